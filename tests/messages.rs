//! The messages of the macro and the compile-fail cases correspond to each other.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Returns the texts of each function in the macro's messages, split at their placeholders.
fn messages() -> BTreeMap<String, Vec<Vec<String>>> {
    let source = fs::read_to_string(root().join("macros/src/compiler/messages.rs"))
        .expect("the messages are there");
    let functions = source.split("pub(super) fn ").skip(1).map(|function| {
        let name = function.split('(').next().unwrap_or_default().to_owned();
        let texts = literals(function)
            .into_iter()
            .filter(|text| text.contains(' ') && text.len() > 20);
        (name, texts.map(|text| fragments(&text)).collect())
    });
    functions.collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the string literals of a piece of source.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chars = source.chars();
    while chars.any(|ch| ch == '"') {
        let mut literal = String::new();
        while let Some(ch) = chars.next() {
            match ch {
                '"' => break,
                '\\' => literal.extend(chars.next()),
                ch => literal.push(ch),
            }
        }
        found.push(literal);
    }
    found
}

/// Splits a format string at its placeholders.
fn fragments(format: &str) -> Vec<String> {
    let doubled = format.replace("{{", "\u{1}").replace("}}", "\u{2}");
    let parts = doubled
        .split('{')
        .enumerate()
        .map(|(i, part)| match part.split_once('}') {
            Some((_, after)) if i > 0 => after,
            _ => part,
        });
    parts
        .map(|part| part.replace('\u{1}', "{").replace('\u{2}', "}"))
        .collect()
}

/// Returns whether the line contains the fragments in order.
fn matches(fragments: &[String], line: &str) -> bool {
    let mut rest = line;
    fragments
        .iter()
        .all(|fragment| match rest.find(fragment.as_str()) {
            Some(start) => {
                rest = &rest[start + fragment.len()..];
                true
            }
            None => false,
        })
}

/// Returns the errors and warnings that the cases expect of the macro.
///
/// An error of rustc itself has a number; a warning of the macro is the note of a deprecated
/// constant.
fn expected_errors() -> Vec<String> {
    let files = fs::read_dir(root().join("tests/ui/fail")).expect("the cases are there");
    let paths = files.map(|file| file.expect("the folder can be read").path());
    let texts = paths.filter(|path| path.extension().is_some_and(|it| it == "stderr"));
    let errors = texts.flat_map(|path| {
        let text = fs::read_to_string(path).expect("the case can be read");
        let error = |line: &str| line.strip_prefix("error: ").map(str::to_owned);
        let warning = |line: &str| {
            Some(
                line.strip_prefix("warning: use of deprecated constant ")?
                    .split_once(": ")?
                    .1
                    .to_owned(),
            )
        };
        text.lines()
            .filter_map(|line| error(line).or_else(|| warning(line)))
            .collect::<Vec<_>>()
    });
    errors.collect()
}

#[test]
fn every_message_has_a_compile_fail_case() {
    let errors = expected_errors();
    let messages = messages();
    assert!(messages.len() > 40, "the messages were not read");
    for (function, texts) in messages {
        assert!(!texts.is_empty(), "`{function}` has no text");
        for text in texts {
            let has_case = errors.iter().any(|error| matches(&text, error));
            assert!(
                has_case,
                "no case in tests/ui/fail has the message `{function}`: {text:?}"
            );
        }
    }
}

#[test]
fn every_expected_error_has_a_message() {
    let messages = messages();
    for error in expected_errors() {
        let is_known = messages
            .values()
            .flatten()
            .any(|text| matches(text, &error));
        assert!(is_known, "no message of the macro matches: {error}");
    }
}
