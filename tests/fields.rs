//! Rows with fields, advice and an HTTP status: raised, displayed and read back.

use std::fmt;
use std::panic::catch_unwind;

use errcodes::errmsg::Errmsg;
use errcodes::{ApiError, ErrorCode, Kind, Registry, Table, define_errcodes, reply};
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
        ("sold out", None, None),
    ] {
        let body = format!("{{\"errcode\":40901,\"errmsg\":\"{errmsg}\"}}");
        let error = reply::check::<ShopCode>(body.as_bytes()).unwrap_err();
        let error = error.api().unwrap();
        assert_eq!(error.argument("sku"), sku, "{errmsg}");
        assert_eq!(error.argument("left"), left, "{errmsg}");
    }
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
