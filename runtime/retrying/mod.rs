//! Retry decisions after a failure.
//!
//! [`RetryPolicy`] holds the limits, [`Attempt`] the state of one call, and [`RetryDecision`] the
//! next step. [`quota_window_end`] computes when a platform renews a quota.
//!
//! ```
//! use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
//! use errcodes::wechat::Code;
//!
//! let retry = Code::AccessTokenExpired.retry();
//! let decision = RetryPolicy::new().decide_at(retry, Attempt::FIRST, 1_662_103_787, 0);
//! assert!(matches!(decision, RetryDecision::Refresh(_)));
//! ```

mod policy;
mod quota;

pub use policy::{Attempt, RetryDecision, RetryPolicy};
pub use quota::quota_window_end;
