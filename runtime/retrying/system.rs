//! The clock and the randomness of the system.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::SystemTime;

/// Returns the time, in seconds since the Unix epoch.
pub(crate) fn now() -> i64 {
    let since_epoch = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since_epoch.map_or(0, |time| i64::try_from(time.as_secs()).unwrap_or(i64::MAX))
}

/// Returns a random number, good enough to spread retries: a hash with std's random keys, which
/// differ in each call.
pub(super) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_numbers_spread_over_their_range() {
        let mut quarters = [0; 4];
        for _ in 0..4000 {
            quarters[(random() >> 62) as usize] += 1;
        }
        // Each is 1000 with a standard deviation of 27.
        assert!(
            quarters.iter().all(|count| (700..1300).contains(count)),
            "{quarters:?}"
        );
    }

    #[test]
    fn now_is_after_this_test_was_written() {
        assert!(now() > 1_700_000_000);
    }
}
