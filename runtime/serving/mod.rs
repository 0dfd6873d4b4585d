//! Answers of a service: their language, envelope, problem details, and the frameworks that send
//! them.

mod negotiation;
#[cfg(feature = "std")]
mod retry_after;
