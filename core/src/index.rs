//! From a code to its row: hash and displace.
//!
//! The macro places every code in a slot of its own (`macros/src/index.rs` finds the seed and the displacements);
//! a look-up is one multiplication, three loads and one comparison, and a miss costs what a hit costs.

/// The index of one table, its size in its type so that a look-up needs no pointer and no bounds check.
#[derive(Debug)]
pub struct Index<const SEED: u64, const ROWS: usize, const SLOTS: usize, const BUCKETS: usize> {
    /// The code of each row, ascending.
    pub codes: [i64; ROWS],
    /// The row that each slot holds. A slot that no code hashes to holds row 0, whose code is found elsewhere.
    pub slots: [u16; SLOTS],
    /// What is added to the position of every code of a bucket.
    pub displacements: [u16; BUCKETS],
}

impl<const SEED: u64, const ROWS: usize, const SLOTS: usize, const BUCKETS: usize> Index<SEED, ROWS, SLOTS, BUCKETS> {
    /// The row of this code, or `ROWS` if the table does not list it.
    #[inline]
    #[must_use]
    pub const fn row(&self, code: i64) -> usize {
        row(SEED, &self.codes, &self.slots, &self.displacements, code)
    }
}

/// The row of this code, or the number of rows if there is none. `slots` and `displacements`
/// are as long as a power of two, or both empty where no perfect hash was found.
#[inline]
#[must_use]
pub(crate) const fn row(seed: u64, codes: &[i64], slots: &[u16], displacements: &[u16], code: i64) -> usize {
    if slots.is_empty() {
        return search(codes, code);
    }
    let hash = code.cast_unsigned().wrapping_mul(seed);
    let bucket = (hash >> 48) as usize & (displacements.len() - 1);
    let position = (hash >> 32) as usize ^ displacements[bucket] as usize;
    let row = slots[position & (slots.len() - 1)] as usize;
    if row < codes.len() && codes[row] == code { row } else { codes.len() }
}

/// The same by binary search.
const fn search(codes: &[i64], code: i64) -> usize {
    let (mut low, mut high) = (0, codes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if codes[middle] < code {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if low < codes.len() && codes[low] == code { low } else { codes.len() }
}

#[cfg(test)]
mod tests {
    use super::search;

    #[test]
    fn binary_search_finds_every_code_and_no_other() {
        let codes = [i64::MIN, -1, 0, 7, 40_001, i64::MAX];
        for (row, &code) in codes.iter().enumerate() {
            assert_eq!(search(&codes, code), row);
        }
        for code in [i64::MIN + 1, -2, 1, 6, 8, 40_002, i64::MAX - 1] {
            assert_eq!(search(&codes, code), codes.len());
        }
        assert_eq!(search(&[], 0), 0);
    }
}
