//! Duplicate codes and names.

use std::collections::HashMap;

use crate::compiler::report::Report;
use crate::compiler::{messages, syntax};

/// The codes and names of the rows so far, with the first row of each.
#[derive(Default)]
pub(super) struct Duplicates<'a> {
    codes: HashMap<i64, &'a syntax::Row>,
    names: HashMap<&'a str, (&'a syntax::Row, i64)>,
    repeated_codes: Vec<i64>,
    repeated_names: Vec<&'a str>,
}

impl<'a> Duplicates<'a> {
    /// Registers the row's code and name, each if it is valid. Returns whether both are valid and
    /// new.
    pub(super) fn check(
        &mut self,
        row: &'a syntax::Row,
        code: Option<i64>,
        name_is_valid: bool,
        report: &mut Report,
    ) -> bool {
        let name = row.text.as_str();
        let Some(code) = code else { return false };
        let by_code = *self.codes.entry(code).or_insert(row);
        let is_new_code = std::ptr::eq(by_code, row);
        if !is_new_code {
            let first = &by_code.text;
            let message = if first == name {
                messages::duplicate_row(code, name)
            } else {
                messages::duplicate_code(code, &row.code.to_string(), name, first)
            };
            report.error(&row.code, message);
            push_new(&mut self.repeated_codes, code);
        }
        if !name_is_valid {
            return false;
        }
        let (_, first) = *self.names.entry(name).or_insert((row, code));
        if first != code {
            report.error(&row.name, messages::duplicate_name(name, code, first));
            push_new(&mut self.repeated_names, name);
        }
        is_new_code && first == code
    }

    /// Reports the first use of each duplicate, once.
    pub(super) fn report_first_uses(&self, report: &mut Report) {
        for code in &self.repeated_codes {
            let first = self.codes[code];
            report.error(&first.code, messages::first_use_of_code(*code, &first.text));
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
    fn row_without_a_valid_code_or_name_is_left_out() {
        let output = compile(quote! {
            (krate) enum Code(en) {
                1 => Kept("a"), 9223372036854775808 => NoCode("b"), 3 => no_name("c"),
            }
        });
        let output = output.to_string();
        assert!(output.contains("Kept"), "{output}");
        assert!(!output.contains("NoCode"), "{output}");
        assert_eq!(
            output.matches("no_name").count(),
            1,
            "more than its error: {output}"
        );
    }
}
