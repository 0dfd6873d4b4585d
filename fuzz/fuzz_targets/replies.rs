//! A reply with an arbitrary body.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| errcodes_fuzz::replies::read(bytes));
