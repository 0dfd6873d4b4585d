//! A table with nothing wrong in it.

use proc_macro2::{Ident, Span, TokenStream};

/// A table, its rows in ascending order of their codes.
pub(crate) struct Table {
    /// What was written on the enum for rustc.
    pub(crate) attributes: Vec<TokenStream>,
    /// Whether a doc comment is among them.
    pub(crate) is_documented: bool,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) key: String,
    /// The template of a page about a code, or nothing.
    pub(crate) docs: String,
    /// The tags of the columns, in canonical form.
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
    pub(crate) warnings: Vec<Warning>,
}

/// Something to warn of.
pub(crate) struct Warning {
    pub(crate) lint: &'static str,
    /// Where the row is.
    pub(crate) span: Span,
    pub(crate) message: String,
}

pub(crate) struct Row {
    /// What was written on the row for rustc.
    pub(crate) attributes: Vec<TokenStream>,
    /// Whether a doc comment is among them.
    pub(crate) is_documented: bool,
    pub(crate) deprecated: bool,
    pub(crate) code: i64,
    pub(crate) name: Ident,
    /// As many as the table has columns.
    pub(crate) cells: Vec<Cell>,
    /// Its number in `google.rpc.Code`.
    pub(crate) kind: u8,
    /// Its number in the enum `Retry`.
    pub(crate) retry: u8,
}

/// The wordings of a cell, the main one first; none where the row has none in this language.
#[derive(Clone, Default)]
pub(crate) struct Cell {
    pub(crate) wordings: Vec<String>,
    pub(crate) translated: bool,
}

/// The kinds by their numbers in `google.rpc.Code`, as the enum `Kind` has them.
pub(crate) const KINDS: [&str; 17] = [
    "Ok",
    "Cancelled",
    "Unknown",
    "InvalidArgument",
    "DeadlineExceeded",
    "NotFound",
    "AlreadyExists",
    "PermissionDenied",
    "ResourceExhausted",
    "FailedPrecondition",
    "Aborted",
    "OutOfRange",
    "Unimplemented",
    "Internal",
    "Unavailable",
    "DataLoss",
    "Unauthenticated",
];

/// The number of the kind of a row that names none: `Unknown`.
pub(crate) const UNKNOWN: u8 = 2;

/// The retries by their numbers, as the enum `Retry` has them.
pub(crate) const RETRIES: [&str; 6] = [
    "Never",
    "Backoff",
    "RefreshToken",
    "NextMinute",
    "NextDay",
    "NextMonth",
];

/// The number of the retry of a row that names none: `Never`.
pub(crate) const NEVER: u8 = 0;
