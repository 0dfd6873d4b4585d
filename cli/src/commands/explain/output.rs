//! Replies one by one, as text and as JSON.

use std::io;

use errcodes::Locale;

use super::{Located, Output, record};
use crate::render::blocks::Blocks;
use crate::render::cache::Cache;
use crate::render::reply::write_reply;

/// A block of text per reply.
pub(super) struct Text {
    rows: Cache,
    names_files: bool,
    blocks: Blocks,
}

impl Text {
    pub(super) fn new(locale: Locale, names_files: bool) -> Self {
        Self {
            rows: Cache::new(locale),
            names_files,
            blocks: Blocks::default(),
        }
    }
}

impl Output for Text {
    fn fork(&self) -> Self {
        Self::new(self.rows.locale(), self.names_files)
    }

    fn take(&mut self, located: &Located<'_>, text: &mut Vec<u8>) -> io::Result<()> {
        self.blocks.begin(text)?;
        let file = self.names_files.then(|| located.file.unwrap_or("-"));
        write_reply(located.reply, file, located.line, &mut self.rows, text)
    }

    fn merge(&mut self, next: Self, text: &[u8], out: &mut impl io::Write) -> io::Result<()> {
        if next.blocks.any() {
            self.blocks.begin(out)?;
        }
        out.write_all(text)
    }
}

/// A line of JSON per reply.
pub(super) struct Json(Cache);

impl Json {
    pub(super) fn new(locale: Locale) -> Self {
        Self(Cache::new(locale))
    }
}

impl Output for Json {
    fn fork(&self) -> Self {
        Self::new(self.0.locale())
    }

    fn take(&mut self, located: &Located<'_>, text: &mut Vec<u8>) -> io::Result<()> {
        record::write(located, &mut self.0, text)
    }

    fn merge(&mut self, _next: Self, text: &[u8], out: &mut impl io::Write) -> io::Result<()> {
        out.write_all(text)
    }
}
