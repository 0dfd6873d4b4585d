//! The page: every table in one HTML file, for reading and searching in a browser.
//!
//! The rows are written here, so that they can be read without a script; the script adds search, filters and copying.

use std::io;
use std::path::Path;

use errcodes::{Entry, Kind, Locale, REGISTRY, Retry, Table};

use crate::Problem;
use crate::escape::printable;
use crate::markup::escaped;
use crate::output_file;
use crate::tables::path;

const DOCUMENT: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Writes the page to the file, or to `out` where the file is `-` or the standard output by its name.
pub(crate) fn page(
    file: &Path,
    language: Option<Locale>,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let language = language.map_or("", |language| {
        if language.language() == "zh" {
            "zh"
        } else {
            "en"
        }
    });
    if file == Path::new("-") || file == Path::new("/dev/stdout") {
        return Ok(write_page(REGISTRY.tables(), language, out)?);
    }
    let mut page = Vec::new();
    write_page(REGISTRY.tables(), language, &mut page)?;
    output_file::write(file, &page).map_err(|error| Problem::Unwritten(file.to_owned(), error))?;
    Ok(writeln!(
        out,
        "wrote {}",
        printable(&file.display().to_string())
    )?)
}

/// Writes the page of these tables. `language` is the one that it opens in; if it is empty, that of the browser.
fn write_page(
    tables: &[&'static Table],
    language: &str,
    out: &mut impl io::Write,
) -> io::Result<()> {
    for (number, piece) in DOCUMENT.split("<!--").enumerate() {
        let (place, rest) = if number == 0 {
            ("", piece)
        } else {
            piece.split_once("-->").unwrap_or(("", piece))
        };
        match place {
            "" => {}
            "language" => write!(out, "{language}")?,
            "style" => out.write_all(STYLE.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "count" => write!(
                out,
                "{}",
                tables.iter().map(|table| table.len()).sum::<usize>()
            )?,
            "version" => write!(out, "{}", env!("CARGO_PKG_VERSION"))?,
            "table options" => write_options(tables.iter().map(|table| table.key()), out)?,
            "kind options" => write_options(kinds(tables), out)?,
            "retry options" => write_options(retries(tables), out)?,
            "tables" => tables
                .iter()
                .try_for_each(|table| write_table(table, out))?,
            other => unreachable!("the page has no place `{other}`"),
        }
        out.write_all(rest.as_bytes())?;
    }
    Ok(())
}

/// The kinds that occur.
fn kinds(tables: &[&'static Table]) -> impl Iterator<Item = &'static str> {
    let occurs = |kind| {
        tables
            .iter()
            .any(|table| table.entries().any(|entry| entry.kind() == kind))
    };
    Kind::ALL
        .iter()
        .copied()
        .filter(move |&kind| occurs(kind))
        .map(Kind::name)
}

/// The retries that occur.
fn retries(tables: &[&'static Table]) -> impl Iterator<Item = &'static str> {
    let occurs = |retry| {
        tables
            .iter()
            .any(|table| table.entries().any(|entry| entry.retry() == retry))
    };
    Retry::ALL
        .iter()
        .copied()
        .filter(move |&retry| occurs(retry))
        .map(Retry::name)
}

fn write_options<'n>(
    names: impl IntoIterator<Item = &'n str>,
    out: &mut impl io::Write,
) -> io::Result<()> {
    names
        .into_iter()
        .try_for_each(|name| write!(out, "<option value=\"{0}\">{0}</option>", escaped(name)))
}

fn write_table(table: &'static Table, out: &mut impl io::Write) -> io::Result<()> {
    let (key, path, count) = (escaped(table.key()), escaped(&path(table)), table.len());
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
    let id = format!("{}/{}", escaped(entry.table().key()), entry.code());
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
    for &locale in entry.table().locales() {
        let ours = if entry.is_translated(locale) {
            " class=\"ours\""
        } else {
            ""
        };
        for wording in entry.wordings(locale) {
            write!(out, "<p lang=\"{locale}\"{ours}>{}</p>", escaped(wording))?;
        }
    }
    if let Some(docs) = entry.docs_url() {
        write!(
            out,
            "<a class=\"docs\" href=\"{}\">docs</a>",
            escaped(&docs.to_string())
        )?;
    }
    out.write_all(b"</li>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    errcodes::define_errcodes! {
        #[table("hostile")]
        #[docs("https://example.com/\"><script>alert({code})</script>")]
        enum Hostile(en, zh) {
            1 => Script("</p><script>alert('1')</script>", "\"onmouseover=\"alert(1)"),
            2 => Comment("<!-- tables -->", ~"--> <!--style-->"),
        }
    }

    fn page_of(tables: &[&'static Table]) -> String {
        let mut page = Vec::new();
        write_page(tables, "", &mut page).unwrap();
        String::from_utf8(page).unwrap()
    }

    #[test]
    fn what_a_table_says_is_text() {
        let page = page_of(&[Hostile::TABLE]);
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
    fn every_entry_is_on_the_page() {
        let page = page_of(REGISTRY.tables());
        for entry in REGISTRY.tables().iter().flat_map(|table| table.entries()) {
            assert!(page.contains(&format!(
                "<li id=\"{}/{}\"",
                entry.table().key(),
                entry.code()
            )));
        }
        assert!(!page.contains("<!--"));
    }

    #[test]
    fn every_kind_and_retry_has_a_chinese_name() {
        for name in Kind::ALL
            .iter()
            .map(|kind| kind.name())
            .chain(Retry::ALL.iter().map(|retry| retry.name()))
        {
            assert!(SCRIPT.contains(&format!(" {name}: \"")), "{name}");
        }
    }

    #[test]
    fn the_page_needs_no_network() {
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
