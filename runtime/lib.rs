//! Error codes of APIs as enums: a macro for your own tables, the tables of WeChat and Qingtui, and one registry of all.
//!
//! - [`define_errcodes!`] turns a table of codes into an enum that knows its codes, names and wordings in every language,
//!   what kind of failure each code is and whether a retry helps.
//! - [`wechat`] and [`qingtui`] are the shipped tables.
//! - [`REGISTRY`] holds every shipped table; a [`Registry`] of your own holds yours as well.
//! - `reply` (feature `json`) reads the bytes of a reply to a typed result, [`errmsg::Errmsg`] what an errmsg holds beside the
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
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "json")]
extern crate alloc;
// example_generated says `errcodes::…`, as a user does.
#[cfg(any(doc, test))]
#[allow(unused_extern_crates)]
extern crate self as errcodes;

mod define_errcodes;
mod error;
#[cfg(any(doc, test))]
pub mod example_generated;
pub mod registry;
#[cfg(feature = "json")]
pub mod reply;
pub mod retrying;
pub mod table;
pub mod vocabulary;

#[cfg(feature = "qingtui")]
#[path = "../codes/qingtui/mod.rs"]
pub mod qingtui;
#[cfg(feature = "wechat")]
#[path = "../codes/wechat/mod.rs"]
pub mod wechat;

pub use error::errmsg;
pub use registry::{REGISTRY, Registry};
#[cfg(feature = "json")]
pub use reply::ApiError;
pub use retrying::RetryPolicy;
pub use table::{Entry, ErrorCode, Localized, Table, Unlisted};
pub use vocabulary::{Kind, Locale, Retry};

/// Implements nothing: the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($code:ident) => {};
}

/// What generated code calls. Internal: it changes without notice.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "json")]
    pub use crate::registry::identify::best;
    pub use crate::table::Parts;
    pub use crate::table::code::{
        debug, display, docs, entry, kind, localized, message, parse, retry,
    };
    pub use crate::table::index::{Codes, Index};
    #[cfg(feature = "serde")]
    pub use crate::table::serde::{deserialize, serialize};
    pub use errcodes_macros::define_errcodes;
    #[cfg(feature = "serde")]
    pub use serde_core;
}

/// The examples of the README, which are compiled and run as those of this documentation are.
#[cfg(all(doctest, feature = "json"))]
#[doc = include_str!("../README.md")]
struct Readme;
