//! The static data of a table, in the form that `runtime/table/data.rs` reads.

use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt as _;

use super::index::{self, Index};
use crate::compiler::model::Table;

/// Returns the statics `CODES`, `OFFSETS` and `TABLE`, and the constant `INDEX`.
pub(super) fn data(krate: &TokenStream, table: &Table) -> TokenStream {
    let codes: Vec<i64> = table.rows.iter().map(|row| row.code).collect();
    let index = index(krate, &codes, &index::build(&codes));

    let text = Text::new(table);
    let pieces = Literal::usize_unsuffixed(text.offsets.len());
    let offsets = list(&text.offsets);
    let alternatives = text.alternatives.iter().map(|&(cell, offset)| {
        let [cell, offset] = [cell, offset].map(Literal::u32_unsuffixed);
        quote!((#cell, #offset))
    });
    let text = &text.all;

    let (key, type_name, docs) = (&table.key, table.name.unraw().to_string(), &table.docs);
    let platform = table.platform.as_ref().map_or_else(
        || quote!(::core::option::Option::None),
        |path| quote!(::core::option::Option::Some(|| &#path)),
    );
    let columns = &table.columns;
    let traits = byte_string(table.rows.iter().map(|row| row.kind | row.retry << 5));
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let translated = bit_string(cells.map(|cell| cell.translated));
    let deprecated = bit_string(table.rows.iter().map(|row| row.deprecated));

    quote! {
        #index

        static OFFSETS: [::core::primitive::u32; #pieces] = #offsets;

        static TABLE: #krate::Table = #krate::Table::__new(#krate::__private::Parts {
            key: #key,
            type_name: #type_name,
            docs: #docs,
            platform: #platform,
            columns: &[#(#krate::Locale::new(#columns)),*],
            index: INDEX,
            text: #text,
            offsets: &OFFSETS,
            alternatives: &[#(#alternatives),*],
            traits: #traits,
            translated: #translated,
            deprecated: #deprecated,
        });
    }
}

/// `INDEX` is a constant, so that a look-up knows its sizes and its seed in other crates as well.
fn index(krate: &TokenStream, codes: &[i64], index: &Index) -> TokenStream {
    let seed = Literal::u64_unsuffixed(index.seed);
    let [rows, slot_count, bucket_count] =
        [codes.len(), index.slots.len(), index.displacements.len()].map(Literal::usize_unsuffixed);
    let (width, variant) = if codes.iter().all(|&code| i32::try_from(code).is_ok()) {
        (quote!(i32), quote!(Narrow))
    } else {
        (quote!(i64), quote!(Wide))
    };
    let codes = list(codes);
    let slots = list(&index.slots);
    let displacements = list(&index.displacements);
    quote! {
        static CODES: [::core::primitive::#width; #rows] = #codes;

        static HASH: ([::core::primitive::u16; #slot_count], [::core::primitive::u16; #bucket_count]) =
            (#slots, #displacements);

        const INDEX: #krate::__private::Index = #krate::__private::Index {
            seed: #seed,
            slots: &HASH.0,
            displacements: &HASH.1,
            codes: #krate::__private::Codes::#variant(&CODES),
        };
    }
}

/// Returns `[1, 2, 3]` without a suffix on each number, which `quote` would add.
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
    /// The cell and the start of each alternative. The last one ends with the text.
    alternatives: Vec<(u32, u32)>,
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
                text.alternatives.push((i, text.end()));
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
