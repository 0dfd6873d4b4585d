//! The warnings of lints.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::compiler::model;

/// Returns a use of a deprecated item at the row, the only way for a macro to warn on stable.
///
/// The inner level keeps `#![allow(deprecated)]` from silencing it.
pub(super) fn warning(warning: &model::Warning) -> TokenStream {
    let message = &warning.message;
    let at_row = Span::call_site().located_at(warning.span);
    let item = Ident::new(&warning.lint.to_uppercase(), at_row);
    let level = quote_spanned!(at_row=> #[warn(deprecated)]);
    quote! {
        #level
        const _: () = {
            #[deprecated(note = #message)]
            const #item: () = ();
            #item
        };
    }
}
