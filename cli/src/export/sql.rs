//! As SQL that SQLite and PostgreSQL understand: one table, created and filled.

use std::io;

use super::{Selection, further, main_wording, translated};

/// How many rows an INSERT has: enough that reading is quick, few enough for the limits of any database.
const ROWS: usize = 200;

/// A transaction that creates the table `errcodes` and fills it. A database that has one already keeps it, and says so.
pub(super) fn write(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    let columns = |prefix: &'static str| {
        selection
            .locales
            .iter()
            .map(move |locale| format!("    \"{prefix}_{locale}\" TEXT,\n"))
    };
    let wordings: String = columns("message").chain(columns("further")).collect();
    write!(
        out,
        "BEGIN;\n\nCREATE TABLE errcodes (\n    table_key TEXT NOT NULL,\n    code BIGINT NOT NULL,\n    name TEXT NOT NULL,\n    \
         kind TEXT NOT NULL,\n    retry TEXT NOT NULL,\n{wordings}    translated TEXT NOT NULL,\n    \
         deprecated BOOLEAN NOT NULL,\n    docs TEXT,\n    PRIMARY KEY (table_key, code)\n);\n",
    )?;
    let entries: Vec<_> = selection.entries().collect();
    for entries in entries.chunks(ROWS) {
        out.write_all(b"\nINSERT INTO errcodes VALUES\n")?;
        for (row, &entry) in entries.iter().enumerate() {
            let text = |text: &str| {
                if text.is_empty() {
                    "NULL".to_owned()
                } else {
                    quoted(text)
                }
            };
            let main = selection
                .locales
                .iter()
                .map(|&locale| text(main_wording(entry, locale)));
            let further = selection
                .locales
                .iter()
                .map(|&locale| text(&further(entry, locale)));
            let wordings: Vec<String> = main.chain(further).collect();
            let end = if row + 1 == entries.len() { ";" } else { "," };
            writeln!(
                out,
                "({}, {}, {}, {}, {}, {}, {}, {}, {}){end}",
                quoted(entry.table().key()),
                entry.code(),
                quoted(entry.name()),
                quoted(entry.kind().name()),
                quoted(entry.retry().name()),
                wordings.join(", "),
                quoted(&translated(entry, &selection.locales).join(" ")),
                if entry.is_deprecated() {
                    "TRUE"
                } else {
                    "FALSE"
                },
                entry
                    .docs_url()
                    .map_or_else(|| "NULL".to_owned(), |docs| quoted(&docs.to_string())),
            )?;
        }
    }
    out.write_all(b"\nCOMMIT;\n")
}

/// A text in quotes, as standard SQL has them.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn quotes_are_doubled() {
        assert_eq!(quoted(r"it's '\' here"), r"'it''s ''\'' here'");
    }
}
