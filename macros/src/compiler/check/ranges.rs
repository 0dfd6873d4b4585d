//! `#[range(…)]` and `#[reserved(…)]`.

use syn::parse::{ParseStream, Parser as _};
use syn::{LitInt, Token};

use super::code;
use crate::compiler::parse::describe;
use crate::compiler::report::Report;
use crate::compiler::syntax::{split_at_commas, stray_commas};
use crate::compiler::{messages, model, syntax, types};

/// Inclusive pairs in source order.
pub(super) type Ranges = Vec<(i64, i64)>;

/// Returns the ranges of an attribute if all of them are valid.
pub(super) fn ranges(attribute: &syntax::Attribute, report: &mut Report) -> Option<Ranges> {
    let written = attribute.list().unwrap_or_default();
    let parts = split_at_commas(written.clone());
    if parts.is_empty() {
        report.error(&attribute.tokens, messages::attribute_form(&attribute.path));
        return None;
    }
    let errors_before = report.count();
    for comma in stray_commas(written) {
        report.error(comma, messages::expected_range(&attribute.path, "`,`"));
    }
    let mut ranges = Vec::new();
    for part in parts {
        let parser = |input: ParseStream<'_>| range(input);
        let Ok(written) = parser.parse2(part.clone()) else {
            let token = part.clone().into_iter().next();
            let found = match part.clone().into_iter().count() {
                1 => token.map_or_else(String::new, |token| describe(&token)),
                _ => format!("`{}`", types::text(&part)),
            };
            report.error(&part, messages::expected_range(&attribute.path, &found));
            continue;
        };
        let bounds = match &written.end {
            None => code(&written.start, report).map(|code| (code, code)),
            Some((_, end)) => code(&written.start, report).zip(code(end, report)),
        };
        let Some((start, end)) = bounds else { continue };
        let is_exclusive = matches!(written.end, Some((Limits::Exclusive, _)));
        let last = if is_exclusive {
            end.checked_sub(1)
        } else {
            Some(end)
        };
        match last.filter(|&last| start <= last) {
            None => report.error(
                &part,
                messages::empty_range(&types::text(&part), start, end),
            ),
            Some(last) if is_exclusive => report.error(
                &part,
                messages::exclusive_range(&types::text(&part), &written.start.to_string(), last),
            ),
            Some(last) => ranges.push((start, last)),
        }
    }
    (report.count() == errors_before).then_some(ranges)
}

enum Limits {
    Inclusive,
    Exclusive,
}

/// `1` or `1..=9`
struct Range {
    start: syntax::Code,
    end: Option<(Limits, syntax::Code)>,
}

fn range(input: ParseStream<'_>) -> syn::Result<Range> {
    let start = number(input)?;
    let limits = if input.parse::<Option<Token![..=]>>()?.is_some() {
        Limits::Inclusive
    } else if input.parse::<Option<Token![..]>>()?.is_some() {
        Limits::Exclusive
    } else {
        return Ok(Range { start, end: None });
    };
    let end = Some((limits, number(input)?));
    Ok(Range { start, end })
}

fn number(input: ParseStream<'_>) -> syn::Result<syntax::Code> {
    Ok(syntax::Code {
        minus: input.parse()?,
        literal: input.parse::<LitInt>()?,
    })
}

/// Checks a row's code against the attributes of its table.
pub(super) fn check(row: &syntax::Row, code: i64, table: &model::Table, report: &mut Report) {
    let contains = |ranges: &Ranges| {
        ranges
            .iter()
            .any(|&(start, end)| (start..=end).contains(&code))
    };
    if contains(&table.reserved) {
        report.error(
            &row.code,
            messages::reserved_code(code, &row.text, &text("reserved", &table.reserved)),
        );
    } else if !table.ranges.is_empty() && !contains(&table.ranges) {
        report.error(
            &row.code,
            messages::code_outside_range(code, &row.text, &text("range", &table.ranges)),
        );
    }
}

/// Returns `#[range(1, 5..=9)]`.
fn text(path: &str, ranges: &Ranges) -> String {
    let range = |&(start, end): &(i64, i64)| {
        if start == end {
            start.to_string()
        } else {
            format!("{start}..={end}")
        }
    };
    let ranges: Vec<String> = ranges.iter().map(range).collect();
    format!("#[{path}({})]", ranges.join(", "))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::compiler::compile;

    /// Returns whether `code` is accepted by a table with the attribute.
    fn accepts(attribute: &str, code: &str) -> bool {
        let [attribute, code]: [proc_macro2::TokenStream; 2] =
            [attribute, code].map(|text| text.parse().unwrap());
        let output = compile(quote! { (krate) #attribute enum Code(en) { #code => Row("row") } });
        let output = output.to_string();
        assert!(output.contains("Row"), "the row is lost: {output}");
        !output.contains("compile_error")
    }

    #[test]
    fn codes_are_compared_with_inclusive_ranges() {
        let range = "#[range(-5..=-3, 0x10, 1_000..=2_000)]";
        let reserved = range.replace("range", "reserved");
        for (code, is_inside) in [
            ("-6", false),
            ("-5", true),
            ("-3", true),
            ("-2", false),
            ("15", false),
            ("16", true),
            ("17", false),
            ("999", false),
            ("1000", true),
            ("2000", true),
            ("2001", false),
        ] {
            assert_eq!(accepts(range, code), is_inside, "{code}");
            assert_eq!(accepts(&reserved, code), !is_inside, "{code}");
        }
    }

    #[test]
    fn range_of_every_code_accepts_the_extremes() {
        let range = "#[range(-9223372036854775808..=9223372036854775807)]";
        assert!(accepts(range, "-9223372036854775808") && accepts(range, "9223372036854775807"));
    }
}
