//! Entries for the fuzz targets of the repository, which see no private module.

use std::io::{self, Cursor};

use clap::ValueEnum as _;
use errcodes::logs::Finder;

use crate::arguments::ListFormat;
use crate::commands;
use crate::documents::{self, Failure};

/// Passes every line or document of an input to `take`, as `explain` reads it: decompressed, in
/// UTF-8, joined.
///
/// # Errors
///
/// Returns an error if compressed data is damaged.
pub fn each_document(
    input: &[u8],
    finder: &Finder,
    mut take: impl FnMut(&[u8], u64),
) -> io::Result<()> {
    let mut text = commands::decode(Box::new(Cursor::new(input.to_vec())))?;
    let taken = documents::each(&mut text, finder, |text, line| {
        take(text, line);
        Ok(())
    });
    taken.map_err(|(Failure::Read(error) | Failure::Take(error))| error)
}

/// Imports a list in a format of `import --format`. Returns calls of the macro and the problems.
///
/// # Panics
///
/// Panics if the format is not one of the command's.
#[must_use]
pub fn import(list: &[u8], format: &str) -> (Vec<String>, Vec<String>) {
    let format = ListFormat::from_str(format, false).expect("it is a format of the command");
    commands::import::calls(list, format)
}
