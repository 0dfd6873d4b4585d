//! The table header: attributes and locale columns.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;

use super::attributes::{OWN, has, is_known_to_rustc, text_argument, well_formed};
use super::conditions;
use super::derives::{derive, is_helper};
use super::docs_url;
use super::lints::Lints;
use super::ranges;
use super::spelling::{nearest, snake_case};
use super::tag::{self, Fault};
use crate::compiler::report::{Part, Report};
use crate::compiler::{messages, model, parse, syntax};

pub(super) struct Header {
    /// True if the table is `#[complete]`.
    pub(super) complete: bool,
    pub(super) lints: Lints,
    /// True if every written column is valid, so that the cells of a row can be counted.
    pub(super) columns_are_valid: bool,
    /// The table without its rows.
    pub(super) table: model::Table,
}

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
    let mut module = None;
    let mut range = None;
    let mut reserved = None;
    let mut complete = None;
    let mut lints = Lints::DEFAULT;
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
                let path = path(attribute, |_| true, report);
                set(&mut platform, attribute, path, report);
            }
            "module" => {
                let path = path(attribute, is_of_crate, report);
                set(&mut module, attribute, path, report);
            }
            "range" => {
                let ranges = ranges::ranges(attribute, report);
                set(&mut range, attribute, ranges, report);
            }
            "reserved" => {
                let ranges = ranges::ranges(attribute, report);
                set(&mut reserved, attribute, ranges, report);
            }
            "complete" => {
                let is_bare = self::complete(attribute, report);
                set(&mut complete, attribute, is_bare, report);
            }
            "derive" | "cfg_attr" => attributes.extend(derive(attribute, &mut serde, report)),
            path if Lints::sets_levels(path) => attributes.extend(lints.set(attribute, report)),
            path if is_helper(path) => {
                report.error(tokens, messages::attribute_of_a_derive(path));
            }
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
        module: module.and_then(|(module, _)| module),
        columns,
        ranges: range.and_then(|(ranges, _)| ranges).unwrap_or_default(),
        reserved: reserved.and_then(|(ranges, _)| ranges).unwrap_or_default(),
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

/// Returns the tags in canonical form, of mistaken ones those that are meant.
fn columns(columns: &[syntax::Column], report: &mut Report) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for column in columns {
        let written = column.tag.trim_matches('"');
        let words = words(&column.tokens);
        let mut fault = |message| report.error(&column.tokens, message);
        let meant = match tag::canonical(written) {
            _ if column.tag.is_empty() => {
                fault(messages::empty_column());
                None
            }
            _ if words.len() > 1 => {
                let separated = tag::separated(&words);
                fault(match separated.as_deref() {
                    Some([tag]) => messages::mistaken_column(&words.join(" "), tag),
                    Some(tags) => messages::missing_column_comma(tags),
                    None => messages::invalid_column(&words.join(" ")),
                });
                separated
            }
            Ok(tag) | Err(Fault::Meant(tag)) if tags.contains(&tag) => {
                fault(messages::duplicate_column(written, &tag));
                None
            }
            Ok(tag) => {
                if column.tag != written {
                    fault(messages::quoted_column(&tag));
                }
                Some(vec![tag])
            }
            Err(Fault::Meant(tag)) => {
                fault(messages::mistaken_column(written, &tag));
                Some(vec![tag])
            }
            Err(error) => {
                fault(match error {
                    Fault::Language(it) => messages::unknown_language(&it),
                    Fault::Script(it) => messages::unknown_script(&it),
                    Fault::Region(it) => messages::unknown_region(&it),
                    _ => messages::invalid_column(written),
                });
                None
            }
        };
        tags.extend(meant.into_iter().flatten());
    }
    tags
}

/// Splits a column between two words without a hyphen, as where a comma is missing.
fn words(column: &TokenStream) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut is_in_word = false;
    for token in column.clone() {
        let is_hyphen = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '-');
        let is_word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        let text = token.to_string();
        match parts.last_mut() {
            Some(last) if is_hyphen || is_word && !is_in_word => last.push_str(&text),
            _ if is_word => parts.push(text),
            _ => parts.push(String::new()),
        }
        is_in_word = is_word;
    }
    parts.retain(|part| !part.is_empty());
    parts
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

/// Returns the path in parentheses, if it is valid.
fn path(
    attribute: &syntax::Attribute,
    is_valid: fn(&TokenStream) -> bool,
    report: &mut Report,
) -> Option<TokenStream> {
    let path = attribute.list().and_then(parse::whole_path);
    let path = path.filter(is_valid);
    if path.is_none() {
        report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
    }
    path
}

/// Returns whether the path begins with `crate`.
fn is_of_crate(path: &TokenStream) -> bool {
    let first = path.clone().into_iter().next();
    first.is_some_and(|token| token.to_string() == "crate")
}

fn complete(attribute: &syntax::Attribute, report: &mut Report) -> Option<()> {
    if attribute.arguments.is_empty() {
        return Some(());
    }
    report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
    None
}
