//! A reply in full: its row and the parts of its errmsg.

use std::collections::HashMap;
use std::io;

use errcodes::logs::Found;
use errcodes::{Entry, Locale};

use super::entry::{write_entry, write_line};
use super::escape::printable;
use super::style::{LABEL, UNLISTED, paint};
use super::texts::Texts;
use super::time;

/// The rows of replies as text, each written once: logs repeat the same few.
pub(crate) struct Rows {
    locale: Locale,
    rows: HashMap<Entry, Vec<u8>>,
}

impl Rows {
    pub(crate) fn new(locale: Locale) -> Self {
        Self {
            locale,
            rows: HashMap::new(),
        }
    }

    pub(crate) const fn locale(&self) -> Locale {
        self.locale
    }

    fn write(&mut self, entry: Entry, out: &mut impl io::Write) -> io::Result<()> {
        if let Some(row) = self.rows.get(&entry) {
            return out.write_all(row);
        }
        let mut row = Vec::new();
        write_entry(entry, self.locale, &mut row)?;
        out.write_all(&row)?;
        self.rows.insert(entry, row);
        Ok(())
    }
}

/// Writes a reply that begins on line `line` of the file; a name of the file is shown.
pub(crate) fn write_reply(
    reply: &Found<'_>,
    file: Option<&str>,
    line: u64,
    rows: &mut Rows,
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
        Some(entry) => rows.write(entry, out)?,
        None => writeln!(
            out,
            "{}  {}",
            paint(UNLISTED, &reply.code().to_string()),
            Texts::new(rows.locale).unlisted
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
