//! Lines that an import cannot read, and notes about the others.

/// The line of a message about the whole file that follows the others; 0 precedes them.
pub(super) const END: usize = usize::MAX;

/// Messages about a file; the caller escapes them.
pub(super) struct Report {
    file: String,
    problems: Vec<(usize, String)>,
    notes: Vec<(usize, String)>,
}

impl Report {
    pub(super) fn new(file: String) -> Self {
        Self {
            file,
            problems: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Reports a line that is not imported, or not as it is.
    pub(super) fn problem(&mut self, line: usize, message: impl Into<String>) {
        self.problems.push((line, message.into()));
    }

    /// Reports something that the reader may want to check.
    pub(super) fn note(&mut self, line: usize, message: impl Into<String>) {
        self.notes.push((line, message.into()));
    }

    pub(super) fn problems(&mut self) -> Vec<String> {
        Self::messages(&self.file, &mut self.problems)
    }

    pub(super) fn notes(&mut self) -> Vec<String> {
        Self::messages(&self.file, &mut self.notes)
    }

    fn messages(file: &str, messages: &mut [(usize, String)]) -> Vec<String> {
        messages.sort_by_key(|(line, _)| *line);
        let message = |(line, message): &(usize, String)| match line {
            0 | &END => format!("{file}: {message}"),
            line => format!("{file}:{line}: {message}"),
        };
        messages.iter().map(message).collect()
    }
}
