//! The compiler of `define_errcodes!`. Use it through the crate `errcodes`, whose documentation tells the language.
//!
//! The stages are files: `parse` reads tokens into `syntax`, `check` reads syntax into a `model` that has nothing wrong
//! in it, `expand` writes the model down as Rust. What is wrong goes into a `report`, in the words of `messages`, and the
//! stages go on with the rest.

mod check;
mod expand;
mod index;
mod messages;
mod model;
mod parse;
mod report;
mod syntax;
mod tag;

use proc_macro2::TokenStream;
use report::Report;
use syn::parse::Parser as _;

/// Internal: `errcodes::define_errcodes!` calls it with the path of its own crate in parentheses before the tables.
#[proc_macro]
pub fn define_errcodes(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    compile(input.into()).into()
}

/// The enums of the tables, followed by what is wrong with the tables.
fn compile(input: TokenStream) -> TokenStream {
    let mut report = Report::new();
    let parser = |tokens: syn::parse::ParseStream<'_>| parse::tables(tokens, &mut report);
    let mut output = match parser.parse2(input) {
        Ok((krate, tables)) => {
            let tables = check::tables(&tables, &mut report);
            tables.iter().map(|table| expand::table(&krate, table)).collect()
        }
        Err(error) => {
            report.syntax(&error);
            TokenStream::new()
        }
    };
    output.extend(report.into_compile_errors());
    output
}
