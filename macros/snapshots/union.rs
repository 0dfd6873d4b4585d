/// Errors of the shop's API.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
#[allow(deprecated)]
#[non_exhaustive]
pub enum ShopApi {
    /// Errors of orders.
    ///
    /// A code of `OrderCode`.
    Order(OrderCode),
    #[cfg(feature = "users")]
    /// A code of `crate::users::UserCode`.
    User(crate::users::UserCode),
    /// A code that no table of the union lists.
    Unlisted(::core::primitive::i64),
}
#[allow(deprecated)]
const _: () = {
    /// A registry, which refuses two tables with one key.
    const MEMBERS: errcodes::Registry = errcodes::Registry::new(
        &[
            <OrderCode as errcodes::ErrorCode>::TABLE,
            #[cfg(feature = "users")]
            <crate::users::UserCode as errcodes::ErrorCode>::TABLE,
        ],
    );
    impl ShopApi {
        /// The tables, in order of precedence.
        pub const TABLES: &'static [&'static errcodes::Table] = MEMBERS.tables();
        /// Converts the code of a reply: to the table whose wording matches `errmsg` best, on a
        /// tie to the first that lists it.
        #[must_use]
        pub fn from_reply(
            code: ::core::primitive::i64,
            errmsg: &::core::primitive::str,
        ) -> Self {
            errcodes::__private::read(code, errmsg)
        }
        /// Converts a code to the first table that lists it.
        #[must_use]
        pub fn from_code(code: ::core::primitive::i64) -> Self {
            Self::from_reply(code, "")
        }
        /// Returns the numeric code, listed or not.
        #[must_use]
        pub fn code(self) -> ::core::primitive::i64 {
            <Self as errcodes::table::ApiCode>::code(self)
        }
        /// Returns the table of the code; `None` for a code that no table lists.
        #[must_use]
        pub fn table(self) -> ::core::option::Option<&'static errcodes::Table> {
            <Self as errcodes::table::ApiCode>::table(self)
        }
        /// Returns the row of the code; `None` for an unlisted code.
        #[must_use]
        pub fn entry(self) -> ::core::option::Option<errcodes::Entry> {
            <Self as errcodes::table::ApiCode>::entry(self)
        }
        /// Returns whether a table lists the code.
        #[must_use]
        pub fn is_listed(self) -> ::core::primitive::bool {
            <Self as errcodes::table::ApiCode>::is_listed(self)
        }
        /// Returns whether the kind is `Ok`; false for an unlisted code.
        #[must_use]
        pub fn is_success(self) -> ::core::primitive::bool {
            <Self as errcodes::table::ApiCode>::is_success(self)
        }
        /// Returns the code as an error unless it is a success.
        ///
        /// # Errors
        /// Returns the code itself if its kind is not `Ok`.
        pub fn ok(self) -> ::core::result::Result<(), Self> {
            <Self as errcodes::table::ApiCode>::ok(self)
        }
        /// Returns the name of the variant in the enum of the table.
        #[must_use]
        pub fn name(self) -> &'static ::core::primitive::str {
            <Self as errcodes::table::ApiCode>::name(self)
        }
        /// Returns the main wording in the first language that has one.
        #[must_use]
        pub fn message(self) -> &'static ::core::primitive::str {
            <Self as errcodes::table::ApiCode>::message(self)
        }
        /// Returns the main wording in the language closest to `locale`, else in the first that
        /// has one.
        #[must_use]
        pub fn message_in(
            self,
            locale: impl ::core::convert::Into<errcodes::Locale>,
        ) -> &'static ::core::primitive::str {
            <Self as errcodes::table::ApiCode>::message_in(self, locale)
        }
        /// Returns the main wording in the language closest to `locale`, with its actual
        /// locale.
        #[must_use]
        pub fn localized(
            self,
            locale: impl ::core::convert::Into<errcodes::Locale>,
        ) -> errcodes::Localized {
            <Self as errcodes::table::ApiCode>::localized(self, locale)
        }
        /// Returns the category of the failure; `Unknown` for an unlisted code.
        #[must_use]
        pub fn kind(self) -> errcodes::Kind {
            <Self as errcodes::table::ApiCode>::kind(self)
        }
        /// Returns when a retry can succeed; `Never` for an unlisted code.
        #[must_use]
        pub fn retry(self) -> errcodes::Retry {
            <Self as errcodes::table::ApiCode>::retry(self)
        }
        /// Returns the HTTP status: from `http N`, else the kind's; 500 for an unlisted code.
        #[must_use]
        pub fn http_status(self) -> ::core::primitive::u16 {
            <Self as errcodes::table::ApiCode>::http_status(self)
        }
        /// Returns the address of the code's page, listed or not, if its table has a template.
        #[must_use]
        pub fn docs_url(self) -> ::core::option::Option<errcodes::table::DocsUrl> {
            <Self as errcodes::table::ApiCode>::docs_url(self)
        }
        /// Iterates over the listed codes of every table, in the order of the tables.
        #[must_use]
        pub fn iter() -> impl ::core::iter::DoubleEndedIterator<
            Item = Self,
        > + ::core::clone::Clone {
            errcodes::__private::iter()
        }
    }
    impl errcodes::__private::SealedApiCode for ShopApi {
        type Origin = errcodes::__private::OfUnion;
        fn of_table(
            table: ::core::option::Option<&'static errcodes::Table>,
            code: ::core::primitive::i64,
        ) -> Self {
            if errcodes::__private::is_table(
                table,
                <OrderCode as errcodes::ErrorCode>::TABLE,
            ) {
                return Self::Order(<OrderCode as errcodes::ErrorCode>::from_code(code));
            }
            #[cfg(feature = "users")]
            if errcodes::__private::is_table(
                table,
                <crate::users::UserCode as errcodes::ErrorCode>::TABLE,
            ) {
                return Self::User(
                    <crate::users::UserCode as errcodes::ErrorCode>::from_code(code),
                );
            }
            Self::Unlisted(code)
        }
    }
    impl errcodes::table::ApiCode for ShopApi {
        const TABLES: &'static [&'static errcodes::Table] = MEMBERS.tables();
        fn from_reply(
            code: ::core::primitive::i64,
            errmsg: &::core::primitive::str,
        ) -> Self {
            Self::from_reply(code, errmsg)
        }
        fn code(self) -> ::core::primitive::i64 {
            match self {
                Self::Order(code) => <OrderCode as errcodes::ErrorCode>::__code(code),
                #[cfg(feature = "users")]
                Self::User(code) => {
                    <crate::users::UserCode as errcodes::ErrorCode>::__code(code)
                }
                Self::Unlisted(code) => code,
            }
        }
        fn table(self) -> ::core::option::Option<&'static errcodes::Table> {
            match self {
                Self::Order(_) => {
                    ::core::option::Option::Some(
                        <OrderCode as errcodes::ErrorCode>::TABLE,
                    )
                }
                #[cfg(feature = "users")]
                Self::User(_) => {
                    ::core::option::Option::Some(
                        <crate::users::UserCode as errcodes::ErrorCode>::TABLE,
                    )
                }
                Self::Unlisted(_) => ::core::option::Option::None,
            }
        }
        fn entry(self) -> ::core::option::Option<errcodes::Entry> {
            match self {
                Self::Order(code) => <OrderCode as errcodes::ErrorCode>::__entry(code),
                #[cfg(feature = "users")]
                Self::User(code) => {
                    <crate::users::UserCode as errcodes::ErrorCode>::__entry(code)
                }
                Self::Unlisted(_) => ::core::option::Option::None,
            }
        }
    }
    impl ::core::fmt::Display for ShopApi {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            errcodes::__private::display(*self, f)
        }
    }
    impl ::core::error::Error for ShopApi {}
    impl ::core::convert::From<OrderCode> for ShopApi {
        fn from(code: OrderCode) -> Self {
            Self::Order(code)
        }
    }
    #[cfg(feature = "users")]
    impl ::core::convert::From<crate::users::UserCode> for ShopApi {
        fn from(code: crate::users::UserCode) -> Self {
            Self::User(code)
        }
    }
    impl ::core::convert::From<::core::primitive::i64> for ShopApi {
        fn from(code: ::core::primitive::i64) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::i32> for ShopApi {
        fn from(code: ::core::primitive::i32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for ShopApi {
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u16> for ShopApi {
        fn from(code: ::core::primitive::u16) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<ShopApi> for ::core::primitive::i64 {
        fn from(code: ShopApi) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for ShopApi {
        type Err = errcodes::table::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, errcodes::table::ParseCodeError> {
            errcodes::__private::parse(text)
        }
    }
    errcodes::__serde! {
        ShopApi : Serialize
    }
};
