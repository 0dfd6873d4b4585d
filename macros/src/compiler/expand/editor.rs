//! The author's tokens, for editors.
//!
//! rust-analyzer resolves, colours and completes a token of a table through its copies in the
//! expansion: those with the author's span. Each token of the expansion costs it time for each
//! token of the table.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote};

use crate::compiler::model::Table;

/// Returns a path for each kind, retry and type of a field that the author wrote, even if it does
/// not exist: it may be half typed.
///
/// rustc drops the paths before it resolves them, so it does not report an unknown one again. Cargo
/// does not know the cfg, which rust-analyzer sets in the crates of the author.
///
/// To complete `as` without a name, rust-analyzer compares the expansion with one of `as name`, by
/// position. So the paths come first in the expansion, and another follows the last one.
pub(super) fn paths(krate: &TokenStream, table: &Table) -> TokenStream {
    let rows = || table.rows.iter();
    // A keyword in a path would lose the whole expansion.
    let is_path = |name: &&Ident| syn::parse2::<Ident>(name.to_token_stream()).is_ok();
    let kinds = rows()
        .filter_map(|row| row.kind_name.as_ref())
        .filter(is_path);
    let retries = rows()
        .filter_map(|row| row.retry_name.as_ref())
        .filter(is_path);
    let fields = rows().any(|row| !row.fields.is_empty()).then(|| {
        let types = rows().flat_map(|row| &row.written_types);
        // Not beside the imports, which would hide the author's types.
        quote! {
            #[cfg(rust_analyzer)]
            fn fields(#(_: #types,)* _: ()) {}
        }
    });
    quote! {
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            const _: () = {
                use #krate::{Kind, Retry};
                #(Kind::#kinds;)*
                Kind::Unknown;
                #(Retry::#retries;)*
                Retry::Never;
            };
            #fields
        };
    }
}

/// Returns a mention of an item that has the author's span already: without the location, with the
/// hygiene.
pub(super) fn mention(name: &Ident) -> Ident {
    let mut mention = name.clone();
    mention.set_span(Span::call_site().resolved_at(name.span()));
    mention
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use proc_macro2::{TokenStream, TokenTree};

    use crate::compiler::compile;

    /// Returns the tokens with their bytes in the source, groups opened.
    fn flat(tokens: TokenStream) -> Vec<(String, Range<usize>)> {
        let mut all = Vec::new();
        for token in tokens {
            match token {
                TokenTree::Group(group) => all.extend(flat(group.stream())),
                token => all.push((token.to_string(), token.span().byte_range())),
            }
        }
        all
    }

    /// Returns the text before each token of the expansion that has the span of a name in the rows.
    fn copies(rows: &str, name: &str) -> Vec<String> {
        let table = format!("(errcodes) enum Acme(en) {{ {rows} }}");
        let source: TokenStream = table.parse().expect("the table is tokens");
        let written = flat(source.clone());
        let (_, span) = written
            .iter()
            .find(|(token, _)| token == name)
            .expect("the name is in the table");
        let expansion = flat(compile(source));
        let text = |from: usize, to: usize| -> String {
            let tokens = expansion[from..to].iter();
            tokens.map(|(token, _)| token.as_str()).collect()
        };
        (0..expansion.len())
            .filter(|&i| expansion[i].1 == *span && expansion[i].0 == name)
            .map(|i| text(i.saturating_sub(3), i))
            .collect()
    }

    const ROWS: &str = r#"
        1 => Busy("busy") as Unavailable retry Backoff,
        2 => Lost("lost") as Inv retry Tomo,
    "#;

    #[test]
    fn kind_and_retry_have_one_copy_in_a_path() {
        assert_eq!(copies(ROWS, "Unavailable"), ["Kind::"]);
        assert_eq!(copies(ROWS, "Backoff"), ["Retry::"]);
    }

    #[test]
    fn unknown_kind_and_retry_have_one_copy_in_a_path() {
        assert_eq!(copies(ROWS, "Inv"), ["Kind::"]);
        assert_eq!(copies(ROWS, "Tomo"), ["Retry::"]);
    }

    #[test]
    fn type_of_a_field_has_a_copy_at_the_start_and_in_the_constructor() {
        let rows =
            r#"1 => Lost { order: &'static Order, of: Option<(u8, Shop)> }("{order} of {of}"),"#;
        for name in ["Order", "Option", "Shop"] {
            let copies = copies(rows, name);
            assert_eq!(copies.len(), 2, "{name}: {copies:?}");
        }
        assert_eq!(copies(rows, "Order")[0], "&'static");
    }

    #[test]
    fn half_typed_type_of_a_field_has_a_copy() {
        let rows = r#"1 => Lost { order: ids::, of: u8 u8 }("{order} of {of}")"#;
        assert_eq!(copies(rows, "ids"), ["fields_:"]);
        assert_eq!(copies(rows, "u8"), [""; 0]);
    }

    #[test]
    fn names_have_one_copy_at_their_definition() {
        assert_eq!(copies(ROWS, "Acme").len(), 1);
        assert!(copies(ROWS, "Acme")[0].ends_with("enum"));
        assert_eq!(copies(ROWS, "Lost").len(), 1);
    }

    #[test]
    fn row_expands_to_few_tokens() {
        let tokens = |rows: i32| {
            let row = |i| format!("{i} => Row{i}(\"one\" | \"two\") as Internal retry Backoff,");
            let rows: String = (0..rows).map(row).collect();
            let table = format!("(errcodes) enum Acme(en) {{ {rows} }}");
            flat(compile(table.parse().expect("the table is tokens"))).len()
        };
        // Two attributes, a variant, two arms of a match and two paths.
        assert_eq!(tokens(300) - tokens(200), 100 * (9 + 2 + 2 * 8 + 2 * 5));
    }

    #[test]
    fn keyword_in_place_of_a_kind_or_retry_is_not_a_path() {
        let output = compile(
            "(errcodes) enum Acme(en) { 0 => Lost(\"lost\") as pub retry self }"
                .parse()
                .expect("the table is tokens"),
        );
        syn::parse2::<syn::File>(output).expect("the expansion is items");
    }
}
