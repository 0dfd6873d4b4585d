//! Groups of words that a search takes as equivalent.

use std::collections::HashMap;
use std::string::String;
use std::sync::LazyLock;
use std::vec::Vec;

use super::fold::{fold, is_han};
use super::stem::stem;

const SYNONYMS: &str = include_str!("../../../codes/synonyms.tsv");

/// Returns the groups of words that [`Registry::search`](crate::Registry::search) takes as
/// equivalent, in English and Chinese.
///
/// A search ignores the words of the group with an empty word.
///
/// ```
/// use errcodes::registry::synonyms;
///
/// let mut groups = synonyms();
/// let tokens = groups.find(|group| group.contains(&"令牌")).unwrap();
/// assert!(tokens.contains(&"token"));
/// ```
pub fn synonyms() -> impl Iterator<Item = Vec<&'static str>> + Clone {
    let lines = SYNONYMS.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect())
}

/// The groups by their words, which are folded.
pub(super) static GROUPS: LazyLock<Groups> = LazyLock::new(|| {
    let mut groups = Groups::default();
    for group in synonyms() {
        let members: Vec<Phrase> = group.iter().map(|member| Phrase::new(member)).collect();
        let is_ignored = group.contains(&"");
        for phrase in &members {
            if !is_ignored {
                groups.longest = groups.longest.max(phrase.0.len());
                let of_key = groups.by_key.entry(phrase.key()).or_default();
                of_key.push(groups.all.len());
            }
            for word in phrase.0.iter().filter(|word| word.starts_with(is_han)) {
                let len = word.chars().count();
                groups.longest_han = groups.longest_han.max(len);
                // Most single characters are parts of other words as well.
                if len > 1 {
                    groups.han.push(word.clone());
                }
            }
        }
        if is_ignored {
            let words = members.into_iter().flat_map(|member| member.0);
            groups.ignored.extend(words);
        } else {
            groups.all.push(members);
        }
    }
    groups.han.sort_unstable();
    groups.han.dedup();
    groups.han_starts.resize(HASHES / 64, 0);
    for word in &groups.han {
        let i = hash_of_pair(word);
        groups.han_starts[i / 64] |= 1 << (i % 64);
    }
    groups
});

/// Folded words, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase(pub(super) Vec<String>);

impl Phrase {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        Self(folded.split_whitespace().map(String::from).collect())
    }

    fn key(&self) -> String {
        key(&self.0)
    }
}

/// Returns the stems of the words, joined; a space follows each except Chinese ones.
fn key(words: &[String]) -> String {
    let mut key = String::new();
    for word in words {
        key.push_str(stem(word));
        if !word.starts_with(is_han) {
            key.push(' ');
        }
    }
    key
}

#[derive(Debug, Default)]
pub(super) struct Groups {
    all: Vec<Vec<Phrase>>,
    by_key: HashMap<String, Vec<usize>>,
    ignored: Vec<String>,
    /// The number of words of the longest phrase.
    longest: usize,
    /// The Chinese words of all groups, of two characters at least, in ascending order.
    han: Vec<String>,
    longest_han: usize,
    /// A bit for the hash of the first two characters of every Chinese word.
    han_starts: Vec<u64>,
}

/// Returns a hash of the first two characters, below `HASHES`.
fn hash_of_pair(text: &str) -> usize {
    let pair = text.chars().take(2);
    pair.fold(0, |hash, ch| (hash * 31 + ch as usize) % HASHES)
}

const HASHES: usize = 1 << 14;

impl Groups {
    pub(super) fn is_ignored(&self, word: &str) -> bool {
        self.ignored.iter().any(|ignored| ignored == word)
    }

    /// Returns the length of the longest phrase at the start of `words`, or 0.
    pub(super) fn longest_phrase(&self, words: &[String]) -> usize {
        let longest = self.longest.min(words.len());
        let mut lengths = (1..=longest).rev();
        lengths
            .find(|&len| self.by_key.contains_key(&key(&words[..len])))
            .unwrap_or(0)
    }

    /// Returns the phrases in groups with `words`, other than these.
    pub(super) fn equivalents(&self, words: &[String]) -> Vec<&Phrase> {
        let own = key(words);
        let mut equivalents = Vec::new();
        for &group in self.by_key.get(&own).into_iter().flatten() {
            for phrase in &self.all[group] {
                if !phrase.0.is_empty() && phrase.key() != own && !equivalents.contains(&phrase) {
                    equivalents.push(phrase);
                }
            }
        }
        equivalents
    }

    /// Returns the length in bytes of the longest Chinese word at the start of `text`, or 0.
    pub(super) fn longest_han_word(&self, text: &str) -> usize {
        let ends = text.char_indices().map(|(i, ch)| i + ch.len_utf8());
        let ends: Vec<usize> = ends.take(self.longest_han).collect();
        ends.into_iter()
            .rev()
            .find(|&end| self.is_han_word(&text[..end]))
            .unwrap_or(0)
    }

    /// Returns `true` if a Chinese word begins before `start` and ends after it, before `end`: `标签`
    /// around the first character of `签名` in `标签名`.
    pub(super) fn has_word_across(&self, text: &str, start: usize, end: usize) -> bool {
        let before = text[..start].char_indices().rev().take(2);
        let mut before = before.take_while(|&(_, ch)| is_han(ch));
        before.any(|(from, _)| {
            if !self.begins_word(&text[from..]) {
                return false;
            }
            let ends = text[start..end].char_indices().skip(1);
            let mut ends = ends.map(|(len, _)| start + len);
            ends.any(|to| self.is_han_word(&text[from..to]))
        })
    }

    /// Returns `true` if another Chinese word of the same length differs in one character.
    pub(super) fn has_near_word(&self, word: &str) -> bool {
        let len = word.chars().count();
        len > 2
            && self.han.iter().any(|other| {
                other.len() == word.len() && {
                    let equal = word.chars().zip(other.chars()).filter(|(a, b)| a == b);
                    equal.count() + 1 == len
                }
            })
    }

    /// Returns `false` if no Chinese word begins like `text`; a quick test.
    fn begins_word(&self, text: &str) -> bool {
        let i = hash_of_pair(text);
        self.han_starts[i / 64] >> (i % 64) & 1 == 1
    }

    fn is_han_word(&self, text: &str) -> bool {
        let found = self.han.binary_search_by(|word| word.as_str().cmp(text));
        found.is_ok()
    }

    /// Returns the words of all groups, which a suggestion may use.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let phrases = self.all.iter().flatten();
        phrases
            .filter(|phrase| phrase.0.len() == 1)
            .map(|phrase| phrase.0[0].as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_have_distinct_words_and_two_at_least() {
        assert!(synonyms().count() >= 60);
        for group in synonyms() {
            assert!(group.len() >= 2, "{group:?}");
            for (i, word) in group.iter().enumerate() {
                assert!(
                    !group[..i].contains(word),
                    "{word} appears twice in {group:?}"
                );
                assert_eq!(word.trim(), *word, "{group:?}");
            }
        }
        assert_eq!(synonyms().filter(|group| group.contains(&"")).count(), 1);
    }

    #[test]
    fn equivalents_are_the_other_words_of_every_group() {
        let words = |text: &str| Phrase::new(text).0;
        let has = |of: &str, other: &str| {
            GROUPS
                .equivalents(&words(of))
                .contains(&&Phrase::new(other))
        };
        assert!(has("令牌", "token") && has("tokens", "令牌"));
        assert!(has("Rate_Limited", "too frequently"));
        assert!(has("凭证", "token") && has("凭证", "credential"));
        assert!(!has("token", "tokens") && !has("the", "a b"));
        assert_eq!(GROUPS.longest_phrase(&words("rate limit please")), 2);
        assert_eq!(GROUPS.longest_phrase(&words("qqqq")), 0);
        assert_eq!(GROUPS.longest_phrase(&words("用户 不存在 请")), 2);
        assert_eq!(GROUPS.longest_han_word("令牌过期"), "令牌".len());
        assert_eq!(GROUPS.longest_han_word("魑"), 0);
        assert!(GROUPS.is_ignored("the") && !GROUPS.is_ignored("token"));
    }
}
