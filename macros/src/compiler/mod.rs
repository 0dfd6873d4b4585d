//! The stages: `parse` reads tokens into `syntax`, `check` turns valid syntax into a `model`,
//! `expand` writes the model as Rust.
//!
//! Each stage adds its errors to the `report`, in the words of `messages`, and continues with the
//! valid part.

mod check;
mod expand;
mod fields;
mod messages;
mod model;
mod parse;
mod report;
mod syntax;
mod types;

use proc_macro2::TokenStream;
use syn::parse::Parser as _;

use report::Report;

/// Returns the enums of the tables, followed by a `compile_error!` for each mistake.
pub(crate) fn compile(input: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let parser = |tokens: syn::parse::ParseStream<'_>| parse::tables(tokens, &mut report);
    let input = syntax::without_invisible_groups(input);
    let mut output = match parser.parse2(input) {
        Ok((krate, tables)) => {
            let tables = check::tables(&tables, &mut report);
            tables
                .iter()
                .map(|table| expand::table(&krate, table))
                .collect()
        }
        Err(error) => {
            report.syntax(error);
            TokenStream::new()
        }
    };
    output.extend(report.into_compile_errors());
    output
}
