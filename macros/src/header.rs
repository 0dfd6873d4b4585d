//! What is said of a table before its rows: its attributes and its columns.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::LitStr;
use syn::ext::IdentExt as _;

use crate::lints::Lints;
use crate::report::Report;
use crate::spelling::{nearest, snake_case};
use crate::syntax::split_at_commas;
use crate::{messages, model, syntax, tag};

/// What is said of a table before its rows.
pub(crate) struct Header {
    pub(crate) complete: bool,
    pub(crate) lints: Lints,
    /// Whether as many columns are known as were written.
    pub(crate) columns_are_sound: bool,
    pub(crate) table: model::Table,
}

pub(crate) fn header(table: &syntax::Table, report: &mut Report) -> (Header, TokenStream) {
    let name = table.name.unraw().to_string();
    let errors_before = report.count();
    let columns = columns(&table.columns, report);
    let columns_are_sound = report.count() == errors_before && !columns.is_empty();

    let mut key = None;
    let mut docs = None;
    let mut complete = None;
    let mut lints = Lints::OFF;
    let mut attributes = Vec::new();
    // An attribute that nobody knows may be one of a derive's.
    let with_derive = has(&table.attributes, "derive");
    for attribute in well_formed(&table.attributes, report) {
        match attribute.path.as_str() {
            "table" => set(&mut key, attribute, self::key(attribute, report), report),
            "docs" => set(&mut docs, attribute, self::docs(attribute, report), report),
            "complete" => set(
                &mut complete,
                attribute,
                self::complete(attribute, report),
                report,
            ),
            "derive" => attributes.push(derive(attribute, report)),
            path if Lints::sets_levels(path) => attributes.extend(lints.set(attribute, report)),
            path if is_known_to_rustc(path) || path.contains("::") => {
                attributes.push(attribute.tokens.clone())
            }
            path => match nearest(path, &["table", "docs", "complete"]) {
                None if with_derive => attributes.push(attribute.tokens.clone()),
                nearest => report.error(
                    &attribute.tokens,
                    messages::unknown_attribute(path, nearest),
                ),
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
        is_documented: has(&table.attributes, "doc"),
        visibility: table.visibility.clone(),
        name: table.name.clone(),
        key,
        docs: docs.and_then(|(docs, _)| docs).unwrap_or_default(),
        columns,
        rows: Vec::new(),
        warnings: Vec::new(),
    };
    (
        Header {
            complete: complete.is_some(),
            lints,
            columns_are_sound,
            table,
        },
        key_tokens,
    )
}

/// Whether an attribute of this path is among them.
pub(crate) fn has(attributes: &[syntax::Attribute], path: &str) -> bool {
    attributes.iter().any(|attribute| attribute.path == path)
}

/// The attributes that rustc can read; the others are reported.
pub(crate) fn well_formed<'a>(
    attributes: &'a [syntax::Attribute],
    report: &mut Report,
) -> Vec<&'a syntax::Attribute> {
    let (sound, malformed): (Vec<_>, Vec<_>) = attributes
        .iter()
        .partition(|attribute| attribute.is_well_formed());
    for attribute in malformed {
        report.error(
            &attribute.tokens,
            messages::malformed_attribute(&attribute.tokens.to_string()),
        );
    }
    sound
}

/// Keeps the value of an attribute that may stand once.
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
                report.error(&column.tokens, messages::duplicate_column(&tag))
            }
            Some(tag) => tags.push(tag),
        }
    }
    tags
}

/// Returns the literal of `#[name("text")]`.
fn text_argument(attribute: &syntax::Attribute, report: &mut Report) -> Option<LitStr> {
    let arguments = attribute.arguments.clone().into_iter().collect::<Vec<_>>();
    let literal = match arguments.as_slice() {
        [TokenTree::Group(group)] => syn::parse2::<LitStr>(group.stream()).ok(),
        _ => None,
    };
    if literal.is_none() {
        report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
    }
    literal
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

fn docs(attribute: &syntax::Attribute, report: &mut Report) -> Option<String> {
    let literal = text_argument(attribute, report)?;
    let template = literal.value();
    let message = if !is_web_address(&template) {
        messages::docs_not_on_the_web(&template)
    } else if let Some(ch) = template
        .chars()
        .find(|ch| ch.is_whitespace() || ch.is_control())
    {
        messages::docs_with_whitespace(&template, ch)
    } else if let Some(placeholder) = other_placeholder(&template) {
        messages::docs_with_other_braces(&template, placeholder)
    } else if !template.contains("{code}") {
        messages::docs_without_code(&template)
    } else {
        return Some(template);
    };
    report.error(literal, message);
    None
}

/// Returns whether an address has the scheme `http` or `https`, in letters of either case, and a host.
fn is_web_address(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else {
        return false;
    };
    // Browsers read a backslash as a slash.
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let is_http = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    is_http && !host.is_empty() && !host.starts_with(':')
}

/// The first part of a template in braces that is not `{code}`, or a brace without its other.
fn other_placeholder(template: &str) -> Option<&str> {
    let mut rest = template;
    while let Some(start) = rest.find(['{', '}']) {
        let Some(after) = rest[start..].strip_prefix("{code}") else {
            let end = rest[start..]
                .find('}')
                .map_or(rest.len(), |end| start + end + 1);
            return Some(&rest[start..end]);
        };
        rest = after;
    }
    None
}

fn complete(attribute: &syntax::Attribute, report: &mut Report) -> Option<()> {
    if attribute.arguments.is_empty() {
        return Some(());
    }
    report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
    None
}

/// A `#[derive]` without the traits that every table has.
fn derive(attribute: &syntax::Attribute, report: &mut Report) -> TokenStream {
    const OURS: [&str; 8] = [
        "Clone",
        "Copy",
        "Debug",
        "Eq",
        "Hash",
        "Ord",
        "PartialEq",
        "PartialOrd",
    ];
    let list = attribute
        .arguments
        .clone()
        .into_iter()
        .find_map(|token| match token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        });
    let mut others: Vec<TokenStream> = Vec::new();
    for path in split_at_commas(list.unwrap_or_default()) {
        let name = path
            .clone()
            .into_iter()
            .last()
            .map(|token| token.to_string())
            .unwrap_or_default();
        if OURS.contains(&name.as_str()) {
            report.error(path, messages::conflicting_derive(&name));
        } else {
            others.push(path);
        }
    }
    quote!(#[derive(#(#others),*)])
}

/// Attributes of the language that may stand on an enum.
fn is_known_to_rustc(path: &str) -> bool {
    const KNOWN: [&str; 14] = [
        "allow",
        "automatically_derived",
        "cfg",
        "cfg_attr",
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

#[cfg(test)]
mod tests {
    use super::{is_web_address, other_placeholder};

    #[test]
    fn finds_what_is_no_placeholder() {
        assert_eq!(other_placeholder("https://a/{code}/{code}"), None);
        assert_eq!(other_placeholder("https://a/{cod}?x"), Some("{cod}"));
        assert_eq!(other_placeholder("https://a/{code"), Some("{code"));
        assert_eq!(other_placeholder("https://a/code}"), Some("}"));
    }
    #[test]
    fn web_address_has_a_scheme_and_a_host() {
        let valid = [
            "https://a/{code}",
            "http://a",
            "HTTPS://A",
            "hTTp://a:80/",
            "https://u:p@a",
            "https://[::1]/",
            "https://中.cn/",
        ];
        for address in valid {
            assert!(is_web_address(address), "{address}");
        }
        let invalid = [
            "",
            "a",
            "{code}",
            "/a",
            "//a",
            "a.example/{code}",
            "https",
            "https:",
            "https:/a",
            "https:a",
            "https://",
            "https:///a",
            "https:///a@b",
            "https://?a",
            "https://#a",
            "https://\\a",
            "https://:80/",
            "https://u@/",
            "https://u@:80",
            " https://a",
            "https ://a",
            "httpss://a",
            "shttp://a",
            "ftp://a",
            "file:///a",
            "javascript:alert(1)",
            "javascript://a",
            "data:text/html,https://a",
            "mailto:a@b",
            "\thttps://a",
        ];
        for address in invalid {
            assert!(!is_web_address(address), "{address}");
        }
    }
}
