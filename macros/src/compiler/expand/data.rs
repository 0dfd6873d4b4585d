//! The static data of a table, in the form that `runtime/table/data.rs` reads.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt as _;

use super::editor::mention;
use super::extras::extras;
use super::index::{self, Index};
use crate::compiler::model::Table;

/// Returns the statics `CODES`, `OFFSETS` and `TABLE`, and the constant `INDEX`.
pub(super) fn data(krate: &TokenStream, table: &Table) -> TokenStream {
    let codes: Vec<i64> = table.rows.iter().map(|row| row.code).collect();
    let index = index(krate, &codes, &index::build(&codes));

    let text = Text::new(table);
    let offsets = Numbers::new(text.offsets.iter().map(|n| n.to_le_bytes()));
    let (offsets_type, offsets) = (offsets.array_type(), offsets.value(krate));
    let alternatives = Numbers::new(text.alternatives.iter().map(|n| n.to_le_bytes()));
    let (alternatives_type, alternatives) = (alternatives.array_type(), alternatives.value(krate));
    let text = &text.all;

    let (key, type_name, docs) = (&table.key, table.name.unraw().to_string(), &table.docs);
    let platform = table.platform.as_ref().map_or_else(
        || quote!(::core::option::Option::None),
        |path| quote!(::core::option::Option::Some(|| &#path)),
    );
    let reexport = reexport(table.module.as_ref());
    let check = table
        .module
        .as_ref()
        .map(|module| check_module(module, table));
    let columns = &table.columns;
    let traits = byte_string(table.rows.iter().map(|row| row.kind | row.retry << 5));
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let translated = bit_string(cells.map(|cell| cell.translated));
    let deprecated = bit_string(table.rows.iter().map(|row| row.deprecated.is_some()));
    let extras = extras(krate, table);

    quote! {
        #check

        #index

        static OFFSETS: #offsets_type = #offsets;

        static ALTERNATIVES: #alternatives_type = #alternatives;

        static TABLE: #krate::Table = #krate::Table::__new(#krate::__private::Parts {
            key: #key,
            type_name: #type_name,
            module: ::core::module_path!(),
            reexport: #reexport,
            docs: #docs,
            platform: #platform,
            columns: &[#(#krate::Locale::new(#columns)),*],
            index: INDEX,
            text: #text,
            offsets: &OFFSETS,
            alternatives: &ALTERNATIVES,
            traits: #traits,
            translated: #translated,
            deprecated: #deprecated,
            extras: #extras,
        });
    }
}

/// Returns the path after `crate`, such as `Some("::errors")`.
fn reexport(module: Option<&TokenStream>) -> TokenStream {
    let Some(module) = module else {
        return quote!(::core::option::Option::None);
    };
    let after_crate = module.clone().into_iter().skip(1);
    let path: String = after_crate.map(|token| token.to_string()).collect();
    quote!(::core::option::Option::Some(#path))
}

/// Returns an item that compiles only if the module re-exports the enum. The errors are on the
/// attribute.
fn check_module(module: &TokenStream, table: &Table) -> TokenStream {
    let name = mention(&table.name);
    let first = module.clone().into_iter().next();
    let at_module = first.map_or_else(Span::call_site, |token| token.span());
    let mut name_there = table.name.clone();
    name_there.set_span(at_module.resolved_at(name.span()));
    let identity = quote_spanned!(Span::call_site().located_at(at_module)=> |code| code);
    quote! {
        #[allow(unused_qualifications)]
        const _: fn(#name) -> #module::#name_there = #identity;
    }
}

/// `INDEX` is a constant, so that a look-up knows its sizes and its seed in other crates as well.
fn index(krate: &TokenStream, codes: &[i64], index: &Index) -> TokenStream {
    let seed = Literal::u64_unsuffixed(index.seed);
    let narrow: Option<Vec<i32>> = codes.iter().map(|&code| i32::try_from(code).ok()).collect();
    let (variant, codes) = match narrow {
        Some(codes) => (
            quote!(Narrow),
            Numbers::new(codes.iter().map(|n| n.to_le_bytes())),
        ),
        None => (
            quote!(Wide),
            Numbers::new(codes.iter().map(|n| n.to_le_bytes())),
        ),
    };
    let slots = Numbers::new(index.slots.iter().map(|n| n.to_le_bytes()));
    let displacements = Numbers::new(index.displacements.iter().map(|n| n.to_le_bytes()));
    let types = [&codes, &slots, &displacements].map(Numbers::array_type);
    let values = [&codes, &slots, &displacements].map(|numbers| numbers.value(krate));
    let ([codes_type, slots_type, displacements_type], [codes, slots, displacements]) =
        (types, values);
    quote! {
        static CODES: #codes_type = #codes;

        static HASH: (#slots_type, #displacements_type) = (#slots, #displacements);

        const INDEX: #krate::__private::Index = #krate::__private::Index {
            seed: #seed,
            slots: &HASH.0,
            displacements: &HASH.1,
            codes: #krate::__private::Codes::#variant(&CODES),
        };
    }
}

/// An array of numbers, written as one byte string: one token instead of two for each number.
struct Numbers {
    width: usize,
    bytes: Vec<u8>,
}

impl Numbers {
    fn new<const WIDTH: usize>(numbers: impl Iterator<Item = [u8; WIDTH]>) -> Self {
        Self {
            width: WIDTH,
            bytes: numbers.flatten().collect(),
        }
    }

    fn array_type(&self) -> TokenStream {
        let [width, count] =
            [self.width, self.bytes.len() / self.width].map(Literal::usize_unsuffixed);
        quote!([[::core::primitive::u8; #width]; #count])
    }

    fn value(&self, krate: &TokenStream) -> TokenStream {
        let bytes = Literal::byte_string(&self.bytes);
        quote!(#krate::__private::numbers(#bytes))
    }
}

fn byte_string(bytes: impl Iterator<Item = u8>) -> Literal {
    Literal::byte_string(&bytes.collect::<Vec<_>>())
}

/// Packs eight bits into a byte, the first in the lowest bit.
fn bit_string(bits: impl Iterator<Item = bool>) -> Literal {
    let bits: Vec<bool> = bits.collect();
    byte_string(bits.chunks(8).map(|byte| {
        byte.iter()
            .rev()
            .fold(0, |value, &bit| value << 1 | u8::from(bit))
    }))
}

/// The concatenated names and wordings of a table.
#[derive(Default)]
struct Text {
    all: String,
    /// The start of each name and main wording, and the end of the last one.
    offsets: Vec<u32>,
    /// The cell of each alternative in the upper half, its start in the lower one. The last one
    /// ends with the text.
    alternatives: Vec<u64>,
}

impl Text {
    fn new(table: &Table) -> Self {
        let mut text = Self::default();
        for row in &table.rows {
            text.push(&row.name.unraw().to_string());
            for cell in &row.cells {
                text.push(cell.wordings.first().map_or("", String::as_str));
            }
        }
        text.offsets.push(text.end());
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        for (i, cell) in (0..).zip(cells) {
            for wording in cell.wordings.iter().skip(1) {
                text.alternatives.push(i << 32 | u64::from(text.end()));
                text.all.push_str(wording);
            }
        }
        text
    }

    fn push(&mut self, piece: &str) {
        self.offsets.push(self.end());
        self.all.push_str(piece);
    }

    fn end(&self) -> u32 {
        u32::try_from(self.all.len()).expect("the source of a table is shorter than 4 GiB")
    }
}
