//! `errcodes diff`: changes of the tables since an exported baseline.

mod baseline;
mod change;
mod compare;
mod pairs;
mod report;
mod row;

use std::io;

use super::export::json::Record;
use crate::arguments::{Diff, DiffFormat};
use crate::context::Context;
use crate::error::Problem;
use crate::query::scope;
use crate::rows;
use crate::texts::{Message, Value, message};
use change::{Allowance, Change, Level};
use row::Row;

/// Prints the changes since the baseline, and fails if one is major and not allowed, or if an
/// allowance matches none.
pub(super) fn run(
    arguments: &Diff,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let tables = scope::select(context.registry, &arguments.table)?;
    let mut baseline = baseline::read(&arguments.baseline)?;
    // A table that the registry lacks may be an earlier form of a selected one.
    baseline.rows.retain(|row| {
        let table = context.registry.table(&row.table);
        table.is_none_or(|table| tables.iter().any(|other| other.key() == table.key()))
    });
    let locales = rows::locales(&tables);
    let mut current: Vec<Row> = rows::entries(&tables)
        .map(|entry| {
            let record = serde_json::to_value(Record::complete(entry, &locales));
            Row::new(record.expect("a record is JSON")).expect("a record is a row")
        })
        .collect();
    for rows in [&mut baseline.rows, &mut current] {
        rows.sort_by(|one, other| (&one.table, one.code).cmp(&(&other.table, other.code)));
    }
    let mut changes = compare::compare(&baseline.rows, &current);
    let unused = allow(&mut changes, &arguments.allow);
    match arguments.format {
        DiffFormat::Text => report::text(&changes, &baseline, context.language(), out)?,
        DiffFormat::Json => report::json(&changes, out)?,
    }
    let mut messages: Vec<_> = breaking(&changes, &baseline.name).into_iter().collect();
    messages.extend(unused.iter().map(|text| {
        message!(
            "`--allow {allowance}` matches no major change since {baseline}; remove it",
            allowance = text,
            baseline = baseline.name.clone()
        )
    }));
    if messages.is_empty() {
        Ok(())
    } else {
        Err(Problem::Several(messages))
    }
}

/// Marks the major changes that are allowed, and returns the allowances that match none.
///
/// Such an allowance would hide a later change.
fn allow<'a>(changes: &mut [Change], allowances: &'a [String]) -> Vec<&'a str> {
    let is_unused = |text: &&String| {
        let allowance = Allowance::parse(text);
        let matching = changes
            .iter_mut()
            .filter(|change| change.level == Level::Major && allowance.matches(change));
        matching.map(|change| change.allowed = true).count() == 0
    };
    allowances
        .iter()
        .filter(is_unused)
        .map(String::as_str)
        .collect()
}

/// Returns the message about major changes that are not allowed.
fn breaking(changes: &[Change], baseline: &Value) -> Option<Message> {
    let breaking: Vec<_> = changes
        .iter()
        .filter(|change| change.is_breaking())
        .collect();
    let allowance = Allowance::of(breaking.first()?);
    let baseline = baseline.clone();
    Some(match breaking.len() {
        1 => message!(
            "1 change since {baseline} breaks callers; release a major version, or accept it with `--allow {allowance}`",
            baseline,
            allowance
        ),
        count => message!(
            "{count} changes since {baseline} break callers; release a major version, or accept each, as with `--allow {allowance}`",
            count,
            baseline,
            allowance
        ),
    })
}

#[cfg(test)]
mod tests;
