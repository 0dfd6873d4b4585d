//! The vocabulary that tables of error codes are made of, and [`define_errcodes!`], which makes them.
//!
//! A program depends on the crate `errcodes`, which re-exports all of this beside the shipped tables and the registry.
//!
//! # Features
//! - `serde`: enums of codes implement `Serialize` and `Deserialize` (through `serde_core`).
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(any(doc, test))]
extern crate self as errcodes_core;

mod code;
mod entry;
#[cfg(any(doc, test))]
pub mod example_generated;
mod index;
mod kind;
mod locale;
mod retry;
#[cfg(feature = "serde")]
mod serde;
mod table;

pub use code::{ErrorCode, Iter, ParseCodeError, Unlisted};
pub use entry::{Docs, Entry, Localized, Wordings};
pub use kind::Kind;
pub use locale::Locale;
pub use retry::Retry;
pub use table::{Entries, Table};

/// Turns tables of error codes into enums.
///
/// A table reads like the body of a `match`, code ⇒ name(wordings) as kind:
///
/// ```
/// errcodes_core::define_errcodes! {
///     /// Return codes of the Acme open platform.
///     #[table("acme")]
///     #[docs("https://open.acme.example/errors?code={code}")]
///     pub enum AcmeCode(en, zh) {
///         -1    => SystemBusy("system busy", "系统繁忙") as Unavailable retry Backoff,
///         0     => Ok("ok", "请求成功") as Ok,
///         40001 => TokenExpired("access_token expired", ~"access_token 已过期") as Unauthenticated retry RefreshToken,
///         40100 => InvalidParam("invalid param" | "app_id is required", _) as InvalidArgument,
///         /// Rows take doc comments and attributes like any variant.
///         #[deprecated(note = "no longer sent since 2020")]
///         46101 => OldMessageApi("not supported, use subscribeMessage", _) as Unimplemented,
///     }
/// }
///
/// assert_eq!(AcmeCode::from(40001), AcmeCode::TokenExpired);
/// assert_eq!(AcmeCode::TokenExpired.to_string(), "access_token expired (acme 40001)");
/// assert_eq!(AcmeCode::TokenExpired.message_in("zh_CN.UTF-8"), "access_token 已过期");
/// assert_eq!(AcmeCode::from(7).code(), 7);
/// ```
///
/// # The table
/// - `enum Name(en, zh-Hant)`: the columns, as BCP 47 tags of language, script and region.
/// - `#[table("acme/user")]`: the key in a registry; without it, the enum's name in snake_case.
/// - `#[docs("https://…{code}…")]`: the http or https address of a page about a code.
/// - `#[complete]`: every row has a wording in every column.
/// - `#[warn(errcodes::unordered_rows)]`, `#[warn(errcodes::shared_wordings)]`, or `deny`: a row with a lower code than one
///   above it, a wording that two codes have in one language. Both are off unless a table switches them on.
/// - Doc comments and other attributes go to the enum. One call may hold several tables.
///
/// # A row
/// - The code is any `i64`: `-1`, `40_001`, `0x9C41`.
/// - A cell is `"wording"`; `"one" | "another"` where the platform documents several, the main one first;
///   `~"wording"` for a translation of your own; `_` for none.
/// - `as Kind` names a [`Kind`]; without it the row is [`Kind::Unknown`].
/// - `retry When` names a [`Retry`]; without it the row is [`Retry::Never`].
/// - Doc comments and attributes go to the variant.
///
/// # What it becomes
/// An enum with a variant for each row and `Unlisted` for every other code, ordered, compared and hashed by code, with the
/// methods of [`ErrorCode`] as its own, a constant `TABLE`, and `Display`, `Debug`, `Error`, `FromStr`, `From<i64>`.
///
/// # Errors
/// Every mistake of a table is reported in one run, on its own row: codes, names or wordings that stand twice, missing
/// wordings, misspelt kinds, names that are no UpperCamelCase identifiers, and so on. The enum is made of the other rows
/// all the same, so that a mistake in one row is not an error anywhere else.
#[macro_export]
macro_rules! define_errcodes {
    ($($tables:tt)*) => {
        $crate::__private::define_errcodes! { ($crate) $($tables)* }
    };
}

/// Implements nothing: the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($code:ident) => {};
}

/// What the expansion of [`define_errcodes!`] is made of. Internal: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use crate::code::{debug, display, docs, entry, kind, localized, message, parse, retry};
    pub use crate::index::{Codes, Index};
    pub use crate::locale::same;
    pub use crate::table::Parts;
    pub use errcodes_macros::define_errcodes;
    #[cfg(feature = "serde")]
    pub use serde_core;

    #[cfg(feature = "serde")]
    pub mod serde {
        pub use crate::serde::{Is, NUMBER, deserialize, integral, number_from_text, serialize};
    }
}
