//! Attributes of tables and rows.

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use crate::compiler::report::Report;
use crate::compiler::syntax::split_at_commas;
use crate::compiler::{messages, syntax};

/// The attributes of a table that are the macro's own.
pub(super) const OWN: [&str; 7] = [
    "table", "docs", "platform", "module", "range", "reserved", "complete",
];

/// Returns whether one of the attributes has this path.
pub(super) fn has(attributes: &[syntax::Attribute], path: &str) -> bool {
    attributes.iter().any(|attribute| attribute.path == path)
}

/// Returns the attributes that rustc can parse, and reports the others.
pub(super) fn well_formed<'a>(
    attributes: &'a [syntax::Attribute],
    report: &mut Report,
) -> Vec<&'a syntax::Attribute> {
    let (valid, malformed): (Vec<_>, Vec<_>) = attributes
        .iter()
        .partition(|attribute| attribute.is_well_formed());
    for attribute in malformed {
        let message = if OWN.contains(&attribute.path.as_str()) {
            messages::attribute_form(&attribute.path)
        } else {
            messages::malformed_attribute(&attribute.tokens.to_string())
        };
        report.error(&attribute.tokens, message);
    }
    valid
}

/// Returns the literal of `#[path("text")]`.
pub(super) fn text_argument(attribute: &syntax::Attribute, report: &mut Report) -> Option<LitStr> {
    let list = attribute.list();
    let literal = list.and_then(|list| syn::parse2::<LitStr>(list).ok());
    if literal.is_none() {
        report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
    }
    literal
}

/// Returns the note of `#[deprecated = "note"]` or `#[deprecated(note = "note")]`.
pub(super) fn note(attribute: &syntax::Attribute) -> Option<String> {
    let arguments = attribute.arguments.clone();
    let argument = match arguments.clone().into_iter().next()? {
        TokenTree::Group(group) => split_at_commas(group.stream())
            .into_iter()
            .find_map(|part| after_name(part, "note"))?,
        _ => arguments,
    };
    let value = argument.into_iter().skip(1).collect();
    let literal = syn::parse2::<LitStr>(value).ok()?;
    Some(literal.value())
}

/// Returns the tokens after the name, if the tokens begin with it.
fn after_name(tokens: TokenStream, name: &str) -> Option<TokenStream> {
    let mut tokens = tokens.into_iter();
    let is_name = tokens.next()?.to_string() == name;
    is_name.then(|| tokens.collect())
}

/// Returns whether rustc accepts the attribute on an enum without a derive.
pub(super) fn is_known_to_rustc(path: &str) -> bool {
    const KNOWN: [&str; 13] = [
        "allow",
        "automatically_derived",
        "cfg",
        "deny",
        "deprecated",
        "diagnostic",
        "doc",
        "expect",
        "forbid",
        "must_use",
        "non_exhaustive",
        "repr",
        "warn",
    ];
    KNOWN.contains(&path)
}
