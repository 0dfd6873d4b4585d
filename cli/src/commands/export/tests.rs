//! Exports of an author's tables.

use super::*;
use std::env;
use std::fs;
use std::path::Path;

use errcodes::Registry;
use serde_json::Value;

use crate::shop::{CODES, Echo, Gaps, ShopCode, context};

/// An author's registry with names and texts that are something else in another language.
static ODD: Registry = Registry::new(&[
    Odd::TABLE,
    ShopCode::TABLE,
    Gaps::TABLE,
    Echo::TABLE,
    ErrorCodes::TABLE,
]);

errcodes::define_errcodes! {
    #[table("odd/names-2")]
    #[docs("https://odd.example/a|c?{code}")]
    enum Odd(en, zh) {
        -1 => None("\"quoted\" \\ \\u0041 \\user */ ${x} {brace} {{two}} `tick` </script> <!-- --> # // '''", "“引号”‘ \\"),
        0  => Default("ok", "好") as Ok,
        1  => Http2("lower", "小") as Unavailable retry Backoff,
        2  => HTTP2("upper", "大"),
        3  => Class("- item", "# 标题"),
        4  => Error("1. item", "* 项"),
        5  => Unspecified("``quotes''", "+ 缩进"),
        6  => Écart("accent", "重音"),
        7  => Typed { r#type: &'static str, class: i8, lang: u32, long: u64, big: u128, ratio: f64, on: bool, values: i64, e: char }(
            "{{{type}}} {class} {lang} {long} {big} {ratio} {on} {values} {e}, {type} $1 \\1",
            "{type}、{class}、{lang}、{long}、{big}、{ratio}、{on}、{values}、{e}",
        ),
        #[deprecated(note = "*/ use \"Class\" \\u000a\nnext\u{2028}line")]
        8  => Old("old", "旧"),
    }

    #[table("error-codes")]
    enum ErrorCodes(en) {
        9_007_199_254_740_991 => Largest("largest"),
    }
}

static LARGE: Registry = Registry::new(&[Large::TABLE, ErrorCodes::TABLE]);

errcodes::define_errcodes! {
    #[table("large")]
    enum Large(en) {
        9_007_199_254_740_991 => Safe("safe"),
        9_007_199_254_740_992 => Unsafe("unsafe"),
    }
}

fn export_from(
    registry: &'static Registry,
    format: Format,
    tables: &[&str],
    lang: Option<&str>,
) -> Result<String, Problem> {
    let context = context(registry, "en", lang);
    let mut out = Vec::new();
    run(&arguments(format, tables), context, &mut out)?;
    Ok(String::from_utf8(out).unwrap())
}

fn arguments(format: Format, tables: &[&str]) -> Export {
    Export {
        format,
        table: tables.iter().map(|&table| table.to_owned()).collect(),
        bom: false,
        pages: None,
        check: None,
        only: Vec::new(),
    }
}

fn export(format: Format, table: &str, lang: Option<&str>) -> String {
    export_from(&CODES, format, &[table], lang).unwrap_or_else(|_| panic!("{table} is exported"))
}

#[test]
fn json_has_fields_http_advice_and_note_in_order() {
    let shop = export(Format::Ndjson, "shop", None);
    let ends = shop
        .lines()
        .map(|line| &line[line.find(r#""deprecated""#).unwrap()..]);
    let expected = [
        r#""deprecated":null,"docs":"https://shop.example/errors#40401","fields":[{"name":"order","type":"u64"}],"http":404,"cause":{},"fix":{}}"#,
        r#""deprecated":"use OrderNotFound","docs":"https://shop.example/errors#40499","fields":[],"http":404,"cause":{},"fix":{}}"#,
        r#""deprecated":null,"docs":"https://shop.example/errors#40901","fields":[{"name":"sku","type":"&str"},{"name":"left","type":"u32"}],"http":409,"cause":{},"fix":{}}"#,
        r#""deprecated":null,"docs":"https://shop.example/errors#42901","fields":[],"http":429,"cause":{"en":"The account has used up its orders for the day.","zh":"账户当日下单次数已用完。"},"fix":{"en":"Wait until midnight, or ask for a higher limit.","zh":"请等到次日零点，或申请提高上限。"}}"#,
    ];
    assert_eq!(ends.collect::<Vec<_>>(), expected);
}

#[test]
fn empty_cell_of_advice_is_absent_and_bare_deprecation_is_empty_text() {
    let gaps = export(Format::Ndjson, "gaps", None);
    assert!(gaps.contains(r#""deprecated":"","docs""#), "{gaps}");
    let advice = r#""cause":{"zh":"只有中文。"},"fix":{"en":"Ask & wait.","zh":"请询问。"}"#;
    assert!(gaps.contains(advice), "{gaps}");
    let english = export(Format::Ndjson, "gaps", Some("en"));
    let advice = r#""cause":{},"fix":{"en":"Ask & wait."}"#;
    assert!(english.contains(advice), "{english}");
}

#[test]
fn csv_has_columns_of_clauses_in_use() {
    let shop = export(Format::Csv, "shop", Some("en"));
    let expected = "table,code,name,kind,retry,message_en,alternatives_en,translated,deprecated,docs,http,fields,deprecated_note,cause_en,fix_en\r\n\
        shop,40401,OrderNotFound,NotFound,Never,order {order} not found,,,false,https://shop.example/errors#40401,404,order: u64,,,\r\n\
        shop,40499,NoSuchOrder,NotFound,Never,no such order,,,true,https://shop.example/errors#40499,404,,use OrderNotFound,,\r\n\
        shop,40901,OutOfStock,FailedPrecondition,Never,only {left} left of {sku},,,false,https://shop.example/errors#40901,409,\"sku: &str, left: u32\",,,\r\n\
        shop,42901,OrderLimitReached,ResourceExhausted,NextDay,daily order limit reached,,,false,https://shop.example/errors#42901,429,,,The account has used up its orders for the day.,\"Wait until midnight, or ask for a higher limit.\"\r\n";
    assert_eq!(shop, expected);
    let gaps = export(Format::Tsv, "gaps", None);
    assert!(
        gaps.lines()
            .next()
            .unwrap()
            .ends_with("\tdocs\tcause_zh\tfix_en\tfix_zh"),
        "{gaps}"
    );
}

#[test]
fn sql_has_columns_of_clauses_in_use() {
    let shop = export(Format::Sql, "shop", Some("zh"));
    let columns = "    docs TEXT,\n    \"http\" SMALLINT NOT NULL,\n    \"fields\" TEXT,\n    \
        \"deprecated_note\" TEXT,\n    \"cause_zh\" TEXT,\n    \"fix_zh\" TEXT,\n    PRIMARY KEY";
    assert!(shop.contains(columns), "{shop}");
    let values = "#40901', 409, 'sku: &str, left: u32', NULL, NULL, NULL),\n";
    assert!(shop.contains(values), "{shop}");
    let values = "#42901', 429, NULL, NULL, '账户当日下单次数已用完。', '请等到次日零点，或申请提高上限。');\n";
    assert!(shop.contains(values), "{shop}");
}

#[test]
fn markdown_has_columns_of_clauses_in_use() {
    let shop = export(Format::Md, "shop", Some("en"));
    let header = "| code | name | kind | retry | en | http | fields | deprecated\\_note | cause\\_en | fix\\_en |\n\
        |---:|---|---|---|---|---|---|---|---|---|\n";
    assert!(shop.contains(header), "{shop}");
    let row = "| only {left} left of {sku} | 409 | sku: &amp;str, left: u32 |  |  |  |\n";
    assert!(shop.contains(row), "{shop}");
    let gaps = export(Format::Md, "gaps", None);
    let row = "| 半 | 只有中文。 | Ask &amp; wait. | ~请询问。 |\n";
    assert!(gaps.contains(row), "{gaps}");
}

#[test]
fn html_has_columns_of_clauses_in_use() {
    let shop = export(Format::Html, "shop", Some("en"));
    let header = r#"<th scope="col">en</th><th scope="col">http</th><th scope="col">fields</th><th scope="col">deprecated_note</th><th scope="col">cause_en</th><th scope="col">fix_en</th></tr>"#;
    assert!(shop.contains(header), "{shop}");
    let row = r#"<td>409</td><td>sku: &amp;str, left: u32</td><td></td><td lang="en"></td><td lang="en"></td></tr>"#;
    assert!(shop.contains(row), "{shop}");
    let gaps = export(Format::Html, "gaps", None);
    let row = r#"<td lang="zh">只有中文。</td><td lang="en">Ask &amp; wait.</td><td lang="zh"><i title="our translation">请询问。</i></td></tr>"#;
    assert!(gaps.contains(row), "{gaps}");
}

/// The formats that are source code, and the files that hold their export in `cli/tests/exports`.
const SOURCES: [(Format, &str); 6] = [
    (Format::Typescript, "errcodes.ts"),
    (Format::Python, "errcodes.py"),
    (Format::Go, "errcodes.go"),
    (Format::Java, "ErrorCodes.java"),
    (Format::Proto, "errcodes.proto"),
    (Format::Openapi, "openapi.json"),
];

/// The tables that every format can express.
const TABLES: [&str; 4] = ["odd/names-2", "shop", "gaps", "echo"];

/// `.ci/exports` compiles these files and runs programs on them. `UPDATE_EXPORTS=1` writes them.
#[test]
fn source_equals_the_file_that_is_compiled() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    for (format, file) in SOURCES {
        let file = folder.join(file);
        let source = export_from(&ODD, format, &TABLES, None).unwrap();
        if env::var_os("UPDATE_EXPORTS").is_some() {
            fs::write(&file, &source).unwrap();
        }
        let (result, diff) = check(format, &file);
        assert!(result.is_ok(), "{diff}");
        assert!(source.contains("40901") && source.ends_with('\n') && !source.contains('\r'));
        assert!(!source.lines().any(|line| line.ends_with(' ')), "{source}");
    }
}

/// Runs `--check` over [`TABLES`]; returns what it prints, too.
fn check(format: Format, file: &Path) -> (Result<(), Problem>, String) {
    let context = context(&ODD, "en", None);
    let arguments = Export {
        check: Some(file.to_owned()),
        ..arguments(format, &TABLES)
    };
    let mut out = Vec::new();
    let result = run(&arguments, context, &mut out);
    let plain = anstream::adapter::strip_bytes(&out).into_vec();
    (result, String::from_utf8(plain).unwrap())
}

#[test]
fn every_text_is_in_every_source() {
    for (format, file) in SOURCES {
        let source = export_from(&ODD, format, &TABLES, None).unwrap();
        for entry in
            rows::entries(ODD.tables()).filter(|entry| TABLES.contains(&entry.table().key()))
        {
            let locales = entry.table().locales().iter();
            let texts = locales.clone().map(|&locale| main_wording(entry, locale));
            let advice =
                locales.flat_map(|&locale| [rows::cause(entry, locale), rows::fix(entry, locale)]);
            let texts = texts.chain(advice.flatten().map(|advice| advice.text()));
            let names = entry.fields().map(|field| field.name());
            let docs = entry.docs_url().map(|docs| docs.to_string());
            for text in texts
                .chain(names)
                .chain(entry.deprecated())
                .chain(docs.as_deref())
            {
                let literal = literals::string(text);
                // An empty note says no more than that the code is deprecated.
                assert!(
                    text.is_empty() || source.contains(&literal),
                    "{file}: {literal}"
                );
            }
            let number = entry.code().to_string();
            for word in [
                number.as_str(),
                entry.name(),
                &entry.http_status().to_string(),
            ] {
                assert!(source.contains(word), "{file}: {word}");
            }
        }
    }
}

#[test]
fn openapi_reads_back_as_the_tables() {
    let source = export_from(&ODD, Format::Openapi, &[], None).unwrap();
    let document: Value = serde_json::from_str(&source).unwrap();
    let schemas = &document["components"]["schemas"];
    for (table, schema) in [
        (Odd::TABLE, "OddNames2Code"),
        (ShopCode::TABLE, "ShopCode"),
        (Gaps::TABLE, "GapsCode"),
        (Echo::TABLE, "EchoCode"),
        (ErrorCodes::TABLE, "ErrorCodes"),
    ] {
        let codes = schemas[schema]["x-codes"].as_array().unwrap();
        let expected = export_from(&ODD, Format::Json, &[table.key()], None).unwrap();
        let expected: Vec<Value> = serde_json::from_str(&expected).unwrap();
        assert_eq!(codes.len(), expected.len());
        for (code, row) in codes.iter().zip(&expected) {
            for part in [
                "code",
                "name",
                "kind",
                "retry",
                "http",
                "deprecated",
                "docs",
                "fields",
                "cause",
                "fix",
            ] {
                assert_eq!(code[part], row[part], "{schema} {part}");
            }
            for (locale, messages) in row["messages"].as_object().unwrap() {
                assert_eq!(code["messages"][locale], messages[0]);
            }
        }
    }
    let responses = document["components"]["responses"].as_object().unwrap();
    assert!(!responses.contains_key("Ok"));
    let response = &responses["FailedPrecondition"]["content"]["application/problem+json"];
    assert_eq!(
        response["schema"]["properties"]["code"]["enum"],
        serde_json::json!([40901])
    );
    let example = &response["examples"]["ShopCode.OutOfStock"]["value"];
    assert_eq!(example["title"], "only {left} left of {sku}");
    assert_eq!(example["detail"], "only 3 left of sku");
    assert_eq!(
        (&example["left"], &example["status"]),
        (&"3".into(), &409.into())
    );
    // A field named as a member of every problem does not replace it.
    let typed = &responses["Unknown"]["content"]["application/problem+json"]["examples"]["OddNames2Code.Typed"]
        ["value"];
    assert_eq!(typed["type"], "https://odd.example/a|c?7");
    assert_eq!(typed["values"], "3");
}

#[test]
fn source_has_only_the_requested_language() {
    for (format, file) in SOURCES {
        let source = export_from(&ODD, format, &["shop"], Some("zh-CN")).unwrap();
        assert!(
            source.contains("仅剩") && !source.contains("only {left}"),
            "{file}"
        );
        let name = format.to_possible_value().unwrap();
        let command = format!(
            "shop export --format {} --table shop --lang zh-CN",
            name.get_name()
        );
        assert!(source.contains(&command), "{file}");
    }
}

#[test]
fn source_does_not_depend_on_the_order_of_tables() {
    for (format, file) in SOURCES {
        let [one, other] = [["shop", "gaps"], ["gaps", "shop"]].map(|tables| {
            let source = export_from(&ODD, format, &tables, None).unwrap();
            source.replace("shop,gaps", "gaps,shop")
        });
        assert!(one == other, "{file}");
    }
}

#[test]
fn number_that_does_not_fit_is_refused_by_name() {
    for (format, number) in [
        (Format::Proto, "9007199254740991"),
        (Format::Typescript, "9007199254740992"),
    ] {
        let Err(Problem::Usage(message)) = export_from(&LARGE, format, &[], None) else {
            panic!("{number} does not fit");
        };
        let message = message.english();
        let start = format!("the code {number} of `");
        assert!(
            message.starts_with(&start) && message.contains("` does not fit "),
            "{message}"
        );
    }
    for (format, _) in SOURCES {
        let fits = !matches!(format, Format::Proto | Format::Typescript);
        assert_eq!(export_from(&LARGE, format, &[], None).is_ok(), fits);
    }
    assert!(export_from(&ODD, Format::Typescript, &["error-codes"], None).is_ok());
}

#[test]
fn table_that_a_java_enum_cannot_hold_is_refused() {
    let rows = template::MAX_JAVA_CONSTANTS;
    let message = template::refusal(Target::Java, "shop", rows + 1);
    assert!(message.is_some_and(|message| message.english().contains("`shop` has 2501 codes")));
    assert!(template::refusal(Target::Java, "shop", rows).is_none());
    assert!(template::refusal(Target::Go, "shop", rows + 1).is_none());
}

#[test]
fn check_prints_a_diff_and_fails_if_the_file_differs() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("codes.csv");
    let export = export_from(&ODD, Format::Csv, &TABLES, None).unwrap();
    fs::write(&file, export.replace("40901", "40902")).unwrap();
    let (result, diff) = check(Format::Csv, &file);
    assert!(matches!(result, Err(Problem::NotFound(_))));
    assert!(
        diff.contains("\n-shop,40902,OutOfStock") && diff.contains("\n+shop,40901,OutOfStock"),
        "{diff}"
    );
    fs::write(&file, export).unwrap();
    let (result, diff) = check(Format::Csv, &file);
    assert!(result.is_ok() && diff.is_empty());
    let (result, _) = check(Format::Csv, &folder.path().join("none.csv"));
    assert!(matches!(result, Err(Problem::Usage(_))));
}

#[test]
fn pages_are_checked_with_those_of_removed_codes() {
    let folder = tempfile::tempdir().unwrap();
    let context = context(&ODD, "en", None);
    let pages = Export {
        pages: Some(folder.path().to_owned()),
        ..arguments(Format::Md, &TABLES)
    };
    run(&pages, context, &mut Vec::new()).unwrap_or_else(|_| panic!("pages are written"));
    let page = fs::read_to_string(folder.path().join("shop/42901.md")).unwrap();
    assert!(
        page.contains("## Cause\n\n- **en**: The account has used up its orders for the day.\n"),
        "{page}"
    );
    assert!(
        page.contains("## Fix\n\n- **en**: Wait until midnight"),
        "{page}"
    );
    let index = fs::read_to_string(folder.path().join("index.md")).unwrap();
    assert!(
        index.contains("- [-1 None](odd/names-2/-1.md): \"quoted\""),
        "{index}"
    );
    let (result, diff) = check(Format::Md, folder.path());
    assert!(result.is_ok() && diff.is_empty(), "{diff}");

    fs::write(folder.path().join("shop/notes.md"), "the author's").unwrap();
    assert!(check(Format::Md, folder.path()).0.is_ok());
    fs::write(folder.path().join("shop/1.md"), page).unwrap();
    assert!(check(Format::Md, folder.path()).0.is_err());
    fs::remove_file(folder.path().join("gaps/1.md")).unwrap();
    let (result, diff) = check(Format::Md, folder.path());
    let Err(Problem::NotFound(message)) = result else {
        panic!("two pages differ");
    };
    let message = message.english();
    assert!(message.contains("differ from the export: 2;"), "{message}");
    assert!(
        diff.contains("\n-# 42901 OrderLimitReached") && diff.contains("\n+# 1 Bare"),
        "{diff}"
    );
}

#[test]
fn pages_need_the_format_md() {
    let context = context(&ODD, "en", None);
    let pages = Export {
        pages: Some("unused".into()),
        ..arguments(Format::Html, &TABLES)
    };
    let result = run(&pages, context, &mut Vec::new());
    assert!(
        matches!(result, Err(Problem::Usage(message)) if message.english().contains("--format md"))
    );
}

#[test]
fn only_leaves_out_the_other_parts() {
    let context = context(&CODES, "en", None);
    let export = |format, only: &[Part]| {
        let arguments = Export {
            only: only.to_vec(),
            ..arguments(format, &["shop"])
        };
        let mut out = Vec::new();
        run(&arguments, context, &mut out).map(|()| String::from_utf8(out).unwrap())
    };
    let parts = [Part::Fields, Part::Kinds, Part::Codes, Part::Names];
    let compact = export(Format::Json, &parts).unwrap();
    let expected = r#"[
{"table":"shop","code":40401,"name":"OrderNotFound","kind":"NotFound","fields":[{"name":"order","type":"u64"}]},
{"table":"shop","code":40499,"name":"NoSuchOrder","kind":"NotFound","fields":[]},
{"table":"shop","code":40901,"name":"OutOfStock","kind":"FailedPrecondition","fields":[{"name":"sku","type":"&str"},{"name":"left","type":"u32"}]},
{"table":"shop","code":42901,"name":"OrderLimitReached","kind":"ResourceExhausted","fields":[]}
]
"#;
    assert_eq!(compact, expected);
    let codes = export(Format::Ndjson, &[Part::Codes]).unwrap();
    assert_eq!(
        codes.lines().next(),
        Some(r#"{"table":"shop","code":40401}"#)
    );
    for &part in Part::value_variants() {
        let line = export(Format::Ndjson, &[part]).unwrap();
        let line: Value = serde_json::from_str(line.lines().next().unwrap()).unwrap();
        let keys: &[&str] = match part {
            Part::Codes => &[],
            Part::Names => &["name"],
            Part::Kinds => &["kind"],
            Part::Retries => &["retry"],
            Part::Messages => &["messages", "translated"],
            Part::Deprecations => &["deprecated"],
            Part::Docs => &["docs"],
            Part::Fields => &["fields"],
            Part::Http => &["http"],
            Part::Advice => &["cause", "fix"],
        };
        let mut expected = [&["table", "code"], keys].concat();
        expected.sort_unstable();
        let mut found: Vec<&str> = line
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        found.sort_unstable();
        assert_eq!(found, expected);
    }
    for &format in Format::value_variants() {
        let is_json = matches!(format, Format::Json | Format::Ndjson);
        match export(format, &parts) {
            Ok(_) => assert!(is_json),
            Err(Problem::Usage(message)) => {
                let message = message.english();
                assert!(
                    !is_json && message.contains("--format json or ndjson"),
                    "{message}"
                );
            }
            Err(problem) => panic!("{problem:?}"),
        }
    }
}

#[test]
fn json_of_empty_registry_is_an_empty_array() {
    static EMPTY: Registry = Registry::new(&[]);
    let json = export_from(&EMPTY, Format::Json, &[], None).unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&json).unwrap(),
        Value::Array(Vec::new())
    );
}
