//! The advice of a row: `{ cause("…"), fix("…") }`.

use proc_macro2::{Delimiter, Group, Ident, TokenTree};
use syn::Token;
use syn::parse::{ParseStream, Parser as _};

use super::cells::cell;
use super::header::Header;
use super::spelling::nearest;
use crate::compiler::parse::{self, group, identifier, unexpected};
use crate::compiler::report::{Part, Report};
use crate::compiler::{messages, model, syntax};

const CLAUSES: [&str; 2] = ["cause", "fix"];

/// Returns the cells of the row's cause and fix.
pub(super) fn advice(row: &syntax::Row, header: &Header, report: &mut Report) -> model::Advice {
    report.part(Part::End);
    let mut advice = model::Advice::default();
    let Some(block) = &row.block else {
        return advice;
    };
    if block.stream().is_empty() {
        report.error(block, messages::empty_block(&row.text));
    } else if row.fields.is_none() && holds_fields(block) {
        report.error(block, messages::fields_after_wordings(&row.text));
    } else {
        let parser = |input: ParseStream<'_>| {
            clauses(input, row, header, &mut advice, report);
            Ok(())
        };
        if let Err(error) = parser.parse2(block.stream()) {
            report.syntax(error);
        }
    }
    advice
}

/// Returns whether the block begins with `field: `.
fn holds_fields(block: &Group) -> bool {
    let mut tokens = block.stream().into_iter();
    matches!(tokens.next(), Some(TokenTree::Ident(_)))
        && matches!(tokens.next(), Some(TokenTree::Punct(colon)) if colon.as_char() == ':')
}

fn clauses(
    input: ParseStream<'_>,
    row: &syntax::Row,
    header: &Header,
    advice: &mut model::Advice,
    report: &mut Report,
) {
    let mut seen = [false; 2];
    while !input.is_empty() {
        if let Err(error) = clause(input, row, header, advice, &mut seen, report) {
            report.syntax(error);
            while !input.is_empty() && !input.peek(Token![,]) {
                let _skipped: syn::Result<TokenTree> = input.parse();
            }
        }
        let _comma = input.parse::<Option<Token![,]>>();
    }
}

fn clause(
    input: ParseStream<'_>,
    row: &syntax::Row,
    header: &Header,
    advice: &mut model::Advice,
    seen: &mut [bool; 2],
    report: &mut Report,
) -> syn::Result<()> {
    let Some(keyword) = identifier(input) else {
        return Err(unexpected(input, Some(&row.name), |found| {
            messages::expected_clause(&row.text, &found)
        }));
    };
    let text = keyword.to_string();
    let Some(cells) = group(input, Delimiter::Parenthesis) else {
        return Err(unexpected(input, Some(&keyword), |found| {
            messages::expected_advice(&text, &row.text, &found)
        }));
    };
    let Some(i) = CLAUSES.iter().position(|known| *known == text) else {
        report.error(
            &keyword,
            messages::unknown_clause(&text, &row.text, nearest(&text, &CLAUSES)),
        );
        return comma(input, &keyword, row);
    };
    if std::mem::replace(&mut seen[i], true) {
        report.error(&keyword, messages::repeated_clause(&text, &row.text));
        return comma(input, &keyword, row);
    }
    let errors_before = report.count();
    let parser = |input: ParseStream<'_>| Ok(parse::cells(input, &row.name, |_| Part::End, report));
    let (written, are_counted) = parser.parse2(cells.stream())?;
    if are_counted && report.count() == errors_before {
        let checked = texts(&written, &keyword, &cells, row, header, report);
        *[&mut advice.cause, &mut advice.fix][i] = checked;
    }
    comma(input, &keyword, row)
}

/// Checks that a clause ends here.
fn comma(input: ParseStream<'_>, keyword: &Ident, row: &syntax::Row) -> syn::Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    Err(unexpected(input, Some(keyword), |found| {
        messages::expected_clause_comma(&keyword.to_string(), &row.text, &found)
    }))
}

/// Returns one cell for each column of the table; none after an error in their number.
fn texts(
    written: &[syntax::Cell],
    keyword: &Ident,
    group: &Group,
    row: &syntax::Row,
    header: &Header,
    report: &mut Report,
) -> Vec<model::Cell> {
    let columns = &header.table.columns;
    let clause = keyword.to_string();
    if header.columns_are_valid && written.len() != columns.len() {
        report.error(
            group,
            messages::advice_count(&clause, &row.text, written.len(), columns),
        );
        return Vec::new();
    }
    let errors_before = report.count();
    let mut cells = Vec::new();
    for (written, tag) in written.iter().zip(columns) {
        match written {
            syntax::Cell::Original(texts) | syntax::Cell::Translation(_, texts)
                if texts.len() > 1 =>
            {
                report.error(
                    &texts[1],
                    messages::advice_alternative(&clause, &row.text, tag),
                );
                cells.push(model::Cell::default());
            }
            written => cells.push(cell(written, &row.text, tag, false, report)),
        }
    }
    if report.count() > errors_before {
        return cells;
    }
    let missing = cells.iter().position(|cell| cell.wordings.is_empty());
    if cells.iter().all(|cell| cell.wordings.is_empty()) {
        report.error(group, messages::no_advice(&clause, &row.text));
    } else if let Some(column) = missing
        && header.complete
    {
        let message = messages::incomplete_advice(&clause, &row.text, &columns[column]);
        match &written[column] {
            syntax::Cell::Absent(underscore) => report.error(underscore, message),
            _ => report.error(group, message),
        }
    }
    cells
}
