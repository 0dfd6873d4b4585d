//! Properties of every table, compared with naive implementations.

mod common;

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::hash::{BuildHasher, RandomState};

use common::Forms;
use errcodes::table::ApiCode;
use errcodes::{ErrorCode, Kind, Locale, Retry, qingtui, wechat, wecom};
use proptest::prelude::{any, prop_oneof};
use proptest::strategy::Strategy;
use proptest::{prop_assert_eq, proptest};

/// Calls a generic function for every enum.
macro_rules! for_every_table {
    ($check:ident $(, $argument:expr)*) => {
        $check::<wechat::Code>($($argument),*);
        $check::<qingtui::CommonCode>($($argument),*);
        $check::<qingtui::SystemCode>($($argument),*);
        $check::<qingtui::ParamCode>($($argument),*);
        $check::<qingtui::TokenCode>($($argument),*);
        $check::<qingtui::OrgCode>($($argument),*);
        $check::<qingtui::DomainCode>($($argument),*);
        $check::<qingtui::UserCode>($($argument),*);
        $check::<wecom::Code>($($argument),*);
        $check::<Forms>($($argument),*);
    };
}

/// Names by code: the oracle.
fn naive<C: ErrorCode>() -> BTreeMap<i64, &'static str> {
    C::TABLE
        .entries()
        .map(|entry| (entry.code(), entry.name()))
        .collect()
}

/// Powers of two, limits of integers, every listed code, and their neighbours.
fn edges<C: ErrorCode>() -> Vec<i64> {
    let powers = (0..64).map(|bit| 1_i64 << bit);
    let near_powers = powers.flat_map(|power| {
        [
            power.wrapping_sub(1),
            power,
            power.wrapping_add(1),
            power.wrapping_neg(),
        ]
    });
    let listed = C::TABLE.entries().map(|entry| entry.code());
    let near_listed = listed.flat_map(|code| {
        [
            code,
            code.wrapping_sub(1),
            code.wrapping_add(1),
            !code,
            code ^ (1 << 32),
        ]
    });
    near_powers
        .chain(near_listed)
        .chain([i64::MIN, i64::MAX, i64::from(i32::MIN), i64::from(u32::MAX)])
        .collect()
}

fn agrees<C: ErrorCode>(number: i64) {
    let code = C::from(number);
    let expected = naive_name::<C>(number);
    assert_eq!(code.code(), number);
    assert_eq!(code.entry().map(|entry| entry.name()), expected);
    assert_eq!(C::TABLE.get(number).map(|entry| entry.name()), expected);
    assert_eq!(code.name(), expected.unwrap_or("Unlisted"));
    assert_eq!(C::from_code(number), code);
    assert_eq!(number.to_string().parse::<C>().ok(), Some(code));
    let entry = code.entry();
    assert_eq!(code.is_listed(), entry.is_some());
    assert_eq!(code.kind(), entry.map_or(Kind::Unknown, |row| row.kind()));
    assert_eq!(code.retry(), entry.map_or(Retry::Never, |row| row.retry()));
    assert_eq!(
        code.http_status(),
        entry.map_or(500, |row| row.http_status())
    );
    assert_eq!(
        code.ok(),
        if code.kind() == Kind::Ok {
            Ok(())
        } else {
            Err(code)
        }
    );
    if let Some(entry) = entry {
        let url = |url: Option<errcodes::table::DocsUrl>| url.map(|url| url.to_string());
        assert_eq!(url(code.docs_url()), url(entry.docs_url()));
        for &locale in C::TABLE.locales() {
            assert_eq!(code.message_in(locale), entry.message_in(locale));
            assert_eq!(code.localized(locale), entry.localized(locale));
        }
    }
    let debug = expected.map_or_else(|| format!("Unlisted({number})"), str::to_owned);
    assert_eq!(format!("{code:?}"), debug);
    assert_eq!(
        code.to_string(),
        format!("{} ({} {number})", code.message(), C::TABLE.key())
    );
}

/// Finds a name by linear search, which shares no code with the look-up.
fn naive_name<C: ErrorCode>(number: i64) -> Option<&'static str> {
    C::TABLE
        .entries()
        .find(|entry| entry.code() == number)
        .map(|entry| entry.name())
}

fn agrees_at_edges<C: ErrorCode>() {
    let oracle = naive::<C>();
    for number in edges::<C>() {
        assert_eq!(
            C::from(number).entry().map(|entry| entry.name()),
            oracle.get(&number).copied(),
            "{number}"
        );
        assert_eq!(C::from(number).code(), number);
    }
}

#[test]
fn code_near_every_edge_round_trips() {
    for_every_table!(agrees_at_edges);
}

fn listed_codes_are_consistent<C: ErrorCode>() {
    for entry in C::TABLE.entries() {
        agrees::<C>(entry.code());
        let code = C::from(entry.code());
        assert_eq!(entry.name().parse::<C>().ok(), Some(code));
        assert_eq!(
            (code.kind(), code.retry(), code.message()),
            (entry.kind(), entry.retry(), entry.message())
        );
        assert_eq!(code.entry(), Some(entry));
        assert_eq!(C::TABLE.get_by_name(entry.name()), Some(entry));
    }
}

#[test]
fn listed_code_is_found_by_number_and_by_name() {
    for_every_table!(listed_codes_are_consistent);
}

fn orders_by_code<C: ErrorCode>() {
    let codes: Vec<C> = edges::<C>().into_iter().take(600).map(C::from).collect();
    let hasher = RandomState::new();
    for pair in codes.windows(2) {
        let numbers = (pair[0].code(), pair[1].code());
        assert_eq!(pair[0].cmp(&pair[1]), numbers.0.cmp(&numbers.1));
        assert_eq!(pair[0] == pair[1], numbers.0 == numbers.1);
        assert_eq!(hasher.hash_one(pair[0]), hasher.hash_one(numbers.0));
    }
}

#[test]
fn enum_is_ordered_and_hashed_by_code() {
    for_every_table!(orders_by_code);
}

fn messages_are_the_nearest<C: ErrorCode>() {
    let locales = C::TABLE.locales();
    for entry in C::TABLE.entries() {
        let all: Vec<_> = locales
            .iter()
            .map(|&locale| (locale, entry.wordings(locale).next()))
            .collect();
        let first = all.iter().find_map(|&(_, wording)| wording);
        assert_eq!(Some(entry.message()), first);
        assert_eq!(Some(entry.message_in("und")), first);
        for &(locale, wording) in &all {
            let answer = entry.localized(locale);
            if let Some(wording) = wording {
                assert_eq!(answer.text(), wording);
                assert_eq!(answer.is_translated(), entry.is_translated(locale));
                assert_eq!(
                    answer.locale().to_string().split("-t-").next(),
                    Some(locale.to_string().as_str())
                );
            }
        }
    }
}

#[test]
fn message_comes_from_the_column_of_its_locale() {
    for_every_table!(messages_are_the_nearest);
}

fn iterates<C: ErrorCode + std::panic::RefUnwindSafe>(iterate: fn() -> errcodes::table::Iter<C>) {
    let numbers: Vec<i64> = iterate().map(ApiCode::code).collect();
    assert!(numbers.is_sorted());
    assert_eq!(
        numbers,
        C::TABLE
            .entries()
            .map(|entry| entry.code())
            .collect::<Vec<_>>()
    );
    assert!(
        iterate()
            .rev()
            .map(ApiCode::code)
            .eq(numbers.iter().rev().copied())
    );
    assert_eq!(
        (iterate().len(), C::TABLE.entries().len()),
        (numbers.len(), numbers.len())
    );
    assert_eq!(iterate().collect::<HashSet<_>>().len(), numbers.len());
}

#[test]
fn iteration_is_sorted_from_both_ends() {
    iterates(wechat::Code::iter);
    iterates(qingtui::UserCode::iter);
    iterates(Forms::iter);
}

#[test]
fn unlisted_code_has_defaults_and_keeps_its_number() {
    let code = wechat::Code::from(123_456);
    assert_eq!(
        (code.name(), code.message(), code.message_in("zh")),
        ("Unlisted", "unlisted code", "unlisted code")
    );
    assert_eq!(
        (code.kind(), code.retry(), code.entry()),
        (Kind::Unknown, Retry::Never, None)
    );
    assert_eq!(code.localized("zh").locale(), Locale::new("en"));
    assert_eq!(code.to_string(), "unlisted code (wechat 123456)");
    assert!(
        code.docs_url()
            .is_some_and(|docs| docs.to_string().ends_with("123456"))
    );
    assert!(code.source().is_none());
    let wechat::Code::Unlisted(unlisted) = code else {
        panic!("{code} is listed")
    };
    assert_eq!(
        (unlisted.code(), format!("{unlisted:?}")),
        (123_456, "Unlisted(123456)".to_owned())
    );
}

#[test]
fn parsing_other_text_is_an_error_that_names_the_table() {
    for text in [
        "",
        "InvalidOpenId",
        "invalidopenid",
        "40001 ",
        "4e4",
        "9223372036854775808",
        "Unlisted",
        "Ünlisted",
    ] {
        let error = text.parse::<wechat::Code>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "not a number or a name in table `wechat`"
        );
    }
}

/// Numbers of any size; two thirds are near listed codes.
fn numbers() -> impl Strategy<Value = i64> {
    prop_oneof![any::<i64>(), -10..10_000_000_i64, 40_000..50_000_i64]
}

proptest! {
    #[test]
    fn any_number_round_trips(number in numbers()) {
        for_every_table!(agrees, number);
    }

    #[test]
    fn any_text_parses_as_number_or_name(text in "[A-Za-z0-9+-]{0,12}") {
        let expected = text.parse().ok().or_else(|| wechat::Code::TABLE.entries().find(|it| it.name() == text).map(|it| it.code()));
        prop_assert_eq!(text.parse::<wechat::Code>().ok().map(i64::from), expected);
    }

    #[test]
    fn locale_from_any_text_round_trips(text in "\\PC{0,20}") {
        let locale = Locale::from(text.as_str());
        prop_assert_eq!(Locale::from(locale.to_string().as_str()), locale);
        prop_assert_eq!(wechat::Code::Ok.message_in(locale), wechat::Code::Ok.message_in(text.as_str()));
    }
}
