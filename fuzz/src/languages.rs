//! Negotiation of languages, compared with a naive one.

#[path = "../../tests/common/naive_negotiation.rs"]
mod naive_negotiation;

use naive_negotiation::{TABLES, fallbacks, naive};

/// Asserts that the best language of a header is a column, and the naive one if the naive negotiation
/// knows each range.
pub fn negotiate(header: &str) {
    let is_known = header.split(',').all(is_known);
    for table in TABLES {
        let best = table.negotiate(header);
        assert!(best.is_none_or(|locale| table.locales().contains(&locale)));
        if is_known {
            let best = best.map(|locale| locale.to_string());
            assert_eq!(best, naive(header, table), "{header:?} on {}", table.key());
        }
    }
}

/// Returns whether the range of a member has fallbacks written out, or a language of no table.
fn is_known(member: &str) -> bool {
    let range = member.split(';').next().unwrap_or_default();
    let range = range.trim_matches([' ', '\t']).to_lowercase();
    let language = range.split('-').next().unwrap_or_default();
    let mut columns = TABLES.iter().flat_map(|table| table.locales());
    !fallbacks(&range).is_empty() || columns.all(|column| column.language() != language)
}
