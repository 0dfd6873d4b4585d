//! Lints, as in `#[warn(errcodes::unordered_rows)]`.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::spelling::nearest;
use crate::compiler::report::{Part, Report};
use crate::compiler::syntax::split_at_commas;
use crate::compiler::{messages, model, syntax};

const NAMES: [&str; 3] = ["unordered_rows", "shared_wordings", "swapped_wordings"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Allow,
    Warn,
    Deny,
}

/// The level of each lint of [`NAMES`].
#[derive(Clone, Copy)]
pub(super) struct Lints([Level; 3]);

impl Lints {
    pub(super) const DEFAULT: Self = Self([Level::Allow, Level::Allow, Level::Warn]);

    /// Returns whether an attribute of this path sets lint levels.
    pub(super) fn sets_levels(path: &str) -> bool {
        level(path).is_some()
    }

    /// Takes the macro's lints out of the attribute and returns the rest, which is for rustc.
    pub(super) fn set(
        &mut self,
        attribute: &syntax::Attribute,
        report: &mut Report,
    ) -> Option<TokenStream> {
        let level = level(&attribute.path)?;
        let Some(list) = attribute.list() else {
            return Some(attribute.tokens.clone());
        };
        let mut others = Vec::new();
        for lint in split_at_commas(list) {
            let text: String = lint
                .clone()
                .into_iter()
                .map(|token| token.to_string())
                .collect();
            match text.strip_prefix("errcodes::") {
                Some(name) => match NAMES.iter().position(|known| *known == name) {
                    Some(i) => self.0[i] = level,
                    None => report.error(
                        lint,
                        messages::unknown_lint(name, nearest(name, &NAMES), &NAMES),
                    ),
                },
                None => others.push(lint),
            }
        }
        let path: TokenStream = attribute.path.parse().ok()?;
        (!others.is_empty()).then(|| quote!(#[#path(#(#others),*)]))
    }
}

/// Runs the lints over rows in source order, each row with its levels. Reports denied findings and
/// returns the warnings.
///
/// Wordings are checked only if the columns are valid.
pub(super) fn check(
    rows: &[model::Row],
    levels: &[Lints],
    columns: Option<&Vec<String>>,
    report: &mut Report,
) -> Vec<model::Warning> {
    let found = [
        unordered_rows(rows),
        columns.map_or_else(Vec::new, |columns| shared_wordings(rows, columns)),
        columns.map_or_else(Vec::new, |columns| swapped_wordings(rows, columns)),
    ];
    let mut warnings = Vec::new();
    for (lint, findings) in found.into_iter().enumerate() {
        for (i, message) in findings {
            let name = &rows[i].name;
            match levels[i].0[lint] {
                Level::Allow => {}
                Level::Warn => warnings.push(model::Warning {
                    lint: NAMES[lint],
                    span: name.span(),
                    message,
                }),
                Level::Deny => {
                    report.enter(rows[i].item);
                    report.part(Part::End);
                    report.error(name, message);
                }
            }
        }
    }
    warnings
}

fn level(path: &str) -> Option<Level> {
    match path {
        "allow" | "expect" => Some(Level::Allow),
        "warn" => Some(Level::Warn),
        "deny" | "forbid" => Some(Level::Deny),
        _ => None,
    }
}

/// The index of a row and the lint's message.
type Finding = (usize, String);

/// Finds rows with a lower code than a row above them.
fn unordered_rows(rows: &[model::Row]) -> Vec<Finding> {
    let mut greatest: Option<&model::Row> = None;
    let mut findings = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        match greatest {
            Some(above) if above.code > row.code => {
                let (name, above_name) = (row.name.to_string(), above.name.to_string());
                findings.push((
                    i,
                    messages::unordered_row(row.code, &name, above.code, &above_name),
                ));
            }
            _ => greatest = Some(row),
        }
    }
    findings
}

/// Finds rows that share a wording of one language with a row above them.
fn shared_wordings(rows: &[model::Row], columns: &[String]) -> Vec<Finding> {
    let mut first: HashMap<(usize, &str), &model::Row> = HashMap::new();
    let mut findings = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        for (column, cell) in row.cells.iter().enumerate() {
            for wording in &cell.wordings {
                let above = *first.entry((column, wording)).or_insert(row);
                if above.code != row.code {
                    let (name, above) = (row.name.to_string(), above.name.to_string());
                    findings.push((
                        i,
                        messages::shared_wording(&columns[column], wording, &name, &above),
                    ));
                }
            }
        }
    }
    findings
}

/// Finds rows with a Chinese wording in a column of another language, and a Latin one in a Chinese
/// column.
///
/// A wording with both scripts proves nothing.
fn swapped_wordings(rows: &[model::Row], columns: &[String]) -> Vec<Finding> {
    let is_chinese = |tag: &str| tag == "zh" || tag.starts_with("zh-");
    let writes_chinese = |tag: &str| {
        let language = tag.split('-').next().unwrap_or_default();
        matches!(
            language,
            "zh" | "ja" | "yue" | "cmn" | "wuu" | "hak" | "nan" | "lzh"
        )
    };
    let has_chinese =
        |wording: &String| wording.contains(|ch| ('\u{4e00}'..='\u{9fff}').contains(&ch));
    let has_latin = |wording: &String| wording.contains(|ch: char| ch.is_ascii_alphabetic());
    let find = |row: &model::Row, is_it: &dyn Fn(&str) -> bool, expected: (bool, bool)| {
        let scripts = |wordings: &[String]| {
            let has = |script: &dyn Fn(&String) -> bool| wordings.iter().any(script);
            (has(&has_chinese), has(&has_latin))
        };
        (0..columns.len()).find(|&column| {
            is_it(&columns[column]) && scripts(&row.cells[column].wordings) == expected
        })
    };
    let mut findings = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let other = find(row, &|tag| !writes_chinese(tag), (true, false));
        let chinese = find(row, &is_chinese, (false, true));
        if let (Some(other), Some(chinese)) = (other, chinese) {
            let (other, chinese) = (&columns[other], &columns[chinese]);
            findings.push((
                i,
                messages::swapped_wordings(&row.name.to_string(), other, chinese),
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;

    use crate::compiler::compile;

    #[test]
    fn alternatives_of_one_code_are_in_order() {
        for (codes, is_unordered) in [([1, 2], false), ([2, 2], false), ([2, 1], true)] {
            let [first, second] = codes;
            let table = format!(
                "(krate) #[deny(errcodes::unordered_rows)]
                 enum Code(en) {{
                     #[cfg(unix)] {first} => A(\"a\"),
                     #[cfg(not(unix))] {second} => B(\"b\"),
                 }}"
            );
            let tokens: TokenStream = table.parse().expect("the table is tokens");
            let is_reported = compile(tokens).to_string().contains("compile_error");
            assert_eq!(is_reported, is_unordered, "{table}");
        }
    }

    #[test]
    fn chinese_wording_is_swapped_where_another_script_is_written() {
        for (columns, wordings, is_swapped) in [
            ("en, zh", ["丢失", "lost"], true),
            ("zh-Hant, fr", ["lost", "丢失"], true),
            ("en, zh", ["lost", "丢失"], false),
            ("en, zh", ["lost", "lost"], false),
            ("en, zh", ["丢失", "丢失"], false),
            ("en, zh", ["丢失 token", "lost"], false),
            ("en, zh", ["丢失", "lost 丢失"], false),
            ("en, zh", ["丢失", "404"], false),
            ("en, fr", ["丢失", "lost"], false),
            ("ru, zh", ["токен", "lost"], false),
            ("ja, zh", ["丢失", "lost"], false),
            ("yue, zh", ["丢失", "lost"], false),
        ] {
            let [one, other] = wordings;
            let table = format!(
                "(krate) #[deny(errcodes::swapped_wordings)]
                 enum Code({columns}) {{ 1 => Lost({one:?}, {other:?}) }}"
            );
            let tokens: TokenStream = table.parse().expect("the table is tokens");
            let is_reported = compile(tokens).to_string().contains("compile_error");
            assert_eq!(is_reported, is_swapped, "{table}");
        }
    }
}
