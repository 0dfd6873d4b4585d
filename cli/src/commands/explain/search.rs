//! The replies in a chunk of an input, and their places.

use std::{io, iter};

use errcodes::logs::{Candidate, Finder, Found};

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
                let Some(candidate) = candidates.peek() else {
                    break;
                };
                units.skip_to(candidate.position());
            }
            let start = units.position();
            let Some(unit) = units.next() else {
                break;
            };
            let is_in_unit = |it: &Candidate| it.position() < units.position();
            if candidates.peek().is_some_and(is_in_unit) {
                let own = iter::from_fn(|| candidates.next_if(is_in_unit));
                let found = self.finder.find_at(unit.text, start, own);
                part.take(unit, file, found)?;
            }
            let piece = Piece {
                is_continued: unit.column > 0,
                is_cut: unit.is_cut,
            };
            part.output.end_line(piece, &mut part.text)?;
        }
        Ok(part)
    }
}

impl<O: Output> Part<O> {
    /// Adds the replies of a line or document.
    fn take<'u>(
        &mut self,
        unit: Unit<'u>,
        file: Option<&str>,
        found: impl Iterator<Item = Found<'u>>,
    ) -> io::Result<()> {
        let mut place = Place::new(unit);
        for reply in found {
            place.advance(reply.range().start);
            let located = Located {
                reply: &reply,
                file,
                line: place.line,
                column: place.column(),
                text: unit.text,
            };
            self.output.take(&located, &mut self.text)?;
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
