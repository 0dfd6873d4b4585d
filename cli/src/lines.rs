//! Codes one to a line.

use std::io;

use errcodes::registry::find_ignore_ascii_case as position;
use errcodes::{Entry, Kind, Locale, REGISTRY, Retry};

use crate::Problem;
use crate::look_up::tables_of_all;
use crate::style::{CODE, LABEL, NAME, highlight, padding, paint, width};

/// Prints the codes of a table or a platform, or of all: those of the given kinds and retries, if any are given.
pub(crate) fn list(
    key: Option<&str>,
    kinds: &[Kind],
    retries: &[Retry],
    locale: Locale,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let tables = if key.is_none() {
        REGISTRY.tables().to_vec()
    } else {
        tables_of_all(key.as_slice())?
    };
    let is_asked_for = |entry: &Entry| {
        (kinds.is_empty() || kinds.contains(&entry.kind()))
            && (retries.is_empty() || retries.contains(&entry.retry()))
    };
    let entries: Vec<_> = tables
        .iter()
        .flat_map(|table| table.entries())
        .filter(is_asked_for)
        .collect();
    if entries.is_empty() {
        return Err(Problem::NotFound(
            "no code is of this kind and retried like this".to_owned(),
        ));
    }
    Ok(write_lines(&entries, &[], locale, out)?)
}

/// Table, code, name and message in columns; codes to the right, the rest to the left. A wording of ours begins with `~`,
/// as it does where the table is declared. The words are underlined; one that is in another wording only brings it along.
pub(crate) fn write_lines(
    entries: &[Entry],
    words: &[&str],
    locale: Locale,
    out: &mut impl io::Write,
) -> io::Result<()> {
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
        writeln!(
            out,
            "{}{}  {}{}  {}{}  {}{}",
            paint(LABEL, key),
            padding(key, tables),
            padding(&code, codes),
            highlight(CODE, &code, words),
            highlight(NAME, name, words),
            padding(name, names),
            wording(message.text(), message.is_translated(), words),
            elsewhere(entry, shown, words),
        )?;
    }
    Ok(())
}

fn wording(text: &str, is_ours: bool, words: &[&str]) -> String {
    let ours = if is_ours { "~" } else { "" };
    format!(
        "{}{}",
        paint(LABEL, ours),
        highlight(anstyle::Style::new(), text, words)
    )
}

/// The first wording that has the words that what is shown has not.
fn elsewhere(entry: Entry, shown: [&str; 3], words: &[&str]) -> String {
    let has = |text: &str, word: &str| position(text, word).is_some();
    let Some(missing) = words
        .iter()
        .find(|word| !shown.iter().any(|text| has(text, word)))
    else {
        return String::new();
    };
    let wordings = entry
        .table()
        .locales()
        .iter()
        .flat_map(|&locale| entry.wordings(locale).map(move |text| (text, locale)));
    wordings
        .filter(|(text, _)| has(text, missing))
        .map(|(text, locale)| {
            format!(
                "  {}{}",
                paint(LABEL, "· "),
                wording(text, entry.is_translated(locale), words)
            )
        })
        .next()
        .unwrap_or_default()
}
