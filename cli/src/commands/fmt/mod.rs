//! `errcodes fmt`: formats the tables in Rust source files.

mod parse;
mod print;
mod source;
mod tokens;

use std::io;
use std::path::{Path, PathBuf};

use super::{input_file, output_file};
use crate::arguments::FmtOptions;
use crate::error::{self, Problem};
use crate::render::diff;
use crate::texts::{Language, message};

/// Choices in the form of a table.
#[derive(Clone, Copy, Debug, Default)]
struct Style {
    /// Sorts the rows of a group by code.
    sort: bool,
    /// The columns that a row may have before its cells are broken.
    width: Option<usize>,
}

/// A file to format, or standard input.
struct Input<'f> {
    file: Option<&'f Path>,
    content: Vec<u8>,
}

/// Formats the files in place, or standard input to `out`.
///
/// Reads every input before it writes one.
pub(super) fn run(
    options: &FmtOptions,
    quiet: bool,
    language: Language,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let standard_input = [PathBuf::from("-")];
    let files = if options.files.is_empty() {
        &standard_input[..]
    } else {
        &options.files
    };
    let inputs: Vec<Input<'_>> = files
        .iter()
        .map(|file| read(file))
        .collect::<Result<_, _>>()?;
    let style = Style {
        sort: options.sort,
        width: options.width,
    };
    let mut problems = Vec::new();
    for input in &inputs {
        let name = input.name();
        let Ok(source) = std::str::from_utf8(&input.content) else {
            problems.push(message!("{file} is not UTF-8", file = name));
            continue;
        };
        let formatted = source::format(source, style);
        for place in formatted.fragments {
            let place = position(&name, source, place);
            if !quiet {
                let note = message!(
                    "{place}: left as it is; the rule of another macro fills this table",
                    place
                );
                error::print_notes(&[note], language);
            }
        }
        for fault in formatted.faults {
            let place = position(&name, source, fault.place);
            problems.push(message!(
                "{place}: left as it is; expected {expected}",
                place,
                expected = fault.expected
            ));
        }
        let is_formatted = formatted.text == source;
        match input.file {
            _ if options.check => {
                if !is_formatted {
                    diff::write(&name, source, &formatted.text, out)?;
                    problems.push(message!(
                        "{file} is not formatted; run `fmt` without `--check`",
                        file = name
                    ));
                }
            }
            None => out.write_all(formatted.text.as_bytes())?,
            Some(file) if !is_formatted => output_file::write(file, formatted.text.as_bytes())
                .map_err(|error| Problem::WriteFile(file.to_owned(), error))?,
            Some(_) => {}
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Problem::Several(problems))
    }
}

fn read(file: &Path) -> Result<Input<'_>, Problem> {
    let content = input_file::read(file)?;
    let file = Some(file).filter(|file| *file != Path::new("-"));
    Ok(Input { file, content })
}

impl Input<'_> {
    fn name(&self) -> String {
        self.file
            .map_or_else(|| "<stdin>".to_owned(), |file| file.display().to_string())
    }
}

/// Returns `file:line:column` of a place in the source.
fn position(name: &str, source: &str, place: usize) -> String {
    let before = &source[..place];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&ch| ch != '\n').count() + 1;
    format!("{name}:{line}:{column}")
}
