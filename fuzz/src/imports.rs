//! Lists to import, whatever their bytes.

use errcodes_cli::__fuzzing::import;
use proc_macro2::{TokenStream, TokenTree};

/// The formats of `errcodes import`.
const FORMATS: [&str; 7] = ["csv", "tsv", "md", "html", "json", "ndjson", "text"];

/// Asserts that each call of the macro that an import prints is tokens, which compile to items.
pub fn read(list: &[u8]) {
    for format in FORMATS {
        let (calls, _) = import(list, format);
        for call in calls {
            let tokens: TokenStream = call
                .parse()
                .unwrap_or_else(|error| panic!("{format}: {error} in\n{call}"));
            let Some(TokenTree::Group(tables)) = tokens.into_iter().last() else {
                panic!("{format}: not a call:\n{call}");
            };
            crate::compile(tables.stream());
        }
    }
}
