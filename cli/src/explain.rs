//! What the replies in a file or a log mean.

use std::io;
use std::net::IpAddr;
use std::path::Path;

use errcodes::errmsg::{Errmsg, Rid};
use errcodes::registry::Candidate;
use errcodes::{Entry, Kind, Locale, REGISTRY, Retry, Table};

use crate::Problem;
use crate::arguments::ReplyFormat;
use crate::blocks::Blocks;
use crate::documents;
use crate::envelopes::{self, Found};
use crate::escape::{self, printable};
use crate::look_up::{tables_of_all, write_entry, write_line};
use crate::progress::Progress;
use crate::style::{CODE, LABEL, paint};

/// Explains every reply in the file, or in the standard input.
pub(crate) fn explain(
    file: Option<&Path>,
    platforms: &[String],
    format: ReplyFormat,
    locale: Locale,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let tables = tables_of_all(platforms)?;
    let mut input = Progress::of(open(file)?);
    let mut has_found = false;
    let mut blocks = Blocks::default();
    documents::each(&mut input, |text, line| {
        for found in envelopes::find(text) {
            let reply = Reply::of(&found, &tables);
            has_found = true;
            match format {
                ReplyFormat::Text => {
                    blocks.begin(out)?;
                    write_reply(&reply, line, locale, out)?;
                }
                ReplyFormat::Json => write_json(&reply, locale, out)?,
            }
        }
        Ok(())
    })?;
    let nothing =
        || Problem::NotFound("no reply found: nothing in the input has an errcode".to_owned());
    has_found.then_some(()).ok_or_else(nothing)
}

/// Prints what a reply that was found on this line means.
pub(crate) fn write_found(
    found: &Found,
    line: u64,
    locale: Locale,
    out: &mut impl io::Write,
) -> io::Result<()> {
    write_reply(&Reply::of(found, &[]), line, locale, out)
}

/// The file, or the standard input where there is none or it is `-`.
fn open(file: Option<&Path>) -> Result<Box<dyn io::BufRead>, Problem> {
    const BUFFER: usize = 1 << 18;
    match file {
        Some(path) if path != Path::new("-") => {
            let file = std::fs::File::open(path).map_err(|error| {
                Problem::Usage(format!("cannot read `{}`: {error}", path.display()))
            })?;
            Ok(Box::new(io::BufReader::with_capacity(BUFFER, file)))
        }
        _ => Ok(Box::new(io::BufReader::with_capacity(
            BUFFER,
            io::stdin().lock(),
        ))),
    }
}

/// A reply and the entry that it means.
struct Reply<'f> {
    code: i64,
    sent: Option<&'f str>,
    errmsg: Errmsg<'f>,
    rid: Option<Rid<'f>>,
    entry: Option<Entry>,
    /// Entries of other tables that fit as well.
    others: Vec<Entry>,
}

impl<'f> Reply<'f> {
    /// The reply by these tables; by all, if there are none.
    fn of(found: &'f Found, tables: &[&'static Table]) -> Self {
        let sent = found.errmsg.as_deref();
        let errmsg = Errmsg::new(sent.unwrap_or_default());
        let rid = errmsg.rid();
        let is_possible = |entry: Entry| match tables {
            [] => rid.is_none() || sends_request_ids(entry),
            tables => tables
                .iter()
                .any(|table| table.key() == entry.table().key()),
        };
        let mut entries: Vec<Entry> = REGISTRY
            .find_all(found.code)
            .filter(|&entry| is_possible(entry))
            .collect();
        if entries.len() > 1 {
            entries = best_fitting(found, errmsg, is_possible);
        }
        let mut entries = entries.into_iter();
        Self {
            code: found.code,
            sent,
            errmsg,
            rid,
            entry: entries.next(),
            others: entries.collect(),
        }
    }
}

/// The entries whose wording fits best; of those that fit equally, the ones first whose platform sends such envelopes.
fn best_fitting(
    found: &Found,
    errmsg: Errmsg<'_>,
    is_possible: impl Fn(Entry) -> bool,
) -> Vec<Entry> {
    let candidates = REGISTRY
        .identify(found.code, errmsg.as_str())
        .filter(|candidate| is_possible(candidate.entry()));
    let mut best = None;
    let equal = candidates
        .take_while(|candidate| *best.get_or_insert(candidate.score()) == candidate.score());
    let mut entries: Vec<Entry> = equal.map(Candidate::entry).collect();
    entries.sort_by_key(|entry| {
        let own = found.platform;
        own.is_some_and(|platform| entry.table().platform_key() != platform)
    });
    entries
}

fn sends_request_ids(entry: Entry) -> bool {
    let platform = entry.table().platform();
    platform.is_some_and(|platform| platform.has_request_ids())
}

fn write_reply(
    reply: &Reply<'_>,
    line: u64,
    locale: Locale,
    out: &mut impl io::Write,
) -> io::Result<()> {
    if line > 1 {
        write!(out, "{}", paint(LABEL, &format!("line {line}: ")))?;
    }
    match reply.entry {
        Some(entry) => write_entry(entry, locale, out)?,
        None => writeln!(
            out,
            "{}  no table lists this code",
            paint(CODE, &reply.code.to_string())
        )?,
    }
    if let Some(sent) = reply.sent {
        write_line("sent", &printable(sent), out)?;
    }
    if let Some(rid) = reply.rid {
        write_line(
            "rid",
            &format!("{rid}  {}", paint(LABEL, &time(rid.time()))),
            out,
        )?;
    }
    for hint in reply.errmsg.hints() {
        write_line("hint", &printable(hint), out)?;
    }
    if let Some(ip) = reply.errmsg.ip() {
        write_line("ip", &ip.to_string(), out)?;
    }
    if let Some(link) = reply.errmsg.link() {
        write_line("link", &printable(link), out)?;
    }
    for other in &reply.others {
        write_line(
            "or",
            &format!("{} {}", other.table().key(), other.name()),
            out,
        )?;
    }
    Ok(())
}

/// As `2022-09-02 07:29:47 UTC`.
fn time(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds).map_or_else(
        |_| seconds.to_string(),
        |time| time.strftime("%Y-%m-%d %H:%M:%S UTC").to_string(),
    )
}

/// A reply as other programs read it, an object to a line. The names and order of the fields are a promise.
#[derive(serde::Serialize)]
struct Record<'r> {
    table: Option<&'static str>,
    code: i64,
    name: Option<&'static str>,
    kind: &'static str,
    retry: &'static str,
    message: Option<&'static str>,
    errmsg: Option<&'r str>,
    rid: Option<&'r str>,
    rid_time: Option<i64>,
    hints: Option<Vec<&'r str>>,
    ip: Option<IpAddr>,
    link: Option<&'r str>,
}

fn write_json(reply: &Reply<'_>, locale: Locale, out: &mut impl io::Write) -> io::Result<()> {
    let entry = reply.entry;
    let record = Record {
        table: entry.map(|entry| entry.table().key()),
        code: reply.code,
        name: entry.map(Entry::name),
        kind: entry.map_or(Kind::Unknown, Entry::kind).name(),
        retry: entry.map_or(Retry::Never, Entry::retry).name(),
        message: entry.map(|entry| entry.message_in(locale)),
        errmsg: reply.sent,
        rid: reply.rid.map(|rid| rid.as_str()),
        rid_time: reply.rid.map(|rid| rid.time()),
        hints: Some(reply.errmsg.hints().collect::<Vec<_>>()).filter(|hints| !hints.is_empty()),
        ip: reply.errmsg.ip(),
        link: reply.errmsg.link(),
    };
    escape::write_json(&record, out)?;
    writeln!(out)
}
