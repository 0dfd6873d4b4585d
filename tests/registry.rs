//! The registry of the shipped tables, and registries of other tables.

mod common;

use std::panic::catch_unwind;

use common::Forms;
use errcodes::platform::{EnvelopeSpec, Platform};
use errcodes::{Entry, REGISTRY, Registry, Table, define_errcodes, wechat};

static OWN: Registry = Registry::new(&[Forms::TABLE, wechat::Code::TABLE]);

define_errcodes! {
    enum Even(en) { -4 => A("a"), -2 => B("b"), 0 => C("c"), 2 => D("d"), 6 => E("e"), 8 => F("f") }
    enum Odd(en) { -3 => A("a"), -1 => B("b"), 1 => C("c"), 3 => D("d"), 5 => E("e") }
    enum Four(en) { 4 => A("a") }
    enum First(en) { -4 => A("a"), 20 => B("b") }
    enum Last(en) { -20 => A("a"), 7 => B("b"), 8 => C("c") }
    enum Middle(en) { -5 => A("a"), -1 => B("b"), 10 => C("c") }
}

// In a static, a comparison that never ends is a compile error.
static DISJOINT: Registry = Registry::disjoint(&[Even::TABLE, Odd::TABLE, Four::TABLE]);
static DISJOINT_BACKWARDS: Registry = Registry::disjoint(&[Four::TABLE, Odd::TABLE, Even::TABLE]);

define_errcodes! {
    #[table("four")]
    enum Namesake(en) { 11 => A("a") }
}

/// Returns `true` if an item appears twice, by comparing every pair.
fn has_repeats<T: PartialEq>(items: impl IntoIterator<Item = T>) -> bool {
    let items: Vec<_> = items.into_iter().collect();
    items
        .iter()
        .any(|item| items.iter().filter(|&other| other == item).count() > 1)
}

/// Returns every entry of every table.
fn all_entries() -> Vec<Entry> {
    let tables = REGISTRY.tables().iter();
    tables.flat_map(|table| table.entries()).collect()
}

#[test]
fn registry_holds_every_shipped_table_in_order() {
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
            "wecom",
        ]
    );
    assert!(
        REGISTRY
            .platform_tables("qingtui")
            .map(|table| table.key())
            .eq(keys[1..8].iter().copied())
    );
    assert_eq!(REGISTRY.platform_tables("qing").count(), 0);
}

#[test]
fn find_all_yields_exactly_the_rows_with_the_code() {
    let all = all_entries();
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
fn entries_yields_every_table_in_order() {
    assert!(REGISTRY.entries().eq(all_entries()));
    assert_eq!(Registry::new(&[]).entries().next(), None);
}

#[test]
fn shipped_table_belongs_to_exactly_one_platform() {
    let tables = REGISTRY.platforms().flat_map(|it| it.tables());
    assert!(
        tables
            .map(|table| table.key())
            .eq(REGISTRY.tables().iter().map(|table| table.key()))
    );
    for platform in REGISTRY.platforms() {
        let tables = platform.tables().iter().map(|table| table.key());
        let by_key = REGISTRY.platform_tables(platform.key());
        assert!(by_key.map(|table| table.key()).eq(tables));
        assert_eq!(
            REGISTRY.platform(platform.key()).map(|it| it.key()),
            Some(platform.key())
        );
    }
    assert!(
        OWN.platforms()
            .map(|platform| platform.key())
            .eq(["wechat"])
    );
}

#[test]
fn platform_rejects_tables_of_other_platforms() {
    let tables: &'static [&'static Table] = Box::leak(Box::new([REGISTRY.tables()[1]]));
    for (key, is_rejected) in [
        ("qingtui", false),
        ("qing", true),
        ("qingtui/common", true),
        ("qingtui/user", true),
        ("wechat", true),
        ("", true),
    ] {
        let message = catch_unwind(|| Platform::new(key, tables)).err();
        assert_eq!(message.is_some(), is_rejected, "{key}");
        if let Some(message) = message {
            let expected = format!(
                "table `qingtui/common` is not of platform `{key}`; \
                 begin its key with `{key}` in #[table(\"…\")]"
            );
            assert_eq!(message.downcast_ref::<String>(), Some(&expected));
        }
    }
}

#[test]
fn envelope_rejects_more_than_32_names_per_field() {
    let names = |count| -> &'static [&'static str] { vec!["a"; count].leak() };
    let is_rejected = |code, errmsg, nested| {
        let new = move || EnvelopeSpec::new(names(code), names(errmsg)).with_nested(names(nested));
        catch_unwind(new).is_err()
    };
    assert!(!is_rejected(32, 32, 32));
    assert!(is_rejected(33, 1, 1) && is_rejected(1, 33, 1) && is_rejected(1, 1, 33));
    let is_rejected_in_nested = |code, errmsg| {
        let spec = EnvelopeSpec::new(names(20), names(20));
        catch_unwind(move || spec.with_nested_fields(names(code), names(errmsg))).is_err()
    };
    assert!(!is_rejected_in_nested(12, 12));
    assert!(is_rejected_in_nested(13, 1) && is_rejected_in_nested(1, 13));
}

#[test]
fn find_all_keeps_the_order_of_the_tables() {
    let names: Vec<_> = OWN.find_all(40001).map(|entry| entry.name()).collect();
    assert_eq!(names, ["Old", "InvalidCredential"]);
}

#[test]
fn registry_rejects_exactly_tables_that_share_a_key_or_code() {
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
                let is_rejected = catch_unwind(|| Registry::disjoint(tables)).is_err();
                assert_eq!(is_rejected, share_a_key || share_a_code, "{names:?}");
            }
        }
    }
}

#[test]
fn search_finds_row_by_number_name_or_any_wording() {
    // Searching is linear, so searching for every row takes quadratic time.
    for entry in all_entries().into_iter().step_by(61) {
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
fn identify_scores_100_for_every_original_wording() {
    for entry in all_entries() {
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
