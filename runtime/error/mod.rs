//! Errors that carry a code, and the errmsg of a reply.

#[cfg(feature = "alloc")]
mod api_error;
pub mod errmsg;
#[cfg(feature = "alloc")]
mod reply_code;

#[cfg(feature = "alloc")]
pub use api_error::{ApiError, display_unlisted};
// `reply` re-exports the trait, and exists with `json` only.
#[cfg(feature = "alloc")]
#[cfg_attr(not(feature = "json"), expect(unreachable_pub))]
pub use reply_code::{ReplyCode, SealedReplyCode};
