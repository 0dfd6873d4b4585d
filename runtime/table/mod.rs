//! One table: its rows, and what is known of it as a whole.

use core::fmt;
use core::iter::FusedIterator;

pub(crate) mod code;
mod entry;
pub(crate) mod index;
#[cfg(feature = "serde")]
pub(crate) mod serde;

use index::Codes;

use crate::vocabulary::Locale;

pub use code::{ErrorCode, Iter, ParseCodeError, Unlisted};
pub use entry::{DocsUrl, Entry, Localized, Wordings};

/// A table of codes, as [`define_errcodes!`](crate::define_errcodes) writes it: static data, nothing to build or to free.
///
/// An enum's own table is its constant `TABLE`. Rows are in ascending order of their code.
///
/// ```
/// errcodes::define_errcodes! {
///     /// Codes of the Acme platform.
///     #[table("acme/user")]
///     #[docs("https://acme.example/errors/{code}")]
///     pub enum UserCode(en) {
///         0 => Ok("ok") as Ok,
///         404 => UserNotFound("no such user") as NotFound,
///     }
/// }
///
/// let table = UserCode::TABLE;
/// assert_eq!((table.key(), table.platform(), table.len()), ("acme/user", "acme", 2));
/// assert_eq!(table.get(404).unwrap().name(), "UserNotFound");
/// assert_eq!(table.get_by_name("Ok").unwrap().code(), 0);
/// ```
pub struct Table {
    pub(crate) parts: Parts,
}

/// What a table is made of. The macro writes it; its form is internal and changes without notice.
#[doc(hidden)]
pub struct Parts {
    pub key: &'static str,
    pub type_name: &'static str,
    /// The template of a page about a code, or nothing.
    pub docs: &'static str,
    pub columns: &'static [Locale],
    pub seed: u64,
    pub codes: Codes,
    pub slots: &'static [u16],
    pub displacements: &'static [u16],
    /// Every name and wording, one after the other: a row's name, its wording in each column, then the next row. Behind the
    /// last row stands one for every unlisted code.
    pub text: &'static str,
    /// Where each of them begins in `text`, and where the last one ends.
    pub offsets: &'static [u32],
    /// The cell (row × columns + column) of each further wording, ascending.
    pub further_cells: &'static [u32],
    /// Where each further wording begins in `text`, and where the last one ends.
    pub further_offsets: &'static [u32],
    /// A row's kind by its number in the lower five bits, and its retry in the upper three.
    pub traits: &'static [u8],
    /// A bit for each cell: a translation of ours.
    pub translated: &'static [u8],
    /// A bit for each row.
    pub deprecated: &'static [u8],
}

impl Table {
    /// For the macro: a table of these parts.
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(parts: Parts) -> Self {
        Self { parts }
    }

    /// The key under which a registry holds the table: segments separated by `/`, the first of which is the platform.
    ///
    /// See [`Table`] for an example.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.parts.key
    }

    /// The first segment of the key.
    ///
    /// See [`Table`] for an example.
    #[must_use]
    pub fn platform(&self) -> &'static str {
        self.key()
            .split_once('/')
            .map_or(self.key(), |(platform, _)| platform)
    }

    /// The name of the enum.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok") } }
    ///
    /// assert_eq!(Acme::TABLE.type_name(), "Acme");
    /// ```
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        self.parts.type_name
    }

    /// The locales of the table's columns, in the order of their declaration.
    ///
    /// ```
    /// use errcodes::Locale;
    ///
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 0 => Ok("ok", "成功") } }
    ///
    /// assert_eq!(Acme::TABLE.locales(), [Locale::new("en"), Locale::new("zh")]);
    /// ```
    #[must_use]
    pub const fn locales(&self) -> &'static [Locale] {
        self.parts.columns
    }

    /// The number of rows.
    ///
    /// See [`Table`] for an example.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.parts.codes.len()
    }

    /// Whether the table has no row. The macro refuses such a table.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok") } }
    ///
    /// assert!(!Acme::TABLE.is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row of this code, or `None` if the table does not list it. No search: one look-up in a perfect hash.
    ///
    /// See [`Table`] for an example.
    #[inline]
    #[must_use]
    pub const fn get(&'static self, code: i64) -> Option<Entry> {
        self.__entry(self.__row(code))
    }

    /// The row of this name, or `None`. Names are compared exactly, one after the other.
    ///
    /// See [`Table`] for an example.
    #[must_use]
    pub fn get_by_name(&'static self, name: &str) -> Option<Entry> {
        self.entries().find(|entry| entry.name() == name)
    }

    /// Every row, in ascending order of the codes.
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

    /// The code of a row.
    #[inline]
    pub(crate) const fn code(&self, row: usize) -> i64 {
        self.parts.codes.at(row)
    }

    /// For the macro: the row of this code; the number of rows if there is none.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn __row(&self, code: i64) -> usize {
        let parts = &self.parts;
        if parts.slots.is_empty() {
            return parts.codes.search(code);
        }
        let row = index::candidate(parts.seed, parts.slots, parts.displacements, code);
        if parts.codes.at(row) == code {
            row
        } else {
            self.len()
        }
    }

    /// The entry at this row, or `None` past the last one: for the macro, and for the registry, which compares tables at
    /// compile time.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn __entry(&'static self, row: usize) -> Option<Entry> {
        if row < self.len() {
            Some(Entry { table: self, row })
        } else {
            None
        }
    }

    /// The name of a row.
    #[inline]
    pub(crate) const fn name(&self, row: usize) -> &'static str {
        self.text_at(row * (self.parts.columns.len() + 1))
    }

    /// The main wording of a cell, empty if there is none.
    #[inline]
    pub(crate) const fn wording(&self, row: usize, column: usize) -> &'static str {
        self.text_at(row * (self.parts.columns.len() + 1) + 1 + column)
    }

    #[inline]
    const fn text_at(&self, index: usize) -> &'static str {
        slice(
            self.parts.text,
            self.parts.offsets[index],
            self.parts.offsets[index + 1],
        )
    }

    /// For the macro: the name or wording of this number, by offsets whose length is known.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn __text<const OFFSETS: usize>(
        &self,
        offsets: &[u32; OFFSETS],
        index: usize,
    ) -> &'static str {
        slice(self.parts.text, offsets[index], offsets[index + 1])
    }

    /// The further wordings of a cell, as a range of numbers for [`Table::further`].
    pub(crate) fn further_range(&self, row: usize, column: usize) -> core::ops::Range<usize> {
        let cell = self.cell(row, column);
        let cells = self.parts.further_cells;
        cells.partition_point(|&at| (at as usize) < cell)
            ..cells.partition_point(|&at| at as usize <= cell)
    }

    pub(crate) const fn further(&self, number: usize) -> &'static str {
        slice(
            self.parts.text,
            self.parts.further_offsets[number],
            self.parts.further_offsets[number + 1],
        )
    }

    pub(crate) const fn is_translated(&self, row: usize, column: usize) -> bool {
        bit(self.parts.translated, self.cell(row, column))
    }

    const fn cell(&self, row: usize, column: usize) -> usize {
        row * self.parts.columns.len() + column
    }
}

pub(crate) const fn bit(bits: &[u8], number: usize) -> bool {
    bits[number / 8] >> (number % 8) & 1 == 1
}

/// The text from `start` to `end`, in a way that a `const fn` can take it.
#[inline]
const fn slice(text: &'static str, start: u32, end: u32) -> &'static str {
    text.split_at(end as usize).0.split_at(start as usize).1
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("key", &self.key())
            .field("len", &self.len())
            .finish_non_exhaustive()
    }
}

/// The rows of a table, from [`Table::entries`].
#[derive(Clone, Debug)]
pub struct Entries {
    table: &'static Table,
    rows: core::ops::Range<usize>,
}

impl Iterator for Entries {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        self.rows.next().and_then(|row| self.table.__entry(row))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rows.size_hint()
    }
}

impl DoubleEndedIterator for Entries {
    fn next_back(&mut self) -> Option<Entry> {
        self.rows
            .next_back()
            .and_then(|row| self.table.__entry(row))
    }
}

impl ExactSizeIterator for Entries {}
impl FusedIterator for Entries {}
