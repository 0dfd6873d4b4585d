//! Suggestions for searches without results.

use core::cmp::Reverse;
use std::borrow::ToOwned;
use std::collections::{HashMap, HashSet};
use std::string::String;
use std::vec::Vec;

use super::Corpus;
use super::fold::{fold, is_han, split_camel_case};
use super::query::{Query, typed_words};
use super::synonyms::GROUPS;
use crate::table::Table;

/// The number of words in a query above which none is replaced.
const MAX_WORDS: usize = 8;
/// The number of characters in a word above which it is not replaced.
const MAX_LEN: usize = 32;

/// Replaces each word without a match by the nearest one. Returns `None` if the result matches
/// nothing.
pub(in crate::registry) fn suggest(
    tables: &'static [&'static Table],
    query: &str,
) -> Option<String> {
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.len() > MAX_WORDS || typed_words(query).len() > MAX_WORDS {
        return None;
    }
    let corpus = Corpus::of_tables(tables);
    let is_found = |text: &str| !corpus.search(&Query::new(text)).is_empty();
    let vocabulary = Vocabulary::new(tables);
    let mut suggested = Vec::new();
    for &word in &words {
        let mut replaced = word.to_owned();
        for part in typed_words(word) {
            if !is_found(&part) {
                let mut nearest = vocabulary.nearest(&part);
                let nearest = nearest.find(|nearest| is_found(nearest))?;
                replaced = fold(&replaced).replacen(&part, &nearest, 1);
            }
        }
        suggested.push(replaced);
    }
    let is_new = suggested != words;
    Some(suggested.join(" ")).filter(|suggested| is_new && is_found(suggested))
}

/// The words of tables with their frequencies.
struct Vocabulary {
    /// The words of other scripts than Chinese.
    words: HashMap<String, usize>,
    /// Texts in Chinese, which has no spaces between words.
    runs: Vec<String>,
}

impl Vocabulary {
    fn new(tables: &[&'static Table]) -> Self {
        let mut vocabulary = Self {
            words: HashMap::new(),
            runs: Vec::new(),
        };
        for entry in tables.iter().flat_map(|table| table.entries()) {
            vocabulary.add(&split_camel_case(entry.name()));
            for wording in entry.all_wordings() {
                vocabulary.add(wording.text());
            }
        }
        vocabulary
    }

    fn add(&mut self, text: &str) {
        for word in fold(text).split_whitespace() {
            if word.starts_with(is_han) {
                self.runs.push(word.to_owned());
            } else if let Some(count) = self.words.get_mut(word) {
                *count += 1;
            } else {
                self.words.insert(word.to_owned(), 1);
            }
        }
    }

    /// Returns the words near to `word`, best first: by Levenshtein distance, words of the synonyms
    /// before others, then by frequency.
    fn nearest(&self, word: &str) -> impl Iterator<Item = String> {
        let is_of_han = word.starts_with(is_han);
        let len = word.chars().count();
        let mut nearest: Vec<(usize, bool, Reverse<usize>, String)> = Vec::new();
        // Two words of two characters that share one are different words.
        let max_distance = if len > MAX_LEN {
            0
        } else {
            (len / 3).min(MAX_DISTANCE)
        };
        let mut add = |candidate: &str, is_synonym: bool, count: usize| {
            if candidate.chars().count().abs_diff(len) <= max_distance {
                let distance = distance(word, candidate);
                if (1..=max_distance).contains(&distance) {
                    nearest.push((distance, !is_synonym, Reverse(count), candidate.to_owned()));
                }
            }
        };
        for synonym in GROUPS
            .words()
            .filter(|it| it.starts_with(is_han) == is_of_han)
        {
            add(synonym, true, 0);
        }
        if is_of_han {
            for (word, count) in self.han_words(if max_distance > 0 { len } else { 0 }) {
                add(&word, false, count);
            }
        } else {
            self.words
                .iter()
                .for_each(|(word, &count)| add(word, false, count));
        }
        nearest.sort();
        nearest
            .into_iter()
            .map(|(.., word)| word)
            .take(MAX_CANDIDATES)
    }

    /// Returns the words of `len` characters in Chinese texts, with the number of their contexts.
    ///
    /// A part of a longer word always has the same neighbour on one side.
    fn han_words(&self, len: usize) -> impl Iterator<Item = (String, usize)> {
        let mut contexts: HashMap<Vec<char>, [HashSet<Option<char>>; 2]> = HashMap::new();
        for run in self.runs.iter().filter(|_| len > 0) {
            let run: Vec<char> = run.chars().collect();
            for (i, window) in run.windows(len).enumerate() {
                let [before, after] = contexts.entry(window.to_vec()).or_default();
                before.insert(i.checked_sub(1).map(|i| run[i]));
                after.insert(run.get(i + len).copied());
            }
        }
        let counted = contexts.into_iter().map(|(word, [before, after])| {
            let count = before.len().min(after.len());
            (word.into_iter().collect(), count)
        });
        counted.filter(|&(_, count)| count > 1)
    }
}

const MAX_DISTANCE: usize = 3;
/// The number of candidates that are searched for.
const MAX_CANDIDATES: usize = 8;

/// Returns the Damerau–Levenshtein distance, in which swapped characters count once.
fn distance(one: &str, other: &str) -> usize {
    strsim::damerau_levenshtein(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;

    crate::define_errcodes! {
        enum Shop(en, zh) {
            1 => OrderNotFound("no such order", "订单不存在"),
            2 => OrderPaid("the order is paid", "订单已支付"),
            3 => ParcelLost("the parcel is lost", "包裹已丢失"),
        }
    }

    fn suggestion(query: &str) -> Option<String> {
        suggest(&[Shop::TABLE], query)
    }

    #[test]
    fn misspelt_word_is_replaced_by_the_nearest_one() {
        assert_eq!(suggestion("ordre").as_deref(), Some("order"));
        assert_eq!(suggestion("PRACEL").as_deref(), Some("parcel"));
        assert_eq!(suggestion("ordr paid").as_deref(), Some("order paid"));
        assert_eq!(suggestion("订单 不纯在").as_deref(), Some("订单 不存在"));
        assert_eq!(suggestion("订单不纯在").as_deref(), Some("订单不存在"));
    }

    #[test]
    fn word_without_a_near_one_has_no_suggestion() {
        for query in [
            "qqqqqqq",
            "ox",
            "包子",
            "包",
            "魑魅魍魉",
            "",
            "  ",
            "order qqqqqqq",
        ] {
            assert_eq!(suggestion(query), None, "{query}");
        }
    }

    #[test]
    fn long_query_has_no_suggestion() {
        assert_eq!(
            suggestion(&"ordre ".repeat(MAX_WORDS)).map(|it| it.len()),
            Some(6 * MAX_WORDS - 1)
        );
        assert_eq!(suggestion(&"ordre ".repeat(MAX_WORDS + 1)), None);
        assert_eq!(suggestion(&"o".repeat(100_000)), None);
        assert_eq!(suggestion(&"不纯在订单".repeat(MAX_WORDS)), None);
    }
}
