//! Measures compile time, rustc's memory and program growth for an enum in `errcodes` and its
//! alternatives.
//!
//! `cargo run --release --bin compile_time [ROWS …]`, where ROWS is `wechat` for the real table or
//! a number of generated rows. The default is wechat, 3000 and 10000. The crates are written to
//! `target/compile_time`. GNU time is required at `/usr/bin/time`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use errcodes::wechat::Code;

/// A code, a name and an English wording.
type Row = (i64, String, String);

struct Stack {
    name: &'static str,
    dependencies: &'static str,
    /// Generates the library crate with the enum.
    library: fn(&[Row]) -> String,
    /// An expression for the message of `code`, in a program that names the library `table`.
    wording: &'static str,
}

const STACKS: [Stack; 4] = [
    Stack {
        name: "errcodes",
        dependencies: "errcodes = { path = \"{root}/..\", default-features = false }",
        library: with_errcodes,
        wording: "table::Code::from(code).message()",
    },
    Stack {
        name: "match",
        dependencies: "",
        library: with_match,
        wording: "table::Code::from_code(code).message()",
    },
    Stack {
        name: "displaydoc + num_enum",
        dependencies: "displaydoc = { version = \"0.2\", default-features = false }\nnum_enum = { version = \"0.7\", default-features = false }",
        library: with_displaydoc,
        wording: "table::Code::try_from(code).map_or_else(|_| String::new(), |code| code.to_string())",
    },
    Stack {
        name: "thiserror + num_enum + strum",
        dependencies: "thiserror = \"2\"\nnum_enum = { version = \"0.7\", default-features = false }\nstrum = { version = \"0.28\", features = [\"derive\"] }",
        library: with_thiserror,
        wording: "table::Code::try_from(code).map_or_else(|_| String::new(), |code| format!(\"{code} {}\", table::strum::EnumMessage::get_message(&code).unwrap_or_default()))",
    },
];

fn main() {
    let asked: Vec<String> = env::args().skip(1).collect();
    let asked = if asked.is_empty() {
        ["wechat", "3000", "10000"].map(String::from).to_vec()
    } else {
        asked
    };
    for rows in asked {
        let table = rows_of(&rows);
        let text: usize = table
            .iter()
            .map(|(_, name, wording)| name.len() + wording.len())
            .sum();
        println!(
            "\n{rows}: {} rows, {text} bytes of names and wordings",
            table.len()
        );
        println!(
            "{:<30} {:>8} {:>8} {:>8} {:>9} {:>9} {:>6}",
            "", "check s", "debug s", "release s", "peak MB", "growth", "/text"
        );
        for stack in &STACKS {
            measure(stack, &rows, &table, text);
        }
    }
}

fn rows_of(rows: &str) -> Vec<Row> {
    if rows == "wechat" {
        return Code::iter()
            .map(|code| {
                (
                    code.code(),
                    code.name().to_owned(),
                    code.message_in("en").to_owned(),
                )
            })
            .collect();
    }
    let count: i64 = rows.parse().expect("rows are `wechat` or a number");
    let row = |number: i64| {
        (
            40_000 + number * 3 + number / 100 * 700,
            format!("MadeUpName{number}"),
            format!("made-up wording of the code that is number {number}"),
        )
    };
    (0..count).map(row).collect()
}

fn measure(stack: &Stack, rows: &str, table: &[Row], text: usize) {
    let folder = env!("CARGO_MANIFEST_DIR").to_owned()
        + "/target/compile_time/"
        + rows
        + "/"
        + &stack.name.replace(' ', "");
    let folder = Path::new(&folder);
    write_crates(folder, stack, table);
    let cargo = |arguments: &[&str]| cargo(folder, arguments);
    cargo(&["check", "-p", "table"]);
    cargo(&["build", "-p", "table"]);
    cargo(&["build", "--release", "-p", "table"]);
    let again = |arguments: &[&str]| {
        (0..3)
            .map(|_| {
                let library = folder.join("table/src/lib.rs");
                let source = fs::read_to_string(&library).expect("it was written");
                fs::write(&library, source + "\n").expect("it can be written");
                cargo(arguments)
            })
            .min_by(|one, other| one.0.total_cmp(&other.0))
            .expect("three times")
    };
    let check = again(&["check", "-p", "table"]);
    let debug = again(&["build", "-p", "table"]);
    let release = again(&["build", "--release", "-p", "table"]);
    cargo(&["build", "--release", "-p", "with", "-p", "without"]);
    let size = |program: &str| {
        fs::metadata(folder.join("target/release").join(program)).map_or(0, |file| file.len())
    };
    let growth = size("with").saturating_sub(size("without"));
    println!(
        "{:<30} {:>8.2} {:>8.2} {:>8.2} {:>9} {growth:>9} {:>6.2}",
        stack.name,
        check.0,
        debug.0,
        release.0,
        release.1 / 1024,
        growth as f64 / text as f64
    );
}

/// Runs cargo. Returns the seconds and the peak resident memory in KiB.
fn cargo(folder: &Path, arguments: &[&str]) -> (f64, u64) {
    let output = Command::new("/usr/bin/time")
        .args(["-f", "%e %M", "cargo", "--quiet"])
        .args(arguments)
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR")
        .env("CARGO_INCREMENTAL", "0")
        .stdout(Stdio::null())
        .output()
        .expect("GNU time is at /usr/bin/time");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{text}");
    let last = text.lines().last().unwrap_or_default();
    let (seconds, memory) = last.split_once(' ').expect("time prints two numbers");
    (
        seconds.parse().expect("seconds"),
        memory.parse().expect("KiB"),
    )
}

fn write_crates(folder: &Path, stack: &Stack, table: &[Row]) {
    let dependencies = stack
        .dependencies
        .replace("{root}", env!("CARGO_MANIFEST_DIR"));
    let package = |name: &str, more: &str| {
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{more}\n"
        )
    };
    let using = "table = { path = \"../table\" }";
    let input =
        "let code: i64 = std::env::args().nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);";
    let files = [
        ("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"table\", \"with\", \"without\"]\n\n[profile.release]\nstrip = true\n".to_owned()),
        ("table/Cargo.toml", package("table", &dependencies)),
        ("table/src/lib.rs", (stack.library)(table)),
        ("with/Cargo.toml", package("with", using)),
        ("with/src/main.rs", format!("fn main() {{ {input} println!(\"{{code}} {{}}\", {}); }}\n", stack.wording)),
        ("without/Cargo.toml", package("without", "")),
        ("without/src/main.rs", format!("fn main() {{ {input} println!(\"{{code}} {{}}\", code); }}\n")),
    ];
    for (path, text) in files {
        let path: PathBuf = folder.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("folders can be made");
        fs::write(path, text).expect("files can be written");
    }
}

fn each(table: &[Row], line: impl Fn(&Row) -> String) -> String {
    table.iter().fold(String::new(), |mut all, row| {
        let _ = writeln!(all, "{}", line(row));
        all
    })
}

fn with_errcodes(table: &[Row]) -> String {
    let rows = each(table, |(code, name, wording)| {
        format!("        {code} => {name}({wording:?}),")
    });
    format!("errcodes::define_errcodes! {{\n    pub enum Code(en) {{\n{rows}    }}\n}}\n")
}

fn with_match(table: &[Row]) -> String {
    let variants = each(table, |(_, name, _)| format!("{name},"));
    let from = each(table, |(code, name, _)| format!("{code} => Self::{name},"));
    let to = each(table, |(code, name, _)| format!("Self::{name} => {code},"));
    let wordings = each(table, |(_, name, wording)| {
        format!("Self::{name} => {wording:?},")
    });
    let names = each(table, |(_, name, _)| format!("Self::{name} => {name:?},"));
    format!(
        "#[derive(Clone, Copy, PartialEq, Eq, Hash)]\npub enum Code {{ {variants} Other(i64) }}\nimpl Code {{\n\
         pub fn from_code(code: i64) -> Self {{ match code {{ {from} other => Self::Other(other) }} }}\n\
         pub fn code(self) -> i64 {{ match self {{ {to} Self::Other(other) => other }} }}\n\
         pub fn name(self) -> &'static str {{ match self {{ {names} Self::Other(_) => \"Other\" }} }}\n\
         pub fn message(self) -> &'static str {{ match self {{ {wordings} Self::Other(_) => \"unlisted\" }} }}\n}}\n"
    )
}

fn with_displaydoc(table: &[Row]) -> String {
    let escaped = |wording: &str| format!("{wording:?}").replace('{', "{{").replace('}', "}}");
    let rows = each(table, |(code, name, wording)| {
        format!("#[doc = {}]\n{name} = {code},", escaped(wording))
    });
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, displaydoc::Display, num_enum::TryFromPrimitive)]\n#[repr(i64)]\npub enum Code {{\n{rows}}}\n"
    )
}

fn with_thiserror(table: &[Row]) -> String {
    let escaped = |wording: &str| format!("{wording:?}").replace('{', "{{").replace('}', "}}");
    let rows = each(table, |(code, name, wording)| {
        format!(
            "#[error({})]\n#[strum(message = {wording:?})]\n{name} = {code},",
            escaped(wording)
        )
    });
    format!(
        "pub use strum;\n#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error, num_enum::TryFromPrimitive, num_enum::IntoPrimitive, strum::EnumIter, strum::EnumMessage, strum::EnumString, strum::IntoStaticStr)]\n#[repr(i64)]\npub enum Code {{\n{rows}}}\n"
    )
}
