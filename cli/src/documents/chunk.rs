//! A part of an input, made of whole lines and documents.

use std::iter::Peekable;
use std::ops::Range;
use std::slice;

/// Some consecutive lines and documents of an input.
#[derive(Default)]
pub(crate) struct Chunk {
    text: Vec<u8>,
    /// The number of the first line, and its bytes in earlier chunks.
    line: u64,
    column: u64,
    /// The number of the line after the last one.
    next_line: u64,
    /// Units other than a line numbered one higher than the line before it.
    spans: Vec<Span>,
    /// True if the last line continues in the next chunk.
    is_cut: bool,
}

struct Span {
    range: Range<usize>,
    line: u64,
    next_line: u64,
}

/// A line or document of a [`Chunk`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit<'c> {
    pub(crate) text: &'c [u8],
    /// The number of its first line.
    pub(crate) line: u64,
    /// Bytes of the line before the text; not 0 only in a line over 16 MiB, which is in pieces.
    pub(crate) column: u64,
    /// True if the line goes on in the next unit.
    pub(crate) is_cut: bool,
}

impl Chunk {
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Returns the number of a line that is too long and begins in this chunk.
    pub(crate) fn long_line(&self) -> Option<u64> {
        let last = self.is_cut.then(|| self.units().last())??;
        (last.column == 0).then_some(last.line)
    }

    /// Appends consecutive lines, the first of them without its first `column` bytes.
    pub(super) fn add_lines(&mut self, text: &[u8], lines: Range<u64>, column: u64) {
        let first = || memchr::memchr(b'\n', text).map_or(text.len(), |end| end + 1);
        if self.is_empty() {
            (self.line, self.column) = (lines.start, column);
        } else if self.next_line != lines.start {
            self.add_span(first(), lines.start, lines.start + 1);
        }
        self.text.extend_from_slice(text);
        self.next_line = lines.end;
    }

    /// Appends a document, or a line joined from several.
    pub(super) fn add_unit(&mut self, text: &[u8], lines: Range<u64>) {
        if self.is_empty() {
            (self.line, self.column) = (lines.start, 0);
        }
        self.add_span(text.len(), lines.start, lines.end);
        self.text.extend_from_slice(text);
        self.next_line = lines.end;
    }

    fn add_span(&mut self, length: usize, line: u64, next_line: u64) {
        let start = self.text.len();
        self.spans.push(Span {
            range: start..start + length,
            line,
            next_line,
        });
    }

    /// Marks the last line as unfinished.
    pub(super) fn cut(&mut self) {
        self.is_cut = true;
    }

    pub(crate) fn text(&self) -> &[u8] {
        &self.text
    }

    /// Returns the lines and documents in order.
    pub(crate) fn units(&self) -> Units<'_> {
        Units {
            chunk: self,
            spans: self.spans.iter().peekable(),
            at: 0,
            next_line: self.line,
        }
    }
}

/// The lines and documents of a chunk.
pub(crate) struct Units<'c> {
    chunk: &'c Chunk,
    spans: Peekable<slice::Iter<'c, Span>>,
    at: usize,
    next_line: u64,
}

impl Units<'_> {
    /// Returns where the next unit begins in the text of the chunk.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// Skips the units before the one that contains a byte of the text, faster than one by one.
    pub(crate) fn skip_to(&mut self, position: usize) {
        while let Some(span) = self.spans.next_if(|span| span.range.end <= position) {
            self.at = span.range.end;
            self.next_line = span.next_line;
        }
        let end = match self.spans.peek() {
            Some(span) if span.range.start <= position => {
                self.at = span.range.start;
                return;
            }
            _ => position,
        };
        let skipped = &self.chunk.text[self.at..end];
        let skipped = &skipped[..memchr::memrchr(b'\n', skipped).map_or(0, |end| end + 1)];
        self.next_line += memchr::memchr_iter(b'\n', skipped).count() as u64;
        self.at += skipped.len();
    }
}

impl<'c> Iterator for Units<'c> {
    type Item = Unit<'c>;

    fn next(&mut self) -> Option<Self::Item> {
        let (chunk, at) = (self.chunk, self.at);
        let rest = chunk.text.get(at..).filter(|rest| !rest.is_empty())?;
        let span = self.spans.next_if(|span| span.range.start == at);
        let line_end = || memchr::memchr(b'\n', rest).map_or(chunk.text.len(), |end| at + end + 1);
        let end = span.map_or_else(line_end, |span| span.range.end);
        let line = span.map_or(self.next_line, |span| span.line);
        self.next_line = span.map_or(line + 1, |span| span.next_line);
        self.at = end;
        Some(Unit {
            text: &chunk.text[at..end],
            line,
            column: if at == 0 { chunk.column } else { 0 },
            is_cut: chunk.is_cut && end == chunk.text.len(),
        })
    }
}
