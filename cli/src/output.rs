//! Standard output: colours, buffering and `--quiet`.

use std::io::{self, IsTerminal as _};

use crate::arguments::{Arguments, Color, Command, DiffFormat, ReplyFormat, RowFormat};
use crate::render::wrap;

/// Opens standard output for the result of the command.
pub(crate) fn open(arguments: &Arguments) -> Box<dyn io::Write> {
    match arguments.color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
    let out: Box<dyn io::Write> = match (arguments.quiet, is_styled(arguments)) {
        (true, _) => Box::new(io::sink()),
        (false, true) => styled(),
        (false, false) => Box::new(io::stdout().lock()),
    };
    // A person may be following a log that is still being written.
    if io::stdout().is_terminal() {
        wrap::at_terminal();
        Box::new(io::LineWriter::new(out))
    } else {
        Box::new(io::BufWriter::new(out))
    }
}

/// Returns whether the output is for people rather than for programs.
fn is_styled(arguments: &Arguments) -> bool {
    if let Some(format) = arguments.row_format() {
        return format == RowFormat::Text;
    }
    match &arguments.command {
        Some(Command::Fmt(options)) => options.check,
        Some(Command::Explain { output, .. }) => matches!(output.format, ReplyFormat::Text),
        Some(Command::Diff(diff)) => matches!(diff.format, DiffFormat::Text),
        None | Some(_) => false,
    }
}

/// Returns standard output, stripped of colours if they are disabled.
fn styled() -> Box<dyn io::Write> {
    let stdout = io::stdout().lock();
    match anstream::AutoStream::choice(&stdout) {
        anstream::ColorChoice::Never => {
            // The stripper writes small pieces; the inner buffer saves a system call for each.
            let buffer: Box<dyn io::Write> = Box::new(io::BufWriter::new(stdout));
            Box::new(anstream::StripStream::new(buffer))
        }
        _ => Box::new(anstream::AutoStream::auto(stdout)),
    }
}
