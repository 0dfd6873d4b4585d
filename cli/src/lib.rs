//! The command line of `errcodes` over any registry: look up, search, explain, page and export.
//!
//! A program of a few lines has every command over its author's tables:
//!
//! ```no_run
//! use errcodes::{Registry, define_errcodes};
//!
//! define_errcodes! {
//!     #[table("shop")]
//!     pub enum ShopCode(en, zh) {
//!         40901 => OutOfStock("out of stock", "缺货") as FailedPrecondition,
//!     }
//! }
//!
//! static CODES: Registry = Registry::new(&[ShopCode::TABLE]);
//!
//! fn main() -> std::process::ExitCode {
//!     errcodes_cli::main(&CODES)
//! }
//! ```
//!
//! [`Cli`] sets the name, the version, the title of the page and the default language. The binary
//! `errcodes` is such a program over the tables of WeChat and Qingtui. They come with the default
//! feature `shipped`; a program over other tables needs `default-features = false`.

#[doc(hidden)]
#[path = "fuzzing.rs"]
pub mod __fuzzing;
mod arguments;
mod commands;
mod context;
mod documents;
mod error;
mod examples;
mod help;
mod output;
mod query;
mod render;
mod rows;
#[cfg(test)]
mod shop;
mod texts;
mod usage;

use std::env;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use arguments::Arguments;
use clap::FromArgMatches as _;
use context::{Context, Program};
use errcodes::{Locale, Registry};
use error::Problem;
use render::escape;
use texts::Language;

/// Runs the command line over a registry, with the process's arguments and streams.
///
/// The short form of [`Cli::main`]: the name is that of the program's file.
///
/// ```no_run
/// # errcodes::define_errcodes! { enum ShopCode(en) { 40901 => OutOfStock("out of stock") } }
/// static CODES: errcodes::Registry = errcodes::Registry::new(&[ShopCode::TABLE]);
///
/// fn main() -> std::process::ExitCode {
///     errcodes_cli::main(&CODES)
/// }
/// ```
#[must_use]
pub fn main(registry: &'static Registry) -> ExitCode {
    Cli::new(registry).main()
}

/// A command line over a registry, with its name, version, title and default language.
///
/// ```no_run
/// # errcodes::define_errcodes! { enum ShopCode(en) { 40901 => OutOfStock("out of stock") } }
/// use errcodes_cli::Cli;
///
/// static CODES: errcodes::Registry = errcodes::Registry::new(&[ShopCode::TABLE]);
///
/// fn main() -> std::process::ExitCode {
///     Cli::new(&CODES)
///         .with_name("shop")
///         .with_version(env!("CARGO_PKG_VERSION"))
///         .with_title("Error codes of the shop")
///         .with_locale("zh")
///         .main()
/// }
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use = "a command line does nothing until `main` runs it"]
pub struct Cli {
    registry: &'static Registry,
    name: Option<&'static str>,
    version: Option<&'static str>,
    title: Option<&'static str>,
    locale: Option<Locale>,
}

impl Cli {
    /// Creates a command line over a registry.
    ///
    /// ```
    /// use errcodes_cli::Cli;
    ///
    /// # errcodes::define_errcodes! { enum ShopCode(en) { 40901 => OutOfStock("out of stock") } }
    /// static CODES: errcodes::Registry = errcodes::Registry::new(&[ShopCode::TABLE]);
    ///
    /// const SHOP: Cli = Cli::new(&CODES);
    /// # let _ = SHOP;
    /// ```
    pub const fn new(registry: &'static Registry) -> Self {
        Self {
            registry,
            name: None,
            version: None,
            title: None,
            locale: None,
        }
    }

    /// Sets the name of the program in help, messages, completions and manual pages.
    ///
    /// The default is the name of the program's file, from its first argument.
    ///
    /// ```
    /// # static CODES: errcodes::Registry = errcodes::Registry::new(&[]);
    /// let shop = errcodes_cli::Cli::new(&CODES).with_name("shop");
    /// # let _ = shop;
    /// ```
    pub const fn with_name(self, name: &'static str) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }

    /// Sets the version that `--version` prints. The option is absent without one.
    ///
    /// ```
    /// # static CODES: errcodes::Registry = errcodes::Registry::new(&[]);
    /// let shop = errcodes_cli::Cli::new(&CODES).with_version(env!("CARGO_PKG_VERSION"));
    /// # let _ = shop;
    /// ```
    pub const fn with_version(self, version: &'static str) -> Self {
        Self {
            version: Some(version),
            ..self
        }
    }

    /// Sets the title of the HTML page.
    ///
    /// The default names the platforms of the registry, in the language of the page.
    ///
    /// ```
    /// # static CODES: errcodes::Registry = errcodes::Registry::new(&[]);
    /// let shop = errcodes_cli::Cli::new(&CODES).with_title("Error codes of the shop");
    /// # let _ = shop;
    /// ```
    pub const fn with_title(self, title: &'static str) -> Self {
        Self {
            title: Some(title),
            ..self
        }
    }

    /// Sets the language of the output and of the page without the option `--lang`.
    ///
    /// The default is the language of the environment, and for the page that of the browser.
    ///
    /// ```
    /// # static CODES: errcodes::Registry = errcodes::Registry::new(&[]);
    /// let shop = errcodes_cli::Cli::new(&CODES).with_locale("zh");
    /// # let _ = shop;
    /// ```
    pub fn with_locale(self, locale: impl Into<Locale>) -> Self {
        Self {
            locale: Some(locale.into()),
            ..self
        }
    }

    /// Runs the command line with the process's arguments and streams.
    ///
    /// Returns 0 on success, including when the reader closes the pipe early; 1 if something was
    /// not found or a stream fails; 2 for wrong usage.
    ///
    /// ```no_run
    /// # static CODES: errcodes::Registry = errcodes::Registry::new(&[]);
    /// fn main() -> std::process::ExitCode {
    ///     errcodes_cli::Cli::new(&CODES).with_name("shop").main()
    /// }
    /// ```
    #[must_use]
    pub fn main(self) -> ExitCode {
        let arguments: Vec<OsString> = env::args_os().collect();
        let program = Program {
            registry: self.registry,
            name: self
                .name
                .unwrap_or_else(|| file_name(arguments.first()).leak()),
            version: self.version,
            title: self.title,
            locale: self.locale,
        };
        let language = usage::language(program, &arguments);
        let arguments = match parse(program, language, &arguments) {
            Ok(arguments) => arguments,
            Err(error) => return print_parser_output(program, language, &error),
        };
        let context = Context {
            program,
            registry: program.registry,
            locale: arguments.locale(program.locale),
            requested: arguments.lang,
        };
        let mut out = output::open(&arguments);
        let result = commands::run(&arguments, context, &mut out);
        match out.flush().map_err(Problem::Write).and(result) {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => problem.report(program, context.language(), arguments.quiet),
        }
    }
}

/// Returns the name of the program's file, without `.exe`.
fn file_name(program: Option<&OsString>) -> String {
    let name = program.and_then(|path| Path::new(path).file_name());
    let name = name.map_or_else(|| "errcodes".into(), |name| name.to_string_lossy());
    let name = name.strip_suffix(env::consts::EXE_SUFFIX).unwrap_or(&name);
    escape::printable(name)
}

/// Parses the command line.
///
/// clap quotes arguments unescaped, so a failing command line is parsed again with escaped
/// arguments. The error stays the same: no valid argument needs an escape.
fn parse(
    program: Program,
    language: Language,
    arguments: &[OsString],
) -> Result<Arguments, clap::Error> {
    try_parse(program, language, arguments).map_err(|error| {
        let printable = arguments
            .iter()
            .map(|argument| escape::printable(&argument.to_string_lossy()));
        try_parse(program, language, printable)
            .err()
            .filter(|again| again.kind() == error.kind())
            .unwrap_or(error)
    })
}

fn try_parse<T: Into<OsString> + Clone>(
    program: Program,
    language: Language,
    arguments: impl IntoIterator<Item = T>,
) -> Result<Arguments, clap::Error> {
    let matches = help::command(program, language).try_get_matches_from(arguments)?;
    Arguments::from_arg_matches(&matches)
}

/// Prints help, the version or a usage error.
fn print_parser_output(program: Program, language: Language, error: &clap::Error) -> ExitCode {
    const WRONG_USAGE: u8 = 2;
    let printed = usage::print(error, language).and_then(|()| io::stdout().flush());
    match printed {
        _ if error.use_stderr() => ExitCode::from(WRONG_USAGE),
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => Problem::Write(error).report(program, language, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn default_name_is_that_of_the_file() {
        let name = |path: &str| file_name(Some(&OsString::from(path)));
        let exe = env::consts::EXE_SUFFIX;
        assert_eq!(name(&format!("target/debug/shop{exe}")), "shop");
        assert_eq!(name("shop.dev-1.2"), "shop.dev-1.2");
        assert_eq!(name("a\u{1b}b"), "a\\u{1b}b");
        assert_eq!(name(""), "errcodes");
        assert_eq!(file_name(None), "errcodes");
    }
}
