//! Tables selected by key or platform.

use errcodes::{Registry, Table};

use super::Query;
use crate::arguments::Arguments;
use crate::context::Program;
use crate::error::Problem;
use crate::examples;

/// Returns the table with this key, or the tables of this platform.
fn tables_named(registry: &Registry, name: &str) -> Vec<&'static Table> {
    match registry.table(name) {
        Some(table) => vec![table],
        None => registry.platform_tables(name).collect(),
    }
}

/// Returns the tables with these keys or platforms, or every table if `names` is empty.
pub(crate) fn select<S: AsRef<str>>(
    registry: &Registry,
    names: &[S],
) -> Result<Vec<&'static Table>, Problem> {
    if names.is_empty() {
        return Ok(registry.tables().to_vec());
    }
    let mut tables = Vec::new();
    for name in names {
        match tables_named(registry, name.as_ref()) {
            found if found.is_empty() => return Err(unknown_table(registry, name.as_ref())),
            found => tables.extend(found),
        }
    }
    Ok(tables)
}

/// Splits the arguments into the tables to look in and the queries.
pub(crate) fn split(
    program: Program,
    arguments: &[String],
) -> Result<(Vec<&'static Table>, &[String]), Problem> {
    let Some((first, rest)) = arguments.split_first() else {
        return Err(Problem::EmptyQuery);
    };
    let Program { registry, name, .. } = program;
    let tables = tables_named(registry, first);
    if !tables.is_empty() {
        return if rest.is_empty() {
            let noun = match registry.table(first) {
                Some(_) => "table",
                None => "platform",
            };
            let code =
                examples::code(&tables).map_or_else(|| "CODE".to_owned(), |it| it.to_string());
            Err(Problem::Usage(format!(
                "`{first}` is a {noun}; add a code, as in `{name} {first} {code}`, or run `{name} list {first}`"
            )))
        } else {
            Ok((tables, rest))
        };
    }
    if first.contains('/') || !rest.is_empty() && Query::parse(first).is_none() {
        return Err(match Arguments::nearest_command(first) {
            Some(command) => Problem::Usage(format!(
                "no command, table or platform `{first}`; did you mean `{name} {command}`?"
            )),
            None => unknown_table(registry, first),
        });
    }
    Ok((registry.tables().to_vec(), arguments))
}

fn unknown_table(registry: &Registry, name: &str) -> Problem {
    let keys: Vec<_> = registry.tables().iter().map(|table| table.key()).collect();
    Problem::Usage(format!(
        "no table or platform `{name}`; available: {}",
        keys.join(", ")
    ))
}
