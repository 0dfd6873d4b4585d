//! Answers of a service: their language, envelope, problem details, and the frameworks that send
//! them.
//!
//! - `ApiError::status_code` is the HTTP status (feature `http`).

#[cfg(feature = "http")]
mod http;
#[cfg(feature = "std")]
mod retry_after;
