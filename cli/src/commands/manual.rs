//! `errcodes man`: manual pages.

use std::io;

use clap::CommandFactory as _;

use crate::arguments::Arguments;
use crate::error::Problem;

/// Prints the manual page of `errcodes`, or of the command `name`.
pub(super) fn run(name: Option<&str>, out: &mut impl io::Write) -> Result<(), Problem> {
    let mut command = Arguments::command();
    command.build();
    let page = match name {
        None => command,
        Some(name) => command
            .find_subcommand(name)
            .cloned()
            .ok_or_else(|| Problem::Usage(format!("no command `{name}`; see `errcodes --help`")))?,
    };
    Ok(clap_mangen::Man::new(page).render(out)?)
}
