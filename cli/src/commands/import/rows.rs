//! Rows in the table language.

use std::fmt::Write as _;

use errcodes::{Kind, Locale, Retry};
use heck::ToUpperCamelCase as _;

use super::kinds;
use super::naming::Names;
use super::records::{List, Record, Text};
use super::wordings::literal;

/// Returns the rows of a list, after a comment that names the columns. With `frame`, a whole call
/// of the macro.
pub(super) fn list(list: &List, frame: bool) -> String {
    let columns: Vec<String> = list.locales.iter().map(Locale::to_string).collect();
    let key = list.key.as_deref().unwrap_or_default();
    let name = format!("{}Code", key.to_upper_camel_case());
    let mut head = Vec::new();
    if !key.is_empty() {
        head.push(format!("#[table({})]", literal(key)));
    }
    if let Some(docs) = &list.docs {
        head.push(format!("#[docs({})]", literal(docs)));
    }
    let mut names = Names::default();
    for record in &list.records {
        names.reserve(record.name.as_deref());
    }
    let mut out = String::new();
    if frame {
        out.push_str("errcodes::define_errcodes! {\n");
        for line in head {
            let _ = writeln!(out, "    {line}");
        }
        let _ = writeln!(out, "    pub enum {name}({}) {{", columns.join(", "));
    } else {
        head.push(format!("pub enum {name}({})", columns.join(", ")));
        let _ = writeln!(out, "// {}", head.join(" "));
    }
    let indent = if frame { "        " } else { "" };
    for record in &list.records {
        out.push_str(&row(record, &list.locales, &mut names, indent));
    }
    if frame {
        out.push_str("    }\n}\n");
    }
    out
}

/// Returns a row with its attributes, one or more whole lines.
pub(super) fn row(record: &Record, locales: &[Locale], names: &mut Names, indent: &str) -> String {
    let mut out = String::new();
    match record.deprecated.as_deref() {
        None => {}
        Some("") => {
            let _ = writeln!(out, "{indent}#[deprecated]");
        }
        Some(note) => {
            let _ = writeln!(out, "{indent}#[deprecated(note = {})]", literal(note));
        }
    }
    let mut remarks: Vec<String> = Vec::new();
    let (name, why) = names.name(record);
    remarks.extend(why.map(|why| format!("name: {why}")));
    remarks.extend(record.remark.clone());
    let _ = write!(out, "{indent}{} => {name}", record.code);
    if let Some(fields) = &record.fields {
        let _ = write!(out, " {{ {fields} }}");
    }
    let _ = write!(out, "({})", cells(&record.messages, locales));
    let kind = record.kind.or_else(|| kinds::kind(record));
    let retry = record
        .retry
        .or_else(|| kinds::retry(record).filter(|_| record.kind.is_none()));
    let retry = retry.filter(|&retry| retry != Retry::Never);
    if record.kind.is_none() && kind.is_some() || record.retry.is_none() && retry.is_some() {
        remarks.push("proposed".to_owned());
    }
    if let Some(kind) = kind {
        let _ = write!(out, " as {kind}");
    }
    let usual = kind.unwrap_or(Kind::Unknown).http_status();
    if let Some(http) = record.http.filter(|&http| http != usual) {
        let _ = write!(out, " http {http}");
    }
    if let Some(retry) = retry {
        let _ = write!(out, " retry {retry}");
    }
    if !record.causes.is_empty() || !record.fixes.is_empty() {
        out.push_str(" {\n");
        for (clause, texts) in [("cause", &record.causes), ("fix", &record.fixes)] {
            if !texts.is_empty() {
                let _ = writeln!(out, "{indent}    {clause}({}),", cells(texts, locales));
            }
        }
        let _ = write!(out, "{indent}}}");
    }
    out.push(',');
    if !remarks.is_empty() {
        let _ = write!(out, " // {}", remarks.join("; "));
    }
    out.push('\n');
    out
}

/// Returns one cell for each locale.
fn cells(texts: &[Text], locales: &[Locale]) -> String {
    let cell = |locale: &Locale| {
        let Some(text) = texts.iter().find(|text| text.locale == *locale) else {
            return "_".to_owned();
        };
        let mark = if text.is_translated { "~" } else { "" };
        let wordings: Vec<String> = text
            .wordings
            .iter()
            .map(|wording| literal(wording))
            .collect();
        format!("{mark}{}", wordings.join(" | "))
    };
    locales.iter().map(cell).collect::<Vec<_>>().join(", ")
}
