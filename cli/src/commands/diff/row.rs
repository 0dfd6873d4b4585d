//! Rows as an export has them.

use serde_json::{Map, Value};

use crate::texts::{Message, Text, message, text};

/// A row of the baseline or of the registry.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) table: String,
    pub(super) code: i64,
    /// Absent from a baseline without names.
    pub(super) name: Option<String>,
    /// All keys of the exported object.
    pub(super) record: Map<String, Value>,
}

impl Row {
    /// Reads an exported object. An error says what is wrong.
    ///
    /// Other keys than table and code can be absent; unknown ones are ignored.
    pub(super) fn new(record: Value) -> Result<Self, Message> {
        let Value::Object(record) = record else {
            return Err(message!(
                "{value} is not an object",
                value = snippet(&record)
            ));
        };
        for key in ["table", "code"] {
            if !record.contains_key(key) {
                return Err(message!("an object lacks `{key}`", key));
            }
        }
        for (key, value) in &record {
            let (is_valid, form) = form(key, value);
            if !is_valid {
                return Err(message!(
                    "`{key}` is {value}, not {form}",
                    key,
                    value = snippet(value),
                    form
                ));
            }
        }
        Ok(Self {
            table: record["table"].as_str().unwrap_or_default().to_owned(),
            code: record["code"].as_i64().unwrap_or_default(),
            name: record
                .get("name")
                .and_then(Value::as_str)
                .map(str::to_owned),
            record,
        })
    }

    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.record.get(key)?.as_str()
    }

    /// Returns the messages by locale.
    pub(super) fn messages(&self) -> Option<&Map<String, Value>> {
        self.record.get("messages")?.as_object()
    }
}

/// Returns whether the value of a key has its form, and the form's name.
fn form(key: &str, value: &Value) -> (bool, Text) {
    match key {
        "table" | "name" | "kind" | "retry" => (value.is_string(), text!("a text")),
        "code" => (value.is_i64(), text!("a number between -2^63 and 2^63-1")),
        "http" => (value.is_u64(), text!("a status")),
        "deprecated" | "docs" => (
            value.is_string() || value.is_null(),
            text!("a text or null"),
        ),
        "translated" => (is_texts(value), text!("an array of texts")),
        "messages" => (
            has_values(value, is_texts),
            text!("an object of arrays of texts"),
        ),
        "cause" | "fix" => (
            has_values(value, Value::is_string),
            text!("an object of texts"),
        ),
        "fields" => {
            let is_field = |field: &Value| field["name"].is_string() && field["type"].is_string();
            let fields = value.as_array();
            (
                fields.is_some_and(|fields| fields.iter().all(is_field)),
                text!("an array of objects with name and type"),
            )
        }
        _ => (true, text!("a text")),
    }
}

fn is_texts(value: &Value) -> bool {
    let texts = value.as_array();
    texts.is_some_and(|texts| texts.iter().all(Value::is_string))
}

fn has_values(value: &Value, is_valid: fn(&Value) -> bool) -> bool {
    let object = value.as_object();
    object.is_some_and(|object| object.values().all(is_valid))
}

/// Returns the beginning of a value for a message.
fn snippet(value: &Value) -> String {
    const LENGTH: usize = 40;
    let text = value.to_string();
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("`{}…`", &text[..end]),
        None => format!("`{text}`"),
    }
}
