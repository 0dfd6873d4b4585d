//! The traits of the enum.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::editor::mention;
use crate::compiler::model::{SerdeDerive, Table};

pub(super) fn traits(krate: &TokenStream, table: &Table) -> TokenStream {
    let code = &mention(&table.name);
    let integers = [quote!(i64), quote!(i32), quote!(u32), quote!(u16)];
    let serde = table.serde.iter().map(|derive| serde(krate, code, derive));
    quote! {
        impl #krate::__private::GeneratedCode for #code {
            type Seal = Seal;

            #[inline]
            fn row(self) -> ::core::primitive::usize {
                row(self)
            }

            #[inline]
            fn at(row: ::core::primitive::usize, code: ::core::primitive::i64) -> Self {
                at(row, code)
            }
        }

        impl #krate::ErrorCode for #code {
            const TABLE: &'static #krate::Table = &TABLE;

            #[inline]
            fn __code(self) -> ::core::primitive::i64 {
                self.code()
            }
        }

        #(
            impl ::core::convert::From<::core::primitive::#integers> for #code {
                #[inline]
                fn from(code: ::core::primitive::#integers) -> Self {
                    Self::from_code(::core::convert::From::from(code))
                }
            }
        )*

        impl ::core::convert::From<#code> for ::core::primitive::i64 {
            #[inline]
            fn from(code: #code) -> Self {
                code.code()
            }
        }

        impl ::core::str::FromStr for #code {
            type Err = #krate::table::ParseCodeError;

            #[inline]
            fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, #krate::table::ParseCodeError> {
                #krate::__private::parse(text)
            }
        }

        impl ::core::fmt::Display for #code {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::display(*self, f)
            }
        }

        impl ::core::fmt::Debug for #code {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::debug(*self, f)
            }
        }

        impl ::core::error::Error for #code {}

        impl ::core::cmp::Ord for #code {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&self.code(), &other.code())
            }
        }

        impl ::core::cmp::PartialOrd for #code {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
            }
        }

        impl ::core::hash::Hash for #code {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&self.code(), state);
            }
        }

        #(#serde)*
    }
}

/// Returns a call of the library's `__serde!`, which implements the traits, or is an error without
/// the feature `serde`.
///
/// The call has the location of the author's derive, for that error.
pub(super) fn serde(krate: &TokenStream, code: &Ident, derive: &SerdeDerive) -> TokenStream {
    let SerdeDerive { conditions, traits } = derive;
    let condition = (!conditions.is_empty()).then(|| quote!(#[cfg(all(#(#conditions),*))]));
    let location = traits.first().map_or_else(Span::call_site, Ident::span);
    let call = quote!(#krate::__serde! { #code: #(#traits),* });
    let call = call.into_iter().map(|mut token| {
        token.set_span(token.span().located_at(location));
        token
    });
    quote!(#condition #(#call)*)
}
