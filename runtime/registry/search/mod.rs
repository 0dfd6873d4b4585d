//! Full-text search over entries, with ranking, synonyms and suggestions.

mod fold;
mod highlight;
mod query;
mod stem;
mod suggest;
mod synonyms;

use core::cmp::Reverse;
use core::fmt::Write;
use core::iter::FusedIterator;
use std::string::String;
use std::vec::Vec;

pub use fold::traditional_characters;
pub use highlight::SearchWords;
pub(super) use suggest::suggest;
pub use synonyms::synonyms;

use self::fold::{fold_into, is_han, split_camel_case};
use self::query::{Alternative, Match, Query, Term, Word};
use crate::table::{Entry, Table};

/// The entries that match a query, best first. From
/// [`Registry::search`](crate::Registry::search).
///
/// ```
/// let mut found = errcodes::REGISTRY.search("oauth_code invalid");
/// assert_eq!(found.next().unwrap().code(), 40029);
/// ```
#[derive(Clone, Debug)]
pub struct Search {
    entries: std::vec::IntoIter<Entry>,
}

impl Search {
    pub(super) fn new(tables: &'static [&'static Table], text: &str) -> Self {
        let query = Query::new(text);
        let mut ranked = ranked(tables, &query, false);
        if ranked.is_empty() {
            ranked = self::ranked(tables, &query, true);
        }
        // The sort is stable: of equal ranks, the order is that of the tables.
        ranked.sort_by_key(|&(rank, _)| rank);
        let entries: Vec<Entry> = ranked.into_iter().map(|(_, entry)| entry).collect();
        Self {
            entries: entries.into_iter(),
        }
    }
}

impl Iterator for Search {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        self.entries.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }
}

impl ExactSizeIterator for Search {}
impl FusedIterator for Search {}

/// Criteria in order of precedence; smaller is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// Whether the query is the number, the name or a main wording.
    is_all: Reverse<bool>,
    /// The costs of the terms.
    cost: u32,
    /// The position in the list of common codes.
    common: usize,
    is_deprecated: bool,
    /// The lengths of the name and the main wording: the words are a larger part of short ones.
    len: (usize, usize),
}

/// The cost of a synonym. It is between that of the word in any form and that of a prefix.
const SYNONYM: u32 = 1;
/// The cost of words that are apart, in a query of several words.
const APART: u32 = 1;
/// The number of common codes that callers meet most.
const MOST_COMMON: usize = 16;

/// The cost of a part of a Chinese phrase that an entry lacks.
const MISSING: u32 = 8;

/// Ranks the entries that match a query.
fn ranked(
    tables: &'static [&'static Table],
    query: &Query,
    is_lenient: bool,
) -> Vec<(Rank, Entry)> {
    let mut texts = Texts::default();
    let mut ranked = Vec::new();
    if query.terms.is_empty() || is_lenient && !query.has_phrases() {
        return ranked;
    }
    for entry in tables.iter().flat_map(|table| table.entries()) {
        texts.read(entry);
        if let Some(cost) = cost_of_terms(entry, query, &mut texts, is_lenient) {
            ranked.push((rank(entry, query, cost, &texts), entry));
        }
    }
    ranked
}

/// Returns the cost of all terms. A lenient search needs half of the parts of a Chinese phrase only,
/// which has no spaces that tell its words.
fn cost_of_terms(entry: Entry, query: &Query, texts: &mut Texts, is_lenient: bool) -> Option<u32> {
    let mut sum = 0;
    for terms in query.typed_words() {
        let mut missing = 0;
        for term in terms {
            match cost_of_term(term, entry, texts) {
                Some(cost) => sum += cost,
                None if is_lenient => {
                    missing += 1;
                    sum += MISSING;
                }
                None => return None,
            }
        }
        if missing * 2 > terms.len() {
            return None;
        }
    }
    Some(sum)
}

fn rank(entry: Entry, query: &Query, mut cost: u32, texts: &Texts) -> Rank {
    if query.terms.len() > 1 && !texts.has_words(&query.phrase) {
        cost += APART;
    }
    let common = common_position(entry);
    cost += match common {
        Some(..MOST_COMMON) => 0,
        Some(_) => 1,
        None => 2,
    };
    Rank {
        is_all: Reverse(texts.is_any(&query.phrase)),
        cost,
        common: common.unwrap_or(usize::MAX),
        is_deprecated: entry.is_deprecated(),
        len: (entry.name().len(), entry.message().len()),
    }
}

/// Returns the position of the code in its platform's list of common codes.
fn common_position(entry: Entry) -> Option<usize> {
    let platform = entry.table().platform()?;
    let mut codes = platform.common_codes().iter();
    codes.position(|&code| code == entry.code())
}

/// Returns the cost of the best alternative.
fn cost_of_term(term: &Term, entry: Entry, texts: &mut Texts) -> Option<u32> {
    let mut best = None;
    for alternative in &term.alternatives {
        let base = if alternative.is_synonym { SYNONYM } else { 0 };
        if best.is_some_and(|best| best <= base) {
            continue;
        }
        if let Some(cost) = cost_of_alternative(alternative, entry, texts) {
            best = Some(best.map_or(base + cost, |best: u32| best.min(base + cost)));
        }
    }
    best
}

/// Returns the cost of the words together.
fn cost_of_alternative(alternative: &Alternative, entry: Entry, texts: &mut Texts) -> Option<u32> {
    let mut sum = 0;
    for word in &alternative.words {
        // A synonym is a word of its own, and not a part of one.
        let worst = if alternative.is_synonym {
            Match::Inflected
        } else {
            Match::Part
        };
        sum += texts.cost(word, worst, entry)?;
    }
    Some(sum)
}

fn cost_of_match(found: Match) -> u32 {
    match found {
        Match::Whole => 0,
        Match::Inflected => 1,
        Match::Prefix => 4,
        Match::Part => 6,
    }
}

/// The cost of a word that the main wordings have, but not the name.
const WORDING: u32 = 1;
/// The cost of a word that is late in a main wording, or in another wording.
const DETAIL: u32 = 3;
/// The length of a wording in bytes after which it explains.
const LATE: usize = 64;

/// The folded texts of an entry. Each is enclosed in spaces, and they are separated by `|`.
#[derive(Debug, Default)]
struct Texts {
    /// The number, the name and the main wordings.
    main: String,
    /// The length of the number and the name.
    name_len: usize,
    /// The other wordings, if they have been read.
    others: String,
    has_others: bool,
}

impl Texts {
    fn read(&mut self, entry: Entry) {
        self.main.clear();
        self.others.clear();
        self.has_others = false;
        let _ = write!(self.main, " {} | ", entry.code());
        push_name(entry.name(), &mut self.main);
        self.name_len = self.main.len();
        for &locale in entry.table().locales() {
            if let Some(wording) = entry.wordings(locale).next() {
                push_text(wording, &mut self.main);
            }
        }
    }

    /// Returns the cost of the best match of a word, or `None` if every one is worse than `worst`.
    fn cost(&mut self, word: &Word, worst: Match, entry: Entry) -> Option<u32> {
        let mut best = None;
        for (start, _, found) in word.find_all(&self.main) {
            if found > worst {
                continue;
            }
            let place = if start < self.name_len {
                0
            } else if is_late(&self.main, start) {
                DETAIL
            } else {
                WORDING
            };
            let cost = cost_of_match(found) + place;
            best = Some(best.map_or(cost, |best: u32| best.min(cost)));
            if cost == 0 {
                return best;
            }
        }
        if best.is_none_or(|best| best > DETAIL) {
            for (_, _, found) in word.find_all(self.others(entry)) {
                if found <= worst {
                    let cost = cost_of_match(found) + DETAIL;
                    best = Some(best.map_or(cost, |best| best.min(cost)));
                }
            }
        }
        best
    }

    fn others(&mut self, entry: Entry) -> &str {
        if !self.has_others {
            self.has_others = true;
            for &locale in entry.table().locales() {
                for wording in entry.wordings(locale).skip(1) {
                    push_text(wording, &mut self.others);
                }
            }
        }
        &self.others
    }

    /// Returns `true` if a main text has the words in this order.
    fn has_words(&self, phrase: &str) -> bool {
        let mut starts = memchr::memmem::find_iter(self.main.as_bytes(), phrase);
        let is_end = |ch: Option<char>| ch.is_none_or(|ch| ch == ' ' || is_han(ch));
        starts.any(|start| {
            is_end(self.main[..start].chars().next_back())
                && is_end(self.main[start + phrase.len()..].chars().next())
        })
    }

    /// Returns `true` if the phrase is one of the main texts.
    fn is_any(&self, phrase: &str) -> bool {
        let mut texts = self.main.split('|');
        texts.any(|text| text.trim_matches(' ') == phrase)
    }
}

/// Appends the words of a name: one by one, in pairs as some write them, and as the name.
fn push_name(name: &str, folded: &mut String) {
    let start = folded.len();
    fold_into(&split_camel_case(name), folded);
    let end = folded.len();
    folded.push_str(" |");
    let mut before = start..start;
    let mut i = start;
    while i < end {
        let len = folded[i..end].find(' ').unwrap_or(end - i);
        if !before.is_empty() {
            folded.push(' ');
            folded.extend_from_within(before);
            folded.extend_from_within(i..i + len);
        }
        before = i..i + len;
        i += len + 1;
    }
    folded.push_str(" | ");
    fold_into(name, folded);
    folded.push(' ');
}

fn is_late(texts: &str, start: usize) -> bool {
    let text_start = texts[..start].rfind('|').unwrap_or(0);
    start - text_start > LATE
}

fn push_text(text: &str, folded: &mut String) {
    folded.push_str("| ");
    fold_into(text, folded);
    folded.push(' ');
}
