//! Replies as objects of JSON.

use std::io;

use errcodes::errmsg::{Errmsg, Rid, Segment};
use errcodes::{Entry, Kind, Locale, Retry};
use serde::ser::{Serialize, Serializer};

use super::Located;
use crate::render::escape;

/// A reply as an object per line; the names and order of its keys are stable.
#[derive(serde::Serialize)]
struct Record<'r> {
    table: Option<&'static str>,
    code: i64,
    name: Option<&'static str>,
    kind: &'static str,
    retry: &'static str,
    message: Option<&'static str>,
    errmsg: Option<&'r str>,
    rid: Option<&'r str>,
    rid_time: Option<i64>,
    hints: Option<Vec<&'r str>>,
    link: Option<&'r str>,
    arguments: Option<Arguments<'r>>,
    candidates: Option<Vec<Candidate>>,
    file: Option<&'r str>,
    line: u64,
    column: u64,
}

/// Another row that lists the code and matches the errmsg as well.
#[derive(serde::Serialize)]
pub(super) struct Candidate {
    table: &'static str,
    name: &'static str,
    message: &'static str,
}

impl Candidate {
    /// Returns those of the entries; `None` without any.
    pub(super) fn all(entries: impl Iterator<Item = Entry>, locale: Locale) -> Option<Vec<Self>> {
        let candidates = entries.map(|entry| Self {
            table: entry.table().key(),
            name: entry.name(),
            message: entry.message_in(locale),
        });
        Some(candidates.collect()).filter(|all: &Vec<_>| !all.is_empty())
    }
}

/// The arguments by field.
struct Arguments<'r>(Vec<(&'static str, &'r str)>);

impl Serialize for Arguments<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

/// The parts of an errmsg that have a key, split once.
struct Parts<'r> {
    rid: Option<Rid<'r>>,
    hints: Vec<&'r str>,
    link: Option<&'r str>,
}

impl<'r> Parts<'r> {
    fn new(errmsg: &'r str) -> Self {
        let mut parts = Self {
            rid: None,
            hints: Vec::new(),
            link: None,
        };
        for segment in Errmsg::new(errmsg).segments() {
            match segment {
                Segment::Rid { rid, .. } => parts.rid = Some(rid),
                Segment::Hint { hint, .. } => parts.hints.push(hint),
                Segment::Link { link, .. } => parts.link = parts.link.or(Some(link)),
                _ => {}
            }
        }
        parts
    }
}

/// Writes the reply as a line of JSON.
pub(super) fn write(located: &Located<'_>, locale: Locale, out: &mut Vec<u8>) -> io::Result<()> {
    let reply = located.reply;
    let entry = reply.entry();
    let parts = Parts::new(reply.errmsg().unwrap_or_default());
    let rid = parts.rid;
    let record = Record {
        table: entry.map(|entry| entry.table().key()),
        code: reply.code(),
        name: entry.map(Entry::name),
        kind: entry.map_or(Kind::Unknown, Entry::kind).name(),
        retry: entry.map_or(Retry::Never, Entry::retry).name(),
        message: entry.map(|entry| entry.message_in(locale)),
        errmsg: reply.errmsg(),
        rid: rid.map(|rid| rid.as_str()),
        rid_time: rid.map(|rid| rid.time()),
        hints: Some(parts.hints).filter(|hints| !hints.is_empty()),
        link: parts.link,
        arguments: Some(reply.arguments().collect::<Vec<_>>())
            .filter(|arguments| !arguments.is_empty())
            .map(Arguments),
        candidates: Candidate::all(reply.others(), locale),
        file: located.file,
        line: located.line,
        column: located.column,
    };
    escape::append_json(&record, out)?;
    out.push(b'\n');
    Ok(())
}
