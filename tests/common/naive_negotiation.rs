//! Negotiation of languages with strings, vectors and floats; tests and a fuzz target compare with it.

use errcodes::{Table, define_errcodes};

define_errcodes! {
    #[table("both")]
    pub(crate) enum Both(en, zh) { 1 => One("one", "一"), 2 => Two("two", _) }
    #[table("hans")]
    pub(crate) enum Hans(en, zh-Hans) { 1 => One("one", "一") }
    #[table("scripts")]
    pub(crate) enum Scripts(en, zh-Hans, zh-Hant) { 1 => One("one", "一", "一") }
    #[table("regions")]
    pub(crate) enum Regions(fr, en-US, en-GB, pt-BR) { 1 => One("un", "one", "one", "um") }
    #[table("german")]
    pub(crate) enum German(en, de, de-CH) { 1 => One("one", "eins", "eins") }
}

pub(crate) const TABLES: [&Table; 5] = [
    Both::TABLE,
    Hans::TABLE,
    Scripts::TABLE,
    Regions::TABLE,
    German::TABLE,
];

/// Reads and negotiates with strings, vectors and floats.
pub(crate) fn naive(header: &str, table: &'static Table) -> Option<String> {
    let mut ranges: Vec<(String, f64)> = Vec::new();
    for member in header.split(',') {
        if ranges.iter().filter(|(range, _)| range != "*").count() == 32 {
            break;
        }
        let parts: Vec<&str> = member
            .split(';')
            .map(|part| part.trim_matches([' ', '\t']))
            .collect();
        let quality = match parts[1..] {
            [] => 1.0,
            [weight] => {
                let Some(("q" | "Q", text)) = weight.split_once('=') else {
                    continue;
                };
                let is_number =
                    text.len() <= 5 && text.chars().all(|ch| ch == '.' || ch.is_ascii_digit());
                let begins =
                    ["0", "1"].contains(&text) || text.starts_with("0.") || text.starts_with("1.");
                match text.parse::<f64>() {
                    Ok(number) if is_number && begins && number <= 1.0 => number,
                    _ => continue,
                }
            }
            _ => continue,
        };
        let range = parts[0].to_lowercase();
        let subtags: Vec<&str> = range.split('-').collect();
        let is_valid = subtags.iter().all(|tag| {
            (1..=8).contains(&tag.len()) && tag.chars().all(|ch| ch.is_ascii_alphanumeric())
        }) && [2, 3].contains(&subtags[0].len())
            && subtags[0].chars().all(|ch| ch.is_ascii_alphabetic());
        if range == "*" || is_valid {
            ranges.push((range, quality));
        }
    }
    let columns: Vec<String> = table
        .locales()
        .iter()
        .map(|locale| locale.to_string())
        .collect();
    // The most specific range that the column begins with rules, an exclusion before an acceptance.
    let is_excluded = |column: &String| {
        let column = column.to_lowercase();
        let prefixes = ranges
            .iter()
            .filter(|(range, _)| column == *range || column.starts_with(&format!("{range}-")));
        let ruling = prefixes.max_by(|one, other| {
            one.0
                .len()
                .cmp(&other.0.len())
                .then(other.1.total_cmp(&one.1))
        });
        ruling.is_some_and(|(_, quality)| *quality == 0.0)
    };
    let columns: Vec<String> = columns
        .into_iter()
        .filter(|column| !is_excluded(column))
        .collect();
    let mut sorted: Vec<_> = ranges
        .iter()
        .filter(|(range, quality)| range != "*" && *quality > 0.0)
        .collect();
    sorted.sort_by(|one, other| other.1.total_cmp(&one.1));
    for (range, _) in sorted {
        let mut rank: Vec<_> = columns
            .iter()
            .filter_map(|column| Some((rank(range, column)?, column)))
            .collect();
        rank.sort_by_key(|&(rank, _)| rank);
        if let Some((_, column)) = rank.first() {
            return Some((*column).clone());
        }
    }
    let accepts_others = ranges
        .iter()
        .any(|(range, quality)| range == "*" && *quality > 0.0);
    columns.into_iter().next().filter(|_| accepts_others)
}

/// Ranks a column by the fallbacks of a range.
fn rank(range: &str, column: &str) -> Option<usize> {
    let mut fallbacks = fallbacks(range).iter();
    fallbacks.position(|&fallback| fallback == column)
}

/// Returns the columns that a range matches, written out for some ranges of the tables' languages.
pub(crate) fn fallbacks(range: &str) -> &'static [&'static str] {
    match range {
        "zh" | "zh-cn" | "zh-hans" => &["zh-Hans", "zh", "zh-Hant"],
        "zh-tw" | "zh-hant" => &["zh-Hant", "zh", "zh-Hans"],
        "en" | "en-au" | "en-us" => &["en-US", "en", "en-GB"],
        "en-gb" => &["en-GB", "en", "en-US"],
        "pt-pt" => &["pt-BR"],
        "de-ch-1996" | "de-ch" => &["de-CH", "de"],
        "de" => &["de", "de-CH"],
        "fr" => &["fr"],
        _ => &[],
    }
}
