//! The command `errcodes`: what an error code means, in every table that knows it.
//!
//! Exit status: 0 if something was found and printed, 1 if not, 2 for wrong usage.

mod arguments;
mod documents;
mod envelopes;
mod explain;
mod export;
mod lines;
mod look_up;
mod style;

use std::io::{self, Write as _};
use std::process::ExitCode;

use arguments::{Arguments, Command, ReplyFormat};
use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = io::BufWriter::new(output(&arguments));
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

/// The standard output: as it is for other programs, without colours for people who look at it elsewhere than on a terminal.
fn output(arguments: &Arguments) -> Box<dyn io::Write> {
    match arguments.command {
        Some(Command::Export { .. } | Command::Explain { format: ReplyFormat::Json, .. }) => {
            Box::new(io::stdout().lock())
        }
        _ => Box::new(anstream::stdout().lock()),
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
        Some(Command::Explain { file, platform, format }) => {
            explain::explain(file.as_ref(), platform, *format, locale, out)
        }
        Some(Command::Export { format }) => export::export(*format, out).map(Ok),
        None => look_up::look_up(&arguments.query, locale, out),
    }
}
