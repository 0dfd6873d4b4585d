//! Prints a call: the tokens and comments of the source, with other white space between them.

use std::ops::Range;

use super::Style;
use super::parse::{Line, Piece, Row, Space, Table};
use super::tokens::{Comment, Gap, Kind, Token};
use crate::render::style::width;

const INDENT: &str = "    ";

pub(super) struct Printer<'s> {
    pub(super) source: &'s str,
    pub(super) tokens: &'s [Token],
    /// The white space before the first token on the line of the call.
    pub(super) indent: &'s str,
    pub(super) newline: &'s str,
    pub(super) style: Style,
}

/// A row or a table as it is placed in the braces around it.
struct Entry<'s> {
    /// Comments on lines of their own, each with whether a blank line precedes it.
    above: Vec<(bool, Comment<'s>)>,
    /// None if the comments are not above anything.
    item: Option<usize>,
    /// Comments behind it on its last line.
    behind: Vec<Comment<'s>>,
}

/// The entries between two braces. A blank line separates the groups.
struct Body<'s> {
    /// Comments behind the opening brace.
    behind: Vec<Comment<'s>>,
    groups: Vec<Vec<Entry<'s>>>,
}

impl Body<'_> {
    fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.behind.is_empty()
    }
}

impl<'s> Printer<'s> {
    /// Prints the delimiters of a call and the tables in them.
    pub(super) fn call(&self, (open, close): (usize, usize), tables: &[Table]) -> String {
        if let Some(line) = self.one_line_call((open, close), tables) {
            return line;
        }
        let body = self.body((open, close), tables, Table::tokens);
        let mut text = self.text(open).to_owned();
        comments_behind(&body.behind, &mut text);
        for (i, group) in body.groups.iter().enumerate() {
            if i > 0 {
                text += self.newline;
            }
            for entry in group {
                self.comments_above(entry, 1, &mut text);
                if let Some(item) = entry.item {
                    self.table(&tables[item], &mut text);
                }
                comments_behind(&entry.behind, &mut text);
            }
        }
        if !body.is_empty() {
            self.begin_line(0, &mut text);
        }
        text + self.text(close)
    }

    fn table(&self, table: &Table, text: &mut String) {
        self.attributes(&table.attributes, table.header.pieces[0].0, 1, text);
        self.begin_line(1, text);
        let line = self.one_line_table(table);
        if let Some(line) = line.filter(|line| self.fits(&[self.indent, INDENT, line])) {
            *text += &line;
            return;
        }
        self.line(&table.header, 1, 0, text);
        let mut body = self.body(table.braces, &table.rows, |row: &Row| row.tokens.clone());
        let is_empty = body.is_empty();
        comments_behind(&body.behind, text);
        for (i, group) in body.groups.iter_mut().enumerate() {
            if i > 0 {
                *text += self.newline;
            }
            if self.style.sort {
                let code = |entry: &Entry<'_>| entry.item.map(|item| table.rows[item].code);
                // Comments that are not above a row are the last of their group.
                group.sort_by_key(|entry| (entry.item.is_none(), code(entry)));
            }
            let rows = || group.iter().filter_map(|entry| entry.item);
            let width = rows().map(|row| table.rows[row].width).max().unwrap_or(0);
            for entry in &*group {
                self.comments_above(entry, 2, text);
                if let Some(item) = entry.item {
                    let row = &table.rows[item];
                    self.row(row, width, text);
                    // Only the last row of a table can lack its comma, and sorting may have moved
                    // it.
                    if !row.has_comma && rows().next_back() != Some(item) {
                        text.push(',');
                    }
                }
                comments_behind(&entry.behind, text);
            }
        }
        if !is_empty {
            self.begin_line(1, text);
        }
        *text += self.text(table.braces.1);
    }

    /// Returns a call on one line, if it was written on one.
    fn one_line_call(&self, (open, close): (usize, usize), tables: &[Table]) -> Option<String> {
        let [table] = tables else {
            return None;
        };
        if !table.attributes.is_empty() || !self.is_one_line(open..close + 1) {
            return None;
        }
        let space = if self.text(open) == "{" { " " } else { "" };
        let table = self.one_line_table(table)?;
        let call = [self.text(open), space, &table, space, self.text(close)].concat();
        let bang = self.tokens[open - 1].range.end;
        let start = self.source[..bang].rfind('\n').map_or(0, |at| at + 1);
        self.fits(&[&self.source[start..bang], space, &call])
            .then_some(call)
    }

    /// Returns a table on one line, if it was written on one and its rows have one line.
    fn one_line_table(&self, table: &Table) -> Option<String> {
        let (_, close) = table.braces;
        let is_plain = |row: &Row| row.attributes.is_empty() && row.lines.len() == 1;
        if table.rows.is_empty()
            || !table.rows.iter().all(is_plain)
            || !self.is_one_line(table.header.pieces[0].0..close + 1)
        {
            return None;
        }
        let mut rows: Vec<&Row> = table.rows.iter().collect();
        if self.style.sort {
            rows.sort_by_key(|row| row.code);
        }
        let mut text = String::new();
        self.pieces(&table.header.pieces, false, 0, 0, &mut text);
        for (i, row) in rows.iter().enumerate() {
            text += if i > 0 { ", " } else { " " };
            let pieces = &row.lines[0].pieces;
            let end = pieces.len() - usize::from(row.has_comma);
            self.pieces(&pieces[..end], false, 0, 0, &mut text);
        }
        if self.text(close - 1) == "," {
            text.push(',');
        }
        Some(text + " " + self.text(close))
    }

    /// Returns whether the tokens are on one line, without comments.
    fn is_one_line(&self, tokens: Range<usize>) -> bool {
        let (first, last) = (tokens.start, tokens.end - 1);
        let text = &self.source[self.tokens[first].range.start..self.tokens[last].range.end];
        let has_comment = |token| !self.gap_before(token).comments.is_empty();
        !text.contains('\n') && !(first + 1..=last).any(has_comment)
    }

    /// Returns whether a line of these parts, as it was written, is narrow enough to stay one.
    fn fits(&self, line: &[&str]) -> bool {
        const DEFAULT: usize = 100;
        let total: usize = line.iter().map(|part| width(part)).sum();
        total <= self.style.width.unwrap_or(DEFAULT)
    }

    fn row(&self, row: &Row, width: usize, text: &mut String) {
        let first = row.lines[0].pieces[0].0;
        self.attributes(&row.attributes, first, 2, text);
        for (i, line) in row.lines.iter().enumerate() {
            let indent = if line.is_indented { 3 } else { 2 };
            if i == 0 {
                self.begin_line(indent, text);
            } else {
                let gap = self.gap_before(line.pieces[0].0);
                for comment in &gap.comments {
                    self.comment(comment, 3, text);
                }
                self.begin_line(indent, text);
            }
            self.line(line, indent, width - row.width, text);
        }
    }

    /// Prints the attributes as they are, each on a line, and the comments behind them.
    fn attributes(
        &self,
        attributes: &[Range<usize>],
        next: usize,
        indent: usize,
        text: &mut String,
    ) {
        let ends = attributes
            .iter()
            .skip(1)
            .map(|range| range.start)
            .chain([next]);
        for (attribute, end) in attributes.iter().zip(ends) {
            self.begin_line(indent, text);
            self.verbatim(attribute, indent, text);
            let (behind, above, is_blank) = self.split_gap(end);
            for comment in behind {
                // Authors align these comments.
                *text += comment.space;
                *text += comment.text;
            }
            for (is_blank, comment) in above {
                self.own_line(is_blank, &comment, indent, text);
            }
            if is_blank {
                *text += self.newline;
            }
        }
    }

    /// Prints the tokens and everything between them, with its lines indented as the first.
    fn verbatim(&self, tokens: &Range<usize>, indent: usize, text: &mut String) {
        let start = self.tokens[tokens.start].range.start;
        let line = self.source[..start].rfind('\n').map_or(0, |at| at + 1);
        let old = leading_space(&self.source[line..]);
        for token in tokens.clone() {
            if token > tokens.start {
                for (i, part) in self.between(token).split('\n').enumerate() {
                    match part.strip_prefix(old) {
                        Some(rest) if i > 0 => {
                            text.push('\n');
                            *text += self.indent;
                            *text += &INDENT.repeat(indent);
                            *text += rest;
                        }
                        _ if i > 0 => {
                            text.push('\n');
                            *text += part;
                        }
                        _ => *text += part,
                    }
                }
            }
            *text += self.text(token);
        }
    }

    /// Prints a line, broken into a line a cell if it was, if it is too wide or if a comment
    /// requires it.
    fn line(&self, line: &Line, indent: usize, padding: usize, text: &mut String) {
        let start = text.len();
        let place = |wanted| line.pieces.iter().position(|&(_, space)| space == wanted);
        let cells = match (place(Space::FirstCell), place(Space::CellsEnd)) {
            (Some(first), Some(end)) => &line.pieces[first..=end],
            _ => &[],
        };
        let is_broken = cells.iter().any(|&(token, space)| {
            let gap = self.gap_before(token);
            let mut comments = gap.comments.iter();
            space == Space::FirstCell && gap.has_line_break()
                || comments.any(|comment| comment.is_line() || comment.begins_line())
        });
        self.pieces(&line.pieces, is_broken, indent, padding, text);
        let first = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let mut lines = text[first..].lines().map(width);
        if self
            .style
            .width
            .is_some_and(|max| lines.any(|width| width > max))
            && !is_broken
        {
            text.truncate(start);
            self.pieces(&line.pieces, true, indent, padding, text);
        }
    }

    fn pieces(
        &self,
        pieces: &[Piece],
        is_broken: bool,
        indent: usize,
        padding: usize,
        text: &mut String,
    ) {
        for (i, &(token, space)) in pieces.iter().enumerate() {
            if i > 0 {
                self.space(token, space, is_broken, indent, padding, text);
            }
            *text += self.text(token);
        }
    }

    /// Prints the comments and the space before a token within a line.
    fn space(
        &self,
        token: usize,
        space: Space,
        is_broken: bool,
        indent: usize,
        padding: usize,
        text: &mut String,
    ) {
        let gap = self.gap_before(token);
        let mut ends_line = false;
        for (i, comment) in gap.comments.iter().enumerate() {
            let after = gap.comments.get(i + 1).map_or(gap.space, |next| next.space);
            if comment.begins_line() {
                self.begin_line(indent + 1, text);
            } else if space != Space::FirstCell || comment.is_line() {
                text.push(' ');
            }
            *text += comment.text;
            ends_line = comment.is_line() || comment.begins_line() && after.contains('\n');
        }
        let is_break = matches!(space, Space::FirstCell | Space::NextCell | Space::CellsEnd);
        if ends_line || is_broken && is_break {
            let outdent = usize::from(space != Space::CellsEnd);
            self.begin_line(indent + outdent, text);
            return;
        }
        let width = match space {
            Space::None | Space::CellsEnd => 0,
            Space::FirstCell => usize::from(!gap.comments.is_empty()),
            Space::One | Space::NextCell => 1,
            Space::Kept => usize::from(!gap.space.is_empty()),
            Space::Arrow => padding + 1,
        };
        *text += &" ".repeat(width);
    }

    /// Places the items and the comments around them.
    fn body<T>(
        &self,
        (open, close): (usize, usize),
        items: &[T],
        tokens: impl Fn(&T) -> Range<usize>,
    ) -> Body<'s> {
        let mut body = Body {
            behind: Vec::new(),
            groups: Vec::new(),
        };
        let starts = items.iter().map(|item| tokens(item).start).chain([close]);
        debug_assert!(
            items
                .first()
                .is_none_or(|item| tokens(item).start == open + 1)
        );
        for (i, start) in starts.enumerate() {
            let item = (i < items.len()).then_some(i);
            let (behind, mut above, is_blank) = self.split_gap(start);
            let last = body.groups.last_mut().and_then(|group| group.last_mut());
            last.map_or(&mut body.behind, |entry| &mut entry.behind)
                .extend(behind);
            // Comments above a blank line belong to nothing.
            let is_parted = |&(is_blank, _): &(bool, Comment<'_>)| is_blank;
            let attached = if is_blank {
                Vec::new()
            } else {
                let at = above.iter().rposition(is_parted).unwrap_or(0);
                above.split_off(at)
            };
            let mut add = |mut above: Vec<(bool, Comment<'s>)>, item, mut is_blank| {
                if let Some((first, _)) = above.first_mut() {
                    is_blank = std::mem::take(first);
                }
                if is_blank || body.groups.is_empty() {
                    body.groups.push(Vec::new());
                }
                let entry = Entry {
                    above,
                    item,
                    behind: Vec::new(),
                };
                body.groups.last_mut().expect("one was added").push(entry);
            };
            while !above.is_empty() {
                let end = above.iter().skip(1).position(is_parted).map(|at| at + 1);
                let rest = above.split_off(end.unwrap_or(above.len()));
                add(above, None, false);
                above = rest;
            }
            if item.is_some() || !attached.is_empty() {
                add(attached, item, is_blank);
            }
        }
        body
    }

    /// Splits the comments before a token into those behind the token before it and those on lines
    /// of their own, each with whether a blank line precedes it. Also returns whether a blank line
    /// follows them.
    fn split_gap(&self, token: usize) -> (Vec<Comment<'s>>, Vec<(bool, Comment<'s>)>, bool) {
        let gap = self.gap_before(token);
        let is_close = self.tokens[token].kind == Kind::Close;
        let is_blank = gap.ends_with_blank_line();
        let mut behind = gap.comments.clone();
        let mut above = Vec::new();
        if gap.has_line_break() || is_close {
            let begins_line = |comment: &Comment<'_>| comment.begins_line();
            let at = behind.iter().position(begins_line);
            above = behind.split_off(at.unwrap_or(behind.len()));
        } else {
            std::mem::swap(&mut behind, &mut above);
        }
        let above = above
            .into_iter()
            .map(|comment| (comment.follows_blank_line(), comment))
            .collect();
        (behind, above, is_blank)
    }

    fn comments_above(&self, entry: &Entry<'s>, indent: usize, text: &mut String) {
        for (is_blank, comment) in &entry.above {
            self.own_line(*is_blank, comment, indent, text);
        }
    }

    fn own_line(&self, is_blank: bool, comment: &Comment<'_>, indent: usize, text: &mut String) {
        if is_blank {
            *text += self.newline;
        }
        self.begin_line(indent, text);
        *text += comment.text;
    }

    /// Prints a comment between two lines of a row: behind the first, or on its own line.
    fn comment(&self, comment: &Comment<'_>, indent: usize, text: &mut String) {
        if comment.begins_line() {
            self.begin_line(indent, text);
        } else {
            text.push(' ');
        }
        *text += comment.text;
    }

    fn begin_line(&self, indent: usize, text: &mut String) {
        *text += self.newline;
        *text += self.indent;
        *text += &INDENT.repeat(indent);
    }

    fn gap_before(&self, token: usize) -> Gap<'s> {
        Gap::new(self.between(token))
    }

    /// Returns the text between a token and the one before it.
    fn between(&self, token: usize) -> &'s str {
        let start = self.tokens[token - 1].range.end;
        &self.source[start..self.tokens[token].range.start]
    }

    fn text(&self, token: usize) -> &'s str {
        &self.source[self.tokens[token].range.clone()]
    }
}

fn comments_behind(comments: &[Comment<'_>], text: &mut String) {
    for comment in comments {
        text.push(' ');
        *text += comment.text;
    }
}

impl Table {
    fn tokens(&self) -> Range<usize> {
        let start = self.attributes.first().map(|first| first.start);
        start.unwrap_or(self.header.pieces[0].0)..self.braces.1 + 1
    }
}

/// Returns the spaces and tabs that the line begins with.
pub(super) fn leading_space(line: &str) -> &str {
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}
