//! A filter of the tables that may list a code.

use crate::table::Table;

/// Buckets of codes, of 8 KiB: so many that even a table of 2,500 rows has none in most buckets.
const BUCKETS: usize = 8192;

/// The index of the bit that all further tables share.
const LAST: usize = 7;

/// For each bucket of codes, the tables that list one of them, as bits.
#[derive(Clone, Copy)]
pub(super) struct Filter([u8; BUCKETS]);

impl Filter {
    pub(super) const fn new(tables: &[&Table]) -> Self {
        let mut masks = [0; BUCKETS];
        let mut i = 0;
        while i < tables.len() {
            let bit = if i < LAST { 1 << i } else { 1 << LAST };
            let mut row = 0;
            while row < tables[i].len() {
                masks[bucket(tables[i].code(row))] |= bit;
                row += 1;
            }
            i += 1;
        }
        Self(masks)
    }

    /// Returns the tables that may list the code.
    #[inline]
    pub(super) const fn tables(&self, code: i64) -> Indices {
        Indices {
            mask: self.0[bucket(code)],
            next: LAST,
        }
    }
}

/// Fibonacci hashing: neighbours are in distant buckets.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "the bits that are left are few"
)]
const fn bucket(code: i64) -> usize {
    let hash = code.cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (hash >> (u64::BITS - BUCKETS.trailing_zeros())) as usize
}

/// The indices of tables, ascending; without an end if further tables are among them.
#[derive(Clone, Debug)]
pub(super) struct Indices {
    mask: u8,
    /// The next of the further tables.
    next: usize,
}

impl Iterator for Indices {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        if self.mask == 0 {
            return None;
        }
        let i = self.mask.trailing_zeros() as usize;
        if i < LAST {
            self.mask &= self.mask - 1;
            return Some(i);
        }
        self.next += 1;
        Some(self.next - 1)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::vec::Vec;

    #[test]
    fn filter_has_every_table_that_lists_a_code() {
        crate::define_errcodes! {
            enum One(en) { -1 => A("a"), 7 => B("b") }
            enum Two(en) { 7 => A("a"), 40001 => B("b") }
        }
        for count in [0, 1, 2, LAST, LAST + 1, 3 * LAST] {
            let tables: Vec<&Table> = [One::TABLE, Two::TABLE]
                .into_iter()
                .cycle()
                .take(count)
                .collect();
            let filter = Filter::new(&tables);
            for code in [-1, 7, 40001, 8, i64::MIN] {
                let lists = |table: &Table| (0..table.len()).any(|row| table.code(row) == code);
                let expected = (0..count).filter(|&i| lists(tables[i]));
                let indices = filter.tables(code).take_while(|&i| i < count);
                let found = indices.filter(|&i| lists(tables[i]));
                assert!(found.eq(expected), "{count} {code}");
            }
        }
    }

    #[test]
    #[cfg(all(feature = "wechat", feature = "qingtui"))]
    fn filter_skips_most_tables_without_the_code() {
        let tables = crate::REGISTRY.tables();
        let filter = Filter::new(tables);
        let codes = 40_000..60_000;
        let tried: usize = codes
            .clone()
            .map(|code| {
                filter
                    .tables(code)
                    .take_while(|&i| i < tables.len())
                    .count()
            })
            .sum();
        assert!(tried < codes.count(), "{tried}");
    }
}
