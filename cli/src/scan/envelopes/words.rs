//! Codes and errmsgs in text that is not JSON.

use std::sync::LazyLock;

use regex::{Regex, bytes};

use super::found::Found;
use super::names::{CERTAIN, only_user};

/// Matches a name and its number.
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    compile(
        &[
            r"(?i)(?-u:\b)(?:err(?:or)?[_ ]?code|",
            &CERTAIN.code_names().join("|"),
            r#")(?-u:\b)["'\\]*\s*[:=]\s*["'\\]*[+-]?[0-9]+(?-u:\b)"#,
        ]
        .concat(),
    )
});

/// Matches the names in [`CODE`].
pub(super) static LABEL: LazyLock<bytes::Regex> =
    LazyLock::new(|| bytes::Regex::new(r"(?i-u)err(?:or)?[_ ]?code|errode").unwrap());

/// Matches a name and what separates it from its errmsg.
static ERRMSG_LABEL: LazyLock<Regex> = LazyLock::new(|| {
    compile(r#"(?i)(?-u:\b)(?:err(?:or)?_?(?:msg|message)|message|msg)(?-u:\b)["'\\]*\s*[:=]\s*"#)
});

#[expect(
    clippy::unwrap_used,
    reason = "the patterns are constants, and tests use them"
)]
fn compile(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap()
}

/// Returns whether the first code in the text is unescaped.
pub(super) fn is_plain(text: &str) -> bool {
    CODE.find(text)
        .is_some_and(|code| !code.as_str().contains('\\'))
}

/// Returns the codes in text that is not JSON, or not complete: `errcode=40001 errmsg=…`,
/// `{'errcode': 40001, …}`, a truncated line.
///
/// `errmsg` searches the text after each code, and the text before the first one.
pub(super) fn in_words(text: &str, mut errmsg: impl FnMut(&str) -> Option<String>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut codes = CODE.find_iter(text).peekable();
    let mut before = codes.peek().map(|first| &text[..first.start()]);
    while let Some(code) = codes.next() {
        let next = codes.peek().map_or(text.len(), |next| next.start());
        let after = &text[code.end()..next];
        let before = before.take();
        let name_and_number = code.as_str();
        let Ok(code) = number_at_end(name_and_number).parse() else {
            continue;
        };
        found.push(Found {
            code,
            errmsg: errmsg(after).or_else(|| errmsg(before?)),
            platform: only_user(name(name_and_number)),
        });
    }
    found
}

/// Returns the name at the start of the text.
fn name(name_and_number: &str) -> &str {
    let is_part = |ch: char| ch.is_ascii_alphanumeric() || ch == '_';
    let end = name_and_number.find(|ch| !is_part(ch));
    &name_and_number[..end.unwrap_or(name_and_number.len())]
}

/// Returns the digits at the end of the text and their sign.
fn number_at_end(text: &str) -> &str {
    let digits = text.trim_end_matches(|ch: char| ch.is_ascii_digit()).len();
    let before = text[..digits].trim_end_matches(['+', '-']);
    &text[before.len()..]
}

/// Returns the first errmsg in the text, unescaped if it is quoted.
pub(super) fn find_errmsg(text: &str) -> Option<String> {
    ERRMSG_LABEL
        .find_iter(text)
        .find_map(|label| parse_errmsg(&text[label.end()..]))
}

fn parse_errmsg(text: &str) -> Option<String> {
    match text.as_bytes().first()? {
        b'"' => Some(unescape_double(until_quote(&text[1..], '"'))),
        b'\'' => Some(unescape_single(until_quote(&text[1..], '\''))),
        _ => parse_bare_errmsg(text),
    }
}

/// Returns the text before the closing quote, or all of a truncated text.
fn until_quote(text: &str, quote: char) -> &str {
    let mut chars = text.char_indices();
    while let Some((i, ch)) = chars.next() {
        if ch == quote || ch == '\\' && chars.next().is_none() {
            return &text[..i];
        }
    }
    text
}

/// Parses an unquoted errmsg: it ends before the next `key=`, at the end of the line, or at the end of a
/// string around it.
fn parse_bare_errmsg(text: &str) -> Option<String> {
    let mut is_after_space = false;
    let mut is_in_quotes = false;
    let mut end = text.len();
    let mut unescape: fn(&str) -> String = str::to_owned;
    let mut chars = text.char_indices();
    while let Some((i, ch)) = chars.next() {
        let rest = &text[i + ch.len_utf8()..];
        match ch {
            '\n' => {
                end = i;
                break;
            }
            '\\' if rest.starts_with(['"', '\'', '\\']) => drop(chars.next()),
            '"' if !is_in_quotes && ends_json_string(rest) => {
                (end, unescape) = (i, unescape_double);
                break;
            }
            '"' => is_in_quotes = !is_in_quotes,
            '\'' if ends_python_string(rest) => {
                (end, unescape) = (i, unescape_single);
                break;
            }
            _ if ch.is_whitespace() && !is_after_space && starts_with_key(rest.trim_start()) => {
                let errmsg = &text[..i];
                let errmsg = errmsg.strip_suffix(',').unwrap_or(errmsg);
                return Some(errmsg.to_owned()).filter(|errmsg| !errmsg.is_empty());
            }
            _ => {}
        }
        is_after_space = ch.is_whitespace();
    }
    let errmsg = text[..end]
        .trim_end()
        .trim_end_matches(['}', ')'])
        .trim_end();
    Some(unescape(errmsg)).filter(|errmsg| !errmsg.is_empty())
}

/// Returns whether `rest` is what follows the closing quote of a JSON string.
fn ends_json_string(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with([',', '}', ']'])
}

/// Returns whether `rest` is what follows the closing quote of a string in a Python dict or list.
///
/// An apostrophe before a comma is more likely a plural's, so the next string must follow.
fn ends_python_string(rest: &str) -> bool {
    let rest = rest.trim_start();
    match rest.strip_prefix(',') {
        Some(next) => next.trim_start().starts_with(['\'', '"']),
        None => rest.starts_with(['}', ']']),
    }
}

/// Returns whether the text starts with `key=`.
fn starts_with_key(text: &str) -> bool {
    let rest = text.trim_start_matches(|ch: char| ch.is_ascii_alphabetic() || ch == '_');
    rest.len() < text.len() && rest.starts_with('=')
}

/// Unescapes the content of a Python string in single quotes.
fn unescape_single(text: &str) -> String {
    unescape_double(&text.replace("\\'", "'").replace('"', "\\\""))
}

/// Unescapes the content of a JSON string, whose last escape may be truncated.
fn unescape_double(text: &str) -> String {
    let parse = |text: &str| serde_json::from_str(&format!("\"{text}\"")).ok();
    let before_escape = || parse(&text[..text.rfind('\\')?]);
    parse(text)
        .or_else(before_escape)
        .unwrap_or_else(|| text.to_owned())
}
