//! `errcodes man`: manual pages.

use std::io;

use crate::context::Program;
use crate::error::Problem;
use crate::help;

/// Prints the manual page of the program, or of the command `name`.
pub(super) fn run(
    name: Option<&str>,
    program: Program,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let mut command = help::command(program);
    command.build();
    let page = match name {
        None => command,
        Some(name) => command.find_subcommand(name).cloned().ok_or_else(|| {
            let program = program.name;
            Problem::Usage(format!("no command `{name}`; see `{program} --help`"))
        })?,
    };
    Ok(clap_mangen::Man::new(page).render(out)?)
}
