//! The data of optional clauses.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::compiler::model::{Row, Table};

/// Returns `None` for a table without optional clauses.
pub(super) fn extras(krate: &TokenStream, table: &Table) -> TokenStream {
    let http = each(table, |row| {
        let status = Literal::u16_unsuffixed(row.http?);
        Some(quote!(#status))
    });
    let fields = each(table, |row| {
        let pairs = row.fields.iter().map(|field| {
            let (name, ty) = (&field.text, &field.ty_text);
            quote!((#name, #ty))
        });
        (!row.fields.is_empty()).then(|| quote!(&[#(#pairs),*]))
    });
    let notes = each(table, |row| {
        let note = row.deprecated.as_ref()?.note.as_ref()?;
        Some(quote!(#note))
    });
    let ranges = pairs(&table.ranges);
    let reserved = pairs(&table.reserved);
    let advice = advice(table);
    let lists = [&http, &fields, &notes, &ranges, &reserved, &advice];
    if lists.iter().all(|list| list.is_empty()) {
        return quote!(::core::option::Option::None);
    }
    quote! {
        ::core::option::Option::Some(&#krate::__private::Extras {
            http: &[#(#http),*],
            fields: &[#(#fields),*],
            notes: &[#(#notes),*],
            ranges: &[#(#ranges),*],
            reserved: &[#(#reserved),*],
            advice: #krate::__advice! { [#(#advice),*] },
        })
    }
}

/// Returns the pairs of a row and its value, of the rows that have one.
fn each(table: &Table, value: impl Fn(&Row) -> Option<TokenStream>) -> Vec<TokenStream> {
    (0..)
        .zip(&table.rows)
        .filter_map(|(i, row)| {
            let (i, value) = (Literal::u32_unsuffixed(i), value(row)?);
            Some(quote!((#i, #value)))
        })
        .collect()
}

fn pairs(ranges: &[(i64, i64)]) -> Vec<TokenStream> {
    let pair = |&(start, end): &(i64, i64)| {
        let [start, end] = [start, end].map(Literal::i64_unsuffixed);
        quote!((#start, #end))
    };
    ranges.iter().map(pair).collect()
}

/// Returns the row, the column, whether the text is the fix, whether it is a translation, and the
/// text.
fn advice(table: &Table) -> Vec<TokenStream> {
    let mut texts = Vec::new();
    for (i, row) in (0..).zip(&table.rows) {
        let i = Literal::u32_unsuffixed(i);
        for (is_fix, cells) in [(false, &row.advice.cause), (true, &row.advice.fix)] {
            for (column, cell) in (0..).zip(cells) {
                let (column, translated) = (Literal::u16_unsuffixed(column), cell.translated);
                let text = cell.wordings.first();
                texts.extend(text.map(|text| quote!((#i, #column, #is_fix, #translated, #text))));
            }
        }
    }
    texts
}
