//! Expansions of small tables.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test -p errcodes-macros snapshots` updates them.

use std::path::Path;
use std::{env, fs};

use proc_macro2::{TokenStream, TokenTree};

use crate::compiler::{compile, compile_unions};

/// Returns the formatted expansion of the table in a file.
fn expansion(table: &Path) -> String {
    let source = fs::read_to_string(table).expect("the table can be read");
    let tokens: TokenStream = source.parse().expect("the table is Rust");
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let [.., TokenTree::Ident(name), _, TokenTree::Group(tables)] = tokens.as_slice() else {
        panic!("there is a call of a macro")
    };
    let compile = match name.to_string().as_str() {
        "code_union" => compile_unions,
        _ => compile,
    };
    let krate: TokenStream = "(errcodes)".parse().expect("it is a group");
    let output = compile(krate.into_iter().chain(tables.stream()).collect());
    formatted(syn::parse2(output).expect("the expansion is items"))
}

/// Returns the formatted items, with those in calls of `__constructors!`.
fn formatted(mut file: syn::File) -> String {
    let mut text = String::new();
    for item in std::mem::take(&mut file.items) {
        if let syn::Item::Macro(call) = &item
            && call
                .mac
                .path
                .segments
                .last()
                .is_some_and(|it| it.ident == "__constructors")
        {
            let items = syn::parse2(call.mac.tokens.clone()).expect("a constructor is items");
            text += "errcodes::__constructors! {\n";
            for line in prettyplease::unparse(&items).lines() {
                text += if line.is_empty() { "" } else { "    " };
                text += line;
                text += "\n";
            }
            text += "}\n";
        } else {
            file.items = vec![item];
            text += &prettyplease::unparse(&file);
        }
    }
    text
}

#[track_caller]
fn expands(table: &str, expected: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let expansion = expansion(&folder.join(table));
    let expected = folder.join(expected);
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&expected, &expansion).expect("the snapshot can be written");
    }
    let snapshot = fs::read_to_string(&expected).expect("the snapshot can be read");
    assert!(
        expansion == snapshot,
        "{table} no longer expands to {}:\n{expansion}",
        expected.display()
    );
}

// The module `errcodes::example_generated`.
#[test]
fn documented_example_is_current() {
    expands(
        "../runtime/example_generated/table.rs",
        "../runtime/example_generated/expansion.rs",
    );
}

#[test]
fn valid_table_expands_to_its_snapshot() {
    expands("snapshots/forms.table.rs", "snapshots/forms.rs");
}

#[test]
fn optional_clauses_expand_to_their_snapshot() {
    expands("snapshots/clauses.table.rs", "snapshots/clauses.rs");
}

#[test]
fn union_expands_to_its_snapshot() {
    expands("snapshots/union.table.rs", "snapshots/union.rs");
}

#[test]
fn invalid_table_expands_to_its_snapshot() {
    expands("snapshots/mistakes.table.rs", "snapshots/mistakes.rs");
}
