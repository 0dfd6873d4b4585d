//! The scanner for segments other than wording.
//!
//! Each scan ends at a character that cannot be part of the next keyword, so no text is scanned
//! more than a few times.

use super::segment::{Rid, Segment};

/// Returns false for most texts without a segment other than wording, cheaply: each has a colon,
/// also a full-width one, or a bracket.
pub(super) fn may_have_addition(text: &str) -> bool {
    const FULL_WIDTH: u8 = "：".as_bytes()[0];
    // Without an early exit the compiler vectorizes the loop.
    let mut may = false;
    for byte in text.bytes() {
        may |= matches!(byte, b':' | b'[' | FULL_WIDTH);
    }
    may
}

/// Returns the positions from `position` on at which a segment other than wording can begin: those
/// of words with a first letter of a keyword, or of the separators before them.
pub(super) fn starts(text: &str, position: usize) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let is_start = move |&i: &usize| {
        can_begin_segment(&bytes[i..]) && !(i > 0 && bytes[i - 1].is_ascii_alphanumeric())
    };
    let words = (position..bytes.len()).filter(is_start);
    words.map(move |i| position + text[position..i].trim_end_matches(is_separator).len())
}

/// Returns the segment other than wording that begins at `position`, with the separators before it.
pub(super) fn segment_at(text: &str, position: usize) -> Option<Segment<'_>> {
    let (before, rest) = text.split_at(position);
    let body = rest.trim_start_matches(is_separator);
    if !can_begin_segment(body.as_bytes()) {
        return None;
    }
    let is_of_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let is_within_word =
        is_of_word(before.as_bytes().last()) && is_of_word(rest.as_bytes().first());
    let is_within_separators = body.len() < rest.len() && before.ends_with(is_separator);
    if is_within_word || is_within_separators {
        return None;
    }
    let until = |after: &str| &rest[..rest.len() - after.len()];
    if let Some((rid, after)) = rid(body) {
        let text = until(after);
        Some(Segment::Rid { text, rid })
    } else if let Some((hint, after)) = hint(body) {
        let text = until(after);
        Some(Segment::Hint { text, hint })
    } else {
        let (link, after) = link(body)?;
        let text = until(after);
        Some(Segment::Link { text, link })
    }
}

/// Returns whether a segment can begin the text: `rid`, `hint`, `https`, `more details`. Rules out
/// most positions at once.
fn can_begin_segment(text: &[u8]) -> bool {
    matches!(
        text,
        [b'r' | b'R', b'i' | b'I', ..]
            | [b'h' | b'H', b'i' | b'I' | b't' | b'T', ..]
            | [b'm' | b'M', b'o' | b'O', ..]
    )
}

fn is_separator(ch: char) -> bool {
    matches!(ch, ' ' | '\t' | ',' | ';' | '，' | '；')
}

/// Strips `word`, in any case.
fn after_word<'m>(text: &'m str, word: &str) -> Option<&'m str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word).then_some(rest)
}

/// Strips a colon and the white space around it.
fn after_colon(text: &str) -> Option<&str> {
    text.trim_start()
        .strip_prefix([':', '：'])
        .map(str::trim_start)
}

/// Reads `rid: 65ffe934-2355113d-79ef0b31`.
fn rid(text: &str) -> Option<(Rid<'_>, &str)> {
    const LENGTH: usize = 3 * 8 + 2;
    let text = after_colon(after_word(text, "rid")?)?;
    let (id, after) = text.split_at_checked(LENGTH)?;
    let is_group = |group: &str| group.len() == 8 && group.bytes().all(|ch| ch.is_ascii_hexdigit());
    let is_end = !after.starts_with(|ch: char| ch.is_ascii_alphanumeric() || ch == '-');
    (is_end && id.split('-').all(is_group)).then_some((Rid { text: id }, after))
}

/// Reads `hint: [bbGmAa01044119]` and `hints: [ req_id: MJbACoLoRa-CktJaA ]`.
fn hint(text: &str) -> Option<(&str, &str)> {
    let rest = after_word(text, "hints").or_else(|| after_word(text, "hint"))?;
    let rest = after_colon(rest)
        .unwrap_or_else(|| rest.trim_start())
        .strip_prefix('[')?;
    // Stopping at `[` too keeps the scan linear: a hint never contains the start of another.
    let end = rest.bytes().position(|byte| matches!(byte, b'[' | b']'))?;
    let (hint, after) = rest.split_at(end);
    Some((hint.trim(), after.strip_prefix(']')?))
}

/// Reads a URL and the words that introduce it.
fn link(text: &str) -> Option<(&str, &str)> {
    const LEADS: [&str; 3] = ["more details at ", "more info at ", "more information at "];
    let url = LEADS
        .iter()
        .find_map(|lead| after_word(text, lead))
        .unwrap_or(text);
    let host = after_word(url, "https://").or_else(|| after_word(url, "http://"))?;
    let is_of_url =
        |ch: char| ch.is_ascii_graphic() && !matches!(ch, '"' | '<' | '>' | '[' | ']' | '\\');
    let end = host.find(|ch| !is_of_url(ch)).unwrap_or(host.len());
    let host_and_path = host[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
    let end = url.len() - host.len() + host_and_path.len();
    (!host_and_path.is_empty()).then_some(url.split_at(end))
}
