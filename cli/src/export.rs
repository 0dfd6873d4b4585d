//! Every table, for other programs.

use std::io;

use errcodes::{Entry, Locale, REGISTRY};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::arguments::Format;

/// Prints every entry of every table, sorted by the table's key, then by code.
pub(crate) fn export(format: Format, out: &mut impl io::Write) -> io::Result<()> {
    let mut tables = REGISTRY.tables().to_vec();
    tables.sort_by_key(|table| table.key());
    let entries = tables.iter().flat_map(|table| table.entries()).map(Record::of);
    match format {
        Format::Json => json(entries, out),
    }
}

/// An array, an object to a line.
fn json(records: impl Iterator<Item = Record>, out: &mut impl io::Write) -> io::Result<()> {
    let mut separator = "[\n";
    for record in records {
        out.write_all(separator.as_bytes())?;
        serde_json::to_writer(&mut *out, &record)?;
        separator = ",\n";
    }
    out.write_all(b"\n]\n")
}

/// An entry as other programs read it. The names and order of the fields are a promise.
#[derive(serde::Serialize)]
struct Record {
    table: &'static str,
    code: i64,
    name: &'static str,
    kind: &'static str,
    retry: &'static str,
    messages: Messages,
    /// The locales whose wording is ours.
    translated: Vec<String>,
    deprecated: bool,
    docs: Option<String>,
}

impl Record {
    fn of(entry: Entry) -> Self {
        let locales = entry.table().locales().iter();
        Self {
            table: entry.table().key(),
            code: entry.code(),
            name: entry.name(),
            kind: entry.kind().name(),
            retry: entry.retry().name(),
            messages: Messages(entry),
            translated: locales.filter(|&&it| entry.is_translated(it)).map(Locale::to_string).collect(),
            deprecated: entry.is_deprecated(),
            docs: entry.docs().map(|docs| docs.to_string()),
        }
    }
}

/// The wordings by locale, those locales only that have one.
struct Messages(Entry);

impl Serialize for Messages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for &locale in self.0.table().locales() {
            let wordings: Vec<_> = self.0.wordings(locale).collect();
            if !wordings.is_empty() {
                map.serialize_entry(&locale.to_string(), &wordings)?;
            }
        }
        map.end()
    }
}
