//! The cells of a row.

use super::characters;
use super::header::Header;
use crate::compiler::report::{Part, Report};
use crate::compiler::{messages, model, syntax};

/// Returns one cell for each column of the table.
pub(super) fn cells(row: &syntax::Row, header: &Header, report: &mut Report) -> Vec<model::Cell> {
    let name = &row.text;
    let columns = &header.table.columns;
    let errors_before = report.count();
    report.part(Part::Cells);
    let can_count = header.columns_are_valid && row.cells_are_counted;
    if can_count && row.cells.len() < columns.len() {
        report.error_at(
            row.cells_span,
            messages::too_few_wordings(row.cells.len(), columns),
        );
    } else if can_count && row.cells.len() > columns.len() {
        report.error_at(
            row.cells_span,
            messages::too_many_wordings(row.cells.len(), columns),
        );
    }
    let count_is_valid = report.count() == errors_before && can_count;
    let mut cells: Vec<model::Cell> = Vec::new();
    for (i, written) in row.cells.iter().enumerate() {
        let tag = columns.get(i).map_or("", String::as_str);
        report.part(Part::Cell(i));
        if let syntax::Cell::Translation(tilde, literals) = written
            && literals.len() > 1
            && row.fields.is_none()
        {
            report.error(tilde, messages::several_translations(name));
        }
        let must_be_filled = header.complete && count_is_valid;
        cells.push(cell(written, name, tag, must_be_filled, report));
    }
    report.part(Part::Kind);
    let are_read = !row
        .cells
        .iter()
        .any(|cell| matches!(cell, syntax::Cell::Invalid));
    if count_is_valid && are_read && report.count() == errors_before {
        if cells.iter().all(|cell| cell.wordings.is_empty()) {
            report.error_at(row.cells_span, messages::no_wording(name));
        } else if cells
            .iter()
            .all(|cell| cell.wordings.is_empty() || cell.translated)
        {
            report.error_at(row.cells_span, messages::only_translations(name));
        }
    }
    cells.resize(columns.len(), model::Cell::default());
    cells
}

pub(super) fn cell(
    written: &syntax::Cell,
    name: &str,
    tag: &str,
    must_be_filled: bool,
    report: &mut Report,
) -> model::Cell {
    let (literals, translated) = match written {
        syntax::Cell::Invalid => return model::Cell::default(),
        syntax::Cell::Absent(underscore) => {
            if must_be_filled {
                report.error(underscore, messages::incomplete(name, tag));
            }
            return model::Cell::default();
        }
        syntax::Cell::Original(literals) => (literals, false),
        syntax::Cell::Translation(_, literals) => (literals, true),
    };
    let mut wordings = Vec::new();
    for literal in literals {
        let wording = literal.value();
        if wordings.contains(&wording) {
            report.error(literal, messages::duplicate_wording(&wording, name));
            continue;
        }
        match fault(&wording, name, tag) {
            Some(message) => report.error(literal, message),
            None => wordings.push(wording),
        }
    }
    model::Cell {
        wordings,
        translated,
    }
}

/// Returns the message for an invalid wording, with all of its faults.
fn fault(wording: &str, name: &str, tag: &str) -> Option<String> {
    let chars: Vec<char> = wording.chars().collect();
    let mut refused: Vec<(char, &str)> = Vec::new();
    let mut clean = String::new();
    for (i, &ch) in chars.iter().enumerate() {
        match characters::refused(&chars, i) {
            Some(name) => {
                clean.push_str(characters::replacement(ch));
                if !refused.iter().any(|&(other, _)| other == ch) {
                    refused.push((ch, name));
                }
            }
            None => clean.push(ch),
        }
    }
    if clean.trim().is_empty() && refused.is_empty() {
        return Some(messages::empty_wording(name, tag));
    }
    let is_space = |ch: Option<&char>| matches!(ch, Some(' ' | '\u{3000}'));
    let is_padded = is_space(chars.first()) || is_space(chars.last());
    let is_doubled = wording.trim().contains("  ");
    if !is_padded && !is_doubled && refused.is_empty() {
        return None;
    }
    let single = clean.trim().split(' ').filter(|word| !word.is_empty());
    let mended = single.collect::<Vec<_>>().join(" ");
    Some(messages::faulty_wording(
        wording, is_padded, is_doubled, &refused, &mended,
    ))
}
