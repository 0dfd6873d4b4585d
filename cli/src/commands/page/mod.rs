//! `errcodes page`: every table in one searchable HTML file.
//!
//! The rows are static and in a `noscript`, so the page is readable without its script. With it, a
//! browser reads them as one text, from which the script makes the rows that it shows.

use std::io;
use std::path::Path;

use errcodes::registry::{synonyms, traditional_characters};
use errcodes::{Entry, Kind, Locale, Localized, Retry, Table};
use serde_json::{Map, Value, json};

use super::export::names;
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
const SEARCH: &str = include_str!("search.js");
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
    output_file::write_or_print(file, &page, context.language(), out)
}

/// Writes the page of the program's tables, which opens in `language`, or in the browser's if it is
/// empty.
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
            "data" => out.write_all(data(tables).as_bytes())?,
            "search" => out.write_all(SEARCH.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "facts" => write_facts(program, out)?,
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

/// Returns what the script needs beside the rows, as JSON that cannot end a script.
fn data(tables: &[&'static Table]) -> String {
    let mut platforms = Map::new();
    for platform in tables.iter().filter_map(|table| table.platform()) {
        let facts = json!({ "common": platform.common_codes(), "names": platform.names() });
        platforms.insert(platform.key().to_owned(), facts);
    }
    let mut traditional: Vec<String> = Vec::new();
    for (simplified, form) in traditional_characters() {
        match traditional.last_mut() {
            Some(last) if last.starts_with(simplified) => last.push(form),
            _ => traditional.push(format!("{simplified}{form}")),
        }
    }
    let statuses = Kind::ALL.iter();
    let statuses: Map<String, Value> = statuses
        .map(|kind| (kind.name().to_owned(), json!(kind.http_status())))
        .collect();
    let data = json!({
        "platforms": platforms,
        "traditional": traditional,
        "statuses": statuses,
        "synonyms": synonyms().collect::<Vec<_>>(),
    });
    data.to_string().replace('<', "\\u003c")
}

/// Writes how many codes have official wordings, translations and advice, and the dates of the
/// sources.
fn write_facts(program: Program, out: &mut impl io::Write) -> io::Result<()> {
    let count = |has: fn(Entry) -> bool| {
        rows::entries(program.registry.tables())
            .filter(|&entry| has(entry))
            .count()
    };
    let texts = [
        (
            "official",
            count(|entry| entry.all_wordings().any(|it| !it.is_translated())),
        ),
        (
            "with translations",
            count(|entry| entry.all_wordings().any(|it| it.is_translated())),
        ),
        (
            "with advice",
            count(|entry| entry.all_causes().chain(entry.all_fixes()).next().is_some()),
        ),
    ];
    out.write_all(b"<dl id=\"facts\">")?;
    for (name, count) in texts {
        write!(
            out,
            "<div><dt data-text=\"{name}\">{name}</dt><dd>{count}</dd></div>"
        )?;
    }
    let dates = program.registry.platforms();
    let dates = dates.filter_map(|it| Some(format!("{} {}", it.key(), it.as_of()?)));
    let dates: Vec<String> = dates.collect();
    if !dates.is_empty() {
        write!(
            out,
            "<div><dt data-text=\"as of\">as of</dt><dd>{}</dd></div>",
            escape(&dates.join(", "))
        )?;
    }
    out.write_all(b"</dl>")
}

fn write_table(table: &'static Table, out: &mut impl io::Write) -> io::Result<()> {
    let (key, path, count) = (
        escape(table.key()),
        escape(&table.rust_path().to_string()),
        table.len(),
    );
    let template = docs_template(table);
    let docs = template
        .as_ref()
        .map(|template| format!(" data-docs=\"{}\"", escape(template)));
    let link = template.as_ref().map(|template| {
        let address = template.split(['#', '{']).next().unwrap_or_default();
        format!(" <a class=docs href=\"{}\">docs</a>", escape(address))
    });
    writeln!(
        out,
        "<section data-table=\"{key}\" data-platform=\"{}\" data-path=\"{path}\" data-typescript=\"{}\"{} aria-labelledby=\"table:{key}\">\n\
         <h2 id=\"table:{key}\">{key} <span class=\"path\">{path}</span> <span class=\"count\">{count}</span>{}</h2>\n<ul>",
        escape(table.platform_key()),
        escape(&names::table(table.key())),
        docs.unwrap_or_default(),
        link.unwrap_or_default(),
    )?;
    table
        .entries()
        .try_for_each(|entry| write_entry(entry, out))?;
    out.write_all(b"</ul>\n</section>\n")
}

/// Returns the addresses of the table's documentation as one, with `{code}` in the place of the
/// code.
fn docs_template(table: &'static Table) -> Option<String> {
    // The code with the most digits is in no other part of the address.
    let longest = table.entries().max_by_key(|entry| entry.code().abs())?;
    let address = longest.docs_url()?.to_string();
    Some(address.replace(&longest.code().to_string(), "{code}"))
}

/// Writes a row on one line, without the closing tags that HTML lets out.
fn write_entry(entry: Entry, out: &mut impl io::Write) -> io::Result<()> {
    let id = format!("{}/{}", escape(entry.table().key()), entry.code());
    let deprecated = if entry.is_deprecated() {
        " class=deprecated"
    } else {
        ""
    };
    let (kind, retry) = (entry.kind(), entry.retry());
    write!(
        out,
        "<li id=\"{id}\"{deprecated}><a class=code href=\"#{id}\">{}</a> <b>{}</b> <i class=kind>{kind}</i>",
        entry.code(),
        entry.name(),
    )?;
    if retry != Retry::Never {
        write!(out, " <i class=retry>{retry}</i>")?;
    }
    if entry.http_status() != kind.http_status() {
        write!(out, " <i class=http>HTTP {}</i>", entry.http_status())?;
    }
    for &locale in entry.table().locales() {
        let class = if entry.is_translated(locale) {
            " class=ours"
        } else {
            ""
        };
        for wording in entry.wordings(locale) {
            let wording = escape(wording).replace('\n', "&#10;");
            write!(out, "<p lang={locale}{class}>{wording}")?;
        }
    }
    write_details(entry, out)?;
    out.write_all(b"\n")
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
            write!(out, "<dt data-text={name}>{name}{texts}")?;
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
                " class=ours"
            } else {
                ""
            };
            let attributes = format!(" lang={locale}{class}");
            Some(detail(&attributes, text.text()))
        })
        .collect()
}

fn detail(attributes: &str, text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("<dd{attributes}>{}", escape(text).replace('\n', "&#10;"))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

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
        assert!(
            page.contains(
                "data-path=\"errcodes_cli::shop::ShopCode\" data-typescript=\"ShopCode\""
            )
        );
        let lower = page.replacen(&data(CODES.tables()), "", 1).to_lowercase();
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
        assert!(page.contains(
            "data-docs=\"https://example.com/&quot;&gt;&lt;script&gt;alert({code})&lt;/script&gt;\""
        ));
    }

    #[test]
    fn row_has_escaped_clauses() {
        let page = render(&HOSTILE);
        let details = "<dl><dt data-text=cause>cause\
            <dd lang=en>&lt;script&gt;4&lt;/script&gt;<dd lang=zh class=ours>&lt;b&gt;\
            <dt data-text=fix>fix<dd lang=zh>&lt;script&gt;5&lt;/script&gt;\
            <dt data-text=fields>fields<dd>tag: &amp;str\
            <dt data-text=deprecated>deprecated<dd>&lt;script&gt;3&lt;/script&gt;</dl>";
        assert!(page.contains(details), "{page}");
        assert_eq!(page.matches("<dl><dt").count(), 1);
        assert_eq!(page.matches("<i class=http>HTTP 418</i>").count(), 1);
        assert_eq!(page.matches("<i class=http>").count(), 1);
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
    fn page_is_small() {
        static WITHOUT_WECOM: LazyLock<Registry> = LazyLock::new(|| {
            let tables = REGISTRY.tables().iter().copied();
            let tables: Vec<_> = tables.filter(|table| table.key() != "wecom").collect();
            Registry::new(tables.leak())
        });
        assert!(render(&REGISTRY).len() < 2_000_000);
        assert!(render(&WITHOUT_WECOM).len() < 1_200_000);
    }

    #[test]
    fn facts_count_official_wordings_translations_and_advice() {
        assert_eq!(facts(&CODES), ["7", "1", "2"]);
    }

    #[test]
    fn facts_have_the_dates_of_the_sources() {
        let facts = facts(&REGISTRY);
        assert_eq!(facts[3..], ["wechat 2026-07, wecom 2024-04"]);
    }

    fn facts(registry: &'static Registry) -> Vec<String> {
        let page = render(registry);
        let facts = page.split_once("<dl id=\"facts\">").unwrap().1;
        let facts = facts.split_once("</dl>").unwrap().0;
        let values = facts.split("<dd>").skip(1);
        values
            .filter_map(|it| Some(it.split_once("</dd>")?.0.to_owned()))
            .collect()
    }

    #[test]
    fn template_of_documentation_gives_every_address() {
        for table in REGISTRY.tables() {
            let template = docs_template(table);
            for entry in table.entries() {
                let code = entry.code().to_string();
                let address = template.as_ref().map(|it| it.replace("{code}", &code));
                assert_eq!(address, entry.docs_url().map(|it| it.to_string()));
            }
        }
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
