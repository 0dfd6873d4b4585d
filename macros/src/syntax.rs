//! A table as it is written, with nothing checked but its form.

use proc_macro2::{Ident, TokenStream};
use syn::{LitInt, LitStr, Token};

/// `#[…] pub enum Name(columns) { rows }`
pub(crate) struct Table {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
    /// Whether nothing at all was written for rows.
    pub(crate) is_empty: bool,
}

/// `#[path …]`
pub(crate) struct Attribute {
    pub(crate) tokens: TokenStream,
    /// The path, as it is written without spaces.
    pub(crate) path: String,
    /// What follows the path.
    pub(crate) arguments: TokenStream,
}

/// `zh-Hant`
pub(crate) struct Column {
    pub(crate) tokens: TokenStream,
    pub(crate) tag: String,
}

/// `code => Name(cells) as Kind retry When`
pub(crate) struct Row {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) code: Code,
    pub(crate) name: Ident,
    pub(crate) cells: Vec<Cell>,
    /// The parentheses and what is in them.
    pub(crate) cells_tokens: TokenStream,
    pub(crate) kind: Option<Ident>,
    pub(crate) retry: Option<Ident>,
}

/// `-1`
pub(crate) struct Code {
    pub(crate) minus: Option<Token![-]>,
    pub(crate) literal: LitInt,
}

/// One cell of a row.
pub(crate) enum Cell {
    /// `_`
    Absent(Token![_]),
    /// `"one" | "another"`
    Original(Vec<LitStr>),
    /// `~"wording"`
    Translation(Token![~], Vec<LitStr>),
}

impl quote::ToTokens for Code {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.minus.to_tokens(tokens);
        self.literal.to_tokens(tokens);
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let minus = if self.minus.is_some() { "-" } else { "" };
        write!(f, "{minus}{}", self.literal)
    }
}
