//! The selection as the templates see it.

use std::fmt::Display;

use errcodes::{Entry, Kind, Locale, Localized, Retry, Table};
use heck::ToShoutySnakeCase as _;
use serde::Serialize;

use super::Selection;
use super::names::{self, Scope};
use super::template::Target;
use crate::rows::{cause, fix};

#[derive(Serialize)]
pub(super) struct Model {
    /// The command that writes this export.
    command: String,
    locales: Vec<String>,
    kinds: Vec<Word>,
    retries: Vec<Word>,
    tables: Vec<TableModel>,
    /// The kinds of failures among the codes.
    responses: Vec<Response>,
    /// The classes of all fields' types.
    classes: Vec<&'static str>,
}

/// A kind or a retry.
#[derive(Clone, Serialize)]
struct Word {
    name: &'static str,
    shouty: String,
}

#[derive(Serialize)]
struct TableModel {
    key: &'static str,
    ident: String,
    /// The value of an enum of Protocol Buffers that nobody has set.
    unspecified: String,
    codes: Vec<CodeModel>,
}

#[derive(Serialize)]
pub(super) struct CodeModel {
    pub(super) code: i64,
    name: &'static str,
    ident: String,
    /// The name of the function or schema of a row with fields; else empty.
    function: String,
    kind: Word,
    retry: Word,
    http: u16,
    /// The note, which can be empty; none if the code is not deprecated.
    deprecated: Option<&'static str>,
    docs: Option<String>,
    fields: Vec<FieldModel>,
    messages: Vec<Wording>,
    causes: Vec<Wording>,
    fixes: Vec<Wording>,
}

/// A page about a code.
#[derive(Serialize)]
pub(super) struct Page<'m> {
    command: &'m str,
    pub(super) key: &'static str,
    pub(super) code: &'m CodeModel,
}

/// The problem details of a kind.
#[derive(Serialize)]
struct Response {
    name: &'static str,
    http: u16,
    codes: Vec<i64>,
    examples: Vec<Example>,
}

#[derive(Serialize)]
struct Example {
    key: String,
    r#type: String,
    title: &'static str,
    status: u16,
    detail: String,
    code: i64,
    name: &'static str,
    members: Vec<(&'static str, &'static str)>,
}

#[derive(Serialize)]
struct FieldModel {
    name: &'static str,
    ident: String,
    r#type: &'static str,
    class: &'static str,
    /// The value is a member of problem details.
    is_sent: bool,
}

#[derive(Serialize)]
struct Wording {
    locale: String,
    text: &'static str,
    alternatives: Vec<&'static str>,
    is_translated: bool,
}

impl Model {
    pub(super) fn new(target: Target, selection: &Selection) -> Self {
        let mut scope = Scope::new(names::declared(target));
        // Types come first, so that no code takes the name of one.
        let idents: Vec<_> = selection
            .tables
            .iter()
            .map(|table| scope.take(names::table(table.key())))
            .collect();
        let tables: Vec<_> = selection
            .tables
            .iter()
            .zip(idents)
            .map(|(table, ident)| TableModel::new(target, table, ident, selection, &mut scope))
            .collect();
        let fields = tables
            .iter()
            .flat_map(|table| &table.codes)
            .flat_map(|code| &code.fields);
        let mut classes: Vec<_> = fields.map(|field| field.class).collect();
        classes.sort_unstable();
        classes.dedup();
        Self {
            command: selection.command.clone(),
            locales: selection.locales.iter().map(Locale::to_string).collect(),
            kinds: Kind::ALL.iter().copied().map(Word::from).collect(),
            retries: Retry::ALL.iter().copied().map(Word::from).collect(),
            responses: responses(&tables, selection),
            tables,
            classes,
        }
    }

    /// Returns the pages of the codes.
    pub(super) fn pages(&self) -> impl Iterator<Item = Page<'_>> {
        self.tables.iter().flat_map(|table| {
            table.codes.iter().map(|code| Page {
                command: &self.command,
                key: table.key,
                code,
            })
        })
    }
}

impl TableModel {
    fn new(
        target: Target,
        table: &'static Table,
        ident: String,
        selection: &Selection,
        global: &mut Scope,
    ) -> Self {
        let unspecified = format!("{}_UNSPECIFIED", ident.to_shouty_snake_case());
        let unspecified = match table.get(0) {
            None if target == Target::Proto => global.take(unspecified),
            _ => unspecified,
        };
        // Elsewhere, a code's name belongs to its table, and in Java its function does too.
        let mut members = Scope::new("");
        let mut functions = Scope::new("");
        let codes = table.entries().map(|entry| {
            let (name, code) = (entry.name(), entry.code());
            let member = names::member(target, &ident, name, code);
            let member = match target {
                Target::Go | Target::Proto => global.take_for(member, code),
                _ => members.take_for(member, code),
            };
            (entry, member)
        });
        // Functions come after all codes, which keep their names if a row gets fields.
        let codes: Vec<_> = codes.collect();
        let codes = codes.into_iter().map(|(entry, member)| {
            let (name, code) = (entry.name(), entry.code());
            let function = names::function(target, &ident, name, code);
            let function = match target {
                _ if entry.fields().len() == 0 => String::new(),
                Target::Java => functions.take_for(function, code),
                _ => global.take_for(function, code),
            };
            CodeModel::new(target, entry, member, function, &selection.locales)
        });
        Self {
            key: table.key(),
            unspecified,
            codes: codes.collect(),
            ident,
        }
    }
}

/// Returns a response a kind of failure, with an example a code.
fn responses(tables: &[TableModel], selection: &Selection) -> Vec<Response> {
    let mut responses: Vec<Response> = Kind::ALL
        .iter()
        .map(|&kind| Response {
            name: kind.name(),
            http: kind.http_status(),
            codes: Vec::new(),
            examples: Vec::new(),
        })
        .collect();
    let locale = selection.locales.first().copied();
    let locale = locale.unwrap_or(Locale::UNDETERMINED);
    for (entry, table, code) in selection
        .tables
        .iter()
        .zip(tables)
        .flat_map(|(table, model)| {
            table
                .entries()
                .zip(&model.codes)
                .map(move |(entry, code)| (entry, model, code))
        })
    {
        let response = &mut responses[entry.kind() as usize];
        response.codes.push(entry.code());
        response
            .examples
            .push(Example::new(entry, table, code, locale));
    }
    responses.retain(|response| !response.codes.is_empty() && response.name != Kind::Ok.name());
    for response in &mut responses {
        // Tables may share a number.
        response.codes.sort_unstable();
        response.codes.dedup();
    }
    responses
}

impl Example {
    fn new(entry: Entry, table: &TableModel, code: &CodeModel, locale: Locale) -> Self {
        let values: Vec<_> = entry
            .fields()
            .map(|field| match class(field.type_name()) {
                "text" => field.name(),
                "bool" => "true",
                "float" => "0.5",
                _ => "3",
            })
            .collect();
        let arguments: Vec<&dyn Display> = values.iter().map(|it| it as &dyn Display).collect();
        let mut detail = String::new();
        entry
            .write_message(locale, &arguments, &mut detail)
            .expect("a String takes any text");
        let members = entry.fields().map(|field| field.name()).zip(values);
        Self {
            key: format!("{}.{}", table.ident, code.ident),
            r#type: code
                .docs
                .clone()
                .unwrap_or_else(|| "about:blank".to_owned()),
            title: entry.message_in(locale),
            status: entry.http_status(),
            detail,
            code: entry.code(),
            name: entry.name(),
            members: members.filter(|(name, _)| !is_member(name)).collect(),
        }
    }
}

/// Returns whether the problem details of any code have a member of this name, which the value of a
/// field does not replace.
fn is_member(field: &str) -> bool {
    matches!(
        field,
        "type" | "title" | "status" | "detail" | "instance" | "code" | "name"
    )
}

impl From<Kind> for Word {
    fn from(kind: Kind) -> Self {
        Self {
            name: kind.name(),
            shouty: kind.name().to_shouty_snake_case(),
        }
    }
}

impl From<Retry> for Word {
    fn from(retry: Retry) -> Self {
        Self {
            name: retry.name(),
            shouty: retry.name().to_shouty_snake_case(),
        }
    }
}

impl CodeModel {
    fn new(
        target: Target,
        entry: Entry,
        ident: String,
        function: String,
        locales: &[Locale],
    ) -> Self {
        let mut parameters = Scope::new(names::reserved(target));
        let fields = entry.fields().map(|field| FieldModel {
            name: field.name(),
            ident: parameters.take(names::field(target, field.name())),
            r#type: field.type_name(),
            class: class(field.type_name()),
            is_sent: !is_member(field.name()),
        });
        let messages = locales.iter().filter_map(|&locale| {
            let mut wordings = entry.wordings(locale);
            Some(Wording {
                locale: locale.to_string(),
                text: wordings.next()?,
                alternatives: wordings.collect(),
                is_translated: entry.is_translated(locale),
            })
        });
        Self {
            code: entry.code(),
            name: entry.name(),
            ident,
            function,
            kind: entry.kind().into(),
            retry: entry.retry().into(),
            http: entry.http_status(),
            deprecated: entry.deprecated(),
            docs: entry.docs_url().map(|docs| docs.to_string()),
            fields: fields.collect(),
            messages: messages.collect(),
            causes: advice(entry, locales, cause),
            fixes: advice(entry, locales, fix),
        }
    }
}

fn advice(
    entry: Entry,
    locales: &[Locale],
    text: fn(Entry, Locale) -> Option<Localized>,
) -> Vec<Wording> {
    let texts = locales.iter().filter_map(|&locale| {
        let advice = text(entry, locale)?;
        Some(Wording {
            locale: locale.to_string(),
            text: advice.text(),
            alternatives: Vec::new(),
            is_translated: advice.is_translated(),
        })
    });
    texts.collect()
}

/// Returns what a Rust type holds, by which a template chooses its own type. Every type that is not
/// of a number or a truth value is a text.
fn class(type_name: &str) -> &'static str {
    let name = type_name.trim_start_matches('&').trim();
    match name.rsplit("::").next().unwrap_or(name).trim() {
        "i8" | "i16" | "i32" | "u8" | "u16" => "i32",
        "u32" => "u32",
        "i64" | "isize" => "i64",
        "u64" | "usize" => "u64",
        "i128" | "u128" => "big",
        "f32" | "f64" => "float",
        "bool" => "bool",
        _ => "text",
    }
}
