//! The binary `errcodes`.

use std::process::ExitCode;

fn main() -> ExitCode {
    errcodes_cli::main()
}
