//! `errcodes import --merge FILE`: new rows among those of a table in a Rust source file.

use std::collections::HashMap;

use errcodes::Locale;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::naming::Names;
use super::records::{List, Record};
use super::report::Report;
use super::rows;
use crate::texts::{Message, Value, list, message, text};

/// A table in a source file.
struct Table {
    key: String,
    name: String,
    locales: Vec<Locale>,
    rows: Vec<Row>,
    /// The offset after the opening brace.
    start: usize,
}

/// A row in a source file.
struct Row {
    code: i64,
    name: String,
    /// The wordings of each column.
    cells: Vec<Vec<String>>,
    /// The offset of the first attribute or the code.
    start: usize,
    /// The offset after the last token, without a comma.
    end: usize,
    has_comma: bool,
}

/// The source with the new rows.
#[derive(Debug)]
pub(super) struct Merged {
    pub(super) source: String,
    pub(super) table: String,
    pub(super) added: usize,
}

/// Adds the records whose codes the table lacks. Notes other wordings of codes that it has. The
/// error says why the file does not have the table.
pub(super) fn merge(
    source: &str,
    table: Option<&str>,
    lists: Vec<List>,
    report: &mut Report,
) -> Result<Merged, Message> {
    let table = choose(tables(source)?, table)?;
    let mut names = Names::default();
    for row in &table.rows {
        names.reserve(Some(&row.name));
    }
    let known: HashMap<i64, &Row> = table.rows.iter().map(|row| (row.code, row)).collect();
    // Of an export of several tables, only this one.
    let has_key = lists
        .iter()
        .any(|list| list.key.as_ref() == Some(&table.key));
    let lists = lists
        .into_iter()
        .filter(|list| !has_key || list.key.as_ref() == Some(&table.key));
    let mut new: Vec<Record> = Vec::new();
    for record in lists.flat_map(|list| list.records) {
        match known.get(&record.code) {
            Some(row) => compare(&record, row, &table, report),
            None => new.push(record),
        }
    }
    new.sort_by_key(|record| record.code);
    for pair in new.windows(2).filter(|pair| pair[0].code == pair[1].code) {
        report.problem(
            pair[1].line,
            message!(
                "the code {code} is on line {line} too, in another table",
                code = pair[1].code,
                line = pair[0].line
            ),
        );
    }
    new.dedup_by_key(|record| record.code);
    for record in &mut new {
        if let Some(name) = record
            .name
            .clone()
            .filter(|name| table.rows.iter().any(|row| row.name == *name))
        {
            report.note(
                record.line,
                message!(
                    "the name `{name}` is another code's in the table",
                    name = &name
                ),
            );
            record.name = None;
            record.remark = Some(format!("the list calls it `{name}`"));
        }
        names.reserve(record.name.as_deref());
    }
    let mut merged = String::with_capacity(source.len());
    let mut copied = 0;
    let mut added = 0;
    for (offset, needs_comma, indent, records) in places(source, &table, &new) {
        merged.push_str(&source[copied..offset]);
        copied = offset;
        if needs_comma {
            merged.push(',');
            continue;
        }
        let line_break = if source.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let is_line_start = merged.ends_with('\n');
        for record in records {
            if !has_message(record, &table, report) {
                continue;
            }
            let row =
                rows::row(record, &table.locales, &mut names, &indent).replace('\n', line_break);
            if is_line_start {
                merged.push_str(&row);
            } else {
                merged.push_str(line_break);
                merged.push_str(row.trim_end());
            }
            added += 1;
        }
        if !is_line_start {
            merged.push_str(line_break);
            merged.push_str(&indent);
        }
    }
    merged.push_str(&source[copied..]);
    Ok(Merged {
        source: if added > 0 { merged } else { source.to_owned() },
        table: table.key,
        added,
    })
}

/// Returns whether a row has a wording in a language of the table; reports the languages that the
/// table lacks.
fn has_message(record: &Record, table: &Table, report: &mut Report) -> bool {
    let (known, unknown): (Vec<_>, Vec<_>) = record
        .messages
        .iter()
        .partition(|text| table.locales.contains(&text.locale));
    for text in unknown {
        report.problem(
            record.line,
            message!(
                "`{table}` has no column for the {locale} of {code}: `{wording}`",
                table = &table.key,
                locale = text.locale,
                code = record.code,
                wording = &text.wordings[0]
            ),
        );
    }
    !known.is_empty()
}

/// An insertion: the offset, whether it is only the comma of the row before, the indentation, and
/// the records.
type Place<'r> = (usize, bool, String, Vec<&'r Record>);

/// Returns where the new rows go: after the row before the first row with a higher code.
fn places<'r>(source: &str, table: &Table, new: &'r [Record]) -> Vec<Place<'r>> {
    let mut places: Vec<Place<'r>> = Vec::new();
    let mut groups: Vec<(usize, Vec<&Record>)> = Vec::new();
    for record in new {
        let next = table.rows.iter().position(|row| row.code > record.code);
        let next = next.unwrap_or(table.rows.len());
        match groups.iter_mut().find(|(i, _)| *i == next) {
            Some((_, records)) => records.push(record),
            None => groups.push((next, vec![record])),
        }
    }
    groups.sort_by_key(|(next, _)| *next);
    for (next, records) in groups {
        let previous = next.checked_sub(1).map(|i| &table.rows[i]);
        let near = previous.or(table.rows.get(next));
        let indent = near.map_or_else(
            || "        ".to_owned(),
            |row| indentation(source, row.start),
        );
        if let Some(row) = previous.filter(|row| !row.has_comma) {
            places.push((row.end, true, String::new(), Vec::new()));
        }
        let end = previous.map_or(table.start, |row| after_comma(source, row));
        places.push((line_end(source, end), false, indent, records));
    }
    places
}

/// Returns the offset after the comma of a row.
fn after_comma(source: &str, row: &Row) -> usize {
    if row.has_comma {
        source[row.end..]
            .find(',')
            .map_or(row.end, |i| row.end + i + 1)
    } else {
        row.end
    }
}

/// Returns the offset of the next line if only a comment follows, else the offset itself.
fn line_end(source: &str, offset: usize) -> usize {
    let rest = &source[offset..];
    let length = rest.find('\n').map_or(rest.len(), |i| i + 1);
    let tail = rest[..length].trim();
    if tail.is_empty() || tail.starts_with("//") && rest[..length].ends_with('\n') {
        offset + length
    } else {
        offset
    }
}

fn indentation(source: &str, offset: usize) -> String {
    let start = source[..offset].rfind('\n').map_or(0, |i| i + 1);
    let line = &source[start..offset];
    line.chars()
        .take_while(|ch| matches!(ch, ' ' | '\t'))
        .collect()
}

/// Notes the wordings of a code that the table does not have, and another name.
fn compare(record: &Record, row: &Row, table: &Table, report: &mut Report) {
    if let Some(name) = record.name.as_ref().filter(|name| **name != row.name) {
        report.note(
            record.line,
            message!(
                "{code} is `{known}` in the table, `{name}` in the list",
                code = row.code,
                known = &row.name,
                name
            ),
        );
    }
    for text in &record.messages {
        let column = table
            .locales
            .iter()
            .position(|locale| *locale == text.locale);
        let known = column
            .and_then(|i| row.cells.get(i))
            .map_or(&[][..], Vec::as_slice);
        for wording in text
            .wordings
            .iter()
            .filter(|wording| !known.contains(wording))
        {
            let here = known.first().map_or_else(
                || text!("nothing").into(),
                |known| Value::from(format!("`{known}`")),
            );
            report.note(
                record.line,
                message!(
                    "{code} has {here} in {locale}, the list has `{wording}`",
                    code = row.code,
                    here,
                    locale = text.locale,
                    wording
                ),
            );
        }
    }
}

fn choose(mut tables: Vec<Table>, key: Option<&str>) -> Result<Table, Message> {
    let keys = list(tables.iter().map(|table| format!("`{}`", table.key)));
    match key {
        Some(key) => {
            let found = tables
                .iter()
                .position(|table| table.key == key || table.name == key);
            let found = found
                .ok_or_else(|| message!("no table `{key}`; the file has {keys}", key, keys))?;
            Ok(tables.swap_remove(found))
        }
        None if tables.len() == 1 => Ok(tables.swap_remove(0)),
        None => Err(message!(
            "several tables; choose one with --table: {keys}",
            keys
        )),
    }
}

/// Finds the tables in the macro calls of a source file.
fn tables(source: &str) -> Result<Vec<Table>, Message> {
    let tokens: TokenStream = source.parse().map_err(|error: proc_macro2::LexError| {
        let start = error.span().start();
        message!(
            "not Rust at line {line}, column {column}",
            line = start.line,
            column = start.column + 1
        )
    })?;
    let mut tables = Vec::new();
    find(tokens, &mut tables);
    if tables.is_empty() {
        return Err(
            text!("no table; the file needs a call of `define_errcodes!` with an enum").into(),
        );
    }
    Ok(tables)
}

fn find(tokens: TokenStream, tables: &mut Vec<Table>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (i, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let is_call = i >= 2
            && tokens[i - 1].to_string() == "!"
            && tokens[i - 2].to_string() == "define_errcodes";
        if is_call {
            call(group, tables);
        } else {
            find(group.stream(), tables);
        }
    }
}

fn call(group: &Group, tables: &mut Vec<Table>) {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let mut key = None;
    for (i, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(attribute) if attribute.delimiter() == Delimiter::Bracket => {
                key = key.or_else(|| table_key(attribute));
            }
            TokenTree::Ident(keyword) if keyword == "enum" => {
                let [
                    TokenTree::Ident(name),
                    TokenTree::Group(columns),
                    TokenTree::Group(body),
                ] = &tokens[(i + 1).min(tokens.len())..(i + 4).min(tokens.len())]
                else {
                    continue;
                };
                let name = name.to_string();
                let columns = columns.stream().to_string().replace(' ', "");
                tables.push(Table {
                    key: key
                        .take()
                        .unwrap_or_else(|| heck::ToSnakeCase::to_snake_case(name.as_str())),
                    name,
                    locales: columns.split(',').filter_map(Locale::parse).collect(),
                    rows: body_rows(body),
                    start: body.span_open().byte_range().end,
                });
            }
            _ => {}
        }
    }
}

/// Returns the key in `table("key")`.
fn table_key(attribute: &Group) -> Option<String> {
    let tokens: Vec<TokenTree> = attribute.stream().into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(path), TokenTree::Group(arguments)] if path == "table" => {
            let literal = syn::parse_str::<syn::LitStr>(&arguments.stream().to_string());
            literal.ok().map(|literal| literal.value())
        }
        _ => None,
    }
}

/// Reads the rows of a table; one that is not understood stays where it is.
fn body_rows(body: &Group) -> Vec<Row> {
    let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let mut rows = Vec::new();
    let mut rest = tokens.as_slice();
    while !rest.is_empty() {
        let length = rest.iter().position(is_comma).unwrap_or(rest.len());
        rows.extend(row(&rest[..length], length < rest.len()));
        rest = &rest[(length + 1).min(rest.len())..];
    }
    rows
}

fn row(tokens: &[TokenTree], has_comma: bool) -> Option<Row> {
    let arrow = tokens
        .windows(2)
        .position(|pair| pair[0].to_string() == "=" && pair[1].to_string() == ">")?;
    let digits = tokens[arrow.checked_sub(1)?].to_string().replace('_', "");
    let is_negative = arrow >= 2 && tokens[arrow - 2].to_string() == "-";
    let sign = if is_negative { "-" } else { "" };
    let TokenTree::Ident(name) = tokens.get(arrow + 2)? else {
        return None;
    };
    let wordings = tokens[arrow + 3..].iter().find_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => Some(group),
        _ => None,
    });
    let mut cells = vec![Vec::new()];
    for token in wordings?.stream() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => cells.push(Vec::new()),
            TokenTree::Literal(literal) => {
                let literal = syn::parse_str::<syn::LitStr>(&literal.to_string());
                if let (Ok(literal), Some(cell)) = (literal, cells.last_mut()) {
                    cell.push(literal.value());
                }
            }
            _ => {}
        }
    }
    Some(Row {
        code: super::code::parse(&format!("{sign}{digits}")).ok()?,
        name: name.to_string(),
        cells,
        start: tokens.first()?.span().byte_range().start,
        end: tokens.last()?.span().byte_range().end,
        has_comma,
    })
}
