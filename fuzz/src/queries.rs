//! Search, whatever the query.

use errcodes::Registry;
use errcodes::qingtui::{CommonCode, TokenCode, UserCode};
use errcodes::registry::SearchWords;
use errcodes::table::Entry;

/// Few rows, so that a query takes little time.
static CODES: Registry = Registry::new(&[CommonCode::TABLE, TokenCode::TABLE, UserCode::TABLE]);

/// Asserts that each entry is found once, that marked places are text, that a number finds its rows and
/// that a suggestion finds something.
pub fn search(query: &str) {
    let found: Vec<Entry> = CODES.search(query).collect();
    for (i, entry) in found.iter().enumerate() {
        assert!(!found[..i].contains(entry), "{query:?}: {entry:?} twice");
    }
    if let Ok(code) = query.parse() {
        for entry in CODES.find_all(code) {
            assert!(found.contains(&entry), "{query:?}: {entry:?} is missing");
        }
    }
    let words = SearchWords::new(query);
    for text in found
        .iter()
        .take(8)
        .map(|entry| entry.message())
        .chain([query])
    {
        let mut end = 0;
        for range in words.ranges(text) {
            assert!(
                range.start >= end && !text[range.clone()].is_empty(),
                "{query:?} in {text:?}"
            );
            end = range.end;
        }
    }
    if let Some(suggested) = CODES.suggest(query) {
        assert!(
            CODES.search(&suggested).next().is_some(),
            "{query:?}: {suggested:?}"
        );
    }
}
