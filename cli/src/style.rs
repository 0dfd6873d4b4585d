//! How output looks on a terminal. Elsewhere anstream takes the colours out.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr as _;

pub(crate) const CODE: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const NAME: Style = AnsiColor::Cyan.on_default().bold();
pub(crate) const LABEL: Style = Style::new().dimmed();

/// The text in this style.
pub(crate) fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// As many spaces as are missing to this width, in columns of a terminal: Chinese takes two each.
pub(crate) fn padding(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(text.width()))
}

/// The columns of a terminal that the text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}
