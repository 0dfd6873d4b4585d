//! Every message of the macro has a compile-fail case, and every case a message.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The texts of `macros/src/messages.rs` by function: what stands in quotes there, cut at its placeholders.
fn messages() -> BTreeMap<String, Vec<Vec<String>>> {
    let source =
        fs::read_to_string(root().join("macros/src/messages.rs")).expect("the messages are there");
    let functions = source.split("pub(crate) fn ").skip(1).map(|function| {
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

/// The string literals of a piece of source.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut letters = source.chars();
    while letters.any(|letter| letter == '"') {
        let mut literal = String::new();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => break,
                '\\' => literal.extend(letters.next()),
                letter => literal.push(letter),
            }
        }
        found.push(literal);
    }
    found
}

/// What stands between the placeholders of a format string.
fn fragments(format: &str) -> Vec<String> {
    let doubled = format.replace("{{", "\u{1}").replace("}}", "\u{2}");
    let parts = doubled
        .split('{')
        .enumerate()
        .map(|(number, part)| match part.split_once('}') {
            Some((_, after)) if number > 0 => after,
            _ => part,
        });
    parts
        .map(|part| part.replace('\u{1}', "{").replace('\u{2}', "}"))
        .collect()
}

/// Whether the fragments stand in the line one after the other.
fn fits(fragments: &[String], line: &str) -> bool {
    let mut rest = line;
    fragments
        .iter()
        .all(|fragment| match rest.find(fragment.as_str()) {
            Some(at) => {
                rest = &rest[at + fragment.len()..];
                true
            }
            None => false,
        })
}

/// What compile-fail cases expect the macro to say. Errors of rustc itself have a number; what it says of a deprecated
/// item is a warning of ours.
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
fn every_message_has_a_case() {
    let errors = expected_errors();
    let messages = messages();
    assert!(messages.len() > 40, "the messages were not read");
    for (function, texts) in messages {
        assert!(!texts.is_empty(), "`{function}` has no text");
        for text in texts {
            let has_case = errors.iter().any(|error| fits(&text, error));
            assert!(
                has_case,
                "no case in tests/ui/fail has the message `{function}`: {text:?}"
            );
        }
    }
}

#[test]
fn every_case_has_a_message() {
    let messages = messages();
    for error in expected_errors() {
        let is_known = messages.values().flatten().any(|text| fits(text, &error));
        assert!(
            is_known,
            "macros/src/messages.rs has no message for: {error}"
        );
    }
}
