//! Help: the words of the command line that depend on the program and its tables.

use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, Command, CommandFactory as _};

use crate::arguments::Arguments;
use crate::context::Program;
use crate::examples;
use crate::texts;

/// Returns the definition of the command line for this program.
pub(crate) fn command(program: Program) -> Command {
    let about = match program.platforms(", ", " and ") {
        Some(platforms) => format!("Explain error codes of {platforms}"),
        None => "Explain error codes".to_owned(),
    };
    let long_about = format!(
        "{about}\n\nTakes numbers, names, replies or whole logs. Prints the meaning of each code, its kind of \
         failure and whether to retry, in the languages of the tables."
    );
    let after_help = format!(
        "{}Exit status: 0 on success, 1 if something was not found, differed or failed, 2 for wrong usage.",
        examples::commands(program)
    );
    let command = Arguments::command()
        .name(program.name)
        .bin_name(program.name)
        .about(about)
        .long_about(long_about)
        .after_help(after_help)
        .mut_args(|arg| match program.locale {
            Some(locale) if arg.get_id() == "lang" => arg.help(format!(
                "Language of the output, such as en or zh-CN [default: {locale}]"
            )),
            _ => arg,
        })
        .mut_subcommands(|command| with_words(command, program));
    match program.version {
        Some(version) => command.version(version),
        None => command,
    }
}

/// Returns the definition with help in Chinese.
pub(crate) fn chinese_command(program: Program) -> Command {
    let mut command = command(program);
    // Adds the arguments and the command for help, whose words are clap's.
    command.build();
    in_chinese(command)
}

fn in_chinese(mut command: Command) -> Command {
    let text = |english: &StyledStr| texts::chinese(&english.to_string());
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
        .help_template("{before-help}{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}")
        .subcommand_help_heading("命令")
        .mut_args(|mut arg| {
            if let Some(help) = arg.get_help().map(text) {
                arg = arg.help(help);
            }
            if let Some(help) = arg.get_long_help().map(text) {
                arg = arg.long_help(help);
            }
            arg = values_in_chinese(arg);
            let heading = match arg.get_help_heading() {
                Some(_) => "全局选项",
                None if arg.is_positional() => "参数",
                None => "选项",
            };
            arg.help_heading(heading)
        })
        .mut_subcommands(in_chinese)
}

/// Writes the values and the default into the help, which clap would introduce in English.
fn values_in_chinese(arg: Arg) -> Arg {
    let default = match arg.get_default_values() {
        [value] if arg.get_action().takes_values() && !arg.is_hide_default_value_set() => {
            format!(" [默认：{}]", value.to_string_lossy())
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
    let names = format!("[可选值：{}]", names.join(", "));
    let list: Vec<_> = values
        .iter()
        .filter_map(|value| Some((value.get_name(), value.get_help()?.to_string())))
        .map(|(name, help)| format!("\n- {name}：{}", texts::chinese(&help)))
        .collect();
    let long = if list.is_empty() {
        format!("{long}{default}\n\n{names}")
    } else {
        format!("{long}{default}\n\n可选值：{}", list.concat())
    };
    arg.hide_possible_values(true)
        .hide_default_value(true)
        .help(format!("{help}{default} {names}"))
        .long_help(long)
}

/// Adds the words of the program to a subcommand.
fn with_words(command: Command, Program { registry, name, .. }: Program) -> Command {
    let such_as = match examples::names_of_tables(registry).as_slice() {
        [] => String::new(),
        names => format!(", such as {}", names.join(" or ")),
    };
    let subcommand = command.get_name().to_owned();
    let command = command.mut_args(|arg| {
        let help = match (subcommand.as_str(), arg.get_id().as_str()) {
            ("list", "table") => format!("Table or platform{such_as} [default: all]"),
            ("explain", "platform") => {
                format!("Look codes up only in these platforms or tables{such_as}")
            }
            ("export" | "diff", "table") => format!("Only these tables or platforms{such_as}"),
            ("man", "command") => {
                format!("Command to describe, such as explain [default: {name} itself]")
            }
            _ => return arg,
        };
        arg.help(help)
    });
    match command.get_name() {
        "explain" => command.long_about(format!(
            "Explain the replies in files and logs\n\nFinds the code and errmsg of replies in lines of \
             text, in JSON lines and in JSON documents that span several lines. Joins lines that a \
             container runtime split.\n\nFor a progress bar, run: pv app.log | {name} explain"
        )),
        _ => command,
    }
}

#[cfg(test)]
mod tests {
    use errcodes::{Locale, REGISTRY, Registry};

    use super::*;
    use crate::shop::{CODES, PROGRAM};

    fn help(program: Program) -> String {
        let mut command = command(program);
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
            command(program).debug_assert();
            command(Program {
                version: None,
                locale: None,
                ..program
            })
            .debug_assert();
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
            let matches = command(PROGRAM).try_get_matches_from(arguments).unwrap();
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
        check(&chinese_command(PROGRAM), &mut texts);
        assert!(texts > 100, "{texts}");
    }

    #[test]
    fn chinese_help_has_no_english_sentence() {
        let mut command = chinese_command(PROGRAM);
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
