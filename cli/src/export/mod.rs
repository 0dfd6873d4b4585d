//! Every table, for other programs.

mod delimited;
mod html;
mod json;
mod markdown;
mod sql;

use std::io;

use errcodes::{Entry, Locale, REGISTRY, Table};

use crate::Problem;
use crate::arguments::Format;
use crate::look_up::tables_of_all;
use crate::tables::locales;

/// Prints the tables of these keys or platforms, or all, with the wordings in the language, or in all; sorted by the
/// table's key, then by code.
pub(crate) fn export(
    format: Format,
    keys: &[String],
    language: Option<Locale>,
    mark: bool,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let selection = Selection::of(keys, language)?;
    if mark && !matches!(format, Format::Csv | Format::Tsv) {
        return Err(Problem::Usage(
            "--bom is for spreadsheets; it goes with --format csv and tsv".to_owned(),
        ));
    }
    match format {
        Format::Json => json::array(&selection, out),
        Format::Ndjson => json::lines(&selection, out),
        Format::Csv => delimited::write(&selection, b',', mark, out),
        Format::Tsv => delimited::write(&selection, b'\t', mark, out),
        Format::Md => markdown::write(&selection, out),
        Format::Sql => sql::write(&selection, out),
        Format::Html => html::write(&selection, out),
    }
    .map_err(Problem::Io)
}

/// What is to be exported.
struct Selection {
    tables: Vec<&'static Table>,
    /// The locales of any table, in the order in which they occur.
    locales: Vec<Locale>,
}

impl Selection {
    fn of(keys: &[String], language: Option<Locale>) -> Result<Self, Problem> {
        let mut tables = if keys.is_empty() {
            REGISTRY.tables().to_vec()
        } else {
            tables_of_all(keys)?
        };
        tables.sort_by_key(|table| table.key());
        tables.dedup_by_key(|table| table.key());
        let mut locales = locales(&tables);
        if let Some(language) = language {
            let all: Vec<String> = locales.iter().map(Locale::to_string).collect();
            locales.retain(|locale| locale.language() == language.language());
            if locales.is_empty() {
                let all = all.join(", ");
                return Err(Problem::Usage(format!(
                    "no wording is in the language `{language}`; there are {all}"
                )));
            }
        }
        Ok(Self { tables, locales })
    }

    fn entries(&self) -> impl Iterator<Item = Entry> {
        self.tables.iter().flat_map(|table| table.entries())
    }
}

/// The main wording in exactly this locale, or nothing.
fn main_wording(entry: Entry, locale: Locale) -> &'static str {
    entry.wordings(locale).next().unwrap_or_default()
}

/// The wordings after the main one, as a table has them.
fn further(entry: Entry, locale: Locale) -> String {
    entry
        .wordings(locale)
        .skip(1)
        .collect::<Vec<_>>()
        .join(" | ")
}

/// The locales whose wording is ours.
fn translated(entry: Entry, locales: &[Locale]) -> Vec<String> {
    locales
        .iter()
        .filter(|&&locale| entry.is_translated(locale))
        .map(Locale::to_string)
        .collect()
}
