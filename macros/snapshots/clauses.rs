#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    const _: () = {
        use errcodes::{Kind, Retry};
        Kind::Unavailable;
        Kind::NotFound;
        Kind::NotFound;
        Kind::FailedPrecondition;
        Kind::ResourceExhausted;
        Kind::Unknown;
        Retry::NextDay;
        Retry::Never;
    };
    #[cfg(rust_analyzer)]
    fn fields(_: u64, _: &'static str, _: &str, _: Option<(u8, u8)>, _: ()) {}
};
/// Errors of the shop's API.
///
/// The table `shop`: 5 codes with wordings in en, zh.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq
)]
#[non_exhaustive]
pub enum ShopCode {
    #[deprecated = "no longer sent"]
    /** -1: `Unavailable`

 - en: `busy`
 - zh: `系统繁忙`*/
    #[doc(alias = "-1")]
    Busy,
    /** 40401: `NotFound`

 - en: `order {order} not found`
 - en: `{{order}} {order}`
 - zh: `订单 {order} 不存在`*/
    #[doc(alias = "40401")]
    OrderNotFound,
    #[deprecated(since = "1.2", note = "use OrderNotFound")]
    /** 40499: `NotFound`

 - en: `no such {type}`
 - zh: `没有该{type}`

 Fix:

 - en: `Stop.`
 - zh: `停止。`*/
    #[doc(alias = "40499")]
    Move,
    /** 40901: `FailedPrecondition`, HTTP 409

 - en: `only {left} left of {sku}`
 - zh: `{sku} 仅剩 {left} 件` (translated)*/
    #[doc(alias = "40901")]
    OutOfStock,
    /** 42901: `ResourceExhausted`, HTTP 420, retry `NextDay`

 - en: `daily order limit {reached}`
 - zh: `今日下单次数已达上限`

 Cause:

 - en: `The account has used up its orders for the day.`
 - zh: `账户当日下单次数已用完。` (translated)

 Fix:

 - en: `Wait until midnight, or ask for a higher limit.`
 - zh: `请等到次日零点，或申请提高上限。`*/
    #[doc(alias = "42901")]
    OrderLimitReached,
    /// A code that the table does not list.
    Unlisted(errcodes::Unlisted<ShopCode>),
}
#[allow(deprecated)]
const _: () = {
    static CODES: [[::core::primitive::u8; 4]; 5] = errcodes::__private::numbers(
        b"\xFF\xFF\xFF\xFF\xD1\x9D\0\x003\x9E\0\0\xC5\x9F\0\0\x95\xA7\0\0",
    );
    static HASH: ([[::core::primitive::u8; 2]; 8], [[::core::primitive::u8; 2]; 2]) = (
        errcodes::__private::numbers(b"\0\0\x04\0\x01\0\x03\0\0\0\0\0\0\0\x02\0"),
        errcodes::__private::numbers(b"\0\0\x04\0"),
    );
    const INDEX: errcodes::__private::Index = errcodes::__private::Index {
        seed: 16294208416658607535,
        slots: &HASH.0,
        displacements: &HASH.1,
        codes: errcodes::__private::Codes::Narrow(&CODES),
    };
    static OFFSETS: [[::core::primitive::u8; 4]; 16] = errcodes::__private::numbers(
        b"\0\0\0\0\x04\0\0\0\x08\0\0\0\x14\0\0\0!\0\0\08\0\0\0P\0\0\0T\0\0\0b\0\0\0q\0\0\0{\0\0\0\x94\0\0\0\xAB\0\0\0\xBC\0\0\0\xD7\0\0\0\xF5\0\0\0",
    );
    static ALTERNATIVES: [[::core::primitive::u8; 8]; 1] = errcodes::__private::numbers(
        b"\xF5\0\0\0\x02\0\0\0",
    );
    static TABLE: errcodes::Table = errcodes::Table::__new(errcodes::__private::Parts {
        key: "shop",
        type_name: "ShopCode",
        module: ::core::module_path!(),
        reexport: ::core::option::Option::None,
        docs: "",
        platform: ::core::option::Option::None,
        columns: &[errcodes::Locale::new("en"), errcodes::Locale::new("zh")],
        index: INDEX,
        text: "Busybusy系统繁忙OrderNotFoundorder {order} not found订单 {order} 不存在Moveno such {type}没有该{type}OutOfStockonly {left} left of {sku}{sku} 仅剩 {left} 件OrderLimitReacheddaily order limit {reached}今日下单次数已达上限{{order}} {order}",
        offsets: &OFFSETS,
        alternatives: &ALTERNATIVES,
        traits: b"\x0E\x05\x05\t\x88",
        translated: b"\x80\0",
        deprecated: b"\x05",
        extras: ::core::option::Option::Some(
            &errcodes::__private::Extras {
                http: &[(3, 409), (4, 420)],
                fields: &[
                    (1, &[("order", "u64")]),
                    (2, &[("type", "&'static str")]),
                    (3, &[("sku", "&str"), ("left", "Option<(u8, u8)>")]),
                ],
                notes: &[(0, "no longer sent"), (2, "use OrderNotFound")],
                ranges: &[(40000, 49999), (-1, -1)],
                reserved: &[(40010, 40010), (40050, 40059)],
                advice: errcodes::__advice! {
                    [(2, 0, true, false, "Stop."), (2, 1, true, false, "停止。"), (4,
                    0, false, false, "The account has used up its orders for the day."),
                    (4, 1, false, true, "账户当日下单次数已用完。"), (4, 0,
                    true, false, "Wait until midnight, or ask for a higher limit."), (4,
                    1, true, false, "请等到次日零点，或申请提高上限。")]
                },
            },
        ),
    });
    #[inline]
    const fn row(code: ShopCode) -> ::core::primitive::usize {
        match code {
            ShopCode::Busy => 0,
            ShopCode::OrderNotFound => 1,
            ShopCode::Move => 2,
            ShopCode::OutOfStock => 3,
            ShopCode::OrderLimitReached => 4,
            ShopCode::Unlisted(_) => 5,
        }
    }
    #[inline]
    const fn at(
        row: ::core::primitive::usize,
        code: ::core::primitive::i64,
    ) -> ShopCode {
        match row {
            0 => ShopCode::Busy,
            1 => ShopCode::OrderNotFound,
            2 => ShopCode::Move,
            3 => ShopCode::OutOfStock,
            4 => ShopCode::OrderLimitReached,
            _ => ShopCode::Unlisted(errcodes::Unlisted::__new(code, &Seal(()))),
        }
    }
    /// A token that only generated code can construct; required to build an `Unlisted`.
    pub struct Seal(());
    impl ShopCode {
        /// The table of the listed codes.
        pub const TABLE: &'static errcodes::Table = &TABLE;
        /// Returns the variant of `code`; a code that the table does not list becomes
        /// `Unlisted`.
        #[inline]
        #[must_use]
        pub const fn from_code(code: ::core::primitive::i64) -> Self {
            at(INDEX.row(code), code)
        }
        /// Returns the numeric code, listed or not.
        #[inline]
        #[must_use]
        pub const fn code(self) -> ::core::primitive::i64 {
            match self {
                Self::Unlisted(unlisted) => unlisted.code(),
                listed => INDEX.codes.get(row(listed)),
            }
        }
        /// Returns whether the table lists the code.
        #[inline]
        #[must_use]
        pub const fn is_listed(self) -> ::core::primitive::bool {
            !::core::matches!(self, Self::Unlisted(_))
        }
        /// Returns whether the kind is `Ok`; false for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn is_success(self) -> ::core::primitive::bool {
            ::core::matches!(self.kind(), errcodes::Kind::Ok)
        }
        /// Returns the code as an error unless it is a success.
        ///
        /// # Errors
        /// Returns the code itself if its kind is not `Ok`.
        #[inline]
        pub const fn ok(self) -> ::core::result::Result<(), Self> {
            if self.is_success() {
                ::core::result::Result::Ok(())
            } else {
                ::core::result::Result::Err(self)
            }
        }
        /// Returns the name of the variant.
        #[inline]
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            match self {
                Self::Unlisted(_) => errcodes::__private::UNLISTED_NAME,
                listed => TABLE.__text(&OFFSETS, row(listed) * 3),
            }
        }
        /// Returns the main wording in the first language that has one.
        #[inline]
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            match self {
                Self::Unlisted(_) => errcodes::__private::UNLISTED_MESSAGE,
                listed => TABLE.__text(&OFFSETS, row(listed) * 3 + 1),
            }
        }
        /// Returns the main wording in the language closest to `locale`, else in the first that
        /// has one.
        #[must_use]
        pub fn message_in(
            self,
            locale: impl ::core::convert::Into<errcodes::Locale>,
        ) -> &'static ::core::primitive::str {
            self.localized(locale).text()
        }
        /// Returns the main wording in the language closest to `locale`, with its actual
        /// locale.
        #[inline]
        #[must_use]
        pub fn localized(
            self,
            locale: impl ::core::convert::Into<errcodes::Locale>,
        ) -> errcodes::Localized {
            errcodes::__private::localized(
                &TABLE,
                row(self),
                ::core::convert::Into::into(locale),
            )
        }
        /// Returns the category of the failure; `Unknown` for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn kind(self) -> errcodes::Kind {
            errcodes::__private::kind(&TABLE, row(self))
        }
        /// Returns when a retry can succeed; `Never` for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn retry(self) -> errcodes::Retry {
            errcodes::__private::retry(&TABLE, row(self))
        }
        /// Returns the HTTP status: from `http N`, else the kind's; 500 for an unlisted code.
        #[inline]
        #[must_use]
        pub fn http_status(self) -> ::core::primitive::u16 {
            errcodes::__private::http_status(&TABLE, row(self))
        }
        /// Returns the address of the code's page, listed or not, if the table has a template.
        #[inline]
        #[must_use]
        pub const fn docs_url(self) -> ::core::option::Option<errcodes::table::DocsUrl> {
            errcodes::__private::docs_url(&TABLE, self.code())
        }
        /// Returns the row of the code; `None` for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn entry(self) -> ::core::option::Option<errcodes::Entry> {
            errcodes::__private::entry(&TABLE, row(self))
        }
        /// Iterates over the listed codes in ascending order.
        #[inline]
        #[must_use]
        pub const fn iter() -> errcodes::table::Iter<Self> {
            errcodes::table::Iter::__new()
        }
    }
    impl errcodes::__private::GeneratedCode for ShopCode {
        type Seal = Seal;
        #[inline]
        fn row(self) -> ::core::primitive::usize {
            row(self)
        }
        #[inline]
        fn at(row: ::core::primitive::usize, code: ::core::primitive::i64) -> Self {
            at(row, code)
        }
    }
    impl errcodes::ErrorCode for ShopCode {
        const TABLE: &'static errcodes::Table = &TABLE;
        #[inline]
        fn __code(self) -> ::core::primitive::i64 {
            self.code()
        }
    }
    impl ::core::convert::From<::core::primitive::i64> for ShopCode {
        #[inline]
        fn from(code: ::core::primitive::i64) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::i32> for ShopCode {
        #[inline]
        fn from(code: ::core::primitive::i32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for ShopCode {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u16> for ShopCode {
        #[inline]
        fn from(code: ::core::primitive::u16) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<ShopCode> for ::core::primitive::i64 {
        #[inline]
        fn from(code: ShopCode) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for ShopCode {
        type Err = errcodes::table::ParseCodeError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, errcodes::table::ParseCodeError> {
            errcodes::__private::parse(text)
        }
    }
    impl ::core::fmt::Display for ShopCode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            errcodes::__private::display(*self, f)
        }
    }
    impl ::core::fmt::Debug for ShopCode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            errcodes::__private::debug(*self, f)
        }
    }
    impl ::core::error::Error for ShopCode {}
    impl ::core::cmp::Ord for ShopCode {
        #[inline]
        fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
            ::core::cmp::Ord::cmp(&self.code(), &other.code())
        }
    }
    impl ::core::cmp::PartialOrd for ShopCode {
        #[inline]
        fn partial_cmp(
            &self,
            other: &Self,
        ) -> ::core::option::Option<::core::cmp::Ordering> {
            ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
        }
    }
    impl ::core::hash::Hash for ShopCode {
        #[inline]
        fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
            ::core::hash::Hash::hash(&self.code(), state);
        }
    }
};
errcodes::__constructors! {
    impl ShopCode {
        /** Raises `OrderNotFound`.

     - en: `order {order} not found`
     - en: `{{order}} {order}`
     - zh: `订单 {order} 不存在`*/
        /**
     - `order`:*/
        /// The number of the order.
        #[must_use]
        pub fn order_not_found(order: u64) -> errcodes::ApiError<Self> {
            errcodes::__private::raise(Self::OrderNotFound, &[&(order)])
        }
    }
}
errcodes::__constructors! {
    impl ShopCode {
        /** Raises `Move`.

     - en: `no such {type}`
     - zh: `没有该{type}`*/
        #[deprecated(since = "1.2", note = "use OrderNotFound")]
        #[allow(deprecated)]
        #[must_use]
        pub fn r#move(r#type: &'static str) -> errcodes::ApiError<Self> {
            errcodes::__private::raise(Self::Move, &[&(r#type)])
        }
    }
}
errcodes::__constructors! {
    impl ShopCode {
        /** Raises `OutOfStock`.

     - en: `only {left} left of {sku}`
     - zh: `{sku} 仅剩 {left} 件` (translated)*/
        #[must_use]
        pub fn out_of_stock(
            sku: &str,
            #[allow(unused)]
            left: Option<(u8, u8)>,
        ) -> errcodes::ApiError<Self> {
            errcodes::__private::raise(Self::OutOfStock, &[&(sku), &(left)])
        }
    }
}
