//! `errcodes import`: rows of a list that exists, in the table language.

mod code;
mod columns;
mod formats;
mod grid;
mod input;
mod kinds;
mod language;
mod merge;
mod naming;
mod records;
mod report;
mod rows;
#[cfg(test)]
mod tests;
mod wordings;

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use errcodes::Locale;

use crate::arguments::ListFormat;
use crate::commands::input_file;
use crate::error::Problem;
use crate::render::escape::printable;
use crate::render::style::LABEL;
use columns::Choices;
use grid::Grid;
use report::Report;

/// The options of the command.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// File to read; - is standard input
    file: PathBuf,
    /// Format [default: by the extension, else by the content]
    #[arg(long, value_enum)]
    format: Option<ListFormat>,
    /// Column of the codes: its header, or its number from 1
    #[arg(long, value_name = "COLUMN")]
    code: Option<String>,
    /// Columns of the messages by language, such as en=Description,zh=3
    #[arg(long, value_name = "LANG=COLUMN", value_delimiter = ',', value_parser = message)]
    message: Vec<(Locale, String)>,
    /// Column of the names
    #[arg(long, value_name = "COLUMN")]
    name: Option<String>,
    /// Print a whole call of the macro
    #[arg(long, conflicts_with = "merge")]
    frame: bool,
    /// Add the new rows to the table in this Rust file, in order of code
    #[arg(long, value_name = "FILE")]
    merge: Option<PathBuf>,
    /// Table to add to, by key or enum, if the file has several
    #[arg(long, value_name = "TABLE", requires = "merge")]
    table: Option<String>,
}

fn message(text: &str) -> Result<(Locale, String), String> {
    let (tag, column) = text
        .split_once('=')
        .ok_or("write a language and a column, such as en=Description")?;
    let locale = Locale::parse(tag)
        .ok_or_else(|| format!("`{tag}` is not a language tag; write one such as en or zh-CN"))?;
    Ok((locale, column.to_owned()))
}

/// Prints the rows, or adds them to a file. Lines that cannot be read are a [`Problem`] at the end.
pub(super) fn run(options: &Options, quiet: bool, out: &mut impl io::Write) -> Result<(), Problem> {
    let bytes = input_file::read(&options.file)?;
    let name = if options.file == Path::new("-") {
        "standard input".to_owned()
    } else {
        options.file.display().to_string()
    };
    let (text, encoding) = input::decode(&bytes);
    let mut report = Report::new(name.clone());
    if let Some(encoding) = encoding {
        report.note(0, encoding);
    }
    let format = options
        .format
        .unwrap_or_else(|| input::format(&options.file, &text));
    let choices = Choices {
        code: options.code.clone(),
        name: options.name.clone(),
        messages: options.message.clone(),
    };
    let lists = records::lists(&grids(&text, format, &mut report), &choices, &mut report);
    let is_empty = lists.is_empty();
    if is_empty {
        report.problem(
            report::END,
            "no codes; choose the columns with --code and --message, or another --format",
        );
    } else if let Some(path) = &options.merge {
        merge(path, options.table.as_deref(), lists, &mut report)?;
    } else {
        let rows = lists.iter().map(|list| rows::list(list, options.frame));
        out.write_all(rows.collect::<Vec<_>>().join("\n").as_bytes())?;
    }
    out.flush()?;
    if !quiet {
        print_notes(&report.notes());
    }
    match report.problems() {
        problems if problems.is_empty() => Ok(()),
        problems => Err(Problem::Several(problems)),
    }
}

fn grids(text: &str, format: ListFormat, report: &mut Report) -> Vec<Grid> {
    let grids = match format {
        ListFormat::Csv => formats::delimited::read(text, b',', report),
        ListFormat::Tsv => formats::delimited::read(text, b'\t', report),
        ListFormat::Md => formats::markdown::read(text),
        ListFormat::Html => formats::html::read(text),
        ListFormat::Json => formats::json::document(text, report),
        ListFormat::Ndjson => formats::json::lines(text, report),
        ListFormat::Text => formats::text::read(text, report),
    };
    if grids.is_empty() && matches!(format, ListFormat::Md) {
        report.note(0, "no table; read as text");
        return formats::text::read(text, report);
    }
    grids
}

fn merge(
    path: &Path,
    table: Option<&str>,
    lists: Vec<records::List>,
    report: &mut Report,
) -> Result<(), Problem> {
    let file = path.display();
    let source = std::fs::read_to_string(path)
        .map_err(|error| Problem::Usage(format!("cannot read `{file}`: {error}")))?;
    let merged = merge::merge(&source, table, lists, report)
        .map_err(|why| Problem::Usage(format!("cannot merge into `{file}`: {why}")))?;
    if merged.source != source {
        super::output_file::write(path, merged.source.as_bytes())
            .map_err(|error| Problem::WriteFile(path.to_owned(), error))?;
    }
    let rows = if merged.added == 1 { "row" } else { "rows" };
    report.note(
        report::END,
        format!(
            "added {} {rows} to `{}` in `{file}`",
            merged.added, merged.table
        ),
    );
    Ok(())
}

/// Returns a call of the macro for each list, and the problems.
pub(crate) fn calls(bytes: &[u8], format: ListFormat) -> (Vec<String>, Vec<String>) {
    let (text, _) = input::decode(bytes);
    let mut report = Report::new(String::new());
    let grids = grids(&text, format, &mut report);
    let lists = records::lists(&grids, &Choices::default(), &mut report);
    let calls = lists.iter().map(|list| rows::list(list, true)).collect();
    (calls, report.problems())
}

/// Prints notes to standard error.
fn print_notes(notes: &[String]) {
    let line = |note: &String| format!("{LABEL}note:{LABEL:#} {}\n", printable(note));
    let text: String = notes.iter().map(line).collect();
    // The notes are a courtesy: their failure is not the command's.
    let _ = anstream::stderr().write_all(text.as_bytes());
}
