//! Texts in source code: string literals and comments.

use crate::render::escape::{is_control, write_json};

/// Returns a literal that JSON, TypeScript, Python, Go, Java and the text format of Protocol
/// Buffers all read as this text.
///
/// Every control character is a `\u` escape: Java reads those before it splits lines, but its line
/// breaks have the escapes `\n` and `\r`. Go refuses a byte order mark.
pub(super) fn string(text: &str) -> String {
    let mut json = Vec::new();
    write_json(&text, &mut json).expect("a Vec takes any text");
    String::from_utf8(json)
        .expect("JSON is UTF-8")
        .replace('\u{feff}', "\\ufeff")
}

/// Returns the text on one line, for a comment up to the end of the line.
pub(super) fn line(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|ch| if is_invisible(ch) { ' ' } else { ch })
        .collect();
    text.trim_end().to_owned()
}

/// Returns the text on one line, for a comment between `/*` and `*/`.
pub(super) fn block(text: &str) -> String {
    line(text).replace("*/", "*\\/")
}

/// Returns the text on one line as HTML, for a Javadoc comment. Java reads `\u` in comments too.
pub(super) fn javadoc(text: &str) -> String {
    let escape = |ch| match ch {
        '&' | '<' | '>' | '@' | '\\' | '{' | '}' | '/' => format!("&#{};", u32::from(ch)),
        other => other.to_string(),
    };
    line(text).chars().map(escape).collect()
}

/// Returns the address without characters that end a link or a cell in Markdown.
pub(super) fn url(address: &str) -> String {
    let escape = |ch| match ch {
        '<' | '>' | '|' | '\\' | ' ' => format!("%{:02X}", u32::from(ch)),
        other if is_invisible(other) => String::new(),
        other => other.to_string(),
    };
    address.chars().map(escape).collect()
}

fn is_invisible(ch: char) -> bool {
    is_control(ch) || ch == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Delimiters and escapes of literals and comments in all languages.
    const HOSTILE: &str = "\"'`\\ \\u0041 \\u{41} ${x} */ // # {{ }} {% %} {# #} \n\r\t\0\u{85}\u{2028}\u{202e}\u{feff} 令牌😀\\";

    #[test]
    fn string_reads_back_and_is_one_visible_line() {
        let literal = string(HOSTILE);
        assert_eq!(serde_json::from_str::<String>(&literal).unwrap(), HOSTILE);
        assert!(!literal.contains(is_invisible), "{literal}");
    }

    #[test]
    fn comment_stays_open_and_on_its_line() {
        for comment in [line(HOSTILE), block(HOSTILE), javadoc(HOSTILE)] {
            assert!(!comment.contains(is_invisible), "{comment}");
        }
        assert!(!block(HOSTILE).contains("*/"));
        let javadoc = javadoc(HOSTILE);
        assert!(
            !javadoc.contains("*/") && !javadoc.contains('\\'),
            "{javadoc}"
        );
    }
}
