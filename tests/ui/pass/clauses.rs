//! Fields of any type, advice, HTTP statuses and ranges, in surroundings that shadow names.
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(missing_docs, unused, unused_qualifications, unreachable_pub, warnings)]

mod core {}
mod std {}
#[allow(dead_code)]
struct Option;
#[allow(dead_code)]
struct String;
#[allow(dead_code)]
struct Unlisted;
struct Seal;

impl ::core::fmt::Display for Seal {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.write_str("sealed")
    }
}

trait Named {
    type Name;
}

impl Named for Seal {
    type Name = u8;
}

::errcodes::define_errcodes! {
    /// Every clause.
    #[range(-9..=-1, 40_000..=0xFFFF, 0)]
    #[reserved(40010, 40050..=40059)]
    #[complete]
    pub(crate) enum Shop(en, zh) {
        0     => Ok("ok {brace}", "成功}") as Ok,
        40401 => OrderNotFound {
            /// The number of the order.
            order: u64,
        }("order {order} not found" | "no order {order}" | "no order", "订单 {order} 不存在" | "没有订单") as NotFound,
        40901 => OutOfStock { sku: &str, left: u32 }("only {left} left of {sku}", ~"{sku} 仅剩 {left} 件") as FailedPrecondition http 409,
        42901 => OrderLimitReached("limit", "上限") as ResourceExhausted http 429 retry NextDay {
            cause("cause", ~"原因"),
            fix("fix", "办法"),
        },
        40902 => Verbatim { sku: &str }("out of xxx" | "out of {sku}", ~"缺货" | "{sku} 缺货") as NotFound,
        42902 => Cause("cause {", "原因 }") as Internal {
            cause("{only} a cause", "原因")
        },
    }
}

::errcodes::define_errcodes! {
    #[reserved(1)]
    enum Types(en) {
        0  => Ok { rows: u8 }("{rows} rows") as Ok,
        -1 => Keyword { r#type: u8, fn: u8, gen: u8 }("{type} {fn} {gen} {{braces}} }}{{"),
        2  => Path { a: ::core::net::IpAddr, b: Seal, c: inner::Seal }("{a} {b} {c}"),
        3  => Generic { a: ::core::num::Wrapping<u8>, b: <Seal as Named>::Name }("{a}, {b}"),
        4  => Tuple { a: u8, b: &'static (dyn ::core::fmt::Display + 'static), c: &mut &str }("{a}/{b}/{c}"),
        5  => Opaque { a: impl ::core::fmt::Display, b: ::core::fmt::Arguments<'_> }("{a}:{b}"),
        6  => HTTPStatus2 { #[allow(unused)] code: u16, table: Seal, row: u8, at: u8 }("{code}-{table}-{row}-{at}"),
        #[deprecated(note = "never sent", since = "1")]
        7  => Move { r#move: u8, self_: u8 }("{move} {self_}"),
        #[deprecated = "gone"]
        8  => Noted("noted") http 100 {
            fix("fix")
        },
        #[deprecated]
        9  => Bare("bare") http 599,
    }
}

mod inner {
    pub(super) type Seal = u8;

    ::errcodes::define_errcodes! {
        pub(super) enum Nested(en) { 1 => Out { of: u8 }("out of {of}") }
    }
}

macro_rules! table {
    ($name:ident, $field:ident: $ty:ty, $wording:literal, $note:literal, $status:literal) => {
        ::errcodes::define_errcodes! {
            enum $name(en) {
                #[deprecated(note = $note)]
                1 => Raised { $field: $ty }($wording) http $status { cause($note) },
                2 => OfCrate { $field: $crate::Seal }($wording),
            }
        }
    };
}

table!(FromMacro, of: &'static str, "out of {of}", "no longer sent", 418);

fn main() {
    ::errcodes::define_errcodes! {
        enum Local(en) {
            1 => Lost { field: u8 }("{field} lost"),
            2 => NeverRaised { field: u8 }("{field}")
        }
    }
    let order: ::errcodes::ApiError<Shop> = Shop::order_not_found(7);
    ::core::assert_eq!(order.code(), Shop::OrderNotFound);
    ::core::assert_eq!(Shop::out_of_stock("A1", 3).code(), Shop::OutOfStock);
    ::core::assert_eq!(Shop::verbatim("A1").code().message(), "out of xxx");
    let ip = ::core::net::IpAddr::V4(::core::net::Ipv4Addr::LOCALHOST);
    let errors = [
        Types::keyword(1, 2, 3),
        Types::path(ip, Seal, 3),
        Types::generic(::core::num::Wrapping(1), 2),
        Types::tuple(1, &2, &mut "c"),
        Types::opaque("a", ::core::format_args!("b")),
        Types::http_status2(1, Seal, 2, 3),
    ];
    let codes = errors.map(|error| error.code().code());
    ::core::assert_eq!(codes, [-1, 2, 3, 4, 5, 6]);
    ::core::assert_eq!(inner::Nested::out(1).code(), inner::Nested::Out);
    #[allow(deprecated)]
    let from_macro = FromMacro::raised("stock");
    ::core::assert_eq!(from_macro.code().code(), 1);
    ::core::assert_eq!(FromMacro::of_crate(Seal).code(), FromMacro::OfCrate);
    ::core::assert_eq!(Local::lost(1).code(), Local::Lost);
    ::core::assert_eq!(Shop::Ok.message(), "ok {brace}");
}
