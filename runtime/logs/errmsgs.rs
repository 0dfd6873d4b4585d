//! Errmsgs in text that is not JSON, and the escapes in them.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::evidence::has_id;
use super::labels::{color, starting};
use super::names::{Names, is_start_of_word};
use crate::error::errmsg::Errmsg;

/// An errmsg, and where it ends in the text.
pub(super) struct Sent<'t> {
    pub(super) errmsg: Cow<'t, str>,
    pub(super) end: usize,
    /// True if its closing quote is missing.
    pub(super) is_truncated: bool,
}

/// Returns the first errmsg that has a name.
pub(super) fn named<'t>(names: &Names, text: &'t str) -> Option<Sent<'t>> {
    names.errmsgs.find_iter(text).find_map(|label| {
        let (start, end) = (label.start(), label.end());
        let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let goes_on = text.as_bytes().get(end).is_some_and(is_of_word);
        if goes_on || !is_start_of_word(text.as_bytes(), start) {
            return None;
        }
        let start = end + separator(&text[end..])?;
        let sent = value(&text[start..])?;
        Some(Sent {
            end: start + sent.end,
            ..sent
        })
    })
}

/// Returns the text after a code that has no name of an errmsg: `[40164] invalid ip …`.
///
/// It ends after its request ID.
pub(super) fn unnamed(text: &str) -> Option<Sent<'_>> {
    const BEFORE: &[char] = &[
        ']', ')', '}', '>', '"', '\'', '`', ':', ',', '-', '|', '，', '：', '；', ';', '。', '）',
        '】', '\\',
    ];
    let errmsg = text.trim_start_matches(|ch: char| ch.is_whitespace() || BEFORE.contains(&ch));
    let start = text.len() - errmsg.len();
    let errmsg = errmsg.split('\n').next()?;
    let rid = Errmsg::new(errmsg).rid();
    let after_rid = rid.and_then(|rid| Some(errmsg.rfind(rid.as_str())? + rid.as_str().len()));
    let errmsg = after_rid.map_or(errmsg, |end| &errmsg[..end]);
    let errmsg = trim_end(errmsg.trim_end_matches(['"', '\'', '\\', '`', ' ', ',']));
    (!errmsg.is_empty()).then(|| Sent {
        errmsg: without_colors(Cow::Borrowed(errmsg)),
        end: start + errmsg.len(),
        is_truncated: false,
    })
}

/// Returns the text with a request ID or hint before a code, on its line: `invalid code rid: …, code: 40029`.
pub(super) fn before(text: &str) -> Option<Cow<'_, str>> {
    let line = text.rsplit('\n').find(|line| has_id(line))?;
    let start = line.rfind("rror: ").map_or(0, |at| at + "rror: ".len());
    let errmsg = line[start..].trim_start().trim_end_matches(|ch: char| {
        ch.is_whitespace()
            || matches!(
                ch,
                '(' | '[' | '{' | ',' | ':' | '"' | '\'' | '\\' | '，' | '（'
            )
    });
    let errmsg = Some(errmsg).filter(|errmsg| has_id(errmsg)).unwrap_or(line);
    Some(without_colors(Cow::Borrowed(errmsg)))
}

/// Returns the text before a code in parentheses, on its line: `Error: invalid media_id(40007)`.
pub(super) fn before_parenthesis(text: &str) -> Option<&str> {
    let line = text.rsplit('\n').next()?.trim_end();
    let start = line.rfind(": ").map_or(0, |at| at + ": ".len());
    Some(line[start..].trim_start()).filter(|errmsg| !errmsg.is_empty())
}

/// Returns the length of what separates the name of an errmsg from its text.
fn separator(text: &str) -> Option<usize> {
    const QUOTES: [&str; 18] = [
        "\\x22", "\\x27", "\\u0022", "\\u0027", "%22", "%27", "%20", "&quot;", "&#34;", "&#39;",
        "%5C", "%5c", "\\", "\"", "'", "]", " ", "\t",
    ];
    const SEPARATORS: [&str; 9] = ["=>", ":", "=", "：", "＝", "%3A", "%3a", "%3D", "为"];
    let skip = |mut rest: &'_ str, tokens: &[&str]| {
        let length = rest.len();
        loop {
            let token = starting(rest.as_bytes(), tokens);
            match token.or_else(|| color(rest.as_bytes())) {
                Some(token) => rest = &rest[token..],
                None => return length - rest.len(),
            }
        }
    };
    let quotes = skip(text, &QUOTES);
    let rest = &text[quotes..];
    let separator = starting(rest.as_bytes(), &SEPARATORS)?;
    let rest = &rest[separator..];
    let mut start = skip(rest, &[" ", "\t", "%20"]);
    for wrapper in ["Some(", "String("] {
        if rest[start..].starts_with(wrapper) {
            start += wrapper.len();
        }
    }
    Some(quotes + separator + start)
}

/// Parses the text of an errmsg: quoted, in escaped quotes, or bare.
fn value(text: &str) -> Option<Sent<'_>> {
    const ESCAPED: [(&str, Decode); 7] = [
        ("\\x22", from_hex),
        ("\\u0022", from_json),
        ("\\x27", from_hex),
        ("%22", from_percent),
        ("&quot;", from_html),
        ("&#34;", from_html),
        ("&#39;", from_html),
    ];
    let backslashes = text.bytes().take_while(|&byte| byte == b'\\').count();
    let rest = &text[backslashes..];
    let first = *rest.as_bytes().first()?;
    if matches!(first, b'"' | b'\'') {
        let start = backslashes + 1;
        let rest = &text[start..];
        let closing = closing_quote(rest, first, backslashes);
        let raw = &rest[..closing.map_or(rest.len(), |(length, _)| length)];
        let errmsg = if first == b'\'' && backslashes == 0 {
            unescape_single(raw)
        } else {
            let levels = (backslashes + 1).next_power_of_two().trailing_zeros() + 1;
            (0..levels).fold(Cow::Borrowed(raw), |text, _| match text {
                Cow::Borrowed(text) => unescape_double(text),
                Cow::Owned(text) => Cow::Owned(unescape_double(&text).into_owned()),
            })
        };
        return Some(Sent {
            errmsg: without_colors(errmsg),
            end: start + closing.map_or(rest.len(), |(_, end)| end),
            is_truncated: closing.is_none(),
        });
    }
    let may_be_quoted = matches!(text.as_bytes()[0], b'\\' | b'%' | b'&');
    for (quote, decode) in ESCAPED.into_iter().filter(|_| may_be_quoted) {
        if let Some(rest) = text.strip_prefix(quote) {
            let closing = memchr::memmem::find(rest.as_bytes(), quote.as_bytes());
            let raw = &rest[..closing.unwrap_or(rest.len())];
            return Some(Sent {
                errmsg: without_colors(Cow::Owned(decode(raw))),
                end: quote.len() + raw.len() + closing.map_or(0, |_| quote.len()),
                is_truncated: closing.is_none(),
            });
        }
    }
    bare(text)
}

type Decode = fn(&str) -> String;

/// Returns the length of the text before the closing quote, and the end of the quote; `None` for a
/// truncated text.
///
/// Each level of escapes doubles the backslashes before a quote, and adds one.
fn closing_quote(text: &str, quote: u8, backslashes: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    for i in memchr::memchr_iter(quote, bytes) {
        let before = bytes[..i].iter().rev();
        let run = before.take_while(|&&byte| byte == b'\\').count();
        if is_closing(run, backslashes) {
            return Some((i - run.min(backslashes), i + 1));
        }
    }
    None
}

/// Returns whether a quote after `run` backslashes closes what a quote after `opening` ones opens.
fn is_closing(mut run: usize, mut opening: usize) -> bool {
    while opening > 0 {
        if run.is_multiple_of(2) {
            // It closes a string around this one.
            return true;
        }
        (run, opening) = (run / 2, opening / 2);
    }
    run.is_multiple_of(2)
}

/// Parses an unquoted errmsg: it ends before the next `key=`, at the end of the line, or at the end of a
/// string around it.
fn bare(text: &str) -> Option<Sent<'_>> {
    let mut is_after_space = false;
    let mut is_in_quotes = false;
    let mut end = text.len();
    let mut unescape: fn(&str) -> Cow<'_, str> = |text| Cow::Borrowed(text);
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
                return bare_errmsg(Cow::Borrowed(errmsg), i);
            }
            _ => {}
        }
        is_after_space = ch.is_whitespace();
    }
    let errmsg = trim_end(&text[..end]);
    bare_errmsg(unescape(errmsg), errmsg.len())
}

fn bare_errmsg(errmsg: Cow<'_, str>, end: usize) -> Option<Sent<'_>> {
    (!errmsg.is_empty()).then(|| Sent {
        errmsg: without_colors(errmsg),
        end,
        is_truncated: false,
    })
}

/// Trims white space, a comma, and brackets that the text does not open.
fn trim_end(text: &str) -> &str {
    let text = text.trim_end();
    let text = text.strip_suffix([',', '，']).unwrap_or(text);
    let text = text.trim_end_matches(['}', ')']).trim_end();
    let is_open = || text.matches('[').count() >= text.matches(']').count();
    match text.strip_suffix(']') {
        Some(inner) if !is_open() => inner.trim_end(),
        _ => text,
    }
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
fn unescape_single(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\\'", "'").replace('"', "\\\"");
    Cow::Owned(unescape_double(&text).into_owned())
}

/// Unescapes the content of a JSON string, whose last escape may be truncated.
fn unescape_double(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let parse = |text: &str| serde_json::from_str::<String>(&format!("\"{text}\"")).ok();
    let before_escape = || parse(&text[..text.rfind('\\')?]);
    let unescaped = parse(text).or_else(before_escape);
    unescaped.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Decodes `\x22`, and then JSON's escapes.
fn from_hex(text: &str) -> String {
    let decoded = decode(text, |rest| {
        let digits = rest.strip_prefix(b"\\x")?;
        Some((hex(digits)?, 4))
    });
    from_json(&decoded)
}

/// Decodes `%22`, and then JSON's escapes.
fn from_percent(text: &str) -> String {
    let decoded = decode(text, |rest| match rest {
        [b'%', digits @ ..] => Some((hex(digits)?, 3)),
        [b'+', ..] => Some((b' ', 1)),
        _ => None,
    });
    from_json(&decoded)
}

/// Decodes `&quot;`, and then JSON's escapes.
fn from_html(text: &str) -> String {
    const ENTITIES: [(&str, u8); 6] = [
        ("&quot;", b'"'),
        ("&#34;", b'"'),
        ("&#39;", b'\''),
        ("&lt;", b'<'),
        ("&gt;", b'>'),
        ("&amp;", b'&'),
    ];
    let decoded = decode(text, |rest| {
        let mut entities = ENTITIES.iter();
        let (entity, byte) = entities.find(|(it, _)| rest.starts_with(it.as_bytes()))?;
        Some((*byte, entity.len()))
    });
    from_json(&decoded)
}

fn from_json(text: &str) -> String {
    let once = unescape_double(text);
    if once.contains("\\u") {
        unescape_double(&once).into_owned()
    } else {
        once.into_owned()
    }
}

fn decode(text: &str, escape: impl Fn(&[u8]) -> Option<(u8, usize)>) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some(&first) = rest.first() {
        let (byte, length) = escape(rest).unwrap_or((first, 1));
        decoded.push(byte);
        rest = &rest[length..];
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn hex(digits: &[u8]) -> Option<u8> {
    let digits = core::str::from_utf8(digits.get(..2)?).ok()?;
    u8::from_str_radix(digits, 16).ok()
}

/// Removes colours, which a log can have for the terminal.
fn without_colors(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_colored = || {
        let mut escapes = ["\u{1b}[", "\\u001b[", "\\x1b[", "\\033["].iter();
        escapes.any(|it| text.contains(it))
    };
    if memchr::memchr(b'[', text.as_bytes()).is_none() || !is_colored() {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(ch) = rest.chars().next() {
        let escape = rest.strip_prefix('\\').unwrap_or(rest);
        rest = match color(escape.as_bytes()) {
            Some(length) if ch == '\\' || ch == '\u{1b}' => &escape[length..],
            _ => {
                plain.push(ch);
                &rest[ch.len_utf8()..]
            }
        };
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ERRMSGS: [&str; 6] = [
        "invalid code",
        "quoted \"text\" in it",
        "it's 100% <b>&amp;",
        r"C:\new",
        "two\nlines\t",
        "无效的 code 🙂",
    ];

    fn json(text: &str) -> String {
        serde_json::to_string(text).unwrap()
    }

    /// Escapes the bytes that a program could escape in this way.
    fn escaped(text: &str, escape: impl Fn(u8) -> Option<String>) -> String {
        let bytes = text
            .bytes()
            .flat_map(|byte| escape(byte).map_or_else(|| Vec::from([byte]), String::into_bytes));
        String::from_utf8(bytes.collect()).unwrap()
    }

    #[test]
    fn quoted_errmsg_is_read_from_each_form_to_its_end() {
        let percent = |byte: u8| (!byte.is_ascii_alphanumeric()).then(|| format!("%{byte:02X}"));
        let hex = |byte: u8| (byte == b'"' || !byte.is_ascii()).then(|| format!("\\x{byte:02x}"));
        let html = |byte| match byte {
            b'"' => Some("&quot;".into()),
            b'<' => Some("&lt;".into()),
            b'>' => Some("&gt;".into()),
            b'&' => Some("&amp;".into()),
            b'\'' => Some("&#39;".into()),
            _ => None,
        };
        for errmsg in ERRMSGS {
            let plain = json(errmsg);
            let in_string = |text: &str| {
                let quoted = json(text);
                String::from(&quoted[1..quoted.len() - 1])
            };
            let mut forms = Vec::from([
                plain.clone(),
                in_string(&plain),
                in_string(&in_string(&plain)),
            ]);
            // A quote in such a text is taken for its end.
            if !errmsg.contains('"') {
                forms.push(escaped(&plain, hex));
                forms.push(escaped(&plain, percent));
                forms.push(escaped(&plain, html));
            }
            for form in forms {
                for rest in ["", ", next", "}"] {
                    let text = format!("{form}{rest}");
                    let sent = value(&text).unwrap();
                    assert_eq!(sent.errmsg, errmsg, "{text}");
                    assert_eq!(&text[sent.end..], rest, "{text}");
                    assert!(!sent.is_truncated, "{text}");
                }
            }
            let cut = &plain[..plain.len() - 1];
            let sent = value(cut).unwrap();
            assert_eq!((sent.errmsg.as_ref(), sent.end), (errmsg, cut.len()));
            assert!(sent.is_truncated);
        }
    }

    #[test]
    fn bare_errmsg_ends_at_a_key_a_line_or_a_string_around_it() {
        for (text, errmsg) in [
            ("busy", "busy"),
            ("busy, rid=1", "busy"),
            ("busy  rid=1", "busy"),
            (r"no C:\ rid=1", r"no C:\"),
            ("no C:\\\nnext", r"no C:\"),
            ("busy\nnext", "busy"),
            ("busy\",\"next\":1", "busy"),
            ("say \"no\", please", "say \"no\", please"),
            (r#"say \"no\"","next""#, r#"say "no""#),
            ("busy', 'next': 1", "busy"),
            ("the users', they", "the users', they"),
            ("busy'}", "busy"),
            ("a = b", "a = b"),
            ("ask [it]]", "ask [it]"),
            ("[it]", "[it]"),
        ] {
            let sent = bare(text).unwrap();
            assert_eq!(sent.errmsg, errmsg, "{text}");
            assert!(!sent.is_truncated);
        }
        assert!(bare("").is_none() && bare(" }").is_none());
    }
}
