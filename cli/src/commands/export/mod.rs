//! `errcodes export`: the tables for other programs.

mod columns;
mod delimited;
mod html;
mod json;
mod markdown;
mod sql;

use std::io;

use columns::Column;
use errcodes::{Entry, Locale, Table};

use crate::arguments::Format;
use crate::context::Context;
use crate::error::Problem;
use crate::query::scope;
use crate::rows;

/// Prints the selected tables, or all, sorted by table key and code.
///
/// With `--lang`, only the wordings in that language.
pub(super) fn run(
    format: Format,
    tables: &[String],
    bom: bool,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let selection = Selection::new(tables, context)?;
    if bom && !matches!(format, Format::Csv | Format::Tsv) {
        return Err(Problem::Usage(
            "--bom is for spreadsheets; use it with --format csv or tsv".to_owned(),
        ));
    }
    match format {
        Format::Json => json::array(&selection, out),
        Format::Ndjson => json::lines(&selection, out),
        Format::Csv => delimited::write(&selection, b',', bom, out),
        Format::Tsv => delimited::write(&selection, b'\t', bom, out),
        Format::Md => markdown::write(&selection, out),
        Format::Sql => sql::write(&selection, out),
        Format::Html => html::write(&selection, out),
    }
    .map_err(Problem::Write)
}

/// The tables and locales to export.
struct Selection {
    tables: Vec<&'static Table>,
    locales: Vec<Locale>,
}

impl Selection {
    fn new(tables: &[String], context: Context) -> Result<Self, Problem> {
        let mut tables = scope::select(context.registry, tables)?;
        tables.sort_by_key(|table| table.key());
        tables.dedup_by_key(|table| table.key());
        let mut locales = rows::locales(&tables);
        if let Some(language) = context.requested {
            let all: Vec<String> = locales.iter().map(Locale::to_string).collect();
            locales.retain(|locale| locale.language() == language.language());
            if locales.is_empty() {
                let all = all.join(", ");
                return Err(Problem::Usage(format!(
                    "no table has messages in `{language}`; available: {all}"
                )));
            }
        }
        Ok(Self { tables, locales })
    }

    fn entries(&self) -> impl Iterator<Item = Entry> {
        rows::entries(&self.tables)
    }
}

/// Returns the main wording in exactly this locale, or an empty text.
fn main_wording(entry: Entry, locale: Locale) -> &'static str {
    entry.wordings(locale).next().unwrap_or_default()
}

/// Returns the alternative wordings, joined as in a table's declaration.
fn alternatives(entry: Entry, locale: Locale) -> String {
    entry
        .wordings(locale)
        .skip(1)
        .collect::<Vec<_>>()
        .join(" | ")
}

/// Returns the locales in which the message is our translation, and the columns of advice that are, such
/// as `fix_zh`.
fn translated(entry: Entry, locales: &[Locale]) -> Vec<String> {
    let messages = locales
        .iter()
        .filter(|&&locale| entry.is_translated(locale))
        .map(Locale::to_string);
    let causes = locales.iter().copied().map(Column::Cause);
    let fixes = locales.iter().copied().map(Column::Fix);
    let advice = causes
        .chain(fixes)
        .filter(|column| column.is_translated(entry))
        .map(|column| column.name());
    messages.chain(advice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::CODES;

    fn export(format: Format, table: &str, lang: Option<&str>) -> String {
        let context = Context {
            registry: &CODES,
            locale: Locale::new("en"),
            requested: lang.map(Locale::new),
        };
        let mut out = Vec::new();
        run(format, &[table.to_owned()], false, context, &mut out)
            .unwrap_or_else(|_| panic!("{table} is exported"));
        String::from_utf8(out).unwrap()
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
}
