//! `errcodes tables`: an overview of the tables.

use std::collections::BTreeMap;
use std::io;

use errcodes::{Entry, Kind, Locale, Table};
use serde::Serialize;

use crate::arguments::RowFormat;
use crate::context::Context;
use crate::error::Problem;
use crate::render::escape::write_json;
use crate::render::style::{LABEL, NAME, padding, paint, width};
use crate::rows::{self, locales};
use crate::texts::text;

/// Prints a line per table: its enum, its numbers of codes, of wordings by language (`~`: our
/// translations), of codes with a kind, to retry and with advice, and the date of its sources.
pub(super) fn run(
    format: RowFormat,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let tables = context.registry.tables();
    if format == RowFormat::Json {
        for table in tables {
            write_json(&Record::new(table), out)?;
            writeln!(out)?;
        }
        return Ok(());
    }
    let locales = locales(tables);
    let language = context.language();
    let first = [text!("table"), text!("enum"), text!("codes")];
    let last = [
        text!("kinds"),
        text!("retries"),
        text!("advice"),
        text!("as of"),
    ];
    let mut header: Vec<String> = first.map(|it| it.get(language).to_owned()).to_vec();
    header.extend(locales.iter().map(Locale::to_string));
    header.extend(last.map(|it| it.get(language).to_owned()));
    let lines: Vec<Vec<String>> = tables.iter().map(|table| row(table, &locales)).collect();
    let widths: Vec<usize> = (0..header.len())
        .map(|column| {
            lines
                .iter()
                .chain([&header])
                .map(|row| width(&row[column]))
                .max()
                .unwrap_or(0)
        })
        .collect();
    for (i, row) in [&header].into_iter().chain(&lines).enumerate() {
        let cells = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, &width))| {
                let padding = padding(cell, width);
                match (i, column) {
                    (0, 0 | 1) => paint(LABEL, &format!("{cell}{padding}")),
                    (0, _) => paint(LABEL, &format!("{padding}{cell}")),
                    (_, 0) => paint(NAME, &format!("{cell}{padding}")),
                    (_, 1) => format!("{cell}{padding}"),
                    _ => format!("{padding}{cell}"),
                }
            });
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("  "))?;
    }
    if !rows::entries(tables).any(|entry| entry.all_wordings().any(|it| it.is_translated())) {
        return Ok(());
    }
    let legend = text!("~ our translations among these wordings").get(language);
    let legend = paint(LABEL, legend);
    Ok(writeln!(out, "\n{legend}")?)
}

/// Returns how many rows match.
fn count(table: &'static Table, matches: impl Fn(&Entry) -> bool) -> usize {
    table.entries().filter(matches).count()
}

/// Returns how many rows have a wording in this locale, and how many of those are our translations.
fn wordings(table: &'static Table, locale: Locale) -> [usize; 2] {
    [
        count(table, |entry| entry.wordings(locale).len() > 0),
        count(table, |entry| entry.is_translated(locale)),
    ]
}

fn kinds(table: &'static Table) -> usize {
    count(table, |entry| entry.kind() != Kind::Unknown)
}

fn retries(table: &'static Table) -> usize {
    count(table, |entry| entry.retry().is_retryable())
}

/// Returns how many rows have a cause or a fix.
fn advice(table: &'static Table) -> usize {
    let has_advice =
        |entry: &Entry, locale| entry.cause(locale).is_some() || entry.fix(locale).is_some();
    let locales = table.locales();
    count(table, |entry| {
        locales.iter().any(|&it| has_advice(entry, it))
    })
}

fn as_of(table: &'static Table) -> Option<&'static str> {
    table.platform()?.as_of()
}

fn row(table: &'static Table, locales: &[Locale]) -> Vec<String> {
    let mut row = vec![
        table.key().to_owned(),
        table.rust_path().to_string(),
        table.len().to_string(),
    ];
    row.extend(locales.iter().map(|&locale| match wordings(table, locale) {
        [all, 0] => all.to_string(),
        [all, translated] => format!("{all} (~{translated})"),
    }));
    row.push(kinds(table).to_string());
    row.push(retries(table).to_string());
    row.push(advice(table).to_string());
    row.push(as_of(table).unwrap_or("-").to_owned());
    row
}

/// The numbers of a table; the names and order of the keys are stable.
#[derive(Serialize)]
struct Record {
    table: &'static str,
    platform: &'static str,
    r#enum: String,
    codes: usize,
    messages: BTreeMap<String, usize>,
    translated: BTreeMap<String, usize>,
    kinds: usize,
    retries: usize,
    advice: usize,
    as_of: Option<&'static str>,
}

impl Record {
    fn new(table: &'static Table) -> Self {
        let by_locale = |i: usize| {
            let locales = table.locales().iter();
            locales
                .map(|&locale| (locale.to_string(), wordings(table, locale)[i]))
                .collect()
        };
        Self {
            table: table.key(),
            platform: table.platform_key(),
            r#enum: table.rust_path().to_string(),
            codes: table.len(),
            messages: by_locale(0),
            translated: by_locale(1),
            kinds: kinds(table),
            retries: retries(table),
            advice: advice(table),
            as_of: as_of(table),
        }
    }
}
