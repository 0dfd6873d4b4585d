//! The derives of a table: rustc's, and serde's, which the macro implements itself.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;

use crate::compiler::report::Report;
use crate::compiler::syntax::split_at_commas;
use crate::compiler::{messages, model, syntax};

/// The traits that every table implements.
const IMPLEMENTED: [&str; 12] = [
    "Clone",
    "Copy",
    "Debug",
    "Display",
    "EnumString",
    "Eq",
    "Error",
    "FromStr",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
];

/// Derives that cannot work, since `Unlisted` has a field, and the replacement of each.
const IMPOSSIBLE: [(&str, &str); 18] = [
    ("AsRefStr", "call `name()`"),
    (
        "Deserialize_repr",
        "write `Deserialize`, which reads the number",
    ),
    ("EnumCount", "call `TABLE.len()`"),
    ("EnumIter", "call `iter()`"),
    ("EnumMessage", "call `message()`"),
    ("EnumProperty", "call `entry()`"),
    ("FromPrimitive", "call `from_code()`"),
    ("FromRepr", "call `from_code()`"),
    ("IntoPrimitive", "call `code()`"),
    ("IntoStaticStr", "call `name()`"),
    ("Sequence", "call `iter()`"),
    (
        "Serialize_repr",
        "write `Serialize`, which writes the number",
    ),
    ("ToPrimitive", "call `code()`"),
    ("TryFromPrimitive", "call `from_code()`"),
    ("UnsafeFromPrimitive", "call `from_code()`"),
    ("ValueEnum", "parse an argument with `FromStr`"),
    ("VariantArray", "call `iter()`"),
    ("VariantNames", "call `iter()` and `name()`"),
];

/// Returns what to do instead of a derive that cannot work.
fn instead(name: &str) -> Option<&'static str> {
    let found = IMPOSSIBLE.iter().find(|(derive, _)| *derive == name);
    found.map(|&(_, instead)| instead)
}

/// Returns whether the attribute configures a derive that a table cannot have, or serde's, which
/// the macro implements itself.
pub(super) fn is_helper(path: &str) -> bool {
    matches!(path, "error" | "num_enum" | "serde" | "strum" | "value")
}

/// Removes serde's traits from `#[derive(…)]` and `#[cfg_attr(…, derive(…))]` and adds them to
/// `serde`. Returns the rest of the attribute, which is for rustc.
pub(super) fn derive(
    attribute: &syntax::Attribute,
    serde: &mut Vec<model::SerdeDerive>,
    report: &mut Report,
) -> Option<TokenStream> {
    let mut tokens: Vec<TokenTree> = attribute.tokens.clone().into_iter().collect();
    let Some(TokenTree::Group(brackets)) = tokens.pop() else {
        return Some(attribute.tokens.clone());
    };
    let meta = without_serde(brackets.stream(), &[], serde, report)?;
    let mut rest = Group::new(Delimiter::Bracket, meta);
    rest.set_span(brackets.span());
    tokens.push(rest.into());
    Some(tokens.into_iter().collect())
}

fn without_serde(
    meta: TokenStream,
    conditions: &[TokenStream],
    serde: &mut Vec<model::SerdeDerive>,
    report: &mut Report,
) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = meta.clone().into_iter().collect();
    let [TokenTree::Ident(path), TokenTree::Group(list)] = tokens.as_slice() else {
        return Some(meta);
    };
    let items = split_at_commas(list.stream());
    if path == "derive" {
        let mut rest = Vec::new();
        for item in items {
            match item.clone().into_iter().last() {
                Some(TokenTree::Ident(name)) if name == "Serialize" || name == "Deserialize" => {
                    add(serde, name, conditions);
                }
                Some(name) if IMPLEMENTED.contains(&name.to_string().as_str()) => {
                    report.error(item, messages::conflicting_derive(&name.to_string()));
                }
                Some(name) => match instead(&name.to_string()) {
                    Some(instead) => {
                        let name = name.to_string();
                        report.error(item, messages::impossible_derive(&name, instead));
                    }
                    None => rest.push(item),
                },
                None => rest.push(item),
            }
        }
        (!rest.is_empty()).then(|| quote!(#path(#(#rest),*)))
    } else if path == "cfg_attr" {
        let Some((predicate, metas)) = items.split_first() else {
            return Some(meta);
        };
        let conditions = [conditions, std::slice::from_ref(predicate)].concat();
        let rest: Vec<_> = metas
            .iter()
            .filter_map(|meta| without_serde(meta.clone(), &conditions, serde, report))
            .collect();
        (!rest.is_empty()).then(|| quote!(#path(#predicate, #(#rest),*)))
    } else {
        Some(meta)
    }
}

/// Adds a trait to the derive under the same conditions, so that a missing feature is one error.
fn add(serde: &mut Vec<model::SerdeDerive>, name: Ident, conditions: &[TokenStream]) {
    let text = |conditions: &[TokenStream]| {
        conditions
            .iter()
            .map(TokenStream::to_string)
            .collect::<Vec<_>>()
    };
    match serde
        .iter_mut()
        .find(|derive| text(&derive.conditions) == text(conditions))
    {
        Some(derive) => derive.traits.push(name),
        None => serde.push(model::SerdeDerive {
            conditions: conditions.to_vec(),
            traits: vec![name],
        }),
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::compiler::compile;

    /// Returns the expansion of a table with these attributes, without spaces.
    fn expansion(attributes: &proc_macro2::TokenStream) -> String {
        let output = compile(quote! { (krate) #attributes enum Acme(en) { 0 => Ok("ok") } });
        output.to_string().replace([' ', '\n'], "")
    }

    #[test]
    fn serde_derive_becomes_one_call_of_the_library() {
        let output =
            expansion(&quote!(#[derive(serde::Serialize, Default)] #[derive(Deserialize)]));
        assert!(
            output.contains("krate::__serde!{Acme:Serialize,Deserialize}"),
            "{output}"
        );
        assert!(output.contains("#[derive(Default)]"), "{output}");
        assert!(!output.contains("compile_error"), "{output}");
    }

    #[test]
    fn conditional_serde_derive_keeps_its_conditions() {
        let output = expansion(&quote! {
            #[cfg_attr(unix, derive(Serialize, Default), cfg_attr(test, derive(Deserialize), must_use))]
        });
        assert!(
            output.contains("#[cfg(all(unix))]krate::__serde!{Acme:Serialize}"),
            "{output}"
        );
        assert!(
            output.contains("#[cfg(all(unix,test))]krate::__serde!{Acme:Deserialize}"),
            "{output}"
        );
        assert!(
            output.contains("#[cfg_attr(unix,derive(Default),cfg_attr(test,must_use))]"),
            "{output}"
        );
    }

    #[test]
    fn table_without_serde_derive_has_no_serde_call() {
        assert!(!expansion(&quote!(#[derive(Default)])).contains("__serde"));
        assert!(!expansion(&quote!()).contains("__serde"));
    }
}
