//! Totals of replies: by code, by file and over time.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::io;

use errcodes::Entry;
use jiff::Timestamp;

use super::filter::is_failure;
use super::histogram::Histogram;
use super::time::Clock;
use super::{Located, Output};
use crate::error::Problem;

/// Totals of replies. They do not depend on the order of the replies, nor on who counted which.
#[derive(Default)]
pub(super) struct Tally {
    codes: HashMap<(i64, Option<&'static str>), Code>,
    /// Numbers of replies by file.
    files: BTreeMap<String, u64>,
    /// Replies on standard input.
    unnamed: u64,
}

/// The replies with one code of one table.
pub(super) struct Code {
    pub(super) number: i64,
    pub(super) entry: Option<Entry>,
    pub(super) is_failure: bool,
    pub(super) count: u64,
    /// The earliest reply with a time; the first without one if none has.
    pub(super) first: Place,
    pub(super) last: Place,
    /// The errmsg of the first reply.
    pub(super) errmsg: Option<String>,
    /// The other rows that match the first reply as well.
    pub(super) candidates: Vec<Entry>,
    pub(super) times: Histogram,
    /// Replies without a time.
    pub(super) untimed: u64,
}

/// When and where a reply was seen; ordered by time, then by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place<F = String> {
    pub(super) time: Option<Timestamp>,
    pub(super) file: Option<F>,
    pub(super) line: u64,
    pub(super) column: u64,
}

impl Place {
    fn new(place: Place<&str>) -> Self {
        Self {
            time: place.time,
            file: place.file.map(str::to_owned),
            line: place.line,
            column: place.column,
        }
    }

    fn borrowed(&self) -> Place<&str> {
        Place {
            time: self.time,
            file: self.file.as_deref(),
            line: self.line,
            column: self.column,
        }
    }

    /// Replaces the place, but not a name that stays the same.
    fn set(&mut self, place: Place<&str>) {
        if self.file.as_deref() != place.file {
            self.file = place.file.map(str::to_owned);
        }
        (self.time, self.line, self.column) = (place.time, place.line, place.column);
    }
}

impl Place<&str> {
    /// Compares with places without a time last.
    fn is_earlier(self, other: Self) -> bool {
        (self.time.is_none(), self) < (other.time.is_none(), other)
    }
}

/// Numbers of replies, and the period in which they were sent.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub(super) replies: u64,
    pub(super) failures: u64,
    pub(super) successes: u64,
    /// Failures whose code no table lists.
    pub(super) unlisted: u64,
    /// Different codes of failures.
    pub(super) codes: usize,
    /// Replies without a time.
    pub(super) untimed: u64,
    pub(super) first: Option<Timestamp>,
    pub(super) last: Option<Timestamp>,
}

impl Tally {
    pub(super) fn add(&mut self, located: &Located<'_>, time: Option<Timestamp>) {
        self.add_file(located.file, 1);
        let reply = located.reply;
        let entry = reply.entry();
        let place = Place {
            time,
            file: located.file,
            line: located.line,
            column: located.column,
        };
        let key = (reply.code(), entry.map(|entry| entry.table().key()));
        let code = self.codes.entry(key).or_insert_with(|| Code {
            number: reply.code(),
            entry,
            is_failure: is_failure(reply),
            count: 0,
            first: Place::new(place),
            last: Place::new(place),
            errmsg: reply.errmsg().map(str::to_owned),
            candidates: reply.others().collect(),
            times: Histogram::default(),
            untimed: 0,
        });
        code.count += 1;
        match time {
            Some(time) => code.times.add(time),
            None => code.untimed += 1,
        }
        if place.is_earlier(code.first.borrowed()) {
            code.first.set(place);
            code.errmsg = reply.errmsg().map(str::to_owned);
            code.candidates = reply.others().collect();
        }
        if place > code.last.borrowed() {
            code.last.set(place);
        }
    }

    fn add_file(&mut self, file: Option<&str>, replies: u64) {
        match file {
            None => self.unnamed += replies,
            Some(file) => match self.files.get_mut(file) {
                Some(count) => *count += replies,
                None => {
                    self.files.insert(file.to_owned(), replies);
                }
            },
        }
    }

    /// Adds the totals of another worker.
    pub(super) fn merge(&mut self, other: Self) {
        use std::collections::hash_map::Entry::{Occupied, Vacant};
        self.unnamed += other.unnamed;
        for (file, count) in other.files {
            self.add_file(Some(&file), count);
        }
        for (key, code) in other.codes {
            match self.codes.entry(key) {
                Vacant(vacant) => {
                    vacant.insert(code);
                }
                Occupied(mut same) => same.get_mut().merge(code),
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Returns the codes, failures first, the most frequent first.
    pub(super) fn codes(&self) -> Vec<&Code> {
        let mut codes: Vec<&Code> = self.codes.values().collect();
        codes.sort_by_key(|it| (!it.is_failure, Reverse(it.count), it.number, it.table()));
        codes
    }

    /// Returns the files with their numbers of replies, by name; `None` is standard input.
    pub(super) fn files(&self) -> impl Iterator<Item = (Option<&str>, u64)> {
        let unnamed = Some((None, self.unnamed)).filter(|&(_, count)| count > 0);
        let named = self
            .files
            .iter()
            .map(|(file, &count)| (Some(&**file), count));
        unnamed.into_iter().chain(named)
    }

    pub(super) fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for code in self.codes.values() {
            totals.replies += code.count;
            totals.untimed += code.untimed;
            if code.is_failure {
                totals.failures += code.count;
                totals.codes += 1;
                if code.entry.is_none() {
                    totals.unlisted += code.count;
                }
            } else {
                totals.successes += code.count;
            }
            let times = [code.first.time, code.last.time];
            totals.first = [totals.first].into_iter().chain(times).flatten().min();
            totals.last = totals.last.max(code.last.time);
        }
        totals
    }
}

/// An output of the totals, which `write` prints at the end.
pub(super) struct Counted<W> {
    tally: Tally,
    clock: Clock,
    write: W,
}

impl<W: Write> Counted<W> {
    pub(super) fn new(clock: Clock, write: W) -> Self {
        Self {
            tally: Tally::default(),
            clock,
            write,
        }
    }
}

/// A function that prints totals.
pub(super) trait Write:
    Fn(&Tally, &mut dyn io::Write) -> Result<(), Problem> + Clone + Send + Sync + 'static
{
}

impl<W> Write for W where
    W: Fn(&Tally, &mut dyn io::Write) -> Result<(), Problem> + Clone + Send + Sync + 'static
{
}

impl<W: Write> Output for Counted<W> {
    fn fork(&self) -> Self {
        Self::new(self.clock.clone(), self.write.clone())
    }

    fn take(&mut self, located: &Located<'_>, _text: &mut Vec<u8>) -> io::Result<()> {
        self.tally.add(located, self.clock.time(located));
        Ok(())
    }

    fn merge(&mut self, next: Self, _text: &[u8], _out: &mut impl io::Write) -> io::Result<()> {
        self.tally.merge(next.tally);
        Ok(())
    }

    fn finish(self, out: &mut impl io::Write) -> Result<(), Problem> {
        (self.write)(&self.tally, out)
    }
}

impl Code {
    pub(super) fn table(&self) -> Option<&'static str> {
        self.entry.map(|entry| entry.table().key())
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.untimed += other.untimed;
        if other.first.borrowed().is_earlier(self.first.borrowed()) {
            self.first = other.first;
            self.errmsg = other.errmsg;
            self.candidates = other.candidates;
        }
        if other.last > self.last {
            self.last = other.last;
        }
        self.times.merge(other.times);
    }
}

/// Returns the part of the whole, from 0 to 1; 0 of nothing.
#[expect(clippy::cast_precision_loss, reason = "a share is rounded for display")]
pub(super) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

#[cfg(test)]
mod tests {
    use errcodes::logs::Finder;
    use proptest::prelude::*;

    use super::*;
    use crate::shop::CODES;

    /// Counts the replies of lines, each with a file and its number.
    fn tally(lines: &[(&str, u64, &str)]) -> Tally {
        let finder = Finder::new(&CODES);
        let clock = Clock::example();
        let mut tally = Tally::default();
        for &(file, line, text) in lines {
            for reply in finder.find(text.as_bytes()) {
                let located = Located {
                    file: Some(file),
                    line,
                    ..Located::new(&reply, text.as_bytes())
                };
                tally.add(&located, clock.time(&located));
            }
        }
        tally
    }

    /// Describes everything that an output shows.
    fn description(tally: &Tally) -> String {
        let mut lines = vec![format!("{:?}", tally.totals())];
        lines.extend(tally.files().map(|file| format!("{file:?}")));
        lines.extend(tally.codes().iter().map(|it| {
            format!(
                "{} {:?} {} {:?} {:?} {:?} {:?} {}",
                it.number,
                it.table(),
                it.count,
                it.first,
                it.last,
                it.errmsg,
                it.times,
                it.untimed
            )
        }));
        lines.join("\n")
    }

    #[test]
    fn codes_are_sorted_by_failure_and_count() {
        let tally = tally(&[
            ("a", 1, "errcode=0 errcode=0 errcode=0"),
            ("a", 2, "errcode=40401 errcode=9 errcode=9 errcode=5"),
            ("a", 3, "errcode=40401"),
        ]);
        let codes: Vec<_> = tally
            .codes()
            .iter()
            .map(|it| (it.number, it.count))
            .collect();
        assert_eq!(codes, [(9, 2), (40401, 2), (5, 1), (0, 3)]);
    }

    #[test]
    fn totals_count_failures_successes_and_unlisted_codes() {
        let tally = tally(&[
            ("a", 1, "2026-11-24 10:00:00 errcode=0 errcode=0"),
            ("b", 1, "2026-11-24 09:00:00 errcode=40401 errcode=9"),
            ("b", 2, "errcode=9"),
        ]);
        let time = |text: &str| Some(text.parse().unwrap());
        let expected = Totals {
            replies: 5,
            failures: 3,
            successes: 2,
            unlisted: 2,
            codes: 2,
            untimed: 1,
            first: time("2026-11-24T01:00:00Z"),
            last: time("2026-11-24T02:00:00Z"),
        };
        assert_eq!(tally.totals(), expected);
        assert!(tally.files().eq([(Some("a"), 2), (Some("b"), 3)]));
    }

    #[test]
    fn standard_input_is_counted_before_the_files() {
        let mut whole = tally(&[("a", 1, "errcode=9")]);
        for line in [1, 2] {
            let finder = Finder::new(&CODES);
            let reply = finder.find(b"errcode=9").next().unwrap();
            let mut part = Tally::default();
            let located = Located {
                line,
                ..Located::new(&reply, b"errcode=9")
            };
            part.add(&located, None);
            whole.merge(part);
        }
        assert!(whole.files().eq([(None, 2), (Some("a"), 1)]));
        let (first, last) = (&whole.codes()[0].first, &whole.codes()[0].last);
        assert_eq!((first.file.as_deref(), first.line), (None, 1));
        assert_eq!((last.file.as_deref(), last.line), (Some("a"), 1));
    }

    #[test]
    fn first_and_last_are_by_time_and_else_by_line() {
        let tally = tally(&[
            ("a", 1, "errcode=9 errmsg=untimed"),
            ("a", 2, "2026-11-24 10:00:00 errcode=9 errmsg=late"),
            ("a", 3, "2026-11-24 09:00:00 errcode=9 errmsg=early"),
            ("a", 4, "errcode=5"),
            ("a", 7, "errcode=5"),
        ]);
        let codes = tally.codes();
        assert_eq!((codes[0].first.line, codes[0].last.line), (3, 2));
        assert_eq!(codes[0].errmsg.as_deref(), Some("early"));
        assert_eq!((codes[1].first.line, codes[1].last.line), (4, 7));
    }

    proptest! {
        #[test]
        fn workers_do_not_change_totals(
            lines in prop::collection::vec((0_usize..2, 0_usize..6, any::<bool>(), 0_u32..60), 1..30),
            workers in prop::collection::vec(0_usize..3, 30),
        ) {
            let lines: Vec<(&str, u64, String)> = lines
                .iter()
                .enumerate()
                .map(|(i, &(file, code, has_time, minute))| {
                    let time = if has_time { format!("2026-11-24 10:{minute:02}:00 ") } else { String::new() };
                    let code = [0, 3, 9, 40401, 40901, -1][code];
                    (["a", "b"][file], i as u64, format!("{time}errcode={code} errmsg=m{i}"))
                })
                .collect();
            let lines: Vec<_> = lines.iter().map(|(file, line, text)| (*file, *line, text.as_str())).collect();
            let mut merged = Tally::default();
            for worker in [2, 0, 1] {
                let own = lines.iter().zip(&workers).filter(|&(_, &it)| it == worker);
                merged.merge(tally(&own.map(|(line, _)| *line).collect::<Vec<_>>()));
            }
            prop_assert_eq!(description(&merged), description(&tally(&lines)));
        }
    }
}
