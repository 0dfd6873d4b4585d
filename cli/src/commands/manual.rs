//! `errcodes man`: manual pages.

use std::io;

use crate::context::Program;
use crate::error::Problem;
use crate::help;
use crate::texts::{Language, message};

/// Prints the manual page of the program, or of the command `name`.
pub(super) fn run(
    name: Option<&str>,
    program: Program,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let mut command = help::command(program, Language::English);
    command.build();
    let page = match name {
        None => command,
        Some(name) => command.find_subcommand(name).cloned().ok_or_else(|| {
            let program = program.name;
            Problem::Usage(message!(
                "no command `{name}`; see `{program} --help`",
                name,
                program
            ))
        })?,
    };
    Ok(clap_mangen::Man::new(page).render(out)?)
}
