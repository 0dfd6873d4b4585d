//! Categories of failure, as in `google.rpc.Code`.

use core::error::Error;
use core::fmt;
use core::str::FromStr;

use super::locale::Locale;
use super::write_one_of;

/// The languages of [`Kind::message_in`], in the order of its sentences.
const LOCALES: [Locale; 2] = [Locale::new("en"), Locale::new("zh")];

/// The category of a failure: one of the canonical `google.rpc.Code` values.
///
/// A row names its kind with `as`; the default is [`Kind::Unknown`].
///
/// The enum is exhaustive: the set of `google.rpc.Code` is frozen, so a `match` needs no wildcard.
///
/// With feature `serde`, a kind is serialized as its name.
///
/// ```
/// use errcodes::Kind;
///
/// assert_eq!(Kind::ResourceExhausted.name(), "ResourceExhausted");
/// assert_eq!("NotFound".parse(), Ok(Kind::NotFound));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// Success.
    Ok = 0,
    /// The operation was cancelled, usually by the caller.
    Cancelled = 1,
    /// The cause of the failure is not known.
    Unknown = 2,
    /// An argument is invalid, regardless of the state of the system.
    InvalidArgument = 3,
    /// The deadline expired before the operation completed.
    DeadlineExceeded = 4,
    /// A requested entity does not exist.
    NotFound = 5,
    /// The entity to create already exists.
    AlreadyExists = 6,
    /// The caller is identified but lacks permission.
    PermissionDenied = 7,
    /// A quota, a rate limit or another growing count has reached its limit.
    ResourceExhausted = 8,
    /// The current state of the system does not allow the operation.
    FailedPrecondition = 9,
    /// The operation conflicted with a concurrent one.
    Aborted = 10,
    /// A value is past the end of the data, such as an offset after the last page.
    OutOfRange = 11,
    /// The operation is not supported, or no longer.
    Unimplemented = 12,
    /// The platform failed internally.
    Internal = 13,
    /// The service is temporarily unavailable.
    Unavailable = 14,
    /// Data was lost or corrupted beyond recovery.
    DataLoss = 15,
    /// A credential, token or signature is missing, invalid or expired.
    Unauthenticated = 16,
}

impl Kind {
    /// Every kind, in the order of the `google.rpc.Code` numbers.
    ///
    /// ```
    /// use errcodes::Kind;
    ///
    /// assert_eq!(Kind::ALL.len(), 17);
    /// assert_eq!(Kind::ALL[16], Kind::Unauthenticated);
    /// ```
    pub const ALL: &'static [Self] = &[
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

    /// Returns the name, spelled as after `as` in a table.
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

    /// Returns a general message about the kind in Chinese if `locale` is Chinese, else in English.
    ///
    /// It reveals nothing about the failure itself: services send it in place of a message that
    /// callers must not see.
    ///
    /// ```
    /// use errcodes::Kind;
    ///
    /// assert_eq!(Kind::Internal.message_in("en-GB"), "an internal error occurred");
    /// assert_eq!(Kind::Internal.message_in("zh-CN"), "发生内部错误");
    /// assert_eq!(Kind::Internal.message_in("fr"), "an internal error occurred");
    /// ```
    #[must_use]
    pub fn message_in(self, locale: impl Into<Locale>) -> &'static str {
        self.messages()[nearest(locale.into())]
    }

    /// Returns the language of [`Kind::message_in`].
    #[cfg(feature = "axum")]
    pub(crate) fn message_locale(locale: Locale) -> Locale {
        LOCALES[nearest(locale)]
    }

    const fn messages(self) -> [&'static str; 2] {
        match self {
            Self::Ok => ["the operation succeeded", "操作成功"],
            Self::Cancelled => ["the operation was cancelled", "操作已取消"],
            Self::Unknown => ["an unknown error occurred", "发生未知错误"],
            Self::InvalidArgument => ["an argument is invalid", "参数无效"],
            Self::DeadlineExceeded => ["the operation took too long", "操作超时"],
            Self::NotFound => ["the requested entity does not exist", "请求的对象不存在"],
            Self::AlreadyExists => ["the entity already exists", "对象已存在"],
            Self::PermissionDenied => ["permission denied", "没有权限"],
            Self::ResourceExhausted => ["a quota or rate limit is reached", "已达配额或频率上限"],
            Self::FailedPrecondition => [
                "the current state does not allow the operation",
                "当前状态不允许该操作",
            ],
            Self::Aborted => [
                "the operation conflicted with a concurrent one",
                "与同时进行的操作冲突",
            ],
            Self::OutOfRange => ["a value is out of range", "数值超出范围"],
            Self::Unimplemented => ["the operation is not supported", "不支持该操作"],
            Self::Internal => ["an internal error occurred", "发生内部错误"],
            Self::Unavailable => ["the service is temporarily unavailable", "服务暂不可用"],
            Self::DataLoss => ["data was lost or corrupted", "数据丢失或损坏"],
            Self::Unauthenticated => ["a credential is missing or invalid", "凭证缺失或无效"],
        }
    }

    /// Returns the number in `google.rpc.Code`, which is also the gRPC status code.
    ///
    /// ```
    /// assert_eq!(errcodes::Kind::NotFound.grpc_code(), 5);
    /// ```
    #[must_use]
    pub const fn grpc_code(self) -> i32 {
        self as i32
    }

    /// Returns the kind with this `google.rpc.Code` number.
    ///
    /// ```
    /// use errcodes::Kind;
    ///
    /// assert_eq!(Kind::from_grpc_code(16), Some(Kind::Unauthenticated));
    /// assert_eq!(Kind::from_grpc_code(17), None);
    /// ```
    #[must_use]
    pub fn from_grpc_code(code: i32) -> Option<Self> {
        Self::ALL.get(usize::try_from(code).ok()?).copied()
    }

    /// Returns the HTTP status that `google/rpc/code.proto` maps the kind to.
    ///
    /// ```
    /// use errcodes::Kind;
    ///
    /// assert_eq!(Kind::Ok.http_status(), 200);
    /// assert_eq!(Kind::ResourceExhausted.http_status(), 429);
    /// assert_eq!(Kind::Cancelled.http_status(), 499); // not registered with IANA
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

    /// Returns whether the HTTP status is 4xx: the caller has to change the request, its
    /// credentials or the state of the system.
    ///
    /// [`Kind::Unknown`] is neither a client fault nor a server fault.
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

    /// Returns whether the platform failed or does not support the operation.
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
}

/// Returns the index of the language closest to `locale`, else of the first.
fn nearest(locale: Locale) -> usize {
    let distances = LOCALES.iter().map(|&column| locale.distance(column));
    let distances = distances.enumerate().filter_map(|(i, it)| Some((it?, i)));
    distances.min().map_or(0, |(_, i)| i)
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// Parses the [name](Kind::name) of a kind, case-sensitively.
///
/// ```
/// use errcodes::Kind;
///
/// assert_eq!("Internal".parse(), Ok(Kind::Internal));
/// assert!("internal".parse::<Kind>().is_err());
/// ```
impl FromStr for Kind {
    type Err = ParseKindError;

    fn from_str(name: &str) -> Result<Self, ParseKindError> {
        let kind = Self::ALL.iter().find(|kind| kind.name() == name);
        kind.copied().ok_or(ParseKindError(()))
    }
}

/// The error of parsing a [`Kind`].
///
/// ```
/// let error = "Missing".parse::<errcodes::Kind>().unwrap_err();
/// assert!(error.to_string().starts_with("unknown kind; expected one of Ok, Cancelled, "));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseKindError(());

impl fmt::Display for ParseKindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown kind; expected ")?;
        write_one_of(f, Kind::ALL.iter().map(|kind| kind.name()))
    }
}

impl Error for ParseKindError {}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::format;
    use std::string::ToString as _;

    use super::*;

    #[test]
    fn text_is_the_name_and_is_padded() {
        for kind in Kind::ALL {
            assert_eq!(format!("{kind}"), kind.name());
            assert_eq!(format!("{kind:>30}"), format!("{:>30}", kind.name()));
        }
    }

    #[test]
    fn error_names_every_value() {
        let error = "".parse::<Kind>().unwrap_err().to_string();
        for kind in Kind::ALL {
            assert!(error.contains(kind.name()), "{error}");
        }
    }

    #[test]
    fn all_is_in_numerical_order_and_each_kind_is_found_by_name_and_number() {
        for (i, &kind) in Kind::ALL.iter().enumerate() {
            assert_eq!(kind as usize, i, "{kind}");
            assert_eq!(kind.name().parse(), Ok(kind));
            assert_eq!(Kind::from_grpc_code(kind.grpc_code()), Some(kind));
        }
        assert_eq!(Kind::from_grpc_code(-1), None);
    }

    #[test]
    fn every_kind_has_messages_of_its_own() {
        for (i, kind) in Kind::ALL.iter().enumerate() {
            let [english, chinese] = kind.messages();
            assert!(!english.is_empty() && english.is_ascii(), "{kind}");
            assert!(!chinese.is_empty() && !chinese.is_ascii(), "{kind}");
            for other in &Kind::ALL[..i] {
                assert_ne!(other.message_in("en"), english);
                assert_ne!(other.message_in("zh"), chinese);
            }
        }
    }

    #[test]
    fn message_is_chinese_for_readers_of_chinese_only() {
        for (locale, language) in [
            ("zh", "zh"),
            ("zh-CN", "zh"),
            ("zh-Hant-TW", "zh"),
            ("en", "en"),
            ("fr", "en"),
            ("", "en"),
        ] {
            let i = nearest(Locale::new(locale));
            assert_eq!(LOCALES[i].language(), language, "{locale}");
        }
    }

    #[test]
    fn every_known_failure_is_the_fault_of_exactly_one_side() {
        for &kind in Kind::ALL {
            let faults = u8::from(kind.is_client_fault()) + u8::from(kind.is_server_fault());
            let is_failure = !matches!(kind, Kind::Ok | Kind::Unknown);
            assert_eq!(faults, u8::from(is_failure), "{kind}");
        }
    }
}
