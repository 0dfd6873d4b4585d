//! Full-text search over entries, with ranking, synonyms and suggestions.
//!
//! The algorithm:
//! 1. Fold the query (case, width, script, separators), drop ignored words, split Chinese at known words.
//!    Characters after the 1,000th and terms after the 16th are not read.
//! 2. Group words that mean one thing into a term; its alternatives are the words and their synonyms.
//! 3. A word costs 0 whole, 1 in another form, 4 as a prefix, 6 as a part; 1 more in a main wording,
//!    3 more late in it or in another wording. A synonym costs 1 more and is never a prefix or part.
//! 4. A Chinese word across two others (`签名` in `标签名`) and a single character are parts.
//! 5. An entry costs the sum of its terms, each by the cheapest alternative; 1 more if the words are
//!    apart; 1 more if they are not a whole main wording; 2 more after the 16th common code, 3 if uncommon.
//! 6. An entry with synonyms is not found if its terms cost much more than those of the best: 2 a term.
//!    The words themselves are always found.
//! 7. Without an entry that has every term, those with most of them are found. A term weighs as much as
//!    it tells: the fewer entries have it, the more. An entry has half of the query at least.
//! 8. Of common codes, the lowest cost and the next one count as equal.
//! 9. Order: number or name as typed, cost, common codes by table and position, words before synonyms,
//!    not deprecated, table, length of name and main wordings.
//!
//! Advice is not searched: it names other words than its code's, and few codes have one.

mod fold;
mod highlight;
mod index;
mod query;
mod stem;
mod suggest;
mod synonyms;

use core::cmp::Reverse;
use core::fmt::Write;
use core::iter::FusedIterator;
use std::collections::HashMap;
use std::string::String;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::vec::Vec;

use memchr::memmem::Finder;

pub use fold::traditional_characters;
pub use highlight::SearchWords;
pub(super) use suggest::suggest;
pub use synonyms::synonyms;

use self::fold::{fold_into, is_han, split_camel_case};
use self::index::Index;
use self::query::{Alternative, Match, Query, Term, Word};
use self::suggest::Vocabulary;
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
    /// True if a synonym matches in place of a word.
    has_synonym: bool,
    is_deprecated: bool,
    table: usize,
    /// The length of the name and the main wordings: the words are a larger part of short ones.
    len: usize,
}

/// The number of common codes that callers meet most.
const MOST_COMMON: usize = 16;
/// The cost of any other common code.
const COMMON: u32 = 2;
/// The cost of a code that is not common.
const UNCOMMON: u32 = 3;
/// The cost of a query that is not one of the main wordings.
const NOT_ALL: u32 = 1;
/// The cost of words that are apart, in a query that is not one word.
const APART: u32 = 1;
/// The cost of a synonym. It is between that of the word in any form and that of a prefix.
const SYNONYM: u8 = 1;
/// The cost for each term above the lowest one, up to which an entry with synonyms is a result.
const TAIL: u32 = 2;
/// The weight by which an entry may have less than another one, in a query that no entry matches.
const MISSING: u32 = 2;

/// All entries of tables with their texts.
struct Corpus {
    /// The folded texts, one after the other.
    text: String,
    index: Index,
    entries: Vec<(Entry, Texts)>,
    vocabulary: OnceLock<Vocabulary>,
}

/// The cost of a word or a term for each entry of a corpus.
type Costs = Vec<u8>;

/// The cost of what an entry does not match.
const NONE: u8 = u8::MAX;

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
        let mut text = String::with_capacity(count * 256);
        let mut entries = Vec::with_capacity(count);
        for (i, table) in tables.iter().enumerate() {
            for entry in table.entries() {
                entries.push((entry, Texts::read(entry, i, &mut text)));
            }
        }
        Self {
            index: Index::new(&text),
            text,
            entries,
            vocabulary: OnceLock::new(),
        }
    }

    /// Returns the entries that match every term or, if there are none, the rarest ones; best first.
    fn search(&self, query: &Query) -> Vec<(Rank, Entry)> {
        let mut ranked = self.rank(query);
        // Of common codes, those whose name has the word do not precede those whose wording has it.
        let is_common = |rank: &Rank| rank.common.0 != usize::MAX;
        let costs = ranked.iter().filter(|(rank, _)| is_common(rank));
        let lowest = costs.map(|(rank, _)| rank.cost).min().unwrap_or_default();
        for (rank, _) in &mut ranked {
            if is_common(rank) && rank.cost <= lowest + u32::from(WORDING) {
                rank.cost = lowest;
            }
        }
        // The sort is stable: of equal ranks, the order is that of the tables.
        ranked.sort_by_key(|&(rank, _)| rank);
        ranked
    }

    /// Returns `true` if a search has results.
    fn has_results(&self, query: &Query) -> bool {
        !self.rank(query).is_empty()
    }

    fn rank(&self, query: &Query) -> Vec<(Rank, Entry)> {
        let terms = self.costs_of_terms(query);
        if terms.is_empty() {
            return Vec::new();
        }
        let mut found = self.with_every_term(&terms);
        if found.is_empty() {
            found = self.with_most_terms(query, &terms);
        }
        let phrase = Phrase::new(query);
        let ranks = found.into_iter().map(|found| {
            let (entry, texts) = &self.entries[found.i];
            (phrase.rank(*entry, found, texts, &self.text), *entry)
        });
        ranks.collect()
    }

    /// Returns the entries that match every term, without those that match by synonyms much worse
    /// than the best.
    fn with_every_term(&self, terms: &[TermCosts]) -> Vec<Found> {
        let all = (0..self.entries.len()).map(|i| Found::new(i, terms));
        let mut found: Vec<Found> = all.filter(|found| found.count == terms.len()).collect();
        let lowest = found
            .iter()
            .map(|found| found.cost)
            .min()
            .unwrap_or_default();
        let most = lowest + terms.iter().map(|_| TAIL).sum::<u32>();
        found.retain(|found| found.cost <= most || !found.has_synonym);
        found
    }

    /// Returns the entries that match a part of the terms: the rarest ones, by their weights.
    ///
    /// A term that no entry matches counts only if a suggestion has a word for it.
    fn with_most_terms(&self, query: &Query, terms: &[TermCosts]) -> Vec<Found> {
        let mut weights = Vec::new();
        for (term, costs) in query.terms.iter().zip(terms) {
            let count = costs.costs.iter().filter(|&&cost| cost != NONE).count();
            if count == 0 && !term.is_droppable {
                return Vec::new();
            }
            // The information in bits, and one.
            let weight = self
                .entries
                .len()
                .checked_div(count)
                .map_or(0, |it| it.ilog2() + 1);
            weights.push(weight);
        }
        let weight_of = |i: usize| {
            let matched = terms.iter().zip(&weights);
            let matched = matched.filter(|(term, _)| term.costs[i] != NONE);
            matched.map(|(_, weight)| weight).sum::<u32>()
        };
        let all: Vec<u32> = (0..self.entries.len()).map(weight_of).collect();
        let most = all.iter().copied().max().unwrap_or_default();
        let least = (weights.iter().sum::<u32>() / 2)
            .max(most.saturating_sub(MISSING))
            .max(1);
        let enough = all.into_iter().enumerate();
        let enough = enough.filter(|&(_, weight)| weight >= least);
        let found = enough.map(|(i, weight)| {
            let mut found = Found::new(i, terms);
            found.cost += most - weight;
            found
        });
        found.collect()
    }

    fn costs_of_terms(&self, query: &Query) -> Vec<TermCosts> {
        let mut known = HashMap::new();
        let terms = query.terms.iter();
        terms
            .map(|term| self.costs_of_term(term, &mut known))
            .collect()
    }

    /// Returns the costs of the best alternative.
    fn costs_of_term<'q>(&self, term: &'q Term, known: &mut Known<'q>) -> TermCosts {
        let mut literal = std::vec![NONE; self.entries.len()];
        let mut costs = literal.clone();
        for alternative in &term.alternatives {
            let base = if alternative.is_synonym { SYNONYM } else { 0 };
            let own = self.costs_of_alternative(alternative, known);
            let best = if alternative.is_synonym {
                &mut costs
            } else {
                &mut literal
            };
            for (best, cost) in best.iter_mut().zip(own) {
                *best = cost.saturating_add(base).min(*best);
            }
        }
        for (best, &cost) in costs.iter_mut().zip(&literal) {
            *best = cost.min(*best);
        }
        TermCosts { literal, costs }
    }

    /// Returns the costs of the words together.
    fn costs_of_alternative<'q>(
        &self,
        alternative: &'q Alternative,
        known: &mut Known<'q>,
    ) -> Costs {
        // A synonym is a word of its own, and not a part of one.
        let worst = if alternative.is_synonym {
            Match::Inflected
        } else {
            Match::Part
        };
        let mut sum = std::vec![0; self.entries.len()];
        for word in &alternative.words {
            let costs = known.entry((word.text.as_str(), worst));
            let costs = costs.or_insert_with(|| self.costs_of_word(word, worst));
            for (sum, &cost) in sum.iter_mut().zip(costs.iter()) {
                *sum = cost.saturating_add(*sum);
            }
        }
        sum
    }

    /// Returns the costs of the best matches of a word, of those not worse than `worst`.
    fn costs_of_word(&self, word: &Word, worst: Match) -> Costs {
        let mut costs = std::vec![NONE; self.entries.len()];
        let mut i = 0;
        self.index.find_all(word, &self.text, worst, |start, kind| {
            while self.entries[i].1.ends[2] <= start {
                i += 1;
            }
            let [name_end, main_end, _] = self.entries[i].1.ends;
            let place = if start < name_end {
                0
            } else if start >= main_end || is_late(&self.text, start) {
                DETAIL
            } else {
                WORDING
            };
            costs[i] = costs[i].min(cost_of_match(kind) + place);
        });
        costs
    }
}

/// The costs of words, each with the worst match that counts.
type Known<'q> = HashMap<(&'q str, Match), Costs>;

/// The costs of a term.
struct TermCosts {
    /// Those of the words themselves, without synonyms.
    literal: Costs,
    costs: Costs,
}

/// An entry and its costs by the terms that it matches.
#[derive(Clone, Copy)]
struct Found {
    i: usize,
    count: usize,
    cost: u32,
    has_synonym: bool,
}

impl Found {
    fn new(i: usize, terms: &[TermCosts]) -> Self {
        let mut found = Self {
            i,
            count: 0,
            cost: 0,
            has_synonym: false,
        };
        for term in terms.iter().filter(|term| term.costs[i] != NONE) {
            found.count += 1;
            found.cost += u32::from(term.costs[i]);
            found.has_synonym |= term.costs[i] < term.literal[i];
        }
        found
    }
}

fn cost_of_match(found: Match) -> u8 {
    match found {
        Match::Whole => 0,
        Match::Inflected => 1,
        Match::Prefix => 4,
        Match::Part => 6,
    }
}

/// The words of a query together.
struct Phrase<'q> {
    query: &'q Query,
    finder: Finder<'q>,
}

impl<'q> Phrase<'q> {
    fn new(query: &'q Query) -> Self {
        let finder = Finder::new(&query.phrase);
        Self { query, finder }
    }

    fn rank(&self, entry: Entry, found: Found, texts: &Texts, text: &str) -> Rank {
        let mut cost = found.cost;
        let [name_end, main_end, _] = texts.ends;
        let (is_phrase, is_all) = self.find_in(&text[texts.start..main_end]);
        if self.query.is_split && !is_phrase {
            cost += APART;
        }
        if !is_all {
            cost += NOT_ALL;
        }
        cost += match texts.common {
            Some(..MOST_COMMON) => 0,
            Some(_) => COMMON,
            None => UNCOMMON,
        };
        let is_named = is_all && self.query.is_name && self.find_in(&text[texts.start..name_end]).1;
        Rank {
            is_named: Reverse(is_named),
            cost,
            common: texts.common.map_or((usize::MAX, 0), |i| (texts.table, i)),
            has_synonym: found.has_synonym,
            is_deprecated: entry.is_deprecated(),
            table: texts.table,
            len: texts.len,
        }
    }

    /// Returns whether a text has the words in this order, and whether one of the texts is the phrase.
    fn find_in(&self, texts: &str) -> (bool, bool) {
        let (mut is_phrase, mut is_all) = (false, false);
        let is_end = |ch: Option<char>| ch.is_none_or(|ch| ch == ' ' || is_han(ch));
        for start in self.finder.find_iter(texts.as_bytes()) {
            let (before, after) = (&texts[..start], &texts[start + self.query.phrase.len()..]);
            is_phrase |= is_end(before.chars().next_back()) && is_end(after.chars().next());
            let is_start = before.trim_end_matches(' ').is_empty() || before.ends_with("| ");
            is_all |= is_start && (after.starts_with(" |") || after == " ");
        }
        (is_phrase, is_all)
    }
}

/// The cost of a word that the main wordings have, but not the name.
const WORDING: u8 = 1;
/// The cost of a word that is late in a main wording, or in another wording.
const DETAIL: u8 = 3;
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
    /// The length of the number, the name and the main wordings in UTF-16.
    len: usize,
    /// The position of the code in its platform's list of common codes.
    common: Option<usize>,
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
        let common = entry.table().platform().and_then(|platform| {
            let mut codes = platform.common_codes().iter();
            codes.position(|&code| code == entry.code())
        });
        Self {
            table,
            start,
            ends: [name_end, main_end, folded.len()],
            len: folded[start..main_end].encode_utf16().count(),
            common,
        }
    }

    /// Returns the texts whose words a suggestion may use: all but the number, the joined words of the
    /// name and the key of the platform.
    fn of_words<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let [name_end, _, end] = self.ends;
        let wordings = text[name_end..end]
            .trim_start_matches('|')
            .rsplit('|')
            .skip(1);
        let name = text[self.start..name_end].split('|').nth(1);
        name.into_iter().chain(wordings)
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
