//! The delay after which a caller may try again.

use core::time::Duration;

use crate::error::ApiError;
use crate::retrying::{now, quota_window_end};
use crate::table::ApiCode;
use crate::vocabulary::Retry;

/// The delay that [`Retry::Backoff`] announces. Clients back off from there on their own.
const BACKOFF: Duration = Duration::from_secs(1);

impl<C: ApiCode> ApiError<C> {
    /// Returns the delay after which the caller may try again, in whole seconds and at least one:
    /// until the quota is renewed by the platform's clock, or one second for [`Retry::Backoff`].
    ///
    /// Returns `None` where no delay helps. Services send the delay as `Retry-After`.
    ///
    /// ```
    /// use errcodes::{ApiError, define_errcodes};
    ///
    /// define_errcodes! {
    ///     enum Shop(en) {
    ///         42901 => TooManyOrders("too many orders") as ResourceExhausted retry NextMinute,
    ///         40401 => OrderNotFound("order not found") as NotFound,
    ///     }
    /// }
    ///
    /// let delay = ApiError::from(Shop::TooManyOrders).retry_after().unwrap();
    /// assert!((1..=60).contains(&delay.as_secs()));
    /// assert_eq!(ApiError::from(Shop::OrderNotFound).retry_after(), None);
    /// ```
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let platform = self.entry().and_then(|entry| entry.table().platform());
        let utc_offset = platform.map_or(0, |platform| platform.utc_offset());
        retry_after_at(self.retry(), utc_offset, now())
    }
}

fn retry_after_at(retry: Retry, utc_offset: i64, now: i64) -> Option<Duration> {
    if retry == Retry::Backoff {
        return Some(BACKOFF);
    }
    let end = quota_window_end(retry, now, utc_offset)?;
    let seconds = u64::try_from(end.saturating_sub(now)).unwrap_or(0);
    Some(Duration::from_secs(seconds.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delay_ends_with_the_quota_window() {
        let delay = |retry| retry_after_at(retry, 8 * 3600, 1_662_103_787);
        assert_eq!(delay(Retry::NextMinute), Some(Duration::from_secs(13)));
        assert_eq!(delay(Retry::NextDay), Some(Duration::from_secs(30_613)));
        assert_eq!(delay(Retry::Backoff), Some(Duration::from_secs(1)));
        assert_eq!(delay(Retry::Never), None);
        assert_eq!(delay(Retry::RefreshToken), None);
    }

    #[test]
    fn delay_is_at_least_a_second_at_the_edges_of_time() {
        for now in [i64::MIN, -1, 0, 59, 60, i64::MAX] {
            let delay = retry_after_at(Retry::NextMinute, i64::MAX, now).unwrap();
            assert!(delay >= Duration::from_secs(1), "{now}");
        }
    }
}
