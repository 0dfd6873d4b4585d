//! JSON and newline-delimited JSON.

use std::io;

use errcodes::{Entry, Locale, Localized};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Selection;
use crate::arguments::Part;
use crate::render::escape::write_json;
use crate::rows::{cause, fix};

/// Writes an array, one object per line.
pub(super) fn array(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    let mut separator = "\n";
    out.write_all(b"[")?;
    for entry in selection.entries() {
        out.write_all(separator.as_bytes())?;
        write_json(&Record::new(entry, selection), out)?;
        separator = ",\n";
    }
    out.write_all(b"\n]\n")
}

/// Writes one object per line.
pub(super) fn lines(selection: &Selection, out: &mut impl io::Write) -> io::Result<()> {
    for entry in selection.entries() {
        write_json(&Record::new(entry, selection), out)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// An entry; the names and order of its keys are stable.
pub(in crate::commands) struct Record<'s> {
    entry: Entry,
    locales: &'s [Locale],
    /// The parts to write; empty means all.
    only: &'s [Part],
}

impl<'s> Record<'s> {
    fn new(entry: Entry, selection: &'s Selection) -> Self {
        Self {
            entry,
            locales: &selection.locales,
            only: &selection.only,
        }
    }

    /// Returns the record with all parts.
    pub(in crate::commands) const fn complete(entry: Entry, locales: &'s [Locale]) -> Self {
        Self {
            entry,
            locales,
            only: &[],
        }
    }

    fn has(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (entry, locales) = (self.entry, self.locales);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("table", entry.table().key())?;
        map.serialize_entry("code", &entry.code())?;
        if self.has(Part::Names) {
            map.serialize_entry("name", entry.name())?;
        }
        if self.has(Part::Kinds) {
            map.serialize_entry("kind", entry.kind().name())?;
        }
        if self.has(Part::Retries) {
            map.serialize_entry("retry", entry.retry().name())?;
        }
        if self.has(Part::Messages) {
            map.serialize_entry("messages", &Messages { entry, locales })?;
            // The locales in which the wording is our translation.
            map.serialize_entry("translated", &super::translated(entry, locales))?;
        }
        if self.has(Part::Deprecations) {
            // The note, which can be empty.
            map.serialize_entry("deprecated", &entry.deprecated())?;
        }
        if self.has(Part::Docs) {
            let docs = entry.docs_url().map(|docs| docs.to_string());
            map.serialize_entry("docs", &docs)?;
        }
        if self.has(Part::Fields) {
            let fields = entry.fields().map(|field| FieldRecord {
                name: field.name(),
                r#type: field.type_name(),
            });
            map.serialize_entry("fields", &fields.collect::<Vec<_>>())?;
        }
        if self.has(Part::Http) {
            map.serialize_entry("http", &entry.http_status())?;
        }
        if self.has(Part::Advice) {
            map.serialize_entry("cause", &Advice::new(entry, locales, cause))?;
            map.serialize_entry("fix", &Advice::new(entry, locales, fix))?;
        }
        map.end()
    }
}

#[derive(serde::Serialize)]
struct FieldRecord {
    name: &'static str,
    r#type: &'static str,
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
