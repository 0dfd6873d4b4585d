//! An author's registry for tests: a table with every clause, and tables with edge cases.

use errcodes::{Locale, Registry};

use crate::context::{Context, Program};

errcodes::define_errcodes! {
    #[table("shop")]
    #[docs("https://shop.example/errors#{code}")]
    #[range(40000..=49999)]
    #[reserved(40010, 40050..=40059)]
    #[complete]
    pub(crate) enum ShopCode(en, zh) {
        40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
        #[deprecated(note = "use OrderNotFound")]
        40499 => NoSuchOrder("no such order", ~"没有该订单") as NotFound,
        40901 => OutOfStock { sku: &str, left: u32 }("only {left} left of {sku}", "{sku} 仅剩 {left} 件") as FailedPrecondition http 409,
        42901 => OrderLimitReached("daily order limit reached", "今日下单次数已达上限") as ResourceExhausted retry NextDay {
            cause("The account has used up its orders for the day.", "账户当日下单次数已用完。"),
            fix("Wait until midnight, or ask for a higher limit.", "请等到次日零点，或申请提高上限。"),
        },
    }

    #[table("gaps")]
    pub(crate) enum Gaps(en, zh) {
        #[deprecated]
        1 => Bare("bare", "裸"),
        2 => Chinese("half", "半") {
            cause(_, "只有中文。"),
            fix("Ask & wait.", ~"请询问。")
        },
    }

    #[table("echo")]
    pub(crate) enum Echo(en) {
        3 => Anything { text: &str }("{text}"),
    }
}

pub(crate) static CODES: Registry = Registry::new(&[ShopCode::TABLE, Gaps::TABLE, Echo::TABLE]);

pub(crate) const PROGRAM: Program = Program {
    registry: &CODES,
    name: "shop",
    version: Some("1.2.3"),
    title: Some("Error codes <of> the shop"),
    locale: Some(Locale::new("zh")),
};

/// Returns the context of a command in this language, with or without `--lang`.
pub(crate) fn context(
    registry: &'static Registry,
    locale: &str,
    requested: Option<&str>,
) -> Context {
    Context {
        program: Program {
            registry,
            ..PROGRAM
        },
        registry,
        locale: Locale::new(locale),
        requested: requested.map(Locale::new),
    }
}
