//! The fields of a row, their placeholders in its wordings, and its constructor.

use std::collections::HashMap;

use proc_macro2::{Delimiter, Ident, TokenStream};
use quote::quote;
use syn::LitStr;
use syn::ext::IdentExt as _;

use super::attributes::well_formed;
use super::spelling::{nearest, snake_case};
use crate::compiler::expand::METHODS;
use crate::compiler::fields::{self, Fault};
use crate::compiler::parse::describe;
use crate::compiler::report::Report;
use crate::compiler::{messages, model, syntax, types};

/// The fields of a row, and whether all of them are valid.
pub(super) struct Fields {
    pub(super) all: Vec<model::Field>,
    /// The types as far as they are written.
    pub(super) written_types: Vec<TokenStream>,
    are_valid: bool,
}

/// Returns the fields of a row; `None` in a row without them.
pub(super) fn fields(row: &syntax::Row, report: &mut Report) -> Option<Fields> {
    let group = row.fields.as_ref()?;
    let errors_before = report.count();
    let is_in_braces = group.delimiter() == Delimiter::Brace;
    if !is_in_braces {
        let found = describe(&group.clone().into());
        report.error(group, messages::fields_not_in_braces(&row.text, &found));
    }
    let mut all: Vec<model::Field> = Vec::new();
    for (i, field) in fields::fields(group, &row.text).into_iter().enumerate() {
        let field = field
            // Without braces, they may be types only.
            .map_err(|error| is_in_braces.then(|| report.syntax(error)))
            .ok()
            .and_then(|field| self::field(&field, row, &all, report));
        // A field that cannot be read keeps its place in the constructor.
        all.push(field.unwrap_or_else(|| placeholder(i, row)));
    }
    if report.count() == errors_before {
        let mut commas = syntax::stray_commas(group.stream()).peekable();
        if all.is_empty() && commas.peek().is_none() {
            report.error(group, messages::empty_fields(&row.text));
        }
        for comma in commas {
            report.error(comma, messages::expected_field(&row.text, "`,`"));
        }
    }
    Some(Fields {
        all,
        written_types: fields::written_types(group),
        are_valid: report.count() == errors_before,
    })
}

fn placeholder(i: usize, row: &syntax::Row) -> model::Field {
    let text = format!("argument{i}");
    model::Field {
        attributes: Vec::new(),
        docs: Vec::new(),
        name: Ident::new(&text, row.name.span()),
        ty: quote!(impl ::core::fmt::Display),
        text,
        ty_text: String::new(),
    }
}

/// Returns the field if its name is valid and new.
fn field(
    field: &fields::Field,
    row: &syntax::Row,
    above: &[model::Field],
    report: &mut Report,
) -> Option<model::Field> {
    let text = field.name.unraw().to_string();
    let mut attributes = Vec::new();
    let mut docs = Vec::new();
    for attribute in well_formed(&field.attributes, report) {
        match attribute.path.as_str() {
            "cfg" | "cfg_attr" => {
                report.error(&attribute.tokens, messages::conditional_field(&text));
            }
            "doc" => docs.push(attribute.tokens.clone()),
            _ => attributes.push(attribute.tokens.clone()),
        }
    }
    if text.contains(char::is_uppercase) && text != "Self" {
        let suggestion = snake_case(&text);
        report.error(&field.name, messages::field_case(&text, &suggestion));
        return None;
    }
    let Some(name) = function_name(&text, &field.name) else {
        report.error(&field.name, messages::reserved_field(&text));
        return None;
    };
    if above.iter().any(|other| other.text == text) {
        report.error(&field.name, messages::duplicate_field(&text, &row.text));
        return None;
    }
    Some(model::Field {
        attributes,
        docs,
        name,
        ty: field.ty.clone(),
        ty_text: types::text(&field.ty),
        text,
    })
}

/// Returns an identifier, raw if it is a keyword; `None` if it cannot be one.
fn function_name(text: &str, location: &Ident) -> Option<Ident> {
    if matches!(text, "self" | "Self" | "super" | "crate") || text.trim_matches('_').is_empty() {
        return None;
    }
    // rustc reserves `gen` since 2024, by the edition of the author's crate.
    let is_keyword = text == "gen" || syn::parse_str::<Ident>(text).is_err();
    Some(if is_keyword {
        Ident::new_raw(text, location.span())
    } else {
        Ident::new(text, location.span())
    })
}

/// Checks the placeholders in the wordings of a row.
pub(super) fn placeholders(
    row: &syntax::Row,
    fields: &Fields,
    columns: &[String],
    report: &mut Report,
) {
    let are_read = |cells: &[syntax::Cell]| {
        !cells
            .iter()
            .any(|cell| matches!(cell, syntax::Cell::Invalid))
    };
    if !fields.are_valid || !are_read(&row.cells) {
        return;
    }
    let errors_before = report.count();
    let known: Vec<&str> = fields.all.iter().map(|field| field.text.as_str()).collect();
    let mut is_used = vec![false; known.len()];
    // The literal of each main wording, its column, and which fields it uses.
    let mut mains: Vec<(&LitStr, &str, Vec<bool>)> = Vec::new();
    for (cell, tag) in row.cells.iter().zip(columns) {
        let literals = match cell {
            syntax::Cell::Absent(_) | syntax::Cell::Invalid => continue,
            syntax::Cell::Original(literals) | syntax::Cell::Translation(_, literals) => literals,
        };
        for (i, literal) in literals.iter().enumerate() {
            let uses = uses_of(literal, &known, &row.text, tag, report);
            let Some(uses) = uses else { continue };
            for (is_used, uses) in is_used.iter_mut().zip(&uses) {
                *is_used |= uses;
            }
            if i == 0 {
                mains.push((literal, tag, uses));
            }
        }
    }
    let literals_are_valid = report.count() == errors_before;
    for (literal, tag, uses) in &mains {
        let other = |i: usize| mains.iter().find(|(_, _, uses)| uses[i]);
        let missing: Vec<_> = (0..known.len())
            .filter(|&i| !uses[i])
            .filter_map(|i| Some((known[i], other(i)?.1)))
            .collect();
        if let Some(&(_, other)) = missing.first() {
            let missing: Vec<&str> = missing.iter().map(|&(name, _)| name).collect();
            report.error(
                literal,
                messages::missing_placeholder(&missing, &row.text, tag, other),
            );
        }
    }
    for (field, is_used) in fields.all.iter().zip(is_used) {
        if !is_used && !mains.is_empty() && literals_are_valid {
            report.error(
                &field.name,
                messages::unused_field(&field.text, &row.text, columns),
            );
        }
    }
}

/// Returns which fields the placeholders of a wording name; `None` after an error.
fn uses_of(
    literal: &LitStr,
    known: &[&str],
    row: &str,
    tag: &str,
    report: &mut Report,
) -> Option<Vec<bool>> {
    let wording = literal.value();
    let found = match fields::placeholders(&wording) {
        Ok(found) => found,
        Err(fault) => {
            report.error(literal, message(&fault, known, row, tag));
            return None;
        }
    };
    let mut uses = vec![false; known.len()];
    let mut unknown: Vec<&str> = Vec::new();
    for name in found {
        match known.iter().position(|it| *it == name) {
            Some(i) => uses[i] = true,
            None if unknown.contains(&name) => {}
            None => {
                unknown.push(name);
                let bare = name.trim().trim_start_matches("r#");
                let meant = known.iter().copied().find(|field| *field == bare);
                let suggestion = meant.or_else(|| nearest(bare, known));
                report.error(
                    literal,
                    messages::unknown_placeholder(name, row, tag, suggestion, known),
                );
            }
        }
    }
    unknown.is_empty().then_some(uses)
}

fn message(fault: &Fault<'_>, names: &[&str], row: &str, tag: &str) -> String {
    match fault {
        Fault::Open => messages::unmatched_brace('{', row, tag),
        Fault::Close => messages::unmatched_brace('}', row, tag),
        Fault::Empty => messages::empty_placeholder(row, tag, names),
        Fault::Format(field, whole) => messages::formatted_placeholder(whole, field, row, tag),
        Fault::Touching(first, second) => messages::touching_placeholders(first, second, row, tag),
    }
}

/// The constructors of a table so far, with the row of each.
#[derive(Default)]
pub(super) struct Constructors {
    rows: HashMap<String, String>,
}

impl Constructors {
    /// Returns the name of the row's constructor unless another function has it. A success has
    /// none.
    pub(super) fn name(&mut self, row: &model::Row, report: &mut Report) -> Option<Ident> {
        if row.fields.is_empty() || row.kind == model::OK {
            return None;
        }
        let row_name = row.name.unraw().to_string();
        let text = snake_case(&row_name);
        let Some(name) = function_name(&text, &row.name) else {
            report.error(
                &row.name,
                messages::constructor_is_keyword(&text, &row_name),
            );
            return None;
        };
        if METHODS.contains(&text.as_str()) {
            report.error(&row.name, messages::constructor_is_method(&text, &row_name));
            return None;
        }
        if let Some(first) = self.rows.get(&text) {
            report.error(
                &row.name,
                messages::duplicate_constructor(&text, &row_name, first),
            );
            return None;
        }
        self.rows.insert(text, row_name);
        Some(name)
    }
}
