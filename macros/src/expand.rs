//! Model to Rust: the enum, its static rows, and what reads them.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt as _;

use crate::index::{self, Index};
use crate::lints;
use crate::model::{Cell, KINDS, NEVER, RETRIES, Row, Table};

/// The enum and all that belongs to it. `krate` is the path of the crate `errcodes`.
pub(crate) fn table(krate: &TokenStream, table: &Table) -> TokenStream {
    let enumeration = enumeration(krate, table);
    let codes: Vec<i64> = table.rows.iter().map(|row| row.code).collect();
    let index = index::build(&codes);
    let statics = statics(krate, table, &codes, &index);
    let conversions = conversions(krate, table);
    let methods = methods(krate, table, &codes, &index);
    let traits = traits(krate, table);
    let warnings = table.warnings.iter().map(lints::warning);
    quote! {
        #enumeration

        const _: () = {
            #statics
            #conversions
            #methods
            #traits
        };

        #(#warnings)*
    }
}

fn enumeration(krate: &TokenStream, table: &Table) -> TokenStream {
    let Table {
        attributes,
        visibility,
        name,
        ..
    } = table;
    let about = format!(
        " Table `{}`: {} codes, with wordings in {}.",
        table.key,
        table.rows.len(),
        table.columns.join(", ")
    );
    let separator = separator(table.is_documented);
    let variants = table.rows.iter().map(|row| variant(row, &table.columns));
    quote! {
        #(#attributes)*
        #separator
        #[doc = #about]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq)]
        #[non_exhaustive]
        #visibility enum #name {
            #(#variants)*
            /// A code that the table does not list; it keeps its number.
            Unlisted(#krate::Unlisted<#name>),
        }
    }
}

/// An empty line between the author's documentation and ours.
fn separator(is_documented: bool) -> Option<TokenStream> {
    is_documented.then(|| quote!(#[doc = ""]))
}

fn variant(row: &Row, columns: &[String]) -> TokenStream {
    let Row {
        attributes, name, ..
    } = row;
    let docs = variant_docs(row, columns);
    let separator = separator(row.is_documented);
    let alias = row.code.to_string();
    quote! {
        #(#attributes)*
        #separator
        #[doc = #docs]
        #[doc(alias = #alias)]
        #name,
    }
}

/// ``40001: `Unauthenticated`, retry `RefreshToken` `` and a list of the wordings.
fn variant_docs(row: &Row, columns: &[String]) -> String {
    let mut docs = format!(" {}: `{}`", row.code, KINDS[usize::from(row.kind)]);
    if row.retry != NEVER {
        let _ = write!(docs, ", retry `{}`", RETRIES[usize::from(row.retry)]);
    }
    docs.push('\n');
    for (column, cell) in columns.iter().zip(&row.cells) {
        for wording in &cell.wordings {
            let ours = if cell.translated { " (translated)" } else { "" };
            let _ = write!(docs, "\n - {column}: {}{ours}", code_span(wording));
        }
    }
    docs
}

/// The text as Markdown that shows it to the letter.
fn code_span(text: &str) -> String {
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}

fn statics(krate: &TokenStream, table: &Table, codes: &[i64], index: &Index) -> TokenStream {
    let text = Text::of(table);

    let (key, type_name, docs) = (&table.key, table.name.unraw().to_string(), &table.docs);
    let columns = &table.columns;
    let seed = Literal::u64_unsuffixed(index.seed);
    let [rows, slots, buckets, pieces] = [
        codes.len(),
        index.slots.len(),
        index.displacements.len(),
        text.offsets.len(),
    ]
    .map(Literal::usize_unsuffixed);
    let (width, variant) = if is_narrow(codes) {
        (quote!(i32), quote!(Narrow))
    } else {
        (quote!(i64), quote!(Wide))
    };
    let codes = list(codes);
    let slot_rows = list(&index.slots);
    let displacements = list(&index.displacements);
    let offsets = list(&text.offsets);
    let further_cells = list(&text.further_cells);
    let further_offsets = list(&text.further_offsets);
    let text = text.all;
    let traits = byte_string(table.rows.iter().map(|row| row.kind | row.retry << 5));
    let translated = bit_string(
        table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|cell| cell.translated),
    );
    let deprecated = bit_string(table.rows.iter().map(|row| row.deprecated));

    quote! {
        static CODES: [::core::primitive::#width; #rows] = #codes;

        static INDEX: #krate::__private::Index<#seed, #slots, #buckets> = #krate::__private::Index {
            slots: #slot_rows,
            displacements: #displacements,
        };

        static OFFSETS: [::core::primitive::u32; #pieces] = #offsets;

        static TABLE: #krate::Table = #krate::Table::__new(#krate::__private::Parts {
            key: #key,
            type_name: #type_name,
            docs: #docs,
            columns: &[#(#krate::Locale::new(#columns)),*],
            seed: #seed,
            codes: #krate::__private::Codes::#variant(&CODES),
            slots: &INDEX.slots,
            displacements: &INDEX.displacements,
            text: #text,
            offsets: &OFFSETS,
            further_cells: &#further_cells,
            further_offsets: &#further_offsets,
            traits: #traits,
            translated: #translated,
            deprecated: #deprecated,
        });
    }
}

/// Whether every code fits into 32 bits.
fn is_narrow(codes: &[i64]) -> bool {
    codes.iter().all(|&code| i32::try_from(code).is_ok())
}

/// `[1, 2, 3]`
fn list<T: Copy + Into<i64>>(numbers: &[T]) -> TokenStream {
    let mut tokens = Vec::with_capacity(2 * numbers.len());
    for &number in numbers {
        tokens.push(TokenTree::from(Literal::i64_unsuffixed(number.into())));
        tokens.push(TokenTree::from(Punct::new(',', Spacing::Alone)));
    }
    TokenTree::from(Group::new(Delimiter::Bracket, tokens.into_iter().collect())).into()
}

fn byte_string(bytes: impl Iterator<Item = u8>) -> Literal {
    Literal::byte_string(&bytes.collect::<Vec<_>>())
}

/// Eight to a byte, the first in the lowest bit.
fn bit_string(bits: impl Iterator<Item = bool>) -> Literal {
    let bits: Vec<bool> = bits.collect();
    byte_string(bits.chunks(8).map(|byte| {
        byte.iter()
            .rev()
            .fold(0, |value, &bit| value << 1 | u8::from(bit))
    }))
}

/// What every unlisted code answers, in English; `core` has it too.
const UNLISTED: &str = "unlisted code";

/// Every name and wording of a table, one after the other, and those of an unlisted code.
#[derive(Default)]
struct Text {
    all: String,
    /// Where each name and main wording begins, and where the last one ends.
    offsets: Vec<u32>,
    /// The cell of each further wording.
    further_cells: Vec<u32>,
    /// Where each further wording begins, and where the last one ends.
    further_offsets: Vec<u32>,
}

impl Text {
    fn of(table: &Table) -> Self {
        let mut text = Self::default();
        for row in &table.rows {
            text.add(&row.name.unraw().to_string());
            for cell in &row.cells {
                text.add(cell.wordings.first().map_or("", String::as_str));
            }
        }
        text.add("Unlisted");
        for column in 0..table.columns.len() {
            text.add(if column == 0 { UNLISTED } else { "" });
        }
        text.offsets.push(text.end());
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        for (number, cell) in (0..).zip(cells) {
            text.add_further(number, cell);
        }
        text.further_offsets.push(text.end());
        text
    }

    fn add(&mut self, piece: &str) {
        self.offsets.push(self.end());
        self.all.push_str(piece);
    }

    fn add_further(&mut self, number: u32, cell: &Cell) {
        for wording in cell.wordings.iter().skip(1) {
            self.further_cells.push(number);
            self.further_offsets.push(self.end());
            self.all.push_str(wording);
        }
    }

    fn end(&self) -> u32 {
        u32::try_from(self.all.len()).expect("the source of a table is shorter than 4 GiB")
    }
}

/// The two functions between variants and rows. Both are identities to LLVM: no jump table, no branch.
fn conversions(krate: &TokenStream, table: &Table) -> TokenStream {
    let code = &table.name;
    let names: Vec<_> = table.rows.iter().map(|row| &row.name).collect();
    let rows: Vec<_> = (0..names.len()).map(Literal::usize_unsuffixed).collect();
    let count = Literal::usize_unsuffixed(table.rows.len());
    let allow = table
        .rows
        .iter()
        .any(|row| row.deprecated)
        .then(|| quote!(#[allow(deprecated)]));
    quote! {
        #allow
        #[inline]
        const fn row(code: #code) -> ::core::primitive::usize {
            match code {
                #(#code::#names => #rows,)*
                #code::Unlisted(_) => #count,
            }
        }

        #allow
        #[inline]
        const fn at(row: ::core::primitive::usize, code: ::core::primitive::i64) -> #code {
            match row {
                #(#rows => #code::#names,)*
                _ => #code::Unlisted(#krate::Unlisted::__new(code, &Seal(()))),
            }
        }

        /// What an unlisted code is made with; nothing outside this module can make one.
        pub struct Seal(());
    }
}

fn methods(krate: &TokenStream, table: &Table, codes: &[i64], index: &Index) -> TokenStream {
    let code = &table.name;
    let look_up = look_up(codes, index);
    let wide = (!is_narrow(codes)).then(|| quote!(CODES[row(listed)]));
    let listed_code = wide.unwrap_or_else(|| quote!(CODES[row(listed)] as ::core::primitive::i64));
    let pieces = Literal::usize_unsuffixed(table.columns.len() + 1);
    let message = if table.rows.iter().all(|row| {
        row.cells
            .first()
            .is_some_and(|cell| !cell.wordings.is_empty())
    }) {
        quote!(TABLE.__text(&OFFSETS, row(self) * #pieces + 1))
    } else {
        quote!(#krate::__private::message(&TABLE, row(self)))
    };
    quote! {
        impl #code {
            /// The table: every row, found by code or by name.
            pub const TABLE: &'static #krate::Table = &TABLE;

            /// The variant of this code; one that the table does not list keeps its number.
            #[inline]
            #[must_use]
            pub const fn from_code(code: ::core::primitive::i64) -> Self {
                #look_up
            }

            /// The code; an unlisted one as it came.
            #[inline]
            #[must_use]
            pub const fn code(self) -> ::core::primitive::i64 {
                match self {
                    Self::Unlisted(unlisted) => unlisted.code(),
                    listed => #listed_code,
                }
            }

            /// The variant's name; `Unlisted` for an unlisted code.
            #[inline]
            #[must_use]
            pub const fn name(self) -> &'static ::core::primitive::str {
                TABLE.__text(&OFFSETS, row(self) * #pieces)
            }

            /// The main wording in the first language that has one; `unlisted code` for an unlisted code.
            #[inline]
            #[must_use]
            pub const fn message(self) -> &'static ::core::primitive::str {
                #message
            }

            /// The main wording in the language nearest to `locale`, or in the first that has one.
            #[must_use]
            pub fn message_in(self, locale: impl ::core::convert::Into<#krate::Locale>) -> &'static ::core::primitive::str {
                self.localized(locale).text()
            }

            /// The main wording in the language nearest to `locale`, and which language that is.
            #[inline]
            #[must_use]
            pub fn localized(self, locale: impl ::core::convert::Into<#krate::Locale>) -> #krate::Localized {
                #krate::__private::localized(&TABLE, row(self), ::core::convert::Into::into(locale))
            }

            /// What kind of failure it is; `Unknown` for an unlisted code.
            #[inline]
            #[must_use]
            pub const fn kind(self) -> #krate::Kind {
                #krate::__private::kind(&TABLE, row(self))
            }

            /// When calling again can help; `Never` for an unlisted code.
            #[inline]
            #[must_use]
            pub const fn retry(self) -> #krate::Retry {
                #krate::__private::retry(&TABLE, row(self))
            }

            /// The address of a page about the code, listed or not, if the table names one.
            #[inline]
            #[must_use]
            pub const fn docs_url(self) -> ::core::option::Option<#krate::table::DocsUrl> {
                #krate::__private::docs(&TABLE, self.code())
            }

            /// The row; `None` for an unlisted code.
            #[inline]
            #[must_use]
            pub const fn entry(self) -> ::core::option::Option<#krate::Entry> {
                #krate::__private::entry(&TABLE, row(self))
            }

            /// Every listed code, ascending.
            #[inline]
            #[must_use]
            pub const fn iter() -> #krate::table::Iter<Self> {
                #krate::table::Iter::__new()
            }
        }
    }
}

/// The variant of `code`: by the index, or by binary search where there is none.
fn look_up(codes: &[i64], index: &Index) -> TokenStream {
    if index.slots.is_empty() {
        return quote!(at(TABLE.__row(code), code));
    }
    let count = Literal::usize_unsuffixed(codes.len());
    let cast = is_narrow(codes).then(|| quote!(as ::core::primitive::i64));
    quote! {
        let row = INDEX.candidate(code);
        at(if row < #count && CODES[row] #cast == code { row } else { #count }, code)
    }
}

fn traits(krate: &TokenStream, table: &Table) -> TokenStream {
    let code = &table.name;
    quote! {
        impl #krate::ErrorCode for #code {
            const TABLE: &'static #krate::Table = &TABLE;
            type Seal = Seal;

            #[inline]
            fn __row(self) -> ::core::primitive::usize {
                row(self)
            }

            #[inline]
            fn __at(row: ::core::primitive::usize, code: ::core::primitive::i64) -> Self {
                at(row, code)
            }

            #[inline]
            fn code(self) -> ::core::primitive::i64 {
                self.code()
            }
        }

        impl ::core::convert::From<::core::primitive::i64> for #code {
            #[inline]
            fn from(code: ::core::primitive::i64) -> Self {
                Self::from_code(code)
            }
        }

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

        #krate::__serde! { #code }
    }
}
