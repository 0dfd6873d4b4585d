//! Look-up of a code's row, by a perfect hash built with hash and displace.
//!
//! `macros/src/compiler/expand/index.rs` builds the index. A look-up is one multiplication, three
//! loads and one comparison; a miss costs as much as a hit.
//!
//! Numbers are arrays of their little-endian bytes, which the macro writes as one byte string:
//! rustc and editors read one token instead of two for each number. Loading one takes one
//! instruction where unaligned loads are allowed.

/// The index of one table.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// An odd multiplier.
    pub seed: u64,
    /// The row in each slot. A free slot holds row 0, whose code hashes elsewhere. Their number is
    /// a power of two, or zero if no perfect hash was found.
    pub slots: &'static [[u8; 2]],
    /// The displacement of each bucket. Their number is a power of two.
    pub displacements: &'static [[u8; 2]],
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
        let displacement = u16::from_le_bytes(self.displacements[bucket]);
        let position = (hash >> 32) as usize ^ displacement as usize;
        u16::from_le_bytes(self.slots[position & (self.slots.len() - 1)]) as usize
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
    Narrow(&'static [[u8; 4]]),
    /// Codes of which one needs 64 bits.
    Wide(&'static [[u8; 8]]),
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
            Self::Narrow(codes) => i32::from_le_bytes(codes[row]) as i64,
            Self::Wide(codes) => i64::from_le_bytes(codes[row]),
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

/// Splits a byte string into numbers of `WIDTH` bytes.
///
/// # Panics
/// If the byte string has another length.
#[must_use]
pub const fn numbers<const WIDTH: usize, const COUNT: usize>(bytes: &[u8]) -> [[u8; WIDTH]; COUNT] {
    let (numbers, rest) = bytes.as_chunks();
    assert!(numbers.len() == COUNT && rest.is_empty());
    match numbers.first_chunk() {
        Some(numbers) => *numbers,
        None => unreachable!(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Codes, numbers};

    #[test]
    fn binary_search_finds_every_code_and_no_other() {
        const CODES: [[u8; 8]; 6] = [
            i64::MIN.to_le_bytes(),
            (-1_i64).to_le_bytes(),
            0_i64.to_le_bytes(),
            7_i64.to_le_bytes(),
            40_001_i64.to_le_bytes(),
            i64::MAX.to_le_bytes(),
        ];
        let codes = Codes::Wide(&CODES);
        for (row, &code) in CODES.iter().enumerate() {
            assert_eq!(codes.search(i64::from_le_bytes(code)), row);
        }
        for code in [i64::MIN + 1, -2, 1, 6, 8, 40_002, i64::MAX - 1] {
            assert_eq!(codes.search(code), codes.len());
        }
        assert_eq!(Codes::Narrow(&[]).search(0), 0);
        let narrow = Codes::Narrow(&[[0xFF; 4], [7, 0, 0, 0]]);
        assert_eq!([-2, -1, 7].map(|code| narrow.search(code)), [2, 0, 1]);
    }

    #[test]
    fn byte_string_splits_into_numbers_of_its_width() {
        assert_eq!(numbers::<2, 2>(b"abcd"), [*b"ab", *b"cd"]);
        assert_eq!(numbers::<4, 0>(b""), [[0; 4]; 0]);
    }

    #[test]
    #[should_panic(expected = "rest.is_empty()")]
    fn byte_string_of_another_length_is_refused() {
        let _numbers: [[u8; 2]; 2] = numbers(b"abcde");
    }
}
