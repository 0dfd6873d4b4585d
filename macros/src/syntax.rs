//! A table as it is written, with nothing checked but its form.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
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

impl Attribute {
    /// Whether rustc can read the attribute: `path`, `path(…)`, `path = "…"` or `path = macro!(…)`. What it cannot read
    /// would make it lose the whole expansion.
    pub(crate) fn is_well_formed(&self) -> bool {
        let arguments: Vec<TokenTree> = self.arguments.clone().into_iter().collect();
        is_path(&self.path)
            && match arguments.as_slice() {
                [] | [TokenTree::Group(_)] => true,
                [TokenTree::Punct(equals), value @ ..] if equals.as_char() == '=' => {
                    is_value(value)
                }
                _ => false,
            }
    }
}

/// What stands between the commas of these tokens, but for nothing at all.
pub(crate) fn split_at_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    tokens
        .split(is_comma)
        .filter(|part| !part.is_empty())
        .map(|part| part.iter().cloned().collect())
        .collect()
}

/// Whether the text is names with `::` between them, none of them another keyword than those of paths.
pub(crate) fn is_path(text: &str) -> bool {
    let is_name = |name: &str| {
        matches!(name, "crate" | "self" | "super") || syn::parse_str::<Ident>(name).is_ok()
    };
    text.strip_prefix("::")
        .unwrap_or(text)
        .split("::")
        .all(is_name)
}

/// Whether the tokens are a literal or the call of a macro.
fn is_value(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Literal(_)] => true,
        [TokenTree::Group(group)] => group.delimiter() == Delimiter::None,
        [
            TokenTree::Ident(_),
            ..,
            TokenTree::Punct(bang),
            TokenTree::Group(_),
        ] => bang.as_char() == '!',
        _ => false,
    }
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
    /// The name as text, without `r#`.
    pub(crate) text: String,
    pub(crate) cells: Vec<Cell>,
    /// The parentheses and what is in them.
    pub(crate) cells_span: Span,
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
