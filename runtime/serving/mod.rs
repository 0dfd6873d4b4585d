//! Answers of a service: their language, envelope, problem details, and the frameworks that send
//! them.
//!
//! - `ApiError::envelope` reports an error as `{"errcode":…,"errmsg":…}`, `ApiError::problem` as
//!   problem details of RFC 9457 (features `alloc` and `serde`).
//! - `ApiError::status_code` is the HTTP status (feature `http`).

#[cfg(all(feature = "alloc", feature = "serde"))]
mod envelope;
#[cfg(feature = "http")]
mod http;
#[cfg(all(feature = "alloc", feature = "serde"))]
mod problem;
#[cfg(feature = "std")]
mod retry_after;

#[cfg(all(feature = "alloc", feature = "serde"))]
pub use envelope::ErrorEnvelope;
#[cfg(all(feature = "alloc", feature = "serde"))]
pub use problem::Problem;
