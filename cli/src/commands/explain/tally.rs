//! Totals of replies: by code, by file and over time.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use errcodes::Entry;
use jiff::Timestamp;

use super::Located;
use super::filter::is_failure;
use super::histogram::Histogram;

/// Totals of replies. They do not depend on the order of the replies, nor on who counted which.
#[derive(Default)]
pub(super) struct Tally {
    codes: HashMap<(i64, Option<&'static str>), Code>,
    /// Numbers of replies by file; `None` is standard input.
    files: BTreeMap<Option<String>, u64>,
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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) time: Option<Timestamp>,
    pub(super) file: Option<String>,
    pub(super) line: u64,
    pub(super) column: u64,
}

impl Place {
    /// Returns a key that orders places without a time last.
    fn by_earliest(&self) -> impl Ord + '_ {
        let Self {
            time,
            file,
            line,
            column,
        } = self;
        (time.is_none(), time, file, line, column)
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
        let reply = located.reply;
        let file = located.file.map(str::to_owned);
        *self.files.entry(file.clone()).or_default() += 1;
        let place = Place {
            time,
            file,
            line: located.line,
            column: located.column,
        };
        let mut times = Histogram::default();
        if let Some(time) = time {
            times.add(time);
        }
        self.add_code(Code {
            number: reply.code(),
            entry: reply.entry(),
            is_failure: is_failure(reply),
            count: 1,
            first: place.clone(),
            last: place,
            errmsg: reply.errmsg().map(str::to_owned),
            candidates: reply.others().collect(),
            untimed: u64::from(time.is_none()),
            times,
        });
    }

    /// Adds the totals of another worker.
    pub(super) fn merge(&mut self, other: Self) {
        for (file, count) in other.files {
            *self.files.entry(file).or_default() += count;
        }
        for code in other.codes.into_values() {
            self.add_code(code);
        }
    }

    fn add_code(&mut self, code: Code) {
        use std::collections::hash_map::Entry::{Occupied, Vacant};
        match self.codes.entry((code.number, code.table())) {
            Vacant(vacant) => {
                vacant.insert(code);
            }
            Occupied(mut same) => same.get_mut().merge(code),
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
        self.files
            .iter()
            .map(|(name, &count)| (name.as_deref(), count))
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

impl Code {
    pub(super) fn table(&self) -> Option<&'static str> {
        self.entry.map(|entry| entry.table().key())
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.untimed += other.untimed;
        if other.first.by_earliest() < self.first.by_earliest() {
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
    use crate::commands::explain::time::Clock;
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
