//! The policy, the state of a call, and the decision.

use core::time::Duration;

use super::failure::Failure;
use super::quota::quota_window_end;
#[cfg(feature = "std")]
use super::system::{now, random};
use crate::vocabulary::Retry;

/// Limits for retrying: attempts, backoff, and the longest quota wait.
///
/// The caller does the waiting, so the policy works in blocking and asynchronous programs.
/// `decide` (feature `std`) reads the system's clock; [`decide_at`](Self::decide_at) is a pure
/// function.
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
    /// Replaces that of the platform.
    utc_offset: Option<i64>,
}

/// The state of a call: its failures so far, whether its token has been refreshed, and whether it
/// may be repeated.
///
/// Start with [`Attempt::FIRST`], for a query with
/// [`Attempt::FIRST.idempotent()`](Attempt::idempotent). A [`RetryDecision`] that asks for another
/// attempt holds the next one.
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
    is_without_refresh: bool,
    is_idempotent: bool,
}

/// The next step after a failure, from `RetryPolicy::decide` and [`RetryPolicy::decide_at`].
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
    /// The first attempt of a call that must not be carried out twice.
    ///
    /// ```
    /// assert_eq!(errcodes::retrying::Attempt::FIRST.failures(), 0);
    /// ```
    pub const FIRST: Self = Self {
        failures: 0,
        is_refreshed: false,
        is_without_refresh: false,
        is_idempotent: false,
    };

    /// Allows to repeat the call after a failure of [unknown outcome](Failure::UNKNOWN_OUTCOME),
    /// since it changes nothing or has the same effect twice.
    ///
    /// ```
    /// use errcodes::retrying::{Attempt, Failure, RetryDecision, RetryPolicy};
    ///
    /// let decide = |attempt| RetryPolicy::new().decide(Failure::UNKNOWN_OUTCOME, attempt);
    /// assert!(matches!(decide(Attempt::FIRST.idempotent()), RetryDecision::Wait(..)));
    /// assert_eq!(decide(Attempt::FIRST), RetryDecision::GiveUp);
    /// ```
    #[must_use]
    pub const fn idempotent(self) -> Self {
        Self {
            is_idempotent: true,
            ..self
        }
    }

    /// Forbids [`RetryDecision::Refresh`], for failures of the token request itself: a platform can
    /// reject it with the code of an invalid token.
    ///
    /// ```
    /// use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
    /// use errcodes::wechat::Code;
    ///
    /// let rejected = Code::InvalidCredential; // 40001: an invalid token, or an invalid secret
    /// let policy = RetryPolicy::new();
    /// assert!(matches!(policy.decide(rejected, Attempt::FIRST), RetryDecision::Refresh(_)));
    /// assert_eq!(policy.decide(rejected, Attempt::FIRST.without_refresh()), RetryDecision::GiveUp);
    /// ```
    #[must_use]
    pub const fn without_refresh(self) -> Self {
        Self {
            is_without_refresh: true,
            ..self
        }
    }

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
    /// seconds for a quota, and quotas renewed by the clock of the failure's platform, else by UTC.
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
            utc_offset: None,
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

    /// Sets the longest wait for a quota, or that a server asks for. Beyond it the decision is
    /// [`RetryDecision::Later`].
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

    /// Sets the UTC offset, in seconds, of the clock by which the platform renews its quotas. It
    /// replaces the one of the failure's [platform](crate::platform::Platform::utc_offset).
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
        Self {
            utc_offset: Some(utc_offset),
            ..self
        }
    }

    /// Decides the next step after `attempt` has failed, by the system's clock and a random number.
    ///
    /// `failure` is a code, `&ApiError`, `&ReplyError`, or what else converts into a [`Failure`].
    /// The random number comes from the keys of std's hash maps, which suffices to spread retries.
    ///
    /// ```
    /// use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let policy = RetryPolicy::new();
    /// let mut replies = [r#"{"errcode":42001}"#, r#"{"errcode":-1}"#, r#"{"errcode":0}"#].iter();
    /// let mut attempt = Attempt::FIRST;
    /// let result = loop {
    ///     let Err(error) = reply::check::<Code>(replies.next().unwrap().as_bytes()) else { break Ok(()) };
    ///     attempt = match policy.decide(&error, attempt) {
    ///         RetryDecision::Refresh(next) => next, // fetch a new token
    ///         RetryDecision::Wait(_wait, next) => next, // sleep
    ///         RetryDecision::GiveUp | RetryDecision::Later(_) => break Err(error),
    ///     };
    /// };
    /// assert!(result.is_ok());
    /// assert_eq!(attempt.failures(), 2);
    /// ```
    ///
    /// # Panics
    /// On a target without a clock, such as `wasm32-unknown-unknown`. Use
    /// [`decide_at`](Self::decide_at) there.
    #[cfg(feature = "std")]
    pub fn decide(&self, failure: impl Into<Failure>, attempt: Attempt) -> RetryDecision {
        self.decide_at(failure, attempt, now(), random())
    }

    /// Decides the next step after `attempt` has failed.
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
        failure: impl Into<Failure>,
        attempt: Attempt,
        now: i64,
        random: u64,
    ) -> RetryDecision {
        let failure = failure.into();
        let can_refresh = !attempt.is_refreshed && !attempt.is_without_refresh;
        let next = attempt.after_failure();
        let is_attempt_left = next.failures < self.max_attempts;
        if failure.is_outcome_unknown && !attempt.is_idempotent {
            return RetryDecision::GiveUp;
        }
        match (failure.retry, self.fixed_wait(failure, now)) {
            (Retry::RefreshToken, _) if is_attempt_left && can_refresh => {
                RetryDecision::Refresh(Attempt {
                    is_refreshed: true,
                    ..next
                })
            }
            (_, Some(wait)) if is_attempt_left && wait <= self.max_quota_wait => {
                RetryDecision::Wait(wait, next)
            }
            (_, Some(wait)) => RetryDecision::Later(wait),
            (Retry::Backoff, None) if is_attempt_left => {
                RetryDecision::Wait(full_jitter(self.max_backoff(attempt), random), next)
            }
            (_, None) => RetryDecision::GiveUp,
        }
    }

    /// Returns the wait that the server asks for, or that ends with the quota window.
    fn fixed_wait(&self, failure: Failure, now: i64) -> Option<Duration> {
        if matches!(failure.retry, Retry::Never | Retry::RefreshToken) {
            return None;
        }
        failure.retry_after.or_else(|| {
            let utc_offset = self.utc_offset.or(failure.utc_offset).unwrap_or(0);
            let end = quota_window_end(failure.retry, now, utc_offset)?;
            Some(Duration::from_secs(end.abs_diff(now)))
        })
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
            ..Attempt::FIRST
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
    fn outcome_must_be_known_unless_the_call_is_idempotent() {
        let decide = |attempt| CHINA.decide_at(Failure::UNKNOWN_OUTCOME, attempt, NOW, 0);
        assert_eq!(decide(Attempt::FIRST), RetryDecision::GiveUp);
        let RetryDecision::Wait(_, second) = decide(Attempt::FIRST.idempotent()) else {
            panic!()
        };
        assert!(matches!(decide(second), RetryDecision::Wait(_, third) if third.failures() == 2));
    }

    #[test]
    fn retry_after_replaces_backoff_and_quota_wait() {
        let decide = |retry, delay| {
            let failure = Failure::new(retry).with_retry_after(seconds(delay));
            CHINA.decide_at(failure, Attempt::FIRST, NOW, 0)
        };
        let second = attempt(1, false);
        for retry in [Retry::Backoff, Retry::NextMinute, Retry::NextDay] {
            assert_eq!(decide(retry, 60), RetryDecision::Wait(seconds(60), second));
            assert_eq!(decide(retry, 61), RetryDecision::Later(seconds(61)));
        }
        assert_eq!(decide(Retry::Never, 1), RetryDecision::GiveUp);
        let refresh = RetryDecision::Refresh(attempt(1, true));
        assert_eq!(decide(Retry::RefreshToken, 1), refresh);
        let rejected = Failure::new(Retry::RefreshToken).with_retry_after(seconds(1));
        let decision = CHINA.decide_at(rejected, attempt(1, true), NOW, 0);
        assert_eq!(decision, RetryDecision::GiveUp);
    }

    #[test]
    fn offset_of_the_policy_precedes_that_of_the_platform() {
        use crate::wechat::Code::DailyQuotaReached;
        let decide =
            |policy: RetryPolicy| policy.decide_at(DailyQuotaReached, Attempt::FIRST, 0, 0);
        let hours = |hours: u64| RetryDecision::Later(seconds(hours * 3600));
        assert_eq!(decide(RetryPolicy::new()), hours(16));
        assert_eq!(decide(RetryPolicy::new().with_utc_offset(0)), hours(24));
    }

    /// Calls as the guide shows, without waiting. Returns the requests for a token, the calls of
    /// the API, and the result.
    fn simulate(tokens: &[i64], calls: &[i64]) -> (usize, usize, Result<(), i64>) {
        use crate::wechat::Code;
        let (mut tokens, mut calls) = (tokens.iter(), calls.iter());
        let (mut token_count, mut call_count, mut has_token) = (0, 0, false);
        let mut attempt = Attempt::FIRST;
        loop {
            let mut code = 0;
            if !has_token {
                token_count += 1;
                code = *tokens.next().unwrap_or(&0);
                has_token = code == 0;
                if !has_token {
                    attempt = attempt.without_refresh();
                }
            }
            if has_token {
                call_count += 1;
                code = *calls.next().unwrap_or(&0);
            }
            if code == 0 {
                return (token_count, call_count, Ok(()));
            }
            attempt = match RetryPolicy::new().decide(Code::from(code), attempt) {
                RetryDecision::Refresh(next) => {
                    has_token = false;
                    next
                }
                RetryDecision::Wait(_, next) => next,
                RetryDecision::GiveUp | RetryDecision::Later(_) => {
                    return (token_count, call_count, Err(code));
                }
            };
        }
    }

    #[test]
    fn rejected_token_is_refreshed_once_and_a_rejected_token_request_never() {
        const INVALID: i64 = 40001;
        const BUSY: i64 = -1;
        for (tokens, calls, expected) in [
            (&[][..], &[][..], (1, 1, Ok(()))),
            (&[], &[INVALID], (2, 2, Ok(()))),
            (&[], &[INVALID; 9], (2, 2, Err(INVALID))),
            (&[], &[INVALID, BUSY, INVALID], (2, 3, Err(INVALID))),
            (&[INVALID; 9], &[], (1, 0, Err(INVALID))),
            (&[0, INVALID], &[INVALID], (2, 1, Err(INVALID))),
            (&[BUSY], &[], (2, 1, Ok(()))),
            (&[BUSY, INVALID, INVALID], &[], (2, 0, Err(INVALID))),
            (&[BUSY; 9], &[], (4, 0, Err(BUSY))),
            (&[], &[BUSY; 9], (1, 4, Err(BUSY))),
            (&[], &[42001, 40014, 40001], (2, 2, Err(40014))),
        ] {
            assert_eq!(simulate(tokens, calls), expected, "{tokens:?} {calls:?}");
        }
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
