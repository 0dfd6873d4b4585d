//! The binary `errcodes`: the tables of WeChat, Qingtui and WeCom.

use std::process::ExitCode;

use errcodes_cli::Cli;

fn main() -> ExitCode {
    Cli::new(&errcodes::REGISTRY)
        .with_name("errcodes")
        .with_version(env!("CARGO_PKG_VERSION"))
        .main()
}
