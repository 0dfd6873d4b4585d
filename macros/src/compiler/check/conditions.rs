//! `#[cfg]` and `#[cfg_attr]` on tables and rows.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use crate::compiler::report::Report;
use crate::compiler::syntax::split_at_commas;
use crate::compiler::{messages, model, syntax};

/// The most different conditions on the rows of a table, which is expanded for each combination.
const MOST: usize = 3;

/// Returns the part of an attribute of a table that yields `#[cfg]`, for the other items of the
/// table.
pub(super) fn of_table(attribute: &syntax::Attribute) -> Option<TokenStream> {
    let meta = only_cfg(attribute.meta())?;
    Some(quote!(#[#meta]))
}

fn only_cfg(meta: TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = meta.clone().into_iter().collect();
    let [TokenTree::Ident(path), TokenTree::Group(list)] = tokens.as_slice() else {
        return None;
    };
    if path == "cfg" {
        return Some(meta);
    }
    let items = split_at_commas(list.stream());
    let (predicate, metas) = items.split_first().filter(|_| path == "cfg_attr")?;
    let rest: Vec<_> = metas.iter().cloned().filter_map(only_cfg).collect();
    (!rest.is_empty()).then(|| quote!(#path(#predicate, #(#rest),*)))
}

/// The conditions on the rows of a table.
#[derive(Default)]
pub(super) struct Conditions {
    /// The predicates without `not`, each once.
    pub(super) predicates: Vec<TokenStream>,
}

impl Conditions {
    /// Returns the conditions of a row.
    pub(super) fn of_row(
        &mut self,
        row: &syntax::Row,
        report: &mut Report,
    ) -> Vec<model::Condition> {
        let mut conditions = Vec::new();
        for attribute in &row.attributes {
            if attribute.path == "cfg_attr" {
                // Both change more than the variant.
                let yielded = ["cfg", "deprecated"];
                let yielded = yielded.iter().find(|path| yields(attribute.meta(), path));
                if let Some(path) = yielded {
                    report.error(&attribute.tokens, messages::conditional_attribute(path));
                }
                continue;
            }
            let Some(predicate) = predicate(attribute) else {
                continue;
            };
            let (predicate, holds) = match not(&predicate) {
                Some(negated) => (negated, false),
                None => (predicate, true),
            };
            let text = predicate.to_string();
            let known = self.predicates.iter();
            let known = known.map(ToString::to_string).position(|it| it == text);
            if known.is_none() && self.predicates.len() == MOST {
                let condition = attribute.meta().to_string();
                report.error(
                    &attribute.tokens,
                    messages::too_many_conditions(&condition, MOST),
                );
                continue;
            }
            let predicate = known.unwrap_or_else(|| {
                self.predicates.push(predicate);
                self.predicates.len() - 1
            });
            conditions.push(model::Condition { predicate, holds });
        }
        conditions
    }
}

/// Returns whether two rows are never in the table together.
pub(super) fn are_exclusive(one: &[model::Condition], other: &[model::Condition]) -> bool {
    one.iter().any(|condition| {
        other.contains(&model::Condition {
            holds: !condition.holds,
            ..*condition
        })
    })
}

/// Returns the predicate of a `#[cfg]`. rustc reports another form.
pub(super) fn predicate(attribute: &syntax::Attribute) -> Option<TokenStream> {
    let list = attribute.list().filter(|_| attribute.path == "cfg")?;
    single(list).filter(is_predicate)
}

/// Returns whether the tokens are `unix`, `feature = "beta"` or `all(…)` of such.
fn is_predicate(tokens: &TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(_)] => true,
        [
            TokenTree::Ident(_),
            TokenTree::Punct(equals),
            TokenTree::Literal(value),
        ] => equals.as_char() == '=' && value.to_string().ends_with(['"', '#']),
        [TokenTree::Ident(operator), TokenTree::Group(list)] => {
            let list = split_at_commas(list.stream());
            let is_single = list.len() == 1;
            let is_known = operator == "all" || operator == "any";
            (is_known || operator == "not" && is_single) && list.iter().all(is_predicate)
        }
        _ => false,
    }
}

/// Returns the predicate in `not(…)`.
fn not(predicate: &TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = predicate.clone().into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(not), TokenTree::Group(list)] if not == "not" => single(list.stream()),
        _ => None,
    }
}

fn single(list: TokenStream) -> Option<TokenStream> {
    let mut items = split_at_commas(list);
    items.pop().filter(|_| items.is_empty())
}

/// Returns whether an attribute has this path, also within `cfg_attr`.
pub(super) fn yields(meta: TokenStream, path: &str) -> bool {
    let tokens: Vec<TokenTree> = meta.into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(cfg_attr), TokenTree::Group(list)] if cfg_attr == "cfg_attr" => {
            let metas = split_at_commas(list.stream());
            metas.into_iter().skip(1).any(|meta| yields(meta, path))
        }
        [TokenTree::Ident(first), ..] => first == path,
        _ => false,
    }
}
