//! HTML: a document with one table per table and no script. `errcodes page` writes the searchable
//! page.

use std::{io, slice};

use errcodes::{Entry, Locale};

use super::Selection;
use super::columns::Column;
use crate::render::html::escape;

pub(super) fn write(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    out.write_all(
        b"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
          <meta name=\"viewport\" content=\"width=device-width\">\n\
          <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n<title>Error codes</title>\n</head>\n<body>\n<main>\n<h1>Error codes</h1>\n",
    )?;
    for table in &selection.tables {
        let columns = Column::used(slice::from_ref(table), &selection.locales);
        let languages = selection
            .locales
            .iter()
            .map(Locale::to_string)
            .chain(columns.iter().map(|column| column.name()))
            .map(|name| format!("<th scope=\"col\">{name}</th>"))
            .collect::<Vec<_>>()
            .concat();
        writeln!(
            out,
            "<h2 id=\"{0}\">{0}</h2>\n<table>\n<thead>",
            escape(table.key())
        )?;
        writeln!(
            out,
            "<tr><th scope=\"col\">code</th><th scope=\"col\">name</th><th scope=\"col\">kind</th><th scope=\"col\">retry</th>{languages}</tr>"
        )?;
        out.write_all(b"</thead>\n<tbody>\n")?;
        for entry in table.entries() {
            let wordings: String = selection
                .locales
                .iter()
                .map(|&locale| cell(entry, locale))
                .chain(columns.iter().map(|&column| other_cell(entry, column)))
                .collect();
            let (key, code) = (escape(table.key()), entry.code());
            writeln!(
                out,
                "<tr id=\"{key}/{code}\"><th scope=\"row\">{code}</th><td>{}</td><td>{}</td><td>{}</td>{wordings}</tr>",
                entry.name(),
                entry.kind(),
                entry.retry(),
            )?;
        }
        out.write_all(b"</tbody>\n</table>\n")?;
    }
    out.write_all(b"</main>\n</body>\n</html>\n")
}

/// Returns the wordings in a locale; our translations are in italics.
fn cell(entry: Entry, locale: Locale) -> String {
    let is_translated = entry.is_translated(locale);
    let wordings: Vec<String> = entry
        .wordings(locale)
        .map(|wording| phrase(wording, is_translated))
        .collect();
    format!("<td lang=\"{locale}\">{}</td>", wordings.join("<br>"))
}

fn other_cell(entry: Entry, column: Column) -> String {
    let lang = column
        .locale()
        .map_or_else(String::new, |locale| format!(" lang=\"{locale}\""));
    let text = phrase(&column.text(entry), column.is_translated(entry));
    format!("<td{lang}>{text}</td>")
}

fn phrase(text: &str, is_translated: bool) -> String {
    let text = escape(text);
    if is_translated {
        format!("<i title=\"our translation\">{text}</i>")
    } else {
        text
    }
}
