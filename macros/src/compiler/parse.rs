//! Parses tokens into syntax. Reports a part that cannot be read and continues after it; only a row
//! without a name and a table without a name are skipped.

use std::iter::Peekable;

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::parse::discouraged::AnyDelimiter as _;
use syn::{LitInt, LitStr, Result, Token};

use super::check::vocabulary;
use super::messages;
use super::report::{Part, Report};
use super::syntax::{
    Attribute, Cell, Code, Column, Http, Row, Table, is_path, split_at_commas, stray_commas,
};

/// Parses the parenthesized path of the crate, then the tables.
pub(super) fn tables(
    input: ParseStream<'_>,
    report: &mut Report,
) -> Result<(TokenStream, Vec<Table>)> {
    let krate: Group = input.parse()?;
    let mut tables = Vec::new();
    while !input.is_empty() {
        let item = report.begin();
        match table(input, item, report) {
            Ok(table) => tables.push(table),
            Err(error) => {
                report.syntax(error);
                skip_table(input);
            }
        }
    }
    Ok((krate.stream(), tables))
}

fn table(input: ParseStream<'_>, item: usize, report: &mut Report) -> Result<Table> {
    let attributes = attributes(input)?;
    report.part(Part::Name);
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
        report.syntax(unexpected(input, Some(&name), |found| {
            messages::expected_rows(&text, &found)
        }));
    }
    skip_to_braces(input);
    if !input.peek(syn::token::Brace) {
        if report.count() == errors_before {
            report.error(&name, messages::missing_rows(&text));
        }
        return Ok(Table {
            item,
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
        item,
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

pub(super) fn attributes(input: ParseStream<'_>) -> Result<Vec<Attribute>> {
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

pub(super) fn visibility(input: ParseStream<'_>, report: &mut Report) -> TokenStream {
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

/// Returns the tokens if they are a path without generic arguments.
pub(super) fn whole_path(tokens: TokenStream) -> Option<TokenStream> {
    let mut rest = tokens.clone().into_iter().peekable();
    let is_valid = is_path(&path(&mut rest)) && rest.next().is_none();
    is_valid.then_some(tokens)
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
    let mut columns: Vec<_> = split_at_commas(tokens.clone())
        .into_iter()
        .map(column)
        .collect();
    columns.extend(stray_commas(tokens).map(|comma| Column {
        tokens: comma.into(),
        tag: String::new(),
    }));
    columns
}

fn rows(input: ParseStream<'_>, report: &mut Report) -> Vec<Row> {
    let mut rows = Vec::new();
    while !input.is_empty() {
        match row(input, report) {
            Some(row) => rows.push(row),
            None => skip_row(input),
        }
    }
    rows
}

/// Skips to the next row: past a comma that a row can follow, or to `code =>`.
fn skip_row(input: ParseStream<'_>) {
    if begins_expression(input) {
        return;
    }
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

/// Returns whether attributes and `40001 =>` come next.
fn begins_row_with_attributes(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    attributes(&ahead).is_ok() && begins_row(&ahead)
}

/// Parses a row and the comma after it. Returns none if its name cannot be read.
fn row(input: ParseStream<'_>, report: &mut Report) -> Option<Row> {
    let item = report.begin();
    let attributes = attributes(input).ok()?;
    if let Some(last) = attributes
        .last()
        .filter(|it| input.is_empty() && it.is_doc_comment())
    {
        report.error(&last.tokens, messages::misplaced_doc_comment());
        return None;
    }
    report.part(Part::Code);
    let code = code(input, attributes.last(), report);
    let about = code
        .as_ref()
        .map_or_else(|| "40001".to_owned(), ToString::to_string);
    report.part(Part::Name);
    let before = arrow(input, code.as_ref(), &about, report)?;
    let name = name(input, &before, &about, report)?;
    let text = name.unraw().to_string();
    let fields = fields(input);
    let mut row = Row {
        item,
        attributes,
        code,
        fields,
        cells: Vec::new(),
        cells_are_counted: false,
        cells_span: name.span(),
        kind: None,
        has_as: false,
        http: None,
        retry: None,
        block: None,
        name,
        text,
    };
    report.part(Part::Cells);
    let has_cells = wordings(input, &mut row, report);
    let is_complete = has_cells && annotations(input, &mut row, report);
    report.part(Part::End);
    if !is_complete
        || comma(input, &row)
            .map_err(|error| report.syntax(error))
            .is_err()
    {
        skip_row(input);
    }
    Some(row)
}

/// Parses `40001` or `-1`. Any other code is reported and skipped.
fn code(input: ParseStream<'_>, before: Option<&Attribute>, report: &mut Report) -> Option<Code> {
    let before = before.map(|attribute| &attribute.tokens);
    let written = before_arrow(input);
    if next_literal(input).is_some_and(|literal| literal.starts_with('"')) {
        let quoted: LitStr = input.parse().ok()?;
        report.error(&quoted, messages::quoted_code(&quoted.value()));
        return None;
    }
    if let Some(tokens) = written.filter(|tokens| is_expression(tokens)) {
        skip(input, tokens.len());
        let tokens: TokenStream = tokens.into_iter().collect();
        let text = source(&tokens);
        let message = messages::code_not_literal(&text, bare_number(&text).as_deref());
        report.error(tokens, message);
        return None;
    }
    if input.peek(Token![_]) && input.peek2(Token![=>]) {
        report.syntax(input.error(messages::catch_all()));
        skip(input, 1);
        return None;
    }
    if let Some(keyword) = next_word(input).filter(|_| begins_annotation(input)) {
        report.syntax(input.error(messages::annotation_behind_comma(&keyword.to_string())));
        return None;
    }
    let minus: Option<Token![-]> = input.parse().ok()?;
    let is_integer = |literal: String| {
        literal.starts_with(|ch: char| ch.is_ascii_digit()) && !is_float(&literal)
    };
    if next_literal(input).is_some_and(is_integer) {
        return match input.parse() {
            Ok(literal) => Some(Code { minus, literal }),
            Err(error) => {
                report.syntax(error);
                None
            }
        };
    }
    let before = before
        .cloned()
        .or_else(|| minus.map(ToTokens::into_token_stream));
    report.syntax(unexpected(input, before.as_ref(), |found| {
        messages::expected_code(&found)
    }));
    if input.peek2(Token![=>]) {
        skip(input, 1);
    }
    None
}

/// Returns the tokens before the `=>` of this row.
///
/// They end at a comma, unless it groups digits, and before the next row.
fn before_arrow(input: ParseStream<'_>) -> Option<Vec<TokenTree>> {
    let ahead = input.fork();
    let mut tokens: Vec<TokenTree> = Vec::new();
    while !ahead.peek(Token![=>]) {
        let follows_operator = matches!(tokens.last(), None | Some(TokenTree::Punct(_)));
        if !follows_operator && begins_row(&ahead) || ahead.peek(Token![#]) {
            return None;
        }
        match ahead.parse::<TokenTree>().ok()? {
            TokenTree::Punct(comma)
                if comma.as_char() == ',' && !groups_digits(&tokens, &ahead) =>
            {
                return None;
            }
            token => tokens.push(token),
        }
    }
    Some(tokens)
}

/// Returns whether a comma between these tokens groups digits, as in `40,001`.
fn groups_digits(before: &[TokenTree], after: ParseStream<'_>) -> bool {
    let is_digits = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_group = |token: &TokenTree| is_digits(&token.to_string(), 1..=3);
    before.last().is_some_and(is_group)
        && next_literal(after).is_some_and(|literal| is_digits(&literal, 3..=3))
}

/// Returns whether a code is an expression, such as `BASE + 1`, and not a literal.
fn is_expression(code: &[TokenTree]) -> bool {
    match code {
        [] | [_] => false,
        [TokenTree::Punct(minus), TokenTree::Literal(_)] => minus.as_char() != '-',
        _ => true,
    }
}

/// Returns whether `BASE + 1 =>` or the like comes next.
fn begins_expression(input: ParseStream<'_>) -> bool {
    let is_first = |token: &TokenTree| matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
    !begins_annotation(input)
        && before_arrow(input)
            .is_some_and(|code| is_expression(&code) && code.first().is_some_and(is_first))
}

/// Returns the text of an expression, without spaces if it has only numbers.
fn source(tokens: &TokenStream) -> String {
    let text = tokens.to_string();
    if text.contains(char::is_alphabetic) {
        text.replace(" :: ", "::")
    } else {
        text.replace(' ', "")
    }
}

/// Returns the number that `+5` or `40,001` means.
fn bare_number(code: &str) -> Option<String> {
    let digits = code.strip_prefix('+').unwrap_or(code).replace(',', "");
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(digits)
}

/// Parses `=>`, or reports what is in its place. Returns the last token before the name, or none if
/// no name follows.
fn arrow(
    input: ParseStream<'_>,
    code: Option<&Code>,
    about: &str,
    report: &mut Report,
) -> Option<TokenStream> {
    if input.peek(Token![=>]) {
        return Some(input.parse::<Token![=>]>().ok()?.into_token_stream());
    }
    let code = code?;
    report.syntax(if input.peek(Token![=]) {
        input.error(messages::equals_for_arrow(about))
    } else if input.peek(Token![->]) {
        let arrow: Token![->] = input.parse().ok()?;
        syn::Error::new_spanned(arrow, messages::expected_arrow(about, "`->`"))
    } else {
        unexpected(input, Some(code), |found| {
            messages::expected_arrow(about, &found)
        })
    });
    skip_arrow(input);
    let is_name = input.peek(Ident::peek_any) && !input.peek(Token![_]);
    is_name.then(|| code.to_token_stream())
}

/// Skips `->`, `:` and the like.
fn skip_arrow(input: ParseStream<'_>) {
    let is_part = |punct: &Punct| matches!(punct.as_char(), '=' | '>' | '-' | ':' | ';' | '~');
    while input
        .cursor()
        .punct()
        .is_some_and(|(punct, _)| is_part(&punct))
    {
        skip(input, 1);
    }
}

fn name(
    input: ParseStream<'_>,
    before: &TokenStream,
    about: &str,
    report: &mut Report,
) -> Option<Ident> {
    identifier(input).or_else(|| {
        report.syntax(unexpected(input, Some(before), |found| {
            messages::expected_name(about, &found)
        }));
        skip_arrow(input);
        identifier(input)
    })
}

/// Returns whether a literal that begins with a digit is a float, such as `1.5` or `1e3`, but not
/// `0x1e3`.
fn is_float(literal: &str) -> bool {
    literal.contains('.')
        || !literal.starts_with("0x") && literal.contains(['e', 'E'])
        || literal.ends_with("f32")
        || literal.ends_with("f64")
}

/// Parses the parenthesized cells of a row. Returns whether there are any in this row.
fn wordings(input: ParseStream<'_>, row: &mut Row, report: &mut Report) -> bool {
    if !input.peek(syn::token::Paren) {
        report.syntax(unexpected(input, Some(&row.name), |found| {
            messages::expected_wordings(&row.text, &found)
        }));
    }
    while !begins_row(input) && !input.peek(Token![,]) && !input.peek(Token![#]) {
        if let Some(fields) = fields(input) {
            row.fields.get_or_insert(fields);
        } else if let Ok((_, span, content)) = input.parse_any_delimiter() {
            row.cells_span = span.join();
            (row.cells, row.cells_are_counted) = cells(&content, &row.name, Part::Cell, report);
            return true;
        } else if input.parse::<TokenTree>().is_err() {
            return false;
        }
    }
    false
}

/// Takes the group of fields, in braces or, by mistake, between other delimiters, but not wordings.
fn fields(input: ParseStream<'_>) -> Option<Group> {
    let precedes_wordings = input.peek2(syn::token::Paren);
    if input.peek(syn::token::Paren) && !precedes_wordings {
        return None;
    }
    let (TokenTree::Group(group), _) = input.cursor().token_tree()? else {
        return None;
    };
    let begins_field = match group.stream().into_iter().next() {
        Some(TokenTree::Ident(word)) => word != "_",
        Some(TokenTree::Punct(pound)) => pound.as_char() == '#',
        _ => false,
    };
    let are_fields = if group.delimiter() == Delimiter::Brace {
        precedes_wordings || begins_field
    } else {
        precedes_wordings && begins_field
    };
    are_fields.then(|| {
        skip(input, 1);
        group
    })
}

/// Parses `_`, `"one" | "another"` and `~"translation"`, separated by commas.
///
/// `part` is the part of the row that each cell is. Also returns whether their number is certain.
pub(super) fn cells(
    input: ParseStream<'_>,
    name: &Ident,
    part: fn(usize) -> Part,
    report: &mut Report,
) -> (Vec<Cell>, bool) {
    let mut cells = Vec::new();
    let mut are_counted = true;
    while !input.is_empty() {
        report.part(part(cells.len()));
        let cell = cell(input, name)
            .map_err(|error| report.syntax(error))
            .unwrap_or(Cell::Invalid);
        if matches!(cell, Cell::Invalid) {
            if !input.peek(Token![,]) {
                cells.push(cell);
            }
            skip_cell(input);
        } else {
            cells.push(cell);
        }
        if input.is_empty() || input.parse::<Token![,]>().is_ok() {
            continue;
        }
        report.syntax(unexpected(input, Some(name), |found| {
            messages::expected_cell_comma(&name.unraw().to_string(), &found)
        }));
        are_counted = false;
        if !input.peek(LitStr) && !input.peek(Token![~]) && !input.peek(Token![_]) {
            skip_cell(input);
            let _comma = input.parse::<Token![,]>();
        }
    }
    (cells, are_counted)
}

/// Skips to the next comma.
fn skip_cell(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        skip(input, 1);
    }
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

/// Parses `as Kind retry When`, in either order. Returns whether the comma of the row can follow.
fn annotations(input: ParseStream<'_>, row: &mut Row, report: &mut Report) -> bool {
    let mut is_complete = true;
    report.part(Part::Kind);
    if let Some(keyword) = keyword(input, "as") {
        row.has_as = true;
        row.kind = annotation(input, &keyword, &row.text, report);
        is_complete = row.kind.is_some();
    }
    row.http = http(input);
    report.part(Part::Retry);
    if let Some(keyword) = keyword(input, "retry") {
        row.retry = annotation(input, &keyword, &row.text, report);
        is_complete = row.retry.is_some();
        report.part(Part::End);
        if row.kind.is_none() && input.peek(Token![as]) {
            report.syntax(input.error(messages::retry_before_kind(&row.text)));
            if let Some(keyword) = self::keyword(input, "as") {
                row.has_as = true;
                row.kind = annotation(input, &keyword, &row.text, report);
                is_complete = row.kind.is_some();
            }
        }
    }
    row.block = group(input, Delimiter::Brace);
    is_complete
}

/// Takes the next token if it can be a kind or retry.
fn annotated(input: ParseStream<'_>) -> Option<Ident> {
    // `http::Forbidden` is a path.
    if begins_annotation(input) && !input.peek2(Token![::]) {
        None
    } else {
        identifier(input)
    }
}

fn begins_annotation(input: ParseStream<'_>) -> bool {
    next_word(input).is_some_and(|word| is_clause(&word))
}

fn keyword(input: ParseStream<'_>, keyword: &str) -> Option<Ident> {
    next_word(input).filter(|next| next == keyword)?;
    input.call(Ident::parse_any).ok()
}

/// Parses the name after `as` or `retry`. Reads and reports other forms of it.
fn annotation(
    input: ParseStream<'_>,
    keyword: &Ident,
    row: &str,
    report: &mut Report,
) -> Option<Ident> {
    let word = keyword.to_string();
    let expected = |found: &str| {
        let meant = meant(&word, found).first().copied();
        match word.as_str() {
            "as" => messages::expected_kind(row, found, meant),
            _ => messages::expected_retry(row, found, meant),
        }
    };
    if let Some(name) = annotated(input) {
        if !input.peek(Token![::]) {
            return Some(name);
        }
        return last_segment(input, name, &word, &expected, report);
    }
    let is_missing = begins_row(input) || begins_annotation(input) || input.peek(Token![,]);
    let enclosed = match input.cursor().token_tree().map(|(token, _)| token) {
        Some(TokenTree::Literal(literal)) => syn::parse_str::<LitStr>(&literal.to_string())
            .and_then(|text| text.parse::<Ident>())
            .ok()
            .map(|name| Ident::new(&name.to_string(), literal.span())),
        Some(TokenTree::Group(group)) => syn::parse2::<Ident>(group.stream()).ok(),
        _ => None,
    };
    if let Some(name) = enclosed {
        let token: TokenTree = input.parse().ok()?;
        let written = token.to_string();
        return not_bare(&word, &written, token, name, report);
    }
    report.syntax(unexpected(input, Some(keyword), |found| expected(&found)));
    if !is_missing {
        skip(input, 1);
    }
    None
}

/// Takes the rest of `Kind::NotFound`, reports the path and returns its last segment.
fn last_segment(
    input: ParseStream<'_>,
    first: Ident,
    keyword: &str,
    expected: &dyn Fn(&str) -> String,
    report: &mut Report,
) -> Option<Ident> {
    let mut tokens: TokenStream = first.into_token_stream();
    let mut last = None;
    while let Ok(Some(colons)) = input.parse::<Option<Token![::]>>() {
        last = annotated(input);
        colons.to_tokens(&mut tokens);
        last.to_tokens(&mut tokens);
    }
    let path = tokens.to_string().replace(' ', "");
    if let Some(last) = last {
        return not_bare(keyword, &path, tokens, last, report);
    }
    report.error(tokens, expected(&format!("`{path}`")));
    None
}

/// Reports a kind or retry in another form than a bare name. Returns the name unless the error
/// already gives its meaning.
fn not_bare(
    keyword: &str,
    written: &str,
    tokens: impl ToTokens,
    name: Ident,
    report: &mut Report,
) -> Option<Ident> {
    let text = name.to_string();
    let meant = meant(keyword, &text).first().copied();
    let message = messages::annotation_not_bare(keyword, written, meant.unwrap_or(&text));
    report.error(tokens, message);
    meant.is_none_or(|meant| meant == text).then_some(name)
}

/// Returns the kinds or retries that a word after the keyword may mean.
fn meant(keyword: &str, word: &str) -> Vec<&'static str> {
    if keyword == "as" {
        vocabulary::kinds(word)
    } else {
        vocabulary::retries(word)
    }
}

/// Parses the comma after a row, which is optional after the last one.
fn comma(input: ParseStream<'_>, row: &Row) -> Result<()> {
    let name = &row.text;
    if input.is_empty() || input.parse::<Option<Token![,]>>()?.is_some() {
        Ok(())
    } else if let Some(word) = next_word(input).filter(is_clause) {
        Err(input.error(messages::misplaced_clause(name, &word.to_string())))
    } else if begins_row_with_attributes(input) || begins_expression(input) {
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

/// Skips this many tokens.
fn skip(input: ParseStream<'_>, count: usize) {
    for _ in 0..count {
        let _skipped: Result<TokenTree> = input.parse();
    }
}

/// Parses `http 409`, if it comes next. A status of another form is for the check.
fn http(input: ParseStream<'_>) -> Option<Http> {
    next_word(input).filter(|next| next == "http")?;
    let keyword = identifier(input)?;
    let mut status = TokenStream::new();
    let ends = || {
        input.is_empty()
            || input.peek(Token![,])
            || input.peek(syn::token::Brace)
            || next_word(input).is_some_and(|word| is_clause(&word))
            || begins_row(input)
    };
    while !ends() {
        status.extend(input.parse::<TokenTree>());
    }
    Some(Http { keyword, status })
}

/// Returns whether the word begins a clause after the wordings.
fn is_clause(word: &Ident) -> bool {
    word == "as" || word == "http" || word == "retry"
}

/// Takes the next token if it is an identifier or a keyword.
pub(super) fn identifier(input: ParseStream<'_>) -> Option<Ident> {
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
pub(super) fn group(input: ParseStream<'_>, delimiter: Delimiter) -> Option<Group> {
    input.cursor().group(delimiter)?;
    input.parse().ok()
}

/// Returns an error on the next token, or on the one before it at the end of the input.
pub(super) fn unexpected(
    input: ParseStream<'_>,
    before: Option<&impl ToTokens>,
    message: impl FnOnce(String) -> String,
) -> syn::Error {
    if let Some(comment) = doc_comment(&input.fork()) {
        return syn::Error::new_spanned(comment, messages::misplaced_doc_comment());
    }
    match (input.fork().parse::<TokenTree>(), before) {
        (Ok(token), _) => {
            let found = message(describe(&token));
            syn::Error::new_spanned(token, found)
        }
        (Err(_), Some(before)) => syn::Error::new_spanned(before, message("nothing".to_owned())),
        (Err(_), None) => input.error(message("nothing".to_owned())),
    }
}

/// Takes `#[doc = …]` or `#![doc = …]`, which is how a macro sees a doc comment.
fn doc_comment(input: ParseStream<'_>) -> Option<TokenStream> {
    let pound: Token![#] = input.parse().ok()?;
    let bang: Option<Token![!]> = input.parse().ok()?;
    let brackets = group(input, Delimiter::Bracket)?;
    let start: Vec<_> = brackets
        .stream()
        .into_iter()
        .take(2)
        .map(|token| token.to_string())
        .collect();
    (start == ["doc", "="]).then(|| quote::quote!(#pound #bang #brackets))
}

pub(super) fn describe(token: &TokenTree) -> String {
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
