use errcodes::define_errcodes;

// Eight rows that each break one rule: one error each, on the author's token.
define_errcodes! {
    #[range(40000..=49999)]
    #[reserved(40050..=40059)]
    pub enum ShopCode(en, zh) {
        40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {ordr} 不存在"),
        40402 => CartNotFound { cart: u64, shop: u8 }("no cart {cart}", "购物车 {cart} 不存在"),
        40901 => OutOfStock { sku: &str, left: u32 }("only {left} left of {sku}", "{sku} 缺货"),
        40902 => Reserved { sku: &str, by: &str }("{sku} is reserved by {by}", "{by}{sku}"),
        40903 => Message { text: &str }("says {text}", "留言：{text}"),
        40904 => Teapot("short and stout", "茶壶") as NotFound http 814,
        50001 => OtherRange("outside of the range", "超出范围"),
        40055 => OldCode("reserved", "保留的"),
        40405 => Valid { order: u64 }("order {order} is valid", "订单 {order} 有效") as Aborted http 409 { cause("a", "甲") },
    }
}

define_errcodes! {
    #[complete]
    pub enum Complete(en, zh) {
        1 => NoKind("no kind", "无类"),
        2 => HalfAdvice("half", "一半") as NotFound { fix("a", _) },
        3 => Valid("valid", "有效") as Ok,
    }
}

fn main() {
    let codes = [ShopCode::OrderNotFound, ShopCode::CartNotFound, ShopCode::OutOfStock, ShopCode::Reserved];
    let more = [ShopCode::Message, ShopCode::Teapot, ShopCode::OtherRange, ShopCode::OldCode, ShopCode::Valid];
    let errors = [ShopCode::order_not_found(1), ShopCode::cart_not_found(1, 2), ShopCode::out_of_stock("a", 1)];
    let valid = [ShopCode::reserved("a", "b"), ShopCode::valid(1)];
    let complete = [Complete::NoKind, Complete::HalfAdvice, Complete::Valid];
    match codes[0] {
        ShopCode::OutOfStock => drop((codes, more, errors, valid, complete)),
        _ => {}
    }
}
