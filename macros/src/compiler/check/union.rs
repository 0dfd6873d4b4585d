//! Unions: their attributes and the names of their members.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;

use super::attributes::{has, well_formed};
use super::derives::{derive, is_helper};
use super::{conditions, messages, model, syntax};
use crate::compiler::report::Report;

/// Checks the attributes of a union or of a member.
pub(in crate::compiler) fn attributes(
    written: &[syntax::Attribute],
    report: &mut Report,
) -> model::Attributes {
    let mut attributes = model::Attributes {
        is_documented: has(written, "doc"),
        ..model::Attributes::default()
    };
    for attribute in well_formed(written, report) {
        let condition = conditions::of_table(attribute);
        attributes.conditions.extend(condition);
        match attribute.path.as_str() {
            "derive" | "cfg_attr" => {
                let rest = derive(attribute, &mut attributes.serde, report);
                attributes.all.extend(rest);
            }
            path if is_helper(path) => {
                report.error(&attribute.tokens, messages::attribute_of_a_derive(path));
            }
            _ => attributes.all.push(attribute.tokens.clone()),
        }
    }
    attributes
}

/// Returns whether the union has a variant or constant of this name itself.
pub(in crate::compiler) fn is_reserved(name: &Ident) -> bool {
    matches!(
        name.unraw().to_string().as_str(),
        "Unlisted" | "Self" | "TABLES"
    )
}
