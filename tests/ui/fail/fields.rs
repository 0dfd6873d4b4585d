use errcodes::define_errcodes;

define_errcodes! {
    pub enum Placeholders(en, zh) {
        1 => Unknown { order: u64 }("order {ordr} lost", "订单 {order}"),
        2 => UnknownAnywhere { order: u64 }("order {customer} lost", "订单 {order}"),
        3 => Missing { sku: &str, left: u32 }("only {left} left of {sku}", "{sku} 缺货"),
        4 => MissingBoth { sku: &str, left: u32 }("out of stock", ~"{sku} 仅剩 {left} 件"),
        5 => Unused { order: u64, shop: u64 }("order {order}", "订单 {order}" | "订单 {{shop}}"),
        6 => Touching { sku: &str, left: u32 }("{sku}{left}", "{sku} {left}"),
        7 => Open { order: u64 }("order {order", "订单 {order}"),
        8 => Close { order: u64 }("order {order}", "订单 order}"),
        9 => Empty { order: u64 }("order {}", "订单 {order}"),
        10 => Format { left: u32 }("{left:>5} left", "剩 {left} 件"),
        11 => Alternative { order: u64 }("order {order}" | "no {ordre} here", "订单 {order}"),
        12 => TwoUnknown { order: u64 }("{first} and {second} and {first}", "订单 {order}"),
        15 => UnusedAndMissing { sku: &str, left: u32, shop: u8 }("{left} of {sku}", "{sku}"),
        16 => FaultyUse { sku: &str, left: u32 }("{sku}", "{sku} 剩 {left 件"),
        17 => NoWordings { order: u64 }(_, _),
        13 => Braces("in a row {without} fields }{", "没有字段"),
        14 => Good { order: u64 }("order {order} {{lost}}" | "lost", ~"订单 {order}"),
    }
}

define_errcodes! {
    pub enum Forms(en) {
        1 => NoFields {}("lost"),
        2 => NoName { "order": u64 }("order {order}"),
        3 => NoColon { order = u64, shop: u64 }("{order} of {shop}"),
        4 => NoType { order: }("{order}"),
        5 => NoColonAtEnd { order }("{order}"),
        6 => Case { orderId: u64 }("{orderId}"),
        7 => Keyword { self: u64 }("{self}"),
        8 => Twice { order: u64, order: u64 }("{order}"),
        9 => Conditional { #[cfg(test)] order: u64 }("{order}"),
        10 => Malformed { #[doc "order"] order: u64 }("{order}"),
        11 => Behind("{order}") { order: u64 },
        12 => Good { order: u64 }("{order}"),
        13 => Parentheses(order: u64)("{order}"),
        14 => Tuple(u64, u8)("{0} {1}"),
        15 => Brackets[order: u64]("{order}"),
        16 => Public { pub order: u64, mut shop: u8 }("{order} {shop}"),
        17 => Spaces { order: u64, r#type: u8 }("{ order } {r#type} {typ}"),
        18 => TwoGroups { order: u64 } { shop: u64 }("{order}"),
        19 => TwoCommas { order: u64,, shop: u8 }("{order} of {shop}"),
        20 => OnlyComma { , }("lost"),
    }
}

define_errcodes! {
    pub enum Constructors(en) {
        1 => Code { order: u64 }("{order}"),
        2 => FromCode { order: u64 }("{order}"),
        3 => Message("a row without fields has no constructor"),
        4 => Super { order: u64 }("{order}"),
        5 => HttpError { order: u64 }("{order}"),
        6 => HTTPError { order: u64 }("{order}"),
    }
}

struct NotDisplay;

define_errcodes! {
    pub enum Types(en) {
        1 => NoDisplay { order: NotDisplay }("{order}"),
        2 => TwoTypes { order: u64 u64, shop: &str }("{order} {shop}"),
        3 => Unclosed { order: Vec<u8 }("{order}"),
        4 => Lifetime { order: &'a str }("{order}"),
        5 => Good { order: u64 }("{order}"),
        6 => UnsizedField { order: str, shop: dyn std::fmt::Display + Send }("{order} {shop}"),
        7 => Bytes { order: Vec<u8> }("{order}"),
    }
}

fn main() {
    let _ = [Placeholders::unknown(1), Placeholders::missing("", 1), Placeholders::missing_both("", 1)];
    let _ = [Placeholders::unused(1, 2), Placeholders::touching("", 1), Placeholders::open(1), Placeholders::good(1)];
    let _ = [Forms::no_name(1), Forms::no_colon(1, 2), Forms::no_type(1), Forms::case(1), Forms::keyword(1)];
    let _ = [Forms::twice(1, 2), Forms::conditional(1), Forms::malformed(1), Forms::good(1)];
    let _ = [Forms::NoFields, Forms::Behind];
    let _ = [Forms::parentheses(1), Forms::tuple(1, 2), Forms::brackets(1), Forms::public(1, 2), Forms::spaces(1, 2), Forms::two_groups(1)];
    let _ = [Forms::two_commas(1, 2)];
    let _ = Forms::OnlyComma;
    let _ = [Constructors::Code, Constructors::Super, Constructors::HTTPError, Constructors::Message];
    let _ = [Constructors::http_error(1)];
    let _ = [Types::two_types(1, ""), Types::unclosed(1), Types::lifetime(""), Types::good(1), Types::unsized_field(1, 2)];
    let _ = Types::NoDisplay;
}
