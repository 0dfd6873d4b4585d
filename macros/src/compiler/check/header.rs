//! The table header: attributes and locale columns.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;

use super::attributes::{has, is_known_to_rustc, text_argument, well_formed};
use super::derives::derive;
use super::lints::Lints;
use super::spelling::{nearest, snake_case};
use super::{conditions, docs_url, tag};
use crate::compiler::report::{Part, Report};
use crate::compiler::{messages, model, syntax};

pub(super) struct Header {
    /// True if the table is `#[complete]`.
    pub(super) complete: bool,
    pub(super) lints: Lints,
    /// True if every written column is valid, so that the cells of a row can be counted.
    pub(super) columns_are_valid: bool,
    /// The table without its rows.
    pub(super) table: model::Table,
}

/// The attributes that are the macro's own.
const OWN: [&str; 4] = ["table", "docs", "platform", "complete"];

/// Checks a header. Also returns the tokens that an error on the table's key underlines.
pub(super) fn header(table: &syntax::Table, report: &mut Report) -> (Header, TokenStream) {
    let name = table.name.unraw().to_string();
    let errors_before = report.count();
    report.part(Part::Cells);
    let columns = columns(&table.columns, report);
    let columns_are_valid = report.count() == errors_before && !columns.is_empty();

    report.part(Part::Attributes);
    let mut key = None;
    let mut docs = None;
    let mut platform = None;
    let mut complete = None;
    let mut lints = Lints::OFF;
    let mut attributes = Vec::new();
    let mut conditions = Vec::new();
    let mut serde = Vec::new();
    // An unknown attribute may belong to a derive.
    let with_derive = has(&table.attributes, "derive");
    for attribute in well_formed(&table.attributes, report) {
        let tokens = &attribute.tokens;
        conditions.extend(conditions::of_table(attribute));
        match attribute.path.as_str() {
            "table" => set(&mut key, attribute, self::key(attribute, report), report),
            "docs" => {
                let template = docs_url::template(attribute, report);
                set(&mut docs, attribute, template, report);
            }
            "platform" => {
                let path = self::platform(attribute, report);
                set(&mut platform, attribute, path, report);
            }
            "complete" => {
                let is_bare = self::complete(attribute, report);
                set(&mut complete, attribute, is_bare, report);
            }
            "derive" | "cfg_attr" => attributes.extend(derive(attribute, &mut serde, report)),
            path if Lints::sets_levels(path) => attributes.extend(lints.set(attribute, report)),
            path if is_known_to_rustc(path) || path.contains("::") => {
                attributes.push(tokens.clone());
            }
            path => match nearest(path, &OWN) {
                None if with_derive => attributes.push(tokens.clone()),
                nearest => report.error(tokens, messages::unknown_attribute(path, nearest)),
            },
        }
    }
    let key_tokens = key.as_ref().map_or_else(
        || table.name.to_token_stream(),
        |&(_, tokens)| tokens.clone(),
    );
    let key = key
        .and_then(|(key, _)| key)
        .unwrap_or_else(|| snake_case(&name));
    let table = model::Table {
        attributes,
        conditions,
        is_deprecated: table
            .attributes
            .iter()
            .any(|attribute| conditions::yields(attribute.meta(), "deprecated")),
        is_documented: has(&table.attributes, "doc"),
        serde,
        visibility: table.visibility.clone(),
        name: table.name.clone(),
        key,
        docs: docs.and_then(|(docs, _)| docs).unwrap_or_default(),
        platform: platform.and_then(|(platform, _)| platform),
        columns,
        rows: Vec::new(),
        predicates: Vec::new(),
        strays: Vec::new(),
        warnings: Vec::new(),
    };
    (
        Header {
            complete: complete.is_some(),
            lints,
            columns_are_valid,
            table,
        },
        key_tokens,
    )
}

/// Keeps the value of an attribute that may appear once.
fn set<'a, T>(
    slot: &mut Option<(Option<T>, &'a TokenStream)>,
    attribute: &'a syntax::Attribute,
    value: Option<T>,
    report: &mut Report,
) {
    if slot.is_some() {
        report.error(
            &attribute.tokens,
            messages::repeated_attribute(&attribute.path),
        );
    } else {
        *slot = Some((value, &attribute.tokens));
    }
}

/// Returns the valid tags in canonical form.
fn columns(columns: &[syntax::Column], report: &mut Report) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for column in columns {
        match tag::canonical(&column.tag) {
            None if column.tag.starts_with('"') => {
                report.error(
                    &column.tokens,
                    messages::quoted_column(column.tag.trim_matches('"')),
                );
            }
            None => report.error(&column.tokens, messages::invalid_column(&column.tag)),
            Some(tag) if tags.contains(&tag) => {
                report.error(&column.tokens, messages::duplicate_column(&tag));
            }
            Some(tag) => tags.push(tag),
        }
    }
    tags
}

fn key(attribute: &syntax::Attribute, report: &mut Report) -> Option<String> {
    let literal = text_argument(attribute, report)?;
    let key = literal.value();
    let is_segment = |segment: &str| {
        let allowed = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_');
        !segment.is_empty() && segment.bytes().all(allowed)
    };
    if key.split('/').all(is_segment) {
        Some(key)
    } else {
        report.error(literal, messages::invalid_key(&key));
        None
    }
}

fn platform(attribute: &syntax::Attribute, report: &mut Report) -> Option<TokenStream> {
    let arguments: Vec<_> = attribute.arguments.clone().into_iter().collect();
    let path = match arguments.as_slice() {
        [TokenTree::Group(group)] => syntax::path(group.stream()),
        _ => None,
    };
    if path.is_none() {
        report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
    }
    path
}

fn complete(attribute: &syntax::Attribute, report: &mut Report) -> Option<()> {
    if attribute.arguments.is_empty() {
        return Some(());
    }
    report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
    None
}
