//! A service with error codes of its own: an axum router over SQLite.
//!
//! [`ShopCode`] declares the errors. Handlers, extractors and the store raise them with `?`; the
//! rest of the answer follows from the table.

mod authentication;
mod checked;
mod codes;
mod openapi;
mod service;
mod store;

pub use codes::{CODES, ShopCode};
pub use service::service;
pub use store::{Store, StoreError};
