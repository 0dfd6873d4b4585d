//! Lines that an import cannot read, and notes about the others.

use crate::texts::{Message, Value, message};

/// The line of a message about the whole file that follows the others; 0 precedes them.
pub(super) const END: usize = usize::MAX;

/// Messages about a file; the caller escapes them.
pub(super) struct Report {
    file: Value,
    problems: Vec<(usize, Message)>,
    notes: Vec<(usize, Message)>,
}

impl Report {
    pub(super) fn new(file: Value) -> Self {
        Self {
            file,
            problems: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Reports a line that is not imported, or not as it is.
    pub(super) fn problem(&mut self, line: usize, message: impl Into<Message>) {
        self.problems.push((line, message.into()));
    }

    /// Reports something that the reader may want to check.
    pub(super) fn note(&mut self, line: usize, message: impl Into<Message>) {
        self.notes.push((line, message.into()));
    }

    pub(super) fn problems(&mut self) -> Vec<Message> {
        Self::messages(&self.file, &mut self.problems)
    }

    pub(super) fn notes(&mut self) -> Vec<Message> {
        Self::messages(&self.file, &mut self.notes)
    }

    fn messages(file: &Value, messages: &mut [(usize, Message)]) -> Vec<Message> {
        messages.sort_by_key(|(line, _)| *line);
        let message = |(line, message): &(usize, Message)| {
            let (file, message) = (file.clone(), message.clone());
            match line {
                0 | &END => message!("{file}: {message}", file, message),
                line => message!("{file}:{line}: {message}", file, line, message),
            }
        };
        messages.iter().map(message).collect()
    }
}
