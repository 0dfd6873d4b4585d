//! What the command understands.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Parser, Subcommand, ValueEnum};
use errcodes::{Kind, Locale, Retry};

/// What an error code of WeChat or Qingtui means.
#[derive(Parser)]
#[command(name = "errcodes", version, subcommand_precedence_over_arg = true, arg_required_else_help = true)]
#[command(after_help = "\
Examples:
  errcodes 40029              what 40029 means, in every table that lists it
  errcodes wechat 40029       … in the table wechat
  errcodes InvalidOpenid      the codes of this name
  errcodes search token 超时   the codes whose number, name or wording has these words

Exit status: 0 if something was found, 1 if nothing was, 2 for wrong usage.")]
pub(crate) struct Arguments {
    /// Codes or names; a table or platform before them restricts the search to it
    #[arg(value_name = "[TABLE] CODE|NAME", allow_negative_numbers = true)]
    pub(crate) query: Vec<String>,

    /// The language to read, such as en or zh-CN [default: that of the environment]
    #[arg(long, value_name = "TAG", value_parser = locale, global = true)]
    lang: Option<Locale>,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Find codes by words in their number, name or wordings
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
        #[arg(value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::name)).try_map(|name| kind(&name)))]
        kind: Vec<Kind>,
        /// Only codes that are retried like this
        #[arg(long, value_name = "WHEN", value_delimiter = ',', ignore_case = true)]
        #[arg(value_parser = PossibleValuesParser::new(Retry::ALL.map(Retry::name)).try_map(|name| retry(&name)))]
        retry: Vec<Retry>,
    },
    /// Say what the replies in a file or a log mean
    ///
    /// Reads replies or lines of a log, one to a line, or JSON documents that run over several lines; finds the code and
    /// errmsg in each, and says what it means.
    Explain {
        /// The file to read [default: standard input]
        file: Option<PathBuf>,
        /// Only tables of these platforms, such as wechat or qingtui
        #[arg(long, value_name = "PLATFORM", value_delimiter = ',')]
        platform: Vec<String>,
        /// The form of the output
        #[arg(long, value_enum, default_value_t = ReplyFormat::Text)]
        format: ReplyFormat,
    },
    /// Print every table for other programs
    Export {
        /// The form of the output
        #[arg(long, value_enum)]
        format: Format,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// An array of objects, sorted by table, then by code
    Json,
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
        self.lang.unwrap_or_else(|| Locale::from(sys_locale::get_locale().unwrap_or_default().as_str()))
    }
}

fn locale(tag: &str) -> Result<Locale, String> {
    Locale::parse(tag).ok_or_else(|| "it is no language tag; write one such as en or zh-CN".to_owned())
}

fn kind(name: &str) -> Result<Kind, String> {
    Kind::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name)).ok_or_else(|| "it is no kind".to_owned())
}

fn retry(name: &str) -> Result<Retry, String> {
    Retry::ALL.into_iter().find(|it| it.name().eq_ignore_ascii_case(name)).ok_or_else(|| "it is no retry".to_owned())
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
