//! The tables and languages that a command works with.

use errcodes::{Locale, Registry};

#[derive(Clone, Copy)]
pub(crate) struct Context {
    pub(crate) registry: &'static Registry,
    /// The reader's language: from `--lang`, else from the environment.
    pub(crate) locale: Locale,
    /// The language from `--lang`.
    pub(crate) requested: Option<Locale>,
}
