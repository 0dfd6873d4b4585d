//! The trait of codes: of one table, or of a union of tables.

use core::fmt;

use super::{Entry, ErrorCode, Table};

/// A code that an error can hold: an enum of a table, or a union of
/// [`code_union!`](crate::code_union).
///
/// Only generated code implements it.
///
/// ```
/// use errcodes::table::ApiCode;
/// use errcodes::wechat;
///
/// fn describe<C: ApiCode>(code: i64, errmsg: &str) -> String {
///     let code = C::from_reply(code, errmsg);
///     code.entry().map_or_else(|| format!("unlisted {}", code.code()), |entry| entry.to_string())
/// }
///
/// assert_eq!(describe::<wechat::Code>(40029, ""), "invalid code (wechat 40029)");
/// assert_eq!(describe::<wechat::Code>(99999, ""), "unlisted 99999");
/// ```
pub trait ApiCode: SealedApiCode + Copy + fmt::Debug + Send + Sync + 'static {
    /// The tables that can list the code, in order of precedence.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat};
    ///
    /// assert_eq!(<wechat::Code as ApiCode>::TABLES[0].key(), "wechat");
    /// ```
    const TABLES: &'static [&'static Table];

    /// Converts the code of a reply. Where several tables list it, `errmsg` decides.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(Code::from_reply(40029, "invalid code"), Code::InvalidOauthCode);
    /// ```
    #[must_use]
    fn from_reply(code: i64, errmsg: &str) -> Self;

    /// Converts the code of a sender that names the table; `None` for a table not in
    /// [`TABLES`](Self::TABLES).
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(Code::from_table(40029, "wechat"), Some(Code::InvalidOauthCode));
    /// assert_eq!(Code::from_table(40029, "qingtui/user"), None);
    /// ```
    #[must_use]
    fn from_table(code: i64, key: &str) -> Option<Self>;

    /// Returns the numeric code, listed or not.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::code(Code::InvalidOauthCode), 40029);
    /// ```
    #[must_use]
    fn code(self) -> i64;

    /// Returns the row of the code, or `None` for an unlisted code.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::entry(Code::InvalidOauthCode).unwrap().name(), "InvalidOauthCode");
    /// ```
    #[must_use]
    fn entry(self) -> Option<Entry>;
}

/// Seals `ApiCode`: outside `__private` it cannot be named.
pub trait SealedApiCode {}

impl<C: ErrorCode> SealedApiCode for C {}

impl<C: ErrorCode> ApiCode for C {
    const TABLES: &'static [&'static Table] = &[C::TABLE];

    fn from_reply(code: i64, _errmsg: &str) -> Self {
        Self::from_code(code)
    }

    fn from_table(code: i64, key: &str) -> Option<Self> {
        (key == C::TABLE.key()).then(|| Self::from_code(code))
    }

    fn code(self) -> i64 {
        ErrorCode::code(self)
    }

    fn entry(self) -> Option<Entry> {
        ErrorCode::entry(self)
    }
}
