//! `errcodes completions`: shell completion scripts.

use std::io;

use clap_complete::Shell;

use crate::context::Program;
use crate::error::Problem;
use crate::help;

pub(super) fn run(shell: Shell, program: Program, out: &mut impl io::Write) -> Result<(), Problem> {
    // clap_complete panics if a write fails; a write to memory does not.
    let mut script = Vec::new();
    let mut command = help::command(program);
    clap_complete::generate(shell, &mut command, program.name, &mut script);
    Ok(out.write_all(&script)?)
}
