//! Rows as columns, one per line.

use std::io;

use errcodes::registry::SearchWords;
use errcodes::{Entry, Locale};

use super::style::{self, CODE, LABEL, highlight, padding, paint, width};
use super::wrap;

/// Writes table, code, name and message in columns. `~` marks our translations.
///
/// Underlines `words`, and appends another wording if it contains a word that the columns lack.
pub(crate) fn write_lines(
    entries: &[Entry],
    words: &SearchWords,
    locale: Locale,
    out: &mut impl io::Write,
) -> io::Result<()> {
    /// The spaces between the columns.
    const GAPS: usize = 6;
    let widest = |text: fn(&Entry) -> String| {
        entries
            .iter()
            .map(|entry| width(&text(entry)))
            .max()
            .unwrap_or(0)
    };
    let tables = widest(|entry| entry.table().key().to_owned());
    let codes = widest(|entry| entry.code().to_string());
    let names = widest(|entry| entry.name().to_owned());
    for &entry in entries {
        let (key, code, name) = (entry.table().key(), entry.code().to_string(), entry.name());
        let message = entry.localized(locale);
        let shown = [&code, name, message.text()];
        let texts = format!(
            "{}{}",
            wording(message.text(), message.is_translated(), words),
            other_wording(entry, shown, words)
        );
        writeln!(
            out,
            "{}{}  {}{}  {}{}  {}",
            paint(LABEL, key),
            padding(key, tables),
            padding(&code, codes),
            highlight(CODE, &code, words),
            highlight(style::name(entry), name, words),
            padding(name, names),
            wrap::hanging(&texts, tables + codes + names + GAPS),
        )?;
    }
    Ok(())
}

fn wording(text: &str, is_translated: bool, words: &SearchWords) -> String {
    let mark = if is_translated { "~" } else { "" };
    format!(
        "{}{}",
        paint(LABEL, mark),
        highlight(anstyle::Style::new(), text, words)
    )
}

/// Returns the first wording that contains the first word that is not shown.
fn other_wording(entry: Entry, shown: [&str; 3], words: &SearchWords) -> String {
    let contains = |text: &str, word: &SearchWords| !word.ranges(text).is_empty();
    words
        .each()
        .find(|word| !shown.iter().any(|text| contains(text, word)))
        .and_then(|missing| {
            entry
                .all_wordings()
                .find(|wording| contains(wording.text(), &missing))
        })
        .map(|other| {
            format!(
                "  {}{}",
                paint(LABEL, "· "),
                wording(other.text(), other.is_translated(), words)
            )
        })
        .unwrap_or_default()
}
