//! Writes a model as Rust.

mod constructors;
mod data;
mod editor;
mod enumeration;
mod extras;
mod index;
mod methods;
mod traits;
mod union;
mod warnings;

use proc_macro2::TokenStream;
use quote::quote;

use super::model::{Row, Table};
pub(super) use methods::METHODS;
pub(super) use union::union;

/// Returns the enum and its items. `krate` is the path of the crate `errcodes`.
pub(super) fn table(krate: &TokenStream, table: &Table) -> TokenStream {
    let conditions = &table.conditions;
    let warnings = table.warnings.iter().map(|warning| {
        let warning = warnings::warning(warning);
        quote!(#(#conditions)* #warning)
    });
    let items: TokenStream = if table.predicates.is_empty() {
        items(krate, table)
    } else {
        let states = states(table);
        states.map(|state| items(krate, &state)).collect()
    };
    quote! {
        #items

        #(#warnings)*
    }
}

/// Returns the table for each combination of the conditions on its rows, under that condition.
fn states(table: &Table) -> impl Iterator<Item = Table> {
    let predicates = &table.predicates;
    (0..1 << predicates.len()).map(move |state: usize| {
        let holds = |predicate: usize| state >> predicate & 1 == 0;
        let mut table = table.clone();
        let is_in = |row: &Row| {
            row.conditions
                .iter()
                .all(|condition| holds(condition.predicate) == condition.holds)
        };
        table.rows.retain(is_in);
        table.strays.retain(is_in);
        let all = predicates.iter().enumerate().map(|(i, predicate)| {
            if holds(i) {
                predicate.clone()
            } else {
                quote!(not(#predicate))
            }
        });
        let condition = quote!(#[cfg(all(#(#all),*))]);
        table.attributes.insert(0, condition.clone());
        table.conditions.push(condition);
        table
    })
}

fn items(krate: &TokenStream, table: &Table) -> TokenStream {
    let enumeration = enumeration::enumeration(krate, table);
    let data = data::data(krate, table);
    let conversions = methods::conversions(krate, table);
    let methods = methods::methods(krate, table);
    let traits = traits::traits(krate, table);
    let conditions = &table.conditions;
    let deprecated = |row: &Row| row.deprecated.is_some();
    let allow = (table.is_deprecated
        || table.rows.iter().any(deprecated)
        || table.strays.iter().any(deprecated))
    .then(|| quote!(#[allow(deprecated)]));
    let paths = editor::paths(krate, table);
    let constructors = constructors::constructors(krate, table);
    quote! {
        #paths
        #enumeration

        #(#conditions)*
        #allow
        const _: () = {
            #data
            #conversions
            #methods
            #traits
        };

        #constructors
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenTree;
    use quote::quote;

    use crate::compiler::compile;

    #[test]
    fn each_combination_of_conditions_has_its_own_rows() {
        let output = compile(quote! {
            (krate) enum Code(en) {
                1 => Always("always"),
                #[cfg(unix)] 2 => Signal("signal"),
                #[cfg(not(unix))] 2 => Event("event"),
                #[cfg(windows)] #[cfg(unix)] 3 => Both("both"),
            }
        });
        let tokens: Vec<TokenTree> = output.into_iter().collect();
        let is_enum = |window: &&[TokenTree]| window[0].to_string() == "enum";
        let states = tokens.windows(3).filter(is_enum).map(|window| {
            let body = window[2].to_string();
            let names = ["Always", "Signal", "Event", "Both"];
            names
                .into_iter()
                .filter(|name| body.contains(name))
                .collect::<Vec<_>>()
        });
        let conditions = tokens
            .iter()
            .map(ToString::to_string)
            .filter(|token| token.starts_with("[cfg (all"));
        let mut conditions: Vec<String> = conditions.map(|token| token.replace(' ', "")).collect();
        conditions.dedup();
        assert_eq!(
            states.collect::<Vec<_>>(),
            [
                vec!["Always", "Signal", "Both"],
                vec!["Always", "Event"],
                vec!["Always", "Signal"],
                vec!["Always", "Event"],
            ]
        );
        assert_eq!(
            conditions,
            [
                "[cfg(all(unix,windows))]",
                "[cfg(all(not(unix),windows))]",
                "[cfg(all(unix,not(windows)))]",
                "[cfg(all(not(unix),not(windows)))]",
            ]
        );
    }
}
