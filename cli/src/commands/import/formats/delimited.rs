//! Comma-separated and tab-separated values.

use super::super::grid::{Grid, Line};
use super::super::report::Report;
use super::LineNumbers;
use crate::texts::text;

/// Reads values that `delimiter` separates, or in its place the semicolon of a spreadsheet.
pub(crate) fn read(text: &str, delimiter: u8, report: &mut Report) -> Vec<Grid> {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default().as_bytes();
    let delimiter = match delimiter {
        b',' if !first.contains(&b',') && first.contains(&b';') => b';',
        b',' if !first.contains(&b',') && first.contains(&b'\t') => b'\t',
        other => other,
    };
    let mut lines = records(text, delimiter, true);
    let is_unclosed = memchr::memchr_iter(b'"', text.as_bytes()).count() % 2 == 1;
    // In tab-separated values, a quote is often only a quote.
    if delimiter == b'\t' && is_unclosed {
        lines = records(text, delimiter, false);
    } else if is_unclosed {
        let last = lines.last().map_or(0, |line| line.number);
        report.problem(
            last,
            text!("a quote is not closed before the end of the file"),
        );
    }
    vec![Grid { title: None, lines }]
}

fn records(text: &str, delimiter: u8, quoting: bool) -> Vec<Line> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .from_reader(text.as_bytes());
    let mut numbers = LineNumbers::new(text);
    let mut lines = Vec::new();
    // The reader cannot fail: the text is in memory, UTF-8, and of any number of columns.
    for record in reader.records().filter_map(Result::ok) {
        // The position precedes blank lines.
        let start = record.position().map_or(0, csv::Position::byte);
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let is_break = |byte: &&u8| matches!(byte, b'\n' | b'\r');
        let breaks = text
            .as_bytes()
            .iter()
            .skip(start)
            .take_while(is_break)
            .count();
        lines.push(Line::new(
            numbers.get(start.saturating_add(breaks)),
            record.iter(),
        ));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::english;

    fn cells(text: &str, delimiter: u8) -> (Vec<(usize, Vec<String>)>, Vec<String>) {
        let mut report = Report::new("f".into());
        let grids = read(text, delimiter, &mut report);
        let lines = grids[0].lines.iter();
        let texts = |line: &Line| line.cells.iter().map(|cell| cell.text()).collect();
        let lines = lines.map(|line| (line.number, texts(line))).collect();
        (lines, english(&report.problems()))
    }

    fn line(number: usize, texts: &[&str]) -> (usize, Vec<String>) {
        (number, texts.iter().map(|&text| text.to_owned()).collect())
    }

    #[test]
    fn quoted_value_spans_lines_and_next_row_keeps_its_line() {
        let (lines, problems) = cells("code,en\n1,\"a, \"\"b\"\"\nc\"\n\n2,d,e\n", b',');
        assert_eq!(
            lines,
            [
                line(1, &["code", "en"]),
                line(2, &["1", "a, \"b\"\nc"]),
                line(5, &["2", "d", "e"])
            ]
        );
        assert!(problems.is_empty());
    }

    #[test]
    fn semicolon_of_spreadsheet_is_found() {
        assert_eq!(cells("code;en\n1;a,b\n", b',').0[1], line(2, &["1", "a,b"]));
    }

    #[test]
    fn lone_quote_is_text_in_tsv_and_reported_in_csv() {
        assert_eq!(
            cells("1\t\"a\n2\tb\n", b'\t').0,
            [line(1, &["1", "\"a"]), line(2, &["2", "b"])]
        );
        let (_, problems) = cells("1,\"a\n2,b\n", b',');
        assert_eq!(
            problems,
            ["f:1: a quote is not closed before the end of the file"]
        );
    }
}
