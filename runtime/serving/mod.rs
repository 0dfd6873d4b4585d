//! Answers of a service: their language, envelope, problem details, and the frameworks that send
//! them.

#[cfg(feature = "std")]
mod retry_after;
