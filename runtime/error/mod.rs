//! Errors that carry a code, and the errmsg of a reply.

#[cfg(feature = "json")]
mod api_error;
pub mod errmsg;
#[cfg(feature = "json")]
mod reply_code;

#[cfg(feature = "json")]
pub use api_error::{ApiError, display_unlisted};
#[cfg(feature = "json")]
pub use reply_code::{ReplyCode, SealedReplyCode};
