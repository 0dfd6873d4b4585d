//! The macro on arbitrary tokens.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| errcodes_fuzz::compile(errcodes_fuzz::tokens(bytes)));
