//! Lines that a container runtime split: partial lines of CRI, and records of Docker's json-file
//! driver without a line end.

use std::ops::Range;

use memchr::memmem;

/// A line of a container's log, which is a whole line of the program or a part of one.
pub(super) struct Part {
    stream: Stream,
    is_last: bool,
    /// The text that the program wrote.
    content: Range<usize>,
}

#[derive(Clone, Copy)]
enum Stream {
    Stdout,
    Stderr,
}

impl Part {
    /// Parses a line of either format.
    pub(super) fn parse(line: &[u8]) -> Option<Self> {
        const RECORD: &[u8] = b"{\"log\":\"";
        match line.first()? {
            b'{' => Self::of_docker(line, line.strip_prefix(RECORD)?),
            byte if byte.is_ascii_digit() => Self::of_cri(line),
            _ => None,
        }
    }

    /// Parses `{"log":"text\n","stream":"stdout","time":"…"}`.
    fn of_docker(line: &[u8], record: &[u8]) -> Option<Self> {
        // A quote inside the text is escaped, so the first match ends it.
        const STREAM: &[u8] = b"\",\"stream\":\"";
        let length = memmem::find(record, STREAM)?;
        let start = line.len() - record.len();
        let text = &record[..length];
        let is_last = text.strip_suffix(b"n").is_some_and(|text| {
            let backslashes = text.iter().rev().take_while(|&&byte| byte == b'\\');
            backslashes.count() % 2 == 1
        });
        Some(Self {
            stream: Stream::parse(&record[length + STREAM.len()..])?.0,
            is_last,
            content: start..start + length,
        })
    }

    /// Parses `2026-11-24T10:00:00.123456789Z stdout P text`.
    fn of_cri(line: &[u8]) -> Option<Self> {
        const LONGEST_TIME: usize = 40;
        if line.get(4) != Some(&b'-') || line.get(10) != Some(&b'T') {
            return None;
        }
        let time = memchr::memchr(b' ', &line[..line.len().min(LONGEST_TIME)])?;
        let (stream, rest) = Stream::parse(&line[time + 1..])?;
        let rest = rest.strip_prefix(b" ")?;
        // Other tags may follow the first, after a colon.
        let tags = memchr::memchr(b' ', rest)?;
        let is_last = match rest[..tags].split(|&byte| byte == b':').next()? {
            b"P" => false,
            b"F" => true,
            _ => return None,
        };
        let start = line.len() - rest.len() + tags + 1;
        let end = line.strip_suffix(b"\n").unwrap_or(line).len();
        Some(Self {
            stream,
            is_last,
            content: start..end.max(start),
        })
    }
}

impl Stream {
    fn parse(text: &[u8]) -> Option<(Self, &[u8])> {
        let stdout = text.strip_prefix(b"stdout").map(|it| (Self::Stdout, it));
        stdout.or_else(|| text.strip_prefix(b"stderr").map(|it| (Self::Stderr, it)))
    }
}

/// The unfinished lines of a container's streams.
#[derive(Default)]
pub(super) struct Partials {
    streams: [Option<Joined>; 2],
}

/// A line joined from parts: the start of the first, the contents of all, the end of the last.
pub(super) struct Joined {
    text: Vec<u8>,
    end: Vec<u8>,
    pub(super) line: u64,
}

impl Joined {
    pub(super) fn into_text(mut self) -> Vec<u8> {
        self.text.append(&mut self.end);
        if !self.text.ends_with(b"\n") {
            self.text.push(b'\n');
        }
        self.text
    }
}

impl Partials {
    pub(super) fn is_empty(&self) -> bool {
        self.streams.iter().all(Option::is_none)
    }

    /// Returns whether the line is part of a longer one.
    pub(super) fn belong(&self, part: &Part) -> bool {
        !part.is_last || self.streams[part.stream as usize].is_some()
    }

    /// Adds a part. Returns the line if it is complete, and before that what would be longer than
    /// `limit`.
    pub(super) fn add(
        &mut self,
        part: &Part,
        line: &[u8],
        number: u64,
        limit: usize,
    ) -> [Option<Joined>; 2] {
        let pending = &mut self.streams[part.stream as usize];
        let too_long = pending.take_if(|it| it.text.len() + line.len() > limit);
        let Range { start, end } = part.content;
        let joined = pending.get_or_insert_with(|| Joined {
            text: line[..start].to_vec(),
            end: Vec::new(),
            line: number,
        });
        joined.text.extend_from_slice(&line[start..end]);
        joined.end.clear();
        joined.end.extend_from_slice(&line[end..]);
        [too_long, pending.take_if(|_| part.is_last)]
    }

    /// Returns the unfinished lines in order.
    pub(super) fn give_up(&mut self) -> impl Iterator<Item = Joined> + use<> {
        let mut lines = std::mem::take(&mut self.streams);
        lines.sort_by_key(|joined| joined.as_ref().map(|it| it.line));
        lines.into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(line: &str) -> Option<(&str, bool)> {
        let part = Part::parse(line.as_bytes())?;
        Some((&line[part.content], part.is_last))
    }

    #[test]
    fn cri_line_has_content_and_tag() {
        let time = "2026-11-24T10:00:00.123456789Z";
        for (rest, expected) in [
            ("stdout P a b\n", Some(("a b", false))),
            ("stderr F a\n", Some(("a", true))),
            ("stderr F:x a", Some(("a", true))),
            ("stdout P:x a", Some(("a", false))),
            ("stdout F \n", Some(("", true))),
            ("stdout X a\n", None),
            ("stdin F a\n", None),
            ("stdoutF a\n", None),
            ("stdout F\n", None),
        ] {
            assert_eq!(content(&format!("{time} {rest}")), expected, "{rest}");
        }
        for line in [
            "",
            "\n",
            "2026-11-24T10:00:00Z\n",
            "2026/11/24T10 stdout P a\n",
        ] {
            assert_eq!(content(line), None, "{line}");
        }
    }

    #[test]
    fn docker_record_is_partial_without_line_end() {
        for (log, is_last) in [
            (r"a\n", true),
            ("a", false),
            (r"a\\n", false),
            (r"a\\\n", true),
            ("n", false),
            ("", false),
            (r#"{\"log\":\"x\",\"stream\":\"stdout\"}"#, false),
        ] {
            let line = format!("{{\"log\":\"{log}\",\"stream\":\"stderr\",\"time\":\"t\"}}\n");
            assert_eq!(content(&line), Some((log, is_last)), "{log}");
        }
        assert_eq!(content("{\"log\":\"a\"}\n"), None);
        assert_eq!(content("{\"log\":\"a\",\"stream\":\"x\"}\n"), None);
    }
}
