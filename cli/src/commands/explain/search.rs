//! The replies in a chunk of an input, and their places.

use std::io;

use errcodes::logs::Finder;

use super::{Located, Output, Piece};
use crate::documents::{Chunk, Joining, Limits, Unit};

/// A search: the replies to look for, and the output to make of them.
pub(super) struct Search<O> {
    pub(super) finder: Finder,
    pub(super) joining: Joining,
    pub(super) limits: Limits,
    /// Empty.
    pub(super) output: O,
}

/// The output of a chunk.
pub(super) struct Part<O> {
    pub(super) output: O,
    pub(super) text: Vec<u8>,
}

impl<O: Output> Search<O> {
    pub(super) fn search(&self, chunk: &Chunk, file: Option<&str>) -> io::Result<Part<O>> {
        let mut part = Part {
            output: self.output.fork(),
            text: Vec::new(),
        };
        let mut units = chunk.units();
        let mut candidates = self.finder.candidates(chunk.text()).peekable();
        loop {
            if !O::NEEDS_LINES {
                let Some(&candidate) = candidates.peek() else {
                    break;
                };
                units.skip_to(candidate);
            }
            let Some(unit) = units.next() else {
                break;
            };
            let mut may_have_replies = false;
            while candidates.next_if(|&it| it < units.position()).is_some() {
                may_have_replies = true;
            }
            if may_have_replies {
                self.search_unit(unit, file, &mut part)?;
            }
            let piece = Piece {
                is_continued: unit.column > 0,
                is_cut: unit.is_cut,
            };
            part.output.end_line(piece, &mut part.text)?;
        }
        Ok(part)
    }

    fn search_unit(
        &self,
        unit: Unit<'_>,
        file: Option<&str>,
        part: &mut Part<O>,
    ) -> io::Result<()> {
        let mut place = Place::new(unit);
        for reply in self.finder.find(unit.text) {
            place.advance(reply.range().start);
            let located = Located {
                reply: &reply,
                file,
                line: place.line,
                column: place.column(),
                text: unit.text,
            };
            part.output.take(&located, &mut part.text)?;
        }
        Ok(())
    }
}

/// A place in a line or document.
struct Place<'u> {
    unit: Unit<'u>,
    at: usize,
    line: u64,
    line_start: usize,
}

impl<'u> Place<'u> {
    const fn new(unit: Unit<'u>) -> Self {
        Self {
            unit,
            at: 0,
            line: unit.line,
            line_start: 0,
        }
    }

    /// Goes to a byte of the text.
    fn advance(&mut self, to: usize) {
        if to < self.at {
            *self = Self::new(self.unit);
        }
        let between = &self.unit.text[self.at..to];
        for end in memchr::memchr_iter(b'\n', between) {
            self.line += 1;
            self.line_start = self.at + end + 1;
        }
        self.at = to;
    }

    fn column(&self) -> u64 {
        let is_first = self.line_start == 0;
        let before = if is_first { self.unit.column } else { 0 };
        before + (self.at - self.line_start) as u64 + 1
    }
}
