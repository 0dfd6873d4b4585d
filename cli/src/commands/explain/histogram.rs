//! Counts over time, in buckets whose width grows with the period.

use std::collections::BTreeMap;

use jiff::Timestamp;

/// Widths of buckets in seconds; each divides the next. They are those that a reader expects, from
/// a second to four weeks, and then whatever holds the rest of the calendar.
const WIDTHS: [i64; 19] = [
    1,
    2,
    10,
    30,
    60,
    5 * 60,
    10 * 60,
    30 * 60,
    HOUR,
    2 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    7 * DAY,
    28 * DAY,
    364 * DAY,
    3_640 * DAY,
    36_400 * DAY,
    364_000 * DAY,
];
const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;
/// From Monday to the first day of 1970, so that weeks begin on Mondays.
const SHIFT: i64 = 3 * DAY;
/// Buckets of a period.
const MOST: i64 = 64;

/// Counts by time. The buckets follow from the times alone, not from their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Histogram {
    /// The place of the width in [`WIDTHS`].
    level: usize,
    counts: BTreeMap<i64, u64>,
}

impl Histogram {
    pub(super) fn add(&mut self, time: Timestamp) {
        let bucket = (time.as_second() + SHIFT).div_euclid(WIDTHS[self.level]);
        *self.counts.entry(bucket).or_default() += 1;
        self.fit();
    }

    pub(super) fn merge(&mut self, mut other: Self) {
        self.widen(other.level);
        other.widen(self.level);
        for (bucket, count) in other.counts {
            *self.counts.entry(bucket).or_default() += count;
        }
        self.fit();
    }

    /// Returns the width of a bucket in seconds.
    pub(super) fn width(&self) -> i64 {
        WIDTHS[self.level]
    }

    /// Returns the starts of all buckets of the period, including empty ones.
    pub(super) fn starts(&self) -> Vec<Timestamp> {
        let Some((first, last)) = self.bounds() else {
            return Vec::new();
        };
        let start = |bucket| Timestamp::from_second(bucket * self.width() - SHIFT);
        // The first bucket of the calendar may begin before it.
        let start = |bucket| start(bucket).unwrap_or(Timestamp::MIN);
        (first..=last).map(start).collect()
    }

    /// Returns the counts of `part`, whose times are among those of `self`, in the buckets of
    /// [`starts`](Self::starts).
    pub(super) fn counts(&self, part: &Self) -> Vec<u64> {
        let Some((first, last)) = self.bounds() else {
            return Vec::new();
        };
        let mut part = part.clone();
        part.widen(self.level);
        let count = |bucket| part.counts.get(&bucket).copied().unwrap_or_default();
        (first..=last).map(count).collect()
    }

    fn bounds(&self) -> Option<(i64, i64)> {
        let (&first, _) = self.counts.first_key_value()?;
        let (&last, _) = self.counts.last_key_value()?;
        Some((first, last))
    }

    /// Widens the buckets until the period fits.
    fn fit(&mut self) {
        while let Some((first, last)) = self.bounds()
            && last - first >= MOST
            && self.level + 1 < WIDTHS.len()
        {
            self.widen(self.level + 1);
        }
    }

    fn widen(&mut self, level: usize) {
        if level > self.level {
            let factor = WIDTHS[level] / WIDTHS[self.level];
            for (bucket, count) in std::mem::take(&mut self.counts) {
                *self.counts.entry(bucket.div_euclid(factor)).or_default() += count;
            }
            self.level = level;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn histogram(seconds: &[i64]) -> Histogram {
        let mut histogram = Histogram::default();
        for &second in seconds {
            histogram.add(Timestamp::from_second(second).unwrap());
        }
        histogram
    }

    #[test]
    fn width_divides_the_next() {
        assert!(WIDTHS.windows(2).all(|pair| pair[1] % pair[0] == 0));
    }

    #[test]
    fn whole_calendar_fits() {
        let (first, last) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
        let all = histogram(&[first, 0, last]);
        assert!(all.starts().len() <= 64, "{}", all.starts().len());
        assert_eq!(all.counts(&all).iter().sum::<u64>(), 3);
    }

    #[test]
    fn buckets_begin_at_whole_units() {
        let starts = |seconds: &[i64]| -> Vec<String> {
            let starts = histogram(seconds).starts();
            starts.iter().take(2).map(|it| it.to_string()).collect()
        };
        // 2026-11-24 is a Tuesday.
        let tuesday = 1_795_478_400 + 12_345;
        assert_eq!(starts(&[tuesday]), ["2026-11-24T03:25:45Z"]);
        assert_eq!(
            starts(&[tuesday, tuesday + 50 * HOUR]),
            ["2026-11-24T03:00:00Z", "2026-11-24T04:00:00Z"]
        );
        assert_eq!(
            starts(&[tuesday, tuesday + 200 * DAY]),
            ["2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z"]
        );
    }

    proptest! {
        #[test]
        fn order_and_parts_do_not_matter(
            times in prop::collection::vec((0_i64..40, 0_u32..28), 1..40),
            cut in any::<prop::sample::Index>(),
        ) {
            let seconds: Vec<i64> = times.iter().map(|&(time, shift)| time << shift).collect();
            let all = histogram(&seconds);
            let (one, other) = seconds.split_at(cut.index(seconds.len()));
            let mut merged = histogram(other);
            merged.merge(histogram(one));
            prop_assert_eq!(&merged, &all);
            let starts = all.starts();
            prop_assert!(starts.len() <= 64);
            let naive: Vec<u64> = starts
                .iter()
                .map(|start| {
                    let bucket = start.as_second()..start.as_second() + all.width();
                    seconds.iter().filter(|time| bucket.contains(time)).count() as u64
                })
                .collect();
            prop_assert_eq!(all.counts(&all), naive);
            let part = histogram(one);
            prop_assert_eq!(all.counts(&part).iter().sum::<u64>(), one.len() as u64);
        }
    }
}
