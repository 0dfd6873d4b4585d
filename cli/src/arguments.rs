//! What the command understands.

use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use clap::builder::{PossibleValuesParser, Styles, TypedValueParser as _};
use clap::{Parser, Subcommand, ValueEnum};
use errcodes::{Kind, Locale, Retry};

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Yellow.on_default().bold())
    .usage(AnsiColor::Yellow.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(Style::new().italic());

/// What an error code of WeChat or Qingtui means
///
/// Give it a number, a name, a reply or a whole log, and it says what each code means, what kind of failure it is and
/// whether calling again helps, in English and Chinese.
#[derive(Parser)]
#[command(name = "errcodes", version, styles = STYLES)]
#[command(subcommand_precedence_over_arg = true)]
#[command(after_help = "\
Examples:
  errcodes 40029 40163          what these codes mean, in every table that lists them
  errcodes wechat 45000-45020   the codes from 45000 to 45020 in the table wechat
  errcodes InvalidOpenid        the codes of this name
  errcodes search token 超时     the codes whose number, name or wording has these words
  errcodes explain app.log      what the replies in a log mean
  curl … | errcodes             the same of one reply; or of codes, one to a line

Exit status: 0 if something was found, 1 if nothing was, 2 for wrong usage.")]
pub(crate) struct Arguments {
    /// Codes, ranges of codes or names; a table or platform before them restricts the search to it. Without any, codes
    /// and replies are read from the standard input
    #[arg(value_name = "[TABLE] CODE|NAME", allow_negative_numbers = true)]
    pub(crate) query: Vec<String>,

    /// The language to read, such as en or zh-CN [default: that of LC_ALL, LC_MESSAGES or LANG]
    #[arg(long, value_name = "TAG", value_parser = locale, global = true)]
    pub(crate) lang: Option<Locale>,

    /// When to use colours; NO_COLOR and CLICOLOR_FORCE count as well
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Color::Auto, global = true)]
    pub(crate) color: Color,

    /// Print nothing; only the exit status tells
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Find codes by words in their number, name or wordings, the best match first
    Search {
        /// Words, all of which must occur, in any order
        #[arg(required = true, allow_negative_numbers = true)]
        words: Vec<String>,
    },
    /// List the codes of all tables, or of one
    List {
        /// A table or a platform, such as qingtui/user or qingtui
        table: Option<String>,
        /// Only codes of these kinds
        #[arg(long, value_name = "KIND", value_delimiter = ',', ignore_case = true)]
        #[arg(value_parser = PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.name())).try_map(|name| kind(&name)))]
        kind: Vec<Kind>,
        /// Only codes that are retried like this
        #[arg(long, value_name = "WHEN", value_delimiter = ',', ignore_case = true)]
        #[arg(value_parser = PossibleValuesParser::new(Retry::ALL.iter().map(|retry| retry.name())).try_map(|name| retry(&name)))]
        retry: Vec<Retry>,
    },
    /// List the tables: how many codes each has, and in which languages
    Tables,
    /// Say what the replies in a file or a log mean
    ///
    /// Reads replies or lines of a log, one to a line, or JSON documents that run over several lines; finds the code and
    /// errmsg in each, and says what it means.
    Explain {
        /// The file to read [default: standard input]
        file: Option<PathBuf>,
        /// Only these platforms or tables, such as wechat or qingtui/user
        #[arg(long, value_name = "PLATFORM", value_delimiter = ',')]
        platform: Vec<String>,
        /// The form of the output
        #[arg(long, value_enum, default_value_t = ReplyFormat::Text)]
        format: ReplyFormat,
    },
    /// Print every table for other programs
    ///
    /// --lang restricts the output to the wordings in that language.
    Export {
        /// The form of the output
        #[arg(long, value_enum)]
        format: Format,
        /// Only these tables or platforms, such as wechat or qingtui
        #[arg(long, value_name = "TABLE", value_delimiter = ',')]
        table: Vec<String>,
        /// For spreadsheets: begin csv and tsv with a byte order mark, and let no text be taken for a formula
        #[arg(long)]
        bom: bool,
    },
    /// Write a page with every table, for reading and searching in a browser
    ///
    /// The page is one file that needs no network.
    Page {
        /// The file to write; - is the standard output
        #[arg(long, short, value_name = "FILE")]
        output: PathBuf,
    },
    /// Print a script that completes the command in a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, of the command or of one of its commands
    Man {
        /// One of the commands, such as explain
        command: Option<String>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal
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
    /// The same objects, one to a line
    Ndjson,
    /// Values separated by commas
    Csv,
    /// Values separated by tabs
    Tsv,
    /// A Markdown table for each table
    Md,
    /// A table for SQLite or PostgreSQL, created and filled
    Sql,
    /// An HTML document
    Html,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ReplyFormat {
    /// What a person reads
    Text,
    /// An object to a line
    Json,
}

impl Arguments {
    /// The language to read: the one asked for, else that of the environment.
    pub(crate) fn locale(&self) -> Locale {
        self.lang
            .unwrap_or_else(|| Locale::from(sys_locale::get_locale().unwrap_or_default().as_str()))
    }
}

fn locale(tag: &str) -> Result<Locale, String> {
    Locale::parse(tag)
        .ok_or_else(|| "it is no language tag; write one such as en or zh-CN".to_owned())
}

fn kind(name: &str) -> Result<Kind, String> {
    Kind::ALL
        .iter()
        .copied()
        .find(|kind| kind.name().eq_ignore_ascii_case(name))
        .ok_or_else(|| "it is no kind".to_owned())
}

fn retry(name: &str) -> Result<Retry, String> {
    Retry::ALL
        .iter()
        .copied()
        .find(|it| it.name().eq_ignore_ascii_case(name))
        .ok_or_else(|| "it is no retry".to_owned())
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::CommandFactory as _;

    #[test]
    fn the_definition_is_consistent() {
        Arguments::command().debug_assert();
    }
}
