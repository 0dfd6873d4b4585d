//! `errcodes explain --format json`: every shipped code, platforms, long inputs.
#![cfg(feature = "shipped")]

mod common;

use common::run;
use errcodes::{Entry, REGISTRY};
use serde_json::{Value, json};

/// Returns the records that the command prints, and its exit status.
fn explain(input: &str, arguments: &[&str]) -> (Vec<Value>, Option<i32>) {
    let mut all = vec!["explain", "--format", "json", "--lang", "en"];
    all.extend(arguments);
    let output = run(&all, input);
    let records = output
        .stdout
        .split(|&byte| byte == b'\n')
        .filter(|line| !line.is_empty());
    (
        records
            .map(|line| serde_json::from_slice(line).expect("a line is JSON"))
            .collect(),
        output.status.code(),
    )
}

/// Returns every entry with each of its platform's own wordings.
fn original_wordings() -> Vec<(Entry, &'static str)> {
    let entries = REGISTRY.tables().iter().flat_map(|table| table.entries());
    entries
        .flat_map(|entry| {
            let original = entry
                .table()
                .locales()
                .iter()
                .filter(move |&&locale| !entry.is_translated(locale));
            original
                .flat_map(move |&locale| entry.wordings(locale))
                .map(move |wording| (entry, wording))
        })
        .collect()
}

#[test]
fn every_shipped_wording_identifies_its_entry() {
    let wordings = original_wordings();
    let replies = wordings.iter().map(|(entry, wording)| {
        json!({"errcode": entry.code(), "errmsg": wording}).to_string() + "\n"
    });
    let (records, status) = explain(&replies.collect::<String>(), &[]);
    assert_eq!((records.len(), status), (wordings.len(), Some(0)));
    for ((entry, wording), record) in wordings.iter().zip(records) {
        assert_eq!(
            (&record["code"], &record["errmsg"]),
            (&json!(entry.code()), &json!(wording))
        );
        let found = REGISTRY
            .get(record["table"].as_str().unwrap(), entry.code())
            .unwrap();
        let is_same = wordings.contains(&(found, wording));
        assert!(is_same, "{entry:?} became {found:?}");
        assert_eq!(record["name"], found.name());
        assert_eq!(
            (&record["kind"], &record["retry"]),
            (&json!(found.kind().name()), &json!(found.retry().name()))
        );
        assert_eq!(record["message"], found.message_in("en"));
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
        "message",
        "errmsg",
        "rid",
        "rid_time",
        "hints",
        "link",
        "arguments",
        "candidates",
        "file",
        "line",
        "column",
    ];
    let (records, _) = explain(r#"{"errcode":-1}"#, &[]);
    let [Value::Object(record)] = &records[..] else {
        panic!("{records:?}")
    };
    assert_eq!(record.len(), keys.len());
    assert!(keys.iter().all(|&key| record.contains_key(key)));
}

#[test]
fn platform_option_restricts_tables() {
    let reply = r#"{"errcode":46001,"errmsg":"user is not exists"}"#;
    let table = |platform| explain(reply, &["--platform", platform]).0[0]["table"].clone();
    assert_eq!(table("wechat"), "wechat");
    assert_eq!(table("qingtui"), "qingtui/user");
    assert_eq!(table("qingtui/common"), "qingtui/common");
    assert_eq!(table("qingtui/token"), Value::Null);
    assert_eq!(table("wechat,qingtui"), "qingtui/user");
}

#[test]
fn many_replies_keep_their_order() {
    let count = 50_000;
    let replies: String = (0..count)
        .map(|code| json!({"errcode": code, "errmsg": "x"}).to_string() + "\n")
        .collect();
    let (records, _) = explain(&replies, &["-"]);
    assert!(
        records
            .iter()
            .map(|record| record["code"].as_i64().unwrap())
            .eq(0..count)
    );
}

#[test]
fn input_without_reply_exits_with_1() {
    assert_eq!(explain("", &[]), (Vec::new(), Some(1)));
    assert_eq!(explain("\u{0}\n", &[]), (Vec::new(), Some(1)));
}

/// Asserts that no reply is lost or changed on a line that is read in pieces, the first of which ends among
/// the replies. `reply` formats one.
fn assert_long_line_loses_nothing(
    beginning: &str,
    between: &str,
    reply: impl Fn(usize, &str) -> String,
    end: &str,
) {
    const PIECE: usize = 16 << 20;
    const MANY: usize = 3000;
    let errmsg = |number: usize| format!("invalid credential {number} {}", "x".repeat(60));
    let replies: Vec<String> = (0..MANY)
        .map(|number| reply(number, &errmsg(number)))
        .collect();
    let replies = replies.join(between);
    let line = format!(
        "{}{beginning}{replies}{end}\n",
        " ".repeat(PIECE - replies.len() / 2)
    );
    let (records, status) = explain(&(line + r#"{"errcode":-1}"#), &[]);
    assert_eq!((records.len(), status), (MANY + 1, Some(0)));
    for (number, record) in records[..MANY].iter().enumerate() {
        assert_eq!(
            (&record["code"], &record["errmsg"]),
            (&json!(number), &json!(errmsg(number)))
        );
    }
}

#[test]
fn long_json_array_loses_no_reply() {
    let reply = |number, errmsg: &str| json!({"errcode": number, "errmsg": errmsg}).to_string();
    assert_long_line_loses_nothing("[", ",", reply, "]");
}

#[test]
fn long_json_object_with_errmsg_first_loses_no_reply() {
    let reply = |number, errmsg: &str| {
        format!(r#"{{"errmsg":"{errmsg}","errcode":{number},"data":[{{"a":1}}]}}"#)
    };
    assert_long_line_loses_nothing(r#"{"id":1,"list":["#, ", ", reply, "]}");
}

#[test]
fn long_line_of_escaped_json_loses_no_reply() {
    let reply =
        |number, errmsg: &str| format!(r#"{{\"errcode\":{number},\"errmsg\":\"{errmsg}\"}}"#);
    assert_long_line_loses_nothing(r#"{"log":"["#, ",", reply, r#"]"}"#);
}

#[test]
fn long_line_of_json_and_text_loses_no_reply() {
    let reply = |number, errmsg: &str| match number % 3 {
        0 => json!({"errcode": number, "errmsg": errmsg}).to_string(),
        _ => format!("errcode={number} errmsg={errmsg}"),
    };
    assert_long_line_loses_nothing("", " ", reply, "");
}

#[test]
fn json_and_text_on_one_line_are_both_found() {
    let line =
        r#"{"errcode":40001,"errmsg":"a"} errcode=40029 errmsg=b elapsed=3 {'errcode': 40163}"#;
    let (records, status) = explain(line, &[]);
    let found: Vec<_> = records
        .iter()
        .map(|record| (&record["code"], &record["errmsg"]))
        .collect();
    let (a, b) = (json!("a"), json!("b"));
    assert_eq!(
        found,
        [
            (&json!(40001), &a),
            (&json!(40029), &b),
            (&json!(40163), &Value::Null)
        ]
    );
    assert_eq!(status, Some(0));
}

#[test]
fn unpaired_quote_ends_bare_errmsg_inside_json_string() {
    let line = r#"{"body":"errcode=40001 errmsg=a","reply":{"id":1}}"#;
    let (records, _) = explain(line, &[]);
    assert_eq!(records[0]["errmsg"], "a");
}
