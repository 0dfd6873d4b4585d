//! A valid table.

use proc_macro2::{Ident, Span, TokenStream};

/// A table with its rows in ascending order of code.
#[derive(Clone)]
pub(crate) struct Table {
    /// The attributes of the enum.
    pub(crate) attributes: Vec<TokenStream>,
    /// The attributes that remove the table: `#[cfg]`, also in `#[cfg_attr]`.
    pub(crate) conditions: Vec<TokenStream>,
    /// True if the attributes include `#[deprecated]`.
    pub(crate) is_deprecated: bool,
    /// True if the attributes include a doc comment.
    pub(crate) is_documented: bool,
    pub(crate) serde: Vec<SerdeDerive>,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) key: String,
    /// The URL template of a code's page; empty without one.
    pub(crate) docs: String,
    /// The path of the platform's static.
    pub(crate) platform: Option<TokenStream>,
    /// The path of the module that re-exports the enum, from `crate`.
    pub(crate) module: Option<TokenStream>,
    /// The tags of the columns in canonical form.
    pub(crate) columns: Vec<String>,
    /// `#[range(…)]` as inclusive pairs; empty without.
    pub(crate) ranges: Vec<(i64, i64)>,
    /// `#[reserved(…)]` as inclusive pairs; empty without.
    pub(crate) reserved: Vec<(i64, i64)>,
    pub(crate) rows: Vec<Row>,
    /// The predicates of `#[cfg]` on rows.
    pub(crate) predicates: Vec<TokenStream>,
    /// Rows with a mistake that are only variants, so that uses of them compile.
    pub(crate) strays: Vec<Row>,
    pub(crate) warnings: Vec<Warning>,
}

/// A union of tables.
pub(crate) struct Union {
    pub(crate) attributes: Attributes,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) members: Vec<Member>,
}

/// A table of a union.
pub(crate) struct Member {
    pub(crate) attributes: Attributes,
    pub(crate) name: Ident,
    /// The path of the table's enum.
    pub(crate) path: TokenStream,
}

/// The attributes of a union or of a member.
#[derive(Default)]
pub(crate) struct Attributes {
    pub(crate) all: Vec<TokenStream>,
    /// Those that remove the item: `#[cfg]`, also in `#[cfg_attr]`.
    pub(crate) conditions: Vec<TokenStream>,
    /// True if they include a doc comment.
    pub(crate) is_documented: bool,
    pub(crate) serde: Vec<SerdeDerive>,
}

/// A derive of serde's traits.
#[derive(Clone)]
pub(crate) struct SerdeDerive {
    /// The predicates of the enclosing `cfg_attr`s.
    pub(crate) conditions: Vec<TokenStream>,
    /// `Serialize`, `Deserialize` or both.
    pub(crate) traits: Vec<Ident>,
}

/// A finding of a lint at level `warn`.
#[derive(Clone)]
pub(crate) struct Warning {
    pub(crate) lint: &'static str,
    /// The name of the row.
    pub(crate) span: Span,
    pub(crate) message: String,
}

/// A `#[cfg]` on a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Condition {
    /// The index in the predicates of the table.
    pub(crate) predicate: usize,
    /// False for `#[cfg(not(…))]`.
    pub(crate) holds: bool,
}

#[derive(Clone)]
pub(crate) struct Row {
    /// The number of the row in the report.
    pub(crate) item: usize,
    pub(crate) conditions: Vec<Condition>,
    /// The attributes of the variant.
    pub(crate) attributes: Vec<TokenStream>,
    /// True if the attributes include a doc comment.
    pub(crate) is_documented: bool,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) code: i64,
    pub(crate) name: Ident,
    pub(crate) fields: Vec<Field>,
    /// The types of the fields as far as they are written, valid or not.
    pub(crate) written_types: Vec<TokenStream>,
    /// The function that raises the code: of a row with fields, unless its name is taken.
    pub(crate) constructor: Option<Ident>,
    /// One for each column.
    pub(crate) cells: Vec<Cell>,
    /// The kind as it was written, known or not.
    pub(crate) kind_name: Option<Ident>,
    /// The number of the kind: its index in [`KINDS`].
    pub(crate) kind: u8,
    /// The retry as it was written, known or not.
    pub(crate) retry_name: Option<Ident>,
    /// The number of the retry: its index in [`RETRIES`].
    pub(crate) retry: u8,
    /// The HTTP status, if it is not the kind's.
    pub(crate) http: Option<u16>,
    pub(crate) advice: Advice,
}

/// `#[deprecated]` on a row.
#[derive(Clone)]
pub(crate) struct Deprecated {
    pub(crate) attribute: TokenStream,
    pub(crate) note: Option<String>,
}

/// A field of a row.
#[derive(Clone)]
pub(crate) struct Field {
    /// The attributes of the constructor's parameter.
    pub(crate) attributes: Vec<TokenStream>,
    /// The doc comments.
    pub(crate) docs: Vec<TokenStream>,
    /// Raw if it is a keyword.
    pub(crate) name: Ident,
    /// The name without `r#`.
    pub(crate) text: String,
    pub(crate) ty: TokenStream,
    /// The type in rustfmt's style.
    pub(crate) ty_text: String,
}

/// The cause and fix of a row: one cell for each column, or none.
#[derive(Clone, Default)]
pub(crate) struct Advice {
    pub(crate) cause: Vec<Cell>,
    pub(crate) fix: Vec<Cell>,
}

/// The wordings of a row in one language, the main one first.
#[derive(Clone, Default)]
pub(crate) struct Cell {
    pub(crate) wordings: Vec<String>,
    pub(crate) translated: bool,
}

/// The variants of `Kind` by their numbers in `google.rpc.Code`.
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

/// The kind of a success.
pub(crate) const OK: u8 = 0;

/// The kind of a row without `as`: `Unknown`.
pub(crate) const UNKNOWN: u8 = 2;

/// The variants of `Retry` by their numbers.
pub(crate) const RETRIES: [&str; 6] = [
    "Never",
    "Backoff",
    "RefreshToken",
    "NextMinute",
    "NextDay",
    "NextMonth",
];

/// The retry of a row without `retry`: `Never`.
pub(crate) const NEVER: u8 = 0;
