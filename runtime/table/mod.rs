//! Tables, their rows, and the trait of their enums.
//!
//! ```
//! let table = errcodes::wechat::Code::TABLE;
//! assert_eq!(table.get(40029).unwrap().name(), "InvalidOauthCode");
//! ```

mod api_code;
mod code;
mod data;
mod docs_url;
mod entry;
mod index;
#[cfg(feature = "serde")]
pub(crate) mod number;
mod sealed;
#[cfg(feature = "serde")]
pub(crate) mod serde;
pub(crate) mod template;
mod unlisted;

use core::iter::FusedIterator;
use core::ops::Range;

pub use api_code::ApiCode;
pub use code::{ErrorCode, Iter, ParseCodeError};
pub use data::{RustPath, Table};
pub use docs_url::DocsUrl;
pub use entry::{AllWordings, Entry, Field, Localized, Wordings};
pub use unlisted::Unlisted;

/// The items that generated code calls.
pub(crate) mod generated {
    pub use super::api_code::{OfTable, OfUnion, SealedApiCode, display, is_table, iter};
    pub use super::code::{debug, parse};
    pub use super::data::{Extras, Parts};
    pub use super::docs_url::docs_url;
    pub use super::index::{Codes, Index, numbers};
    pub use super::sealed::GeneratedCode;
    #[cfg(feature = "serde")]
    pub use super::serde::{deserialize, serialize};
    pub use super::unlisted::{
        UNLISTED_MESSAGE, UNLISTED_NAME, entry, http_status, kind, localized, message, retry,
    };
}

impl Table {
    /// Returns the row of `code`, by one look-up in a perfect hash.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok"), 7 => Lost("lost") } }
    ///
    /// assert_eq!(Acme::TABLE.get(7).unwrap().name(), "Lost");
    /// assert_eq!(Acme::TABLE.get(8), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn get(&'static self, code: i64) -> Option<Entry> {
        self.entry_at(self.row(code))
    }

    /// Returns the row of a name, by a linear search. The case must match.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok"), 7 => Lost("lost") } }
    ///
    /// assert_eq!(Acme::TABLE.get_by_name("Lost").unwrap().code(), 7);
    /// assert_eq!(Acme::TABLE.get_by_name("lost"), None);
    /// ```
    #[must_use]
    pub fn get_by_name(&'static self, name: &str) -> Option<Entry> {
        self.entries().find(|entry| entry.name() == name)
    }

    /// Iterates over the rows in ascending order of code.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 1 => Busy("busy"), -1 => Lost("lost") } }
    ///
    /// assert!(Acme::TABLE.entries().map(|entry| entry.code()).eq([-1, 1]));
    /// ```
    #[must_use]
    pub fn entries(&'static self) -> Entries {
        Entries {
            table: self,
            rows: 0..self.len(),
        }
    }

    /// Returns the entry of a row, or `None` past the last one.
    #[inline]
    pub(crate) const fn entry_at(&'static self, row: usize) -> Option<Entry> {
        Entry::new(self, row)
    }
}

/// An iterator over the rows of a table, from [`Table::entries`].
///
/// ```
/// errcodes::define_errcodes! { enum Acme(en) { 1 => Busy("busy"), -1 => Lost("lost") } }
///
/// let mut entries = Acme::TABLE.entries();
/// assert_eq!(entries.len(), 2);
/// assert_eq!(entries.next_back().unwrap().name(), "Busy");
/// ```
#[derive(Clone, Debug)]
pub struct Entries {
    table: &'static Table,
    rows: Range<usize>,
}

impl Iterator for Entries {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        self.rows.next().and_then(|row| self.table.entry_at(row))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rows.size_hint()
    }
}

impl DoubleEndedIterator for Entries {
    fn next_back(&mut self) -> Option<Entry> {
        self.rows
            .next_back()
            .and_then(|row| self.table.entry_at(row))
    }
}

impl ExactSizeIterator for Entries {}
impl FusedIterator for Entries {}
