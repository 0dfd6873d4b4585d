//! The command `errcodes`: what an error code means, in every table that knows it.
//!
//! Exit status: 0 if something was found and printed, 1 if not, 2 for wrong usage.

mod arguments;
mod blocks;
mod documents;
mod envelopes;
mod escape;
mod explain;
mod export;
mod lines;
mod look_up;
mod markup;
mod output_file;
mod page;
mod piped;
mod problem;
mod progress;
mod search;
mod style;
mod suggest;
mod tables;
mod texts;

use std::env;
use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use arguments::{Arguments, Color, Command, ReplyFormat};
use clap::{CommandFactory as _, Parser as _};
use problem::Problem;

fn main() -> ExitCode {
    let arguments = match parsed() {
        Ok(arguments) => arguments,
        Err(error) => return answer(&error),
    };
    match arguments.color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
    let mut out = buffered(output(&arguments));
    let answered = run(&arguments, &mut out);
    match out.flush().map_err(Problem::Io).and(answered) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => problem.report(arguments.quiet),
    }
}

/// Parses the command line. An error quotes arguments as [`escape::printable`] has them: they are parsed once more like that,
/// which gives the same error, since nothing that means something to the command has such a character.
fn parsed() -> Result<Arguments, clap::Error> {
    Arguments::try_parse().map_err(|error| {
        let printable =
            env::args_os().map(|argument| escape::printable(&argument.to_string_lossy()));
        Arguments::try_parse_from(printable)
            .err()
            .filter(|again| again.kind() == error.kind())
            .unwrap_or(error)
    })
}

/// Prints what clap answers: help or the version on the standard output, a misuse on the standard error.
fn answer(error: &clap::Error) -> ExitCode {
    const MISUSE: u8 = 2;
    let printed = error.print().and_then(|()| io::stdout().flush());
    match printed {
        _ if error.use_stderr() => ExitCode::from(MISUSE),
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => Problem::Io(error).report(false),
    }
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
    if io::stdout().is_terminal() {
        Box::new(io::LineWriter::new(out))
    } else {
        Box::new(io::BufWriter::new(out))
    }
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

fn run(arguments: &Arguments, out: &mut impl io::Write) -> Result<(), Problem> {
    let locale = arguments.locale();
    if let (Some(_), [first, ..]) = (&arguments.command, arguments.query.as_slice()) {
        return Err(Problem::Usage(format!(
            "`{first}` stands before a command; ask for it by itself, as in `errcodes {first}`"
        )));
    }
    match &arguments.command {
        Some(Command::Search { words }) => search::search(&words.join(" "), locale, out),
        Some(Command::List { table, kind, retry }) => {
            lines::list(table.as_deref(), kind, retry, locale, out)
        }
        Some(Command::Tables) => tables::tables(out).map_err(Problem::Io),
        Some(Command::Explain {
            file,
            platform,
            format,
        }) => explain::explain(file.as_deref(), platform, *format, locale, out),
        Some(Command::Export { format, table, bom }) => {
            export::export(*format, table, arguments.lang, *bom, out)
        }
        Some(Command::Page { output }) => page::page(output, arguments.lang, out),
        Some(Command::Completions { shell }) => {
            // clap_complete panics where it cannot write; in memory it can.
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "errcodes", &mut script);
            Ok(out.write_all(&script)?)
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
        Some(name) => command.find_subcommand(name).cloned().ok_or_else(|| {
            Problem::Usage(format!("there is no command `{name}`; see errcodes --help"))
        })?,
    };
    Ok(clap_mangen::Man::new(page).render(out)?)
}
