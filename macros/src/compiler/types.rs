//! The types of fields: their form, and their text.
//!
//! A type that rustc cannot parse would be an error on the whole table. The form is checked here,
//! since syn's types cost every build of a user more than this.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, Lifetime, Lit, Result, Token, token};

/// Returns whether rustc can parse the tokens as a type.
pub(super) fn is_type(tokens: &TokenStream) -> bool {
    ty.parse2(tokens.clone()).is_ok()
}

/// Returns whether rustc can parse the tokens as a type, even after cfg: a type without an
/// expression, whose form is left to rustc.
pub(super) fn is_plain_type(tokens: &TokenStream) -> bool {
    is_type(tokens) && !has_expression(tokens.clone())
}

fn has_expression(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => {
            group.delimiter() == Delimiter::Brace || has_expression(group.stream())
        }
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    })
}

/// Returns the first lifetime that only the author's own generics could declare.
pub(super) fn undeclared_lifetime(tokens: &TokenStream) -> Option<Lifetime> {
    let mut tokens = tokens.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(word) if word == "for" => return None,
            TokenTree::Group(group) => {
                if let Some(lifetime) = undeclared_lifetime(&group.stream()) {
                    return Some(lifetime);
                }
            }
            TokenTree::Punct(quote) if quote.as_char() == '\'' => {
                if let Some(TokenTree::Ident(name)) = tokens.next()
                    && name != "static"
                    && name != "_"
                {
                    let mut lifetime = Lifetime::new(&format!("'{name}"), name.span());
                    lifetime.apostrophe = quote.span();
                    return Some(lifetime);
                }
            }
            _ => {}
        }
    }
    None
}

/// Returns the reference to write instead of `str` or `dyn Display`, which no parameter can be.
pub(super) fn reference_to_unsized(tokens: &TokenStream) -> Option<String> {
    let text = text(tokens);
    if text == "str" {
        Some("&str".to_owned())
    } else if text.starts_with("dyn ") {
        Some(if text.contains(" + ") {
            format!("&({text})")
        } else {
            format!("&{text}")
        })
    } else {
        None
    }
}

fn ty(input: ParseStream<'_>) -> Result<()> {
    if input.parse::<Option<Token![&]>>()?.is_some() {
        input.parse::<Option<Lifetime>>()?;
        input.parse::<Option<Token![mut]>>()?;
        return ty(input);
    }
    if input.parse::<Option<Token![*]>>()?.is_some() {
        if input.parse::<Option<Token![mut]>>()?.is_none() {
            input.parse::<Token![const]>()?;
        }
        return ty(input);
    }
    if input.peek(token::Paren) {
        let content;
        syn::parenthesized!(content in input);
        return list(&content, ty);
    }
    if input.peek(token::Bracket) {
        let content;
        syn::bracketed!(content in input);
        ty(&content)?;
        if content.parse::<Option<Token![;]>>()?.is_some() {
            content.parse::<TokenTree>()?;
            content.parse::<TokenStream>()?;
        }
        return Ok(());
    }
    if input.parse::<Option<Token![!]>>()?.is_some() {
        return Ok(());
    }
    if input.peek(Token![impl]) || input.peek(Token![dyn]) {
        input.call(Ident::parse_any)?;
        return bounds(input);
    }
    if input.parse::<Option<Token![<]>>()?.is_some() {
        ty(input)?;
        if input.parse::<Option<Token![as]>>()?.is_some() {
            path(input)?;
        }
        input.parse::<Token![>]>()?;
        input.parse::<Token![::]>()?;
        return path(input);
    }
    binder(input)?;
    let is_unsafe = input.parse::<Option<Token![unsafe]>>()?.is_some();
    let is_extern = input.parse::<Option<Token![extern]>>()?.is_some();
    if is_extern {
        input.parse::<Option<syn::LitStr>>()?;
    }
    if is_unsafe || is_extern || input.peek(Token![fn]) {
        input.parse::<Token![fn]>()?;
        let content;
        syn::parenthesized!(content in input);
        list(&content, ty)?;
        return output(input);
    }
    path(input)?;
    if input.parse::<Option<Token![!]>>()?.is_some() {
        input.parse::<proc_macro2::Group>()?;
    }
    Ok(())
}

/// Parses `for<'a>`, if it comes next.
fn binder(input: ParseStream<'_>) -> Result<()> {
    if input.parse::<Option<Token![for]>>()?.is_some() {
        input.parse::<Token![<]>()?;
        while !input.peek(Token![>]) {
            input.parse::<Lifetime>()?;
            if !input.peek(Token![>]) {
                input.parse::<Token![,]>()?;
            }
        }
        input.parse::<Token![>]>()?;
    }
    Ok(())
}

/// Parses `-> Type`, if it comes next.
fn output(input: ParseStream<'_>) -> Result<()> {
    match input.parse::<Option<Token![->]>>()? {
        Some(_) => ty(input),
        None => Ok(()),
    }
}

fn list(input: ParseStream<'_>, item: fn(ParseStream<'_>) -> Result<()>) -> Result<()> {
    while !input.is_empty() {
        item(input)?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

fn bounds(input: ParseStream<'_>) -> Result<()> {
    loop {
        if input.peek(Lifetime) {
            input.parse::<Lifetime>()?;
        } else if input.peek(token::Paren) {
            let content;
            syn::parenthesized!(content in input);
            bounds(&content)?;
        } else {
            input.parse::<Option<Token![?]>>()?;
            binder(input)?;
            path(input)?;
        }
        if input.parse::<Option<Token![+]>>()?.is_none() {
            return Ok(());
        }
    }
}

fn path(input: ParseStream<'_>) -> Result<()> {
    input.parse::<Option<Token![::]>>()?;
    segment(input)?;
    while input.parse::<Option<Token![::]>>()?.is_some() {
        segment(input)?;
    }
    Ok(())
}

fn segment(input: ParseStream<'_>) -> Result<()> {
    let is_keyword = input.peek(Token![crate])
        || input.peek(Token![self])
        || input.peek(Token![Self])
        || input.peek(Token![super]);
    if is_keyword {
        input.call(Ident::parse_any)?;
    } else {
        input.parse::<Ident>()?;
    }
    if input.peek(token::Paren) {
        let content;
        syn::parenthesized!(content in input);
        list(&content, ty)?;
        return output(input);
    }
    if input.peek(Token![::]) && input.peek3(Token![<]) {
        input.parse::<Token![::]>()?;
    }
    if input.parse::<Option<Token![<]>>()?.is_none() {
        return Ok(());
    }
    while !input.peek(Token![>]) {
        argument(input)?;
        if !input.peek(Token![>]) {
            input.parse::<Token![,]>()?;
        }
    }
    input.parse::<Token![>]>()?;
    Ok(())
}

/// Parses an argument of a generic type.
fn argument(input: ParseStream<'_>) -> Result<()> {
    if input.peek(Lifetime) {
        input.parse::<Lifetime>()?;
    } else if input.peek(token::Brace) {
        input.parse::<TokenTree>()?;
    } else if input.peek(Lit) || input.peek(Token![-]) {
        input.parse::<Lit>()?;
    } else {
        ty(input)?;
        if input.parse::<Option<Token![=]>>()?.is_some() {
            return ty(input);
        }
        if input.parse::<Option<Token![:]>>()?.is_some() {
            return bounds(input);
        }
    }
    Ok(())
}

/// Returns the tokens in rustfmt's style for a type, such as `&str` or `Option<(u8, u8)>`.
pub(super) fn text(tokens: &TokenStream) -> String {
    let mut text = String::new();
    write(tokens.clone(), &mut text);
    text
}

fn write(tokens: TokenStream, text: &mut String) {
    /// The token before the current one.
    #[derive(PartialEq)]
    enum Before {
        Nothing,
        Word,
        /// A keyword or a lifetime, which a space separates from an opening bracket too.
        Prefix,
    }
    let mut before = Before::Nothing;
    let mut is_lifetime = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) => {
                if before != Before::Nothing || text.ends_with(['>', ')', ']']) {
                    text.push(' ');
                }
                let word = word.to_string();
                let is_prefix = is_lifetime
                    || matches!(
                        word.as_str(),
                        "as" | "const" | "dyn" | "extern" | "impl" | "mut" | "unsafe"
                    );
                text.push_str(&word);
                before = if is_prefix {
                    Before::Prefix
                } else {
                    Before::Word
                };
                is_lifetime = false;
            }
            TokenTree::Literal(literal) => {
                if before != Before::Nothing {
                    text.push(' ');
                }
                text.push_str(&literal.to_string());
                before = Before::Word;
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                if before == Before::Prefix {
                    text.push(' ');
                }
                text.push_str(open);
                write(group.stream(), text);
                text.push_str(close);
                before = Before::Nothing;
            }
            TokenTree::Punct(punct) => {
                let ch = punct.as_char();
                is_lifetime = ch == '\'';
                let is_arrow = ch == '>' && text.ends_with(" -");
                let starts_arrow = ch == '-' && punct.spacing() == Spacing::Joint;
                let is_separated = matches!(ch, '+' | '=')
                    || starts_arrow
                    || before == Before::Prefix && matches!(ch, '&' | '*' | ':' | '<')
                    || before == Before::Word && is_lifetime;
                if is_separated {
                    text.push(' ');
                }
                text.push(ch);
                if matches!(ch, ',' | ';' | '+' | '=') || is_arrow {
                    text.push(' ');
                }
                before = Before::Nothing;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_a_type_is_formatted() {
        for ty in [
            "u64",
            "&str",
            "&'static str",
            "&'a [u8]",
            "&mut [u8; 4]",
            "&mut &str",
            "::std::net::IpAddr",
            "Option<(u8, Vec<u8>)>",
            "Box<dyn Display + Send + 'static>",
            "impl ::core::fmt::Display",
            "impl Into<String>",
            "fn(u8, u8) -> u8",
            "<Shop as Trait<'a, 'b>>::Item",
            "<Vec<[u8; 4]> as Trait>::Item",
            "<[u8] as Trait>::Item",
            "impl Iterator<Item = u8>",
            "*const u8",
            "for<'a> fn(&'a u8)",
            "unsafe extern \"C\" fn()",
            "a::B::<u8>",
            "crate::a::B",
            "self::A<Self>",
            "super::super::A",
            "dyn for<'a> Fn(&'a u8)",
            "!",
            "Array<{ N }, -1>",
            "impl Fn(u8) -> u8 + ?Sized",
            "name!(u8)",
            "[u8; N]",
        ] {
            let tokens: TokenStream = ty.parse().unwrap();
            assert!(is_type(&tokens), "{ty}");
            assert_eq!(text(&tokens), ty);
        }
    }

    #[test]
    fn malformed_type_is_found() {
        for ty in [
            "",
            "u64 u64",
            "&",
            "Vec<u8",
            "Vec<u8>>",
            "Vec<u8,, u8>",
            "u8 = 5",
            "_",
            "5",
            "::",
            "a::",
            "fn",
            "dyn",
            "impl +",
            "(u8 u8)",
            "[]",
            "[u8;]",
            "{u8}",
            "*u8",
            "&str?",
            "<u8>",
            "as",
            "mut u8",
            "Vec<a: >",
            "u8,",
            "unsafe A",
            "extern \"C\" A(u8)",
            "for<'a 'b> fn(&'a u8)",
            "Array<- -1>",
        ] {
            assert!(!is_type(&ty.parse().unwrap()), "{ty}");
        }
    }

    #[test]
    fn type_with_an_expression_is_not_plain() {
        let is_plain = |ty: &str| is_plain_type(&ty.parse().unwrap());
        assert!(is_plain("&'static [Option<(u8, fn(u8) -> u8)>]"));
        for ty in ["[u8; N N]", "(u8, Array<{ N N }>)", "Vec<u8"] {
            assert!(!is_plain(ty), "{ty}");
        }
    }

    #[test]
    fn reference_to_an_unsized_type_is_suggested() {
        let reference = |ty: &str| reference_to_unsized(&ty.parse().unwrap());
        assert_eq!(reference("str").as_deref(), Some("&str"));
        assert_eq!(reference("dyn A").as_deref(), Some("&dyn A"));
        assert_eq!(reference("dyn A + B").as_deref(), Some("&(dyn A + B)"));
        assert_eq!(reference("&str").or(reference("str::Str")), None);
    }

    #[test]
    fn undeclared_lifetime_is_found_at_any_depth() {
        let lifetime = |ty: &str| {
            undeclared_lifetime(&ty.parse().unwrap()).map(|lifetime| lifetime.to_string())
        };
        assert_eq!(lifetime("&'a str").as_deref(), Some("'a"));
        assert_eq!(lifetime("(u8, Wrapper<'b>)").as_deref(), Some("'b"));
        assert_eq!(lifetime("&'static Wrapper<'_>"), None);
        assert_eq!(lifetime("for<'a> fn(&'a u8)"), None);
    }
}
