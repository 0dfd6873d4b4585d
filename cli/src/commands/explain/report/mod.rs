//! `explain --report`: totals of the replies as an HTML page that needs no network.

mod chart;
mod texts;

use std::io;
use std::path::Path;

use errcodes::{Entry, Kind};
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use serde::Serialize;

use self::texts::Texts;
use super::filter::kind;
use super::histogram::Histogram;
use super::tally::{Code, Place, Tally, share};
use crate::commands::output_file;
use crate::context::Context;
use crate::error::Problem;
use crate::render::escape::printable;
use crate::render::texts::Texts as Advice;
use crate::render::time;

const TEMPLATE: &str = include_str!("report.html");
const STYLE: &str = include_str!("report.css");
/// Codes with a colour of their own.
const SERIES: usize = chart::SERIES.len() - 1;
/// Codes in each list.
const MOST: usize = 100;

/// Writes the totals to a page.
pub(super) fn write(
    tally: &Tally,
    path: &Path,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let page = render(tally, context);
    output_file::write_or_print(path, page.as_bytes(), context.language(), out)
}

/// The values of the template.
#[derive(Serialize)]
struct Page {
    t: &'static Texts,
    style: &'static str,
    program: String,
    period: Option<[String; 2]>,
    replies: u64,
    failures: u64,
    successes: u64,
    kinds: usize,
    unlisted: u64,
    untimed: u64,
    chart: Option<Chart>,
    listed: Vec<Row>,
    unknown: Vec<Row>,
    more_listed: usize,
    more_unknown: usize,
    files: Vec<(String, u64)>,
}

#[derive(Serialize)]
struct Chart {
    svg: String,
    /// The width of a bar, such as `10 min`.
    width: String,
    /// The names of the series.
    legend: Vec<String>,
    /// The start of each bar with failures, and the count of each series.
    bars: Vec<(String, Vec<u64>)>,
}

#[derive(Serialize)]
struct Row {
    code: i64,
    table: Option<&'static str>,
    name: Option<&'static str>,
    message: Option<(String, &'static str)>,
    kind: &'static str,
    retry: Option<String>,
    cause: Option<&'static str>,
    fix: Option<&'static str>,
    docs: Option<String>,
    count: u64,
    share: String,
    /// Percent of the most frequent code, for a bar.
    width: String,
    first: String,
    last: Option<String>,
    sent: Option<String>,
    candidates: Vec<String>,
}

fn render(tally: &Tally, context: Context) -> String {
    let texts = Texts::new(context.locale);
    let totals = tally.totals();
    let codes = tally.codes();
    let failing: Vec<&Code> = codes.into_iter().filter(|it| it.is_failure).collect();
    let most = failing.first().map_or(0, |it| it.count);
    let rows = |is_listed: bool| {
        let codes = failing.iter().filter(|it| it.entry.is_some() == is_listed);
        let all = codes.clone().count();
        let rows = codes
            .take(MOST)
            .map(|it| row(it, totals.replies, most, texts, context));
        (rows.collect(), all.saturating_sub(MOST))
    };
    let ((listed, more_listed), (unknown, more_unknown)) = (rows(true), rows(false));
    let program = context.program;
    let files = tally.files().map(|(file, replies)| {
        let file = file.map_or_else(|| texts.standard_input.to_owned(), printable);
        (file, replies)
    });
    let page = Page {
        t: texts,
        style: STYLE,
        program: match program.version {
            Some(version) => format!("{} {version}", program.name),
            None => program.name.to_owned(),
        },
        period: totals
            .first
            .zip(totals.last)
            .map(|(first, last)| [time::without_zone(first), time::with_zone(last)]),
        replies: totals.replies,
        failures: totals.failures,
        successes: totals.successes,
        kinds: totals.codes,
        unlisted: totals.unlisted,
        untimed: totals.untimed,
        chart: chart(&failing, texts),
        listed,
        unknown,
        more_listed,
        more_unknown,
        files: files.collect(),
    };
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment
        .render_str(TEMPLATE, Serde(page))
        .expect("the template is valid")
}

/// Returns the chart of the failures with a time; the most frequent codes have a colour.
fn chart(failing: &[&Code], texts: &Texts) -> Option<Chart> {
    let mut whole = Histogram::default();
    for code in failing {
        whole.merge(code.times.clone());
    }
    let (own, rest) = failing.split_at(failing.len().min(SERIES));
    let mut legend: Vec<String> = own.iter().map(|it| title(it)).collect();
    let mut parts: Vec<Vec<u64>> = own.iter().map(|it| whole.counts(&it.times)).collect();
    if !rest.is_empty() {
        let mut others = Histogram::default();
        for code in rest {
            others.merge(code.times.clone());
        }
        legend.push(texts.others.to_owned());
        parts.push(whole.counts(&others));
    }
    let bars = whole.starts().into_iter().enumerate().map(|(i, start)| {
        let counts: Vec<u64> = parts.iter().map(|part| part[i]).collect();
        (time::without_zone(start), counts)
    });
    Some(Chart {
        svg: chart::draw(&whole, &parts)?,
        width: width(whole.width(), texts),
        bars: bars
            .filter(|(_, counts)| counts.iter().any(|&count| count > 0))
            .collect(),
        legend,
    })
}

/// Formats a number of seconds in the greatest unit that divides it.
fn width(seconds: i64, texts: &Texts) -> String {
    let lengths = [1, 60, 60 * 60, 24 * 60 * 60];
    let units = lengths.into_iter().zip(texts.units).rev();
    let mut fitting = units.filter(|(length, _)| seconds % length == 0);
    let (length, unit) = fitting.next().unwrap_or((1, texts.units[0]));
    format!("{} {unit}", seconds / length)
}

fn title(code: &Code) -> String {
    match code.entry {
        Some(entry) => format!("{} {} {}", entry.table().key(), code.number, entry.name()),
        None => code.number.to_string(),
    }
}

fn row(code: &Code, replies: u64, most: u64, texts: &Texts, context: Context) -> Row {
    let (entry, locale) = (code.entry, context.locale);
    let place = |at: &Place| {
        let line = match &at.file {
            Some(file) => format!("{}:{}", printable(file), at.line),
            None => format!("{} {}", texts.line, at.line),
        };
        match at.time {
            Some(time) => format!("{}, {line}", time::with_zone(time)),
            None => line,
        }
    };
    Row {
        code: code.number,
        table: code.table(),
        name: entry.map(Entry::name),
        message: entry.map(|entry| {
            let message = entry.localized(locale);
            (message.locale().to_string(), message.text())
        }),
        kind: kind(entry).name(),
        retry: entry
            .filter(|entry| entry.kind() != Kind::Ok)
            .map(|entry| Advice::new(locale).advice(entry)),
        cause: entry.and_then(|entry| entry.cause(locale)),
        fix: entry.and_then(|entry| entry.fix(locale)),
        docs: entry.and_then(Entry::docs_url).map(|url| url.to_string()),
        count: code.count,
        share: format!("{:.1}%", 100.0 * share(code.count, replies)),
        width: format!("{:.2}", 100.0 * share(code.count, most)),
        first: place(&code.first),
        last: (code.count > 1).then(|| place(&code.last)),
        sent: code
            .errmsg
            .as_deref()
            .filter(|&sent| entry.is_none_or(|entry| entry.message_in(locale) != sent))
            .map(printable),
        candidates: code
            .candidates
            .iter()
            .map(|entry| format!("{} {}", entry.table().key(), entry.name()))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use errcodes::Registry;
    use errcodes::logs::Finder;

    use super::*;
    use crate::commands::explain::Located;
    use crate::commands::explain::time::Clock;
    use crate::shop::{CODES, context};

    errcodes::define_errcodes! {
        #[table("hostile")]
        #[docs("https://example.com/\"><script>{code}")]
        enum Hostile(en) {
            1 => Script("</p><script>alert('1')</script>") {
                cause("<b>4</b>"),
                fix("\"><i>"),
            },
        }
    }

    static HOSTILE: Registry = Registry::new(&[Hostile::TABLE]);

    /// Returns the page about the lines of a file.
    fn page(registry: &'static Registry, locale: &str, file: &str, lines: &str) -> String {
        let context = context(registry, locale, None);
        let finder = Finder::new(registry);
        let mut tally = Tally::default();
        for (line, text) in (1..).zip(lines.lines()) {
            for reply in finder.find(text.as_bytes()) {
                let located = Located {
                    file: Some(file),
                    line,
                    ..Located::new(&reply, text.as_bytes())
                };
                tally.add(&located, Clock::example().time(&located));
            }
        }
        let mut out = Vec::new();
        let Ok(()) = write(&tally, Path::new("-"), context, &mut out) else {
            panic!("the page is written");
        };
        let page = String::from_utf8(out).unwrap();
        page.replace("&#x2f;", "/").replace("&#x27;", "'")
    }

    const LINES: &str = "\
        2026-11-24 10:00:00 {\"errcode\":42901,\"errmsg\":\"order limit reached\"}\n\
        2026-11-24 10:00:09 {\"errcode\":42901} {\"errcode\":0}\n\
        {\"errcode\":9,\"errmsg\":\"odd\"}\n";

    #[test]
    fn page_has_totals_chart_codes_and_files() {
        let page = page(&CODES, "en", "app.log", LINES);
        for part in [
            "<dt>Replies</dt><dd>4</dd>",
            "<dt>Failures</dt><dd>3</dd>",
            "<dt>Successes</dt><dd>1</dd>",
            "<dt>Codes that failed</dt><dd>2</dd>",
            "<dt>Failures with unknown codes</dt><dd>1</dd>",
            "<dt>Replies without a time</dt><dd>1</dd>",
            "<time>2026-11-24 02:00:00</time> – <time>2026-11-24 02:00:09 UTC</time>",
            "<svg role=\"img\" aria-labelledby=\"over-time\" ",
            "<tr><th scope=\"row\">2026-11-24 02:00:09</th><td>1</td><td>0</td></tr>",
            "<span class=\"table\">shop</span> 42901</span> <span class=\"name\">OrderLimitReached</span>",
            "<strong>2</strong> <span title=\"Share of replies\">50.0%</span>",
            "<dt>Cause</dt><dd>The account has used up its orders for the day.</dd>",
            "<dt>Fix</dt><dd>Wait until midnight, or ask for a higher limit.</dd>",
            "<dt>Retry</dt><dd>on the next day, from midnight UTC</dd>",
            "<dt>Sent</dt><dd>order limit reached</dd>",
            "<dt>First</dt><dd>2026-11-24 02:00:00 UTC, app.log:1</dd>",
            "<a href=\"https://shop.example/errors#42901\"",
            "<dt>First</dt><dd>app.log:3</dd>",
            "<tr><th scope=\"row\">app.log</th><td>4</td></tr>",
            "<footer><p>shop 1.2.3</p></footer>",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        let (listed, unknown) = page.split_once("<ol id=\"unknown\">").unwrap();
        assert_eq!(listed.matches("<li class=\"row\">").count(), 1);
        assert_eq!(unknown.matches("<li class=\"row\">").count(), 1);
    }

    #[test]
    fn page_is_in_language_of_reader() {
        let page = page(&CODES, "zh-CN", "app.log", LINES);
        for part in [
            "<html lang=\"zh\">",
            "<dt>失败</dt><dd>3</dd>",
            "<p class=\"message\" lang=\"zh\">今日下单次数已达上限</p>",
            "<dt>原因</dt><dd>账户当日下单次数已用完。</dd>",
            "<li class=\"label\">每柱 1 秒</li>",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(!page.contains("Failures"));
    }

    #[test]
    fn markup_is_escaped() {
        let lines = "{\"errcode\":1,\"errmsg\":\"<script>2</script>\"}\n\
            {\"errcode\":7,\"errmsg\":\"<img\u{202e} src=x>\"}\n";
        let page = page(&HOSTILE, "en", "<script>\u{1b}.log", lines);
        for part in ["<script", "<img", "<b>", "<i>", "\u{1b}", "\u{202e}"] {
            assert!(!page.contains(part), "{part} in {page}");
        }
        for part in [
            "&lt;script&gt;alert(",
            "&lt;b&gt;4",
            "&lt;img\\u{202e} src=x&gt;",
            "&lt;script&gt;\\u{1b}.log",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }

    #[test]
    fn page_loads_nothing_from_network() {
        let page = page(&CODES, "en", "app.log", LINES);
        assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
        for reference in ["src=", "@import", "url(", "<link", "<script", "xlink:href"] {
            assert!(!page.contains(reference), "{reference}");
        }
    }

    #[test]
    fn style_has_a_colour_for_each_of_the_chart() {
        let page = page(&CODES, "en", "app.log", LINES);
        let svg = page
            .split_once("<svg ")
            .unwrap()
            .1
            .split_once("</svg>")
            .unwrap()
            .0;
        for attribute in ["fill=\"", "stroke=\""] {
            for colour in svg.split(attribute).skip(1) {
                let colour = colour.split_once('"').unwrap().0;
                let rule = format!("[{attribute}{colour}\"]");
                assert!(colour == "none" || STYLE.contains(&rule), "{rule}");
            }
        }
        for i in 1..=chart::SERIES.len() {
            assert!(STYLE.contains(&format!(
                "[fill=\"#0{i}0000\"] {{ fill: var(--s{i}); }} .s{i} {{"
            )));
        }
    }

    #[test]
    fn many_codes_share_the_last_colour_and_long_lists_end() {
        let lines: Vec<String> = (1_001..=1_150)
            .map(|code| format!("2026-11-24 10:00:00 errcode={code}"))
            .collect();
        let page = page(&CODES, "en", "app.log", &lines.join("\n"));
        assert!(
            page.contains("<span class=\"swatch s6\" aria-hidden=\"true\"></span>other codes</li>")
        );
        assert!(page.contains("<td>1</td><td>145</td></tr>"), "{page}");
        assert!(page.contains("More codes that are not shown: 50"));
        assert_eq!(page.matches("<li class=\"row\">").count(), MOST);
    }

    #[test]
    fn page_without_failures_or_times_says_so() {
        let none = page(&CODES, "en", "app.log", "2026-11-24 10:00:00 errcode=0");
        assert!(none.contains("No failure was found.") && !none.contains("<svg"));
        let untimed = page(&CODES, "en", "app.log", "errcode=9");
        assert!(!untimed.contains("<svg") && untimed.contains("<ol id=\"unknown\">"));
    }

    #[test]
    fn width_of_bar_is_in_the_greatest_unit() {
        let widths = [1, 30, 60, 1800, 3600, 86_400, 28 * 86_400]
            .map(|it| width(it, Texts::new("en".into())));
        assert_eq!(
            widths,
            ["1 s", "30 s", "1 min", "30 min", "1 h", "1 d", "28 d"]
        );
    }
}
