//! Failures of a command, and their exit status.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::context::Program;
use crate::examples;
use crate::render::escape::printable;
use crate::render::style::ERROR;

/// Messages quote the user's text unescaped; [`Problem::report`] escapes them.
#[derive(Debug)]
pub(crate) enum Problem {
    NotFound(String),
    /// One message per query without results, or per place or file with a fault.
    Several(Vec<String>),
    Usage(String),
    /// One message per input that cannot be read, or not to its end. The others were read.
    Unreadable(Vec<String>),
    EmptyQuery,
    /// An input fails while it is read; its name is ready for a message.
    Read(String, io::Error),
    /// Standard output fails.
    Write(io::Error),
    WriteFile(PathBuf, io::Error),
}

/// Only writing uses `?` on an `io::Error`; failed reads must name their input.
impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

impl Problem {
    /// Prints the problem to standard error, unless `quiet`, and returns the exit status.
    ///
    /// A reader that closes the pipe early is not a problem.
    pub(crate) fn report(self, program: Program, quiet: bool) -> ExitCode {
        let shows_examples = matches!(self, Self::EmptyQuery);
        let (messages, status) = match self {
            Self::Write(error) | Self::WriteFile(_, error)
                if error.kind() == io::ErrorKind::BrokenPipe =>
            {
                return ExitCode::SUCCESS;
            }
            Self::Read(input, error) => (vec![format!("cannot read {input}: {error}")], 1),
            Self::Write(error) => (vec![format!("cannot write to standard output: {error}")], 1),
            Self::WriteFile(file, error) => (
                vec![format!("cannot write `{}`: {error}", file.display())],
                1,
            ),
            Self::NotFound(message) => (vec![message], 1),
            Self::Several(messages) => (messages, 1),
            Self::Unreadable(messages) => (messages, 2),
            Self::Usage(message) => (vec![message], 2),
            Self::EmptyQuery => (
                vec![
                    "no code or command given, and standard input is empty or a terminal"
                        .to_owned(),
                ],
                2,
            ),
        };
        let line = |message: &String| format!("{ERROR}error:{ERROR:#} {}\n", printable(message));
        let mut text: String = messages.iter().map(line).collect();
        if shows_examples {
            text = format!("{text}\n{}", examples::first_steps(program));
        }
        if !quiet {
            // If standard error fails too, the exit status still reports the problem.
            let _ = anstream::stderr().write_all(text.as_bytes());
        }
        ExitCode::from(status)
    }
}
