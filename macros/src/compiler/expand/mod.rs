//! Writes a model as Rust.

mod data;
mod enumeration;
mod index;
mod methods;
mod traits;
mod warnings;

use proc_macro2::TokenStream;
use quote::quote;

use super::model::Table;

/// Returns the enum and its items. `krate` is the path of the crate `errcodes`.
pub(super) fn table(krate: &TokenStream, table: &Table) -> TokenStream {
    let enumeration = enumeration::enumeration(krate, table);
    let data = data::data(krate, table);
    let conversions = methods::conversions(krate, table);
    let methods = methods::methods(krate, table);
    let traits = traits::traits(krate, table);
    let warnings = table.warnings.iter().map(warnings::warning);
    quote! {
        #enumeration

        const _: () = {
            #data
            #conversions
            #methods
            #traits
        };

        #(#warnings)*
    }
}
