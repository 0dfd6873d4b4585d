//! Codes as lists write them.

use crate::texts::{Text, text};

/// Parses a code: decimal or hexadecimal, in quotes, in full-width digits. The error says why the
/// text is not a code.
pub(super) fn parse(text: &str) -> Result<i64, Text> {
    let text: String = text.chars().map(narrow).collect();
    let text = text.trim().trim_matches(['"', '\'', '`', '“', '”']).trim();
    let (minus, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits.trim_start()),
        None => ("", text),
    };
    let (digits, radix) = match digits.strip_prefix("0x").or(digits.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (digits, 10),
    };
    if digits.is_empty() {
        return Err(text!("no code"));
    }
    if digits.chars().all(|ch| ch.is_digit(radix)) {
        return i64::from_str_radix(&format!("{minus}{digits}"), radix)
            .map_err(|_| text!("the code does not fit into 64 bits"));
    }
    let mut numbers = digits.split(|ch: char| !ch.is_ascii_digit());
    let count = numbers.clone().filter(|number| !number.is_empty()).count();
    let is_separated = digits
        .chars()
        .all(|ch| ch.is_ascii_digit() || is_separator(ch));
    if count < 2 || !is_separated || numbers.next().is_none_or(str::is_empty) {
        return Err(text!("not a code"));
    }
    Err(
        if digits.contains(['-', '~', '–', '—', '至']) || digits.contains("..") {
            text!("a range of codes; write a row for each")
        } else {
            text!("several numbers; write a row for each code")
        },
    )
}

fn is_separator(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(
            ch,
            '-' | '~' | '–' | '—' | '至' | '.' | '=' | ',' | '/' | '、' | ';' | '|'
        )
}

/// Converts full-width forms and other minus signs to ASCII.
fn narrow(ch: char) -> char {
    match ch {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(ch) - 0xfee0).unwrap_or(ch),
        '\u{2212}' | '\u{2010}' | '\u{2011}' => '-',
        '\u{3000}' => ' ',
        ch => ch,
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::texts::Language;

    #[test]
    fn code_is_read_in_every_spelling() {
        for (text, code) in [
            ("40001", 40001),
            (" -1 ", -1),
            ("−1", -1),
            ("４０００１", 40001),
            ("\"40001\"", 40001),
            ("`-7`", -7),
            ("0x9C41", 40001),
            ("-9223372036854775808", i64::MIN),
            ("007", 7),
        ] {
            assert_eq!(parse(text), Ok(code), "{text}");
        }
    }

    #[test]
    fn error_says_why_text_is_not_a_code() {
        for (text, why) in [
            ("", "no code"),
            ("-", "no code"),
            ("40001-40005", "a range of codes; write a row for each"),
            ("40001~40005", "a range of codes; write a row for each"),
            ("40000..=40009", "a range of codes; write a row for each"),
            ("40001, 40002", "several numbers; write a row for each code"),
            ("40001、40002", "several numbers; write a row for each code"),
            ("9223372036854775808", "the code does not fit into 64 bits"),
            ("abc", "not a code"),
            ("4xx", "not a code"),
            ("0x", "no code"),
            ("+1", "not a code"),
        ] {
            let error = parse(text).unwrap_err().get(Language::English);
            assert_eq!(error, why, "{text}");
        }
    }
}
