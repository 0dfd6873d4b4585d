//! Unlisted codes, and accessors for codes that may be unlisted.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

use super::data::Table;
use super::entry::{Entry, Localized};
use super::sealed::GeneratedCode;
use crate::padding::pad;
use crate::vocabulary::{Kind, Locale, Retry};

/// The name of every unlisted code.
pub const UNLISTED_NAME: &str = "Unlisted";

/// The message of every unlisted code, in English.
pub const UNLISTED_MESSAGE: &str = "unlisted code";

/// The message with its language.
pub(super) const UNLISTED: Localized = Localized::new(UNLISTED_MESSAGE, Locale::new("en"));

/// Returns the entry of a row; `None` for an unlisted code.
#[must_use]
pub const fn entry(table: &'static Table, row: usize) -> Option<Entry> {
    Entry::new(table, row)
}

/// Returns the main wording in the first language that has one.
#[must_use]
pub const fn message(table: &'static Table, row: usize) -> &'static str {
    match entry(table, row) {
        Some(entry) => entry.message(),
        None => UNLISTED_MESSAGE,
    }
}

/// Returns the main wording in the language closest to `locale`, else in the first that has one.
#[must_use]
pub fn localized(table: &'static Table, row: usize, locale: Locale) -> Localized {
    match entry(table, row) {
        Some(entry) => entry.localized(locale),
        None => UNLISTED.requested_in(locale),
    }
}

/// Returns the category of the failure; `Unknown` for an unlisted code.
#[inline]
#[must_use]
pub const fn kind(table: &'static Table, row: usize) -> Kind {
    match Entry::new(table, row) {
        Some(entry) => entry.kind(),
        None => Kind::Unknown,
    }
}

/// Returns the HTTP status; 500 for an unlisted code.
#[must_use]
pub fn http_status(table: &'static Table, row: usize) -> u16 {
    entry(table, row).map_or(Kind::Unknown.http_status(), Entry::http_status)
}

/// Returns when a retry can succeed; `Never` for an unlisted code.
#[inline]
#[must_use]
pub const fn retry(table: &'static Table, row: usize) -> Retry {
    match Entry::new(table, row) {
        Some(entry) => entry.retry(),
        None => Retry::Never,
    }
}

/// Writes an unlisted code that no table of a union lists.
///
/// # Errors
/// Returns the formatter's error.
pub(super) fn display_unlisted(code: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    pad(f, |out| write!(out, "{UNLISTED_MESSAGE} ({code})"))
}

/// The payload of an enum's variant `Unlisted`: a code that its table does not list.
///
/// Only generated code can construct it, so it never holds a listed code.
///
/// ```
/// errcodes::define_errcodes! { #[table("acme")] enum Acme(en) { 0 => Ok("ok") } }
///
/// match Acme::from(99999) {
///     Acme::Unlisted(unlisted) => {
///         assert_eq!(unlisted.code(), 99999);
///         assert_eq!(unlisted.to_string(), "unlisted code (acme 99999)");
///     }
///     listed => unreachable!("{listed}"),
/// }
/// ```
pub struct Unlisted<C> {
    code: i64,
    table: PhantomData<fn() -> C>,
}

impl<C> Unlisted<C> {
    /// Returns the numeric code.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok") } }
    ///
    /// assert!(matches!(Acme::from(7), Acme::Unlisted(unlisted) if unlisted.code() == 7));
    /// ```
    #[must_use]
    pub const fn code(self) -> i64 {
        self.code
    }
}

impl<C: GeneratedCode> Unlisted<C> {
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn __new(code: i64, _seal: &C::Seal) -> Self {
        Self {
            code,
            table: PhantomData,
        }
    }
}

impl<C> Clone for Unlisted<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for Unlisted<C> {}

impl<C> PartialEq for Unlisted<C> {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl<C> Eq for Unlisted<C> {}

impl<C> PartialOrd for Unlisted<C> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<C> Ord for Unlisted<C> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }
}

impl<C> Hash for Unlisted<C> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

impl<C> fmt::Debug for Unlisted<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Unlisted").field(&self.code).finish()
    }
}
