//! Unified diffs.

use std::io;

use similar::{ChangeTag, TextDiff};

use super::escape::printable;
use super::style::{ADDED, REMOVED, paint};

/// Writes the lines in which `new` differs from `old`, the content of the file `name`.
///
/// Control characters are escaped, except tabs and line breaks.
pub(crate) fn write(name: &str, old: &str, new: &str, out: &mut impl io::Write) -> io::Result<()> {
    let diff = TextDiff::from_lines(old, new);
    let name = printable(name);
    writeln!(out, "--- {name}\n+++ {name}")?;
    for hunk in diff.unified_diff().iter_hunks() {
        writeln!(out, "{}", hunk.header())?;
        for change in hunk.iter_changes() {
            let line = change.value().trim_end_matches(['\r', '\n']);
            let parts: Vec<String> = line.split('\t').map(printable).collect();
            let line = format!("{}{}", change.tag(), parts.join("\t"));
            match change.tag() {
                ChangeTag::Equal => writeln!(out, "{line}")?,
                ChangeTag::Delete => writeln!(out, "{}", paint(REMOVED, &line))?,
                ChangeTag::Insert => writeln!(out, "{}", paint(ADDED, &line))?,
            }
            if change.missing_newline() {
                writeln!(out, "\\ No newline at end of file")?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diff_shows_changed_lines_and_escapes_controls() {
        let mut out = Vec::new();
        write(
            "a\u{7}.rs",
            "same\n\told\u{1b}[2J\r\nend",
            "same\n\tnew\r\nend",
            &mut out,
        )
        .unwrap();
        let text = anstream::adapter::strip_bytes(&out).into_vec();
        assert_eq!(
            String::from_utf8(text).unwrap(),
            "--- a\\u{7}.rs\n+++ a\\u{7}.rs\n@@ -1,3 +1,3 @@\n same\n-\told\\u{1b}[2J\n+\tnew\n end\n\
             \\ No newline at end of file\n"
        );
    }
}
