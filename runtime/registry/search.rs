//! Finding entries by words.

use core::iter::FusedIterator;

use crate::table::{Entries, Entry, Table};

/// The entries that a query finds, from [`Registry::search`](crate::Registry::search).
#[derive(Clone, Debug)]
pub struct Search<'q> {
    tables: core::slice::Iter<'static, &'static Table>,
    entries: Option<Entries>,
    query: &'q str,
}

impl<'q> Search<'q> {
    pub(crate) fn new(tables: &'static [&'static Table], query: &'q str) -> Self {
        Self {
            tables: tables.iter(),
            entries: None,
            query,
        }
    }
}

impl Iterator for Search<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        if self.query.trim().is_empty() {
            return None;
        }
        loop {
            if let Some(entries) = &mut self.entries {
                if let Some(found) = entries.find(|&entry| matches(entry, self.query)) {
                    return Some(found);
                }
            }
            self.entries = Some(self.tables.next()?.entries());
        }
    }
}

impl FusedIterator for Search<'_> {}

/// Whether every word of the query occurs in the entry.
fn matches(entry: Entry, query: &str) -> bool {
    query.split_whitespace().all(|word| has(entry, word))
}

fn has(entry: Entry, word: &str) -> bool {
    contains_number(entry.code(), word)
        || contains(entry.name(), word)
        || all_wordings(entry).any(|wording| contains(wording, word))
}

/// The wordings of every language.
fn all_wordings(entry: Entry) -> impl Iterator<Item = &'static str> {
    entry
        .table()
        .locales()
        .iter()
        .flat_map(move |&locale| entry.wordings(locale))
}

/// Whether the text contains the word, ASCII letters of either case being the same.
fn contains(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    text.windows(word.len())
        .any(|window| window.eq_ignore_ascii_case(word))
}

/// Whether the decimal digits of the code begin with the word.
fn contains_number(code: i64, word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let Ok(number) = digits.parse::<u64>() else {
        return false;
    };
    if word.starts_with('-') != (code < 0) || digits.starts_with('+') {
        return false;
    }
    let mut left = code.unsigned_abs();
    while left > number {
        left /= 10;
    }
    left == number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_by_their_beginning() {
        for word in ["4", "40", "40029"] {
            assert!(contains_number(40029, word), "{word}");
        }
        for word in [
            "0029",
            "400290",
            "-40029",
            "5",
            "",
            "-",
            "+4",
            "x",
            "99999999999999999999",
        ] {
            assert!(!contains_number(40029, word), "{word}");
        }
        assert!(contains_number(-1, "-1"));
        assert!(!contains_number(-1, "1"));
        assert!(contains_number(0, "0"));
        assert!(!contains_number(0, "-0"));
        assert!(contains_number(i64::MIN, "-9223372036854775808"));
    }

    #[test]
    fn letters_of_either_case_are_the_same() {
        assert!(contains("access_token expired", "TOKEN"));
        assert!(contains("不合法的 OpenID", "openid"));
        assert!(contains("令牌过期", "牌过"));
        assert!(!contains("token", "tokens"));
    }
}
