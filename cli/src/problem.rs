//! Why the command has not done what was asked.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::CommandFactory as _;

use crate::arguments::Arguments;
use crate::escape::printable;
use crate::style::ERROR;

/// Messages are written as they are, with the user's own words in them: [`Problem::report`] escapes them.
pub(crate) enum Problem {
    /// What was asked for does not exist.
    NotFound(String),
    /// Some of what was asked for does not exist: a message for each.
    NoneOf(Vec<String>),
    /// The question makes no sense.
    Usage(String),
    /// Nothing was asked.
    NoQuestion,
    /// Something cannot be read or written.
    Io(io::Error),
    /// The file cannot be written.
    Unwritten(PathBuf, io::Error),
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Problem {
    /// Tells the problem on the standard error, unless `quiet`, and returns the exit status. A reader that has gone away is
    /// none.
    pub(crate) fn report(self, quiet: bool) -> ExitCode {
        let asks_nothing = matches!(self, Self::NoQuestion);
        let (messages, status) = match self {
            Self::Io(error) | Self::Unwritten(_, error)
                if error.kind() == io::ErrorKind::BrokenPipe =>
            {
                return ExitCode::SUCCESS;
            }
            Self::Io(error) => (vec![format!("cannot read or write: {error}")], 1),
            Self::Unwritten(file, error) => (
                vec![format!("cannot write `{}`: {error}", file.display())],
                1,
            ),
            Self::NotFound(message) => (vec![message], 1),
            Self::NoneOf(messages) => (messages, 1),
            Self::Usage(message) => (vec![message], 2),
            Self::NoQuestion => (
                vec!["no code, no command, and nothing in the standard input".to_owned()],
                2,
            ),
        };
        let line = |message: &String| format!("{ERROR}error:{ERROR:#} {}\n", printable(message));
        let mut text: String = messages.iter().map(line).collect();
        if asks_nothing {
            let help = Arguments::command().render_help().ansi().to_string();
            text = format!("{text}\n{}\n", help.trim_end());
        }
        if !quiet {
            // Where the standard error cannot be written either, the exit status tells.
            let _ = anstream::stderr().write_all(text.as_bytes());
        }
        ExitCode::from(status)
    }
}
