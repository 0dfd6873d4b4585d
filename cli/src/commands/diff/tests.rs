//! Every change, bad baselines, and random changes of exported baselines.

use std::collections::HashSet;
use std::io::Write as _;

use clap::ValueEnum as _;
use errcodes::{REGISTRY, Registry};
use serde_json::{Map, Value, json};

use super::*;
use crate::arguments::{Export, Format, Part};
use crate::commands::export;
use crate::shop::{CODES, context};
use crate::texts::{Language, english};

fn rows(records: &Value) -> Vec<Row> {
    let records = records.as_array().unwrap().iter();
    records
        .map(|record| Row::new(record.clone()).unwrap())
        .collect()
}

/// Returns the changes as text, without the summary.
#[track_caller]
fn assert_changes(before: &Value, after: &Value, expected: &[&str]) {
    let changes = compare::compare(&rows(before), &rows(after));
    let found = text(&changes, Vec::new());
    let found: Vec<&str> = found.lines().take_while(|line| !line.is_empty()).collect();
    let none = ["no changes since `base.json`"];
    assert_eq!(found, if expected.is_empty() { &none } else { expected });
}

fn text(changes: &[Change], rows: Vec<Row>) -> String {
    let baseline = baseline::Baseline {
        name: "`base.json`".into(),
        rows,
    };
    let mut out = Vec::new();
    report::text(changes, &baseline, Language::English, &mut out).unwrap();
    String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap()
}

#[test]
fn report_is_in_the_language_of_the_reader() {
    let change = |aspect, before: &str, after: &str| {
        Change::of_table("t", aspect, before.into(), after.into())
    };
    let mut changes = [
        change(change::Aspect::Table, "t", "u"),
        change(change::Aspect::Docs, "a", "b"),
    ];
    changes[0].allowed = true;
    let baseline = baseline::Baseline {
        name: "`base.json`".into(),
        rows: Vec::new(),
    };
    let report = |changes: &[Change]| {
        let mut out = Vec::new();
        report::text(changes, &baseline, Language::Chinese, &mut out).unwrap();
        String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap()
    };
    assert_eq!(report(&[]), "`base.json` 以来没有变更\n");
    let expected = "\
主版本 t 表改名为 u （已接受）
修订版本 t docs 由 a 改为 b

`base.json` 以来有主版本变更 1 项（已接受 1 项）、次版本变更 0 项、修订版本变更 1 项；请发布修订版本
";
    assert_eq!(report(&changes), expected);
}

/// Returns `[{"table":"t","code":1,"name":"One", …}]` with this value.
fn one(key: &str, value: impl Into<Value>) -> Value {
    let mut row = json!({"table": "t", "code": 1, "name": "One"});
    row[key] = value.into();
    json!([row])
}

#[test]
fn rows_are_added_and_removed() {
    let before = json!([{"table": "t", "code": 1, "name": "One"}, {"table": "u", "code": -1, "name": "Busy"}]);
    let after =
        json!([{"table": "t", "code": 1, "name": "One"}, {"table": "t", "code": 2, "name": "Two"}]);
    assert_changes(
        &before,
        &after,
        &["major u -1 Busy removed", "minor t 2 Two added"],
    );
    assert_changes(&before, &before, &[]);
}

#[test]
fn rename_and_renumbering_are_one_change_each() {
    assert_changes(
        &one("name", "One"),
        &one("name", "First"),
        &["major t 1 One renamed to First"],
    );
    assert_changes(
        &one("code", 1),
        &one("code", 7),
        &["major t 1 One renumbered to 7"],
    );
}

#[test]
fn name_that_lives_on_under_another_code_is_renumbered() {
    let row = |code: i64, name: &str| json!({"table": "t", "code": code, "name": name});
    assert_changes(
        &json!([row(5, "A")]),
        &json!([row(5, "B"), row(6, "A")]),
        &["major t 5 A renumbered to 6", "minor t 5 B added"],
    );
    assert_changes(
        &json!([row(1, "A"), row(2, "B")]),
        &json!([row(1, "B"), row(2, "A")]),
        &["major t 1 A renumbered to 2", "major t 2 B renumbered to 1"],
    );
    assert_changes(
        &json!([row(1, "A"), row(2, "B")]),
        &json!([row(2, "A")]),
        &["major t 1 A renumbered to 2", "major t 2 B removed"],
    );
}

#[test]
fn row_that_is_renamed_and_renumbered_is_another_row() {
    assert_changes(
        &json!([{"table": "t", "code": 1, "name": "One"}]),
        &json!([{"table": "t", "code": 2, "name": "Two"}]),
        &["major t 1 One removed", "minor t 2 Two added"],
    );
}

#[test]
fn renamed_table_is_one_change_and_its_rows_are_compared() {
    let before = json!([
        {"table": "old", "code": 1, "name": "One", "kind": "NotFound"},
        {"table": "old", "code": 2, "name": "Two", "kind": "NotFound"},
        {"table": "old", "code": 3, "name": "Three", "kind": "NotFound"},
        {"table": "stays", "code": 1, "name": "One", "kind": "NotFound"},
    ]);
    let after = json!([
        {"table": "new", "code": 1, "name": "One", "kind": "NotFound"},
        {"table": "new", "code": 2, "name": "Two", "kind": "Internal"},
        {"table": "new", "code": 3, "name": "Drei", "kind": "NotFound"},
        {"table": "stays", "code": 1, "name": "One", "kind": "NotFound"},
    ]);
    assert_changes(
        &before,
        &after,
        &[
            "major old table renamed to new",
            "major old 2 Two kind NotFound changed to Internal",
            "major old 3 Three renamed to Drei",
        ],
    );
}

#[test]
fn table_is_renamed_only_if_both_sides_share_half_of_their_rows() {
    let table = |table: &str, codes: std::ops::Range<i64>| {
        let row = |code| json!({"table": table, "code": code, "name": format!("N{code}")});
        codes.map(row).collect::<Vec<Value>>()
    };
    let count = |before: Vec<Value>, after: Vec<Value>| {
        let changes = compare::compare(&rows(&before.into()), &rows(&after.into()));
        let tables = changes.iter().filter(|change| change.code.is_none());
        (tables.count(), changes.len())
    };
    assert_eq!(count(table("old", 0..4), table("new", 0..4)), (1, 1));
    assert_eq!(count(table("old", 0..4), table("new", 0..2)), (1, 3));
    assert_eq!(count(table("old", 0..4), table("new", 0..8)), (1, 5));
    assert_eq!(count(table("old", 0..4), table("new", 3..4)), (0, 4));
    // One row of four moves; eight are added.
    assert_eq!(count(table("old", 0..4), table("new", 0..9)), (0, 9));
    // Of copies, the one that shares more is the renamed table, and nothing has two names.
    let copies = [table("a", 0..2), table("b", 0..4)].concat();
    assert_eq!(count(table("old", 0..4), copies.clone()), (1, 3));
    let changes = compare::compare(&rows(&table("old", 0..4).into()), &rows(&copies.into()));
    assert_eq!(changes[0].after, "b");
    let merged = [table("old", 0..2), table("other", 0..2)].concat();
    assert_eq!(count(merged, table("new", 0..2)), (1, 3));
    // A table that exists on both sides is not renamed, even if it has the rows of another one now.
    let (before, after) = (
        [table("a", 0..2), table("b", 2..4)],
        [table("a", 2..4), table("c", 0..2)],
    );
    assert_eq!(count(before.concat(), after.concat()), (0, 4));
    // Of two candidates, the one that shares more.
    let split = [table("a", 0..2), table("b", 2..5)].concat();
    let changes = compare::compare(&rows(&table("old", 0..5).into()), &rows(&split.into()));
    assert_eq!(
        text(&changes, Vec::new())
            .lines()
            .take(3)
            .collect::<Vec<_>>(),
        [
            "major old table renamed to b",
            "major old 0 N0 moved to table a",
            "major old 1 N1 moved to table a",
        ]
    );
}

#[test]
fn moved_row_is_one_change() {
    let rows = |first: &str, second: &str| {
        json!([
            {"table": "a", "code": 9, "name": "Nine"},
            {"table": first, "code": 1, "name": "One"},
            {"table": second, "code": 8, "name": "Eight"},
        ])
    };
    assert_changes(
        &rows("a", "b"),
        &rows("b", "b"),
        &["major a 1 One moved to table b"],
    );
    // The first of two tables that have the row now.
    assert_changes(
        &json!([{"table": "a", "code": 1, "name": "One"}, {"table": "a", "code": 9, "name": "Nine"}]),
        &json!([{"table": "a", "code": 9, "name": "Nine"}, {"table": "b", "code": 1, "name": "One"},
            {"table": "c", "code": 1, "name": "One"}]),
        &["major a 1 One moved to table b", "minor c 1 One added"],
    );
    // A row of the same code in another table is not the moved one.
    assert_changes(
        &json!([{"table": "a", "code": 0, "name": "Ok"}, {"table": "b", "code": 0, "name": "Ok"}, {"table": "b", "code": 1, "name": "X"}]),
        &json!([{"table": "b", "code": 0, "name": "Ok"}, {"table": "b", "code": 1, "name": "X"}]),
        &["major a 0 Ok removed"],
    );
}

#[test]
fn change_of_kind_implies_its_http_status() {
    let row = |kind: &str, http: u16| json!([{"table": "t", "code": 1, "name": "One", "kind": kind, "http": http}]);
    let kind = "major t 1 One kind NotFound changed to Internal";
    assert_changes(&row("NotFound", 404), &row("Internal", 500), &[kind]);
    assert_changes(&row("NotFound", 410), &row("Internal", 410), &[kind]);
    assert_changes(
        &row("NotFound", 404),
        &row("Internal", 503),
        &[kind, "major t 1 One http 404 changed to 503"],
    );
    assert_changes(
        &row("NotFound", 410),
        &row("Internal", 500),
        &[kind, "major t 1 One http 410 changed to 500"],
    );
    assert_changes(
        &row("NotFound", 404),
        &row("NotFound", 410),
        &["major t 1 One http 404 changed to 410"],
    );
}

#[test]
fn every_change_of_fields_is_major() {
    let fields = |fields: &[(&str, &str)]| {
        let field = |&(name, r#type): &(&str, &str)| json!({"name": name, "type": r#type});
        one("fields", fields.iter().map(field).collect::<Vec<_>>())
    };
    let before = fields(&[("sku", "&str"), ("left", "u32")]);
    for (after, expected) in [
        (fields(&[]), "none"),
        (fields(&[("sku", "&str")]), "`sku: &str`"),
        (
            fields(&[("sku", "&str"), ("left", "u64")]),
            "`sku: &str, left: u64`",
        ),
        (
            fields(&[("sku", "&str"), ("rest", "u32")]),
            "`sku: &str, rest: u32`",
        ),
        (
            fields(&[("left", "u32"), ("sku", "&str")]),
            "`left: u32, sku: &str`",
        ),
        (
            fields(&[("sku", "&str"), ("left", "u32"), ("max", "u32")]),
            "`sku: &str, left: u32, max: u32`",
        ),
    ] {
        let line = format!("major t 1 One fields `sku: &str, left: u32` changed to {expected}");
        assert_changes(&before, &after, &[&line]);
    }
}

#[test]
fn retry_and_deprecation_are_minor() {
    assert_changes(
        &one("retry", "Never"),
        &one("retry", "Backoff"),
        &["minor t 1 One retry Never changed to Backoff"],
    );
    let note = |note: Option<&str>| one("deprecated", note);
    assert_changes(&note(None), &note(Some("")), &["minor t 1 One deprecated"]);
    assert_changes(
        &note(None),
        &note(Some("use Two")),
        &["minor t 1 One deprecated: use Two"],
    );
    assert_changes(
        &note(Some("use Two")),
        &note(None),
        &["minor t 1 One no longer deprecated"],
    );
    assert_changes(
        &note(Some("")),
        &note(Some("use Two")),
        &[r#"patch t 1 One note of deprecation "" changed to "use Two""#],
    );
}

#[test]
fn texts_are_patches_by_locale() {
    let messages = |texts: &[(&str, &[&str])]| {
        let texts = texts
            .iter()
            .map(|&(locale, texts)| (locale.to_owned(), texts.to_vec().into()));
        // The other row has both languages.
        let mut rows = one("messages", texts.collect::<Map<_, _>>());
        let other = json!({"table": "t", "code": 2, "messages": {"en": ["x"], "zh": ["y"]}});
        rows.as_array_mut().unwrap().push(other);
        rows
    };
    let before = messages(&[("en", &["lost"]), ("zh", &["丢失"])]);
    for (after, expected) in [
        (
            messages(&[("en", &["gone"]), ("zh", &["丢失"])]),
            r#"messages en "lost" changed to "gone""#,
        ),
        (
            messages(&[("en", &["lost", "gone"][..]), ("zh", &["丢了"])]),
            r#"messages en "lost" changed to "lost" | "gone"; messages zh "丢失" changed to "丢了""#,
        ),
        (
            messages(&[("en", &["lost"])]),
            r#"messages zh "丢失" removed"#,
        ),
    ] {
        assert_changes(&before, &after, &[&format!("patch t 1 One {expected}")]);
    }
    assert_changes(
        &messages(&[("en", &["lost"])]),
        &before,
        &[r#"patch t 1 One messages zh "丢失" added"#],
    );
    assert_changes(
        &one("cause", json!({"en": "a"})),
        &one("cause", json!({"en": "b", "zh": "c"})),
        &[r#"patch t 1 One cause en "a" changed to "b"; cause zh "c" added"#],
    );
    assert_changes(
        &one("fix", json!({"en": "a"})),
        &one("fix", json!({})),
        &[r#"patch t 1 One fix en "a" removed"#],
    );
    assert_changes(
        &one("docs", Value::Null),
        &one("docs", "https://shop.example"),
        &["patch t 1 One docs none changed to https://shop.example"],
    );
    assert_changes(
        &one("translated", json!(["zh"])),
        &one("translated", json!([])),
        &["patch t 1 One translated zh changed to none"],
    );
}

#[test]
fn translation_that_is_gone_is_a_change_of_its_message_only() {
    let row = |messages: Value, translated: Value| {
        json!([
            {"table": "t", "code": 1, "name": "One", "messages": messages, "translated": translated},
            {"table": "t", "code": 2, "messages": {"zh": ["y"]}},
        ])
    };
    assert_changes(
        &row(json!({"en": ["lost"], "zh": ["丢失"]}), json!(["zh"])),
        &row(json!({"en": ["lost"]}), json!([])),
        &[r#"patch t 1 One messages zh "丢失" removed"#],
    );
}

#[test]
fn language_of_a_table_is_one_change() {
    let table = |locales: &[&str]| {
        let texts = |text: &str| {
            let texts = locales
                .iter()
                .map(|&locale| (locale.to_owned(), json!(text)));
            Value::Object(texts.collect())
        };
        let messages = locales
            .iter()
            .map(|&locale| (locale.to_owned(), json!(["text"])));
        let messages = Value::Object(messages.collect());
        let row = |code| {
            json!({"table": "t", "code": code, "messages": messages, "translated": locales[1..],
                "cause": texts("cause"), "fix": texts("fix")})
        };
        json!([row(1), row(2)])
    };
    assert_changes(
        &table(&["en"]),
        &table(&["en", "zh"]),
        &["minor t language zh added"],
    );
    assert_changes(
        &table(&["en", "zh"]),
        &table(&["en"]),
        &["major t language zh removed"],
    );
}

#[test]
fn moved_row_is_compared_in_the_languages_of_both_tables() {
    let row = |table: &str, code: i64, messages: Value| {
        json!({"table": table, "code": code,
        "name": format!("N{code}"), "messages": messages})
    };
    let others = [
        row("en", 9, json!({"en": ["x"]})),
        row("both", 8, json!({"en": ["x"], "zh": ["y"]})),
    ];
    let with = |row: Value| Value::from([&others[..], &[row]].concat());
    assert_changes(
        &with(row("both", 1, json!({"en": ["lost"], "zh": ["丢失"]}))),
        &with(row("en", 1, json!({"en": ["lost"]}))),
        &[
            "major both 1 N1 moved to table en",
            r#"patch both 1 N1 messages zh "丢失" removed"#,
        ],
    );
    // The row moves from a table that loses the language as well.
    let before = json!([
        row("a", 1, json!({"en": ["lost"], "zh": ["丢失"]})),
        row("a", 2, json!({"en": ["x"], "zh": ["y"]})),
        row("b", 3, json!({"en": ["x"]})),
    ]);
    let after = json!([
        row("a", 2, json!({"en": ["x"]})),
        row("b", 1, json!({"en": ["lost"]})),
        row("b", 3, json!({"en": ["x"]})),
    ]);
    assert_changes(
        &before,
        &after,
        &[
            "major a language zh removed",
            "major a 1 N1 moved to table b",
            r#"patch a 1 N1 messages zh "丢失" removed"#,
        ],
    );
}

#[test]
fn parts_that_the_baseline_lacks_are_not_compared() {
    let after = json!([{"table": "t", "code": 1, "name": "One", "kind": "NotFound", "retry": "Never",
        "messages": {"en": ["lost"]}, "translated": ["en"], "deprecated": "", "docs": "x", "fields": [],
        "http": 404, "cause": {"en": "a"}, "fix": {"en": "b"}}]);
    let full = after[0].as_object().unwrap();
    for key in full
        .keys()
        .filter(|key| !["table", "code"].contains(&key.as_str()))
    {
        let mut before = full.clone();
        before.remove(key);
        let before = json!([before]);
        assert_changes(&before, &after, &[]);
        let text = text(&[], rows(&before));
        let note = format!("not compared, since the baseline lacks it: {key}\n");
        assert!(text.ends_with(&note), "{text}");
    }
    let before = json!([{"table": "t", "code": 1}, {"table": "t", "code": 2, "new": true}]);
    assert_changes(&before, &after, &["major t 2 removed"]);
    assert_eq!(text(&[], rows(&after)), "no changes since `base.json`\n");
}

#[test]
fn summary_counts_changes_and_names_the_version() {
    let summary = |levels: &[(Level, bool)]| {
        let change = |&(level, allowed): &(Level, bool)| Change {
            level,
            allowed,
            ..Change::of_table("t", change::Aspect::Table, "t".into(), "u".into())
        };
        let changes: Vec<_> = levels.iter().map(change).collect();
        text(&changes, Vec::new())
            .lines()
            .last()
            .unwrap()
            .to_owned()
    };
    let (major, minor, patch) = (
        (Level::Major, false),
        (Level::Minor, false),
        (Level::Patch, false),
    );
    let allowed = (Level::Major, true);
    assert_eq!(
        summary(&[major, allowed, minor, patch, patch]),
        "2 major (1 allowed), 1 minor, 2 patch since `base.json`: release a major version"
    );
    assert_eq!(
        summary(&[allowed, minor]),
        "1 major (1 allowed), 1 minor, 0 patch since `base.json`: release a minor version"
    );
    assert_eq!(
        summary(&[allowed]),
        "1 major (1 allowed), 0 minor, 0 patch since `base.json`: release a patch version"
    );
    assert_eq!(
        summary(&[patch]),
        "0 major, 0 minor, 1 patch since `base.json`: release a patch version"
    );
}

/// Runs the command on a baseline. Returns its result and its output.
fn diff(
    registry: &'static Registry,
    baseline: &str,
    allow: &[&str],
    format: DiffFormat,
) -> (Result<(), Problem>, String) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(baseline.as_bytes()).unwrap();
    let arguments = Diff {
        baseline: file.path().to_owned(),
        table: Vec::new(),
        allow: allow.iter().map(|&text| text.to_owned()).collect(),
        format,
    };
    let mut out = Vec::new();
    let result = run(&arguments, context(registry, "en", None), &mut out);
    let out = String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap();
    (result, out)
}

fn export(registry: &'static Registry, format: Format, only: &[Part]) -> String {
    let arguments = Export {
        format,
        table: Vec::new(),
        bom: false,
        pages: None,
        check: None,
        only: only.to_vec(),
    };
    let mut out = Vec::new();
    export::run(&arguments, context(registry, "en", None), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn records(registry: &'static Registry) -> Vec<Value> {
    serde_json::from_str(&export(registry, Format::Json, &[])).unwrap()
}

#[test]
fn export_of_the_registry_has_no_changes() {
    let compact = [Part::Names, Part::Codes, Part::Kinds, Part::Fields];
    for registry in [&CODES, &REGISTRY] {
        for format in [Format::Json, Format::Ndjson] {
            for only in [&[][..], &compact] {
                let (result, out) = diff(
                    registry,
                    &export(registry, format, only),
                    &[],
                    DiffFormat::Json,
                );
                assert_eq!((result.is_ok(), out.as_str()), (true, "[\n]\n"));
            }
        }
    }
    for &part in Part::value_variants() {
        let baseline = export(&CODES, Format::Json, &[part]);
        let (result, out) = diff(&CODES, &baseline, &[], DiffFormat::Json);
        assert_eq!((result.is_ok(), out.as_str()), (true, "[\n]\n"));
    }
}

#[test]
fn major_change_fails_unless_it_is_allowed() {
    let mut rows = records(&CODES);
    let row = rows.iter_mut().find(|row| row["code"] == 40901).unwrap();
    row["name"] = "SoldOut".into();
    row["retry"] = "Backoff".into();
    let baseline = Value::from(rows).to_string();
    let line = |allowed: &str| format!("major shop 40901 SoldOut renamed to OutOfStock{allowed}\n");
    for allow in [&[][..], &["40499"], &["gaps:40901"], &["shop"]] {
        let (result, out) = diff(&CODES, &baseline, allow, DiffFormat::Text);
        let Err(Problem::Several(messages)) = result else {
            panic!("{result:?}");
        };
        let messages = english(&messages);
        let (first, rest) = messages.split_first().unwrap();
        assert!(
            first.contains("accept it with `--allow shop:40901`"),
            "{first}"
        );
        assert!(out.starts_with(&line("")), "{out}");
        let unused = |text: &&str| format!("`--allow {text}` matches no major change since");
        assert_eq!(rest.len(), allow.len());
        assert!(
            allow
                .iter()
                .map(unused)
                .zip(rest)
                .all(|(start, message)| message.starts_with(&start))
        );
    }
    let (result, _) = diff(&CODES, &baseline, &["40901", "7"], DiffFormat::Text);
    assert!(
        matches!(&result, Err(Problem::Several(messages)) if messages[0].english().starts_with("`--allow 7`")),
        "{result:?}"
    );
    for allow in ["40901", "shop:40901"] {
        let (result, out) = diff(&CODES, &baseline, &[allow], DiffFormat::Text);
        assert!(
            result.is_ok() && out.starts_with(&line(" (allowed)")),
            "{out}"
        );
        assert!(
            out.contains("\nminor shop 40901 SoldOut retry Backoff changed to Never\n"),
            "{out}"
        );
    }
    let (_, out) = diff(&CODES, &baseline, &["40901"], DiffFormat::Json);
    let expected = r#"[
{"level":"major","change":"name","table":"shop","code":40901,"name":"SoldOut","before":"SoldOut","after":"OutOfStock","allowed":true},
{"level":"minor","change":"retry","table":"shop","code":40901,"name":"SoldOut","before":"Backoff","after":"Never","allowed":false}
]
"#;
    assert_eq!(out, expected);
}

#[test]
fn renamed_table_is_allowed_by_its_key() {
    let mut rows = records(&CODES);
    for row in rows.iter_mut().filter(|row| row["table"] == "shop") {
        row["table"] = "store".into();
    }
    let baseline = Value::from(rows).to_string();
    let (result, out) = diff(&CODES, &baseline, &[], DiffFormat::Text);
    assert!(
        out.starts_with("major store table renamed to shop\n\n"),
        "{out}"
    );
    assert!(
        matches!(&result, Err(Problem::Several(messages)) if messages[0].english().ends_with("`--allow store`")),
        "{result:?}"
    );
    let (result, _) = diff(&CODES, &baseline, &["store"], DiffFormat::Text);
    assert!(result.is_ok());
}

#[test]
fn allowance_is_a_code_with_or_without_table_or_a_table() {
    let text = |text: &str| Allowance::parse(text).to_string();
    for same in ["-1", "40029", "wechat:40029", "a/b:-1", "a/b", "a:b", ""] {
        assert_eq!(text(same), same);
    }
    let change = |code: Option<i64>| Change {
        code,
        ..Change::of_table("a/b", change::Aspect::Table, "x".into(), "y".into())
    };
    for (text, of_code, of_table) in [
        ("7", true, false),
        ("a/b:7", true, false),
        ("a/b", false, true),
        ("a:7", false, false),
        ("8", false, false),
        ("a", false, false),
    ] {
        let allowance = Allowance::parse(text);
        assert_eq!(allowance.matches(&change(Some(7))), of_code, "{text}");
        assert_eq!(allowance.matches(&change(None)), of_table, "{text}");
    }
}

#[test]
fn allowance_without_major_change_is_reported() {
    let mut changes = [Change::of_table(
        "t",
        change::Aspect::Table,
        "t".into(),
        "u".into(),
    )];
    let allowances = ["7", "t", "u\u{1b}"].map(str::to_owned);
    let unused = allow(&mut changes, &allowances);
    assert_eq!(unused, ["7", "u\u{1b}"]);
    let mut minor = [Change::of_table(
        "t",
        change::Aspect::Language,
        Value::Null,
        "fr".into(),
    )];
    assert_eq!(allow(&mut minor, &["t".to_owned()]), ["t"]);
    assert!(!minor[0].allowed);
}

#[test]
fn only_selected_tables_are_compared() {
    let mut rows = records(&CODES);
    for row in &mut rows {
        row["retry"] = "NextMonth".into();
    }
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(Value::from(rows).to_string().as_bytes())
        .unwrap();
    let arguments = Diff {
        baseline: file.path().to_owned(),
        table: vec!["echo".to_owned()],
        allow: Vec::new(),
        format: DiffFormat::Text,
    };
    let mut out = Vec::new();
    run(&arguments, context(&CODES, "en", None), &mut out).unwrap();
    let out = anstream::adapter::strip_str(str::from_utf8(&out).unwrap()).to_string();
    assert!(
        out.starts_with(
            "minor echo 3 Anything retry NextMonth changed to Never\n\n0 major, 1 minor,"
        ),
        "{out}"
    );
}

#[test]
fn texts_of_the_baseline_cannot_control_the_terminal() {
    let before =
        json!([{"table": "t\u{202e}", "code": 1, "name": "A\u{202e}\n", "kind": "\u{9b}"}]);
    let after = json!([{"table": "t\u{202e}", "code": 1, "name": "B", "kind": "Ok"}]);
    let changes = compare::compare(&rows(&before), &rows(&after));
    let mut out = Vec::new();
    report::json(&changes, &mut out).unwrap();
    let text = text(&changes, Vec::new());
    for text in [text, String::from_utf8(out).unwrap()] {
        let is_control = |ch: char| ch != '\n' && ch.is_control() || ch == '\u{202e}';
        assert!(!text.contains(is_control), "{text:?}");
    }
}

/// A source of choices for random changes (PCG's generator without its permutation).
struct Choices(u64);

impl Choices {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Changes one row of the baseline; returns the level, the aspect and the row's table, code and
/// name in the expected change, or `None` if the row lacks what is to change.
fn mutate(rows: &mut Vec<Value>, i: usize, choices: &mut Choices, fresh: usize) -> Option<String> {
    let identity = |row: &Value| {
        let (table, name) = (
            row["table"].as_str().unwrap(),
            row["name"].as_str().unwrap(),
        );
        format!("{table} {} {name}", row["code"])
    };
    let fresh_code = json!(-1_000_000 - i64::try_from(fresh).unwrap());
    let fresh_name = json!(format!("Fresh{fresh}"));
    let (level, aspect) = match choices.below(14) {
        0 => {
            let row = rows.remove(i);
            return Some(format!("minor added {}", identity(&row)));
        }
        1 => {
            let mut row = rows[i].clone();
            (row["code"], row["name"]) = (fresh_code, fresh_name);
            let expected = format!("major removed {}", identity(&row));
            rows.push(row);
            return Some(expected);
        }
        2 => {
            rows[i]["name"] = fresh_name;
            ("major", "name")
        }
        3 => {
            rows[i]["code"] = fresh_code;
            ("major", "code")
        }
        4 => {
            let other = &rows[choices.below(rows.len())];
            let languages = |row: &Value| -> Vec<String> {
                row["messages"]
                    .as_object()
                    .unwrap()
                    .keys()
                    .cloned()
                    .collect()
            };
            let is_free = rows.iter().all(|row| {
                row["table"] != other["table"]
                    || row["code"] != rows[i]["code"] && row["name"] != rows[i]["name"]
            });
            if !is_free || languages(other) != languages(&rows[i]) {
                return None;
            }
            rows[i]["table"] = other["table"].clone();
            ("major", "table")
        }
        other => {
            // Without the last message in a language, the table would lack the language.
            let has_both = |row: &&Value| row["messages"].as_object().unwrap().len() == 2;
            let table = rows.iter().filter(|row| row["table"] == rows[i]["table"]);
            let can_lose_message = table.filter(has_both).count() > 1;
            mutate_part(&mut rows[i], other, can_lose_message, choices)?
        }
    };
    Some(format!("{level} {aspect} {}", identity(&rows[i])))
}

/// Changes a part of a row, other than those that tell it from other rows.
fn mutate_part(
    row: &mut Value,
    part: usize,
    can_lose_message: bool,
    choices: &mut Choices,
) -> Option<(&'static str, &'static str)> {
    let toggle = |value: &mut Value, [one, other]: [&str; 2]| {
        *value = json!(if *value == one { other } else { one });
    };
    // A text in another language than the table's would be a change of the table.
    let locale = ["en", "zh"][choices.below(2)];
    if part >= 10 {
        row["messages"].get(locale)?;
    }
    Some(match part {
        5 => {
            toggle(&mut row["kind"], ["DataLoss", "Internal"]);
            ("major", "kind")
        }
        6 => {
            row["http"] = json!(599);
            ("major", "http")
        }
        7 => {
            let fields = row["fields"].as_array_mut().unwrap();
            match choices.below(3) {
                0 if fields.len() > 1 => fields.rotate_left(1),
                1 if !fields.is_empty() => fields[0]["type"] = json!("fresh"),
                _ => fields.push(json!({"name": "fresh", "type": "u8"})),
            }
            ("major", "fields")
        }
        8 => {
            toggle(&mut row["retry"], ["NextDay", "Never"]);
            ("minor", "retry")
        }
        9 if row["deprecated"].is_null() => {
            row["deprecated"] = json!("");
            ("minor", "deprecated")
        }
        9 if choices.below(2) == 0 => {
            row["deprecated"] = Value::Null;
            ("minor", "deprecated")
        }
        9 => {
            row["deprecated"] = json!("fresh");
            ("patch", "deprecated")
        }
        10 if can_lose_message && choices.below(2) == 0 => {
            row["messages"].as_object_mut().unwrap().remove(locale);
            ("patch", "messages")
        }
        10 => {
            let wordings = row["messages"][locale].as_array_mut().unwrap();
            wordings.push(json!("fresh"));
            ("patch", "messages")
        }
        11 => {
            let translated = row["translated"].as_array_mut().unwrap();
            match translated.iter().position(|other| other == locale) {
                Some(at) => drop(translated.remove(at)),
                None => translated.push(json!(locale)),
            }
            ("patch", "translated")
        }
        12 => {
            row["docs"] = json!("https://fresh.example");
            ("patch", "docs")
        }
        _ => {
            let key = ["cause", "fix"][choices.below(2)];
            row[key][locale] = json!("fresh");
            ("patch", key)
        }
    })
}

#[test]
fn random_changes_of_an_export_are_found_exactly() {
    let mut seen = HashSet::new();
    // Several changes of a small table can amount to one of the table itself.
    for (registry, rounds, at_once) in [(&CODES, 1_500, 1), (&REGISTRY, 10, 5)] {
        let original = records(registry);
        let after = rows(&original.clone().into());
        for seed in 0..rounds {
            let mut choices = Choices(seed);
            let mut baseline = original.clone();
            let mut expected = Vec::new();
            // A row changes once: the codes tell which ones are left.
            for fresh in 0..=choices.below(at_once) {
                let i = choices.below(baseline.len());
                let is_original = original.contains(&baseline[i]);
                if is_original {
                    expected.extend(mutate(&mut baseline, i, &mut choices, fresh));
                }
            }
            let baseline = baseline::parse(Value::from(baseline).to_string().as_bytes());
            let mut baseline = baseline.unwrap();
            baseline.sort_by(|one, other| (&one.table, one.code).cmp(&(&other.table, other.code)));
            let changes = compare::compare(&baseline, &after);
            let mut found: Vec<_> = changes
                .iter()
                .map(|change| {
                    format!(
                        "{} {} {} {} {}",
                        change.level.name().get(Language::English),
                        change.aspect.key(),
                        change.table,
                        change.code.unwrap(),
                        change.name.as_deref().unwrap()
                    )
                })
                .collect();
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found, expected, "seed {seed}");
            seen.extend(changes.iter().map(|change| {
                (
                    change.level.name().get(Language::English),
                    change.aspect.key(),
                )
            }));
        }
    }
    assert_eq!(seen.len(), 16, "{seen:?}");
}

#[test]
fn every_table_can_be_renamed() {
    for registry in [&CODES, &REGISTRY] {
        let original = records(registry);
        let after = rows(&original.clone().into());
        for table in registry.tables() {
            let mut baseline = original.clone();
            for row in baseline
                .iter_mut()
                .filter(|row| row["table"] == table.key())
            {
                row["table"] = "before".into();
            }
            let changes = compare::compare(&rows(&baseline.into()), &after);
            let [change] = changes.as_slice() else {
                panic!("{changes:?}");
            };
            assert_eq!(
                (change.table.as_str(), change.code, &change.after),
                ("before", None, &Value::from(table.key()))
            );
        }
    }
}

#[test]
fn baselines_may_be_formatted_anew() {
    let original = records(&CODES);
    let pretty = serde_json::to_string_pretty(&original).unwrap();
    let objects: Vec<_> = original
        .iter()
        .map(|row| serde_json::to_string_pretty(row).unwrap())
        .collect();
    for text in [
        pretty,
        objects.join("\n"),
        objects.concat(),
        format!("\u{feff}{}", objects.join("\r\n")),
    ] {
        let parsed = baseline::parse(text.as_bytes()).unwrap();
        assert!(
            parsed
                .iter()
                .map(|row| &row.record)
                .eq(original.iter().map(|row| row.as_object().unwrap()))
        );
    }
    assert!(baseline::parse(b"[]").unwrap().is_empty());
}

#[test]
fn baseline_that_is_not_rows_is_refused_with_its_line() {
    let row = r#"{"table":"t","code":1}"#;
    for (text, line, message) in [
        (String::new(), 1, "the file is empty"),
        ("\n \n".to_owned(), 1, "the file is empty"),
        (
            "table,code\nt,1\n".to_owned(),
            1,
            "not JSON: expected ident",
        ),
        (format!("{row}\nnonsense"), 2, "not JSON: expected ident"),
        (
            format!("[\n{row},\n\n{{\"table\":\"t\",\n\"name\":\"\\ud800\"}}]"),
            5,
            "not JSON: unexpected end of hex escape",
        ),
        (
            format!("[\n{row},\n{{\"table\":\"t\"\n"),
            4,
            "not JSON: EOF while parsing an object",
        ),
        (format!("[\n{row},\n7]"), 3, "`7` is not an object"),
        ("{\n\"code\":1}".to_owned(), 1, "an object lacks `table`"),
        (
            "\n\n{\"table\":\"t\"}".to_owned(),
            3,
            "an object lacks `code`",
        ),
        (format!("[{row},\n\n{row}]"), 3, "t 1 is listed twice"),
    ] {
        let error = baseline::parse(text.as_bytes()).unwrap_err();
        assert_eq!(
            (error.line, error.message.english().as_str()),
            (line, message),
            "{text}"
        );
    }
    let error = baseline::parse(&[row.as_bytes(), b"\n\xff"].concat()).unwrap_err();
    assert_eq!(
        (error.line, error.message.english().as_str()),
        (2, "not UTF-8")
    );
}

#[test]
fn value_of_another_type_is_refused_with_what_is_expected() {
    const CODE: &str = "a number between -2^63 and 2^63-1";
    for (key, value, expected) in [
        ("table", "1", "a text"),
        ("code", r#""1""#, CODE),
        ("code", "1.5", CODE),
        ("code", "9223372036854775808", CODE),
        ("name", "null", "a text"),
        ("kind", "5", "a text"),
        ("retry", "5", "a text"),
        ("http", r#""404""#, "a status"),
        ("deprecated", "false", "a text or null"),
        ("docs", "1", "a text or null"),
        ("translated", "[1]", "an array of texts"),
        (
            "messages",
            r#"{"en":"lost"}"#,
            "an object of arrays of texts",
        ),
        ("cause", r#"{"en":1}"#, "an object of texts"),
        ("fix", "[]", "an object of texts"),
        (
            "fields",
            r#"["sku"]"#,
            "an array of objects with name and type",
        ),
        ("fields", "{}", "an array of objects with name and type"),
    ] {
        let mut row = json!({"table": "t", "code": 1});
        row[key] = serde_json::from_str(value).unwrap();
        let error = baseline::parse(format!("\n{row}").as_bytes()).unwrap_err();
        let message = format!("`{key}` is `{value}`, not {expected}");
        assert_eq!((error.line, error.message.english()), (2, message));
    }
    let long = json!([{"table": "t", "code": 1, "kind": ["单".repeat(100)]}]).to_string();
    let error = baseline::parse(long.as_bytes()).unwrap_err();
    let message = format!("`kind` is `[\"{}…`, not a text", "单".repeat(38));
    assert_eq!(error.message.english(), message);
}

#[test]
fn bad_baseline_is_wrong_usage_with_a_remedy() {
    let (result, out) = diff(&CODES, "{}", &[], DiffFormat::Text);
    let Err(Problem::Usage(message)) = result else {
        panic!("{result:?}");
    };
    let message = message.english();
    let remedy =
        "line 1: an object lacks `table`; write the baseline again with `export --format json`";
    assert!(message.ends_with(remedy), "{message}");
    assert_eq!(out, "");
}
