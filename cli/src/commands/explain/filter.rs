//! The replies that `explain` shows.

use std::io;
use std::ops::RangeInclusive;

use errcodes::logs::Found;
use errcodes::{Entry, Kind};
use jiff::Timestamp;

use super::time::Clock;
use super::{Located, Output, Piece};
use crate::arguments::ExplainOutput;
use crate::error::Problem;
use crate::query::Query;
use crate::texts::{Message, message, text};

/// Conditions that a reply must all meet.
#[derive(Clone)]
pub(super) struct Filter {
    is_failure: bool,
    codes: Vec<RangeInclusive<i64>>,
    kinds: Vec<Kind>,
    since: Option<Timestamp>,
}

impl Filter {
    pub(super) fn new(options: &ExplainOutput, clock: &Clock) -> Result<Self, Problem> {
        let codes = options.code.iter().map(|text| parse_codes(text));
        let since = options.since.as_deref().map(|text| {
            clock.parse_since(text).ok_or_else(|| {
                Problem::Usage(message!(
                    "`{text}` is not a time; write one such as 2026-11-24T10:00:00+08:00, 2026-11-24 or 2h",
                    text
                ))
            })
        });
        Ok(Self {
            is_failure: options.failures,
            codes: codes.collect::<Result<_, _>>()?,
            kinds: options.kind.clone(),
            since: since.transpose()?,
        })
    }

    /// Returns whether the reply is shown. One without a time is never too old.
    pub(super) fn passes(&self, located: &Located<'_>, clock: &Clock) -> bool {
        let code = located.reply.code();
        let is_one = |codes: &RangeInclusive<i64>| codes.contains(&code);
        (!self.is_failure || is_failure(located.reply))
            && (self.codes.is_empty() || self.codes.iter().any(is_one))
            && (self.kinds.is_empty() || self.kinds.contains(&kind(located.reply.entry())))
            && self
                .since
                .is_none_or(|since| clock.time(located).is_none_or(|time| time >= since))
    }
}

/// An output of the replies that pass.
pub(super) struct Filtered<O> {
    filter: Filter,
    clock: Clock,
    output: O,
    /// Replies, and those that pass.
    found: u64,
    passed: u64,
}

impl<O> Filtered<O> {
    pub(super) fn new(filter: Filter, clock: Clock, output: O) -> Self {
        Self {
            filter,
            clock,
            output,
            found: 0,
            passed: 0,
        }
    }

    /// Returns an error message if no reply passed. `example` is a name of codes.
    pub(super) fn lack(&self, example: &str) -> Option<Message> {
        match (self.found, self.passed) {
            (0, _) => Some(message!(
                "no reply found; nothing in the input has a field such as `{example}`",
                example
            )),
            (1, 0) => {
                Some(text!("the only reply in the input does not meet the conditions").into())
            }
            (found, 0) => Some(message!(
                "none of the {found} replies in the input meets the conditions",
                found
            )),
            _ => None,
        }
    }
}

impl<O: Output> Output for Filtered<O> {
    const NEEDS_LINES: bool = O::NEEDS_LINES;

    fn fork(&self) -> Self {
        Self::new(self.filter.clone(), self.clock.clone(), self.output.fork())
    }

    fn take(&mut self, located: &Located<'_>, text: &mut Vec<u8>) -> io::Result<()> {
        self.found += 1;
        if !self.filter.passes(located, &self.clock) {
            return Ok(());
        }
        self.passed += 1;
        self.output.take(located, text)
    }

    fn end_line(&mut self, piece: Piece, text: &mut Vec<u8>) -> io::Result<()> {
        self.output.end_line(piece, text)
    }

    fn merge(&mut self, next: Self, text: &[u8], out: &mut impl io::Write) -> io::Result<()> {
        self.found += next.found;
        self.passed += next.passed;
        self.output.merge(next.output, text, out)
    }

    fn finish(self, out: &mut impl io::Write) -> Result<(), Problem> {
        self.output.finish(out)
    }
}

/// Returns whether the reply reports a failure. The code 0 never does, an unlisted code does.
pub(super) fn is_failure(reply: &Found<'_>) -> bool {
    reply.code() != 0 && kind(reply.entry()) != Kind::Ok
}

/// Returns the kind of a row; that of an unlisted code is unknown.
pub(super) fn kind(entry: Option<Entry>) -> Kind {
    entry.map_or(Kind::Unknown, Entry::kind)
}

/// Parses a code or a range of codes.
fn parse_codes(text: &str) -> Result<RangeInclusive<i64>, Problem> {
    match Query::parse(text.trim()) {
        Some(Query::Code(code)) => Ok(code..=code),
        Some(Query::Range(start, end)) if start <= end => Ok(start..=end),
        Some(Query::Range(start, end)) => Err(Problem::Usage(message!(
            "`{text}` is not a range; write {end}-{start}",
            text,
            end,
            start
        ))),
        _ => Err(Problem::Usage(message!(
            "`{text}` is not a code; write numbers or ranges, such as -1,40001-40014",
            text
        ))),
    }
}

#[cfg(test)]
mod tests {
    use errcodes::logs::Finder;

    use super::*;
    use crate::shop::CODES;

    const REPLIES: &[&str] = &[
        r#"{"errcode":0}"#,
        r#"2026-11-24 11:00:00 {"errcode":40401}"#,
        r#"2026-11-24 09:00:00 {"errcode":40901}"#,
        r#"{"errcode":5}"#,
        r#"{"errcode":-1}"#,
    ];

    /// Returns the codes that pass.
    fn passing(options: &ExplainOutput) -> Vec<i64> {
        let clock = Clock::example();
        let Ok(filter) = Filter::new(options, &clock) else {
            panic!("the options are valid");
        };
        let finder = Finder::new(&CODES);
        let mut codes = Vec::new();
        for text in REPLIES {
            let found = finder.find(text.as_bytes()).next().unwrap();
            let located = Located::new(&found, text.as_bytes());
            if filter.passes(&located, &clock) {
                codes.push(found.code());
            }
        }
        codes
    }

    fn options() -> ExplainOutput {
        ExplainOutput::default()
    }

    #[test]
    fn without_conditions_every_reply_passes() {
        assert_eq!(passing(&options()), [0, 40401, 40901, 5, -1]);
    }

    #[test]
    fn failures_are_codes_other_than_0_without_kind_ok() {
        errcodes::define_errcodes! {
            enum Acme(en) { 200 => Ok("fine") as Ok, 0 => Bad("bad") as Internal }
        }
        static ACME: errcodes::Registry = errcodes::Registry::new(&[Acme::TABLE]);
        let failures = ExplainOutput {
            failures: true,
            ..options()
        };
        assert_eq!(passing(&failures), [40401, 40901, 5, -1]);
        let finder = Finder::new(&ACME);
        for (reply, expected) in [
            ("errcode=200", false),
            ("errcode=0", false),
            ("errcode=7", true),
        ] {
            let found = finder.find(reply.as_bytes()).next().unwrap();
            assert_eq!(is_failure(&found), expected, "{reply}");
        }
    }

    #[test]
    fn codes_are_numbers_and_ranges_with_both_ends() {
        let codes = |codes: &[&str]| {
            passing(&ExplainOutput {
                code: codes.iter().map(|&code| code.to_owned()).collect(),
                ..options()
            })
        };
        assert_eq!(codes(&["-1", "40401-40901"]), [40401, 40901, -1]);
        assert_eq!(codes(&["40402..=40901"]), [40901]);
        assert_eq!(codes(&["-5--1"]), [-1]);
        assert_eq!(codes(&["6"]), [0; 0]);
    }

    #[test]
    fn kind_of_unlisted_code_is_unknown() {
        let kinds = |kind: &[Kind]| {
            passing(&ExplainOutput {
                kind: kind.to_vec(),
                ..options()
            })
        };
        assert_eq!(kinds(&[Kind::NotFound]), [40401]);
        assert_eq!(
            kinds(&[Kind::Unknown, Kind::FailedPrecondition]),
            [0, 40901, 5, -1]
        );
    }

    #[test]
    fn since_keeps_replies_without_time() {
        let since = |since: &str| {
            passing(&ExplainOutput {
                since: Some(since.to_owned()),
                ..options()
            })
        };
        assert_eq!(since("2h"), [0, 40401, 5, -1]);
        assert_eq!(since("2026-11-24T11:00:00"), [0, 40401, 5, -1]);
        assert_eq!(since("1s"), [0, 5, -1]);
        assert_eq!(since("1d"), [0, 40401, 40901, 5, -1]);
    }

    #[test]
    fn invalid_conditions_are_usage_errors() {
        let message = |options: ExplainOutput| match Filter::new(&options, &Clock::example()) {
            Err(Problem::Usage(message)) => message.english(),
            _ => panic!("a usage error is expected"),
        };
        let code = |code: &str| {
            message(ExplainOutput {
                code: vec![code.to_owned()],
                ..options()
            })
        };
        assert_eq!(code("5-1"), "`5-1` is not a range; write 1-5");
        for text in ["", "x", "Name", "99999999999999999999", "1-x"] {
            assert!(
                code(text).starts_with(&format!("`{text}` is not a code; write")),
                "{text}"
            );
        }
        let since = message(ExplainOutput {
            since: Some("soon".to_owned()),
            ..options()
        });
        assert!(
            since.starts_with("`soon` is not a time; write one such as"),
            "{since}"
        );
    }
}
