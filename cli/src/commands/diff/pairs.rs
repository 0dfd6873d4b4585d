//! Tables and rows of the baseline, paired with those of the registry.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use super::row::Row;

#[derive(Default)]
pub(super) struct Pairs<'r> {
    /// The keys of a table before and after.
    pub(super) tables: BTreeMap<&'r str, &'r str>,
    pub(super) rows: Vec<(&'r Row, &'r Row)>,
    pub(super) removed: Vec<&'r Row>,
    pub(super) added: Vec<&'r Row>,
}

impl<'r> Pairs<'r> {
    /// Pairs the rows, which are sorted by table and code.
    pub(super) fn new(before: &'r [Row], after: &'r [Row]) -> Self {
        let tables = pair_tables(before, after);
        let table = |row: &'r Row| {
            *tables
                .get(row.table.as_str())
                .unwrap_or(&row.table.as_str())
        };
        let mut rows = Rows {
            paired: Vec::new(),
            removed: before.iter().collect(),
            added: after.iter().collect(),
        };
        rows.pair(
            |row| Some((table(row), row.code, row.name.as_deref()?)),
            |row| Some((row.table.as_str(), row.code, row.name.as_deref()?)),
        );
        // A name that lives on under another code is not the old name of whatever has its code now.
        rows.pair(
            |row| Some((table(row), row.name.as_deref()?)),
            |row| Some((row.table.as_str(), row.name.as_deref()?)),
        );
        rows.pair(
            |row| Some((table(row), row.code)),
            |row| Some((row.table.as_str(), row.code)),
        );
        rows.pair(
            |row| Some((row.code, row.name.as_deref()?)),
            |row| Some((row.code, row.name.as_deref()?)),
        );
        Self {
            rows: rows.paired,
            removed: rows.removed,
            added: rows.added,
            tables,
        }
    }
}

/// Pairs tables of one key, then others that share at least half of their rows, those that share
/// most first.
fn pair_tables<'r>(before: &'r [Row], after: &'r [Row]) -> BTreeMap<&'r str, &'r str> {
    let (before, after) = (by_table(before), by_table(after));
    let mut candidates = Vec::new();
    for (&key, rows) in &before {
        for (&other_key, other_rows) in &after {
            let is_same = key == other_key;
            let shared = rows.intersection(other_rows).count();
            if is_same || shared > 0 && shared * 2 >= rows.len().max(other_rows.len()) {
                candidates.push((!is_same, Reverse(shared), key, other_key));
            }
        }
    }
    candidates.sort_unstable();
    let mut pairs = BTreeMap::new();
    let mut taken = HashSet::new();
    for (_, _, key, other_key) in candidates {
        if !pairs.contains_key(key) && taken.insert(other_key) {
            pairs.insert(key, other_key);
        }
    }
    pairs
}

/// Returns the codes and names of every table.
fn by_table(rows: &[Row]) -> BTreeMap<&str, HashSet<(i64, Option<&str>)>> {
    let mut tables = BTreeMap::<_, HashSet<_>>::new();
    for row in rows {
        let rows = tables.entry(row.table.as_str()).or_default();
        rows.insert((row.code, row.name.as_deref()));
    }
    tables
}

struct Rows<'r> {
    paired: Vec<(&'r Row, &'r Row)>,
    removed: Vec<&'r Row>,
    added: Vec<&'r Row>,
}

impl<'r> Rows<'r> {
    /// Pairs the remaining rows with equal keys, in order.
    fn pair<K: Eq + Hash>(
        &mut self,
        before: impl Fn(&'r Row) -> Option<K>,
        after: impl Fn(&'r Row) -> Option<K>,
    ) {
        let mut candidates = HashMap::<K, Vec<&Row>>::new();
        for &row in self.added.iter().rev() {
            if let Some(key) = after(row) {
                candidates.entry(key).or_default().push(row);
            }
        }
        let mut taken = HashSet::new();
        self.removed.retain(|row| {
            let candidates = before(row).and_then(|key| candidates.get_mut(&key));
            let Some(other) = candidates.and_then(Vec::pop) else {
                return true;
            };
            taken.insert((&other.table, other.code));
            self.paired.push((row, other));
            false
        });
        self.added
            .retain(|row| !taken.contains(&(&row.table, row.code)));
    }
}
