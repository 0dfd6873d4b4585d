//! What to do after a failure.

mod quota;

use core::time::Duration;

use crate::vocabulary::Retry;

pub use quota::quota_window_end;

/// How a program tries again: how often, how long it waits, how long a wait it puts up with.
///
/// [`RetryPolicy::decide_at`] says what to do after a failure. It is a pure function: the clock and the random number are the
/// caller's, and so is the waiting, so it serves blocking and asynchronous programs alike.
///
/// ```
/// use std::time::Duration;
/// use errcodes::Retry;
/// use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
///
/// let policy = RetryPolicy::new().utc_offset(8 * 60 * 60);
/// let (now, random) = (1_662_103_787, u64::MAX);
///
/// // The token is refreshed once, and once only.
/// let RetryDecision::Refresh(attempt) = policy.decide_at(Retry::RefreshToken, Attempt::FIRST, now, random) else { panic!() };
/// assert_eq!(policy.decide_at(Retry::RefreshToken, attempt, now, random), RetryDecision::GiveUp);
///
/// // A daily quota is not waited for within a call; the answer says when it is renewed.
/// assert_eq!(policy.decide_at(Retry::NextDay, Attempt::FIRST, now, random), RetryDecision::Later(Duration::from_secs(30_613)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    tries: u32,
    base: Duration,
    cap: Duration,
    patience: Duration,
    offset: i64,
}

/// Where a call stands: how often it has failed, and whether its token has been refreshed.
///
/// A call begins with [`Attempt::FIRST`]; each further attempt comes from the [`RetryDecision`] that asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    failures: u32,
    refreshed: bool,
}

/// What to do after a failure, from [`RetryPolicy::decide_at`].
///
/// See [`RetryPolicy`] for an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "the call is to be made again, or given up"]
pub enum RetryDecision {
    /// Give up: the same call fails the same way, or has failed often enough.
    GiveUp,
    /// Get a new access token, whatever its cache says, and call again as this attempt.
    Refresh(Attempt),
    /// Wait for so long, then call again as this attempt.
    Wait(Duration, Attempt),
    /// Give up now: calling again helps after so long, which is more than the policy's patience.
    Later(Duration),
}

impl Attempt {
    /// The first attempt of a call.
    ///
    /// See [`RetryPolicy`] for an example.
    pub const FIRST: Self = Self {
        failures: 0,
        refreshed: false,
    };

    /// How often the call has failed before this attempt.
    ///
    /// ```
    /// assert_eq!(errcodes::retrying::Attempt::FIRST.failures(), 0);
    /// ```
    #[must_use]
    pub const fn failures(self) -> u32 {
        self.failures
    }

    /// Whether the token has been refreshed for this call.
    ///
    /// ```
    /// assert!(!errcodes::retrying::Attempt::FIRST.is_refreshed());
    /// ```
    #[must_use]
    pub const fn is_refreshed(self) -> bool {
        self.refreshed
    }

    const fn failed(self) -> Self {
        Self {
            failures: self.failures.saturating_add(1),
            ..self
        }
    }
}

impl RetryPolicy {
    /// Up to 4 tries; waits of up to 0.5, 1, 2 … seconds, 30 at most; a patience of 60 seconds; quotas renewed by
    /// UTC.
    ///
    /// See [`RetryPolicy`] for an example.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            tries: 4,
            base: Duration::from_millis(500),
            cap: Duration::from_secs(30),
            patience: Duration::from_secs(60),
            offset: 0,
        }
    }

    /// How often a call is made altogether, the first time included.
    ///
    /// ```
    /// use errcodes::Retry;
    /// use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
    ///
    /// let once = RetryPolicy::new().max_attempts(1);
    /// assert_eq!(once.decide_at(Retry::Backoff, Attempt::FIRST, 0, 0), RetryDecision::GiveUp);
    /// ```
    #[must_use]
    pub const fn max_attempts(self, tries: u32) -> Self {
        Self { tries, ..self }
    }

    /// The longest wait after the first failure, which doubles with every further one, and the longest of all.
    ///
    /// ```
    /// use std::time::Duration;
    /// use errcodes::Retry;
    /// use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
    ///
    /// let policy = RetryPolicy::new().backoff(Duration::from_millis(10), Duration::from_secs(1));
    /// let RetryDecision::Wait(wait, _) = policy.decide_at(Retry::Backoff, Attempt::FIRST, 0, u64::MAX / 2) else { panic!() };
    /// assert_eq!(wait.as_millis(), 4); // half of 10, rounded down to a nanosecond
    /// ```
    #[must_use]
    pub const fn backoff(self, base: Duration, cap: Duration) -> Self {
        Self { base, cap, ..self }
    }

    /// The longest wait for a quota that is worth it within a call; beyond it the answer is [`RetryDecision::Later`].
    ///
    /// ```
    /// use std::time::Duration;
    /// use errcodes::Retry;
    /// use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
    ///
    /// let batch = RetryPolicy::new().max_quota_wait(Duration::from_secs(24 * 60 * 60));
    /// assert!(matches!(batch.decide_at(Retry::NextDay, Attempt::FIRST, 0, 0), RetryDecision::Wait(..)));
    /// ```
    #[must_use]
    pub const fn max_quota_wait(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// How far ahead of UTC the clock is by which the platform renews its quotas, in seconds.
    ///
    /// ```
    /// use std::time::Duration;
    /// use errcodes::Retry;
    /// use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
    ///
    /// let policy = RetryPolicy::new().utc_offset(0);
    /// assert_eq!(policy.decide_at(Retry::NextDay, Attempt::FIRST, 0, 0), RetryDecision::Later(Duration::from_secs(86_400)));
    /// ```
    #[must_use]
    pub const fn utc_offset(self, offset: i64) -> Self {
        Self { offset, ..self }
    }

    /// What to do after this attempt has failed in a way that `retry` describes.
    ///
    /// `now` is in seconds since the Unix epoch. `random` is any number of 64 bits, each as likely as the other: a wait is
    /// a random part of the longest one ("full jitter"), so that clients that failed together do not call again together.
    ///
    /// See [`RetryPolicy`] for an example.
    pub fn decide_at(
        &self,
        retry: Retry,
        attempt: Attempt,
        now: i64,
        random: u64,
    ) -> RetryDecision {
        let failed = attempt.failed();
        let may_go_on = failed.failures < self.tries;
        match (retry, self.until_renewal(retry, now)) {
            (Retry::RefreshToken, _) if may_go_on && !attempt.refreshed => {
                RetryDecision::Refresh(Attempt {
                    refreshed: true,
                    ..failed
                })
            }
            (Retry::Backoff, _) if may_go_on => {
                RetryDecision::Wait(part(self.longest_wait(attempt), random), failed)
            }
            (_, Some(wait)) if may_go_on && wait <= self.patience => {
                RetryDecision::Wait(wait, failed)
            }
            (_, Some(wait)) => RetryDecision::Later(wait),
            (_, None) => RetryDecision::GiveUp,
        }
    }

    /// How long it takes until the quota is renewed.
    fn until_renewal(&self, retry: Retry, now: i64) -> Option<Duration> {
        let end = quota_window_end(retry, now, self.offset)?;
        Some(Duration::from_secs(end.abs_diff(now)))
    }

    fn longest_wait(&self, attempt: Attempt) -> Duration {
        let doubled = 2_u32
            .checked_pow(attempt.failures)
            .and_then(|factor| self.base.checked_mul(factor));
        doubled.unwrap_or(self.cap).min(self.cap)
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

/// So much of the whole as `random` is of all numbers of 64 bits.
fn part(whole: Duration, random: u64) -> Duration {
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
    const ALL: u64 = u64::MAX;
    const POLICY: RetryPolicy = RetryPolicy::new().utc_offset(8 * 60 * 60);

    const fn after(failures: u32, refreshed: bool) -> Attempt {
        Attempt {
            failures,
            refreshed,
        }
    }

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn every_retry_after_every_attempt() {
        let cases = [
            (Retry::Never, after(0, false), RetryDecision::GiveUp),
            (Retry::Never, after(2, true), RetryDecision::GiveUp),
            (
                Retry::RefreshToken,
                after(0, false),
                RetryDecision::Refresh(after(1, true)),
            ),
            (
                Retry::RefreshToken,
                after(2, false),
                RetryDecision::Refresh(after(3, true)),
            ),
            (Retry::RefreshToken, after(1, true), RetryDecision::GiveUp),
            (Retry::RefreshToken, after(3, false), RetryDecision::GiveUp),
            (
                Retry::Backoff,
                after(0, false),
                RetryDecision::Wait(Duration::ZERO, after(1, false)),
            ),
            (
                Retry::Backoff,
                after(2, true),
                RetryDecision::Wait(Duration::ZERO, after(3, true)),
            ),
            (Retry::Backoff, after(3, false), RetryDecision::GiveUp),
            (
                Retry::Backoff,
                after(u32::MAX, false),
                RetryDecision::GiveUp,
            ),
            (
                Retry::NextMinute,
                after(0, false),
                RetryDecision::Wait(seconds(13), after(1, false)),
            ),
            (
                Retry::NextMinute,
                after(3, false),
                RetryDecision::Later(seconds(13)),
            ),
            (
                Retry::NextDay,
                after(0, false),
                RetryDecision::Later(seconds(30_613)),
            ),
            (
                Retry::NextMonth,
                after(0, true),
                RetryDecision::Later(seconds(2_449_813)),
            ),
        ];
        for (retry, attempt, next) in cases {
            assert_eq!(
                POLICY.decide_at(retry, attempt, NOW, 0),
                next,
                "{retry:?} {attempt:?}"
            );
        }
    }

    #[test]
    fn waits_double_up_to_the_longest() {
        let policy = RetryPolicy::new().max_attempts(u32::MAX);
        for (failures, longest) in [
            (0, 500),
            (1, 1_000),
            (2, 2_000),
            (5, 16_000),
            (6, 30_000),
            (31, 30_000),
            (400, 30_000),
        ] {
            let RetryDecision::Wait(wait, _) =
                policy.decide_at(Retry::Backoff, after(failures, false), NOW, ALL)
            else {
                panic!()
            };
            assert_eq!(
                wait + Duration::from_nanos(1),
                Duration::from_millis(longest),
                "{failures}"
            );
        }
    }

    #[test]
    fn a_wait_is_the_random_part_of_the_longest() {
        let whole = seconds(8);
        assert_eq!(part(whole, 0), Duration::ZERO);
        assert_eq!(part(whole, 1 << 63), seconds(4));
        assert_eq!(part(whole, 1 << 61), seconds(1));
        assert!(part(Duration::MAX, ALL) < Duration::MAX);
        assert!(part(Duration::MAX, ALL) > Duration::MAX / 2);
    }

    #[test]
    fn patience_is_the_longest_wait_for_a_quota() {
        let policy = POLICY.max_quota_wait(seconds(30_613));
        assert_eq!(
            policy.decide_at(Retry::NextDay, Attempt::FIRST, NOW, 0),
            RetryDecision::Wait(seconds(30_613), after(1, false))
        );
        assert_eq!(
            policy.decide_at(Retry::NextDay, Attempt::FIRST, NOW - 1, 0),
            RetryDecision::Later(seconds(30_614))
        );
    }

    #[test]
    fn a_refreshed_token_stays_refreshed_through_waits() {
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
        assert_eq!(
            policy.decide_at(Retry::RefreshToken, attempt, NOW, 0),
            RetryDecision::GiveUp
        );
    }

    #[test]
    fn no_moment_is_too_early_or_too_late() {
        for now in [i64::MIN, i64::MAX, 0] {
            for &retry in Retry::ALL {
                let _ = RetryPolicy::new().decide_at(retry, Attempt::FIRST, now, ALL);
            }
        }
    }
}
