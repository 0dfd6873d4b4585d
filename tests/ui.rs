//! Tables that must not compile, with the expected errors, and tables that must compile.
//!
//! `ui/README.md` tells how to bless the expected errors.

use std::fs;

#[test]
fn valid_tables_compile() {
    trybuild::TestCases::new().pass("tests/ui/pass/*.rs");
}

// Another compiler words and places its own part of an error differently.
#[test]
#[rustversion::attr(not(stable(1.95.0)), ignore = "the expected errors are those of rustc 1.95.0")]
fn invalid_tables_report_the_expected_errors() {
    trybuild::TestCases::new().compile_fail("tests/ui/fail/*.rs");
}

// With the component `rust-src`, rustc quotes the source of std beside its path, without it the path alone.
#[test]
fn expected_errors_point_nowhere_into_std() {
    let texts = fs::read_dir("tests/ui/fail")
        .expect("the cases are there")
        .map(|file| file.unwrap().path());
    let texts: Vec<_> = texts
        .filter(|path| path.extension().is_some_and(|it| it == "stderr"))
        .collect();
    assert!(!texts.is_empty(), "no expected errors were read");
    for path in texts {
        let text = fs::read_to_string(&path).expect("the case can be read");
        assert!(
            !text.contains("$RUST"),
            "{} points into std; shape the case so that it does not",
            path.display()
        );
    }
}
