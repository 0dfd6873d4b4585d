//! What somebody may have meant who found nothing.

use std::collections::{HashMap, HashSet};

use errcodes::REGISTRY;
use errcodes::registry::find_ignore_ascii_case as position;

use crate::search::wordings;

/// The same words with those that occur nowhere replaced by the nearest that do, if that finds something.
pub(crate) fn suggest(words: &[&str]) -> Option<String> {
    let texts = texts();
    let meant: Option<Vec<String>> = words.iter().map(|word| nearest(word, &texts)).collect();
    let meant = meant?.join(" ");
    REGISTRY.search(&meant).next().map(|_| meant)
}

/// Every name and wording.
fn texts() -> Vec<&'static str> {
    let entries = REGISTRY.tables().iter().flat_map(|table| table.entries());
    entries
        .flat_map(|entry| wordings(entry).chain([entry.name()]))
        .collect()
}

/// The word itself if it occurs; else the most frequent of the nearest.
fn nearest(word: &str, texts: &[&str]) -> Option<String> {
    if texts.iter().any(|text| position(text, word).is_some())
        || REGISTRY.search(word).next().is_some()
    {
        return Some(word.to_owned());
    }
    if word.is_ascii() {
        nearest_word(word, texts)
    } else {
        nearest_characters(word, texts)
    }
}

/// The English word that takes the fewest changes of a letter: at most one for each three letters.
fn nearest_word(word: &str, texts: &[&str]) -> Option<String> {
    let word = word.to_lowercase();
    let most = word.chars().count() / 3;
    let candidates = texts
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_ascii_alphanumeric()));
    let mut counts: HashMap<String, (usize, usize)> = HashMap::new();
    for candidate in candidates
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= most && !candidate.is_empty())
    {
        let changes = || strsim::damerau_levenshtein(&word, &candidate.to_lowercase());
        counts
            .entry(candidate.to_lowercase())
            .or_insert_with(|| (changes(), 0))
            .1 += 1;
    }
    let near = counts
        .into_iter()
        .filter(|&(_, (changes, _))| changes <= most);
    near.min_by(|(one, (few, count)), (other, (more, less))| {
        few.cmp(more).then(less.cmp(count)).then(one.cmp(other))
    })
    .map(|(candidate, _)| candidate)
}

/// The characters that stand where one of the word's is another; of several, those with the most different neighbours, since a
/// piece of a longer word always has the same.
fn nearest_characters(word: &str, texts: &[&str]) -> Option<String> {
    type Neighbours = HashSet<Option<char>>;
    let word: Vec<char> = word.chars().collect();
    if word.len() < 2 {
        return None;
    }
    let mut candidates: HashMap<Vec<char>, (Neighbours, Neighbours)> = HashMap::new();
    for text in texts {
        let text: Vec<char> = text.chars().collect();
        for (at, window) in text.windows(word.len()).enumerate() {
            let differing = window
                .iter()
                .zip(&word)
                .filter(|(one, other)| one != other)
                .count();
            if differing == 1 && window.iter().all(|letter| letter.is_alphanumeric()) {
                let (before, after) = candidates.entry(window.to_vec()).or_default();
                before.insert(at.checked_sub(1).map(|before| text[before]));
                after.insert(text.get(at + word.len()).copied());
            }
        }
    }
    let freedom = |(before, after): &(Neighbours, Neighbours)| before.len().min(after.len());
    let best = candidates.iter().max_by(|one, other| {
        freedom(one.1)
            .cmp(&freedom(other.1))
            .then(other.0.cmp(one.0))
    });
    best.map(|(window, _)| window.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn a_misspelt_word_is_found() {
        assert_eq!(suggest(&["tokne"]).as_deref(), Some("token"));
        assert_eq!(
            suggest(&["expierd", "token"]).as_deref(),
            Some("expired token")
        );
        assert_eq!(suggest(&["过其"]).as_deref(), Some("过期"));
        assert_eq!(suggest(&["小呈序"]).as_deref(), Some("小程序"));
    }

    #[test]
    fn nonsense_is_not() {
        assert_eq!(suggest(&["qqqqqqqq"]), None);
        assert_eq!(suggest(&["魑魅魍魉"]), None);
        assert_eq!(suggest(&["魑"]), None);
    }
}
