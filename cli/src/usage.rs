//! Usage errors: the language they are in, and clap's in Chinese.

use std::error::Error;
use std::ffi::OsString;
use std::fmt::{self, Write as _};
use std::io::{self, Write as _};

use clap::CommandFactory as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use errcodes::Locale;

use crate::arguments::{self, Arguments};
use crate::context::Program;
use crate::error::label;
use crate::render::style::{ERROR, LABEL};
use crate::texts::{Language, Message, Value, chinese, message, text};

/// Why the value of an argument is invalid.
#[derive(Debug)]
pub(crate) struct Invalid(pub(crate) Message);

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.english())
    }
}

impl Error for Invalid {}

/// Returns the language of the help and of clap's errors: that of `--lang`, else the program's,
/// else that of the environment.
pub(crate) fn language(program: Program, arguments: &[OsString]) -> Language {
    requested(arguments)
        .or(program.locale)
        .unwrap_or_else(arguments::environment_locale)
        .into()
}

/// Returns the last `--lang`, also behind a mistake, at which clap stops.
fn requested(arguments: &[OsString]) -> Option<Locale> {
    let mut words = arguments.iter().skip(1).filter_map(|it| it.to_str());
    if !words.clone().any(|word| word.starts_with("--lang")) {
        return None;
    }
    let mut root = Arguments::command();
    // Adds the global options to the commands.
    root.build();
    let mut command = &root;
    let mut requested = None;
    while let Some(word) = words.next() {
        let Some(option) = word.strip_prefix("--") else {
            command = command.find_subcommand(word).unwrap_or(command);
            continue;
        };
        if option.is_empty() {
            break;
        }
        let (name, value) = match option.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (option, None),
        };
        let mut known = command.get_arguments();
        let known = known.find(|arg| arg.get_long() == Some(name));
        let Some(arg) = known.filter(|arg| arg.get_action().takes_values()) else {
            continue;
        };
        let mut rest = words.clone();
        let next = rest.next();
        let next = next.filter(|it| arg.is_allow_hyphen_values_set() || !it.starts_with("--"));
        if value.is_none() && next.is_some() {
            words = rest;
        }
        if name == "lang" {
            requested = value.or(next).and_then(Locale::parse);
        }
    }
    requested
}

/// Prints help, the version or a usage error.
pub(crate) fn print(error: &clap::Error, language: Language) -> io::Result<()> {
    match language {
        Language::Chinese if error.use_stderr() => match render(error, language) {
            Some(text) => anstream::stderr().write_all(text.as_bytes()),
            None => error.print(),
        },
        _ => error.print(),
    }
}

/// Returns an error as clap writes it; `None` for a kind that this command line does not have.
fn render(error: &clap::Error, language: Language) -> Option<String> {
    let mut text = label(ERROR, text!("error:"), language);
    text += &describe(error)?.get(language);
    if let Some(ContextValue::Strings(values)) = error.get(ContextKind::ValidValue)
        && !values.is_empty()
    {
        let values = message!("[possible values: {values}]", values = values.join(", "));
        let _ = write!(text, "\n  {}", values.get(language));
    }
    if let Some(ContextValue::Strings(arguments)) = error.get(ContextKind::InvalidArg) {
        for argument in arguments {
            let _ = write!(text, "\n  {argument}");
        }
    }
    let tips = tips(error);
    if !tips.is_empty() {
        text.push('\n');
    }
    for tip in tips {
        let label = label(LABEL, text!("tip:"), language);
        let _ = write!(text, "\n  {label}{}", tip.get(language));
    }
    if let Some(usage) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
        let usage = message!("Usage: {usage}", usage);
        let _ = write!(text, "\n\n{}", usage.get(language));
    }
    let more = text!("For more information, try '--help'.").get(language);
    Some(format!("{text}\n\n{more}\n"))
}

/// Returns what is wrong, in clap's words.
fn describe(error: &clap::Error) -> Option<Message> {
    let argument = || context(error, ContextKind::InvalidArg);
    let value = || context(error, ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            let argument = argument()?;
            if argument.starts_with('-') {
                message!("unexpected argument '{option}' found", option = argument)
            } else {
                message!("unexpected argument '{argument}' found", argument)
            }
        }
        ErrorKind::InvalidSubcommand => {
            let command = context(error, ContextKind::InvalidSubcommand)?;
            message!("unrecognized subcommand '{command}'", command)
        }
        ErrorKind::InvalidValue if value()?.is_empty() => message!(
            "a value is required for '{argument}' but none was supplied",
            argument = argument()?
        ),
        ErrorKind::InvalidValue => message!(
            "invalid value '{value}' for '{argument}'",
            value = value()?,
            argument = argument()?
        ),
        ErrorKind::ValueValidation => message!(
            "invalid value '{value}' for '{argument}': {why}",
            value = value()?,
            argument = argument()?,
            why = source(error)?
        ),
        ErrorKind::TooManyValues => message!(
            "unexpected value '{value}' for '{argument}' found; no more were expected",
            value = value()?,
            argument = argument()?
        ),
        ErrorKind::MissingRequiredArgument => {
            text!("the following required arguments were not provided:").into()
        }
        ErrorKind::ArgumentConflict => {
            let argument = argument()?;
            match context(error, ContextKind::PriorArg)? {
                other if other == argument => {
                    message!(
                        "the argument '{argument}' cannot be used multiple times",
                        argument
                    )
                }
                other => message!(
                    "the argument '{argument}' cannot be used with '{other}'",
                    argument,
                    other
                ),
            }
        }
        ErrorKind::InvalidUtf8 => {
            text!("invalid UTF-8 was detected in one or more arguments").into()
        }
        _ => return None,
    })
}

/// Returns a text of the error's context.
fn context(error: &clap::Error, kind: ContextKind) -> Option<&str> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text),
        _ => None,
    }
}

/// Returns why a parser refused a value.
fn source(error: &clap::Error) -> Option<Value> {
    let source = error.source()?;
    if let Some(Invalid(message)) = source.downcast_ref() {
        return Some(message.clone().into());
    }
    let english = source.to_string();
    let chinese = chinese(&english).map_or_else(|| english.clone(), str::to_owned);
    Some(Value::Reason([english, chinese]))
}

/// Returns what may have been meant.
fn tips(error: &clap::Error) -> Vec<Message> {
    let mut tips = Vec::new();
    if let Some(one) = context(error, ContextKind::SuggestedArg) {
        tips.push(message!("a similar argument exists: '{one}'", one));
    }
    if let Some(one) = context(error, ContextKind::SuggestedValue) {
        tips.push(message!("a similar value exists: '{one}'", one));
    }
    if let Some(ContextValue::StyledStrs(others)) = error.get(ContextKind::Suggested) {
        tips.extend(others.iter().map(|tip| other_tip(&tip.to_string())));
    }
    tips
}

/// Reads a tip that clap has only as a sentence.
fn other_tip(tip: &str) -> Message {
    let pass = tip
        .strip_prefix("to pass '")
        .and_then(|rest| rest.strip_suffix('\''))
        .and_then(|rest| rest.split_once("' as a value, use '"));
    if let Some((value, command)) = pass {
        return message!(
            "to pass '{value}' as a value, use '{command}'",
            value,
            command
        );
    }
    let exists = tip
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix("' exists"));
    if let Some(command) = exists {
        message!("'{command}' exists", command)
    } else {
        message!("{tip}", tip)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::help;
    use crate::shop::PROGRAM;

    /// Returns the error of a command line, in the language of the help.
    fn error(arguments: &[&str], language: Language) -> clap::Error {
        let arguments = ["shop"].iter().chain(arguments);
        let command = help::command(PROGRAM, language);
        command.try_get_matches_from(arguments).unwrap_err()
    }

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    /// Command lines with a mistake, and what is said of it in Chinese.
    const MISTAKES: &[(&[&str], &str)] = &[
        (&["--bogus"], "错误：未知选项 `--bogus`"),
        (&["--lnag", "zh"], "  提示：有相近的参数：`--lang`"),
        (&["list", "--king", "Ok"], "  提示：有相近的参数：`--kind`"),
        (&["--each", "explain"], "  提示：有 `explain --each`"),
        (&["-x"], "  提示：要把 `-x` 作为值传入，请写 `-- -x`"),
        (&["list", "a", "b"], "错误：多余的参数 `b`"),
        (&["help", "nothing"], "错误：没有命令 `nothing`"),
        (&["list", "--kind"], "错误：`--kind <KIND>` 需要一个值"),
        (
            &["list", "--kind", "OK,Tasty"],
            "错误：`--kind <KIND>` 的值 `Tasty` 无效\n  [可选值：Ok, ",
        ),
        (
            &["list", "--retry", "Backof"],
            "  提示：有相近的值：`Backoff`",
        ),
        (&["--color", "red"], "  [可选值：auto, always, never]"),
        (
            &["--lang", "1"],
            "错误：`--lang <TAG>` 的值 `1` 无效：不是语言标签；请写 en 或 zh-CN 之类的标签",
        ),
        (
            &["explain", "-j", "0"],
            "错误：`--threads <N>` 的值 `0` 无效：必须大于 0",
        ),
        (
            &["explain", "-j", "x"],
            "错误：`--threads <N>` 的值 `x` 无效：不是数字",
        ),
        (&["explain", "-j", ""], "的值 `` 无效：缺少数字"),
        (&["fmt", "--width", "-1"], "错误：未知选项 `-1`"),
        (
            &["fmt", "--width", "99999999999999999999"],
            "无效：数字过大",
        ),
        (
            &["import", "x", "--message", "en"],
            "无效：请写语言和列，例如 en=Description",
        ),
        (
            &["import", "x", "--message", "1=a"],
            "无效：`1` 不是语言标签；请写 en 或 zh-CN 之类的标签",
        ),
        (&["--quiet=3"], "错误：`--quiet` 不接受值 `3`"),
        (
            &["page"],
            "错误：缺少以下必需的参数：\n  --output <FILE>\n\n用法：shop page --output <FILE>",
        ),
        (&["explain", "--each", "--summary"], "不能同时使用"),
        (&["import", "x", "--frame", "--merge", "y"], "不能同时使用"),
        (
            &["--lang", "en", "--lang", "zh"],
            "错误：`--lang <TAG>` 只能使用一次",
        ),
    ];

    #[test]
    fn each_mistake_is_described_in_chinese() {
        for (arguments, expected) in MISTAKES {
            let text = render(&error(arguments, Language::Chinese), Language::Chinese);
            let text = plain(&text.unwrap());
            assert!(text.contains(expected), "{arguments:?}: {text}");
            assert!(text.starts_with("错误："), "{text}");
            assert!(text.ends_with("\n\n更多信息见 `--help`。\n"), "{text}");
            for word in ["error", "tip", "Usage", "value", "argument", "'"] {
                assert!(
                    !text.replace("explain", "").contains(word),
                    "{word} in {text}"
                );
            }
        }
    }

    #[test]
    fn english_is_that_of_clap() {
        for (arguments, _) in MISTAKES {
            let error = error(arguments, Language::English);
            let text = render(&error, Language::English).unwrap();
            assert_eq!(plain(&text), error.to_string(), "{arguments:?}");
        }
    }

    #[test]
    fn mistakes_have_every_kind_of_the_command_line() {
        let kinds: BTreeSet<String> = MISTAKES
            .iter()
            .map(|(arguments, _)| format!("{:?}", error(arguments, Language::English).kind()))
            .collect();
        let expected = [
            "ArgumentConflict",
            "InvalidSubcommand",
            "InvalidValue",
            "MissingRequiredArgument",
            "TooManyValues",
            "UnknownArgument",
            "ValueValidation",
        ];
        assert_eq!(kinds, expected.map(str::to_owned).into());
        let mut command = help::command(PROGRAM, Language::English);
        command.build();
        check(&command);
    }

    /// Checks that no command needs a number of values, an equals sign or a subcommand.
    fn check(command: &clap::Command) {
        assert!(!command.is_subcommand_required_set());
        for arg in command.get_arguments() {
            let values = arg.get_num_args().unwrap_or_default();
            assert!(values.min_values() <= 1, "{}", arg.get_id());
            assert!(!arg.is_require_equals_set(), "{}", arg.get_id());
        }
        command.get_subcommands().for_each(check);
    }

    #[cfg(unix)]
    #[test]
    fn argument_that_is_not_utf8_is_described_in_chinese() {
        use std::os::unix::ffi::OsStrExt as _;
        let bad = std::ffi::OsStr::from_bytes(b"a\xff");
        let command = help::command(PROGRAM, Language::Chinese);
        let error = command
            .try_get_matches_from([std::ffi::OsStr::new("shop"), bad])
            .unwrap_err();
        let text = plain(&render(&error, Language::Chinese).unwrap());
        assert!(text.starts_with("错误：参数不是有效的 UTF-8\n"), "{text}");
        let text = plain(&render(&error, Language::English).unwrap());
        assert_eq!(text, error.to_string());
    }

    #[test]
    fn language_is_that_of_the_last_lang_before_two_dashes() {
        let tag = |words: &str| {
            let words: Vec<OsString> = words.split(' ').map(OsString::from).collect();
            requested(&words).map(|locale| locale.to_string())
        };
        for (words, expected) in [
            ("shop --lang zh", Some("zh")),
            ("shop --lang=zh-TW 40401", Some("zh-TW")),
            ("shop --lang en --lang zh", Some("zh")),
            ("shop --lang=zh list --lang en", Some("en")),
            ("shop --bogus --lang zh", Some("zh")),
            ("shop list --kind Tasty a b --lang zh", Some("zh")),
            ("shop --color --lang zh", Some("zh")),
            ("shop explain -j --lang zh", Some("zh")),
            ("shop --lang zh -- --lang en", Some("zh")),
            ("shop -- --lang zh", None),
            ("shop explain --since --lang zh", None),
            ("shop explain --since=--lang --lang zh", Some("zh")),
            ("shop --since --lang zh", Some("zh")),
            ("shop --language zh", None),
            ("shop --lang", None),
            ("shop --lang --quiet", None),
            ("shop --lang 1", None),
            ("shop lang zh", None),
            ("--lang zh", None),
        ] {
            assert_eq!(tag(words).as_deref(), expected, "{words}");
        }
    }

    #[test]
    fn language_is_that_of_clap_if_clap_accepts_the_words() {
        use clap::FromArgMatches as _;
        for words in [
            "shop --lang zh list",
            "shop list --lang zh",
            "shop --lang en list --lang zh",
            "shop search a --lang=zh-Hant b",
            "shop explain --since --lang zh",
            "shop explain --code --lang --lang zh",
            "shop export --format csv --table list --lang fr",
            "shop search -- --lang zh",
            "shop import x --message en=a,zh=b --lang en",
        ] {
            let words: Vec<OsString> = words.split(' ').map(OsString::from).collect();
            let matches = help::command(PROGRAM, Language::English);
            let matches = matches.try_get_matches_from(&words).unwrap();
            let arguments = Arguments::from_arg_matches(&matches).unwrap();
            assert_eq!(requested(&words), arguments.lang, "{words:?}");
        }
    }
}
