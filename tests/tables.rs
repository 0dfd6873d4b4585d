//! The shipped tables: number of rows, names, form of wordings, kinds that clients rely on.

use std::collections::HashSet;

use errcodes::{Entry, Kind, REGISTRY, Retry, wechat};

fn entries() -> impl Iterator<Item = Entry> {
    REGISTRY.tables().iter().flat_map(|table| table.entries())
}

#[test]
fn tables_have_every_row_of_their_sources() {
    let rows: Vec<_> = REGISTRY
        .tables()
        .iter()
        .map(|table| (table.key(), table.len()))
        .collect();
    assert_eq!(
        rows,
        [
            ("wechat", 1833),
            ("qingtui/common", 66),
            ("qingtui/system", 6),
            ("qingtui/param", 1),
            ("qingtui/token", 3),
            ("qingtui/org", 7),
            ("qingtui/domain", 5),
            ("qingtui/user", 19),
            ("wecom", 25),
        ]
    );
    let qingtui = || {
        REGISTRY
            .platform_tables("qingtui")
            .flat_map(|table| table.entries())
    };
    let originals = |entry: Entry, locale| {
        let wordings = entry
            .wordings(locale)
            .filter(|_| !entry.is_translated(locale));
        wordings
            .filter(|wording| !has_placeholder(entry, wording))
            .count()
    };
    let lines: usize = qingtui()
        .map(|entry| originals(entry, "en") + originals(entry, "zh"))
        .sum();
    assert_eq!(lines, 129);
    assert_eq!(
        qingtui()
            .map(|entry| entry.code())
            .collect::<HashSet<_>>()
            .len(),
        97
    );
    assert_eq!(
        REGISTRY
            .get("qingtui/param", 40100)
            .map(|entry| originals(entry, "en")),
        Some(23)
    );
}

fn has_placeholder(entry: Entry, wording: &str) -> bool {
    let mut fields = entry.fields();
    fields.any(|field| wording.contains(&format!("{{{}}}", field.name())))
}

#[test]
fn main_wordings_have_no_placeholders() {
    for entry in entries() {
        for locale in ["en", "zh"] {
            let main = entry
                .wordings(locale)
                .next()
                .expect("the table is complete");
            assert!(!has_placeholder(entry, main), "{entry:?}: {main}");
        }
    }
}

#[test]
fn names_follow_the_naming_rules() {
    const AVOIDED: [&str; 24] = [
        "OpenId",
        "AppId",
        "UnionId",
        "QrCode",
        "Miniprogram",
        "Weapp",
        "Wxa",
        "Kf",
        "Illegal",
        "URL",
        "API",
        "SKU",
        "SPU",
        "Accesstoken",
        "Exceed",
        "NotExist",
        "OutOfLimit",
        "Timeout",
        "Blocked",
        "Repeated",
        "Exsit",
        "Invaild",
        "Invild",
        "Errcode",
    ];
    const NOT_AT_THE_END: [&str; 5] = ["Invalid", "Missing", "Empty", "AlreadyExists", "Wrong"];
    for entry in entries() {
        let (code, name) = (entry.code(), entry.name());
        assert!(name.len() <= 40, "{code} {name} is too long");
        assert!(
            name.is_ascii() && !name.ends_with(&code.to_string()),
            "{code} {name}"
        );
        for word in AVOIDED {
            assert!(!name.contains(word), "{code} {name} contains {word}");
        }
        for word in NOT_AT_THE_END {
            assert!(!name.ends_with(word), "{code} {name} ends with {word}");
        }
    }
}

#[test]
fn wordings_keep_the_punctuation_of_their_language() {
    for entry in entries() {
        for wording in entry.wordings("zh") {
            let chars: Vec<char> = wording.chars().collect();
            for pair in chars.windows(2) {
                let is_ascii_punctuation = is_chinese(pair[0]) && ",.:;!?()".contains(pair[1])
                    || ",:;!?".contains(pair[0]) && is_chinese(pair[1]);
                assert!(
                    !is_ascii_punctuation,
                    "{} {wording:?} has {pair:?}",
                    entry.code()
                );
            }
        }
        for wording in entry.wordings("en") {
            assert!(
                !wording.contains(is_chinese),
                "{} {wording:?}",
                entry.code()
            );
        }
    }
}

fn is_chinese(ch: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&ch)
}

// In these lines of the source, the English and the Chinese wording are not separated.
#[test]
fn unseparated_source_lines_are_split_by_language() {
    for (code, english, chinese) in [
        (42001, "access_token expired", "access_token 超时"),
        (9_200_298, "3rd resp decrypt error", ""),
        (9_206_000, "3rd resp pay_channel empty", ""),
        (40144, "1)maybe share_card_list.num", ""),
        (
            40210,
            "invalid check wxa path",
            "pages 中的path参数不存在或为空",
        ),
        (40212, "invalid query", "paegs 当中存在不合法的query"),
        (40219, "pages is empty", "pages不存在或者参数为空"),
        (45072, "invalid command", "command字段取值不对"),
        (
            65301,
            "this menu is not conditionalmenu",
            "不存在此 menuid 对应的个性化菜单",
        ),
        (
            85046,
            "pagepath missing in tabbar list",
            "tabBar 中缺少 path",
        ),
        (
            89000,
            "account has bound open",
            "account has bound open，该公众号/小程序已经绑定了开放平台账号",
        ),
        (
            91014,
            "diff master plus",
            "+号规则 同一类型关联名主体不一致",
        ),
        (
            9_300_507,
            "invalid token, can't decryption or decryption result is different from the plaintext",
            "Token 不正确",
        ),
        (
            9_300_534,
            "invalid appid, not same body",
            "add_source=2时，wx_appid和当前小程序不同主体",
        ),
        (
            800_059,
            "error: xxxx, file not found",
            "参数中的tabBar的pagePath中传入的路径，找不到该文件",
        ),
        (1003, "", "POST参数非法"),
    ] {
        let entry = wechat::Code::TABLE.get(code).expect("the code is listed");
        let platform = |locale| {
            entry
                .wordings(locale)
                .next()
                .filter(|_| !entry.is_translated(locale))
                .unwrap_or_default()
        };
        assert!(
            platform("en").starts_with(english) && english.is_empty() == platform("en").is_empty(),
            "{code} en"
        );
        assert!(
            platform("zh").starts_with(chinese) && chinese.is_empty() == platform("zh").is_empty(),
            "{code} zh"
        );
    }
}

// The rows that clients of WeChat act on.
#[test]
fn codes_that_clients_handle_have_their_kind_and_retry() {
    for (code, kind, retry) in [
        (-1, Kind::Unavailable, Retry::Backoff),
        (0, Kind::Ok, Retry::Never),
        (40001, Kind::Unauthenticated, Retry::RefreshToken),
        (40014, Kind::Unauthenticated, Retry::RefreshToken),
        (42001, Kind::Unauthenticated, Retry::RefreshToken),
        (42002, Kind::Unauthenticated, Retry::Never),
        (42007, Kind::Unauthenticated, Retry::Never),
        (45009, Kind::ResourceExhausted, Retry::NextDay),
        (45011, Kind::ResourceExhausted, Retry::NextMinute),
        (48001, Kind::PermissionDenied, Retry::Never),
        (40164, Kind::PermissionDenied, Retry::Never),
    ] {
        let code = wechat::Code::from(code);
        assert_eq!((code.kind(), code.retry()), (kind, retry), "{code}");
    }
}

#[test]
fn wecom_gives_numbers_of_wechat_other_meanings() {
    for (code, wechat, wecom) in [
        (40001, "invalid credential", "不合法的secret参数"),
        (40013, "invalid appid", "不合法的CorpID"),
        (40056, "invalid serial code", "不合法的agentid"),
        (40058, "invalid tabbar name size", "不合法的参数"),
        (40068, "contain mailcious url", "不合法的标签/标签组ID"),
        (40082, "invalid banner picture size", "不合法的suite_token"),
        (
            42009,
            "client tmp token expired",
            "suite_access_token已过期",
        ),
        (48002, "user block receive message", "API接口无权限调用"),
        (
            82001,
            "result_page_style_id not exist",
            "指定的成员/部门/标签全部为空",
        ),
    ] {
        let entry = |key| REGISTRY.get(key, code).unwrap();
        let mut wordings = entry("wechat").wordings("en");
        assert!(wordings.any(|wording| wording == wechat), "{code}");
        assert_eq!(entry("wecom").message_in("zh"), wecom);
    }
    for code in [60011, 60020, 60111, 93000, 301_002] {
        assert!(REGISTRY.get("wechat", code).is_none(), "{code}");
        assert!(REGISTRY.get("wecom", code).is_some(), "{code}");
    }
}
