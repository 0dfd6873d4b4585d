//! `errcodes CODE`: codes and names explained.

use std::cmp::Reverse;
use std::io;

use errcodes::{Entry, Table};

use crate::arguments::Arguments;
use crate::context::Context;
use crate::error::Problem;
use crate::query::{Question, scope};
use crate::render::blocks::Blocks;
use crate::render::entry::write_entry;
use crate::render::lines::write_lines;
use crate::rows;

/// Explains codes and names; lists ranges, one code per line.
///
/// The first argument may be a table or platform to look in.
pub(super) fn run(
    query: &[String],
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let (tables, questions) = scope::split(context.registry, query)?;
    let subject = if questions.len() < query.len() {
        format!("`{}` does not list", query[0])
    } else {
        "no table lists".to_owned()
    };
    let mut unanswered = Vec::new();
    let mut blocks = Blocks::default();
    for text in questions {
        let question = Question::parse(text).unwrap_or(Question::Name(text));
        let entries = question.answers(&tables);
        if entries.is_empty() {
            unanswered.push(not_found(&question, text, &tables, &subject));
        } else if let Question::Range(..) = question {
            blocks.begin(out)?;
            write_lines(&entries, &[], context.locale, out)?;
        } else {
            for entry in entries {
                blocks.begin(out)?;
                write_entry(entry, context.locale, out)?;
            }
        }
    }
    if unanswered.is_empty() {
        Ok(())
    } else {
        Err(Problem::NoneOf(unanswered))
    }
}

/// Returns an error message with suggestions. It starts with `subject`, such as "no table lists".
fn not_found(
    question: &Question<'_>,
    text: &str,
    tables: &[&'static Table],
    subject: &str,
) -> String {
    match *question {
        Question::Code(code) => {
            format!("{subject} {code}; nearest: {}", nearest_codes(code, tables))
        }
        Question::Range(start, end) if start > end => {
            format!("`{text}` is not a range; write {end}-{start}")
        }
        Question::Range(start, _) => format!(
            "{subject} a code in {text}; nearest: {}",
            nearest_codes(start, tables)
        ),
        Question::TooLarge => {
            format!(
                "{subject} {text}; codes run from {} to {}",
                i64::MIN,
                i64::MAX
            )
        }
        Question::Name(name) if name.trim().is_empty() => {
            "an argument is empty; write a code or a name".to_owned()
        }
        Question::Name(name) => {
            let advice = if let Some(nearest) = nearest_name(name, tables) {
                format!("did you mean `{nearest}`?")
            } else if let Some(command) = Arguments::nearest_command(name) {
                format!("did you mean `errcodes {command}`?")
            } else {
                format!("try `errcodes search {name}`")
            };
            format!("{subject} a code named `{name}`; {advice}")
        }
    }
}

/// Returns the nearest listed codes below and above, with their names.
fn nearest_codes(code: i64, tables: &[&'static Table]) -> String {
    let below = rows::entries(tables)
        .filter(|entry| entry.code() < code)
        .min_by_key(|entry| Reverse(entry.code()));
    let above = rows::entries(tables)
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

fn nearest_name(name: &str, tables: &[&'static Table]) -> Option<&'static str> {
    const MIN_SIMILARITY: f64 = 0.85;
    let name = name.to_lowercase();
    rows::entries(tables)
        .map(|entry| {
            let similarity = strsim::jaro_winkler(&entry.name().to_lowercase(), &name);
            (similarity, entry.name())
        })
        .filter(|&(similarity, _)| similarity > MIN_SIMILARITY)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}
