//! An error as an envelope and as problem details, read back.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| errcodes_fuzz::served::read_back(bytes));
