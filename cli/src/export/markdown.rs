//! As Markdown: a table for each table.

use std::io;

use errcodes::{Entry, Locale};

use super::Selection;

/// A heading and a table for each table. A wording of ours begins with `~`.
pub(super) fn write(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    let mut separator = "";
    for table in &selection.tables {
        writeln!(out, "{separator}## {}\n", table.key())?;
        let languages: Vec<String> = selection.locales.iter().map(Locale::to_string).collect();
        writeln!(
            out,
            "| code | name | kind | retry | {} |",
            languages.join(" | ")
        )?;
        writeln!(out, "|---:|---|---|---|{}", "---|".repeat(languages.len()))?;
        for entry in table.entries() {
            let wordings: Vec<String> = selection
                .locales
                .iter()
                .map(|&locale| cell(entry, locale))
                .collect();
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
    let ours = if entry.is_translated(locale) { "~" } else { "" };
    let wordings: Vec<String> = entry
        .wordings(locale)
        .map(|wording| format!("{ours}{}", escaped(wording)))
        .collect();
    wordings.join("<br>")
}

/// The text with everything escaped that means something in a cell of Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '#' => escaped.extend(['\\', letter]),
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
    use super::escaped;

    #[test]
    fn a_wording_is_text_and_nothing_else() {
        assert_eq!(
            escaped("a|b <c> & `d_e` [f] *g* \\"),
            r"a\|b &lt;c&gt; &amp; \`d\_e\` \[f\] \*g\* \\"
        );
        assert_eq!(escaped("令牌"), "令牌");
    }
}
