//! Reads an input whole.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::error::Problem;

/// Reads the file, or standard input for `-`. Returns its name, ready for a message, and its content.
pub(super) fn read(file: &Path) -> Result<(String, Vec<u8>), Problem> {
    let mut content = Vec::new();
    let (name, read) = if file == Path::new("-") {
        let name = "standard input".to_owned();
        (name, io::stdin().lock().read_to_end(&mut content))
    } else {
        let name = format!("`{}`", file.display());
        let mut file = File::open(file)
            .map_err(|error| Problem::Usage(format!("cannot read {name}: {error}")))?;
        (name, file.read_to_end(&mut content))
    };
    match read {
        Ok(_) => Ok((name, content)),
        Err(error) => Err(Problem::Read(name, error)),
    }
}
