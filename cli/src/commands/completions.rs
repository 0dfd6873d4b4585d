//! `errcodes completions`: shell completion scripts.

use std::io;

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::arguments::Arguments;
use crate::error::Problem;

pub(super) fn run(shell: Shell, out: &mut impl io::Write) -> Result<(), Problem> {
    // clap_complete panics if a write fails; a write to memory does not.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "errcodes", &mut script);
    Ok(out.write_all(&script)?)
}
