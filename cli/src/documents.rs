//! Input taken apart into lines, and into JSON documents that run over several.

use std::io::{self, BufRead};

use super::envelopes;

/// The longest line that is read whole, and the longest document; in bytes. Longer ones are read in pieces.
const LONGEST_LINE: usize = 16 << 20;
const LONGEST_DOCUMENT: usize = 1 << 20;

/// Hands out every line of the input, or every JSON document that runs over several, with the number of its first line.
/// What looks like a document and does not end is handed out line by line, and a long line in pieces, cut between replies.
/// Memory does not grow with the input.
pub(crate) fn each(
    input: &mut impl BufRead,
    mut take: impl FnMut(&[u8], u64) -> io::Result<()>,
) -> io::Result<()> {
    let mut line = Vec::new();
    let mut open: Option<Open> = None;
    for number in 1.. {
        line.clear();
        let mut is_whole = true;
        while !read_line(input, &mut line)? {
            if let Some(document) = open.take() {
                document.give_up(&mut take)?;
            }
            is_whole = false;
            let end = envelopes::cut(&line, LONGEST_DOCUMENT);
            take(&line[..end], number)?;
            line.drain(..end);
        }
        if line.is_empty() {
            break;
        }
        if let Some(document) = &mut open {
            if document.goes_on_with(&line) {
                if document.is_complete() {
                    take(&document.text, document.line)?;
                    open = None;
                }
                continue;
            }
            document.give_up(&mut take)?;
            open = None;
        }
        match Open::at(&line, number).filter(|_| is_whole) {
            Some(document) => open = Some(document),
            None => take(&line, number)?,
        }
    }
    open.map_or(Ok(()), |document| document.give_up(&mut take))
}

/// Appends the rest of a line with its end, or nothing at the end of the input; false if the line is too long for that.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    loop {
        let buffer = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        let buffer = &buffer[..buffer.len().min(LONGEST_LINE - line.len())];
        let end = memchr::memchr(b'\n', buffer);
        let length = end.map_or(buffer.len(), |end| end + 1);
        line.extend_from_slice(&buffer[..length]);
        input.consume(length);
        if end.is_some() || length == 0 {
            return Ok(end.is_some() || line.len() < LONGEST_LINE);
        }
    }
}

/// A document that has begun and not ended.
struct Open {
    text: Vec<u8>,
    line: u64,
    depth: usize,
    is_within_text: bool,
}

impl Open {
    /// A document that begins on this line and does not end on it.
    fn at(line: &[u8], number: u64) -> Option<Self> {
        let trimmed = line.trim_ascii();
        let is_complete = trimmed.starts_with(b"{") && trimmed.ends_with(b"}");
        if is_complete || !(trimmed.starts_with(b"{") || trimmed.ends_with(b"{")) {
            return None;
        }
        let mut open = Self {
            text: Vec::new(),
            line: number,
            depth: 0,
            is_within_text: false,
        };
        open.append(line);
        (open.depth > 0 && !open.is_within_text).then_some(open)
    }

    /// Takes in a line, unless it is of no document, or of another one.
    fn goes_on_with(&mut self, line: &[u8]) -> bool {
        let is_another = line.starts_with(b"{") && self.text.starts_with(b"{");
        if is_another || self.text.len() + line.len() > LONGEST_DOCUMENT {
            return false;
        }
        let length = self.text.len();
        self.append(line);
        if self.is_within_text {
            // Text in JSON does not run over lines.
            self.text.truncate(length);
        }
        !self.is_within_text
    }

    fn is_complete(&self) -> bool {
        self.depth == 0
    }

    fn append(&mut self, line: &[u8]) {
        let mut bytes = line.iter();
        while let Some(byte) = bytes.next() {
            match byte {
                b'\\' if self.is_within_text => drop(bytes.next()),
                b'"' if self.depth > 0 => self.is_within_text = !self.is_within_text,
                b'{' if !self.is_within_text => self.depth += 1,
                b'}' if !self.is_within_text => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        self.text.extend_from_slice(line);
    }

    fn give_up(&self, take: &mut impl FnMut(&[u8], u64) -> io::Result<()>) -> io::Result<()> {
        for (line, number) in self
            .text
            .split_inclusive(|&byte| byte == b'\n')
            .zip(self.line..)
        {
            take(line, number)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn documents(text: &str) -> Vec<(String, u64)> {
        let mut documents = Vec::new();
        // The smallest buffer: every line comes in pieces.
        let mut input = io::BufReader::with_capacity(3, text.as_bytes());
        each(&mut input, |text, line| {
            documents.push((String::from_utf8(text.to_vec()).unwrap(), line));
            Ok(())
        })
        .unwrap();
        documents
    }

    #[test]
    fn a_line_is_a_document() {
        assert_eq!(
            documents("a\nb{}\n\n{\"c\":1}"),
            [("a\n", 1), ("b{}\n", 2), ("\n", 3), ("{\"c\":1}", 4)].map(owned)
        );
        assert!(documents("").is_empty());
    }

    #[test]
    fn a_document_runs_over_lines() {
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
    fn what_does_not_end_is_lines_again() {
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
    fn a_long_line_comes_in_pieces() {
        let word = "word ";
        let text = format!(
            "{}\n{{\n}}\n",
            word.repeat(2 * LONGEST_LINE / word.len() + 1)
        );
        let mut pieces = Vec::new();
        each(&mut text.as_bytes(), |text, line| {
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
                .all(|(piece, _)| piece.ends_with(word) && piece.len() <= LONGEST_LINE)
        );
    }

    #[test]
    fn a_line_of_exactly_the_longest_length_is_not_lost() {
        for (length, end) in [
            (LONGEST_LINE - 1, "\n"),
            (LONGEST_LINE, "\n"),
            (LONGEST_LINE, ""),
            (LONGEST_LINE + 1, ""),
        ] {
            let text = format!("{}{end}", "x".repeat(length));
            let mut all = Vec::new();
            each(&mut text.as_bytes(), |text, line| {
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

    /// Says at every second read that it was interrupted, as a read in a process that gets signals does.
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

    /// Fails at once, and gives a text before.
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
    fn interrupted_read_goes_on() {
        let mut lines = Vec::new();
        let input = Interrupted {
            text: b"first line\n{\n\"a\": 1\n}\nlast",
            is_interrupted: false,
        };
        each(&mut io::BufReader::with_capacity(4, input), |text, line| {
            lines.push((String::from_utf8(text.to_vec()).unwrap(), line));
            Ok(())
        })
        .unwrap();
        assert_eq!(
            lines,
            [("first line\n", 1), ("{\n\"a\": 1\n}\n", 2), ("last", 5)].map(owned)
        );
    }

    #[test]
    fn failed_read_is_an_error_after_the_lines_before_it() {
        let mut lines = Vec::new();
        let error = each(&mut io::BufReader::new(Failing(b"a\nb")), |text, _| {
            lines.push(text.to_vec());
            Ok(())
        });
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::TimedOut);
        assert_eq!(lines, [b"a\n"]);
    }

    #[test]
    fn document_ends_where_its_outermost_brace_closes() {
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
    fn closing_brace_before_a_document_does_not_count() {
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
    fn line_that_only_looks_like_a_beginning_is_a_line() {
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
    fn quote_before_a_document_does_not_begin_a_text() {
        let logged = "5\" disk: {\n\"a\": 1\n}\n";
        assert_eq!(
            documents(&format!("{logged}x")),
            [(logged, 1), ("x", 4)].map(owned)
        );
    }

    #[test]
    fn document_of_the_greatest_length_is_whole_and_a_longer_one_is_lines() {
        let document = |length: usize| {
            format!(
                "{{\n\"a\": {}\n}}\n",
                "1".repeat(length - "{\n\"a\": \n}\n".len())
            )
        };
        let whole = document(LONGEST_DOCUMENT);
        assert_eq!(documents(&whole), [(&*whole, 1)].map(owned));
        let lines = documents(&document(LONGEST_DOCUMENT + 1));
        assert_eq!(
            lines.iter().map(|&(_, line)| line).collect::<Vec<_>>(),
            [1, 2, 3]
        );
    }
}
