//! `errcodes list`: codes, one per line.

use std::io;

use errcodes::{Entry, Kind, Retry};

use super::answers::write_records;
use crate::arguments::RowFormat;
use crate::context::Context;
use crate::error::Problem;
use crate::query::scope;
use crate::render::lines::write_lines;
use crate::rows;
use crate::texts::text;
use errcodes::registry::SearchWords;

/// Prints the codes of `table`, or of every table, that have one of the kinds and one of the
/// retries.
///
/// An empty filter matches every code.
pub(super) fn run(
    table: Option<&str>,
    kinds: &[Kind],
    retries: &[Retry],
    format: RowFormat,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let tables = scope::select(context.registry, table.as_slice())?;
    let matches = |entry: &Entry| {
        (kinds.is_empty() || kinds.contains(&entry.kind()))
            && (retries.is_empty() || retries.contains(&entry.retry()))
    };
    let entries: Vec<_> = rows::entries(&tables).filter(matches).collect();
    if entries.is_empty() {
        return Err(Problem::NotFound(
            text!("no code in these tables has this kind and retry").into(),
        ));
    }
    if format == RowFormat::Json {
        return Ok(write_records(&entries, context, out)?);
    }
    Ok(write_lines(
        &entries,
        &SearchWords::new(""),
        context.locale,
        out,
    )?)
}
