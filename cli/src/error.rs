//! Failures of a command, and their exit status.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anstyle::Style;

use crate::context::Program;
use crate::examples;
use crate::render::escape::printable;
use crate::render::style::{ERROR, LABEL};
use crate::texts::{Language, Message, Text, Value, message, reason, text};

/// Messages quote the user's text unescaped; [`Problem::report`] escapes them.
#[derive(Debug)]
pub(crate) enum Problem {
    NotFound(Message),
    /// One message per query without results, or per place or file with a fault.
    Several(Vec<Message>),
    Usage(Message),
    /// One message per input that cannot be read, or not to its end. The others were read.
    Unreadable(Vec<Message>),
    EmptyQuery,
    /// An input fails while it is read; its name is ready for a message.
    Read(Value, io::Error),
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
    pub(crate) fn report(self, program: Program, language: Language, quiet: bool) -> ExitCode {
        let shows_examples = matches!(self, Self::EmptyQuery);
        let (messages, status) = match self {
            Self::Write(error) | Self::WriteFile(_, error)
                if error.kind() == io::ErrorKind::BrokenPipe =>
            {
                return ExitCode::SUCCESS;
            }
            Self::Read(input, error) => (
                vec![message!(
                    "cannot read {input}: {error}",
                    input,
                    error = reason(&error)
                )],
                1,
            ),
            Self::Write(error) => (
                vec![message!(
                    "cannot write to standard output: {error}",
                    error = reason(&error)
                )],
                1,
            ),
            Self::WriteFile(file, error) => (
                vec![message!(
                    "cannot write `{file}`: {error}",
                    file = file.display(),
                    error = reason(&error)
                )],
                1,
            ),
            Self::NotFound(message) => (vec![message], 1),
            Self::Several(messages) => (messages, 1),
            Self::Unreadable(messages) => (messages, 2),
            Self::Usage(message) => (vec![message], 2),
            Self::EmptyQuery => (
                vec![
                    text!("no code or command given, and standard input is empty or a terminal")
                        .into(),
                ],
                2,
            ),
        };
        let label = label(ERROR, text!("error:"), language);
        let line = |message: &Message| format!("{label}{}\n", printable(&message.get(language)));
        let mut text: String = messages.iter().map(line).collect();
        if shows_examples {
            text = format!("{text}\n{}", examples::first_steps(program, language));
        }
        if !quiet {
            // If standard error fails too, the exit status still reports the problem.
            let _ = anstream::stderr().write_all(text.as_bytes());
        }
        ExitCode::from(status)
    }
}

/// Returns the label of a message on standard error, and the space after it.
pub(crate) fn label(style: Style, label: Text, language: Language) -> String {
    // A full-width colon has its own space.
    let space = match language {
        Language::English => " ",
        Language::Chinese => "",
    };
    format!("{style}{}{style:#}{space}", label.get(language))
}

/// Prints notes to standard error.
pub(crate) fn print_notes(notes: &[Message], language: Language) {
    let label = label(LABEL, text!("note:"), language);
    let line = |note: &Message| format!("{label}{}\n", printable(&note.get(language)));
    let text: String = notes.iter().map(line).collect();
    // The notes are a courtesy: their failure is not the command's.
    let _ = anstream::stderr().write_all(text.as_bytes());
}
