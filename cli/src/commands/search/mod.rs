//! `errcodes search`: codes by words, best match first.

use std::io;

use errcodes::registry::SearchWords;

use super::answers::write_records;
use crate::arguments::RowFormat;
use crate::context::Context;
use crate::error::Problem;
use crate::render::lines::write_lines;
use crate::texts::message;

/// Prints the codes that match every word of the query.
pub(super) fn run(
    query: &str,
    format: RowFormat,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let entries: Vec<_> = context.registry.search(query).collect();
    if entries.is_empty() {
        let message = if let Some(other) = context.registry.suggest(query) {
            message!(
                "nothing matches `{query}`; did you mean `{other}`?",
                query,
                other
            )
        } else {
            message!(
                "nothing matches `{query}`; try fewer words, or one in another language",
                query
            )
        };
        return Err(Problem::NotFound(message));
    }
    if format == RowFormat::Json {
        return Ok(write_records(&entries, context, out)?);
    }
    let words = SearchWords::new(query);
    Ok(write_lines(&entries, &words, context.locale, out)?)
}
