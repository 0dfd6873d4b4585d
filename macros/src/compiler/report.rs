//! The errors of one call.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// The errors of all stages.
#[derive(Default)]
#[must_use]
pub(crate) struct Report {
    errors: Vec<(Place, syn::Error)>,
    /// The place of the next error.
    place: Place,
    /// The number of tables and rows so far.
    items: usize,
}

/// A place in the source. Spans cannot be compared, so each stage says where it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Place {
    /// The number of a table's header or of a row.
    item: usize,
    part: Part,
}

/// The parts of a header and of a row, in source order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Part {
    #[default]
    Attributes,
    Code,
    Name,
    /// The columns of a header, the wordings of a row.
    Cells,
    Cell(usize),
    Kind,
    Retry,
    End,
}

impl Report {
    /// Begins a header or a row and returns its number.
    pub(crate) fn begin(&mut self) -> usize {
        self.items += 1;
        self.enter(self.items);
        self.items
    }

    /// Places the next errors in a header or a row.
    pub(crate) fn enter(&mut self, item: usize) {
        let part = Part::Attributes;
        self.place = Place { item, part };
    }

    /// Places the next errors in a part of the header or row.
    pub(crate) fn part(&mut self, part: Part) {
        self.place.part = part;
    }

    /// Adds an error on the author's tokens.
    pub(crate) fn error(&mut self, tokens: impl ToTokens, message: impl Into<String>) {
        self.syntax(syn::Error::new_spanned(tokens, message.into()));
    }

    /// Adds an error at a span.
    pub(crate) fn error_at(&mut self, span: Span, message: String) {
        self.syntax(syn::Error::new(span, message));
    }

    /// Adds a parser's error.
    pub(crate) fn syntax(&mut self, error: syn::Error) {
        self.errors.push((self.place, error));
    }

    /// Returns the number of errors so far.
    pub(crate) fn count(&self) -> usize {
        self.errors.len()
    }

    /// Returns a `compile_error!` for each error, in source order.
    pub(crate) fn into_compile_errors(mut self) -> TokenStream {
        self.errors.sort_by_key(|&(place, _)| place);
        self.errors
            .iter()
            .map(|(_, error)| error.to_compile_error())
            .collect()
    }
}
