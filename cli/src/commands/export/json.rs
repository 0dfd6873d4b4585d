//! JSON and newline-delimited JSON.

use std::io;

use errcodes::{Entry, Locale, Localized};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Selection;
use crate::render::escape::write_json;
use crate::rows::{cause, fix};

/// Writes an array, one object per line.
pub(super) fn array(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    let mut separator = "[\n";
    for entry in selection.entries() {
        out.write_all(separator.as_bytes())?;
        write_json(&Record::new(entry, &selection.locales), out)?;
        separator = ",\n";
    }
    out.write_all(b"\n]\n")
}

/// Writes one object per line.
pub(super) fn lines(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    for entry in selection.entries() {
        write_json(&Record::new(entry, &selection.locales), out)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// An entry; the names and order of its keys are stable.
#[derive(serde::Serialize)]
struct Record<'s> {
    table: &'static str,
    code: i64,
    name: &'static str,
    kind: &'static str,
    retry: &'static str,
    messages: Messages<'s>,
    /// The locales in which the wording is our translation.
    translated: Vec<String>,
    /// The note, which can be empty.
    deprecated: Option<&'static str>,
    docs: Option<String>,
    fields: Vec<FieldRecord>,
    http: u16,
    cause: Advice,
    fix: Advice,
}

#[derive(serde::Serialize)]
struct FieldRecord {
    name: &'static str,
    r#type: &'static str,
}

impl<'s> Record<'s> {
    fn new(entry: Entry, locales: &'s [Locale]) -> Self {
        Self {
            table: entry.table().key(),
            code: entry.code(),
            name: entry.name(),
            kind: entry.kind().name(),
            retry: entry.retry().name(),
            messages: Messages { entry, locales },
            translated: super::translated(entry, locales),
            deprecated: entry.deprecated(),
            docs: entry.docs_url().map(|docs| docs.to_string()),
            fields: entry
                .fields()
                .map(|field| FieldRecord {
                    name: field.name(),
                    r#type: field.type_name(),
                })
                .collect(),
            http: entry.http_status(),
            cause: Advice::new(entry, locales, cause),
            fix: Advice::new(entry, locales, fix),
        }
    }
}

/// Causes or fixes by locale, without empty locales.
struct Advice(Vec<(Locale, &'static str)>);

impl Advice {
    fn new(entry: Entry, locales: &[Locale], text: fn(Entry, Locale) -> Option<Localized>) -> Self {
        let texts = locales.iter().copied();
        Self(
            texts
                .filter_map(|locale| Some((locale, text(entry, locale)?.text())))
                .collect(),
        )
    }
}

impl Serialize for Advice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts = self.0.iter();
        serializer.collect_map(texts.map(|(locale, text)| (locale.to_string(), text)))
    }
}

/// The wordings by locale, without empty locales.
struct Messages<'s> {
    entry: Entry,
    locales: &'s [Locale],
}

impl Serialize for Messages<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for &locale in self.locales {
            let wordings: Vec<_> = self.entry.wordings(locale).collect();
            if !wordings.is_empty() {
                map.serialize_entry(&locale.to_string(), &wordings)?;
            }
        }
        map.end()
    }
}
