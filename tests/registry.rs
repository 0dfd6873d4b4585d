//! The registry of the shipped tables, and registries of one's own.

mod common;

use std::panic::catch_unwind;

use common::Forms;
use errcodes::{REGISTRY, Registry, Table, define_errcodes, wechat};

static OWN: Registry = Registry::new(&[Forms::TABLE, wechat::Code::TABLE]);

define_errcodes! {
    enum Even(en) { -4 => A("a"), -2 => B("b"), 0 => C("c"), 2 => D("d"), 6 => E("e"), 8 => F("f") }
    enum Odd(en) { -3 => A("a"), -1 => B("b"), 1 => C("c"), 3 => D("d"), 5 => E("e") }
    enum Four(en) { 4 => A("a") }
    enum First(en) { -4 => A("a"), 20 => B("b") }
    enum Last(en) { -20 => A("a"), 7 => B("b"), 8 => C("c") }
    enum Middle(en) { -5 => A("a"), -1 => B("b"), 10 => C("c") }
}

// Constants, since the compiler gives up on a comparison that does not end.
static DISJOINT: Registry = Registry::disjoint(&[Even::TABLE, Odd::TABLE, Four::TABLE]);
static DISJOINT_BACKWARDS: Registry = Registry::disjoint(&[Four::TABLE, Odd::TABLE, Even::TABLE]);

define_errcodes! {
    #[table("four")]
    enum Namesake(en) { 11 => A("a") }
}

/// Whether one of the items appears twice, found by comparing each with each.
fn has_repeats<T: PartialEq>(items: impl IntoIterator<Item = T>) -> bool {
    let items: Vec<_> = items.into_iter().collect();
    items
        .iter()
        .any(|item| items.iter().filter(|&other| other == item).count() > 1)
}

#[test]
fn the_shipped_tables_are_all_there() {
    let keys: Vec<_> = REGISTRY.tables().iter().map(|table| table.key()).collect();
    assert_eq!(
        keys,
        [
            "wechat",
            "qingtui/common",
            "qingtui/system",
            "qingtui/param",
            "qingtui/token",
            "qingtui/org",
            "qingtui/domain",
            "qingtui/user",
        ]
    );
    assert!(
        REGISTRY
            .platform("qingtui")
            .map(|table| table.key())
            .eq(keys[1..].iter().copied())
    );
    assert_eq!(REGISTRY.platform("qing").count(), 0);
}

#[test]
fn find_is_what_a_search_of_every_row_finds() {
    let all: Vec<_> = REGISTRY
        .tables()
        .iter()
        .flat_map(|table| table.entries())
        .collect();
    for code in all
        .iter()
        .map(|entry| entry.code())
        .chain([1, -2, i64::MIN, i64::MAX])
    {
        assert!(
            REGISTRY
                .find_all(code)
                .eq(all.iter().copied().filter(|entry| entry.code() == code)),
            "{code}"
        );
    }
    for &entry in &all {
        assert_eq!(REGISTRY.get(entry.table().key(), entry.code()), Some(entry));
    }
    assert_eq!(REGISTRY.get("qingtui", 40001), None);
}

#[test]
fn a_registry_of_ones_own_keeps_its_order() {
    let names: Vec<_> = OWN.find_all(40001).map(|entry| entry.name()).collect();
    assert_eq!(names, ["Old", "InvalidCredential"]);
}

#[test]
fn registry_refuses_exactly_the_tables_that_share_a_key_or_code() {
    assert_eq!(
        (DISJOINT.tables().len(), DISJOINT_BACKWARDS.tables().len()),
        (3, 3)
    );
    let all = [
        Even::TABLE,
        Odd::TABLE,
        Four::TABLE,
        First::TABLE,
        Last::TABLE,
        Middle::TABLE,
        Namesake::TABLE,
    ];
    for one in all {
        for other in all {
            for third in all {
                let tables: &'static [&'static Table] = Box::leak(Box::new([one, other, third]));
                let names = tables
                    .iter()
                    .map(|table| table.type_name())
                    .collect::<Vec<_>>();
                let share_a_key = has_repeats(tables.iter().map(|table| table.key()));
                let share_a_code = has_repeats(
                    tables
                        .iter()
                        .flat_map(|table| table.entries())
                        .map(|entry| entry.code()),
                );
                assert_eq!(
                    catch_unwind(|| Registry::new(tables)).is_err(),
                    share_a_key,
                    "{names:?}"
                );
                let is_refused = catch_unwind(|| Registry::disjoint(tables)).is_err();
                assert_eq!(is_refused, share_a_key || share_a_code, "{names:?}");
            }
        }
    }
}

#[test]
fn search_finds_words_in_any_order_case_and_language() {
    let names = |query: &str| {
        REGISTRY
            .search(query)
            .map(|entry| entry.name())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names("openid list size"),
        ["InvalidOpenidListLength", "OpenidListTooShort"]
    );
    assert_eq!(names("LIST size OpenID"), names("openid list size"));
    assert!(names("不合法 令牌").is_empty());
    assert!(names("小程序 未认证").contains(&"VerificationRequired"));
    assert!(names("9300801").contains(&"InvalidGuideWechatId"));
    assert!(names("").is_empty() && names("  ").is_empty());
    assert!(names("qqqq").is_empty());
}

#[test]
fn search_finds_rows_by_their_number_their_name_and_each_of_their_wordings() {
    // Every seventh row: the search is linear, and so is the number of searches.
    for entry in REGISTRY
        .tables()
        .iter()
        .flat_map(|table| table.entries())
        .step_by(7)
    {
        let wordings = entry
            .table()
            .locales()
            .iter()
            .flat_map(|&locale| entry.wordings(locale));
        for query in wordings
            .map(str::to_owned)
            .chain([entry.code().to_string(), entry.name().to_owned()])
        {
            assert!(
                REGISTRY.search(&query).any(|found| found == entry),
                "{query}"
            );
        }
    }
}

#[test]
fn identify_puts_the_table_first_whose_wording_it_is() {
    for entry in REGISTRY.tables().iter().flat_map(|table| table.entries()) {
        let own = entry
            .table()
            .locales()
            .iter()
            .filter(|&&locale| !entry.is_translated(locale));
        let wordings = own.flat_map(|&locale| entry.wordings(locale));
        for wording in wordings {
            let errmsg = format!("{wording} rid: 65ffe934-2355113d-79ef0b31");
            let candidates: Vec<_> = REGISTRY.identify(entry.code(), &errmsg).collect();
            assert!(
                candidates
                    .iter()
                    .any(|it| it.entry() == entry && it.score() == 100),
                "{errmsg}"
            );
            assert!(
                candidates
                    .iter()
                    .map(|it| it.score())
                    .is_sorted_by(|one, other| one >= other)
            );
            assert_eq!(candidates.len(), REGISTRY.find_all(entry.code()).count());
        }
    }
    assert_eq!(REGISTRY.identify(123_456, "whatever").count(), 0);
}
