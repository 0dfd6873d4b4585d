//! Examples of commands, from the rows of the registry.

use std::cmp::Reverse;

use errcodes::{Entry, Kind, Registry, Table};

use crate::context::Program;
use crate::render::style::{padding, width};
use crate::rows;
use crate::texts::{Language, Message, message, text};

/// Returns the examples in the help, with their heading.
pub(crate) fn commands(program: Program, language: Language) -> String {
    let heading = text!("Examples:").get(language);
    format!("{heading}\n{}\n", lines(&all(program), language))
}

/// Returns three examples for a reader without a command, and where to read on.
pub(crate) fn first_steps(program: Program, language: Language) -> String {
    let name = program.name;
    let examples = all(program);
    let is_first = |(command, _): &&(String, Message)| {
        let words = command.strip_prefix(name).unwrap_or_default();
        words.starts_with(" search") || words.starts_with(" explain")
    };
    // A look-up, unless the registry is empty; then a search and a log.
    let mut steps: Vec<_> = examples.iter().take(1).collect();
    steps.extend(examples.iter().skip(1).filter(is_first));
    let steps: Vec<_> = steps.into_iter().cloned().collect();
    let heading = text!("Examples:").get(language);
    let more = message!("For all commands and options, run `{name} --help`.", name);
    let (lines, more) = (lines(&steps, language), more.get(language));
    format!("{heading}\n{lines}\n{more}\n")
}

/// Returns the examples: commands and their meaning.
fn all(program: Program) -> Vec<(String, Message)> {
    let registry = program.registry;
    let name = program.name;
    let mut examples: Vec<(String, Message)> = Vec::new();
    let mut example = |words: &str, meaning: Message| {
        examples.push((format!("{name} {words}"), meaning));
    };
    let rows = rows_by_use(registry);
    if let [first, rest @ ..] = rows.as_slice() {
        let mut codes = first.code().to_string();
        if let Some(other) = rest.iter().find(|other| other.code() != first.code()) {
            codes = format!("{codes} {}", other.code());
        }
        example(
            &codes,
            text!("explain codes, in every table that lists them").into(),
        );
        let key = first.table().key();
        if let Some((start, end)) = range(*first) {
            let meaning = message!("list a range of codes in the table {table}", table = key);
            example(&format!("{key} {start}-{end}"), meaning);
        }
        example(first.name(), text!("explain codes by name").into());
    }
    if let Some(words) = rows.iter().find_map(|&entry| words(entry)) {
        let meaning = text!("find codes by words in their number, name or messages");
        example(&format!("search {words}"), meaning.into());
    }
    example(
        "explain app.log",
        text!("explain the replies in a log").into(),
    );
    let piped = text!("explain a reply, or codes, from standard input");
    examples.push((format!("curl … | {name}"), piped.into()));
    examples
}

/// Returns a line an example, in two columns.
fn lines(examples: &[(String, Message)], language: Language) -> String {
    let widest = examples.iter().map(|(command, _)| width(command)).max();
    let line = |(command, meaning): &(String, Message)| {
        let padding = padding(command, widest.unwrap_or_default());
        format!("  {command}{padding}   {}\n", meaning.get(language))
    };
    examples.iter().map(line).collect()
}

/// Returns the names of a platform and of a table, or of two platforms, to select tables by.
pub(crate) fn names_of_tables(registry: &Registry) -> Vec<&'static str> {
    let tables = registry.tables();
    let first = tables.first().map(|table| table.platform_key());
    let other = tables
        .iter()
        .map(|table| table.key())
        .find(|key| key.contains('/'))
        .or_else(|| {
            let mut keys = tables.iter().map(|table| table.platform_key());
            keys.find(|&key| Some(key) != first)
        });
    first.into_iter().chain(other).collect()
}

/// Returns a failing code of the tables, or any code.
pub(crate) fn code(tables: &[&'static Table]) -> Option<i64> {
    let failing = rows::entries(tables).find(|&entry| is_example(entry));
    failing
        .or_else(|| rows::entries(tables).next())
        .map(Entry::code)
}

fn is_example(entry: Entry) -> bool {
    entry.code() > 0 && entry.kind() != Kind::Ok && !entry.is_deprecated()
}

/// Returns the rows for examples, those whose code is in most tables first.
fn rows_by_use(registry: &Registry) -> Vec<Entry> {
    let mut rows: Vec<Entry> = registry.entries().filter(|&row| is_example(row)).collect();
    rows.sort_by_cached_key(|row| Reverse(registry.find_all(row.code()).count()));
    rows
}

/// Returns the codes at both ends of a few rows, the first of them `entry`'s or one before.
fn range(entry: Entry) -> Option<(i64, i64)> {
    const ROWS: usize = 5;
    let codes: Vec<i64> = entry
        .table()
        .entries()
        .map(Entry::code)
        .filter(|&code| code > 0)
        .collect();
    let last = codes.len().checked_sub(1)?;
    let here = codes.iter().position(|&code| code == entry.code())?;
    let end = last.min(here + ROWS);
    let start = here.min(end.saturating_sub(1));
    (start < end).then(|| (codes[start], codes[end]))
}

/// Returns a word from each of the first two languages of a row, which a search finds.
///
/// Every run prepares the help, so it does not search.
fn words(entry: Entry) -> Option<String> {
    let locales = entry.table().locales().iter();
    let words: Vec<String> = locales
        .filter_map(|&locale| word(entry.wordings(locale).next()?))
        .take(2)
        .collect();
    Some(words.join(" ")).filter(|words| !words.is_empty())
}

/// Returns the longest Latin word of a wording, or the first two characters of one without spaces.
fn word(wording: &str) -> Option<String> {
    const SHORTEST: usize = 3;
    let is_cjk = |ch: char| ('\u{3040}'..='\u{9fff}').contains(&ch) && ch.is_alphabetic();
    if let Some(i) = wording.find(is_cjk) {
        let run = wording[i..].chars().take_while(|&ch| is_cjk(ch));
        return Some(run.take(2).collect());
    }
    // A word in braces is a placeholder.
    let outside = wording
        .split('{')
        .map(|part| part.rsplit('}').next().unwrap_or_default());
    outside
        .flat_map(|part| part.split(|ch: char| !ch.is_alphanumeric()))
        .filter(|word| word.chars().count() >= SHORTEST)
        .max_by_key(|word| (word.chars().count(), Reverse(word.as_ptr())))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use errcodes::REGISTRY;

    use super::*;
    use crate::query::Query;
    use crate::shop::{CODES, PROGRAM};

    #[test]
    fn examples_are_of_the_registry() {
        let examples = "\
Examples:
  shop 40401 40901         explain codes, in every table that lists them
  shop shop 40401-42901    list a range of codes in the table shop
  shop OrderNotFound       explain codes by name
  shop search order 订单   find codes by words in their number, name or messages
  shop explain app.log     explain the replies in a log
  curl … | shop            explain a reply, or codes, from standard input

";
        assert_eq!(commands(PROGRAM, Language::English), examples);
    }

    #[test]
    fn first_steps_are_three_commands() {
        let steps = "\
Examples:
  shop 40401 40901         explain codes, in every table that lists them
  shop search order 订单   find codes by words in their number, name or messages
  shop explain app.log     explain the replies in a log

For all commands and options, run `shop --help`.
";
        assert_eq!(first_steps(PROGRAM, Language::English), steps);
    }

    #[test]
    fn examples_find_something() {
        for registry in [&CODES, &REGISTRY] {
            let examples = commands(
                Program {
                    registry,
                    ..PROGRAM
                },
                Language::English,
            );
            let lines = examples
                .lines()
                .filter_map(|line| line.strip_prefix("  shop "));
            let mut looked_up = 0;
            for line in lines.filter(|line| !line.starts_with("explain")) {
                let (words, _) = line.split_once("  ").unwrap();
                if let Some(words) = words.strip_prefix("search ") {
                    assert!(registry.search(words).next().is_some(), "{words}");
                    continue;
                }
                let words = words
                    .split(' ')
                    .filter(|word| registry.table(word).is_none());
                for word in words {
                    let query = Query::parse(word).unwrap_or(Query::Name(word.to_owned()));
                    assert!(!query.find_in(registry.tables()).is_empty(), "{word}");
                    looked_up += 1;
                }
            }
            assert_eq!(looked_up, 4);
        }
    }

    #[test]
    fn registry_without_rows_to_show_has_general_examples() {
        errcodes::define_errcodes! {
            enum Fine(en) { 0 => Ok("ok") as Ok, -1 => Bad("bad") }
        }
        static EMPTY: Registry = Registry::new(&[]);
        static FINE: Registry = Registry::new(&[Fine::TABLE]);
        for registry in [&EMPTY, &FINE] {
            let examples = commands(
                Program {
                    registry,
                    ..PROGRAM
                },
                Language::English,
            );
            assert_eq!(examples.lines().count(), 4, "{examples}");
        }
        assert_eq!(
            (code(EMPTY.tables()), code(FINE.tables())),
            (None, Some(-1))
        );
        assert!(names_of_tables(&EMPTY).is_empty());
    }

    #[test]
    fn tables_are_named_by_platform_and_key() {
        assert_eq!(names_of_tables(&REGISTRY), ["wechat", "qingtui/common"]);
        assert_eq!(names_of_tables(&CODES), ["shop", "gaps"]);
    }
}
