define_errcodes! {
    /// Errors of the shop's API.
    #[table("shop")]
    #[range(40000..=49999, -1)]
    #[reserved(40010, 40050..=40059)]
    #[complete]
    pub enum ShopCode(en, zh) {
        40401 => OrderNotFound {
            /// The number of the order.
            order: u64,
        }("order {order} not found" | "{{order}} {order}", "订单 {order} 不存在") as NotFound,
        40901 => OutOfStock { sku: &str, #[allow(unused)] left: Option<(u8, u8)> }("only {left} left of {sku}", ~"{sku} 仅剩 {left} 件")
            as FailedPrecondition http 409,
        42901 => OrderLimitReached("daily order limit {reached}", "今日下单次数已达上限") as ResourceExhausted http 420 retry NextDay {
            cause("The account has used up its orders for the day.", ~"账户当日下单次数已用完。"),
            fix("Wait until midnight, or ask for a higher limit.", "请等到次日零点，或申请提高上限。"),
        },
        #[deprecated(since = "1.2", note = "use OrderNotFound")]
        40499 => Move { r#type: &'static str }("no such {type}", "没有该{type}") as NotFound { fix("Stop.", "停止。") },
        #[deprecated = "no longer sent"]
        -1 => Busy("busy", "系统繁忙") as Unavailable,
    }
}
