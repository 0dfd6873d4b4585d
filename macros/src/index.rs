//! The index from code to row: a perfect hash by hash and displace.
//!
//! `runtime/table/index.rs` reads what is built here; the two agree on how a code becomes a bucket and a position.

/// A seed, slots and displacements with which every code finds its row.
pub(crate) struct Index {
    pub(crate) seed: u64,
    /// The row in each slot, a power of two of them. A free slot holds row 0, whose code is found elsewhere.
    pub(crate) slots: Vec<u16>,
    /// By bucket, a power of two of them.
    pub(crate) displacements: Vec<u16>,
}

impl Index {
    const NONE: Self = Self {
        seed: 0,
        slots: Vec::new(),
        displacements: Vec::new(),
    };
}

/// The most rows that are indexed: with twice as many slots as they take at the least, a displacement still has 16 bits.
const MOST_ROWS: usize = 1 << 14;

/// How many seeds are tried with the slots just enough, and again with twice as many.
const SEEDS_PER_SIZE: usize = 32;

/// Codes for each bucket, on average.
const BUCKET_LOAD: usize = 4;

/// The index of these codes, no two of which are equal. The same codes have the same index.
///
/// No code at all and more than [`MOST_ROWS`] have none, nor may codes that differ in nothing but their upper 24 bits: then it is
/// empty, and a look-up is a binary search.
pub(crate) fn build(codes: &[i64]) -> Index {
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

/// Odd multipliers in the order of SplitMix64, from a fixed beginning.
fn next_seed(seed: u64) -> u64 {
    let mut next = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    next = (next ^ (next >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    next = (next ^ (next >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (next ^ (next >> 31)) | 1
}

/// Places the buckets one after the other, the fullest first, each with the first displacement under which all its codes
/// fall into free slots. `None` if a bucket cannot be placed.
fn place_all(codes: &[i64], size: usize, seed: u64) -> Option<Index> {
    let buckets = (size / BUCKET_LOAD).max(1);
    let mut members = vec![Vec::new(); buckets];
    for (row, &code) in codes.iter().enumerate() {
        let hash = code.cast_unsigned().wrapping_mul(seed);
        members[top_bits(hash, buckets)].push((low_bits(hash >> 32, size), row));
    }
    let mut order: Vec<usize> = (0..buckets).collect();
    order.sort_by_key(|&bucket| std::cmp::Reverse(members[bucket].len()));

    let mut taken: Vec<Option<usize>> = vec![None; size];
    let mut displacements = vec![0; buckets];
    for bucket in order {
        let displacement = place(&members[bucket], &taken)?;
        for &(position, row) in &members[bucket] {
            taken[position ^ displacement] = Some(row);
        }
        displacements[bucket] = narrow(displacement);
    }
    let slots = taken
        .into_iter()
        .map(|row| narrow(row.unwrap_or(0)))
        .collect();
    Some(Index {
        seed,
        slots,
        displacements,
    })
}

/// The first displacement that moves all of these positions to free slots, if they differ from one another at all.
fn place(members: &[(usize, usize)], taken: &[Option<usize>]) -> Option<usize> {
    let mut positions: Vec<usize> = members.iter().map(|&(position, _)| position).collect();
    positions.sort_unstable();
    if positions.windows(2).any(|pair| pair[0] == pair[1]) {
        return None;
    }
    (0..taken.len()).find(|displacement| {
        positions
            .iter()
            .all(|position| taken[position ^ displacement].is_none())
    })
}

/// The topmost bits of a hash, as many as a number below `size`, a power of two, has.
fn top_bits(hash: u64, size: usize) -> usize {
    low_bits(
        hash.checked_shr(u64::BITS - size.trailing_zeros())
            .unwrap_or(0),
        size,
    )
}

/// The lowest bits of a hash, as many as a number below `size`, a power of two, has.
fn low_bits(hash: u64, size: usize) -> usize {
    usize::try_from(hash & (size as u64 - 1)).unwrap_or(0)
}

/// Rows and displacements are below 4 × [`MOST_ROWS`].
fn narrow(number: usize) -> u16 {
    u16::try_from(number).expect("no more than MOST_ROWS rows are indexed")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The look-up of `runtime/table/index.rs`, written down once more.
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
    fn finds_all(codes: &[i64]) {
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
    fn places_tables_of_every_small_size() {
        for size in 0..70 {
            finds_all(
                &(0..size)
                    .map(|number| 40_000 + 3 * number)
                    .collect::<Vec<_>>(),
            );
        }
    }

    #[test]
    fn places_the_edges_of_i64_and_multiples_of_powers_of_two() {
        finds_all(&[i64::MIN, i64::MIN + 1, -1, 0, 1, i64::MAX - 1, i64::MAX]);
        finds_all(&(0..2000).map(|number| number << 40).collect::<Vec<_>>());
        finds_all(&(-64..64).map(|number| number << 56).collect::<Vec<_>>());
        finds_all(&(0..63).map(|bit| 1 << bit).collect::<Vec<_>>());
    }

    #[test]
    fn a_thousand_codes_take_at_most_four_bytes_of_slots_and_displacements_each() {
        let mut codes: Vec<i64> = (0..1833)
            .map(|number| 40_000 + number * number % 7919 * 1201)
            .collect();
        codes.sort_unstable();
        finds_all(&codes);
        let index = build(&codes);
        assert!(2 * (index.slots.len() + index.displacements.len()) <= 4 * codes.len());
    }

    #[test]
    fn more_rows_than_are_indexed_are_found_as_well() {
        finds_all(&(0..1 << 14).collect::<Vec<_>>());
        assert!(build(&(0..=1 << 14).collect::<Vec<_>>()).slots.is_empty());
    }

    #[test]
    fn is_the_same_every_time() {
        let codes: Vec<i64> = (0..500).map(|number| number * 17).collect();
        let (first, second) = (build(&codes), build(&codes));
        assert_eq!(
            (first.seed, first.slots, first.displacements),
            (second.seed, second.slots, second.displacements)
        );
    }
}
