//! `errcodes CODE`: explanations of codes and names.

use std::cmp::Reverse;
use std::io;

use errcodes::{Entry, Table};

use crate::arguments::Arguments;
use crate::context::Context;
use crate::error::Problem;
use crate::query::{Query, scope};
use crate::render::blocks::Blocks;
use crate::render::entry::write_entry;
use crate::render::lines::write_lines;
use crate::rows;
use errcodes::registry::SearchWords;

/// Explains codes and names; lists ranges, one code per line.
///
/// The first argument may be a table or platform to look in.
pub(super) fn run(
    arguments: &[String],
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let (tables, queries) = scope::split(context.program, arguments)?;
    let subject = if queries.len() < arguments.len() {
        format!("`{}` does not list", arguments[0])
    } else {
        "no table lists".to_owned()
    };
    let mut not_found_messages = Vec::new();
    let mut blocks = Blocks::default();
    for text in queries {
        let query = Query::parse(text).unwrap_or(Query::Name(text));
        let entries = query.find_in(&tables);
        if entries.is_empty() {
            not_found_messages.push(not_found(
                &query,
                text,
                &tables,
                &subject,
                context.program.name,
            ));
        } else if let Query::Range(..) = query {
            blocks.begin(out)?;
            write_lines(&entries, &SearchWords::new(""), context.locale, out)?;
        } else {
            for entry in entries {
                blocks.begin(out)?;
                write_entry(entry, context.locale, out)?;
            }
        }
    }
    if not_found_messages.is_empty() {
        Ok(())
    } else {
        Err(Problem::Several(not_found_messages))
    }
}

/// Returns an error message with suggestions. It starts with `subject`, such as "no table lists".
fn not_found(
    query: &Query<'_>,
    text: &str,
    tables: &[&'static Table],
    subject: &str,
    program: &str,
) -> String {
    match *query {
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
        Query::Name(name) if name.trim().is_empty() => {
            "an argument is empty; write a code or a name".to_owned()
        }
        Query::Name(name) => {
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
