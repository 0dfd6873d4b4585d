//! Lines wrapped at the width of the terminal, with hanging indents.

use std::sync::OnceLock;

use textwrap::core::Word;
use textwrap::{Options, WordSeparator, WordSplitter};

/// The columns of the terminal; unset for a pipe or a file, into which nothing is wrapped.
static COLUMNS: OnceLock<usize> = OnceLock::new();

/// A text narrower than this is hard to read, so an indent that leaves less is shortened.
const NARROWEST: usize = 30;

/// Wraps the text of this process at the width of the terminal.
pub(crate) fn at_terminal() {
    if let Some((width, _)) = terminal_size::terminal_size() {
        // Only the first call counts.
        let _ = COLUMNS.set(width.0.into());
    }
}

/// Wraps a text that begins in column `indent`, and indents its further lines as far.
pub(crate) fn hanging(text: &str, indent: usize) -> String {
    match COLUMNS.get() {
        Some(&columns) => wrap(text, indent, columns),
        None => text.to_owned(),
    }
}

fn wrap(text: &str, indent: usize, columns: usize) -> String {
    const SHORT: &str = "    ";
    let is_narrow = columns < indent + NARROWEST;
    let begin = " ".repeat(indent);
    let options = Options::new(columns)
        .initial_indent(&begin)
        .subsequent_indent(if is_narrow { SHORT } else { &begin })
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation)
        // A link stays whole.
        .break_words(false);
    let wrapped = textwrap::fill(text, options);
    wrapped.strip_prefix(&begin).unwrap_or(&wrapped).to_owned()
}

/// Splits a text where a line can end: after a space, and beside a Chinese character unless
/// punctuation belongs to it.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut rest = line;
    Box::new(std::iter::from_fn(move || {
        let mut chars = rest.char_indices().peekable();
        let (_, mut last) = chars.next()?;
        let end = chars.find_map(|(i, ch)| {
            let is_end = ends_between(last, ch);
            last = ch;
            is_end.then_some(i)
        });
        let word;
        (word, rest) = rest.split_at(end.unwrap_or(rest.len()));
        Some(Word::from(word))
    }))
}

fn ends_between(last: char, next: char) -> bool {
    if last == ' ' {
        return next != ' ';
    }
    let is_wide = |ch: char| {
        ('\u{2e80}'..='\u{9fff}').contains(&ch) || ('\u{f900}'..='\u{ffef}').contains(&ch)
    };
    let is_opening = |ch: char| "（【《「『“‘(".contains(ch);
    let is_closing = |ch: char| "，。、；：？！）】》」』”’),.;:?! \u{1b}".contains(ch);
    (is_wide(last) || is_wide(next)) && !is_opening(last) && !is_closing(next)
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr as _;

    use super::*;

    const CHINESE: &str = "不合法的 OpenID，请开发者确认 OpenID（该用户）是否已关注公众号，或是否是其他公众号的 OpenID。";
    const ENGLISH: &str = "Use the openid that this very appid gave for the user: https://example.com/a/very/long/link";

    #[test]
    fn lines_fit_and_further_ones_are_indented() {
        for columns in 40..90 {
            let wrapped = wrap(CHINESE, 9, columns);
            for (i, line) in wrapped.lines().enumerate() {
                let width = line.width() + if i == 0 { 9 } else { 0 };
                assert!(width <= columns, "{columns}: {line}");
                assert!(i == 0 || line.starts_with("         ") && !line[9..].starts_with(' '));
                assert!(
                    !line.trim_start().starts_with(['，', '。', '）']),
                    "{columns}: {line}"
                );
                assert!(!line.ends_with('（'), "{columns}: {line}");
            }
            assert!(wrapped.lines().count() > 1);
        }
    }

    #[test]
    fn wrapping_loses_nothing() {
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        for text in [CHINESE, ENGLISH, "", "一", " a  b "] {
            for columns in [1, 20, 60, 200] {
                assert_eq!(letters(&wrap(text, 9, columns)), letters(text), "{columns}");
            }
        }
        assert!(wrap(ENGLISH, 9, 40).contains("https://example.com/a/very/long/link"));
        assert_eq!(wrap("short", 9, 40), "short");
    }

    #[test]
    fn indent_is_short_where_the_terminal_is_narrow() {
        assert!(wrap(ENGLISH, 9, 38).contains("\n    "));
        assert!(!wrap(ENGLISH, 9, 38).contains("\n         "));
        assert!(wrap(ENGLISH, 9, 39).contains("\n         "));
    }

    #[test]
    fn nothing_is_wrapped_into_a_pipe() {
        let long = ENGLISH.repeat(9);
        assert_eq!(hanging(&long, 9), long);
    }
}
