//! The changes between the rows of the baseline and those of the registry.

use std::collections::{BTreeSet, HashMap};

use errcodes::Kind;
use serde_json::{Map, Value};

use super::change::{Aspect, Change};
use super::pairs::Pairs;
use super::row::Row;

/// Returns the changes, major ones first. Both sides are sorted by table and code.
///
/// Parts that a row of the baseline lacks are not compared.
pub(super) fn compare(before: &[Row], after: &[Row]) -> Vec<Change> {
    let pairs = Pairs::new(before, after);
    let mut changes = Vec::new();
    let (languages_before, languages_after) = (languages(before), languages(after));
    // The languages that a table has on one side only, by its key in the baseline.
    let mut unshared = HashMap::new();
    for (&table, &other) in &pairs.tables {
        if table != other {
            changes.push(Change::of_table(
                table,
                Aspect::Table,
                table.into(),
                other.into(),
            ));
        }
        let (Some(before), Some(after)) = (languages_before.get(table), languages_after.get(other))
        else {
            continue;
        };
        for &language in before.difference(after) {
            let change = Change::of_table(table, Aspect::Language, language.into(), Value::Null);
            changes.push(change);
        }
        for &language in after.difference(before) {
            let change = Change::of_table(table, Aspect::Language, Value::Null, language.into());
            changes.push(change);
        }
        unshared.insert(table, before.symmetric_difference(after).copied().collect());
    }
    for row in pairs.removed {
        let record = row.record.clone().into();
        changes.push(Change::of_row(row, Aspect::Removed, record, Value::Null));
    }
    for row in pairs.added {
        let record = row.record.clone().into();
        changes.push(Change::of_row(row, Aspect::Added, Value::Null, record));
    }
    let none = BTreeSet::new();
    for (row, other) in pairs.rows {
        let stays = pairs.tables.get(row.table.as_str()) == Some(&other.table.as_str());
        if !stays {
            let (before, after) = (row.table.as_str().into(), other.table.as_str().into());
            changes.push(Change::of_row(row, Aspect::Table, before, after));
        }
        let unshared = unshared.get(row.table.as_str()).filter(|_| stays);
        compare_rows(row, other, unshared.unwrap_or(&none), &mut changes);
    }
    changes.sort_by(|one, other| {
        let order = (one.level, &one.table, one.code, one.aspect);
        order.cmp(&(other.level, &other.table, other.code, other.aspect))
    });
    changes
}

/// Returns the languages of each table with messages.
fn languages(rows: &[Row]) -> HashMap<&str, BTreeSet<&str>> {
    let mut tables = HashMap::<_, BTreeSet<_>>::new();
    for row in rows {
        if let Some(messages) = row.messages() {
            let languages = tables.entry(row.table.as_str()).or_default();
            languages.extend(messages.keys().map(String::as_str));
        }
    }
    tables
}

/// Compares two forms of a row, except texts in the languages that only one table has.
fn compare_rows(row: &Row, other: &Row, unshared: &BTreeSet<&str>, changes: &mut Vec<Change>) {
    if row.code != other.code {
        changes.push(Change::of_row(
            row,
            Aspect::Code,
            row.code.into(),
            other.code.into(),
        ));
    }
    if let (Some(before), Some(after)) = (&row.name, &other.name)
        && before != after
    {
        let (before, after) = (before.as_str().into(), after.as_str().into());
        changes.push(Change::of_row(row, Aspect::Name, before, after));
    }
    for aspect in Aspect::PARTS {
        let key = aspect.key();
        let (Some(before), Some(after)) = (row.record.get(key), other.record.get(key)) else {
            continue;
        };
        let (before, after) = match (before, after) {
            (Value::Object(before), Value::Object(after)) => {
                differing(before, after, |locale| !unshared.contains(locale))
            }
            (Value::Array(before), Value::Array(after)) if aspect == Aspect::Translated => {
                let retained = |locales: &[Value]| {
                    let mut locales = locales.to_vec();
                    locales.retain(|locale| has_message(row, locale) && has_message(other, locale));
                    Value::Array(locales)
                };
                (retained(before), retained(after))
            }
            _ => (before.clone(), after.clone()),
        };
        let is_implied = aspect == Aspect::Http
            && row.text("kind") != other.text("kind")
            && has_http_of_kind(row)
            && has_http_of_kind(other);
        if before != after && !is_implied {
            changes.push(Change::of_row(row, aspect, before, after));
        }
    }
}

/// Returns the texts by locale that are not the same on both sides.
fn differing(
    before: &Map<String, Value>,
    after: &Map<String, Value>,
    is_compared: impl Fn(&str) -> bool,
) -> (Value, Value) {
    let without = |texts: &Map<String, Value>, others: &Map<String, Value>| {
        let mut texts = texts.clone();
        texts.retain(|locale, text| is_compared(locale) && others.get(locale) != Some(text));
        Value::Object(texts)
    };
    (without(before, after), without(after, before))
}

/// Returns whether the row has a message in this locale, as far as is known.
fn has_message(row: &Row, locale: &Value) -> bool {
    let locale = locale.as_str().unwrap_or_default();
    row.messages()
        .is_none_or(|messages| messages.contains_key(locale))
}

/// Returns whether the HTTP status is that of the kind.
fn has_http_of_kind(row: &Row) -> bool {
    let kind = row.text("kind").and_then(|kind| kind.parse::<Kind>().ok());
    kind.is_some_and(|kind| row.record.get("http") == Some(&kind.http_status().into()))
}
