//! Builds the index from code to row: a perfect hash by hash and displace.
//!
//! `runtime/table/index.rs` reads it; the two must agree on the bucket and the position of a code.

pub(super) struct Index {
    pub(super) seed: u64,
    /// The row in each slot. A free slot holds row 0, whose code hashes elsewhere. Their number is
    /// a power of two.
    pub(super) slots: Vec<u16>,
    /// The displacement of each bucket. Their number is a power of two.
    pub(super) displacements: Vec<u16>,
}

impl Index {
    const NONE: Self = Self {
        seed: 0,
        slots: Vec::new(),
        displacements: Vec::new(),
    };
}

/// The most rows in an index: with twice the minimal number of slots, a displacement still fits
/// into 16 bits.
const MOST_ROWS: usize = 1 << 14;

/// The number of seeds to try with the minimal number of slots, and again with twice as many.
const SEEDS_PER_SIZE: usize = 32;

/// The average number of codes in a bucket.
const BUCKET_LOAD: usize = 4;

/// Builds the index of distinct codes. Equal input gives an equal index.
///
/// Returns an empty index, which means binary search, for no code, for more than [`MOST_ROWS`], and
/// if no seed works, as for codes that differ in their upper 24 bits only.
pub(super) fn build(codes: &[i64]) -> Index {
    if codes.is_empty() || codes.len() > MOST_ROWS {
        return Index::NONE;
    }
    let size = (codes.len() + codes.len() / 16).next_power_of_two();
    let seeds = || {
        std::iter::successors(Some(next_seed(0)), |&seed| Some(next_seed(seed)))
            .take(SEEDS_PER_SIZE)
    };
    [size, 2 * size]
        .into_iter()
        .flat_map(|size| seeds().map(move |seed| (size, seed)))
        .find_map(|(size, seed)| place_all(codes, size, seed))
        .unwrap_or(Index::NONE)
}

/// Returns the next odd multiplier, by SplitMix64.
fn next_seed(seed: u64) -> u64 {
    let mut next = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    next = (next ^ (next >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    next = (next ^ (next >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (next ^ (next >> 31)) | 1
}

/// Places the buckets, the fullest first, each with the first displacement that moves all its codes
/// to free slots.
///
/// Returns `None` if a bucket has no such displacement.
fn place_all(codes: &[i64], size: usize, seed: u64) -> Option<Index> {
    let buckets = (size / BUCKET_LOAD).max(1);
    let mut members = vec![Vec::new(); buckets];
    for (row, &code) in codes.iter().enumerate() {
        let hash = code.cast_unsigned().wrapping_mul(seed);
        members[top_bits(hash, buckets)].push((low_bits(hash >> 32, size), row));
    }
    let mut order: Vec<usize> = (0..buckets).collect();
    order.sort_by_key(|&bucket| std::cmp::Reverse(members[bucket].len()));

    let mut occupied: Vec<Option<usize>> = vec![None; size];
    let mut displacements = vec![0; buckets];
    for bucket in order {
        let displacement = place(&members[bucket], &occupied)?;
        for &(position, row) in &members[bucket] {
            occupied[position ^ displacement] = Some(row);
        }
        displacements[bucket] = narrow(displacement);
    }
    let slots = occupied
        .into_iter()
        .map(|row| narrow(row.unwrap_or(0)))
        .collect();
    Some(Index {
        seed,
        slots,
        displacements,
    })
}

/// Returns the first displacement that moves distinct positions to free slots.
fn place(members: &[(usize, usize)], occupied: &[Option<usize>]) -> Option<usize> {
    let mut positions: Vec<usize> = members.iter().map(|&(position, _)| position).collect();
    positions.sort_unstable();
    if positions.windows(2).any(|pair| pair[0] == pair[1]) {
        return None;
    }
    (0..occupied.len()).find(|displacement| {
        positions
            .iter()
            .all(|position| occupied[position ^ displacement].is_none())
    })
}

/// Returns the top `log2(size)` bits of a hash.
fn top_bits(hash: u64, size: usize) -> usize {
    low_bits(
        hash.checked_shr(u64::BITS - size.trailing_zeros())
            .unwrap_or(0),
        size,
    )
}

/// Returns the low `log2(size)` bits of a hash.
fn low_bits(hash: u64, size: usize) -> usize {
    usize::try_from(hash & (size as u64 - 1)).unwrap_or(0)
}

/// Rows and displacements are below 4 × [`MOST_ROWS`].
fn narrow(row: usize) -> u16 {
    u16::try_from(row).expect("no more than MOST_ROWS rows are indexed")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A copy of the look-up in `runtime/table/index.rs`.
    fn row(index: &Index, codes: &[i64], code: i64) -> Option<usize> {
        if index.slots.is_empty() {
            return codes.binary_search(&code).ok();
        }
        let hash = code.cast_unsigned().wrapping_mul(index.seed);
        let bucket = top_bits(hash, index.displacements.len());
        let position =
            low_bits(hash >> 32, index.slots.len()) ^ usize::from(index.displacements[bucket]);
        let row = usize::from(index.slots[position]);
        (codes.get(row) == Some(&code)).then_some(row)
    }

    #[track_caller]
    fn assert_finds_all(codes: &[i64]) {
        let index = build(codes);
        for (expected, &code) in codes.iter().enumerate() {
            assert_eq!(row(&index, codes, code), Some(expected), "{code}");
            for near in [
                code.wrapping_sub(1),
                code.wrapping_add(1),
                !code,
                code ^ (1 << 62),
            ] {
                if codes.binary_search(&near).is_err() {
                    assert_eq!(row(&index, codes, near), None, "{near}");
                }
            }
        }
    }

    #[test]
    fn index_of_every_small_size_finds_its_codes() {
        for size in 0..70 {
            assert_finds_all(&(0..size).map(|i| 40_000 + 3 * i).collect::<Vec<_>>());
        }
    }

    #[test]
    fn index_of_extreme_codes_finds_them() {
        assert_finds_all(&[i64::MIN, i64::MIN + 1, -1, 0, 1, i64::MAX - 1, i64::MAX]);
        assert_finds_all(&(0..2000).map(|i| i << 40).collect::<Vec<_>>());
        assert_finds_all(&(-64..64).map(|i| i << 56).collect::<Vec<_>>());
        assert_finds_all(&(0..63).map(|bit| 1 << bit).collect::<Vec<_>>());
    }

    #[test]
    fn index_takes_at_most_four_bytes_a_code() {
        let mut codes: Vec<i64> = (0..1833).map(|i| 40_000 + i * i % 7919 * 1201).collect();
        codes.sort_unstable();
        assert_finds_all(&codes);
        let index = build(&codes);
        assert!(2 * (index.slots.len() + index.displacements.len()) <= 4 * codes.len());
    }

    #[test]
    fn index_of_too_many_rows_is_empty() {
        assert_finds_all(&(0..1 << 14).collect::<Vec<_>>());
        assert!(build(&(0..=1 << 14).collect::<Vec<_>>()).slots.is_empty());
    }

    #[test]
    fn index_of_equal_codes_is_equal() {
        let codes: Vec<i64> = (0..500).map(|i| i * 17).collect();
        let (first, second) = (build(&codes), build(&codes));
        assert_eq!(
            (first.seed, first.slots, first.displacements),
            (second.seed, second.slots, second.displacements)
        );
    }
}
