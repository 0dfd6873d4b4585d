//! Answers of a service: their language, envelope, problem details, and the frameworks that send
//! them.
//!
//! - `ApiError::envelope` reports an error as `{"errcode":…,"errmsg":…}`, `ApiError::problem` as
//!   problem details of RFC 9457 (features `alloc` and `serde`).
//! - `ApiError::status_code` is the HTTP status (feature `http`).
//! - `errcodes::axum` answers the errors of handlers (feature `axum`).
//! - `errcodes::tonic` converts errors to statuses of gRPC and back (feature `tonic`).
//!
//! # Reports of errors
//! An `ApiError` is `Error + Send + Sync + 'static`, so `?` converts it to
//! `anyhow::Error`, and a `downcast_ref` finds it again. miette's `Report` takes it by
//! `IntoDiagnostic`. In the other direction, a report is the source of an error:
//!
//! ```
//! use anyhow::Context;
//! use errcodes::{ApiError, define_errcodes};
//!
//! define_errcodes! {
//!     pub enum Shop(en) {
//!         40401 => OrderNotFound("order not found") as NotFound,
//!         50001 => StoreUnavailable("store unavailable") as Internal,
//!     }
//! }
//!
//! fn load(id: u64) -> anyhow::Result<String> {
//!     if id == 7 {
//!         Err(ApiError::from(Shop::OrderNotFound))?;
//!     }
//!     std::fs::read_to_string(format!("/orders/{id}")).context("read the order")
//! }
//!
//! /// Answers with the code that the report has, or else with `StoreUnavailable`.
//! fn order(id: u64) -> Result<String, ApiError<Shop>> {
//!     load(id).map_err(|report| match report.downcast::<ApiError<Shop>>() {
//!         Ok(error) => error,
//!         Err(report) => ApiError::from(Shop::StoreUnavailable).with_source(report),
//!     })
//! }
//!
//! assert_eq!(order(7).unwrap_err().code(), Shop::OrderNotFound);
//! let error = order(8).unwrap_err();
//! assert_eq!(error.code(), Shop::StoreUnavailable);
//! assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "read the order");
//! ```

#[cfg(feature = "axum")]
pub mod axum;
#[cfg(all(feature = "alloc", feature = "serde"))]
mod envelope;
#[cfg(feature = "http")]
mod http;
mod negotiation;
#[cfg(all(feature = "alloc", feature = "serde"))]
mod problem;
#[cfg(feature = "std")]
mod retry_after;
#[cfg(feature = "tonic")]
pub mod tonic;

#[cfg(all(feature = "alloc", feature = "serde"))]
pub use envelope::ErrorEnvelope;
#[cfg(all(feature = "alloc", feature = "serde"))]
pub use problem::Problem;
