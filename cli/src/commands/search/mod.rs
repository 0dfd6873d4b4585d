//! `errcodes search`: codes by words, best match first.

mod suggest;

use std::io;

use errcodes::registry::find_ignore_ascii_case;
use errcodes::{Entry, Locale};

use crate::context::Context;
use crate::error::Problem;
use crate::render::lines::write_lines;

/// Prints the codes in which every word of the query occurs.
pub(super) fn run(query: &str, context: Context, out: &mut impl io::Write) -> Result<(), Problem> {
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut entries: Vec<_> = context.registry.search(query).collect();
    if entries.is_empty() {
        return Err(Problem::NotFound(
            match suggest::suggest(&words, context.registry) {
                Some(other) => format!("nothing matches `{query}`; did you mean `{other}`?"),
                None => format!(
                    "nothing matches `{query}`; try fewer words, or one in another language"
                ),
            },
        ));
    }
    entries.sort_by_cached_key(|&entry| rank(entry, &words, context.locale));
    Ok(write_lines(&entries, &words, context.locale, out)?)
}

/// Returns the sort key of a match: the phrase, then each word, then the length. Lower is better.
fn rank(entry: Entry, words: &[&str], locale: Locale) -> (usize, usize, usize) {
    let rank_of_words = words.iter().map(|word| rank_of_word(entry, word)).sum();
    (
        rank_of_phrase(entry, words),
        rank_of_words,
        entry.message_in(locale).len(),
    )
}

fn rank_of_phrase(entry: Entry, words: &[&str]) -> usize {
    let phrase = words.join(" ");
    let any = |matches: &dyn Fn(&str) -> bool| {
        entry.all_wordings().any(|wording| matches(wording.text()))
    };
    let ranks = [
        entry.name().eq_ignore_ascii_case(&words.concat())
            || any(&|text| text.eq_ignore_ascii_case(&phrase)),
        any(&|text| find_ignore_ascii_case(text, &phrase) == Some(0)),
        any(&|text| find_ignore_ascii_case(text, &phrase).is_some()),
    ];
    ranks.iter().position(|&holds| holds).unwrap_or(ranks.len())
}

fn rank_of_word(entry: Entry, word: &str) -> usize {
    let code = entry.code().to_string();
    let any = |matches: &dyn Fn(&str) -> bool| {
        entry.all_wordings().any(|wording| matches(wording.text()))
    };
    let ranks = [
        code == word,
        entry.name().eq_ignore_ascii_case(word),
        any(&|text| text.eq_ignore_ascii_case(word)),
        code.starts_with(word),
        starts_a_word(entry.name(), word) || any(&|text| starts_a_word(text, word)),
    ];
    ranks.iter().position(|&holds| holds).unwrap_or(ranks.len())
}

/// Returns whether the first occurrence of `word` starts a word of `text`.
fn starts_a_word(text: &str, word: &str) -> bool {
    find_ignore_ascii_case(text, word)
        .is_some_and(|i| !text[..i].ends_with(|ch: char| ch.is_ascii_alphanumeric()))
}
