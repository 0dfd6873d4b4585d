//! Full-text search over entries, with ranking, synonyms and suggestions.
//!
//! The algorithm:
//! 1. Fold the query (case, width, script, separators), drop ignored words, split Chinese at known words.
//! 2. Group words that mean one thing into a term; its alternatives are the words and their synonyms.
//! 3. A word costs 0 whole, 1 in another form, 4 as a prefix, 6 as a part; 1 more in a main wording,
//!    3 more late in it or in another wording. A synonym costs 1 more and is never a prefix or part.
//! 4. A Chinese word across two others (`签名` in `标签名`) and a single character are parts.
//! 5. An entry costs the sum of its terms, each by the cheapest alternative; 1 more if the words are
//!    apart; 1 more if they are not a whole main wording; 2 more after the 16th common code, 3 if uncommon.
//! 6. Without an entry that has every term, those with the most terms are found, at least half.
//! 7. Of common codes, the lowest cost and the next one count as equal.
//! 8. Order: number or name as typed, cost, common codes by table and position, not deprecated, table,
//!    lengths of name and message.

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
use std::sync::{Arc, Mutex, PoisonError};
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
        let ranked = Corpus::of_tables(tables).search(&query);
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
    /// True if the query is the number or the name, written as one word.
    is_named: Reverse<bool>,
    cost: u32,
    /// The table of a common code and its position in the list of the platform: positions in
    /// different lists do not compare.
    common: (usize, usize),
    is_deprecated: bool,
    table: usize,
    /// The lengths of the name and the main wording: the words are a larger part of short ones.
    len: (usize, usize),
}

/// The number of common codes that callers meet most.
const MOST_COMMON: usize = 16;
/// The cost of any other common code.
const COMMON: u32 = 2;
/// The cost of a code that is not common.
const UNCOMMON: u32 = 3;
/// The cost of a query that is not one of the main wordings.
const NOT_ALL: u32 = 1;
/// The cost of words that are apart, in a query of several words.
const APART: u32 = 1;
/// The cost of a synonym. It is between that of the word in any form and that of a prefix.
const SYNONYM: u32 = 1;
/// The number of terms above which a result has to match every one.
const MAX_PARTIAL: usize = 16;

/// All entries of tables with their texts.
struct Corpus {
    /// The folded texts, one after the other.
    text: String,
    entries: Vec<(Entry, Texts)>,
}

impl Corpus {
    /// Returns the texts of these tables, which are folded once in a program.
    fn of_tables(tables: &'static [&'static Table]) -> Arc<Self> {
        type Known = (&'static [&'static Table], Arc<Corpus>);
        static KNOWN: Mutex<Vec<Known>> = Mutex::new(Vec::new());
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, corpus)) = known.iter().find(|(it, _)| core::ptr::eq(*it, tables)) {
            return Arc::clone(corpus);
        }
        let corpus = Arc::new(Self::new(tables));
        known.push((tables, Arc::clone(&corpus)));
        corpus
    }

    fn new(tables: &'static [&'static Table]) -> Self {
        let count = tables.iter().map(|table| table.entries().len()).sum();
        let mut corpus = Self {
            text: String::with_capacity(count * 256),
            entries: Vec::with_capacity(count),
        };
        for (i, table) in tables.iter().enumerate() {
            for entry in table.entries() {
                let texts = Texts::read(entry, i, &mut corpus.text);
                corpus.entries.push((entry, texts));
            }
        }
        corpus
    }

    /// Returns the entries that match every term or, if there are none, most terms; best first.
    fn search(&self, query: &Query) -> Vec<(Rank, Entry)> {
        let mut ranked = self.rank(query);
        if ranked.is_empty() {
            ranked = self.rank_partial(query);
        }
        // Of common codes, those whose name has the word do not precede those whose wording has it.
        let is_common = |rank: &Rank| rank.common.0 != usize::MAX;
        let costs = ranked.iter().filter(|(rank, _)| is_common(rank));
        let lowest = costs.map(|(rank, _)| rank.cost).min().unwrap_or_default();
        for (rank, _) in &mut ranked {
            if is_common(rank) && rank.cost <= lowest + WORDING {
                rank.cost = lowest;
            }
        }
        // The sort is stable: of equal ranks, the order is that of the tables.
        ranked.sort_by_key(|&(rank, _)| rank);
        ranked
    }

    /// Ranks the entries that match every term.
    fn rank(&self, query: &Query) -> Vec<(Rank, Entry)> {
        if query.terms.is_empty() {
            return Vec::new();
        }
        let ranked = self.entries.iter().filter_map(|(entry, texts)| {
            let texts = texts.view(&self.text);
            let mut cost = 0;
            for term in &query.terms {
                cost += cost_of_term(term, &texts)?;
            }
            Some((rank(*entry, query, cost, &texts), *entry))
        });
        ranked.collect()
    }

    /// Ranks the entries that match the most terms, at least half of them.
    ///
    /// A term that no entry matches counts only if a suggestion has a word for it.
    fn rank_partial(&self, query: &Query) -> Vec<(Rank, Entry)> {
        let mut most = query.terms.len().div_ceil(2);
        let mut ranked = Vec::new();
        if !(2..=MAX_PARTIAL).contains(&query.terms.len()) {
            return ranked;
        }
        let mut is_matched = std::vec![false; query.terms.len()];
        for (entry, texts) in &self.entries {
            let texts = texts.view(&self.text);
            let (mut cost, mut count) = (0, 0);
            for (term, is_matched) in query.terms.iter().zip(&mut is_matched) {
                if let Some(cost_of_term) = cost_of_term(term, &texts) {
                    cost += cost_of_term;
                    count += 1;
                    *is_matched = true;
                }
            }
            if count > most {
                most = count;
                ranked.clear();
            }
            if count == most {
                ranked.push((rank(*entry, query, cost, &texts), *entry));
            }
        }
        let mut unmatched = query.terms.iter().zip(is_matched);
        if unmatched.any(|(term, is_matched)| !is_matched && !term.is_droppable) {
            ranked.clear();
        }
        ranked
    }
}

fn rank(entry: Entry, query: &Query, mut cost: u32, texts: &View<'_>) -> Rank {
    if query.terms.len() > 1 && !texts.has_words(&query.phrase) {
        cost += APART;
    }
    if !View::is_any(texts.main, &query.phrase) {
        cost += NOT_ALL;
    }
    let common = common_position(entry);
    cost += match common {
        Some(..MOST_COMMON) => 0,
        Some(_) => COMMON,
        None => UNCOMMON,
    };
    Rank {
        is_named: Reverse(
            query.is_name && View::is_any(&texts.main[..texts.name_len], &query.phrase),
        ),
        cost,
        common: common.map_or((usize::MAX, 0), |i| (texts.table, i)),
        is_deprecated: entry.is_deprecated(),
        table: texts.table,
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
fn cost_of_term(term: &Term, texts: &View<'_>) -> Option<u32> {
    let mut best = None;
    for alternative in &term.alternatives {
        let base = if alternative.is_synonym { SYNONYM } else { 0 };
        if best.is_some_and(|best| best <= base) {
            continue;
        }
        if let Some(cost) = cost_of_alternative(alternative, texts) {
            best = Some(best.map_or(base + cost, |best: u32| best.min(base + cost)));
        }
    }
    best
}

/// Returns the cost of the words together.
fn cost_of_alternative(alternative: &Alternative, texts: &View<'_>) -> Option<u32> {
    let mut sum = 0;
    for word in &alternative.words {
        // A synonym is a word of its own, and not a part of one.
        let worst = if alternative.is_synonym {
            Match::Inflected
        } else {
            Match::Part
        };
        sum += texts.cost(word, worst)?;
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

/// Places of the folded texts of an entry in those of a corpus.
///
/// Each text is enclosed in spaces, and they are separated by `|`.
struct Texts {
    table: usize,
    start: usize,
    /// The ends of the number and the name, of the main wordings, and of the other wordings.
    ends: [usize; 3],
}

impl Texts {
    fn read(entry: Entry, table: usize, folded: &mut String) -> Self {
        let start = folded.len();
        let _ = write!(folded, " {} | ", entry.code());
        push_name(entry.name(), folded);
        let name_end = folded.len();
        let locales = entry.table().locales();
        for &locale in locales {
            if let Some(wording) = entry.wordings(locale).next() {
                push_text(wording, folded);
            }
        }
        let main_end = folded.len();
        for &locale in locales {
            for wording in entry.wordings(locale).skip(1) {
                push_text(wording, folded);
            }
        }
        push_text(entry.table().platform_key(), folded);
        Self {
            table,
            start,
            ends: [name_end, main_end, folded.len()],
        }
    }

    fn view<'t>(&self, text: &'t str) -> View<'t> {
        let [name_end, main_end, end] = self.ends;
        View {
            table: self.table,
            main: &text[self.start..main_end],
            name_len: name_end - self.start,
            others: &text[main_end..end],
        }
    }
}

/// The folded texts of an entry.
struct View<'t> {
    table: usize,
    /// The number, the name and the main wordings.
    main: &'t str,
    /// The length of the number and the name.
    name_len: usize,
    /// The other wordings, and the key of the platform.
    others: &'t str,
}

impl View<'_> {
    /// Returns the cost of the best match of a word, or `None` if every one is worse than `worst`.
    fn cost(&self, word: &Word, worst: Match) -> Option<u32> {
        let mut best: Option<u32> = None;
        let mut add = |cost: u32| best = Some(best.map_or(cost, |best| best.min(cost)));
        for (start, _, found) in word.find_all(self.main) {
            if found <= worst {
                let place = if start < self.name_len {
                    0
                } else if is_late(self.main, start) {
                    DETAIL
                } else {
                    WORDING
                };
                let cost = cost_of_match(found) + place;
                add(cost);
                if cost == 0 {
                    return Some(0);
                }
            }
        }
        for (_, _, found) in word.find_all(self.others) {
            if found <= worst {
                add(cost_of_match(found) + DETAIL);
            }
        }
        best
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

    /// Returns `true` if the phrase is one of these texts.
    fn is_any(texts: &str, phrase: &str) -> bool {
        let mut texts = texts.split('|');
        texts.any(|text| text.trim_matches(' ') == phrase)
    }
}

/// Appends the words of a name: one by one, in pairs as some write them, and as the name.
fn push_name(name: &str, folded: &mut String) {
    let mut words = String::new();
    fold_into(&split_camel_case(name), &mut words);
    folded.push_str(&words);
    folded.push_str(" |");
    let mut before = "";
    for word in words.split(' ') {
        if !before.is_empty() {
            folded.push(' ');
            folded.push_str(before);
            folded.push_str(word);
        }
        before = word;
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
