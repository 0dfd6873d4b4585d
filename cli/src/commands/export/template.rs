//! Exports that are source code or pages: a template a format, filled with the selection.

use std::path::PathBuf;

use heck::ToLowerCamelCase as _;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

use super::model::Model;
use super::{Selection, literals, markdown};
use crate::error::Problem;
use crate::texts::{Message, message, text};

/// The language of an export.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    TypeScript,
    Python,
    Go,
    Java,
    Proto,
    OpenApi,
    Markdown,
}

/// The greatest integer up to which a JavaScript number holds every integer.
const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// Rows in a Java enum: its constants are created in one method of at most 64 KiB.
pub(super) const MAX_JAVA_CONSTANTS: usize = 2500;

impl Target {
    const fn source(self) -> &'static str {
        match self {
            Self::TypeScript => include_str!("templates/typescript.jinja"),
            Self::Python => include_str!("templates/python.jinja"),
            Self::Go => include_str!("templates/go.jinja"),
            Self::Java => include_str!("templates/java.jinja"),
            Self::Proto => include_str!("templates/proto.jinja"),
            Self::OpenApi => include_str!("templates/openapi.jinja"),
            Self::Markdown => include_str!("templates/index.jinja"),
        }
    }

    /// Refuses tables that the language cannot express.
    fn check(self, selection: &Selection) -> Result<(), Problem> {
        let refused = match self {
            Self::TypeScript => selection
                .entries()
                .find(|entry| entry.code().unsigned_abs() > MAX_SAFE_INTEGER)
                .map(|entry| {
                    (
                        entry,
                        text!("a JavaScript number, which is exact up to 2^53"),
                    )
                }),
            Self::Proto => selection
                .entries()
                .find(|entry| i32::try_from(entry.code()).is_err())
                .map(|entry| {
                    (
                        entry,
                        text!("an enum of Protocol Buffers, which has 32 bits"),
                    )
                }),
            _ => None,
        };
        if let Some((entry, limit)) = refused {
            return Err(Problem::Usage(message!(
                "the code {code} of `{name}` in table `{table}` does not fit {limit}; select other tables with --table",
                code = entry.code(),
                name = entry.name(),
                table = entry.table().key(),
                limit
            )));
        }
        let mut tables = selection.tables.iter();
        match tables.find_map(|table| refusal(self, table.key(), table.len())) {
            Some(message) => Err(Problem::Usage(message)),
            None => Ok(()),
        }
    }
}

/// Returns why the language cannot have a table of this many rows, if it cannot.
pub(super) fn refusal(target: Target, key: &str, rows: usize) -> Option<Message> {
    (target == Target::Java && rows > MAX_JAVA_CONSTANTS).then(|| {
        message!(
            "the table `{key}` has {rows} codes, but a Java enum holds {most}; select other tables with --table",
            key,
            rows,
            most = MAX_JAVA_CONSTANTS
        )
    })
}

/// Returns the whole selection in the language.
pub(super) fn render(target: Target, selection: &Selection) -> Result<String, Problem> {
    target.check(selection)?;
    let model = Model::new(target, selection);
    Ok(fill(target.source(), &model))
}

/// Returns the page of each code and the index, with their paths.
pub(super) fn pages(selection: &Selection) -> Vec<(PathBuf, String)> {
    let model = Model::new(Target::Markdown, selection);
    let mut pages = vec![(
        PathBuf::from("index.md"),
        fill(Target::Markdown.source(), &model),
    )];
    pages.extend(model.pages().map(|page| {
        let path = format!("{}/{}.md", page.key, page.code.code);
        (
            PathBuf::from(path),
            fill(include_str!("templates/page.jinja"), &page),
        )
    }));
    pages
}

/// Fills a template. Templates and models are parts of this program, so no input makes it fail.
fn fill(source: &str, model: &impl Serialize) -> String {
    let environment = environment();
    let template = environment.template_from_str(source);
    template
        .and_then(|template| template.render(Serde(model)))
        .unwrap_or_else(|error| panic!("a template and its model do not fit: {error:#}"))
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    // A line with nothing but a tag leaves nothing.
    syntax.trim_blocks(true).lstrip_blocks(true);
    let syntax = syntax.keep_trailing_newline(true).build();
    environment.set_syntax(syntax.expect("the delimiters are the default ones"));
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_filter("string", literals::string);
    environment.add_filter("line", literals::line);
    environment.add_filter("block", literals::block);
    environment.add_filter("javadoc", literals::javadoc);
    environment.add_filter("url", literals::url);
    environment.add_filter("markdown", |text: &str| {
        markdown::escape(&literals::line(text))
    });
    environment.add_filter("lower_camel", |text: &str| text.to_lower_camel_case());
    environment.add_filter("pad", |text: &str, width: usize| format!("{text:width$}"));
    environment
}
