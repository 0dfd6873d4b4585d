//! Ranking of the entries of one code by a message.

use core::cmp::Reverse;
use core::iter::FusedIterator;

use crate::table::template::Template;
use crate::table::{Entry, Table};

/// An entry of the code and its score, from [`Registry::identify`](crate::Registry::identify).
///
/// ```
/// let mut candidates = errcodes::REGISTRY.identify(46100, "domain is not exists");
///
/// let best = candidates.next().unwrap();
/// assert_eq!((best.entry().name(), best.score()), ("DomainNotFound", 100));
/// assert!(candidates.next().unwrap().score() < 100);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Candidate {
    entry: Entry,
    score: u8,
}

impl Candidate {
    /// Returns the entry.
    ///
    /// ```
    /// let candidate = errcodes::REGISTRY.identify(40029, "").next().unwrap();
    /// assert_eq!(candidate.entry().code(), 40029);
    /// ```
    #[must_use]
    pub const fn entry(self) -> Entry {
        self.entry
    }

    /// Returns how much of the best matching wording the message contains, in percent.
    ///
    /// The score is 100 if the message begins with the wording, and otherwise the share of the
    /// wording's words that occur in the message, at most 99. Case, spaces and punctuation are
    /// ignored. Translations do not count, since no platform sends them.
    ///
    /// ```
    /// let score = |errmsg| errcodes::REGISTRY.identify(40029, errmsg).next().unwrap().score();
    ///
    /// assert_eq!(score("Invalid code, hint: [req]"), 100);
    /// assert_eq!(score("code invalid"), 99);
    /// assert_eq!(score("ok"), 0);
    /// ```
    #[must_use]
    pub const fn score(self) -> u8 {
        self.score
    }
}

/// An iterator over candidates in descending order of score, and in the order of their tables if
/// equal. From [`Registry::identify`](crate::Registry::identify).
///
/// ```
/// let candidates = errcodes::REGISTRY.identify(46001, "user is not exists");
/// assert!(candidates.map(|candidate| candidate.score()).is_sorted_by(|one, next| one >= next));
/// ```
#[derive(Clone, Debug)]
pub struct Candidates<'m> {
    tables: &'static [&'static Table],
    code: i64,
    errmsg: &'m str,
    /// The rank of the last candidate returned: the next one ranks after it.
    last: Option<Rank>,
}

/// The score of a wording, whether the message equals it, and its number of bytes in words.
///
/// On equal scores, an equal wording precedes a longer one, which is more specific than a shorter one.
type Match = (u8, bool, usize);

/// The match and the index of the table; smaller is better.
type Rank = (Reverse<Match>, usize);

impl<'m> Candidates<'m> {
    pub(crate) const fn new(tables: &'static [&'static Table], code: i64, errmsg: &'m str) -> Self {
        Self {
            tables,
            code,
            errmsg,
            last: None,
        }
    }
}

impl Iterator for Candidates<'_> {
    type Item = Candidate;

    fn next(&mut self) -> Option<Candidate> {
        let ranked = self.tables.iter().enumerate().filter_map(|(i, table)| {
            let entry = table.get(self.code)?;
            let best = best_match(entry, self.errmsg);
            let candidate = Candidate {
                entry,
                score: best.0,
            };
            Some(((Reverse(best), i), candidate))
        });
        let next = ranked
            .filter(|&(rank, _)| Some(rank) > self.last)
            .min_by_key(|&(rank, _)| rank);
        self.last = next.map(|(rank, _)| rank).or(self.last);
        next.map(|(_, candidate)| candidate)
    }
}

impl FusedIterator for Candidates<'_> {}

/// Returns the key of the first candidate's table.
#[must_use]
pub fn best(tables: &'static [&'static Table], code: i64, errmsg: &str) -> Option<&'static str> {
    Candidates::new(tables, code, errmsg)
        .next()
        .map(|best| best.entry().table().key())
}

/// Returns the match of the best original wording.
fn best_match(entry: Entry, errmsg: &str) -> Match {
    let originals = entry
        .table()
        .locales()
        .iter()
        .filter(move |&&locale| !entry.is_translated(locale));
    let wordings = originals.flat_map(|&locale| entry.wordings(locale));
    let has_fields = entry.fields().len() > 0;
    let matches = wordings.map(|wording| {
        let template = Template(wording);
        if has_fields && template.fields().next().is_some() {
            return template_match(template, errmsg);
        }
        let len = words(wording).map(str::len).sum();
        (score(wording, errmsg), errmsg == wording, len)
    });
    matches
        .filter(|&(score, ..)| score > 0)
        .max()
        .unwrap_or_default()
}

/// Matches a wording with placeholders. Its words are those of its literal text.
fn template_match(template: Template<'_>, errmsg: &str) -> Match {
    let literal_words = template.literals().flat_map(words);
    let len = literal_words.clone().map(str::len).sum();
    let score = if template.begins(errmsg) {
        100
    } else {
        share(literal_words, errmsg)
    };
    (score, template.matches(errmsg), len)
}

fn score(wording: &str, errmsg: &str) -> u8 {
    if starts_with_words(errmsg, wording) {
        return 100;
    }
    share(words(wording), errmsg)
}

/// Returns the share of the words that `errmsg` contains, up to 99: all words in another order, or
/// among others, are not the wording.
fn share<'w>(wording: impl Iterator<Item = &'w str> + Clone, errmsg: &str) -> u8 {
    let all = wording.clone().count();
    let found = wording
        .filter(|&word| words(errmsg).any(|other| other.eq_ignore_ascii_case(word)))
        .count();
    u8::try_from(found * 99 / all.max(1)).unwrap_or(0)
}

/// Returns `true` if `prefix` has words and `text` begins with them.
fn starts_with_words(text: &str, prefix: &str) -> bool {
    let mut text = words(text);
    let mut prefix = words(prefix).peekable();
    prefix.peek().is_some()
        && prefix.all(|word| text.next().is_some_and(|it| it.eq_ignore_ascii_case(word)))
}

/// Splits into runs of ASCII letters and digits, and single characters of other letters.
fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    let mut rest = text;
    core::iter::from_fn(move || {
        rest = rest.trim_start_matches(|ch: char| !ch.is_alphanumeric());
        let first = rest.chars().next()?;
        let end = if first.is_ascii() {
            rest.find(|ch: char| !ch.is_ascii_alphanumeric())
                .unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_that_begins_with_the_wording_scores_100() {
        for (wording, errmsg) in [
            ("invalid openid", "invalid openid hint: [bbGmAa01044119]"),
            (
                "access_token expired",
                "Access_Token expired, rid: 65ffe934-2355113d-79ef0b31",
            ),
            ("未授权的域名", "未授权的域名。"),
        ] {
            assert_eq!(score(wording, errmsg), 100, "{errmsg}");
        }
    }

    #[test]
    fn other_message_scores_the_share_of_common_words() {
        assert_eq!(score("invalid openid", "openid invalid"), 99);
        assert_eq!(score("user no exist", "user is not exists"), 33);
        assert_eq!(score("invalid code", "access_token expired"), 0);
        assert_eq!(score("", "anything"), 0);
    }

    #[test]
    fn word_does_not_match_a_longer_word() {
        assert!(score("invalid open", "invalid openid") < 99);
    }

    #[test]
    #[cfg(feature = "qingtui")]
    fn equal_scores_keep_the_order_of_the_tables() {
        use crate::qingtui::{CommonCode, UserCode};
        let tables = |errmsg| {
            let mut candidates =
                Candidates::new(&[UserCode::TABLE, CommonCode::TABLE], 46001, errmsg);
            [(); 2].map(|()| {
                let candidate = candidates.next();
                candidate.map(|candidate| candidate.entry().table().key())
            })
        };
        let (user, common) = (Some("qingtui/user"), Some("qingtui/common"));
        assert_eq!(tables(""), [user, common]);
        assert_eq!(tables("???"), [user, common]);
        assert_eq!(tables("不存在媒体数据"), [common, user]);
    }
}
