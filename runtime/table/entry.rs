//! One row of a table and its wordings.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::iter::FusedIterator;
use core::ops::Range;

use super::data::Table;
use super::docs_url::{DocsUrl, docs_url};
use super::template::{Chars, Template};
use crate::padding::pad;
use crate::vocabulary::{Kind, Locale, Retry};

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
    table: &'static Table,
    row: usize,
}

impl Entry {
    /// Returns the entry of a row, or `None` past the last one.
    #[inline]
    pub(super) const fn new(table: &'static Table, row: usize) -> Option<Self> {
        if row < table.len() {
            Some(Self { table, row })
        } else {
            None
        }
    }

    /// Returns the table that contains the row.
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

    /// Returns the numeric code.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost("lost") } }
    ///
    /// assert_eq!(Acme::Lost.entry().unwrap().code(), 7);
    /// ```
    #[inline]
    #[must_use]
    pub const fn code(self) -> i64 {
        self.table.code(self.row)
    }

    /// Returns the name of the enum's variant.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost("lost") } }
    ///
    /// assert_eq!(Acme::TABLE.get(7).unwrap().name(), "Lost");
    /// ```
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.table.name(self.row)
    }

    /// Returns the main wording in the first language that has one.
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

    /// Returns the main wording in the language closest to `locale`, else in the first that has
    /// one.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost", ~"丢失") } }
    ///
    /// let lost = Acme::Lost.entry().unwrap();
    /// assert_eq!(lost.message_in("zh-TW"), "丢失");
    /// assert_eq!(lost.message_in("fr"), "lost");
    /// ```
    #[must_use]
    pub fn message_in(self, locale: impl Into<Locale>) -> &'static str {
        self.localized(locale).text()
    }

    /// Returns the main wording in the language closest to `locale`, else in the first that has
    /// one, with its actual locale.
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
        let requested = locale.into();
        let column = self
            .nearest_column(requested)
            .unwrap_or_else(|| self.first_column());
        let text = self.table.wording(self.row, column);
        Localized::new(text, self.locale_of(column)).requested_in(requested)
    }

    /// Iterates over the columns with a wording.
    #[cfg(feature = "alloc")]
    pub(crate) fn locales(self) -> impl Iterator<Item = Locale> + Clone + use<> {
        let columns = self.table.locales().iter().enumerate();
        columns
            .filter(move |&(column, _)| !self.table.wording(self.row, column).is_empty())
            .map(|(_, &locale)| locale)
    }

    /// Iterates over the wordings in the column of exactly this locale, the main one first.
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
            None => Wordings::empty(self.table),
        }
    }

    /// Iterates over the wordings of every column, the main one of each first.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 8 => InvalidParam("invalid param" | "id is required", ~"参数错误") } }
    ///
    /// let wordings = Acme::InvalidParam.entry().unwrap().all_wordings();
    /// let wordings: Vec<_> = wordings.map(|wording| format!("{}: {wording}", wording.locale())).collect();
    /// assert_eq!(wordings, ["en: invalid param", "en: id is required", "zh-t-en: 参数错误"]);
    /// ```
    #[must_use]
    pub fn all_wordings(self) -> AllWordings {
        AllWordings {
            entry: self,
            columns: 0..self.table.locales().len(),
            locale: Locale::UNDETERMINED,
            wordings: Wordings::empty(self.table),
        }
    }

    /// Returns whether the column of exactly this locale holds a translation instead of the
    /// platform's own wording.
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

    /// Returns the category of the failure; [`Kind::Unknown`] for a row without `as`.
    ///
    /// ```
    /// use errcodes::Kind;
    ///
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost("lost") as NotFound } }
    ///
    /// assert_eq!(Acme::Lost.entry().unwrap().kind(), Kind::NotFound);
    /// ```
    #[inline]
    #[must_use]
    pub const fn kind(self) -> Kind {
        Kind::ALL[(self.table.traits(self.row) & 0b1_1111) as usize]
    }

    /// Returns when a retry can succeed; [`Retry::Never`] for a row without `retry`.
    ///
    /// ```
    /// use errcodes::Retry;
    ///
    /// errcodes::define_errcodes! { enum Acme(en) { -1 => Busy("busy") retry Backoff } }
    ///
    /// assert_eq!(Acme::Busy.entry().unwrap().retry(), Retry::Backoff);
    /// ```
    #[inline]
    #[must_use]
    pub const fn retry(self) -> Retry {
        Retry::ALL[(self.table.traits(self.row) >> 5) as usize]
    }

    /// Returns the HTTP status of the row: from `http N`, else its kind's.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost("lost") as NotFound } }
    ///
    /// assert_eq!(Acme::Lost.entry().unwrap().http_status(), 404);
    /// ```
    #[must_use]
    pub fn http_status(self) -> u16 {
        let declared = self.table.http_status(self.row);
        declared.unwrap_or_else(|| self.kind().http_status())
    }

    /// Returns the note of `#[deprecated(note = "…")]`, which is empty if there is none; `None` if
    /// the row is not deprecated.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { #[deprecated] 7 => Lost("lost"), 8 => Found("found") } }
    ///
    /// assert_eq!(Acme::TABLE.get(7).unwrap().deprecated(), Some(""));
    /// assert_eq!(Acme::TABLE.get(8).unwrap().deprecated(), None);
    /// ```
    #[must_use]
    pub fn deprecated(self) -> Option<&'static str> {
        let note = self.table.note(self.row);
        note.or_else(|| self.is_deprecated().then_some(""))
    }

    /// Iterates over the fields of the row's messages, in the order of their declaration.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost { order: u64, by: &str }("{by} lost order {order}") } }
    ///
    /// let fields = Acme::Lost.entry().unwrap().fields();
    /// assert!(fields.map(|field| field.name()).eq(["order", "by"]));
    /// ```
    #[must_use]
    pub fn fields(
        self,
    ) -> impl ExactSizeIterator<Item = Field> + DoubleEndedIterator + FusedIterator + Clone + use<>
    {
        let fields = self.table.fields(self.row).iter();
        fields.map(|&(name, type_name)| Field { name, type_name })
    }

    /// Writes the message in the language closest to `locale`, with `arguments` in the order of the
    /// fields.
    ///
    /// The message is the first wording that shows exactly these arguments, or else the main one,
    /// in which a placeholder without an argument is written as it is declared, in braces.
    ///
    /// Nothing is allocated. With feature `alloc`, the enum has a function for each row with
    /// fields.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost { order: u64 }("order {order} lost") } }
    ///
    /// let mut text = String::new();
    /// Acme::Lost.entry().unwrap().write_message("en", &[&5], &mut text).unwrap();
    /// assert_eq!(text, "order 5 lost");
    /// ```
    ///
    /// # Errors
    /// Returns the error of `out`.
    pub fn write_message(
        self,
        locale: impl Into<Locale>,
        arguments: &[&dyn fmt::Display],
        out: &mut dyn fmt::Write,
    ) -> fmt::Result {
        let argument = |name: &str| {
            let i = self.fields().position(|field| field.name == name)?;
            arguments.get(i)
        };
        let wording = self.wording_with(Some(locale.into()), |name| argument(name).is_some());
        self.fill(wording, out, |name, out| match argument(name) {
            Some(argument) => write!(out, "{argument}"),
            None => write!(out, "{{{name}}}"),
        })
    }

    /// Returns the first wording in the language closest to `locale` that shows the fields with an
    /// argument and no other; the main one if none does.
    pub(crate) fn wording_with(
        self,
        locale: Option<Locale>,
        has_argument: impl Fn(&str) -> bool,
    ) -> &'static str {
        let column = locale
            .and_then(|locale| self.nearest_column(locale))
            .unwrap_or_else(|| self.first_column());
        let shows_them = |wording: &&str| {
            let shows = |name: &str| Template(wording).fields().any(|shown| shown == name);
            self.fields()
                .all(|field| shows(field.name) == has_argument(field.name))
        };
        self.wordings_of(column)
            .find(shows_them)
            .unwrap_or_else(|| self.table.wording(self.row, column))
    }

    /// Writes a wording of the row, with `write_field` in place of its placeholders.
    pub(crate) fn fill(
        self,
        wording: &str,
        out: &mut dyn fmt::Write,
        write_field: impl FnMut(&str, &mut dyn fmt::Write) -> fmt::Result,
    ) -> fmt::Result {
        if self.table.fields(self.row).is_empty() {
            return out.write_str(wording);
        }
        Template(wording).fill(out, write_field)
    }

    /// Returns the text in the place of the field in `chars`, by the longest wording that matches.
    /// The positions of `chars` are those in `text`.
    pub(crate) fn argument<'m>(
        self,
        text: &'m str,
        chars: &impl Chars,
        field: &str,
    ) -> Option<&'m str> {
        if self.table.fields(self.row).is_empty() {
            return None;
        }
        let templates = self.all_wordings().map(|wording| Template(wording.text()));
        let matches = templates.filter_map(|it| {
            let value = it.argument(text, chars.clone(), field)?;
            Some((it.literal_len(), value))
        });
        // Of equally long ones the first, which `max_by_key` would pass.
        matches
            .reduce(|best, next| if next.0 > best.0 { next } else { best })
            .map(|(_, value)| value)
    }

    /// Returns why the error occurs, in the language closest to `locale`, else in the first that
    /// the row explains it in.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost("lost") { cause("The parcel has no label.") } } }
    ///
    /// assert_eq!(Acme::Lost.entry().unwrap().cause("en"), Some("The parcel has no label."));
    /// ```
    #[cfg(feature = "advice")]
    #[must_use]
    pub fn cause(self, locale: impl Into<Locale>) -> Option<&'static str> {
        self.advice(false, locale.into())
    }

    /// Returns what to do about the error, in the language closest to `locale`, else in the first
    /// that the row says it in.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost("lost") { fix("Send it again.") } } }
    ///
    /// assert_eq!(Acme::Lost.entry().unwrap().fix("en"), Some("Send it again."));
    /// ```
    #[cfg(feature = "advice")]
    #[must_use]
    pub fn fix(self, locale: impl Into<Locale>) -> Option<&'static str> {
        self.advice(true, locale.into())
    }

    #[cfg(feature = "advice")]
    fn advice(self, is_fix: bool, locale: Locale) -> Option<&'static str> {
        let all = self.table.advice(self.row, is_fix);
        let distance = |column: usize| locale.distance(self.table.locales()[column]);
        let nearest = all
            .clone()
            .filter_map(|(column, _, text)| Some((distance(column)?, column, text)))
            .min();
        let nearest = nearest.map(|(.., text)| text);
        nearest.or_else(|| all.map(|(.., text)| text).next())
    }

    /// Iterates over the causes of every column, in the order of the columns.
    ///
    /// ```
    /// errcodes::define_errcodes! {
    ///     enum Acme(en, zh) {
    ///         7 => Lost("lost", "丢失") { cause("The parcel has no label.", ~"包裹没有标签。") },
    ///     }
    /// }
    ///
    /// let causes = Acme::Lost.entry().unwrap().all_causes();
    /// let causes: Vec<_> = causes.map(|cause| format!("{}: {cause}", cause.locale())).collect();
    /// assert_eq!(causes, ["en: The parcel has no label.", "zh-t-en: 包裹没有标签。"]);
    /// ```
    #[cfg(feature = "advice")]
    pub fn all_causes(self) -> impl Iterator<Item = Localized> + Clone + use<> {
        self.all_advice(false)
    }

    /// Iterates over the fixes of every column, in the order of the columns.
    ///
    /// ```
    /// errcodes::define_errcodes! {
    ///     enum Acme(en, zh) {
    ///         7 => Lost("lost", "丢失") { fix(_, "请联系客服。") },
    ///     }
    /// }
    ///
    /// let fixes = Acme::Lost.entry().unwrap().all_fixes();
    /// let fixes: Vec<_> = fixes.map(|fix| format!("{}: {fix}", fix.locale())).collect();
    /// assert_eq!(fixes, ["zh: 请联系客服。"]);
    /// ```
    #[cfg(feature = "advice")]
    pub fn all_fixes(self) -> impl Iterator<Item = Localized> + Clone + use<> {
        self.all_advice(true)
    }

    #[cfg(feature = "advice")]
    fn all_advice(self, is_fix: bool) -> impl Iterator<Item = Localized> + Clone + use<> {
        let all = self.table.advice(self.row, is_fix);
        let locales = self.table.locales();
        let original = all.clone().find(|&(_, is_translated, _)| !is_translated);
        all.map(move |(column, is_translated, text)| {
            let locale = match original {
                Some((source, ..)) if is_translated => {
                    locales[column].translation_of(locales[source])
                }
                _ => locales[column],
            };
            Localized::new(text, locale)
        })
    }

    /// Returns whether the row is marked `#[deprecated]`: the platform no longer sends the code.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { #[deprecated] 7 => Lost("lost"), 8 => Found("found") } }
    ///
    /// assert!(Acme::TABLE.get(7).unwrap().is_deprecated());
    /// assert!(!Acme::TABLE.get(8).unwrap().is_deprecated());
    /// ```
    #[must_use]
    pub const fn is_deprecated(self) -> bool {
        self.table.is_deprecated(self.row)
    }

    /// Returns the address of the code's page, if the table has a template.
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
        docs_url(self.table, self.code())
    }

    /// Returns the column of exactly this locale.
    fn column_of(self, locale: Locale) -> Option<usize> {
        self.table
            .locales()
            .iter()
            .position(|&column| column == locale)
    }

    /// Returns the first column with a wording. The macro rejects a row without one.
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

    /// Returns the closest column with a wording, the first of equally close ones.
    fn nearest_column(self, locale: Locale) -> Option<usize> {
        let columns = self.table.locales().iter().enumerate();
        columns
            .filter(|&(column, _)| !self.table.wording(self.row, column).is_empty())
            .filter_map(|(column, &has)| Some((locale.distance(has)?, column)))
            .min()
            .map(|(_, column)| column)
    }

    /// Returns the locale of a column's wording, with its source if it is a translation.
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

    /// Iterates over the wordings that are no translations.
    pub(crate) fn originals(self) -> impl Iterator<Item = &'static str> + use<> {
        let columns = 0..self.table.locales().len();
        let originals = columns.filter(move |&it| !self.table.is_translated(self.row, it));
        originals.flat_map(move |it| self.wordings_of(it))
    }

    fn wordings_of(self, column: usize) -> Wordings {
        let main = Some(self.table.wording(self.row, column)).filter(|text| !text.is_empty());
        Wordings {
            table: self.table,
            main,
            alternatives: self.table.alternatives(self.row, column),
        }
    }
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

/// Writes `message (key code)`, like `message (os error 2)` of `std::io::Error`.
pub(super) fn write_message(
    f: &mut fmt::Formatter<'_>,
    message: &str,
    table: &Table,
    code: i64,
) -> fmt::Result {
    pad(f, |out| write!(out, "{message} ({} {code})", table.key()))
}

/// A field of a row's messages, from [`Entry::fields`].
///
/// ```
/// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost { order: u64 }("order {order} lost") } }
///
/// let field = Acme::Lost.entry().unwrap().fields().next().unwrap();
/// assert_eq!((field.name(), field.type_name()), ("order", "u64"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    name: &'static str,
    type_name: &'static str,
}

impl Field {
    /// Returns the name, as in the placeholders.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost { r#type: &str }("{type} lost") } }
    ///
    /// let names = Acme::Lost.entry().unwrap().fields().map(|field| field.name());
    /// assert!(names.eq(["type"]));
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns the Rust type, as the table spells it.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost { by: &'static str }("lost by {by}") } }
    ///
    /// let types = Acme::Lost.entry().unwrap().fields().map(|field| field.type_name());
    /// assert!(types.eq(["&'static str"]));
    /// ```
    #[must_use]
    pub const fn type_name(self) -> &'static str {
        self.type_name
    }
}

/// A wording with its actual locale, from [`Entry::localized`] and [`Entry::all_wordings`].
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
    text: &'static str,
    locale: Locale,
    is_fallback: bool,
}

impl Localized {
    /// Creates a text that nobody requested in another language.
    pub(super) const fn new(text: &'static str, locale: Locale) -> Self {
        Self {
            text,
            locale,
            is_fallback: false,
        }
    }

    /// Records the requested locale.
    pub(super) fn requested_in(self, requested: Locale) -> Self {
        let is_undetermined = requested.language() == Locale::UNDETERMINED.language();
        let is_fallback = !is_undetermined && !requested.is_served_by(self.locale);
        Self {
            is_fallback,
            ..self
        }
    }

    /// Returns the wording.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost", "丢失") } }
    ///
    /// assert_eq!(Acme::Lost.localized("zh").text(), "丢失");
    /// ```
    #[must_use]
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// Returns the actual locale of the wording, which can differ from the requested one.
    ///
    /// The locale of a translation names its source, as in RFC 6497: `zh-t-en` is Chinese,
    /// translated from English.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost", ~"丢失") } }
    ///
    /// assert_eq!(Acme::Lost.localized("zh").locale().to_string(), "zh-t-en");
    /// assert_eq!(Acme::Lost.localized("fr").locale().to_string(), "en");
    /// ```
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Returns whether the wording is a translation instead of the platform's own.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost", ~"丢失") } }
    ///
    /// assert!(Acme::Lost.localized("zh").is_translated());
    /// assert!(!Acme::Lost.localized("en").is_translated());
    /// ```
    #[must_use]
    pub const fn is_translated(&self) -> bool {
        self.locale.translated_from().is_some()
    }

    /// Returns whether the wording is in another language than requested, or in another script.
    ///
    /// Another region is not a fallback. Chinese without a script counts as traditional in Taiwan,
    /// Hong Kong and Macao, and as simplified elsewhere. A request without a language, and wordings
    /// that were not selected by a language, have no fallback.
    ///
    /// ```
    /// errcodes::define_errcodes! { enum Acme(en-US, zh-Hans) { 7 => Lost("lost", "丢失") } }
    ///
    /// assert!(!Acme::Lost.localized("zh-CN").is_fallback());
    /// assert!(!Acme::Lost.localized("en-GB").is_fallback());
    /// assert!(Acme::Lost.localized("zh-TW").is_fallback());
    /// assert!(Acme::Lost.localized("fr").is_fallback());
    /// ```
    #[must_use]
    pub const fn is_fallback(&self) -> bool {
        self.is_fallback
    }
}

impl fmt::Display for Localized {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}

/// An iterator over the wordings of one cell, the main one first, from [`Entry::wordings`].
///
/// ```
/// errcodes::define_errcodes! { enum Acme(en) { 8 => InvalidParam("invalid param" | "id is required") } }
///
/// let mut wordings = Acme::InvalidParam.entry().unwrap().wordings("en");
/// assert_eq!((wordings.next(), wordings.len()), (Some("invalid param"), 1));
/// ```
#[derive(Clone, Debug)]
pub struct Wordings {
    table: &'static Table,
    main: Option<&'static str>,
    alternatives: Range<usize>,
}

impl Wordings {
    const fn empty(table: &'static Table) -> Self {
        Self {
            table,
            main: None,
            alternatives: 0..0,
        }
    }
}

impl Iterator for Wordings {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        self.main
            .take()
            .or_else(|| self.alternatives.next().map(|i| self.table.alternative(i)))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::from(self.main.is_some()) + self.alternatives.len();
        (left, Some(left))
    }
}

impl ExactSizeIterator for Wordings {}
impl FusedIterator for Wordings {}

/// An iterator over the wordings of a row in every column, from [`Entry::all_wordings`].
///
/// ```
/// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost" | "gone", ~"丢失") } }
///
/// let originals = Acme::Lost.entry().unwrap().all_wordings().filter(|wording| !wording.is_translated());
/// assert!(originals.map(|wording| wording.text()).eq(["lost", "gone"]));
/// ```
#[derive(Clone, Debug)]
pub struct AllWordings {
    entry: Entry,
    /// The columns after the current one.
    columns: Range<usize>,
    /// The locale of the current column.
    locale: Locale,
    /// The rest of the current column.
    wordings: Wordings,
}

impl Iterator for AllWordings {
    type Item = Localized;

    fn next(&mut self) -> Option<Localized> {
        loop {
            if let Some(text) = self.wordings.next() {
                return Some(Localized::new(text, self.locale));
            }
            let column = self.columns.next()?;
            self.locale = self.entry.locale_of(column);
            self.wordings = self.entry.wordings_of(column);
        }
    }
}

impl FusedIterator for AllWordings {}
