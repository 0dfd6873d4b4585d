//! The canonical codes of google.rpc.Code.

use core::fmt;

/// What kind of failure a code is, in the one vocabulary that every platform's codes answer to: the canonical
/// codes of `google.rpc.Code`.
///
/// A row names its kind with `as`; a row that names none is [`Kind::Unknown`].
///
/// ```
/// use errcodes::Kind;
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
    /// use errcodes::Kind;
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
    /// assert_eq!(errcodes::Kind::NotFound.name(), "NotFound");
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

    /// The number in `google.rpc.Code`, which is gRPC's status code.
    ///
    /// ```
    /// assert_eq!(errcodes::Kind::NotFound.grpc_code(), 5);
    /// ```
    #[must_use]
    pub const fn grpc_code(self) -> i32 {
        self as i32
    }

    /// The kind of this number in `google.rpc.Code`, or `None` if there is none.
    ///
    /// ```
    /// use errcodes::Kind;
    ///
    /// assert_eq!(Kind::from_grpc_code(16), Some(Kind::Unauthenticated));
    /// assert_eq!(Kind::from_grpc_code(17), None);
    /// ```
    #[must_use]
    pub fn from_grpc_code(code: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.grpc_code() == code)
    }

    /// The HTTP status that the comments of `google/rpc/code.proto` map the kind to, for a service that passes the
    /// failure on.
    ///
    /// ```
    /// use errcodes::Kind;
    ///
    /// assert_eq!(Kind::Ok.http_status(), 200);
    /// assert_eq!(Kind::ResourceExhausted.http_status(), 429);
    /// assert_eq!(Kind::Cancelled.http_status(), 499); // not registered with IANA: the client has gone away
    /// ```
    #[must_use]
    pub const fn http_status(self) -> u16 {
        match self {
            Self::Ok => 200,
            Self::InvalidArgument | Self::FailedPrecondition | Self::OutOfRange => 400,
            Self::Unauthenticated => 401,
            Self::PermissionDenied => 403,
            Self::NotFound => 404,
            Self::AlreadyExists | Self::Aborted => 409,
            Self::ResourceExhausted => 429,
            Self::Cancelled => 499,
            Self::Unknown | Self::Internal | Self::DataLoss => 500,
            Self::Unimplemented => 501,
            Self::Unavailable => 503,
            Self::DeadlineExceeded => 504,
        }
    }

    /// Whether the caller has to change something: what it sends, who it is, or what state things are in.
    ///
    /// [`Kind::Ok`] and [`Kind::Unknown`] are nobody's fault that is known of.
    ///
    /// ```
    /// use errcodes::Kind;
    ///
    /// assert!(Kind::InvalidArgument.is_client_fault());
    /// assert!(!Kind::Unavailable.is_client_fault());
    /// ```
    #[must_use]
    pub const fn is_client_fault(self) -> bool {
        matches!(self.http_status(), 400..500)
    }

    /// Whether the platform has failed, or does not offer what was asked of it.
    ///
    /// ```
    /// use errcodes::Kind;
    ///
    /// assert!(Kind::Internal.is_server_fault());
    /// assert!(!Kind::Unknown.is_server_fault());
    /// ```
    #[must_use]
    pub const fn is_server_fault(self) -> bool {
        !matches!(self, Self::Unknown) && self.http_status() >= 500
    }

    /// The kind of this name, or `None` if there is none.
    ///
    /// ```
    /// use errcodes::Kind;
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
            assert_eq!(Kind::from_grpc_code(kind.grpc_code()), Some(kind));
        }
    }

    #[test]
    fn every_failure_but_the_unknown_is_the_fault_of_one_side() {
        for kind in Kind::ALL {
            let faults = u8::from(kind.is_client_fault()) + u8::from(kind.is_server_fault());
            assert_eq!(
                faults,
                u8::from(!matches!(kind, Kind::Ok | Kind::Unknown)),
                "{kind}"
            );
        }
    }
}
