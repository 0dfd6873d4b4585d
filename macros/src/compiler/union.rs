//! Unions of tables, from their tokens to a model.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Result, Token};

use super::check::union as check;
use super::messages;
use super::model::{Member, Union};
use super::parse::{attributes, group, unexpected, visibility, whole_path};
use super::report::{Part, Report};

/// Parses the parenthesized path of the crate, then the unions.
pub(super) fn unions(
    input: ParseStream<'_>,
    report: &mut Report,
) -> Result<(TokenStream, Vec<Union>)> {
    let krate: Group = input.parse()?;
    let mut unions = Vec::new();
    while !input.is_empty() {
        report.begin();
        match union(input, report) {
            Ok(union) => unions.push(union),
            Err(error) => {
                report.syntax(error);
                // Without its braces, the rest cannot be told from another union.
                let _rest: TokenStream = input.parse()?;
            }
        }
    }
    Ok((krate.stream(), unions))
}

fn union(input: ParseStream<'_>, report: &mut Report) -> Result<Union> {
    let written = attributes(input)?;
    report.part(Part::Name);
    let visibility = visibility(input, report);
    let before = written.last().map(|attribute| &attribute.tokens);
    if !input.peek(Token![enum]) {
        return Err(unexpected(input, before, |found| {
            messages::expected_union("enum", &found)
        }));
    }
    let keyword: Token![enum] = input.parse()?;
    if input.fork().parse::<Ident>().is_err() {
        return Err(unexpected(input, Some(&keyword), |found| {
            messages::expected_union("Name", &found)
        }));
    }
    let name: Ident = input.parse()?;
    if input.peek(Token![<]) {
        let parameters = skip_to_braces(input);
        report.error(parameters, messages::generic_union(&name.to_string()));
    }
    let Some(body) = group(input, Delimiter::Brace) else {
        return Err(unexpected(input, Some(&name), |found| {
            messages::expected_union("{ … }", &found)
        }));
    };
    if body.stream().is_empty() {
        report.error(&name, messages::empty_union(&name.to_string()));
    }
    report.part(Part::Attributes);
    let attributes = check::attributes(&written, report);
    let parser = |input: ParseStream<'_>| Ok(members(input, report));
    Ok(Union {
        attributes,
        visibility,
        name,
        members: parser.parse2(body.stream())?,
    })
}

fn skip_to_braces(input: ParseStream<'_>) -> TokenStream {
    let mut skipped = TokenStream::new();
    while !input.is_empty() && !input.peek(syn::token::Brace) {
        skipped.extend(input.parse::<TokenTree>());
    }
    skipped
}

fn members(input: ParseStream<'_>, report: &mut Report) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::new();
    while !input.is_empty() {
        report.begin();
        match member(input, report) {
            Ok(Some(member)) => {
                if is_new(&member, &members, report) {
                    members.push(member);
                }
            }
            Ok(None) => {}
            Err(error) => {
                report.syntax(error);
                skip_member(input);
            }
        }
    }
    members
}

/// Skips past the next comma.
fn skip_member(input: ParseStream<'_>) {
    while let Ok(token) = input.parse::<TokenTree>() {
        if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',') {
            return;
        }
    }
}

/// Parses a member and the comma after it. Returns none if it was reported.
fn member(input: ParseStream<'_>, report: &mut Report) -> Result<Option<Member>> {
    let written = attributes(input)?;
    report.part(Part::Name);
    let before = written.last().map(|attribute| &attribute.tokens);
    if input.fork().parse::<Ident>().is_err() {
        return Err(unexpected(input, before, |found| {
            messages::expected_member(&found)
        }));
    }
    let name: Ident = input.parse()?;
    let Some(table) = group(input, Delimiter::Parenthesis) else {
        return Err(unexpected(input, Some(&name), |found| {
            messages::expected_member_table(&name.to_string(), &found)
        }));
    };
    if !input.is_empty() && input.parse::<Token![,]>().is_err() {
        report.syntax(unexpected(input, Some(&table), |found| {
            messages::expected_member_comma(&name.to_string(), &found)
        }));
        if !input.peek(Token![#]) && !input.peek(syn::Ident) {
            skip_member(input);
        }
    }
    if check::is_reserved(&name) {
        report.error(&name, messages::reserved_member(&name.to_string()));
        return Ok(None);
    }
    let Some(path) = whole_path(table.stream()) else {
        let text = table.stream().to_string();
        report.error(table, messages::member_not_a_path(&name.to_string(), &text));
        return Ok(None);
    };
    report.part(Part::Attributes);
    let attributes = check::attributes(&written, report);
    Ok(Some(Member {
        attributes,
        name,
        path,
    }))
}

/// Returns whether the table is not a member yet, as far as tokens tell. rustc compares the types.
fn is_new(member: &Member, members: &[Member], report: &mut Report) -> bool {
    let path = member.path.to_string();
    let same = members.iter().find(|other| {
        other.path.to_string() == path
            && other.attributes.conditions.is_empty()
            && member.attributes.conditions.is_empty()
    });
    if let Some(first) = same {
        let path = path.replace(' ', "");
        let message = messages::repeated_member(&path, &first.name.to_string());
        report.part(Part::Cells);
        report.error(member.path.to_token_stream(), message);
    }
    same.is_none()
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenTree;

    use crate::compiler::compile_unions;

    #[test]
    fn mistake_in_a_member_costs_no_other_member() {
        for (members, expected) in [
            ("A(a::X), B(b::Y)", "A,B,"),
            ("A(X) B(Y)", "A,B,"),
            ("A(X) #[cfg(unix)] B(Y)", "A,B,"),
            ("A(X) = 7, B(Y)", "A,B,"),
            ("A(X) = 7 B(Y), C(Z)", "A,C,"),
            ("7(X), B(Y)", "B,"),
            ("A, B(Y)", "B,"),
            ("A { x: X }, B(Y)", "B,"),
            ("A(Vec<X>), B(Y)", "B,"),
            ("Unlisted(X), B(Y)", "B,"),
            ("A(X), B(X), C(Y)", "A,C,"),
            ("#[cfg(unix)] A(X), B(X)", "A,B,"),
            ("A(X), #[cfg(unix)] B(X)", "A,B,"),
        ] {
            let union = format!("(krate) enum Union {{ {members} }}");
            let output = compile_unions(union.parse().expect("the union is tokens"));
            let tokens: Vec<TokenTree> = output.into_iter().collect();
            let body = tokens.windows(3).find_map(|window| match window {
                [keyword, _, TokenTree::Group(body)] if keyword.to_string() == "enum" => Some(body),
                _ => None,
            });
            let variants: Vec<TokenTree> = body
                .expect("there is an enum")
                .stream()
                .into_iter()
                .collect();
            let names = variants.windows(2).filter_map(|pair| match pair {
                [TokenTree::Ident(name), TokenTree::Group(_)] => Some(format!("{name},")),
                _ => None,
            });
            let names: String = names.filter(|name| name != "Unlisted,").collect();
            assert_eq!(names, expected, "{members}");
        }
    }
}
