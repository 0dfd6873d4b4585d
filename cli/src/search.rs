//! Codes by words, the best match first.

use std::io;

use errcodes::registry::find_ignore_ascii_case as position;
use errcodes::{Entry, Locale, REGISTRY};

use crate::Problem;
use crate::lines::write_lines;
use crate::suggest::suggest;

/// Prints the codes in which all of the words occur.
pub(crate) fn search(query: &str, locale: Locale, out: &mut impl io::Write) -> Result<(), Problem> {
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut entries: Vec<_> = REGISTRY.search(query).collect();
    if entries.is_empty() {
        return Err(Problem::NotFound(match suggest(&words) {
            Some(other) => format!("nothing matches `{query}`; did you mean `{other}`?"),
            None => {
                format!("nothing matches `{query}`; try fewer words, or one in another language")
            }
        }));
    }
    entries.sort_by_cached_key(|&entry| rank(entry, &words, locale));
    Ok(write_lines(&entries, &words, locale, out)?)
}

/// How well an entry matches, the less the better: first by all of the words as one, then by each, then the shorter message.
fn rank(entry: Entry, words: &[&str], locale: Locale) -> (usize, usize, usize) {
    let of_words = words.iter().map(|word| rank_of_word(entry, word)).sum();
    (
        rank_of_phrase(entry, words),
        of_words,
        entry.message_in(locale).len(),
    )
}

fn rank_of_phrase(entry: Entry, words: &[&str]) -> usize {
    let phrase = words.join(" ");
    let any = |holds: &dyn Fn(&str) -> bool| wordings(entry).any(holds);
    let ranks = [
        entry.name().eq_ignore_ascii_case(&words.concat())
            || any(&|wording| wording.eq_ignore_ascii_case(&phrase)),
        any(&|wording| position(wording, &phrase) == Some(0)),
        any(&|wording| position(wording, &phrase).is_some()),
    ];
    ranks.iter().position(|&holds| holds).unwrap_or(ranks.len())
}

fn rank_of_word(entry: Entry, word: &str) -> usize {
    let code = entry.code().to_string();
    let ranks = [
        code == word,
        entry.name().eq_ignore_ascii_case(word),
        wordings(entry).any(|wording| wording.eq_ignore_ascii_case(word)),
        code.starts_with(word),
        begins_a_word(entry.name(), word)
            || wordings(entry).any(|wording| begins_a_word(wording, word)),
    ];
    ranks.iter().position(|&holds| holds).unwrap_or(ranks.len())
}

/// Every wording of every language.
pub(crate) fn wordings(entry: Entry) -> impl Iterator<Item = &'static str> {
    entry
        .table()
        .locales()
        .iter()
        .flat_map(move |&locale| entry.wordings(locale))
}

/// Whether the first place at which the word occurs is the beginning of a word.
fn begins_a_word(text: &str, word: &str) -> bool {
    position(text, word)
        .is_some_and(|at| !text[..at].ends_with(|letter: char| letter.is_ascii_alphanumeric()))
}
