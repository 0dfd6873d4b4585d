//! A long line that repeats arbitrary bytes.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| errcodes_fuzz::logs::search_repeated(bytes));
