//! The commands.

mod answers;
mod completions;
mod diff;
mod explain;
mod export;
mod fmt;
pub(crate) mod import;
mod input_file;
mod list;
mod look_up;
mod manual;
mod output_file;
mod page;
mod piped;
mod search;
mod tables;

use std::io;

pub(crate) use explain::decode;

use crate::arguments::{Arguments, Command, RowFormat};
use crate::context::Context;
use crate::error::Problem;
use crate::texts::{message, text};

/// Runs the command that the arguments select.
pub(crate) fn run(
    arguments: &Arguments,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    if let (Some(_), [first, ..]) = (&arguments.command, arguments.query.as_slice()) {
        return Err(Problem::Usage(message!(
            "`{first}` comes before a command; write the command first, or look up `{first}` separately",
            first
        )));
    }
    let is_json = arguments.format == RowFormat::Json;
    let Some(format) = arguments
        .row_format()
        .or((!is_json).then_some(RowFormat::Text))
    else {
        return Err(Problem::Usage(
            text!("`--format json` before a command is for look-ups; write the format after the command").into(),
        ));
    };
    match &arguments.command {
        Some(Command::Search { words, .. }) => search::run(&words.join(" "), format, context, out),
        Some(Command::List {
            table, kind, retry, ..
        }) => list::run(table.as_deref(), kind, retry, format, context, out),
        Some(Command::Tables { .. }) => tables::run(format, context, out),
        Some(Command::Explain { input, output }) => {
            explain::run(input, output, arguments.quiet, context, out)
        }
        Some(Command::Export(arguments)) => export::run(arguments, context, out),
        Some(Command::Diff(diff)) => diff::run(diff, context, out),
        Some(Command::Import(options)) => {
            import::run(options, arguments.quiet, context.language(), out)
        }
        Some(Command::Fmt(options)) => fmt::run(options, arguments.quiet, context.language(), out),
        Some(Command::Page { output }) => page::run(output, context, out),
        Some(Command::Completions { shell }) => completions::run(*shell, context.program, out),
        Some(Command::Man { command }) => manual::run(command.as_deref(), context.program, out),
        None if arguments.query.is_empty() => piped::run(format, context, out),
        None => look_up::run(&arguments.query, format, context, out),
    }
}
