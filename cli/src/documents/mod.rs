//! Input split into chunks of lines, and of JSON documents that span lines.

mod chunk;
mod container;
mod json;

use std::io::{self, Read};
use std::mem;

pub(crate) use chunk::{Chunk, Unit};
use container::{Joined, Part, Partials};
use errcodes::logs::Finder;
use json::Open;

/// Bounds of memory, in bytes.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// A longer line is split into pieces.
    pub(crate) line: usize,
    /// A longer document is read as lines.
    pub(crate) document: usize,
    /// Bytes to read at once. A chunk is about as long, unless a line is longer.
    pub(crate) chunk: usize,
}

impl Limits {
    pub(crate) const DEFAULT: Self = Self {
        line: 16 << 20,
        document: 1 << 20,
        chunk: 1 << 18,
    };
}

/// A failure of [`each`].
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input cannot be read.
    Read(io::Error),
    /// `take` failed.
    Take(io::Error),
}

/// Passes every line of the input, or JSON document that spans lines, to `take`, with the number of
/// its first line.
pub(crate) fn each(
    input: &mut impl Read,
    finder: &Finder,
    mut take: impl FnMut(&[u8], u64) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut chunks = Chunks::new(Limits::DEFAULT, input, Joining::Documents);
    while let Some(chunk) = chunks.next(finder).map_err(Failure::Read)? {
        for unit in chunk.units() {
            take(unit.text, unit.line).map_err(Failure::Take)?;
        }
    }
    Ok(())
}

/// The units that lines are joined to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joining {
    /// Documents that span lines, and lines that a container runtime split.
    Documents,
    /// Nothing.
    Nothing,
}

/// The chunks of an input.
///
/// A chunk ends where a line or document ends. An unfinished document becomes lines. A line over
/// 16 MiB becomes pieces, cut between replies. Memory stays bounded.
pub(crate) struct Chunks<R> {
    input: R,
    joining: Joining,
    limits: Limits,
    buffer: Buffer,
    /// Why the input ended, if not at its end.
    failure: Option<io::Error>,
    is_ended: bool,
    /// The number of the next line, and its bytes in earlier chunks.
    line: u64,
    column: u64,
    open: Option<Open>,
    partials: Partials,
    chunk: Chunk,
}

impl<R: Read> Chunks<R> {
    pub(crate) fn new(limits: Limits, input: R, joining: Joining) -> Self {
        Self {
            input,
            joining,
            limits,
            buffer: Buffer::default(),
            failure: None,
            is_ended: false,
            line: 1,
            column: 0,
            open: None,
            partials: Partials::default(),
            chunk: Chunk::default(),
        }
    }

    /// Returns the next chunk. Waits for no more of the input than a line or document needs.
    ///
    /// A failure to read is returned after the chunks before it.
    pub(crate) fn next(&mut self, finder: &Finder) -> io::Result<Option<Chunk>> {
        loop {
            let mut buffer = mem::take(&mut self.buffer);
            let taken = self.take_lines(buffer.unread(), finder);
            buffer.consume(taken);
            self.buffer = buffer;
            if !self.chunk.is_empty() {
                return Ok(Some(mem::take(&mut self.chunk)));
            }
            if self.is_ended {
                return self.failure.take().map_or(Ok(None), Err);
            }
            match self.buffer.read(&mut self.input, self.limits.chunk) {
                Ok(0) => self.is_ended = true,
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.is_ended = true;
                    self.failure = Some(error);
                }
            }
        }
    }

    /// Adds the complete lines to the chunk, or all at the end of the input, or a piece of a line.
    /// Returns their length.
    fn take_lines(&mut self, text: &[u8], finder: &Finder) -> usize {
        let limit = self.limits.line;
        // Lines from `run.start` to `at` are not in the chunk yet: one copy is faster than many.
        let (mut at, mut run) = (0, Run::new(0, self.line));
        loop {
            let rest = &text[at..];
            let line = match memchr::memchr(b'\n', &rest[..rest.len().min(limit)]) {
                Some(end) => &rest[..=end],
                None if rest.len() > limit => {
                    self.add_run(&text[run.start..at], &run);
                    return at + self.take_piece(&rest[..limit], finder);
                }
                None if self.is_ended && !rest.is_empty() => rest,
                None => break,
            };
            at += line.len();
            if self.is_plain(line) {
                self.line += 1;
                continue;
            }
            self.add_run(&text[run.start..at - line.len()], &run);
            self.take_line(line);
            run = Run::new(at, self.line);
        }
        self.add_run(&text[run.start..at], &run);
        if self.is_ended {
            self.give_up_document();
            self.give_up_partials();
        }
        at
    }

    /// Returns whether the line is passed as it is, whatever comes before it.
    fn is_plain(&self, line: &[u8]) -> bool {
        if self.joining == Joining::Nothing {
            return true;
        }
        if self.column > 0 {
            return false;
        }
        let is_part = || Part::parse(line).is_some_and(|part| self.partials.belong(&part));
        self.open.is_none() && self.partials.is_empty() && !json::may_open(line) && !is_part()
    }

    fn add_run(&mut self, text: &[u8], run: &Run) {
        if !text.is_empty() {
            let column = mem::take(&mut self.column);
            self.chunk.add_lines(text, run.line..self.line, column);
        }
    }

    /// Adds the beginning of a line that is too long.
    fn take_piece(&mut self, text: &[u8], finder: &Finder) -> usize {
        self.give_up_document();
        self.give_up_partials();
        let end = match finder.cut(text, self.limits.document) {
            0 => text.len(),
            end => end,
        };
        self.chunk
            .add_lines(&text[..end], self.line..self.line, self.column);
        self.chunk.cut();
        self.column += end as u64;
        end
    }

    /// Adds a line that is not plain.
    fn take_line(&mut self, line: &[u8]) {
        let number = self.line;
        self.line += 1;
        if self.column > 0 {
            let column = mem::take(&mut self.column);
            self.chunk.add_lines(line, number..self.line, column);
            return;
        }
        match Part::parse(line) {
            Some(part) if self.partials.belong(&part) => {
                self.give_up_document();
                let joined = self.partials.add(&part, line, number, self.limits.line);
                joined
                    .into_iter()
                    .flatten()
                    .for_each(|it| self.add_joined(it));
                return;
            }
            None => self.give_up_partials(),
            Some(_) => {}
        }
        if let Some(document) = &mut self.open {
            if document.add_line(line, self.limits.document) {
                if document.is_complete() {
                    self.chunk
                        .add_unit(document.text(), document.line()..self.line);
                    self.open = None;
                }
                return;
            }
            self.give_up_document();
        }
        match Open::new(line, number) {
            Some(document) => self.open = Some(document),
            None => self.chunk.add_lines(line, number..self.line, 0),
        }
    }

    /// Adds the lines of an unfinished document.
    fn give_up_document(&mut self) {
        if let Some(document) = self.open.take() {
            let lines = document.text().split_inclusive(|&byte| byte == b'\n');
            for (line, number) in lines.zip(document.line()..) {
                self.chunk.add_lines(line, number..number + 1, 0);
            }
        }
    }

    fn give_up_partials(&mut self) {
        self.partials.give_up().for_each(|it| self.add_joined(it));
    }

    fn add_joined(&mut self, joined: Joined) {
        let line = joined.line;
        self.chunk.add_unit(&joined.into_text(), line..self.line);
    }
}

/// The start of some plain lines, and the number of the first.
struct Run {
    start: usize,
    line: u64,
}

impl Run {
    const fn new(start: usize, line: u64) -> Self {
        Self { start, line }
    }
}

/// Bytes that were read and not yet consumed.
#[derive(Default)]
struct Buffer {
    /// Longer than what was read, so that a read need not fill it first.
    bytes: Vec<u8>,
    start: usize,
    end: usize,
}

impl Buffer {
    fn unread(&self) -> &[u8] {
        &self.bytes[self.start..self.end]
    }

    fn consume(&mut self, length: usize) {
        self.start += length;
    }

    /// Reads once, up to `length` bytes.
    fn read(&mut self, input: &mut impl Read, length: usize) -> io::Result<usize> {
        self.bytes.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.bytes.len() < self.end + length {
            // At least doubles, so that a long line is not copied for each of its reads.
            let doubled = self.bytes.len() * 2;
            self.bytes.resize(doubled.max(self.end + length), 0);
        }
        let read = input.read(&mut self.bytes[self.end..self.end + length])?;
        self.end += read;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use errcodes::REGISTRY;

    use super::*;

    static FINDER: Finder = Finder::new(&REGISTRY);

    /// Small, so that inputs beyond the limits are small too.
    const SMALL: Limits = Limits {
        line: 4 << 10,
        document: 1 << 10,
        chunk: 100,
    };

    fn each_within(
        limits: Limits,
        input: impl Read,
        finder: &Finder,
        mut take: impl FnMut(&[u8], u64) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut chunks = Chunks::new(limits, input, Joining::Documents);
        while let Some(chunk) = chunks.next(finder)? {
            for unit in chunk.units() {
                take(unit.text, unit.line)?;
            }
        }
        Ok(())
    }

    fn documents(text: &str) -> Vec<(String, u64)> {
        let mut documents = Vec::new();
        // Every line is read in pieces.
        let limits = Limits { chunk: 3, ..SMALL };
        each_within(limits, text.as_bytes(), &FINDER, |text, line| {
            documents.push((String::from_utf8(text.to_vec()).unwrap(), line));
            Ok(())
        })
        .unwrap();
        documents
    }

    #[test]
    fn single_lines_are_passed_one_by_one() {
        assert_eq!(
            documents("a\nb{}\n\n{\"c\":1}"),
            [("a\n", 1), ("b{}\n", 2), ("\n", 3), ("{\"c\":1}", 4)].map(owned)
        );
        assert!(documents("").is_empty());
    }

    #[test]
    fn document_over_several_lines_is_passed_whole() {
        let pretty = "{\n  \"a\": {\n    \"b\": \"}\\\"{\"\n  }\n}\n";
        assert_eq!(
            documents(&format!("x\n{pretty}y\n")),
            [("x\n", 1), (pretty, 2), ("y\n", 7)].map(owned)
        );
        let logged = "INFO reply: {\n  \"a\": 1\n} in 3 ms\n";
        assert_eq!(
            documents(&format!("{logged}{pretty}")),
            [(logged, 1), (pretty, 4)].map(owned)
        );
    }

    #[test]
    fn unfinished_document_is_passed_as_lines() {
        assert_eq!(
            documents("{ a\nb\nc"),
            [("{ a\n", 1), ("b\n", 2), ("c", 3)].map(owned)
        );
        assert_eq!(
            documents("{\"a\":\"cut\n{\"b\":1}\n"),
            [("{\"a\":\"cut\n", 1), ("{\"b\":1}\n", 2)].map(owned)
        );
        assert_eq!(
            documents("{\"a\":{\n{\"b\":1}\n"),
            [("{\"a\":{\n", 1), ("{\"b\":1}\n", 2)].map(owned)
        );
        assert_eq!(
            documents("{\n\"a\n}\n"),
            [("{\n", 1), ("\"a\n", 2), ("}\n", 3)].map(owned)
        );
    }

    #[test]
    fn line_over_limit_is_passed_in_pieces() {
        let word = "word ";
        let text = format!("{}\n{{\n}}\n", word.repeat(2 * SMALL.line / word.len() + 1));
        let mut pieces = Vec::new();
        each_within(SMALL, text.as_bytes(), &FINDER, |text, line| {
            pieces.push((String::from_utf8(text.to_vec()).unwrap(), line));
            Ok(())
        })
        .unwrap();
        assert_eq!(
            pieces.iter().map(|(piece, _)| &**piece).collect::<String>(),
            text
        );
        assert_eq!(
            pieces.iter().map(|(_, line)| *line).collect::<Vec<_>>(),
            [1, 1, 1, 2]
        );
        assert!(
            pieces[..2]
                .iter()
                .all(|(piece, _)| piece.ends_with(word) && piece.len() <= SMALL.line)
        );
    }

    #[test]
    fn end_of_line_over_limit_does_not_start_a_document() {
        let long = format!("{}{{\n\"a\": 1\n}}\n", "word ".repeat(SMALL.line / 5 + 1));
        let lines: Vec<u64> = documents(&long).iter().map(|&(_, line)| line).collect();
        assert_eq!(lines, [1, 1, 2, 3]);
    }

    #[test]
    fn line_at_limit_is_passed_completely() {
        for (length, end) in [
            (SMALL.line - 1, "\n"),
            (SMALL.line, "\n"),
            (SMALL.line, ""),
            (SMALL.line + 1, ""),
        ] {
            let text = format!("{}{end}", "x".repeat(length));
            let mut all = Vec::new();
            each_within(SMALL, text.as_bytes(), &FINDER, |text, line| {
                assert_eq!(line, 1);
                all.extend_from_slice(text);
                Ok(())
            })
            .unwrap();
            assert!(all == text.as_bytes(), "{length} {end:?}");
        }
    }

    fn owned((text, line): (&str, u64)) -> (String, u64) {
        (text.to_owned(), line)
    }

    /// Interrupts every second read, as signals do.
    struct Interrupted<'a> {
        text: &'a [u8],
        is_interrupted: bool,
    }

    impl Read for Interrupted<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.is_interrupted = !self.is_interrupted;
            if self.is_interrupted {
                Err(io::ErrorKind::Interrupted.into())
            } else {
                self.text.read(buffer)
            }
        }
    }

    /// Fails after its text.
    struct Failing<'a>(&'a [u8]);

    impl Read for Failing<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() {
                Err(io::ErrorKind::TimedOut.into())
            } else {
                self.0.read(buffer)
            }
        }
    }

    #[test]
    fn interrupted_read_is_retried() {
        let mut lines = Vec::new();
        let input = Interrupted {
            text: b"first line\n{\n\"a\": 1\n}\nlast",
            is_interrupted: false,
        };
        each(
            &mut io::BufReader::with_capacity(4, input),
            &FINDER,
            |text, line| {
                lines.push((String::from_utf8(text.to_vec()).unwrap(), line));
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(
            lines,
            [("first line\n", 1), ("{\n\"a\": 1\n}\n", 2), ("last", 5)].map(owned)
        );
    }

    #[test]
    fn failed_read_is_reported_after_earlier_lines() {
        let mut lines = Vec::new();
        let failure = each(
            &mut io::BufReader::new(Failing(b"a\nb")),
            &FINDER,
            |text, _| {
                lines.push(text.to_vec());
                Ok(())
            },
        );
        let Err(Failure::Read(error)) = failure else {
            panic!("{failure:?}")
        };
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        assert_eq!(lines, [&b"a\n"[..], b"b"]);
    }

    #[test]
    fn document_ends_at_outermost_closing_brace() {
        let nested = "{\n{\n{\n}\n}\n}\n".replacen("\n{", "\n \"a\": {", 2);
        assert_eq!(
            documents(&format!("{nested}x")),
            [(&*nested, 1), ("x", 7)].map(owned)
        );
        let twice = "reply {\n\"a\": {\"b\": {}}, \"c\": {\n}\n}\n";
        assert_eq!(
            documents(&format!("{twice}x")),
            [(twice, 1), ("x", 5)].map(owned)
        );
    }

    #[test]
    fn closing_brace_before_document_is_ignored() {
        let logged = "}} then {\n\"a\": 1\n}\n";
        assert_eq!(
            documents(&format!("{logged}x")),
            [(logged, 1), ("x", 4)].map(owned)
        );
        assert_eq!(
            documents("{}} {\n}\nx"),
            [("{}} {\n}\n", 1), ("x", 3)].map(owned)
        );
        assert_eq!(
            documents("{ } } }\nx"),
            [("{ } } }\n", 1), ("x", 2)].map(owned)
        );
    }

    #[test]
    fn line_that_only_resembles_a_document_start_is_a_line() {
        assert_eq!(
            documents("{} x\ny\n"),
            [("{} x\n", 1), ("y\n", 2)].map(owned)
        );
        assert_eq!(
            documents("{ { }\ny\n}\n"),
            [("{ { }\n", 1), ("y\n", 2), ("}\n", 3)].map(owned)
        );
        assert_eq!(
            documents("{\"a\":\"cut\nx\"}\n"),
            [("{\"a\":\"cut\n", 1), ("x\"}\n", 2)].map(owned)
        );
    }

    #[test]
    fn quote_before_document_does_not_open_a_string() {
        let logged = "5\" disk: {\n\"a\": 1\n}\n";
        assert_eq!(
            documents(&format!("{logged}x")),
            [(logged, 1), ("x", 4)].map(owned)
        );
    }

    #[test]
    fn document_at_limit_is_whole_and_longer_one_is_lines() {
        let document = |length: usize| {
            format!(
                "{{\n\"a\": {}\n}}\n",
                "1".repeat(length - "{\n\"a\": \n}\n".len())
            )
        };
        let whole = document(SMALL.document);
        assert_eq!(documents(&whole), [(&*whole, 1)].map(owned));
        let lines = documents(&document(SMALL.document + 1));
        assert_eq!(
            lines.iter().map(|&(_, line)| line).collect::<Vec<_>>(),
            [1, 2, 3]
        );
    }

    #[test]
    fn partial_lines_of_containers_are_joined() {
        let cri = |tag: &str, text: &str| format!("2026-11-24T10:00:00Z {tag} {text}\n");
        let log = [
            cri("stdout P", "a"),
            cri("stderr F", "x"),
            cri("stdout P", "b"),
            cri("stderr P", "y"),
            cri("stdout F", "c"),
            "z\n".to_owned(),
            cri("stdout F", "d"),
        ];
        assert_eq!(
            documents(&log.concat()),
            [
                (&*cri("stderr F", "x"), 2),
                (&cri("stdout P", "abc"), 1),
                (&cri("stderr P", "y"), 4),
                ("z\n", 6),
                (&cri("stdout F", "d"), 7),
            ]
            .map(owned)
        );
        let docker = |log: &str, time: u32| {
            format!("{{\"log\":\"{log}\",\"stream\":\"stdout\",\"time\":\"{time}\"}}\n")
        };
        let log = [docker("a", 1), docker("b\\n", 2), docker("c", 3)].concat();
        let (joined, rest) = (docker("ab\\n", 2), docker("c", 3));
        assert_eq!(documents(&log), [(&*joined, 1), (&*rest, 3)].map(owned));
    }

    #[test]
    fn joined_line_at_limit_is_whole_and_longer_one_is_split() {
        let part = |tag: &str, text: &str| format!("2026-11-24T10:00:00Z stdout {tag} {text}\n");
        let half = "x".repeat(SMALL.line / 2 - part("P", "").len());
        let fits = [part("P", &half), part("P", &half), part("F", "")].concat();
        assert_eq!(
            documents(&fits),
            [(&*part("P", &(half.clone() + &half)), 1)].map(owned)
        );
        let more = [
            part("P", &half),
            part("P", &half),
            part("P", &half),
            part("F", "z"),
        ]
        .concat();
        assert_eq!(
            documents(&more),
            [
                (&*part("P", &(half.clone() + &half)), 1),
                (&*part("P", &(half.clone() + "z")), 3),
            ]
            .map(owned)
        );
    }

    #[test]
    fn pieces_of_a_long_line_have_columns() {
        let text = "word ".repeat(2 * SMALL.line / 5 + 1) + "\nx";
        let mut chunks = Chunks::new(SMALL, text.as_bytes(), Joining::Documents);
        let (mut end, mut long_lines) = (0, Vec::new());
        while let Some(chunk) = chunks.next(&FINDER).unwrap() {
            long_lines.extend(chunk.long_line());
            for unit in chunk.units() {
                assert_eq!(unit.column, if unit.line == 1 { end } else { 0 });
                assert_eq!(
                    unit.is_cut,
                    !unit.text.ends_with(b"\n") && unit.text != b"x"
                );
                end += unit.text.len() as u64;
            }
        }
        assert_eq!((end, long_lines), (text.len() as u64, vec![1]));
    }

    /// Splits as [`Chunks`] does, all at once.
    fn naive(limits: Limits, text: &str) -> Vec<(String, u64)> {
        let mut lines = text.split_inclusive('\n').zip(1..).peekable();
        let mut units: Vec<(String, u64)> = Vec::new();
        while let Some((line, number)) = lines.next() {
            // A document is the shortest run of lines in which it ends, if all of them belong to
            // it.
            let mut document = Open::new(line.as_bytes(), number);
            let mut ahead = lines.clone();
            while let Some(open) = &mut document
                && !open.is_complete()
            {
                let next = ahead.next();
                if next.is_none_or(|(next, _)| !open.add_line(next.as_bytes(), limits.document)) {
                    document = None;
                }
            }
            match document {
                Some(document) => {
                    units.push((String::from_utf8(document.text().to_vec()).unwrap(), number));
                    lines = ahead;
                }
                None => units.push((line.to_owned(), number)),
            }
        }
        units
    }

    proptest::proptest! {
        /// Lines up to the end of an unfinished document are not searched for other documents, so
        /// the samples have no document that begins in an unfinished one.
        #[test]
        fn chunks_of_any_size_have_the_units_of_a_naive_split(
            parts in proptest::collection::vec(
                proptest::sample::select(vec![
                    "\n", "x\n", "errcode=1\n", "{}\r\n", "{\n\"a\": 1\n}\n", "log {\n}\n", "}\n", "{ } }\n",
                    "{\n\"a\": {\n\"b\": \"}\"\n}\n}\n", "a\u{4e2d}\n",
                ]),
                0..40,
            ),
            end in proptest::sample::select(vec!["", "x", "{", "{\n\"a\":"]),
            chunk in 1_usize..80,
        ) {
            let text = parts.concat() + end;
            let limits = Limits { chunk, ..SMALL };
            let mut units = Vec::new();
            each_within(limits, text.as_bytes(), &FINDER, |text, line| {
                units.push((String::from_utf8(text.to_vec()).unwrap(), line));
                Ok(())
            }).unwrap();
            proptest::prop_assert_eq!(units, naive(limits, &text));
        }

        #[test]
        fn lines_are_passed_one_by_one_without_joining(text in "([a{}\n]|\r\n){0,60}", chunk in 1_usize..80) {
            let limits = Limits { chunk, ..SMALL };
            let mut chunks = Chunks::new(limits, text.as_bytes(), Joining::Nothing);
            let mut lines = Vec::new();
            while let Some(chunk) = chunks.next(&FINDER).unwrap() {
                lines.extend(chunk.units().map(|it| (String::from_utf8(it.text.to_vec()).unwrap(), it.line)));
            }
            let expected: Vec<_> = text.split_inclusive('\n').map(str::to_owned).zip(1..).collect();
            proptest::prop_assert_eq!(lines, expected);
        }
    }

    #[test]
    fn skipping_to_any_byte_gives_the_unit_that_has_it() {
        let log = "x\n{\n\"a\": 1\n}\ny\n\n2026-11-24T10:00:00Z stdout P a\nz\n{\n}\n{\n}\nlast";
        let limits = Limits {
            chunk: 1000,
            ..SMALL
        };
        let chunk = Chunks::new(limits, log.as_bytes(), Joining::Documents).next(&FINDER);
        // The last line is in the next chunk.
        let chunk = chunk.unwrap().unwrap();
        let mut start = 0;
        for unit in chunk.units() {
            for from in 0..=start {
                for position in start..start + unit.text.len() {
                    let mut units = chunk.units();
                    units.skip_to(from);
                    units.skip_to(position);
                    assert_eq!(units.position(), start);
                    assert_eq!(units.next(), Some(unit), "{from} {position}");
                }
            }
            start += unit.text.len();
        }
        assert_eq!(start, log.len() - "last".len());
    }
}
