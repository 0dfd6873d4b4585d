//! Conditions for calling again.

use core::error::Error;
use core::fmt;
use core::str::FromStr;

use super::write_one_of;

/// The condition under which the same call can succeed.
///
/// A row names it with `retry`; the default is [`Retry::Never`].
/// [`RetryPolicy`](crate::RetryPolicy) turns it into a decision.
///
/// The enum is non-exhaustive: platforms may turn out to need another condition.
///
/// With feature `serde`, a value is serialized as its name.
///
/// ```
/// use errcodes::Retry;
///
/// assert_eq!(Retry::default(), Retry::Never);
/// assert_eq!("NextDay".parse(), Ok(Retry::NextDay));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Retry {
    /// The same call fails again until something else changes.
    #[default]
    Never = 0,
    /// After an exponentially growing delay.
    Backoff = 1,
    /// Once, with a new access token.
    RefreshToken = 2,
    /// After the quota of the current minute is renewed.
    NextMinute = 3,
    /// After the quota of the current day is renewed.
    NextDay = 4,
    /// After the quota of the current month is renewed.
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
    pub const ALL: &'static [Self] = &[
        Self::Never,
        Self::Backoff,
        Self::RefreshToken,
        Self::NextMinute,
        Self::NextDay,
        Self::NextMonth,
    ];

    /// Returns whether calling again can help.
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

    /// Returns the name, spelled as after `retry` in a table.
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
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// Parses the [name](Retry::name) of a value, case-sensitively.
///
/// ```
/// use errcodes::Retry;
///
/// assert_eq!("Backoff".parse(), Ok(Retry::Backoff));
/// assert!("backoff".parse::<Retry>().is_err());
/// ```
impl FromStr for Retry {
    type Err = ParseRetryError;

    fn from_str(name: &str) -> Result<Self, ParseRetryError> {
        let retry = Self::ALL.iter().find(|retry| retry.name() == name);
        retry.copied().ok_or(ParseRetryError(()))
    }
}

/// The error of parsing a [`Retry`].
///
/// ```
/// let error = "Later".parse::<errcodes::Retry>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown retry; expected one of Never, Backoff, RefreshToken, NextMinute, NextDay, NextMonth"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseRetryError(());

impl fmt::Display for ParseRetryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown retry; expected ")?;
        write_one_of(f, Retry::ALL.iter().map(|retry| retry.name()))
    }
}

impl Error for ParseRetryError {}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::format;
    use std::string::ToString as _;

    use super::*;

    #[test]
    fn text_is_the_name_and_is_padded() {
        for retry in Retry::ALL {
            assert_eq!(format!("{retry}"), retry.name());
            assert_eq!(format!("{retry:>30}"), format!("{:>30}", retry.name()));
        }
    }

    #[test]
    fn error_names_every_value() {
        let error = "".parse::<Retry>().unwrap_err().to_string();
        for retry in Retry::ALL {
            assert!(error.contains(retry.name()), "{error}");
        }
    }

    #[test]
    fn all_is_in_numerical_order_and_each_value_is_found_by_name() {
        for (i, &retry) in Retry::ALL.iter().enumerate() {
            assert_eq!(retry as usize, i, "{retry}");
            assert_eq!(retry.name().parse(), Ok(retry));
        }
    }
}
