//! Suggestions for searches without results.

use core::cmp::Reverse;
use core::ops::Range;
use std::borrow::ToOwned;
use std::collections::{HashMap, HashSet};
use std::string::String;
use std::vec::Vec;

use strsim::damerau_levenshtein;

use super::Corpus;
use super::fold::{fold, is_han};
use super::query::{MAX_LEN as MAX_QUERY_LEN, Query, typed_words};
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
    if query.chars().nth(MAX_QUERY_LEN).is_some() {
        return None;
    }
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.len() > MAX_WORDS || typed_words(query).len() > MAX_WORDS {
        return None;
    }
    let corpus = Corpus::of_tables(tables);
    let is_found = |text: &str| corpus.has_results(&Query::new(text));
    let vocabulary = corpus.vocabulary.get_or_init(|| Vocabulary::new(&corpus));
    let mut suggested = Vec::new();
    for &word in &words {
        let mut replaced = word.to_owned();
        for part in typed_words(word) {
            if !is_found(&part) {
                let mut nearest = vocabulary.nearest(&corpus.text, &part).take(MAX_CANDIDATES);
                let nearest = nearest.find(|it| is_found(it))?;
                replaced = fold(&replaced).replacen(&part, nearest, 1);
            }
        }
        suggested.push(replaced);
    }
    let is_new = suggested != words;
    Some(suggested.join(" ")).filter(|suggested| is_new && is_found(suggested))
}

/// The words of a corpus, as places in its text.
pub(super) struct Vocabulary {
    /// The words of other scripts than Chinese, with their frequencies and letters.
    words: Vec<(Range<usize>, usize, Letters)>,
    /// Distinct texts in Chinese, where words are not separated.
    runs: Vec<Range<usize>>,
}

impl Vocabulary {
    fn new(corpus: &Corpus) -> Self {
        let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
        let texts = corpus
            .entries
            .iter()
            .flat_map(|(_, texts)| texts.of_words(&corpus.text));
        for text in texts {
            for word in text.split(' ').filter(|word| !word.is_empty()) {
                let start = word.as_ptr() as usize - corpus.text.as_ptr() as usize;
                counts.entry(word).or_insert((start, 0)).1 += 1;
            }
        }
        let mut vocabulary = Self {
            words: Vec::new(),
            runs: Vec::new(),
        };
        for (word, (start, count)) in counts {
            let range = start..start + word.len();
            if word.starts_with(is_han) {
                vocabulary.runs.push(range);
            } else {
                vocabulary.words.push((range, count, letters(word)));
            }
        }
        vocabulary
    }

    /// Returns the words near to `word`, best first: by Levenshtein distance, words of the synonyms
    /// before others, then by frequency.
    fn nearest<'t>(&'t self, text: &'t str, word: &'t str) -> impl Iterator<Item = &'t str> {
        let len = word.chars().count();
        // Two words of two characters that share one are different words.
        let most = if len > MAX_LEN {
            0
        } else {
            (len / 3).min(MAX_DISTANCE)
        };
        (1..=most).flat_map(move |distance| self.words_at(distance, text, word, len))
    }

    /// Returns the words at this distance from `word`, which has `len` characters.
    fn words_at<'t>(
        &self,
        distance: usize,
        text: &'t str,
        word: &str,
        len: usize,
    ) -> impl Iterator<Item = &'t str> + use<'t> {
        let is_of_han = word.starts_with(is_han);
        let own = letters(word);
        // Each edit inserts a letter at most, and removes one at most.
        let may_be_near = |letters: Letters| {
            let differing = (own & !letters)
                .count_ones()
                .max((letters & !own).count_ones());
            differing as usize <= distance
        };
        let mut words: Vec<(bool, Reverse<usize>, &str)> = Vec::new();
        let mut add = |candidate: &'t str, is_synonym: bool, count: usize| {
            let is_near = candidate.chars().count().abs_diff(len) <= distance
                && damerau_levenshtein(word, candidate) == distance;
            if is_near {
                words.push((!is_synonym, Reverse(count), candidate));
            }
        };
        for synonym in GROUPS.words() {
            if synonym.starts_with(is_han) == is_of_han && may_be_near(letters(synonym)) {
                add(synonym, true, 0);
            }
        }
        if is_of_han {
            for (candidate, count) in self.han_words(text, word, distance) {
                add(candidate, false, count);
            }
        } else {
            for (range, count, letters) in &self.words {
                if may_be_near(*letters) {
                    add(&text[range.clone()], false, *count);
                }
            }
        }
        words.sort_unstable();
        words.into_iter().map(|(.., word)| word)
    }

    /// Returns the texts of Chinese that have the length of `word` and all but `max_distance` of their
    /// characters in common with it, with the number of their contexts.
    ///
    /// A part of a longer word always has the same neighbour on one side.
    fn han_words<'t>(
        &self,
        text: &'t str,
        word: &str,
        max_distance: usize,
    ) -> impl Iterator<Item = (&'t str, usize)> {
        type Neighbours = HashSet<Option<char>>;
        let own: Vec<char> = word.chars().collect();
        let own_letters = letters(word);
        let is_shared = |ch: char| own_letters >> (ch as u32 % 64) & 1 == 1 && own.contains(&ch);
        let mut contexts: HashMap<&str, [Neighbours; 2]> = HashMap::new();
        let mut chars: Vec<(usize, char, bool)> = Vec::new();
        for range in &self.runs {
            let run = &text[range.clone()];
            chars.clear();
            chars.extend(run.char_indices().map(|(i, ch)| (i, ch, is_shared(ch))));
            let mut shared = 0;
            for i in 0..chars.len() {
                shared += usize::from(chars[i].2);
                let end = i + 1;
                let Some(start) = end.checked_sub(own.len()) else {
                    continue;
                };
                if shared + max_distance >= own.len() {
                    let end_byte = chars.get(end).map_or(run.len(), |it| it.0);
                    let window = &run[chars[start].0..end_byte];
                    let [before, after] = contexts.entry(window).or_default();
                    before.insert(start.checked_sub(1).map(|i| chars[i].1));
                    after.insert(chars.get(end).map(|it| it.1));
                }
                shared -= usize::from(chars[start].2);
            }
        }
        let counted = contexts.into_iter().map(|(word, [before, after])| {
            let count = before.len().min(after.len());
            (word, count)
        });
        counted.filter(|&(_, count)| count > 1)
    }
}

/// A set of characters: a bit for each, which others may share.
type Letters = u64;

fn letters(word: &str) -> Letters {
    word.chars()
        .fold(0, |letters, ch| letters | 1 << (ch as u32 % 64))
}

const MAX_DISTANCE: usize = 3;
/// The number of candidates that are searched for.
const MAX_CANDIDATES: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    crate::define_errcodes! {
        #[table("parcelshop")]
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
            // The words of a name joined, and the key of the table.
            "notfuond",
            "parcelshpo",
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

    /// Returns the near words, of all windows and words of the corpus.
    fn naively(corpus: &Corpus, word: &str) -> Vec<String> {
        let len = word.chars().count();
        let most = (len / 3).min(MAX_DISTANCE);
        let mut candidates: HashMap<String, [Vec<Option<char>>; 2]> = HashMap::new();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for text in corpus
            .entries
            .iter()
            .flat_map(|it| it.1.of_words(&corpus.text))
        {
            for run in text.split(' ').filter(|run| !run.is_empty()) {
                if !run.starts_with(is_han) {
                    *counts.entry(run.into()).or_default() += 1;
                    continue;
                }
                let run: Vec<char> = run.chars().collect();
                for (i, window) in run.windows(len).enumerate() {
                    let [before, after] = candidates.entry(window.iter().collect()).or_default();
                    before.push(i.checked_sub(1).map(|i| run[i]));
                    after.push(run.get(i + len).copied());
                }
            }
        }
        for (word, contexts) in candidates {
            let distinct = contexts.map(|it| it.into_iter().collect::<HashSet<_>>().len());
            if distinct[0].min(distinct[1]) > 1 {
                counts.insert(word, distinct[0].min(distinct[1]));
            }
        }
        let synonyms = GROUPS.words().map(|word| (word.to_owned(), 0, true));
        let others = counts.into_iter().map(|(word, count)| (word, count, false));
        let mut near: Vec<_> = synonyms
            .chain(others)
            .filter(|(it, ..)| it.starts_with(is_han) == word.starts_with(is_han))
            .map(|(it, count, is_synonym)| {
                (
                    damerau_levenshtein(word, &it),
                    !is_synonym,
                    Reverse(count),
                    it,
                )
            })
            .filter(|(distance, ..)| (1..=most).contains(distance))
            .collect();
        near.sort();
        near.into_iter().map(|(.., word)| word).collect()
    }

    #[test]
    fn near_words_are_those_of_a_comparison_with_every_word() {
        let corpus = Corpus::of_tables(crate::REGISTRY.tables());
        let vocabulary = Vocabulary::new(&corpus);
        for word in [
            "tokne",
            "invlaid",
            "acess",
            "expierd",
            "limti",
            "authroization",
            "verfication",
            "id",
            "qqqqqq",
            "小呈序",
            "不纯在",
            "权线不够",
            "令拍过期",
            "用户不纯再",
            "第三方平抬",
            "模板消息参书错误",
            "错",
        ] {
            let nearest: Vec<&str> = vocabulary.nearest(&corpus.text, word).collect();
            assert_eq!(nearest, naively(&corpus, word), "{word}");
        }
    }
}
