//! The enum and its documentation.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::editor::mention;
use crate::compiler::model::{Cell, KINDS, NEVER, RETRIES, Row, Table};

/// Returns the enum: a variant for each row, and `Unlisted`.
pub(super) fn enumeration(krate: &TokenStream, table: &Table) -> TokenStream {
    let Table {
        attributes,
        visibility,
        name,
        is_deprecated,
        ..
    } = table;
    let about = format!(
        " The table `{}`: {} codes with wordings in {}.",
        table.key,
        table.rows.len(),
        table.columns.join(", ")
    );
    let separator = separator(table.is_documented);
    let code = mention(name);
    let variants = table.rows.iter().map(|row| variant(row, &table.columns));
    let strays = table.strays.iter().map(|row| {
        let variant = variant(row, &table.columns);
        quote!(#[allow(dead_code, non_camel_case_types)] #variant)
    });
    // The derives name the enum.
    let allow = is_deprecated.then(|| quote!(#[allow(deprecated)]));
    let declaration = declaration(
        name,
        quote! {
            #(#variants)*
            #(#strays)*
            /// A code that the table does not list.
            Unlisted(#krate::Unlisted<#code>),
        },
    );
    quote! {
        #(#attributes)*
        #separator
        #[doc = #about]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq)]
        #allow
        #[non_exhaustive]
        #visibility #declaration
    }
}

/// Returns `enum Name { … }` at the name: rustc underlines the span from the first to the last token
/// if the name is taken.
pub(super) fn declaration(name: &Ident, variants: TokenStream) -> TokenStream {
    let at_name = Span::call_site().located_at(name.span());
    let keyword = quote_spanned!(at_name=> enum);
    let mut body = Group::new(Delimiter::Brace, variants);
    body.set_span(at_name);
    quote!(#keyword #name #body)
}

/// Returns an empty line between the author's documentation and the generated one.
pub(super) fn separator(is_documented: bool) -> Option<TokenStream> {
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

/// Returns ``40001: `Unauthenticated`, retry `RefreshToken` `` and a list of the wordings.
fn variant_docs(row: &Row, columns: &[String]) -> String {
    let mut docs = format!(" {}: `{}`", row.code, KINDS[usize::from(row.kind)]);
    if let Some(status) = row.http {
        let _ = write!(docs, ", HTTP {status}");
    }
    if row.retry != NEVER {
        let _ = write!(docs, ", retry `{}`", RETRIES[usize::from(row.retry)]);
    }
    docs.push('\n');
    docs.push_str(&wordings_docs(row, columns));
    for (title, cells) in [("Cause", &row.advice.cause), ("Fix", &row.advice.fix)] {
        if !cells.is_empty() {
            let _ = write!(docs, "\n\n {title}:\n{}", list(columns, cells));
        }
    }
    docs
}

/// Returns a list of the wordings of a row.
pub(super) fn wordings_docs(row: &Row, columns: &[String]) -> String {
    list(columns, &row.cells)
}

fn list(columns: &[String], cells: &[Cell]) -> String {
    let mut list = String::new();
    for (column, cell) in columns.iter().zip(cells) {
        for wording in &cell.wordings {
            let note = if cell.translated { " (translated)" } else { "" };
            let _ = write!(list, "\n - {column}: {}{note}", code_span(wording));
        }
    }
    list
}

/// Returns Markdown that shows the text verbatim, between more backticks than are in it.
fn code_span(text: &str) -> String {
    let runs = text.split(|ch| ch != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or_default() + 1);
    let needs_space = text.starts_with('`') || text.ends_with('`');
    let space = if needs_space { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};

    use super::code_span;
    use crate::compiler::compile;

    #[test]
    fn code_span_has_more_backticks_than_the_text() {
        assert_eq!(code_span("plain"), "`plain`");
        assert_eq!(code_span("a `b` c"), "``a `b` c``");
        assert_eq!(code_span("`b` c"), "`` `b` c ``");
        assert_eq!(code_span("a ```"), "```` a ``` ````");
        assert_eq!(code_span("`"), "`` ` ``");
    }

    #[test]
    fn enum_is_located_at_the_name_of_the_author() {
        let tables: TokenStream = "(krate) \n enum\n Code(en) {\n 0 => Ok(\"ok\") }"
            .parse()
            .expect("the table is tokens");
        let output: Vec<TokenTree> = compile(tables).into_iter().collect();
        let keyword = output
            .iter()
            .position(|token| token.to_string() == "enum")
            .expect("there is an enum");
        for token in &output[keyword..keyword + 3] {
            assert_eq!(token.span().start().line, 3, "{token}");
        }
    }
}
