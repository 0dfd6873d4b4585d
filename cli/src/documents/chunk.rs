//! A part of an input, made of whole lines and documents.

use std::ops::Range;

/// Some consecutive lines and documents of an input.
#[derive(Default)]
pub(crate) struct Chunk {
    text: Vec<u8>,
    /// The number of the first line, and its bytes in earlier chunks.
    line: u64,
    column: u64,
    /// The number of the line after the last one.
    next_line: u64,
    /// What is not a line numbered one higher than the line before it.
    spans: Vec<Span>,
    /// Whether the last line continues in the next chunk.
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
    /// Whether the line goes on in the next unit.
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

    /// Returns the lines and documents in order.
    pub(crate) fn units(&self) -> impl Iterator<Item = Unit<'_>> {
        let mut spans = self.spans.iter().peekable();
        let (mut at, mut next_line) = (0, self.line);
        std::iter::from_fn(move || {
            let rest = self.text.get(at..).filter(|rest| !rest.is_empty())?;
            let span = spans.next_if(|span| span.range.start == at);
            let line_end =
                || memchr::memchr(b'\n', rest).map_or(self.text.len(), |end| at + end + 1);
            let end = span.map_or_else(line_end, |span| span.range.end);
            let line = span.map_or(next_line, |span| span.line);
            let unit = Unit {
                text: &self.text[at..end],
                line,
                column: if at == 0 { self.column } else { 0 },
                is_cut: self.is_cut && end == self.text.len(),
            };
            next_line = span.map_or(line + 1, |span| span.next_line);
            at = end;
            Some(unit)
        })
    }
}
