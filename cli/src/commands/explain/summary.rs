//! `explain --summary`: a row per code, and advice on the most frequent ones.

use std::io;

use errcodes::{Entry, Locale};
use jiff::Timestamp;
use serde::Serialize;

use super::filter::kind;
use super::record::Candidate;
use super::tally::{Code, Place, Tally, Totals, share};
use crate::arguments::ReplyFormat;
use crate::render::entry::{write_advice, write_docs, write_heading, write_line};
use crate::render::escape::{printable, write_json};
use crate::render::style::{CODE, ERROR, LABEL, NAME, padding, paint, width};
use crate::render::texts::Texts;
use crate::render::time;

/// Codes with advice.
const TOP: usize = 5;
/// Terminal columns of the longest bar.
const BAR: u64 = 10;

/// Writes the totals, as text or JSON.
pub(super) fn write(
    tally: &Tally,
    locale: Locale,
    format: ReplyFormat,
    names_files: bool,
    out: &mut impl io::Write,
) -> io::Result<()> {
    match format {
        ReplyFormat::Json => write_object(tally, locale, out),
        ReplyFormat::Text | ReplyFormat::Tsv if tally.is_empty() => Ok(()),
        ReplyFormat::Text | ReplyFormat::Tsv => write_text(tally, locale, names_files, out),
    }
}

/// Writes the totals, a row per code that failed, and the meaning of the most frequent ones.
fn write_text(
    tally: &Tally,
    locale: Locale,
    names_files: bool,
    out: &mut impl io::Write,
) -> io::Result<()> {
    let texts = Texts::new(locale);
    let totals = tally.totals();
    write_totals(&totals, texts, out)?;
    let codes = tally.codes();
    let failing: Vec<&Code> = codes.into_iter().filter(|it| it.is_failure).collect();
    if failing.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    write_rows(&failing, totals.replies, texts, names_files, out)?;
    for code in failing.iter().take(TOP) {
        writeln!(out)?;
        write_code(code, texts, locale, names_files, out)?;
    }
    Ok(())
}

fn write_totals(totals: &Totals, texts: &Texts, out: &mut impl io::Write) -> io::Result<()> {
    let Totals {
        replies,
        failures,
        successes,
        codes,
        untimed,
        ..
    } = *totals;
    writeln!(
        out,
        "{}",
        (texts.totals)(replies, failures, codes as u64, successes)
    )?;
    if let (Some(first), Some(last)) = (totals.first, totals.last) {
        let (first, last) = (time::without_zone(first), time::with_zone(last));
        write!(out, "{first} – {last}")?;
        if untimed > 0 {
            write!(out, "; {}", (texts.untimed)(untimed))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Writes the rows in aligned columns, with a bar for the count.
fn write_rows(
    codes: &[&Code],
    replies: u64,
    texts: &Texts,
    names_files: bool,
    out: &mut impl io::Write,
) -> io::Result<()> {
    let most = codes.iter().map(|it| it.count).max().unwrap_or_default();
    let rows: Vec<[String; 7]> = codes
        .iter()
        .map(|it| {
            let (name, last) = (it.entry.map_or(texts.unlisted, Entry::name), &it.last);
            let last = if it.count == 1 {
                String::new()
            } else {
                seen(last, names_files)
            };
            [
                key(it),
                name.to_owned(),
                it.count.to_string(),
                format!("{:.1}%", 100.0 * share(it.count, replies)),
                bar(it.count, most),
                seen(&it.first, names_files),
                last,
            ]
        })
        .collect();
    let [code, name, count, share, first, last] = texts.columns.map(str::to_owned);
    let heads = [code, name, count, share, String::new(), first, last];
    let widths: [usize; 7] = std::array::from_fn(|i| {
        let cells = rows.iter().chain([&heads]).map(|row| width(&row[i]));
        cells.max().unwrap_or_default()
    });
    for (row, is_head) in [(&heads, true)]
        .into_iter()
        .chain(rows.iter().map(|row| (row, false)))
    {
        let mut line = String::new();
        for (i, cell) in row.iter().enumerate() {
            let style = match i {
                _ if is_head => LABEL,
                0 => CODE,
                1 => NAME,
                4 => ERROR,
                5 | 6 => LABEL,
                _ => anstyle::Style::new(),
            };
            let (cell, space) = (paint(style, cell), padding(cell, widths[i]));
            let is_number = matches!(i, 2 | 3);
            line += &if is_number {
                space + &cell
            } else {
                cell + &space
            };
            line += "  ";
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Writes the meaning of a code, and what to do.
fn write_code(
    code: &Code,
    texts: &Texts,
    locale: Locale,
    names_files: bool,
    out: &mut impl io::Write,
) -> io::Result<()> {
    match code.entry {
        Some(entry) => {
            write_heading(entry, out)?;
            let message = entry.localized(locale);
            write_line(message.locale().language(), message.text(), out)?;
            write_advice(entry, locale, out)?;
            write_docs(entry, out)?;
        }
        None => writeln!(
            out,
            "{}  {}",
            paint(CODE, &code.number.to_string()),
            texts.unlisted
        )?,
    }
    if let Some(errmsg) = &code.errmsg {
        write_line("sent", &printable(errmsg), out)?;
    }
    write_line("first", &place(&code.first, names_files), out)?;
    if code.count > 1 {
        write_line("last", &place(&code.last, names_files), out)?;
    }
    for other in &code.candidates {
        let other = format!("{} {}", other.table().key(), other.name());
        write_line("or", &other, out)?;
    }
    Ok(())
}

/// Returns the table and the code.
fn key(code: &Code) -> String {
    match code.table() {
        Some(table) => format!("{table} {}", code.number),
        None => code.number.to_string(),
    }
}

/// Returns the time of a reply, or its place without one.
fn seen(at: &Place, names_files: bool) -> String {
    at.time
        .map_or_else(|| line(at, names_files), time::without_zone)
}

/// Returns the time and the place of a reply.
fn place(at: &Place, names_files: bool) -> String {
    let line = line(at, names_files);
    match at.time {
        Some(time) => format!("{}, {line}", time::with_zone(time)),
        None => line,
    }
}

fn line(at: &Place, names_files: bool) -> String {
    match at.file.as_deref().filter(|_| names_files) {
        Some(file) => format!("{}:{}", printable(file), at.line),
        None => format!("line {}", at.line),
    }
}

/// Returns a bar of block characters, in eighths of a column; at least one eighth.
fn bar(count: u64, most: u64) -> String {
    const EIGHTHS: [char; 8] = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
    let eighths = u128::from(count) * u128::from(BAR) * 8 / u128::from(most.max(1));
    let eighths = usize::try_from(eighths).unwrap_or_default().max(1);
    let mut bar = "█".repeat(eighths / 8);
    if eighths % 8 > 0 {
        bar.push(EIGHTHS[eighths % 8]);
    }
    bar
}

/// The totals as an object; the names and order of its keys are stable.
#[derive(Serialize)]
struct Object<'t> {
    replies: u64,
    failures: u64,
    successes: u64,
    unlisted: u64,
    untimed: u64,
    first: Option<String>,
    last: Option<String>,
    files: Vec<File<'t>>,
    codes: Vec<Row<'t>>,
}

#[derive(Serialize)]
struct File<'t> {
    file: Option<&'t str>,
    replies: u64,
}

#[derive(Serialize)]
struct Row<'t> {
    table: Option<&'static str>,
    code: i64,
    name: Option<&'static str>,
    kind: &'static str,
    retry: &'static str,
    message: Option<&'static str>,
    cause: Option<&'static str>,
    fix: Option<&'static str>,
    docs: Option<String>,
    failure: bool,
    count: u64,
    share: f64,
    first: Seen<'t>,
    last: Seen<'t>,
    errmsg: Option<&'t str>,
    candidates: Option<Vec<Candidate>>,
}

#[derive(Serialize)]
struct Seen<'t> {
    time: Option<String>,
    file: Option<&'t str>,
    line: u64,
    column: u64,
}

/// Writes the totals, the files and every code as an object of JSON on one line.
fn write_object(tally: &Tally, locale: Locale, out: &mut impl io::Write) -> io::Result<()> {
    let totals = tally.totals();
    let files = tally.files().map(|(file, replies)| File { file, replies });
    let codes = tally.codes();
    let rows = codes.iter().map(|it| row(it, totals.replies, locale));
    let object = Object {
        replies: totals.replies,
        failures: totals.failures,
        successes: totals.successes,
        unlisted: totals.unlisted,
        untimed: totals.untimed,
        first: totals.first.map(rfc3339),
        last: totals.last.map(rfc3339),
        files: files.collect(),
        codes: rows.collect(),
    };
    write_json(&object, out)?;
    writeln!(out)
}

fn row(code: &Code, replies: u64, locale: Locale) -> Row<'_> {
    const PRECISION: f64 = 1e6;
    let entry = code.entry;
    Row {
        table: code.table(),
        code: code.number,
        name: entry.map(Entry::name),
        kind: kind(entry).name(),
        retry: entry.map_or(errcodes::Retry::Never, Entry::retry).name(),
        message: entry.map(|entry| entry.message_in(locale)),
        cause: entry.and_then(|entry| entry.cause(locale)),
        fix: entry.and_then(|entry| entry.fix(locale)),
        docs: entry.and_then(Entry::docs_url).map(|url| url.to_string()),
        failure: code.is_failure,
        count: code.count,
        share: (share(code.count, replies) * PRECISION).round() / PRECISION,
        first: Seen::from(&code.first),
        last: Seen::from(&code.last),
        errmsg: code.errmsg.as_deref(),
        candidates: Candidate::all(code.candidates.iter().copied(), locale),
    }
}

impl<'t> From<&'t Place> for Seen<'t> {
    fn from(place: &'t Place) -> Self {
        Self {
            time: place.time.map(rfc3339),
            file: place.file.as_deref(),
            line: place.line,
            column: place.column,
        }
    }
}

fn rfc3339(time: Timestamp) -> String {
    time.to_string()
}

#[cfg(test)]
mod tests {
    use errcodes::logs::Finder;

    use super::*;
    use crate::commands::explain::Located;
    use crate::commands::explain::time::Clock;
    use crate::shop::CODES;

    const LINES: &str = "\
        2026-11-24 10:00:00 {\"errcode\":42901,\"errmsg\":\"daily order limit reached\"}\n\
        2026-11-24 11:00:00 {\"errcode\":42901}\n\
        {\"errcode\":0} {\"errcode\":0}\n\
        {\"errcode\":9,\"errmsg\":\"a\\u001b[31mb\"}\n";

    fn tally() -> Tally {
        let finder = Finder::new(&CODES);
        let mut tally = Tally::default();
        for (line, text) in (1..).zip(LINES.lines()) {
            for reply in finder.find(text.as_bytes()) {
                let located = Located {
                    file: Some("a\u{1b}.log"),
                    line,
                    ..Located::new(&reply, text.as_bytes())
                };
                tally.add(&located, Clock::example().time(&located));
            }
        }
        tally
    }

    fn text(locale: &str, names_files: bool) -> String {
        let mut out = Vec::new();
        write_text(&tally(), Locale::new(locale), names_files, &mut out).unwrap();
        String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap()
    }

    #[test]
    fn text_has_totals_rows_and_advice() {
        let expected = "\
5 replies: 3 failures of 2 codes, 2 successes
2026-11-24 02:00:00 – 2026-11-24 03:00:00 UTC; 3 replies without a time

code        name                      count  share              first                last
shop 42901  OrderLimitReached             2  40.0%  ██████████  2026-11-24 02:00:00  2026-11-24 03:00:00
9           no table lists this code      1  20.0%  █████       line 4

shop 42901  OrderLimitReached
  en     daily order limit reached
  retry  on the next day, from midnight UTC
  cause  The account has used up its orders for the day.
  fix    Wait until midnight, or ask for a higher limit.
  docs   https://shop.example/errors#42901
  sent   daily order limit reached
  first  2026-11-24 02:00:00 UTC, line 1
  last   2026-11-24 03:00:00 UTC, line 2

9  no table lists this code
  sent   a\\u{1b}[31mb
  first  line 4
";
        assert_eq!(text("en", false), expected);
    }

    #[test]
    fn text_is_in_language_of_reader_and_names_files_escaped() {
        let text = text("zh", true);
        assert!(
            text.starts_with("5 条回复：3 条失败（2 种错误码），2 条成功\n"),
            "{text}"
        );
        assert!(
            text.contains("\n  cause  账户当日下单次数已用完。\n"),
            "{text}"
        );
        assert!(
            text.contains(
                "\n9           没有任何表收录此错误码     1  20.0%  █████       a\\u{1b}.log:4\n"
            ),
            "{text}"
        );
        assert!(text.contains("UTC, a\\u{1b}.log:1\n"), "{text}");
    }

    #[test]
    fn bar_is_proportional_and_never_empty() {
        assert_eq!(bar(8, 8), "██████████");
        assert_eq!(bar(4, 8), "█████");
        assert_eq!(bar(1, 80), "▏");
        assert_eq!(bar(1, 1_000_000), "▏");
        assert_eq!(bar(u64::MAX, u64::MAX), "██████████");
    }

    #[test]
    fn object_has_everything() {
        let mut out = Vec::new();
        write_object(&tally(), Locale::new("en"), &mut out).unwrap();
        let object: serde_json::Value = serde_json::from_slice(&out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.starts_with(concat!(
            r#"{"replies":5,"failures":3,"successes":2,"unlisted":1,"untimed":3,"#,
            r#""first":"2026-11-24T02:00:00Z","last":"2026-11-24T03:00:00Z","#,
            r#""files":[{"file":"a\u001b.log","replies":5}],"codes":[{"table":"shop","code":42901,"name":"OrderLimitReached","#,
            r#""kind":"ResourceExhausted","retry":"NextDay","message":"daily order limit reached","#,
            r#""cause":"The account has used up its orders for the day.","fix":"Wait until midnight, or ask for a higher limit.","#,
            r#""docs":"https://shop.example/errors#42901","failure":true,"count":2,"share":0.4,"#,
            r#""first":{"time":"2026-11-24T02:00:00Z","file":"a\u001b.log","line":1,"column":21},"#,
        )), "{text}");
        let codes: Vec<_> = object["codes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| &it["code"])
            .collect();
        assert_eq!(codes, [42901, 9, 0]);
        assert_eq!(object["codes"][2]["failure"], false);
        assert!(!text.trim_end().contains('\n'));
    }
}
