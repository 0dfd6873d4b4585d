//! A list to import, in every format.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| errcodes_fuzz::imports::read(bytes));
