//! The stages, one after the other.

use proc_macro2::TokenStream;
use syn::parse::Parser as _;

use crate::report::Report;
use crate::{check, expand, parse};

/// The enums of the tables, followed by what is wrong with the tables.
pub(crate) fn compile(input: TokenStream) -> TokenStream {
    let mut report = Report::new();
    let parser = |tokens: syn::parse::ParseStream<'_>| parse::tables(tokens, &mut report);
    let mut output = match parser.parse2(input) {
        Ok((krate, tables)) => {
            let tables = check::tables(&tables, &mut report);
            tables
                .iter()
                .map(|table| expand::table(&krate, table))
                .collect()
        }
        Err(error) => {
            report.syntax(&error);
            TokenStream::new()
        }
    };
    output.extend(report.into_compile_errors());
    output
}
