//! The files to read: arguments, and what is in folders.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::super::input_file::{quoted_name, unreadable};
use super::decode::{Decoded, decode};
use crate::texts::{Message, Value, message};

/// A file to read, or standard input.
pub(super) struct Input {
    path: PathBuf,
    /// True if the user named its folder rather than the file.
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
    pub(super) fn unreadable(&self, error: &io::Error) -> Message {
        unreadable(quoted_name(&self.path), error)
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
) -> impl Iterator<Item = Result<Input, Message>> + Send + use<> {
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

fn files_in(folder: PathBuf) -> impl Iterator<Item = Result<Input, Message>> + Send {
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

fn unlisted(error: &walkdir::Error) -> Message {
    let input = error.path().map_or_else(|| Value::from(""), quoted_name);
    if let Some(error) = error.io_error() {
        unreadable(input, error)
    } else {
        message!("cannot read {input}: {error}", input, error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the names of the inputs below a folder, and the messages.
    fn names(folder: &Path, arguments: &[&str]) -> (Vec<String>, Vec<String>) {
        let arguments: Vec<PathBuf> = arguments.iter().map(|name| folder.join(name)).collect();
        let (mut names, mut messages) = (Vec::new(), Vec::new());
        for input in all(arguments) {
            match input {
                Ok(input) => {
                    let name = input.path.strip_prefix(folder).unwrap();
                    names.push(name.to_str().unwrap().replace('\\', "/"));
                }
                Err(message) => messages.push(message.english()),
            }
        }
        (names, messages)
    }

    #[test]
    fn folder_is_read_by_name_without_hidden_files() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        for name in [
            "b/2.log",
            "b/10.log",
            "b/.hidden/x.log",
            "b/.x.log",
            "a.log",
            ".top/c.log",
            "b/c/d",
        ] {
            let file = path.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "").unwrap();
        }
        let all = ["a.log", "b/10.log", "b/2.log", "b/c/d"].map(str::to_owned);
        assert_eq!(names(path, &[""]), (all.to_vec(), Vec::new()));
        // The user's order; a hidden name counts if the user writes it, and an absent one is
        // reported when it is opened.
        let (named, messages) = names(path, &["b/c", "a.log", ".top", "b/.x.log", "absent"]);
        assert_eq!(
            named,
            ["b/c/d", "a.log", ".top/c.log", "b/.x.log", "absent"]
        );
        assert!(messages.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_in_folders_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        fs::create_dir(path.join("a")).unwrap();
        fs::write(path.join("a/x"), "").unwrap();
        std::os::unix::fs::symlink(path.join("a"), path.join("b")).unwrap();
        std::os::unix::fs::symlink(path, path.join("a/loop")).unwrap();
        assert_eq!(names(path, &[""]).0, ["a/x"]);
        assert_eq!(names(path, &["b"]).0, ["b/x"]);
    }

    #[test]
    fn standard_input_is_read_without_arguments() {
        let inputs: Vec<Input> = all(Vec::new()).map(Result::unwrap).collect();
        let [input] = &inputs[..] else {
            panic!("one input")
        };
        assert_eq!(input.file_name(), None);
        let error = io::Error::other("a fault");
        assert_eq!(
            input.unreadable(&error).english(),
            "cannot read standard input: a fault"
        );
    }

    #[test]
    fn several_inputs_are_more_than_one_file() {
        let paths = |names: &[&str]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
        assert!(!are_several(&[]));
        assert!(!are_several(&paths(&["absent"])));
        assert!(are_several(&paths(&["absent", "-"])));
        assert!(are_several(&paths(&["."])));
    }
}
