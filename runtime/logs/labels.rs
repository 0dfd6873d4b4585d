//! Codes in text: a name such as errcode, what separates it from its number, and the number.

use core::ops::Range;

use super::anchors::{Anchor, Kind};
use super::names::{Class, ERROR, Names, is_start_of_word};

/// Bytes between a name and its number.
const MAX_GAP: usize = 64;

/// A name and its number.
#[derive(Clone, Debug)]
pub(super) struct Label {
    /// The start of the name.
    pub(super) start: usize,
    pub(super) number: Range<usize>,
    pub(super) code: i64,
    pub(super) class: Class,
    /// The platforms' name of the code.
    pub(super) name: Option<&'static str>,
    /// True if a colon, an equals sign or quotes separate the number.
    pub(super) is_separated: bool,
    /// True if a fraction or exponent follows.
    pub(super) is_decimal: bool,
}

impl Label {
    /// Reads the label that an anchor begins or ends.
    pub(super) fn of_anchor(names: &Names, text: &[u8], anchor: &Anchor) -> Option<Self> {
        match anchor.kind {
            Kind::Name => Self::named(names, text, anchor.end),
            Kind::Bracket => Self::in_brackets(text, anchor.start),
            Kind::Key => Self::of_key(text, anchor.start, anchor.end),
            Kind::Id => None,
        }
    }

    /// Returns the label relative to the start of a part of the text, if it is in the part.
    pub(super) fn within(self, part: Range<usize>) -> Option<Self> {
        let is_within = part.start <= self.start && self.number.end <= part.end;
        is_within.then(|| Self {
            start: self.start - part.start,
            number: self.number.start - part.start..self.number.end - part.start,
            ..self
        })
    }

    /// Reads the label whose name ends at `end`.
    fn named(names: &Names, text: &[u8], end: usize) -> Option<Self> {
        // Most words that end like a name go on, and most names precede something else.
        if text.get(end).is_some_and(|byte| is_of_word(*byte)) {
            return None;
        }
        let gap = Gap::new(text, end)?;
        let (start, class, name) = match names.ending(&text[..end]) {
            Some(name) => {
                let start = end - name.text.len();
                let is_exact = text[start..end] == *name.text.as_bytes();
                let class = if is_exact || name.class != Class::Certain {
                    name.class
                } else {
                    Class::Words
                };
                (start, class, Some(name.text).filter(|_| name.is_field))
            }
            None if text[..end].ends_with(ERROR.as_bytes()) => {
                (end - ERROR.len(), Class::Bare, None)
            }
            None => return None,
        };
        if is_parameter(text, start, end) {
            return None;
        }
        let label = Self::new(text, start, gap.end, class)?;
        Some(Self {
            name,
            is_separated: gap.is_separated,
            ..label
        })
    }

    /// Reads `[40164] …` and `…(40164)`.
    fn in_brackets(text: &[u8], start: usize) -> Option<Self> {
        let label = Self::new(text, start, start + 1, Class::Bare)?;
        let closing = if text[start] == b'(' { b')' } else { b']' };
        (text.get(label.number.end) == Some(&closing)).then_some(label)
    }

    /// Reads `(wechat 40001)`, whose key ends or goes on at `end`.
    fn of_key(text: &[u8], start: usize, end: usize) -> Option<Self> {
        let is_of_key = |byte: &&u8| !matches!(byte, b' ' | b')' | b'(');
        let key = text[end..].iter().take(MAX_GAP).take_while(is_of_key);
        let number = end + key.count() + 1;
        let label = Self::new(text, start, number, Class::Key)?;
        (text.get(label.number.end) == Some(&b')')).then_some(label)
    }

    /// Reads a number that begins at `number`.
    pub(super) fn new(text: &[u8], start: usize, number: usize, class: Class) -> Option<Self> {
        let rest = text.get(number..)?;
        let sign = usize::from(matches!(rest.first(), Some(b'+' | b'-')));
        let digits = rest[sign..].iter().take(20);
        let digits = digits.take_while(|byte| byte.is_ascii_digit()).count();
        let end = number + sign + digits;
        let code = core::str::from_utf8(&text[number..end])
            .ok()?
            .parse()
            .ok()?;
        let end = end + zero_fraction(&text[end..]);
        let (next, after) = (text.get(end), text.get(end + 1));
        let goes_on = after.is_some_and(|byte| byte.is_ascii_digit());
        let is_decimal = matches!(next, Some(b'.' | b'e' | b'E')) && goes_on;
        let is_time = matches!(next, Some(b':' | b'-' | b'/')) && goes_on;
        if !is_decimal && (is_time || next.is_some_and(|byte| is_of_word(*byte))) {
            return None;
        }
        Some(Self {
            start,
            number: number..end,
            code,
            class,
            name: None,
            is_separated: false,
            is_decimal,
        })
    }
}

/// Returns the length of a fraction of zeros: some programs print whole numbers as `40001.0`.
fn zero_fraction(text: &[u8]) -> usize {
    let Some(fraction) = text.strip_prefix(b".") else {
        return 0;
    };
    let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit());
    let is_zero = digits.clone().all(|&byte| byte == b'0');
    match digits.count() {
        0 => 0,
        length if is_zero => 1 + length,
        _ => 0,
    }
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Returns whether a name is that of a URL's parameter: `GET /callback?errcode=0`.
fn is_parameter(text: &[u8], start: usize, end: usize) -> bool {
    let before = &text[..start];
    let is_after_separator = before.ends_with(b"?")
        || before.ends_with(b"&")
        || before.ends_with(b"&amp;")
        || before.ends_with(b"%26")
        || before.ends_with(b"%3F");
    is_after_separator && (text.get(end) == Some(&b'=') || text[end..].starts_with(b"%3D"))
}

/// The text between a name and its number: quotes, escapes, colours, `: `, ` => `, ` is `, `: Some(`.
struct Gap {
    end: usize,
    is_separated: bool,
}

impl Gap {
    fn new(text: &[u8], start: usize) -> Option<Self> {
        let (mut end, mut is_separated) = (start, false);
        let text = &text[..text.len().min(start + MAX_GAP)];
        loop {
            let rest = &text[end..];
            let &first = rest.first()?;
            let length = match first {
                b'0'..=b'9' => break,
                b'+' | b'-' if rest.get(1).is_some_and(u8::is_ascii_digit) => break,
                b':' | b'=' => {
                    is_separated = true;
                    1
                }
                b' ' | b'\t' | b'"' | b'\'' | b'`' | b'\\' | b'[' | b']' | b'(' | b'>' => 1,
                b'\n' | b'\r' if is_separated => 1,
                _ => {
                    let (length, separates) = token(rest)?;
                    is_separated |= separates;
                    length
                }
            };
            end += length;
        }
        (end > start).then_some(Self { end, is_separated })
    }
}

/// Returns the length of the token that begins the text, and whether it separates.
fn token(text: &[u8]) -> Option<(usize, bool)> {
    const SEPARATORS: [&str; 8] = ["：", "＝", "%3A", "%3a", "%3D", "%3d", "->", "→"];
    const QUOTES: [&str; 13] = [
        "%22", "%27", "%20", "&quot;", "&#34;", "&#39;", "x22", "x27", "u0022", "u0027", "“",
        "%5C", "%5c",
    ];
    const WORDS: [&str; 16] = [
        "Some", "Number", "String", "Integer", "integer", "number", "Int", "int", "i64", "is",
        "was", "of", "PosInt", "NegInt", "value", "Optional",
    ];
    const CHINESE: [&str; 3] = ["为", "是", "【"];
    let starting = |tokens| starting(text, tokens);
    if let Some(length) = starting(&SEPARATORS) {
        return Some((length, true));
    }
    if let Some(length) = starting(&QUOTES).or_else(|| starting(&CHINESE)) {
        return Some((length, false));
    }
    if let Some(length) = color(text) {
        return Some((length, false));
    }
    let length = starting(&WORDS)?;
    let next = text.get(length);
    let is_whole = next.is_none_or(|byte| !is_of_word(*byte)) && is_start_of_word(text, 0);
    is_whole.then_some((length, false))
}

/// Returns the length of the first token that begins the text.
pub(super) fn starting(text: &[u8], tokens: &[&str]) -> Option<usize> {
    let first = text.first()?;
    let mut tokens = tokens.iter().map(|token| token.as_bytes());
    // Most tokens differ in the first byte, which takes no call to compare.
    let token = tokens.find(|token| token.first() == Some(first) && text.starts_with(token))?;
    Some(token.len())
}

/// Returns the length of the colour that begins the text: ESC, raw or escaped, `[1;31m`.
pub(super) fn color(text: &[u8]) -> Option<usize> {
    const ESCAPES: [&str; 7] = ["\u{1b}", "#033", "u001b", "u001B", "x1b", "x1B", "033"];
    let escape = starting(text, &ESCAPES)?;
    let rest = text[escape..].strip_prefix(b"[")?;
    let digits = rest.iter().take(16);
    let digits = digits.take_while(|byte| byte.is_ascii_digit() || **byte == b';');
    let digits = digits.count();
    (rest.get(digits) == Some(&b'm')).then_some(escape + 1 + digits + 1)
}
