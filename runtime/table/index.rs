//! Look-up of a code's row, by a perfect hash built with hash and displace.
//!
//! `macros/src/compiler/expand/index.rs` builds the index. A look-up is one multiplication, three
//! loads and one comparison; a miss costs as much as a hit.

/// The index of one table.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// An odd multiplier.
    pub seed: u64,
    /// The row in each slot. A free slot holds row 0, whose code hashes elsewhere. Their number is
    /// a power of two, or zero if no perfect hash was found.
    pub slots: &'static [u16],
    /// The displacement of each bucket. Their number is a power of two.
    pub displacements: &'static [u16],
    /// The code of each row.
    pub codes: Codes,
}

impl Index {
    /// Returns the row of `code`, or the number of rows if the table does not list it.
    ///
    /// Inlined with a constant index, it needs neither a pointer nor a bounds check.
    #[inline]
    #[must_use]
    pub const fn row(&self, code: i64) -> usize {
        if self.slots.is_empty() {
            return self.codes.search(code);
        }
        let row = self.candidate(code);
        if row < self.codes.len() && self.codes.get(row) == code {
            row
        } else {
            self.codes.len()
        }
    }

    /// Returns the only row that can hold `code`. The caller must compare the code.
    #[inline]
    const fn candidate(&self, code: i64) -> usize {
        let hash = code.cast_unsigned().wrapping_mul(self.seed);
        let bucket = top_bits(hash, self.displacements.len());
        let position = (hash >> 32) as usize ^ self.displacements[bucket] as usize;
        self.slots[position & (self.slots.len() - 1)] as usize
    }
}

/// Returns the top `log2(size)` bits of a hash.
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

/// The codes of a table by row, ascending.
#[derive(Clone, Copy, Debug)]
pub enum Codes {
    /// Codes that all fit into 32 bits.
    Narrow(&'static [i32]),
    /// Codes of which one needs 64 bits.
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

    /// Returns the code of a row.
    #[inline]
    #[must_use]
    pub const fn get(&self, row: usize) -> i64 {
        match self {
            Self::Narrow(codes) => codes[row] as i64,
            Self::Wide(codes) => codes[row],
        }
    }

    /// Returns the row of `code` by binary search, or the number of rows.
    const fn search(&self, code: i64) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle) < code {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < self.len() && self.get(low) == code {
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
