//! Tables of GitHub-flavoured Markdown.

use std::rc::Rc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::super::grid::{Cell, Grid, Line};
use super::{LineNumbers, is_own};

pub(crate) fn read(text: &str) -> Vec<Grid> {
    let mut numbers = LineNumbers::new(text);
    let mut grids: Vec<Grid> = Vec::new();
    let (mut heading, mut title) = (None, None);
    let mut table = Grid::default();
    let mut line: Option<Line> = None;
    let mut cell: Option<Cell> = None;
    let mut is_own_export = false;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => title = heading.take(),
            Event::Start(Tag::Table(_)) => {
                table.title = title.take();
                is_own_export = false;
            }
            Event::End(TagEnd::Table) => grids.push(std::mem::take(&mut table)),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                line = Some(Line::new(numbers.get(range.start), []));
            }
            Event::End(end @ (TagEnd::TableHead | TagEnd::TableRow)) => {
                if let Some(line) = line.take() {
                    if end == TagEnd::TableHead {
                        let texts: Vec<String> = line.cells.iter().map(|it| it.text()).collect();
                        is_own_export = is_own(texts.iter().map(String::as_str));
                    }
                    table.lines.push(line);
                }
            }
            Event::Start(Tag::TableCell) => {
                cell = Some(Cell {
                    parts: vec![String::new()],
                    is_list: is_own_export,
                    ..Cell::default()
                });
            }
            Event::End(TagEnd::TableCell) => {
                if let (Some(mut cell), Some(line)) = (cell.take(), &mut line) {
                    cell.parts
                        .iter_mut()
                        .for_each(|part| *part = part.trim().to_owned());
                    cell.parts.retain(|part| !part.is_empty());
                    line.cells.push(Rc::new(cell));
                }
            }
            Event::Text(text) if heading.is_some() => {
                heading = heading.map(|heading| heading + &text);
            }
            Event::Text(string) => {
                if let Some(cell) = &mut cell {
                    let mut piece = &*string;
                    let is_first = cell.parts.last().is_none_or(String::is_empty);
                    // A tilde of the text is escaped.
                    let is_escaped = text[..range.start].ends_with('\\');
                    if let Some(wording) = piece.strip_prefix('~')
                        && is_own_export
                        && is_first
                        && !is_escaped
                    {
                        piece = wording;
                        cell.is_translated = true;
                    }
                    push(cell, piece);
                }
            }
            Event::Code(code) => {
                if let Some(cell) = &mut cell {
                    push(cell, &code);
                } else if let Some(heading) = &mut heading {
                    heading.push_str(&code);
                }
            }
            Event::InlineHtml(tag) => {
                let name = tag.trim_matches(['<', '>', '/', ' ']);
                if let Some(cell) = cell.as_mut().filter(|_| name.eq_ignore_ascii_case("br")) {
                    cell.parts.push(String::new());
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(cell) = &mut cell {
                    push(cell, " ");
                }
            }
            _ => {}
        }
    }
    grids
}

fn push(cell: &mut Cell, text: &str) {
    if let Some(part) = cell.parts.last_mut() {
        part.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_without_markup() {
        let text = "# API\n\nProse.\n\n| code | *message* |\n|---|---|\n| `1` | a\\|b &amp; [c](x) **d**<br>e |\n| 2 |\n";
        let grids = read(text);
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].title.as_deref(), Some("API"));
        let lines = grids[0].lines.iter();
        let lines: Vec<_> = lines
            .map(|line| (line.number, line.text(0), line.text(1)))
            .collect();
        let line = |number, code: &str, text: &str| (number, code.to_owned(), text.to_owned());
        assert_eq!(
            lines,
            [
                line(5, "code", "message"),
                line(7, "1", "a|b & c d e"),
                line(8, "2", "")
            ]
        );
    }

    #[test]
    fn tilde_marks_translation_only_in_own_export_and_unescaped() {
        let row = |header: &str| {
            let text = format!(
                "| {header} | en |\n|---|---|---|---|---|\n| 1 | A | B | C | ~x |\n| 1 | A | B | C | \\~x |\n"
            );
            let line = |line: &Line| (line.cells[4].parts.clone(), line.cells[4].is_translated);
            read(&text)[0].lines[1..]
                .iter()
                .map(line)
                .collect::<Vec<_>>()
        };
        let part = |text: &str| vec![text.to_owned()];
        assert_eq!(
            row("code | name | kind | retry"),
            [(part("x"), true), (part("~x"), false)]
        );
        assert_eq!(
            row("code | a | b | c"),
            [(part("~x"), false), (part("~x"), false)]
        );
    }
}
