//! The fields of a row, `{ name: Type, … }`, and their placeholders in a wording.

use proc_macro2::{Group, Ident, Spacing, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Result, Token};

use super::parse::{attributes, identifier, unexpected};
use super::syntax::Attribute;
use super::{messages, types};

/// `name: Type`
pub(super) struct Field {
    pub(super) attributes: Vec<Attribute>,
    pub(super) name: Ident,
    pub(super) ty: TokenStream,
}

/// Parses each field on its own, so that a mistake costs one field.
pub(super) fn fields(group: &Group, row: &str) -> Vec<Result<Field>> {
    split(group.stream())
        .into_iter()
        .map(|tokens| {
            let whole = tokens.clone();
            let parser = |input: ParseStream<'_>| field(input, row, &whole);
            parser.parse2(tokens)
        })
        .collect()
}

fn field(input: ParseStream<'_>, row: &str, whole: &TokenStream) -> Result<Field> {
    let attributes = attributes(input)?;
    let Some(name) = identifier(input) else {
        return Err(unexpected(input, Some(whole), |found| {
            messages::expected_field(row, &found)
        }));
    };
    if input.peek(Ident::peek_any) && matches!(name.to_string().as_str(), "pub" | "mut" | "ref") {
        let message = messages::field_with_keyword(&name.to_string(), row);
        return Err(syn::Error::new_spanned(name, message));
    }
    let colon = if input.peek(Token![:]) && !input.peek(Token![::]) {
        input.parse::<Token![:]>()?
    } else {
        return Err(unexpected(input, Some(&name), |found| {
            messages::expected_colon(&name.to_string(), &found)
        }));
    };
    let ty: TokenStream = input.parse()?;
    if ty.is_empty() {
        let message = messages::expected_type(&name.to_string());
        let mut tokens = name.into_token_stream();
        colon.to_tokens(&mut tokens);
        return Err(syn::Error::new_spanned(tokens, message));
    }
    if !types::is_type(&ty) {
        let message = messages::invalid_type(&name.to_string(), &types::text(&ty));
        return Err(syn::Error::new_spanned(ty, message));
    }
    if let Some(sized) = types::reference_to_unsized(&ty) {
        let message = messages::unsized_type(&name.to_string(), &types::text(&ty), &sized);
        return Err(syn::Error::new_spanned(ty, message));
    }
    if let Some(lifetime) = types::undeclared_lifetime(&ty) {
        let message = messages::undeclared_lifetime(&lifetime.to_string(), &name.to_string());
        return Err(syn::Error::new_spanned(lifetime, message));
    }
    Ok(Field {
        attributes,
        name,
        ty,
    })
}

/// Returns the types of the fields as far as they are written, for editors.
pub(super) fn written_types(group: &Group) -> Vec<TokenStream> {
    let written = |field: TokenStream| {
        let is_colon =
            |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
        let after_name = field.into_iter().skip_while(|token| !is_colon(token));
        let mut ty: Vec<TokenTree> = after_name.skip(1).collect();
        // `ids::` while the next segment is being typed.
        while ty.last().is_some_and(is_colon) {
            ty.pop();
        }
        ty.into_iter().collect()
    };
    let types = split(group.stream()).into_iter().map(written);
    types.filter(types::is_plain_type).collect()
}

/// Splits tokens at commas outside of `<…>` and drops empty parts.
fn split(tokens: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![Vec::new()];
    let mut depth = 0_usize;
    let mut is_arrow = false;
    for token in tokens {
        let mut ends_part = false;
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' if !is_arrow => depth = depth.saturating_sub(1),
                ',' => ends_part = depth == 0,
                _ => {}
            }
            is_arrow = punct.as_char() == '-' && punct.spacing() == Spacing::Joint;
        } else {
            is_arrow = false;
        }
        if ends_part {
            parts.push(Vec::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(token);
        }
    }
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| part.into_iter().collect())
        .collect()
}

/// A mistake in the braces of a wording.
#[derive(Debug, PartialEq)]
pub(super) enum Fault<'a> {
    /// `{` without `}`
    Open,
    /// `}` without `{`
    Close,
    /// `{}`
    Empty,
    /// The field and the whole of `{field:>5}`.
    Format(&'a str, &'a str),
    /// Two fields without text in between.
    Touching(&'a str, &'a str),
}

/// Returns the names in the placeholders of a wording; `{{` and `}}` are braces.
pub(super) fn placeholders(wording: &str) -> std::result::Result<Vec<&str>, Fault<'_>> {
    let mut names = Vec::new();
    let mut rest = wording;
    while let Some(start) = rest.find(['{', '}']) {
        let (text, tail) = rest.split_at(start);
        if let Some(after) = tail.strip_prefix("{{").or_else(|| tail.strip_prefix("}}")) {
            // The brace separates the placeholders around it.
            names.push((true, None));
            rest = after;
            continue;
        }
        let Some(inside) = tail.strip_prefix('{') else {
            return Err(Fault::Close);
        };
        let Some((name, after)) = inside
            .split_once('}')
            .filter(|(name, _)| !name.contains('{'))
        else {
            return Err(Fault::Open);
        };
        if name.trim().is_empty() {
            return Err(Fault::Empty);
        }
        if let Some((field, _)) = name.split_once(':') {
            return Err(Fault::Format(field, name));
        }
        names.push((!text.is_empty(), Some(name)));
        rest = after;
    }
    for pair in names.windows(2) {
        if let [(_, Some(first)), (false, Some(second))] = pair {
            return Err(Fault::Touching(first, second));
        }
    }
    Ok(names.into_iter().filter_map(|(_, name)| name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compiler::types::text;

    #[test]
    fn placeholders_are_found_between_text_and_doubled_braces() {
        assert_eq!(placeholders("no field"), Ok(vec![]));
        assert_eq!(placeholders("{a} of {b} {a}"), Ok(vec!["a", "b", "a"]));
        assert_eq!(placeholders("{{a}} {{{a}}}"), Ok(vec!["a"]));
        assert_eq!(placeholders("{a}}}{b}"), Ok(vec!["a", "b"]));
        assert_eq!(placeholders("{{}}"), Ok(vec![]));
    }

    #[test]
    fn faulty_braces_are_found() {
        assert_eq!(placeholders("only {a"), Err(Fault::Open));
        assert_eq!(placeholders("only {a {b}"), Err(Fault::Open));
        assert_eq!(placeholders("{{{a}}"), Err(Fault::Close));
        assert_eq!(placeholders("only a}"), Err(Fault::Close));
        assert_eq!(placeholders("{{a}"), Err(Fault::Close));
        assert_eq!(placeholders("{}"), Err(Fault::Empty));
        assert_eq!(placeholders("{ }"), Err(Fault::Empty));
        assert_eq!(placeholders("{a:>5}"), Err(Fault::Format("a", "a:>5")));
        assert_eq!(placeholders("x {a}{b}"), Err(Fault::Touching("a", "b")));
    }

    #[test]
    fn half_typed_types_are_written_types() {
        let source =
            "{ a: Ord, b: ids::, c:, d, #[x(y: z)] e: &'static str, f: u8 u8, g: [u8; N] }";
        let group = syn::parse_str(source).unwrap();
        let types: Vec<String> = written_types(&group).iter().map(text).collect();
        assert_eq!(types, ["Ord", "ids", "&'static str"]);
    }

    #[test]
    fn fields_are_split_outside_of_angle_brackets() {
        let parts = |source: &str| -> Vec<String> {
            split(source.parse().unwrap()).iter().map(text).collect()
        };
        assert_eq!(parts("a, Map<u8, Vec<(u8, u8)>>, b").len(), 3);
        assert_eq!(parts("fn(u8) -> u8, b").len(), 2);
        assert_eq!(parts("F<fn(u8) -> u8, u8>, b").len(), 2);
        assert_eq!(parts(",").len(), 0);
    }
}
