//! Rows with fields, advice and an HTTP status: raised, displayed and read back.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::panic::catch_unwind;

use errcodes::errmsg::Errmsg;
use errcodes::qingtui::ParamCode;
use errcodes::table::ApiCode;
use errcodes::{
    ApiError, Entry, ErrorCode, Kind, REGISTRY, Registry, Table, define_errcodes, reply, wechat,
};
use proptest::prelude::ProptestConfig;
use proptest::{prop_assert_eq, proptest};

define_errcodes! {
    /// Errors of the shop's API.
    #[table("shop")]
    #[docs("https://shop.example/errors#{code}")]
    #[range(40000..=49999)]
    #[reserved(40010, 40050..=40059)]
    #[complete]
    pub enum ShopCode(en, zh) {
        40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
        40901 => OutOfStock { sku: &str, left: u32 }(
            "only {left} left of {sku}" | "{sku} is out of stock",
            "{sku} 仅剩 {left} 件"
        ) as FailedPrecondition http 409,
        42901 => OrderLimitReached("daily order limit reached", "今日下单次数已达上限") as ResourceExhausted retry NextDay {
            cause("The account has used up its orders for the day.", "账户当日下单次数已用完。"),
            fix("Wait until midnight, or ask for a higher limit.", "请等到次日零点，或申请提高上限。"),
        },
        #[deprecated(note = "use OrderNotFound")]
        40499 => NoSuchOrder("no such order", ~"没有该订单") as NotFound,
    }
}

fn place() -> Result<(), ApiError<ShopCode>> {
    Err(ShopCode::OrderLimitReached)?
}

#[test]
fn raised_error_has_its_arguments_in_every_language() {
    let error: ApiError<ShopCode> = ShopCode::out_of_stock("A1", 3);
    assert_eq!(error.to_string(), "only 3 left of A1 (shop 40901)");
    assert_eq!(error.message_in("zh").to_string(), "A1 仅剩 3 件");
    assert_eq!(error.argument("left"), Some("3"));
    assert_eq!(
        (error.code(), error.http_status()),
        (ShopCode::OutOfStock, 409)
    );
    assert!(error.arguments().eq([("sku", "A1"), ("left", "3")]));
    assert_eq!(error.argument("price"), None);
    assert_eq!(
        error.with_locale("zh").to_string(),
        "A1 仅剩 3 件 (shop 40901)"
    );
}

#[test]
fn row_without_fields_is_raised_with_a_question_mark() {
    let error = place().unwrap_err();
    assert_eq!(error.code(), ShopCode::OrderLimitReached);
    assert_eq!(error.arguments().count(), 0);
}

#[test]
fn error_without_arguments_shows_its_placeholders() {
    let error = ApiError::from(ShopCode::OutOfStock);
    assert_eq!(error.argument("left"), None);
    assert_eq!(error.to_string(), "only {left} left of {sku} (shop 40901)");
}

#[test]
fn entry_has_what_its_row_declares() {
    let entry = |code: ShopCode| code.entry().unwrap();
    let limit = entry(ShopCode::OrderLimitReached);
    assert_eq!(limit.fix("zh"), Some("请等到次日零点，或申请提高上限。"));
    assert_eq!(
        limit.cause("fr"),
        Some("The account has used up its orders for the day.")
    );
    assert_eq!(entry(ShopCode::OutOfStock).fix("en"), None);
    let fields = entry(ShopCode::OutOfStock).fields();
    assert!(
        fields
            .map(|it| (it.name(), it.type_name()))
            .eq([("sku", "&str"), ("left", "u32")])
    );
    assert_eq!((limit.http_status(), limit.fields().len()), (429, 0));
    let old = ShopCode::TABLE.get(40499).unwrap();
    assert_eq!(old.deprecated(), Some("use OrderNotFound"));
    assert_eq!(limit.deprecated(), None);
    assert_eq!(ShopCode::TABLE.ranges(), [(40000, 49999)]);
    assert_eq!(ShopCode::TABLE.reserved(), [(40010, 40010), (40050, 40059)]);
}

#[test]
fn enum_with_fields_stays_small_and_copy() {
    fn is_copy<C: ErrorCode + Copy>() {}
    is_copy::<ShopCode>();
    assert_eq!(size_of::<ShopCode>(), 16);
    assert_eq!(ShopCode::OutOfStock.http_status(), 409);
    assert_eq!(ShopCode::from(1).http_status(), Kind::Unknown.http_status());
}

#[test]
fn message_is_written_without_an_allocator() {
    struct Sink([u8; 64], usize);
    impl fmt::Write for Sink {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            let end = self.1 + text.len();
            self.0
                .get_mut(self.1..end)
                .ok_or(fmt::Error)?
                .copy_from_slice(text.as_bytes());
            self.1 = end;
            Ok(())
        }
    }
    let mut sink = Sink([0; 64], 0);
    let entry = ShopCode::OutOfStock.entry().unwrap();
    entry.write_message("en", &[&"A1", &3], &mut sink).unwrap();
    assert_eq!(&sink.0[..sink.1], b"only 3 left of A1");
}

#[test]
fn argument_is_read_from_a_reply_in_any_language() {
    for (errmsg, sku, left) in [
        ("only 3 left of A1", Some("A1"), Some("3")),
        (
            "only 3 left of A1 rid: 65ffe934-2355113d-79ef0b31",
            Some("A1"),
            Some("3"),
        ),
        ("A1 仅剩 3 件 hint: [x]", Some("A1"), Some("3")),
        ("A1 is out of stock", Some("A1"), None),
        ("only {left} left of A1", Some("A1"), None),
        ("{sku} 仅剩 {left} 件", None, None),
        ("sold out", None, None),
    ] {
        let body = format!("{{\"errcode\":40901,\"errmsg\":\"{errmsg}\"}}");
        let error = reply::check::<ShopCode>(body.as_bytes()).unwrap_err();
        let error = error.api().unwrap();
        assert_eq!(error.argument("sku"), sku, "{errmsg}");
        assert_eq!(error.argument("left"), left, "{errmsg}");
    }
}

/// A quadratic match would take minutes.
#[test]
fn hostile_errmsg_has_no_argument() {
    let entry = ShopCode::OutOfStock.entry().unwrap();
    for unit in [
        "only ",
        " is out of stock ",
        " 仅剩 ",
        " left of ",
        "hint [",
        " hint: [a]",
        "rid: ",
    ] {
        let text = unit.repeat((1 << 14) / unit.len());
        assert_eq!(Errmsg::new(&text).argument(entry, "left"), None, "{unit}");
    }
}

#[test]
fn message_is_the_wording_with_the_arguments_of_the_error() {
    let read = |errmsg: &str| {
        let body = format!("{{\"errcode\":40901,\"errmsg\":\"{errmsg}\"}}");
        match reply::check::<ShopCode>(body.as_bytes()) {
            Err(reply::ReplyError::Api(error)) => error,
            other => panic!("{other:?}"),
        }
    };
    let error = read("A1 is out of stock rid: 65ffe934-2355113d-79ef0b31");
    assert_eq!(error.message().to_string(), "A1 is out of stock");
    assert_eq!(error.message_in("zh").to_string(), "A1 仅剩 {left} 件");
    let error = read("A1 仅剩 3 件");
    assert_eq!(error.message().to_string(), "only 3 left of A1");
    let mut out = String::new();
    let entry = ShopCode::OutOfStock.entry().unwrap();
    entry.write_message("en", &[&"A1"], &mut out).unwrap();
    assert_eq!(out, "A1 is out of stock");
}

#[test]
fn translation_of_a_row_with_fields_can_have_alternatives() {
    define_errcodes! {
        enum Gate(en, zh) {
            1 => Closed { gate: u8 }("gate closed" | "gate {gate} closed", ~"登机口已关闭" | "登机口 {gate} 已关闭"),
        }
    }
    assert_eq!(
        ApiError::from(Gate::Closed).message_in("zh").to_string(),
        "登机口已关闭"
    );
    assert_eq!(
        Gate::closed(7).message_in("zh").to_string(),
        "登机口 7 已关闭"
    );
    assert_eq!(Gate::closed(7).to_string(), "gate 7 closed (gate 1)");
    assert!(Gate::Closed.entry().unwrap().is_translated("zh"));
}

#[test]
fn success_with_fields_has_no_constructor() {
    define_errcodes! {
        enum Import(en) { 0 => Ok { rows: u32 }("imported {rows} rows") as Ok }
    }
    let entry = Import::Ok.entry().unwrap();
    assert_eq!(
        Errmsg::new("imported 3 rows").argument(entry, "rows"),
        Some("3")
    );
    assert_eq!(Import::Ok.ok(), Ok(()));
}

#[test]
fn wording_with_arguments_identifies_its_table() {
    define_errcodes! {
        #[table("other")]
        enum Other(en) { 40901 => Left("somebody left") }
    }
    static CODES: Registry = Registry::new(&[Other::TABLE, ShopCode::TABLE]);
    let best = CODES.identify(40901, "only 12 left of A1").next().unwrap();
    assert_eq!((best.entry().name(), best.score()), ("OutOfStock", 100));
    for errmsg in [
        "invalid ip, not in whitelist rid: 65ffe934-2355113d-79ef0b31",
        "invalid ip 1.2.3.4, not in whitelist rid: 65ffe934-2355113d-79ef0b31",
    ] {
        let best = REGISTRY.identify(40164, errmsg).next().unwrap();
        assert_eq!(best.score(), 100, "{errmsg}");
    }
    let candidate = |errmsg| {
        let mut candidates = REGISTRY.identify(40100, errmsg);
        let best = candidates.next().unwrap();
        (best.entry().table().key(), best.score())
    };
    assert_eq!(candidate("org_id is required"), ("qingtui/param", 100));
    assert_eq!(
        candidate("colour is required, please"),
        ("qingtui/param", 100)
    );
}

/// A table, a code, an errmsg that its platform sent, and the arguments in it.
type Sent = (
    &'static str,
    i64,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const SENT: [Sent; 19] = [
    (
        "wechat",
        40164,
        "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: 62fa5928-4e8b95ea-7539a513",
        &[("ip", "1.2.3.4"), ("ipv6", "::ffff:1.2.3.4")],
    ),
    (
        "wechat",
        40164,
        "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist",
        &[("ip", "1.2.3.4"), ("ipv6", "::ffff:1.2.3.4")],
    ),
    (
        "wechat",
        40164,
        "invalid ip 2001:db8::1 ipv6 2001:db8::1, not in whitelist",
        &[("ip", "2001:db8::1"), ("ipv6", "2001:db8::1")],
    ),
    (
        "wechat",
        40164,
        "invalid ip 1.2.3.4, not in whitelist",
        &[("ip", "1.2.3.4")],
    ),
    (
        "wechat",
        40164,
        "invalid ip 1.2.3.4, not in whitelist hint: [bbGmAa01044119]",
        &[("ip", "1.2.3.4")],
    ),
    (
        "wechat",
        40164,
        "invalid ip 1.2.3.4, not in whitelist，rid：62fa5928-4e8b95ea-7539a513",
        &[("ip", "1.2.3.4")],
    ),
    (
        "wechat",
        40164,
        "invalid ip 1.2.3.4, not in whitelist, hints: [ req_id: MJbACoLoRa-CktJaA ]",
        &[("ip", "1.2.3.4")],
    ),
    (
        "wechat",
        40164,
        "不合法的 IP 1.2.3.4，不在白名单中 rid: 62fa5928-4e8b95ea-7539a513",
        &[("ip", "1.2.3.4")],
    ),
    ("wechat", 40164, "invalid ip, not in whitelist", &[]),
    (
        "wechat",
        61004,
        "access clientip is not registered hint: [OOcsrA0577oxy3] requestIP: 1.2.3.4",
        &[("ip", "1.2.3.4")],
    ),
    (
        "wechat",
        61004,
        "access clientip is not registered requestIP: 1.2.3.4 rid: 62fa5928-4e8b95ea-7539a513",
        &[("ip", "1.2.3.4")],
    ),
    (
        "wechat",
        61004,
        "access clientip is not registered hint: [ZJ6NTA0211e578]",
        &[],
    ),
    (
        "wechat",
        47003,
        "argument invalid! data.thing3.value is emtpy rid: 62fa5928-4e8b95ea-7539a513",
        &[("parameter", "thing3"), ("problem", "is emtpy")],
    ),
    (
        "wechat",
        47003,
        "argument invalid! data.phone_number6.value invalid rid: 62fa5928-4e8b95ea-7539a513",
        &[("parameter", "phone_number6"), ("problem", "invalid")],
    ),
    (
        "wechat",
        800_059,
        "error: pages/index/index, file not found",
        &[("path", "pages/index/index")],
    ),
    (
        "qingtui/param",
        40100,
        "org_id is required",
        &[("parameter", "org_id")],
    ),
    (
        "qingtui/param",
        40100,
        "page_size must be an integer greater than 1",
        &[
            ("parameter", "page_size"),
            ("requirement", "an integer greater than 1"),
        ],
    ),
    ("qingtui/param", 40100, "invalid param", &[]),
    (
        "qingtui/user",
        0,
        "success and the accounts [a@b] [c] will not change password",
        &[("accounts", "[a@b] [c]")],
    ),
];

#[test]
fn sent_errmsg_reads_back() {
    for (table, code, sent, arguments) in SENT {
        let entry = REGISTRY.get(table, code).unwrap();
        assert_eq!(arguments_of(sent, entry), arguments, "{sent}");
    }
}

fn arguments_of(errmsg: &str, entry: Entry) -> Vec<(&'static str, &str)> {
    let argument = |name| Some((name, Errmsg::new(errmsg).argument(entry, name)?));
    entry
        .fields()
        .filter_map(|field| argument(field.name()))
        .collect()
}

#[test]
fn every_shipped_row_with_fields_has_a_sent_errmsg() {
    let rows = REGISTRY.entries().filter(|entry| entry.fields().len() > 0);
    let rows: Vec<_> = rows
        .map(|entry| (entry.table().key(), entry.code()))
        .collect();
    assert!(rows.len() >= 6, "{rows:?}");
    for row in rows {
        let is_sent = SENT.iter().any(|&(table, code, ..)| (table, code) == row);
        assert!(is_sent, "{row:?}");
    }
}

#[test]
fn shipped_row_shows_the_arguments_it_is_raised_with() {
    let [ip, ipv6] = ["1.2.3.4", "::ffff:1.2.3.4"];
    let error = wechat::Code::ip_not_whitelisted(ip.parse().unwrap(), ipv6.parse().unwrap());
    assert_eq!(
        error.to_string(),
        "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist (wechat 40164)"
    );
    assert!(error.arguments().eq([("ip", ip), ("ipv6", ipv6)]));
    assert_eq!(
        ApiError::from(wechat::Code::IpNotWhitelisted).to_string(),
        "invalid ip, not in whitelist (wechat 40164)"
    );
    let body = br#"{"errcode":40164,"errmsg":"invalid ip 1.2.3.4, not in whitelist"}"#;
    let error = reply::check::<wechat::Code>(body).unwrap_err();
    let message = error.api().unwrap().message_in("zh");
    assert_eq!(message.to_string(), "不合法的 IP 1.2.3.4，不在白名单中");
}

#[test]
fn disjoint_rejects_overlapping_ranges_and_codes_in_a_range() {
    define_errcodes! {
        #[range(49999..=50000)]
        enum Overlapping(en) { 50000 => A("a") }
    }
    define_errcodes! {
        enum Inside(en) { 40000 => A("a") }
    }
    define_errcodes! {
        #[range(50000..=50009)]
        enum Beside(en) { 50000 => A("a") }
    }
    let disjoint = |other: &'static Table| {
        let tables: &'static [&'static Table] = Box::leak(Box::new([ShopCode::TABLE, other]));
        let error = catch_unwind(|| Registry::disjoint(tables)).err()?;
        error.downcast_ref::<String>().cloned()
    };
    assert_eq!(disjoint(Beside::TABLE), None);
    let overlap = disjoint(Overlapping::TABLE).unwrap();
    assert!(
        overlap.starts_with("the range 40000..=49999 of table `shop` overlaps 49999..=50000"),
        "{overlap}"
    );
    let inside = disjoint(Inside::TABLE).unwrap();
    assert!(
        inside.starts_with("the code 40000 of `A` in table `inside` is in the range"),
        "{inside}"
    );
}

/// Checks that what the error writes in these languages reads back to its arguments.
fn reads_back<C: ApiCode>(error: &ApiError<C>, locales: &[&str]) {
    let arguments: Vec<_> = error.arguments().collect();
    for &locale in locales {
        let written = error.message_in(locale).to_string();
        assert_eq!(
            arguments_of(&written, error.entry().unwrap()),
            arguments,
            "{written}"
        );
    }
}

proptest! {
    // Each case reads dozens of errmsgs.
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_raised_error_of_a_shipped_row_reads_back(ip: IpAddr, ipv6: Ipv6Addr, text in "[\\p{L}\\p{N}_./-]{1,12}", other in "[\\p{L}\\p{N} ]{0,12}") {
        reads_back(&wechat::Code::ip_not_whitelisted(ip, ipv6), &["en", "zh"]);
        reads_back(&wechat::Code::component_client_ip_not_whitelisted(ip), &["en"]);
        reads_back(&wechat::Code::invalid_template_argument(&text, other.trim()), &["en"]);
        reads_back(&wechat::Code::tab_bar_page_path_not_found(&text), &["en"]);
        reads_back(&ParamCode::invalid_argument(&text, other.trim()), &["en", "zh"]);
    }

    #[test]
    fn any_filled_wording_of_a_shipped_row_reads_back(ip: IpAddr, ipv6: Ipv6Addr, text in "[\\p{L}\\p{N}_./-]{1,12}", rid in "[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}", hint in "[A-Za-z0-9.!_-]{1,20}") {
        let value = |type_name: &str| match type_name {
            "core::net::IpAddr" => ip.to_string(),
            "core::net::Ipv6Addr" => ipv6.to_string(),
            "&str" => text.clone(),
            other => panic!("no value for a field of type {other}"),
        };
        for entry in REGISTRY.entries().filter(|entry| entry.fields().len() > 0) {
            for wording in entry.all_wordings() {
                let mut filled = wording.to_string();
                let mut expected = Vec::new();
                for field in entry.fields() {
                    let placeholder = format!("{{{}}}", field.name());
                    if filled.contains(&placeholder) {
                        filled = filled.replace(&placeholder, &value(field.type_name()));
                        expected.push((field.name(), value(field.type_name())));
                    }
                }
                if expected.is_empty() {
                    continue;
                }
                for addition in ["", " rid: RID", ", hint: [HINT] rid: RID", "，rid：RID", " more details at https://a.example/b rid: RID"] {
                    let sent = filled.clone() + &addition.replace("RID", &rid).replace("HINT", &hint);
                    let read = arguments_of(&sent, entry);
                    let read: Vec<_> = read.into_iter().map(|(name, text)| (name, text.to_owned())).collect();
                    prop_assert_eq!(&read, &expected, "{}", sent);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn any_written_message_reads_back(sku in "[\\p{L}\\p{N}]{0,12}", left: u32) {
        let error = ShopCode::out_of_stock(&sku, left);
        let entry = ShopCode::OutOfStock.entry().unwrap();
        for locale in ["en", "zh"] {
            let written = error.message_in(locale).to_string();
            let errmsg = Errmsg::new(&written);
            prop_assert_eq!(errmsg.argument(entry, "sku"), Some(&*sku), "{}", written);
            let left = left.to_string();
            prop_assert_eq!(errmsg.argument(entry, "left"), Some(&*left), "{}", written);
        }
    }
}
