//! `errcodes page`: every table in one searchable HTML file.
//!
//! The rows are static, so the page is readable without its script, which adds search, filters and
//! copying.

use std::io;
use std::path::Path;

use errcodes::{Entry, Kind, Locale, Localized, Retry, Table};

use super::output_file;
use crate::context::{Context, Program};
use crate::error::Problem;
use crate::render::html::escape;
use crate::rows;

const DOCUMENT: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
/// Explains the marks of translations.
const LEGEND: &str = "<p><span class=\"translated-sample\" data-text=\"translated\">our translation</span> \
    <span data-text=\"about translated\">marks our translations; all other wordings are the platform's.</span></p>\n";
const SCRIPT: &str = include_str!("page.js");

/// Writes the page to the file, or to `out` if the file is `-` or `/dev/stdout`.
pub(super) fn run(file: &Path, context: Context, out: &mut impl io::Write) -> Result<(), Problem> {
    let language = match context.requested.or(context.program.locale) {
        None => "",
        Some(locale) if locale.language() == "zh" => "zh",
        Some(_) => "en",
    };
    let mut page = Vec::new();
    write_page(context.program, language, &mut page)?;
    output_file::write_or_print(file, &page, out)
}

/// Writes the page of the program's tables, which opens in `language`, or in the browser's if it is empty.
fn write_page(program: Program, language: &str, out: &mut impl io::Write) -> io::Result<()> {
    let tables = program.registry.tables();
    let [english, chinese] = titles(program);
    for (i, piece) in DOCUMENT.split("<!--").enumerate() {
        let (placeholder, rest) = if i == 0 {
            ("", piece)
        } else {
            piece.split_once("-->").unwrap_or(("", piece))
        };
        match placeholder {
            "language" => write!(out, "{language}")?,
            "style" => out.write_all(STYLE.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "count" => write!(out, "{}", rows::entries(tables).count())?,
            "title" => write!(out, "{}", escape(&english))?,
            "chinese title" => write!(out, "{}", escape(&chinese))?,
            "legend" if has_translations(tables) => out.write_all(LEGEND.as_bytes())?,
            "" | "legend" => {}
            "program" => {
                let version = program.version.map(|version| format!(" {version}"));
                write!(
                    out,
                    "{}{}",
                    escape(program.name),
                    escape(&version.unwrap_or_default())
                )?;
            }
            "table options" => write_options(tables.iter().map(|table| table.key()), out)?,
            "kind options" => write_options(kinds(tables), out)?,
            "retry options" => write_options(retries(tables), out)?,
            "tables" => tables
                .iter()
                .try_for_each(|table| write_table(table, out))?,
            other => unreachable!("unknown placeholder `{other}` in page.html"),
        }
        out.write_all(rest.as_bytes())?;
    }
    Ok(())
}

/// Returns the title in English and in Chinese; the author's is the same in both.
fn titles(program: Program) -> [String; 2] {
    if let Some(title) = program.title {
        return [title.to_owned(), title.to_owned()];
    }
    let english = program
        .platforms(", ", " and ")
        .map(|it| format!("Error codes of {it}"));
    let chinese = program
        .platforms("、", " 和 ")
        .map(|it| format!("{it} 的错误码"));
    [
        english.unwrap_or_else(|| "Error codes".to_owned()),
        chinese.unwrap_or_else(|| "错误码".to_owned()),
    ]
}

fn has_translations(tables: &[&'static Table]) -> bool {
    rows::entries(tables).any(|entry| {
        let texts = entry.all_wordings().map(|wording| wording.is_translated());
        let advice = entry.all_causes().chain(entry.all_fixes());
        texts
            .chain(advice.map(|text| text.is_translated()))
            .any(|is_translated| is_translated)
    })
}

/// Returns the names of the kinds in use.
fn kinds(tables: &[&'static Table]) -> impl Iterator<Item = &'static str> {
    let is_used = |kind| rows::entries(tables).any(|entry| entry.kind() == kind);
    let all = Kind::ALL.iter().copied();
    all.filter(move |&kind| is_used(kind)).map(Kind::name)
}

/// Returns the names of the retries in use.
fn retries(tables: &[&'static Table]) -> impl Iterator<Item = &'static str> {
    let is_used = |retry| rows::entries(tables).any(|entry| entry.retry() == retry);
    let all = Retry::ALL.iter().copied();
    all.filter(move |&retry| is_used(retry)).map(Retry::name)
}

fn write_options<'n>(
    names: impl IntoIterator<Item = &'n str>,
    out: &mut impl io::Write,
) -> io::Result<()> {
    names
        .into_iter()
        .try_for_each(|name| write!(out, "<option value=\"{0}\">{0}</option>", escape(name)))
}

fn write_table(table: &'static Table, out: &mut impl io::Write) -> io::Result<()> {
    let (key, path, count) = (
        escape(table.key()),
        escape(&table.rust_path().to_string()),
        table.len(),
    );
    writeln!(
        out,
        "<section data-table=\"{key}\" data-path=\"{path}\" aria-labelledby=\"table:{key}\">\n\
         <h2 id=\"table:{key}\">{key} <span class=\"path\">{path}</span> <span class=\"count\">{count}</span></h2>\n<ul>"
    )?;
    table
        .entries()
        .try_for_each(|entry| write_entry(entry, out))?;
    out.write_all(b"</ul>\n</section>\n")
}

fn write_entry(entry: Entry, out: &mut impl io::Write) -> io::Result<()> {
    let id = format!("{}/{}", escape(entry.table().key()), entry.code());
    let deprecated = if entry.is_deprecated() {
        " class=\"deprecated\""
    } else {
        ""
    };
    let (kind, retry) = (entry.kind(), entry.retry());
    write!(
        out,
        "<li id=\"{id}\" data-kind=\"{kind}\" data-retry=\"{retry}\"{deprecated}><a class=\"code\" href=\"#{id}\">{}</a> \
         <span class=\"name\">{}</span> <span class=\"kind\">{kind}</span>",
        entry.code(),
        entry.name(),
    )?;
    if retry != Retry::Never {
        write!(out, " <span class=\"retry\">{retry}</span>")?;
    }
    if entry.http_status() != kind.http_status() {
        write!(
            out,
            " <span class=\"http\">HTTP {}</span>",
            entry.http_status()
        )?;
    }
    for &locale in entry.table().locales() {
        let class = if entry.is_translated(locale) {
            " class=\"translated\""
        } else {
            ""
        };
        for wording in entry.wordings(locale) {
            write!(out, "<p lang=\"{locale}\"{class}>{}</p>", escape(wording))?;
        }
    }
    write_details(entry, out)?;
    if let Some(docs) = entry.docs_url() {
        write!(
            out,
            "<a class=\"docs\" href=\"{}\">docs</a>",
            escape(&docs.to_string())
        )?;
    }
    out.write_all(b"</li>\n")
}

/// Writes the clauses that few rows have: cause, fix, fields and the note of a deprecated row.
fn write_details(entry: Entry, out: &mut impl io::Write) -> io::Result<()> {
    let details = [
        ("cause", advice(entry, rows::cause)),
        ("fix", advice(entry, rows::fix)),
        ("fields", detail("", &rows::fields(entry))),
        (
            "deprecated",
            detail("", entry.deprecated().unwrap_or_default()),
        ),
    ];
    if details.iter().all(|(_, texts)| texts.is_empty()) {
        return Ok(());
    }
    out.write_all(b"<dl>")?;
    for (name, texts) in details {
        if !texts.is_empty() {
            write!(out, "<dt data-text=\"{name}\">{name}</dt>{texts}")?;
        }
    }
    out.write_all(b"</dl>")
}

/// Returns the texts in every language of the table.
fn advice(entry: Entry, text: fn(Entry, Locale) -> Option<Localized>) -> String {
    let locales = entry.table().locales().iter();
    locales
        .filter_map(|&locale| {
            let text = text(entry, locale)?;
            let class = if text.is_translated() {
                " class=\"translated\""
            } else {
                ""
            };
            let attributes = format!(" lang=\"{locale}\"{class}");
            Some(detail(&attributes, text.text()))
        })
        .collect()
}

fn detail(attributes: &str, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("<dd{attributes}>{}</dd>", escape(text))
    }
}

#[cfg(test)]
mod tests {
    use errcodes::{REGISTRY, Registry};

    use super::*;
    use crate::shop::{CODES, PROGRAM};

    errcodes::define_errcodes! {
        #[table("hostile")]
        #[docs("https://example.com/\"><script>alert({code})</script>")]
        enum Hostile(en, zh) {
            1 => Script("</p><script>alert('1')</script>", "\"onmouseover=\"alert(1)"),
            2 => Comment("<!-- tables -->", ~"--> <!--style-->"),
            #[deprecated(note = "<script>3</script>")]
            3 => Clauses { tag: &str }("{tag}", "<{tag}>") http 418 {
                cause("<script>4</script>", ~"<b>"),
                fix(_, "<script>5</script>"),
            },
        }
    }

    static EMPTY: Registry = Registry::new(&[]);
    static HOSTILE: Registry = Registry::new(&[Hostile::TABLE]);

    fn render(registry: &'static Registry) -> String {
        let program = Program {
            registry,
            title: None,
            ..PROGRAM
        };
        render_program(program)
    }

    fn render_program(program: Program) -> String {
        let mut page = Vec::new();
        write_page(program, "", &mut page).unwrap();
        String::from_utf8(page).unwrap()
    }

    fn heading(program: Program) -> String {
        let page = render_program(program);
        let (_, rest) = page.split_once("<h1").unwrap();
        let heading = rest.split_once("</h1>").unwrap().0.to_owned();
        let title = page
            .split_once("<title>")
            .unwrap()
            .1
            .split_once("</title>")
            .unwrap()
            .0;
        assert!(heading.ends_with(&format!(">{title}")), "{heading}");
        heading
    }

    #[test]
    fn title_is_the_authors_or_names_the_platforms() {
        assert_eq!(
            heading(PROGRAM),
            " data-en=\"Error codes &lt;of&gt; the shop\" data-zh=\"Error codes &lt;of&gt; the shop\">\
             Error codes &lt;of&gt; the shop"
        );
        let default = Program {
            title: None,
            ..PROGRAM
        };
        assert_eq!(
            heading(default),
            " data-en=\"Error codes of shop, gaps and echo\" data-zh=\"shop、gaps 和 echo 的错误码\">\
             Error codes of shop, gaps and echo"
        );
        let registry = &HOSTILE;
        assert!(
            heading(Program {
                registry,
                ..default
            })
            .ends_with(">Error codes of hostile")
        );
        let registry = &EMPTY;
        assert!(
            heading(Program {
                registry,
                ..default
            })
            .ends_with("data-zh=\"错误码\">Error codes")
        );
    }

    #[test]
    fn page_of_own_registry_names_only_it() {
        let page = render(&CODES);
        assert!(page.contains("<p>shop 1.2.3</p>"));
        assert!(page.contains("data-path=\"errcodes_cli::shop::ShopCode\""));
        let lower = page.to_lowercase();
        for word in ["wechat", "qingtui", "微信", "轻推", "access_token"] {
            assert!(!lower.contains(word), "{word}");
        }
    }

    #[test]
    fn legend_of_translations_is_shown_only_if_there_are_some() {
        errcodes::define_errcodes! { enum Plain(en) { 1 => Lost("lost") } }
        static PLAIN: Registry = Registry::new(&[Plain::TABLE]);
        assert!(!render(&PLAIN).contains(LEGEND));
        for registry in [&CODES, &REGISTRY] {
            assert!(render(registry).contains(LEGEND));
        }
    }

    #[test]
    fn markup_in_table_is_escaped() {
        let page = render(&HOSTILE);
        assert_eq!(
            page.matches("<script").count(),
            DOCUMENT.matches("<script").count()
        );
        assert!(page.contains("&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"));
        assert!(page.contains("&quot;onmouseover=&quot;alert(1)"));
        assert!(
            page.contains("&lt;!-- tables --&gt;") && page.contains("--&gt; &lt;!--style--&gt;")
        );
        assert!(
            page.contains("https://example.com/&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
        );
    }

    #[test]
    fn row_has_escaped_clauses() {
        let page = render(&HOSTILE);
        let details = "<dl><dt data-text=\"cause\">cause</dt>\
            <dd lang=\"en\">&lt;script&gt;4&lt;/script&gt;</dd><dd lang=\"zh\" class=\"translated\">&lt;b&gt;</dd>\
            <dt data-text=\"fix\">fix</dt><dd lang=\"zh\">&lt;script&gt;5&lt;/script&gt;</dd>\
            <dt data-text=\"fields\">fields</dt><dd>tag: &amp;str</dd>\
            <dt data-text=\"deprecated\">deprecated</dt><dd>&lt;script&gt;3&lt;/script&gt;</dd></dl>";
        assert!(page.contains(details), "{page}");
        assert_eq!(page.matches("<dl>").count(), 1);
        assert_eq!(
            page.matches("<span class=\"http\">HTTP 418</span>").count(),
            1
        );
        assert_eq!(page.matches("<span class=\"http\">").count(), 1);
    }

    #[test]
    fn labels_of_clauses_are_in_both_languages() {
        for name in ["cause", "fix", "fields", "deprecated"] {
            assert_eq!(SCRIPT.matches(&format!(" {name}: \"")).count(), 2, "{name}");
        }
    }

    #[test]
    fn page_contains_every_entry() {
        let page = render(&REGISTRY);
        let ids = page
            .split("<li id=\"")
            .skip(1)
            .filter_map(|row| Some(row.split_once('"')?.0.to_owned()));
        let entries = rows::entries(REGISTRY.tables());
        assert!(ids.eq(entries.map(|entry| format!("{}/{}", entry.table().key(), entry.code()))));
        assert!(!page.contains("<!--"));
    }

    #[test]
    fn kinds_and_retries_have_chinese_names() {
        let kinds = Kind::ALL.iter().map(|kind| kind.name());
        let retries = Retry::ALL.iter().map(|retry| retry.name());
        for name in kinds.chain(retries) {
            assert!(SCRIPT.contains(&format!(" {name}: \"")), "{name}");
        }
    }

    #[test]
    fn page_loads_nothing_from_network() {
        let own = [DOCUMENT, STYLE, SCRIPT].concat();
        for reference in [
            "src=",
            "@import",
            "url(",
            "fetch(",
            "XMLHttpRequest",
            "<link",
        ] {
            assert!(!own.contains(reference), "{reference}");
        }
    }
}
