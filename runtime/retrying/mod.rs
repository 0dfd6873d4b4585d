//! Retry decisions after a failure.
//!
//! [`RetryPolicy`] holds the limits, [`Attempt`] the state of one call, [`Failure`] what went
//! wrong, and [`RetryDecision`] the next step. [`quota_window_end`] computes when a platform renews
//! a quota.
//!
//! ```
//! use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
//! use errcodes::{reply, wechat::Code};
//!
//! let error = reply::check::<Code>(br#"{"errcode":42001}"#).unwrap_err();
//! let decision = RetryPolicy::new().decide(&error, Attempt::FIRST);
//! assert!(matches!(decision, RetryDecision::Refresh(_)));
//! ```

mod failure;
mod policy;
mod quota;
#[cfg(feature = "std")]
mod system;

pub use failure::Failure;
pub use policy::{Attempt, RetryDecision, RetryPolicy};
pub use quota::quota_window_end;
#[cfg(feature = "std")]
pub(crate) use system::now;
