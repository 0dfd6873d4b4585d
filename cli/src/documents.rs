//! Input split into lines, and into JSON documents that span lines.

use std::io::{self, BufRead};

use errcodes::logs::Finder;

/// Bounds of memory, in bytes.
#[derive(Clone, Copy)]
struct Limits {
    /// A longer line is split into pieces.
    line: usize,
    /// A longer document is read as lines.
    document: usize,
}

const LIMITS: Limits = Limits {
    line: 16 << 20,
    document: 1 << 20,
};

/// A failure of [`each`].
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input cannot be read.
    Read(io::Error),
    /// `take` failed.
    Take(io::Error),
}

/// Passes every line of the input, or JSON document that spans lines, to `take`, with the number of its
/// first line.
///
/// An unfinished document is passed line by line. A line over 16 MiB is passed in pieces, cut between
/// replies. Memory stays bounded.
pub(crate) fn each(
    input: &mut impl BufRead,
    finder: &Finder,
    take: impl FnMut(&[u8], u64) -> io::Result<()>,
) -> Result<(), Failure> {
    each_within(LIMITS, input, finder, take)
}

fn each_within(
    limits: Limits,
    input: &mut impl BufRead,
    finder: &Finder,
    mut take: impl FnMut(&[u8], u64) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut take = |text: &[u8], number| take(text, number).map_err(Failure::Take);
    let mut line = Vec::new();
    let mut open: Option<Open> = None;
    for number in 1.. {
        if open.is_none() && pass_buffered(limits, input, number, &mut take)? {
            continue;
        }
        line.clear();
        let mut is_whole = true;
        while !read_line(limits.line, input, &mut line).map_err(Failure::Read)? {
            if let Some(document) = open.take() {
                document.give_up(&mut take)?;
            }
            is_whole = false;
            let end = finder.cut(&line, limits.document);
            take(&line[..end], number)?;
            line.drain(..end);
        }
        if line.is_empty() {
            break;
        }
        if let Some(document) = &mut open {
            if document.add_line(&line, limits.document) {
                if document.is_complete() {
                    take(&document.text, document.line)?;
                    open = None;
                }
                continue;
            }
            document.give_up(&mut take)?;
            open = None;
        }
        match Open::new(&line, number).filter(|_| is_whole) {
            Some(document) => open = Some(document),
            None => take(&line, number)?,
        }
    }
    open.map_or(Ok(()), |document| document.give_up(&mut take))
}

/// Passes the next line from the buffer, without a copy, if all of it is there and no document begins
/// on it.
fn pass_buffered(
    limits: Limits,
    input: &mut impl BufRead,
    number: u64,
    take: &mut impl FnMut(&[u8], u64) -> Result<(), Failure>,
) -> Result<bool, Failure> {
    let buffer = match input.fill_buf() {
        Err(error) if error.kind() == io::ErrorKind::Interrupted => return Ok(false),
        other => other.map_err(Failure::Read)?,
    };
    let Some(end) = memchr::memchr(b'\n', buffer).filter(|&end| end < limits.line) else {
        return Ok(false);
    };
    let line = &buffer[..=end];
    if Open::new(line, number).is_some() {
        return Ok(false);
    }
    take(line, number)?;
    input.consume(end + 1);
    Ok(true)
}

/// Appends the rest of a line with its end, or nothing at the end of the input.
///
/// Returns false if the line reached `limit` before its end.
fn read_line(limit: usize, input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    loop {
        let buffer = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        let buffer = &buffer[..buffer.len().min(limit - line.len())];
        let end = memchr::memchr(b'\n', buffer);
        let length = end.map_or(buffer.len(), |end| end + 1);
        line.extend_from_slice(&buffer[..length]);
        input.consume(length);
        if end.is_some() || length == 0 {
            return Ok(end.is_some() || line.len() < limit);
        }
    }
}

/// An unfinished document.
struct Open {
    text: Vec<u8>,
    line: u64,
    depth: usize,
    is_in_string: bool,
}

impl Open {
    /// Starts a document that begins on this line and does not end on it.
    fn new(line: &[u8], number: u64) -> Option<Self> {
        let trimmed = line.trim_ascii();
        let is_complete = trimmed.starts_with(b"{") && trimmed.ends_with(b"}");
        if is_complete || !(trimmed.starts_with(b"{") || trimmed.ends_with(b"{")) {
            return None;
        }
        let mut open = Self {
            text: Vec::new(),
            line: number,
            depth: 0,
            is_in_string: false,
        };
        open.append(line);
        (open.depth > 0 && !open.is_in_string).then_some(open)
    }

    /// Adds a line; returns false if it does not belong to this document.
    fn add_line(&mut self, line: &[u8], limit: usize) -> bool {
        let starts_another = line.starts_with(b"{") && self.text.starts_with(b"{");
        if starts_another || self.text.len() + line.len() > limit {
            return false;
        }
        let length = self.text.len();
        self.append(line);
        if self.is_in_string {
            // A JSON string cannot span lines.
            self.text.truncate(length);
        }
        !self.is_in_string
    }

    fn is_complete(&self) -> bool {
        self.depth == 0
    }

    fn append(&mut self, line: &[u8]) {
        let mut bytes = line.iter();
        while let Some(byte) = bytes.next() {
            match byte {
                b'\\' if self.is_in_string => drop(bytes.next()),
                b'"' if self.depth > 0 => self.is_in_string = !self.is_in_string,
                b'{' if !self.is_in_string => self.depth += 1,
                b'}' if !self.is_in_string => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        self.text.extend_from_slice(line);
    }

    /// Passes the lines one by one.
    fn give_up<E>(&self, mut take: impl FnMut(&[u8], u64) -> Result<(), E>) -> Result<(), E> {
        let lines = self.text.split_inclusive(|&byte| byte == b'\n');
        lines
            .zip(self.line..)
            .try_for_each(|(line, number)| take(line, number))
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
    };

    fn documents(text: &str) -> Vec<(String, u64)> {
        let mut documents = Vec::new();
        // A small buffer, so that every line is read in pieces.
        let mut input = io::BufReader::with_capacity(3, text.as_bytes());
        each_within(SMALL, &mut input, &FINDER, |text, line| {
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
        each_within(SMALL, &mut text.as_bytes(), &FINDER, |text, line| {
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
            each_within(SMALL, &mut text.as_bytes(), &FINDER, |text, line| {
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

    impl io::Read for Interrupted<'_> {
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

    impl io::Read for Failing<'_> {
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
        assert_eq!(lines, [b"a\n"]);
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
}
