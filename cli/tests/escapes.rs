//! Control characters in arguments and logs are escaped in everything that the command prints.
#![cfg(feature = "shipped")]

mod common;

use std::process::Command;

use common::run;

/// C0 and C1 controls, a hyperlink, line breaks, bidirectional controls and the line separator.
const HOSTILE: &str =
    "\u{1b}[2J\u{1b}]8;;a\u{7}\u{9b}31m\r\n\u{7f}\u{202e}\u{2066}\u{200f}\u{61c}\u{2028}";
const ESCAPED: &str =
    r"\u{1b}[2J\u{1b}]8;;a\u{7}\u{9b}31m\r\n\u{7f}\u{202e}\u{2066}\u{200f}\u{61c}\u{2028}";

/// Returns the text, which must have no control character but line breaks.
fn assert_escaped(bytes: &[u8]) -> &str {
    let text = std::str::from_utf8(bytes).expect("it is UTF-8");
    let is_control =
        |ch: char| ch != '\n' && (ch.is_control() || !ch.is_ascii() && HOSTILE.contains(ch));
    assert!(!text.contains(is_control), "{text:?}");
    text
}

#[test]
fn error_messages_escape_arguments() {
    let with = |before: &str| format!("{before}{HOSTILE}");
    let (name, table, option) = (with("No"), with("no/"), with("--no"));
    let cases: &[(&[&str], i32)] = &[
        (&[&name, "tables"], 2),
        (&["search", &name], 1),
        (&["list", HOSTILE], 2),
        (&["explain", &name], 2),
        (&["explain", "--platform", HOSTILE], 2),
        (&["export", "--format", HOSTILE], 2),
        (&["export", "--format", "json", "--table", HOSTILE], 2),
        (&["diff", &name], 2),
        (&["diff", "-", "--table", HOSTILE], 2),
        (&["page", "-o", &table], 1),
        (&["completions", HOSTILE], 2),
        (&["man", HOSTILE], 2),
        (&["help", HOSTILE], 2),
        (&["--lang", HOSTILE, "1"], 2),
        (&[&option], 2),
        (&["tables", HOSTILE], 2),
        (&["tables", &option], 2),
    ];
    for &(arguments, status) in cases {
        let ran = run(arguments, "");
        let message = assert_escaped(&ran.stderr);
        assert!(
            message.starts_with("error: ") && message.contains(ESCAPED),
            "{arguments:?}: {message}"
        );
        assert_eq!(message.matches("error: ").count(), 1, "{message}");
        assert_eq!(ran.status.code(), Some(status), "{arguments:?}: {message}");
    }
}

#[test]
fn errors_of_questions_escape_their_words() {
    // Without digits, which would be codes.
    let hostile: String = HOSTILE.chars().filter(|ch| !ch.is_numeric()).collect();
    for (before, status) in [("", 1), ("No", 1), ("no/", 2)] {
        let ran = run(&[&format!("{before}{hostile}")], "");
        let message = assert_escaped(&ran.stderr);
        assert!(
            message.starts_with("error: ") && message.contains(r"\u{1b}"),
            "{message}"
        );
        assert_eq!(ran.status.code(), Some(status), "{message}");
    }
}

#[cfg(unix)]
#[test]
fn non_utf8_argument_is_rejected() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    for (argument, command) in [
        (&b"\xff\x1b[2J"[..], &[][..]),
        (b"--\xff\x1b[2J", &[]),
        (b"\xff\x1b[2J", &["tables"]),
    ] {
        let command = Command::new(env!("CARGO_BIN_EXE_errcodes"))
            .args(command)
            .arg(OsStr::from_bytes(argument))
            .output();
        let ran = command.expect("the command runs");
        assert!(
            assert_escaped(&ran.stderr).starts_with("error: "),
            "{ran:?}"
        );
        assert_eq!(ran.status.code(), Some(2));
    }
}

#[test]
fn text_output_escapes_reply() {
    let hostile = format!(
        "a{HOSTILE}b hint: [c\u{1b}\u{202e}d], more info at https://x.example/\u{1b}\u{202e}"
    );
    let reply = serde_json::json!({"errcode": 40029, "errmsg": hostile}).to_string();
    for arguments in [&["explain"][..], &[]] {
        let ran = run(arguments, &reply);
        let text = assert_escaped(&ran.stdout);
        assert!(text.contains(&format!("sent   a{ESCAPED}b hint")), "{text}");
        assert!(text.contains(r"hint   c\u{1b}\u{202e}d"), "{text}");
    }
}

#[test]
fn json_output_escapes_reply_and_round_trips() {
    let reply = serde_json::json!({"errcode": 40029, "errmsg": HOSTILE}).to_string();
    let ran = run(&["explain", "--format", "json"], &reply);
    let json = assert_escaped(&ran.stdout);
    assert!(
        json.contains(
            r"\u001b[2J\u001b]8;;a\u0007\u009b31m\r\n\u007f\u202e\u2066\u200f\u061c\u2028"
        ),
        "{json}"
    );
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(json).unwrap()["errmsg"],
        HOSTILE
    );
}
