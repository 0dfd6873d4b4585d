//! The codes and names that rows have taken.

use std::collections::HashMap;

use syn::ext::IdentExt as _;

use crate::report::Report;
use crate::{messages, syntax};

/// The codes and names that rows have taken so far, with the first row of each.
#[derive(Default)]
pub(crate) struct Taken<'a> {
    codes: HashMap<i64, &'a syntax::Row>,
    names: HashMap<String, (&'a syntax::Row, i64)>,
    repeated_codes: Vec<i64>,
    repeated_names: Vec<String>,
}

impl<'a> Taken<'a> {
    /// Whether neither the code nor the name of the row was taken before.
    pub(crate) fn take(
        &mut self,
        row: &'a syntax::Row,
        code: Option<i64>,
        name_is_sound: bool,
        report: &mut Report,
    ) -> bool {
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

    pub(crate) fn report_first_uses(&self, report: &mut Report) {
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
