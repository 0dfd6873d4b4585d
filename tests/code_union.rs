//! Unions of tables.
#![deny(warnings, clippy::all, clippy::pedantic)]
#![allow(clippy::redundant_closure_for_method_calls)]

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashSet};
use std::error::Error as _;
use std::iter;

use errcodes::qingtui::{CommonCode, SystemCode, TokenCode, UserCode};
use errcodes::table::ApiCode;
use errcodes::{ApiError, Entry, Kind, Registry, Retry, Table, code_union, define_errcodes, reply};
use proptest::prelude::*;

code_union! {
    /// Codes of Qingtui's user interfaces.
    #[derive(Serialize, Deserialize)]
    pub enum UserApi {
        User(UserCode),
        /// Codes about tokens.
        Token(TokenCode),
        Common(CommonCode),
    }
}

define_errcodes! {
    /// Orders.
    #[table("shop/order")]
    #[docs("https://shop.example/orders/{code}")]
    pub enum OrderCode(en, zh) {
        0     => Ok("ok", "成功") as Ok,
        40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
        40901 => OutOfStock { sku: &str, left: u32 }("only {left} left of {sku}", "{sku} 仅剩 {left} 件") as FailedPrecondition http 409,
        50001 => Busy("busy", "繁忙") as Unavailable retry Backoff,
    }

    /// Logins.
    #[table("shop/login")]
    pub enum LoginCode(en) {
        40101 => LoginExpired("login expired") as Unauthenticated retry RefreshToken,
        40401 => NoSuchLogin("login {name} not found") as NotFound,
        50001 => Busy("login service busy") as Unavailable,
    }
}

code_union! {
    /// The shop.
    pub enum ShopCode {
        Order(OrderCode),
        #[deprecated(note = "logins have a service of their own")]
        Login(LoginCode),
        #[cfg(not(test))]
        Absent(MissingCode),
    }

    // Another one in the same call, with a table of the first.
    #[cfg_attr(test, derive(::serde::Serialize))]
    pub(crate) enum Logins {
        #[cfg(test)]
        Login(LoginCode),
    }

    #[cfg(not(test))]
    enum Absent {
        Missing(MissingCode),
    }
}

/// Splits as `Candidate::score` documents: case, spaces and punctuation do not count.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut continues = false;
    for ch in text.chars() {
        let is_ascii = ch.is_ascii_alphanumeric();
        match words.last_mut() {
            Some(last) if continues && is_ascii => last.push(ch.to_ascii_lowercase()),
            _ if ch.is_alphanumeric() => words.push(ch.to_ascii_lowercase().to_string()),
            _ => {}
        }
        continues = is_ascii;
    }
    words
}

/// The score, whether the wording is the whole errmsg, and the length of its words.
fn naive_match(entry: Entry, errmsg: &str) -> (usize, bool, usize) {
    let sent = words(errmsg);
    let originals = entry.all_wordings().filter(|it| !it.is_translated());
    let matches = originals.map(|it| {
        let wording = words(it.text());
        let found = wording.iter().filter(|word| sent.contains(word)).count();
        let score = if !wording.is_empty() && sent.starts_with(&wording) {
            100
        } else {
            found * 99 / wording.len().max(1)
        };
        let len = wording.iter().map(String::len).sum();
        if score == 0 {
            (0, false, 0)
        } else {
            (score, it.text() == errmsg, len)
        }
    });
    matches.max().unwrap_or_default()
}

/// Returns the table that a reply's code belongs to: of those with the best match, the first.
fn naive_table(tables: &[&'static Table], code: i64, errmsg: &str) -> Option<&'static str> {
    let mut best = None;
    for table in tables {
        let Some(entry) = table.get(code) else {
            continue;
        };
        let found = naive_match(entry, errmsg);
        if best.is_none_or(|(best, _)| found > best) {
            best = Some((found, table.key()));
        }
    }
    best.map(|(_, key)| key)
}

fn errmsgs() -> impl Strategy<Value = String> {
    let wordings: Vec<&str> = UserApi::TABLES
        .iter()
        .flat_map(|table| table.entries())
        .flat_map(|entry| entry.all_wordings().map(|wording| wording.text()))
        .collect();
    let wording = prop::sample::select(wordings);
    prop_oneof![
        Just(String::new()),
        wording.clone().prop_map(str::to_owned),
        wording
            .clone()
            .prop_map(|it| format!("{}, rid: 62fa5928", it.to_uppercase())),
        (wording.clone(), wording).prop_map(|(one, two)| format!("{two} {one}")),
        ".*",
    ]
}

proptest! {
    #[test]
    fn reading_chooses_by_wording_then_order(errmsg in errmsgs(), listed in 0..UserApi::iter().count()) {
        // Every errmsg with a code of its own table, and with one that may have nothing to do with it.
        let all = UserApi::TABLES.iter().flat_map(|table| table.entries());
        let own = all.filter(|it| it.all_wordings().any(|wording| errmsg.contains(wording.text())));
        let own = own.map(Entry::code);
        for code in own.chain(UserApi::iter().nth(listed).map(UserApi::code)).chain([99999]) {
            let read = UserApi::from_reply(code, &errmsg);
            let table = read.entry().map(|entry| entry.table().key());
            prop_assert_eq!(table, naive_table(UserApi::TABLES, code, &errmsg), "{} {}", code, errmsg);
            prop_assert_eq!(read.code(), code);
        }
    }

    #[test]
    fn number_round_trips(code: i64) {
        prop_assert_eq!(UserApi::from_code(code).code(), code);
        prop_assert_eq!(i64::from(UserApi::from(code)), code);
        prop_assert_eq!(code.to_string().parse::<UserApi>(), Ok(UserApi::from(code)));
        let json = serde_json::to_string(&UserApi::from(code)).unwrap();
        prop_assert_eq!(&json, &code.to_string());
        prop_assert_eq!(serde_json::from_str::<UserApi>(&json).unwrap(), UserApi::from(code));
    }
}

#[test]
fn every_listed_code_has_what_its_table_gives() {
    let mut count = 0;
    for code in UserApi::iter() {
        count += 1;
        let entry = code.entry().unwrap();
        assert_eq!(code.code(), entry.code());
        assert_eq!((code.kind(), code.retry()), (entry.kind(), entry.retry()));
        assert_eq!(code.http_status(), entry.http_status());
        assert_eq!(
            (code.name(), code.message()),
            (entry.name(), entry.message())
        );
        assert_eq!(code.message_in("zh"), entry.message_in("zh"));
        assert_eq!(code.localized("zh"), entry.localized("zh"));
        let urls = (code.docs_url(), entry.docs_url());
        let urls = (
            urls.0.map(|it| it.to_string()),
            urls.1.map(|it| it.to_string()),
        );
        assert_eq!(urls.0, urls.1);
        assert_eq!(code.to_string(), entry.to_string());
        assert_eq!(code.table().unwrap().key(), entry.table().key());
        assert_eq!(code.is_success(), entry.kind() == Kind::Ok);
        assert_eq!(code.ok().is_ok(), code.is_success());
        assert!(code.is_listed());
    }
    assert_eq!(
        count,
        UserApi::TABLES
            .iter()
            .map(|table| table.len())
            .sum::<usize>()
    );
    assert_eq!(UserApi::iter().collect::<HashSet<_>>().len(), count);
    assert!(
        UserApi::iter()
            .rev()
            .eq(UserApi::iter().collect::<Vec<_>>().into_iter().rev())
    );
    assert!(UserApi::iter().is_sorted());
}

#[test]
fn unlisted_code_has_the_defaults_of_a_table() {
    let code = UserApi::from(99999);
    assert_eq!(code, UserApi::Unlisted(99999));
    assert_eq!(
        (code.code(), code.entry(), code.docs_url().is_none()),
        (99999, None, true)
    );
    assert_eq!(
        (code.kind(), code.retry(), code.http_status()),
        (Kind::Unknown, Retry::Never, 500)
    );
    assert_eq!((code.name(), code.message()), ("Unlisted", "unlisted code"));
    assert!(code.localized("zh").is_fallback() && !code.localized("en").is_fallback());
    assert_eq!(code.localized("zh").locale().to_string(), "en");
    assert_eq!(code.to_string(), "unlisted code (99999)");
    assert_eq!(
        format!("{code:?} {code:>24}."),
        "Unlisted(99999)    unlisted code (99999)."
    );
    assert!(!code.is_listed() && !code.is_success());
    assert_eq!(code.ok(), Err(code));
}

#[test]
fn unlisted_code_of_a_member_keeps_its_table() {
    let code = ShopCode::from(OrderCode::from(7));
    assert_eq!(code, ShopCode::Order(OrderCode::from(7)));
    assert_eq!(
        (code.entry(), code.table().unwrap().key()),
        (None, "shop/order")
    );
    assert_eq!(code.to_string(), OrderCode::from(7).to_string());
    assert_eq!(ApiError::from(code).to_string(), code.to_string());
    assert_eq!(
        code.docs_url().unwrap().to_string(),
        "https://shop.example/orders/7"
    );
}

#[test]
fn integers_and_members_convert() {
    let token = UserApi::Token(TokenCode::TokenExpired);
    assert_eq!(UserApi::from(TokenCode::TokenExpired), token);
    let numbers: [UserApi; 4] = [
        42403_i64.into(),
        42403_i32.into(),
        42403_u32.into(),
        42403_u16.into(),
    ];
    assert_eq!(numbers, [token; 4]);
    assert_eq!(i64::from(token), 42403);
}

#[test]
fn name_parses_to_the_first_table_that_has_it() {
    assert_eq!("Busy".parse(), Ok(ShopCode::Order(OrderCode::Busy)));
    assert_eq!(
        "NoSuchLogin".parse(),
        Ok(ShopCode::from(LoginCode::NoSuchLogin))
    );
    assert_eq!(
        "40401".parse(),
        Ok(ShopCode::Order(OrderCode::OrderNotFound))
    );
    let error = "Bussy".parse::<ShopCode>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "not a number or a name in the tables `shop/order`, `shop/login`"
    );
    assert_ne!(error, "Bussy".parse::<OrderCode>().unwrap_err());
    assert_eq!(error, "".parse::<ShopCode>().unwrap_err());
}

#[test]
fn union_is_ordered_by_table_then_code() {
    let sorted: Vec<_> = [
        ShopCode::Unlisted(1),
        ShopCode::from(LoginCode::LoginExpired),
        ShopCode::from(OrderCode::Busy),
        ShopCode::from(OrderCode::Ok),
    ]
    .into_iter()
    .collect::<BTreeSet<_>>()
    .into_iter()
    .map(|code| code.code())
    .collect();
    assert_eq!(sorted, [0, 50001, 40101, 1]);
}

#[test]
fn json_is_read_by_order() {
    let code: UserApi = serde_json::from_str("\"46001\"").unwrap();
    assert_eq!(code, UserApi::User(UserCode::UserNotFound));
    assert_eq!(
        serde_json::to_string(&Logins::from(40401)).unwrap(),
        "40401"
    );
    let error = serde_json::from_str::<UserApi>("null").unwrap_err();
    assert!(error.to_string().contains("an error code"), "{error}");
}

#[test]
fn generic_code_reads_any_code() {
    fn describe<C: ApiCode>(code: C) -> (Kind, Retry, u16, &'static str, bool) {
        (
            code.kind(),
            code.retry(),
            code.http_status(),
            code.message_in("zh"),
            code.is_listed(),
        )
    }
    let busy = OrderCode::Busy;
    assert_eq!(describe(ShopCode::from(busy)), describe(busy));
    assert_eq!(
        describe(busy),
        (Kind::Unavailable, Retry::Backoff, 503, "繁忙", true)
    );
    for code in OrderCode::iter().chain([OrderCode::from(7)]) {
        assert_eq!(
            describe(code),
            (
                code.kind(),
                code.retry(),
                code.http_status(),
                code.message_in("zh"),
                code.is_listed()
            )
        );
        assert_eq!(ApiCode::entry(code), code.entry());
        assert_eq!(
            ApiCode::docs_url(code).unwrap().to_string(),
            code.docs_url().unwrap().to_string()
        );
    }
}

fn place(order: u64) -> Result<u64, ApiError<ShopCode>> {
    match order {
        0 => Err(OrderCode::Busy)?,
        1 => Err(ShopCode::Unlisted(1))?,
        2 => Err(OrderCode::out_of_stock("A1", 3).with_source(std::io::Error::other("row 7")))?,
        3 => Err(LoginCode::LoginExpired.into()),
        4 => Err(OrderCode::order_not_found(4).with_locale("zh").into()),
        order => Ok(order),
    }
}

#[test]
fn question_mark_raises_the_code_of_a_member() {
    assert_eq!(
        place(0).unwrap_err().code(),
        ShopCode::Order(OrderCode::Busy)
    );
    assert_eq!(place(1).unwrap_err().code(), ShopCode::Unlisted(1));
    assert_eq!(
        place(3).unwrap_err().code(),
        ShopCode::from(LoginCode::LoginExpired)
    );
    assert_eq!(place(9).unwrap(), 9);
}

#[test]
fn question_mark_keeps_arguments_source_and_language() {
    let error = place(2).unwrap_err();
    assert_eq!(error.code(), ShopCode::Order(OrderCode::OutOfStock));
    assert_eq!(
        (error.argument("sku"), error.argument("left")),
        (Some("A1"), Some("3"))
    );
    assert_eq!(error.source().unwrap().to_string(), "row 7");
    assert_eq!(error.to_string(), "only 3 left of A1 (shop/order 40901)");
    assert_eq!(error.http_status(), 409);
    assert_eq!(
        place(4).unwrap_err().to_string(),
        "订单 4 不存在 (shop/order 40401)"
    );
}

#[test]
fn question_mark_keeps_the_errmsg_of_a_reply() {
    fn call() -> Result<(), ApiError<ShopCode>> {
        let body =
            br#"{"errcode":40401,"errmsg":"order 7 not found rid: 62fa5928-4e8b95ea-7539a513"}"#;
        match reply::check::<OrderCode>(body) {
            Err(reply::ReplyError::Api(error)) => Err(error)?,
            other => panic!("{other:?}"),
        }
    }
    let error = call().unwrap_err();
    assert_eq!(error.argument("order"), Some("7"));
    assert_eq!(error.rid().unwrap().as_str(), "62fa5928-4e8b95ea-7539a513");
}

#[test]
fn placeholder_does_not_count_in_reading() {
    let read = |errmsg| ShopCode::from_reply(40401, errmsg).table().unwrap().key();
    assert_eq!(read("order 7 not found"), "shop/order");
    assert_eq!(read("login 7 not found"), "shop/login");
    assert_eq!(read("not found"), "shop/order");
}

#[test]
fn union_is_an_error() {
    fn boxed() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        Err(ShopCode::from(OrderCode::Busy))?
    }
    assert!(boxed().unwrap_err().downcast::<ShopCode>().is_ok());
}

#[test]
fn candidates_of_an_error_are_those_of_a_registry_of_the_tables() {
    static CODES: Registry = Registry::new(UserApi::TABLES);
    for code in UserApi::iter() {
        let body = format!(
            r#"{{"code":{},"message":"user is not exists"}}"#,
            code.code()
        );
        let Err(reply::ReplyError::Api(error)) = reply::from_str::<(), UserApi>(&body) else {
            continue;
        };
        let mut candidates: Vec<_> = error.candidates().collect();
        assert!(candidates.is_sorted_by_key(|it| Reverse(it.score())));
        // They are all rows: the caller knows that the reply is the platform's.
        let position = |entry: Entry| {
            let mut tables = UserApi::TABLES.iter();
            tables.position(|table| table.key() == entry.table().key())
        };
        candidates.sort_by_key(|it| position(it.entry()));
        let entries = candidates.iter().map(|it| it.entry());
        assert!(entries.eq(CODES.find_all(code.code())));
        assert_eq!(
            error.candidates().next().map(|it| it.entry()),
            error.entry()
        );
    }
}

#[test]
fn long_errmsg_is_read_in_linear_work() {
    // A quadratic search would take minutes.
    for part in [
        "user is not exists ",
        "a ",
        "。",
        "用户",
        "order 7 not fond ",
    ] {
        let errmsg: String = iter::repeat_n(part, 200_000 / part.len()).collect();
        assert!(UserApi::from_reply(46001, &errmsg).is_listed());
        assert!(ShopCode::from_reply(40401, &errmsg).is_listed());
    }
}

#[test]
fn one_table_can_be_in_several_unions() {
    code_union! {
        enum Only { System(SystemCode) }
    }
    let code = SystemCode::iter().next().unwrap();
    assert_eq!(Only::from(code), Only::from_code(code.code()));
    assert_eq!(Only::from(99999), Only::Unlisted(99999));
    assert_eq!(Logins::iter().count(), LoginCode::TABLE.len());
}
