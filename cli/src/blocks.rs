//! Blocks of lines with a blank line between each two.

use std::io;

/// How much has been written.
#[derive(Default)]
pub(crate) struct Blocks {
    any: bool,
}

impl Blocks {
    /// Begins a block: with a blank line, unless it is the first.
    pub(crate) fn begin(&mut self, out: &mut impl io::Write) -> io::Result<()> {
        if std::mem::replace(&mut self.any, true) {
            writeln!(out)
        } else {
            Ok(())
        }
    }

    /// Whether a block has begun.
    pub(crate) const fn any(&self) -> bool {
        self.any
    }
}
