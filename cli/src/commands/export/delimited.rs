//! Comma-separated (RFC 4180) and tab-separated values.

use std::io;

use errcodes::{Entry, Locale};

use super::columns::Column;
use super::{Selection, alternatives, main_wording, translated};

/// Writes a header and a line per entry.
///
/// With `bom`, adds a byte order mark, by which Excel detects UTF-8, and defuses formulas.
pub(super) fn write(
    selection: &Selection,
    delimiter: u8,
    bom: bool,
    out: &mut impl io::Write,
) -> io::Result<()> {
    if bom {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut *out);
    let columns = Column::used(&selection.tables, &selection.locales);
    let mut names = header(&selection.locales);
    names.extend(columns.iter().map(|column| column.name()));
    writer.write_record(names).map_err(io_error)?;
    for entry in selection.entries() {
        let mut record = record(entry, &selection.locales);
        record.extend(columns.iter().map(|column| column.text(entry)));
        if bom {
            record[CODE + 1..].iter_mut().for_each(defuse_formula);
        }
        writer.write_record(record).map_err(io_error)?;
    }
    writer.flush()
}

/// Keeps the kind of the error, which distinguishes a closed pipe from a full disk.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The column index of the code.
const CODE: usize = 1;

fn header(locales: &[Locale]) -> Vec<String> {
    let fixed = |names: &[&str]| {
        names
            .iter()
            .map(|&name| name.to_owned())
            .collect::<Vec<_>>()
    };
    let mut header = fixed(&["table", "code", "name", "kind", "retry"]);
    header.extend(locales.iter().map(|locale| format!("message_{locale}")));
    header.extend(
        locales
            .iter()
            .map(|locale| format!("alternatives_{locale}")),
    );
    header.extend(fixed(&["translated", "deprecated", "docs"]));
    header
}

fn record(entry: Entry, locales: &[Locale]) -> Vec<String> {
    let mut record = vec![
        entry.table().key().to_owned(),
        entry.code().to_string(),
        entry.name().to_owned(),
        entry.kind().name().to_owned(),
        entry.retry().name().to_owned(),
    ];
    record.extend(
        locales
            .iter()
            .map(|&locale| main_wording(entry, locale).to_owned()),
    );
    record.extend(locales.iter().map(|&locale| alternatives(entry, locale)));
    record.push(translated(entry, locales).join(" "));
    record.push(entry.is_deprecated().to_string());
    record.push(
        entry
            .docs_url()
            .map_or_else(String::new, |docs| docs.to_string()),
    );
    record
}

/// Prepends a space to text that a spreadsheet would evaluate.
fn defuse_formula(text: &mut String) {
    if text.starts_with(['=', '+', '-', '@']) {
        text.insert(0, ' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formula_gets_leading_space() {
        let mut texts = ["+号规则", "ok"].map(str::to_owned);
        texts.iter_mut().for_each(defuse_formula);
        assert_eq!(texts, [" +号规则", "ok"]);
    }
}
