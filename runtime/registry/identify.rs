//! Which of several entries a message belongs to.

use core::cmp::Reverse;
use core::iter::FusedIterator;

use crate::table::{Entry, Table};

/// An entry that has the code, and how well its wording fits the message: from
/// [`Registry::identify`](crate::Registry::identify).
///
/// ```
/// let mut candidates = errcodes::REGISTRY.identify(46100, "domain is not exists");
///
/// let best = candidates.next().unwrap();
/// assert_eq!((best.entry().name(), best.score()), ("DomainNotFound", 100));
/// assert!(candidates.next().unwrap().score() < 100);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    entry: Entry,
    fit: u8,
}

impl Candidate {
    /// The entry.
    ///
    /// See [`Candidate`] for an example.
    #[must_use]
    pub const fn entry(self) -> Entry {
        self.entry
    }

    /// How well the platform's wording that fits best fits, in percent: 100 if the message is that wording or begins with
    /// it, otherwise the part of the wording's words that occur in the message. Case, spaces and punctuation do not count.
    ///
    /// See [`Candidate`] for an example.
    #[must_use]
    pub const fn score(self) -> u8 {
        self.fit
    }
}

/// Candidates, the best first; of two that fit equally well, the one whose table stands first.
#[derive(Clone, Debug)]
pub struct Candidates<'m> {
    tables: &'static [&'static Table],
    code: i64,
    errmsg: &'m str,
    /// The last candidate handed out: what comes next is ranked behind it.
    last: Option<Rank>,
}

/// How well a wording fits, whether the message is exactly this wording, and how many of its bytes are letters and digits:
/// of two that fit equally, the exact one is meant, or else the longer, which says more.
type Fit = (u8, bool, usize);

/// Smaller is better.
type Rank = (Reverse<Fit>, usize);

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
        let ranked = self
            .tables
            .iter()
            .enumerate()
            .filter_map(|(number, table)| {
                let entry = table.get(self.code)?;
                let fit = fit(entry, self.errmsg);
                Some(((Reverse(fit), number), Candidate { entry, fit: fit.0 }))
            });
        let next = ranked
            .filter(|&(rank, _)| Some(rank) > self.last)
            .min_by_key(|&(rank, _)| rank);
        self.last = next.map(|(rank, _)| rank).or(self.last);
        next.map(|(_, candidate)| candidate)
    }
}

impl FusedIterator for Candidates<'_> {}

/// The key of the table that a code is of, if the tables list it: the first candidate's.
#[cfg(feature = "json")]
#[must_use]
pub fn best(tables: &'static [&'static Table], code: i64, errmsg: &str) -> Option<&'static str> {
    Candidates::new(tables, code, errmsg)
        .next()
        .map(|best| best.entry().table().key())
}

/// The fit of the wording that fits best. A translation of ours says nothing, since no platform sends it.
fn fit(entry: Entry, errmsg: &str) -> Fit {
    let own = entry
        .table()
        .locales()
        .iter()
        .filter(move |&&locale| !entry.is_translated(locale));
    let wordings = own.flat_map(|&locale| entry.wordings(locale));
    let letters = |wording| words(wording).map(str::len).sum();
    let fits = wordings.map(|wording| {
        (
            fit_of_wording(wording, errmsg),
            errmsg == wording,
            letters(wording),
        )
    });
    fits.filter(|&(fit, ..)| fit > 0).max().unwrap_or_default()
}

fn fit_of_wording(wording: &str, errmsg: &str) -> u8 {
    if begins_with(errmsg, wording) {
        return 100;
    }
    let all = words(wording).count();
    let found = words(wording)
        .filter(|&word| words(errmsg).any(|other| other.eq_ignore_ascii_case(word)))
        .count();
    // 99 at most: all the words in another order, or among others, are not the wording.
    u8::try_from(found * 99 / all.max(1)).unwrap_or(0)
}

/// Whether the text, without case, spaces and punctuation, begins with the other and does not go on within a word.
fn begins_with(text: &str, beginning: &str) -> bool {
    let mut text = words(text).peekable();
    let mut beginning = words(beginning).peekable();
    beginning.peek().is_some()
        && beginning.all(|word| text.next().is_some_and(|it| it.eq_ignore_ascii_case(word)))
}

/// Runs of ASCII letters and digits, and every other letter by itself.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    core::iter::from_fn(move || {
        rest = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let first = rest.chars().next()?;
        let end = if first.is_ascii() {
            rest.find(|letter: char| !letter.is_ascii_alphanumeric())
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
    fn the_wording_fits_whatever_follows_it() {
        assert_eq!(
            fit_of_wording("invalid openid", "invalid openid hint: [bbGmAa01044119]"),
            100
        );
        assert_eq!(
            fit_of_wording(
                "access_token expired",
                "Access_Token expired, rid: 65ffe934-2355113d-79ef0b31"
            ),
            100
        );
        assert_eq!(fit_of_wording("未授权的域名", "未授权的域名。"), 100);
        assert_eq!(fit_of_wording("", "anything"), 0);
    }

    #[test]
    fn what_is_shared_counts_otherwise() {
        assert_eq!(fit_of_wording("invalid openid", "openid invalid"), 99);
        assert_eq!(fit_of_wording("user no exist", "user is not exists"), 33);
        assert_eq!(fit_of_wording("invalid code", "access_token expired"), 0);
    }

    #[test]
    #[cfg(feature = "qingtui")]
    fn where_nothing_fits_the_first_table_comes_first() {
        use crate::qingtui::{CommonCode, UserCode};
        let tables = |errmsg| {
            let mut candidates =
                Candidates::new(&[UserCode::TABLE, CommonCode::TABLE], 46001, errmsg);
            [(); 2].map(|()| {
                candidates
                    .next()
                    .map(|candidate| candidate.entry().table().key())
            })
        };
        assert_eq!(tables(""), [Some("qingtui/user"), Some("qingtui/common")]);
        assert_eq!(
            tables("???"),
            [Some("qingtui/user"), Some("qingtui/common")]
        );
        assert_eq!(
            tables("不存在媒体数据"),
            [Some("qingtui/common"), Some("qingtui/user")]
        );
    }

    #[test]
    fn a_longer_word_is_another_word() {
        assert!(fit_of_wording("invalid open", "invalid openid") < 99);
    }
}
