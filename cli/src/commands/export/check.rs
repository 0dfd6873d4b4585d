//! `--check`: compares an export with the file that an earlier one wrote.

use std::fs;
use std::io;
use std::path::Path;

use crate::commands::input_file::{quoted_name, unreadable};
use crate::error::Problem;
use crate::render::diff;
use crate::texts::message;

/// Compares the file with the export; prints a unified diff and fails if they differ.
pub(super) fn file(path: &Path, export: &[u8], out: &mut impl io::Write) -> Result<(), Problem> {
    let content = fs::read(path).map_err(|error| cannot_read(path, &error))?;
    if compare(path, &content, export, out)? {
        return Ok(());
    }
    Err(Problem::NotFound(message!(
        "`{file}` differs from the export; export again to update it",
        file = path.display()
    )))
}

/// Returns whether the content equals the export; else prints a unified diff between them.
pub(super) fn compare(
    path: &Path,
    content: &[u8],
    export: &[u8],
    out: &mut impl io::Write,
) -> io::Result<bool> {
    if content == export {
        return Ok(true);
    }
    let [old, new] = [content, export].map(String::from_utf8_lossy);
    diff::write(&path.display().to_string(), &old, &new, out)?;
    Ok(false)
}

pub(super) fn cannot_read(path: &Path, error: &io::Error) -> Problem {
    Problem::Usage(unreadable(quoted_name(path), error))
}
