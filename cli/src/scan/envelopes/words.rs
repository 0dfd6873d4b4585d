//! Codes and errmsgs in text that is not JSON.

use regex::{Regex, bytes};

use super::found::Found;
use super::names::Names;

/// The names of the code in words, besides those of the platforms.
const CODE: &str = "err(?:or)?[_ ]?code";

/// The names of the errmsg in words, besides those of the platforms.
const ERRMSG: &str = "err(?:or)?_?(?:msg|message)|message|msg";

/// Patterns of names and what follows them.
pub(super) struct Patterns {
    /// Matches a name of the code and its number.
    code: Regex,
    /// Matches the names in `code`.
    label: bytes::Regex,
    /// Matches a name of the errmsg and what separates it from its text.
    errmsg_label: Regex,
    /// The length of the longest name in `label`.
    pub(super) longest: usize,
}

impl Patterns {
    #[expect(
        clippy::unwrap_used,
        reason = "the names are escaped, so the patterns are valid"
    )]
    pub(super) fn new(codes: &[&str], errmsgs: &[&str]) -> Self {
        let codes_in_words = bounded(CODE, codes);
        let code = format!(r#"(?i){codes_in_words}["'\\]*\s*[:=]\s*["'\\]*[+-]?[0-9]+(?-u:\b)"#);
        let escaped = codes.iter().map(|name| format!("|{}", regex::escape(name)));
        let label = format!("(?i-u){CODE}{}", escaped.collect::<String>());
        let errmsg_label = format!(r#"(?i){}["'\\]*\s*[:=]\s*"#, bounded(ERRMSG, errmsgs));
        let lengths = codes.iter().map(|name| name.len());
        Self {
            code: Regex::new(&code).unwrap(),
            label: bytes::Regex::new(&label).unwrap(),
            errmsg_label: Regex::new(&errmsg_label).unwrap(),
            longest: lengths.fold("error_code".len(), usize::max),
        }
    }

    /// Returns the starts of the names of the code.
    pub(super) fn labels(&self, text: &[u8]) -> impl Iterator<Item = usize> {
        self.label.find_iter(text).map(|label| label.start())
    }

    /// Returns whether the first code in the text is unescaped.
    pub(super) fn is_plain(&self, text: &str) -> bool {
        self.code
            .find(text)
            .is_some_and(|code| !code.as_str().contains('\\'))
    }

    /// Returns the first errmsg in the text, unescaped if it is quoted.
    pub(super) fn find_errmsg(&self, text: &str) -> Option<String> {
        self.errmsg_label
            .find_iter(text)
            .find_map(|label| parse_errmsg(&text[label.end()..]))
    }
}

/// Returns a pattern of `common` and the names as whole words. A name may also begin or end with
/// another character, which has no boundary.
fn bounded(common: &str, names: &[&str]) -> String {
    let is_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let (words, others): (Vec<&str>, Vec<&str>) = names
        .iter()
        .partition(|name| is_word(name.as_bytes().first()) && is_word(name.as_bytes().last()));
    let alternatives = |names: Vec<&str>| -> String {
        let escaped = names.iter().map(|name| format!("|{}", regex::escape(name)));
        escaped.collect()
    };
    let (words, others) = (alternatives(words), alternatives(others));
    format!(r"(?:(?-u:\b)(?:{common}{words})(?-u:\b){others})")
}

/// Returns the codes in text that is not JSON, or not complete: `errcode=40001 errmsg=…`,
/// `{'errcode': 40001, …}`, a truncated line.
///
/// `errmsg` searches the text after each code, and the text before the first one.
pub(super) fn in_words(
    names: &Names,
    text: &str,
    mut errmsg: impl FnMut(&str) -> Option<String>,
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut codes = names.patterns().code.find_iter(text).peekable();
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
            platform: names.only_user(name(name_and_number)),
        });
    }
    found
}

/// Returns the name at the start of the text.
fn name(name_and_number: &str) -> &str {
    let (name, _) = name_and_number
        .split_once([':', '='])
        .unwrap_or((name_and_number, ""));
    name.trim_end_matches(|ch: char| ch.is_whitespace() || matches!(ch, '"' | '\'' | '\\'))
}

/// Returns the digits at the end of the text and their sign.
fn number_at_end(text: &str) -> &str {
    let digits = text.trim_end_matches(|ch: char| ch.is_ascii_digit()).len();
    let before = text[..digits].trim_end_matches(['+', '-']);
    &text[before.len()..]
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
