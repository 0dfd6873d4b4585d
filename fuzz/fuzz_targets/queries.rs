//! A search query.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| errcodes_fuzz::queries::search(text));
