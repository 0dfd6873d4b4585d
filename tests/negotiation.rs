//! The language of answers, by `Accept-Language`.

#[path = "common/naive_negotiation.rs"]
mod naive_negotiation;

use errcodes::{ApiError, Locale, Table, wechat};
use naive_negotiation::{Both, German, Hans, Regions, Scripts, TABLES, naive};
use proptest::prelude::*;

#[track_caller]
fn check(table: &'static Table, cases: &[(&str, &str)]) {
    for &(header, expected) in cases {
        let best = table.negotiate(header);
        let best = best.map_or_else(String::new, |locale| locale.to_string());
        assert_eq!(best, expected, "{header:?} on {}", table.key());
    }
}

#[test]
fn range_of_highest_quality_decides() {
    check(
        Both::TABLE,
        &[
            ("fr;q=0.9, zh-CN;q=0.8", "zh"),
            ("zh-CN,zh;q=0.9,en;q=0.5", "zh"),
            ("da, en-gb;q=0.8, en;q=0.7", "en"), // RFC 9110, section 12.5.4
            ("fr, en;q=0.3", "en"),
            ("en;q=0.3, zh;q=0.301", "zh"),
            ("en;q=0.999, zh", "zh"),
            ("en;q=0.001", "en"),
            ("zh, en", "zh"),
            ("en, zh", "en"),
            ("en;q=0.5, zh;q=0.500", "en"),
            ("fr", ""),
        ],
    );
}

#[test]
fn range_is_truncated_from_its_end() {
    check(
        German::TABLE,
        &[
            ("de-CH-1996", "de-CH"), // RFC 4647, section 3.4
            ("de-AT", "de"),
            ("de-Latn-CH-x-private", "de"),
            ("de-x-fr", "de"),
            ("DE-ch", "de-CH"),
        ],
    );
    check(
        Scripts::TABLE,
        &[
            ("zh-Hant-CN-x-private1-private2", "zh-Hant"),
            ("zh-TW", "zh-Hant"),
            ("zh-SG", "zh-Hans"),
            ("zh-cmn-Hant-HK", "zh-Hant"),
        ],
    );
}

#[test]
fn other_script_of_chinese_precedes_another_language() {
    check(
        Hans::TABLE,
        &[
            ("zh-TW", "zh-Hans"),
            ("zh-TW, en;q=0.9", "zh-Hans"),
            ("en, zh-TW;q=0.9", "en"),
            ("zh-Hant-HK, fr, en", "zh-Hans"),
        ],
    );
    assert_eq!(Hans::One.message_in("zh-TW"), "一");
    assert!(Hans::One.localized("zh-TW").is_fallback());
    assert!(!Scripts::One.localized("zh-TW").is_fallback());
}

#[test]
fn other_region_precedes_a_range_of_lower_quality() {
    check(
        Regions::TABLE,
        &[
            ("en-AU, fr;q=0.9", "en-US"),
            ("en-GB, fr", "en-GB"),
            ("pt-PT, en;q=0.5", "pt-BR"),
        ],
    );
}

#[test]
fn zero_quality_excludes_columns() {
    check(
        Both::TABLE,
        &[
            ("en;q=0", ""),
            ("en;q=0, zh;q=0.1", "zh"),
            ("en-US, en;q=0.000", ""),
            ("en, en;q=0", ""),
            ("en-US;q=0, en;q=0.5", "en"),
            ("zh-CN, *;q=0", "zh"),
            ("*;q=0", ""),
        ],
    );
    check(
        Regions::TABLE,
        &[
            ("en;q=0, en-GB", "en-GB"),
            ("en-US;q=0, en", "en-GB"),
            ("en-GB-oxendict;q=0, en-GB", "en-GB"),
            ("en-US;q=0, en-GB-oxendict;q=0.1, fr;q=0", "en-GB"),
        ],
    );
    check(Hans::TABLE, &[("zh-TW, zh-Hans;q=0, en;q=0.1", "en")]);
}

#[test]
fn asterisk_accepts_the_first_column_after_other_ranges() {
    check(
        Both::TABLE,
        &[
            ("*", "en"),
            ("*, zh;q=0.5", "zh"),
            ("fr, *;q=0.1", "en"),
            ("en;q=0, *;q=0.1", "zh"),
            ("en;q=0, zh;q=0, *", ""),
        ],
    );
}

#[test]
fn white_space_and_empty_members_are_allowed() {
    check(
        Both::TABLE,
        &[
            ("", ""),
            (",", ""),
            (" , ,\tzh\t; \tQ=0.5 ,", "zh"),
            (",,zh,,", "zh"),
            ("  zh  ", "zh"),
        ],
    );
}

#[test]
fn malformed_member_is_skipped() {
    for malformed in [
        "zh;",
        "zh;q",
        "zh;q=",
        "zh;q=2",
        "zh;q=1.001",
        "zh;q=1.0000",
        "zh;q=0.1234",
        "zh;q=.5",
        "zh;q=-1",
        "zh;q= 0.5",
        "zh;q =0.5",
        "zh;q=0.5;x=1",
        "zh;x=1",
        "zh;q=1e0",
        "zh;q=NaN",
        "zh;q=+1",
        "zh_CN",
        "zh-",
        "-zh",
        "zh--CN",
        "z h",
        "zh-*",
        "**",
        "*-CN",
        "zh-123456789",
        "中文",
        "zh\0",
        "zh\n",
        "12",
        "\"zh\"",
        "zh=1",
        ";q=1",
        "q=1",
    ] {
        let header = format!("{malformed}, en;q=0.1");
        check(Both::TABLE, &[(&header, "en")]);
    }
}

#[test]
fn first_32_ranges_count() {
    let fillers = |count| "fr, ".repeat(count);
    check(
        Both::TABLE,
        &[
            (&format!("{}zh", fillers(31)), "zh"),
            (&format!("{}zh", fillers(32)), ""),
            (&format!("{}zh", "fr;q=2, ".repeat(1000)), "zh"),
        ],
    );
}

#[test]
fn hostile_header_is_read() {
    for unit in [
        "en;q=0,",
        ",",
        ";",
        "q=",
        "*",
        "zh-",
        "en-US;q=0.001, ",
        "\u{10ffff}",
        "a",
    ] {
        let header = unit.repeat(1 << 16);
        for table in TABLES {
            let _ = table.negotiate(&header);
        }
    }
}

#[test]
fn error_is_negotiated_in_the_languages_of_its_row() {
    let best = |code: Both, header| ApiError::from(code).negotiate(header);
    assert_eq!(best(Both::One, "zh, en;q=0.5"), Some(Locale::new("zh")));
    assert_eq!(best(Both::Two, "zh, en;q=0.5"), Some(Locale::new("en")));
    assert_eq!(best(Both::Two, "zh"), None);
    assert_eq!(best(Both::from(7), "zh"), Some(Locale::new("zh")));

    errcodes::code_union! { enum Union { Regions(Regions), Both(Both) } }
    let best = |code, header| ApiError::from(code).negotiate(header);
    assert_eq!(
        best(Union::Both(Both::One), "pt-BR, zh"),
        Some(Locale::new("zh"))
    );
    assert_eq!(
        best(Union::Regions(Regions::One), "zh, pt"),
        Some(Locale::new("pt-BR"))
    );
    assert_eq!(best(Union::Unlisted(9), "de, zh"), Some(Locale::new("zh")));
}

#[test]
fn message_of_an_unlisted_code_is_a_fallback_except_in_english() {
    assert!(wechat::Code::from(999_999).localized("zh").is_fallback());
    assert!(!wechat::Code::from(999_999).localized("en-GB").is_fallback());
    assert!(!wechat::Code::from(999_999).localized("C").is_fallback());
    assert!(Both::Two.localized("zh").is_fallback());
    assert!(!Both::Two.localized("und").is_fallback());
    assert!(
        Both::One
            .entry()
            .unwrap()
            .all_wordings()
            .all(|wording| !wording.is_fallback())
    );
}

fn member() -> impl Strategy<Value = String> {
    let range = prop::sample::select(vec![
        "zh",
        "zh-CN",
        "zh-Hans",
        "zh-TW",
        "zh-Hant",
        "EN",
        "en",
        "en-AU",
        "en-us",
        "en-GB",
        "pt-PT",
        "de-CH-1996",
        "de-CH",
        "de",
        "fr",
        "ja",
        "*",
        "",
        "x-zh",
        "zh_CN",
        "en--GB",
        "zh-*",
    ]);
    let weight = prop::sample::select(vec![
        "",
        "",
        "",
        ";q=0",
        ";q=0",
        ";q=0.000",
        ";q=1",
        ";q=1.000",
        ";q=0.5",
        "; Q=0.50",
        " ;q=0.501",
        ";\tq=0.9",
        ";q=0.",
        ";q=1.001",
        ";q=2",
        ";q=0.1234",
        ";q",
        ";",
        ";q=0.5;q=0.5",
        ";level=1",
    ]);
    (range, weight).prop_map(|(range, weight)| format!("{range}{weight}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn negotiation_agrees_with_a_naive_one(members in prop::collection::vec(member(), 0..10), separator in "[ \t]{0,2},[ \t]{0,2}") {
        let header = members.join(&separator);
        for table in TABLES {
            let best = table.negotiate(&header).map(|locale| locale.to_string());
            prop_assert_eq!(&best, &naive(&header, table), "{:?} on {}", header, table.key());
        }
    }

    #[test]
    fn any_text_is_read(header in "\\PC*|[-a-z;=q01.,* \t]*") {
        for table in TABLES {
            let best = table.negotiate(&header);
            prop_assert!(best.is_none_or(|locale| table.locales().contains(&locale)));
        }
    }
}
