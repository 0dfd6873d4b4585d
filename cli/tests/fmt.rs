//! `errcodes fmt`: tables in Rust source files.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::run;
use proc_macro2::{TokenStream, TokenTree};

const UNFORMATTED: &str = "define_errcodes!{\nenum Shop(en, zh) {\n2=>Lost(\"lost\", ~\"丢失\"),\n10=>Sold(\"sold\", _)\n}\n}\n";
const FORMATTED: &str = "define_errcodes! {\n    enum Shop(en, zh) {\n        2  => Lost(\"lost\", ~\"丢失\"),\n        10 => Sold(\"sold\", _)\n    }\n}\n";

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.path().join(name);
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

/// Runs `errcodes fmt` and returns its exit status, output and errors.
fn fmt(arguments: &[&str], input: &str) -> (i32, String, String) {
    let output = run(&[&["fmt"], arguments].concat(), input);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn standard_input_is_formatted_to_standard_output() {
    for arguments in [&[][..], &["-"]] {
        assert_eq!(
            fmt(arguments, UNFORMATTED),
            (0, FORMATTED.to_owned(), String::new())
        );
    }
    let broken = "define_errcodes! { \"";
    let (status, out, err) = fmt(&[], broken);
    assert_eq!((status, out.as_str()), (1, broken));
    assert_eq!(
        err,
        "error: <stdin>:1:20: left as it is; expected Rust source with closed delimiters and quotes\n"
    );
}

#[test]
fn files_are_formatted_in_place() {
    let folder = Folder::new();
    let files = [
        folder.file("a.rs", UNFORMATTED),
        folder.file("b.rs", FORMATTED),
        folder.file("c.rs", "fn  no_table( ) {"),
    ];
    let written = || fs::metadata(&files[1]).unwrap().modified().unwrap();
    let before = written();
    let arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    assert_eq!(fmt(&arguments, ""), (0, String::new(), String::new()));
    assert_eq!(fs::read_to_string(&files[0]).unwrap(), FORMATTED);
    assert_eq!(written(), before);
    assert_eq!(fs::read_to_string(&files[2]).unwrap(), "fn  no_table( ) {");
}

#[test]
fn check_prints_a_diff_and_writes_nothing() {
    let folder = Folder::new();
    let file = folder.file("a.rs", UNFORMATTED);
    let (status, out, err) = fmt(&["--check", &file], "");
    assert_eq!(status, 1);
    assert!(out.starts_with(&format!(
        "--- {file}\n+++ {file}\n@@ -1,6 +1,6 @@\n-define_errcodes!{{\n"
    )));
    assert!(
        out.contains("\n+        10 => Sold(\"sold\", _)\n"),
        "{out}"
    );
    assert_eq!(
        err,
        format!("error: {file} is not formatted; run `fmt` without `--check`\n")
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), UNFORMATTED);
    assert_eq!(
        fmt(&["--check", &file, "--quiet"], ""),
        (1, String::new(), String::new())
    );
    assert_eq!(
        fmt(&["--check"], FORMATTED),
        (0, String::new(), String::new())
    );
    assert_eq!(fmt(&["--check", "--width", "30"], FORMATTED).0, 1);
    assert_eq!(fmt(&["--check", "--sort"], FORMATTED).0, 0);
}

#[test]
fn place_that_cannot_be_read_is_named_and_other_files_are_formatted() {
    let folder = Folder::new();
    let bad = "// 错\n  /* 错 */ define_errcodes!{enum A(en) {-> 1}}";
    let files = [
        folder.file("bad.rs", bad),
        folder.file("latin.rs", b"define_errcodes!{} \xe9"),
        folder.file(
            "rule.rs",
            "define_errcodes!{ enum A(en) {$code=>A(\"a\")} }",
        ),
        folder.file("good.rs", UNFORMATTED),
    ];
    let [bad_file, latin, rule, good] = &files;
    let (status, out, err) = fmt(&[bad_file, latin, rule, good], "");
    assert_eq!((status, out.as_str()), (1, ""));
    assert_eq!(
        err,
        format!(
            "note: {rule}:1:1: left as it is; the rule of another macro fills this table\n\
             error: {bad_file}:2:41: left as it is; expected a code such as `40001`\n\
             error: {latin} is not UTF-8\n"
        )
    );
    assert_eq!(fs::read_to_string(bad_file).unwrap(), bad);
    assert_eq!(fs::read_to_string(good).unwrap(), FORMATTED);
    assert_eq!(fmt(&[rule], "").0, 0);
}

#[test]
fn nothing_is_written_if_a_file_cannot_be_opened() {
    let folder = Folder::new();
    let file = folder.file("a.rs", UNFORMATTED);
    let (status, _, err) = fmt(&[&file, "no/such.rs"], "");
    assert_eq!(status, 2);
    assert!(
        err.starts_with("error: cannot read `no/such.rs`: "),
        "{err}"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), UNFORMATTED);
}

/// Returns the tokens of a source; of the white space between them, none matters in these files.
fn tokens(stream: TokenStream) -> Vec<String> {
    let mut texts = Vec::new();
    for tree in stream {
        if let TokenTree::Group(group) = tree {
            texts.push(format!("{:?}", group.delimiter()));
            texts.extend(tokens(group.stream()));
            texts.push(String::new());
        } else {
            texts.push(tree.to_string());
        }
    }
    texts
}

/// Returns the Rust files below a folder of the project.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let is_rust = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "rs");
    let below = folders.iter().flat_map(|folder| sources(folder));
    files.into_iter().filter(is_rust).chain(below).collect()
}

/// Returns the Rust samples of a document, from Markdown or from the doc comments of a source.
fn samples(text: &str) -> Vec<String> {
    let line = |line: &str| {
        let line = line.trim_start();
        let comment = ["/// ", "//! "]
            .iter()
            .find_map(|mark| line.strip_prefix(mark));
        let line = comment.unwrap_or(line);
        // A hidden line of a sample.
        line.strip_prefix("# ").unwrap_or(line).to_owned() + "\n"
    };
    let text: String = text.lines().map(line).collect();
    let blocks = text.split("```").skip(1).step_by(2);
    blocks
        .filter_map(|block| Some(block.split_once('\n')?.1.to_owned()))
        .collect()
}

#[test]
fn tables_of_the_project_keep_their_tokens() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = ["codes", "tests", "cli/src", "runtime", "macros/snapshots"];
    let mut texts = Vec::new();
    for folder in folders {
        for source in sources(&root.join(folder)) {
            let text = fs::read_to_string(&source).unwrap();
            texts.extend(samples(&text));
            texts.push(text);
        }
    }
    for document in [
        "README.md",
        "docs/declaring.md",
        "docs/cli.md",
        "CONTRIBUTING.md",
    ] {
        texts.extend(samples(&fs::read_to_string(root.join(document)).unwrap()));
    }
    texts.retain(|text| text.contains("define_errcodes!"));
    let mut formatted_tables = 0;
    for text in texts {
        let Ok(before) = text.parse() else {
            continue;
        };
        let (_, once, _) = fmt(&[], &text);
        formatted_tables += once.matches("define_errcodes! {\n").count();
        assert_eq!(tokens(once.parse().unwrap()), tokens(before), "{text}");
        assert_eq!(
            fmt(&["--width", "60"], &once)
                .1
                .parse()
                .map(tokens)
                .unwrap(),
            tokens(once.parse().unwrap())
        );
        assert_eq!(fmt(&[], &once).1, once);
    }
    assert!(formatted_tables > 100, "{formatted_tables}");
}
