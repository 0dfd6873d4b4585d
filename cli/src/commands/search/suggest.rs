//! Suggestions for searches without results.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use errcodes::Registry;

/// Replaces each word without a match by the nearest one. Returns `None` if the result matches nothing.
pub(super) fn suggest(words: &[&str], registry: &Registry) -> Option<String> {
    let texts = names_and_wordings(registry);
    let suggested: Option<Vec<String>> = words
        .iter()
        .map(|word| nearest(word, &texts, registry))
        .collect();
    let suggested = suggested?.join(" ");
    registry.search(&suggested).next().map(|_| suggested)
}

fn names_and_wordings(registry: &Registry) -> Vec<&'static str> {
    registry
        .entries()
        .flat_map(|entry| {
            let wordings = entry.all_wordings().map(|wording| wording.text());
            wordings.chain([entry.name()])
        })
        .collect()
}

/// Returns the word itself if a search finds it, else the nearest one.
fn nearest(word: &str, texts: &[&str], registry: &Registry) -> Option<String> {
    if registry.search(word).next().is_some() {
        Some(word.to_owned())
    } else if word.is_ascii() {
        nearest_word(word, texts)
    } else {
        nearest_characters(word, texts)
    }
}

/// Returns the ASCII word with the least Damerau–Levenshtein distance, at most one edit per three characters.
///
/// The most frequent word wins a tie.
fn nearest_word(word: &str, texts: &[&str]) -> Option<String> {
    let word = word.to_lowercase();
    let max_distance = word.len() / 3;
    let candidates = texts
        .iter()
        .flat_map(|text| text.split(|ch: char| !ch.is_ascii_alphanumeric()));
    let mut distances_and_counts: HashMap<String, (usize, usize)> = HashMap::new();
    for candidate in candidates.filter(|candidate| {
        candidate.len().abs_diff(word.len()) <= max_distance && !candidate.is_empty()
    }) {
        let candidate = candidate.to_lowercase();
        let distance = strsim::damerau_levenshtein(&word, &candidate);
        distances_and_counts
            .entry(candidate)
            .or_insert((distance, 0))
            .1 += 1;
    }
    distances_and_counts
        .into_iter()
        .filter(|&(_, (distance, _))| distance <= max_distance)
        .min_by_key(|(candidate, (distance, count))| {
            (*distance, Reverse(*count), candidate.clone())
        })
        .map(|(candidate, _)| candidate)
}

/// Returns the substring of equal length that differs from `word` in one character.
///
/// The one with the most distinct neighbours wins a tie: a fragment of a longer word always has the
/// same ones.
fn nearest_characters(word: &str, texts: &[&str]) -> Option<String> {
    type Neighbours = HashSet<Option<char>>;
    let word: Vec<char> = word.chars().collect();
    if word.len() < 2 {
        return None;
    }
    let mut candidates: HashMap<Vec<char>, (Neighbours, Neighbours)> = HashMap::new();
    for text in texts {
        let text: Vec<char> = text.chars().collect();
        for (i, window) in text.windows(word.len()).enumerate() {
            let pairs = window.iter().zip(&word);
            let distance = pairs.filter(|(one, other)| one != other).count();
            if distance == 1 && window.iter().all(|ch| ch.is_alphanumeric()) {
                let (before, after) = candidates.entry(window.to_vec()).or_default();
                before.insert(i.checked_sub(1).map(|before| text[before]));
                after.insert(text.get(i + word.len()).copied());
            }
        }
    }
    candidates
        .into_iter()
        .max_by_key(|(window, (before, after))| {
            (before.len().min(after.len()), Reverse(window.clone()))
        })
        .map(|(window, _)| window.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use errcodes::REGISTRY;

    fn suggest(words: &[&str]) -> Option<String> {
        super::suggest(words, &REGISTRY)
    }

    #[test]
    fn misspelt_word_gets_suggestion() {
        assert_eq!(suggest(&["tokne"]).as_deref(), Some("token"));
        assert_eq!(
            suggest(&["expierd", "token"]).as_deref(),
            Some("expired token")
        );
        assert_eq!(suggest(&["过其"]).as_deref(), Some("过期"));
        assert_eq!(suggest(&["小呈序"]).as_deref(), Some("小程序"));
    }

    #[test]
    fn nonsense_gets_no_suggestion() {
        assert_eq!(suggest(&["qqqqqqqq"]), None);
        assert_eq!(suggest(&["魑魅魍魉"]), None);
        assert_eq!(suggest(&["魑"]), None);
    }
}
