//! SQL for SQLite and PostgreSQL.

use std::io;

use super::columns::Column;
use super::{Selection, alternatives, main_wording, translated};

/// Rows per INSERT: enough to load fast, within the limits of any database.
const ROWS_PER_INSERT: usize = 200;

/// Writes a transaction that creates and fills the table `errcodes`, and fails if it exists.
pub(super) fn write(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    let columns = |prefix: &'static str| {
        selection
            .locales
            .iter()
            .map(move |locale| format!("    \"{prefix}_{locale}\" TEXT,\n"))
    };
    let others = Column::used(&selection.tables, &selection.locales);
    let other_columns: Vec<String> = others
        .iter()
        .map(|&column| format!("    \"{}\" {},\n", column.name(), sql_type(column)))
        .collect();
    let other_columns = other_columns.concat();
    let wordings: String = columns("message").chain(columns("alternatives")).collect();
    write!(
        out,
        "BEGIN;\n\nCREATE TABLE errcodes (\n    table_key TEXT NOT NULL,\n    code BIGINT NOT NULL,\n    name TEXT NOT NULL,\n    \
         kind TEXT NOT NULL,\n    retry TEXT NOT NULL,\n{wordings}    translated TEXT NOT NULL,\n    \
         deprecated BOOLEAN NOT NULL,\n    docs TEXT,\n{other_columns}    PRIMARY KEY (table_key, code)\n);\n",
    )?;
    let entries: Vec<_> = selection.entries().collect();
    for entries in entries.chunks(ROWS_PER_INSERT) {
        out.write_all(b"\nINSERT INTO errcodes VALUES\n")?;
        for (i, &entry) in entries.iter().enumerate() {
            let text = |text: &str| {
                if text.is_empty() {
                    "NULL".to_owned()
                } else {
                    quote(text)
                }
            };
            let main = selection
                .locales
                .iter()
                .map(|&locale| text(main_wording(entry, locale)));
            let alternatives = selection
                .locales
                .iter()
                .map(|&locale| text(&alternatives(entry, locale)));
            let wordings: Vec<String> = main.chain(alternatives).collect();
            let others: String = others
                .iter()
                .map(|&column| match column {
                    Column::Http => format!(", {}", column.text(entry)),
                    _ => format!(", {}", text(&column.text(entry))),
                })
                .collect();
            let end = if i + 1 == entries.len() { ";" } else { "," };
            writeln!(
                out,
                "({}, {}, {}, {}, {}, {}, {}, {}, {}{others}){end}",
                quote(entry.table().key()),
                entry.code(),
                quote(entry.name()),
                quote(entry.kind().name()),
                quote(entry.retry().name()),
                wordings.join(", "),
                quote(&translated(entry, &selection.locales).join(" ")),
                if entry.is_deprecated() {
                    "TRUE"
                } else {
                    "FALSE"
                },
                entry
                    .docs_url()
                    .map_or_else(|| "NULL".to_owned(), |docs| quote(&docs.to_string())),
            )?;
        }
    }
    out.write_all(b"\nCOMMIT;\n")
}

const fn sql_type(column: Column) -> &'static str {
    match column {
        Column::Http => "SMALLINT NOT NULL",
        _ => "TEXT",
    }
}

/// Returns a string literal of standard SQL.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn quote_in_text_is_doubled() {
        assert_eq!(quote(r"it's '\' here"), r"'it''s ''\'' here'");
    }
}
