//! Tables selected by key or platform.

use errcodes::{Registry, Table};

use crate::arguments::Arguments;
use crate::context::Program;
use crate::error::Problem;
use crate::examples;
use crate::texts::{Value, list, message, text};

/// Returns the table with this key, or the tables of the platform with this key or name, ignoring
/// case.
pub(crate) fn tables_named(registry: &Registry, name: &str) -> Vec<&'static Table> {
    let tables = || registry.tables().iter().copied();
    if let Some(table) = tables().find(|table| table.key().eq_ignore_ascii_case(name)) {
        return vec![table];
    }
    let is_of_platform = |table: &&Table| match table.platform() {
        Some(platform) => platform.is_named(name),
        None => table.platform_key().eq_ignore_ascii_case(name),
    };
    tables().filter(is_of_platform).collect()
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

/// Describes an argument that is a table or platform, but without a code to look up in it.
pub(super) fn lone_table(program: Program, name: &str) -> Problem {
    let tables = tables_named(program.registry, name);
    let noun = match tables.as_slice() {
        [table] if table.key().eq_ignore_ascii_case(name) => text!("table"),
        _ => text!("platform"),
    };
    let code = examples::code(&tables).map_or_else(|| Value::from("CODE"), Value::from);
    let program = program.name;
    Problem::Usage(message!(
        "`{name}` is a {noun}; add a code, as in `{program} {name} {code}`, or run `{program} list {name}`",
        name,
        noun,
        program,
        code
    ))
}

/// Describes a first argument that should be a command, a table or a platform.
pub(super) fn unknown_word(program: Program, word: &str) -> Problem {
    match Arguments::nearest_command(word) {
        Some(command) => Problem::Usage(message!(
            "no command, table or platform `{word}`; did you mean `{program} {command}`?",
            word,
            program = program.name,
            command
        )),
        None => unknown_table(program.registry, word),
    }
}

fn unknown_table(registry: &Registry, name: &str) -> Problem {
    let keys = list(registry.tables().iter().map(|table| table.key()));
    Problem::Usage(message!(
        "no table or platform `{name}`; available: {keys}",
        name,
        keys
    ))
}
