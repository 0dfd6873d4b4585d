//! Rows and locales of tables.

use errcodes::{Entry, Locale, Localized, Table};

/// Returns the rows of all tables, in order.
pub(crate) fn entries(tables: &[&'static Table]) -> impl Iterator<Item = Entry> {
    tables.iter().flat_map(|table| table.entries())
}

/// Returns the locales of any of the tables, in order of first use.
pub(crate) fn locales(tables: &[&'static Table]) -> Vec<Locale> {
    let mut locales = Vec::new();
    for &locale in tables.iter().flat_map(|table| table.locales()) {
        if !locales.contains(&locale) {
            locales.push(locale);
        }
    }
    locales
}

/// Returns the fields of an entry's messages as Rust declares them: `sku: &str, left: u32`.
pub(crate) fn fields(entry: Entry) -> String {
    entry
        .fields()
        .map(|field| format!("{}: {}", field.name(), field.type_name()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Returns the cause in the column of exactly this locale.
pub(crate) fn cause(entry: Entry, column: Locale) -> Option<Localized> {
    text_in(entry.all_causes(), column)
}

/// Returns the fix in the column of exactly this locale.
pub(crate) fn fix(entry: Entry, column: Locale) -> Option<Localized> {
    text_in(entry.all_fixes(), column)
}

fn text_in(mut texts: impl Iterator<Item = Localized>, column: Locale) -> Option<Localized> {
    texts.find(|text| match text.locale().translated_from() {
        Some(source) => text.locale() == column.translation_of(source),
        None => text.locale() == column,
    })
}
