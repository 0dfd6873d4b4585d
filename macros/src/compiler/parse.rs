//! Parses tokens into syntax. Recovers from errors: an unparsable row or table is reported and
//! skipped.

use std::iter::Peekable;

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Result, Token};

use super::messages;
use super::report::Report;
use super::syntax::{Attribute, Cell, Code, Column, Row, Table, is_path, split_at_commas};

/// Parses the parenthesized path of the crate, then the tables.
pub(super) fn tables(
    input: ParseStream<'_>,
    report: &mut Report,
) -> Result<(TokenStream, Vec<Table>)> {
    let krate: Group = input.parse()?;
    let mut tables = Vec::new();
    while !input.is_empty() {
        match table(input, report) {
            Ok(table) => tables.push(table),
            Err(error) => {
                report.syntax(&error);
                skip_table(input);
            }
        }
    }
    Ok((krate.stream(), tables))
}

fn table(input: ParseStream<'_>, report: &mut Report) -> Result<Table> {
    let attributes = attributes(input)?;
    let visibility = visibility(input, report);
    if !input.peek(Token![enum]) {
        let before = attributes.last().map(|attribute| &attribute.tokens);
        return Err(unexpected(input, before, |found| {
            messages::expected_enum(&found)
        }));
    }
    let keyword: Token![enum] = input.parse()?;
    if input.fork().parse::<Ident>().is_err() {
        return Err(unexpected(input, Some(&keyword), |found| {
            messages::expected_table_name(&found)
        }));
    }
    let name: Ident = input.parse()?;
    let text = name.to_string();
    let errors_before = report.count();
    let columns = match group(input, Delimiter::Parenthesis) {
        Some(columns) => self::columns(columns.stream()),
        None => Vec::new(),
    };
    if columns.is_empty() {
        report.error(&name, messages::missing_columns(&text));
    } else if !input.peek(syn::token::Brace) && !input.is_empty() && !begins_table(input) {
        report.syntax(&unexpected(input, Some(&name), |found| {
            messages::expected_rows(&text, &found)
        }));
    }
    skip_to_braces(input);
    if !input.peek(syn::token::Brace) {
        if report.count() == errors_before {
            report.error(&name, messages::missing_rows(&text));
        }
        return Ok(Table {
            attributes,
            visibility,
            name,
            columns,
            rows: Vec::new(),
            is_empty: false,
        });
    }
    let body;
    syn::braced!(body in input);
    let is_empty = body.is_empty();
    let rows = rows(&body, report);
    Ok(Table {
        attributes,
        visibility,
        name,
        columns,
        rows,
        is_empty,
    })
}

/// Skips to the next braces or the beginning of another table.
fn skip_to_braces(input: ParseStream<'_>) {
    while !input.peek(syn::token::Brace)
        && !begins_table(input)
        && input.parse::<TokenTree>().is_ok()
    {}
}

/// Skips past the next braces or to the beginning of another table.
fn skip_table(input: ParseStream<'_>) {
    while !begins_table(input) {
        match input.parse() {
            Ok(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => return,
            Ok(_) => {}
            Err(_) => return,
        }
    }
}

/// Returns whether a table begins here.
///
/// [`table`] consumes at least these tokens, so skipping always advances.
fn begins_table(input: ParseStream<'_>) -> bool {
    input.peek(Token![enum])
        || input.peek(Token![pub])
        || input.peek(Token![#]) && input.peek2(syn::token::Bracket)
}

fn attributes(input: ParseStream<'_>) -> Result<Vec<Attribute>> {
    let mut attributes = Vec::new();
    while input.peek(Token![#]) && input.peek2(syn::token::Bracket) {
        let pound: Token![#] = input.parse()?;
        let brackets: Group = input.parse()?;
        let mut content = brackets.stream().into_iter().peekable();
        let path = path(&mut content);
        let arguments = content.collect();
        let mut tokens = pound.into_token_stream();
        brackets.to_tokens(&mut tokens);
        attributes.push(Attribute {
            tokens,
            path,
            arguments,
        });
    }
    Ok(attributes)
}

/// Takes a path off the beginning of the tokens and returns it without spaces.
fn path(tokens: &mut Peekable<impl Iterator<Item = TokenTree>>) -> String {
    let mut may_be_name = true;
    let mut is_second_colon = false;
    let mut belongs = |token: &TokenTree| match token {
        TokenTree::Ident(_) => !is_second_colon && std::mem::replace(&mut may_be_name, false),
        TokenTree::Punct(punct) if punct.as_char() == ':' => {
            may_be_name = true;
            let belongs = is_second_colon || punct.spacing() == Spacing::Joint;
            is_second_colon = belongs && !is_second_colon;
            belongs
        }
        _ => false,
    };
    std::iter::from_fn(|| tokens.next_if(&mut belongs))
        .map(|token| token.to_string())
        .collect()
}

fn visibility(input: ParseStream<'_>, report: &mut Report) -> TokenStream {
    let mut tokens = TokenStream::new();
    if let Ok(Some(keyword)) = input.parse::<Option<Token![pub]>>() {
        keyword.to_tokens(&mut tokens);
        match group(input, Delimiter::Parenthesis) {
            Some(scope) if is_scope(&scope) => scope.to_tokens(&mut tokens),
            Some(scope) => report.error(&scope, messages::invalid_visibility(&scope.to_string())),
            None => {}
        }
    }
    tokens
}

/// `(crate)`, `(self)`, `(super)`, `(in some::path)`
fn is_scope(scope: &Group) -> bool {
    let mut tokens = scope.stream().into_iter().peekable();
    let is_in = tokens.next_if(|token| token.to_string() == "in").is_some();
    let path = path(&mut tokens);
    tokens.next().is_none()
        && is_path(&path)
        && (is_in || matches!(path.as_str(), "crate" | "self" | "super"))
}

fn columns(tokens: TokenStream) -> Vec<Column> {
    let column = |tokens: TokenStream| {
        let tag = tokens
            .clone()
            .into_iter()
            .map(|token| token.to_string())
            .collect();
        Column { tokens, tag }
    };
    split_at_commas(tokens).into_iter().map(column).collect()
}

fn rows(input: ParseStream<'_>, report: &mut Report) -> Vec<Row> {
    let mut rows = Vec::new();
    while !input.is_empty() {
        match row(input) {
            Ok(row) => {
                if let Err(error) = comma(input, &row) {
                    report.syntax(&error);
                    skip_row(input);
                }
                rows.push(row);
            }
            Err(error) => {
                report.syntax(&error);
                skip_row(input);
            }
        }
    }
    rows
}

/// Parses the comma after a row, which is optional after the last one.
fn comma(input: ParseStream<'_>, row: &Row) -> Result<()> {
    let name = &row.text;
    if input.is_empty() || input.parse::<Option<Token![,]>>()?.is_some() {
        Ok(())
    } else if row.retry.is_some() && input.peek(Token![as]) {
        Err(input.error(messages::retry_before_kind(name)))
    } else if begins_row(input) || input.peek(Token![#]) {
        Err(syn::Error::new_spanned(
            &row.name,
            messages::missing_comma(name),
        ))
    } else {
        Err(unexpected(input, Some(&row.name), |found| {
            messages::expected_comma(name, &found)
        }))
    }
}

/// Skips to the next row: past a comma that a row can follow, or to `code =>`.
fn skip_row(input: ParseStream<'_>) {
    while !input.is_empty() && !begins_row(input) {
        let token = input.parse::<TokenTree>();
        if matches!(token, Ok(TokenTree::Punct(punct)) if punct.as_char() == ',')
            && can_begin_row(input)
        {
            return;
        }
    }
}

/// Returns whether a number or an attribute comes next, or `=>` before the next comma.
fn can_begin_row(input: ParseStream<'_>) -> bool {
    if input.peek(LitInt) || input.peek(Token![-]) || input.peek(Token![#]) {
        return true;
    }
    let ahead = input.fork();
    while !ahead.is_empty() && !ahead.peek(Token![,]) {
        if ahead.peek(Token![=>]) {
            return true;
        }
        let _skipped: Result<TokenTree> = ahead.parse();
    }
    false
}

/// Returns whether `40001 =>` or `-1 =>` comes next.
fn begins_row(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let _minus = ahead.parse::<Option<Token![-]>>();
    ahead.parse::<LitInt>().is_ok() && ahead.peek(Token![=>])
}

fn row(input: ParseStream<'_>) -> Result<Row> {
    let attributes = attributes(input)?;
    let code = code(input, attributes.last().map(|attribute| &attribute.tokens))?;
    if input.peek(Token![=]) && !input.peek(Token![=>]) {
        return Err(input.error(messages::equals_for_arrow(&code.to_string())));
    }
    if !input.peek(Token![=>]) {
        return Err(unexpected(input, Some(&code), |found| {
            messages::expected_arrow(&code.to_string(), &found)
        }));
    }
    let arrow: Token![=>] = input.parse()?;
    let Some(name) = identifier(input) else {
        return Err(unexpected(input, Some(&arrow), |found| {
            messages::expected_name(&code.to_string(), &found)
        }));
    };
    let text = name.unraw().to_string();
    if !input.peek(syn::token::Paren) {
        return Err(unexpected(input, Some(&name), |found| {
            messages::expected_wordings(&text, &found)
        }));
    }
    let content;
    let parentheses = syn::parenthesized!(content in input);
    let cells =
        cells(&content, &name).inspect_err(|_| while content.parse::<TokenTree>().is_ok() {})?;
    let kind = annotation(input, "as", |found| messages::expected_kind(&text, found))?;
    let retry = annotation(input, "retry", |found| {
        messages::expected_retry(&text, found)
    })?;
    Ok(Row {
        attributes,
        code,
        name,
        text,
        cells,
        cells_span: parentheses.span.join(),
        kind,
        retry,
    })
}

fn code(input: ParseStream<'_>, before: Option<&TokenStream>) -> Result<Code> {
    if next_literal(input).is_some_and(|literal| literal.starts_with('"')) {
        let quoted: LitStr = input.parse()?;
        return Err(syn::Error::new_spanned(
            &quoted,
            messages::quoted_code(&quoted.value()),
        ));
    }
    if input.peek(Token![_]) && input.peek2(Token![=>]) {
        return Err(input.error(messages::catch_all()));
    }
    if let Some(keyword) = next_word(input).filter(|next| next == "as" || next == "retry") {
        return Err(input.error(messages::annotation_behind_comma(&keyword.to_string())));
    }
    let minus: Option<Token![-]> = input.parse()?;
    let is_integer = |literal: String| {
        literal.starts_with(|ch: char| ch.is_ascii_digit()) && !is_float(&literal)
    };
    if next_literal(input).is_some_and(is_integer) {
        return Ok(Code {
            minus,
            literal: input.parse()?,
        });
    }
    let before = before
        .map(ToTokens::to_token_stream)
        .or_else(|| minus.map(ToTokens::into_token_stream));
    Err(unexpected(input, before.as_ref(), |found| {
        messages::expected_code(&found)
    }))
}

/// Returns whether a literal that begins with a digit is a float, such as `1.5` or `1e3`, but not
/// `0x1e3`.
fn is_float(literal: &str) -> bool {
    literal.contains('.')
        || !literal.starts_with("0x") && literal.contains(['e', 'E'])
        || literal.ends_with("f32")
        || literal.ends_with("f64")
}

/// Parses `_`, `"one" | "another"` and `~"translation"`, separated by commas.
fn cells(input: ParseStream<'_>, name: &Ident) -> Result<Vec<Cell>> {
    let mut cells = Vec::new();
    while !input.is_empty() {
        cells.push(cell(input, name)?);
        if !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
            return Err(unexpected(input, Some(name), |found| {
                messages::expected_cell_comma(&name.to_string(), &found)
            }));
        }
    }
    Ok(cells)
}

fn cell(input: ParseStream<'_>, name: &Ident) -> Result<Cell> {
    if let Some(underscore) = input.parse::<Option<Token![_]>>()? {
        return Ok(Cell::Absent(underscore));
    }
    let tilde: Option<Token![~]> = input.parse()?;
    let mut wordings = vec![wording(input, name)?];
    while input.parse::<Option<Token![|]>>()?.is_some() {
        if input.peek(Token![~]) {
            return Err(input.error(messages::translation_among_originals(&name.to_string())));
        }
        wordings.push(wording(input, name)?);
    }
    Ok(match tilde {
        Some(tilde) => Cell::Translation(tilde, wordings),
        None => Cell::Original(wordings),
    })
}

fn wording(input: ParseStream<'_>, name: &Ident) -> Result<LitStr> {
    let is_string = |literal: String| {
        ["\"", "r\"", "r#"]
            .iter()
            .any(|quote| literal.starts_with(quote))
            && literal.ends_with(['"', '#'])
    };
    if next_literal(input).is_some_and(is_string) {
        return input.parse();
    }
    Err(unexpected(input, Some(name), |found| {
        messages::expected_cell(&name.to_string(), &found)
    }))
}

/// Parses `keyword Name`, if the keyword comes next.
fn annotation(
    input: ParseStream<'_>,
    keyword: &str,
    message: impl Fn(&str) -> String,
) -> Result<Option<Ident>> {
    if next_word(input).is_none_or(|next| next != keyword) {
        return Ok(None);
    }
    let keyword: Ident = input.call(Ident::parse_any)?;
    let name = identifier(input)
        .ok_or_else(|| unexpected(input, Some(&keyword), |found| message(&found)))?;
    if !input.peek(Token![::]) {
        return Ok(Some(name));
    }
    let mut tokens: TokenStream = name.into_token_stream();
    let mut last = String::new();
    while let Some(colons) = input.parse::<Option<Token![::]>>()? {
        let segment = identifier(input);
        last = segment
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        colons.to_tokens(&mut tokens);
        segment.to_tokens(&mut tokens);
    }
    let message = messages::annotation_with_path(&keyword.to_string(), &tokens.to_string(), &last);
    Err(syn::Error::new_spanned(tokens, message))
}

/// Takes the next token if it is an identifier or a keyword.
fn identifier(input: ParseStream<'_>) -> Option<Ident> {
    if input.peek(Token![_]) || !input.peek(Ident::peek_any) {
        None
    } else {
        input.call(Ident::parse_any).ok()
    }
}

/// Returns the next token if it is an identifier or a keyword, without taking it.
fn next_word(input: ParseStream<'_>) -> Option<Ident> {
    input.cursor().ident().map(|(word, _)| word)
}

/// Returns the source text of the next token if it is a literal, without taking it.
fn next_literal(input: ParseStream<'_>) -> Option<String> {
    input
        .cursor()
        .literal()
        .map(|(literal, _)| literal.to_string())
}

/// Takes the next token if it is a group with this delimiter.
fn group(input: ParseStream<'_>, delimiter: Delimiter) -> Option<Group> {
    input.cursor().group(delimiter)?;
    input.parse().ok()
}

/// Returns an error on the next token, or on the one before it at the end of the input.
fn unexpected(
    input: ParseStream<'_>,
    before: Option<&impl ToTokens>,
    message: impl FnOnce(String) -> String,
) -> syn::Error {
    match (input.fork().parse::<TokenTree>(), before) {
        (Ok(token), _) => {
            let found = message(describe(&token));
            syn::Error::new_spanned(token, found)
        }
        (Err(_), Some(before)) => syn::Error::new_spanned(before, message("nothing".to_owned())),
        (Err(_), None) => input.error(message("nothing".to_owned())),
    }
}

fn describe(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis => "`(…)`".to_owned(),
            Delimiter::Brace => "`{…}`".to_owned(),
            Delimiter::Bracket => "`[…]`".to_owned(),
            Delimiter::None => format!("`{group}`"),
        },
        token => format!("`{token}`"),
    }
}
