//! Duplicate codes and names.

use std::collections::HashMap;

use super::conditions::are_exclusive;
use crate::compiler::report::{Part, Report};
use crate::compiler::{messages, model, syntax};

/// A row with a valid code and a valid name.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) row: &'a syntax::Row,
    pub(super) code: i64,
    pub(super) conditions: &'a [model::Condition],
}

/// The part of a row that no earlier row has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Novelty {
    Row,
    Name,
    Nothing,
}

/// The codes and names of the rows so far, each with the rows that use it first.
///
/// There are several if their conditions exclude each other.
#[derive(Default)]
pub(super) struct Duplicates<'a> {
    codes: HashMap<i64, Vec<Candidate<'a>>>,
    names: HashMap<&'a str, Vec<Candidate<'a>>>,
    repeated_codes: Vec<Candidate<'a>>,
    repeated_names: Vec<Candidate<'a>>,
}

impl<'a> Duplicates<'a> {
    /// Registers a row and reports a code or name that a row above it uses.
    pub(super) fn check(&mut self, candidate: Candidate<'a>, report: &mut Report) -> Novelty {
        let Candidate { row, code, .. } = candidate;
        let name = row.text.as_str();
        let by_code = first(self.codes.entry(code).or_default(), candidate);
        if let Some(first) = by_code {
            let first_name = &first.row.text;
            let message = if first_name == name {
                messages::duplicate_row(code, name)
            } else {
                let written = row.code.as_ref().map(ToString::to_string);
                let written = written.unwrap_or_default();
                messages::duplicate_code(code, &written, name, first_name)
            };
            report.part(Part::Code);
            report.error(&row.code, message);
            push_new(&mut self.repeated_codes, first);
        }
        let by_name = first(self.names.entry(name).or_default(), candidate);
        if let Some(first) = by_name.filter(|first| first.code != code) {
            report.part(Part::Name);
            report.error(&row.name, messages::duplicate_name(name, code, first.code));
            push_new(&mut self.repeated_names, first);
        }
        match (by_code, by_name) {
            (None, None) => Novelty::Row,
            (Some(_), None) => Novelty::Name,
            _ => Novelty::Nothing,
        }
    }

    /// Reports the first use of each duplicate, once.
    pub(super) fn report_first_uses(&self, report: &mut Report) {
        for Candidate { row, code, .. } in &self.repeated_codes {
            report.enter(row.item);
            report.part(Part::Code);
            report.error(&row.code, messages::first_use_of_code(*code, &row.text));
        }
        for Candidate { row, code, .. } in &self.repeated_names {
            report.enter(row.item);
            report.part(Part::Name);
            report.error(&row.name, messages::first_use_of_name(&row.text, *code));
        }
    }
}

/// Returns the first row that can be in the table together with the candidate, or adds the
/// candidate.
fn first<'a>(uses: &mut Vec<Candidate<'a>>, candidate: Candidate<'a>) -> Option<Candidate<'a>> {
    let together = |other: &&Candidate<'_>| !are_exclusive(other.conditions, candidate.conditions);
    let first = uses.iter().find(together).copied();
    if first.is_none() {
        uses.push(candidate);
    }
    first
}

fn push_new<'a>(list: &mut Vec<Candidate<'a>>, candidate: Candidate<'a>) {
    if !list.iter().any(|it| std::ptr::eq(it.row, candidate.row)) {
        list.push(candidate);
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::compiler::compile;

    // rustc shows equal errors once, so a compile-fail case cannot test this.
    #[test]
    fn first_use_of_a_duplicate_is_reported_once() {
        let output = compile(quote! {
            (krate) enum Code(en) {
                1 => A("a"), 1 => B("b"), 1 => C("c"),
                2 => D("d"), 3 => D("e"), 4 => D("f"),
            }
        });
        assert_eq!(
            output.to_string().matches("is first used here").count(),
            2,
            "{output}"
        );
    }

    #[test]
    fn row_without_a_valid_code_or_name_is_only_a_variant() {
        let output = compile(quote! {
            (krate) enum Code(en) {
                1 => Kept("a"), 9223372036854775808 => NoCode("b"), 3 => no_name("c"),
                1 => Again("d"), 4 => Self("e"), 5 => Kept("f"), BASE + 6 => Kept("g"),
            }
        });
        let output = output.to_string();
        for stray in ["NoCode", "no_name", "Again"] {
            assert!(
                output.contains(&format!("Code :: {stray} => 0")),
                "{stray}: {output}"
            );
            assert!(
                !output.contains(&format!("=> Code :: {stray}")),
                "{stray}: {output}"
            );
        }
        assert!(output.contains(r#"text : "Kepta""#), "{output}");
        assert!(!output.contains("Code :: Self"), "{output}");
        assert_eq!(output.matches("Code :: Kept =>").count(), 1, "{output}");
    }

    #[test]
    fn rows_with_opposite_conditions_are_no_duplicates() {
        let output = compile(quote! {
            (krate) enum Code(en) {
                #[cfg(unix)] 1 => A("a"), #[cfg(not(unix))] 1 => A("b"), #[cfg(windows)] 1 => B("c"),
            }
        });
        let output = output.to_string();
        assert_eq!(output.matches("belongs to").count(), 1, "{output}");
    }
}
