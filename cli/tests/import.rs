//! `errcodes import`: lists, merges, and exports that come back as the rows of the tables' sources.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use common::run;

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("the output is UTF-8")
}

/// The rows of a table by code, as tokens.
type Rows = BTreeMap<String, String>;

/// Returns the tables in a source file, by key.
fn tables(source: &str) -> BTreeMap<String, Rows> {
    let mut tables = BTreeMap::new();
    find(source.parse().expect("it is Rust"), &mut tables);
    tables
}

fn find(tokens: TokenStream, tables: &mut BTreeMap<String, Rows>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut key = String::new();
    for (i, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let attribute = group.stream().to_string();
        if let Some(argument) = attribute
            .strip_prefix("table (")
            .or(attribute.strip_prefix("table("))
        {
            key = argument.trim_matches([' ', ')', '"']).into();
        }
        let is_body =
            i >= 3 && tokens[i - 3].to_string() == "enum" && group.delimiter() == Delimiter::Brace;
        if is_body {
            tables.insert(std::mem::take(&mut key), rows(group.stream()));
        } else {
            find(group.stream(), tables);
        }
    }
}

/// Splits the body of a table at the commas between rows.
fn rows(body: TokenStream) -> Rows {
    let tokens: Vec<TokenTree> = body.into_iter().collect();
    let rows = tokens.split(|token| token.to_string() == ",");
    let row = |row: &[TokenTree]| {
        // Without the doc comments, which an export does not have.
        let start = row
            .iter()
            .rposition(|token| token.to_string().starts_with("[doc"))
            .map_or(0, |i| i + 1);
        let tokens: TokenStream = row[start..].iter().cloned().collect();
        let tokens = tokens.to_string();
        let code = tokens
            .split(" =>")
            .next()
            .unwrap_or_default()
            .replace(' ', "");
        (code, tokens)
    };
    rows.filter(|tokens| !tokens.is_empty()).map(row).collect()
}

/// The tables in the sources of the library.
fn sources() -> BTreeMap<String, Rows> {
    let codes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codes");
    let mut all = BTreeMap::new();
    for folder in fs::read_dir(codes)
        .unwrap()
        .flatten()
        .filter(|it| it.path().is_dir())
    {
        let files = fs::read_dir(folder.path()).unwrap().flatten();
        let is_rust = |file: &fs::DirEntry| file.path().extension().is_some_and(|it| it == "rs");
        for file in files.filter(is_rust) {
            all.extend(tables(&fs::read_to_string(file.path()).unwrap()));
        }
    }
    all
}

#[test]
fn exports_are_imported_as_the_rows_of_the_sources() {
    let sources = sources();
    assert_eq!(sources.len(), errcodes::REGISTRY.tables().len());
    for format in ["csv", "tsv", "json", "ndjson", "md", "html"] {
        let export = run(&["export", "--format", format], "");
        let output = run(
            &["import", "-", "--frame", "--format", format],
            &text(export.stdout),
        );
        let messages = text(output.stderr);
        assert!(output.status.success(), "{format}: {messages}");
        let imported = tables(&text(output.stdout));
        assert!(imported.keys().eq(sources.keys()), "{format}");
        for (key, rows) in &sources {
            for (code, row) in rows {
                assert_eq!(imported[key].get(code), Some(row), "{format}: {key} {code}");
            }
            assert_eq!(imported[key].len(), rows.len(), "{format}: {key}");
        }
    }
}

#[test]
fn list_in_the_encoding_of_chinese_windows_is_read_with_a_note() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    // 错误码,说明 · 1,令牌过期
    let bytes =
        b"\xb4\xed\xce\xf3\xc2\xeb,\xcb\xb5\xc3\xf7\r\n1,\xc1\xee\xc5\xc6\xb9\xfd\xc6\xda\r\n";
    fs::write(&path, bytes).unwrap();
    let path = path.to_str().unwrap();
    let output = run(&["import", path], "");
    assert!(output.status.success());
    assert!(text(output.stdout).contains("1 => Code1(\"令牌过期\") as Unauthenticated,"));
    assert_eq!(
        text(output.stderr),
        format!("note: {path}: not UTF-8; read as GB18030\n")
    );
    assert_eq!(text(run(&["import", "-q", path], "").stderr), "");
}

#[test]
fn lists_in_the_forms_of_real_pages_are_read() {
    let lists = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    for (file, rows) in [
        ("flattened.txt", 6),
        ("one-line.rst", 6),
        ("sections.txt", 5),
        ("tabs.txt", 5),
    ] {
        let path = lists.join(file);
        let expected = fs::read_to_string(path.with_extension("rs")).unwrap();
        let output = run(&["import", path.to_str().unwrap()], "");
        assert!(output.status.success(), "{file}");
        let stdout = text(output.stdout);
        assert_eq!(stdout, expected, "{file}");
        assert_eq!(
            stdout.lines().filter(|line| line.contains(" => ")).count(),
            rows,
            "{file}"
        );
    }
}

const TABLE: &str = "\
//! Codes.
errcodes::define_errcodes! {
    /// The shop.
    #[table(\"shop\")]
    pub enum ShopCode(zh, en) {
        // Users
        10 => UserNotFound(\"没有用户\", \"no such user\") as NotFound, // checked
        /// Kept.
        #[deprecated]
        30 => Old(_, \"old\" | \"older\"),

        // Tokens
        0x28 => TokenExpired(\"令牌过期\", _) as Unauthenticated
    }
}
";

fn merge(source: &str, list: &str, arguments: &[&str]) -> (String, String, Option<i32>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table.rs");
    fs::write(&path, source).unwrap();
    let name = path.to_str().unwrap();
    let mut all = vec!["import", "-", "--format", "csv", "--merge", name];
    all.extend(arguments);
    let output = run(&all, list);
    assert_eq!(text(output.stdout), "");
    let messages = text(output.stderr).replace(name, "table.rs");
    (
        fs::read_to_string(&path).unwrap(),
        messages,
        output.status.code(),
    )
}

#[test]
fn merge_adds_new_rows_in_order_and_changes_nothing_else() {
    let list = "code,name,en,zh\n50,Last,last one,最后\n10,NoUser,no user,没有用户\n29,User Not Found,user missing,\n5,,first one,\n40,,,令牌过期\n";
    let (merged, messages, status) = merge(TABLE, list, &[]);
    let expected = TABLE
        .replace("        // Users\n", "        5 => FirstOne(_, \"first one\"),\n        // Users\n")
        .replace(
            " // checked\n",
            " // checked\n        29 => MissingUser(_, \"user missing\") as InvalidArgument, // the list calls it `UserNotFound`; proposed\n",
        )
        .replace(
            "as Unauthenticated\n",
            "as Unauthenticated,\n        50 => Last(\"最后\", \"last one\"),\n",
        );
    assert_eq!(merged, expected);
    assert_eq!(
        messages,
        "note: standard input:3: 10 is `UserNotFound` in the table, `NoUser` in the list\n\
         note: standard input:3: 10 has `no such user` in en, the list has `no user`\n\
         note: standard input:4: the name `UserNotFound` is another code's in the table\n\
         note: standard input: added 3 rows to `shop` in `table.rs`\n"
    );
    assert_eq!(status, Some(0));
    let (again, _, _) = merge(&merged, list, &[]);
    assert_eq!(again, merged);
}

#[test]
fn merge_keeps_line_endings_and_reports_a_language_without_a_column() {
    let source = TABLE.replace('\n', "\r\n");
    let (merged, messages, status) = merge(&source, "code,en,fr\n20,x y,z\n21,,z\n", &[]);
    let row = " // checked\r\n        20 => XY(_, \"x y\"),\r\n";
    assert_eq!(merged, source.replace(" // checked\r\n", row));
    assert!(
        messages.contains("error: standard input:2: `shop` has no column for the fr of 20: `z`\n"),
        "{messages}"
    );
    assert!(
        messages.contains("error: standard input:3: `shop` has no column for the fr of 21: `z`\n"),
        "{messages}"
    );
    assert_eq!(status, Some(1));
}

#[test]
fn merge_of_an_export_takes_the_table_with_the_key() {
    let list = "table,code,en\nother,20,x y\nshop,21,z w\n";
    let (merged, messages, _) = merge(TABLE, list, &[]);
    assert!(
        merged.contains("21 => ZW(_, \"z w\"),") && !merged.contains("x y"),
        "{messages}"
    );
}

#[test]
fn merge_into_rows_on_one_line_gives_rows() {
    let source = "define_errcodes! { enum A(en) { 1 => One(\"one\"), 3 => Three(\"three\") } }";
    let (merged, _, _) = merge(source, "code,en\n2,x y\n4,z w\n", &[]);
    let rows = &tables(&merged)[""];
    let codes: Vec<&str> = rows.keys().map(String::as_str).collect();
    assert_eq!(codes, ["1", "2", "3", "4"]);
}

#[test]
fn merge_needs_one_table() {
    let two =
        format!("{TABLE}errcodes::define_errcodes! {{ enum Other(en) {{ 1 => One(\"one\") }} }}\n");
    let (kept, messages, status) = merge(&two, "code,en\n2,x y\n", &[]);
    assert_eq!((kept.as_str(), status), (two.as_str(), Some(2)));
    assert!(
        messages.contains("several tables; choose one with --table: `shop`, `other`"),
        "{messages}"
    );
    let (merged, _, _) = merge(&two, "code,en\n2,x y\n", &["--table", "other"]);
    assert_eq!(
        merged.len() - two.len(),
        merged[..]
            .find("2 => XY(\"x y\"),")
            .map_or(0, |_| merged.len() - two.len())
    );
    let tables = tables(&merged);
    assert!(tables[""].contains_key("2") && !tables["shop"].contains_key("2"));
    for (source, why) in [
        ("fn main() {}", "no table; the file needs a call"),
        ("fn main( {", "not Rust at line 1"),
    ] {
        let (kept, messages, status) = merge(source, "code,en\n2,x y\n", &[]);
        assert_eq!((kept.as_str(), status), (source, Some(2)));
        assert!(messages.contains(why), "{messages}");
    }
}
