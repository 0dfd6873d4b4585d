//! Pairs of braces in text.

use alloc::collections::VecDeque;
use alloc::vec::Vec;
use core::ops::Range;

/// Unclosed objects to remember in a text. Bounds memory; outer ones are forgotten first.
const MAX_OPEN: usize = 1024;

/// The length of the shortest object that can hold a code.
const MIN_OBJECT: usize = r#"{"e":1}"#.len();

/// The braces of a text, paired.
///
/// Quotes in a log may be unpaired. So the text is split at quotes, and braces pair within its even
/// parts and within its odd parts, whichever are the strings.
pub(super) struct Objects {
    /// By start, without objects that are too short for a code.
    pub(super) closed: Vec<Span>,
    /// The innermost unclosed braces, in order.
    pub(super) open: Vec<usize>,
}

/// A range of a text of less than 4 GiB; half the size of a `Range<usize>`.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    /// Returns the JSON object that begins at `start`, if it is closed.
    pub(super) fn of_json(text: &[u8], start: usize) -> Option<Self> {
        let (mut depth, mut is_in_string) = (0, false);
        for i in memchr::memchr3_iter(b'{', b'}', b'"', &text[start..]) {
            let i = start + i;
            match text[i] {
                b'"' => {
                    let backslashes = text[..i].iter().rev().take_while(|&&byte| byte == b'\\');
                    is_in_string ^= backslashes.count() % 2 == 0;
                }
                _ if is_in_string => {}
                b'{' => depth += 1,
                _ => depth -= 1,
            }
            if depth == 0 {
                let (start, end) = (u32::try_from(start).ok()?, u32::try_from(i + 1).ok()?);
                return Some(Self { start, end });
            }
        }
        None
    }

    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl Objects {
    pub(super) fn new(text: &[u8]) -> Self {
        let text = &text[..text.len().min(u32::MAX as usize)];
        let mut closed = Vec::new();
        let mut open = [VecDeque::new(), VecDeque::new()];
        let mut parity = 0;
        for i in memchr::memchr3_iter(b'{', b'}', b'"', text) {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the text is shorter than 4 GiB"
            )]
            let position = i as u32;
            match text[i] {
                b'{' => {
                    if open[parity].len() == MAX_OPEN {
                        open[parity].pop_front();
                    }
                    open[parity].push_back(position);
                }
                b'}' => {
                    let start = open[parity].pop_back();
                    if let Some(start) = start.filter(|&start| i + 1 - start as usize >= MIN_OBJECT)
                    {
                        closed.push(Span {
                            start,
                            end: position + 1,
                        });
                    }
                }
                _ => {
                    let backslashes = text[..i].iter().rev().take_while(|&&byte| byte == b'\\');
                    parity ^= usize::from(backslashes.count() % 2 == 0);
                }
            }
        }
        closed.sort_unstable_by_key(|span: &Span| span.start);
        let mut open: Vec<usize> = open.into_iter().flatten().map(|i| i as usize).collect();
        open.sort_unstable();
        Self { closed, open }
    }
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned;
    use alloc::format;

    use super::*;

    #[test]
    fn objects_pair_braces_outside_strings() {
        let closed = |text: &str| {
            let objects = Objects::new(text.as_bytes()).closed;
            let texts = objects.iter().map(|object| text[object.range()].to_owned());
            texts.collect::<Vec<_>>()
        };
        let inner = r#"{"c":"}\"}12"}"#;
        assert_eq!(
            closed(&format!(r#"a{{"b":{inner}}}}}}}{{"#)),
            [&*format!(r#"{{"b":{inner}}}"#), inner]
        );
        assert_eq!(
            closed(r#""{12345678}{"{12345678}"}"#),
            ["{12345678}", r#"{"{12345678}"}"#, "{12345678}"]
        );
        assert_eq!(closed(r#"{"123456\\"}"#), [r#"{"123456\\"}"#]);
        assert_eq!(closed("{{12345678}"), ["{12345678}"]);
        assert_eq!(closed("{1234}"), [""; 0]);
        assert_eq!(closed("{12345}"), ["{12345}"]);
        assert_eq!(Objects::new(b"{{12345678}").open, [0]);
    }

    #[test]
    fn unclosed_objects_take_bounded_memory() {
        let objects = Objects::new(&[b'{'; 3 * MAX_OPEN]);
        assert!(objects.open.iter().copied().eq(2 * MAX_OPEN..3 * MAX_OPEN));
    }
}
