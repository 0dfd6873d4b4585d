//! Look-ups and messages, compared with the alternatives. `cargo bench --bench look_up` prints the
//! ratios at the end.

use std::hint::black_box;

use criterion::{BenchmarkGroup, Criterion, Throughput, measurement::WallTime};
use errcodes::{REGISTRY, wechat::Code};
use errcodes_benches::{
    FLOOR, FLOOR_OF_TEN_THOUSAND, Matched, NumEnum, PHF, ROUND, Random, Strum, TenThousand,
    binary_search, fx_map, keys, print_ratios, std_map,
};

/// Measures independent look-ups, which overlap.
fn throughput<K: Copy, V>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    keys: &[K],
    look_up: impl Fn(K) -> V,
) {
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            for &key in keys {
                black_box(look_up(key));
            }
        });
    });
}

/// Measures a chain of look-ups, each of which depends on the result of the last.
fn latency<K: Copy, V>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    keys: &[K],
    look_up: impl Fn(K) -> V,
    number: impl Fn(&V) -> usize,
) {
    // The optimizer must not know that this is zero.
    let zero = black_box(0);
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            let mut last = 0;
            for step in 0..keys.len() {
                let found = look_up(keys[(step + (last & zero)) % keys.len()]);
                last = number(&found);
            }
            last
        });
    });
}

fn benches(criterion: &mut Criterion) {
    let (std, fx) = (std_map(), fx_map());
    let listed: Vec<Code> = Code::iter().collect();
    for keys in keys() {
        let mut group = criterion.benchmark_group(format!("{}, throughput", keys.name));
        group.throughput(Throughput::Elements(ROUND as u64));
        throughput(&mut group, "floor", &keys.rows, |row| FLOOR[row]);
        throughput(&mut group, "errcodes", &keys.codes, Code::from_code);
        throughput(&mut group, "errcodes table", &keys.codes, |code| {
            Code::TABLE.get(code)
        });
        throughput(&mut group, "REGISTRY.find", &keys.codes, |code| {
            REGISTRY.find_all(code).next()
        });
        throughput(&mut group, "match", &keys.codes, Matched::from_code);
        throughput(&mut group, "num_enum", &keys.codes, |code| {
            NumEnum::try_from(code).ok()
        });
        throughput(&mut group, "strum", &keys.codes, Strum::from_repr);
        throughput(&mut group, "phf", &keys.codes, |code| {
            PHF.get(&code).copied()
        });
        throughput(&mut group, "std HashMap", &keys.codes, |code| {
            std.get(&code).copied()
        });
        throughput(&mut group, "hashbrown + FxHash", &keys.codes, |code| {
            fx.get(&code).copied()
        });
        throughput(&mut group, "binary search", &keys.codes, binary_search);
        group.finish();

        let mut group = criterion.benchmark_group(format!("{}, latency", keys.name));
        group.throughput(Throughput::Elements(ROUND as u64));
        latency(
            &mut group,
            "floor",
            &keys.rows,
            |row| FLOOR[row],
            |row| usize::from(*row),
        );
        latency(&mut group, "errcodes", &keys.codes, Code::from_code, hash);
        latency(&mut group, "match", &keys.codes, Matched::from_code, hash);
        latency(
            &mut group,
            "phf",
            &keys.codes,
            |code| PHF.get(&code),
            |it| it.map_or(0, hash),
        );
        latency(
            &mut group,
            "hashbrown + FxHash",
            &keys.codes,
            |code| fx.get(&code),
            |it| it.map_or(0, hash),
        );
        latency(
            &mut group,
            "binary search",
            &keys.codes,
            binary_search,
            hash,
        );
        group.finish();
    }

    let large: Vec<i64> = TenThousand::iter().map(TenThousand::code).collect();
    let mut random = Random(2);
    let rows: Vec<usize> = (0..ROUND).map(|_| random.below(large.len())).collect();
    let hits: Vec<i64> = rows.iter().map(|&row| large[row]).collect();
    let mut group = criterion.benchmark_group("hits in 10,000 rows, throughput");
    throughput(&mut group, "floor", &rows, |row| FLOOR_OF_TEN_THOUSAND[row]);
    throughput(&mut group, "errcodes", &hits, TenThousand::from_code);
    group.finish();

    let keys = &keys()[0];
    let codes: Vec<Code> = keys.rows.iter().map(|&row| listed[row]).collect();
    let matched: Vec<Matched> = keys
        .codes
        .iter()
        .map(|&code| Matched::from_code(code))
        .collect();
    let mut group = criterion.benchmark_group("code");
    throughput(&mut group, "floor", &keys.rows, |row| FLOOR[row]);
    throughput(&mut group, "errcodes", &codes, Code::code);
    throughput(&mut group, "match", &matched, Matched::code);
    group.finish();
    let mut group = criterion.benchmark_group("message");
    throughput(&mut group, "floor", &keys.rows, |row| FLOOR[row]);
    throughput(&mut group, "errcodes", &codes, Code::message);
    throughput(&mut group, "message_in", &codes, |code| code.message_in(ZH));
    throughput(&mut group, "match", &matched, Matched::message);
    group.finish();
    let mut group = criterion.benchmark_group("Display");
    throughput(&mut group, "floor", &keys.rows, |row| FLOOR[row]);
    throughput(&mut group, "errcodes", &codes, |code| code.to_string());
    throughput(&mut group, "match", &matched, |code| {
        format!("{} (wechat {})", code.message(), code.code())
    });
    group.finish();
}

const ZH: errcodes::Locale = errcodes::Locale::new("zh-CN");

/// Forces the variant itself to be computed, through its discriminant.
fn hash<V>(value: &V) -> usize {
    match std::mem::discriminant(value) == std::mem::discriminant(black_box(value)) {
        true => 0,
        false => 1,
    }
}

fn main() {
    let mut criterion = errcodes_benches::criterion();
    benches(&mut criterion);
    criterion.final_summary();
    print_ratios("an array load by a row already known", |group| {
        group.contains("throughput") || group.contains("latency")
    });
}
