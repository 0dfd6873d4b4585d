//! What the compiler says of wrong tables, and that it says nothing of right ones.
//!
//! See `ui/README.md` for how the expected text is renewed.

use std::process::Command;

/// The toolchain that the expected text was blessed on; another one may word or place things differently.
const BLESSED_ON: &str = "rustc 1.95.0";

fn is_blessed_toolchain() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&version).starts_with(BLESSED_ON)
}

#[test]
fn compile_pass() {
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}

#[test]
fn compile_fail() {
    if is_blessed_toolchain() {
        trybuild::TestCases::new().compile_fail("ui/fail/*.rs");
    } else {
        println!("skipped: the expected text is that of {BLESSED_ON}");
    }
}
