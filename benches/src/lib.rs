//! The alternatives to `errcodes`, and the keys that the benchmarks look up.

use std::collections::HashMap;
use std::time::Duration;

use errcodes::wechat::Code;

include!(concat!(env!("OUT_DIR"), "/rivals.rs"));

/// Keys of one kind, with their rows.
pub struct Keys {
    pub name: &'static str,
    pub codes: Vec<i64>,
    /// The row of each code, or one past the last for an unlisted code. The floor starts from
    /// these.
    pub rows: Vec<usize>,
}

/// Number of keys per round: few enough for the caches, too many for a branch predictor to learn.
pub const ROUND: usize = 1 << 14;

/// Returns random keys: listed codes, twenty hot codes, unlisted codes near and far, and a mix of
/// listed and near.
pub fn keys() -> Vec<Keys> {
    let listed: Vec<i64> = Code::iter().map(Code::code).collect();
    let mut random = Random(1);
    let hits: Vec<i64> = (0..ROUND)
        .map(|_| listed[random.below(listed.len())])
        .collect();
    let hot: Vec<i64> = (0..ROUND).map(|_| listed[random.below(20) * 7]).collect();
    let misses: Vec<i64> = (0..ROUND)
        .map(|_| near_miss(&listed, &mut random))
        .collect();
    let far: Vec<i64> = (0..ROUND).map(|_| random.next() as i64).collect();
    let mixed = (0..ROUND)
        .map(|i| {
            if random.below(2) == 0 {
                hits[i]
            } else {
                misses[i]
            }
        })
        .collect();
    let row = |code: &i64| listed.binary_search(code).unwrap_or(listed.len());
    [
        ("hits", hits),
        ("hot", hot),
        ("near misses", misses),
        ("far misses", far),
        ("half hits", mixed),
    ]
    .map(|(name, codes): (_, Vec<i64>)| Keys {
        name,
        rows: codes.iter().map(row).collect(),
        codes,
    })
    .into()
}

fn near_miss(listed: &[i64], random: &mut Random) -> i64 {
    loop {
        let code = listed[random.below(listed.len())] + 1 + random.below(9) as i64;
        if listed.binary_search(&code).is_err() {
            return code;
        }
    }
}

/// SplitMix64.
pub struct Random(pub u64);

impl Random {
    #[expect(clippy::should_implement_trait, reason = "it never ends")]
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut next = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        next = (next ^ (next >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        next ^ (next >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 32) as usize % bound
    }
}

/// A map that a program would build at start-up.
pub fn std_map() -> HashMap<i64, Matched> {
    SORTED.iter().copied().collect()
}

pub fn fx_map() -> hashbrown::HashMap<i64, Matched, rustc_hash::FxBuildHasher> {
    SORTED.iter().copied().collect()
}

pub fn binary_search(code: i64) -> Matched {
    SORTED
        .binary_search_by_key(&code, |&(code, _)| code)
        .map_or(Matched::Other(code), |i| SORTED[i].1)
}

/// An array by row. Loading from it by a known row is the floor of all look-ups.
pub static FLOOR: [u16; 1834] = counted();

/// The floor for the table of 10,000 rows.
pub static FLOOR_OF_TEN_THOUSAND: [u16; 10_001] = counted();

const fn counted<const ROWS: usize>() -> [u16; ROWS] {
    let mut rows = [0; ROWS];
    let mut row = 0;
    while row < rows.len() {
        rows[row] = row as u16;
        row += 1;
    }
    rows
}

/// Criterion with few samples, which suffice for ratios.
pub fn criterion() -> criterion::Criterion {
    criterion::Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(600))
        .sample_size(20)
        .without_plots()
        .configure_from_args()
}

/// Prints criterion's medians as multiples of the floor of each group.
pub fn print_ratios(floor_is: &str, is_of: impl Fn(&str) -> bool) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/criterion");
    let Ok(groups) = std::fs::read_dir(&folder) else {
        return;
    };
    let mut lines: Vec<String> = Vec::new();
    for group in groups
        .flatten()
        .filter(|group| is_of(&group.file_name().to_string_lossy()))
    {
        let time = |name: &std::path::Path| -> Option<f64> {
            let text = std::fs::read_to_string(name.join("new/estimates.json")).ok()?;
            serde_json::from_str::<serde_json::Value>(&text).ok()?["median"]["point_estimate"]
                .as_f64()
        };
        let Some(floor) = time(&group.path().join("floor")) else {
            continue;
        };
        let Ok(ways) = std::fs::read_dir(group.path()) else {
            continue;
        };
        let mut ratios: Vec<(f64, String)> = ways
            .flatten()
            .filter_map(|way| {
                Some((
                    time(&way.path())? / floor,
                    way.file_name().to_string_lossy().into_owned(),
                ))
            })
            .collect();
        ratios.sort_by(|one, other| one.0.total_cmp(&other.0));
        let ratios: Vec<String> = ratios
            .iter()
            .map(|(ratio, name)| format!("{name} {ratio:.2}"))
            .collect();
        lines.push(format!(
            "{} (floor {floor:.0} ns): {}",
            group.file_name().to_string_lossy(),
            ratios.join(", ")
        ));
    }
    lines.sort();
    println!(
        "\nTimes as multiples of the floor, {floor_is}:\n{}",
        lines.join("\n")
    );
}
