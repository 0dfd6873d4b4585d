//! From a code to its row: hash and displace.
//!
//! The macro places every code in a slot of its own (`macros/src/index.rs` finds the seed and the displacements);
//! a look-up is one multiplication, three loads and one comparison, and a miss costs what a hit costs.

/// The index of one table, its size in its type so that a look-up needs no pointer and no check of bounds.
#[derive(Debug)]
pub struct Index<const SEED: u64, const SLOTS: usize, const BUCKETS: usize> {
    /// The row that each slot holds. A slot that no code hashes to holds row 0, whose code is found elsewhere.
    pub slots: [u16; SLOTS],
    /// What the positions of the codes of each bucket are exchanged with.
    pub displacements: [u16; BUCKETS],
}

impl<const SEED: u64, const SLOTS: usize, const BUCKETS: usize> Index<SEED, SLOTS, BUCKETS> {
    /// The only row that can have this code; whether it has is for the caller to see.
    #[inline]
    #[must_use]
    pub const fn candidate(&self, code: i64) -> usize {
        candidate(SEED, &self.slots, &self.displacements, code)
    }
}

/// The only row that can have this code. `slots` and `displacements` are as long as a power of two.
#[inline]
pub(crate) const fn candidate(seed: u64, slots: &[u16], displacements: &[u16], code: i64) -> usize {
    let hash = code.cast_unsigned().wrapping_mul(seed);
    let bucket = top_bits(hash, displacements.len());
    let position = (hash >> 32) as usize ^ displacements[bucket] as usize;
    slots[position & (slots.len() - 1)] as usize
}

/// The topmost bits of a hash, as many as a number below `size`, a power of two, has.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "no more bits are left than `size` has"
)]
const fn top_bits(hash: u64, size: usize) -> usize {
    if size == 1 {
        0
    } else {
        (hash >> (u64::BITS - size.trailing_zeros())) as usize
    }
}

/// The codes of a table by row, ascending: in 32 bits where all of them fit.
#[derive(Debug)]
pub enum Codes {
    /// Every code fits.
    Narrow(&'static [i32]),
    /// Not every code fits, or no perfect hash was found.
    Wide(&'static [i64]),
}

impl Codes {
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Narrow(codes) => codes.len(),
            Self::Wide(codes) => codes.len(),
        }
    }

    #[inline]
    pub(crate) const fn at(&self, row: usize) -> i64 {
        match self {
            Self::Narrow(codes) => codes[row] as i64,
            Self::Wide(codes) => codes[row],
        }
    }

    /// The row of this code by binary search, or the number of rows if there is none.
    pub(crate) const fn search(&self, code: i64) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.at(middle) < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < self.len() && self.at(low) == code {
            low
        } else {
            self.len()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Codes;

    #[test]
    fn binary_search_finds_every_code_and_no_other() {
        const CODES: [i64; 6] = [i64::MIN, -1, 0, 7, 40_001, i64::MAX];
        let codes = Codes::Wide(&CODES);
        for (row, &code) in CODES.iter().enumerate() {
            assert_eq!(codes.search(code), row);
        }
        for code in [i64::MIN + 1, -2, 1, 6, 8, 40_002, i64::MAX - 1] {
            assert_eq!(codes.search(code), codes.len());
        }
        assert_eq!(Codes::Narrow(&[]).search(0), 0);
        assert_eq!(Codes::Narrow(&[-1, 7]).search(7), 1);
    }
}
