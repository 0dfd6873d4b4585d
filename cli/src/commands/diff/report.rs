//! The changes as text and as JSON.

use std::io;

use anstyle::{AnsiColor, Style};
use serde_json::{Map, Value};

use super::baseline::Baseline;
use super::change::{Aspect, Change, Level};
use crate::render::escape::{printable, write_json};
use crate::render::style::{CODE, ERROR, LABEL, NAME, paint};

const MINOR: Style = AnsiColor::Yellow.on_default().bold();

/// Writes a line per change, then a summary.
pub(super) fn text(
    changes: &[Change],
    baseline: &Baseline,
    out: &mut impl io::Write,
) -> io::Result<()> {
    for change in changes {
        write_change(change, out)?;
    }
    if !changes.is_empty() {
        writeln!(out)?;
    }
    writeln!(out, "{}", summary(changes, &printable(&baseline.name)))?;
    let lacking: Vec<_> = [Aspect::Name]
        .into_iter()
        .chain(Aspect::PARTS)
        .map(Aspect::key)
        .filter(|&key| {
            baseline
                .rows
                .iter()
                .any(|row| !row.record.contains_key(key))
        })
        .collect();
    if !lacking.is_empty() {
        let note = format!(
            "not compared, since the baseline lacks it: {}",
            lacking.join(", ")
        );
        writeln!(out, "{}", paint(LABEL, &note))?;
    }
    Ok(())
}

/// Writes an array, one object per line.
pub(super) fn json(changes: &[Change], out: &mut impl io::Write) -> io::Result<()> {
    let mut separator = "\n";
    out.write_all(b"[")?;
    for change in changes {
        out.write_all(separator.as_bytes())?;
        write_json(change, out)?;
        separator = ",\n";
    }
    out.write_all(b"\n]\n")
}

fn write_change(change: &Change, out: &mut impl io::Write) -> io::Result<()> {
    let style = match change.level {
        Level::Major => ERROR,
        Level::Minor => MINOR,
        Level::Patch => LABEL,
    };
    let mut line = vec![paint(style, change.level.name()), printable(&change.table)];
    line.extend(change.code.map(|code| paint(CODE, &code.to_string())));
    line.extend(
        change
            .name
            .as_deref()
            .map(|name| paint(NAME, &printable(name))),
    );
    line.push(printable(&description(change)));
    if change.allowed {
        line.push(paint(LABEL, "(allowed)"));
    }
    writeln!(out, "{}", line.join(" "))
}

fn description(change: &Change) -> String {
    let (before, after) = (&change.before, &change.after);
    let key = change.aspect.key();
    let changed = |before: String, after: String| format!("{key} {before} changed to {after}");
    match change.aspect {
        Aspect::Removed => "removed".to_owned(),
        Aspect::Added => "added".to_owned(),
        Aspect::Table if change.code.is_some() => format!("moved to table {}", plain(after)),
        Aspect::Table => format!("table renamed to {}", plain(after)),
        Aspect::Code => format!("renumbered to {}", plain(after)),
        Aspect::Name => format!("renamed to {}", plain(after)),
        Aspect::Kind | Aspect::Http | Aspect::Retry | Aspect::Docs => {
            changed(plain(before), plain(after))
        }
        Aspect::Fields => changed(fields(before), fields(after)),
        Aspect::Deprecated => match (before.as_str(), after.as_str()) {
            (None, Some("")) => "deprecated".to_owned(),
            (None, Some(note)) => format!("deprecated: {note}"),
            (Some(_), None) => "no longer deprecated".to_owned(),
            _ => format!("note of deprecation {before} changed to {after}"),
        },
        Aspect::Language if before.is_null() => format!("language {} added", plain(after)),
        Aspect::Language => format!("language {} removed", plain(before)),
        Aspect::Translated => changed(list(before), list(after)),
        Aspect::Messages | Aspect::Cause | Aspect::Fix => match (before, after) {
            (Value::Object(before), Value::Object(after)) => by_locale(key, before, after),
            _ => changed(plain(before), plain(after)),
        },
    }
}

/// Describes each locale's change of text.
fn by_locale(key: &str, before: &Map<String, Value>, after: &Map<String, Value>) -> String {
    let mut locales: Vec<_> = before.keys().chain(after.keys()).collect();
    locales.sort_unstable();
    locales.dedup();
    let describe = |locale: &String| match (before.get(locale), after.get(locale)) {
        (Some(before), None) => format!("{key} {locale} {} removed", quoted(before)),
        (None, Some(after)) => format!("{key} {locale} {} added", quoted(after)),
        (before, after) => {
            let [before, after] = [before, after].map(|text| text.map(quoted).unwrap_or_default());
            format!("{key} {locale} {before} changed to {after}")
        }
    };
    locales
        .into_iter()
        .map(describe)
        .collect::<Vec<_>>()
        .join("; ")
}

/// Returns a text in quotes; alternatives are joined as in a table.
fn quoted(text: &Value) -> String {
    match text {
        Value::Array(texts) => texts.iter().map(quoted).collect::<Vec<_>>().join(" | "),
        text => text.to_string(),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

fn list(values: &Value) -> String {
    match values.as_array().map(Vec::as_slice) {
        None | Some([]) => "none".to_owned(),
        Some(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
    }
}

/// Returns fields as Rust declares them.
fn fields(fields: &Value) -> String {
    let field = |field: &Value| format!("{}: {}", plain(&field["name"]), plain(&field["type"]));
    match fields.as_array().map(Vec::as_slice) {
        None | Some([]) => "none".to_owned(),
        Some(fields) => {
            let fields: Vec<_> = fields.iter().map(field).collect();
            format!("`{}`", fields.join(", "))
        }
    }
}

/// Returns the number of changes at each level, and the version that they ask for.
fn summary(changes: &[Change], baseline: &str) -> String {
    if changes.is_empty() {
        return format!("no changes since {baseline}");
    }
    let count = |level: Level| {
        let changes = || changes.iter().filter(|change| change.level == level);
        let name = level.name();
        match changes().filter(|change| change.allowed).count() {
            0 => format!("{} {name}", changes().count()),
            allowed => format!("{} {name} ({allowed} allowed)", changes().count()),
        }
    };
    let counts = Level::ALL.map(count).join(", ");
    let needed = changes.iter().filter(|change| !change.allowed);
    let needed = needed.map(|change| change.level).min();
    let version = needed.unwrap_or(Level::Patch).name();
    format!("{counts} since {baseline}: release a {version} version")
}
