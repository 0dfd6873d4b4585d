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
use crate::texts::{Message, Value, list, message, text};

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
                        not_found_messages
                            .push(message!("no table lists {codes}", codes = reply.code()));
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
fn not_found(question: &Question, context: Context) -> Message {
    let (text, program) = (&question.text, context.program.name);
    let tables = &question.tables(context.registry);
    let subject = match &question.scope {
        Some(scope) => message!("`{scope}` does not list", scope),
        None => text!("no table lists").into(),
    };
    match question.query {
        Query::Code(code) => {
            let nearest = nearest_codes(code, tables);
            message!(
                "{subject} {code}; nearest: {nearest}",
                subject,
                code,
                nearest
            )
        }
        Query::Range(start, end) if start > end => {
            message!(
                "`{text}` is not a range; write {end}-{start}",
                text,
                end,
                start
            )
        }
        Query::Range(start, _) => message!(
            "{subject} a code in {text}; nearest: {nearest}",
            subject,
            text,
            nearest = nearest_codes(start, tables)
        ),
        Query::TooLarge => {
            message!(
                "{subject} {text}; codes run from {least} to {greatest}",
                subject,
                text,
                least = i64::MIN,
                greatest = i64::MAX
            )
        }
        Query::Name(ref name) if name.trim().is_empty() => {
            text!("an argument is empty; write a code or a name").into()
        }
        Query::Name(ref name) => {
            let advice = if let Some(nearest) = nearest_name(name, tables) {
                message!("did you mean `{nearest}`?", nearest)
            } else if let Some(command) = Arguments::nearest_command(name) {
                message!("did you mean `{program} {command}`?", program, command)
            } else {
                message!("try `{program} search {name}`", program, name)
            };
            message!(
                "{subject} a code named `{name}`; {advice}",
                subject,
                name,
                advice
            )
        }
    }
}

/// Returns the nearest listed codes below and above, with their names.
fn nearest_codes(code: i64, tables: &[&'static Table]) -> Value {
    let below = rows::entries(tables)
        .filter(|entry| entry.code() < code)
        .min_by_key(|entry| Reverse(entry.code()));
    let above = rows::entries(tables)
        .filter(|entry| entry.code() > code)
        .min_by_key(|entry| entry.code());
    let describe = |entry: Entry| {
        message!(
            "{code} ({name} in {table})",
            code = entry.code(),
            name = entry.name(),
            table = entry.table().key()
        )
    };
    list(below.into_iter().chain(above).map(describe))
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
