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

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::compiler::compile_unions;

    // The paragraph that the macro adds would otherwise be part of the author's.
    #[test]
    fn documentation_of_a_member_is_separated_from_the_authors() {
        let separators = |union| {
            compile_unions(union)
                .to_string()
                .matches("doc = \"\"")
                .count()
        };
        let plain = separators(quote! { (krate) enum Union { A(A), B(B) } });
        let documented = separators(quote! { (krate) enum Union { /** The first. */ A(A), B(B) } });
        assert_eq!(documented, plain + 1);
    }
}
