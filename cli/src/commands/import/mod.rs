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

use std::io;
use std::path::{Path, PathBuf};

use errcodes::Locale;

use crate::arguments::ListFormat;
use crate::commands::input_file;
use crate::error::{self, Problem};
use crate::texts::{self, Language, Value, message, text};
use crate::usage::Invalid;
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

fn message(text: &str) -> Result<(Locale, String), Invalid> {
    let Some((tag, column)) = text.split_once('=') else {
        let example = text!("write a language and a column, such as en=Description");
        return Err(Invalid(example.into()));
    };
    match Locale::parse(tag) {
        Some(locale) => Ok((locale, column.to_owned())),
        None => Err(Invalid(message!(
            "`{tag}` is not a language tag; write one such as en or zh-CN",
            tag
        ))),
    }
}

/// Prints the rows, or adds them to a file. Lines that cannot be read are a [`Problem`] at the end.
pub(super) fn run(
    options: &Options,
    quiet: bool,
    language: Language,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let bytes = input_file::read(&options.file)?;
    let name = if options.file == Path::new("-") {
        text!("standard input").into()
    } else {
        Value::from(options.file.display())
    };
    let (text, encoding) = input::decode(&bytes);
    let mut report = Report::new(name);
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
            text!("no codes; choose the columns with --code and --message, or another --format"),
        );
    } else if let Some(path) = &options.merge {
        merge(path, options.table.as_deref(), lists, &mut report)?;
    } else {
        let rows = lists.iter().map(|list| rows::list(list, options.frame));
        out.write_all(rows.collect::<Vec<_>>().join("\n").as_bytes())?;
    }
    out.flush()?;
    if !quiet {
        error::print_notes(&report.notes(), language);
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
        report.note(0, text!("no table; read as text"));
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
    let file = &path.display().to_string();
    let source = std::fs::read_to_string(path).map_err(|error| {
        Problem::Usage(input_file::unreadable(
            input_file::quoted_name(path),
            &error,
        ))
    })?;
    let merged = merge::merge(&source, table, lists, report)
        .map_err(|why| Problem::Usage(message!("cannot merge into `{file}`: {why}", file, why)))?;
    if merged.source != source {
        super::output_file::write(path, merged.source.as_bytes())
            .map_err(|error| Problem::WriteFile(path.to_owned(), error))?;
    }
    let (count, table) = (merged.added, merged.table);
    let note = if count == 1 {
        message!("added 1 row to `{table}` in `{file}`", table, file)
    } else {
        message!(
            "added {count} rows to `{table}` in `{file}`",
            count,
            table,
            file
        )
    };
    report.note(report::END, note);
    Ok(())
}

/// Returns a call of the macro for each list, and the problems.
pub(crate) fn calls(bytes: &[u8], format: ListFormat) -> (Vec<String>, Vec<String>) {
    let (text, _) = input::decode(bytes);
    let mut report = Report::new("".into());
    let grids = grids(&text, format, &mut report);
    let lists = records::lists(&grids, &Choices::default(), &mut report);
    let calls = lists.iter().map(|list| rows::list(list, true)).collect();
    let problems = report.problems();
    (calls, texts::english(&problems))
}
