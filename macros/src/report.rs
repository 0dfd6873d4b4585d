//! What is wrong, collected.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// The errors of one call. It must be turned into tokens: dropping it otherwise panics, so that no error is forgotten.
pub(crate) struct Report {
    errors: Option<Vec<syn::Error>>,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self {
            errors: Some(Vec::new()),
        }
    }

    /// An error on these tokens of the author's.
    pub(crate) fn error(&mut self, tokens: impl ToTokens, message: impl Into<String>) {
        self.syntax(&syn::Error::new_spanned(tokens, message.into()));
    }

    /// An error at this place.
    pub(crate) fn error_at(&mut self, span: Span, message: String) {
        self.syntax(&syn::Error::new(span, message));
    }

    /// An error that parsing has met.
    pub(crate) fn syntax(&mut self, error: &syn::Error) {
        self.errors.get_or_insert_default().extend(error.clone());
    }

    /// How many errors there are so far.
    pub(crate) fn count(&self) -> usize {
        self.errors.as_ref().map_or(0, Vec::len)
    }

    /// One `compile_error!` for each error.
    pub(crate) fn into_compile_errors(mut self) -> TokenStream {
        let errors = self.errors.take().unwrap_or_default();
        errors.iter().map(syn::Error::to_compile_error).collect()
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        assert!(
            self.errors.is_none() || std::thread::panicking(),
            "a report was dropped without being read"
        );
    }
}
