//! `errcodes explain`: every shipped code, platforms, long, several and compressed inputs,
//! `--each`.
#![cfg(feature = "shipped")]

mod common;

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use common::run;
use errcodes::{Entry, Kind, REGISTRY};
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
        // A success identifies no table.
        let is_success = entry.kind() == Kind::Ok && found.kind() == Kind::Ok;
        let is_same = is_success || wordings.contains(&(found, wording));
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

/// Asserts that no reply is lost or changed on a line that is read in pieces, the first of which
/// ends among the replies. `reply` formats one.
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

/// Returns the output and messages of `errcodes explain`, and its exit status.
fn explain_text(arguments: &[&str], input: &str) -> (String, String, Option<i32>) {
    let mut all = vec!["explain", "--lang", "en"];
    all.extend(arguments);
    let output = run(&all, input);
    let text = |bytes| String::from_utf8(bytes).expect("it is UTF-8");
    (
        text(output.stdout),
        text(output.stderr),
        output.status.code(),
    )
}

#[test]
fn several_files_are_named_and_an_unreadable_one_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for (name, content) in [
        ("a.log", &b"x\nerrcode=40001\n"[..]),
        ("b.log", b"errcode=40029\n"),
        ("binary", b"errcode=40003\0\n"),
        (".hidden", b"errcode=40003\n"),
    ] {
        fs::write(path(name), content).unwrap();
    }
    let (a, b, absent) = (path("a.log"), path("b.log"), path("absent"));
    let first_lines = |text: &str| {
        let blocks = text
            .split("\n\n")
            .map(|block| block.lines().next().unwrap());
        blocks.map(str::to_owned).collect::<Vec<_>>()
    };
    let (text, errors, status) = explain_text(&[&b, &absent, "-", &a], "errcode=40163");
    assert_eq!(
        first_lines(&text),
        [
            format!("{b}:1: wechat 40029  InvalidOauthCode"),
            "-:1: wechat 40163  OauthCodeUsed".to_owned(),
            format!("{a}:2: wechat 40001  InvalidCredential"),
        ]
    );
    assert!(
        errors.starts_with(&format!("error: cannot read `{absent}`: ")),
        "{errors}"
    );
    assert_eq!(status, Some(2));

    let (text, errors, status) = explain_text(&[folder.path().to_str().unwrap()], "");
    assert_eq!(first_lines(&text).len(), 2);
    assert_eq!((&*errors, status), ("", Some(0)));
    let (text, ..) = explain_text(&[&path("binary"), &path(".hidden")], "");
    assert_eq!(first_lines(&text).len(), 2);
    let (text, ..) = explain_text(&[&a], "");
    assert!(text.starts_with("line 2: wechat 40001"), "{text}");
}

#[test]
fn truncated_archive_is_explained_as_far_as_it_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app.log.gz");
    let log = (0..8000).map(|code| format!("errcode={code} {:x}\n", code * 0x9E37_79B9_u64));
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder
        .write_all(log.collect::<String>().as_bytes())
        .unwrap();
    let archive = encoder.finish().unwrap();
    fs::write(&path, &archive[..archive.len() / 2]).unwrap();
    let name = path.to_str().unwrap();
    let (text, errors, status) = explain_text(&["--format", "json", name], "");
    assert!(text.lines().count() > 2000, "{}", text.lines().count());
    assert!(
        errors.starts_with(&format!("error: cannot read `{name}`: ")),
        "{errors}"
    );
    assert_eq!(status, Some(2));
}

#[test]
fn output_does_not_depend_on_threads() {
    let folder = tempfile::tempdir().unwrap();
    let line = |number: u32| format!("{number} errcode={number} errmsg=x {{\n \"a\": 1\n}}\n");
    for (name, lines) in [("a", 8000), ("b", 10), ("c", 0), ("d", 6000)] {
        let log: String = (0..lines).map(line).collect();
        fs::write(folder.path().join(name), log).unwrap();
    }
    let folder = folder.path().to_str().unwrap();
    for format in ["json", "text"] {
        let explain = |threads| explain_text(&["--format", format, "-j", threads, folder], "");
        let one = explain("1");
        assert_eq!(one.2, Some(0));
        assert!(one == explain("2") && one == explain("5"), "{format}");
    }
    assert_eq!(explain_text(&["-j", "0"], "").2, Some(2));
}

#[test]
fn line_over_limit_is_reported_and_its_replies_are_found() {
    let line = format!(
        "errcode=40001 {} errcode=40029\nerrcode=40163\n",
        " ".repeat(17 << 20)
    );
    let (text, errors, status) = explain_text(&["--format", "json"], &line);
    let places = text.lines().map(|line| {
        let record: Value = serde_json::from_str(line).unwrap();
        [&record["code"], &record["line"], &record["column"]].map(|it| it.as_u64().unwrap())
    });
    let column = "errcode=40001 ".len() as u64 + (17 << 20) + 2;
    assert!(places.eq([[40001, 1, 1], [40029, 1, column], [40163, 2, 1]]));
    assert_eq!(
        errors,
        "note: standard input:1: searched a line over 16 MiB in pieces\n"
    );
    assert_eq!(status, Some(0));
}

#[test]
fn reply_split_by_a_container_runtime_is_found() {
    let cri = "2026-11-24T10:00:00.1Z stdout P {\"errcode\":40\n\
               2026-11-24T10:00:00.2Z stdout F 029,\"errmsg\":\"invalid code\"}\n";
    let docker = r#"{"log":"{\"errcode\":40","stream":"stdout","time":"2026-11-24T10:00:00Z"}
{"log":"029,\"errmsg\":\"invalid code\"}\n","stream":"stdout","time":"2026-11-24T10:00:00Z"}
"#;
    for log in [cri, docker] {
        let (records, _) = explain(log, &[]);
        let [record] = &records[..] else {
            panic!("{records:?}")
        };
        assert_eq!(
            [&record["code"], &record["errmsg"], &record["line"]],
            [&json!(40029), &json!("invalid code"), &json!(1)]
        );
    }
}

#[test]
fn each_writes_one_row_for_every_line() {
    let input = "errcode=0 then errcode=40029 and errcode=40001\n\n{\nx\r\n\u{0}\nerrcode=0\n{\"errcode\":40163,\"errmsg\":\"a\\tb\\\\c\"}";
    let (text, errors, status) = explain_text(&["--each"], input);
    let codes = text.lines().map(|row| {
        let row: Value = serde_json::from_str(row).unwrap();
        row.get("code").map(|code| code.as_i64().unwrap())
    });
    assert!(
        codes.eq([Some(40029), None, None, None, None, Some(0), Some(40163)]),
        "{text}"
    );
    assert!(text.ends_with('\n'));
    assert_eq!((&*errors, status), ("", Some(0)));

    let (text, _, status) = explain_text(&["--each", "--format", "tsv"], input);
    let rows: Vec<Vec<&str>> = text.lines().map(|row| row.split('\t').collect()).collect();
    assert_eq!(rows.len(), 7);
    assert!(rows.iter().all(|row| row.len() == 8), "{text}");
    assert_eq!(rows[1], [""; 8]);
    assert_eq!(
        rows[6],
        [
            "40163",
            "wechat",
            "OauthCodeUsed",
            REGISTRY.get("wechat", 40163).unwrap().kind().name(),
            REGISTRY.get("wechat", 40163).unwrap().retry().name(),
            REGISTRY.get("wechat", 40163).unwrap().message_in("en"),
            r"a\tb\\c",
            ""
        ]
    );
    assert_eq!(status, Some(0));

    assert_eq!(
        explain_text(&["--each"], ""),
        (String::new(), String::new(), Some(0))
    );
    assert_eq!(explain_text(&["--each"], "x").0, "null\n");
    assert_eq!(explain_text(&["--format", "tsv"], "x").2, Some(2));
    assert_eq!(
        explain_text(&["--each", "--format", "text"], "x").2,
        Some(2)
    );
}

#[test]
fn each_writes_one_row_for_a_line_over_the_limit_and_for_invalid_utf8() {
    let long = format!("errcode=0 {} errcode=40029\nx\n", " ".repeat(17 << 20));
    let (text, ..) = explain_text(&["--each"], &long);
    let rows: Vec<Value> = text
        .lines()
        .map(|row| serde_json::from_str(row).unwrap())
        .collect();
    assert_eq!(rows.len(), 2);
    assert_eq!((&rows[0]["code"], &rows[1]), (&json!(40029), &Value::Null));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    fs::write(&path, b"\xff errcode=40001 \xfe\n\xff\n").unwrap();
    let (text, ..) = explain_text(&["--each", path.to_str().unwrap()], "");
    let rows: Vec<Value> = text
        .lines()
        .map(|row| serde_json::from_str(row).unwrap())
        .collect();
    assert_eq!((&rows[0]["code"], &rows[1]), (&json!(40001), &Value::Null));
    assert_eq!(rows.len(), 2);
}

/// Engines keep a filter open, write some lines and wait for as many.
#[test]
fn rows_are_written_while_the_input_is_open() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_errcodes"))
        .args(["explain", "--each", "--lang", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command runs");
    let mut stdin = child.stdin.take().expect("it is piped");
    let mut rows = BufReader::new(child.stdout.take().expect("it is piped")).lines();
    for code in [40001, 40029, 40163] {
        stdin
            .write_all(format!("errcode={code}\nx\n").as_bytes())
            .unwrap();
        let row: Value = serde_json::from_str(&rows.next().unwrap().unwrap()).unwrap();
        assert_eq!(row["code"], code);
        assert_eq!(rows.next().unwrap().unwrap(), "null");
    }
    drop(stdin);
    assert!(rows.next().is_none());
    assert!(child.wait().unwrap().success());
}

/// The reader has gone, and the next line of the input may never come.
#[test]
fn closed_output_ends_the_command_while_the_input_is_open() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_errcodes"))
        .args(["explain", "--lang", "en", "-j", "2"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command runs");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("it is piped");
    stdin.write_all(b"errcode=40001\n").unwrap();
    assert!(child.wait().unwrap().success());
    drop(stdin);
}

/// Returns the codes of the records.
fn codes(input: &str, arguments: &[&str]) -> Vec<i64> {
    let (records, _) = explain(input, arguments);
    let codes = records.iter().map(|record| record["code"].as_i64());
    codes.map(|code| code.expect("it is a number")).collect()
}

#[test]
fn failing_items_of_batch_are_found_inside_outer_success() {
    for batch in [
        r#"{"errcode":0,"errmsg":"ok","results":[{"errcode":40003,"errmsg":"invalid openid"},{"errcode":0}]}"#,
        r#"{"errcode":0,"errmsg":"ok","failed":{"a":{"errcode":40003}}}"#,
        r#"{"results":[{"errcode":0},{"errcode":40003}],"errcode":0,"errmsg":"ok"}"#,
        r#"{"errcode":0,"errmsg":"ok","body":"{\"errcode\":40003,\"errmsg\":\"invalid openid\"}"}"#,
        r#"{"errCode":0,"errMsg":"ok","result":{"errcode":40003,"errmsg":"invalid openid"}}"#,
    ] {
        assert_eq!(codes(batch, &["--failures"]), [40003], "{batch}");
    }
}

#[test]
fn error_printed_twice_in_a_line_is_one_record() {
    for line in [
        r#"Error: errCode: 40003 | errMsg: invalid openid {"errCode":40003,"errMsg":"invalid openid"}"#,
        r#"errcode=40001 errmsg=invalid credential rid: 65ffe934-2355113d-79ef0b31 {"errcode":40001,"errmsg":"invalid credential rid: 65ffe934-2355113d-79ef0b31"}"#,
        r#"{"level":"error","msg":"failed: 40001 invalid credential","errcode":40001,"errmsg":"invalid credential"}"#,
        r#"{"errcode":40001,"errmsg":"invalid credential"} -> invalid credential (wechat 40001)"#,
    ] {
        assert_eq!(codes(line, &[]).len(), 1, "{line}");
    }
}

#[test]
fn summary_and_report_are_equal_for_any_number_of_threads() {
    let replies: String = (0..40_000)
        .map(|i| {
            let (hour, minute, code) = (i / 60 % 24, i % 60, [40001, 40003, 0, 45009][i % 7 % 4]);
            format!(
                "2026-11-24T{hour:02}:{minute:02}:00Z {{\"errcode\":{code},\"errmsg\":\"m{i}\"}}\n"
            )
        })
        .fold(String::new(), |all, line| all + &line);
    for form in [&["--summary", "--format", "json"][..], &["--report", "-"]] {
        let output = |threads| {
            let command = ["explain", "--lang", "en", "-j", threads];
            let output = run(&[&command, form].concat(), &replies);
            assert_eq!(output.status.code(), Some(0));
            String::from_utf8(output.stdout).expect("it is text")
        };
        let one = output("1");
        assert!(one.contains("40000"), "{form:?}");
        assert_eq!(output("3"), one, "{form:?}");
    }
}

#[test]
fn each_has_null_for_line_whose_replies_are_excluded() {
    let lines = "errcode=0\nx\nerrcode=40003\nerrcode=40029\n";
    let (records, status) = explain(lines, &["--each", "--failures", "--code", "40003"]);
    let codes: Vec<_> = records.iter().map(|record| &record["code"]).collect();
    assert_eq!(
        codes,
        [&Value::Null, &Value::Null, &json!(40003), &Value::Null]
    );
    assert_eq!(status, Some(0));
}
