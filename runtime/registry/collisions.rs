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

#[track_caller]
const fn duplicate_key(one: &'static Table, other: &'static Table) -> ! {
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
