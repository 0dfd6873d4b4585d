//! What a code or a name means.

use std::cmp::Reverse;
use std::io;

use errcodes::{Entry, Kind, Locale, REGISTRY, Table};

use crate::Problem;
use crate::blocks::Blocks;
use crate::lines::write_lines;
use crate::style::{CODE, LABEL, NAME, paint};
use crate::texts::Texts;

/// Prints all that is known of these codes and names, the first of which may be a table or a platform; the codes of a range
/// one to a line.
pub(crate) fn look_up(
    query: &[String],
    locale: Locale,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let (tables, questions) = scope(query)?;
    let is_scoped = questions.len() < query.len();
    let who = if is_scoped {
        format!("`{}` does not list", query[0])
    } else {
        "no table lists".to_owned()
    };
    let mut unknown = Vec::new();
    let mut blocks = Blocks::default();
    for text in questions {
        let question = Question::of(text).unwrap_or(Question::Name(text));
        let entries = entries(&question, &tables);
        if entries.is_empty() {
            unknown.push(not_found(&question, text, &tables, &who));
        } else if let Question::Range(..) = question {
            blocks.begin(out)?;
            write_lines(&entries, &[], locale, out)?;
        } else {
            for entry in entries {
                blocks.begin(out)?;
                write_entry(entry, locale, out)?;
            }
        }
    }
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(Problem::NoneOf(unknown))
    }
}

/// What somebody asks for.
pub(crate) enum Question<'q> {
    Code(i64),
    /// Both ends belong to it.
    Range(i64, i64),
    Name(&'q str),
    /// A number that no code can have.
    TooLarge,
}

impl<'q> Question<'q> {
    /// What the text asks for, if it can be a code, a range of codes, or a name, which begins with a capital letter.
    pub(crate) fn of(text: &'q str) -> Option<Self> {
        if let Ok(number) = text.parse::<i128>() {
            return Some(i64::try_from(number).map_or(Self::TooLarge, Self::Code));
        }
        // A dash at the beginning is the sign of the first number.
        let (start, end) = ["..=", "..", "-"]
            .iter()
            .find_map(|&between| {
                let at = text
                    .char_indices()
                    .skip(1)
                    .find(|&(at, _)| text[at..].starts_with(between))?
                    .0;
                Some((&text[..at], &text[at + between.len()..]))
            })
            .unwrap_or(("", ""));
        match (start.parse(), end.parse()) {
            (Ok(start), Ok(end)) => Some(Self::Range(start, end)),
            _ => text
                .starts_with(char::is_uppercase)
                .then_some(Self::Name(text)),
        }
    }

    pub(crate) const fn is_name(&self) -> bool {
        matches!(self, Self::Name(_))
    }
}

/// The tables of this key or platform.
fn tables_of(key: &str) -> Vec<&'static Table> {
    match REGISTRY.table(key) {
        Some(table) => vec![table],
        None => REGISTRY.platform_tables(key).collect(),
    }
}

/// The tables of all of these keys or platforms.
pub(crate) fn tables_of_all<S: AsRef<str>>(keys: &[S]) -> Result<Vec<&'static Table>, Problem> {
    let mut tables = Vec::new();
    for key in keys {
        match tables_of(key.as_ref()) {
            found if found.is_empty() => return Err(no_such_table(key.as_ref())),
            found => tables.extend(found),
        }
    }
    Ok(tables)
}

/// The problem that no table has this key.
fn no_such_table(key: &str) -> Problem {
    let keys: Vec<_> = REGISTRY.tables().iter().map(|table| table.key()).collect();
    Problem::Usage(format!(
        "there is no table `{key}`; there are {}",
        keys.join(", ")
    ))
}

/// The tables to look in, and what to look for.
fn scope(query: &[String]) -> Result<(Vec<&'static Table>, &[String]), Problem> {
    let (first, rest) = query
        .split_first()
        .unwrap_or((const { &String::new() }, &[]));
    let tables = tables_of(first);
    if !tables.is_empty() {
        return if rest.is_empty() {
            Err(Problem::Usage(format!(
                "`{first}` is a table; add a code, as in `errcodes {first} 40001`, or say `errcodes list {first}`"
            )))
        } else {
            Ok((tables, rest))
        };
    }
    if first.contains('/') || !rest.is_empty() && Question::of(first).is_none() {
        return Err(no_such_table(first));
    }
    Ok((REGISTRY.tables().to_vec(), query))
}

/// The entries that answer the question.
pub(crate) fn entries(question: &Question<'_>, tables: &[&'static Table]) -> Vec<Entry> {
    let all = || tables.iter().flat_map(|table| table.entries());
    match *question {
        Question::Code(code) => tables.iter().filter_map(|table| table.get(code)).collect(),
        Question::Range(start, end) => all()
            .filter(|entry| (start..=end).contains(&entry.code()))
            .collect(),
        Question::Name(name) => all()
            .filter(|entry| entry.name().eq_ignore_ascii_case(name))
            .collect(),
        Question::TooLarge => Vec::new(),
    }
}

/// A sentence on what was not found, and what comes near it. `who` begins it: who does not list the code.
fn not_found(question: &Question<'_>, text: &str, tables: &[&'static Table], who: &str) -> String {
    match *question {
        Question::Code(code) => format!(
            "{who} {code}; the nearest listed: {}",
            nearest_codes(code, tables)
        ),
        Question::Range(start, end) if start > end => {
            format!("`{text}` is no range; write {end}-{start}")
        }
        Question::Range(start, _) => {
            format!(
                "{who} a code in {text}; the nearest listed: {}",
                nearest_codes(start, tables)
            )
        }
        Question::TooLarge => format!("{who} {text}; codes run from {} to {}", i64::MIN, i64::MAX),
        Question::Name(name) => match nearest_name(name, tables) {
            Some(nearest) => format!("no code has the name `{name}`; did you mean `{nearest}`?"),
            None => format!("no code has the name `{name}`; try `errcodes search {name}`"),
        },
    }
}

/// The listed codes next below and above, with their names.
fn nearest_codes(code: i64, tables: &[&'static Table]) -> String {
    let entries = || tables.iter().flat_map(|table| table.entries());
    let below = entries()
        .filter(|entry| entry.code() < code)
        .min_by_key(|entry| Reverse(entry.code()));
    let above = entries()
        .filter(|entry| entry.code() > code)
        .min_by_key(|entry| entry.code());
    let describe = |entry: Entry| {
        format!(
            "{} ({} in {})",
            entry.code(),
            entry.name(),
            entry.table().key()
        )
    };
    below
        .into_iter()
        .chain(above)
        .map(describe)
        .collect::<Vec<_>>()
        .join(", ")
}

fn nearest_name(question: &str, tables: &[&'static Table]) -> Option<&'static str> {
    let likeness =
        |name: &str| strsim::jaro_winkler(&name.to_lowercase(), &question.to_lowercase());
    tables
        .iter()
        .flat_map(|table| table.entries())
        .map(|entry| (likeness(entry.name()), entry.name()))
        .filter(|&(likeness, _)| likeness > 0.85)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}

/// All that is known of an entry, the language of the reader first.
pub(crate) fn write_entry(
    entry: Entry,
    locale: Locale,
    out: &mut impl io::Write,
) -> io::Result<()> {
    let texts = Texts::of(locale);
    let code = entry.code().to_string();
    writeln!(
        out,
        "{} {}  {}",
        entry.table().key(),
        paint(CODE, &code),
        paint(NAME, entry.name())
    )?;
    for column in columns(entry, locale) {
        let mut label = column.to_string();
        for wording in entry.wordings(column) {
            let ours = if entry.is_translated(column) {
                texts.ours
            } else {
                ""
            };
            write_line(&label, &format!("{wording}{}", paint(LABEL, ours)), out)?;
            label.clear();
        }
    }
    write_line(
        "kind",
        &format!("{} (HTTP {})", entry.kind(), entry.kind().http_status()),
        out,
    )?;
    if entry.kind() != Kind::Ok {
        write_line("retry", texts.advice(entry.retry()), out)?;
    }
    if entry.is_deprecated() {
        write_line("note", texts.deprecated, out)?;
    }
    match entry.docs_url() {
        Some(docs) => write_line("docs", &docs.to_string(), out),
        None => Ok(()),
    }
}

/// Prints a label and what it is.
pub(crate) fn write_line(label: &str, text: &str, out: &mut impl io::Write) -> io::Result<()> {
    writeln!(out, "  {}  {text}", paint(LABEL, &format!("{label:<5}")))
}

/// The locales of the table, the one that answers the reader first.
fn columns(entry: Entry, locale: Locale) -> Vec<Locale> {
    let mut columns = entry.table().locales().to_vec();
    let answer = entry.localized(locale).text();
    columns.sort_by_key(|&column| entry.wordings(column).next() != Some(answer));
    columns
}
