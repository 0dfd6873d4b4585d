//! The cells of a row.

use crate::header::Header;
use crate::report::Report;
use crate::{messages, model, syntax};

/// A row's cells, as many as the table has columns.
pub(crate) fn cells(row: &syntax::Row, header: &Header, report: &mut Report) -> Vec<model::Cell> {
    let name = &row.text;
    let columns = &header.table.columns;
    let errors_before = report.count();
    if header.columns_are_sound && row.cells.len() < columns.len() {
        report.error_at(
            row.cells_span,
            messages::too_few_wordings(row.cells.len(), columns),
        );
    } else if header.columns_are_sound && row.cells.len() > columns.len() {
        report.error_at(
            row.cells_span,
            messages::too_many_wordings(row.cells.len(), columns),
        );
    }
    let counted = report.count() == errors_before && header.columns_are_sound;
    let mut cells: Vec<model::Cell> = Vec::new();
    for (number, written) in row.cells.iter().enumerate() {
        let tag = columns.get(number).map_or("", String::as_str);
        cells.push(cell(written, name, tag, header.complete && counted, report));
    }
    if counted && report.count() == errors_before {
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

/// A column whose wording can only be Chinese though it is of another language, and a column of Chinese whose wording can
/// only be of another language. A wording with letters of both is no sign of anything.
fn swapped(cells: &[model::Cell], columns: &[String]) -> Option<(usize, usize)> {
    let is_chinese = |tag: &str| tag == "zh" || tag.starts_with("zh-");
    let writes_chinese = |tag: &str| is_chinese(tag) || tag == "ja" || tag.starts_with("ja-");
    let has_chinese = |wording: &String| {
        !wording.is_ascii()
            && wording.contains(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
    };
    let has_latin =
        |wording: &String| wording.contains(|letter: char| letter.is_ascii_alphabetic());
    let letters = |cell: &model::Cell| {
        (
            cell.wordings.iter().any(has_chinese),
            cell.wordings.iter().any(has_latin),
        )
    };
    let find = |is_it: &dyn Fn(&str) -> bool, expected: (bool, bool)| {
        (0..columns.len())
            .find(|&column| is_it(&columns[column]) && letters(&cells[column]) == expected)
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
    complete: bool,
    report: &mut Report,
) -> model::Cell {
    let (literals, translated) = match written {
        syntax::Cell::Absent(underscore) => {
            if complete {
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
        } else if let Some(message) = wrong_in_wording(&wording, name, tag) {
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

fn wrong_in_wording(wording: &str, name: &str, tag: &str) -> Option<String> {
    let single = || wording.split_whitespace().collect::<Vec<_>>().join(" ");
    if wording.trim().is_empty() {
        Some(messages::empty_wording(name, tag))
    } else if let Some(character) = wording.chars().find(|it| it.is_control()) {
        Some(messages::control_character(character, name))
    } else if wording.trim() != wording {
        Some(messages::spaces_around(wording, &single()))
    } else if wording.contains("  ") {
        Some(messages::doubled_spaces(wording, &single()))
    } else {
        None
    }
}
