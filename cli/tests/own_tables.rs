//! A program over its author's table, by transcripts of its output.
//!
//! `TRYCMD=overwrite cargo test -p errcodes-cli` updates the expected output.

use std::env;
use std::process::ExitCode;

use errcodes::Registry;
use errcodes_cli::Cli;

errcodes::define_errcodes! {
    /// Errors of the shop's API.
    #[table("shop")]
    #[docs("https://shop.example/errors#{code}")]
    #[complete]
    pub enum ShopCode(en, zh) {
        40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
        40901 => OutOfStock { sku: &str, left: u32 }("only {left} left of {sku}", "{sku} 仅剩 {left} 件") as FailedPrecondition http 409,
        42901 => OrderLimitReached("daily order limit reached", "今日下单次数已达上限") as ResourceExhausted retry NextDay {
            cause("The account has used up its orders for the day.", "账户当日下单次数已用完。"),
            fix("Wait until midnight, or ask for a higher limit.", "请等到次日零点，或申请提高上限。"),
        },
    }
}

static CODES: Registry = Registry::new(&[ShopCode::TABLE]);

/// Set where the transcripts run this test as the program `shop`.
const IS_SHOP: &str = "ERRCODES_TEST_IS_SHOP";

fn main() -> ExitCode {
    if env::var_os(IS_SHOP).is_some() {
        return Cli::new(&CODES)
            .with_name("shop")
            .with_version("1.2.3")
            .with_title("Error codes of the shop")
            .main();
    }
    trycmd::TestCases::new()
        .env("LC_ALL", "en_US.UTF-8")
        .env("NO_COLOR", "1")
        .env(IS_SHOP, "1")
        .register_bin("shop", env::current_exe().expect("the test is a file"))
        .case("tests/own_tables/*.trycmd");
    ExitCode::SUCCESS
}
