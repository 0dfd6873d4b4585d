//! JSON and newline-delimited JSON: arrays of objects, arrays of arrays, and objects by code.

use std::fmt;
use std::rc::Rc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::super::code;
use super::super::columns::is_code_header;
use super::super::grid::{Cell, Grid, Line};
use super::super::report::Report;
use super::LineNumbers;
use crate::texts::{Message, message, text};

/// Lists inside of more objects than this are not found.
const MAX_DEPTH: usize = 8;

/// Reads one document.
pub(crate) fn document(text: &str, report: &mut Report) -> Vec<Grid> {
    let mut found = Found::new(text);
    match serde_json::from_str(text) {
        Ok(document) => found.value(document, 0, report),
        Err(error) => report.problem(error.line(), syntax(&error)),
    }
    found.grids()
}

/// Reads one document per line.
pub(crate) fn lines(text: &str, report: &mut Report) -> Vec<Grid> {
    let mut found = Found::new(text);
    for (i, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str(line) {
            Ok(document) => found.value(document, 0, report),
            Err(error) => report.problem(i + 1, syntax(&error)),
        }
    }
    found.grids()
}

fn syntax(error: &serde_json::Error) -> Message {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    message!(
        "not JSON: {error} at column {column}",
        error = message,
        column = error.column()
    )
}

/// A value of a record, with the order of its keys.
enum Node {
    Null,
    Scalar(String),
    Array(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// An object with its values unread, in order, with repeated keys.
struct Members<'t>(Vec<(String, &'t RawValue)>);

/// The records of a document, as grids with one shape each.
struct Found<'t> {
    text: &'t str,
    numbers: LineNumbers<'t>,
    grids: Vec<(Grid, Vec<String>)>,
}

impl<'t> Found<'t> {
    const fn new(text: &'t str) -> Self {
        Self {
            text,
            numbers: LineNumbers::new(text),
            grids: Vec::new(),
        }
    }

    fn line_of(&mut self, value: &RawValue) -> usize {
        let offset = value.get().as_ptr().addr() - self.text.as_ptr().addr();
        self.numbers.get(offset)
    }

    fn value(&mut self, value: &'t RawValue, depth: usize, report: &mut Report) {
        let line = self.line_of(value);
        if depth > MAX_DEPTH {
            report.problem(line, text!("a list inside of too many others"));
            return;
        }
        let text = value.get();
        if text.starts_with('[') {
            let items: Vec<&RawValue> = serde_json::from_str(text).unwrap_or_default();
            let is_positional = |item: &&RawValue| item.get().starts_with('[');
            if !items.is_empty() && items.iter().all(is_positional) && !has_objects(&items) {
                for item in items {
                    self.positional(item, report);
                }
                return;
            }
            for item in items {
                self.value(item, depth + 1, report);
            }
        } else if text.starts_with('{') {
            let members =
                serde_json::from_str(text).map_or_else(|_| Vec::new(), |it: Members<'_>| it.0);
            let is_by_code = members.iter().all(|(name, _)| code::parse(name).is_ok());
            let is_list = |value: &RawValue| value.get().starts_with(['[', '{']);
            if members
                .iter()
                .any(|(name, value)| is_code_header(name) && !is_list(value))
            {
                self.record(value, None, line, report);
            } else if is_by_code {
                for (code, value) in members {
                    let line = self.line_of(value);
                    self.record(value, Some(&code), line, report);
                }
            } else if members.iter().any(|(_, value)| is_list(value)) {
                for (name, value) in members {
                    if is_list(value) {
                        self.value(value, depth + 1, report);
                    } else {
                        let line = self.line_of(value);
                        report.note(line, message!("skipped `{name}`: not a list", name));
                    }
                }
            } else {
                report.problem(line, text!("an object without a code"));
            }
        } else {
            report.problem(line, text!("not an object or array with a code"));
        }
    }

    /// Adds an array as a row without column names.
    fn positional(&mut self, value: &RawValue, report: &mut Report) {
        let line = self.line_of(value);
        match serde_json::from_str(value.get()) {
            Ok(Node::Array(items)) => {
                let cells = items.into_iter().map(cell).map(Rc::new).collect();
                self.grid(&[]).lines.push(Line {
                    number: line,
                    cells,
                });
            }
            _ => report.problem(line, text!("an array that is nested too deeply")),
        }
    }

    /// Adds an object, or the value of a code, as a row.
    fn record(&mut self, value: &RawValue, code: Option<&str>, line: usize, report: &mut Report) {
        let mut columns: Vec<(String, Cell)> = Vec::new();
        if let Some(code) = code {
            columns.push(("code".to_owned(), Cell::new(code)));
        }
        match serde_json::from_str(value.get()) {
            Ok(Node::Object(members)) => flatten("", members, &mut columns),
            Ok(node) => columns.push(("message".to_owned(), cell(node))),
            Err(_) => {
                report.problem(line, text!("an object that is nested too deeply"));
                return;
            }
        }
        let names: Vec<String> = columns.iter().map(|(name, _)| name.clone()).collect();
        let cells = columns.into_iter().map(|(_, cell)| Rc::new(cell)).collect();
        self.grid(&names).lines.push(Line {
            number: line,
            cells,
        });
    }

    /// Returns the last grid if it has these columns, else a new one.
    fn grid(&mut self, names: &[String]) -> &mut Grid {
        if self.grids.last().is_none_or(|(_, last)| last != names) {
            let header = Line::new(0, names.iter().map(String::as_str));
            let lines = if names.is_empty() {
                Vec::new()
            } else {
                vec![header]
            };
            self.grids
                .push((Grid { title: None, lines }, names.to_vec()));
        }
        let last = self.grids.len() - 1;
        &mut self.grids[last].0
    }

    fn grids(self) -> Vec<Grid> {
        self.grids.into_iter().map(|(grid, _)| grid).collect()
    }
}

fn has_objects(items: &[&RawValue]) -> bool {
    items
        .iter()
        .any(|item| item.get()[1..].trim_start().starts_with('{'))
}

/// Flattens `{"messages":{"en":…}}` to the column `messages.en`.
fn flatten(prefix: &str, members: Vec<(String, Node)>, columns: &mut Vec<(String, Cell)>) {
    for (name, node) in members {
        let name = format!("{prefix}{name}");
        match node {
            Node::Object(members) => flatten(&format!("{name}."), members, columns),
            node => columns.push((name, cell(node))),
        }
    }
}

fn cell(node: Node) -> Cell {
    match node {
        Node::Null => Cell::default(),
        Node::Scalar(text) => Cell {
            parts: vec![text],
            ..Cell::default()
        },
        Node::Array(items) => Cell {
            parts: items.into_iter().map(text).collect(),
            is_list: true,
            ..Cell::default()
        },
        object @ Node::Object(_) => Cell::new(&text(object)),
    }
}

/// Writes a value of an array on one line; a field as Rust declares it.
fn text(node: Node) -> String {
    let members = match node {
        Node::Null => return String::new(),
        Node::Scalar(text) => return text,
        Node::Array(items) => {
            let items: Vec<String> = items.into_iter().map(text).collect();
            return items.join(", ");
        }
        Node::Object(members) => members,
    };
    let texts = members.into_iter().map(|(name, node)| (name, text(node)));
    let texts: Vec<(String, String)> = texts.collect();
    match texts.as_slice() {
        [(first, name), (second, ty)] if first == "name" && second == "type" => {
            format!("{name}: {ty}")
        }
        members => {
            let members: Vec<String> = members
                .iter()
                .map(|(name, text)| format!("{name}: {text}"))
                .collect();
            members.join(", ")
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NodeVisitor;

        impl<'de> Visitor<'de> for NodeVisitor {
            type Value = Node;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
                Ok(Node::Scalar(value.to_string()))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
                Ok(Node::Scalar(value.to_string()))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
                Ok(Node::Scalar(value.to_string()))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
                Ok(Node::Scalar(value.to_string()))
            }

            fn visit_str<E>(self, value: &str) -> Result<Node, E> {
                Ok(Node::Scalar(value.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
                let mut nodes = Vec::new();
                while let Some(node) = items.next_element()? {
                    nodes.push(node);
                }
                Ok(Node::Array(nodes))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Node, A::Error> {
                let mut nodes = Vec::new();
                while let Some(member) = members.next_entry()? {
                    nodes.push(member);
                }
                Ok(Node::Object(nodes))
            }
        }

        deserializer.deserialize_any(NodeVisitor)
    }
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut members: A,
            ) -> Result<Members<'de>, A::Error> {
                let mut values = Vec::new();
                while let Some(member) = members.next_entry()? {
                    values.push(member);
                }
                Ok(Members(values))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::english;

    type Row = (usize, Vec<String>);

    fn rows(grids: &[Grid]) -> Vec<Row> {
        let texts = |line: &Line| line.cells.iter().map(|cell| cell.text()).collect();
        let lines = grids.iter().flat_map(|grid| &grid.lines);
        lines.map(|line| (line.number, texts(line))).collect()
    }

    fn read(text: &str) -> (Vec<Row>, Vec<String>) {
        let mut report = Report::new("f".into());
        let grids = document(text, &mut report);
        (rows(&grids), english(&report.problems()))
    }

    fn row(number: usize, texts: &[&str]) -> Row {
        (number, texts.iter().map(|&text| text.to_owned()).collect())
    }

    #[test]
    fn records_are_found_in_an_array_inside_of_objects() {
        let text = "{\"data\": {\"list\": [\n{\"code\": 1, \"text\": {\"en\": \"a\"}},\n{\"code\": \"2\", \"text\": {\"en\": null}}\n]}}";
        let expected = [
            row(0, &["code", "text.en"]),
            row(2, &["1", "a"]),
            row(3, &["2", ""]),
        ];
        assert_eq!(read(text), (expected.to_vec(), vec![]));
    }

    #[test]
    fn object_by_code_keeps_order_and_repeated_codes() {
        let text = "{\n\"3\": \"c\",\n\"-1\": \"a\",\n\"3\": \"d\"}";
        let expected = [
            row(0, &["code", "message"]),
            row(2, &["3", "c"]),
            row(3, &["-1", "a"]),
            row(4, &["3", "d"]),
        ];
        assert_eq!(read(text), (expected.to_vec(), vec![]));
    }

    #[test]
    fn arrays_are_rows_without_names() {
        assert_eq!(
            read("[[1, \"a\"], [2, \"b\"]]").0,
            [row(1, &["1", "a"]), row(1, &["2", "b"])]
        );
    }

    #[test]
    fn line_that_is_not_json_is_reported_and_the_next_is_read() {
        let mut report = Report::new("f".into());
        let grids = lines("{\"code\":1}\n{\"code\":\n\n{\"code\":2}", &mut report);
        assert_eq!(
            rows(&grids),
            [row(0, &["code"]), row(1, &["1"]), row(4, &["2"])]
        );
        assert_eq!(
            english(&report.problems()),
            ["f:2: not JSON: EOF while parsing a value at column 8"]
        );
    }

    #[test]
    fn hostile_document_is_reported() {
        for text in [
            "[".repeat(200_000),
            format!("{}{}", "[".repeat(5000), "]".repeat(5000)),
            format!("{{\"code\":{}{}}}", "[".repeat(5000), "]".repeat(5000)),
        ] {
            assert_eq!(read(&text).1.len(), 1, "{}", &text[..20]);
        }
    }
}
