//! Error codes of APIs as enums: a macro for your own tables, the tables of WeChat and Qingtui, and one registry of all.
//!
//! - [`define_errcodes!`] turns a table of codes into an enum that knows its codes, names and wordings in every language,
//!   what kind of failure each code is and whether a retry helps.
//! - [`wechat`] and [`qingtui`] are the shipped tables.
//! - [`REGISTRY`] holds every shipped table; a [`Registry`] of your own holds yours as well.
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
//! - `serde`: codes are serialized as their number and deserialized from a number or a numeric string.
#![no_std]

mod fit;
mod registry;
mod search;

#[cfg(feature = "qingtui")]
pub use errcodes_codes::qingtui;
#[cfg(feature = "wechat")]
pub use errcodes_codes::wechat;
pub use errcodes_core::{
    Docs, Entries, Entry, ErrorCode, Iter, Kind, Locale, Localized, ParseCodeError, Retry, Table, Unlisted, Wordings,
    define_errcodes,
};
pub use fit::{Candidate, Candidates};
pub use registry::{Find, REGISTRY, Registry};
pub use search::Search;

/// The examples of the README, which are compiled and run as those of this documentation are.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
