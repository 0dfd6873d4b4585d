//! The failure of a call, as a policy sees it.

use core::time::Duration;

#[cfg(feature = "alloc")]
use crate::error::ApiError;
#[cfg(feature = "json")]
use crate::reply::{BodyErrorKind, ReplyError};
use crate::table::ApiCode;
use crate::vocabulary::Retry;

/// The failure of a call: when a retry can help, and whether the call may have been carried out.
///
/// Codes, `ApiError` and `ReplyError` convert into it. A caller converts the failures of its HTTP
/// client, in one place:
///
/// | failure | converts to |
/// |---|---|
/// | a code, `&ApiError` | the retry of the row; [`Retry::Never`] for an unlisted code |
/// | `&ReplyError::Body`: empty, HTML, XML, cut off | [`Failure::UNKNOWN_OUTCOME`] |
/// | `&ReplyError::Body`: JSON that is not a reply, or has no code | [`Retry::Never`] |
/// | `&ReplyError::Payload` | [`Retry::Never`]: the call succeeded |
/// | the page of a gateway | [`Failure::from_status`] |
/// | no connection | [`Failure::new`] with [`Retry::Backoff`] |
/// | a lost connection, a timeout | [`Failure::UNKNOWN_OUTCOME`] |
///
/// ```
/// use errcodes::reply::ReplyError;
/// use errcodes::retrying::{Attempt, Failure, RetryDecision, RetryPolicy};
/// use errcodes::{Retry, wechat::Code};
///
/// enum CallError {
///     Connect,
///     Lost,
///     Gateway(u16),
///     Reply(ReplyError<Code>),
/// }
///
/// impl From<&CallError> for Failure {
///     fn from(error: &CallError) -> Self {
///         match error {
///             CallError::Connect => Failure::new(Retry::Backoff),
///             CallError::Lost => Failure::UNKNOWN_OUTCOME,
///             CallError::Gateway(status) => Failure::from_status(*status),
///             CallError::Reply(error) => error.into(),
///         }
///     }
/// }
///
/// let decide = |error, attempt| RetryPolicy::new().decide(&error, attempt);
/// assert!(matches!(decide(CallError::Connect, Attempt::FIRST), RetryDecision::Wait(..)));
/// // A message must not be sent twice; a query may.
/// assert_eq!(decide(CallError::Lost, Attempt::FIRST), RetryDecision::GiveUp);
/// assert!(matches!(decide(CallError::Lost, Attempt::FIRST.idempotent()), RetryDecision::Wait(..)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Failure {
    pub(super) retry: Retry,
    pub(super) is_outcome_unknown: bool,
    pub(super) retry_after: Option<Duration>,
    /// Of the platform's clock, in seconds.
    pub(super) utc_offset: Option<i64>,
}

impl Failure {
    /// A failure after which the call may have been carried out, such as a lost connection. Only
    /// [idempotent](super::Attempt::idempotent) calls are repeated, after a backoff.
    ///
    /// ```
    /// use errcodes::retrying::{Attempt, Failure, RetryDecision, RetryPolicy};
    ///
    /// let lost = Failure::UNKNOWN_OUTCOME;
    /// assert_eq!(RetryPolicy::new().decide(lost, Attempt::FIRST), RetryDecision::GiveUp);
    /// ```
    pub const UNKNOWN_OUTCOME: Self = Self {
        is_outcome_unknown: true,
        ..Self::new(Retry::Backoff)
    };

    /// Creates a failure of a call that was not carried out.
    ///
    /// ```
    /// use errcodes::Retry;
    /// use errcodes::retrying::Failure;
    ///
    /// let no_connection = Failure::new(Retry::Backoff);
    /// assert!(!no_connection.is_outcome_unknown());
    /// ```
    #[must_use]
    pub const fn new(retry: Retry) -> Self {
        Self {
            retry,
            is_outcome_unknown: false,
            retry_after: None,
            utc_offset: None,
        }
    }

    /// Classifies the HTTP status of an answer without a code, such as the page of a gateway.
    ///
    /// | status | failure |
    /// |---|---|
    /// | 408, 425, 429, 503 | [`Retry::Backoff`]: the server has refused the request |
    /// | 501, 505, 511 | [`Retry::Never`] |
    /// | other ones from 500 to 599 | [`Failure::UNKNOWN_OUTCOME`] |
    /// | all others | [`Retry::Never`] |
    ///
    /// ```
    /// use std::time::Duration;
    /// use errcodes::Retry;
    /// use errcodes::retrying::{Attempt, Failure, RetryDecision, RetryPolicy};
    ///
    /// assert_eq!(Failure::from_status(502), Failure::UNKNOWN_OUTCOME);
    /// assert_eq!(Failure::from_status(404).retry(), Retry::Never);
    ///
    /// // 429 with the header `Retry-After: 5`
    /// let limited = Failure::from_status(429).with_retry_after(Duration::from_secs(5));
    /// let decision = RetryPolicy::new().decide(limited, Attempt::FIRST);
    /// assert!(matches!(decision, RetryDecision::Wait(wait, _) if wait.as_secs() == 5));
    /// ```
    #[must_use]
    pub const fn from_status(status: u16) -> Self {
        match status {
            408 | 425 | 429 | 503 => Self::new(Retry::Backoff),
            501 | 505 | 511 => Self::new(Retry::Never),
            500..=599 => Self::UNKNOWN_OUTCOME,
            _ => Self::new(Retry::Never),
        }
    }

    /// Sets the delay that the server asks for in `Retry-After`. It replaces the backoff and the
    /// wait for a quota.
    ///
    /// ```
    /// use std::time::Duration;
    /// use errcodes::retrying::{Attempt, Failure, RetryDecision, RetryPolicy};
    ///
    /// let hour = Duration::from_secs(3600);
    /// let failure = Failure::from_status(503).with_retry_after(hour);
    /// assert_eq!(RetryPolicy::new().decide(failure, Attempt::FIRST), RetryDecision::Later(hour));
    /// ```
    #[must_use]
    pub const fn with_retry_after(self, delay: Duration) -> Self {
        Self {
            retry_after: Some(delay),
            ..self
        }
    }

    /// Returns when a retry can help.
    ///
    /// ```
    /// use errcodes::Retry;
    /// use errcodes::retrying::Failure;
    /// use errcodes::wechat::Code;
    ///
    /// assert_eq!(Failure::from(Code::SystemBusy).retry(), Retry::Backoff);
    /// ```
    #[must_use]
    pub const fn retry(self) -> Retry {
        self.retry
    }

    /// Returns whether the call may have been carried out.
    ///
    /// ```
    /// use errcodes::retrying::Failure;
    ///
    /// assert!(Failure::from_status(504).is_outcome_unknown());
    /// assert!(!Failure::from_status(429).is_outcome_unknown());
    /// ```
    #[must_use]
    pub const fn is_outcome_unknown(self) -> bool {
        self.is_outcome_unknown
    }
}

impl From<Retry> for Failure {
    fn from(retry: Retry) -> Self {
        Self::new(retry)
    }
}

/// Converts a code, with the retry of its row and the clock of its platform.
impl<C: ApiCode> From<C> for Failure {
    fn from(code: C) -> Self {
        let entry = code.entry();
        let platform = entry.and_then(|entry| entry.table().platform());
        Self {
            utc_offset: platform.map(|platform| platform.utc_offset()),
            ..Self::new(entry.map_or(Retry::Never, |entry| entry.retry()))
        }
    }
}

/// Converts the error's code.
#[cfg(feature = "alloc")]
impl<C: ApiCode> From<&ApiError<C>> for Failure {
    fn from(error: &ApiError<C>) -> Self {
        error.code().into()
    }
}

/// Converts the error of a reply, by the table in [`Failure`].
#[cfg(feature = "json")]
impl<C: ApiCode> From<&ReplyError<C>> for Failure {
    fn from(error: &ReplyError<C>) -> Self {
        match error {
            ReplyError::Api(error) => error.into(),
            ReplyError::Payload(_) => Self::new(Retry::Never),
            ReplyError::Body(error) => match error.kind() {
                BodyErrorKind::Empty
                | BodyErrorKind::Html
                | BodyErrorKind::Xml
                | BodyErrorKind::NotUtf8(_)
                | BodyErrorKind::Json => Self::UNKNOWN_OUTCOME,
                _ => Self::new(Retry::Never),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply;
    use crate::wechat::{self, Code};

    #[test]
    fn status_is_classified() {
        let never = Failure::new(Retry::Never);
        let refused = Failure::new(Retry::Backoff);
        for (statuses, expected) in [
            (
                &[
                    0, 200, 301, 400, 401, 403, 404, 409, 499, 501, 505, 511, 600,
                ][..],
                never,
            ),
            (&[408, 425, 429, 503], refused),
            (&[500, 502, 504, 520, 524, 599], Failure::UNKNOWN_OUTCOME),
        ] {
            for &status in statuses {
                assert_eq!(Failure::from_status(status), expected, "{status}");
            }
        }
    }

    #[test]
    fn error_of_a_reply_is_classified() {
        let failure =
            |body: &[u8]| Failure::from(&reply::from_slice::<i64, Code>(body).unwrap_err());
        let gateway = [
            &b""[..],
            b" ",
            b"<html>502</html>",
            b"502 Bad Gateway",
            br#"{"errcode":0,"#,
            b"\x1f\x8b",
        ];
        for body in gateway {
            assert_eq!(failure(body), Failure::UNKNOWN_OUTCOME, "{body:?}");
        }
        let answered = [
            &b"[]"[..],
            br#"{"errcode":null}"#,
            br#"{"errcode":1,"errcode":2}"#,
            br#"{"errcode":0}"#,
        ];
        for body in answered {
            assert_eq!(failure(body), Failure::new(Retry::Never), "{body:?}");
        }
        assert_eq!(
            failure(br#"{"errcode":-1}"#),
            Failure::from(Code::SystemBusy)
        );
        assert_eq!(
            failure(br#"{"errcode":999999}"#),
            Failure::new(Retry::Never)
        );
    }

    #[test]
    fn code_has_the_retry_of_its_row_and_the_clock_of_its_platform() {
        let failure = Failure::from(Code::DailyQuotaReached);
        let offset = wechat::PLATFORM.utc_offset();
        assert_eq!(
            (failure.retry, failure.utc_offset),
            (Retry::NextDay, Some(offset))
        );
    }
}
