//! The command `errcodes`: what an error code means, in every table that knows it.
//!
//! Exit status: 0 if something was found and printed, 1 if not, 2 for wrong usage.

mod arguments;
mod export;
mod lines;
mod look_up;
mod style;

use std::io::{self, Write as _};
use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    let outcome = run(&arguments, &mut out).and_then(|found| out.flush().map(|()| found));
    match outcome {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(problem)) => {
            anstream::eprintln!("error: {}", problem.message);
            ExitCode::from(problem.status)
        }
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("error: cannot write: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Why the command has not done what was asked.
struct Problem {
    message: String,
    status: u8,
}

impl Problem {
    /// What was asked for does not exist.
    fn not_found(message: String) -> Self {
        Self { message, status: 1 }
    }

    /// The question makes no sense.
    fn usage(message: String) -> Self {
        Self { message, status: 2 }
    }
}

fn run(arguments: &Arguments, out: &mut impl io::Write) -> io::Result<Result<(), Problem>> {
    let locale = arguments.locale();
    if let (Some(_), [first, ..]) = (&arguments.command, arguments.query.as_slice()) {
        return Ok(Err(Problem::usage(format!(
            "`{first}` stands before a command; ask for it by itself, as in `errcodes {first}`"
        ))));
    }
    match &arguments.command {
        Some(Command::Search { words }) => lines::search(&words.join(" "), locale, out),
        Some(Command::List { table, kind, retry }) => lines::list(table.as_deref(), kind, retry, locale, out),
        Some(Command::Export { format }) => export::export(*format, out).map(Ok),
        None => look_up::look_up(&arguments.query, locale, out),
    }
}
