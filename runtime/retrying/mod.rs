//! Retry decisions: whether, when and how to call again after a failure.
//!
//! [`RetryPolicy`] holds the limits, [`Attempt`] the state of one call, and [`RetryDecision`] the
//! answer. [`quota_window_end`] computes when a platform renews a quota.

mod policy;
mod quota;

pub use policy::{Attempt, RetryDecision, RetryPolicy};
pub use quota::quota_window_end;
