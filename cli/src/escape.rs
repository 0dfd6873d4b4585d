//! Escapes for text from outside: arguments, logs, names of files. None of it may steer a terminal.

use std::io;

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};

/// Whether a terminal may obey the character, or show what follows it in another order or place: control characters (C0,
/// DEL, C1), the controls of bidirectional text, and the separators of lines and paragraphs.
fn steers(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns the text with an escape of Rust for each character that steers a terminal.
pub(crate) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for ch in text.chars() {
        if steers(ch) {
            printable.extend(ch.escape_default())
        } else {
            printable.push(ch)
        }
    }
    printable
}

/// Writes the value as JSON, with an escape of JSON for each character that steers a terminal.
pub(crate) fn write_json(value: &impl Serialize, out: &mut impl io::Write) -> io::Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(out, Escaping))?)
}

/// Writes compact JSON; serde_json escapes only what its grammar demands: C0.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((before, ch, after)) = split_at_steering(rest) {
            CompactFormatter.write_string_fragment(out, before)?;
            // None of them is beyond the Basic Multilingual Plane, so four digits do.
            write!(out, "\\u{:04x}", u32::from(ch))?;
            rest = after;
        }
        CompactFormatter.write_string_fragment(out, rest)
    }
}

/// Splits the text at its first character that steers a terminal.
fn split_at_steering(text: &str) -> Option<(&str, char, &str)> {
    let (at, ch) = text.char_indices().find(|&(_, ch)| steers(ch))?;
    Some((&text[..at], ch, &text[at + ch.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character that steers, and the first and last of each range's neighbours.
    const STEERING: &str = "\0\u{1f}\u{7f}\u{80}\u{85}\u{9b}\u{9f}\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\
                            \u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
    const HARMLESS: &str =
        " ~\u{a0}\u{61b}\u{61d}\u{200d}\u{2010}\u{2027}\u{202f}\u{2065}\u{206a}令牌😀";

    #[test]
    fn characters_that_steer_a_terminal_are_escaped_in_text() {
        assert_eq!(printable("令牌 \u{1b}[2J\n"), r"令牌 \u{1b}[2J\n");
        assert_eq!(
            printable("a\u{202e}b\u{2028}c\u{9b}d"),
            r"a\u{202e}b\u{2028}c\u{9b}d"
        );
        for ch in STEERING.chars() {
            assert!(printable(&ch.to_string()).starts_with('\\'), "{ch:?}");
        }
        assert_eq!(printable(HARMLESS), HARMLESS);
    }

    #[test]
    fn characters_that_steer_a_terminal_are_escaped_in_json() {
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
        let text = [STEERING, HARMLESS].concat();
        assert!(!json(&text).contains(steers));
        assert_eq!(serde_json::from_str::<String>(&json(&text)).unwrap(), text);
    }
}
