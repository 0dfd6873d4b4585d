//! The constructors of rows with fields.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream};
use quote::quote;

use super::editor::mention;
use super::enumeration::wordings_docs;
use crate::compiler::model::{Field, Row, Table};

/// Returns a call of the library's `__constructors!` for each row with fields, which drops it
/// without the feature `alloc`.
///
/// Each has a call of its own, so that a type that rustc cannot parse costs one constructor. They
/// are outside of the block with the data, whose items would hide the author's types.
pub(super) fn constructors(krate: &TokenStream, table: &Table) -> TokenStream {
    let rows = table.rows.iter().chain(&table.strays);
    rows.filter_map(|row| Some(constructor(krate, table, row, row.constructor.as_ref()?)))
        .collect()
}

fn constructor(krate: &TokenStream, table: &Table, row: &Row, name: &Ident) -> TokenStream {
    let Table {
        name: code,
        visibility,
        conditions,
        ..
    } = table;
    let variant = &row.name;
    let docs = format!(
        " Raises `{variant}`.\n{}",
        wordings_docs(row, &table.columns)
    );
    let field_docs = row
        .fields
        .iter()
        .filter(|field| !field.docs.is_empty())
        .map(|field| {
            let item = format!("\n - `{}`:", field.text);
            let docs = &field.docs;
            quote!(#[doc = #item] #(#docs)*)
        });
    let deprecation = row.deprecated.as_ref().map(|it| {
        let attribute = &it.attribute;
        quote!(#attribute #[allow(deprecated)])
    });
    // The threshold of clippy's lint.
    let allow_many = (row.fields.len() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let parameters = row.fields.iter().map(|field| {
        let Field {
            attributes,
            name,
            ty,
            ..
        } = field;
        quote!(#(#attributes)* #name: #ty)
    });
    let arguments = row.fields.iter().map(reference);
    quote! {
        #(#conditions)*
        #krate::__constructors! {
            impl #code {
                #[doc = #docs]
                #(#field_docs)*
                #deprecation
                #allow_many
                #[must_use]
                #visibility fn #name(#(#parameters),*) -> #krate::ApiError<Self> {
                    #krate::__private::raise(Self::#variant, &[#(#arguments),*])
                }
            }
        }
    }
}

/// Returns `&(name)` at the type of the field, where rustc reports one that is not `Display`.
///
/// The parentheses have the location, since an editor would take a name there for the type.
fn reference(field: &Field) -> TokenStream {
    let mut spans = field.ty.clone().into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(|| field.name.span());
    let last = spans.last().unwrap_or(first);
    let mut and = Punct::new('&', Spacing::Alone);
    and.set_span(first);
    let name = mention(&field.name);
    let mut parentheses = Group::new(Delimiter::Parenthesis, quote!(#name));
    parentheses.set_span(last);
    quote!(#and #parentheses)
}

#[cfg(test)]
mod tests {
    use crate::compiler::compile;

    #[test]
    fn lint_is_allowed_for_more_fields_than_clippy_allows() {
        for (count, is_allowed) in [(1, false), (7, false), (8, true)] {
            let names: Vec<String> = (0..count).map(|i| format!("f{i}")).collect();
            let fields = names.join(": u8,") + ": u8";
            let wording = format!("{{{}}}", names.join("}.{"));
            let table = format!("(krate) enum Code(en) {{ 1 => A {{ {fields} }}({wording:?}) }}");
            let output = compile(table.parse().expect("the table is tokens")).to_string();
            assert!(!output.contains("compile_error"), "{output}");
            assert_eq!(output.contains("too_many_arguments"), is_allowed, "{count}");
        }
    }
}
