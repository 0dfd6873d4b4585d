//! Ranking of the entries of one code by a message.

use core::cell::OnceCell;
use core::cmp::Reverse;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::iter::FusedIterator;

use super::contradiction::{Contradiction, Subject};
use crate::table::template::Template;
use crate::table::{ApiCode, Entry, Table};

/// An entry of the code and its score, from [`Registry::identify`](crate::Registry::identify).
///
/// ```
/// let mut candidates = errcodes::REGISTRY.identify(46100, "domain is not exists");
///
/// let best = candidates.next().unwrap();
/// assert_eq!((best.entry().name(), best.score()), ("DomainNotFound", 100));
/// assert!(candidates.next().unwrap().score() < 100);
/// ```
#[derive(Clone, Copy)]
pub struct Candidate<'m> {
    entry: Entry,
    errmsg: &'m str,
    /// `None` for the only entry of the code, whose rank needs no score.
    score: Option<u8>,
}

impl Candidate<'_> {
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
    /// ignored. Translations do not count, since no platform sends them. Where no row of
    /// [`Registry::identify`](crate::Registry::identify) has 100, one that the message contradicts has 0.
    ///
    /// ```
    /// let score = |errmsg| errcodes::REGISTRY.identify(40029, errmsg).next().unwrap().score();
    ///
    /// assert_eq!(score("Invalid code, hint: [req]"), 100);
    /// assert_eq!(score("code invalid"), 99);
    /// assert_eq!(score("ok"), 0);
    /// ```
    #[must_use]
    pub fn score(self) -> u8 {
        self.score.unwrap_or_else(|| score(self.entry, self.errmsg))
    }
}

/// The score follows from the entry and the message.
impl PartialEq for Candidate<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.entry, self.errmsg) == (other.entry, other.errmsg)
    }
}

impl Eq for Candidate<'_> {}

impl Hash for Candidate<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.entry, self.errmsg).hash(state);
    }
}

impl fmt::Debug for Candidate<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Candidate")
            .field("entry", &self.entry)
            .field("score", &self.score())
            .finish()
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
    /// The candidates to return next, best first.
    batch: [Option<Ranked<'m>>; BATCH],
    /// The index in the batch of the next candidate.
    next: usize,
    /// True if no candidate ranks after the batch.
    is_last_batch: bool,
    /// True if a message that contradicts every row has no candidate.
    judges: bool,
}

/// The number of candidates that are ranked together without allocation. Only where more tables list
/// one code are their matches computed again, once for each batch.
const BATCH: usize = 8;

/// Bytes of a message that are compared: bounds the work for a hostile one.
const MAX_BYTES: usize = 4096;

/// The match of a wording, in one number: comparing tuples of parts would take most of the time.
///
/// On equal scores, an equal wording precedes a longer one, which is more specific than a shorter
/// one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Match(u64);

impl Match {
    /// Makes a match of the score of a wording, whether the message equals it, and its length
    /// without ASCII punctuation.
    fn new(score: u8, is_equal: bool, len: usize) -> Self {
        let len = u64::from(u32::try_from(len).unwrap_or(u32::MAX));
        Self(u64::from(score) << 33 | u64::from(is_equal) << 32 | len)
    }

    fn score(self) -> u8 {
        u8::try_from(self.0 >> 33).unwrap_or(WHOLE)
    }
}

/// The judgement of a row whose original wordings do not decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Contradicted,
    /// Contradicted by a translation, without an original in the message's language.
    Doubted,
    Undecided,
    /// The message begins with our translation.
    Translated,
}

/// The score, the verdict, the match and the index of the table; smaller is better.
type Rank = (Reverse<(u8, Verdict, Match)>, usize);

type Ranked<'m> = (Rank, Candidate<'m>);

impl<'m> Candidates<'m> {
    /// Ranks all entries of the code.
    pub(crate) const fn new(tables: &'static [&'static Table], code: i64, errmsg: &'m str) -> Self {
        Self {
            tables,
            code,
            errmsg,
            batch: [None; BATCH],
            next: BATCH,
            is_last_batch: false,
            judges: false,
        }
    }

    /// Ranks the entries of the code, or none if the message contradicts all of them.
    pub(crate) const fn judged(
        tables: &'static [&'static Table],
        code: i64,
        errmsg: &'m str,
    ) -> Self {
        Self {
            judges: true,
            ..Self::new(tables, code, errmsg)
        }
    }

    /// Ranks the best candidates after those of the last batch.
    fn fill(&mut self) {
        let last = self.batch[BATCH - 1].map(|(rank, _)| rank);
        self.batch = [None; BATCH];
        self.next = 0;
        let Self { code, judges, .. } = *self;
        let listed = self.tables.iter().enumerate();
        let mut listed = listed.filter_map(|(i, table)| Some((i, table.get(code)?)));
        let errmsg = self.errmsg;
        let compared = first_bytes(errmsg, MAX_BYTES);
        let is_only = last.is_none() && listed.clone().nth(1).is_none();
        if is_only {
            let only = listed.next().map(|(_, entry)| entry);
            let only = only.filter(|&entry| !judges || !contradicts(errmsg, entry));
            self.batch[0] = only.map(|entry| {
                let rank = (Reverse((0, Verdict::Undecided, Match::default())), 0);
                (
                    rank,
                    Candidate {
                        entry,
                        errmsg,
                        score: None,
                    },
                )
            });
            self.is_last_batch = true;
            return;
        }
        let (mut following, mut is_contradicted) = (0, false);
        let message = Message::new(compared);
        let begins = |(_, entry)| whole_match(entry, compared).is_some();
        let is_whole = listed.clone().any(begins);
        let judges = judges && !is_whole;
        let subject = OnceCell::new();
        for (i, entry) in listed {
            let mut best = if is_whole {
                best_match(entry, &message)
            } else {
                share_match(entry, &message)
            };
            let mut verdict = Verdict::Undecided;
            if judges {
                let subject = subject.get_or_init(|| Subject::new(compared));
                verdict = judge(entry, subject, &message);
                if verdict < Verdict::Undecided {
                    best = Match::default();
                }
                is_contradicted |= verdict == Verdict::Contradicted;
            }
            let rank = (Reverse((best.score(), verdict, best)), i);
            if Some(rank) > last {
                following += 1;
                let score = Some(best.score());
                insert(
                    &mut self.batch,
                    (
                        rank,
                        Candidate {
                            entry,
                            errmsg,
                            score,
                        },
                    ),
                );
            }
        }
        let best = self.batch[0].map(|((Reverse((_, verdict, _)), _), _)| verdict);
        if last.is_none() && is_contradicted && best < Some(Verdict::Undecided) {
            self.batch = [None; BATCH];
            following = 0;
        }
        self.is_last_batch = following <= BATCH;
    }
}

/// Judges a row whose original wordings the message does not begin with.
fn judge(entry: Entry, subject: &Subject<'_>, message: &Message<'_>) -> Verdict {
    let locales = entry.table().locales().iter();
    let mut translations = locales
        .filter(|&&locale| entry.is_translated(locale))
        .flat_map(|&locale| entry.wordings(locale));
    if translations.any(|wording| beginning(message.text, wording).is_some()) {
        Verdict::Translated
    } else {
        match subject.contradicts(entry) {
            Some(Contradiction::OfOriginal) => Verdict::Contradicted,
            Some(Contradiction::OfTranslation) => Verdict::Doubted,
            None => Verdict::Undecided,
        }
    }
}

/// Returns whether a message is about something else than a row, going by translations as well.
#[cfg(feature = "logs")]
pub(crate) fn differs(errmsg: &str, entry: Entry) -> bool {
    let subject = Subject::new(first_bytes(errmsg, MAX_BYTES));
    subject.contradicts(entry).is_some()
}

/// Returns the number of words that say what a message is about, up to a limit.
#[cfg(feature = "logs")]
pub(crate) fn count_telling(errmsg: &str) -> usize {
    Subject::new(first_bytes(errmsg, MAX_BYTES)).count()
}

/// Returns whether a message contradicts the only row of its code.
pub(crate) fn contradicts(errmsg: &str, entry: Entry) -> bool {
    let errmsg = first_bytes(errmsg, MAX_BYTES);
    let begins = |wording: &str| !wording.is_empty() && errmsg.starts_with(wording);
    let mut locales = entry.table().locales().iter();
    // The usual message begins with the row's own wording.
    let is_usual = locales.any(|&locale| entry.wordings(locale).next().is_some_and(begins));
    let contradiction = || Subject::new(errmsg).contradicts(entry);
    !is_usual && !errmsg.is_empty() && contradiction() == Some(Contradiction::OfOriginal)
}

fn first_bytes(text: &str, length: usize) -> &str {
    let mut ends = (0..=length.min(text.len())).rev();
    let end = ends.find(|&end| text.is_char_boundary(end));
    &text[..end.unwrap_or(0)]
}

/// Inserts a candidate by its rank. The last one drops out of a full batch.
fn insert<'m>(batch: &mut [Option<Ranked<'m>>; BATCH], ranked: Ranked<'m>) {
    let precedes = |slot: &Option<Ranked<'_>>| slot.is_some_and(|(rank, _)| rank < ranked.0);
    let i = batch.partition_point(precedes);
    if let Some(slot) = batch.get_mut(i) {
        let mut displaced = slot.replace(ranked);
        for slot in &mut batch[i + 1..] {
            core::mem::swap(slot, &mut displaced);
        }
    }
}

impl<'m> Iterator for Candidates<'m> {
    type Item = Candidate<'m>;

    fn next(&mut self) -> Option<Candidate<'m>> {
        if self.next == BATCH && !self.is_last_batch {
            self.fill();
        }
        let (_, candidate) = self.batch.get(self.next).copied().flatten()?;
        self.next += 1;
        Some(candidate)
    }
}

impl FusedIterator for Candidates<'_> {}

/// Returns the score of the only row of a code.
pub(crate) fn score(entry: Entry, errmsg: &str) -> u8 {
    best_match(entry, &Message::new(first_bytes(errmsg, MAX_BYTES))).score()
}

/// Returns the rows with an original wording with which the message begins, best first.
#[cfg(feature = "logs")]
pub(crate) fn begun(entries: &[Entry], errmsg: &str) -> alloc::vec::Vec<Entry> {
    let errmsg = first_bytes(errmsg, MAX_BYTES);
    let begun = entries.iter();
    let begun = begun.filter_map(|&entry| Some((whole_match(entry, errmsg)?, entry)));
    let mut begun: alloc::vec::Vec<_> = begun.collect();
    begun.sort_by_key(|&(matched, _)| Reverse(matched));
    begun.into_iter().map(|(_, entry)| entry).collect()
}

/// Converts the code of a reply: the best candidate among the tables decides.
#[must_use]
pub fn read<C: ApiCode>(code: i64, errmsg: &str) -> C {
    let best = Candidates::new(C::TABLES, code, errmsg).next();
    C::of_table(best.map(|best| best.entry().table()), code)
}

/// Returns the match of the best original wording.
fn best_match(entry: Entry, message: &Message<'_>) -> Match {
    whole_match(entry, message.text).unwrap_or_else(|| share_match(entry, message))
}

/// Returns the match of the best original wording with which the message begins.
fn whole_match(entry: Entry, errmsg: &str) -> Option<Match> {
    let matched = |wording| {
        // Most other rows differ in the first letter.
        let [first, other] = [errmsg, wording].map(|text| text.bytes().next());
        if let (Some(first), Some(other)) = (first, other)
            && first.is_ascii_alphanumeric()
            && other.is_ascii_alphanumeric()
            && !first.eq_ignore_ascii_case(&other)
        {
            return None;
        }
        let template = Template(wording);
        if entry.fields().len() > 0 && template.fields().next().is_some() {
            let begins = template.begins(errmsg);
            let len = || template.literals().map(count_word_bytes).sum();
            return begins.then(|| Match::new(WHOLE, template.matches(errmsg), len()));
        }
        let len = beginning(errmsg, wording)?;
        Some(Match::new(WHOLE, errmsg == wording, len))
    };
    entry.originals().filter_map(matched).max()
}

/// Returns the length of a wording with which the message begins, by [`count_word_bytes`].
fn beginning(errmsg: &str, wording: &str) -> Option<usize> {
    let mut own = words(errmsg);
    let mut all = words(wording);
    let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric();
    let begins = match errmsg.strip_prefix(wording) {
        // The usual message begins with the wording itself.
        Some(rest) => {
            let next = rest.as_bytes().first();
            !(next.is_some_and(is_of_word) && wording.as_bytes().last().is_some_and(is_of_word))
        }
        None => all
            .clone()
            .all(|word| own.next().is_some_and(|it| it.eq_ignore_ascii_case(word))),
    };
    if !begins || all.next().is_none() {
        return None;
    }
    Some(count_word_bytes(wording))
}

/// Returns the number of bytes other than ASCII punctuation and spaces.
fn count_word_bytes(text: &str) -> usize {
    // Without an early exit the compiler vectorizes the loop.
    let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    text.bytes().filter(is_of_word).count()
}

/// Returns the match of the original wording with the largest share of words in the message, for a
/// message that begins with none. Words of a wording with placeholders are those of its literals.
fn share_match(entry: Entry, message: &Message<'_>) -> Match {
    let has_fields = entry.fields().len() > 0;
    let share = |wording| {
        if has_fields {
            message.share(Template(wording).literals().flat_map(words))
        } else {
            message.share(words(wording))
        }
    };
    let shares = entry.originals().map(share);
    let best = shares.filter(|&(score, _)| score > 0).max();
    best.map_or_else(Match::default, |(score, len)| Match::new(score, false, len))
}

/// A message that is compared with many wordings, split into words once.
struct Message<'m> {
    text: &'m str,
    is_ascii: bool,
    /// The first words.
    first: [&'m str; FIRST],
    count: usize,
    /// The text after the first words.
    rest: &'m str,
}

/// The number of words that are kept without allocation. The words after them are split for each
/// comparison.
const FIRST: usize = 64;

/// The score of a message that begins with a wording.
pub(crate) const WHOLE: u8 = 100;

/// The score of a message with all words of a wording, in another order or among others: it is not the
/// wording.
const MAX_SHARE: u8 = 99;

impl<'m> Message<'m> {
    fn new(text: &'m str) -> Self {
        let mut first = [""; FIRST];
        let mut count = 0;
        let mut all = words(text);
        for (slot, word) in first.iter_mut().zip(&mut all) {
            *slot = word;
            count += 1;
        }
        Self {
            text,
            is_ascii: text.is_ascii(),
            first,
            count,
            rest: all.rest(),
        }
    }

    /// Returns the share of a wording's words that occur in the message, and their number of bytes.
    fn share<'w>(&self, wording: impl Iterator<Item = &'w str>) -> (u8, usize) {
        let (mut count, mut found, mut len) = (0, 0, 0);
        for word in wording {
            found += usize::from(self.has(word));
            count += 1;
            len += word.len();
        }
        let share = (found * usize::from(MAX_SHARE)).checked_div(count);
        (share.map_or(0, |it| u8::try_from(it).unwrap_or(0)), len)
    }

    fn has(&self, word: &str) -> bool {
        if self.is_ascii && !word.is_ascii() {
            return false;
        }
        let is_same = |other: &str| other.eq_ignore_ascii_case(word);
        let mut first = self.first[..self.count].iter();
        first.any(|other| is_same(other)) || words(self.rest).any(is_same)
    }
}

/// Splits into runs of ASCII letters and digits, and single characters of other letters.
pub(super) fn words(text: &str) -> Words<'_> {
    Words { text, i: 0 }
}

#[derive(Clone)]
pub(super) struct Words<'t> {
    text: &'t str,
    /// The end of the last word.
    i: usize,
}

impl<'t> Words<'t> {
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the end of the last word.
    pub(super) fn end(&self) -> usize {
        self.i
    }

    /// Returns the text after the last word.
    fn rest(&self) -> &'t str {
        &self.text[self.i..]
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let bytes = self.text.as_bytes();
        loop {
            let start = self.i;
            let byte = *bytes.get(start)?;
            if byte.is_ascii_alphanumeric() {
                let word = bytes[start..].iter();
                self.i += word.take_while(|byte| byte.is_ascii_alphanumeric()).count();
                return Some(&self.text[start..self.i]);
            }
            if byte.is_ascii() {
                self.i += 1;
                continue;
            }
            let ch = self.rest().chars().next()?;
            self.i += ch.len_utf8();
            // Most of a Chinese text, which the standard library looks up in a table.
            if matches!(ch, '\u{4e00}'..='\u{9fff}') || ch.is_alphanumeric() {
                return Some(&self.text[start..self.i]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::vec::Vec;

    /// Tables of which more list the code 1 than a batch holds. `Other` does not list it.
    mod many {
        crate::define_errcodes! {
            enum Lost(en) { 1 => A("lost"), 2 => B("second") }
            enum Other(en) { 2 => A("lost") }
            enum Token(en) { 1 => A("token lost") }
            enum Same(en) { 1 => A("lost") }
            enum Late(en) { 1 => A("too late" | "token") }
            enum Empty(en, zh) { 1 => A(~"lost", "丢失") }
            enum Order(en) { 1 => A { order: u64 }("order {order} lost") }
            enum Long(en) { 1 => A("the token is lost") }
            enum Chinese(zh) { 1 => A("订单丢失") }
            enum Again(en) { 1 => A("token lost") }
            enum Busy(en) { 1 => A("busy") }
            enum Last(en) { 1 => A("lost!") }
        }

        pub(super) static TABLES: [&crate::Table; 12] = [
            Lost::TABLE,
            Other::TABLE,
            Token::TABLE,
            Same::TABLE,
            Late::TABLE,
            Empty::TABLE,
            Order::TABLE,
            Long::TABLE,
            Chinese::TABLE,
            Again::TABLE,
            Busy::TABLE,
            Last::TABLE,
        ];
    }

    /// Returns what `Candidates` yields, by sorting all matches.
    fn sorted(tables: &[&'static Table], code: i64, errmsg: &str) -> Vec<(Entry, u8)> {
        let entries = tables.iter().filter_map(|table| table.get(code));
        let mut matches: Vec<_> = entries
            .map(|it| (best_match(it, &Message::new(errmsg)), it))
            .collect();
        matches.sort_by_key(|&(best, _)| Reverse(best));
        matches
            .into_iter()
            .map(|(best, it)| (it, best.score()))
            .collect()
    }

    #[test]
    fn candidates_are_all_matches_in_order() {
        let errmsgs = [
            "",
            "???",
            "lost",
            "lost!",
            "token lost",
            "the token is lost",
            "order 7 lost",
            "Lost token",
            "丢失",
            "订单丢失",
            "订单",
            "too late",
            "busy",
            "something else",
        ];
        for n in 0..=many::TABLES.len() {
            let tables = &many::TABLES[..n];
            for code in [1, 2, 3] {
                for errmsg in errmsgs {
                    let mut candidates = Candidates::new(tables, code, errmsg);
                    let found: Vec<_> = candidates
                        .by_ref()
                        .map(|candidate| (candidate.entry(), candidate.score()))
                        .collect();
                    assert_eq!(found, sorted(tables, code, errmsg), "{n} {code} {errmsg}");
                    assert!(candidates.next().is_none());
                }
            }
        }
    }

    /// Rows of the code 5: one without English, and one with our translation.
    fn translated() -> &'static [&'static Table] {
        crate::define_errcodes! {
            enum Ferry(zh) { 5 => Lost("渡轮丢失") }
            enum Post(en, zh) { 5 => Lost(~"parcel lost", "包裹丢失") }
            enum Train(en, zh) { 5 => Late(~"train late", "火车晚点") }
        }
        &[Ferry::TABLE, Post::TABLE, Train::TABLE]
    }

    #[test]
    fn translation_that_begins_the_message_precedes_other_rows() {
        let mut candidates = Candidates::judged(translated(), 5, "parcel lost today");
        let best = candidates.next().unwrap();
        assert_eq!((best.entry().table().key(), best.score()), ("post", 0));
        assert_eq!(candidates.next().unwrap().entry().table().key(), "ferry");
    }

    #[test]
    fn translations_alone_contradict_no_row() {
        let keys = |tables, errmsg| {
            let candidates = Candidates::judged(tables, 5, errmsg);
            let keys = candidates.map(|it| it.entry().table().key());
            keys.collect::<Vec<_>>()
        };
        assert_eq!(
            keys(&translated()[1..], "bicycle stolen"),
            ["post", "train"]
        );
        // The message contradicts the original of one row, and the translation of the other.
        assert_eq!(keys(&translated()[..2], "自行车被盗"), [""; 0]);
    }

    #[test]
    fn row_is_judged_only_without_a_whole_match() {
        crate::define_errcodes! {
            enum Loss(en) { 6 => A("the parcel") }
            enum Delay(en) { 6 => A("is it the train that was late again") }
        }
        let scores = |errmsg| {
            let candidates = Candidates::judged(&[Loss::TABLE, Delay::TABLE], 6, errmsg);
            candidates.map(|it| it.score()).collect::<Vec<_>>()
        };
        assert_eq!(scores("the parcel is lost"), [WHOLE, 24]);
        assert_eq!(scores("lost is the parcel"), [MAX_SHARE, 0]);
    }

    #[test]
    fn message_begins_with_a_wording_by_its_words() {
        const PARTS: [&str; 8] = ["ab", "AB", "1", " ", "-", "码", "。", "a"];
        let texts = || {
            (0..PARTS.len().pow(4)).map(|n| {
                let parts = (0..4).map(|i| PARTS[n / PARTS.len().pow(i) % PARTS.len()]);
                parts.collect::<std::string::String>()
            })
        };
        for (n, errmsg) in texts().enumerate().step_by(7) {
            for wording in texts().skip(n % 5).step_by(41) {
                for wording in [&*wording, errmsg.get(..2).unwrap_or(&errmsg)] {
                    assert_eq!(
                        beginning(&errmsg, wording).is_some(),
                        naive_score(wording, &errmsg) == WHOLE,
                        "{errmsg:?} {wording:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn only_candidate_is_scored_on_demand() {
        let only = |errmsg| {
            Candidates::new(&many::TABLES[..2], 1, errmsg)
                .next()
                .unwrap()
        };
        assert_eq!(only("token lost").score, None);
        assert_eq!(only("token lost").score(), 99);
        assert_eq!(only("token lost"), only("token lost"));
        assert_ne!(only("token lost"), only("lost"));
    }

    fn score(wording: &str, errmsg: &str) -> u8 {
        let share = || Message::new(errmsg).share(words(wording)).0;
        beginning(errmsg, wording).map_or_else(share, |_| WHOLE)
    }

    /// Returns the score by a comparison of every word with every other.
    fn naive_score(wording: &str, errmsg: &str) -> u8 {
        fn split(text: &str) -> Vec<std::string::String> {
            let mut words: Vec<std::string::String> = Vec::new();
            let mut is_open = false;
            for ch in text.chars() {
                let is_ascii_word = ch.is_ascii_alphanumeric();
                match words.last_mut() {
                    Some(word) if is_open && is_ascii_word => word.push(ch.to_ascii_lowercase()),
                    _ if ch.is_alphanumeric() => words.push(ch.to_ascii_lowercase().into()),
                    _ => {}
                }
                is_open = is_ascii_word;
            }
            words
        }
        let (wording, errmsg) = (split(wording), split(errmsg));
        if wording.is_empty() {
            return 0;
        }
        if errmsg.starts_with(&wording) {
            return 100;
        }
        let found = wording.iter().filter(|word| errmsg.contains(word)).count();
        u8::try_from(found * 99 / wording.len()).unwrap()
    }

    #[test]
    #[cfg(all(feature = "wechat", feature = "qingtui"))]
    fn scores_are_those_of_a_naive_comparison() {
        let filler = "x1 ".repeat(FIRST - 3);
        let entries: Vec<_> = crate::REGISTRY.entries().step_by(61).collect();
        let wordings = || {
            let locales = ["en", "zh"].into_iter();
            locales.flat_map(|locale| {
                entries
                    .iter()
                    .filter_map(move |it| it.wordings(locale).next())
            })
        };
        for (wording, other) in wordings().zip(wordings().skip(1)) {
            let messages = [
                other.into(),
                std::format!("{wording} hint: [x1]"),
                std::format!("{other}, {wording}"),
                std::format!("{filler}{other}。{wording}"),
                wording.to_uppercase(),
                wording.replace(' ', "  _ "),
            ];
            for errmsg in messages {
                assert_eq!(
                    score(wording, &errmsg),
                    naive_score(wording, &errmsg),
                    "{wording}: {errmsg}"
                );
            }
            let long = std::format!("{} {wording}", wording.repeat(FIRST));
            assert_eq!(score(&long, &long), 100);
        }
    }

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
