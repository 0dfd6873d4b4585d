//! How output looks on a terminal. Elsewhere anstream takes the colours out.

use anstyle::{AnsiColor, Style};
use errcodes::registry::find_ignore_ascii_case as position;
use unicode_width::UnicodeWidthStr as _;

pub(crate) const CODE: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const NAME: Style = AnsiColor::Cyan.on_default().bold();
pub(crate) const LABEL: Style = Style::new().dimmed();
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
/// What of a text matches a search, in addition to the style of the text.
const MATCH: Style = Style::new().underline();

/// The text in this style.
pub(crate) fn paint(style: Style, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("{style}{text}{style:#}")
    }
}

/// The text in this style, with the words underlined wherever they occur.
pub(crate) fn highlight(style: Style, text: &str, words: &[&str]) -> String {
    let mut painted = String::new();
    let mut rest = text;
    while let Some((start, end)) = first_of(rest, words) {
        painted += &paint(style, &rest[..start]);
        painted += &paint(style | MATCH.get_effects(), &rest[start..end]);
        rest = &rest[end..];
    }
    painted + &paint(style, rest)
}

/// Where the first of the words stands in the text; the longest of those that begin there.
fn first_of(text: &str, words: &[&str]) -> Option<(usize, usize)> {
    let found = words
        .iter()
        .filter(|word| !word.is_empty())
        .filter_map(|word| Some((position(text, word)?, word.len())));
    found
        .min_by_key(|&(start, length)| (start, std::cmp::Reverse(length)))
        .map(|(start, length)| (start, start + length))
}

/// As many spaces as are missing to this width, in columns of a terminal: Chinese takes two each.
pub(crate) fn padding(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(text.width()))
}

/// The columns of a terminal that the text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_underlined_where_they_occur() {
        let plain = Style::new();
        let marked = format!("a {MATCH}Token{MATCH:#} b {MATCH}令牌{MATCH:#}");
        assert_eq!(
            highlight(plain, "a Token b 令牌", &["token", "令牌", "tok", ""]),
            marked
        );
        assert_eq!(highlight(plain, "nothing", &["x"]), "nothing");
    }
}
