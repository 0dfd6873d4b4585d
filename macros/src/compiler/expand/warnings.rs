//! The warnings of lints.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::compiler::model;

/// Returns a use of a deprecated item at the row, the only way for a macro to warn on stable.
pub(super) fn warning(warning: &model::Warning) -> TokenStream {
    let message = &warning.message;
    let item = Ident::new(&warning.lint.to_uppercase(), Span::call_site());
    let mut used = item.clone();
    used.set_span(Span::call_site().located_at(warning.span));
    quote! {
        const _: () = {
            #[deprecated(note = #message)]
            const #item: () = ();
            #used
        };
    }
}
