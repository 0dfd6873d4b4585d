//! The trait of codes: of one table, or of a union of tables.

use core::error::Error;
use core::fmt;
use core::hash::Hash;

use super::docs_url::docs_url;
use super::entry::write_message;
use super::unlisted::{UNLISTED, UNLISTED_MESSAGE, UNLISTED_NAME, display_unlisted};
use super::{DocsUrl, Entry, ErrorCode, Localized, Table};
use crate::vocabulary::{Kind, Locale, Retry};

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
///     format!("{}: {code}", code.kind())
/// }
///
/// assert_eq!(describe::<wechat::Code>(40029, ""), "Unauthenticated: invalid code (wechat 40029)");
/// assert_eq!(describe::<wechat::Code>(99999, ""), "Unknown: unlisted code (wechat 99999)");
/// ```
pub trait ApiCode:
    SealedApiCode + Copy + Ord + Hash + fmt::Debug + fmt::Display + Error + Send + Sync + 'static
{
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

    /// Returns the numeric code, listed or not.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::code(Code::InvalidOauthCode), 40029);
    /// ```
    #[must_use]
    fn code(self) -> i64;

    /// Returns the table of the code, or `None` for a code that no table of a union lists.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(Code::from(99999).table().unwrap().key(), "wechat");
    /// ```
    #[must_use]
    fn table(self) -> Option<&'static Table>;

    /// Returns the row of the code, or `None` for an unlisted code.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::entry(Code::InvalidOauthCode).unwrap().name(), "InvalidOauthCode");
    /// ```
    #[must_use]
    fn entry(self) -> Option<Entry>;

    /// Returns whether a table lists the code.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert!(!ApiCode::is_listed(Code::from(99999)));
    /// ```
    #[must_use]
    fn is_listed(self) -> bool {
        self.entry().is_some()
    }

    /// Returns whether the kind is [`Kind::Ok`]; false for an unlisted code.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert!(ApiCode::is_success(Code::from(0)));
    /// ```
    #[must_use]
    fn is_success(self) -> bool {
        self.kind() == Kind::Ok
    }

    /// Returns the code as an error unless it is a success.
    ///
    /// # Errors
    /// Returns the code itself if its kind is not [`Kind::Ok`].
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::ok(Code::from(0)), Ok(()));
    /// assert_eq!(ApiCode::ok(Code::SystemBusy), Err(Code::SystemBusy));
    /// ```
    fn ok(self) -> Result<(), Self> {
        if self.is_success() { Ok(()) } else { Err(self) }
    }

    /// Returns the name of the variant in the enum of the table.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::name(Code::SystemBusy), "SystemBusy");
    /// ```
    #[must_use]
    fn name(self) -> &'static str {
        self.entry().map_or(UNLISTED_NAME, Entry::name)
    }

    /// Returns the main wording in the first language that has one; `unlisted code` for an unlisted
    /// code.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::message(Code::SystemBusy), "system error");
    /// ```
    #[must_use]
    fn message(self) -> &'static str {
        self.entry().map_or(UNLISTED_MESSAGE, Entry::message)
    }

    /// Returns the main wording in the language closest to `locale`, else in the first that has
    /// one.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::message_in(Code::InvalidAppid, "zh"), "不合法的appid");
    /// ```
    #[must_use]
    fn message_in(self, locale: impl Into<Locale>) -> &'static str {
        self.localized(locale).text()
    }

    /// Returns the main wording in the language closest to `locale`, with its actual locale.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::localized(Code::InvalidAppid, "zh").text(), "不合法的appid");
    /// ```
    #[must_use]
    fn localized(self, locale: impl Into<Locale>) -> Localized {
        let locale = locale.into();
        let unlisted = || UNLISTED.requested_in(locale);
        self.entry()
            .map_or_else(unlisted, |entry| entry.localized(locale))
    }

    /// Returns the category of the failure; [`Kind::Unknown`] for an unlisted code.
    ///
    /// ```
    /// use errcodes::{Kind, table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::kind(Code::SystemBusy), Kind::Unavailable);
    /// ```
    #[must_use]
    fn kind(self) -> Kind {
        self.entry().map_or(Kind::Unknown, Entry::kind)
    }

    /// Returns when a retry can succeed; [`Retry::Never`] for an unlisted code.
    ///
    /// ```
    /// use errcodes::{Retry, table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::retry(Code::SystemBusy), Retry::Backoff);
    /// ```
    #[must_use]
    fn retry(self) -> Retry {
        self.entry().map_or(Retry::Never, Entry::retry)
    }

    /// Returns the HTTP status of the row, as [`Entry::http_status`] does; 500 for an unlisted
    /// code.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert_eq!(ApiCode::http_status(Code::DailyQuotaReached), 429);
    /// ```
    #[must_use]
    fn http_status(self) -> u16 {
        let unlisted = Kind::Unknown.http_status();
        self.entry().map_or(unlisted, Entry::http_status)
    }

    /// Returns the address of the code's page, listed or not, if its table has a template.
    ///
    /// ```
    /// use errcodes::{table::ApiCode, wechat::Code};
    ///
    /// assert!(ApiCode::docs_url(Code::SystemBusy).is_some());
    /// ```
    #[must_use]
    fn docs_url(self) -> Option<DocsUrl> {
        docs_url(self.table()?, self.code())
    }
}

/// Seals `ApiCode`: outside `__private` it cannot be named.
pub trait SealedApiCode: Sized {
    /// [`OfTable`] or [`OfUnion`].
    type Origin;

    /// Returns the code of this table, one of `TABLES`; `None` for a code that no table lists.
    fn of_table(table: Option<&'static Table>, code: i64) -> Self;
}

/// Marks the error of a code of one table.
#[derive(Clone, Copy, Debug)]
pub enum OfTable {}

/// Marks the error of a code of a union, into which the errors of its tables convert.
#[derive(Clone, Copy, Debug)]
pub enum OfUnion {}

impl<C: ErrorCode> SealedApiCode for C {
    type Origin = OfTable;

    fn of_table(_table: Option<&'static Table>, code: i64) -> Self {
        Self::from_code(code)
    }
}

impl<C: ErrorCode> ApiCode for C {
    const TABLES: &'static [&'static Table] = &[C::TABLE];

    fn from_reply(code: i64, _errmsg: &str) -> Self {
        Self::from_code(code)
    }

    fn code(self) -> i64 {
        self.__code()
    }

    fn table(self) -> Option<&'static Table> {
        Some(C::TABLE)
    }

    fn entry(self) -> Option<Entry> {
        self.__entry()
    }
}

/// Returns whether two tables of a union are the same one.
#[must_use]
pub fn is_table(table: Option<&'static Table>, member: &'static Table) -> bool {
    table.is_some_and(|table| core::ptr::eq(table, member))
}

/// Iterates over the listed codes of every table.
#[must_use]
pub fn iter<C: ApiCode>() -> impl DoubleEndedIterator<Item = C> + Clone + use<C> {
    let tables = C::TABLES.iter();
    tables.flat_map(|&table| (0..table.len()).map(|row| C::of_table(Some(table), table.code(row))))
}

/// Writes `access_token expired (acme 40001)`.
///
/// # Errors
/// Returns the error of the formatter.
pub fn display<C: ApiCode>(code: C, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match code.table() {
        Some(table) => write_message(f, code.message(), table, code.code()),
        None => display_unlisted(code.code(), f),
    }
}
