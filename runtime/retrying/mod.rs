//! Retry decisions after a failure.
//!
//! [`RetryPolicy`] holds the limits, [`Attempt`] the state of one call, and [`RetryDecision`] the
//! next step. [`quota_window_end`] computes when a platform renews a quota.

mod policy;
mod quota;

pub use policy::{Attempt, RetryDecision, RetryPolicy};
pub use quota::quota_window_end;
