//! `errcodes export`: the tables for other programs.

mod check;
mod columns;
mod delimited;
mod html;
pub(super) mod json;
mod literals;
mod markdown;
mod model;
pub(super) mod names;
mod pages;
mod sql;
mod template;

use std::io;

use clap::ValueEnum as _;
use columns::Column;
use errcodes::{Entry, Locale, Table};

use crate::arguments::{Export, Format, Part};
use crate::context::Context;
use crate::error::Problem;
use crate::query::scope;
use crate::rows;
use crate::texts::{list, message, text};
use template::Target;

/// Prints the selected tables, or all, sorted by table key and code.
///
/// With `--lang`, only the wordings in that language. With `--pages`, writes files instead; with
/// `--check`, compares.
pub(super) fn run(
    arguments: &Export,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let selection = Selection::new(arguments, context)?;
    let format = arguments.format;
    if arguments.bom && !matches!(format, Format::Csv | Format::Tsv) {
        return Err(Problem::Usage(
            text!("--bom is for spreadsheets; use it with --format csv or tsv").into(),
        ));
    }
    if !arguments.only.is_empty() && !matches!(format, Format::Json | Format::Ndjson) {
        return Err(Problem::Usage(
            text!("--only leaves out keys of objects; use it with --format json or ndjson").into(),
        ));
    }
    match (&arguments.pages, &arguments.check) {
        (Some(folder), _) if matches!(format, Format::Md) => pages::write(folder, &selection),
        (Some(_), _) => Err(Problem::Usage(
            text!("--pages writes Markdown; use it with --format md").into(),
        )),
        (None, Some(folder)) if matches!(format, Format::Md) && folder.is_dir() => {
            pages::check(folder, &selection, out)
        }
        (None, Some(file)) => {
            let mut export = Vec::new();
            write(format, arguments.bom, &selection, &mut export)?;
            check::file(file, &export, out)
        }
        (None, None) => write(format, arguments.bom, &selection, out),
    }
}

fn write(
    format: Format,
    bom: bool,
    selection: &Selection,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let target = match format {
        Format::Json => return Ok(json::array(selection, out)?),
        Format::Ndjson => return Ok(json::lines(selection, out)?),
        Format::Csv => return Ok(delimited::write(selection, b',', bom, out)?),
        Format::Tsv => return Ok(delimited::write(selection, b'\t', bom, out)?),
        Format::Md => return Ok(markdown::write(selection, out)?),
        Format::Sql => return Ok(sql::write(selection, out)?),
        Format::Html => return Ok(html::write(selection, out)?),
        Format::Typescript => Target::TypeScript,
        Format::Python => Target::Python,
        Format::Go => Target::Go,
        Format::Java => Target::Java,
        Format::Proto => Target::Proto,
        Format::Openapi => Target::OpenApi,
    };
    let text = template::render(target, selection)?;
    Ok(out.write_all(text.as_bytes())?)
}

/// The tables and locales to export.
struct Selection {
    tables: Vec<&'static Table>,
    locales: Vec<Locale>,
    /// The parts of JSON objects; empty means all.
    only: Vec<Part>,
    /// The command that exports this selection.
    command: String,
}

impl Selection {
    fn new(arguments: &Export, context: Context) -> Result<Self, Problem> {
        let mut tables = scope::select(context.registry, &arguments.table)?;
        tables.sort_by_key(|table| table.key());
        tables.dedup_by_key(|table| table.key());
        let mut locales = rows::locales(&tables);
        if let Some(language) = context.requested {
            let all = list(&locales);
            locales.retain(|locale| locale.language() == language.language());
            if locales.is_empty() {
                return Err(Problem::Usage(message!(
                    "no table has messages in `{language}`; available: {all}",
                    language,
                    all
                )));
            }
        }
        Ok(Self {
            tables,
            locales,
            only: arguments.only.clone(),
            command: command(arguments, context),
        })
    }

    fn entries(&self) -> impl Iterator<Item = Entry> {
        rows::entries(&self.tables)
    }
}

/// Returns the command without what does not change the export.
fn command(arguments: &Export, context: Context) -> String {
    let format = arguments.format.to_possible_value();
    let format = format.expect("every format is a value");
    let mut command = vec![context.program.name, "export --format", format.get_name()];
    let tables = arguments.table.join(",");
    if !tables.is_empty() {
        command.extend(["--table", &tables]);
    }
    let language = context.requested.map(|language| language.to_string());
    if let Some(language) = &language {
        command.extend(["--lang", language]);
    }
    if matches!(arguments.format, Format::Md) {
        command.extend(["--pages", "FOLDER"]);
    }
    command.join(" ")
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

/// Returns the locales in which the message is our translation, and the columns of advice that are,
/// such as `fix_zh`.
fn translated(entry: Entry, locales: &[Locale]) -> Vec<String> {
    let messages = locales
        .iter()
        .filter(|&&locale| entry.is_translated(locale))
        .map(Locale::to_string);
    let causes = locales.iter().copied().map(Column::Cause);
    let fixes = locales.iter().copied().map(Column::Fix);
    let advice = causes
        .chain(fixes)
        .filter(|column| column.is_translated(entry))
        .map(|column| column.name());
    messages.chain(advice).collect()
}

#[cfg(test)]
mod tests;
