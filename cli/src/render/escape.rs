//! Escapes for untrusted text (arguments, logs, file names), so that it cannot control a terminal.

use std::io;

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};

/// Returns whether the character can control a terminal or reorder its text: C0, DEL, C1,
/// bidirectional controls, and line and paragraph separators.
pub(crate) fn is_control(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Replaces control characters by Rust escapes.
pub(crate) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for ch in text.chars() {
        if is_control(ch) {
            printable.extend(ch.escape_default());
        } else {
            printable.push(ch);
        }
    }
    printable
}

/// Writes the value as JSON and replaces control characters by JSON escapes.
pub(crate) fn write_json(value: &impl Serialize, out: &mut impl io::Write) -> io::Result<()> {
    // serde_json writes each quote on its own.
    let mut json = Vec::with_capacity(512);
    append_json(value, &mut json)?;
    out.write_all(&json)
}

/// Appends the value as [`write_json`] writes it.
pub(crate) fn append_json(value: &impl Serialize, out: &mut Vec<u8>) -> io::Result<()> {
    let mut serializer = Serializer::with_formatter(out, Escaping);
    Ok(value.serialize(&mut serializer)?)
}

/// A key of a [`JsonObject`], with the separators around it. It contains nothing to escape.
macro_rules! key {
    ($name:literal) => {
        concat!(",\"", $name, "\":")
    };
}
pub(crate) use key;

/// An object of JSON that is appended field by field: its keys are literals by [`key!`], which
/// serde_json would search for characters to escape.
pub(crate) struct JsonObject<'o> {
    out: &'o mut Vec<u8>,
    is_empty: bool,
}

impl<'o> JsonObject<'o> {
    /// Begins an object.
    pub(crate) fn new(out: &'o mut Vec<u8>) -> Self {
        Self {
            out,
            is_empty: true,
        }
    }

    /// Continues an object whose first fields are written.
    pub(crate) fn resume(out: &'o mut Vec<u8>) -> Self {
        Self {
            out,
            is_empty: false,
        }
    }

    /// Appends a string, or null.
    pub(crate) fn text(&mut self, key: &'static str, text: Option<&str>) -> io::Result<()> {
        match text {
            Some(text) if is_plain(text) => {
                self.key(key);
                self.out.push(b'"');
                self.out.extend_from_slice(text.as_bytes());
                self.out.push(b'"');
            }
            Some(text) => return self.value(key, &text),
            None => self.null(key),
        }
        Ok(())
    }

    fn null(&mut self, key: &'static str) {
        self.key(key);
        self.out.extend_from_slice(b"null");
    }

    /// Appends any other value, or null.
    pub(crate) fn optional(
        &mut self,
        key: &'static str,
        value: Option<impl Serialize>,
    ) -> io::Result<()> {
        if let Some(value) = value {
            return self.value(key, &value);
        }
        self.null(key);
        Ok(())
    }

    /// Appends any other value.
    pub(crate) fn value(&mut self, key: &'static str, value: &impl Serialize) -> io::Result<()> {
        self.key(key);
        append_json(value, self.out)
    }

    /// Ends the object.
    pub(crate) fn end(self) {
        self.out.push(b'}');
    }

    fn key(&mut self, key: &'static str) {
        let start = self.out.len();
        self.out.extend_from_slice(key.as_bytes());
        if self.is_empty {
            self.out[start] = b'{';
            self.is_empty = false;
        }
    }
}

/// Returns whether JSON has the text as it is.
fn is_plain(text: &str) -> bool {
    // Without an early exit the compiler vectorizes the loop.
    let is_plain = |byte| matches!(byte, b' ' | b'!' | b'#'..=b'[' | b']'..=b'~');
    text.bytes().fold(true, |is, byte| is & is_plain(byte))
}

/// Compact JSON that escapes more than C0, which is all that serde_json escapes.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((before, ch, after)) = split_at_control(rest) {
            CompactFormatter.write_string_fragment(out, before)?;
            // Control characters are all in the Basic Multilingual Plane, so four digits are
            // enough.
            write!(out, "\\u{:04x}", u32::from(ch))?;
            rest = after;
        }
        CompactFormatter.write_string_fragment(out, rest)
    }
}

/// Splits the text at its first control character.
fn split_at_control(text: &str) -> Option<(&str, char, &str)> {
    // Most text is printable ASCII, which a loop without an early exit shows soonest.
    if text
        .bytes()
        .fold(true, |is, byte| is & matches!(byte, b' '..=b'~'))
    {
        return None;
    }
    let (i, ch) = text.char_indices().find(|&(_, ch)| is_control(ch))?;
    Some((&text[..i], ch, &text[i + ch.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bounds of every range of control characters.
    const CONTROLS: &str = "\0\u{1f}\u{7f}\u{80}\u{85}\u{9b}\u{9f}\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\
                            \u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
    /// The neighbours of those ranges, and ordinary text.
    const HARMLESS: &str =
        " ~\u{a0}\u{61b}\u{61d}\u{200d}\u{2010}\u{2027}\u{202f}\u{2065}\u{206a}令牌😀";

    #[test]
    fn printable_escapes_control_characters() {
        assert_eq!(printable("令牌 \u{1b}[2J\n"), r"令牌 \u{1b}[2J\n");
        assert_eq!(
            printable("a\u{202e}b\u{2028}c\u{9b}d"),
            r"a\u{202e}b\u{2028}c\u{9b}d"
        );
        for ch in CONTROLS.chars() {
            assert!(printable(&ch.to_string()).starts_with('\\'), "{ch:?}");
        }
        assert_eq!(printable(HARMLESS), HARMLESS);
    }

    #[test]
    fn json_escapes_control_characters() {
        let json = |text: &str| {
            let mut json = Vec::new();
            write_json(&text, &mut json).unwrap();
            String::from_utf8(json).unwrap()
        };
        assert_eq!(
            json("a\u{80}\u{9f}\"\n\u{1b}\u{202e}b"),
            r#""a\u0080\u009f\"\n\u001b\u202eb""#
        );
        assert_eq!(json(HARMLESS), format!("\"{HARMLESS}\""));
        for text in ["", "plain", "a\"b", "a\\b", HARMLESS, CONTROLS] {
            let mut object = Vec::new();
            let mut fields = JsonObject::new(&mut object);
            fields.text(key!("a"), Some(text)).unwrap();
            fields.text(key!("b"), None).unwrap();
            fields.value(key!("c"), &[1, 2]).unwrap();
            fields.end();
            let expected = format!(r#"{{"a":{},"b":null,"c":[1,2]}}"#, json(text));
            assert_eq!(String::from_utf8(object).unwrap(), expected);
        }
        let text = [CONTROLS, HARMLESS].concat();
        assert!(!json(&text).contains(is_control));
        assert_eq!(serde_json::from_str::<String>(&json(&text)).unwrap(), text);
    }
}
