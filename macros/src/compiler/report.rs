//! The errors of one call.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Errors in the order in which they were found.
#[derive(Default)]
#[must_use]
pub(crate) struct Report {
    errors: Vec<syn::Error>,
}

impl Report {
    /// Adds an error on the author's tokens.
    pub(crate) fn error(&mut self, tokens: impl ToTokens, message: impl Into<String>) {
        self.syntax(&syn::Error::new_spanned(tokens, message.into()));
    }

    /// Adds an error at a span.
    pub(crate) fn error_at(&mut self, span: Span, message: String) {
        self.syntax(&syn::Error::new(span, message));
    }

    /// Adds a parser's error.
    pub(crate) fn syntax(&mut self, error: &syn::Error) {
        self.errors.extend(error.clone());
    }

    /// Returns the number of errors so far.
    pub(crate) fn count(&self) -> usize {
        self.errors.len()
    }

    /// Returns a `compile_error!` for each error.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.errors
            .iter()
            .map(syn::Error::to_compile_error)
            .collect()
    }
}
