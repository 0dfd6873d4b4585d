//! Help: the words of the command line that depend on the program and its tables.

use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, Command, CommandFactory as _};

use crate::arguments::Arguments;
use crate::context::Program;
use crate::examples;
use crate::texts::{self, Language, Value, message, text};

/// Returns the definition of the command line for this program, with help in this language.
pub(crate) fn command(program: Program, language: Language) -> Command {
    let comma = text!(", ").get(language);
    let about = match program.platforms(comma, text!(" and ").get(language)) {
        Some(platforms) => message!("Explain error codes of {platforms}", platforms),
        None => text!("Explain error codes").into(),
    };
    let long_about = message!(
        "{about}\n\nTakes numbers, names, replies or whole logs. Prints the meaning of each code, its kind of failure and whether to retry, in the languages of the tables.",
        about = about.clone()
    );
    let exit_status = text!(
        "Exit status: 0 on success, 1 if something was not found, differed or failed, 2 for wrong usage."
    );
    let examples = examples::commands(program, language);
    let mut command = Arguments::command()
        .name(program.name)
        .bin_name(program.name)
        .about(about.get(language))
        .long_about(long_about.get(language))
        .after_help(format!("{examples}{}", exit_status.get(language)))
        .mut_args(|arg| match program.locale {
            Some(locale) if arg.get_id() == "lang" => {
                let help = message!(
                    "Language of the output, such as en or zh-CN [default: {locale}]",
                    locale
                );
                arg.help(help.get(language))
            }
            _ => arg,
        })
        .mut_subcommands(|command| with_words(command, program, language));
    if let Some(version) = program.version {
        command = command.version(version);
    }
    if language == Language::Chinese {
        // Adds the arguments and the command for help, whose words are clap's.
        command.build();
        command = in_chinese(command);
    }
    command
}

fn in_chinese(mut command: Command) -> Command {
    // The words of the program are Chinese already.
    let text = |text: &StyledStr| {
        let text = text.to_string();
        texts::chinese(&text).map_or(text, str::to_owned)
    };
    if let Some(about) = command.get_about().map(text) {
        command = command.about(about);
    }
    if let Some(about) = command.get_long_about().map(text) {
        command = command.long_about(about);
    }
    if let Some(help) = command.get_after_help().map(text) {
        command = command.after_help(help);
    }
    command
        .help_template(
            text!("{before-help}{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}")
                .get(Language::Chinese),
        )
        .subcommand_help_heading(text!("Commands").get(Language::Chinese))
        .mut_args(|mut arg| {
            if let Some(help) = arg.get_help().map(text) {
                arg = arg.help(help);
            }
            if let Some(help) = arg.get_long_help().map(text) {
                arg = arg.long_help(help);
            }
            arg = values_in_chinese(arg);
            let heading = match arg.get_help_heading() {
                Some(_) => text!("Global options"),
                None if arg.is_positional() => text!("Arguments"),
                None => text!("Options"),
            };
            arg.help_heading(heading.get(Language::Chinese))
        })
        .mut_subcommands(in_chinese)
}

/// Writes the values and the default into the help, which clap would introduce in English.
fn values_in_chinese(arg: Arg) -> Arg {
    let default = match arg.get_default_values() {
        [value] if arg.get_action().takes_values() && !arg.is_hide_default_value_set() => {
            let default = value.to_string_lossy();
            message!(" [default: {default}]", default).get(Language::Chinese)
        }
        _ => String::new(),
    };
    let values = arg.get_possible_values();
    if !arg.get_action().takes_values() || values.is_empty() {
        return arg;
    }
    let help = arg.get_help().map(StyledStr::to_string).unwrap_or_default();
    let long = arg
        .get_long_help()
        .map_or_else(|| help.clone(), StyledStr::to_string);
    let names: Vec<_> = values.iter().map(PossibleValue::get_name).collect();
    let names =
        message!("[possible values: {values}]", values = names.join(", ")).get(Language::Chinese);
    let descriptions: Vec<_> = values
        .iter()
        .filter_map(|value| Some((value.get_name(), value.get_help()?.to_string())))
        .map(|(name, help)| {
            let help = texts::chinese(&help).map_or(help, str::to_owned);
            message!("\n- {name}: {help}", name, help).get(Language::Chinese)
        })
        .collect();
    let long = if descriptions.is_empty() {
        format!("{long}{default}\n\n{names}")
    } else {
        let heading = text!("Possible values:").get(Language::Chinese);
        format!("{long}{default}\n\n{heading}{}", descriptions.concat())
    };
    arg.hide_possible_values(true)
        .hide_default_value(true)
        .help(format!("{help}{default} {names}"))
        .long_help(long)
}

/// Adds the words of the program to a subcommand.
fn with_words(command: Command, program: Program, language: Language) -> Command {
    let Program { registry, name, .. } = program;
    let names = examples::names_of_tables(registry).join(text!(" or ").get(language));
    let such_as = if names.is_empty() {
        Value::from("")
    } else {
        message!(", such as {names}", names).into()
    };
    let subcommand = command.get_name().to_owned();
    let command = command.mut_args(|arg| {
        let such_as = such_as.clone();
        let help = match (subcommand.as_str(), arg.get_id().as_str()) {
            ("list", "table") => message!("Table or platform{such_as} [default: all]", such_as),
            ("explain", "platform") => message!(
                "Look codes up only in these platforms or tables{such_as}",
                such_as
            ),
            ("export" | "diff", "table") => {
                message!("Only these tables or platforms{such_as}", such_as)
            }
            ("man", "command") => message!(
                "Command to describe, such as explain [default: {name} itself]",
                name
            ),
            _ => return arg,
        };
        arg.help(help.get(language))
    });
    match command.get_name() {
        "explain" => command.long_about(
            message!(
                "Explain the replies in files and logs\n\nFinds the code and errmsg of replies in lines of text, in JSON lines and in JSON documents that span several lines. Joins lines that a container runtime split.\n\nFor a progress bar, run: pv app.log | {name} explain",
                name
            )
            .get(language),
        ),
        _ => command,
    }
}

#[cfg(test)]
mod tests {
    use errcodes::{Locale, REGISTRY, Registry};

    use super::*;
    use crate::shop::{CODES, PROGRAM};

    fn help(program: Program) -> String {
        let mut command = command(program, Language::English);
        command.build();
        let mut help = command.render_long_help().to_string();
        for subcommand in command.get_subcommands_mut() {
            help += &subcommand.render_long_help().to_string();
        }
        help
    }

    #[test]
    fn definition_passes_clap_checks() {
        static EMPTY: Registry = Registry::new(&[]);
        for registry in [&CODES, &REGISTRY, &EMPTY] {
            let program = Program {
                registry,
                ..PROGRAM
            };
            command(program, Language::English).debug_assert();
            let bare = Program {
                version: None,
                locale: None,
                ..program
            };
            command(bare, Language::English).debug_assert();
            command(program, Language::Chinese).debug_assert();
        }
    }

    #[test]
    fn help_of_own_program_has_only_words_of_its_registry() {
        let help = help(PROGRAM);
        assert!(
            help.contains("Explain error codes of shop, gaps and echo\n"),
            "{help}"
        );
        assert!(help.contains("Usage: shop "), "{help}");
        assert!(help.contains("| shop explain"), "{help}");
        assert!(help.contains("[default: zh]"), "{help}");
        let lower = help.replace("define_errcodes!", "").to_lowercase();
        for word in ["wechat", "qingtui", "errcodes", "access_token"] {
            assert!(!lower.contains(word), "{word} in {help}");
        }
    }

    #[test]
    fn version_is_an_option_only_if_it_is_set() {
        assert!(help(PROGRAM).contains("--version"));
        let without = Program {
            version: None,
            ..PROGRAM
        };
        assert!(!help(without).contains("--version"));
    }

    #[test]
    fn language_of_program_precedes_the_environment() {
        use clap::FromArgMatches as _;
        let locale = |arguments: &[&str]| {
            let matches = command(PROGRAM, Language::English)
                .try_get_matches_from(arguments)
                .unwrap();
            Arguments::from_arg_matches(&matches)
                .unwrap()
                .locale(PROGRAM.locale)
        };
        assert_eq!(locale(&["shop", "tables"]), Locale::new("zh"));
        assert_eq!(
            locale(&["shop", "tables", "--lang", "en"]),
            Locale::new("en")
        );
    }

    #[test]
    fn every_visible_text_has_chinese() {
        fn check(command: &Command, texts: &mut usize) {
            let mut check_text = |text: Option<String>, place: &str| {
                let Some(text) = text else { return };
                *texts += 1;
                let is_han = |c| ('\u{4e00}'..='\u{9fff}').contains(&c);
                assert!(text.contains(is_han), "{place}: {text}");
            };
            let name = command.get_name();
            check_text(command.get_about().map(StyledStr::to_string), name);
            check_text(command.get_long_about().map(StyledStr::to_string), name);
            check_text(command.get_after_help().map(StyledStr::to_string), name);
            for arg in command.get_arguments() {
                let place = format!("{name} {}", arg.get_id());
                check_text(arg.get_help().map(StyledStr::to_string), &place);
                check_text(arg.get_long_help().map(StyledStr::to_string), &place);
                check_text(arg.get_help_heading().map(str::to_owned), &place);
            }
            for command in command.get_subcommands() {
                check(command, texts);
            }
        }
        let mut texts = 0;
        check(&command(PROGRAM, Language::Chinese), &mut texts);
        assert!(texts > 100, "{texts}");
    }

    #[test]
    fn chinese_help_has_no_english_sentence() {
        let mut command = command(PROGRAM, Language::Chinese);
        let mut help = command.render_long_help().to_string();
        for command in command.get_subcommands_mut() {
            help += &command.render_long_help().to_string();
            help += &command.render_help().to_string();
        }
        for word in [
            "Usage", " the ", "Print", "such as", "default:", "Text for", "Always",
        ] {
            assert!(!help.contains(word), "{word} in {help}");
        }
    }
}
