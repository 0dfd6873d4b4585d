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
