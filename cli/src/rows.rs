//! Rows, locales and Rust paths of tables.

use errcodes::{Entry, Locale, Table};

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

/// Returns the path of a shipped table's enum in the crate `errcodes`.
pub(crate) fn rust_path(table: &Table) -> String {
    format!("errcodes::{}::{}", table.platform_key(), table.type_name())
}
