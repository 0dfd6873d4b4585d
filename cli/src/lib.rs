//! The command `errcodes`: explains error codes, replies and logs from a registry of tables.

mod arguments;
mod commands;
mod context;
mod error;
mod output;
mod query;
mod render;
mod rows;
mod scan;
#[cfg(test)]
mod shop;

use std::env;
use std::io::{self, Write as _};
use std::process::ExitCode;

use arguments::Arguments;
use clap::Parser as _;
use context::Context;
use error::Problem;
use render::escape;

/// Runs the command with the process's arguments and streams, over the shipped tables.
///
/// Returns 0 on success, including when the reader closes the pipe early; 1 if something was not found
/// or a stream fails; 2 for wrong usage.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     errcodes_cli::main()
/// }
/// ```
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match parse_arguments() {
        Ok(arguments) => arguments,
        Err(error) => return print_parser_output(&error),
    };
    let context = Context {
        registry: &errcodes::REGISTRY,
        locale: arguments.locale(),
        requested: arguments.lang,
    };
    let mut out = output::open(&arguments);
    let result = commands::run(&arguments, context, &mut out);
    match out.flush().map_err(Problem::Write).and(result) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => problem.report(arguments.quiet),
    }
}

/// Parses the command line.
///
/// clap quotes arguments unescaped, so a failing command line is parsed again with escaped arguments.
/// The error stays the same: no valid argument needs an escape.
fn parse_arguments() -> Result<Arguments, clap::Error> {
    Arguments::try_parse().map_err(|error| {
        let printable =
            env::args_os().map(|argument| escape::printable(&argument.to_string_lossy()));
        Arguments::try_parse_from(printable)
            .err()
            .filter(|again| again.kind() == error.kind())
            .unwrap_or(error)
    })
}

/// Prints help, the version or a usage error.
fn print_parser_output(error: &clap::Error) -> ExitCode {
    const WRONG_USAGE: u8 = 2;
    let printed = error.print().and_then(|()| io::stdout().flush());
    match printed {
        _ if error.use_stderr() => ExitCode::from(WRONG_USAGE),
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => Problem::Write(error).report(false),
    }
}
