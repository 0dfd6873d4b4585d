//! The shop's error codes: the one place that knows them.

use errcodes::{Registry, define_errcodes};

define_errcodes! {
    /// Errors of the shop's API.
    #[table("shop")]
    #[docs("https://shop.example/errors#{code}")]
    #[module(crate)]
    #[range(40000..=59999)]
    // 40010 was a code of the first version; 40050 to 40059 are those of the partners' API.
    #[reserved(40010, 40050..=40059)]
    #[complete]
    pub enum ShopCode(en, zh) {
        40001 => MalformedRequest { reason: &str }("malformed request: {reason}", "请求格式有误：{reason}") as InvalidArgument,
        40002 => InvalidQuantity { quantity: u32, max: u32 }(
            "quantity {quantity} is not between 1 and {max}",
            "数量 {quantity} 不在 1 至 {max} 之间"
        ) as InvalidArgument,
        40101 => InvalidToken("missing or invalid token", "缺少令牌或令牌无效") as Unauthenticated {
            cause("The header `Authorization` is missing, or its token is not one of a customer.", "缺少请求头 `Authorization`，或其中的令牌不属于任何客户。"),
            fix("Send `Authorization: Bearer` with the token of your account.", "请在 `Authorization: Bearer` 之后附上账户的令牌。"),
        },
        40301 => OrderOfAnotherCustomer { order: u32 }("order {order} belongs to another customer", "订单 {order} 属于其他客户") as PermissionDenied,
        40401 => OrderNotFound { order: u32 }("order {order} not found", "订单 {order} 不存在") as NotFound,
        40402 => ProductNotFound { sku: &str }("product {sku} not found", "商品 {sku} 不存在") as NotFound,
        #[deprecated(note = "use OrderNotFound")]
        40499 => NoSuchOrder("no such order", ~"没有该订单") as NotFound,
        40901 => OutOfStock { sku: &str, left: u32 }("only {left} left of {sku}", "{sku} 仅剩 {left} 件") as FailedPrecondition http 409 {
            cause("Other customers ordered the product in the meantime.", "其他客户已抢先下单。"),
            fix("Order at most the number that is left.", "下单数量请勿超过剩余件数。"),
        },
        40902 => OrderAlreadyCancelled { order: u32 }("order {order} is already cancelled", "订单 {order} 已取消") as FailedPrecondition http 409,
        42901 => OrderLimitReached { limit: u32 }("daily limit of {limit} orders reached", "今日 {limit} 单的上限已用完") as ResourceExhausted retry NextDay {
            cause("The account has used up its orders for the day.", "账户当日下单次数已用完。"),
            fix("Wait until midnight UTC, or ask for a higher limit.", "请等到世界协调时零点，或申请提高上限。"),
        },
        50001 => StoreFailed("the store failed", "存储出错") as Internal,
        50002 => OrderUnreadable { order: u32 }("the record of order {order} is damaged", "订单 {order} 的记录已损坏") as Internal,
        50301 => StoreBusy("the store is busy", "存储繁忙") as Unavailable retry Backoff,
    }
}

/// The shop's tables, for its command line.
pub static CODES: Registry = Registry::new(&[ShopCode::TABLE]);
