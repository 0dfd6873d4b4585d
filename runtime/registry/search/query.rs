//! Queries: the words to find, with their equivalents.

use std::string::String;
use std::vec::Vec;

use memchr::memmem;

use super::fold::{fold, is_han, split_camel_case};
use super::stem::stem;
use super::synonyms::GROUPS;

/// The number of terms of a query after which none is read.
pub(super) const MAX_TERMS: usize = 16;
/// The number of characters of a query after which none is read.
pub(super) const MAX_LEN: usize = 1000;

/// A query as read: terms, each of which a result has to match.
#[derive(Clone, Debug)]
pub(super) struct Query {
    pub(super) terms: Vec<Term>,
    /// All words, folded, without spaces between words of Chinese.
    pub(super) phrase: String,
    /// True if the phrase is not one of the words.
    pub(super) is_split: bool,
    /// True if it may be a name or a number: it has no spaces.
    pub(super) is_name: bool,
}

/// A word or several, with equivalents.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    pub(super) alternatives: Vec<Alternative>,
    /// True if it is a part of a Chinese phrase that resembles no known word: between words, there is
    /// text that means nothing by itself.
    pub(super) is_droppable: bool,
}

/// Words that together stand for a term.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Alternative {
    pub(super) words: Vec<Word>,
    pub(super) is_synonym: bool,
}

/// A folded word.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    pub(super) text: String,
    /// The length of the part that all forms of the word have in common.
    stem_len: usize,
}

/// The ways in which a text contains a word, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Match {
    Whole,
    /// Another form of the word, such as its plural.
    Inflected,
    /// The start of a longer word.
    Prefix,
    Part,
}

/// A word as typed.
struct Token {
    text: String,
    /// True if it is one of several words of Chinese typed as one.
    is_part: bool,
    /// The words of a name in camel case.
    camel: Vec<String>,
}

impl Token {
    fn new(text: String, is_part: bool) -> Self {
        Self {
            text,
            is_part,
            camel: Vec::new(),
        }
    }
}

impl Query {
    pub(super) fn new(text: &str) -> Self {
        let text = &text[..text
            .char_indices()
            .nth(MAX_LEN)
            .map_or(text.len(), |(i, _)| i)];
        let mut tokens = tokens(text);
        if tokens.iter().any(|token| !GROUPS.is_ignored(&token.text)) {
            tokens.retain(|token| !GROUPS.is_ignored(&token.text));
        }
        let words: Vec<String> = tokens.iter().map(|token| token.text.clone()).collect();
        let mut terms: Vec<Term> = Vec::new();
        let mut i = 0;
        while i < tokens.len() && terms.len() < MAX_TERMS {
            let len = GROUPS.longest_phrase(&words[i..]).max(1);
            let term = Term::new(&tokens[i..i + len], &words[i..i + len]);
            let is_new = |other: &Term| other.alternatives != term.alternatives;
            if terms.iter().all(is_new) {
                terms.push(term);
            }
            i += len;
        }
        let phrase = match &words[..] {
            [word] if word.starts_with('-') => word.clone(),
            _ => join_han(&fold(text)),
        };
        Self {
            terms,
            is_split: !words.contains(&phrase),
            phrase,
            is_name: !text.trim().contains(char::is_whitespace),
        }
    }
}

impl Term {
    fn new(tokens: &[Token], words: &[String]) -> Self {
        let literal = |words: &[String]| Alternative {
            words: words.iter().map(|word| Word::new(word)).collect(),
            is_synonym: false,
        };
        let mut alternatives = std::vec![literal(words)];
        if let [token] = tokens
            && !token.camel.is_empty()
        {
            alternatives.push(literal(&token.camel));
        }
        let equivalents = GROUPS.equivalents(words).into_iter();
        alternatives.extend(equivalents.map(|phrase| Alternative {
            is_synonym: true,
            ..literal(&phrase.0)
        }));
        Self {
            alternatives,
            is_droppable: tokens
                .iter()
                .all(|token| token.is_part && !GROUPS.has_near_word(&token.text)),
        }
    }
}

impl Word {
    pub(super) fn new(text: &str) -> Self {
        Self {
            text: text.into(),
            stem_len: stem(text).len(),
        }
    }

    /// Returns the part that all forms of the word have in common.
    pub(super) fn stem(&self) -> &str {
        &self.text[..self.stem_len]
    }

    pub(super) fn is_of_han(&self) -> bool {
        self.text.starts_with(is_han)
    }

    /// Returns `true` if no longer word contains this one, except at its start.
    pub(super) fn is_never_part(&self) -> bool {
        self.text.len() == 1 || self.text.ends_with(|ch: char| ch.is_ascii_digit())
    }

    /// Returns the start, the end and the kind of every match.
    pub(super) fn find_all<'t>(
        &'t self,
        text: &'t str,
    ) -> impl Iterator<Item = (usize, usize, Match)> + 't {
        let starts = memmem::find_iter(text.as_bytes(), self.stem());
        starts.filter_map(move |start| {
            let (end, found) = self.match_at(text, start)?;
            Some((start, end, found))
        })
    }

    /// Returns the end and the kind of the match at `start`, where the stem is.
    pub(super) fn match_at(&self, text: &str, start: usize) -> Option<(usize, Match)> {
        let rest = &text[start..];
        let end = start + self.text.len();
        if self.is_of_han() {
            // Of one character, most words have another meaning.
            let is_single = self.text.chars().nth(1).is_none();
            let is_part = is_single || GROUPS.has_word_across(text, start, end);
            return Some((end, if is_part { Match::Part } else { Match::Whole }));
        }
        let is_start = text[..start].ends_with([' ', '|']) || start == 0;
        let is_literal = rest.starts_with(self.text.as_str());
        if !is_start {
            return (is_literal && !self.is_never_part()).then_some((end, Match::Part));
        }
        let word = rest.split([' ', '|']).next().unwrap_or_default();
        if word == self.text {
            Some((end, Match::Whole))
        } else if stem(word) == self.stem() {
            Some((start + word.len(), Match::Inflected))
        } else {
            is_literal.then_some((end, Match::Prefix))
        }
    }
}

/// Removes the spaces between words of Chinese.
fn join_han(folded: &str) -> String {
    let mut joined = String::with_capacity(folded.len());
    for word in folded.split(' ') {
        let is_first = joined.is_empty();
        let is_within_han = joined.ends_with(is_han) && word.starts_with(is_han);
        if !is_first && !is_within_han {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// Returns the words of a text as a search splits it, folded.
pub(super) fn typed_words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.text).collect()
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut before = "";
    for typed in text.split_inclusive(|ch: char| !is_of_word(ch)) {
        let typed_word = typed.trim_end_matches(|ch| !is_of_word(ch));
        let folded = fold(typed_word);
        let is_negative = before.ends_with(MINUS) && folded.bytes().all(|it| it.is_ascii_digit());
        if is_negative && !folded.is_empty() {
            tokens.push(Token::new(std::format!("-{folded}"), false));
        } else {
            push_tokens(typed_word, &folded, &mut tokens);
        }
        // A hyphen after a word is not a sign.
        before = if typed_word.is_empty() { typed } else { "" };
    }
    tokens
}

const MINUS: [char; 3] = ['-', '\u{2212}', '\u{ff0d}'];

fn is_of_word(ch: char) -> bool {
    ch.is_alphanumeric() || matches!(ch, '\'' | '’')
}

fn push_tokens(typed: &str, folded: &str, tokens: &mut Vec<Token>) {
    let camel = fold(&split_camel_case(typed));
    for word in folded.split_whitespace() {
        if word.starts_with(is_han) {
            let words = han_words(word);
            let is_part = words.len() > 1;
            let words = words.into_iter();
            tokens.extend(words.map(|word| Token::new(word.into(), is_part)));
            continue;
        }
        let mut token = Token::new(word.into(), false);
        if camel != folded {
            let words = camel.split(' ').filter(|word| !word.starts_with(is_han));
            token.camel = words.map(String::from).collect();
        }
        tokens.push(token);
    }
}

/// Splits Chinese text at the words of the synonyms, longest first.
///
/// Between them, particles and single characters are left out: `过期了` has the meaning of `过期`.
fn han_words(text: &str) -> Vec<&str> {
    let is_particle = |ch: char| GROUPS.is_ignored(ch.encode_utf8(&mut [0; 4]));
    let trim = |word| {
        // A misspelt word may end with one.
        if GROUPS.has_near_word(word) {
            word
        } else {
            word.trim_matches(is_particle)
        }
    };
    let mut words = Vec::new();
    let (mut start, mut i) = (0, 0);
    while i < text.len() {
        let len = GROUPS.longest_han_word(&text[i..]);
        if len > 0 {
            words.push(trim(&text[start..i]));
            words.push(&text[i..i + len]);
            i += len;
            start = i;
        } else {
            i += text[i..].chars().next().map_or(1, char::len_utf8);
        }
    }
    if words.is_empty() {
        words.push(text);
        return words;
    }
    words.push(trim(&text[start..]));
    words.retain(|word| word.chars().nth(1).is_some());
    words
}
