//! Looks the shop's codes up, explains its logs and exports them:
//! `cargo run -p shop-codes -- --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    errcodes_cli::main(&shop::CODES)
}
