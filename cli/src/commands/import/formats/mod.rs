//! Formats of lists: each yields tables of text.

pub(super) mod delimited;
pub(super) mod html;
pub(super) mod json;
pub(super) mod markdown;
pub(super) mod text;

/// The first columns of this program's Markdown and HTML exports.
const OWN_HEADER: [&str; 4] = ["code", "name", "kind", "retry"];

/// Returns whether a header is that of this program's Markdown or HTML export.
fn is_own<'t>(mut header: impl Iterator<Item = &'t str>) -> bool {
    OWN_HEADER.iter().all(|name| header.next() == Some(name))
}

/// Line numbers of byte offsets that ascend.
struct LineNumbers<'t> {
    text: &'t str,
    offset: usize,
    line: usize,
}

impl<'t> LineNumbers<'t> {
    const fn new(text: &'t str) -> Self {
        Self {
            text,
            offset: 0,
            line: 1,
        }
    }

    /// Returns the number of the line that contains the byte; counts from the start if it is before the last.
    fn get(&mut self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        if offset < self.offset {
            *self = Self::new(self.text);
        }
        let between = &self.text.as_bytes()[self.offset..offset];
        self.line += memchr::memchr_iter(b'\n', between).count();
        self.offset = offset;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::LineNumbers;

    #[test]
    fn line_numbers_start_at_one() {
        let mut lines = LineNumbers::new("a\nb\n\nc");
        assert_eq!(
            [0, 1, 2, 5, 99].map(|offset| lines.get(offset)),
            [1, 1, 2, 4, 4]
        );
        assert_eq!(lines.get(0), 1);
    }
}
