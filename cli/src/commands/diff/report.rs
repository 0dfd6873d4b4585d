//! The changes as text and as JSON.

use std::io;

use anstyle::{AnsiColor, Style};
use serde_json::{Map, Value};

use super::baseline::Baseline;
use super::change::{Aspect, Change, Level};
use crate::render::escape::{printable, write_json};
use crate::render::style::{CODE, ERROR, LABEL, NAME, paint};
use crate::texts::{self, Language, Message, message, text};

const MINOR: Style = AnsiColor::Yellow.on_default().bold();

/// Writes a line per change, then a summary.
pub(super) fn text(
    changes: &[Change],
    baseline: &Baseline,
    language: Language,
    out: &mut impl io::Write,
) -> io::Result<()> {
    for change in changes {
        write_change(change, language, out)?;
    }
    if !changes.is_empty() {
        writeln!(out)?;
    }
    let summary = summary(changes, &baseline.name).get(language);
    writeln!(out, "{}", printable(&summary))?;
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
        let note = message!(
            "not compared, since the baseline lacks it: {keys}",
            keys = texts::list(lacking)
        );
        writeln!(out, "{}", paint(LABEL, &note.get(language)))?;
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

fn write_change(change: &Change, language: Language, out: &mut impl io::Write) -> io::Result<()> {
    let style = match change.level {
        Level::Major => ERROR,
        Level::Minor => MINOR,
        Level::Patch => LABEL,
    };
    let mut line = vec![
        paint(style, change.level.name().get(language)),
        printable(&change.table),
    ];
    line.extend(change.code.map(|code| paint(CODE, &code.to_string())));
    line.extend(
        change
            .name
            .as_deref()
            .map(|name| paint(NAME, &printable(name))),
    );
    line.push(printable(&description(change).get(language)));
    if change.allowed {
        line.push(paint(LABEL, text!("(allowed)").get(language)));
    }
    writeln!(out, "{}", line.join(" "))
}

fn description(change: &Change) -> Message {
    let (before, after) = (&change.before, &change.after);
    let key = change.aspect.key();
    let changed = |before: texts::Value, after: texts::Value| {
        message!("{key} {before} changed to {after}", key, before, after)
    };
    match change.aspect {
        Aspect::Removed => text!("removed").into(),
        Aspect::Added => text!("added").into(),
        Aspect::Table if change.code.is_some() => {
            message!("moved to table {table}", table = plain(after))
        }
        Aspect::Table => message!("table renamed to {table}", table = plain(after)),
        Aspect::Code => message!("renumbered to {code}", code = plain(after)),
        Aspect::Name => message!("renamed to {name}", name = plain(after)),
        Aspect::Kind | Aspect::Http | Aspect::Retry | Aspect::Docs => {
            changed(plain(before), plain(after))
        }
        Aspect::Fields => changed(fields(before), fields(after)),
        Aspect::Deprecated => match (before.as_str(), after.as_str()) {
            (None, Some("")) => text!("deprecated").into(),
            (None, Some(note)) => message!("deprecated: {note}", note),
            (Some(_), None) => text!("no longer deprecated").into(),
            _ => message!(
                "note of deprecation {before} changed to {after}",
                before,
                after
            ),
        },
        Aspect::Language if before.is_null() => {
            message!("language {language} added", language = plain(after))
        }
        Aspect::Language => message!("language {language} removed", language = plain(before)),
        Aspect::Translated => changed(list(before), list(after)),
        Aspect::Messages | Aspect::Cause | Aspect::Fix => match (before, after) {
            (Value::Object(before), Value::Object(after)) => by_locale(key, before, after),
            _ => changed(plain(before), plain(after)),
        },
    }
}

/// Describes each locale's change of text.
fn by_locale(key: &str, before: &Map<String, Value>, after: &Map<String, Value>) -> Message {
    let mut locales: Vec<_> = before.keys().chain(after.keys()).collect();
    locales.sort_unstable();
    locales.dedup();
    let describe = |locale: &String| match (before.get(locale), after.get(locale)) {
        (Some(before), None) => message!(
            "{key} {locale} {text} removed",
            key,
            locale,
            text = quoted(before)
        ),
        (None, Some(after)) => message!(
            "{key} {locale} {text} added",
            key,
            locale,
            text = quoted(after)
        ),
        (before, after) => {
            let [before, after] = [before, after].map(|text| text.map(quoted).unwrap_or_default());
            message!(
                "{key} {locale} {before} changed to {after}",
                key,
                locale,
                before,
                after
            )
        }
    };
    let mut parts = locales.into_iter().map(describe);
    let first = parts.next().unwrap_or_else(|| text!("none").into());
    parts.fold(first, |all, part| message!("{all}; {part}", all, part))
}

/// Returns a text in quotes; alternatives are joined as in a table.
fn quoted(text: &Value) -> String {
    match text {
        Value::Array(texts) => texts.iter().map(quoted).collect::<Vec<_>>().join(" | "),
        text => text.to_string(),
    }
}

fn plain(value: &Value) -> texts::Value {
    match value {
        Value::Null => text!("none").into(),
        Value::String(text) => text.into(),
        value => value.into(),
    }
}

fn list(values: &Value) -> texts::Value {
    match values.as_array().map(Vec::as_slice) {
        None | Some([]) => text!("none").into(),
        Some(values) => texts::list(values.iter().map(plain)),
    }
}

/// Returns fields as Rust declares them.
fn fields(fields: &Value) -> texts::Value {
    let text = |text: &Value| text.as_str().unwrap_or_default().to_owned();
    let field = |field: &Value| format!("{}: {}", text(&field["name"]), text(&field["type"]));
    match fields.as_array().map(Vec::as_slice) {
        None | Some([]) => text!("none").into(),
        Some(fields) => {
            let fields: Vec<_> = fields.iter().map(field).collect();
            format!("`{}`", fields.join(", ")).into()
        }
    }
}

/// Returns the number of changes at each level, and the version that they ask for.
fn summary(changes: &[Change], baseline: &texts::Value) -> Message {
    let baseline = baseline.clone();
    if changes.is_empty() {
        return message!("no changes since {baseline}", baseline);
    }
    let count = |level: Level| {
        let changes = || changes.iter().filter(|change| change.level == level);
        let level = level.name();
        match changes().filter(|change| change.allowed).count() {
            0 => message!("{count} {level}", count = changes().count(), level),
            allowed => message!(
                "{count} {level} ({allowed} allowed)",
                count = changes().count(),
                level,
                allowed
            ),
        }
    };
    let counts = texts::list(Level::ALL.map(count));
    let needed = changes.iter().filter(|change| !change.allowed);
    let needed = needed.map(|change| change.level).min();
    let version = needed.unwrap_or(Level::Patch).name();
    message!(
        "{counts} since {baseline}: release a {version} version",
        counts,
        baseline,
        version
    )
}
