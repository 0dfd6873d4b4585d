//! A table as it was written: well-formed, otherwise unchecked.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::{LitInt, LitStr, Token};

/// `#[…] pub enum Name(columns) { rows }`
pub(crate) struct Table {
    /// The number of the header in the report.
    pub(crate) item: usize,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
    /// True if the braces are empty.
    pub(crate) is_empty: bool,
}

/// `#[path …]`
pub(crate) struct Attribute {
    pub(crate) tokens: TokenStream,
    /// The path without spaces.
    pub(crate) path: String,
    /// The tokens after the path.
    pub(crate) arguments: TokenStream,
}

impl Attribute {
    /// Returns the tokens in the brackets.
    pub(crate) fn meta(&self) -> TokenStream {
        match self.tokens.clone().into_iter().last() {
            Some(TokenTree::Group(brackets)) => brackets.stream(),
            _ => TokenStream::new(),
        }
    }

    /// Returns the tokens in the brackets after the path, as in `#[path(…)]`.
    pub(crate) fn list(&self) -> Option<TokenStream> {
        let mut arguments = self.arguments.clone().into_iter();
        match (arguments.next(), arguments.next()) {
            (Some(TokenTree::Group(group)), None) => Some(group.stream()),
            _ => None,
        }
    }

    /// Returns whether the attribute is `#[doc = …]`, which is how a macro sees a doc comment.
    pub(crate) fn is_doc_comment(&self) -> bool {
        let first = self.arguments.clone().into_iter().next();
        self.path == "doc" && first.is_some_and(|token| token.to_string() == "=")
    }

    /// Returns whether rustc can parse the attribute: `path`, `path(…)`, `path = "…"` or `path =
    /// macro!(…)`.
    ///
    /// rustc drops the whole expansion if it contains another form.
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

/// Splits tokens at commas and drops empty parts.
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

/// Returns the commas that follow another comma or nothing.
pub(crate) fn stray_commas(tokens: TokenStream) -> impl Iterator<Item = TokenTree> {
    let mut follows_comma = true;
    tokens.into_iter().filter(move |token| {
        let is_comma = matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
        std::mem::replace(&mut follows_comma, is_comma) && is_comma
    })
}

/// Returns the tokens without the invisible groups around the fragments of `macro_rules!`.
pub(crate) fn without_invisible_groups(tokens: TokenStream) -> TokenStream {
    if !has_invisible_group(tokens.clone()) {
        return tokens;
    }
    let mut visible = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let content = without_invisible_groups(group.stream());
                if group.delimiter() == Delimiter::None {
                    visible.extend(content);
                } else {
                    let mut rebuilt = Group::new(group.delimiter(), content);
                    rebuilt.set_span(group.span());
                    visible.extend([TokenTree::Group(rebuilt)]);
                }
            }
            token => visible.extend([token]),
        }
    }
    visible
}

fn has_invisible_group(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => {
            group.delimiter() == Delimiter::None || has_invisible_group(group.stream())
        }
        _ => false,
    })
}

/// Returns whether the text is a path without generic arguments.
pub(crate) fn is_path(text: &str) -> bool {
    let is_name = |name: &str| {
        matches!(name, "crate" | "self" | "super") || syn::parse_str::<Ident>(name).is_ok()
    };
    text.strip_prefix("::")
        .unwrap_or(text)
        .split("::")
        .all(is_name)
}

/// Returns whether the tokens are a literal or a macro call.
fn is_value(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Literal(_)] => true,
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
    /// The tokens without spaces; empty where only a comma is written.
    pub(crate) tag: String,
}

/// `code => Name { fields }(cells) as Kind http Status retry When { block }`
///
/// A part that cannot be read is reported and left out.
pub(crate) struct Row {
    /// The number of the row in the report.
    pub(crate) item: usize,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) code: Option<Code>,
    pub(crate) name: Ident,
    /// The name without `r#`.
    pub(crate) text: String,
    /// `{ name: Type, … }`, unread.
    pub(crate) fields: Option<Group>,
    pub(crate) cells: Vec<Cell>,
    /// False if a mistake of form leaves the number of cells open.
    pub(crate) cells_are_counted: bool,
    /// The span from `(` to `)`.
    pub(crate) cells_span: Span,
    pub(crate) kind: Option<Ident>,
    /// True if the row has `as`, even if its kind cannot be read.
    pub(crate) has_as: bool,
    pub(crate) http: Option<Http>,
    pub(crate) retry: Option<Ident>,
    /// `{ cause(cells), fix(cells) }`, unread.
    pub(crate) block: Option<Group>,
}

/// `http 409`
pub(crate) struct Http {
    pub(crate) keyword: Ident,
    /// The tokens before the next clause.
    pub(crate) status: TokenStream,
}

/// `-1`
pub(crate) struct Code {
    pub(crate) minus: Option<Token![-]>,
    pub(crate) literal: LitInt,
}

pub(crate) enum Cell {
    /// Reported already.
    Invalid,
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

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    fn invisible(tokens: TokenStream) -> TokenTree {
        Group::new(Delimiter::None, tokens).into()
    }

    #[test]
    fn invisible_groups_are_removed_at_any_depth() {
        let inner = invisible(quote!(b));
        let outer = invisible(quote!(a #inner));
        let visible = |tokens| without_invisible_groups(tokens).to_string();
        for (tokens, expected) in [
            (quote!(#outer c), quote!(a b c)),
            (quote!((x { #outer }) c), quote!((x { a b }) c)),
            (quote!([#inner] (c)), quote!([b](c))),
            (quote!([a](b { c })), quote!([a](b { c }))),
        ] {
            assert_eq!(visible(tokens), expected.to_string());
        }
    }
}
