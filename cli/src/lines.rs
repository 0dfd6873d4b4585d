//! Codes one to a line.

use std::io;

use errcodes::{Entry, Kind, Locale, REGISTRY, Retry};

use crate::Problem;
use crate::look_up::{no_such_table, tables_of};
use crate::style::{CODE, LABEL, NAME, padding, paint, width};

/// Prints the codes in which all of the words occur.
pub(crate) fn search(query: &str, locale: Locale, out: &mut impl io::Write) -> io::Result<Result<(), Problem>> {
    let entries: Vec<_> = REGISTRY.search(query).collect();
    if entries.is_empty() {
        return Ok(Err(Problem::not_found(format!(
            "nothing matches `{query}`; try fewer words, or one in another language"
        ))));
    }
    write_lines(&entries, locale, out).map(Ok)
}

/// Prints the codes of a table or a platform, or of all: those of the given kinds and retries, if any are given.
pub(crate) fn list(
    key: Option<&str>,
    kinds: &[Kind],
    retries: &[Retry],
    locale: Locale,
    out: &mut impl io::Write,
) -> io::Result<Result<(), Problem>> {
    let tables = key.map_or_else(|| REGISTRY.tables().to_vec(), tables_of);
    if let (Some(key), true) = (key, tables.is_empty()) {
        return Ok(Err(no_such_table(key)));
    }
    let is_asked_for = |entry: &Entry| {
        (kinds.is_empty() || kinds.contains(&entry.kind())) && (retries.is_empty() || retries.contains(&entry.retry()))
    };
    let entries: Vec<_> = tables.iter().flat_map(|table| table.entries()).filter(is_asked_for).collect();
    if entries.is_empty() {
        return Ok(Err(Problem::not_found("no code is of this kind and retried like this".to_owned())));
    }
    write_lines(&entries, locale, out).map(Ok)
}

/// Table, code, name and message in columns; codes to the right, the rest to the left. A wording of ours begins with `~`,
/// as it does where the table is declared.
fn write_lines(entries: &[Entry], locale: Locale, out: &mut impl io::Write) -> io::Result<()> {
    let widest = |text: fn(&Entry) -> String| entries.iter().map(|entry| width(&text(entry))).max().unwrap_or(0);
    let tables = widest(|entry| entry.table().key().to_owned());
    let codes = widest(|entry| entry.code().to_string());
    let names = widest(|entry| entry.name().to_owned());
    for &entry in entries {
        let (key, code, name) = (entry.table().key(), entry.code().to_string(), entry.name());
        let message = entry.localized(locale);
        let ours = if message.is_translated() { "~" } else { "" };
        writeln!(
            out,
            "{}{}  {}{}  {}{}  {}{message}",
            paint(LABEL, key),
            padding(key, tables),
            padding(&code, codes),
            paint(CODE, &code),
            paint(NAME, name),
            padding(name, names),
            paint(LABEL, ours),
        )?;
    }
    Ok(())
}
