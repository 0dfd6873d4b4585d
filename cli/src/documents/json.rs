//! JSON documents that span lines.

/// An unfinished document.
pub(super) struct Open {
    text: Vec<u8>,
    line: u64,
    depth: usize,
    is_in_string: bool,
}

impl Open {
    /// Starts a document that begins on this line and does not end on it.
    pub(super) fn new(line: &[u8], number: u64) -> Option<Self> {
        if !may_open(line) {
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
    pub(super) fn add_line(&mut self, line: &[u8], limit: usize) -> bool {
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

    pub(super) fn is_complete(&self) -> bool {
        self.depth == 0
    }

    pub(super) fn text(&self) -> &[u8] {
        &self.text
    }

    /// Returns the number of the first line.
    pub(super) fn line(&self) -> u64 {
        self.line
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
}

/// Returns false for most lines on which no document begins, cheaply.
pub(super) fn may_open(line: &[u8]) -> bool {
    let trimmed = line.trim_ascii();
    match (trimmed.first(), trimmed.last()) {
        (Some(b'{'), last) => last != Some(&b'}'),
        (_, last) => last == Some(&b'{'),
    }
}
