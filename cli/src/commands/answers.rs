//! Rows and replies, as the text of look-ups.

use std::io;

use errcodes::logs::Found;
use errcodes::registry::SearchWords;

use crate::context::Context;
use crate::query::Query;
use crate::query::text::Question;
use crate::render::blocks::Blocks;
use crate::render::entry::write_entry;
use crate::render::lines::write_lines;
use crate::render::reply::write_reply;

/// Writes the answers to questions.
pub(super) struct Answers {
    context: Context,
    blocks: Blocks,
}

impl Answers {
    pub(super) fn new(context: Context) -> Self {
        Self {
            context,
            blocks: Blocks::default(),
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
        self.blocks.begin(out)?;
        write_reply(reply, None, line, self.context.locale, out)?;
        Ok(reply.entry().is_some())
    }

    /// Returns whether anything was written.
    pub(super) fn any(&self) -> bool {
        self.blocks.any()
    }
}
