//! A row in full, as a block of labelled lines.

use std::io;

use errcodes::{Entry, Kind, Locale};

use super::style::{CODE, LABEL, NAME, paint};
use super::texts::Texts;

/// Writes all fields of a row, the reader's language first.
pub(crate) fn write_entry(
    entry: Entry,
    locale: Locale,
    out: &mut impl io::Write,
) -> io::Result<()> {
    let texts = Texts::new(locale);
    let code = entry.code().to_string();
    writeln!(
        out,
        "{} {}  {}",
        entry.table().key(),
        paint(CODE, &code),
        paint(NAME, entry.name())
    )?;
    for column in columns(entry, locale) {
        let mut label = column.to_string();
        for wording in entry.wordings(column) {
            let note = if entry.is_translated(column) {
                texts.our_translation
            } else {
                ""
            };
            write_line(&label, &format!("{wording}{}", paint(LABEL, note)), out)?;
            label.clear();
        }
    }
    write_line(
        "kind",
        &format!("{} (HTTP {})", entry.kind(), entry.kind().http_status()),
        out,
    )?;
    if entry.kind() != Kind::Ok {
        write_line("retry", texts.advice(entry.retry()), out)?;
    }
    if entry.is_deprecated() {
        write_line("note", texts.deprecated, out)?;
    }
    match entry.docs_url() {
        Some(docs) => write_line("docs", &docs.to_string(), out),
        None => Ok(()),
    }
}

/// Writes a label and its text.
pub(crate) fn write_line(label: &str, text: &str, out: &mut impl io::Write) -> io::Result<()> {
    writeln!(out, "  {}  {text}", paint(LABEL, &format!("{label:<5}")))
}

/// Returns the table's locales, starting with the reader's.
fn columns(entry: Entry, locale: Locale) -> Vec<Locale> {
    let mut columns = entry.table().locales().to_vec();
    let best = entry.localized(locale).text();
    columns.sort_by_key(|&column| entry.wordings(column).next() != Some(best));
    columns
}
