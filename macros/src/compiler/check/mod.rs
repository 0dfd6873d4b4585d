//! Turns syntax into a model. Reports every mistake and keeps the valid part.
//!
//! A row with a valid code and name stays in the table even if its wordings are invalid. A row with
//! another mistake keeps its variant, so that uses of it compile.

mod advice;
mod attributes;
mod cells;
mod characters;
mod conditions;
mod derives;
mod docs_url;
mod duplicates;
mod fields;
mod header;
mod lints;
mod ranges;
mod spelling;
mod subtags;
mod tag;
pub(super) mod union;
pub(super) mod vocabulary;

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens as _;
use syn::LitInt;
use syn::ext::IdentExt as _;

use super::report::{Part, Report};
use super::{messages, model, syntax, types};
use attributes::{OWN, has, note, well_formed};
use cells::cells;
use conditions::Conditions;
use duplicates::{Candidate, Duplicates, Novelty};
use fields::Constructors;
use header::{Header, header};
use lints::Lints;
use spelling::{is_upper_camel_case, upper_camel_case};

/// Returns the valid part of each table.
pub(super) fn tables(tables: &[syntax::Table], report: &mut Report) -> Vec<model::Table> {
    let mut keys = Vec::new();
    let mut names = Vec::new();
    let mut valid = Vec::new();
    for table in tables {
        report.enter(table.item);
        let (header, key_tokens) = header(table, report);
        let name = table.name.unraw().to_string();
        let conditions: String = header
            .table
            .conditions
            .iter()
            .map(ToString::to_string)
            .collect();
        let is_new = first(&mut names, &name, &name, &conditions).is_none();
        if is_new && let Some(first) = first(&mut keys, &header.table.key, &name, &conditions) {
            report.part(Part::Attributes);
            report.error(
                key_tokens,
                messages::duplicate_key(&header.table.key, &first),
            );
        } else if !is_new {
            report.part(Part::Name);
            report.error(&table.name, messages::duplicate_table(&name));
        }
        let mut rows = rows(table, &header, report);
        let columns = header.columns_are_valid.then_some(&header.table.columns);
        let warnings = lints::check(&rows.valid, &rows.levels, columns, report);
        if is_new {
            valid.push(model::Table {
                rows: rows.sorted(),
                predicates: rows.predicates,
                strays: rows.strays,
                warnings,
                ..header.table
            });
        }
    }
    valid
}

/// Returns the name of the first table with a value that can be compiled together with this one, or
/// adds this one.
///
/// rustc decides about two tables with different conditions.
fn first(
    values: &mut Vec<[String; 3]>,
    value: &str,
    name: &str,
    conditions: &str,
) -> Option<String> {
    let first = values.iter().find(|[other, _, others]| {
        let are_exclusive = others != conditions && !others.is_empty() && !conditions.is_empty();
        other == value && !are_exclusive
    });
    let first = first.map(|[_, name, _]| name.clone());
    if first.is_none() {
        values.push([value, name, conditions].map(str::to_owned));
    }
    first
}

/// The checked rows of a table.
#[derive(Default)]
struct Rows {
    /// In source order.
    valid: Vec<model::Row>,
    /// The lint levels of each valid row.
    levels: Vec<Lints>,
    strays: Vec<model::Row>,
    predicates: Vec<TokenStream>,
}

impl Rows {
    fn sorted(&mut self) -> Vec<model::Row> {
        let mut rows = std::mem::take(&mut self.valid);
        rows.sort_by_key(|row| row.code);
        rows
    }
}

fn rows(table: &syntax::Table, header: &Header, report: &mut Report) -> Rows {
    if table.is_empty {
        report.part(Part::Name);
        report.error(&table.name, messages::empty_table(&table.name.to_string()));
    }
    let mut all = Conditions::default();
    let conditions: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            report.enter(row.item);
            all.of_row(row, report)
        })
        .collect();
    let mut rows = Rows {
        predicates: all.predicates,
        ..Rows::default()
    };
    let mut duplicates = Duplicates::default();
    let mut constructors = Constructors::default();
    for (row, conditions) in table.rows.iter().zip(&conditions) {
        report.enter(row.item);
        let code = row.code.as_ref().and_then(|code| self::code(code, report));
        if let Some(code) = code {
            report.part(Part::Code);
            ranges::check(row, code, &header.table, report);
        }
        let name_is_valid = name(row, table, report);
        let novelty = match code {
            Some(code) if name_is_valid => {
                let candidate = Candidate {
                    row,
                    code,
                    conditions,
                };
                duplicates.check(candidate, report)
            }
            _ if is_variant(&row.name) => Novelty::Name,
            _ => Novelty::Nothing,
        };
        let mut lints = header.lints;
        let mut checked = model::Row {
            conditions: conditions.clone(),
            ..self::row(row, code.unwrap_or(0), header, &mut lints, report)
        };
        report.part(Part::Name);
        match novelty {
            Novelty::Row => {
                checked.constructor = constructors.name(&checked, report);
                rows.valid.push(checked);
                rows.levels.push(lints);
            }
            Novelty::Name => {
                checked.constructor = constructors.name(&checked, report);
                rows.strays.push(checked);
            }
            Novelty::Nothing => {}
        }
    }
    duplicates.report_first_uses(report);
    let mut names: HashSet<_> = rows.valid.iter().map(|row| row.name.clone()).collect();
    rows.strays.retain(|row| names.insert(row.name.clone()));
    rows
}

fn code(code: &syntax::Code, report: &mut Report) -> Option<i64> {
    report.part(Part::Code);
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

/// Returns whether a variant can have the name, although it may be in the wrong case.
fn is_variant(name: &Ident) -> bool {
    name != "Unlisted" && syn::parse2::<Ident>(name.to_token_stream()).is_ok()
}

/// Returns whether the row's name can be a variant's.
fn name(row: &syntax::Row, table: &syntax::Table, report: &mut Report) -> bool {
    report.part(Part::Name);
    let (name, text) = (&row.name, row.text.as_str());
    let suggestion = upper_camel_case(text);
    let is_reserved = |name: &str| matches!(name, "Unlisted" | "Self" | "TABLE");
    if is_upper_camel_case(text) && !is_reserved(text) {
        return true;
    }
    if is_reserved(text) || is_reserved(&suggestion) {
        report.error(name, messages::reserved_name(text));
    } else if suggestion != text && table.rows.iter().any(|row| row.text == suggestion) {
        report.error(name, messages::name_of_another_row(text, &suggestion));
    } else if is_upper_camel_case(&suggestion) {
        report.error(name, messages::name_not_upper_camel_case(text, &suggestion));
    } else {
        report.error(name, messages::name_without_capitals(text));
    }
    false
}

fn row(
    row: &syntax::Row,
    code: i64,
    header: &Header,
    lints: &mut Lints,
    report: &mut Report,
) -> model::Row {
    report.part(Part::Attributes);
    let mut attributes = Vec::new();
    let mut deprecated = None;
    for attribute in well_formed(&row.attributes, report) {
        if conditions::predicate(attribute).is_some() {
            // `conditions` has it.
        } else if derives::is_helper(&attribute.path) {
            report.error(
                &attribute.tokens,
                messages::attribute_of_a_derive(&attribute.path),
            );
        } else if OWN.contains(&attribute.path.as_str()) {
            report.error(
                &attribute.tokens,
                messages::table_attribute_on_a_row(&attribute.path),
            );
        } else if Lints::sets_levels(&attribute.path) {
            attributes.extend(lints.set(attribute, report));
        } else {
            if attribute.path == "deprecated" {
                deprecated = Some(model::Deprecated {
                    attribute: attribute.tokens.clone(),
                    note: note(attribute),
                });
            }
            attributes.push(attribute.tokens.clone());
        }
    }
    report.part(Part::Kind);
    if header.complete && !row.has_as {
        report.error(&row.name, messages::missing_kind(&row.text));
    }
    report.part(Part::Name);
    let fields = fields::fields(row, report);
    let cells = cells(row, header, report);
    if let Some(fields) = &fields {
        fields::placeholders(row, fields, &header.table.columns, report);
    }
    let (fields, written_types) = fields.map_or_else(Default::default, |fields| {
        (fields.all, fields.written_types)
    });
    model::Row {
        item: row.item,
        conditions: Vec::new(),
        is_documented: has(&row.attributes, "doc"),
        deprecated,
        attributes,
        code,
        name: row.name.clone(),
        fields,
        written_types,
        constructor: None,
        cells,
        kind_name: row.kind.clone(),
        kind: number(
            Part::Kind,
            row.kind.as_ref(),
            &model::KINDS,
            model::UNKNOWN,
            vocabulary::kinds,
            messages::unknown_kind,
            report,
        ),
        retry_name: row.retry.clone(),
        http: http(row, report),
        retry: number(
            Part::Retry,
            row.retry.as_ref(),
            &model::RETRIES,
            model::NEVER,
            vocabulary::retries,
            messages::unknown_retry,
            report,
        ),
        advice: advice::advice(row, header, report),
    }
}

/// Returns the HTTP status of a row.
fn http(row: &syntax::Row, report: &mut Report) -> Option<u16> {
    let http = row.http.as_ref()?;
    if http.status.is_empty() {
        report.error(&http.keyword, messages::expected_status(&row.text));
        return None;
    }
    let status = syn::parse2::<LitInt>(http.status.clone())
        .ok()
        .filter(|literal| literal.suffix().is_empty())
        .and_then(|literal| literal.base10_parse().ok())
        .filter(|status| (100..=599).contains(status));
    if status.is_none() {
        report.error(
            &http.status,
            messages::invalid_status(&types::text(&http.status), &row.text),
        );
    }
    status
}

/// Returns the number of a kind or retry: its index in `all`.
fn number(
    part: Part,
    name: Option<&Ident>,
    all: &[&'static str],
    default: u8,
    meant: fn(&str) -> Vec<&'static str>,
    message: fn(&str, &[&str], &[&str]) -> String,
    report: &mut Report,
) -> u8 {
    let Some(name) = name else { return default };
    let text = name.to_string();
    if let Some(i) = all.iter().position(|it| *it == text) {
        return u8::try_from(i).unwrap_or(default);
    }
    let message = if model::RETRIES.contains(&text.as_str()) {
        messages::retry_after_as(&text)
    } else if model::KINDS.contains(&text.as_str()) {
        messages::kind_after_retry(&text)
    } else {
        message(&text, &meant(&text), all)
    };
    report.part(part);
    report.error(name, message);
    default
}
