//! The export, read by another program.

use std::process::Command;

use errcodes::REGISTRY;
use serde_json::Value;

fn export() -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_errcodes"))
        .args(["export", "--format", "json"])
        .output();
    let output = output.expect("the command runs");
    assert!(output.status.success() && output.stderr.is_empty());
    serde_json::from_slice(&output.stdout).expect("the export is JSON")
}

#[test]
fn holds_every_entry_with_every_wording() {
    let records = export();
    assert_eq!(
        records.len(),
        REGISTRY
            .tables()
            .iter()
            .map(|table| table.len())
            .sum::<usize>()
    );
    for record in records {
        let (table, code) = (
            record["table"].as_str().unwrap(),
            record["code"].as_i64().unwrap(),
        );
        let entry = REGISTRY.get(table, code).expect("the entry exists");
        assert_eq!(record["name"], entry.name());
        assert_eq!(record["kind"], entry.kind().name());
        assert_eq!(record["retry"], entry.retry().name());
        assert_eq!(record["deprecated"], entry.is_deprecated());
        assert_eq!(
            record["docs"].as_str().map(str::to_owned),
            entry.docs_url().map(|docs| docs.to_string())
        );
        for &locale in entry.table().locales() {
            let key = locale.to_string();
            let wordings: Vec<_> = entry.wordings(locale).collect();
            match record["messages"].get(&key) {
                Some(messages) => assert_eq!(*messages, Value::from(wordings)),
                None => assert!(wordings.is_empty()),
            }
            let translated = record["translated"]
                .as_array()
                .unwrap()
                .contains(&Value::from(key));
            assert_eq!(translated, entry.is_translated(locale));
        }
    }
}

#[test]
fn has_exactly_the_keys_that_are_promised() {
    let keys = [
        "table",
        "code",
        "name",
        "kind",
        "retry",
        "messages",
        "translated",
        "deprecated",
        "docs",
    ];
    for record in export() {
        let mut found: Vec<_> = record
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let mut promised = keys.to_vec();
        found.sort_unstable();
        promised.sort_unstable();
        assert_eq!(found, promised);
    }
}

#[test]
fn is_sorted_by_table_and_code() {
    let order: Vec<_> = export()
        .iter()
        .map(|it| {
            (
                it["table"].as_str().unwrap().to_owned(),
                it["code"].as_i64().unwrap(),
            )
        })
        .collect();
    assert!(order.is_sorted());
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_errcodes"))
        .args(["export", "--format", "json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the command runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the command ends");
    assert!(output.status.success());
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
