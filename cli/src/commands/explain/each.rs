//! Exactly one line for each line of the input.

use std::io;

use errcodes::{Entry, Kind, Locale, Retry};

use super::filter::is_failure;
use super::{Located, Output, Piece, record};
use crate::error::Problem;
use crate::render::cache::Cache;
use crate::render::escape::printable;

/// The format of a row.
#[derive(Clone, Copy)]
pub(super) enum Format {
    Json,
    Tsv,
}

impl Format {
    /// Returns the row of a line without a reply.
    const fn empty(self) -> &'static [u8] {
        match self {
            Self::Json => b"null\n",
            Self::Tsv => b"\t\t\t\t\t\t\t\n",
        }
    }
}

/// A row for each line: its first failure, else its first reply.
pub(super) struct Each {
    format: Format,
    /// The beginnings of records.
    beginnings: Cache,
    row: Row,
    /// The row of a line that began in the chunk before, if it ends in this one.
    head: Option<Row>,
}

/// The row of a line so far.
#[derive(Default)]
struct Row {
    /// Empty before the first reply.
    text: Vec<u8>,
    is_failure: bool,
}

impl Row {
    /// Returns the row of a line from those of two pieces.
    fn or(self, next: Self) -> Self {
        if self.text.is_empty() || next.is_failure && !self.is_failure {
            next
        } else {
            self
        }
    }
}

impl Each {
    pub(super) fn new(format: Format, locale: Locale) -> Self {
        Self {
            format,
            beginnings: Cache::new(locale),
            row: Row::default(),
            head: None,
        }
    }

    /// Returns the row to print.
    fn printed<'r>(&self, row: &'r Row) -> &'r [u8] {
        if row.text.is_empty() {
            self.format.empty()
        } else {
            &row.text
        }
    }
}

impl Output for Each {
    const NEEDS_LINES: bool = true;

    fn fork(&self) -> Self {
        Self::new(self.format, self.beginnings.locale())
    }

    fn take(&mut self, located: &Located<'_>, _text: &mut Vec<u8>) -> io::Result<()> {
        let is_failure = is_failure(located.reply);
        if self.row.text.is_empty() || is_failure && !self.row.is_failure {
            self.row.text.clear();
            self.row.is_failure = is_failure;
            let text = &mut self.row.text;
            match self.format {
                Format::Json => record::write(located, &mut self.beginnings, text)?,
                Format::Tsv => {
                    let columns = columns(located, self.beginnings.locale());
                    text.extend_from_slice(columns.join("\t").as_bytes());
                    text.push(b'\n');
                }
            }
        }
        Ok(())
    }

    fn end_line(&mut self, piece: Piece, text: &mut Vec<u8>) -> io::Result<()> {
        if piece.is_cut {
            return Ok(());
        }
        let row = std::mem::take(&mut self.row);
        if piece.is_continued {
            self.head = Some(row);
        } else {
            text.extend_from_slice(self.printed(&row));
        }
        Ok(())
    }

    fn merge(&mut self, next: Self, text: &[u8], out: &mut impl io::Write) -> io::Result<()> {
        if let Some(head) = next.head {
            let row = std::mem::take(&mut self.row).or(head);
            out.write_all(self.printed(&row))?;
        }
        out.write_all(text)?;
        self.row = std::mem::take(&mut self.row).or(next.row);
        Ok(())
    }

    fn finish(self, out: &mut impl io::Write) -> Result<(), Problem> {
        // The input failed within a line.
        Ok(out.write_all(&self.row.text)?)
    }
}

/// Returns the columns code, table, name, kind, retry, message, errmsg and request ID.
fn columns(located: &Located<'_>, locale: Locale) -> [String; 8] {
    let reply = located.reply;
    let entry = reply.entry();
    let columns = [
        &*reply.code().to_string(),
        entry.map_or("", |entry| entry.table().key()),
        entry.map_or("", Entry::name),
        entry.map_or(Kind::Unknown, Entry::kind).name(),
        entry.map_or(Retry::Never, Entry::retry).name(),
        entry.map_or("", |entry| entry.message_in(locale)),
        reply.errmsg().unwrap_or_default(),
        reply.rid().map_or("", |rid| rid.as_str()),
    ];
    columns.map(escape_tsv)
}

/// Escapes tabs, line ends and backslashes as PostgreSQL and ClickHouse read them, and other
/// control characters.
fn escape_tsv(column: &str) -> String {
    printable(&column.replace('\\', r"\\"))
}
