//! One row of a table, its wordings and its page.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::iter::FusedIterator;

use crate::table::{Table, bit};
use crate::vocabulary::Kind;
use crate::vocabulary::Locale;
use crate::vocabulary::Retry;

/// What every unlisted code answers, in English.
pub(crate) const UNLISTED: &str = "unlisted code";

/// One row of a [`Table`], whichever enum it belongs to.
///
/// ```
/// use errcodes::{Kind, Retry};
///
/// errcodes::define_errcodes! {
///     #[table("acme")]
///     enum Acme(en, zh) {
///         40001 => TokenExpired("access_token expired", ~"access_token 已过期") as Unauthenticated retry RefreshToken,
///     }
/// }
///
/// let entry = Acme::TABLE.get(40001).unwrap();
/// assert_eq!(entry.name(), "TokenExpired");
/// assert_eq!(entry.message_in("zh-CN"), "access_token 已过期");
/// assert_eq!((entry.kind(), entry.retry()), (Kind::Unauthenticated, Retry::RefreshToken));
/// assert_eq!(entry.to_string(), "access_token expired (acme 40001)");
/// ```
#[derive(Clone, Copy)]
pub struct Entry {
    pub(crate) table: &'static Table,
    pub(crate) row: usize,
}

impl Entry {
    /// The table that the row stands in.
    ///
    /// ```
    /// errcodes::define_errcodes! { #[table("acme")] enum Acme(en) { 0 => Ok("ok") } }
    ///
    /// assert_eq!(Acme::Ok.entry().unwrap().table().key(), "acme");
    /// ```
    #[must_use]
    pub const fn table(self) -> &'static Table {
        self.table
    }

    /// The code.
    ///
    /// See [`Entry`] for an example.
    #[inline]
    #[must_use]
    pub const fn code(self) -> i64 {
        self.table.code(self.row)
    }

    /// The name of the enum's variant.
    ///
    /// See [`Entry`] for an example.
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.table.name(self.row)
    }

    /// The main wording in the first language that has one.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost(_, "丢失") } }
    ///
    /// assert_eq!(Acme::Lost.entry().unwrap().message(), "丢失");
    /// ```
    #[inline]
    #[must_use]
    pub const fn message(self) -> &'static str {
        self.table.wording(self.row, self.first_column())
    }

    /// The main wording in the column nearest to `locale`; where none is near, the first wording.
    /// [`Entry::localized`] also says which it was.
    ///
    /// See [`Entry`] for an example.
    #[must_use]
    pub fn message_in(self, locale: impl Into<Locale>) -> &'static str {
        self.localized(locale).text()
    }

    /// The main wording in the column nearest to `locale`, and the locale it really has; where none is near, the
    /// first wording.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost", ~"丢失") } }
    ///
    /// let lost = Acme::Lost.entry().unwrap();
    /// assert_eq!(lost.localized("zh-TW").locale().to_string(), "zh-t-en");
    /// assert_eq!(lost.localized("fr").locale().to_string(), "en");
    /// ```
    #[must_use]
    pub fn localized(self, locale: impl Into<Locale>) -> Localized {
        let column = self
            .nearest_column(locale.into())
            .unwrap_or_else(|| self.first_column());
        Localized {
            text: self.table.wording(self.row, column),
            locale: self.locale_of(column),
        }
    }

    /// Every wording in the column of exactly this locale, the main one first. Nothing where the table has no such
    /// column or the row no wording in it.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 8 => InvalidParam("invalid param" | "id is required", _) } }
    ///
    /// let entry = Acme::InvalidParam.entry().unwrap();
    /// assert!(entry.wordings("en").eq(["invalid param", "id is required"]));
    /// assert_eq!(entry.wordings("zh").len(), 0);
    /// ```
    #[must_use]
    pub fn wordings(self, locale: impl Into<Locale>) -> Wordings {
        match self.column_of(locale.into()) {
            Some(column) => self.wordings_of(column),
            None => Wordings {
                table: self.table,
                main: None,
                further: 0..0,
            },
        }
    }

    /// Whether the wording in the column of exactly this locale is a translation of ours and not the platform's.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost", ~"丢失") } }
    ///
    /// assert!(Acme::Lost.entry().unwrap().is_translated("zh"));
    /// assert!(!Acme::Lost.entry().unwrap().is_translated("en"));
    /// ```
    #[must_use]
    pub fn is_translated(self, locale: impl Into<Locale>) -> bool {
        self.column_of(locale.into())
            .is_some_and(|column| self.table.is_translated(self.row, column))
    }

    /// What kind of failure the code is; [`Kind::Unknown`] where the row does not say.
    ///
    /// See [`Entry`] for an example.
    #[inline]
    #[must_use]
    pub const fn kind(self) -> Kind {
        kind(self.table.parts.traits[self.row])
    }

    /// When calling again can help; [`Retry::Never`] where the row does not say.
    ///
    /// See [`Entry`] for an example.
    #[inline]
    #[must_use]
    pub const fn retry(self) -> Retry {
        retry(self.table.parts.traits[self.row])
    }

    /// Whether the row is marked `#[deprecated]`: the platform no longer sends the code.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { #[deprecated] 7 => Lost("lost"), 8 => Found("found") } }
    ///
    /// assert!(Acme::TABLE.get(7).unwrap().is_deprecated());
    /// assert!(!Acme::TABLE.get(8).unwrap().is_deprecated());
    /// ```
    #[must_use]
    pub const fn is_deprecated(self) -> bool {
        bit(self.table.parts.deprecated, self.row)
    }

    /// The address of a page about the code, if the table names one.
    ///
    /// ```
    /// errcodes::define_errcodes! {
    ///     #[docs("https://acme.example/errors/{code}")]
    ///     enum Acme(en) { 7 => Lost("lost") }
    /// }
    ///
    /// assert_eq!(Acme::Lost.entry().unwrap().docs_url().unwrap().to_string(), "https://acme.example/errors/7");
    /// ```
    #[must_use]
    pub const fn docs_url(self) -> Option<DocsUrl> {
        DocsUrl::of(self.table, self.code())
    }

    /// The column of exactly this locale.
    fn column_of(self, locale: Locale) -> Option<usize> {
        self.table
            .locales()
            .iter()
            .position(|&column| column == locale)
    }

    /// The first column with a wording. The macro sees to it that there is one.
    #[inline]
    const fn first_column(self) -> usize {
        let mut column = 0;
        while column + 1 < self.table.locales().len()
            && self.table.wording(self.row, column).is_empty()
        {
            column += 1;
        }
        column
    }

    /// The nearest column with a wording; the earlier one of two that are equally near.
    fn nearest_column(self, locale: Locale) -> Option<usize> {
        let columns = self.table.locales().iter().enumerate();
        columns
            .filter(|&(column, _)| !self.table.wording(self.row, column).is_empty())
            .filter_map(|(column, &has)| Some((locale.distance(has)?, column)))
            .min()
            .map(|(_, column)| column)
    }

    /// The locale of a column's wording, that of a translation where it is one.
    fn locale_of(self, column: usize) -> Locale {
        let locales = self.table.locales();
        let original = (0..locales.len()).find(|&other| {
            !self.table.is_translated(self.row, other)
                && !self.table.wording(self.row, other).is_empty()
        });
        match original {
            Some(original) if self.table.is_translated(self.row, column) => {
                locales[column].translation_of(locales[original])
            }
            _ => locales[column],
        }
    }

    fn wordings_of(self, column: usize) -> Wordings {
        let main = Some(self.table.wording(self.row, column)).filter(|text| !text.is_empty());
        Wordings {
            table: self.table,
            main,
            further: self.table.further_range(self.row, column),
        }
    }
}

/// The kind in the lower five bits.
#[inline]
pub(crate) const fn kind(traits: u8) -> Kind {
    Kind::ALL[(traits & 0b1_1111) as usize]
}

/// The retry in the upper three bits.
#[inline]
pub(crate) const fn retry(traits: u8) -> Retry {
    Retry::ALL[(traits >> 5) as usize]
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.table, other.table) && self.row == other.row
    }
}

impl Eq for Entry {}

impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        core::ptr::from_ref(self.table).hash(state);
        self.row.hash(state);
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("table", &self.table.key())
            .field("code", &self.code())
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_message(f, self.message(), self.table, self.code())
    }
}

/// `message (key code)`, as `std::io::Error` prints `message (os error 2)`.
pub(crate) fn write_message(
    f: &mut fmt::Formatter<'_>,
    message: &str,
    table: &Table,
    code: i64,
) -> fmt::Result {
    write!(f, "{message} ({} {code})", table.key())
}

/// A wording, and the locale it really has: from [`Entry::localized`].
///
/// ```
/// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost", ~"丢失"), 8 => Late("late", _) } }
///
/// assert_eq!(Acme::Lost.localized("zh_CN.UTF-8").to_string(), "丢失");
/// assert!(Acme::Lost.localized("zh").is_translated());
/// assert_eq!(Acme::Late.localized("zh").locale().language(), "en");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Localized {
    pub(crate) text: &'static str,
    pub(crate) locale: Locale,
}

impl Localized {
    pub(crate) const UNLISTED: Self = Self {
        text: UNLISTED,
        locale: Locale::new("en"),
    };

    /// The wording.
    ///
    /// See [`Localized`] for an example.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// The locale of the wording that answered, which need not be the one asked for. That of a translation is written
    /// as RFC 6497 has it: `zh-t-en` is Chinese, translated from English.
    ///
    /// See [`Localized`] for an example.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether the wording is a translation of ours and not the platform's own.
    ///
    /// See [`Localized`] for an example.
    #[must_use]
    pub const fn is_translated(&self) -> bool {
        self.locale.translated_from().is_some()
    }
}

impl fmt::Display for Localized {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}

/// The wordings of one cell, the main one first: from [`Entry::wordings`].
#[derive(Clone, Debug)]
pub struct Wordings {
    table: &'static Table,
    main: Option<&'static str>,
    further: core::ops::Range<usize>,
}

impl Iterator for Wordings {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        self.main
            .take()
            .or_else(|| self.further.next().map(|number| self.table.further(number)))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::from(self.main.is_some()) + self.further.len();
        (left, Some(left))
    }
}

impl ExactSizeIterator for Wordings {}
impl FusedIterator for Wordings {}

/// The address of a page about a code; `Display` writes it.
///
/// ```
/// errcodes::define_errcodes! {
///     #[docs("https://acme.example/errors/{code}")]
///     enum Acme(en) { 7 => Lost("lost") }
/// }
///
/// assert_eq!(Acme::Lost.docs_url().unwrap().to_string(), "https://acme.example/errors/7");
/// assert_eq!(Acme::from(9).docs_url().unwrap().to_string(), "https://acme.example/errors/9");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DocsUrl {
    template: &'static str,
    code: i64,
}

impl DocsUrl {
    pub(crate) const fn of(table: &Table, code: i64) -> Option<Self> {
        let template = table.parts.docs;
        if template.is_empty() {
            None
        } else {
            Some(Self { template, code })
        }
    }
}

impl fmt::Display for DocsUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, part) in self.template.split("{code}").enumerate() {
            if number > 0 {
                write!(f, "{}", self.code)?;
            }
            f.write_str(part)?;
        }
        Ok(())
    }
}
