//! The tables themselves.

use std::io;

use errcodes::{Entry, Kind, Locale, REGISTRY, Table};

use crate::style::{LABEL, NAME, padding, paint};

/// Prints each table: its codes, how many of them have a wording in each language, how many of these are ours (`~`), and
/// how many have a kind and can be retried.
pub(crate) fn tables(out: &mut impl io::Write) -> io::Result<()> {
    let locales = locales(REGISTRY.tables());
    let mut header = vec!["table".to_owned(), "enum".to_owned(), "codes".to_owned()];
    header.extend(locales.iter().map(Locale::to_string));
    header.extend(["kinds".to_owned(), "retries".to_owned()]);
    let rows: Vec<Vec<String>> = REGISTRY
        .tables()
        .iter()
        .map(|table| row(table, &locales))
        .collect();
    let widths: Vec<usize> = (0..header.len())
        .map(|column| {
            rows.iter()
                .chain([&header])
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or(0)
        })
        .collect();
    for (number, row) in [&header].into_iter().chain(&rows).enumerate() {
        let cells = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, &width))| {
                let padding = padding(cell, width);
                match (number, column) {
                    (0, 0 | 1) => paint(LABEL, &format!("{cell}{padding}")),
                    (0, _) => paint(LABEL, &format!("{padding}{cell}")),
                    (_, 0) => paint(NAME, &format!("{cell}{padding}")),
                    (_, 1) => format!("{cell}{padding}"),
                    _ => format!("{padding}{cell}"),
                }
            });
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("  "))?;
    }
    writeln!(
        out,
        "\n{}",
        paint(LABEL, "~ so many of these wordings are our translations")
    )
}

/// The locales of any of the tables, in the order in which they occur.
pub(crate) fn locales(tables: &[&'static Table]) -> Vec<Locale> {
    let mut locales = Vec::new();
    for &locale in tables.iter().flat_map(|table| table.locales()) {
        if !locales.contains(&locale) {
            locales.push(locale);
        }
    }
    locales
}

fn row(table: &'static Table, locales: &[Locale]) -> Vec<String> {
    let count = |is_counted: &dyn Fn(Entry) -> bool| {
        table.entries().filter(|&entry| is_counted(entry)).count()
    };
    let mut row = vec![table.key().to_owned(), path(table), table.len().to_string()];
    row.extend(locales.iter().map(|&locale| {
        let all = count(&|entry| entry.wordings(locale).len() > 0);
        match count(&|entry| entry.is_translated(locale)) {
            0 => all.to_string(),
            ours => format!("{all} (~{ours})"),
        }
    }));
    row.push(count(&|entry| entry.kind() != Kind::Unknown).to_string());
    row.push(count(&|entry| entry.retry().is_retryable()).to_string());
    row
}

/// The enum's path in the crate `errcodes`.
pub(crate) fn path(table: &Table) -> String {
    format!("errcodes::{}::{}", table.platform_key(), table.type_name())
}
