//! Passes the version of the compiler to the tests, as `cfg(rustc = "1.95.0")`.

use std::process::Command;

fn main() {
    let rustc = std::env::var_os("RUSTC").expect("cargo sets RUSTC");
    let output = Command::new(rustc).arg("--version").output().expect("the compiler runs");
    let text = String::from_utf8(output.stdout).expect("the version is text");
    let version = text.split_whitespace().nth(1).expect("the version is the second word");
    println!("cargo::rustc-check-cfg=cfg(rustc, values(any()))");
    println!("cargo::rustc-cfg=rustc=\"{version}\"");
    println!("cargo::rerun-if-changed=build.rs");
}
