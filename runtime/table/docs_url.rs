//! The address of a page about a code.

use core::fmt;

use super::data::Table;
use crate::padding::pad;

/// The address of a page about a code, from `#[docs("…")]`. `Display` writes it.
///
/// ```
/// errcodes::define_errcodes! {
///     #[docs("https://acme.example/errors/{code}")]
///     enum Acme(en) { 7 => Lost("lost") }
/// }
///
/// assert_eq!(Acme::Lost.docs_url().unwrap().to_string(), "https://acme.example/errors/7");
/// assert_eq!(Acme::from(9).docs_url().unwrap().to_string(), "https://acme.example/errors/9");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DocsUrl {
    template: &'static str,
    code: i64,
}

/// Returns the address of the code's page if the table has a template.
#[must_use]
pub const fn docs_url(table: &Table, code: i64) -> Option<DocsUrl> {
    let template = table.docs();
    if template.is_empty() {
        None
    } else {
        Some(DocsUrl { template, code })
    }
}

impl fmt::Display for DocsUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, |out| {
            for (i, part) in self.template.split("{code}").enumerate() {
                if i > 0 {
                    write!(out, "{}", self.code)?;
                }
                out.write_str(part)?;
            }
            Ok(())
        })
    }
}
