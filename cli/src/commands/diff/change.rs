//! Changes, their levels, and those that are allowed.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::row::Row;
use crate::texts::{Text, text};

/// The part of a version that a change asks to raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    Major,
    Minor,
    Patch,
}

impl Level {
    pub(super) const ALL: [Self; 3] = [Self::Major, Self::Minor, Self::Patch];

    pub(super) const fn name(self) -> Text {
        match self {
            Self::Major => text!("major"),
            Self::Minor => text!("minor"),
            Self::Patch => text!("patch"),
        }
    }
}

/// The part of a row or table that differs; those of an exported object have the name of their key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Aspect {
    /// The row is gone.
    Removed,
    /// The row is new.
    Added,
    /// The key of a table, or the table of a row.
    Table,
    Code,
    Name,
    Kind,
    Http,
    Fields,
    Retry,
    Deprecated,
    /// A table has a language more or less.
    Language,
    Messages,
    Translated,
    Docs,
    Cause,
    Fix,
}

impl Aspect {
    /// The aspects that an export may lack, apart from the name.
    pub(super) const PARTS: [Self; 10] = [
        Self::Kind,
        Self::Http,
        Self::Fields,
        Self::Retry,
        Self::Deprecated,
        Self::Messages,
        Self::Translated,
        Self::Docs,
        Self::Cause,
        Self::Fix,
    ];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Added => "added",
            Self::Table => "table",
            Self::Code => "code",
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Http => "http",
            Self::Fields => "fields",
            Self::Retry => "retry",
            Self::Deprecated => "deprecated",
            Self::Language => "language",
            Self::Messages => "messages",
            Self::Translated => "translated",
            Self::Docs => "docs",
            Self::Cause => "cause",
            Self::Fix => "fix",
        }
    }

    /// Returns the level of a change of this aspect.
    fn level(self, before: &Value, after: &Value) -> Level {
        match self {
            // The generated constants and constructors, and what a service answers.
            Self::Removed
            | Self::Table
            | Self::Code
            | Self::Name
            | Self::Kind
            | Self::Http
            | Self::Fields => Level::Major,
            // Exports to other languages have a type of the languages.
            Self::Language if after.is_null() => Level::Major,
            // Another note does not deprecate anything.
            Self::Deprecated if before.is_string() && after.is_string() => Level::Patch,
            Self::Added | Self::Retry | Self::Deprecated | Self::Language => Level::Minor,
            Self::Messages | Self::Translated | Self::Docs | Self::Cause | Self::Fix => {
                Level::Patch
            }
        }
    }
}

/// A difference between the baseline and the registry; the names and order of its keys are stable.
#[derive(Debug, Serialize)]
pub(super) struct Change {
    pub(super) level: Level,
    #[serde(rename = "change")]
    pub(super) aspect: Aspect,
    /// The table, the code and the name are those of the baseline, unless the row is new.
    pub(super) table: String,
    /// `None` if the table itself differs.
    pub(super) code: Option<i64>,
    pub(super) name: Option<String>,
    pub(super) before: Value,
    pub(super) after: Value,
    pub(super) allowed: bool,
}

impl Change {
    pub(super) fn of_row(row: &Row, aspect: Aspect, before: Value, after: Value) -> Self {
        Self {
            code: Some(row.code),
            name: row.name.clone(),
            ..Self::of_table(&row.table, aspect, before, after)
        }
    }

    pub(super) fn of_table(table: &str, aspect: Aspect, before: Value, after: Value) -> Self {
        Self {
            level: aspect.level(&before, &after),
            aspect,
            table: table.to_owned(),
            code: None,
            name: None,
            before,
            after,
            allowed: false,
        }
    }

    pub(super) fn is_breaking(&self) -> bool {
        self.level == Level::Major && !self.allowed
    }
}

/// The code or table of `--allow`: `40029`, `wechat:40029`, or `wechat` for the table itself.
#[derive(Debug, PartialEq)]
pub(super) struct Allowance<'a> {
    table: Option<&'a str>,
    code: Option<i64>,
}

impl<'a> Allowance<'a> {
    pub(super) fn parse(text: &'a str) -> Self {
        if let Ok(code) = text.parse() {
            return Self {
                table: None,
                code: Some(code),
            };
        }
        let parts = text.rsplit_once(':');
        match parts.and_then(|(table, code)| Some((table, code.parse().ok()?))) {
            Some((table, code)) => Self {
                table: Some(table),
                code: Some(code),
            },
            None => Self {
                table: Some(text),
                code: None,
            },
        }
    }

    /// Returns the allowance for this change.
    pub(super) fn of(change: &'a Change) -> Self {
        Self {
            table: Some(&change.table),
            code: change.code,
        }
    }

    pub(super) fn matches(&self, change: &Change) -> bool {
        self.code == change.code && self.table.is_none_or(|table| table == change.table)
    }
}

impl fmt::Display for Allowance<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.table.unwrap_or_default())?;
        match self.code {
            Some(code) if self.table.is_some() => write!(f, ":{code}"),
            Some(code) => write!(f, "{code}"),
            None => Ok(()),
        }
    }
}
