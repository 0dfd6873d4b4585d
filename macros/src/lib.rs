//! The compiler of `define_errcodes!` and `code_union!`. Use it through the crate `errcodes`, which
//! documents the table language.

mod compiler;
#[cfg(test)]
mod diagnostics;
#[cfg(test)]
mod recovery;
#[cfg(test)]
mod remedies;
#[cfg(test)]
mod snapshots;

/// Internal: `errcodes::define_errcodes!` calls it with the path of its own crate in parentheses
/// before the tables.
#[proc_macro]
pub fn define_errcodes(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    compiler::compile(input.into()).into()
}

/// Internal: `errcodes::code_union!` calls it with the path of its own crate in parentheses before
/// the unions.
#[proc_macro]
pub fn code_union(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    compiler::compile_unions(input.into()).into()
}
