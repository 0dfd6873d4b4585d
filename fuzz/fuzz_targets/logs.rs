//! A log: any bytes at all.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| errcodes_fuzz::logs::read(bytes));
