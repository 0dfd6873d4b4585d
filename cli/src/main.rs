//! The command `errcodes`: what an error code means, in every table that knows it.
//!
//! Exit status: 0 if something was found and printed, 1 if not, 2 for wrong usage.

mod arguments;
mod blocks;
mod documents;
mod envelopes;
mod explain;
mod export;
mod lines;
mod look_up;
mod markup;
mod page;
mod piped;
mod progress;
mod search;
mod style;
mod suggest;
mod tables;
mod texts;

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use arguments::{Arguments, Color, Command, ReplyFormat};
use clap::{CommandFactory as _, Parser as _};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
    let mut out = buffered(output(&arguments));
    let answered = run(&arguments, &mut out);
    let (message, status) = match out.flush().map_err(Problem::Io).and(answered) {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Problem::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Problem::Io(error)) => (format!("cannot read or write: {error}"), 1),
        Err(Problem::NotFound(message)) => (message, 1),
        Err(Problem::Usage(message)) => (message, 2),
    };
    if !arguments.quiet {
        anstream::eprintln!("{ERROR}error:{ERROR:#} {message}", ERROR = style::ERROR);
    }
    ExitCode::from(status)
}

/// Where a command writes: for other programs as it is, for people in colours.
fn output(arguments: &Arguments) -> Box<dyn io::Write> {
    let is_for_people = match &arguments.command {
        None | Some(Command::Search { .. } | Command::List { .. } | Command::Tables) => true,
        Some(Command::Explain { format, .. }) => matches!(format, ReplyFormat::Text),
        Some(_) => false,
    };
    match (arguments.quiet, is_for_people) {
        (true, _) => Box::new(io::sink()),
        (false, true) => coloured_output(),
        (false, false) => Box::new(io::stdout().lock()),
    }
}

/// With a buffer: by lines where somebody watches, who may follow a log that is still being written.
fn buffered(out: Box<dyn io::Write>) -> Box<dyn io::Write> {
    if io::stdout().is_terminal() { Box::new(io::LineWriter::new(out)) } else { Box::new(io::BufWriter::new(out)) }
}

/// The standard output, from which colours are taken out unless they are wanted. What takes them out writes in small pieces;
/// the buffer behind it saves a system call for each.
fn coloured_output() -> Box<dyn io::Write> {
    let stdout = io::stdout().lock();
    match anstream::AutoStream::choice(&stdout) {
        anstream::ColorChoice::Never => {
            let buffer: Box<dyn io::Write> = Box::new(io::BufWriter::new(stdout));
            Box::new(anstream::StripStream::new(buffer))
        }
        _ => Box::new(anstream::AutoStream::auto(stdout)),
    }
}

/// Why the command has not done what was asked.
enum Problem {
    /// What was asked for does not exist.
    NotFound(String),
    /// The question makes no sense.
    Usage(String),
    /// Something cannot be read or written.
    Io(io::Error),
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn run(arguments: &Arguments, out: &mut impl io::Write) -> Result<(), Problem> {
    let locale = arguments.locale();
    if let (Some(_), [first, ..]) = (&arguments.command, arguments.query.as_slice()) {
        return Err(Problem::Usage(format!(
            "`{first}` stands before a command; ask for it by itself, as in `errcodes {first}`"
        )));
    }
    match &arguments.command {
        Some(Command::Search { words }) => search::search(&words.join(" "), locale, out),
        Some(Command::List { table, kind, retry }) => lines::list(table.as_deref(), kind, retry, locale, out),
        Some(Command::Tables) => tables::tables(out).map_err(Problem::Io),
        Some(Command::Explain { file, platform, format }) => {
            explain::explain(file.as_deref(), platform, *format, locale, out)
        }
        Some(Command::Export { format, table, bom }) => export::export(*format, table, arguments.lang, *bom, out),
        Some(Command::Page { output }) => page::page(output, arguments.lang, out),
        Some(Command::Completions { shell }) => {
            clap_complete::generate(*shell, &mut Arguments::command(), "errcodes", out);
            Ok(())
        }
        Some(Command::Man { command }) => manual(command.as_deref(), out),
        None if arguments.query.is_empty() => piped::piped(locale, out),
        None => look_up::look_up(&arguments.query, locale, out),
    }
}

/// Prints the manual page of the command, or of one of its commands.
fn manual(name: Option<&str>, out: &mut impl io::Write) -> Result<(), Problem> {
    let mut command = Arguments::command();
    command.build();
    let page = match name {
        None => command,
        Some(name) => command
            .find_subcommand(name)
            .cloned()
            .ok_or_else(|| Problem::Usage(format!("there is no command `{name}`; see errcodes --help")))?,
    };
    Ok(clap_mangen::Man::new(page).render(out)?)
}
