//! The policy, the state of a call, and the decision.

use core::time::Duration;

use super::quota::quota_window_end;
use crate::vocabulary::Retry;

/// Limits for retrying: attempts, backoff, and the longest quota wait.
///
/// [`decide_at`](Self::decide_at) is a pure function. The caller supplies the clock and the random
/// number and does the waiting, so the policy works in blocking and asynchronous programs.
///
/// ```
/// use std::time::Duration;
/// use errcodes::Retry;
/// use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
///
/// let policy = RetryPolicy::new().with_utc_offset(8 * 3600); // quotas are renewed by China's clock
/// let (now, random) = (1_662_103_787, u64::MAX);
///
/// // The token is refreshed once only.
/// let RetryDecision::Refresh(attempt) = policy.decide_at(Retry::RefreshToken, Attempt::FIRST, now, random) else { panic!() };
/// assert_eq!(policy.decide_at(Retry::RefreshToken, attempt, now, random), RetryDecision::GiveUp);
///
/// // A daily quota is renewed too late for this call; the decision says when.
/// let later = policy.decide_at(Retry::NextDay, Attempt::FIRST, now, random);
/// assert_eq!(later, RetryDecision::Later(Duration::from_secs(30_613)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RetryPolicy {
    max_attempts: u32,
    base: Duration,
    cap: Duration,
    max_quota_wait: Duration,
    utc_offset: i64,
}

/// The state of a call: its failures so far, and whether its token has been refreshed.
///
/// Start with [`Attempt::FIRST`]. A [`RetryDecision`] that asks for another attempt holds the next
/// one.
///
/// ```
/// use errcodes::{Retry, RetryPolicy};
/// use errcodes::retrying::{Attempt, RetryDecision};
///
/// match RetryPolicy::new().decide_at(Retry::Backoff, Attempt::FIRST, 0, 0) {
///     RetryDecision::Wait(_, attempt) => assert_eq!(attempt.failures(), 1),
///     other => panic!("{other:?}"),
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Attempt {
    failures: u32,
    is_refreshed: bool,
}

/// The next step after a failure, from [`RetryPolicy::decide_at`].
///
/// Exhaustive on purpose: a caller must handle each decision.
///
/// ```
/// use errcodes::{Retry, RetryPolicy};
/// use errcodes::retrying::{Attempt, RetryDecision};
///
/// let decision = RetryPolicy::new().decide_at(Retry::RefreshToken, Attempt::FIRST, 0, 0);
/// let step = match decision {
///     RetryDecision::GiveUp => "return the error".to_owned(),
///     RetryDecision::Refresh(_) => "fetch a new token and call again".to_owned(),
///     RetryDecision::Wait(wait, _) => format!("sleep for {wait:?} and call again"),
///     RetryDecision::Later(wait) => format!("queue the call for {wait:?} from now"),
/// };
/// assert_eq!(step, "fetch a new token and call again");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[must_use = "a decision does nothing by itself"]
pub enum RetryDecision {
    /// Return the error: another call fails the same way, or no attempt is left.
    GiveUp,
    /// Fetch a new access token, bypassing any cache, then call again with this attempt.
    Refresh(Attempt),
    /// Sleep for the duration, then call again with this attempt.
    Wait(Duration, Attempt),
    /// Return the error. A call can succeed after the duration, which exceeds
    /// [`max_quota_wait`](RetryPolicy::with_max_quota_wait) or follows the last attempt.
    Later(Duration),
}

impl Attempt {
    /// The first attempt of a call.
    ///
    /// ```
    /// assert_eq!(errcodes::retrying::Attempt::FIRST.failures(), 0);
    /// ```
    pub const FIRST: Self = Self {
        failures: 0,
        is_refreshed: false,
    };

    /// Returns the number of failures before this attempt.
    ///
    /// ```
    /// use errcodes::{Retry, RetryPolicy};
    /// use errcodes::retrying::{Attempt, RetryDecision};
    ///
    /// let decision = RetryPolicy::new().decide_at(Retry::RefreshToken, Attempt::FIRST, 0, 0);
    /// assert!(matches!(decision, RetryDecision::Refresh(attempt) if attempt.failures() == 1));
    /// ```
    #[must_use]
    pub const fn failures(self) -> u32 {
        self.failures
    }

    /// Returns whether the token has been refreshed for this call.
    ///
    /// ```
    /// use errcodes::{Retry, RetryPolicy};
    /// use errcodes::retrying::{Attempt, RetryDecision};
    ///
    /// assert!(!Attempt::FIRST.is_refreshed());
    /// let decision = RetryPolicy::new().decide_at(Retry::RefreshToken, Attempt::FIRST, 0, 0);
    /// assert!(matches!(decision, RetryDecision::Refresh(attempt) if attempt.is_refreshed()));
    /// ```
    #[must_use]
    pub const fn is_refreshed(self) -> bool {
        self.is_refreshed
    }

    const fn after_failure(self) -> Self {
        Self {
            failures: self.failures.saturating_add(1),
            ..self
        }
    }
}

impl RetryPolicy {
    /// Creates a policy with 4 attempts, waits of at most 0.5, 1, 2 … 30 seconds, at most 60
    /// seconds for a quota, and quotas renewed by UTC.
    ///
    /// ```
    /// use errcodes::{Retry, RetryPolicy};
    /// use errcodes::retrying::{Attempt, RetryDecision};
    ///
    /// let policy = RetryPolicy::new();
    /// assert_eq!(policy.decide_at(Retry::Never, Attempt::FIRST, 0, 0), RetryDecision::GiveUp);
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            max_attempts: 4,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(30),
            max_quota_wait: Duration::from_secs(60),
            utc_offset: 0,
        }
    }

    /// Sets the number of attempts, the first one included.
    ///
    /// ```
    /// use errcodes::{Retry, RetryPolicy};
    /// use errcodes::retrying::{Attempt, RetryDecision};
    ///
    /// let once = RetryPolicy::new().with_max_attempts(1);
    /// assert_eq!(once.decide_at(Retry::Backoff, Attempt::FIRST, 0, 0), RetryDecision::GiveUp);
    /// ```
    #[must_use]
    pub const fn with_max_attempts(self, max_attempts: u32) -> Self {
        Self {
            max_attempts,
            ..self
        }
    }

    /// Sets the longest wait after the first failure, which doubles with each failure up to `cap`.
    ///
    /// ```
    /// use std::time::Duration;
    /// use errcodes::{Retry, RetryPolicy};
    /// use errcodes::retrying::{Attempt, RetryDecision};
    ///
    /// let policy = RetryPolicy::new().with_backoff(Duration::from_millis(10), Duration::from_secs(1));
    /// let RetryDecision::Wait(wait, _) = policy.decide_at(Retry::Backoff, Attempt::FIRST, 0, 1 << 63) else { panic!() };
    /// assert_eq!(wait.as_millis(), 5); // full jitter: `random` is half of its range
    /// ```
    #[must_use]
    pub const fn with_backoff(self, base: Duration, cap: Duration) -> Self {
        Self { base, cap, ..self }
    }

    /// Sets the longest wait for a quota. Beyond it the decision is [`RetryDecision::Later`].
    ///
    /// ```
    /// use std::time::Duration;
    /// use errcodes::{Retry, RetryPolicy};
    /// use errcodes::retrying::{Attempt, RetryDecision};
    ///
    /// let batch = RetryPolicy::new().with_max_quota_wait(Duration::from_secs(24 * 3600));
    /// let decision = batch.decide_at(Retry::NextDay, Attempt::FIRST, 0, 0);
    /// assert!(matches!(decision, RetryDecision::Wait(..)));
    /// ```
    #[must_use]
    pub const fn with_max_quota_wait(self, max_quota_wait: Duration) -> Self {
        Self {
            max_quota_wait,
            ..self
        }
    }

    /// Sets the UTC offset, in seconds, of the clock by which the platform renews its quotas.
    ///
    /// ```
    /// use std::time::Duration;
    /// use errcodes::{Retry, RetryPolicy};
    /// use errcodes::retrying::{Attempt, RetryDecision};
    ///
    /// let china = RetryPolicy::new().with_utc_offset(8 * 3600);
    /// let sixteen_hours = Duration::from_secs(16 * 3600);
    /// assert_eq!(china.decide_at(Retry::NextDay, Attempt::FIRST, 0, 0), RetryDecision::Later(sixteen_hours));
    /// ```
    #[must_use]
    pub const fn with_utc_offset(self, utc_offset: i64) -> Self {
        Self { utc_offset, ..self }
    }

    /// Decides the next step after `attempt` has failed in a way that `retry` describes.
    ///
    /// `now` is in seconds since the Unix epoch. `random` is a uniform random number: a backoff
    /// waits for `random / 2^64` of its limit ("full jitter"), so clients that failed together do
    /// not retry together.
    ///
    /// ```
    /// use std::time::Duration;
    /// use errcodes::{Retry, RetryPolicy};
    /// use errcodes::retrying::{Attempt, RetryDecision};
    ///
    /// let policy = RetryPolicy::new();
    /// let RetryDecision::Wait(wait, second) = policy.decide_at(Retry::Backoff, Attempt::FIRST, 0, 1 << 62) else { panic!() };
    /// assert_eq!(wait, Duration::from_millis(125));
    /// let RetryDecision::Wait(wait, _) = policy.decide_at(Retry::Backoff, second, 0, 1 << 62) else { panic!() };
    /// assert_eq!(wait, Duration::from_millis(250));
    /// ```
    pub fn decide_at(
        &self,
        retry: Retry,
        attempt: Attempt,
        now: i64,
        random: u64,
    ) -> RetryDecision {
        let next = attempt.after_failure();
        let is_attempt_left = next.failures < self.max_attempts;
        match (retry, self.quota_wait(retry, now)) {
            (Retry::RefreshToken, _) if is_attempt_left && !attempt.is_refreshed => {
                RetryDecision::Refresh(Attempt {
                    is_refreshed: true,
                    ..next
                })
            }
            (Retry::Backoff, _) if is_attempt_left => {
                RetryDecision::Wait(full_jitter(self.max_backoff(attempt), random), next)
            }
            (_, Some(wait)) if is_attempt_left && wait <= self.max_quota_wait => {
                RetryDecision::Wait(wait, next)
            }
            (_, Some(wait)) => RetryDecision::Later(wait),
            (_, None) => RetryDecision::GiveUp,
        }
    }

    fn quota_wait(&self, retry: Retry, now: i64) -> Option<Duration> {
        let end = quota_window_end(retry, now, self.utc_offset)?;
        Some(Duration::from_secs(end.abs_diff(now)))
    }

    fn max_backoff(&self, attempt: Attempt) -> Duration {
        2_u32
            .checked_pow(attempt.failures)
            .and_then(|factor| self.base.checked_mul(factor))
            .map_or(self.cap, |doubled| doubled.min(self.cap))
    }
}

impl Default for RetryPolicy {
    /// Returns [`RetryPolicy::new`].
    fn default() -> Self {
        Self::new()
    }
}

/// Scales `whole` by `random / 2^64`.
fn full_jitter(whole: Duration, random: u64) -> Duration {
    const NANOSECONDS: u128 = 1_000_000_000;
    let (high, low) = (
        whole.as_nanos() >> 64,
        whole.as_nanos() & u128::from(u64::MAX),
    );
    let nanoseconds = high * u128::from(random) + ((low * u128::from(random)) >> 64);
    let seconds = u64::try_from(nanoseconds / NANOSECONDS).unwrap_or(u64::MAX);
    Duration::from_secs(seconds) + Duration::from_nanos((nanoseconds % NANOSECONDS) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_662_103_787; // 2022-09-02 15:29:47 in China
    const CHINA: RetryPolicy = RetryPolicy::new().with_utc_offset(8 * 3600);

    const fn attempt(failures: u32, is_refreshed: bool) -> Attempt {
        Attempt {
            failures,
            is_refreshed,
        }
    }

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    #[rustfmt::skip]
    fn decision_follows_retry_and_attempt() {
        use Retry::{Backoff, Never, NextDay, NextMinute, NextMonth, RefreshToken};
        use RetryDecision::{GiveUp, Later, Refresh, Wait};
        let cases = [
            (Never, attempt(0, false), GiveUp),
            (Never, attempt(2, true), GiveUp),
            (RefreshToken, attempt(0, false), Refresh(attempt(1, true))),
            (RefreshToken, attempt(2, false), Refresh(attempt(3, true))),
            (RefreshToken, attempt(1, true), GiveUp),
            (RefreshToken, attempt(3, false), GiveUp),
            (Backoff, attempt(0, false), Wait(Duration::ZERO, attempt(1, false))),
            (Backoff, attempt(2, true), Wait(Duration::ZERO, attempt(3, true))),
            (Backoff, attempt(3, false), GiveUp),
            (Backoff, attempt(u32::MAX, false), GiveUp),
            (NextMinute, attempt(0, false), Wait(seconds(13), attempt(1, false))),
            (NextMinute, attempt(3, false), Later(seconds(13))),
            (NextDay, attempt(0, false), Later(seconds(30_613))),
            (NextMonth, attempt(0, true), Later(seconds(2_449_813))),
        ];
        for (retry, attempt, decision) in cases {
            assert_eq!(CHINA.decide_at(retry, attempt, NOW, 0), decision, "{retry:?} {attempt:?}");
        }
    }

    #[test]
    fn quota_is_renewed_by_utc_without_an_offset() {
        let midnight = RetryDecision::Later(seconds(86_400 - NOW.unsigned_abs() % 86_400));
        let decision = RetryPolicy::new().decide_at(Retry::NextDay, Attempt::FIRST, NOW, 0);
        assert_eq!(decision, midnight);
        assert_eq!(RetryPolicy::default(), RetryPolicy::new());
    }

    #[test]
    fn backoff_doubles_up_to_its_cap() {
        let policy = RetryPolicy::new().with_max_attempts(u32::MAX);
        for (failures, longest) in [
            (0, 500),
            (1, 1_000),
            (2, 2_000),
            (5, 16_000),
            (6, 30_000),
            (31, 30_000),
            (400, 30_000),
        ] {
            let longest = Duration::from_nanos(longest * 1_000_000 - 1);
            assert_eq!(
                policy.decide_at(Retry::Backoff, attempt(failures, false), NOW, u64::MAX),
                RetryDecision::Wait(longest, attempt(failures + 1, false))
            );
        }
    }

    #[test]
    fn full_jitter_scales_by_the_random_number() {
        assert_eq!(full_jitter(seconds(8), 0), Duration::ZERO);
        assert_eq!(full_jitter(seconds(8), 1 << 63), seconds(4));
        assert_eq!(full_jitter(seconds(8), 1 << 61), seconds(1));
        assert!(full_jitter(Duration::MAX, u64::MAX) < Duration::MAX);
        assert!(full_jitter(Duration::MAX, u64::MAX) > Duration::MAX / 2);
    }

    #[test]
    fn quota_wait_of_exactly_the_maximum_is_waited_for() {
        let policy = CHINA.with_max_quota_wait(seconds(30_613));
        assert_eq!(
            policy.decide_at(Retry::NextDay, Attempt::FIRST, NOW, 0),
            RetryDecision::Wait(seconds(30_613), attempt(1, false))
        );
        assert_eq!(
            policy.decide_at(Retry::NextDay, Attempt::FIRST, NOW - 1, 0),
            RetryDecision::Later(seconds(30_614))
        );
    }

    #[test]
    fn token_is_not_refreshed_again_after_a_wait() {
        let policy = RetryPolicy::new();
        let RetryDecision::Refresh(attempt) =
            policy.decide_at(Retry::RefreshToken, Attempt::FIRST, NOW, 0)
        else {
            panic!()
        };
        let RetryDecision::Wait(_, attempt) = policy.decide_at(Retry::Backoff, attempt, NOW, 0)
        else {
            panic!()
        };
        let decision = policy.decide_at(Retry::RefreshToken, attempt, NOW, 0);
        assert_eq!(decision, RetryDecision::GiveUp);
    }

    #[test]
    fn extreme_time_does_not_panic() {
        for now in [i64::MIN, i64::MAX, 0] {
            for retry in Retry::ALL.iter().copied() {
                let _ = CHINA.decide_at(retry, Attempt::FIRST, now, u64::MAX);
            }
        }
    }
}
