//! Quota windows and their calendar arithmetic.

use crate::vocabulary::Retry;

/// Returns the end of the quota window that contains `now`.
///
/// The window of [`Retry::NextMinute`], [`Retry::NextDay`] or [`Retry::NextMonth`] ends when the
/// next minute, day or month begins on a clock that is `utc_offset` seconds ahead of UTC. The other
/// values have no window and return `None`. `now` and the result are in seconds since the Unix
/// epoch.
///
/// Some platforms count a minute from the first call. Their windows end earlier than the result,
/// never later.
///
/// ```
/// use errcodes::Retry;
/// use errcodes::retrying::quota_window_end;
///
/// let now = 1_662_103_787; // 2022-09-02 15:29:47 in China
/// let end = |retry| quota_window_end(retry, now, 8 * 3600);
///
/// assert_eq!(end(Retry::NextMinute), Some(1_662_103_800)); // 15:30:00
/// assert_eq!(end(Retry::NextDay), Some(1_662_134_400)); // 2022-09-03 00:00:00
/// assert_eq!(end(Retry::NextMonth), Some(1_664_553_600)); // 2022-10-01 00:00:00
/// assert_eq!(end(Retry::Backoff), None);
/// ```
#[must_use]
pub const fn quota_window_end(retry: Retry, now: i64, utc_offset: i64) -> Option<i64> {
    let clock = now.saturating_add(utc_offset);
    let end = match retry {
        Retry::Never | Retry::Backoff | Retry::RefreshToken => return None,
        Retry::NextMinute => next_multiple(clock, MINUTE),
        Retry::NextDay => next_multiple(clock, DAY),
        Retry::NextMonth => first_of_next_month(clock.div_euclid(DAY)).saturating_mul(DAY),
    };
    Some(end.saturating_sub(utc_offset))
}

/// In seconds.
const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

/// Days in a 400-year cycle of the Gregorian calendar.
const DAYS_OF_400_YEARS: i64 = 146_097;

/// Days from 0000-03-01 to 1970-01-01. Years begin in March here, so the leap day is the last of
/// its year.
const DAYS_BEFORE_EPOCH: i64 = 719_468;

/// Returns the next multiple of `period` after `clock`.
const fn next_multiple(clock: i64, period: i64) -> i64 {
    clock
        .div_euclid(period)
        .saturating_add(1)
        .saturating_mul(period)
}

/// Returns the first day of the next month. Days are counted from the Unix epoch.
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

#[cfg(test)]
mod tests {
    use super::*;

    const OFFSETS: [i64; 3] = [0, 8 * 3600, -5 * 3600];

    /// Walks through a calendar day by day.
    #[test]
    fn next_month_begins_as_in_a_calendar() {
        let is_leap = |year: i64| year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
        let mut first_of_month = -(1970 - 1600) * 365 - 90;
        for year in 1600..2801 {
            let february = if is_leap(year) { 29 } else { 28 };
            for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
                for day in first_of_month..first_of_month + length {
                    let next = first_of_next_month(day);
                    assert_eq!(next, first_of_month + length, "{year}, day {day}");
                }
                first_of_month += length;
            }
        }
        assert_eq!(first_of_next_month(0), 31);
    }

    #[test]
    fn window_ends_after_now_and_within_its_length() {
        for now in [0, -1, 59, 60, 1_662_103_787, 4_102_444_799, -62_135_596_800] {
            for offset in OFFSETS {
                for (retry, longest) in [
                    (Retry::NextMinute, MINUTE),
                    (Retry::NextDay, DAY),
                    (Retry::NextMonth, 31 * DAY),
                ] {
                    let end = quota_window_end(retry, now, offset).unwrap();
                    assert!(
                        end > now && end - now <= longest,
                        "{retry:?} from {now}: {end}"
                    );
                    assert_eq!((end + offset).rem_euclid(longest.min(DAY)), 0);
                }
            }
        }
    }

    #[test]
    fn extreme_time_or_offset_does_not_panic() {
        for now in [i64::MIN, i64::MAX] {
            for retry in [Retry::NextMinute, Retry::NextDay, Retry::NextMonth] {
                for offset in [i64::MIN, -1, 0, 1, i64::MAX] {
                    assert!(quota_window_end(retry, now, offset).is_some());
                }
            }
        }
    }
}
