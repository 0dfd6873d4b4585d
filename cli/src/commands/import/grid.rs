//! Tables of text, as the formats yield them.

use std::rc::Rc;

/// One table of a file.
#[derive(Default)]
pub(super) struct Grid {
    /// The heading or caption.
    pub(super) title: Option<String>,
    pub(super) lines: Vec<Line>,
}

/// One row of a table.
pub(super) struct Line {
    /// The line number in the file.
    pub(super) number: usize,
    /// Shared, since a cell can span rows.
    pub(super) cells: Vec<Rc<Cell>>,
}

/// One cell of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cell {
    /// The text between line breaks, or the items of a JSON array. JSON's null has none.
    pub(super) parts: Vec<String>,
    /// The text is marked as a translation, as in this program's exports.
    pub(super) is_translated: bool,
    /// The parts are alternatives rather than lines.
    pub(super) is_list: bool,
}

impl Cell {
    pub(super) fn new(text: &str) -> Self {
        let text = text.trim();
        Self {
            parts: if text.is_empty() {
                Vec::new()
            } else {
                vec![text.to_owned()]
            },
            ..Self::default()
        }
    }

    /// Returns the whole text on one line.
    pub(super) fn text(&self) -> String {
        self.parts.join(" ").trim().to_owned()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| part.trim().is_empty())
    }
}

impl Line {
    pub(super) fn new<'t>(number: usize, texts: impl IntoIterator<Item = &'t str>) -> Self {
        let cells = texts.into_iter().map(|text| Rc::new(Cell::new(text)));
        Self {
            number,
            cells: cells.collect(),
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.is_empty())
    }

    /// Returns the text of column `i`, which can be beyond the last one.
    pub(super) fn text(&self, i: usize) -> String {
        self.cells
            .get(i)
            .map(|cell| cell.text())
            .unwrap_or_default()
    }
}
