//! A reply and its row.

use errcodes::errmsg::{Errmsg, Rid};
use errcodes::registry::Candidate;
use errcodes::{Entry, Registry, Table};

use super::envelopes::Found;

pub(crate) struct Reply<'f> {
    pub(crate) code: i64,
    /// The errmsg as it was sent.
    pub(crate) sent: Option<&'f str>,
    pub(crate) errmsg: Errmsg<'f>,
    pub(crate) rid: Option<Rid<'f>>,
    pub(crate) entry: Option<Entry>,
    /// Rows of other tables that match equally well.
    pub(crate) others: Vec<Entry>,
}

impl<'f> Reply<'f> {
    /// Identifies the row by `tables`, or by every table if `tables` is empty.
    pub(crate) fn new(found: &'f Found, registry: &Registry, tables: &[&'static Table]) -> Self {
        let sent = found.errmsg.as_deref();
        let errmsg = Errmsg::new(sent.unwrap_or_default());
        let rid = errmsg.rid();
        let is_possible = |entry: Entry| match tables {
            [] => rid.is_none() || sends_request_ids(entry),
            tables => tables
                .iter()
                .any(|table| table.key() == entry.table().key()),
        };
        let mut entries: Vec<Entry> = registry
            .find_all(found.code)
            .filter(|&entry| is_possible(entry))
            .collect();
        if entries.len() > 1 {
            entries = best_matches(found, errmsg, registry, is_possible);
        }
        let mut entries = entries.into_iter();
        Self {
            code: found.code,
            sent,
            errmsg,
            rid,
            entry: entries.next(),
            others: entries.collect(),
        }
    }

    /// Iterates over the arguments that the errmsg has for the row's fields, with their names.
    pub(crate) fn arguments(&self) -> impl Iterator<Item = (&'static str, &'f str)> {
        let (entry, errmsg) = (self.entry.filter(|_| self.sent.is_some()), self.errmsg);
        entry.into_iter().flat_map(move |entry| {
            let argument = move |name| Some((name, errmsg.argument(entry, name)?));
            entry.fields().filter_map(move |it| argument(it.name()))
        })
    }
}

/// Returns the rows with the highest score. Rows of the envelope's platform come first.
fn best_matches(
    found: &Found,
    errmsg: Errmsg<'_>,
    registry: &Registry,
    is_possible: impl Fn(Entry) -> bool,
) -> Vec<Entry> {
    let candidates = registry
        .identify(found.code, errmsg.as_str())
        .filter(|candidate| is_possible(candidate.entry()));
    let mut best = None;
    let best_candidates = candidates
        .take_while(|candidate| *best.get_or_insert(candidate.score()) == candidate.score());
    let mut entries: Vec<Entry> = best_candidates.map(Candidate::entry).collect();
    entries.sort_by_key(|entry| {
        let own = found.platform;
        own.is_some_and(|platform| entry.table().platform_key() != platform)
    });
    entries
}

fn sends_request_ids(entry: Entry) -> bool {
    let platform = entry.table().platform();
    platform.is_some_and(|platform| platform.has_request_ids())
}
