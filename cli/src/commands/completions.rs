//! `errcodes completions`: shell completion scripts.

use std::io;

use clap::Command;
use clap::builder::PossibleValuesParser;
use clap_complete::Shell;
use errcodes::Registry;

use crate::context::Program;
use crate::error::Problem;
use crate::help;
use crate::rows;
use crate::texts::Language;

pub(super) fn run(shell: Shell, program: Program, out: &mut impl io::Write) -> Result<(), Problem> {
    Ok(out.write_all(&script(shell, program))?)
}

fn script(shell: Shell, program: Program) -> Vec<u8> {
    let words = Words::new(program.registry);
    let mut command = words.add_to(help::command(program, Language::English), shell);
    // clap_complete panics if a write fails; a write to memory does not.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, program.name, &mut script);
    if shell == Shell::Fish {
        // The script for fish completes the values of options, but no arguments.
        let text = String::from_utf8_lossy(&script);
        let prefix = text.split_once("__fish_").and_then(|(_, rest)| {
            let (prefix, _) = rest.split_once("_global_optspecs")?;
            Some(prefix.to_owned())
        });
        let prefix = prefix.unwrap_or_default();
        for (condition, words) in [
            ("needs_command", words.queries().collect::<Vec<_>>()),
            ("using_subcommand list", words.tables.clone()),
        ] {
            let line = format!(
                "complete -c {} -n \"__fish_{prefix}_{condition}\" -f -a \"{}\"\n",
                program.name,
                words.join(" ")
            );
            script.extend(line.as_bytes());
        }
    }
    script
}

/// The words of a registry. A command takes more than these, such as codes and other names of a
/// platform.
struct Words {
    /// The keys of the platforms and tables.
    tables: Vec<&'static str>,
    /// The names of the codes.
    names: Vec<&'static str>,
}

impl Words {
    fn new(registry: &Registry) -> Self {
        let mut tables = Vec::new();
        for table in registry.tables() {
            for key in [table.platform_key(), table.key()] {
                if !tables.contains(&key) {
                    tables.push(key);
                }
            }
        }
        let entries = rows::entries(registry.tables());
        let mut names: Vec<&str> = entries.map(|entry| entry.name()).collect();
        names.sort_unstable();
        names.dedup();
        Self { tables, names }
    }

    /// Returns what a look-up can begin with.
    fn queries(&self) -> impl Iterator<Item = &'static str> {
        self.tables.iter().chain(&self.names).copied()
    }

    /// Adds the words to the arguments and options that take them.
    fn add_to(&self, command: Command, shell: Shell) -> Command {
        // The scripts for these shells complete commands and options, but no values.
        if matches!(shell, Shell::PowerShell | Shell::Elvish) {
            let tables = || {
                let tables = self.tables.iter();
                tables.map(|&key| Command::new(key).about(format!("Codes of {key}")))
            };
            let with_tables = |list: Command| list.subcommands(tables());
            return command
                .subcommands(tables())
                .mut_subcommand("list", with_tables);
        }
        let with_tables = |command: Command, id: &'static str| {
            let tables = PossibleValuesParser::new(&self.tables);
            command.mut_arg(id, |arg| arg.value_parser(tables))
        };
        let queries = PossibleValuesParser::new(self.queries());
        command
            .mut_arg("query", |arg| arg.value_parser(queries))
            .mut_subcommand("list", |it| with_tables(it, "table"))
            .mut_subcommand("explain", |it| with_tables(it, "platform"))
            .mut_subcommand("export", |it| with_tables(it, "table"))
            .mut_subcommand("diff", |it| with_tables(it, "table"))
    }
}

#[cfg(test)]
mod tests {
    use errcodes::REGISTRY;

    use super::*;
    use crate::shop::PROGRAM;

    fn text(shell: Shell, program: Program) -> String {
        String::from_utf8(script(shell, program)).unwrap()
    }

    const SHELLS: [Shell; 5] = [
        Shell::Bash,
        Shell::Elvish,
        Shell::Fish,
        Shell::PowerShell,
        Shell::Zsh,
    ];

    #[test]
    fn every_script_has_the_tables_of_the_registry() {
        let shipped = Program {
            registry: &REGISTRY,
            ..PROGRAM
        };
        for shell in SHELLS {
            let (own, shipped) = (text(shell, PROGRAM), text(shell, shipped));
            for key in ["wechat", "qingtui/token", "qingtui", "wecom"] {
                assert!(shipped.contains(key) && !own.contains(key), "{shell} {key}");
            }
            assert!(own.contains("gaps"), "{shell}");
        }
    }

    #[test]
    fn scripts_with_values_have_names_kinds_and_retries() {
        for shell in [Shell::Bash, Shell::Fish, Shell::Zsh] {
            let script = text(shell, PROGRAM);
            for word in [
                "OutOfStock",
                "NoSuchOrder",
                "FailedPrecondition",
                "NextMonth",
            ] {
                assert!(script.contains(word), "{shell} {word}");
            }
        }
    }

    #[test]
    fn fish_completes_the_first_argument() {
        let script = text(Shell::Fish, PROGRAM);
        let line =
            "complete -c shop -n \"__fish_shop_needs_command\" -f -a \"shop gaps echo Anything";
        assert!(script.contains(line), "{script}");
        assert!(
            script.contains("function __fish_shop_needs_command\n"),
            "{script}"
        );
    }
}
