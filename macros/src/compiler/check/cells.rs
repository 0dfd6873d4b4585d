//! The cells of a row.

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
        let must_be_filled = header.complete && count_is_valid;
        cells.push(cell(written, name, tag, must_be_filled, report));
    }
    report.part(Part::Kind);
    let are_read = !row
        .cells
        .iter()
        .any(|cell| matches!(cell, syntax::Cell::Invalid));
    if count_is_valid && are_read && report.count() == errors_before {
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
        syntax::Cell::Invalid => return model::Cell::default(),
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
            continue;
        }
        let faults = faults(&wording, name, tag);
        if faults.is_empty() {
            wordings.push(wording);
        } else {
            report.error(literal, faults.join("; also, "));
        }
    }
    model::Cell {
        wordings,
        translated,
    }
}

/// Returns the message of each fault of a wording.
fn faults(wording: &str, name: &str, tag: &str) -> Vec<String> {
    let trimmed = wording.trim();
    if trimmed.is_empty() {
        return vec![messages::empty_wording(name, tag)];
    }
    let single = wording.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = |ch: char| {
        if ch.is_control() {
            ch.escape_debug().to_string()
        } else {
            ch.to_string()
        }
    };
    let shown = &wording.chars().map(shown).collect::<String>();
    let control = wording.chars().find(|ch| ch.is_control());
    let faults = [
        control.map(|ch| messages::control_character(ch, name)),
        (trimmed != wording).then(|| messages::spaces_around(shown, &single)),
        trimmed
            .contains("  ")
            .then(|| messages::doubled_spaces(shown, &single)),
    ];
    faults.into_iter().flatten().collect()
}
