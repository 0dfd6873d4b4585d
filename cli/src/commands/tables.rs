//! `errcodes tables`: an overview of the tables.

use std::io;

use errcodes::{Entry, Kind, Locale, Table};

use crate::context::Context;
use crate::error::Problem;
use crate::render::style::{LABEL, NAME, padding, paint, width};
use crate::rows::{self, locales};

/// Prints a line per table: its enum, its numbers of codes, of wordings by language (`~`: our
/// translations), of codes with a kind, to retry and with advice, and the date of its sources.
pub(super) fn run(context: Context, out: &mut impl io::Write) -> Result<(), Problem> {
    let tables = context.registry.tables();
    let locales = locales(tables);
    let mut header = vec!["table".to_owned(), "enum".to_owned(), "codes".to_owned()];
    header.extend(locales.iter().map(Locale::to_string));
    header.extend(["kinds", "retries", "advice", "as of"].map(str::to_owned));
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
    let legend = paint(LABEL, "~ our translations among these wordings");
    Ok(writeln!(out, "\n{legend}")?)
}

fn row(table: &'static Table, locales: &[Locale]) -> Vec<String> {
    let count =
        |matches: &dyn Fn(Entry) -> bool| table.entries().filter(|&entry| matches(entry)).count();
    let mut row = vec![
        table.key().to_owned(),
        table.rust_path().to_string(),
        table.len().to_string(),
    ];
    row.extend(locales.iter().map(|&locale| {
        let all = count(&|entry| entry.wordings(locale).len() > 0);
        match count(&|entry| entry.is_translated(locale)) {
            0 => all.to_string(),
            translated => format!("{all} (~{translated})"),
        }
    }));
    row.push(count(&|entry| entry.kind() != Kind::Unknown).to_string());
    row.push(count(&|entry| entry.retry().is_retryable()).to_string());
    row.push(count(&has_advice).to_string());
    let as_of = table.platform().and_then(|platform| platform.as_of());
    row.push(as_of.unwrap_or("-").to_owned());
    row
}

fn has_advice(entry: Entry) -> bool {
    let locales = entry.table().locales();
    locales
        .iter()
        .any(|&locale| entry.cause(locale).is_some() || entry.fix(locale).is_some())
}
