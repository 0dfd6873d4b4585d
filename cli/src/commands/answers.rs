//! Rows and replies, as text or JSON.

use std::io;

use errcodes::logs::Found;
use errcodes::registry::SearchWords;
use errcodes::{Entry, Locale};

use super::export::json::Record;
use crate::arguments::RowFormat;
use crate::context::Context;
use crate::query::Query;
use crate::query::text::Question;
use crate::render::blocks::Blocks;
use crate::render::cache::Cache;
use crate::render::entry::write_entry;
use crate::render::escape::write_json;
use crate::render::lines::write_lines;
use crate::render::reply::write_reply;

/// Writes rows as objects of the export, one per line, with the messages in all languages or in
/// that of `--lang`.
pub(super) fn write_records(
    entries: &[Entry],
    context: Context,
    out: &mut impl io::Write,
) -> io::Result<()> {
    for &entry in entries {
        let locales = entry.table().locales().iter().copied();
        let is_requested = |locale: &Locale| match context.requested {
            Some(requested) => locale.language() == requested.language(),
            None => true,
        };
        let locales: Vec<Locale> = locales.filter(is_requested).collect();
        write_json(&Record::complete(entry, &locales), out)?;
        writeln!(out)?;
    }
    Ok(())
}

/// Writes the answers to questions.
pub(super) struct Answers {
    format: RowFormat,
    context: Context,
    blocks: Blocks,
    any: bool,
}

impl Answers {
    pub(super) fn new(format: RowFormat, context: Context) -> Self {
        Self {
            format,
            context,
            blocks: Blocks::default(),
            any: false,
        }
    }

    /// Writes the rows of a question, those of a range one per line; returns whether there are any.
    pub(super) fn question(
        &mut self,
        question: &Question,
        out: &mut impl io::Write,
    ) -> io::Result<bool> {
        let Context {
            registry, locale, ..
        } = self.context;
        let entries = question.query.find_in(&question.tables(registry));
        self.any |= !entries.is_empty();
        if self.format == RowFormat::Json {
            write_records(&entries, self.context, out)?;
            return Ok(!entries.is_empty());
        }
        if let Query::Range(..) = question.query
            && !entries.is_empty()
        {
            self.blocks.begin(out)?;
            write_lines(&entries, &SearchWords::new(""), locale, out)?;
            return Ok(true);
        }
        for &entry in &entries {
            self.blocks.begin(out)?;
            write_entry(entry, locale, out)?;
        }
        Ok(!entries.is_empty())
    }

    /// Writes a reply that begins on this line; returns whether a table lists its code.
    pub(super) fn reply(
        &mut self,
        reply: &Found<'_>,
        line: u64,
        out: &mut impl io::Write,
    ) -> io::Result<bool> {
        self.any = true;
        if self.format == RowFormat::Json {
            write_records(reply.entry().as_slice(), self.context, out)?;
            return Ok(reply.entry().is_some());
        }
        self.blocks.begin(out)?;
        let rows = &mut Cache::new(self.context.locale);
        write_reply(reply, None, line, rows, out)?;
        Ok(reply.entry().is_some())
    }

    /// Returns whether a row or a reply was found.
    pub(super) fn any(&self) -> bool {
        self.any
    }
}
