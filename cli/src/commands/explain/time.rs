//! The time of a reply: that of its request ID, else that of its line.

use std::borrow::Cow;
use std::sync::LazyLock;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use regex::bytes::{Captures, Regex};

use super::Located;

/// Bytes of a line in which a time before the reply counts.
const HEAD: usize = 256;

/// The present, and the time zone of times that do not name one.
#[derive(Clone)]
pub(super) struct Clock {
    now: Timestamp,
    zone: TimeZone,
}

impl Clock {
    /// Returns the clock and the time zone of the system. `TZ` sets another zone.
    pub(super) fn system() -> Self {
        Self {
            now: Timestamp::now(),
            zone: TimeZone::system(),
        }
    }

    /// Returns the time of the reply's request ID, else the time that its line names.
    pub(super) fn time(&self, located: &Located<'_>) -> Option<Timestamp> {
        let rid = located.reply.rid();
        rid.and_then(|rid| Timestamp::from_second(rid.time()).ok())
            .or_else(|| self.time_of_line(located.text, located.reply.range().start))
    }

    /// Returns the time before the reply, which begins at byte `reply`, or in a field of the text.
    fn time_of_line(&self, text: &[u8], reply: usize) -> Option<Timestamp> {
        let head = &text[..reply.min(HEAD)];
        let is_json = text.trim_ascii_start().starts_with(b"{");
        // An object's other fields may hold any date.
        let shapes = SHAPES.iter().filter(|_| !is_json);
        let mut times = shapes.filter_map(|shape| {
            let found = shape.regex.captures(head)?;
            (shape.parse)(self, &found)
        });
        times.next().or_else(|| {
            let mut fields = FIELD.captures_iter(text);
            fields.find_map(|field| self.parse_field(&field))
        })
    }

    /// Parses the value of a field such as `"ts":1763949600.25` or `"time":"2026-11-24T10:00:00Z"`.
    fn parse_field(&self, field: &Captures<'_>) -> Option<Timestamp> {
        if let Some(number) = field.name("number") {
            return parse_epoch(std::str::from_utf8(number.as_bytes()).ok()?);
        }
        let text = field.name("text")?.as_bytes();
        let times = |shape: &Shape| {
            let found = shape.regex.captures(text)?;
            (shape.parse)(self, &found)
        };
        SHAPES.iter().find_map(times)
    }

    /// Parses the argument of `--since`: a time, a date, or a span before now.
    pub(super) fn parse_since(&self, text: &str) -> Option<Timestamp> {
        if let Ok(time) = text.parse::<Timestamp>() {
            return Some(time);
        }
        if let Ok(time) = text.parse::<DateTime>() {
            return self.in_zone(time);
        }
        let span = text.parse::<jiff::Span>().ok()?;
        let start = self
            .now
            .to_zoned(self.zone.clone())
            .checked_sub(span)
            .ok()?;
        Some(start.timestamp()).filter(|&start| start <= self.now)
    }

    fn in_zone(&self, time: DateTime) -> Option<Timestamp> {
        self.zone.to_timestamp(time).ok()
    }

    /// Adds the year that syslog omits: this one, or the last if the time is in the future.
    fn with_year(&self, month: &str, day: &str, time: &str) -> Option<Timestamp> {
        let tomorrow = self.now.checked_add(24.hours()).ok()?;
        let year = tomorrow.to_zoned(self.zone.clone()).year();
        [year, year - 1].into_iter().find_map(|year| {
            let date = Date::strptime("%Y %b %d", format!("{year} {month} {day}")).ok()?;
            let time = self.in_zone(date.to_datetime(time.parse().ok()?))?;
            Some(time).filter(|&time| time <= tomorrow)
        })
    }
}

/// A form of times in logs.
struct Shape {
    regex: Regex,
    parse: fn(&Clock, &Captures<'_>) -> Option<Timestamp>,
}

/// In order of precedence.
static SHAPES: LazyLock<[Shape; 4]> = LazyLock::new(|| {
    const MONTH: &str = "(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    let shape = |regex: &str, parse| Shape {
        regex: regex.parse().expect("the expression is valid"),
        parse,
    };
    [
        // RFC 3339 and its relatives: `2026-11-24 10:00:00,250`, `2026/11/24 10:00:00`.
        shape(
            r"(?-u)(?<date>\d{4}[-/]\d\d[-/]\d\d)[T ](?<time>\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)(?: ?(?<offset>Z|[+-]\d\d:?\d\d)\b)?",
            parse_rfc3339,
        ),
        // nginx and Apache: `24/Nov/2026:10:00:00 +0800`.
        shape(
            &format!(r"(?-u)(?<text>\d\d/{MONTH}/\d{{4}}:\d\d:\d\d:\d\d [+-]\d{{4}})\b"),
            |_, found| {
                let time =
                    jiff::fmt::strtime::parse("%d/%b/%Y:%H:%M:%S %z", part(found, "text")).ok()?;
                time.to_timestamp().ok()
            },
        ),
        // syslog, and with a year ctime: `Nov 24 10:00:00 2026`.
        shape(
            &format!(
                r"(?-u)\b{MONTH} +(?<day>\d{{1,2}}) (?<time>\d\d:\d\d:\d\d(?:\.\d{{1,9}})?)(?: (?<year>\d{{4}})\b)?"
            ),
            |clock, found| {
                let [month, day, time] = ["month", "day", "time"].map(|name| part(found, name));
                match part(found, "year") {
                    "" => clock.with_year(month, day, time),
                    year => {
                        let date =
                            Date::strptime("%Y %b %d", format!("{year} {month} {day}")).ok()?;
                        clock.in_zone(date.to_datetime(time.parse().ok()?))
                    }
                }
            },
        ),
        // Seconds or milliseconds since 1970 that begin the line, or a field of logfmt.
        shape(
            r"(?-u)(?:^\s*\[?|\b(?:ts|time|timestamp)=)(?<number>\d{10}(?:\.\d{1,9})?|\d{13})(?:[\s\]]|$)",
            |_, found| parse_epoch(part(found, "number")),
        ),
    ]
});

/// A field of JSON that names a time.
static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    let field = r#"(?i-u)"(?:@?timestamp|@t|ts|time|datetime)"\s*:\s*(?:"(?<text>[^"]{1,64})"|(?<number>\d{10}(?:\.\d{1,9})?|\d{13}|\d{16}|\d{19})[,}\s])"#;
    field.parse().expect("the expression is valid")
});

fn parse_rfc3339(clock: &Clock, found: &Captures<'_>) -> Option<Timestamp> {
    let date = part(found, "date").replace('/', "-");
    let time = format!("{date}T{}", part(found, "time").replace(',', "."));
    match part(found, "offset") {
        "" => clock.in_zone(time.parse().ok()?),
        offset => format!("{time}{offset}").parse().ok(),
    }
}

/// Parses seconds with or without a fraction, milliseconds, microseconds or nanoseconds since 1970,
/// by the number of digits.
fn parse_epoch(number: &str) -> Option<Timestamp> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = if whole.len() > 10 {
        Cow::Borrowed(whole)
    } else {
        Cow::Owned(format!("{whole}{fraction}"))
    };
    let nanoseconds: i128 = digits.parse().ok()?;
    let missing = 19_u32.checked_sub(u32::try_from(digits.len()).ok()?)?;
    Timestamp::from_nanosecond(nanoseconds * 10_i128.pow(missing)).ok()
}

/// Returns a group, which matches ASCII only; empty if it is absent.
fn part<'t>(found: &Captures<'t>, name: &str) -> &'t str {
    let bytes = found.name(name).map_or(&[][..], |found| found.as_bytes());
    std::str::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
impl Clock {
    /// Returns a clock at 2026-11-24 12:00:00 in UTC+8.
    pub(super) fn example() -> Self {
        Self {
            now: "2026-11-24T12:00:00+08:00".parse().unwrap(),
            zone: TimeZone::fixed(jiff::tz::offset(8)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(head: &str) -> Option<String> {
        let text = format!("{head} errcode=1");
        let time = Clock::example().time_of_line(text.as_bytes(), head.len() + 1)?;
        Some(time.to_string())
    }

    #[test]
    fn time_before_reply_is_read_in_every_form() {
        for head in [
            "2026-11-24T02:00:00Z",
            "2026-11-24 02:00:00 +0000 INFO reply",
            "[2026-11-24T10:00:00+08:00]",
            "x 2026-11-24 10:00:00",
            "2026/11/24 10:00:00 main.go:7:",
            "1.2.3.4 - - [24/Nov/2026:10:00:00 +0800] \"POST / HTTP/1.1\" 200",
            "Nov 24 10:00:00 host app[7]:",
            "[Tue Nov 24 10:00:00 2026] [error]",
            "1795485600",
            "1795485600000 WARN",
            "[1795485600] x",
            "level=warn ts=1795485600 msg=x",
        ] {
            assert_eq!(
                time(head).as_deref(),
                Some("2026-11-24T02:00:00Z"),
                "{head}"
            );
        }
        for head in [
            "2026-11-24 10:00:00.25",
            "2026-11-24 10:00:00,250",
            "2026-11-24T02:00:00.250000Z",
            "[Tue Nov 24 10:00:00.250000 2026]",
            "1795485600.25 x",
            "1795485600250 x",
        ] {
            assert_eq!(
                time(head).as_deref(),
                Some("2026-11-24T02:00:00.25Z"),
                "{head}"
            );
        }
    }

    #[test]
    fn time_in_field_of_json_is_read() {
        let field = |field: &str| {
            let text = format!(r#"{{{field},"msg":"errcode=1"}}"#);
            let clock = Clock::example();
            let time = clock.time_of_line(text.as_bytes(), text.len() - 11);
            time.map(|time| time.to_string())
        };
        for text in [
            r#""ts":1795485600"#,
            r#""ts": 1795485600.0 "#,
            r#""time":1795485600000"#,
            r#""timestamp":1795485600000000"#,
            r#""timestamp":1795485600000000000"#,
            r#""timestamp":"2026-11-24T02:00:00Z""#,
            r#""@timestamp":"2026-11-24T10:00:00+08:00""#,
            r#""time":"24/Nov/2026:10:00:00 +0800""#,
            r#""time":"1795485600""#,
            r#""Time":"2026-11-24 10:00:00""#,
            r#""expires":"2020-01-01T00:00:00Z","time":"2026-11-24T02:00:00Z""#,
            r#""time":35,"ts":1795485600"#,
        ] {
            assert_eq!(
                field(text).as_deref(),
                Some("2026-11-24T02:00:00Z"),
                "{text}"
            );
        }
        for text in [
            r#""time":35"#,
            r#""time":"350ms""#,
            r#""ts":17954856001"#,
            r#""expires":"2020-01-01T00:00:00Z""#,
            r#""at":1795485600"#,
        ] {
            assert_eq!(field(text), None, "{text}");
        }
    }

    #[test]
    fn line_without_time_has_none() {
        for head in [
            "",
            "INFO",
            "2026-13-24 10:00:00",
            "2026-11-24",
            "31/Feb/2026:10:00:00 +0800",
            "Feb 30 10:00:00",
            "12345",
            "id 1795485600 x",
            "\u{0}\u{7f}令牌",
        ] {
            assert_eq!(time(head), None, "{head}");
        }
        assert_eq!(
            time(&format!("{}2026-11-24T02:00:00Z", "x".repeat(HEAD))),
            None
        );
    }

    #[test]
    fn time_after_reply_does_not_count() {
        let text = b"errcode=1 errmsg=expired at 2020-01-01 00:00:00";
        assert_eq!(Clock::example().time_of_line(text, 0), None);
    }

    #[test]
    fn syslog_time_of_future_is_of_last_year() {
        assert_eq!(
            time("Nov 25 11:59:59").as_deref(),
            Some("2026-11-25T03:59:59Z")
        );
        assert_eq!(
            time("Nov 25 12:00:01").as_deref(),
            Some("2025-11-25T04:00:01Z")
        );
        assert_eq!(
            time("Dec  3 10:00:00").as_deref(),
            Some("2025-12-03T02:00:00Z")
        );
    }

    #[test]
    fn since_is_time_date_or_span() {
        let since = |text: &str| Some(Clock::example().parse_since(text)?.to_string());
        for (text, expected) in [
            ("2026-11-24T02:00:00Z", "2026-11-24T02:00:00Z"),
            ("2026-11-24T10:00:00", "2026-11-24T02:00:00Z"),
            ("2026-11-24 10:00", "2026-11-24T02:00:00Z"),
            ("2026-11-24", "2026-11-23T16:00:00Z"),
            ("2h", "2026-11-24T02:00:00Z"),
            ("1h30m", "2026-11-24T02:30:00Z"),
            ("7d", "2026-11-17T04:00:00Z"),
            ("PT2H", "2026-11-24T02:00:00Z"),
        ] {
            assert_eq!(since(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "2", "-2h", "yesterday", "2026-13-01", "99999y"] {
            assert_eq!(since(text), None, "{text}");
        }
    }
}
