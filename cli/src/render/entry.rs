//! A row in full, as a block of labelled lines.

use std::io;

use errcodes::{Entry, Kind, Locale};

use super::style::{self, CODE, LABEL, paint};
use super::texts::Texts;
use super::wrap;
use crate::rows::fields;

/// Writes all fields of a row, the reader's language first.
pub(crate) fn write_entry(
    entry: Entry,
    locale: Locale,
    out: &mut impl io::Write,
) -> io::Result<()> {
    let texts = Texts::new(locale);
    write_heading(entry, out)?;
    for column in columns(entry, locale) {
        let mut label = column.to_string();
        for wording in entry.wordings(column) {
            let note = if entry.is_translated(column) {
                texts.our_translation
            } else {
                ""
            };
            write_line(&label, &format!("{wording}{}", paint(LABEL, note)), out)?;
            label.clear();
        }
    }
    if entry.fields().len() > 0 {
        write_line("fields", &fields(entry), out)?;
    }
    write_line(
        "kind",
        &format!("{} (HTTP {})", entry.kind(), entry.http_status()),
        out,
    )?;
    write_advice(entry, locale, out)?;
    match entry.deprecated() {
        None => {}
        Some("") => write_line("note", texts.deprecated, out)?,
        Some(note) => write_line("note", &format!("{}{note}", texts.deprecated_note), out)?,
    }
    write_docs(entry, out)
}

/// Writes the table, the code and the name.
pub(crate) fn write_heading(entry: Entry, out: &mut impl io::Write) -> io::Result<()> {
    writeln!(
        out,
        "{} {}  {}",
        entry.table().key(),
        paint(CODE, &entry.code().to_string()),
        paint(style::name(entry), entry.name())
    )
}

/// Writes the retry, the cause and the fix.
pub(crate) fn write_advice(
    entry: Entry,
    locale: Locale,
    out: &mut impl io::Write,
) -> io::Result<()> {
    let texts = Texts::new(locale);
    if entry.kind() != Kind::Ok {
        write_line("retry", &texts.advice(entry), out)?;
    }
    let cause = entry
        .cause(locale)
        .and_then(|text| entry.all_causes().find(|cause| cause.text() == text));
    let fix = entry
        .fix(locale)
        .and_then(|text| entry.all_fixes().find(|fix| fix.text() == text));
    for (label, advice) in [("cause", cause), ("fix", fix)] {
        let Some(advice) = advice else { continue };
        let note = if advice.is_translated() {
            texts.our_translation
        } else {
            ""
        };
        write_line(label, &format!("{advice}{}", paint(LABEL, note)), out)?;
    }
    Ok(())
}

/// Writes the link to the row's documentation.
pub(crate) fn write_docs(entry: Entry, out: &mut impl io::Write) -> io::Result<()> {
    match entry.docs_url() {
        Some(docs) => write_line("docs", &docs.to_string(), out),
        None => Ok(()),
    }
}

/// Writes a label and its text, wrapped on a terminal.
pub(crate) fn write_line(label: &str, text: &str, out: &mut impl io::Write) -> io::Result<()> {
    const INDENT: usize = 9;
    let text = wrap::hanging(text, INDENT);
    writeln!(out, "  {}  {text}", paint(LABEL, &format!("{label:<5}")))
}

/// Returns the table's locales, starting with the reader's.
fn columns(entry: Entry, locale: Locale) -> Vec<Locale> {
    let mut columns = entry.table().locales().to_vec();
    let best = entry.localized(locale).text();
    columns.sort_by_key(|&column| entry.wordings(column).next() != Some(best));
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::CODES;

    fn lines(table: &str, code: i64, locale: &str) -> Vec<String> {
        let mut out = Vec::new();
        let entry = CODES.get(table, code).unwrap();
        write_entry(entry, Locale::new(locale), &mut out).unwrap();
        let text = anstream::adapter::strip_bytes(&out).into_vec();
        let text = String::from_utf8(text).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn fields_and_http_status_of_row_are_shown() {
        assert_eq!(
            lines("shop", 40901, "en")[..5],
            [
                "shop 40901  OutOfStock",
                "  en     only {left} left of {sku}",
                "  zh     {sku} 仅剩 {left} 件",
                "  fields  sku: &str, left: u32",
                "  kind   FailedPrecondition (HTTP 409)",
            ]
        );
    }

    #[test]
    fn single_field_is_shown() {
        assert_eq!(lines("shop", 40401, "en")[3], "  fields  order: u64");
    }

    #[test]
    fn advice_is_in_language_of_reader() {
        let english = lines("shop", 42901, "en");
        assert_eq!(
            english[5..7],
            [
                "  cause  The account has used up its orders for the day.",
                "  fix    Wait until midnight, or ask for a higher limit.",
            ]
        );
        let chinese = lines("shop", 42901, "zh-TW");
        assert_eq!(
            chinese[5..7],
            [
                "  cause  账户当日下单次数已用完。",
                "  fix    请等到次日零点，或申请提高上限。",
            ]
        );
        let translated = lines("gaps", 2, "zh");
        assert_eq!(
            translated[5..],
            ["  cause  只有中文。", "  fix    请询问。（我们的译文）"]
        );
        assert_eq!(lines("gaps", 2, "en")[5], "  cause  只有中文。");
    }

    #[test]
    fn note_of_deprecated_row_is_shown() {
        let note = |table, code, locale| lines(table, code, locale)[5].clone();
        assert_eq!(
            note("shop", 40499, "en"),
            "  note   deprecated: use OrderNotFound"
        );
        assert_eq!(
            note("shop", 40499, "zh"),
            "  note   已弃用：use OrderNotFound"
        );
        assert_eq!(
            note("gaps", 1, "en"),
            "  note   deprecated: the platform no longer sends this code"
        );
    }
}
