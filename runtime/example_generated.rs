//! The expansion of a small table. This module is an example and exists only in the documentation.
//!
//! The enum [`AcmeCode`] of this page is declared by this table:
//!
//! ```
#![doc = include_str!("example_generated/table.rs")]
//! ```
//!
//! The table expands to this, where `errcodes` is the path of the crate. `__private` and names
//! with two leading underscores are internal and change without notice. The byte strings hold
//! little-endian numbers. rust-analyzer reads the paths at the start; rustc drops them.
//! `__constructors!` drops its input without the feature `alloc`, and `__advice!` without `advice`.
//!
//! ```ignore
#![doc = include_str!("example_generated/expansion.rs")]
//! ```

include!("example_generated/table.rs");
