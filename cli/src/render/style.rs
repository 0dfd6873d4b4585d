//! Colours, highlights and column widths. anstream strips colours where they are unwanted.

use anstyle::{AnsiColor, Style};
use errcodes::registry::find_ignore_ascii_case;
use unicode_width::UnicodeWidthStr as _;

pub(crate) const CODE: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const NAME: Style = AnsiColor::Cyan.on_default().bold();
pub(crate) const LABEL: Style = Style::new().dimmed();
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
pub(crate) const ADDED: Style = AnsiColor::Green.on_default();
pub(crate) const REMOVED: Style = AnsiColor::Red.on_default();
/// Added to the style of a text where it matches a search.
const MATCH: Style = Style::new().underline();

pub(crate) fn paint(style: Style, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("{style}{text}{style:#}")
    }
}

/// Paints the text and underlines every occurrence of the words.
pub(crate) fn highlight(style: Style, text: &str, words: &[&str]) -> String {
    let mut painted = String::new();
    let mut rest = text;
    while let Some((start, end)) = find_any(rest, words) {
        painted += &paint(style, &rest[..start]);
        painted += &paint(style | MATCH.get_effects(), &rest[start..end]);
        rest = &rest[end..];
    }
    painted + &paint(style, rest)
}

/// Returns the range of the first occurrence of any word; the longest if several start there.
fn find_any(text: &str, words: &[&str]) -> Option<(usize, usize)> {
    let found = words
        .iter()
        .filter(|word| !word.is_empty())
        .filter_map(|word| Some((find_ignore_ascii_case(text, word)?, word.len())));
    found
        .min_by_key(|&(start, length)| (start, std::cmp::Reverse(length)))
        .map(|(start, length)| (start, start + length))
}

/// Returns the spaces that pad the text to `width` terminal columns.
pub(crate) fn padding(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(text.width()))
}

/// Returns the width of the text in terminal columns; a Chinese character takes two.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn highlight_underlines_every_occurrence() {
        let plain = Style::new();
        let marked = format!("a {MATCH}Token{MATCH:#} b {MATCH}令牌{MATCH:#}");
        assert_eq!(
            highlight(plain, "a Token b 令牌", &["token", "令牌", "tok", ""]),
            marked
        );
        assert_eq!(highlight(plain, "nothing", &["x"]), "nothing");
    }
}
