//! The files to read: arguments, and what is in folders.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::super::input_file::quoted_name;
use super::decode::{Decoded, decode};

/// A file to read, or standard input.
pub(super) struct Input {
    path: PathBuf,
    /// Whether the user named its folder rather than the file.
    is_in_folder: bool,
}

impl Input {
    /// Returns the name of a file; `None` for standard input.
    pub(super) fn file_name(&self) -> Option<String> {
        (!self.is_standard()).then(|| self.path.display().to_string())
    }

    fn is_standard(&self) -> bool {
        self.path == Path::new("-")
    }

    /// Returns a message about a failure to read.
    pub(super) fn unreadable(&self, error: &io::Error) -> String {
        format!("cannot read {}: {error}", quoted_name(&self.path))
    }

    /// Opens the input for reading its text, or returns `None` for a binary file in a folder.
    pub(super) fn open(&self) -> io::Result<Option<Decoded>> {
        let input: Box<dyn io::Read + Send> = if self.is_standard() {
            Box::new(io::stdin())
        } else {
            Box::new(File::open(&self.path)?)
        };
        let decoded = decode(input)?;
        Ok(Some(decoded).filter(|it| !(self.is_in_folder && it.is_binary)))
    }
}

/// Returns whether records need the name of the file.
pub(super) fn are_several(arguments: &[PathBuf]) -> bool {
    arguments.len() > 1 || arguments.iter().any(|path| path.is_dir())
}

/// Returns the inputs in order, those of a folder by name; messages for what cannot be listed.
pub(super) fn all(
    mut arguments: Vec<PathBuf>,
) -> impl Iterator<Item = Result<Input, String>> + Send + use<> {
    if arguments.is_empty() {
        arguments.push(PathBuf::from("-"));
    }
    arguments.into_iter().flat_map(|path| {
        let is_folder = path != Path::new("-") && fs::metadata(&path).is_ok_and(|it| it.is_dir());
        let (folder, file) = if is_folder {
            (Some(path), None)
        } else {
            (None, Some(path))
        };
        let file = file.map(|path| {
            Ok(Input {
                path,
                is_in_folder: false,
            })
        });
        file.into_iter()
            .chain(folder.into_iter().flat_map(files_in))
    })
}

fn files_in(folder: PathBuf) -> impl Iterator<Item = Result<Input, String>> + Send {
    let is_visible = |entry: &DirEntry| {
        entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
    };
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    entries
        .filter_entry(is_visible)
        .filter_map(|entry| match entry {
            Ok(entry) => entry.file_type().is_file().then(|| {
                Ok(Input {
                    path: entry.into_path(),
                    is_in_folder: true,
                })
            }),
            Err(error) => Some(Err(unlisted(&error))),
        })
}

fn unlisted(error: &walkdir::Error) -> String {
    let name = error.path().map(quoted_name).unwrap_or_default();
    match error.io_error() {
        Some(error) => format!("cannot read {name}: {error}"),
        None => format!("cannot read {name}: {error}"),
    }
}
