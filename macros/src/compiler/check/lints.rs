//! Opt-in lints, as in `#[warn(errcodes::unordered_rows)]`.

use std::collections::HashMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::spelling::nearest;
use crate::compiler::report::{Part, Report};
use crate::compiler::syntax::split_at_commas;
use crate::compiler::{messages, model, syntax};

const NAMES: [&str; 2] = ["unordered_rows", "shared_wordings"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Allow,
    Warn,
    Deny,
}

/// The level of each lint of [`NAMES`].
pub(super) struct Lints([Level; 2]);

impl Lints {
    pub(super) const OFF: Self = Self([Level::Allow; 2]);

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
        let Some(TokenTree::Group(list)) = attribute.arguments.clone().into_iter().next() else {
            return Some(attribute.tokens.clone());
        };
        let mut others = Vec::new();
        for lint in split_at_commas(list.stream()) {
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

    /// Runs the enabled lints over rows in source order. Reports denied findings and returns the
    /// warnings.
    pub(super) fn check(
        &self,
        rows: &[model::Row],
        columns: &[String],
        report: &mut Report,
    ) -> Vec<model::Warning> {
        let found = [unordered_rows(rows), shared_wordings(rows, columns)];
        let mut warnings = Vec::new();
        for ((level, lint), findings) in self.0.into_iter().zip(NAMES).zip(found) {
            for (row, message) in findings {
                match level {
                    Level::Allow => {}
                    Level::Warn => warnings.push(model::Warning {
                        lint,
                        span: row.name.span(),
                        message,
                    }),
                    Level::Deny => {
                        report.enter(row.item);
                        report.part(Part::End);
                        report.error(&row.name, message);
                    }
                }
            }
        }
        warnings
    }
}

fn level(path: &str) -> Option<Level> {
    match path {
        "allow" | "expect" => Some(Level::Allow),
        "warn" => Some(Level::Warn),
        "deny" | "forbid" => Some(Level::Deny),
        _ => None,
    }
}

/// A row and the lint's message.
type Finding<'a> = (&'a model::Row, String);

/// Finds rows with a lower code than a row above them.
fn unordered_rows(rows: &[model::Row]) -> Vec<Finding<'_>> {
    let mut greatest: Option<&model::Row> = None;
    let mut findings = Vec::new();
    for row in rows {
        match greatest {
            Some(above) if above.code > row.code => {
                let (name, above_name) = (row.name.to_string(), above.name.to_string());
                findings.push((
                    row,
                    messages::unordered_row(row.code, &name, above.code, &above_name),
                ));
            }
            _ => greatest = Some(row),
        }
    }
    findings
}

/// Finds rows that share a wording of one language with a row above them.
fn shared_wordings<'a>(rows: &'a [model::Row], columns: &[String]) -> Vec<Finding<'a>> {
    let mut first: HashMap<(usize, &str), &model::Row> = HashMap::new();
    let mut findings = Vec::new();
    for row in rows {
        for (column, cell) in row.cells.iter().enumerate() {
            for wording in &cell.wordings {
                let above = *first.entry((column, wording)).or_insert(row);
                if above.code != row.code {
                    let (name, above) = (row.name.to_string(), above.name.to_string());
                    findings.push((
                        row,
                        messages::shared_wording(&columns[column], wording, &name, &above),
                    ));
                }
            }
        }
    }
    findings
}
