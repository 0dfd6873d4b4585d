//! When calling again can help.

use core::fmt;

/// When calling again with the same arguments can help.
///
/// A row names it with `retry`; a row that names none is [`Retry::Never`].
///
/// ```
/// use errcodes::Retry;
///
/// assert_eq!(Retry::default(), Retry::Never);
/// assert_eq!(Retry::from_name("NextDay"), Some(Retry::NextDay));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Retry {
    /// The same call fails the same way until something else changes.
    #[default]
    Never = 0,
    /// After a short and growing wait.
    Backoff = 1,
    /// Once, with a new access token.
    RefreshToken = 2,
    /// When the current minute's quota is renewed: see [`Retry::window_end`].
    NextMinute = 3,
    /// When the current day's quota is renewed: see [`Retry::window_end`].
    NextDay = 4,
    /// When the current month's quota is renewed: see [`Retry::window_end`].
    NextMonth = 5,
}

impl Retry {
    /// Every value, in the order of declaration.
    ///
    /// ```
    /// use errcodes::Retry;
    ///
    /// assert_eq!(Retry::ALL[0], Retry::Never);
    /// ```
    pub const ALL: [Self; 6] = [
        Self::Never,
        Self::Backoff,
        Self::RefreshToken,
        Self::NextMinute,
        Self::NextDay,
        Self::NextMonth,
    ];

    /// The offset of China Standard Time from UTC, in seconds. WeChat's daily quotas are renewed at its midnight.
    pub const CHINA_STANDARD_TIME: i64 = 8 * 60 * 60;

    /// Whether calling again can help at all.
    ///
    /// ```
    /// use errcodes::Retry;
    ///
    /// assert!(Retry::NextDay.is_retryable());
    /// assert!(!Retry::Never.is_retryable());
    /// ```
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        !matches!(self, Self::Never)
    }

    /// When the quota's window that `now` lies in ends: for `NextMinute`, `NextDay` and `NextMonth` the beginning of the
    /// next minute, day or month on a clock that is `offset` ahead of UTC; `None` for the others, which have no window.
    ///
    /// `now` and the result are seconds since the Unix epoch, `offset` is in seconds. A platform renews its quotas by its
    /// own clock: WeChat at midnight [China Standard Time](Self::CHINA_STANDARD_TIME). The windows of a minute
    /// are those of the clock; where the platform counts 60 seconds from the first call, the window may end earlier, never later.
    ///
    /// ```
    /// use errcodes::Retry;
    ///
    /// let now = 1_662_103_787; // 2022-09-02 15:29:47 in China
    /// let end = |retry: Retry| retry.window_end(now, Retry::CHINA_STANDARD_TIME);
    ///
    /// assert_eq!(end(Retry::NextMinute), Some(1_662_103_800)); // 15:30:00
    /// assert_eq!(end(Retry::NextDay), Some(1_662_134_400)); // 2022-09-03 00:00:00
    /// assert_eq!(end(Retry::NextMonth), Some(1_664_553_600)); // 2022-10-01 00:00:00
    /// assert_eq!(end(Retry::Backoff), None);
    /// ```
    #[must_use]
    pub const fn window_end(self, now: i64, offset: i64) -> Option<i64> {
        let clock = now.saturating_add(offset);
        let end = match self {
            Self::Never | Self::Backoff | Self::RefreshToken => return None,
            Self::NextMinute => end_of_period(clock, MINUTE),
            Self::NextDay => end_of_period(clock, DAY),
            Self::NextMonth => first_of_next_month(clock.div_euclid(DAY)).saturating_mul(DAY),
        };
        Some(end.saturating_sub(offset))
    }

    /// The name, as a table spells it after `retry`.
    ///
    /// ```
    /// assert_eq!(errcodes::Retry::Backoff.name(), "Backoff");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Never => "Never",
            Self::Backoff => "Backoff",
            Self::RefreshToken => "RefreshToken",
            Self::NextMinute => "NextMinute",
            Self::NextDay => "NextDay",
            Self::NextMonth => "NextMonth",
        }
    }

    /// The value of this name, or `None` if there is none.
    ///
    /// ```
    /// use errcodes::Retry;
    ///
    /// assert_eq!(Retry::from_name("Backoff"), Some(Retry::Backoff));
    /// assert_eq!(Retry::from_name("later"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|retry| retry.name() == name)
    }
}

/// In seconds.
const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

/// Days of the Gregorian calendar's cycle of 400 years, and of its cycle of 100 years less the last day.
const DAYS_OF_400_YEARS: i64 = 146_097;

/// From 0000-03-01 to 1970-01-01: years are taken to begin in March, so that the leap day is a year's last.
const DAYS_BEFORE_EPOCH: i64 = 719_468;

const fn end_of_period(clock: i64, period: i64) -> i64 {
    clock
        .div_euclid(period)
        .saturating_add(1)
        .saturating_mul(period)
}

/// The day, counted from the Unix epoch, on which the month after that of this day begins.
const fn first_of_next_month(day: i64) -> i64 {
    let day_of_cycle = (day + DAYS_BEFORE_EPOCH).rem_euclid(DAYS_OF_400_YEARS);
    let leap_days = day_of_cycle / 1460 - day_of_cycle / 36_524 + day_of_cycle / 146_096;
    let year_of_cycle = (day_of_cycle - leap_days) / 365;
    let day_of_year =
        day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month = (5 * day_of_year + 2) / 153;
    let is_leap_year =
        (year_of_cycle + 1) % 4 == 0 && (year_of_cycle + 1) % 100 != 0 || year_of_cycle == 399;
    let next = match (month, is_leap_year) {
        (11, true) => 366,
        (11, false) => 365,
        _ => (153 * (month + 1) + 2) / 5,
    };
    day - day_of_year + next
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goes through the calendar day by day, as a wall calendar does.
    #[test]
    fn months_end_where_a_calendar_ends_them() {
        let is_leap = |year: i64| year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
        let mut first_of_month = -(1970 - 1600) * 365 - 90;
        let lengths = |year| {
            [
                31,
                if is_leap(year) { 29 } else { 28 },
                31,
                30,
                31,
                30,
                31,
                31,
                30,
                31,
                30,
                31,
            ]
        };
        for year in 1600..2801 {
            for length in lengths(year) {
                for day in first_of_month..first_of_month + length {
                    assert_eq!(
                        first_of_next_month(day),
                        first_of_month + length,
                        "{year}, day {day}"
                    );
                }
                first_of_month += length;
            }
        }
        assert_eq!(first_of_next_month(0), 31);
    }

    #[test]
    fn windows_end_after_now_and_within_their_length() {
        for now in [0, -1, 59, 60, 1_662_103_787, 4_102_444_799, -62_135_596_800] {
            for offset in [0, Retry::CHINA_STANDARD_TIME, -5 * 60 * 60] {
                for (retry, longest) in [
                    (Retry::NextMinute, MINUTE),
                    (Retry::NextDay, DAY),
                    (Retry::NextMonth, 31 * DAY),
                ] {
                    let end = retry.window_end(now, offset).unwrap_or(i64::MIN);
                    assert!(
                        end > now && end - now <= longest,
                        "{retry} from {now}: {end}"
                    );
                    assert_eq!((end + offset).rem_euclid(longest.min(DAY)), 0);
                }
            }
        }
    }

    #[test]
    fn no_time_is_too_early_or_too_late() {
        for now in [i64::MIN, i64::MAX] {
            for retry in Retry::ALL {
                for offset in [i64::MIN, -1, 0, 1, i64::MAX] {
                    let _ = retry.window_end(now, offset);
                }
            }
        }
    }

    #[test]
    fn all_is_in_the_order_of_the_numbers() {
        for (number, retry) in Retry::ALL.into_iter().enumerate() {
            assert_eq!(retry as usize, number, "{retry}");
            assert_eq!(Retry::from_name(retry.name()), Some(retry));
        }
    }
}
