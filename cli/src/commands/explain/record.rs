//! Replies as objects of JSON.

use std::io;

use errcodes::errmsg::{Errmsg, Rid, Segment};
use errcodes::logs::Found;
use errcodes::{Entry, Kind, Locale, Retry};
use serde::ser::{Serialize, Serializer};

use super::Located;
use crate::render::cache::Cache;
use crate::render::escape::{JsonObject, key};

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

/// Writes the reply as a line of JSON. The names and order of its keys are stable.
///
/// The beginning of a record depends only on the row.
pub(super) fn write(
    located: &Located<'_>,
    beginnings: &mut Cache,
    out: &mut Vec<u8>,
) -> io::Result<()> {
    let reply = located.reply;
    let locale = beginnings.locale();
    match reply.entry() {
        Some(entry) => beginnings.write(entry, out, |out| begin(reply, locale, out))?,
        None => begin(reply, locale, out)?,
    }
    let parts = Parts::new(reply.errmsg().unwrap_or_default());
    let arguments: Vec<_> = reply.arguments().collect();
    let mut record = JsonObject::resume(out);
    record.text(key!("errmsg"), reply.errmsg())?;
    record.text(key!("rid"), parts.rid.map(|rid| rid.as_str()))?;
    record.optional(key!("rid_time"), parts.rid.map(|rid| rid.time()))?;
    record.optional(key!("hints"), Some(parts.hints).filter(|it| !it.is_empty()))?;
    record.text(key!("link"), parts.link)?;
    let arguments = Some(arguments).filter(|it| !it.is_empty()).map(Arguments);
    record.optional(key!("arguments"), arguments)?;
    record.optional(key!("candidates"), Candidate::all(reply.others(), locale))?;
    record.text(key!("file"), located.file)?;
    record.value(key!("line"), &located.line)?;
    record.value(key!("column"), &located.column)?;
    record.end();
    out.push(b'\n');
    Ok(())
}

fn begin(reply: &Found<'_>, locale: Locale, out: &mut Vec<u8>) -> io::Result<()> {
    let entry = reply.entry();
    let kind = entry.map_or(Kind::Unknown, Entry::kind);
    let retry = entry.map_or(Retry::Never, Entry::retry);
    let mut record = JsonObject::new(out);
    record.text(key!("table"), entry.map(|entry| entry.table().key()))?;
    record.value(key!("code"), &reply.code())?;
    record.text(key!("name"), entry.map(Entry::name))?;
    record.text(key!("kind"), Some(kind.name()))?;
    record.text(key!("retry"), Some(retry.name()))?;
    record.text(key!("message"), entry.map(|entry| entry.message_in(locale)))
}
