//! Syntax to model. Whatever is wrong is reported; what is left is a table that can be written down.
//!
//! A row whose code and name are sound stays in the table even if its wording is not, so that the uses of its variant
//! are not errors as well.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::LitStr;
use syn::ext::IdentExt as _;

use crate::report::Report;
use crate::{messages, model, syntax, tag};

/// The tables, as far as they are sound.
pub(crate) fn tables(tables: &[syntax::Table], report: &mut Report) -> Vec<model::Table> {
    let mut keys = HashMap::new();
    let mut sound = Vec::new();
    for table in tables {
        let (header, key_tokens) = header(table, report);
        if let Some(first) = keys.insert(header.key.clone(), table.name.to_string()) {
            report.error(key_tokens, messages::duplicate_key(&header.key, &first));
        }
        sound.push(model::Table { rows: rows(table, &header, report), ..header.table });
    }
    sound
}

/// What is said of a table before its rows.
struct Header {
    key: String,
    complete: bool,
    /// Whether as many columns are known as were written.
    columns_are_sound: bool,
    table: model::Table,
}

fn header(table: &syntax::Table, report: &mut Report) -> (Header, TokenStream) {
    let name = table.name.unraw().to_string();
    let errors_before = report.count();
    let columns = columns(&table.columns, report);
    let columns_are_sound = report.count() == errors_before && !columns.is_empty();

    let mut key = None;
    let mut docs = None;
    let mut complete = None;
    let mut attributes = Vec::new();
    let with_derive = table.attributes.iter().any(|attribute| attribute.path == "derive");
    for attribute in well_formed(&table.attributes, report) {
        match attribute.path.as_str() {
            "table" => set(&mut key, attribute, self::key(attribute, report), report),
            "docs" => set(&mut docs, attribute, self::docs(attribute, report), report),
            "complete" => set(&mut complete, attribute, self::complete(attribute, report), report),
            "derive" => attributes.push(derive(attribute, report)),
            path if is_known_to_rustc(path) || path.contains("::") || with_derive => {
                attributes.push(attribute.tokens.clone());
            }
            path => {
                let nearest = nearest(path, &["table", "docs", "complete"]);
                report.error(&attribute.tokens, messages::unknown_attribute(path, nearest));
            }
        }
    }
    let key_tokens = key.as_ref().map_or_else(|| table.name.to_token_stream(), |&(_, tokens)| tokens.clone());
    let key = key.and_then(|(key, _)| key).unwrap_or_else(|| snake_case(&name));
    let table = model::Table {
        attributes,
        visibility: table.visibility.clone(),
        name: table.name.clone(),
        key: key.clone(),
        docs: docs.and_then(|(docs, _)| docs).unwrap_or_default(),
        columns,
        rows: Vec::new(),
    };
    (Header { key, complete: complete.is_some(), columns_are_sound, table }, key_tokens)
}

/// The attributes that rustc can read; the others are reported.
fn well_formed<'a>(attributes: &'a [syntax::Attribute], report: &mut Report) -> Vec<&'a syntax::Attribute> {
    let (sound, malformed): (Vec<_>, Vec<_>) = attributes.iter().partition(|attribute| attribute.is_well_formed());
    for attribute in malformed {
        report.error(&attribute.tokens, messages::malformed_attribute(&attribute.tokens.to_string()));
    }
    sound
}

/// Keeps the value of an attribute that may stand once.
fn set<'a, T>(
    slot: &mut Option<(Option<T>, &'a TokenStream)>,
    attribute: &'a syntax::Attribute,
    value: Option<T>,
    report: &mut Report,
) {
    if slot.is_some() {
        report.error(&attribute.tokens, messages::repeated_attribute(&attribute.path));
    } else {
        *slot = Some((value, &attribute.tokens));
    }
}

fn columns(columns: &[syntax::Column], report: &mut Report) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for column in columns {
        match tag::canonical(&column.tag) {
            None if column.tag.starts_with('"') => {
                report.error(&column.tokens, messages::quoted_column(column.tag.trim_matches('"')));
            }
            None => report.error(&column.tokens, messages::invalid_column(&column.tag)),
            Some(tag) if tags.contains(&tag) => report.error(&column.tokens, messages::duplicate_column(&tag)),
            Some(tag) => tags.push(tag),
        }
    }
    tags
}

/// The text of `#[name("text")]`.
fn text_argument(attribute: &syntax::Attribute, report: &mut Report) -> Option<String> {
    let arguments = attribute.arguments.clone().into_iter().collect::<Vec<_>>();
    let literal = match arguments.as_slice() {
        [TokenTree::Group(group)] => syn::parse2::<LitStr>(group.stream()).ok(),
        _ => None,
    };
    if literal.is_none() {
        report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
    }
    literal.map(|literal| literal.value())
}

fn key(attribute: &syntax::Attribute, report: &mut Report) -> Option<String> {
    let key = text_argument(attribute, report)?;
    let is_segment = |segment: &str| {
        let allowed = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_');
        !segment.is_empty() && segment.bytes().all(allowed)
    };
    if key.split('/').all(is_segment) {
        Some(key)
    } else {
        report.error(&attribute.tokens, messages::invalid_key(&key));
        None
    }
}

fn docs(attribute: &syntax::Attribute, report: &mut Report) -> Option<String> {
    let template = text_argument(attribute, report)?;
    if let Some(placeholder) = other_placeholder(&template) {
        report.error(&attribute.tokens, messages::docs_with_other_braces(&template, placeholder));
        None
    } else if !template.contains("{code}") {
        report.error(&attribute.tokens, messages::docs_without_code(&template));
        None
    } else {
        Some(template)
    }
}

/// The first part of a template in braces that is not `{code}`, or a brace without its other.
fn other_placeholder(template: &str) -> Option<&str> {
    let mut rest = template;
    while let Some(start) = rest.find(['{', '}']) {
        let Some(after) = rest[start..].strip_prefix("{code}") else {
            let end = rest[start..].find('}').map_or(rest.len(), |end| start + end + 1);
            return Some(&rest[start..end]);
        };
        rest = after;
    }
    None
}

fn complete(attribute: &syntax::Attribute, report: &mut Report) -> Option<()> {
    if attribute.arguments.is_empty() {
        return Some(());
    }
    report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
    None
}

/// A `#[derive]` without the traits that every table has.
fn derive(attribute: &syntax::Attribute, report: &mut Report) -> TokenStream {
    const OURS: [&str; 8] = ["Clone", "Copy", "Debug", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];
    let list = attribute.arguments.clone().into_iter().find_map(|token| match token {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    });
    let mut others: Vec<TokenStream> = Vec::new();
    for path in split_at_commas(list.unwrap_or_default()) {
        let name = path.clone().into_iter().last().map(|token| token.to_string()).unwrap_or_default();
        if OURS.contains(&name.as_str()) {
            report.error(path, messages::conflicting_derive(&name));
        } else {
            others.push(path);
        }
    }
    quote!(#[derive(#(#others),*)])
}

fn split_at_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    tokens.split(is_comma).filter(|part| !part.is_empty()).map(|part| part.iter().cloned().collect()).collect()
}

/// Attributes of the language that may stand on an enum.
fn is_known_to_rustc(path: &str) -> bool {
    const KNOWN: [&str; 14] = [
        "allow",
        "automatically_derived",
        "cfg",
        "cfg_attr",
        "deny",
        "deprecated",
        "diagnostic",
        "doc",
        "expect",
        "forbid",
        "must_use",
        "non_exhaustive",
        "repr",
        "warn",
    ];
    KNOWN.contains(&path)
}

fn rows(table: &syntax::Table, header: &Header, report: &mut Report) -> Vec<model::Row> {
    if table.is_empty {
        report.error(&table.name, messages::empty_table(&table.name.to_string()));
    }
    let mut sound = Vec::new();
    let mut taken = Taken::default();
    for row in &table.rows {
        let code = code(&row.code, report);
        let name_is_sound = name(&row.name, report);
        let is_new = taken.take(row, code, name_is_sound, report);
        let checked = self::row(row, code.unwrap_or(0), header, report);
        if code.is_some() && name_is_sound && is_new {
            sound.push(checked);
        }
    }
    taken.report_first_uses(report);
    sound.sort_by_key(|row| row.code);
    sound
}

/// The codes and names that rows have taken so far, with the first row of each.
#[derive(Default)]
struct Taken<'a> {
    codes: HashMap<i64, &'a syntax::Row>,
    names: HashMap<String, (&'a syntax::Row, i64)>,
    repeated_codes: Vec<i64>,
    repeated_names: Vec<String>,
}

impl<'a> Taken<'a> {
    /// Whether neither the code nor the name of the row was taken before.
    fn take(&mut self, row: &'a syntax::Row, code: Option<i64>, name_is_sound: bool, report: &mut Report) -> bool {
        let name = row.name.unraw().to_string();
        let Some(code) = code else { return false };
        let by_code = self.codes.get(&code).copied();
        let by_name = self.names.get(&name).copied();
        if let Some(first) = by_code {
            let (written, first) = (row.code.to_string(), first.name.to_string());
            let message = if first == name {
                messages::duplicate_row(code, &name)
            } else {
                messages::duplicate_code(code, &written, &name, &first)
            };
            report.error(&row.code, message);
            push_new(&mut self.repeated_codes, code);
        } else {
            self.codes.insert(code, row);
        }
        match by_name {
            Some((_, first)) if first == code => {}
            Some((_, first)) => {
                report.error(&row.name, messages::duplicate_name(&name, code, first));
                push_new(&mut self.repeated_names, name);
            }
            None if name_is_sound => {
                self.names.insert(name, (row, code));
            }
            None => {}
        }
        by_code.is_none() && by_name.is_none()
    }

    fn report_first_uses(&self, report: &mut Report) {
        for code in &self.repeated_codes {
            let first = self.codes[code];
            report.error(&first.code, messages::first_use_of_code(*code, &first.name.to_string()));
        }
        for name in &self.repeated_names {
            let (first, code) = self.names[name];
            report.error(&first.name, messages::first_use_of_name(name, code));
        }
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn code(code: &syntax::Code, report: &mut Report) -> Option<i64> {
    let minus = if code.minus.is_some() { "-" } else { "" };
    let digits = format!("{minus}{}", code.literal.base10_digits());
    if !code.literal.suffix().is_empty() {
        report.error(code, messages::code_with_suffix(&code.to_string(), &digits));
        return None;
    }
    let number = digits.parse().ok();
    if number.is_none() {
        report.error(code, messages::code_outside_i64(&code.to_string()));
    }
    number
}

fn name(name: &Ident, report: &mut Report) -> bool {
    let text = name.unraw().to_string();
    let suggestion = upper_camel_case(&text);
    if matches!(text.as_str(), "Unlisted" | "Self") {
        report.error(name, messages::reserved_name(&text));
    } else if is_upper_camel_case(&text) {
        return true;
    } else if is_upper_camel_case(&suggestion) {
        report.error(name, messages::name_not_upper_camel_case(&text, &suggestion));
    } else {
        report.error(name, messages::name_without_capitals(&text));
    }
    false
}

fn row(row: &syntax::Row, code: i64, header: &Header, report: &mut Report) -> model::Row {
    let name = row.name.unraw().to_string();
    let mut attributes = Vec::new();
    for attribute in well_formed(&row.attributes, report) {
        if matches!(attribute.path.as_str(), "cfg" | "cfg_attr") {
            report.error(&attribute.tokens, messages::conditional_row());
        } else {
            attributes.push(attribute.tokens.clone());
        }
    }
    model::Row {
        deprecated: row.attributes.iter().any(|attribute| attribute.path == "deprecated"),
        attributes,
        code,
        name: row.name.clone(),
        cells: cells(row, &name, header, report),
        kind: number(row.kind.as_ref(), &model::KINDS, model::UNKNOWN, messages::unknown_kind, report),
        retry: number(row.retry.as_ref(), &model::RETRIES, model::NEVER, messages::unknown_retry, report),
    }
}

/// The number of a kind or a retry among all there are.
fn number(
    name: Option<&Ident>,
    all: &[&'static str],
    default: u8,
    message: fn(&str, Option<&str>, &[&str]) -> String,
    report: &mut Report,
) -> u8 {
    let Some(name) = name else { return default };
    let text = name.to_string();
    if let Some(number) = all.iter().position(|it| *it == text) {
        return u8::try_from(number).unwrap_or(default);
    }
    report.error(name, message(&text, nearest(&text, all), all));
    default
}

/// A row's cells, as many as the table has columns.
fn cells(row: &syntax::Row, name: &str, header: &Header, report: &mut Report) -> Vec<model::Cell> {
    let columns = &header.table.columns;
    let errors_before = report.count();
    if header.columns_are_sound && row.cells.len() < columns.len() {
        report.error(&row.cells_tokens, messages::too_few_wordings(row.cells.len(), columns));
    } else if header.columns_are_sound && row.cells.len() > columns.len() {
        report.error(&row.cells_tokens, messages::too_many_wordings(row.cells.len(), columns));
    }
    let counted = report.count() == errors_before && header.columns_are_sound;
    let mut cells: Vec<model::Cell> = Vec::new();
    for (number, written) in row.cells.iter().enumerate() {
        let tag = columns.get(number).map_or("", String::as_str);
        cells.push(cell(written, name, tag, header.complete && counted, report));
    }
    if counted && report.count() == errors_before {
        if let Some((column, other)) = swapped(&cells, columns) {
            report.error(&row.cells_tokens, messages::swapped_wordings(name, &columns[column], &columns[other]));
        }
        if cells.iter().all(|cell| cell.wordings.is_empty()) {
            report.error(&row.cells_tokens, messages::no_wording(name));
        } else if cells.iter().all(|cell| cell.wordings.is_empty() || cell.translated) {
            report.error(&row.cells_tokens, messages::only_translations(name));
        }
    }
    cells.resize(columns.len(), model::Cell::default());
    cells
}

/// A column whose wording can only be Chinese though it is of another language, and a column of Chinese whose wording can
/// only be of another language. A wording with letters of both is no sign of anything.
fn swapped(cells: &[model::Cell], columns: &[String]) -> Option<(usize, usize)> {
    let is_chinese = |tag: &str| tag == "zh" || tag.starts_with("zh-");
    let writes_chinese = |tag: &str| is_chinese(tag) || tag == "ja" || tag.starts_with("ja-");
    let letters = |cell: &model::Cell| {
        let all = || cell.wordings.iter().flat_map(|wording| wording.chars());
        (
            all().any(|letter| matches!(letter, '\u{4e00}'..='\u{9fff}')),
            all().any(|letter| letter.is_ascii_alphabetic()),
        )
    };
    let find = |is_it: &dyn Fn(&str) -> bool, expected: (bool, bool)| {
        (0..columns.len()).find(|&column| is_it(&columns[column]) && letters(&cells[column]) == expected)
    };
    Some((find(&|tag| !writes_chinese(tag), (true, false))?, find(&is_chinese, (false, true))?))
}

fn cell(written: &syntax::Cell, name: &str, tag: &str, complete: bool, report: &mut Report) -> model::Cell {
    let (literals, translated) = match written {
        syntax::Cell::Absent(underscore) => {
            if complete {
                report.error(underscore, messages::incomplete(name, tag));
            }
            return model::Cell::default();
        }
        syntax::Cell::Original(literals) => (literals, false),
        syntax::Cell::Translation(tilde, literals) => {
            if literals.len() > 1 {
                report.error(tilde, messages::several_translations(name));
            }
            (literals, true)
        }
    };
    let mut wordings = Vec::new();
    for literal in literals {
        let wording = literal.value();
        if wordings.contains(&wording) {
            report.error(literal, messages::duplicate_wording(&wording, name));
        } else if let Some(message) = wrong_in_wording(&wording, name, tag) {
            report.error(literal, message);
        } else {
            wordings.push(wording);
        }
    }
    model::Cell { wordings, translated }
}

fn wrong_in_wording(wording: &str, name: &str, tag: &str) -> Option<String> {
    let single = || wording.split_whitespace().collect::<Vec<_>>().join(" ");
    if wording.trim().is_empty() {
        Some(messages::empty_wording(name, tag))
    } else if let Some(character) = wording.chars().find(|it| it.is_control()) {
        Some(messages::control_character(character, name))
    } else if wording.trim() != wording {
        Some(messages::spaces_around(wording, &single()))
    } else if wording.contains("  ") {
        Some(messages::doubled_spaces(wording, &single()))
    } else {
        None
    }
}

fn is_upper_camel_case(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && !name.contains('_')
}

/// The name with the words at its underscores joined, each with a capital letter.
fn upper_camel_case(name: &str) -> String {
    let shouting = !name.contains(char::is_lowercase);
    let word = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        first + &if shouting { letters.as_str().to_lowercase() } else { letters.as_str().to_owned() }
    };
    name.split('_').map(word).collect()
}

/// `AcmeUserCode` as `acme_user_code`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut previous_is_upper = true;
    for letter in name.chars() {
        if letter.is_uppercase() && !previous_is_upper {
            snake.push('_');
        }
        previous_is_upper = letter.is_uppercase();
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// The candidate that a misspelt name most likely means, if one is near enough.
fn nearest(name: &str, candidates: &[&'static str]) -> Option<&'static str> {
    let near_enough = (name.chars().count() * 2 / 5).max(1);
    let distance = |candidate: &str| edits(&name.to_lowercase(), &candidate.to_lowercase());
    candidates
        .iter()
        .map(|candidate| (distance(candidate), *candidate))
        .filter(|&(distance, _)| distance <= near_enough)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, taken out or changed to turn one word into the other.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (number, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = number + 1;
        for (column, &other) in to.iter().enumerate() {
            let change = diagonal + usize::from(letter != other);
            diagonal = row[column + 1];
            row[column + 1] = change.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spells_names() {
        assert_eq!(upper_camel_case("token_expired"), "TokenExpired");
        assert_eq!(upper_camel_case("tokenExpired"), "TokenExpired");
        assert_eq!(upper_camel_case("TOKEN_EXPIRED"), "TokenExpired");
        assert_eq!(snake_case("AcmeUserCode"), "acme_user_code");
        assert_eq!(snake_case("HTTPCode2"), "httpcode2");
    }

    #[test]
    fn finds_the_nearest_name() {
        assert_eq!(nearest("Unavailible", &model::KINDS), Some("Unavailable"));
        assert_eq!(nearest("notfound", &model::KINDS), Some("NotFound"));
        assert_eq!(nearest("Backof", &model::RETRIES), Some("Backoff"));
        assert_eq!(nearest("tabel", &["table", "docs"]), Some("table"));
        assert_eq!(nearest("No", &model::KINDS), None);
        assert_eq!(nearest("Purple", &model::KINDS), None);
    }

    #[test]
    fn finds_what_is_no_placeholder() {
        assert_eq!(other_placeholder("https://a/{code}/{code}"), None);
        assert_eq!(other_placeholder("https://a/{cod}?x"), Some("{cod}"));
        assert_eq!(other_placeholder("https://a/{code"), Some("{code"));
        assert_eq!(other_placeholder("https://a/code}"), Some("}"));
    }
}
