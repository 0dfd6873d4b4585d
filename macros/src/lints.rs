//! What is not wrong but may not be meant: checks that a table switches on, as `#[warn(errcodes::unordered_rows)]`.

use std::collections::HashMap;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;

use crate::report::Report;
use crate::spelling::nearest;
use crate::syntax::split_at_commas;
use crate::{messages, model, syntax};

/// The lints there are.
const NAMES: [&str; 2] = ["unordered_rows", "shared_wordings"];

/// What is done about what a lint finds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Allow,
    Warn,
    Deny,
}

/// The level of each lint of [`NAMES`]; none is on of itself.
pub(crate) struct Lints([Level; 2]);

impl Lints {
    pub(crate) const OFF: Self = Self([Level::Allow; 2]);

    /// Whether an attribute sets the level of lints.
    pub(crate) fn sets_levels(path: &str) -> bool {
        level(path).is_some()
    }

    /// Takes the levels that the attribute sets for lints of ours; what is left of it is for rustc.
    pub(crate) fn set(
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
                    Some(number) => self.0[number] = level,
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

    /// What the lints that are on find in rows in the order in which they are written: warnings, or errors in the report.
    pub(crate) fn check(
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
                    Level::Deny => report.error(&row.name, message),
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

/// A row and what there is to say of it.
type Finding<'a> = (&'a model::Row, String);

/// Rows with a lower code than one above them.
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

/// Rows with a wording that a row above them has in the same language.
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

/// The warning in Rust: a deprecated item that is used at the row, which is how a macro can warn on stable.
pub(crate) fn warning(warning: &model::Warning) -> TokenStream {
    let message = &warning.message;
    let item = proc_macro2::Ident::new(&warning.lint.to_uppercase(), Span::call_site());
    let mut used = item.clone();
    used.set_span(Span::call_site().located_at(warning.span));
    quote! {
        const _: () = {
            #[deprecated(note = #message)]
            const #item: () = ();
            #used
        };
    }
}
