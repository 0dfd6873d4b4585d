//! Codes and replies from standard input, closed pipes, and the environment's language.
#![cfg(feature = "shipped")]

mod common;

use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::thread;

use common::run;

fn lines(output: &Output) -> Vec<&str> {
    std::str::from_utf8(&output.stdout)
        .expect("it is UTF-8")
        .lines()
        .collect()
}

/// Returns the first line of each entry.
fn headings(output: &Output) -> Vec<&str> {
    lines(output)
        .into_iter()
        .filter(|line| !line.is_empty() && !line.starts_with(' '))
        .collect()
}

#[test]
fn several_codes_and_names_per_line_are_explained() {
    let output = run(&[], "42403\nInvalidOpenid 40163, and more\n");
    assert_eq!(
        headings(&output),
        [
            "qingtui/token 42403  TokenExpired",
            "wechat 40003  InvalidOpenid",
            "qingtui/common 40003  InvalidOpenid",
            "wecom 40073  InvalidOpenid",
            "wechat 40163  OauthCodeUsed"
        ]
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn replies_and_codes_are_explained() {
    let output = run(
        &[],
        "{\n  \"errcode\": 40029,\n  \"errmsg\": \"invalid code rid: 62fa5928-4e8b95ea-7539a513\"\n}\n42403\n",
    );
    assert_eq!(
        headings(&output),
        [
            "wechat 40029  InvalidOauthCode",
            "qingtui/token 42403  TokenExpired"
        ]
    );
    assert!(
        lines(&output).contains(&"  rid    62fa5928-4e8b95ea-7539a513  2022-08-15 14:33:12 UTC")
    );
}

#[test]
fn unknown_codes_are_named() {
    let output = run(&[], "42403 99999\n99998\n");
    assert_eq!(headings(&output), ["qingtui/token 42403  TokenExpired"]);
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "error: no table lists 99999, 99998\n"
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn unknown_codes_after_the_twentieth_are_counted() {
    let codes: Vec<_> = (990_000_000..990_000_030)
        .map(|code| code.to_string())
        .collect();
    for (count, more) in [(20, ""), (21, " and 1 more"), (30, " and 10 more")] {
        let output = run(&[], &codes[..count].join("\n"));
        let message = format!("error: no table lists {}{more}\n", codes[..20].join(", "));
        assert_eq!(String::from_utf8_lossy(&output.stderr), message);
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn empty_input_prints_examples() {
    let output = run(&[], "");
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        message.starts_with(
            "error: no code or command given, and standard input is empty or a terminal\n"
        ),
        "{message}"
    );
    assert!(message.contains("errcodes --help"), "{message}");
    let output = run(&[], "nothing to see here\n");
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "error: no code, name or reply in standard input\n"
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn closed_pipe_exits_silently_with_0() {
    let replies = "{\"errcode\":40029}\n".repeat(20_000);
    let formats = ["json", "ndjson", "csv", "tsv", "md", "sql", "html"]
        .map(|format| vec!["export", "--format", format]);
    let others = [
        vec!["list"],
        vec!["search", "invalid"],
        vec!["page", "-o", "-"],
        vec!["explain"],
        vec![],
    ];
    for arguments in formats.into_iter().chain(others) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_errcodes"))
            .args(&arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command runs");
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().expect("it is piped");
        let replies = replies.clone();
        let writer = thread::spawn(move || drop(stdin.write_all(replies.as_bytes())));
        let output = child.wait_with_output().expect("the command ends");
        writer.join().expect("it does not panic");
        assert!(
            output.status.success(),
            "{arguments:?}: {:?}",
            output.status
        );
        assert!(
            output.stderr.is_empty(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

#[test]
fn environment_selects_language() {
    let message = |name: &str, value: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_errcodes"))
            .args(["list", "qingtui/token"])
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env_remove("LANG")
            .env_remove("LANGUAGE")
            .env(name, value)
            .output()
            .expect("the command runs");
        lines(&output)[2].to_owned()
    };
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        assert!(
            message(name, "zh_CN.UTF-8").ends_with("token 已过期"),
            "{name}"
        );
        assert!(
            message(name, "en_US.UTF-8").ends_with("expired token"),
            "{name}"
        );
        assert!(message(name, "C").ends_with("expired token"), "{name}");
    }
}
