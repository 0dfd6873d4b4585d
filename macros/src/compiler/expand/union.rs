//! A union of tables.

use proc_macro2::{Delimiter, Group, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::editor::mention;
use super::enumeration::{declaration, separator};
use super::traits::serde;
use crate::compiler::model::{Member, Union};

/// Returns the enum and its items. `krate` is the path of the crate `errcodes`.
pub(in crate::compiler) fn union(krate: &TokenStream, union: &Union) -> TokenStream {
    let enumeration = enumeration(union);
    let methods = methods(krate, union);
    let traits = traits(krate, union);
    let conversions = conversions(krate, union);
    let code = mention(&union.name);
    let serde = union
        .attributes
        .serde
        .iter()
        .map(|derive| serde(krate, &code, derive));
    let conditions = &union.attributes.conditions;
    // rustc reports two tables with one key at the name, and one table twice at the second.
    let at_name = Span::call_site().located_at(union.name.span());
    let tables = union.members.iter().map(|member| {
        let (conditions, path) = (&member.attributes.conditions, &member.path);
        quote!(#(#conditions)* <#path as #krate::ErrorCode>::TABLE)
    });
    let mut list = Group::new(Delimiter::Bracket, quote!(#(#tables),*));
    list.set_span(at_name);
    let registry = quote_spanned!(at_name=> #krate::Registry::new(&#list));
    quote! {
        #enumeration

        #(#conditions)*
        #[allow(deprecated)]
        const _: () = {
            /// A registry, which refuses two tables with one key.
            const MEMBERS: #krate::Registry = #registry;

            #methods
            #traits
            #conversions
            #(#serde)*
        };
    }
}

/// Returns the enum: a variant for each table, and `Unlisted`.
fn enumeration(union: &Union) -> TokenStream {
    let Union {
        visibility, name, ..
    } = union;
    let attributes = &union.attributes.all;
    let variants = union.members.iter().map(|member| {
        let Member { name, path, .. } = member;
        let attributes = &member.attributes.all;
        let separator = separator(member.attributes.is_documented);
        let about = format!(" A code of `{}`.", path.to_string().replace(' ', ""));
        quote! {
            #(#attributes)*
            #separator
            #[doc = #about]
            #name(#path),
        }
    });
    let declaration = declaration(
        name,
        quote! {
            #(#variants)*
            /// A code that no table of the union lists.
            Unlisted(::core::primitive::i64),
        },
    );
    quote! {
        #(#attributes)*
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #[allow(deprecated)]
        #[non_exhaustive]
        #visibility #declaration
    }
}

fn methods(krate: &TokenStream, union: &Union) -> TokenStream {
    let code = mention(&union.name);
    let trait_ = quote!(<Self as #krate::table::ApiCode>);
    quote! {
        impl #code {
            /// The tables, in order of precedence.
            pub const TABLES: &'static [&'static #krate::Table] = MEMBERS.tables();

            /// Converts the code of a reply: to the table whose wording matches `errmsg` best, on a
            /// tie to the first that lists it.
            #[must_use]
            pub fn from_reply(code: ::core::primitive::i64, errmsg: &::core::primitive::str) -> Self {
                #krate::__private::read(code, errmsg)
            }

            /// Converts a code to the first table that lists it.
            #[must_use]
            pub fn from_code(code: ::core::primitive::i64) -> Self {
                Self::from_reply(code, "")
            }

            /// Returns the numeric code, listed or not.
            #[must_use]
            pub fn code(self) -> ::core::primitive::i64 {
                #trait_::code(self)
            }

            /// Returns the table of the code; `None` for a code that no table lists.
            #[must_use]
            pub fn table(self) -> ::core::option::Option<&'static #krate::Table> {
                #trait_::table(self)
            }

            /// Returns the row of the code; `None` for an unlisted code.
            #[must_use]
            pub fn entry(self) -> ::core::option::Option<#krate::Entry> {
                #trait_::entry(self)
            }

            /// Returns whether a table lists the code.
            #[must_use]
            pub fn is_listed(self) -> ::core::primitive::bool {
                #trait_::is_listed(self)
            }

            /// Returns whether the kind is `Ok`; false for an unlisted code.
            #[must_use]
            pub fn is_success(self) -> ::core::primitive::bool {
                #trait_::is_success(self)
            }

            /// Returns the code as an error unless it is a success.
            ///
            /// # Errors
            /// Returns the code itself if its kind is not `Ok`.
            pub fn ok(self) -> ::core::result::Result<(), Self> {
                #trait_::ok(self)
            }

            /// Returns the name of the variant in the enum of the table.
            #[must_use]
            pub fn name(self) -> &'static ::core::primitive::str {
                #trait_::name(self)
            }

            /// Returns the main wording in the first language that has one.
            #[must_use]
            pub fn message(self) -> &'static ::core::primitive::str {
                #trait_::message(self)
            }

            /// Returns the main wording in the language closest to `locale`, else in the first that
            /// has one.
            #[must_use]
            pub fn message_in(
                self,
                locale: impl ::core::convert::Into<#krate::Locale>,
            ) -> &'static ::core::primitive::str {
                #trait_::message_in(self, locale)
            }

            /// Returns the main wording in the language closest to `locale`, with its actual
            /// locale.
            #[must_use]
            pub fn localized(
                self,
                locale: impl ::core::convert::Into<#krate::Locale>,
            ) -> #krate::Localized {
                #trait_::localized(self, locale)
            }

            /// Returns the category of the failure; `Unknown` for an unlisted code.
            #[must_use]
            pub fn kind(self) -> #krate::Kind {
                #trait_::kind(self)
            }

            /// Returns when a retry can succeed; `Never` for an unlisted code.
            #[must_use]
            pub fn retry(self) -> #krate::Retry {
                #trait_::retry(self)
            }

            /// Returns the HTTP status: from `http N`, else the kind's; 500 for an unlisted code.
            #[must_use]
            pub fn http_status(self) -> ::core::primitive::u16 {
                #trait_::http_status(self)
            }

            /// Returns the address of the code's page, listed or not, if its table has a template.
            #[must_use]
            pub fn docs_url(self) -> ::core::option::Option<#krate::table::DocsUrl> {
                #trait_::docs_url(self)
            }

            /// Iterates over the listed codes of every table, in the order of the tables.
            #[must_use]
            pub fn iter() -> impl ::core::iter::DoubleEndedIterator<Item = Self> + ::core::clone::Clone {
                #krate::__private::iter()
            }
        }
    }
}

fn traits(krate: &TokenStream, union: &Union) -> TokenStream {
    let code = mention(&union.name);
    // Each use of a path is `<path as ErrorCode>`, so that rustc reports another type once.
    let arm = |member: &Member, value: TokenStream| {
        let conditions = &member.attributes.conditions;
        let name = mention(&member.name);
        quote!(#(#conditions)* Self::#name(code) => #value,)
    };
    let members = || union.members.iter();
    let paths = || members().map(|member| &member.path);
    let codes = paths().map(|path| quote!(<#path as #krate::ErrorCode>::__code(code)));
    let codes = members().zip(codes).map(|(member, code)| arm(member, code));
    let entries = paths().map(|path| quote!(<#path as #krate::ErrorCode>::__entry(code)));
    let entries = members()
        .zip(entries)
        .map(|(member, entry)| arm(member, entry));
    let tables = members().map(|member| {
        let (conditions, path) = (&member.attributes.conditions, &member.path);
        let name = mention(&member.name);
        quote! {
            #(#conditions)*
            Self::#name(_) => ::core::option::Option::Some(<#path as #krate::ErrorCode>::TABLE),
        }
    });
    let variants = members().map(|member| {
        let (conditions, path) = (&member.attributes.conditions, &member.path);
        let name = mention(&member.name);
        quote! {
            #(#conditions)*
            if #krate::__private::is_table(table, <#path as #krate::ErrorCode>::TABLE) {
                return Self::#name(<#path as #krate::ErrorCode>::from_code(code));
            }
        }
    });
    quote! {
        impl #krate::__private::SealedApiCode for #code {
            type Origin = #krate::__private::OfUnion;

            fn of_table(
                table: ::core::option::Option<&'static #krate::Table>,
                code: ::core::primitive::i64,
            ) -> Self {
                #(#variants)*
                Self::Unlisted(code)
            }
        }

        impl #krate::table::ApiCode for #code {
            const TABLES: &'static [&'static #krate::Table] = MEMBERS.tables();

            fn from_reply(code: ::core::primitive::i64, errmsg: &::core::primitive::str) -> Self {
                Self::from_reply(code, errmsg)
            }

            fn code(self) -> ::core::primitive::i64 {
                match self {
                    #(#codes)*
                    Self::Unlisted(code) => code,
                }
            }

            fn table(self) -> ::core::option::Option<&'static #krate::Table> {
                match self {
                    #(#tables)*
                    Self::Unlisted(_) => ::core::option::Option::None,
                }
            }

            fn entry(self) -> ::core::option::Option<#krate::Entry> {
                match self {
                    #(#entries)*
                    Self::Unlisted(_) => ::core::option::Option::None,
                }
            }
        }

        impl ::core::fmt::Display for #code {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::display(*self, f)
            }
        }

        impl ::core::error::Error for #code {}
    }
}

/// Returns `From` for each member and for integers, and `FromStr`.
fn conversions(krate: &TokenStream, union: &Union) -> TokenStream {
    let code = mention(&union.name);
    let integers = [quote!(i64), quote!(i32), quote!(u32), quote!(u16)];
    let members = union.members.iter().map(|member| {
        let Member { name, path, .. } = member;
        let conditions = &member.attributes.conditions;
        let name = mention(name);
        let span = path
            .clone()
            .into_iter()
            .next()
            .map_or_else(Span::call_site, |it| it.span());
        let at_path = Span::call_site().located_at(span);
        let header = quote_spanned!(at_path=> impl ::core::convert::From<#path> for);
        let mut code = code.clone();
        code.set_span(at_path.resolved_at(code.span()));
        quote! {
            #(#conditions)*
            #header #code {
                fn from(code: #path) -> Self {
                    Self::#name(code)
                }
            }
        }
    });
    quote! {
        #(#members)*

        #(
            impl ::core::convert::From<::core::primitive::#integers> for #code {
                fn from(code: ::core::primitive::#integers) -> Self {
                    Self::from_code(::core::convert::From::from(code))
                }
            }
        )*

        impl ::core::convert::From<#code> for ::core::primitive::i64 {
            fn from(code: #code) -> Self {
                code.code()
            }
        }

        impl ::core::str::FromStr for #code {
            type Err = #krate::table::ParseCodeError;

            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, #krate::table::ParseCodeError> {
                #krate::__private::parse(text)
            }
        }
    }
}
