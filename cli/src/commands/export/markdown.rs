//! Markdown: one table per table.

use std::{io, slice};

use errcodes::{Entry, Locale};

use super::Selection;
use super::columns::Column;

/// Writes a heading and a table per table. `~` marks our translations.
pub(super) fn write(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    let mut separator = "";
    for table in &selection.tables {
        writeln!(out, "{separator}## {}\n", table.key())?;
        let columns = Column::used(slice::from_ref(table), &selection.locales);
        let mut languages: Vec<String> = selection.locales.iter().map(Locale::to_string).collect();
        languages.extend(columns.iter().map(|column| escape(&column.name())));
        writeln!(
            out,
            "| code | name | kind | retry | {} |",
            languages.join(" | ")
        )?;
        writeln!(out, "|---:|---|---|---|{}", "---|".repeat(languages.len()))?;
        for entry in table.entries() {
            let wordings = selection.locales.iter().map(|&locale| cell(entry, locale));
            let others = columns.iter().map(|&column| other_cell(entry, column));
            let wordings: Vec<String> = wordings.chain(others).collect();
            writeln!(
                out,
                "| {} | {} | {} | {} | {} |",
                entry.code(),
                entry.name(),
                entry.kind(),
                entry.retry(),
                wordings.join(" | ")
            )?;
        }
        separator = "\n";
    }
    Ok(())
}

fn cell(entry: Entry, locale: Locale) -> String {
    let mark = if entry.is_translated(locale) { "~" } else { "" };
    let wordings: Vec<String> = entry
        .wordings(locale)
        .map(|wording| format!("{mark}{}", escape(wording)))
        .collect();
    wordings.join("<br>")
}

fn other_cell(entry: Entry, column: Column) -> String {
    let mark = if column.is_translated(entry) { "~" } else { "" };
    format!("{mark}{}", escape(&column.text(entry)))
}

/// Escapes everything that is markup in a Markdown cell.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '#' => escaped.extend(['\\', ch]),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_in_wording_is_escaped() {
        assert_eq!(
            escape("a|b <c> & `d_e` [f] *g* \\"),
            r"a\|b &lt;c&gt; &amp; \`d\_e\` \[f\] \*g\* \\"
        );
        assert_eq!(escape("令牌"), "令牌");
    }
}
