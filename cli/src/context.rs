//! The program, and the tables and languages that a command works with.

use errcodes::{Locale, Registry};

use crate::texts::Language;

/// The program and its registry, as its author sets them.
#[derive(Clone, Copy)]
pub(crate) struct Program {
    pub(crate) registry: &'static Registry,
    pub(crate) name: &'static str,
    pub(crate) version: Option<&'static str>,
    /// The title of the page.
    pub(crate) title: Option<&'static str>,
    /// The language without `--lang`.
    pub(crate) locale: Option<Locale>,
}

impl Program {
    /// Returns the keys of the platforms in a sentence, unless they are too many for one.
    pub(crate) fn platforms(&self, comma: &str, last: &str) -> Option<String> {
        const MOST: usize = 4;
        let mut keys: Vec<&str> = Vec::new();
        for table in self.registry.tables() {
            if !keys.contains(&table.platform_key()) {
                keys.push(table.platform_key());
            }
        }
        match keys.as_slice() {
            [] => None,
            keys if keys.len() > MOST => None,
            [one] => Some((*one).to_owned()),
            [others @ .., end] => Some(format!("{}{last}{end}", others.join(comma))),
        }
    }
}

#[derive(Clone, Copy)]
pub(crate) struct Context {
    pub(crate) program: Program,
    pub(crate) registry: &'static Registry,
    /// The reader's language: from `--lang`, else the program's, else from the environment.
    pub(crate) locale: Locale,
    /// The language from `--lang`.
    pub(crate) requested: Option<Locale>,
}

impl Context {
    /// Returns the language of the command's own words.
    pub(crate) fn language(&self) -> Language {
        self.locale.into()
    }
}
