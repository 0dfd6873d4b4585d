//! Rows of the tables of a file, read by their columns. Rows of one code become one record.

use std::collections::HashMap;

use errcodes::{Kind, Locale, Retry};

use super::code;
use super::columns::{self, Choices, Role, locale_of};
use super::grid::{Cell, Grid, Line};
use super::report::Report;
use super::wordings::clean;
use crate::texts::{self, Message, list, message, text};

/// The most wordings of a code in a language.
const MAX_WORDINGS: usize = 1000;

/// A row of a table to be.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Record {
    /// The line in the file.
    pub(super) line: usize,
    pub(super) code: i64,
    /// The name in the list; an identifier.
    pub(super) name: Option<String>,
    /// `sku: &str, left: u32`
    pub(super) fields: Option<String>,
    pub(super) messages: Vec<Text>,
    pub(super) kind: Option<Kind>,
    pub(super) retry: Option<Retry>,
    pub(super) http: Option<u16>,
    /// The note, which can be empty.
    pub(super) deprecated: Option<String>,
    pub(super) causes: Vec<Text>,
    pub(super) fixes: Vec<Text>,
    /// Something about the row for the reader of the table.
    pub(super) remark: Option<String>,
}

/// The wordings in a language.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Text {
    pub(super) locale: Locale,
    pub(super) wordings: Vec<String>,
    pub(super) is_translated: bool,
}

/// The records of one table, in the order of the file.
#[derive(Debug, Default, PartialEq)]
pub(super) struct List {
    /// The key in the list, as in this program's exports.
    pub(super) key: Option<String>,
    /// The template of the codes' addresses.
    pub(super) docs: Option<String>,
    pub(super) locales: Vec<Locale>,
    pub(super) records: Vec<Record>,
}

/// Reads the tables with codes; notes the others.
pub(super) fn lists(grids: &[Grid], choices: &Choices, report: &mut Report) -> Vec<List> {
    let mut lists = Lists::default();
    for grid in grids {
        for (header, body) in shapes(grid, choices) {
            lists.shape(grid, header, &body, choices, report);
        }
    }
    let mut lists = lists.lists;
    for list in &mut lists {
        for record in &mut list.records {
            record.keep_one_translation(report);
            record.keep_an_original(report);
        }
        let used = |locale: &Locale| {
            let texts = list
                .records
                .iter()
                .flat_map(|it| it.messages.iter().chain(&it.causes).chain(&it.fixes));
            texts.into_iter().any(|text| text.locale == *locale)
        };
        list.locales.retain(used);
    }
    lists.retain(|list| !list.records.is_empty());
    lists
}

/// Splits a table before each of its headers.
fn shapes<'g>(grid: &'g Grid, choices: &Choices) -> Vec<(Option<&'g Line>, Vec<&'g Line>)> {
    let mut shapes: Vec<(Option<&Line>, Vec<&Line>)> = Vec::new();
    for (i, line) in grid
        .lines
        .iter()
        .filter(|line| !line.is_blank())
        .enumerate()
    {
        if columns::is_header(line, choices) || i == 0 && is_nameless_header(line, choices) {
            shapes.push((Some(line), Vec::new()));
        } else if let Some((_, body)) = shapes.last_mut() {
            body.push(line);
        } else {
            shapes.push((None, vec![line]));
        }
    }
    shapes.retain(|(_, body)| !body.is_empty());
    shapes
}

/// Returns whether a first row without a number must be a header, since options name its columns or
/// since it names a message.
fn is_nameless_header(line: &Line, choices: &Choices) -> bool {
    let texts = || line.cells.iter().map(|cell| cell.text());
    let chosen = choices.messages.iter().map(|(_, choice)| choice);
    let mut chosen = chosen.chain(&choices.name).chain(&choices.code);
    let is_number = texts().any(|text| code::parse(&text).is_ok());
    !is_number
        && (chosen.any(|choice| texts().any(|text| text == *choice))
            || columns::names_message(line))
}

#[derive(Default)]
struct Lists {
    lists: Vec<List>,
    /// The index of each code's record, by list and code.
    indices: HashMap<(usize, i64), usize>,
}

impl Lists {
    fn shape(
        &mut self,
        grid: &Grid,
        header: Option<&Line>,
        body: &[&Line],
        choices: &Choices,
        report: &mut Report,
    ) {
        let roles = match columns::roles(header, body, choices, report) {
            Ok(roles) => roles,
            Err(why) => {
                let first = header.unwrap_or(body[0]);
                let note = if let Some(title) = grid.title.as_deref() {
                    message!("skipped the table `{title}`: {why}", title, why)
                } else {
                    message!("skipped the table: {why}", why)
                };
                report.note(first.number, note);
                return;
            }
        };
        let is_own = is_own(&roles);
        if is_own && !roles.contains(&Role::Deprecated) {
            let line = header.map_or(0, |line| line.number);
            report.note(
                line,
                text!("this export lacks deprecations without a note; export as csv or json to keep them"),
            );
        }
        let title = grid
            .title
            .as_deref()
            .filter(|_| is_own && !roles.contains(&Role::Table));
        for line in body {
            let Some(mut row) = Row::read(line, &roles, is_own, report) else {
                continue;
            };
            let key = row.table.take().or_else(|| title.map(str::to_owned));
            let list = self.list(key);
            for role in &roles {
                if let Role::Message(Some(locale)) = role {
                    add_locale(&mut self.lists[list].locales, *locale);
                }
            }
            self.add(list, row, report);
        }
    }

    fn list(&mut self, key: Option<String>) -> usize {
        let known = self.lists.iter().position(|list| list.key == key);
        known.unwrap_or_else(|| {
            self.lists.push(List {
                key,
                ..List::default()
            });
            self.lists.len() - 1
        })
    }

    fn add(&mut self, list: usize, row: Row, report: &mut Report) {
        let Row { record, docs, .. } = row;
        for text in record
            .messages
            .iter()
            .chain(&record.causes)
            .chain(&record.fixes)
        {
            add_locale(&mut self.lists[list].locales, text.locale);
        }
        if self.lists[list].docs.is_none() {
            let code = record.code.to_string();
            self.lists[list].docs = docs
                .filter(|docs| docs.contains(&code))
                .map(|docs| docs.replace(&code, "{code}"));
        }
        let records = &mut self.lists[list].records;
        if let Some(&index) = self.indices.get(&(list, record.code)) {
            records[index].join(record, report);
        } else {
            self.indices.insert((list, record.code), records.len());
            records.push(record);
        }
    }
}

/// Returns whether the columns are those of this program's exports.
fn is_own(roles: &[Role]) -> bool {
    [Role::Code, Role::Name, Role::Kind, Role::Retry]
        .iter()
        .all(|role| roles.contains(role))
}

fn add_locale(locales: &mut Vec<Locale>, locale: Locale) {
    if !locales.contains(&locale) {
        locales.push(locale);
    }
}

/// A row of the file.
struct Row {
    record: Record,
    table: Option<String>,
    docs: Option<String>,
}

impl Row {
    /// Reads a row; reports what it cannot read.
    fn read(line: &Line, roles: &[Role], is_own: bool, report: &mut Report) -> Option<Self> {
        let column = roles.iter().position(|role| *role == Role::Code)?;
        let text = line.text(column);
        let code = match code::parse(&text) {
            Ok(code) => code,
            Err(why) => {
                let others: Vec<String> = line
                    .cells
                    .iter()
                    .map(|cell| cell.text())
                    .filter(|text| !text.is_empty())
                    .collect();
                let is_heading =
                    !line.text(0).is_empty() && others.windows(2).all(|pair| pair[0] == pair[1]);
                if is_heading && why != text!("a range of codes; write a row for each") {
                    report.note(
                        line.number,
                        message!(
                            "skipped the heading `{heading}`",
                            heading = others.first().unwrap_or(&text)
                        ),
                    );
                } else if text.is_empty() {
                    report.problem(
                        line.number,
                        message!("no code: `{cells}`", cells = others.join(" ")),
                    );
                } else {
                    report.problem(line.number, message!("`{text}`: {why}", text, why));
                }
                return None;
            }
        };
        let mut row = Self {
            record: Record {
                line: line.number,
                code,
                name: None,
                fields: None,
                messages: Vec::new(),
                kind: None,
                retry: None,
                http: None,
                deprecated: None,
                causes: Vec::new(),
                fixes: Vec::new(),
                remark: None,
            },
            table: None,
            docs: None,
        };
        let mut translated = String::new();
        let mut alternatives = Vec::new();
        let mut note = None;
        for (role, cell) in roles.iter().zip(&line.cells) {
            let text = cell.text();
            match *role {
                Role::Deprecated => row.record.deprecated = deprecated(cell),
                Role::Translated => translated = text,
                _ if cell.is_empty() => {}
                Role::Alternatives(locale) => alternatives.push((locale, text)),
                Role::Note => note = Some(clean(&text).0),
                role => row.cell(role, cell, &text, is_own, report),
            }
        }
        row.record.deprecated = note.or(row.record.deprecated);
        for (locale, texts) in alternatives {
            for text in texts.split(" | ") {
                row.record.text(Part::Message, locale, text, false, report);
            }
        }
        row.mark_translated(&translated);
        if row.record.messages.is_empty() {
            report.problem(
                line.number,
                message!("the code {code} has no message", code),
            );
            return None;
        }
        Some(row)
    }

    fn cell(&mut self, role: Role, cell: &Cell, text: &str, is_own: bool, report: &mut Report) {
        let record = &mut self.record;
        match role {
            Role::Table => self.table = Some(text.to_owned()),
            Role::Docs => self.docs = Some(text.to_owned()),
            Role::Fields => record.fields = Some(cell.parts.join(", ")),
            Role::Name => {
                record.name = super::naming::given(text, is_own);
                if record.name.is_none() {
                    record.remark = Some(format!("the list calls it `{}`", clean(text).0));
                }
            }
            Role::Kind => {
                record.kind = named(
                    Kind::ALL,
                    Kind::name,
                    text,
                    text!("kind"),
                    record.line,
                    report,
                );
            }
            Role::Retry => {
                record.retry = named(
                    Retry::ALL,
                    Retry::name,
                    text,
                    text!("retry"),
                    record.line,
                    report,
                );
            }
            Role::Http => match text.parse() {
                Ok(status) if (100..=599).contains(&status) => record.http = Some(status),
                _ => report.problem(
                    record.line,
                    message!("`{text}` is not an HTTP status", text),
                ),
            },
            Role::Message(locale) => record.cell(Part::Message, locale, cell, report),
            Role::Cause(locale) => record.cell(Part::Cause, locale, cell, report),
            Role::Fix(locale) => record.cell(Part::Fix, locale, cell, report),
            _ => {}
        }
    }

    /// Marks the texts that a column of locales says are translations, such as `zh cause_zh`.
    fn mark_translated(&mut self, translated: &str) {
        let parts = [
            ("", &mut self.record.messages),
            ("cause_", &mut self.record.causes),
            ("fix_", &mut self.record.fixes),
        ];
        for (prefix, texts) in parts {
            for text in texts {
                let name = format!("{prefix}{}", text.locale);
                text.is_translated |= translated.split_whitespace().any(|it| it == name);
            }
        }
    }
}

/// Returns the note in a column `deprecated`: a note, or whether the code is deprecated.
fn deprecated(cell: &Cell) -> Option<String> {
    let note = cell.parts.first()?;
    match note.to_ascii_lowercase().as_str() {
        "false" | "no" | "0" | "否" => None,
        "true" | "yes" | "1" | "是" => Some(String::new()),
        _ => Some(clean(note).0),
    }
}

/// Reads a name in any case: `NotFound`, `NOT_FOUND`, `not found`.
fn named<T: Copy>(
    values: &[T],
    name: fn(T) -> &'static str,
    text: &str,
    what: texts::Text,
    line: usize,
    report: &mut Report,
) -> Option<T> {
    let letters =
        |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect() };
    let value = values
        .iter()
        .copied()
        .find(|&value| name(value).eq_ignore_ascii_case(&letters(text)));
    if value.is_none() {
        report.problem(
            line,
            message!(
                "`{text}` is not a {what}; write one of {names}",
                text,
                what,
                names = list(values.iter().map(|&value| name(value)))
            ),
        );
    }
    value
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Message,
    Cause,
    Fix,
}

impl Record {
    fn cell(&mut self, part: Part, locale: Option<Locale>, cell: &Cell, report: &mut Report) {
        let lines = cell.text();
        let texts = if cell.is_list {
            cell.parts.as_slice()
        } else {
            std::slice::from_ref(&lines)
        };
        for text in texts {
            self.text(
                part,
                locale_of(locale, text),
                text,
                cell.is_translated,
                report,
            );
        }
    }

    /// Adds a wording, unless it is known.
    fn text(
        &mut self,
        part: Part,
        locale: Locale,
        text: &str,
        is_translated: bool,
        report: &mut Report,
    ) {
        let (wording, has_lost) = clean(text);
        if has_lost {
            report.note(
                self.line,
                message!(
                    "removed invisible characters from `{wording}`",
                    wording = &wording
                ),
            );
        }
        if wording.is_empty() {
            return;
        }
        let texts = match part {
            Part::Message => &mut self.messages,
            Part::Cause => &mut self.causes,
            Part::Fix => &mut self.fixes,
        };
        match texts.iter_mut().find(|text| text.locale == locale) {
            Some(text) if text.wordings.contains(&wording) => {}
            // Advice has one text in a language.
            Some(text) if part != Part::Message => {
                let joined = format!("{} {wording}", text.wordings[0]);
                text.wordings = vec![joined];
            }
            Some(text) if text.is_translated && !is_translated => {
                report.note(
                    self.line,
                    message!(
                        "replaced the translation `{translation}` by `{wording}`",
                        translation = &text.wordings[0],
                        wording = &wording
                    ),
                );
                text.wordings = vec![wording];
                text.is_translated = false;
            }
            Some(text) if text.is_translated != is_translated => {
                report.note(self.line, skipped(&wording, self.code, locale));
            }
            Some(text) if text.wordings.len() == MAX_WORDINGS => {
                let code = self.code;
                report.problem(
                    self.line,
                    message!(
                        "the code {code} has more than {most} wordings",
                        code,
                        most = MAX_WORDINGS
                    ),
                );
            }
            Some(text) => text.wordings.push(wording),
            None => texts.push(Text {
                locale,
                wordings: vec![wording],
                is_translated,
            }),
        }
    }

    /// Drops the further translations of a row without fields, which the macro refuses.
    fn keep_one_translation(&mut self, report: &mut Report) {
        if self.fields.is_some() {
            return;
        }
        let (line, code) = (self.line, self.code);
        for text in &mut self.messages {
            let kept = if text.is_translated {
                1
            } else {
                text.wordings.len()
            };
            for wording in text.wordings.drain(kept..) {
                report.note(line, skipped(&wording, code, text.locale));
            }
        }
    }

    /// Takes the mark off the translations of a row without an original, which the macro refuses.
    fn keep_an_original(&mut self, report: &mut Report) {
        if self.messages.iter().all(|text| text.is_translated) {
            for text in &mut self.messages {
                text.is_translated = false;
            }
            report.note(
                self.line,
                message!(
                    "{code} has only a translation; wrote it without `~`",
                    code = self.code
                ),
            );
        }
    }

    /// Adds the wordings of another row of this code as alternatives, and what this row lacks.
    fn join(&mut self, other: Self, report: &mut Report) {
        let line = self.line;
        self.line = other.line;
        for (part, texts) in [
            (Part::Message, &other.messages),
            (Part::Cause, &other.causes),
            (Part::Fix, &other.fixes),
        ] {
            for text in texts {
                for wording in &text.wordings {
                    self.text(part, text.locale, wording, text.is_translated, report);
                }
            }
        }
        let conflicts = [
            conflict(text!("name"), self.name.as_ref(), other.name.as_ref()),
            conflict(text!("kind"), self.kind.as_ref(), other.kind.as_ref()),
            conflict(text!("retry"), self.retry.as_ref(), other.retry.as_ref()),
            conflict(
                text!("HTTP status"),
                self.http.as_ref(),
                other.http.as_ref(),
            ),
            conflict(text!("fields"), self.fields.as_ref(), other.fields.as_ref()),
        ];
        for conflict in conflicts.into_iter().flatten() {
            report.problem(
                other.line,
                message!(
                    "the code {code} is on line {line} too, with another {conflict}",
                    code = self.code,
                    line,
                    conflict
                ),
            );
        }
        self.name = self.name.take().or(other.name);
        self.kind = self.kind.or(other.kind);
        self.retry = self.retry.or(other.retry);
        self.http = self.http.or(other.http);
        self.deprecated = self.deprecated.take().or(other.deprecated);
        self.fields = self.fields.take().or(other.fields);
        self.line = line;
    }
}

/// Returns a note about a translation beside a wording.
fn skipped(wording: &str, code: i64, locale: Locale) -> Message {
    message!(
        "skipped the translation `{wording}`: the code {code} has a wording in {locale}",
        wording,
        code,
        locale
    )
}

/// Returns what differs, if both rows have it.
fn conflict<T: PartialEq + std::fmt::Display>(
    what: texts::Text,
    first: Option<&T>,
    second: Option<&T>,
) -> Option<Message> {
    let (first, second) = (first?, second?);
    (first != second).then(|| message!("{what}: `{first}`, `{second}`", what, first, second))
}
