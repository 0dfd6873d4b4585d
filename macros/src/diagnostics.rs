//! The errors of the compile-fail tables in `tests/ui`, without a compiler.
//!
//! `tests/ui.rs` compares them too, on one compiler and in minutes.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

use crate::compiler::{compile, compile_unions};

/// An error: line, column and message. rustc and proc-macro2 space tokens differently, so the message
/// is without spaces.
type Error = (usize, usize, String);

fn without_spaces(message: &str) -> String {
    message.replace(' ', "")
}

/// Returns the Rust files of a folder in `tests/ui`, in order of their names.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/ui")
        .join(folder);
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    files
}

/// Returns the errors of the macro's calls in a file, in source order.
fn errors(file: &Path) -> Vec<Error> {
    let source = fs::read_to_string(file).expect("the file can be read");
    let mut errors = Vec::new();
    add_errors(source.parse().expect("the file is Rust"), &mut errors);
    errors
}

fn add_errors(tokens: TokenStream, errors: &mut Vec<Error>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (i, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let before = [i.checked_sub(2), i.checked_sub(1)];
        let before = before.map(|i| i.map_or_else(String::new, |i| tokens[i].to_string()));
        let krate: TokenStream = "(errcodes)".parse().expect("it is a group");
        let input = krate.into_iter().chain(group.stream()).collect();
        match before.each_ref().map(String::as_str) {
            ["define_errcodes", "!"] => errors.extend(compile_errors(compile(input))),
            ["code_union", "!"] => errors.extend(compile_errors(compile_unions(input))),
            ["!", _] => {} // `macro_rules! name { … }`
            _ => add_errors(group.stream(), errors),
        }
    }
}

/// Returns the calls of `compile_error!` in an expansion.
fn compile_errors(expansion: TokenStream) -> Vec<Error> {
    let tokens: Vec<TokenTree> = expansion.into_iter().collect();
    let is_error = |window: &&[TokenTree]| window[0].to_string() == "compile_error";
    let error = |window: &[TokenTree]| {
        let TokenTree::Group(braces) = &window[2] else {
            panic!("a call has braces")
        };
        let message: syn::LitStr = syn::parse2(braces.stream()).expect("a message is a literal");
        let start = window[0].span().start();
        (
            start.line,
            start.column + 1,
            without_spaces(&message.value()),
        )
    };
    tokens.windows(3).filter(is_error).map(error).collect()
}

/// Returns the errors without a number in rustc's output, which are the macro's.
fn expected_errors(file: &Path) -> Vec<Error> {
    let output = fs::read_to_string(file.with_extension("stderr")).expect("it can be read");
    let mut errors = Vec::new();
    let mut lines = output.lines();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error: ") else {
            continue;
        };
        let place = lines.next().expect("a place follows a message");
        let mut numbers = place
            .rsplit(':')
            .map(|number| number.parse().expect("it is a number"));
        let (column, line) = (numbers.next(), numbers.next());
        errors.push((
            line.expect("there is a line"),
            column.expect("there is a column"),
            without_spaces(message),
        ));
    }
    errors
}

#[test]
fn invalid_tables_have_the_expected_errors() {
    for file in files("fail") {
        let (errors, expected) = (errors(&file), expected_errors(&file));
        let difference = errors
            .iter()
            .zip(&expected)
            .find(|(error, expected)| error != expected);
        assert_eq!(difference, None, "{}", file.display());
        assert_eq!(errors.len(), expected.len(), "{}", file.display());
    }
}

#[test]
fn valid_tables_have_no_error() {
    for file in files("pass") {
        assert_eq!(errors(&file), [], "{}", file.display());
    }
}
