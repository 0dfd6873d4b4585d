//! Checks of the constructors: tables that share a key or a code are a compile error.
//!
//! Every function has `#[track_caller]`, so the error points at the user's registry.

use crate::const_text::{Message, eq};
use crate::table::{Entry, Table};

#[track_caller]
pub(super) const fn check_table_keys(tables: &[&'static Table]) {
    let mut second = 1;
    while second < tables.len() {
        let mut first = 0;
        while first < second {
            if eq(tables[first].key(), tables[second].key()) {
                duplicate_key(tables[first], tables[second]);
            }
            first += 1;
        }
        second += 1;
    }
}

#[track_caller]
pub(super) const fn check_codes(tables: &[&'static Table]) {
    let mut second = 1;
    while second < tables.len() {
        let mut first = 0;
        while first < second {
            check_codes_of_two(tables[first], tables[second]);
            check_ranges_of_two(tables[first], tables[second]);
            first += 1;
        }
        second += 1;
    }
}

/// Merges the codes, which are in ascending order.
#[track_caller]
const fn check_codes_of_two(one: &'static Table, other: &'static Table) {
    let (mut row, mut other_row) = (0, 0);
    while let (Some(entry), Some(other_entry)) = (one.entry_at(row), other.entry_at(other_row)) {
        if entry.code() == other_entry.code() {
            duplicate_code(entry, other_entry);
        }
        if entry.code() < other_entry.code() {
            row += 1;
        } else {
            other_row += 1;
        }
    }
}

/// Refuses declared ranges that overlap, and codes in a range that the other table declares.
#[track_caller]
const fn check_ranges_of_two(one: &'static Table, other: &'static Table) {
    let (ranges, other_ranges) = (one.ranges(), other.ranges());
    let mut i = 0;
    while i < ranges.len() {
        let mut j = 0;
        while j < other_ranges.len() {
            if ranges[i].0 <= other_ranges[j].1 && other_ranges[j].0 <= ranges[i].1 {
                overlapping_ranges(one, ranges[i], other, other_ranges[j]);
            }
            j += 1;
        }
        i += 1;
    }
    check_codes_outside(one, other);
    check_codes_outside(other, one);
}

/// Refuses codes of `table` in the ranges of `owner`.
#[track_caller]
const fn check_codes_outside(table: &'static Table, owner: &'static Table) {
    let ranges = owner.ranges();
    let mut row = 0;
    while let Some(entry) = table.entry_at(row)
        && !ranges.is_empty()
    {
        let mut i = 0;
        while i < ranges.len() {
            if ranges[i].0 <= entry.code() && entry.code() <= ranges[i].1 {
                code_in_range(entry, owner, ranges[i]);
            }
            i += 1;
        }
        row += 1;
    }
}

#[track_caller]
const fn overlapping_ranges(
    one: &'static Table,
    range: (i64, i64),
    other: &'static Table,
    other_range: (i64, i64),
) -> ! {
    let message = Message::new()
        .text("the range ")
        .range(range)
        .text(" of table `")
        .text(one.key())
        .text("` overlaps ")
        .range(other_range)
        .text(" of table `")
        .text(other.key())
        .text("`; change one #[range(…)], or use Registry::new if tables may share codes");
    panic!("{}", message.as_str())
}

#[track_caller]
const fn code_in_range(entry: Entry, owner: &'static Table, range: (i64, i64)) -> ! {
    let message = Message::new()
        .text("the code ")
        .number(entry.code())
        .text(" of `")
        .text(entry.name())
        .text("` in table `")
        .text(entry.table().key())
        .text("` is in the range ")
        .range(range)
        .text(" of table `")
        .text(owner.key())
        .text("`; use Registry::new if tables may share codes");
    panic!("{}", message.as_str())
}

#[track_caller]
const fn duplicate_key(one: &'static Table, other: &'static Table) -> ! {
    if eq(one.type_name(), other.type_name()) {
        let message = Message::new()
            .text("the table `")
            .text(one.key())
            .text("` of `")
            .text(one.type_name())
            .text("` appears twice; remove one, or give it another key with #[table(\"…\")]");
        panic!("{}", message.as_str())
    }
    let message = Message::new()
        .text("the key `")
        .text(one.key())
        .text("` is that of both `")
        .text(one.type_name())
        .text("` and `")
        .text(other.type_name())
        .text("`; give one of them another with #[table(\"…\")]");
    panic!("{}", message.as_str())
}

#[track_caller]
const fn duplicate_code(one: Entry, other: Entry) -> ! {
    let message = Message::new()
        .text("the code ")
        .number(one.code())
        .text(" is both `")
        .text(one.name())
        .text("` in table `")
        .text(one.table().key())
        .text("` and `")
        .text(other.name())
        .text("` in table `")
        .text(other.table().key())
        .text("`; use Registry::new if tables may share codes");
    panic!("{}", message.as_str())
}
