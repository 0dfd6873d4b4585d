//! Error codes of APIs as enums: a macro for your own tables, the tables of WeChat and Qingtui, and
//! a registry of all of them.
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
//! - [`define_errcodes!`] turns a table of codes into an enum with a name, messages in every
//!   language, a [`Kind`] and a [`Retry`] for each code. [`example_generated`] shows one.
//! - [`wechat`], [`qingtui`] and [`wecom`] have the shipped tables.
//! - [`REGISTRY`] collects the shipped tables; a [`Registry`] of your own also holds yours.
//! - [`platform`] describes a platform: its tables, the field names of its replies, its clock.
//! - [`reply`] reads the bytes of a reply into a typed result.
//! - [`logs`] finds replies in the lines of a log.
//! - [`errmsg`] splits the message of a failure into wording, request ID, hints and addresses.
//! - [`retrying`] decides whether and when to call again.
//! - [`serving`] answers with errors: language, envelope, problem details, axum and tonic.
//!
//! # Features
//! | feature | default | |
//! |---|---|---|
//! | `wechat` | yes | The table of WeChat. |
//! | `qingtui` | yes | The tables of Qingtui (轻推). |
//! | `wecom` | | The table of WeCom (企业微信). |
//! | `serde` | | Serializes codes as numbers, kinds and retries as names, locales as tags. |
//! | `advice` | | Causes and fixes of the tables, as texts in the binary. |
//! | `alloc` | | `ApiError`, the error that carries a code. |
//! | `std` | | `RetryPolicy::decide`, with a clock and randomness; enables `alloc`. |
//! | `json` | | Reads replies with serde_json; enables `alloc` and `serde`. |
//! | `search` | | Finds codes by words, with synonyms and suggestions; enables `std`. |
//! | `logs` | | Finds replies in logs; enables `json`. |
//! | `http` | | Statuses as `http::StatusCode`; enables `std`. |
//! | `axum` | | Answers of an axum service; enables `http` and `json`. |
//! | `tonic` | | Errors as `tonic::Status` and back; enables `std`. |
//!
//! Without default features the crate is `no_std` and does not allocate.
//!
#![cfg_attr(
    not(feature = "wechat"),
    doc = "[`wechat`]: https://docs.rs/errcodes/latest/errcodes/wechat/index.html"
)]
#![cfg_attr(
    not(feature = "qingtui"),
    doc = "[`qingtui`]: https://docs.rs/errcodes/latest/errcodes/qingtui/index.html"
)]
#![cfg_attr(
    not(feature = "json"),
    doc = "[`reply`]: https://docs.rs/errcodes/latest/errcodes/reply/index.html"
)]
#![cfg_attr(
    not(feature = "logs"),
    doc = "[`logs`]: https://docs.rs/errcodes/latest/errcodes/logs/index.html"
)]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;
// example_generated says `errcodes::…`, as a user does.
#[cfg(any(doc, test))]
#[allow(unused_extern_crates)]
extern crate self as errcodes;

mod code_union;
mod const_text;
mod define_errcodes;
pub mod error;
#[cfg(any(doc, test))]
pub mod example_generated;
#[cfg(feature = "logs")]
pub mod logs;
mod padding;
pub mod platform;
pub mod registry;
#[cfg(feature = "json")]
pub mod reply;
pub mod retrying;
pub mod serving;
pub mod table;
pub mod vocabulary;

#[cfg(feature = "qingtui")]
#[path = "../codes/qingtui/mod.rs"]
pub mod qingtui;
#[cfg(feature = "wechat")]
#[path = "../codes/wechat/mod.rs"]
pub mod wechat;
// Without its feature it has no table, but still the hosts of its links.
#[path = "../codes/wecom/mod.rs"]
pub mod wecom;

#[cfg(feature = "alloc")]
pub use error::ApiError;
pub use error::errmsg;
pub use registry::{REGISTRY, Registry};
pub use retrying::RetryPolicy;
#[cfg(feature = "axum")]
pub use serving::axum;
#[cfg(feature = "tonic")]
pub use serving::tonic;
pub use table::{Entry, ErrorCode, Localized, Table, Unlisted};
pub use vocabulary::{Kind, Locale, Retry};

/// Reports a derive of serde's traits without the feature `serde`.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($code:ident: $name:ident $($rest:tt)*) => {
        ::core::compile_error! {
            ::core::concat!(
                "`#[derive(", ::core::stringify!($name), ")]` on codes needs the feature `serde` of `errcodes`; ",
                "add `features = [\"serde\"]` to the dependency in Cargo.toml"
            )
        }
    };
}

/// Keeps the constructors of rows with fields, which need feature `alloc`.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __constructors {
    ($($items:tt)*) => { $($items)* };
}

/// Drops the constructors of rows with fields, since feature `alloc` is disabled.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __constructors {
    ($($items:tt)*) => {};
}

/// Keeps the advice of a table.
#[cfg(feature = "advice")]
#[doc(hidden)]
#[macro_export]
macro_rules! __advice {
    ($advice:expr) => {
        &$advice
    };
}

/// Drops the advice of a table, since feature `advice` is disabled.
#[cfg(not(feature = "advice"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __advice {
    ($advice:expr) => {
        &[]
    };
}

/// The items that generated code calls. Internal: they change without notice.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "alloc")]
    pub use crate::error::generated::*;
    pub use crate::registry::identify::read;
    pub use crate::table::generated::*;
    pub use errcodes_macros::{code_union, define_errcodes};
    #[cfg(feature = "serde")]
    pub use serde_core;
}

/// Compiles and runs the Rust examples of the README and the guides.
#[cfg(all(doctest, feature = "json"))]
mod guides {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../docs/declaring.md")]
    struct Declaring;
    #[doc = include_str!("../docs/replies.md")]
    struct Replies;
    #[doc = include_str!("../docs/serving.md")]
    struct Serving;
    #[doc = include_str!("../docs/cli.md")]
    struct CommandLine;
}
