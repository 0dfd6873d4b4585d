//! The cells of a row.

use super::header::Header;
use crate::compiler::report::Report;
use crate::compiler::{messages, model, syntax};

/// Returns one cell for each column of the table.
pub(super) fn cells(row: &syntax::Row, header: &Header, report: &mut Report) -> Vec<model::Cell> {
    let name = &row.text;
    let columns = &header.table.columns;
    let errors_before = report.count();
    if header.columns_are_valid && row.cells.len() < columns.len() {
        report.error_at(
            row.cells_span,
            messages::too_few_wordings(row.cells.len(), columns),
        );
    } else if header.columns_are_valid && row.cells.len() > columns.len() {
        report.error_at(
            row.cells_span,
            messages::too_many_wordings(row.cells.len(), columns),
        );
    }
    let count_is_valid = report.count() == errors_before && header.columns_are_valid;
    let mut cells: Vec<model::Cell> = Vec::new();
    for (i, written) in row.cells.iter().enumerate() {
        let tag = columns.get(i).map_or("", String::as_str);
        let must_be_filled = header.complete && count_is_valid;
        cells.push(cell(written, name, tag, must_be_filled, report));
    }
    if count_is_valid && report.count() == errors_before {
        if let Some((column, other)) = swapped(&cells, columns) {
            report.error_at(
                row.cells_span,
                messages::swapped_wordings(name, &columns[column], &columns[other]),
            );
        }
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

/// Finds a column of another language with a Chinese wording, and a Chinese column with a Latin
/// one.
///
/// A wording with both scripts proves nothing.
fn swapped(cells: &[model::Cell], columns: &[String]) -> Option<(usize, usize)> {
    let is_chinese = |tag: &str| tag == "zh" || tag.starts_with("zh-");
    let writes_chinese = |tag: &str| is_chinese(tag) || tag == "ja" || tag.starts_with("ja-");
    let has_chinese = |wording: &String| {
        !wording.is_ascii() && wording.contains(|ch| ('\u{4e00}'..='\u{9fff}').contains(&ch))
    };
    let has_latin = |wording: &String| wording.contains(|ch: char| ch.is_ascii_alphabetic());
    let scripts = |cell: &model::Cell| {
        (
            cell.wordings.iter().any(has_chinese),
            cell.wordings.iter().any(has_latin),
        )
    };
    let find = |is_it: &dyn Fn(&str) -> bool, expected: (bool, bool)| {
        (0..columns.len())
            .find(|&column| is_it(&columns[column]) && scripts(&cells[column]) == expected)
    };
    Some((
        find(&|tag| !writes_chinese(tag), (true, false))?,
        find(&is_chinese, (false, true))?,
    ))
}

fn cell(
    written: &syntax::Cell,
    name: &str,
    tag: &str,
    must_be_filled: bool,
    report: &mut Report,
) -> model::Cell {
    let (literals, translated) = match written {
        syntax::Cell::Absent(underscore) => {
            if must_be_filled {
                report.error(underscore, messages::incomplete(name, tag));
            }
            return model::Cell::default();
        }
        syntax::Cell::Original(literals) => (literals, false),
        syntax::Cell::Translation(tilde, literals) => {
            if literals.len() > 1 {
                report.error(tilde, messages::several_translations(name));
            }
            (literals, true)
        }
    };
    let mut wordings = Vec::new();
    for literal in literals {
        let wording = literal.value();
        if wordings.contains(&wording) {
            report.error(literal, messages::duplicate_wording(&wording, name));
        } else if let Some(message) = fault(&wording, name, tag) {
            report.error(literal, message);
        } else {
            wordings.push(wording);
        }
    }
    model::Cell {
        wordings,
        translated,
    }
}

/// Returns the message for an invalid wording.
fn fault(wording: &str, name: &str, tag: &str) -> Option<String> {
    let single = || wording.split_whitespace().collect::<Vec<_>>().join(" ");
    if wording.trim().is_empty() {
        Some(messages::empty_wording(name, tag))
    } else if let Some(ch) = wording.chars().find(|ch| ch.is_control()) {
        Some(messages::control_character(ch, name))
    } else if wording.trim() != wording {
        Some(messages::spaces_around(wording, &single()))
    } else if wording.contains("  ") {
        Some(messages::doubled_spaces(wording, &single()))
    } else {
        None
    }
}
