//! Rust source as a flat list of tokens with their places, and the comments between them.

use std::ops::Range;
use std::str::FromStr as _;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// An opening delimiter, and the index of the token that closes it.
    Open(Delimiter, usize),
    Close,
    Ident,
    Literal,
    Punct(char),
    /// A doc comment, which a macro sees as `#[doc = "…"]`.
    Doc,
}

#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// The bytes of the source that hold the token.
    pub(super) range: Range<usize>,
}

/// Splits the source into tokens, or returns the place that is not a token.
pub(super) fn tokenize(source: &str) -> Result<Vec<Token>, usize> {
    let start = prefix(source);
    let code = &source[start..];
    let stream = TokenStream::from_str(code).map_err(|error| {
        // A delimiter that is not closed is reported at the end of the source.
        let place = start + error.span().byte_range().start;
        place.min(source.len())
    })?;
    let mut tokens: Vec<Token> = Vec::new();
    // A stack instead of recursion: the depth of the source is up to its author.
    let mut stack = vec![(
        stream.into_iter().peekable(),
        None::<(usize, Delimiter, Range<usize>)>,
    )];
    let place = |span: proc_macro2::Span| {
        let range = span.byte_range();
        start + range.start..start + range.end
    };
    while let Some((trees, group)) = stack.last_mut() {
        let Some(tree) = trees.next() else {
            if let Some((open, delimiter, range)) = group.take() {
                let close = tokens.len();
                tokens[open].kind = Kind::Open(delimiter, close);
                tokens.push(Token {
                    kind: Kind::Close,
                    range,
                });
            }
            stack.pop();
            continue;
        };
        let range = place(tree.span());
        let kind = match tree {
            TokenTree::Group(group) => {
                tokens.push(Token {
                    kind: Kind::Close,
                    range: place(group.span_open()),
                });
                let open = (
                    tokens.len() - 1,
                    group.delimiter(),
                    place(group.span_close()),
                );
                stack.push((group.stream().into_iter().peekable(), Some(open)));
                continue;
            }
            TokenTree::Punct(_) if source[range.clone()].starts_with('/') && range.len() > 1 => {
                while trees.next_if(|next| place(next.span()) == range).is_some() {}
                let text = source[range.clone()].trim_end_matches('\r');
                tokens.push(Token {
                    kind: Kind::Doc,
                    range: range.start..range.start + text.len(),
                });
                continue;
            }
            TokenTree::Punct(punct) => Kind::Punct(punct.as_char()),
            TokenTree::Ident(_) => Kind::Ident,
            TokenTree::Literal(_) => Kind::Literal,
        };
        tokens.push(Token { kind, range });
    }
    Ok(tokens)
}

/// Returns the length of the byte order mark and the `#!` line, which are not tokens.
fn prefix(source: &str) -> usize {
    let code = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mark = source.len() - code.len();
    match code.strip_prefix("#!") {
        Some(rest) if !rest.trim_start().starts_with('[') => {
            mark + code.find('\n').unwrap_or(code.len())
        }
        _ => mark,
    }
}

/// A comment that is not a doc comment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Comment<'s> {
    pub(super) text: &'s str,
    /// The white space before it.
    pub(super) space: &'s str,
}

impl Comment<'_> {
    /// Returns whether only the end of the line ends it.
    pub(super) fn is_line(&self) -> bool {
        self.text.starts_with("//")
    }

    /// Returns whether it is the first on its line.
    pub(super) fn begins_line(&self) -> bool {
        self.space.contains('\n')
    }

    /// Returns whether a blank line precedes it.
    pub(super) fn follows_blank_line(&self) -> bool {
        is_blank(self.space)
    }
}

/// The comments between two tokens, and the white space after the last of them.
#[derive(Debug)]
pub(super) struct Gap<'s> {
    pub(super) comments: Vec<Comment<'s>>,
    pub(super) space: &'s str,
}

impl<'s> Gap<'s> {
    /// Splits the text between two tokens.
    pub(super) fn new(mut text: &'s str) -> Self {
        let mut comments = Vec::new();
        while let Some(start) = text.find('/') {
            let (space, rest) = text.split_at(start);
            let (comment, after) = rest.split_at(comment_length(rest));
            comments.push(Comment {
                text: comment.trim_end(),
                space,
            });
            text = after;
        }
        Self {
            comments,
            space: text,
        }
    }

    pub(super) fn ends_with_blank_line(&self) -> bool {
        is_blank(self.space)
    }

    pub(super) fn has_line_break(&self) -> bool {
        self.space.contains('\n') || self.comments.iter().any(|comment| comment.begins_line())
    }
}

fn is_blank(space: &str) -> bool {
    space.matches('\n').count() > 1
}

/// Returns the length of the comment that the text begins with. Block comments nest.
fn comment_length(text: &str) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    let (mut depth, mut length) = (0_usize, 0);
    while let Some(at) = text[length..].find(['*', '/']) {
        length += at;
        let rest = &text[length..];
        let is_mark = rest.starts_with("/*") || rest.starts_with("*/");
        depth = match rest.get(..2) {
            Some("/*") => depth + 1,
            Some("*/") => depth.saturating_sub(1),
            _ => depth,
        };
        length += if is_mark { 2 } else { 1 };
        if depth == 0 {
            return length;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<&str> {
        let tokens = tokenize(source).unwrap();
        tokens.into_iter().map(|it| &source[it.range]).collect()
    }

    #[test]
    fn tokens_keep_their_places_in_the_source() {
        let source = "\u{feff}#!/usr/bin/env 'x\n/// 文档\r\n#[a] f!(\"缺货\", -1 /* c */ 'a 'x' r#\"q\"# ){}";
        assert_eq!(
            texts(source),
            [
                "/// 文档",
                "#",
                "[",
                "a",
                "]",
                "f",
                "!",
                "(",
                "\"缺货\"",
                ",",
                "-",
                "1",
                "'",
                "a",
                "'x'",
                "r#\"q\"#",
                ")",
                "{",
                "}"
            ]
        );
        assert_eq!(texts("#![a]"), ["#", "!", "[", "a", "]"]);
        assert_eq!(texts("//! a\n/** b\n*/ c"), ["//! a", "/** b\n*/", "c"]);
    }

    #[test]
    fn open_delimiter_knows_its_close() {
        let tokens = tokenize("a { ( ) [ ] }").unwrap();
        let kinds: Vec<Kind> = tokens.iter().map(|token| token.kind).collect();
        assert_eq!(kinds[1], Kind::Open(Delimiter::Brace, 6));
        assert_eq!(kinds[2], Kind::Open(Delimiter::Parenthesis, 3));
        assert_eq!(kinds[4], Kind::Open(Delimiter::Bracket, 5));
        assert_eq!(kinds[6], Kind::Close);
    }

    #[test]
    fn deep_nesting_does_not_overflow_the_stack() {
        let depth = 20_000;
        let source = "(".repeat(depth) + &")".repeat(depth);
        assert_eq!(tokenize(&source).unwrap().len(), 2 * depth);
    }

    #[test]
    fn text_that_is_not_rust_is_reported_at_its_place() {
        assert_eq!(tokenize("a 'bc' d").unwrap_err(), 2);
        assert!(tokenize("a { b").unwrap_err() <= 5);
    }

    #[test]
    fn gap_is_split_into_comments() {
        let gap = Gap::new("  // 一 \r\n\n /* b /* // */ */ /**/\n");
        let texts: Vec<&str> = gap.comments.iter().map(|comment| comment.text).collect();
        assert_eq!(texts, ["// 一", "/* b /* // */ */", "/**/"]);
        assert!(!gap.comments[0].begins_line() && gap.comments[0].is_line());
        assert!(gap.comments[1].follows_blank_line() && !gap.comments[1].is_line());
        assert!(!gap.comments[2].begins_line() && gap.has_line_break());
        assert!(!gap.ends_with_blank_line());
    }
}
