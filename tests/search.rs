//! Search over the shipped tables: which codes it finds, and in which order.

use std::collections::HashMap;

use errcodes::registry::{SearchWords, synonyms, traditional_characters};
use errcodes::{Entry, REGISTRY, Registry, define_errcodes, platform::Platform};
use proptest::prelude::*;
use proptest::sample::select;

/// The mean reciprocal rank below which the ranking is worse than it was. It is 0.89.
const MIN_RECIPROCAL_RANK: f64 = 0.885;

/// Returns the queries of `search.tsv`, each with its expected codes.
fn queries() -> Vec<(&'static str, Vec<i64>)> {
    let lines = include_str!("search.tsv").lines();
    let lines = lines.filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (query, codes) = line.split_once('\t').unwrap();
            let codes = codes.split(' ').map(|code| code.parse().unwrap());
            (query, codes.collect())
        })
        .collect()
}

/// Returns the position of the first expected code, from 1.
fn rank(query: &str, codes: &[i64]) -> Option<usize> {
    let mut found = REGISTRY.search(query);
    found
        .position(|entry| codes.contains(&entry.code()))
        .map(|i| i + 1)
}

#[test]
fn expected_codes_are_near_the_top() {
    let queries = queries();
    assert!(queries.len() >= 80);
    let mut sum = 0.0;
    let mut others = Vec::new();
    for (query, codes) in &queries {
        let rank = rank(query, codes);
        sum += rank.map_or(0.0, |rank| 1.0 / f64::from(u32::try_from(rank).unwrap()));
        if rank != Some(1) {
            others.push((query, codes, rank));
        }
    }
    let mean = sum / f64::from(u32::try_from(queries.len()).unwrap());
    assert!(mean >= MIN_RECIPROCAL_RANK, "{mean:.4}: {others:#?}");
}

#[test]
fn expected_codes_are_listed_and_queries_distinct() {
    let mut seen = Vec::new();
    for (query, codes) in queries() {
        assert!(!seen.contains(&query), "{query} appears twice");
        seen.push(query);
        for code in codes {
            assert!(REGISTRY.find_all(code).next().is_some(), "{query}: {code}");
        }
    }
}

#[test]
fn token_finds_the_usual_codes_of_tokens_first() {
    for query in ["token", "Tokens", "令牌", "ＴＯＫＥＮ"] {
        let first: Vec<i64> = REGISTRY.search(query).take(6).map(|it| it.code()).collect();
        for code in [42001, 40001, 40014] {
            assert!(first.contains(&code), "{query}: {first:?}");
        }
    }
}

/// Returns the names of what a search of a registry finds.
fn names(registry: &Registry, query: &str) -> Vec<&'static str> {
    registry.search(query).map(|entry| entry.name()).collect()
}

mod ranks {
    use super::*;

    define_errcodes! {
        #[table("order")]
        #[platform(SHOP)]
        enum Order(en, zh) {
            1   => SubparcelOpened("the subparcel is opened", "第二小包已开封"),
            2   => Odd("something else" | "the parcel is odd", "其他"),
            3   => ParcelsLost("lost parcels", "第三条"),
            4   => Gone("the parcel is gone", "第四条"),
            5   => BigParcel("big", "第五条"),
            6   => Parcelled("it is parcelled", "第六条"),
            7   => AaaParcelBroken("broken", "第七条"),
            8   => Parcel("a parcel", "第八条"),
            9   => TokenGone("gone", "令牌没了"),
            10  => KeptInSecret("the 令牌 is secret", "第十条"),
            401 => Number("no 17 here", "第 17 条"),
            17  => Seventeen("seventeen", "十七"),
            171 => More("more", "更多"),
        }
    }

    static SHOP: Platform = Platform::new("order", &[Order::TABLE]).with_common_codes(&[9, 7]);
    static CODES: Registry = Registry::new(SHOP.tables());

    #[test]
    fn whole_words_precede_prefixes_and_parts() {
        assert_eq!(
            names(&CODES, "parcel"),
            [
                "Parcel",          // the name
                "AaaParcelBroken", // common
                "BigParcel",       // in the name
                "Gone",            // in the main wording
                "ParcelsLost",     // in another form
                "Odd",             // in another wording
                "Parcelled",       // a prefix
                "SubparcelOpened", // a part
            ]
        );
    }

    #[test]
    fn number_precedes_prefixes_of_numbers_and_other_texts() {
        assert_eq!(names(&CODES, "17"), ["Seventeen", "Number", "More"]);
        assert_eq!(names(&CODES, "１７"), names(&CODES, "17"));
        assert!(names(&CODES, "-17").is_empty() && names(&CODES, "7").len() == 1);
    }

    define_errcodes! {
        #[table("depot")]
        #[platform(DEPOT)]
        enum Depot(en, zh) {
            8  => AParcel("thing", "包裹"),
            20 => ParcelGone("gone", "标签名有误"),
            21 => ParcelTooLate("too late", "签名有误"),
            22 => Late("the parcel is late", "没有"),
            23 => ParcelLate("other", "别的"),
            24 => TagName("tag", "标签名错"),
            25 => LongSignature("other", "签名错"),
        }
    }

    static DEPOT: Platform = Platform::new("depot", &[Depot::TABLE]).with_common_codes(&[22, 21]);
    static BOTH: Registry = Registry::new(&[Order::TABLE, Depot::TABLE]);

    #[test]
    fn common_codes_are_in_the_order_of_tables_and_of_their_lists() {
        let found = names(&BOTH, "parcel");
        // The wording of the first one of the list has the word, the name of the second one.
        assert_eq!(
            found[..4],
            ["Parcel", "AaaParcelBroken", "Late", "ParcelTooLate"]
        );
        let position = |name| found.iter().position(|it| *it == name);
        assert!(position("BigParcel") < position("AParcel"));
    }

    #[test]
    fn name_in_several_words_does_not_precede_common_codes() {
        assert_eq!(names(&BOTH, "parcel late")[..1], ["Late"]);
        assert_eq!(names(&BOTH, "ParcelLate")[..1], ["ParcelLate"]);
        assert_eq!(names(&CODES, "BigParcel")[..1], ["BigParcel"]);
    }

    #[test]
    fn entries_with_most_words_are_found_when_none_has_all() {
        assert_eq!(
            names(&CODES, "lost broken parcel"),
            ["AaaParcelBroken", "ParcelsLost"]
        );
        assert_eq!(names(&CODES, "lost seventeen odd more"), Vec::<&str>::new());
        assert_eq!(names(&CODES, "aaa parcel broken lost"), ["AaaParcelBroken"]);
        assert_eq!(names(&CODES, "v"), Vec::<&str>::new());
        assert_eq!(names(&CODES, "parcel qqqqqqq"), Vec::<&str>::new());
    }

    #[test]
    fn chinese_word_across_two_words_ranks_as_a_part() {
        let found = names(&BOTH, "签名");
        assert_eq!(
            found,
            ["ParcelTooLate", "LongSignature", "TagName", "ParcelGone"]
        );
        assert_eq!(names(&BOTH, "标签"), ["TagName", "ParcelGone"]);
    }

    #[test]
    fn key_of_a_platform_limits_a_search() {
        assert_eq!(names(&BOTH, "depot too late"), ["ParcelTooLate"]);
        assert!(
            REGISTRY
                .search("企业微信 token")
                .all(|it| it.table().key() == "wecom")
        );
    }

    #[test]
    fn synonym_is_found_in_either_language() {
        assert_eq!(names(&CODES, "token"), ["TokenGone", "KeptInSecret"]);
        assert_eq!(names(&CODES, "令牌"), ["TokenGone", "KeptInSecret"]);
        assert_eq!(names(&CODES, "包裹"), Vec::<&str>::new());
    }
}

mod terms {
    use super::*;

    define_errcodes! {
        #[table("terms")]
        enum Terms(en, zh) {
            1  => PocketFlat("flat", "平的"),
            2  => PocketRound("round", "圆的"),
            3  => PocketSquare("square", "方的"),
            4  => PocketEmpty("empty", "空的"),
            5  => Ladder("the ladder is round", "梯子"),
            6  => TokenFound("found", "有"),
            7  => Unrelated("else" | "the 令牌", "其他"),
            8  => Remark("none", "没什么" | "token"),
            9  => MemberListed("listed", "在榜的成员"),
            10 => ListedMember("listed", "成员已被封禁"),
            11 => Label("label", "别人的"),
            13 => Kite("red small kite", "甲"),
            14 => LongKite("a thing that is in a small red kite", "乙"),
            12 => Numbers("uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis", "数"),
        }
    }

    static CODES: Registry = Registry::new(&[Terms::TABLE]);

    #[test]
    fn rare_word_counts_more_than_a_frequent_one() {
        // Four entries have a pocket, one a ladder, and none has both.
        assert_eq!(names(&CODES, "pocket ladder"), ["Ladder"]);
        assert_eq!(names(&CODES, "ladder pocket"), ["Ladder"]);
        // Those that lack little are found as well, after the others.
        assert_eq!(
            names(&CODES, "round ladder pocket flat"),
            ["Ladder", "PocketFlat"]
        );
    }

    #[test]
    fn synonym_that_matches_much_worse_is_not_found_but_the_word_is() {
        assert_eq!(names(&CODES, "token"), ["TokenFound", "Remark"]);
        assert_eq!(names(&CODES, "令牌"), ["TokenFound", "Unrelated"]);
    }

    #[test]
    fn words_together_precede_words_apart() {
        assert_eq!(names(&CODES, "small red"), ["LongKite", "Kite"]);
        assert_eq!(names(&CODES, "red small"), ["Kite", "LongKite"]);
    }

    #[test]
    fn particle_is_a_part_of_a_known_word() {
        assert_eq!(names(&CODES, "被封"), ["ListedMember"]);
        assert_eq!(names(&CODES, "成员被封"), ["ListedMember"]);
    }

    #[test]
    fn spaces_between_chinese_words_do_not_matter() {
        for (spaced, joined) in [
            ("小程序 未发布", "小程序未发布"),
            ("用户 不存在", "用户不存在 "),
            ("模板 参数", "模板参数"),
        ] {
            let first = |query| REGISTRY.search(query).next();
            assert_eq!(first(spaced), first(joined), "{spaced}");
        }
        let found: Vec<i64> = REGISTRY
            .search("小程序 未发布")
            .map(|it| it.code())
            .collect();
        assert!(found[..3].contains(&85074), "{found:?}");
    }

    #[test]
    fn query_is_read_up_to_its_bounds() {
        let all = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis";
        let but_one = all.split_once(' ').unwrap().1;
        assert_eq!(names(&CODES, &(all.to_owned() + " qqqqqq")), ["Numbers"]);
        assert_eq!(
            names(&CODES, &(but_one.to_owned() + " qqqqqq")),
            Vec::<&str>::new()
        );
        assert_eq!(names(&CODES, &"ladder ".repeat(100)), ["Ladder"]);
        let codes = |query: &str| names(&REGISTRY, query);
        let late = "invalid ".to_owned() + &" ".repeat(990) + "appid";
        assert_eq!(codes(&late), codes("invalid ap"));
    }
}

#[test]
fn name_finds_its_code_in_every_spelling() {
    for entry in REGISTRY.entries().step_by(97) {
        let name = entry.name();
        let snake: String = name
            .char_indices()
            .flat_map(|(i, ch)| {
                let separator = (ch.is_uppercase() && i > 0).then_some('_');
                separator.into_iter().chain(ch.to_lowercase())
            })
            .collect();
        let kebab = snake.replace('_', "-");
        let camel = name[..1].to_lowercase() + &name[1..];
        for query in [name, &snake, &snake.to_uppercase(), &kebab, &camel] {
            let found = REGISTRY.search(query).position(|found| found == entry);
            let same_names = REGISTRY.entries().filter(|it| it.name() == name).count();
            assert!(
                found.is_some_and(|i| i < same_names + 4),
                "{query}: {found:?}"
            );
        }
    }
}

#[test]
fn sign_of_a_number_is_kept() {
    assert_eq!(REGISTRY.search("-1").next().unwrap().code(), -1);
    assert!(REGISTRY.search("-1").all(|entry| entry.code() < 0));
    assert_ne!(REGISTRY.search("1").next().map(|it| it.code()), Some(-1));
}

#[test]
fn query_without_words_finds_nothing() {
    for query in ["", "  ", "…", "'", "-", "？！", "_"] {
        assert_eq!(REGISTRY.search(query).len(), 0, "{query:?}");
        assert_eq!(REGISTRY.suggest(query), None, "{query:?}");
    }
}

#[test]
fn suggestions_are_words_with_results() {
    let suggest = |query| REGISTRY.suggest(query);
    assert_eq!(suggest("tokne").as_deref(), Some("token"));
    assert_eq!(suggest("openld").as_deref(), Some("openid"));
    assert_eq!(suggest("小呈序 认证").as_deref(), Some("小程序 认证"));
    // One character in common makes no word.
    for query in [
        "品排",
        "过其",
        "魑魅魍魉",
        "qqqqqqqq",
        "openid qqqqqqqq",
        "品牌型",
    ] {
        assert_eq!(suggest(query), None, "{query}");
    }
}

#[test]
fn ranges_are_places_of_words_and_synonyms() {
    let marked = |query: &str, text: &str| {
        let ranges = SearchWords::new(query).ranges(text);
        ranges
            .iter()
            .map(|range| text[range.clone()].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        marked("令牌 过期", "AccessTokenExpired"),
        ["Access", "Token", "Expired"]
    );
    assert_eq!(marked("令牌", "token bucket"), ["token"]);
    assert_eq!(marked("tokens", "access_token 超时"), ["token"]);
    assert_eq!(marked("驗證碼", "需要验证码"), ["验证码"]);
    assert_eq!(marked("appid", "不合法的ＡＰＰＩＤ。"), ["ＡＰＰＩＤ"]);
    assert_eq!(marked("40", "40029"), ["40"]);
    assert_eq!(marked("x", "nothing"), Vec::<String>::new());
}

/// Returns the words of a text without any folding but that of ASCII case.
fn text_of(entry: Entry) -> String {
    let wordings = entry
        .all_wordings()
        .map(|wording| wording.text().to_owned());
    let text = wordings.collect::<Vec<_>>().join("\n");
    format!("{}\n{}\n{text}", entry.code(), entry.name()).to_lowercase()
}

/// Words of the tables' wordings, in both languages.
fn vocabulary() -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for entry in REGISTRY.entries().step_by(7) {
        for text in entry.all_wordings() {
            for word in text.text().split(|ch: char| !ch.is_alphanumeric()) {
                let word: String = word.chars().take(4).collect();
                if word.chars().all(char::is_alphabetic) && word.chars().count() > 1 {
                    *counts.entry(word).or_default() += 1;
                }
            }
        }
    }
    let mut words: Vec<String> = counts.into_keys().collect();
    words.sort_unstable();
    words
}

/// Returns whether the text has the words of one member of a group with `word`, up to their endings.
fn has_naively(text: &str, word: &str) -> bool {
    let root = |word: &str| {
        let len = word.chars().count();
        let keep = if word.is_ascii() {
            len.saturating_sub(3).max(1)
        } else {
            len
        };
        word.chars().take(keep).collect::<String>()
    };
    let has_root = |word: &str| text.contains(&root(word));
    let is_member = |member: &str| root(member) == root(word) || member.contains(&root(word));
    has_root(word)
        || synonyms()
            .filter(|group| group.iter().any(|it| is_member(it)))
            .any(|group| {
                let mut members = group.iter().filter(|member| !member.is_empty());
                members.any(|member| {
                    let mut words = member.split([' ', '_', '-']);
                    words.all(has_root)
                })
            })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_result_has_every_word_if_one_has_and_no_literal_match_is_left_out(
        words in prop::collection::vec(select(vocabulary()), 1..3),
    ) {
        let query = words.join(" ");
        let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let is_ignored = |word: &str| synonyms().any(|it| it.contains(&"") && it.contains(&word));
        prop_assume!(!words.iter().any(|word| is_ignored(word)));
        let found: Vec<Entry> = REGISTRY.search(&query).collect();
        let mut has_literal_match = false;
        for entry in REGISTRY.entries() {
            let text = text_of(entry);
            if words.iter().all(|word| text.contains(word.as_str())) {
                has_literal_match = true;
                prop_assert!(found.contains(&entry), "{query}: {entry:?}");
            }
        }
        // Without an entry that has every word, the results have some of them.
        for entry in found.iter().filter(|_| has_literal_match) {
            let text = text_of(*entry);
            for word in words.iter().filter(|word| word.is_ascii()) {
                prop_assert!(has_naively(&text, word), "{query}: {entry:?}");
            }
        }
    }

    #[test]
    fn order_is_total_and_the_same_each_time(query in select(queries()).prop_map(|it| it.0)) {
        let found: Vec<Entry> = REGISTRY.search(query).collect();
        prop_assert_eq!(&found, &REGISTRY.search(query).collect::<Vec<_>>());
        for (i, entry) in found.iter().enumerate() {
            prop_assert!(!found[..i].contains(entry));
        }
    }

    #[test]
    fn case_width_script_and_separators_do_not_matter(
        query in select(queries()).prop_map(|it| it.0.to_lowercase()),
    ) {
        let found: Vec<Entry> = REGISTRY.search(&query).collect();
        let traditional: HashMap<char, char> = traditional_characters().collect();
        let variants = [
            query.to_uppercase(),
            query.chars().map(|ch| match ch {
                '!'..='~' => char::from_u32(u32::from(ch) + 0xfee0).unwrap(),
                _ => ch,
            }).collect(),
            query.chars().map(|ch| *traditional.get(&ch).unwrap_or(&ch)).collect(),
            query.replace(' ', "  、 "),
        ];
        for variant in variants {
            prop_assert_eq!(&REGISTRY.search(&variant).collect::<Vec<_>>(), &found, "{}", variant);
        }
    }

    #[test]
    fn no_query_panics(query in "\\PC{0,40}", text in "\\PC{0,40}") {
        let _ = REGISTRY.search(&query).count();
        let _ = REGISTRY.suggest(&query);
        for range in SearchWords::new(&query).ranges(&text) {
            prop_assert!(!text[range].is_empty());
        }
    }
}
