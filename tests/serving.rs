//! Errors as envelopes, problem details and HTTP statuses.

use errcodes::platform::EnvelopeSpec;
use errcodes::qingtui::{CommonCode, TokenCode, UserCode};
use errcodes::reply::ReplyError;
use errcodes::table::{ApiCode, Entry};
use errcodes::{ApiError, ErrorCode, Kind, REGISTRY, define_errcodes, reply, wechat};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

define_errcodes! {
    /// Errors of the shop's API.
    #[table("shop")]
    #[docs("https://shop.example/errors#{code}")]
    pub enum Shop(en, zh) {
        -5    => NegativeCode("negative", _) as Aborted,
        0     => Zero("zero", "零") as Internal,
        200   => Ok("ok", "成功") as Ok,
        40101 => AddressRejected { address: &str }(
            "address rejected" | "address {address} is not in the whitelist",
            "地址被拒绝"
        ) as Unauthenticated,
        40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
        40901 => OutOfStock { sku: &str, left: u32 }("only {left} left of {{{sku}}}", "{sku} 仅剩 {left} 件") as FailedPrecondition http 409,
        42200 => Clash { status: &str, code: &str, title: &str, detail: &str, instance: &str, name: &str, left: u8 }(
            "{status} {code} {title} {detail} {instance} {name} {left}",
            ~"{left} {name} {instance} {detail} {title} {code} {status}"
        ) as InvalidArgument,
    }
}

errcodes::code_union! {
    /// Qingtui's user interfaces and the shop.
    pub enum Union { User(UserCode), Token(TokenCode), Common(CommonCode), Shop(Shop) }
}

/// The shop's platform, which nests envelopes and names a payload.
mod acme {
    use errcodes::platform::{EnvelopeSpec, Platform};

    pub(crate) const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret", "code"], &["msg", "message"])
        .with_nested(&["head"])
        .with_payload("data");
    pub(crate) static PLATFORM: Platform =
        Platform::new("acme", &[Code::TABLE]).with_envelope(SPEC);

    errcodes::define_errcodes! {
        #[table("acme/user")]
        #[platform(PLATFORM)]
        pub(crate) enum Code(en) { 7 => Lost("lost") as NotFound }
    }
}

fn read<C: ApiCode>(error: &ApiError<C>) -> ApiError<C> {
    let body = serde_json::to_vec(&error.envelope()).unwrap();
    match reply::check::<C>(&body) {
        Err(ReplyError::Api(error)) => error,
        other => panic!("{other:?}"),
    }
}

/// Returns whether a reader takes the code for a success.
fn is_success<C: ApiCode>(error: &ApiError<C>) -> bool {
    error.code().code() == 0 || error.kind() == Kind::Ok
}

#[test]
fn every_shipped_failure_reads_back_under_the_names_of_its_platform() {
    fn check<C: ErrorCode>() {
        for code in C::TABLE.entries().map(|entry| C::from_code(entry.code())) {
            let error = ApiError::from(code);
            if is_success(&error) {
                serde_json::to_string(&error.envelope()).unwrap_err();
                continue;
            }
            let back = read(&error);
            assert_eq!(back.code().code(), code.code());
            assert_eq!(back.errmsg(), Some(error.message().to_string().as_str()));
            assert_eq!(back.to_string(), error.to_string());
        }
    }
    check::<wechat::Code>();
    check::<CommonCode>();
    check::<TokenCode>();
    check::<UserCode>();
    check::<Shop>();
    check::<acme::Code>();
}

#[test]
fn envelope_has_the_names_of_the_platform_at_the_top_level() {
    let lost = ApiError::from(acme::Code::Lost);
    let envelope = |error: &ApiError<acme::Code>| serde_json::to_value(error.envelope()).unwrap();
    assert_eq!(envelope(&lost), json!({"ret": 7, "msg": "lost"}));
    let unlisted = ApiError::from(acme::Code::from(8));
    assert_eq!(
        envelope(&unlisted),
        json!({"ret": 8, "msg": "unlisted code"})
    );
    let read = acme::SPEC.check::<acme::Code>(br#"{"ret":7,"msg":"lost"}"#);
    assert_eq!(read.unwrap_err().api().unwrap().code(), acme::Code::Lost);
}

#[test]
fn envelope_takes_the_language_that_is_asked_for() {
    let errmsg = |envelope| serde_json::to_value(envelope).unwrap()["errmsg"].clone();
    let error = Shop::out_of_stock("A1", 3);
    assert_eq!(errmsg(error.envelope()), "only 3 left of {A1}");
    assert_eq!(errmsg(error.envelope_in("zh")), "A1 仅剩 3 件");
    assert_eq!(errmsg(error.envelope_in("fr")), "only 3 left of {A1}");
    assert_eq!(errmsg(error.with_locale("zh").envelope()), "A1 仅剩 3 件");
}

#[test]
fn success_code_is_not_written_as_a_failure() {
    for code in [Shop::Ok, Shop::Zero] {
        let error = serde_json::to_string(&ApiError::from(code).envelope()).unwrap_err();
        let expected = format!(
            "code {} reports a success; raise a code that is not 0 or of kind Ok",
            code.code()
        );
        assert_eq!(error.to_string(), expected);
    }
    let problem = ApiError::from(Shop::Ok).problem("en");
    assert_eq!(problem.status(), 500);
    let nameless = ApiError::from(Shop::NegativeCode).envelope();
    let nameless = nameless.with_spec(EnvelopeSpec::new(&[], &["msg"]));
    let error = serde_json::to_string(&nameless).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the envelope has no name for code -5; add one to its specification"
    );
}

#[test]
fn problem_of_every_shipped_code_says_what_its_row_says() {
    for entry in REGISTRY.table("wechat").unwrap().entries() {
        let error = ApiError::from(wechat::Code::from_code(entry.code()));
        for locale in ["en", "zh", "fr"] {
            let localized = entry.localized(locale);
            let problem = error.problem(locale);
            assert_eq!(problem.locale(), localized.locale());
            let status = match entry.kind() {
                Kind::Ok => 500,
                _ => entry.http_status(),
            };
            let url = entry.docs_url().map(|url| url.to_string());
            let expected = json!({
                "type": url.as_deref().unwrap_or("about:blank"),
                "title": localized.text(),
                "status": status,
                "detail": localized.text(),
                "code": entry.code(),
                "name": entry.name(),
            });
            assert_eq!(serde_json::to_value(&problem).unwrap(), expected);
        }
    }
}

#[test]
fn title_keeps_its_placeholders_and_detail_fills_them() {
    let problem = Shop::out_of_stock("A1", 3).problem("zh-CN");
    assert_eq!(problem.title(), "{sku} 仅剩 {left} 件");
    assert_eq!(problem.detail(), "A1 仅剩 3 件");
    let problem = Shop::out_of_stock("A1", 3).problem("en");
    assert_eq!(problem.title(), "only {left} left of {{sku}}");
    assert_eq!(problem.detail(), "only 3 left of {A1}");
    assert_eq!(problem.locale().to_string(), "en");
    let problem = ApiError::from(Shop::NegativeCode).problem("zh");
    assert_eq!(
        (problem.title(), problem.locale().language()),
        ("negative", "en")
    );
}

#[test]
fn argument_never_replaces_a_member() {
    let error = Shop::clash("1", "2", "3", "4", "5", "6", 7);
    let problem = serde_json::to_value(error.problem("en").with_instance("/a")).unwrap();
    let expected = json!({
        "type": "https://shop.example/errors#42200",
        "title": "{status} {code} {title} {detail} {instance} {name} {left}",
        "status": 400,
        "detail": "1 2 3 4 5 6 7",
        "instance": "/a",
        "code": 42200,
        "name": "Clash",
        "left": "7",
    });
    assert_eq!(problem, expected);
    let text = serde_json::to_string(&error.problem("en")).unwrap();
    for member in ["type", "title", "status", "detail", "code", "name"] {
        assert_eq!(text.matches(&format!("\"{member}\":")).count(), 1, "{text}");
    }
    assert!(!text.contains("\"instance\":"), "{text}");
}

#[test]
fn unlisted_code_keeps_its_number() {
    let problem = serde_json::to_value(ApiError::from(Shop::from(7)).problem("zh")).unwrap();
    let expected = json!({
        "type": "https://shop.example/errors#7",
        "title": "unlisted code",
        "status": 500,
        "detail": "unlisted code",
        "code": 7,
        "name": "Unlisted",
    });
    assert_eq!(problem, expected);
    let problem = ApiError::from(Union::Unlisted(7)).problem("zh");
    assert_eq!(problem.locale().to_string(), "en");
    let problem = serde_json::to_value(problem).unwrap();
    assert_eq!(
        (&problem["type"], &problem["code"]),
        (&json!("about:blank"), &json!(7))
    );
}

#[test]
fn errmsg_of_a_reply_is_not_sent() {
    let body = r#"{"errcode":40101,"errmsg":"address 10.0.0.7 is not in the whitelist rid: 65ffe934-2355113d-79ef0b31"}"#;
    let error = reply::check::<Shop>(body.as_bytes()).unwrap_err();
    let error = error.api().unwrap();
    assert_eq!(error.argument("address"), Some("10.0.0.7"));
    for sent in [
        serde_json::to_string(&error.problem("en")).unwrap(),
        serde_json::to_string(&error.envelope()).unwrap(),
        serde_json::to_string(&error.envelope_in("zh")).unwrap(),
    ] {
        assert!(!sent.contains("10.0.0.7"), "{sent}");
        assert!(!sent.contains("whitelist"), "{sent}");
        assert!(!sent.contains("65ffe934"), "{sent}");
    }
    // The message shows the arguments of another row.
    let error = reply::check::<Shop>(br#"{"errcode":40401,"errmsg":"order 7 not found"}"#);
    let problem = error.unwrap_err().api().unwrap().problem("zh");
    assert_eq!(problem.detail(), "订单 7 不存在");
    assert_eq!(serde_json::to_value(&problem).unwrap()["order"], "7");
    // An argument that is raised is meant for the caller.
    let raised = serde_json::to_value(Shop::address_rejected("a").problem("en")).unwrap();
    assert_eq!(raised["address"], "a");
}

#[test]
fn source_is_in_neither_form() {
    let error = ApiError::from(Shop::NegativeCode).with_source("password=hunter2");
    for sent in [
        serde_json::to_string(&error.problem("en")).unwrap(),
        serde_json::to_string(&error.envelope()).unwrap(),
        format!("{:?} {:?}", error.problem("en"), error.envelope()),
    ] {
        assert!(!sent.contains("hunter2"), "{sent}");
    }
}

#[test]
fn status_code_is_the_status_of_every_row() {
    for entry in REGISTRY.entries().chain(Shop::TABLE.entries()) {
        assert_eq!(entry.status_code().as_u16(), entry.http_status());
    }
    let out_of_stock = Shop::out_of_stock("A1", 3);
    assert_eq!(out_of_stock.status_code(), http::StatusCode::CONFLICT);
    let unlisted = ApiError::from(Shop::from(1));
    assert_eq!(
        unlisted.status_code(),
        http::StatusCode::INTERNAL_SERVER_ERROR
    );
}

/// Names of the fields of an envelope, among them nasty ones.
const NAMES: [&str; 8] = [
    "errcode", "code", "msg", "message", "", "a\"b", "码\u{0}", "head",
];

fn spec() -> impl Strategy<Value = EnvelopeSpec> {
    let names = || subsequence(&NAMES[..], 0..=NAMES.len()).prop_shuffle();
    (
        names(),
        names(),
        names(),
        proptest::option::of(select(&NAMES[..])),
    )
        .prop_map(|(code, errmsg, nested, payload)| {
            let spec = EnvelopeSpec::new(code.leak(), errmsg.leak()).with_nested(nested.leak());
            payload.map_or(spec, |name| spec.with_payload(name))
        })
}

fn any_code() -> impl Strategy<Value = i64> {
    let listed: Vec<_> = REGISTRY
        .entries()
        .chain(Shop::TABLE.entries())
        .map(Entry::code)
        .collect();
    prop_oneof![select(listed), any::<i64>(), -3..3_i64]
}

fn check_envelope<C: ApiCode>(
    error: &ApiError<C>,
    spec: EnvelopeSpec,
) -> Result<(), TestCaseError> {
    let written = serde_json::to_string(&error.envelope().with_spec(spec));
    if is_success(error) || spec.code_names().is_empty() {
        prop_assert!(written.is_err());
        return Ok(());
    }
    let written = written.unwrap();
    let back = match spec.from_slice::<Value, C>(written.as_bytes()) {
        Err(ReplyError::Api(back)) => back,
        other => panic!("{written}: {other:?}"),
    };
    prop_assert_eq!(back.code().code(), error.code().code());
    let has_errmsg = spec
        .errmsg_names()
        .iter()
        .any(|name| !spec.code_names().contains(name));
    let message = error.message().to_string();
    prop_assert_eq!(
        back.errmsg(),
        has_errmsg.then_some(&*message),
        "{}",
        written
    );
    Ok(())
}

proptest! {
    #[test]
    fn envelope_reads_back_with_any_spec(code in any_code(), spec in spec()) {
        check_envelope(&ApiError::from(wechat::Code::from_code(code)), spec)?;
        check_envelope(&ApiError::from(UserCode::from_code(code)), spec)?;
        check_envelope(&ApiError::from(Shop::from_code(code)), spec)?;
        check_envelope(&ApiError::from(Union::from_reply(code, "")), spec)?;
    }

    #[test]
    fn arguments_of_any_characters_read_back(sku: String, left: u32, spec in spec()) {
        check_envelope(&Shop::out_of_stock(&sku, left), spec)?;
        check_envelope(&Shop::out_of_stock(&sku, left).with_locale("zh"), spec)?;
    }

    #[test]
    fn problem_survives_json(texts: [String; 6], left: u8, instance: Option<String>, sku: String) {
        let [status, code, title, detail, url, name] = &texts;
        let clash = Shop::clash(status, code, title, detail, url, name, left);
        for (error, own) in [(clash, 1), (Shop::out_of_stock(&sku, 3), 2)] {
            for locale in ["en", "zh"] {
                let mut problem = error.problem(locale);
                if let Some(instance) = &instance {
                    problem = problem.with_instance(instance);
                }
                let text = serde_json::to_string(&problem).unwrap();
                let read: Map<String, Value> = serde_json::from_str(&text).unwrap();
                prop_assert_eq!(&read["title"], problem.title());
                prop_assert_eq!(&read["detail"], problem.detail());
                prop_assert_eq!(&read["detail"], &error.message_in(locale).to_string());
                prop_assert_eq!(&read["status"], problem.status());
                prop_assert_eq!(&read["code"], ApiCode::code(error.code()));
                prop_assert_eq!(&read["name"], error.entry().unwrap().name());
                prop_assert_eq!(read.get("instance").and_then(Value::as_str), instance.as_deref());
                let standard = 6 + usize::from(instance.is_some());
                prop_assert_eq!(read.len(), standard + own);
                for (name, argument) in error.arguments().filter(|(name, _)| ["left", "sku"].contains(name)) {
                    prop_assert_eq!(&read[name], argument);
                }
            }
        }
    }
}
