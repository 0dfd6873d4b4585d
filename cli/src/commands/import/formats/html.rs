//! HTML pages: every `<table>`, however deep, with spans and markup resolved.

use std::mem::take;
use std::rc::Rc;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::super::grid::{Cell, Grid, Line};
use super::{LineNumbers, is_own};

/// Tables in tables beyond this depth are read as part of the innermost one.
const MAX_DEPTH: usize = 32;
/// Columns beyond this number are dropped from a row's spans.
const MAX_COLUMNS: usize = 64;
/// HTML's own limit.
const MAX_ROWSPAN: usize = 65_534;

/// Reads the tables in order of their ends.
pub(crate) fn read(text: &str) -> Vec<Grid> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // The contents of scripts and styles are not markup.
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    let mut numbers = LineNumbers::new(text);
    for token in Tokenizer::new_with_emitter(text, emitter).flatten() {
        match token {
            Token::StartTag(tag) => page.start(&tag, &mut numbers),
            Token::EndTag(tag) => page.end(&tag.name),
            Token::String(string) => page.text(&String::from_utf8_lossy(&string)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    while !page.open.is_empty() {
        page.close_table();
    }
    page.grids
}

#[derive(Default)]
struct Page {
    grids: Vec<Grid>,
    open: Vec<Table>,
    /// The number of tables that are open beyond the limit.
    too_deep: usize,
    /// The element whose text is not shown.
    hidden: Option<Vec<u8>>,
    heading: Option<String>,
    title: String,
}

#[derive(Default)]
struct Table {
    title: String,
    is_in_caption: bool,
    lines: Vec<Line>,
    row: Option<Row>,
    /// The cells that reach into the rows below, by column, with the number of those rows.
    spans: Vec<Option<(usize, Rc<Cell>)>>,
    is_own: bool,
}

struct Row {
    number: usize,
    cells: Vec<Rc<Cell>>,
    cell: Option<OpenCell>,
}

#[derive(Default)]
struct OpenCell {
    is_header: bool,
    columns: usize,
    rows: usize,
    part: String,
    cell: Cell,
}

impl Page {
    fn start(&mut self, tag: &StartTag<usize>, numbers: &mut LineNumbers<'_>) {
        if self.hidden.is_some() {
            return;
        }
        match tag.name.as_slice() {
            b"script" | b"style" | b"template" if !tag.self_closing => {
                self.hidden = Some(tag.name.to_vec());
            }
            b"table" if self.open.len() >= MAX_DEPTH => self.too_deep += 1,
            b"table" => {
                let title = take(&mut self.title);
                self.open.push(Table {
                    title,
                    ..Table::default()
                });
            }
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" if self.open.is_empty() => {
                self.heading = Some(String::new());
            }
            name => {
                if let Some(table) = self.open.last_mut() {
                    table.start(name, tag, numbers);
                }
            }
        }
    }

    fn end(&mut self, name: &[u8]) {
        if let Some(hidden) = &self.hidden {
            if hidden == name {
                self.hidden = None;
            }
            return;
        }
        match name {
            b"table" if self.too_deep > 0 => self.too_deep -= 1,
            b"table" => self.close_table(),
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => {
                if let Some(heading) = self.heading.take() {
                    self.title = one_line(&heading);
                }
            }
            name => {
                if let Some(table) = self.open.last_mut() {
                    table.end(name);
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        if let Some(heading) = &mut self.heading {
            heading.push_str(text);
        } else if let Some(table) = self.open.last_mut() {
            table.text(text);
        }
    }

    fn close_table(&mut self) {
        let Some(mut table) = self.open.pop() else {
            return;
        };
        table.close_row();
        let title = one_line(&table.title);
        self.grids.push(Grid {
            title: (!title.is_empty()).then_some(title),
            lines: table.lines,
        });
    }
}

impl Table {
    fn start(&mut self, name: &[u8], tag: &StartTag<usize>, numbers: &mut LineNumbers<'_>) {
        let number = |attribute: &[u8]| -> usize {
            let value = tag.attributes.get(attribute);
            let value = value.and_then(|value| std::str::from_utf8(value).ok());
            value
                .and_then(|value| value.trim().parse().ok())
                .unwrap_or(1)
        };
        match name {
            b"caption" => {
                self.is_in_caption = true;
                self.title.clear();
            }
            b"tr" => {
                self.close_row();
                self.row = Some(Row::new(numbers.get(tag.span.start)));
            }
            b"td" | b"th" => {
                self.is_in_caption = false;
                self.close_cell();
                let row = || Row::new(numbers.get(tag.span.start));
                let row = self.row.get_or_insert_with(row);
                row.cell = Some(OpenCell {
                    is_header: name == b"th",
                    columns: number(b"colspan").clamp(1, MAX_COLUMNS),
                    // A span of 0 reaches to the end of the table.
                    rows: match number(b"rowspan") {
                        0 => MAX_ROWSPAN,
                        rows => rows.min(MAX_ROWSPAN),
                    },
                    ..OpenCell::default()
                });
            }
            b"br" | b"p" | b"div" | b"li" | b"ul" | b"ol" | b"dd" | b"dt" | b"pre" | b"hr" => {
                self.break_line();
            }
            b"i" => {
                let title = tag.attributes.get(b"title".as_slice());
                let is_mark = title.is_some_and(|title| title.as_slice() == b"our translation");
                if let Some(cell) = self.cell().filter(|_| is_mark) {
                    cell.cell.is_translated = true;
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"caption" => self.is_in_caption = false,
            b"tr" | b"thead" | b"tbody" | b"tfoot" => self.close_row(),
            b"td" | b"th" => self.close_cell(),
            b"p" | b"div" | b"li" | b"dd" | b"dt" | b"pre" => self.break_line(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_in_caption {
            self.title.push_str(text);
        } else if let Some(cell) = self.cell() {
            cell.part.push_str(text);
        }
    }

    fn cell(&mut self) -> Option<&mut OpenCell> {
        self.row.as_mut()?.cell.as_mut()
    }

    fn break_line(&mut self) {
        if let Some(cell) = self.cell() {
            cell.break_line();
        }
    }

    fn close_cell(&mut self) {
        let Some(row) = &mut self.row else { return };
        let Some(mut open) = row.cell.take() else {
            return;
        };
        open.break_line();
        open.cell.is_list = self.is_own;
        let cell = Rc::new(open.cell);
        fill_from_above(&mut self.spans, row);
        for i in 0..open.columns {
            if row.cells.len() >= MAX_COLUMNS {
                break;
            }
            // A header applies to all of its columns; a text belongs into one.
            let cell = if i == 0 || open.is_header {
                Rc::clone(&cell)
            } else {
                Rc::default()
            };
            if open.rows > 1 {
                let column = row.cells.len();
                if self.spans.len() <= column {
                    self.spans.resize(column + 1, None);
                }
                self.spans[column] = Some((open.rows - 1, Rc::clone(&cell)));
            }
            row.cells.push(cell);
        }
    }

    fn close_row(&mut self) {
        self.close_cell();
        let Some(mut row) = self.row.take() else {
            return;
        };
        while self.spans.iter().skip(row.cells.len()).any(Option::is_some) {
            if !fill_from_above(&mut self.spans, &mut row) {
                row.cells.push(Rc::default());
            }
        }
        if self.lines.is_empty() {
            let texts: Vec<String> = row.cells.iter().map(|cell| cell.text()).collect();
            self.is_own = is_own(texts.iter().map(String::as_str));
        }
        self.lines.push(Line {
            number: row.number,
            cells: row.cells,
        });
    }
}

/// Adds the cells that reach into the row from above at its end. Returns whether there are any.
fn fill_from_above(spans: &mut [Option<(usize, Rc<Cell>)>], row: &mut Row) -> bool {
    let before = row.cells.len();
    while let Some(span) = spans.get_mut(row.cells.len()) {
        // Spans that begin in this row are behind its end only while it grows.
        let Some((rows, cell)) = span else { break };
        row.cells.push(Rc::clone(cell));
        *rows -= 1;
        if *rows == 0 {
            *span = None;
        }
    }
    row.cells.len() > before
}

impl Row {
    const fn new(number: usize) -> Self {
        Self {
            number,
            cells: Vec::new(),
            cell: None,
        }
    }
}

impl OpenCell {
    fn break_line(&mut self) {
        let part = one_line(&take(&mut self.part));
        if !part.is_empty() {
            self.cell.parts.push(part);
        }
    }
}

/// Joins white space as a browser does.
fn one_line(text: &str) -> String {
    let words = text.split(|ch: char| ch.is_ascii_whitespace());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(page: &str) -> Vec<Vec<Vec<String>>> {
        let texts = |line: &Line| line.cells.iter().map(|cell| cell.text()).collect();
        let grid = |grid: &Grid| grid.lines.iter().map(texts).collect();
        read(page).iter().map(grid).collect()
    }

    #[test]
    fn markup_entities_and_scripts_are_resolved() {
        let page = "<table><tr><td>1<td>a <code>b</code>&amp;<a href=x>c</a><br>d<script>if (1 < 2) {}</script>\
                    <tr><td>2</td><td>&#20196;&nbsp;x<!-- no --></table>";
        assert_eq!(rows(page), [[["1", "a b&c d"], ["2", "令\u{a0}x"]]]);
    }

    #[test]
    fn spans_repeat_in_rows_below_and_headers_in_columns() {
        let page = "<table><tr><th>code<th colspan=2>message\
                    <tr><td rowspan=2>1<td>a<td>b<tr><td>c<td>d<tr><td>2<td colspan=2>e</table>";
        assert_eq!(
            rows(page),
            [vec![
                vec!["code", "message", "message"],
                vec!["1", "a", "b"],
                vec!["1", "c", "d"],
                vec!["2", "e", ""],
            ]]
        );
        let last = "<table><tr><td>1<td rowspan=0>x<tr><td>2<tr><td>3</table>";
        assert_eq!(rows(last), [[["1", "x"], ["2", "x"], ["3", "x"]]]);
    }

    #[test]
    fn nested_and_unclosed_tables_are_all_read_with_titles() {
        let page = "<h2>One &amp; two</h2><table><tr><td><table><caption>In</caption><tr><td>1</table><td>2";
        let grids = read(page);
        let titles: Vec<_> = grids.iter().map(|grid| grid.title.as_deref()).collect();
        assert_eq!(titles, [Some("In"), Some("One & two")]);
        assert_eq!(rows(page), [vec![vec!["1"]], vec![vec!["", "2"]]]);
    }

    #[test]
    fn line_is_that_of_the_row() {
        let grids = read("<p>\n<table>\n<tr><td>1\n<td>a\n<tr>\n<td>2\n</table>");
        let numbers: Vec<_> = grids[0].lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [3, 5]);
    }

    #[test]
    fn hostile_page_is_read_without_overflow() {
        for part in [
            "<table>",
            "<td rowspan=65534 colspan=1000>x",
            "<div>",
            "</table>",
            "<table><tr><td>",
        ] {
            let page = part.repeat(100_000);
            read(&page);
        }
    }
}
