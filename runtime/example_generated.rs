//! What a table becomes. This module is an example and exists in the documentation only.
//!
//! The enum [`AcmeCode`] of this page was made by this table:
//!
//! ```
#![doc = include_str!("example_generated/table.rs")]
//! ```
//!
//! It expands to this, where `errcodes` stands for the path of the crate. What is named `__private`, or begins with
//! two underscores, is internal and changes without notice.
//!
//! ```ignore
#![doc = include_str!("example_generated/expansion.rs")]
//! ```

include!("example_generated/table.rs");
