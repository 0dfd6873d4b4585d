//! Reads an input whole.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::error::Problem;
use crate::texts::{Message, Value, message, reason, text};

/// Reads the file, or standard input for `-`.
pub(super) fn read(file: &Path) -> Result<Vec<u8>, Problem> {
    let mut content = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().read_to_end(&mut content)
    } else {
        let name = quoted_name(file);
        File::open(file)
            .map_err(|error| Problem::Usage(unreadable(name, &error)))?
            .read_to_end(&mut content)
    };
    match read {
        Ok(_) => Ok(content),
        Err(error) => Err(Problem::Read(quoted_name(file), error)),
    }
}

/// Returns the name of an input within a sentence.
pub(super) fn quoted_name(file: &Path) -> Value {
    if file == Path::new("-") {
        text!("standard input").into()
    } else {
        format!("`{}`", file.display()).into()
    }
}

/// Returns a message about a failure to read.
pub(in crate::commands) fn unreadable(input: Value, error: &io::Error) -> Message {
    message!("cannot read {input}: {error}", input, error = reason(error))
}
