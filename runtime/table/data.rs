//! The static data of a table.

use core::fmt;
use core::ops::Range;

use super::index::Index;
use crate::padding::pad;
use crate::platform::Platform;
use crate::vocabulary::Locale;

/// A table of codes, declared with [`define_errcodes!`](crate::define_errcodes): static data in
/// ascending order of code.
///
/// An enum's own table is its constant `TABLE`.
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
/// assert_eq!((table.key(), table.platform_key(), table.len()), ("acme/user", "acme", 2));
/// assert_eq!(table.get(404).unwrap().name(), "UserNotFound");
/// assert_eq!(table.get_by_name("Ok").unwrap().code(), 0);
/// ```
pub struct Table {
    parts: Parts,
}

/// The data that the macro writes. Internal: it changes without notice.
#[doc(hidden)]
pub struct Parts {
    pub key: &'static str,
    pub type_name: &'static str,
    /// The path of the module that declares the enum.
    pub module: &'static str,
    /// The path after `crate` of the module in `#[module(…)]`.
    pub reexport: Option<&'static str>,
    /// The URL template of a code's page; empty without one.
    pub docs: &'static str,
    /// A function, since the platform's static refers to the table: a reference would be a cycle
    /// for const evaluation.
    pub platform: Option<fn() -> &'static Platform>,
    pub columns: &'static [Locale],
    pub index: Index,
    /// The concatenated names and main wordings: a row's name, its wording in each column, then the
    /// next row. The alternatives follow after the last row.
    pub text: &'static str,
    /// The start in `text` of each name and main wording, and the end of the last one.
    pub offsets: &'static [[u8; 4]],
    /// The cell (row × columns + column) of each alternative in the upper half, its start in `text`
    /// in the lower half, in ascending order. The last one ends with the text.
    pub alternatives: &'static [[u8; 8]],
    /// The kind of each row in the lower five bits, its retry in the upper three.
    pub traits: &'static [u8],
    /// A bit for each cell: whether it is a translation.
    pub translated: &'static [u8],
    /// A bit for each row.
    pub deprecated: &'static [u8],
    /// The data of optional clauses; `None` in a table without them.
    pub extras: Option<&'static Extras>,
}

/// The data of clauses that few tables have. Internal: it changes without notice.
#[doc(hidden)]
pub struct Extras {
    /// The row and its HTTP status, in ascending order, for rows with `http`.
    pub http: &'static [(u32, u16)],
    /// The row and the names and types of its fields, in ascending order.
    pub fields: &'static [(u32, &'static [(&'static str, &'static str)])],
    /// The row and the note of its `#[deprecated]`, in ascending order.
    pub notes: &'static [(u32, &'static str)],
    /// The codes of `#[range]`, as inclusive pairs.
    pub ranges: &'static [(i64, i64)],
    /// The codes of `#[reserved]`, as inclusive pairs.
    pub reserved: &'static [(i64, i64)],
    /// Row, column, whether it is the fix, whether it is a translation, and the text; empty without
    /// the feature `advice`.
    pub advice: &'static [(u32, u16, bool, bool, &'static str)],
}

impl Extras {
    const NONE: &'static Self = &Self {
        http: &[],
        fields: &[],
        notes: &[],
        ranges: &[],
        reserved: &[],
        advice: &[],
    };
}

impl Table {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(parts: Parts) -> Self {
        Self { parts }
    }

    /// Returns the key of the table in a registry: segments separated by `/`, the first of which is
    /// the platform's key.
    ///
    /// ```
    /// errcodes::define_errcodes! { #[table("acme/user")] enum UserCode(en) { 0 => Ok("ok") } }
    ///
    /// assert_eq!(UserCode::TABLE.key(), "acme/user");
    /// ```
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.parts.key
    }

    /// Returns the first segment of the key.
    ///
    /// ```
    /// errcodes::define_errcodes! { #[table("acme/user")] enum UserCode(en) { 0 => Ok("ok") } }
    ///
    /// assert_eq!(UserCode::TABLE.platform_key(), "acme");
    /// ```
    #[must_use]
    pub fn platform_key(&self) -> &'static str {
        self.key()
            .split_once('/')
            .map_or(self.key(), |(platform, _)| platform)
    }

    /// Returns the platform that the table names with `#[platform(…)]`.
    ///
    /// ```
    /// use errcodes::platform::Platform;
    ///
    /// static ACME: Platform = Platform::new("acme", &[UserCode::TABLE]);
    ///
    /// errcodes::define_errcodes! {
    ///     #[table("acme/user")]
    ///     #[platform(ACME)]
    ///     enum UserCode(en) { 0 => Ok("ok") }
    /// }
    ///
    /// assert!(core::ptr::eq(UserCode::TABLE.platform().unwrap(), &ACME));
    /// ```
    #[must_use]
    pub fn platform(&self) -> Option<&'static Platform> {
        self.parts.platform.map(|platform| platform())
    }

    /// Returns the name of the enum.
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

    /// Returns the path of the enum, from the name of its crate.
    ///
    /// The module is the one that declares the enum, or the one in `#[module(crate::…)]`.
    ///
    /// ```
    /// assert_eq!(errcodes::wechat::Code::TABLE.rust_path().to_string(), "errcodes::wechat::Code");
    /// ```
    #[must_use]
    pub const fn rust_path(&'static self) -> RustPath {
        RustPath(self)
    }

    /// Returns the locales of the columns, in the order of their declaration.
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

    /// Returns the number of rows.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok"), 7 => Lost("lost") } }
    ///
    /// assert_eq!(Acme::TABLE.len(), 2);
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        self.parts.index.codes.len()
    }

    /// Returns whether the table has no rows. The macro rejects such a table.
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

    /// Returns the row of `code`, or the number of rows if the table does not list it.
    #[inline]
    pub(super) const fn row(&self, code: i64) -> usize {
        self.parts.index.row(code)
    }

    /// Returns the code of a row.
    #[inline]
    pub(crate) const fn code(&self, row: usize) -> i64 {
        self.parts.index.codes.get(row)
    }

    /// Returns the name of a row.
    #[inline]
    pub(crate) const fn name(&self, row: usize) -> &'static str {
        self.text(row * (self.parts.columns.len() + 1))
    }

    /// Returns the main wording of a cell; empty without one.
    #[inline]
    pub(crate) const fn wording(&self, row: usize, column: usize) -> &'static str {
        self.text(row * (self.parts.columns.len() + 1) + 1 + column)
    }

    /// Returns the `i`th name or main wording.
    #[inline]
    const fn text(&self, i: usize) -> &'static str {
        let offsets = self.parts.offsets;
        slice(self.parts.text, offsets[i], offsets[i + 1])
    }

    /// Returns the `i`th name or main wording, by offsets of constant length.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn __text<const OFFSETS: usize>(
        &self,
        offsets: &[[u8; 4]; OFFSETS],
        i: usize,
    ) -> &'static str {
        slice(self.parts.text, offsets[i], offsets[i + 1])
    }

    /// Returns the alternatives of a cell, as a range for [`Table::alternative`].
    pub(super) fn alternatives(&self, row: usize, column: usize) -> Range<usize> {
        let cell = self.cell(row, column);
        let all = self.parts.alternatives;
        let start = all.partition_point(|&other| halves(other).0 < cell);
        let is_of_cell = |other: &&[u8; 8]| halves(**other).0 == cell;
        start..start + all[start..].iter().take_while(is_of_cell).count()
    }

    /// Returns the `i`th alternative of the table.
    pub(super) fn alternative(&self, i: usize) -> &'static str {
        let all = self.parts.alternatives;
        let text = self.parts.text;
        let end = all.get(i + 1).map_or(text.len(), |&next| halves(next).1);
        &text[halves(all[i]).1..end]
    }

    /// Returns whether a cell is a translation.
    pub(crate) const fn is_translated(&self, row: usize, column: usize) -> bool {
        bit(self.parts.translated, self.cell(row, column))
    }

    pub(super) const fn is_deprecated(&self, row: usize) -> bool {
        bit(self.parts.deprecated, row)
    }

    /// Returns the packed kind and retry of a row.
    #[inline]
    pub(super) const fn traits(&self, row: usize) -> u8 {
        self.parts.traits[row]
    }

    /// Returns the URL template of a code's page; empty without one.
    pub(super) const fn docs(&self) -> &'static str {
        self.parts.docs
    }

    /// Returns the HTTP status that the row declares.
    pub(super) fn http_status(&self, row: usize) -> Option<u16> {
        get_by_row(self.extras().http, row, |&(row, _)| row).map(|&(_, status)| status)
    }

    /// Returns the names and types of the row's fields.
    pub(super) fn fields(&self, row: usize) -> &'static [(&'static str, &'static str)] {
        get_by_row(self.extras().fields, row, |&(row, _)| row).map_or(&[], |&(_, fields)| fields)
    }

    /// Returns the note of the row's `#[deprecated]`.
    pub(super) fn note(&self, row: usize) -> Option<&'static str> {
        get_by_row(self.extras().notes, row, |&(row, _)| row).map(|&(_, note)| note)
    }

    /// Returns the columns, translation marks and texts of the row's causes, or of its fixes.
    #[cfg(feature = "advice")]
    pub(super) fn advice(
        &self,
        row: usize,
        is_fix: bool,
    ) -> impl Iterator<Item = (usize, bool, &'static str)> + Clone + use<> {
        let all = self.extras().advice;
        let start = all.partition_point(|&(other, ..)| (other as usize) < row);
        all[start..]
            .iter()
            .take_while(move |&&(other, ..)| other as usize == row)
            .filter(move |&&(_, _, fix, ..)| fix == is_fix)
            .map(|&(_, column, _, is_translated, text)| (usize::from(column), is_translated, text))
    }

    /// Returns the inclusive ranges of codes that `#[range(…)]` declares; none without it.
    ///
    /// ```
    /// errcodes::define_errcodes! { #[range(0, 40000..=49999)] enum Acme(en) { 0 => Ok("ok") } }
    ///
    /// assert_eq!(Acme::TABLE.ranges(), [(0, 0), (40000, 49999)]);
    /// ```
    #[must_use]
    pub const fn ranges(&self) -> &'static [(i64, i64)] {
        self.extras().ranges
    }

    /// Returns the inclusive ranges of codes that `#[reserved(…)]` declares: the codes that must
    /// not be used, or not again.
    ///
    /// ```
    /// errcodes::define_errcodes! { #[reserved(7)] enum Acme(en) { 0 => Ok("ok") } }
    ///
    /// assert_eq!(Acme::TABLE.reserved(), [(7, 7)]);
    /// ```
    #[must_use]
    pub const fn reserved(&self) -> &'static [(i64, i64)] {
        self.extras().reserved
    }

    const fn extras(&self) -> &'static Extras {
        match self.parts.extras {
            Some(extras) => extras,
            None => Extras::NONE,
        }
    }

    const fn cell(&self, row: usize, column: usize) -> usize {
        row * self.parts.columns.len() + column
    }
}

/// Finds the item of a row by binary search.
fn get_by_row<T>(items: &'static [T], row: usize, row_of: fn(&T) -> u32) -> Option<&'static T> {
    let i = items.partition_point(|item| (row_of(item) as usize) < row);
    items.get(i).filter(|item| row_of(item) as usize == row)
}

const fn bit(bits: &[u8], i: usize) -> bool {
    bits[i / 8] >> (i % 8) & 1 == 1
}

/// Returns the upper and the lower half of a number.
fn halves(bytes: [u8; 8]) -> (usize, usize) {
    let number = u64::from_le_bytes(bytes);
    ((number >> 32) as usize, (number & 0xFFFF_FFFF) as usize)
}

#[inline]
const fn number(bytes: [u8; 4]) -> usize {
    u32::from_le_bytes(bytes) as usize
}

/// Returns `text[start..end]`, in a `const fn`.
#[inline]
const fn slice(text: &'static str, start: [u8; 4], end: [u8; 4]) -> &'static str {
    text.split_at(number(end)).0.split_at(number(start)).1
}

/// The path of a table's enum, from [`Table::rust_path`].
///
/// ```
/// mod codes {
///     errcodes::define_errcodes! { pub enum Acme(en) { 0 => Ok("ok") } }
/// }
///
/// let path = codes::Acme::TABLE.rust_path().to_string();
/// assert_eq!(path, concat!(module_path!(), "::codes::Acme"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct RustPath(&'static Table);

impl fmt::Display for RustPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = &self.0.parts;
        let after_crate = parts.module.find("::").unwrap_or(parts.module.len());
        let (krate, declared) = parts.module.split_at(after_crate);
        let module = parts.reexport.unwrap_or(declared);
        pad(f, |out| write!(out, "{krate}{module}::{}", parts.type_name))
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("key", &self.key())
            .field("len", &self.len())
            .finish_non_exhaustive()
    }
}
