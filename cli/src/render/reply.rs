//! A reply in full: its row and the parts of its errmsg.

use std::io;

use errcodes::logs::Found;

use super::cache::Cache;
use super::entry::{write_entry, write_line};
use super::escape::printable;
use super::style::{LABEL, UNLISTED, paint};
use super::texts::Texts;
use super::time;

/// Writes a reply that begins on line `line` of the file; a name of the file is shown.
pub(crate) fn write_reply(
    reply: &Found<'_>,
    file: Option<&str>,
    line: u64,
    rows: &mut Cache,
    out: &mut impl io::Write,
) -> io::Result<()> {
    match file {
        Some(file) => {
            let place = format!("{}:{line}: ", printable(file));
            write!(out, "{}", paint(LABEL, &place))?;
        }
        None if line > 1 => write!(out, "{}", paint(LABEL, &format!("line {line}: ")))?,
        None => {}
    }
    match reply.entry() {
        Some(entry) => {
            let locale = rows.locale();
            rows.write(entry, out, |row| write_entry(entry, locale, row))?;
        }
        None => writeln!(
            out,
            "{}  {}",
            paint(UNLISTED, &reply.code().to_string()),
            Texts::new(rows.locale()).unlisted
        )?,
    }
    if let Some(sent) = reply.errmsg() {
        write_line("sent", &printable(sent), out)?;
    }
    if let Some(rid) = reply.rid() {
        let time = paint(LABEL, &format_time(rid.time()));
        write_line("rid", &format!("{rid}  {time}"), out)?;
    }
    for hint in reply.hints() {
        write_line("hint", &printable(hint), out)?;
    }
    if let Some(link) = reply.link() {
        write_line("link", &printable(link), out)?;
    }
    let arguments: Vec<String> = reply
        .arguments()
        .map(|(name, text)| format!("{name} = {}", printable(text)))
        .collect();
    if !arguments.is_empty() {
        write_line("args", &arguments.join(", "), out)?;
    }
    for other in reply.others() {
        let other = format!("{} {}", other.table().key(), other.name());
        write_line("or", &other, out)?;
    }
    Ok(())
}

/// Formats Unix seconds.
fn format_time(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds).map_or_else(|_| seconds.to_string(), time::with_zone)
}
