//! Full, closed and unreadable streams: no command panics or reports a failure as a success.
#![cfg(all(feature = "shipped", target_os = "linux"))]

use std::fs::{self, File};
use std::io;
use std::process::{Command, Output, Stdio};

/// The state of one of the command's streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stream {
    /// Readable to its end; empty as an input.
    Works,
    /// A full disk.
    Full,
    /// A pipe closed at its other end.
    Hung,
    /// Not open.
    Closed,
    /// A folder, which is unreadable.
    Folder,
}
use Stream::{Closed, Folder, Full, Hung, Works};

/// A command line, its exit status if every stream works, and the streams that it uses.
struct Case(&'static [&'static str], i32, &'static [Uses]);

#[derive(PartialEq, Eq)]
enum Uses {
    Input,
    Output,
    Errors,
}
use Uses::{Errors, Input, Output as Out};

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case(&["40029"], 0, &[Out]),
    Case(&["40029", "99999"], 1, &[Out, Errors]),
    Case(&["wechat", "45000-45020"], 0, &[Out]),
    Case(&["99999", "NoSuchName"], 1, &[Errors]),
    Case(&["no/such", "1"], 2, &[Errors]),
    Case(&["wechat"], 2, &[Errors]),
    Case(&["-q", "40029"], 0, &[]),
    Case(&["-q", "99999"], 1, &[]),
    Case(&[], 2, &[Input, Errors]),
    Case(&["1", "tables"], 2, &[Errors]),
    Case(&["search", "token"], 0, &[Out]),
    Case(&["search", "nonsense"], 1, &[Errors]),
    Case(&["search"], 2, &[Errors]),
    Case(&["list"], 0, &[Out]),
    Case(&["--color", "never", "list", "qingtui/token"], 0, &[Out]),
    Case(&["list", "no"], 2, &[Errors]),
    Case(&["tables"], 0, &[Out]),
    Case(&["explain"], 1, &[Input, Errors]),
    Case(&["explain", "-"], 1, &[Input, Errors]),
    Case(&["explain", "tests/cmd/explain.in/replies.log"], 0, &[Out]),
    Case(&["explain", "--format", "json", "tests/cmd/explain.in/replies.log"], 0, &[Out]),
    Case(&["explain", "no/such.log"], 2, &[Errors]),
    Case(&["explain", "no/such.log", "tests/cmd/explain.in/replies.log"], 2, &[Out, Errors]),
    Case(&["explain", "tests/cmd/explain.in"], 0, &[Out]),
    Case(&["explain", "--each"], 0, &[Input]),
    Case(&["explain", "--each", "--format", "tsv", "tests/cmd/explain.in/replies.log"], 0, &[Out]),
    Case(&["explain", "--each", "--format", "text"], 2, &[Errors]),
    Case(&["export", "--format", "json"], 0, &[Out]),
    Case(&["export", "--format", "ndjson"], 0, &[Out]),
    Case(&["export", "--format", "csv", "--bom"], 0, &[Out]),
    Case(&["export", "--format", "tsv"], 0, &[Out]),
    Case(&["export", "--format", "md"], 0, &[Out]),
    Case(&["export", "--format", "sql"], 0, &[Out]),
    Case(&["export", "--format", "html"], 0, &[Out]),
    Case(&["export", "--format", "json", "--bom"], 2, &[Errors]),
    Case(&["diff", "../tests/released.ndjson"], 0, &[Out]),
    Case(&["diff", "../tests/released.ndjson", "--allow", "7"], 1, &[Out, Errors]),
    Case(&["diff", "-"], 2, &[Input, Errors]),
    Case(&["diff", "no/such.json"], 2, &[Errors]),
    Case(&["diff", "/"], 1, &[Errors]),
    Case(&["import", "tests/import/list.csv"], 0, &[Out]),
    Case(&["import", "-"], 1, &[Input, Errors]),
    Case(&["import", "no/such.csv"], 2, &[Errors]),
    Case(&["import", "/"], 1, &[Errors]),
    Case(&["page", "-o", "-"], 0, &[Out]),
    Case(&["page", "-o", "no/such/page.html"], 1, &[Errors]),
    Case(&["fmt"], 0, &[Input]),
    Case(&["fmt", "--check", "src/main.rs"], 0, &[]),
    Case(&["fmt", "no/such.rs"], 2, &[Errors]),
    Case(&["fmt", "/"], 1, &[Errors]),
    Case(&["completions", "bash"], 0, &[Out]),
    Case(&["completions", "elvish"], 0, &[Out]),
    Case(&["completions", "fish"], 0, &[Out]),
    Case(&["completions", "powershell"], 0, &[Out]),
    Case(&["completions", "zsh"], 0, &[Out]),
    Case(&["completions", "tcsh"], 2, &[Errors]),
    Case(&["man"], 0, &[Out]),
    Case(&["man", "explain"], 0, &[Out]),
    Case(&["man", "nothing"], 2, &[Errors]),
    Case(&["help"], 0, &[Out]),
    Case(&["help", "export"], 0, &[Out]),
    Case(&["help", "nothing"], 2, &[Errors]),
    Case(&["-h"], 0, &[Out]),
    Case(&["--help"], 0, &[Out]),
    Case(&["page", "--help"], 0, &[Out]),
    Case(&["-V"], 0, &[Out]),
    Case(&["--version"], 0, &[Out]),
    Case(&["--no-such"], 2, &[Errors]),
];

impl Case {
    fn uses(&self, stream: &Uses) -> bool {
        self.2.contains(stream)
    }

    /// Runs the command with these streams: input, output, errors.
    fn run(&self, [input, output, errors]: [Stream; 3]) -> Output {
        // Only a shell can start a command with a closed stream.
        let closed = [(input, " <&-"), (output, " >&-"), (errors, " 2>&-")];
        let closed = closed
            .map(|(stream, redirection)| if stream == Closed { redirection } else { "" })
            .concat();
        Command::new("sh")
            .args([
                "-c",
                &format!("exec \"$0\" \"$@\"{closed}"),
                env!("CARGO_BIN_EXE_errcodes"),
            ])
            .args(self.0)
            .env("LC_ALL", "C")
            .stdin(if input == Folder {
                Stdio::from(File::open("/").unwrap())
            } else {
                Stdio::null()
            })
            .stdout(sink(output))
            .stderr(sink(errors))
            .output()
            .expect("the command runs")
    }
}

/// Returns a stream to write to.
fn sink(stream: Stream) -> Stdio {
    match stream {
        Full => Stdio::from(File::options().write(true).open("/dev/full").unwrap()),
        Hung => Stdio::from(io::pipe().unwrap().1),
        Works | Closed | Folder => Stdio::piped(),
    }
}

/// Returns the expected exit status. A closed stream behaves like /dev/null.
fn expected(case: &Case, [input, output, _]: [Stream; 3]) -> i32 {
    match (input, output) {
        // Other inputs would have been read.
        (Folder, _) if case.uses(&Input) && case.0.contains(&"explain") => 2,
        (Folder, _) if case.uses(&Input) => 1,
        (_, Full) if case.uses(&Out) => 1,
        (_, Hung) if case.uses(&Out) => 0,
        _ => case.1,
    }
}

#[test]
fn failing_stream_never_panics_or_succeeds() {
    let inputs = [Works, Closed, Folder].map(|input| [input, Works, Works]);
    let outputs = [Full, Hung, Closed].map(|output| [Works, output, Works]);
    let errors = [Full, Hung, Closed].map(|errors| [Works, Works, errors]);
    let several = [
        [Works, Full, Full],
        [Works, Hung, Hung],
        [Closed, Closed, Closed],
        [Folder, Full, Hung],
    ];
    let all: Vec<[Stream; 3]> = inputs
        .into_iter()
        .chain(outputs)
        .chain(errors)
        .chain(several)
        .collect();
    for case in CASES {
        let normal = case.run([Works; 3]);
        for &streams in &all {
            let ran = case.run(streams);
            let what = format!("{:?} with {streams:?}: {ran:?}", case.0);
            assert_eq!(ran.status.code(), Some(expected(case, streams)), "{what}");
            let [input, output, errors] = streams;
            let fails = output == Full && case.uses(&Out) || input == Folder && case.uses(&Input);
            if output == Works && !fails {
                assert_eq!(ran.stdout, normal.stdout, "{what}");
                assert_eq!(!ran.stdout.is_empty(), case.uses(&Out), "{what}");
            }
            if errors == Works {
                // A closed pipe ends the command silently.
                let is_reported =
                    fails || case.uses(&Errors) && !(output == Hung && case.uses(&Out));
                assert_eq!(ran.stderr.starts_with(b"error: "), is_reported, "{what}");
                assert!(is_reported || ran.stderr.is_empty(), "{what}");
            }
        }
    }
}

#[test]
fn full_disk_is_reported() {
    for arguments in [&["--version"], &["tables"], &["man"]] {
        let ran = Case(arguments, 1, &[]).run([Works, Full, Works]);
        let message = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(
            message,
            "error: cannot write to standard output: No space left on device (os error 28)\n",
            "{arguments:?}"
        );
    }
}

#[test]
fn unreadable_input_is_named() {
    for (arguments, input, name, status) in [
        (&["explain"][..], Folder, "standard input", 2),
        (&["fmt", "/"], Works, "`/`", 1),
        (&["fmt"], Folder, "standard input", 1),
        (&[], Folder, "standard input", 1),
    ] {
        let ran = Case(arguments, status, &[]).run([input, Works, Works]);
        let message = String::from_utf8(ran.stderr).unwrap();
        let expected = format!("error: cannot read {name}: Is a directory (os error 21)\n");
        assert_eq!((message, ran.status.code()), (expected, Some(status)));
    }
}

#[test]
fn every_command_has_a_stream_case() {
    let help = Case(&["-h"], 0, &[]).run([Works; 3]).stdout;
    let help = String::from_utf8(help).unwrap();
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let names = commands
        .lines()
        .map_while(|line| line.split_whitespace().next());
    let names: Vec<&str> = names.collect();
    assert!(names.contains(&"search"), "{names:?}");
    for name in names {
        assert!(CASES.iter().any(|case| case.0.contains(&name)), "{name}");
    }
}

/// Runs `errcodes page -o` between pieces of shell, in `folder`.
fn page_in(folder: &std::path::Path, before: &str, file: &str, after: &str) -> Output {
    Command::new("sh")
        .args([
            "-c",
            &format!("{before} \"$0\" page -o \"$1\"{after}"),
            env!("CARGO_BIN_EXE_errcodes"),
            file,
        ])
        .current_dir(folder)
        .output()
        .expect("the command runs")
}

#[test]
fn page_too_large_for_disk_keeps_old_page_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    for old in [None, Some("the old page")] {
        if let Some(old) = old {
            fs::write(&path, old).unwrap();
        }
        // A file may have 8 blocks of 512 or 1,024 bytes; the page is larger.
        let ran = page_in(folder.path(), "trap '' XFSZ; ulimit -f 8;", "page.html", "");
        assert_eq!(ran.status.code(), Some(1), "{ran:?}");
        let message = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert!(
            message.starts_with("error: cannot write `page.html`: File too large"),
            "{message}"
        );
        assert!(ran.stdout.is_empty());
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), old);
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            usize::from(old.is_some())
        );
    }
    let ran = page_in(folder.path(), "", "page.html", "");
    assert_eq!(
        (ran.status.code(), &*ran.stdout),
        (Some(0), &b"wrote page.html\n"[..])
    );
    assert!(fs::read_to_string(&path).unwrap().ends_with("</html>\n"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn page_to_dev_stdout_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let page = |file| page_in(folder.path(), "", file, "");
    assert_eq!(page("/dev/stdout"), page("-"));
    assert!(page("-").stdout.ends_with(b"</html>\n"));
}

/// Uses a pipe in a temporary folder: a bug would replace a device for every process if run as
/// root.
#[test]
fn page_to_named_pipe_keeps_the_pipe() {
    let folder = tempfile::tempdir().unwrap();
    let ran = page_in(
        folder.path(),
        "mkfifo pipe; cat pipe > copy &",
        "pipe",
        "; wait",
    );
    assert_eq!(ran.status.code(), Some(0), "{ran:?}");
    assert!(
        fs::read_to_string(folder.path().join("copy"))
            .unwrap()
            .ends_with("</html>\n")
    );
    assert!(!fs::metadata(folder.path().join("pipe")).unwrap().is_file());
    // A reader that closes the pipe after one byte.
    let ran = page_in(
        folder.path(),
        "mkfifo hung; head -c 1 hung > one &",
        "hung",
        "; status=$?; wait; exit $status",
    );
    assert_eq!(ran.status.code(), Some(0), "{ran:?}");
    assert!(ran.stdout.is_empty() && ran.stderr.is_empty(), "{ran:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
}
