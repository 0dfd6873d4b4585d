//! Full-text search over entries.

use core::iter::FusedIterator;

use crate::table::{Entries, Entry, Table};

/// An iterator over the entries that match a query, from
/// [`Registry::search`](crate::Registry::search).
///
/// ```
/// let mut found = errcodes::REGISTRY.search("oauth_code invalid");
/// assert_eq!(found.next().unwrap().code(), 40029);
/// ```
#[derive(Clone, Debug)]
pub struct Search<'q> {
    tables: core::slice::Iter<'static, &'static Table>,
    entries: Option<Entries>,
    query: &'q str,
}

impl<'q> Search<'q> {
    pub(super) fn new(tables: &'static [&'static Table], query: &'q str) -> Self {
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
            if let Some(entries) = &mut self.entries
                && let Some(found) = entries.find(|&entry| matches_query(entry, self.query))
            {
                return Some(found);
            }
            self.entries = Some(self.tables.next()?.entries());
        }
    }
}

impl FusedIterator for Search<'_> {}

fn matches_query(entry: Entry, query: &str) -> bool {
    query
        .split_whitespace()
        .all(|word| matches_word(entry, word))
}

fn matches_word(entry: Entry, word: &str) -> bool {
    let is_in = |text| find_ignore_ascii_case(text, word).is_some();
    is_digits_prefix(word, entry.code())
        || is_in(entry.name())
        || entry.all_wordings().any(|wording| is_in(wording.text()))
}

/// Returns the byte position of the first occurrence of `word` in `text`, ignoring ASCII case.
///
/// As with [`str::find`], an empty word occurs at 0, and the position is a character boundary.
///
/// ```
/// use errcodes::registry::find_ignore_ascii_case;
///
/// assert_eq!(find_ignore_ascii_case("不合法的 OpenID", "openid"), Some(13));
/// assert_eq!(find_ignore_ascii_case("token", "tokens"), None);
/// ```
#[must_use]
pub fn find_ignore_ascii_case(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    if word.is_empty() {
        return Some(0);
    }
    text.windows(word.len())
        .position(|window| window.eq_ignore_ascii_case(word))
}

/// Returns `true` if the decimal digits of the code begin with the word.
fn is_digits_prefix(word: &str, code: i64) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let Ok(number) = digits.parse::<u64>() else {
        return false;
    };
    if word.starts_with('-') != (code < 0) || digits.starts_with('+') {
        return false;
    }
    let mut prefix = code.unsigned_abs();
    while prefix > number {
        prefix /= 10;
    }
    prefix == number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_matches_prefixes_of_its_digits_only() {
        for word in ["4", "40", "40029"] {
            assert!(is_digits_prefix(word, 40029), "{word}");
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
            assert!(!is_digits_prefix(word, 40029), "{word}");
        }
        assert!(is_digits_prefix("-1", -1));
        assert!(!is_digits_prefix("1", -1));
        assert!(is_digits_prefix("0", 0));
        assert!(!is_digits_prefix("-0", 0));
        assert!(is_digits_prefix("-9223372036854775808", i64::MIN));
    }

    #[test]
    fn find_ignores_ascii_case_and_agrees_with_str_find_on_lower_case() {
        assert_eq!(
            find_ignore_ascii_case("access_token expired", "TOKEN"),
            Some(7)
        );
        assert_eq!(find_ignore_ascii_case("", "a"), None);
        for text in ["令牌过期 Token", "aaAb", "", "É é", "\u{212a}elvin"] {
            for word in ["", "a", "AB", "token", "牌过", "é", "k", "期 t"] {
                let expected = text.to_ascii_lowercase().find(&word.to_ascii_lowercase());
                assert_eq!(
                    find_ignore_ascii_case(text, word),
                    expected,
                    "{text:?} {word:?}"
                );
            }
        }
    }
}
