//! The canonical codes of google.rpc.Code.

use core::fmt;

/// What kind of failure a code is, in the one vocabulary that every platform's codes answer to: the canonical
/// codes of `google.rpc.Code`.
///
/// A row names its kind with `as`; a row that names none is [`Kind::Unknown`].
///
/// ```
/// use errcodes_core::Kind;
///
/// assert_eq!(Kind::ResourceExhausted.name(), "ResourceExhausted");
/// assert_eq!(Kind::from_name("NotFound"), Some(Kind::NotFound));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// Not an error.
    Ok = 0,
    /// The operation was cancelled, usually by the caller.
    Cancelled = 1,
    /// Nothing is known of the failure.
    Unknown = 2,
    /// The caller sent something malformed or wrong, whatever the state of the system.
    InvalidArgument = 3,
    /// The time for the operation ran out.
    DeadlineExceeded = 4,
    /// Something named by the caller does not exist.
    NotFound = 5,
    /// What the caller tried to create exists already.
    AlreadyExists = 6,
    /// The caller is known and may not do this.
    PermissionDenied = 7,
    /// A quota, a rate limit or a count that grows with use has been reached.
    ResourceExhausted = 8,
    /// The state of the system does not allow the operation now.
    FailedPrecondition = 9,
    /// The operation ran into another one that is going on at the same time.
    Aborted = 10,
    /// A value lies past the end of what exists, such as an offset past the last page.
    OutOfRange = 11,
    /// The operation is not supported, or no longer.
    Unimplemented = 12,
    /// The platform's own fault.
    Internal = 13,
    /// The service is not available for the moment.
    Unavailable = 14,
    /// Data was lost or damaged beyond repair.
    DataLoss = 15,
    /// The credential, token or signature is missing, wrong or expired.
    Unauthenticated = 16,
}

impl Kind {
    /// Every kind, in the order of its number in `google.rpc.Code`.
    ///
    /// ```
    /// use errcodes_core::Kind;
    ///
    /// assert_eq!(Kind::ALL.len(), 17);
    /// assert_eq!(Kind::ALL[16], Kind::Unauthenticated);
    /// ```
    pub const ALL: [Self; 17] = [
        Self::Ok,
        Self::Cancelled,
        Self::Unknown,
        Self::InvalidArgument,
        Self::DeadlineExceeded,
        Self::NotFound,
        Self::AlreadyExists,
        Self::PermissionDenied,
        Self::ResourceExhausted,
        Self::FailedPrecondition,
        Self::Aborted,
        Self::OutOfRange,
        Self::Unimplemented,
        Self::Internal,
        Self::Unavailable,
        Self::DataLoss,
        Self::Unauthenticated,
    ];

    /// The name, as a table spells it after `as`.
    ///
    /// ```
    /// assert_eq!(errcodes_core::Kind::NotFound.name(), "NotFound");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "Ok",
            Self::Cancelled => "Cancelled",
            Self::Unknown => "Unknown",
            Self::InvalidArgument => "InvalidArgument",
            Self::DeadlineExceeded => "DeadlineExceeded",
            Self::NotFound => "NotFound",
            Self::AlreadyExists => "AlreadyExists",
            Self::PermissionDenied => "PermissionDenied",
            Self::ResourceExhausted => "ResourceExhausted",
            Self::FailedPrecondition => "FailedPrecondition",
            Self::Aborted => "Aborted",
            Self::OutOfRange => "OutOfRange",
            Self::Unimplemented => "Unimplemented",
            Self::Internal => "Internal",
            Self::Unavailable => "Unavailable",
            Self::DataLoss => "DataLoss",
            Self::Unauthenticated => "Unauthenticated",
        }
    }

    /// The kind of this name, or `None` if there is none.
    ///
    /// ```
    /// use errcodes_core::Kind;
    ///
    /// assert_eq!(Kind::from_name("Internal"), Some(Kind::Internal));
    /// assert_eq!(Kind::from_name("internal"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_in_the_order_of_the_numbers() {
        for (number, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, number, "{kind}");
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
    }
}
