//! The command line: arguments, options and help.

use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use clap::builder::{PossibleValuesParser, Styles, TypedValueParser};
use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};
use errcodes::{Kind, Locale, Retry};

/// Heading of the options that every command has.
const GLOBAL: &str = "Global options";

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Yellow.on_default().bold())
    .usage(AnsiColor::Yellow.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(Style::new().italic());

/// Explain error codes of WeChat and Qingtui
///
/// Takes numbers, names, replies or whole logs. Prints the meaning of each code, its kind of failure
/// and whether to retry, in English and Chinese.
#[derive(Parser)]
#[command(name = "errcodes", version, styles = STYLES)]
#[command(subcommand_precedence_over_arg = true)]
#[command(after_help = "\
Examples:
  errcodes 40029 40163          explain codes, in every table that lists them
  errcodes wechat 45000-45020   list a range of codes in the table wechat
  errcodes InvalidOpenid        explain codes by name
  errcodes search token 超时     find codes by words in their number, name or messages
  errcodes explain app.log      explain the replies in a log
  curl … | errcodes             explain a reply, or codes, from standard input

Exit status: 0 on success, 1 if something was not found or could not be written, 2 for wrong usage.")]
pub(crate) struct Arguments {
    /// Codes, ranges or names, optionally after a table or platform to look in [default: read codes
    /// and replies from standard input]
    #[arg(value_name = "[TABLE] CODE|NAME", allow_negative_numbers = true)]
    pub(crate) query: Vec<String>,

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
    },
    /// List codes
    List {
        /// Table or platform, such as qingtui/user or qingtui [default: all]
        table: Option<String>,
        /// Only codes of these kinds
        #[arg(long, value_name = "KIND", value_delimiter = ',', ignore_case = true)]
        #[arg(value_parser = named(&Kind::ALL, Kind::name))]
        kind: Vec<Kind>,
        /// Only codes with these retries
        #[arg(long, value_name = "RETRY", value_delimiter = ',', ignore_case = true)]
        #[arg(value_parser = named(&Retry::ALL, Retry::name))]
        retry: Vec<Retry>,
    },
    /// List the tables with their numbers of codes and messages
    Tables,
    /// Explain the replies in a file or log
    ///
    /// Finds the code and errmsg of replies in lines of text, in JSON lines and in JSON documents that
    /// span several lines. For a progress bar, run: pv app.log | errcodes explain
    Explain {
        /// File to read; - is standard input [default: -]
        file: Option<PathBuf>,
        /// Look codes up only in these platforms or tables, such as wechat or qingtui/user
        #[arg(long, value_name = "PLATFORM", value_delimiter = ',')]
        platform: Vec<String>,
        /// Output format
        #[arg(long, value_enum, default_value_t = ReplyFormat::Text)]
        format: ReplyFormat,
    },
    /// Print the tables for other programs
    ///
    /// Prints the messages in all languages, or only in that of --lang.
    Export {
        /// Output format
        #[arg(long, value_enum)]
        format: Format,
        /// Only these tables or platforms, such as wechat or qingtui
        #[arg(long, value_name = "TABLE", value_delimiter = ',')]
        table: Vec<String>,
        /// For spreadsheets: start csv and tsv with a byte order mark, and disarm formulas
        #[arg(long)]
        bom: bool,
    },
    /// Write a searchable HTML page of all tables
    ///
    /// The page is one file and works offline. It opens in the language of the browser, or of --lang.
    Page {
        /// File to write; - is standard output
        #[arg(long, short, value_name = "FILE")]
        output: PathBuf,
    },
    /// Format the tables in Rust source files
    ///
    /// Formats the calls of `define_errcodes!`, which rustfmt skips, and keeps every other byte. A row
    /// keeps its tokens and comments; arrows are aligned between two blank lines.
    Fmt(FmtOptions),
    /// Print a shell completion script
    Completions {
        /// Shell to complete in
        shell: clap_complete::Shell,
    },
    /// Print a manual page in roff
    Man {
        /// Command to describe, such as explain [default: errcodes itself]
        command: Option<String>,
    },
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
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ReplyFormat {
    /// Text for people
    Text,
    /// One object per line
    Json,
}

impl Arguments {
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

    /// Returns the reader's language: from `--lang`, else from the environment.
    pub(crate) fn locale(&self) -> Locale {
        self.lang
            .unwrap_or_else(|| Locale::from(sys_locale::get_locale().unwrap_or_default().as_str()))
    }
}

fn locale(tag: &str) -> Result<Locale, &'static str> {
    Locale::parse(tag).ok_or("not a language tag; write one such as en or zh-CN")
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

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::CommandFactory as _;

    #[test]
    fn definition_passes_clap_checks() {
        Arguments::command().debug_assert();
    }
}
