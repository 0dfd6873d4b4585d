//! The remedies of errors, applied to the source.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};

use crate::compiler::compile;

/// Tables whose errors each name a replacement of the underlined tokens.
const TABLES: [&str; 13] = [
    r#"enum Code(en) { 1 => A("a") as Kind::NotFound retry Retry::Backoff }"#,
    r#"enum Code(en) { 1 => A("a") as "NotFound" retry(Backoff) }"#,
    r#"enum Code(en) { 1 => A("a") as Kind::NotFond retry "Backof" }"#,
    r#"enum Code(en) { 1 => A("a") as NotFond retry Backof }"#,
    r#"enum Code(en) { "40001" => A("a") }"#,
    r#"enum Code(en) { 40,001 => A("a"), +2 => B("b"), 12,345,678 => C("c") }"#,
    r#"enum Code(en) { 1u8 => A("a"), -0x10i64 => B("b") }"#,
    r#"enum Code(en) { 1 => token_expired("a"), 2 => b(" x") }"#,
    r#"enum Code(en, zh) { 1 => A(" a  b " | "c  d", ~" 中") }"#,
    r#"enum Code(en, "zh") { 1 => A("a", _) }"#,
    r#"#[warn(errcodes::unordered_row)] enum Code(en) { 1 => A("a") }"#,
    r#"enum Code(en) { 2 => A(" a") as Kind::NotFond retry Retry::Backof, 3u8 => b_c(" b") }"#,
    r#"#[cfg(unix)] enum Code(en) { #[cfg(unix)] +5 => A(" a"), #[cfg(not(unix))] +5 => A(" b") }"#,
];

/// Returns the message of the first error, and the characters that it underlines.
fn first_error(table: &str) -> Option<(String, Range<usize>)> {
    let tokens: TokenStream = format!("(krate){table}").parse().expect("it is tokens");
    let output: Vec<TokenTree> = compile(tokens).into_iter().collect();
    let error = output
        .windows(3)
        .find(|window| window[0].to_string() == "compile_error")?;
    let offset = "(krate)".len();
    let start = error[0].span().start().column - offset;
    let end = error[2].span().end().column - offset;
    Some((error[2].to_string(), start..end))
}

/// Returns the text in the last backquotes.
fn remedy(message: &str) -> String {
    let quoted = message.rsplit('`').nth(1).expect("a message has a remedy");
    quoted.replace("\\\"", "\"")
}

#[test]
fn applied_remedies_leave_a_valid_table() {
    for table in TABLES {
        let mut fixed = table.to_owned();
        let mut steps = 0;
        while let Some((message, underlined)) = first_error(&fixed) {
            let chars: Vec<char> = fixed.chars().collect();
            let before: String = chars[..underlined.start].iter().collect();
            let after: String = chars[underlined.end..].iter().collect();
            fixed = format!("{before} {} {after}", remedy(&message));
            steps += 1;
            assert!(
                steps < 10,
                "{table} becomes {fixed}, which still has: {message}"
            );
        }
        assert!(steps > 0, "{table} has no error");
    }
}
