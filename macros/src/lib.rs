//! The compiler of `define_errcodes!`. Use it through the crate `errcodes`, whose documentation tells the language.
//!
//! The stages are files: `parse` reads tokens into `syntax`, `check` reads syntax into a `model` that has nothing wrong
//! in it, `expand` writes the model down as Rust. What is wrong goes into a `report`, in the words of `messages`, and the
//! stages go on with the rest.

mod check;
mod compile;
mod expand;
mod header;
mod index;
mod lints;
mod messages;
mod model;
mod parse;
#[cfg(test)]
mod recovery;
mod report;
#[cfg(test)]
mod snapshots;
mod spelling;
mod syntax;
mod tag;
mod taken;
mod wordings;

/// Internal: `errcodes::define_errcodes!` calls it with the path of its own crate in parentheses before the tables.
#[proc_macro]
pub fn define_errcodes(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    compile::compile(input.into()).into()
}
