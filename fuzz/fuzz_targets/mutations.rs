//! Real tables with something wrong in them.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| errcodes_fuzz::compile(errcodes_fuzz::mutated(bytes)));
