//! The shipped tables, compared with those of the last release.
#![cfg(feature = "shipped")]

mod common;

use common::run;

#[test]
fn released_codes_names_kinds_and_fields_are_unchanged() {
    let baseline = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/released.ndjson");
    let diff = run(&["diff", baseline], "");
    let [changes, error] = [diff.stdout, diff.stderr].map(|text| String::from_utf8(text).unwrap());
    assert!(
        diff.status.success() && error.is_empty(),
        "{changes}{error}"
    );
}
