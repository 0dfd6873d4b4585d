//! The methods of the enum, and the functions between variants and rows that they share.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::editor::mention;
use crate::compiler::model::Table;

/// The functions of the enum, which a constructor would clash with or hide: its own, those of
/// [`traits`](super::traits), and those that the library adds.
pub(crate) const METHODS: [&str; 28] = [
    "clone",
    "clone_from",
    "cmp",
    "code",
    "default",
    "deserialize",
    "docs_url",
    "entry",
    "eq",
    "fmt",
    "from",
    "from_code",
    "from_str",
    "hash",
    "http_status",
    "is_listed",
    "is_success",
    "iter",
    "kind",
    "localized",
    "message",
    "message_in",
    "name",
    "ok",
    "partial_cmp",
    "retry",
    "serialize",
    "try_from",
];

/// Returns the functions between variants and rows. LLVM reduces both to identities, without a jump
/// table or a branch.
pub(super) fn conversions(krate: &TokenStream, table: &Table) -> TokenStream {
    let code = mention(&table.name);
    let names: Vec<_> = table.rows.iter().map(|row| mention(&row.name)).collect();
    let rows: Vec<_> = (0..names.len()).map(Literal::usize_unsuffixed).collect();
    let count = Literal::usize_unsuffixed(table.rows.len());
    let strays: Vec<_> = table.strays.iter().map(|row| &row.name).collect();
    let homes = table.strays.iter().map(|stray| {
        let home = table.rows.binary_search_by_key(&stray.code, |row| row.code);
        Literal::usize_unsuffixed(home.unwrap_or(0))
    });
    quote! {
        #[inline]
        const fn row(code: #code) -> ::core::primitive::usize {
            match code {
                #(#code::#names => #rows,)*
                #(#code::#strays => #homes,)*
                #code::Unlisted(_) => #count,
            }
        }

        #[inline]
        const fn at(row: ::core::primitive::usize, code: ::core::primitive::i64) -> #code {
            match row {
                #(#rows => #code::#names,)*
                _ => #code::Unlisted(#krate::Unlisted::__new(code, &Seal(()))),
            }
        }

        /// A token that only generated code can construct; required to build an `Unlisted`.
        pub struct Seal(());
    }
}

/// Returns the main wording of `listed` in the first language that has one.
fn message(krate: &TokenStream, table: &Table, pieces: &Literal) -> TokenStream {
    let has_first_wording = table.rows.iter().all(|row| {
        row.cells
            .first()
            .is_some_and(|cell| !cell.wordings.is_empty())
    });
    if has_first_wording {
        quote!(TABLE.__text(&OFFSETS, row(listed) * #pieces + 1))
    } else {
        quote!(#krate::__private::message(&TABLE, row(listed)))
    }
}

pub(super) fn methods(krate: &TokenStream, table: &Table) -> TokenStream {
    let code = mention(&table.name);
    let pieces = Literal::usize_unsuffixed(table.columns.len() + 1);
    let message = message(krate, table, &pieces);
    quote! {
        impl #code {
            /// The table of the listed codes.
            pub const TABLE: &'static #krate::Table = &TABLE;

            /// Returns the variant of `code`; a code that the table does not list becomes
            /// `Unlisted`.
            #[inline]
            #[must_use]
            pub const fn from_code(code: ::core::primitive::i64) -> Self {
                at(INDEX.row(code), code)
            }

            /// Returns the numeric code, listed or not.
            #[inline]
            #[must_use]
            pub const fn code(self) -> ::core::primitive::i64 {
                match self {
                    Self::Unlisted(unlisted) => unlisted.code(),
                    listed => INDEX.codes.get(row(listed)),
                }
            }

            /// Returns whether the table lists the code.
            #[inline]
            #[must_use]
            pub const fn is_listed(self) -> ::core::primitive::bool {
                !::core::matches!(self, Self::Unlisted(_))
            }

            /// Returns whether the kind is `Ok`; false for an unlisted code.
            #[inline]
            #[must_use]
            pub const fn is_success(self) -> ::core::primitive::bool {
                ::core::matches!(self.kind(), #krate::Kind::Ok)
            }

            /// Returns the code as an error unless it is a success.
            ///
            /// # Errors
            /// Returns the code itself if its kind is not `Ok`.
            #[inline]
            pub const fn ok(self) -> ::core::result::Result<(), Self> {
                if self.is_success() {
                    ::core::result::Result::Ok(())
                } else {
                    ::core::result::Result::Err(self)
                }
            }

            /// Returns the name of the variant.
            #[inline]
            #[must_use]
            pub const fn name(self) -> &'static ::core::primitive::str {
                match self {
                    Self::Unlisted(_) => #krate::__private::UNLISTED_NAME,
                    listed => TABLE.__text(&OFFSETS, row(listed) * #pieces),
                }
            }

            /// Returns the main wording in the first language that has one.
            #[inline]
            #[must_use]
            pub const fn message(self) -> &'static ::core::primitive::str {
                match self {
                    Self::Unlisted(_) => #krate::__private::UNLISTED_MESSAGE,
                    listed => #message,
                }
            }

            /// Returns the main wording in the language closest to `locale`, else in the first that
            /// has one.
            #[must_use]
            pub fn message_in(self, locale: impl ::core::convert::Into<#krate::Locale>) -> &'static ::core::primitive::str {
                self.localized(locale).text()
            }

            /// Returns the main wording in the language closest to `locale`, with its actual
            /// locale.
            #[inline]
            #[must_use]
            pub fn localized(self, locale: impl ::core::convert::Into<#krate::Locale>) -> #krate::Localized {
                #krate::__private::localized(&TABLE, row(self), ::core::convert::Into::into(locale))
            }

            /// Returns the category of the failure; `Unknown` for an unlisted code.
            #[inline]
            #[must_use]
            pub const fn kind(self) -> #krate::Kind {
                #krate::__private::kind(&TABLE, row(self))
            }

            /// Returns when a retry can succeed; `Never` for an unlisted code.
            #[inline]
            #[must_use]
            pub const fn retry(self) -> #krate::Retry {
                #krate::__private::retry(&TABLE, row(self))
            }

            /// Returns the HTTP status: from `http N`, else the kind's; 500 for an unlisted code.
            #[inline]
            #[must_use]
            pub fn http_status(self) -> ::core::primitive::u16 {
                #krate::__private::http_status(&TABLE, row(self))
            }

            /// Returns the address of the code's page, listed or not, if the table has a template.
            #[inline]
            #[must_use]
            pub const fn docs_url(self) -> ::core::option::Option<#krate::table::DocsUrl> {
                #krate::__private::docs_url(&TABLE, self.code())
            }

            /// Returns the row of the code; `None` for an unlisted code.
            #[inline]
            #[must_use]
            pub const fn entry(self) -> ::core::option::Option<#krate::Entry> {
                #krate::__private::entry(&TABLE, row(self))
            }

            /// Iterates over the listed codes in ascending order.
            #[inline]
            #[must_use]
            pub const fn iter() -> #krate::table::Iter<Self> {
                #krate::table::Iter::__new()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};

    use super::METHODS;
    use crate::compiler::compile;

    /// Returns the names after `fn`.
    fn functions(tokens: TokenStream, is_after_fn: &mut bool, names: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => functions(group.stream(), is_after_fn, names),
                TokenTree::Ident(word) if std::mem::take(is_after_fn) => {
                    names.push(word.to_string());
                }
                token => *is_after_fn = token.to_string() == "fn",
            }
        }
    }

    #[test]
    fn list_of_methods_holds_every_generated_function() {
        let table = quote::quote! { (krate) enum Code(en) { 1 => A("a") } };
        let mut names = Vec::new();
        functions(compile(table), &mut false, &mut names);
        assert!(names.len() > 20, "the functions were not found: {names:?}");
        for name in &names {
            let is_internal = name == "row" || name == "at" || name.starts_with("__");
            assert!(is_internal || METHODS.contains(&name.as_str()), "{name}");
        }
    }
}
