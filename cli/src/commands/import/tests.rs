//! Lists of every format, read to the end.

use std::fmt::Write as _;

use errcodes::{Kind, Locale, Retry};
use proptest::prelude::*;

use super::*;
use crate::arguments::{Export, Format};
use crate::commands::export;
use crate::shop::{CODES, context};
use crate::texts::english;

/// Returns the rows and the messages of an import.
fn import_with(
    text: &str,
    format: ListFormat,
    choices: &Choices,
    frame: bool,
) -> (String, Vec<String>, Vec<String>) {
    let mut report = Report::new("f".into());
    let lists = records::lists(&grids(text, format, &mut report), choices, &mut report);
    let rows: Vec<String> = lists.iter().map(|list| rows::list(list, frame)).collect();
    (
        rows.join("\n"),
        english(&report.problems()),
        english(&report.notes()),
    )
}

fn import(text: &str, format: ListFormat) -> (String, Vec<String>, Vec<String>) {
    import_with(text, format, &Choices::default(), false)
}

/// Returns the rows of an import without problems.
fn rows(text: &str, format: ListFormat) -> String {
    let (rows, problems, _) = import(text, format);
    assert_eq!(problems, [""; 0]);
    rows
}

#[test]
fn csv_becomes_rows() {
    assert_eq!(
        rows("code,en,zh\n40901,out of stock,缺货\n", ListFormat::Csv),
        "// pub enum Code(en, zh)\n40901 => OutOfStock(\"out of stock\", \"缺货\") as ResourceExhausted, // proposed\n"
    );
}

#[test]
fn html_table_becomes_rows() {
    let page = "<table><tr><th>Code<th>Message<tr><td>7001<td>user not found</table>";
    assert_eq!(
        rows(page, ListFormat::Html),
        "// pub enum Code(en)\n7001 => UserNotFound(\"user not found\") as NotFound, // proposed\n"
    );
}

#[test]
fn line_that_is_not_understood_is_reported_and_the_others_are_imported() {
    let text = "code,en\n1,g h\n2-4,range\nx,why\n5,\n,no code\n6,c d\nHeading,\n";
    let (rows, problems, notes) = import(text, ListFormat::Csv);
    assert_eq!(
        rows,
        "// pub enum Code(en)\n1 => GH(\"g h\"),\n6 => CD(\"c d\"),\n"
    );
    assert_eq!(
        problems,
        [
            "f:3: `2-4`: a range of codes; write a row for each",
            "f:4: `x`: not a code",
            "f:5: the code 5 has no message",
            "f:6: no code: `no code`",
        ]
    );
    assert_eq!(notes, ["f:8: skipped the heading `Heading`"]);
}

#[test]
fn rows_of_one_code_are_joined() {
    let text =
        "code,name,kind,en,zh\n1,A,NotFound,x,甲\n2,B,Internal,y,\n1,A,,z,甲\n2,C,Aborted,y,乙\n";
    let (rows, problems, _) = import(text, ListFormat::Csv);
    assert_eq!(
        rows,
        "// pub enum Code(en, zh)\n1 => A(\"x\" | \"z\", \"甲\") as NotFound,\n2 => B(\"y\", \"乙\") as Internal,\n"
    );
    assert_eq!(
        problems,
        [
            "f:5: the code 2 is on line 3 too, with another name: `B`, `C`",
            "f:5: the code 2 is on line 3 too, with another kind: `Internal`, `Aborted`",
        ]
    );
}

#[test]
fn tables_of_several_shapes_in_one_file_are_all_read() {
    let text = "code,en\n1,no user\n\n说明,错误码,原因\n令牌无效,2,令牌已换\n";
    assert_eq!(
        rows(text, ListFormat::Csv),
        "// pub enum Code(en, zh)\n1 => NoUser(\"no user\", _),\n\
         2 => Code2(_, \"令牌无效\") as Unauthenticated {\n    cause(_, \"令牌已换\"),\n}, // name: propose one; proposed\n"
    );
}

#[test]
fn table_without_codes_is_skipped_with_a_note() {
    let page = "<h2>Limits</h2><table><tr><th>API<th>limit<tr><td>send<td>ten</table>\n<table><tr><td>1<td>no user</table>";
    let (rows, problems, notes) = import(page, ListFormat::Html);
    assert_eq!(rows, "// pub enum Code(en)\n1 => NoUser(\"no user\"),\n");
    assert!(problems.is_empty());
    assert_eq!(
        notes,
        ["f:1: skipped the table `Limits`: no column of codes"]
    );
}

#[test]
fn names_are_unique_and_the_second_is_marked() {
    let text = "code,en\n1,invalid openid\n2,openid is invalid\n-3,this is a long sentence that says much and names nothing\n";
    assert_eq!(
        rows(text, ListFormat::Csv),
        "// pub enum Code(en)\n1 => InvalidOpenid(\"invalid openid\") as InvalidArgument, // proposed\n\
         2 => Code2(\"openid is invalid\") as InvalidArgument, // name: `InvalidOpenid` is another code's; proposed\n\
         -3 => CodeMinus3(\"this is a long sentence that says much and names nothing\"), // name: propose one\n"
    );
}

#[test]
fn name_of_the_list_becomes_upper_camel_case() {
    let text = "code,name,en\n1,ERR_TOKEN_EXPIRED,g h\n2,已过期 x,c d\n3,tokenExpired,e f\n";
    assert_eq!(
        rows(text, ListFormat::Csv),
        "// pub enum Code(en)\n1 => ErrTokenExpired(\"g h\"),\n\
         2 => CD(\"c d\"), // the list calls it `已过期 x`\n3 => TokenExpired(\"e f\"),\n"
    );
}

#[test]
fn kind_of_the_list_is_taken_in_any_case_and_a_wrong_one_reported() {
    let text = "code,en,kind,retry,http\n1,g h,NOT_FOUND,next day,418\n2,c d,Lost,Never,404\n3,e f,internal,Never,999\n";
    let (rows, problems, _) = import(text, ListFormat::Csv);
    assert_eq!(
        rows,
        "// pub enum Code(en)\n1 => GH(\"g h\") as NotFound http 418 retry NextDay,\n\
         2 => CD(\"c d\") http 404,\n3 => EF(\"e f\") as Internal,\n"
    );
    assert!(
        problems[0].starts_with("f:3: `Lost` is not a kind; write one of Ok, Cancelled, "),
        "{problems:?}"
    );
    assert_eq!(problems[1], "f:4: `999` is not an HTTP status");
}

#[test]
fn frame_is_a_whole_call() {
    let (rows, _, _) = import_with(
        "code,en\n1,g h\n",
        ListFormat::Csv,
        &Choices::default(),
        true,
    );
    assert_eq!(
        rows,
        "errcodes::define_errcodes! {\n    pub enum Code(en) {\n        1 => GH(\"g h\"),\n    }\n}\n"
    );
}

#[test]
fn options_choose_columns() {
    let choices = Choices {
        code: Some("no".to_owned()),
        name: Some("3".to_owned()),
        messages: vec![(Locale::new("fr"), "texte".to_owned())],
    };
    let text = "code,no,id,texte,en\nx,1,G_H,jeton expiré,token expired\n";
    let (rows, problems, notes) = import_with(text, ListFormat::Csv, &choices, false);
    assert_eq!(rows, "// pub enum Code(fr)\n1 => GH(\"jeton expiré\"),\n");
    assert_eq!(
        (problems.len(), notes),
        (0, vec!["f:1: skipped columns `code`, `en`".to_owned()])
    );
}

#[test]
fn markdown_table_and_text_of_markdown_become_rows() {
    let table = "| 错误码 | 说明 |\n|---|---|\n| 1 | `openid` 无效 |\n";
    let row = "// pub enum Code(zh)\n1 => Code1(\"openid 无效\") as InvalidArgument, // name: propose one; proposed\n";
    assert_eq!(rows(table, ListFormat::Md), row);
    assert_eq!(rows("- `1`: openid 无效\n", ListFormat::Md), row);
}

#[test]
fn json_of_any_shape_becomes_rows() {
    let expected = "// pub enum Code(en)\n1 => GH(\"g h\"),\n2 => CD(\"c d\" | \"e f\"),\n";
    for text in [
        r#"[{"code":1,"message":"g h"},{"code":"2","message":["c d","e f"]}]"#,
        r#"{"errors":[{"errcode":1,"i18n":{"en":"g h"}},{"errcode":2,"i18n":{"en":["c d","e f"]}}]}"#,
        r#"{"1":"g h","2":["c d","e f"]}"#,
        r#"[[1,"g h"],[2,"c d"],[2,"e f"]]"#,
    ] {
        assert_eq!(rows(text, ListFormat::Json), expected, "{text}");
    }
    let lines = "{\"code\":1,\"msg\":\"g h\"}\n{\"code\":2,\"msg\":\"c d\"}\n{\"code\":2,\"msg\":\"e f\"}\n";
    assert_eq!(rows(lines, ListFormat::Ndjson), expected);
}

#[test]
fn invisible_character_is_removed_with_a_note() {
    let (rows, _, notes) = import("code,en\n1,\"g\u{200b} \nh\"\n", ListFormat::Csv);
    assert_eq!(rows, "// pub enum Code(en)\n1 => GH(\"g h\"),\n");
    assert_eq!(notes, ["f:2: removed invisible characters from `g h`"]);
}

#[test]
fn row_with_only_a_translation_becomes_an_original() {
    let text = "code,name,kind,retry,message_zh,translated\n1,A,NotFound,Never,甲,zh\n";
    let (rows, _, notes) = import(text, ListFormat::Csv);
    assert_eq!(rows, "// pub enum Code(zh)\n1 => A(\"甲\") as NotFound,\n");
    assert_eq!(
        notes[1..],
        ["f:2: 1 has only a translation; wrote it without `~`"]
    );
}

/// The tables of `shop.rs`, as an import of an export has them.
fn shop_rows(lists: &str) -> Vec<String> {
    let lines = lists
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//") && !line.is_empty());
    lines.map(str::to_owned).collect()
}

#[test]
fn export_of_shop_is_imported_without_loss() {
    let exports = [
        (Format::Csv, ListFormat::Csv),
        (Format::Tsv, ListFormat::Tsv),
        (Format::Json, ListFormat::Json),
        (Format::Ndjson, ListFormat::Ndjson),
        (Format::Md, ListFormat::Md),
        (Format::Html, ListFormat::Html),
    ];
    for (format, list_format) in exports {
        let arguments = Export {
            format,
            table: Vec::new(),
            bom: false,
            pages: None,
            check: None,
            only: Vec::new(),
        };
        let mut out = Vec::new();
        assert!(export::run(&arguments, context(&CODES, "en", None), &mut out).is_ok());
        let text = String::from_utf8(out).unwrap();
        let imported = shop_rows(&rows(&text, list_format));
        let mut expected = shop_rows(
            r#"
            3 => Anything { text: &str }("{text}") as Unknown,
            #[deprecated]
            1 => Bare("bare", "裸") as Unknown,
            2 => Chinese("half", "半") as Unknown {
            cause(_, "只有中文。"),
            fix("Ask & wait.", ~"请询问。"),
            },
            40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
            #[deprecated(note = "use OrderNotFound")]
            40499 => NoSuchOrder("no such order", ~"没有该订单") as NotFound,
            40901 => OutOfStock { sku: &str, left: u32 }("only {left} left of {sku}", "{sku} 仅剩 {left} 件") as FailedPrecondition http 409,
            42901 => OrderLimitReached("daily order limit reached", "今日下单次数已达上限") as ResourceExhausted retry NextDay {
            cause("The account has used up its orders for the day.", "账户当日下单次数已用完。"),
            fix("Wait until midnight, or ask for a higher limit.", "请等到次日零点，或申请提高上限。"),
            },
            "#,
        );
        if matches!(format, Format::Md | Format::Html) {
            // These have a column for the note alone.
            expected.retain(|line| line != "#[deprecated]");
        }
        assert_eq!(imported, expected, "{list_format:?}");
    }
}

/// A row of a random list.
#[derive(Clone, Debug)]
struct Sample {
    code: i64,
    wordings: [String; 2],
    kind: Kind,
    retry: Retry,
}

impl Sample {
    fn cells(&self, i: usize) -> [String; 6] {
        [
            self.code.to_string(),
            format!("Name{i}"),
            self.kind.to_string(),
            self.retry.to_string(),
            self.wordings[0].clone(),
            self.wordings[1].clone(),
        ]
    }

    fn row(&self, i: usize) -> String {
        let [en, zh] = &self.wordings;
        let quote = |text: &str| syn_free_literal(text);
        let retry = if self.retry == Retry::Never {
            String::new()
        } else {
            format!(" retry {}", self.retry)
        };
        format!(
            "{} => Name{i}({}, {}) as {}{retry},\n",
            self.code,
            quote(en),
            quote(zh),
            self.kind
        )
    }
}

/// Writes a literal character by character.
fn syn_free_literal(text: &str) -> String {
    let mut literal = String::from("\"");
    for ch in text.chars() {
        if matches!(ch, '"' | '\\') {
            literal.push('\\');
        }
        literal.push(ch);
    }
    literal + "\""
}

const HEADER: [&str; 6] = ["code", "name", "kind", "retry", "en", "zh"];

fn samples() -> impl Strategy<Value = Vec<Sample>> {
    // Words of marks that some format treats as markup.
    let wording = |letters: &str| {
        let marks = r#""'\\|<>&`*_~#{}\[\],;:=%$@!()+-"#;
        let words =
            format!("[{letters}][{letters}{marks}]{{0,6}}( [{letters}{marks}]{{1,5}}){{0,3}}");
        proptest::string::string_regex(&words).expect("the pattern is valid")
    };
    let sample = (
        any::<i64>(),
        wording("a-z"),
        wording("令牌无效"),
        0..Kind::ALL.len(),
        0..Retry::ALL.len(),
    );
    let sample = sample.prop_map(|(code, en, zh, kind, retry)| Sample {
        code,
        wordings: [en, zh],
        kind: Kind::ALL[kind],
        retry: Retry::ALL[retry],
    });
    proptest::collection::vec(sample, 1..8).prop_map(|mut samples| {
        let mut codes = std::collections::HashSet::new();
        samples.retain(|sample| codes.insert(sample.code));
        samples
    })
}

fn write_list(samples: &[Sample], format: ListFormat) -> String {
    let mut lines: Vec<[String; 6]> = vec![HEADER.map(str::to_owned)];
    lines.extend(
        samples
            .iter()
            .enumerate()
            .map(|(i, sample)| sample.cells(i)),
    );
    let mut out = String::new();
    match format {
        ListFormat::Csv => {
            for line in lines {
                let quoted = line.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
                let _ = write!(out, "{}\r\n", quoted.join(","));
            }
        }
        ListFormat::Md => {
            let escape = |cell: String| -> String {
                let escape = |ch: char| {
                    if ch.is_ascii_punctuation() {
                        format!("\\{ch}")
                    } else {
                        ch.to_string()
                    }
                };
                cell.chars().map(escape).collect()
            };
            for (i, line) in lines.into_iter().enumerate() {
                let _ = writeln!(out, "| {} |", line.map(escape).join(" | "));
                if i == 0 {
                    out.push_str("|---|---|---|---|---|---|\n");
                }
            }
        }
        ListFormat::Html => {
            out.push_str("<table>");
            for line in lines {
                let escape = |cell: String| {
                    let escape = |ch: char| format!("&#{};", u32::from(ch));
                    cell.chars().map(escape).collect::<Vec<_>>().concat()
                };
                let _ = writeln!(out, "<tr><td>{}", line.map(escape).join("<td>"));
            }
        }
        _ => {
            let header = lines.remove(0);
            for line in lines {
                let members = header
                    .iter()
                    .cloned()
                    .zip(line.map(serde_json::Value::from));
                let object: serde_json::Map<String, serde_json::Value> = members.collect();
                let _ = writeln!(out, "{}", serde_json::Value::Object(object));
            }
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_rows_are_the_same_from_every_format(samples in samples()) {
        let expected: String = samples.iter().enumerate().map(|(i, sample)| sample.row(i)).collect();
        let expected = format!("// pub enum Code(en, zh)\n{expected}");
        for format in [ListFormat::Csv, ListFormat::Md, ListFormat::Html, ListFormat::Ndjson] {
            let text = write_list(&samples, format);
            let (rows, problems, _) = import(&text, format);
            prop_assert_eq!(&rows, &expected, "{:?}\n{}", format, text);
            prop_assert!(problems.is_empty(), "{:?} {:?}", format, problems);
        }
    }

    #[test]
    fn garbage_of_any_format_is_read_without_panic_into_rows_that_tokenize(
        text in "([0-9-]{1,6}|[|,\t\n<>{}\\[\\]\":=~`'\\\\#&;]|<t[rdh]|</?table>|code|en|\\PC|缺货){0,60}"
    ) {
        for format in [
            ListFormat::Csv, ListFormat::Tsv, ListFormat::Md, ListFormat::Html, ListFormat::Json,
            ListFormat::Ndjson, ListFormat::Text,
        ] {
            let (rows, _, _) = import(&text, format);
            prop_assert!(rows.parse::<proc_macro2::TokenStream>().is_ok(), "{:?} {}", format, rows);
        }
    }
}

#[test]
fn wordings_of_one_code_beyond_the_limit_are_reported() {
    let rows: String = (0..1002).fold(String::new(), |rows, i| rows + &format!("1,wording {i}\n"));
    let (rows, problems, _) = import(&format!("code,en\n{rows}"), ListFormat::Csv);
    assert_eq!(rows.matches(" | ").count(), 999);
    let problem = |line| format!("f:{line}: the code 1 has more than 1000 wordings");
    assert_eq!(problems, [problem(1002), problem(1003)]);
}

#[test]
fn large_hostile_input_ends() {
    for (part, format) in [
        ("<table><tr><td rowspan=9>1<td>x", ListFormat::Html),
        ("<tr><td colspan=999 rowspan=65534>7<td>", ListFormat::Html),
        ("| 1 | a |\n|---|---|\n", ListFormat::Md),
        ("> | 1 ", ListFormat::Md),
        ("1,\"a\n", ListFormat::Csv),
        ("1 ", ListFormat::Text),
        ("1 a令", ListFormat::Text),
        ("x\n\n\n\n", ListFormat::Text),
        ("{\"1\":[", ListFormat::Json),
        ("[1,2],", ListFormat::Ndjson),
    ] {
        import(&part.repeat(20_000), format);
    }
}
