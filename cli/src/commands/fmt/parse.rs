//! Reads the tables in a call: which tokens begin a line, and how much space belongs before each.
//!
//! Accepts the language of `define_errcodes!` and reads over most mistakes, which the macro
//! reports.

use std::ops::Range;

use proc_macro2::Delimiter;

use super::tokens::{Kind, Token};
use crate::texts::{Text, text};

/// A place in the source that cannot be read.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    pub(super) place: usize,
    pub(super) expected: Text,
}

/// The white space before a token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Space {
    None,
    One,
    /// As in the source, but one space at most.
    Kept,
    /// Aligns the arrows of a group.
    Arrow,
    /// Before the first cell: nothing, or a line break in a broken row.
    FirstCell,
    /// Before another cell: a space, or a line break in a broken row.
    NextCell,
    /// Before `)`: nothing, or a line break in a broken row.
    CellsEnd,
}

/// A token and the space before it.
pub(super) type Piece = (usize, Space);

/// Tokens on one line, unless they are broken into a line a cell.
#[derive(Default)]
pub(super) struct Line {
    pub(super) is_indented: bool,
    pub(super) pieces: Vec<Piece>,
}

/// `#[…] pub enum Name(columns) { rows }`
pub(super) struct Table {
    pub(super) attributes: Vec<Range<usize>>,
    /// From the visibility to `{`.
    pub(super) header: Line,
    pub(super) rows: Vec<Row>,
    /// The braces around the rows.
    pub(super) braces: (usize, usize),
}

/// `#[…] code => Name { fields }(cells) clauses { block },`
pub(super) struct Row {
    pub(super) attributes: Vec<Range<usize>>,
    pub(super) code: i128,
    /// The width of the code as written.
    pub(super) width: usize,
    pub(super) lines: Vec<Line>,
    pub(super) tokens: Range<usize>,
    pub(super) has_comma: bool,
}

/// Reads the tables in these tokens of the source.
pub(super) fn tables(
    source: &str,
    tokens: &[Token],
    range: Range<usize>,
) -> Result<Vec<Table>, Fault> {
    let mut parser = Parser {
        source,
        tokens,
        at: range.start,
        end: range.end,
    };
    let mut tables = Vec::new();
    while parser.at < parser.end {
        tables.push(parser.table()?);
    }
    Ok(tables)
}

struct Parser<'s> {
    source: &'s str,
    tokens: &'s [Token],
    at: usize,
    /// The token behind the last one that may be read.
    end: usize,
}

impl Parser<'_> {
    fn table(&mut self) -> Result<Table, Fault> {
        let attributes = self.attributes()?;
        let mut header = Line::default();
        if self.is_word("pub") {
            self.take(&mut header, Space::None);
            if let Some(close) = self.opens(Delimiter::Parenthesis) {
                self.take(&mut header, Space::None);
                while self.at < close {
                    let space = if self.follows_open() {
                        Space::None
                    } else {
                        Space::Kept
                    };
                    self.take(&mut header, space);
                }
                self.take(&mut header, Space::None);
            }
        }
        if !self.is_word("enum") {
            return Err(self.expected(text!("`enum`")));
        }
        self.take(&mut header, Space::One);
        self.take_if(
            Kind::Ident,
            &mut header,
            Space::One,
            text!("the name of the table"),
        )?;
        self.columns(&mut header)?;
        let Some(close) = self.opens(Delimiter::Brace) else {
            return Err(self.expected(text!("`{` and the rows")));
        };
        let open = self.at;
        self.take(&mut header, Space::One);
        let outer = std::mem::replace(&mut self.end, close);
        let mut rows = Vec::new();
        while self.at < self.end {
            rows.push(self.row()?);
        }
        self.end = outer;
        self.at += 1;
        Ok(Table {
            attributes,
            header,
            rows,
            braces: (open, close),
        })
    }

    /// `(en, zh-Hant)`
    fn columns(&mut self, line: &mut Line) -> Result<(), Fault> {
        let Some(close) = self.opens(Delimiter::Parenthesis) else {
            return Err(self.expected(text!("the languages in parentheses")));
        };
        self.take(line, Space::None);
        while self.at < close {
            let is_mark = |kind| matches!(kind, Some(Kind::Punct('-' | ',')));
            let may_follow =
                is_mark(self.kind()) || is_mark(self.kind_before()) || self.follows_open();
            let is_part =
                is_mark(self.kind()) || matches!(self.kind(), Some(Kind::Ident | Kind::Literal));
            if !may_follow || !is_part {
                return Err(self.expected(text!("a language such as `en` or `zh-Hant`")));
            }
            let space = if self.kind_before() == Some(Kind::Punct(',')) {
                Space::One
            } else {
                Space::None
            };
            self.take(line, space);
        }
        self.take(line, Space::None);
        Ok(())
    }

    /// `#[…]` and doc comments, each as the range of its tokens.
    fn attributes(&mut self) -> Result<Vec<Range<usize>>, Fault> {
        let mut attributes = Vec::new();
        loop {
            let start = self.at;
            match self.kind() {
                Some(Kind::Doc) => {
                    let text = &self.source[self.tokens[start].range.clone()];
                    if text.starts_with("//!") || text.starts_with("/*!") {
                        return Err(self.expected(text!("a doc comment that begins with `///`")));
                    }
                    self.at += 1;
                }
                Some(Kind::Punct('#')) => {
                    self.at += 1;
                    let Some(close) = self.opens(Delimiter::Bracket) else {
                        return Err(self.expected(text!("`[` of an attribute")));
                    };
                    self.at = close + 1;
                }
                _ => return Ok(attributes),
            }
            attributes.push(start..self.at);
        }
    }

    fn row(&mut self) -> Result<Row, Fault> {
        let attributes = self.attributes()?;
        let start = attributes.first().map_or(self.at, |first| first.start);
        let mut lines = vec![Line::default()];
        let line = &mut lines[0];
        let mut width = 0;
        let is_negative = self.kind() == Some(Kind::Punct('-'));
        if is_negative {
            self.take(line, Space::None);
            width += 1;
        }
        let Some(code) = self.text().and_then(number) else {
            return Err(self.expected(text!("a code such as `40001`")));
        };
        width += self.text().map_or(0, str::len);
        self.take(line, Space::None);
        let is_arrow = self.kind() == Some(Kind::Punct('=')) && self.touches_next();
        if !is_arrow || self.tokens[self.at + 1].kind != Kind::Punct('>') {
            return Err(self.expected(text!("`=>`")));
        }
        self.take(line, Space::Arrow);
        self.take(line, Space::None);
        self.take_if(Kind::Ident, line, Space::One, text!("the name of the code"))?;
        self.fields(&mut lines)?;
        self.cells(last(&mut lines))?;
        self.clauses(last(&mut lines))?;
        self.block(&mut lines)?;
        let has_comma = self.kind() == Some(Kind::Punct(','));
        if has_comma {
            self.take(last(&mut lines), Space::None);
        } else if self.at < self.end {
            return Err(self.expected(text!("`,` after the row")));
        }
        Ok(Row {
            attributes,
            code: if is_negative { -code } else { code },
            width,
            lines,
            tokens: start..self.at,
            has_comma,
        })
    }

    /// `{ name: Type, … }`, with a line for each field if one has a doc comment.
    fn fields(&mut self, lines: &mut Vec<Line>) -> Result<(), Fault> {
        let Some(close) = self.opens(Delimiter::Brace) else {
            return Ok(());
        };
        let is_broken = self.tokens[self.at..close]
            .iter()
            .any(|token| token.kind == Kind::Doc);
        self.take(last(lines), Space::One);
        if self.at == close {
            self.take(last(lines), Space::None);
            return Ok(());
        }
        let outer = std::mem::replace(&mut self.end, close);
        while self.at < self.end {
            let begin = |lines: &mut Vec<Line>| {
                if is_broken {
                    lines.push(indented());
                }
            };
            for attribute in self.attributes()? {
                begin(lines);
                self.at = attribute.start;
                self.take(last(lines), Space::One);
                while self.at < attribute.end {
                    self.take(last(lines), Space::Kept);
                }
            }
            begin(lines);
            self.field(last(lines))?;
        }
        self.end = outer;
        if is_broken {
            lines.push(Line::default());
        }
        self.take(last(lines), Space::One);
        Ok(())
    }

    /// `name: Type,`
    fn field(&mut self, line: &mut Line) -> Result<(), Fault> {
        self.take_if(Kind::Ident, line, Space::One, text!("the name of a field"))?;
        let is_path = self.touches_next() && self.tokens[self.at + 1].kind == Kind::Punct(':');
        if is_path {
            return Err(self.expected(text!("`:` and the type of the field")));
        }
        self.take_if(
            Kind::Punct(':'),
            line,
            Space::None,
            text!("`:` and the type of the field"),
        )?;
        let (mut depth, mut space, mut is_arrow) = (0_usize, Space::One, false);
        while let Some(kind) = self.kind() {
            let ends_arrow = std::mem::take(&mut is_arrow);
            match kind {
                Kind::Open(_, close) => {
                    while self.at < close {
                        self.take(line, space);
                        space = Space::Kept;
                    }
                }
                Kind::Punct(',') if depth == 0 => {
                    self.take(line, Space::None);
                    return Ok(());
                }
                Kind::Punct('<') => depth += 1,
                Kind::Punct('>') if !ends_arrow => depth = depth.saturating_sub(1),
                Kind::Punct('-') => is_arrow = self.touches_next(),
                Kind::Doc => return Err(self.expected(text!("a type"))),
                _ => {}
            }
            self.take(line, space);
            space = Space::Kept;
        }
        Ok(())
    }

    /// `("one" | "another", ~"translation", _)`
    fn cells(&mut self, line: &mut Line) -> Result<(), Fault> {
        let Some(close) = self.opens(Delimiter::Parenthesis) else {
            return Err(self.expected(text!("the messages in parentheses")));
        };
        self.take(line, Space::None);
        let mut space = Space::FirstCell;
        while self.at < close {
            if self.is_word("_") {
                self.take(line, space);
            } else {
                if self.kind() == Some(Kind::Punct('~')) {
                    self.take(line, space);
                    space = Space::None;
                }
                self.take_if(
                    Kind::Literal,
                    line,
                    space,
                    text!("a message, `~` and a translation, or `_`"),
                )?;
                while self.kind() == Some(Kind::Punct('|')) {
                    self.take(line, Space::One);
                    self.take_if(
                        Kind::Literal,
                        line,
                        Space::One,
                        text!("a message after `|`"),
                    )?;
                }
            }
            space = Space::NextCell;
            if self.at < close {
                self.take_if(
                    Kind::Punct(','),
                    line,
                    Space::None,
                    text!("`,` or `|` after a message"),
                )?;
            }
        }
        let is_empty = space == Space::FirstCell;
        self.take(
            line,
            if is_empty {
                Space::None
            } else {
                Space::CellsEnd
            },
        );
        Ok(())
    }

    /// `as Kind http 409 retry When`
    fn clauses(&mut self, line: &mut Line) -> Result<(), Fault> {
        loop {
            let (kind, expected) = match self.text() {
                Some("as") => (Kind::Ident, text!("a kind after `as`")),
                Some("http") => (Kind::Literal, text!("a status after `http`")),
                Some("retry") => (Kind::Ident, text!("a word after `retry`")),
                _ => return Ok(()),
            };
            self.take(line, Space::One);
            self.take_if(kind, line, Space::One, expected)?;
        }
    }

    /// `{ cause(…), fix(…), }`, with a line for each part.
    fn block(&mut self, lines: &mut Vec<Line>) -> Result<(), Fault> {
        let Some(close) = self.opens(Delimiter::Brace) else {
            return Ok(());
        };
        self.take(last(lines), Space::One);
        if self.at == close {
            self.take(last(lines), Space::None);
            return Ok(());
        }
        while self.at < close {
            let mut line = indented();
            self.take_if(
                Kind::Ident,
                &mut line,
                Space::None,
                text!("`cause(…)` or `fix(…)`"),
            )?;
            self.cells(&mut line)?;
            if self.at < close {
                self.take_if(Kind::Punct(','), &mut line, Space::None, text!("`,`"))?;
            }
            lines.push(line);
        }
        lines.push(Line::default());
        self.take(last(lines), Space::None);
        Ok(())
    }

    /// Takes the next token, whatever it is.
    fn take(&mut self, line: &mut Line, space: Space) {
        line.pieces.push((self.at, space));
        self.at += 1;
    }

    fn take_if(
        &mut self,
        kind: Kind,
        line: &mut Line,
        space: Space,
        expected: Text,
    ) -> Result<(), Fault> {
        if self.kind() != Some(kind) || self.is_word("_") {
            return Err(self.expected(expected));
        }
        self.take(line, space);
        Ok(())
    }

    fn kind(&self) -> Option<Kind> {
        (self.at < self.end).then(|| self.tokens[self.at].kind)
    }

    fn kind_before(&self) -> Option<Kind> {
        Some(self.tokens.get(self.at.checked_sub(1)?)?.kind)
    }

    fn follows_open(&self) -> bool {
        matches!(self.kind_before(), Some(Kind::Open(..)))
    }

    /// Returns the close of the next token, if that opens a group with this delimiter.
    fn opens(&self, delimiter: Delimiter) -> Option<usize> {
        match self.kind()? {
            Kind::Open(found, close) if found == delimiter => Some(close),
            _ => None,
        }
    }

    fn text(&self) -> Option<&str> {
        self.kind()?;
        Some(&self.source[self.tokens[self.at].range.clone()])
    }

    fn is_word(&self, word: &str) -> bool {
        self.text() == Some(word)
    }

    /// Returns whether nothing separates the next two tokens.
    fn touches_next(&self) -> bool {
        self.at + 1 < self.end
            && self.tokens[self.at].range.end == self.tokens[self.at + 1].range.start
    }

    fn expected(&self, expected: Text) -> Fault {
        Fault {
            place: self.tokens[self.at].range.start,
            expected,
        }
    }
}

fn indented() -> Line {
    Line {
        is_indented: true,
        ..Line::default()
    }
}

fn last(lines: &mut [Line]) -> &mut Line {
    lines.last_mut().expect("a row begins with a line")
}

/// Returns the value of `40_001`, `0x9C41` or `7i64`.
fn number(literal: &str) -> Option<i128> {
    const SUFFIXES: [&str; 12] = [
        "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
    ];
    if !literal.starts_with(|ch: char| ch.is_ascii_digit()) {
        return None;
    }
    let digits = literal.replace('_', "");
    let digits = SUFFIXES
        .iter()
        .find_map(|suffix| digits.strip_suffix(suffix))
        .unwrap_or(&digits);
    let (digits, radix) = match digits.get(..2) {
        Some("0x") => (&digits[2..], 16),
        Some("0o") => (&digits[2..], 8),
        Some("0b") => (&digits[2..], 2),
        _ => (digits, 10),
    };
    i128::from_str_radix(digits, radix).ok()
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokenize;
    use super::*;
    use crate::texts::Language;

    #[test]
    fn number_reads_every_spelling_of_an_integer() {
        let values = ["0", "40_001", "0x9C41", "0o17", "0b1_1", "7i64", "0xbu8"].map(number);
        let expected = [0, 40001, 0x9C41, 0o17, 3, 7, 0xb].map(Some);
        assert_eq!(values, expected);
        assert_eq!(
            ["1.5", "1e3", "\"1\"", "BASE", "0x", "7x"].map(number),
            [None; 6]
        );
    }

    /// Returns the text at which reading stops, and what was expected there.
    fn fault(source: &str) -> (&str, &'static str) {
        let tokens = tokenize(source).unwrap();
        let fault = tables(source, &tokens, 0..tokens.len() - 1).err();
        let fault = fault.unwrap_or_else(|| panic!("{source} is read"));
        (
            &source[fault.place..],
            fault.expected.get(Language::English),
        )
    }

    #[test]
    fn part_that_cannot_be_read_is_named() {
        let cases = [
            ("struct A;", "struct A;", "`enum`"),
            ("enum (en) {};", "(en) {};", "the name of the table"),
            ("enum A {};", "{};", "the languages in parentheses"),
            (
                "enum A(en zh) {};",
                "zh) {};",
                "a language such as `en` or `zh-Hant`",
            ),
            ("enum A(en);", ";", "`{` and the rows"),
            (
                "enum A(en) { ONE => B(\"b\") };",
                "ONE => B(\"b\") };",
                "a code such as `40001`",
            ),
            ("enum A(en) { 1 = > B(\"b\") };", "= > B(\"b\") };", "`=>`"),
            (
                "enum A(en) { 1 => _(\"b\") };",
                "_(\"b\") };",
                "the name of the code",
            ),
            (
                "enum A(en) { 1 => B };",
                "};",
                "the messages in parentheses",
            ),
            (
                "enum A(en) { 1 => B(b) };",
                "b) };",
                "a message, `~` and a translation, or `_`",
            ),
            (
                "enum A(en) { 1 => B(\"b\" \"c\") };",
                "\"c\") };",
                "`,` or `|` after a message",
            ),
            (
                "enum A(en) { 1 => B(\"b\" | c) };",
                "c) };",
                "a message after `|`",
            ),
            (
                "enum A(en) { 1 => B(\"b\") as \"c\" };",
                "\"c\" };",
                "a kind after `as`",
            ),
            (
                "enum A(en) { 1 => B(\"b\") http c };",
                "c };",
                "a status after `http`",
            ),
            (
                "enum A(en) { 1 => B(\"b\") { \"c\" } };",
                "\"c\" } };",
                "`cause(…)` or `fix(…)`",
            ),
            (
                "enum A(en) { 1 => B(\"b\") 2 => C(\"c\") };",
                "2 => C(\"c\") };",
                "`,` after the row",
            ),
            (
                "enum A(en) { 1 => B { c }(\"b\") };",
                "}(\"b\") };",
                "`:` and the type of the field",
            ),
            (
                "enum A(en) { 1 => B { c::d }(\"b\") };",
                "::d }(\"b\") };",
                "`:` and the type of the field",
            ),
            (
                "enum A(en) { 1 => B { 1 }(\"b\") };",
                "1 }(\"b\") };",
                "the name of a field",
            ),
            ("enum A(en) { #[a] };", "};", "a code such as `40001`"),
            ("enum A(en) { #!a };", "!a };", "`[` of an attribute"),
            (
                "//! a\nenum A(en) {};",
                "//! a\nenum A(en) {};",
                "a doc comment that begins with `///`",
            ),
        ];
        for (source, rest, expected) in cases {
            assert_eq!(fault(source), (rest, expected), "{source}");
        }
    }
}
