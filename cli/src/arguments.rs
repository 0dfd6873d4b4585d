//! The command line: arguments, options and help.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use clap::builder::{PossibleValuesParser, Styles, TypedValueParser};
use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};
use errcodes::{Kind, Locale, Retry};

use crate::texts::text;
use crate::usage::Invalid;

/// Heading of the options that every command has.
const GLOBAL: &str = "Global options";

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Yellow.on_default().bold())
    .usage(AnsiColor::Yellow.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(Style::new().italic());

/// The command line. [`help::command`](crate::help::command) adds the words of the program.
#[derive(Parser)]
#[command(styles = STYLES, subcommand_precedence_over_arg = true)]
pub(crate) struct Arguments {
    /// Codes, ranges or names, optionally after a table or platform to look in [default: read codes
    /// and replies from standard input]
    #[arg(value_name = "[TABLE] CODE|NAME", allow_negative_numbers = true)]
    pub(crate) query: Vec<String>,

    /// Output format of codes
    #[arg(long, value_enum, default_value_t = RowFormat::Text)]
    pub(crate) format: RowFormat,

    /// Language of the output, such as en or zh-CN [default: from LC_ALL, LC_MESSAGES or LANG]
    #[arg(long, value_name = "TAG", value_parser = locale, global = true, help_heading = GLOBAL)]
    pub(crate) lang: Option<Locale>,

    /// Colour the output; auto respects NO_COLOR and CLICOLOR_FORCE
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Color::Auto)]
    #[arg(global = true, help_heading = GLOBAL)]
    pub(crate) color: Color,

    /// Print nothing; only set the exit status
    #[arg(long, short, global = true, help_heading = GLOBAL)]
    pub(crate) quiet: bool,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Find codes by words in their number, name or messages, best match first
    Search {
        /// Words that must all occur, in any order
        #[arg(required = true, allow_negative_numbers = true)]
        words: Vec<String>,
        /// Output format
        #[arg(long, value_enum, default_value_t = RowFormat::Text)]
        format: RowFormat,
    },
    /// List codes
    List {
        /// Table or platform [default: all]
        table: Option<String>,
        /// Only codes of these kinds
        #[arg(long, value_name = "KIND", value_delimiter = ',', ignore_case = true)]
        #[arg(value_parser = named(&Kind::ALL, Kind::name))]
        kind: Vec<Kind>,
        /// Only codes with these retries
        #[arg(long, value_name = "RETRY", value_delimiter = ',', ignore_case = true)]
        #[arg(value_parser = named(&Retry::ALL, Retry::name))]
        retry: Vec<Retry>,
        /// Output format
        #[arg(long, value_enum, default_value_t = RowFormat::Text)]
        format: RowFormat,
    },
    /// List the tables with their numbers of codes and messages
    Tables {
        /// Output format
        #[arg(long, value_enum, default_value_t = RowFormat::Text)]
        format: RowFormat,
    },
    /// Explain the replies in files and logs
    Explain {
        #[command(flatten)]
        input: ExplainInput,
        #[command(flatten)]
        output: ExplainOutput,
    },
    /// Print the tables for other programs
    ///
    /// Prints the messages in all languages, or only in that of --lang.
    Export(Export),
    /// List the changes since an exported baseline, and the version that they ask for
    ///
    /// A major change breaks callers: a code is removed, renumbered, renamed or moved to another
    /// table, or has another kind, HTTP status or fields; a table is renamed or loses a language. A
    /// minor change adds a code or a language, deprecates a code, or changes a retry. A patch
    /// changes messages, advice or links. Exits with 1 if a change is major.
    Diff(Diff),
    /// Turn a list of codes into rows of a table
    ///
    /// Reads CSV, TSV, Markdown, HTML, JSON, text and the exports of this program. Finds the
    /// columns by their headers or contents. Proposes names, kinds and retries, and marks them.
    /// Lists every line that it cannot read.
    Import(crate::commands::import::Options),
    /// Write a searchable HTML page of all tables
    ///
    /// The page is one file and works offline. It opens in the language of the browser, or of
    /// --lang.
    Page {
        /// File to write; - is standard output
        #[arg(long, short, value_name = "FILE")]
        output: PathBuf,
    },
    /// Format the tables in Rust source files
    ///
    /// Formats the calls of `define_errcodes!`, which rustfmt skips, and keeps every other byte. A
    /// row keeps its tokens and comments; arrows are aligned between two blank lines.
    Fmt(FmtOptions),
    /// Print a shell completion script
    Completions {
        /// Shell to complete in
        shell: clap_complete::Shell,
    },
    /// Print a manual page in roff
    Man {
        /// Command to describe, such as explain [default: the program itself]
        command: Option<String>,
    },
}

#[derive(Args)]
pub(crate) struct ExplainInput {
    /// Files and folders to read; - is standard input [default: -]
    ///
    /// Reads gzip, zstd, bzip2 and xz, and UTF-16 with a byte order mark. Skips hidden and binary
    /// files in folders.
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Look codes up only in these platforms or tables
    #[arg(long, value_name = "PLATFORM", value_delimiter = ',')]
    pub(crate) platform: Vec<String>,
    /// Write exactly one line for each input line: its first failure, else its first reply, else
    /// null
    #[arg(long)]
    pub(crate) each: bool,
    /// Number of threads [default: the number of cores]
    #[arg(long, short = 'j', value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,
}

/// The replies that `explain` shows, and their form.
#[derive(Args, Clone, Default)]
pub(crate) struct ExplainOutput {
    /// Output format [default: text, or json with --each]
    #[arg(long, value_enum, default_value_t = ReplyFormat::Text, hide_default_value = true)]
    #[arg(default_value_if("each", "true", "json"))]
    pub(crate) format: ReplyFormat,
    /// Only failures: codes other than 0, unless their kind is Ok
    #[arg(long)]
    pub(crate) failures: bool,
    /// Only these codes or ranges
    #[arg(
        long,
        value_name = "CODE",
        value_delimiter = ',',
        allow_hyphen_values = true
    )]
    pub(crate) code: Vec<String>,
    /// Only codes of these kinds
    #[arg(long, value_name = "KIND", value_delimiter = ',', ignore_case = true)]
    #[arg(value_parser = named(&Kind::ALL, Kind::name))]
    pub(crate) kind: Vec<Kind>,
    /// Only replies since a time, a date or a span before now, such as 2h or 7d
    ///
    /// The time of a reply is that of its request ID, else the one that its line names. A time or
    /// date without an offset is local. A reply without a time is kept.
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub(crate) since: Option<String>,
    /// Count the replies of each code, and tell what to do about the most frequent failures
    #[arg(long, conflicts_with = "each")]
    pub(crate) summary: bool,
    /// Write an HTML page with the failures over time and by code; - is standard output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["each", "format", "summary"])]
    pub(crate) report: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Export {
    /// Output format
    #[arg(long, value_enum)]
    pub(crate) format: Format,
    /// Only these tables or platforms
    #[arg(long, value_name = "TABLE", value_delimiter = ',')]
    pub(crate) table: Vec<String>,
    /// For spreadsheets: start csv and tsv with a byte order mark, and disarm formulas
    #[arg(long)]
    pub(crate) bom: bool,
    /// Write a Markdown page a code, and an index, into this folder; pages of removed codes stay
    #[arg(long, value_name = "FOLDER")]
    pub(crate) pages: Option<PathBuf>,
    /// Compare an earlier export with the tables; print the differences, and exit with 1 if any
    #[arg(long, value_name = "FILE", conflicts_with = "pages")]
    pub(crate) check: Option<PathBuf>,
    /// Only these parts of json and ndjson, for a baseline of diff; table and code are always there
    #[arg(long, value_name = "PART", value_enum, value_delimiter = ',')]
    pub(crate) only: Vec<Part>,
}

#[derive(Args)]
pub(crate) struct Diff {
    /// File that export --format json or ndjson has written; - is standard input
    pub(crate) baseline: PathBuf,
    /// Only these tables or platforms
    #[arg(long, value_name = "TABLE", value_delimiter = ',')]
    pub(crate) table: Vec<String>,
    /// Accept the major changes of a code, or those of a table itself
    #[arg(long, value_name = "[TABLE:]CODE|TABLE", value_delimiter = ',')]
    #[arg(allow_negative_numbers = true)]
    pub(crate) allow: Vec<String>,
    /// Output format
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub(crate) format: DiffFormat,
}

#[derive(Args)]
pub(crate) struct FmtOptions {
    /// Files to format; - is standard input to standard output [default: -]
    pub(crate) files: Vec<PathBuf>,
    /// Write nothing; print a diff and fail if a table is not formatted
    #[arg(long)]
    pub(crate) check: bool,
    /// Sort rows by code, within groups that blank lines separate
    #[arg(long)]
    pub(crate) sort: bool,
    /// Write the messages of a row on lines of their own if it is wider [default: unlimited]
    #[arg(long, value_name = "COLUMNS")]
    pub(crate) width: Option<usize>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    /// Only on a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// An array of objects, sorted by table, then by code
    Json,
    /// The same objects, one per line
    Ndjson,
    /// Comma-separated values
    Csv,
    /// Tab-separated values
    Tsv,
    /// One Markdown table per table
    Md,
    /// Statements for SQLite or PostgreSQL that create and fill a table
    Sql,
    /// An HTML document
    Html,
    /// A TypeScript module
    Typescript,
    /// A Python module
    Python,
    /// A Go package
    Go,
    /// A Java class
    Java,
    /// Enums for Protocol Buffers
    Proto,
    /// Schemas and responses for OpenAPI 3.1, in JSON
    Openapi,
}

/// A part of a row in an export.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    Codes,
    Names,
    Kinds,
    Retries,
    Messages,
    Deprecations,
    Docs,
    Fields,
    Http,
    Advice,
}

/// A format of look-ups and lists.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RowFormat {
    /// Text for people
    Text,
    /// One object per line, as in the export
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum DiffFormat {
    /// Text for people
    Text,
    /// An array of objects, one per line
    Json,
}

/// A format of `import`.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ListFormat {
    /// Comma-separated values
    Csv,
    /// Tab-separated values
    Tsv,
    /// The tables of a Markdown document
    Md,
    /// The tables of an HTML page
    Html,
    /// A JSON document
    Json,
    /// A JSON document per line
    Ndjson,
    /// Lines that begin with a code
    Text,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum ReplyFormat {
    /// Text for people
    #[default]
    Text,
    /// One object per line
    Json,
    /// One row of tab-separated values per line, only with --each
    Tsv,
}

impl Arguments {
    /// Returns the format of rows: that of the command, else the one before the command. `None` for
    /// a command that has other output.
    pub(crate) fn row_format(&self) -> Option<RowFormat> {
        let format = match &self.command {
            None => self.format,
            Some(
                Command::Search { format, .. }
                | Command::List { format, .. }
                | Command::Tables { format },
            ) => *format,
            Some(_) => return None,
        };
        Some(match self.format {
            RowFormat::Text => format,
            RowFormat::Json => RowFormat::Json,
        })
    }

    /// Returns the name of the command that `name` misspells.
    pub(crate) fn nearest_command(name: &str) -> Option<String> {
        const MAX_DISTANCE: usize = 2;
        Self::command()
            .get_subcommands()
            .map(|command| {
                let distance = strsim::damerau_levenshtein(command.get_name(), name);
                (distance, command.get_name().to_owned())
            })
            .filter(|&(distance, _)| distance <= MAX_DISTANCE.min(name.len() / 2))
            .min()
            .map(|(_, command)| command)
    }

    /// Returns the reader's language: from `--lang`, else the default, else from the environment.
    pub(crate) fn locale(&self, default: Option<Locale>) -> Locale {
        self.lang.or(default).unwrap_or_else(environment_locale)
    }
}

/// Returns the language of the environment.
pub(crate) fn environment_locale() -> Locale {
    Locale::from(sys_locale::get_locale().unwrap_or_default().as_str())
}

fn locale(tag: &str) -> Result<Locale, Invalid> {
    let error = text!("not a language tag; write one such as en or zh-CN");
    Locale::parse(tag).ok_or(Invalid(error.into()))
}

/// Parses one of `values` by its name, ignoring case; help and completions list the names.
fn named<T: Copy + Send + Sync>(
    values: &'static [T],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(values.iter().map(move |&value| name(value))).try_map(move |text| {
        let mut values = values.iter().copied();
        values
            .find(|&value| name(value).eq_ignore_ascii_case(&text))
            .ok_or("not one of the names")
    })
}
