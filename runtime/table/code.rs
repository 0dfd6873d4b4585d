//! What every enum of codes can do, and the code that no row lists.

use core::error::Error;
use core::fmt;
use core::hash::Hash;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::Range;
use core::str::FromStr;

use crate::table::Table;
use crate::table::entry::{DocsUrl, Entry, Localized, UNLISTED, write_message};
use crate::vocabulary::Kind;
use crate::vocabulary::Locale;
use crate::vocabulary::Retry;

/// An enum of codes that [`define_errcodes!`](crate::define_errcodes) has written: for code that works with any table.
///
/// The enum has the same methods itself, `const` where they can be, so that using it needs no import.
/// The trait is not to be implemented by hand.
///
/// ```
/// use errcodes::{ErrorCode, Retry};
///
/// errcodes::define_errcodes! { enum Acme(en) { -1 => Busy("busy") as Unavailable retry Backoff } }
///
/// fn worth_a_retry<C: ErrorCode>(code: i64) -> bool {
///     C::from_code(code).retry() != Retry::Never
/// }
///
/// assert!(worth_a_retry::<Acme>(-1));
/// assert!(!worth_a_retry::<Acme>(404));
/// ```
pub trait ErrorCode:
    Copy
    + Eq
    + Ord
    + Hash
    + fmt::Debug
    + fmt::Display
    + Error
    + From<i64>
    + FromStr<Err = ParseCodeError>
    + Send
    + Sync
    + 'static
{
    /// The table that the enum was made from.
    const TABLE: &'static Table;

    /// What the macro alone can make, and [`Unlisted`] needs to be made.
    #[doc(hidden)]
    type Seal;

    /// The row of a variant; the number of rows for an unlisted code.
    #[doc(hidden)]
    fn __row(self) -> usize;

    /// The variant at a row. The code is that of the row, or any that is not listed for a row past the last.
    #[doc(hidden)]
    fn __at(row: usize, code: i64) -> Self;

    /// The code; an unlisted one as it came.
    fn code(self) -> i64;

    /// The variant of this code; one that the table does not list keeps its number.
    #[must_use]
    fn from_code(code: i64) -> Self {
        Self::from(code)
    }

    /// The row, or `None` for an unlisted code.
    #[must_use]
    fn entry(self) -> Option<Entry> {
        Self::TABLE.__entry(self.__row())
    }

    /// The variant's name; `Unlisted` for an unlisted code.
    #[must_use]
    fn name(self) -> &'static str {
        Self::TABLE.name(self.__row())
    }

    /// The main wording in the first language that has one; `unlisted code` for an unlisted code.
    #[must_use]
    fn message(self) -> &'static str {
        message(Self::TABLE, self.__row())
    }

    /// The main wording in the language nearest to `locale`. See [`Entry::message_in`].
    #[must_use]
    fn message_in(self, locale: impl Into<Locale>) -> &'static str {
        self.localized(locale).text()
    }

    /// The main wording in the language nearest to `locale`, and which language that is. See [`Entry::localized`].
    #[must_use]
    fn localized(self, locale: impl Into<Locale>) -> Localized {
        localized(Self::TABLE, self.__row(), locale.into())
    }

    /// What kind of failure it is; [`Kind::Unknown`] for an unlisted code.
    #[must_use]
    fn kind(self) -> Kind {
        kind(Self::TABLE, self.__row())
    }

    /// When calling again can help; [`Retry::Never`] for an unlisted code.
    #[must_use]
    fn retry(self) -> Retry {
        retry(Self::TABLE, self.__row())
    }

    /// The address of a page about the code, listed or not, if the table names one.
    #[must_use]
    fn docs_url(self) -> Option<DocsUrl> {
        docs(Self::TABLE, self.code())
    }
}

/// The row of an enum's variant, or `None` past the last one.
#[doc(hidden)]
#[must_use]
pub const fn entry(table: &'static Table, row: usize) -> Option<Entry> {
    table.__entry(row)
}

#[doc(hidden)]
#[inline]
#[must_use]
pub const fn message(table: &'static Table, row: usize) -> &'static str {
    match table.__entry(row) {
        Some(entry) => entry.message(),
        None => UNLISTED,
    }
}

#[doc(hidden)]
#[must_use]
pub fn localized(table: &'static Table, row: usize, locale: Locale) -> Localized {
    table
        .__entry(row)
        .map_or(Localized::UNLISTED, |entry| entry.localized(locale))
}

#[doc(hidden)]
#[inline]
#[must_use]
pub const fn kind(table: &'static Table, row: usize) -> Kind {
    match table.__entry(row) {
        Some(entry) => entry.kind(),
        None => Kind::Unknown,
    }
}

#[doc(hidden)]
#[inline]
#[must_use]
pub const fn retry(table: &'static Table, row: usize) -> Retry {
    match table.__entry(row) {
        Some(entry) => entry.retry(),
        None => Retry::Never,
    }
}

#[doc(hidden)]
#[must_use]
pub const fn docs(table: &Table, code: i64) -> Option<DocsUrl> {
    DocsUrl::of(table, code)
}

/// `access_token expired (acme 40001)`.
#[doc(hidden)]
pub fn display<C: ErrorCode>(code: C, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write_message(f, code.message(), C::TABLE, code.code())
}

/// The name; an unlisted code shows its number.
#[doc(hidden)]
pub fn debug<C: ErrorCode>(code: C, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match code.entry() {
        Some(entry) => f.write_str(entry.name()),
        None => f.debug_tuple("Unlisted").field(&code.code()).finish(),
    }
}

/// A number, or a name of the table.
///
/// # Errors
/// If the text is neither.
#[doc(hidden)]
pub fn parse<C: ErrorCode>(text: &str) -> Result<C, ParseCodeError> {
    let code = text
        .parse()
        .ok()
        .or_else(|| Some(C::TABLE.get_by_name(text)?.code()));
    code.map(C::from).ok_or_else(|| ParseCodeError {
        text: Excerpt::of(text),
        table: C::TABLE,
    })
}

/// The payload of an enum's variant `Unlisted`: a code that its table does not list.
///
/// Nobody but the enum itself can make one, so a listed code never sits in `Unlisted`.
///
/// ```
/// errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok") } }
///
/// match Acme::from(99999) {
///     Acme::Unlisted(unlisted) => assert_eq!(unlisted.code(), 99999),
///     listed => unreachable!("{listed}"),
/// }
/// ```
pub struct Unlisted<C> {
    code: i64,
    table: PhantomData<fn() -> C>,
}

impl<C> Unlisted<C> {
    /// The code, as it came.
    ///
    /// See [`Unlisted`] for an example.
    #[must_use]
    pub const fn code(self) -> i64 {
        self.code
    }
}

impl<C: ErrorCode> Unlisted<C> {
    /// For the macro, which alone has a seal.
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

impl<C> fmt::Debug for Unlisted<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Unlisted").field(&self.code).finish()
    }
}

/// The listed codes of an enum, ascending: from its function `iter`.
///
/// ```
/// errcodes::define_errcodes! { enum Acme(en) { 1 => Busy("busy"), -1 => Lost("lost") } }
///
/// assert!(Acme::iter().eq([Acme::Lost, Acme::Busy]));
/// assert_eq!(Acme::iter().next_back(), Some(Acme::Busy));
/// ```
#[derive(Clone, Debug)]
pub struct Iter<C> {
    rows: Range<usize>,
    table: PhantomData<fn() -> C>,
}

impl<C: ErrorCode> Iter<C> {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new() -> Self {
        Self {
            rows: 0..C::TABLE.len(),
            table: PhantomData,
        }
    }

    fn at(row: usize) -> C {
        C::__at(row, C::TABLE.code(row))
    }
}

impl<C: ErrorCode> Iterator for Iter<C> {
    type Item = C;

    fn next(&mut self) -> Option<C> {
        self.rows.next().map(Self::at)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rows.size_hint()
    }
}

impl<C: ErrorCode> DoubleEndedIterator for Iter<C> {
    fn next_back(&mut self) -> Option<C> {
        self.rows.next_back().map(Self::at)
    }
}

impl<C: ErrorCode> ExactSizeIterator for Iter<C> {}
impl<C: ErrorCode> FusedIterator for Iter<C> {}

/// A text that is neither a number nor a name of the table it was parsed for.
///
/// ```
/// errcodes::define_errcodes! { #[table("acme")] enum Acme(en) { 0 => Ok("ok") } }
///
/// let error = "Okay".parse::<Acme>().unwrap_err();
/// assert_eq!(error.to_string(), "`Okay` is neither a number nor a name in table `acme`");
/// ```
#[derive(Clone, Copy)]
pub struct ParseCodeError {
    text: Excerpt,
    table: &'static Table,
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ellipsis = if self.text.cut { "…" } else { "" };
        let (text, key) = (self.text.as_str(), self.table.key());
        write!(
            f,
            "`{text}{ellipsis}` is neither a number nor a name in table `{key}`"
        )
    }
}

impl fmt::Debug for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParseCodeError")
            .field("text", &self.text.as_str())
            .field("table", &self.table.key())
            .finish_non_exhaustive()
    }
}

impl Error for ParseCodeError {}

/// The beginning of a text, kept without an allocation.
#[derive(Clone, Copy)]
struct Excerpt {
    bytes: [u8; Self::LONGEST],
    length: u8,
    cut: bool,
}

impl Excerpt {
    /// In bytes: longer than every name that is shipped.
    const LONGEST: usize = 48;

    fn of(text: &str) -> Self {
        let mut length = text.len().min(Self::LONGEST);
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        let mut bytes = [0; Self::LONGEST];
        bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
        Self {
            bytes,
            length: u8::try_from(length).unwrap_or(0),
            cut: length < text.len(),
        }
    }

    fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_ends_between_characters() {
        extern crate std;
        let text = "接口".repeat(20);
        let excerpt = Excerpt::of(&text);
        assert_eq!(excerpt.as_str(), &text[..48]);
        assert!(excerpt.cut);
        let excerpt = Excerpt::of(&text[3..12]);
        assert_eq!((excerpt.as_str(), excerpt.cut), (&text[3..12], false));
    }
}
