//! Error codes of APIs as enums: a macro for your own tables, the tables of WeChat and Qingtui, and one registry of all.
//!
//! - [`define_errcodes!`] turns a table of codes into an enum that knows its codes, names and wordings in every language,
//!   what kind of failure each code is and whether a retry helps.
//! - [`wechat`] and [`qingtui`] are the shipped tables.
//! - [`REGISTRY`] holds every shipped table; a [`Registry`] of your own holds yours as well.
//! - `reply` (feature `json`) reads the bytes of a reply to a typed result, [`Errmsg`] what an errmsg holds beside the
//!   wording, and [`RetryPolicy`] says what to do about a failure.
//!
//! ```
//! use errcodes::{Kind, Retry, wechat};
//!
//! let code = wechat::Code::from(42001);
//! assert_eq!(code, wechat::Code::AccessTokenExpired);
//! assert_eq!(code.to_string(), "access_token expired (wechat 42001)");
//! assert_eq!((code.kind(), code.retry()), (Kind::Unauthenticated, Retry::RefreshToken));
//! assert_eq!(wechat::Code::from(123_456).code(), 123_456); // an unlisted code keeps its number
//! ```
//!
//! # Features
//! - `wechat`, `qingtui` (default): the platform's tables.
//! - `json`: [`reply`] reads the bytes of a reply to a typed result, with serde_json (needs `alloc`).
//! - `serde`: codes are serialized as their number and deserialized from a number or a numeric string.
#![no_std]

#[cfg(feature = "json")]
extern crate alloc;

mod attempt;
mod errmsg;
mod fit;
mod registry;
#[cfg(feature = "json")]
pub mod reply;
mod search;

pub use attempt::{Attempt, Next, RetryPolicy};
#[cfg(feature = "qingtui")]
pub use errcodes_codes::qingtui;
#[cfg(feature = "wechat")]
pub use errcodes_codes::wechat;
pub use errcodes_core::{
    Docs, Entries, Entry, ErrorCode, Iter, Kind, Locale, Localized, ParseCodeError, Retry, Table, Unlisted, Wordings,
    define_errcodes,
};
pub use errmsg::{Errmsg, Part, Parts, Rid, Wording};
pub use fit::{Candidate, Candidates};
pub use registry::{Find, REGISTRY, Registry};
pub use search::Search;

/// What the macros of this crate are made of. Internal: it changes without notice.
#[cfg(feature = "json")]
#[doc(hidden)]
pub mod __private {
    pub use crate::fit::best;
}

/// The examples of the README, which are compiled and run as those of this documentation are.
#[cfg(all(doctest, feature = "json"))]
#[doc = include_str!("../../README.md")]
struct Readme;
