//! Colours, highlights and column widths. anstream strips colours where they are unwanted.

use anstyle::{AnsiColor, Style};
use errcodes::Entry;
use errcodes::registry::SearchWords;
use unicode_width::UnicodeWidthStr as _;

pub(crate) const CODE: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const NAME: Style = AnsiColor::Cyan.on_default().bold();
pub(crate) const LABEL: Style = Style::new().dimmed();
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
pub(crate) const ADDED: Style = AnsiColor::Green.on_default();
pub(crate) const REMOVED: Style = AnsiColor::Red.on_default();
/// The name of a deprecated code.
const DEPRECATED: Style = AnsiColor::Red.on_default().strikethrough();
/// The number of a code that no table lists.
pub(crate) const UNLISTED: Style = AnsiColor::Red.on_default().bold();
/// Added to the style of a text where it matches a search.
const MATCH: Style = Style::new().underline();

/// Returns the style of a row's name.
pub(crate) fn name(entry: Entry) -> Style {
    if entry.is_deprecated() {
        DEPRECATED
    } else {
        NAME
    }
}

pub(crate) fn paint(style: Style, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("{style}{text}{style:#}")
    }
}

/// Paints the text and underlines every occurrence of the words.
pub(crate) fn highlight(style: Style, text: &str, words: &SearchWords) -> String {
    let mut painted = String::new();
    let mut end = 0;
    for range in words.ranges(text) {
        painted += &paint(style, &text[end..range.start]);
        painted += &paint(style | MATCH.get_effects(), &text[range.clone()]);
        end = range.end;
    }
    painted + &paint(style, &text[end..])
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
            highlight(plain, "a Token b 令牌", &SearchWords::new("token 令牌")),
            marked
        );
        assert_eq!(
            highlight(plain, "nothing", &SearchWords::new("x")),
            "nothing"
        );
    }
}
