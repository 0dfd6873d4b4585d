//! When calling again can help.

use core::fmt;

/// When calling again with the same arguments can help.
///
/// A row names it with `retry`; a row that names none is [`Retry::Never`].
///
/// ```
/// use errcodes_core::Retry;
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
    /// When the current minute's quota is renewed.
    NextMinute = 3,
    /// When the current day's quota is renewed.
    NextDay = 4,
    /// When the current month's quota is renewed.
    NextMonth = 5,
}

impl Retry {
    /// Every value, in the order of declaration.
    ///
    /// ```
    /// use errcodes_core::Retry;
    ///
    /// assert_eq!(Retry::ALL[0], Retry::Never);
    /// ```
    pub const ALL: [Self; 6] =
        [Self::Never, Self::Backoff, Self::RefreshToken, Self::NextMinute, Self::NextDay, Self::NextMonth];

    /// The name, as a table spells it after `retry`.
    ///
    /// ```
    /// assert_eq!(errcodes_core::Retry::Backoff.name(), "Backoff");
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
    /// use errcodes_core::Retry;
    ///
    /// assert_eq!(Retry::from_name("Backoff"), Some(Retry::Backoff));
    /// assert_eq!(Retry::from_name("later"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|retry| retry.name() == name)
    }
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_in_the_order_of_the_numbers() {
        for (number, retry) in Retry::ALL.into_iter().enumerate() {
            assert_eq!(retry as usize, number, "{retry}");
            assert_eq!(Retry::from_name(retry.name()), Some(retry));
        }
    }
}
