//! The stages of a table: `parse` reads tokens into `syntax`, `check` turns valid syntax into a
//! `model`, `expand` writes the model as Rust.
//!
//! Each stage adds its errors to the `report`, in the words of `messages`, and continues with the
//! valid part. A union is so simple that `union` reads its tokens into a model at once.

mod check;
mod expand;
mod fields;
mod messages;
mod model;
mod parse;
mod report;
mod syntax;
mod types;
mod union;

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser as _};

use report::Report;

/// Returns the enums of the tables, followed by a `compile_error!` for each mistake.
pub(crate) fn compile(input: TokenStream) -> TokenStream {
    compile_with(input, |input, report| {
        let (krate, tables) = parse::tables(input, report)?;
        let tables = check::tables(&tables, report);
        let enums = tables.iter().map(|table| expand::table(&krate, table));
        Ok(enums.collect())
    })
}

/// Returns the enums of the unions, followed by a `compile_error!` for each mistake.
pub(crate) fn compile_unions(input: TokenStream) -> TokenStream {
    compile_with(input, |input, report| {
        let (krate, unions) = union::unions(input, report)?;
        let enums = unions.iter().map(|union| expand::union(&krate, union));
        Ok(enums.collect())
    })
}

fn compile_with(
    input: TokenStream,
    compile: impl FnOnce(ParseStream<'_>, &mut Report) -> syn::Result<TokenStream>,
) -> TokenStream {
    let mut report = Report::default();
    let parser = |input: ParseStream<'_>| compile(input, &mut report);
    let mut output = match parser.parse2(syntax::without_invisible_groups(input)) {
        Ok(output) => output,
        Err(error) => {
            report.syntax(error);
            TokenStream::new()
        }
    };
    output.extend(report.into_compile_errors());
    output
}
