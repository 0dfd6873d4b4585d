//! `errcodes CODE`: explanations of codes and names.

use std::cmp::Reverse;
use std::io;

use errcodes::{Entry, Table};

use super::answers::Answers;
use crate::arguments::{Arguments, RowFormat};
use crate::context::Context;
use crate::error::Problem;
use crate::query::Query;
use crate::query::text::{Ask, Question, Reader, finder};
use crate::rows;

/// Explains codes, names and replies; lists ranges, one code per line.
///
/// Reports questions without an answer after the answers.
pub(super) fn run(
    arguments: &[String],
    format: RowFormat,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let mut not_found_messages = Vec::new();
    let mut answers = Answers::new(format, context);
    for ask in Reader::new(context.registry).arguments(context.program, arguments)? {
        match ask {
            Ask::Question(question) => {
                if !answers.question(&question, out)? {
                    not_found_messages.push(not_found(&question, context));
                }
            }
            Ask::Replies(text, scopes) => {
                for reply in finder(context.registry, &scopes).find(text.as_bytes()) {
                    if !answers.reply(&reply, 1, out)? {
                        not_found_messages.push(format!("no table lists {}", reply.code()));
                    }
                }
            }
        }
    }
    if not_found_messages.is_empty() {
        Ok(())
    } else {
        Err(Problem::Several(not_found_messages))
    }
}

/// Returns an error message with suggestions.
fn not_found(question: &Question, context: Context) -> String {
    let (text, program) = (&question.text, context.program.name);
    let tables = &question.tables(context.registry);
    let subject = match &question.scope {
        Some(scope) => format!("`{scope}` does not list"),
        None => "no table lists".to_owned(),
    };
    match question.query {
        Query::Code(code) => {
            format!("{subject} {code}; nearest: {}", nearest_codes(code, tables))
        }
        Query::Range(start, end) if start > end => {
            format!("`{text}` is not a range; write {end}-{start}")
        }
        Query::Range(start, _) => format!(
            "{subject} a code in {text}; nearest: {}",
            nearest_codes(start, tables)
        ),
        Query::TooLarge => {
            format!(
                "{subject} {text}; codes run from {} to {}",
                i64::MIN,
                i64::MAX
            )
        }
        Query::Name(ref name) if name.trim().is_empty() => {
            "an argument is empty; write a code or a name".to_owned()
        }
        Query::Name(ref name) => {
            let advice = if let Some(nearest) = nearest_name(name, tables) {
                format!("did you mean `{nearest}`?")
            } else if let Some(command) = Arguments::nearest_command(name) {
                format!("did you mean `{program} {command}`?")
            } else {
                format!("try `{program} search {name}`")
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
