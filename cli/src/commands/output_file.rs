//! Atomic writes: a file is replaced whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use crate::error::Problem;
use crate::render::escape::printable;
use crate::texts::{Language, message};

/// Writes the file and prints its name, or prints `content` if the file is `-` or `/dev/stdout`.
pub(in crate::commands) fn write_or_print(
    path: &Path,
    content: &[u8],
    language: Language,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    if path == Path::new("-") || path == Path::new("/dev/stdout") {
        return Ok(out.write_all(content)?);
    }
    write(path, content).map_err(|error| Problem::WriteFile(path.to_owned(), error))?;
    let wrote = message!("wrote {file}", file = path.display()).get(language);
    Ok(writeln!(out, "{}", printable(&wrote))?)
}

/// Replaces the file once all of `content` is on disk. Keeps the old file on failure.
///
/// Follows symbolic links, and writes devices and pipes directly. A process killed before the
/// rename leaves its temporary file, `.errcodes-*`, in the folder.
pub(in crate::commands) fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    match OpenOptions::new().write(true).open(path) {
        Ok(mut file) => {
            let metadata = file.metadata()?;
            if metadata.is_file() {
                // Windows cannot replace an open file.
                drop(file);
                replace(&path.canonicalize()?, content, Some(metadata.permissions()))
            } else {
                file.write_all(content)
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => match fs::read_link(path) {
            // A dangling link: create its target.
            Ok(target) => write(&folder(path).join(target), content),
            Err(_) => replace(path, content, None),
        },
        Err(error) => Err(error),
    }
}

/// Writes a temporary file beside `path` and renames it to `path`. Removes it on failure.
fn replace(path: &Path, content: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // The default of a new file; the umask applies.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut temporary = builder.prefix(".errcodes-").tempfile_in(folder(path))?;
    if let Some(permissions) = permissions {
        temporary.as_file().set_permissions(permissions)?;
    }
    temporary.as_file_mut().write_all(content)?;
    // Some file systems report a full disk only here.
    temporary.as_file().sync_all()?;
    let _: File = temporary.persist(path)?;
    Ok(())
}

fn folder(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn write_creates_and_replaces_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.html");
        for content in ["a long old page", "new"] {
            write(&path, content.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), content);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn write_to_folder_fails_without_leftovers() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write(folder.path(), b"x").is_err());
        assert!(write(&folder.path().join("no/such"), b"x").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn replaced_file_keeps_permissions_and_new_file_gets_default() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (path, plain) = (folder.path().join("page.html"), folder.path().join("plain"));
        write(&path, b"new").unwrap();
        File::create(&plain).unwrap();
        assert_eq!(mode(&path), mode(&plain));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o606)).unwrap();
        write(&path, b"newer").unwrap();
        assert_eq!(mode(&path), 0o606);
    }

    #[cfg(unix)]
    #[test]
    fn symbolic_link_stays_and_target_is_written() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("deep")).unwrap();
        let (link, target) = (
            folder.path().join("link"),
            folder.path().join("deep/page.html"),
        );
        symlink("deep/page.html", &link).unwrap();
        for content in ["dangling before", "replaced"] {
            write(&link, content.as_bytes()).unwrap();
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
            assert_eq!(fs::read_to_string(&target).unwrap(), content);
        }
        symlink("loop", folder.path().join("loop")).unwrap();
        assert!(write(&folder.path().join("loop"), b"x").is_err());
    }
}
