//! `errcodes export`: the tables for other programs.

mod delimited;
mod html;
mod json;
mod markdown;
mod sql;

use std::io;

use errcodes::{Entry, Locale, Table};

use crate::arguments::Format;
use crate::context::Context;
use crate::error::Problem;
use crate::query::scope;
use crate::rows;

/// Prints the selected tables, or all, sorted by table key and code.
///
/// With `--lang`, only the wordings in that language.
pub(super) fn run(
    format: Format,
    tables: &[String],
    bom: bool,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let selection = Selection::new(tables, context)?;
    if bom && !matches!(format, Format::Csv | Format::Tsv) {
        return Err(Problem::Usage(
            "--bom is for spreadsheets; use it with --format csv or tsv".to_owned(),
        ));
    }
    match format {
        Format::Json => json::array(&selection, out),
        Format::Ndjson => json::lines(&selection, out),
        Format::Csv => delimited::write(&selection, b',', bom, out),
        Format::Tsv => delimited::write(&selection, b'\t', bom, out),
        Format::Md => markdown::write(&selection, out),
        Format::Sql => sql::write(&selection, out),
        Format::Html => html::write(&selection, out),
    }
    .map_err(Problem::Write)
}

/// The tables and locales to export.
struct Selection {
    tables: Vec<&'static Table>,
    locales: Vec<Locale>,
}

impl Selection {
    fn new(tables: &[String], context: Context) -> Result<Self, Problem> {
        let mut tables = scope::select(context.registry, tables)?;
        tables.sort_by_key(|table| table.key());
        tables.dedup_by_key(|table| table.key());
        let mut locales = rows::locales(&tables);
        if let Some(language) = context.requested {
            let all: Vec<String> = locales.iter().map(Locale::to_string).collect();
            locales.retain(|locale| locale.language() == language.language());
            if locales.is_empty() {
                let all = all.join(", ");
                return Err(Problem::Usage(format!(
                    "no table has messages in `{language}`; available: {all}"
                )));
            }
        }
        Ok(Self { tables, locales })
    }

    fn entries(&self) -> impl Iterator<Item = Entry> {
        rows::entries(&self.tables)
    }
}

/// Returns the main wording in exactly this locale, or an empty text.
fn main_wording(entry: Entry, locale: Locale) -> &'static str {
    entry.wordings(locale).next().unwrap_or_default()
}

/// Returns the alternative wordings, joined as in a table's declaration.
fn alternatives(entry: Entry, locale: Locale) -> String {
    entry
        .wordings(locale)
        .skip(1)
        .collect::<Vec<_>>()
        .join(" | ")
}

/// Returns the locales in which the wording is our translation.
fn translated(entry: Entry, locales: &[Locale]) -> Vec<String> {
    locales
        .iter()
        .filter(|&&locale| entry.is_translated(locale))
        .map(Locale::to_string)
        .collect()
}
