//! Turns syntax into a model. Reports every mistake and keeps the valid part.
//!
//! A row with a valid code and name stays in the table even if its wordings are invalid, so that
//! uses of its variant compile.

mod attributes;
mod cells;
mod derives;
mod docs_url;
mod duplicates;
mod header;
mod lints;
mod spelling;
mod tag;

use std::collections::HashMap;

use proc_macro2::Ident;

use super::report::Report;
use super::{messages, model, syntax};
use attributes::{has, well_formed};
use cells::cells;
use duplicates::Duplicates;
use header::{Header, header};
use spelling::{is_upper_camel_case, nearest, upper_camel_case};

/// Returns the valid part of each table.
pub(super) fn tables(tables: &[syntax::Table], report: &mut Report) -> Vec<model::Table> {
    let mut keys = HashMap::new();
    let mut valid = Vec::new();
    for table in tables {
        let (header, key_tokens) = header(table, report);
        if let Some(first) = keys.insert(header.table.key.clone(), table.name.to_string()) {
            report.error(
                key_tokens,
                messages::duplicate_key(&header.table.key, &first),
            );
        }
        let mut rows = rows(table, &header, report);
        let warnings = header.lints.check(&rows, &header.table.columns, report);
        rows.sort_by_key(|row| row.code);
        valid.push(model::Table {
            rows,
            warnings,
            ..header.table
        });
    }
    valid
}

/// Returns the valid rows in source order.
fn rows(table: &syntax::Table, header: &Header, report: &mut Report) -> Vec<model::Row> {
    if table.is_empty {
        report.error(&table.name, messages::empty_table(&table.name.to_string()));
    }
    let mut valid = Vec::new();
    let mut duplicates = Duplicates::default();
    for row in &table.rows {
        let code = code(&row.code, report);
        let name_is_valid = name(row, report);
        let is_new = duplicates.check(row, code, name_is_valid, report);
        let checked = self::row(row, code.unwrap_or(0), header, report);
        if is_new {
            valid.push(checked);
        }
    }
    duplicates.report_first_uses(report);
    valid
}

fn code(code: &syntax::Code, report: &mut Report) -> Option<i64> {
    let minus = if code.minus.is_some() { "-" } else { "" };
    let digits = format!("{minus}{}", code.literal.base10_digits());
    if !code.literal.suffix().is_empty() {
        report.error(code, messages::code_with_suffix(&code.to_string(), &digits));
        return None;
    }
    let number = digits.parse().ok();
    if number.is_none() {
        report.error(code, messages::code_outside_i64(&code.to_string()));
    }
    number
}

/// Returns whether the row's name can be a variant's.
fn name(row: &syntax::Row, report: &mut Report) -> bool {
    let (name, text) = (&row.name, row.text.as_str());
    let is_reserved = matches!(text, "Unlisted" | "Self");
    if is_upper_camel_case(text) && !is_reserved {
        return true;
    }
    let suggestion = upper_camel_case(text);
    if is_reserved {
        report.error(name, messages::reserved_name(text));
    } else if is_upper_camel_case(&suggestion) {
        report.error(name, messages::name_not_upper_camel_case(text, &suggestion));
    } else {
        report.error(name, messages::name_without_capitals(text));
    }
    false
}

fn row(row: &syntax::Row, code: i64, header: &Header, report: &mut Report) -> model::Row {
    let mut attributes = Vec::new();
    for attribute in well_formed(&row.attributes, report) {
        if matches!(attribute.path.as_str(), "cfg" | "cfg_attr") {
            report.error(&attribute.tokens, messages::conditional_row());
        } else {
            attributes.push(attribute.tokens.clone());
        }
    }
    model::Row {
        is_documented: has(&row.attributes, "doc"),
        deprecated: has(&row.attributes, "deprecated"),
        attributes,
        code,
        name: row.name.clone(),
        cells: cells(row, header, report),
        kind: number(
            row.kind.as_ref(),
            &model::KINDS,
            model::UNKNOWN,
            messages::unknown_kind,
            report,
        ),
        retry: number(
            row.retry.as_ref(),
            &model::RETRIES,
            model::NEVER,
            messages::unknown_retry,
            report,
        ),
    }
}

/// Returns the number of a kind or retry: its index in `all`.
fn number(
    name: Option<&Ident>,
    all: &[&'static str],
    default: u8,
    message: fn(&str, Option<&str>, &[&str]) -> String,
    report: &mut Report,
) -> u8 {
    let Some(name) = name else { return default };
    let text = name.to_string();
    if let Some(i) = all.iter().position(|it| *it == text) {
        return u8::try_from(i).unwrap_or(default);
    }
    report.error(name, message(&text, nearest(&text, all), all));
    default
}
