//! The header `Accept-Language`.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| errcodes_fuzz::languages::negotiate(text));
