//! The codes that an error can hold: of one table, or of one of several tables.

use core::fmt;

use crate::table::{Entry, ErrorCode, Table};

/// A code that a reply can hold: an enum of codes, or a union that `sections!`
/// declares.
///
/// Only generated code implements it.
///
/// ```
/// use errcodes::reply::ReplyCode;
/// use errcodes::wechat;
///
/// fn describe<C: ReplyCode>(code: i64, errmsg: &str) -> String {
///     let code = C::from_reply(code, errmsg);
///     code.entry().map_or_else(|| format!("unlisted {}", code.code()), |entry| entry.to_string())
/// }
///
/// assert_eq!(describe::<wechat::Code>(40029, ""), "invalid code (wechat 40029)");
/// assert_eq!(describe::<wechat::Code>(99999, ""), "unlisted 99999");
/// ```
pub trait ReplyCode: SealedReplyCode + Copy + fmt::Debug + Send + Sync + 'static {
    /// The tables that can list the code, in order of precedence.
    ///
    /// ```
    /// use errcodes::{reply::ReplyCode, wechat};
    ///
    /// assert_eq!(<wechat::Code as ReplyCode>::TABLES[0].key(), "wechat");
    /// ```
    const TABLES: &'static [&'static Table];

    /// Converts the code of a reply. Where several tables list it, `errmsg` decides.
    ///
    /// ```
    /// use errcodes::{reply::ReplyCode, wechat::Code};
    ///
    /// assert_eq!(Code::from_reply(40029, "invalid code"), Code::InvalidOauthCode);
    /// ```
    #[must_use]
    fn from_reply(code: i64, errmsg: &str) -> Self;

    /// Returns the numeric code, listed or not.
    ///
    /// ```
    /// use errcodes::{reply::ReplyCode, wechat::Code};
    ///
    /// assert_eq!(ReplyCode::code(Code::InvalidOauthCode), 40029);
    /// ```
    #[must_use]
    fn code(self) -> i64;

    /// Returns the row of the code, or `None` for an unlisted code.
    ///
    /// ```
    /// use errcodes::{reply::ReplyCode, wechat::Code};
    ///
    /// assert_eq!(ReplyCode::entry(Code::InvalidOauthCode).unwrap().name(), "InvalidOauthCode");
    /// ```
    #[must_use]
    fn entry(self) -> Option<Entry>;
}

/// Seals `ReplyCode`: outside `__private` it cannot be named.
pub trait SealedReplyCode {}

impl<C: ErrorCode> SealedReplyCode for C {}

impl<C: ErrorCode> ReplyCode for C {
    const TABLES: &'static [&'static Table] = &[C::TABLE];

    fn from_reply(code: i64, _errmsg: &str) -> Self {
        Self::from_code(code)
    }

    fn code(self) -> i64 {
        ErrorCode::code(self)
    }

    fn entry(self) -> Option<Entry> {
        ErrorCode::entry(self)
    }
}
