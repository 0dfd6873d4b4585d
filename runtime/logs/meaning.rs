//! The row that a code means.

use alloc::vec::Vec;

use super::Finder;
use super::labels::Label;
use super::names::has_code_name;
use crate::error::errmsg::{Errmsg, Segment};
use crate::platform::{EnvelopeSpec, Platform};
use crate::registry::{self, Candidate};
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
        let mut rows = finder.entries(code);
        let Some(first) = rows.next() else {
            return Self::default();
        };
        let errmsg = errmsg.unwrap_or_default();
        let identity = Identity::new(finder, errmsg);
        let is_possible = |entry: &Entry| identity.is_possible(*entry);
        if rows.next().is_none() {
            let is_meant = is_possible(&first)
                && (identity.is_known() || !registry::contradicts(errmsg, first));
            return Self::of(Some(first).filter(|_| is_meant), finder, code);
        }
        let possible = || finder.entries(code).filter(is_possible);
        let uses_name = |entry: &Entry| {
            let spec = EnvelopeSpec::from_table(entry.table());
            name.is_none_or(|name| has_code_name(&spec, name))
        };
        let is_success = |entry: &Entry| entry.kind() == Kind::Ok;
        // A success identifies no platform, so the first one that uses the name counts.
        let success = || {
            let successes = || possible().filter(is_success);
            let entry = successes().find(uses_name).or_else(|| successes().next());
            Self::of(entry, finder, code)
        };
        if possible().all(|it| is_success(&it)) {
            return success();
        }
        let possible: Vec<Entry> = possible().collect();
        if let [only] = possible[..]
            && identity.is_known()
        {
            return Self::of(Some(only), finder, code);
        }
        let mut best = registry::begun(&possible, errmsg);
        let mut score = registry::WHOLE;
        if best.is_empty() {
            let registry = finder.registry();
            let candidates = if identity.is_known() {
                registry.rank(code, errmsg)
            } else {
                registry.identify(code, errmsg)
            };
            let is_possible = |it: &Candidate<'_>| possible.contains(&it.entry());
            let mut candidates = candidates.filter(is_possible).peekable();
            let Some(first) = candidates.peek() else {
                return Self::of(None, finder, code);
            };
            score = first.score();
            let equal = candidates.take_while(|it| it.score() == score);
            best = equal.map(|it| it.entry()).collect();
        }
        if is_success(&best[0]) {
            return success();
        }
        best.sort_by_key(|entry| !uses_name(entry));
        let mut entries = best.into_iter();
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
