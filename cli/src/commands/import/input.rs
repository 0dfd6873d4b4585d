//! The encoding and format of a list.

use std::path::Path;

use crate::arguments::ListFormat;
use crate::texts::{Text, text};

/// Decodes UTF-8 or UTF-16 with a byte order mark, else UTF-8, else GB18030. Returns a note about
/// another encoding than UTF-8.
pub(super) fn decode(bytes: &[u8]) -> (String, Option<Text>) {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[length..]);
        let is_utf8 = encoding == encoding_rs::UTF_8;
        return (
            text.into_owned(),
            (!is_utf8).then_some(text!("read as UTF-16")),
        );
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), None);
    }
    let (text, has_errors) = encoding_rs::GB18030.decode_without_bom_handling(bytes);
    let note = if has_errors {
        text!("neither UTF-8 nor GB18030; read as GB18030 with replacement characters")
    } else {
        text!("not UTF-8; read as GB18030")
    };
    (text.into_owned(), Some(note))
}

/// Returns the format by the file's extension, else by its content.
pub(super) fn format(file: &Path, text: &str) -> ListFormat {
    let extension = file.extension().and_then(|extension| extension.to_str());
    match extension.unwrap_or_default().to_ascii_lowercase().as_str() {
        "csv" => ListFormat::Csv,
        "tsv" | "tab" => ListFormat::Tsv,
        "md" | "markdown" => ListFormat::Md,
        "html" | "htm" | "xhtml" => ListFormat::Html,
        "json" => ListFormat::Json,
        "ndjson" | "jsonl" => ListFormat::Ndjson,
        "txt" | "rst" => ListFormat::Text,
        _ => by_content(text),
    }
}

fn by_content(text: &str) -> ListFormat {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    let is_object = |line: &str| line.starts_with('{') && line.ends_with('}');
    let is_rule = |line: &str| {
        line.contains("--") && line.chars().all(|ch| matches!(ch, '|' | '-' | ':' | ' '))
    };
    if first.starts_with('<') {
        ListFormat::Html
    } else if is_object(first) && lines.next().is_some_and(is_object) {
        ListFormat::Ndjson
    } else if first.starts_with(['{', '[']) {
        ListFormat::Json
    } else if text
        .lines()
        .any(|line| line.contains('|') && is_rule(line.trim()))
    {
        ListFormat::Md
    } else if first.contains('\t') {
        ListFormat::Tsv
    } else if first.contains([',', ';']) && !first.contains(", ") {
        ListFormat::Csv
    } else {
        ListFormat::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Language;

    #[test]
    fn encoding_is_detected() {
        assert_eq!(decode("令牌".as_bytes()), ("令牌".to_owned(), None));
        assert_eq!(decode("\u{feff}令牌".as_bytes()), ("令牌".to_owned(), None));
        let (gb, _, _) = encoding_rs::GB18030.encode("40001,令牌");
        assert_eq!(
            decode(&gb),
            (
                "40001,令牌".to_owned(),
                Some(text!("not UTF-8; read as GB18030"))
            )
        );
        assert_eq!(
            decode(b"\xff\xfe1\x00"),
            ("1".to_owned(), Some(text!("read as UTF-16")))
        );
        assert!(
            decode(b"a\xff\xff")
                .1
                .unwrap()
                .get(Language::English)
                .starts_with("neither")
        );
    }

    #[test]
    fn format_is_detected_by_extension_then_content() {
        let detect = |file: &str, text: &str| format!("{:?}", format(Path::new(file), text));
        assert_eq!(detect("a.CSV", "<p>"), "Csv");
        for (text, name) in [
            ("\n<!doctype html>", "Html"),
            ("{\"code\":1}\n{\"code\":2}\n", "Ndjson"),
            ("{\"code\":1}", "Json"),
            ("[\n1]", "Json"),
            ("# T\n\n| a | b |\n|---|:-:|\n", "Md"),
            ("code\ten\n", "Tsv"),
            ("code,en\n", "Csv"),
            ("错误码,说明\n", "Csv"),
            ("-1 system error 系统繁忙", "Text"),
            ("invalid, wrong\n", "Text"),
            ("", "Text"),
        ] {
            assert_eq!(detect("-", text), name, "{text}");
        }
    }
}
