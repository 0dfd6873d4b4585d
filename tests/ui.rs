//! Compile-fail tables with their expected errors, and tables that must compile.
//!
//! `ui/README.md` describes how to update the expected errors.

use std::fs;
use std::io::{self, Write as _};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn valid_tables_compile() {
    with_progress("valid tables", || {
        trybuild::TestCases::new().pass("tests/ui/pass/*.rs");
    });
}

// Other compilers word and place their own part of an error differently.
#[test]
#[rustversion::attr(not(stable(1.95.0)), ignore = "the expected errors are those of rustc 1.95.0")]
fn invalid_tables_report_the_expected_errors() {
    with_progress("invalid tables", || {
        trybuild::TestCases::new().compile_fail("tests/ui/fail/*.rs");
    });
}

/// Reports every ten seconds that `test` is running, since trybuild compiles without output.
fn with_progress(name: &str, test: impl FnOnce()) {
    let start = Instant::now();
    let (done, is_done) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            while is_done.recv_timeout(Duration::from_secs(10)) == Err(RecvTimeoutError::Timeout) {
                // Unlike `eprintln!`, this is not captured by the test harness.
                let _ = writeln!(io::stderr(), "{name}: {} s", start.elapsed().as_secs());
            }
        });
        // The test cases run when they are dropped, and a failure unwinds through `done`.
        let done = done;
        test();
        drop(done);
    });
}

// rustc quotes std's source only with the component `rust-src`, so such errors differ by machine.
#[test]
fn expected_errors_do_not_quote_std() {
    let texts: Vec<_> = fs::read_dir("tests/ui/fail")
        .expect("the folder is readable")
        .map(|file| file.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "stderr")
        })
        .collect();
    assert!(!texts.is_empty(), "no expected errors were read");
    for path in texts {
        let text = fs::read_to_string(&path).expect("the file is readable");
        assert!(!text.contains("$RUST"), "{} quotes std", path.display());
    }
}
