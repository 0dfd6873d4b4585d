//! Codes by words, the best match first.

use std::io;

use errcodes::{Entry, Locale, REGISTRY};

use crate::Problem;
use crate::lines::write_lines;
use crate::style::position;
use crate::suggest::suggest;

/// Prints the codes in which all of the words occur.
pub(crate) fn search(query: &str, locale: Locale, out: &mut impl io::Write) -> io::Result<Result<(), Problem>> {
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut entries: Vec<_> = REGISTRY.search(query).collect();
    if entries.is_empty() {
        return Ok(Err(Problem::not_found(match suggest(&words) {
            Some(other) => format!("nothing matches `{query}`; did you mean `{other}`?"),
            None => format!("nothing matches `{query}`; try fewer words, or one in another language"),
        })));
    }
    entries.sort_by_cached_key(|&entry| rank(entry, &words, locale));
    write_lines(&entries, &words, locale, out).map(Ok)
}

/// How well an entry matches: the less the better.
fn rank(entry: Entry, words: &[&str], locale: Locale) -> (u32, usize) {
    (words.iter().map(|word| rank_of_word(entry, word)).sum(), entry.message_in(locale).len())
}

fn rank_of_word(entry: Entry, word: &str) -> u32 {
    let code = entry.code().to_string();
    let wordings = || entry.table().locales().iter().flat_map(move |&locale| entry.wordings(locale));
    let ranks = [
        code == word,
        entry.name().eq_ignore_ascii_case(word),
        wordings().any(|wording| wording.eq_ignore_ascii_case(word)),
        code.starts_with(word),
        begins_a_word(entry.name(), word) || wordings().any(|wording| begins_a_word(wording, word)),
    ];
    (0..).zip(ranks).find(|&(_, holds)| holds).map_or(9, |(rank, _)| rank)
}

/// Whether the first place at which the word occurs is the beginning of a word.
fn begins_a_word(text: &str, word: &str) -> bool {
    position(text, word).is_some_and(|at| !text[..at].ends_with(|letter: char| letter.is_ascii_alphanumeric()))
}
