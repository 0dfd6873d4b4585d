//! `errcodes export --format json`, parsed again.
#![cfg(feature = "shipped")]

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
fn export_contains_every_entry_and_wording() {
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
        assert_eq!(record["deprecated"].as_str(), entry.deprecated());
        assert_eq!(record["http"], entry.http_status());
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
fn record_has_exactly_the_stable_keys() {
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
        "fields",
        "http",
        "cause",
        "fix",
    ];
    for record in export() {
        let mut found: Vec<_> = record
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let mut stable = keys.to_vec();
        found.sort_unstable();
        stable.sort_unstable();
        assert_eq!(found, stable);
    }
}

#[test]
fn export_is_sorted_by_table_and_code() {
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
