//! HTML: a document with one table per table and no script. `errcodes page` writes the searchable page.

use std::io;

use errcodes::{Entry, Locale};

use super::Selection;
use crate::render::html::escape;

pub(super) fn write(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    out.write_all(
        b"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
          <meta name=\"viewport\" content=\"width=device-width\">\n\
          <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n<title>Error codes</title>\n</head>\n<body>\n<main>\n<h1>Error codes</h1>\n",
    )?;
    for table in &selection.tables {
        let languages = selection
            .locales
            .iter()
            .map(|locale| format!("<th scope=\"col\">{locale}</th>"))
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
    let (begin, end) = if entry.is_translated(locale) {
        ("<i title=\"our translation\">", "</i>")
    } else {
        ("", "")
    };
    let wordings: Vec<String> = entry
        .wordings(locale)
        .map(|wording| format!("{begin}{}{end}", escape(wording)))
        .collect();
    format!("<td lang=\"{locale}\">{}</td>", wordings.join("<br>"))
}
