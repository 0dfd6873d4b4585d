//! Blocks of lines, separated by blank lines.

use std::io;

#[derive(Default)]
pub(crate) struct Blocks {
    any: bool,
}

impl Blocks {
    /// Begins a block, with a blank line before it unless it is the first.
    pub(crate) fn begin(&mut self, out: &mut impl io::Write) -> io::Result<()> {
        if std::mem::replace(&mut self.any, true) {
            writeln!(out)
        } else {
            Ok(())
        }
    }

    /// Returns whether a block has begun.
    pub(crate) const fn any(&self) -> bool {
        self.any
    }
}
