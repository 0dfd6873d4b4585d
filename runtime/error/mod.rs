//! The error that carries a code, and the parts of an errmsg.

#[cfg(feature = "alloc")]
mod api_error;
pub mod errmsg;

#[cfg(feature = "alloc")]
pub use api_error::{ApiError, Message};

/// The items that generated code calls.
#[cfg(feature = "alloc")]
pub(crate) mod generated {
    pub use super::api_error::raise;
}
