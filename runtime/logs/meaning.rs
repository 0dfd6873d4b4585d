//! The row that a code means.

use alloc::vec::Vec;

use super::Finder;
use super::labels::Label;
use super::names::has_code_name;
use crate::error::errmsg::{Errmsg, Segment};
use crate::platform::{EnvelopeSpec, Platform};
use crate::table::Entry;
use crate::vocabulary::Kind;

/// The row that a code means, and others that it may mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning {
    pub(super) entry: Option<Entry>,
    /// The rows that match equally well, or, without a row, all of the code.
    pub(super) others: Vec<Entry>,
    /// The score of the best row; `None` where the errmsg was not compared.
    pub(super) score: Option<u8>,
}

impl Meaning {
    /// Chooses the row by what identifies its platform: a platform that was asked for, a link, a
    /// request ID; then by the errmsg, and last by the name of the code, which starts the label.
    pub(super) fn new(
        finder: &Finder,
        code: i64,
        errmsg: Option<&str>,
        name: Option<&str>,
    ) -> Self {
        if finder.entries(code).next().is_none() {
            return Self::default();
        }
        let errmsg = errmsg.unwrap_or_default();
        let identity = Identity::new(finder, errmsg);
        let possible = || finder.entries(code).filter(|&it| identity.is_possible(it));
        let uses_name = |entry: Entry| {
            let spec = EnvelopeSpec::from_table(entry.table());
            name.is_none_or(|name| has_code_name(&spec, name))
        };
        let mut both = possible();
        let (first, is_only) = (both.next(), both.next().is_none());
        if is_only && identity.is_known() {
            return Self::of(first, finder, code);
        }
        if !is_only && !identity.is_known() && possible().all(|it| it.kind() == Kind::Ok) {
            // A success identifies no platform, so the first one that uses the name counts.
            let entry = possible().find(|&it| uses_name(it)).or(first);
            return Self::of(entry, finder, code);
        }
        let registry = finder.registry();
        let candidates = if identity.is_known() {
            registry.rank(code, errmsg)
        } else {
            registry.identify(code, errmsg)
        };
        if is_only {
            let only = candidates.map(|candidate| candidate.entry()).next();
            return Self::of(only, finder, code);
        }
        let is_possible =
            |entry: Entry| finder.is_possible(entry.table()) && identity.is_possible(entry);
        let ranked = candidates.filter(|candidate| is_possible(candidate.entry()));
        let mut possible: Vec<(Entry, u8)> = ranked.map(|it| (it.entry(), it.score())).collect();
        let Some(&(best, score)) = possible.first() else {
            return Self::of(None, finder, code);
        };
        if best.kind() == Kind::Ok {
            // `ok` and `success` identify no platform, so the first one that uses the name counts.
            let tables = registry.tables();
            let position = |entry: Entry| {
                let is_of_platform =
                    |it: &&&crate::Table| it.platform_key() == entry.table().platform_key();
                tables.iter().position(|it| is_of_platform(&it))
            };
            possible.sort_by_key(|&(entry, _)| (!uses_name(entry), position(entry)));
            possible.truncate(1);
        } else {
            possible.retain(|&(_, other)| other == score);
            possible.sort_by_key(|&(entry, _)| !uses_name(entry));
        }
        let mut entries = possible.into_iter().map(|(entry, _)| entry);
        Self {
            entry: entries.next(),
            others: entries.collect(),
            score: Some(score),
        }
    }

    fn of(entry: Option<Entry>, finder: &Finder, code: i64) -> Self {
        let others = match entry {
            Some(_) => Vec::new(),
            None => finder.entries(code).collect(),
        };
        Self {
            entry,
            others,
            score: None,
        }
    }
}

/// The marks of a platform in an errmsg.
struct Identity {
    /// True if some platforms were asked for.
    is_asked: bool,
    has_rid: bool,
    /// The key of the platform to whose pages it links.
    linked: Option<&'static str>,
}

impl Identity {
    fn new(finder: &Finder, errmsg: &str) -> Self {
        let (mut has_rid, mut linked) = (false, None);
        for segment in Errmsg::new(errmsg).segments() {
            match segment {
                Segment::Rid { .. } => has_rid = true,
                Segment::Link { link, .. } => {
                    linked = linked.or_else(|| finder.registry().platform_of_link(link));
                }
                _ => {}
            }
        }
        Self {
            is_asked: finder.asked().is_some(),
            has_rid,
            linked,
        }
    }

    fn is_known(&self) -> bool {
        self.is_asked || self.has_rid || self.linked.is_some()
    }

    fn is_possible(&self, entry: Entry) -> bool {
        match self.linked {
            Some(key) => entry.table().platform_key() == key,
            None => self.is_asked || !self.has_rid || sends(entry, Platform::has_request_ids),
        }
    }
}

/// Returns whether the platform of a row has a property.
pub(super) fn sends(entry: Entry, what: fn(&Platform) -> bool) -> bool {
    entry.table().platform().is_some_and(what)
}

/// Returns the name of the code in a line, if it is written as the platforms write it.
pub(super) fn exact_name(line: &str, label: &Label) -> Option<&'static str> {
    let after = line.get(label.start..)?;
    label.name.filter(|name| after.starts_with(name))
}
