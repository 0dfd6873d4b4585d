//! The tables of error codes that `errcodes` ships. Use them through that crate.
//!
//! A module is a platform, a file in it a table. `NAMING.md` beside this crate's `Cargo.toml` holds the rules by which rows
//! are named; wordings are verbatim from the platforms' own lists, with their typing errors.
//!
//! # Features
//! - `wechat`, `qingtui` (default): the platform's tables.
//! - `serde`: codes implement serde's traits.
#![no_std]

#[cfg(feature = "qingtui")]
pub mod qingtui;
#[cfg(feature = "wechat")]
pub mod wechat;
