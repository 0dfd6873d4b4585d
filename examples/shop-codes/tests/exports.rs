//! The exported files of the shop are those of its tables.
//!
//! `UPDATE_EXPORTS=1 cargo test -p shop-codes` writes them.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs `shop-codes export` for a file of the shop: updates it, or checks it.
fn export(format: &str, file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shop")
        .join(file);
    let mut command = Command::new(env!("CARGO_BIN_EXE_shop-codes"));
    command.args(["export", "--format", format]);
    let is_update = env::var_os("UPDATE_EXPORTS").is_some();
    if !is_update {
        command.arg("--check").arg(&path);
    }
    let output = command.output().unwrap();
    let [out, err] = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    assert!(output.status.success(), "{out}{err}");
    if is_update {
        fs::write(path, &output.stdout).unwrap();
    }
}

#[test]
fn openapi_components_are_up_to_date() {
    export("openapi", "openapi/errors.json");
}

#[test]
fn python_module_is_up_to_date() {
    export("python", "client/shop_errors.py");
}

#[test]
fn typescript_module_is_up_to_date() {
    export("typescript", "client/shop_errors.ts");
}
