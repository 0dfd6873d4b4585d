//! Baselines: files that `export --format json` or `ndjson` has written.

use std::collections::HashSet;
use std::path::Path;

use serde_json::value::RawValue;

use super::row::Row;
use crate::commands::input_file;
use crate::error::Problem;
use crate::texts::{Message, Value, message, text};

#[derive(Debug)]
pub(super) struct Baseline {
    /// Ready for a message.
    pub(super) name: Value,
    pub(super) rows: Vec<Row>,
}

/// Reads the file, or standard input if it is `-`.
pub(super) fn read(file: &Path) -> Result<Baseline, Problem> {
    let content = input_file::read(file)?;
    let name = input_file::quoted_name(file);
    match parse(&content) {
        Ok(rows) => Ok(Baseline { name, rows }),
        Err(error) => Err(Problem::Usage(message!(
            "{name}, line {line}: {error}; write the baseline again with `export --format json`",
            name,
            line = error.line,
            error = error.message
        ))),
    }
}

#[derive(Debug)]
pub(super) struct Error {
    /// Starts from 1.
    pub(super) line: usize,
    pub(super) message: Message,
}

/// Parses an array of objects, or objects that follow each other.
pub(super) fn parse(content: &[u8]) -> Result<Vec<Row>, Error> {
    let text = std::str::from_utf8(content).map_err(|error| Error {
        line: line_at(content, error.valid_up_to()),
        message: text!("not UTF-8").into(),
    })?;
    // PowerShell writes a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut rows = Vec::new();
    let mut keys = HashSet::new();
    let mut values = 0;
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        let value = value.map_err(|error| syntax(&error, 1))?;
        values += 1;
        let records = if value.get().starts_with('[') {
            serde_json::from_str(value.get())
                .map_err(|error| syntax(&error, line_of(text, value)))?
        } else {
            vec![value]
        };
        for record in records {
            let error = |message| Error {
                line: line_of(text, record),
                message,
            };
            let value = serde_json::from_str(record.get())
                .map_err(|error| syntax(&error, line_of(text, record)))?;
            let row = Row::new(value).map_err(error)?;
            if !keys.insert((row.table.clone(), row.code)) {
                return Err(error(message!(
                    "{table} {code} is listed twice",
                    table = row.table,
                    code = row.code
                )));
            }
            rows.push(row);
        }
    }
    if values == 0 {
        let message = text!("the file is empty").into();
        return Err(Error { line: 1, message });
    }
    Ok(rows)
}

/// Describes a syntax error in a value that begins on this line.
fn syntax(error: &serde_json::Error, line: usize) -> Error {
    let message = error.to_string();
    let message = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(message, _)| message);
    Error {
        line: line + error.line().saturating_sub(1),
        message: message!("not JSON: {error}", error = message),
    }
}

/// Returns the line on which a value of the text begins.
fn line_of(text: &str, value: &RawValue) -> usize {
    let offset = value.get().as_ptr().addr() - text.as_ptr().addr();
    line_at(text.as_bytes(), offset)
}

fn line_at(text: &[u8], offset: usize) -> usize {
    1 + memchr::memchr_iter(b'\n', &text[..offset]).count()
}
