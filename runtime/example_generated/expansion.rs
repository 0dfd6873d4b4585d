#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    const _: () = {
        use errcodes::{Kind, Retry};
        Kind::Unavailable;
        Kind::Ok;
        Kind::Unauthenticated;
        Kind::FailedPrecondition;
        Kind::FailedPrecondition;
        Kind::Unknown;
        Retry::Backoff;
        Retry::RefreshToken;
        Retry::Never;
    };
    #[cfg(rust_analyzer)]
    fn fields(_: &str, _: u32, _: ()) {}
};
/// Return codes of the Acme open platform.
///
/// The table `acme`: 5 codes with wordings in en, zh.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq
)]
#[non_exhaustive]
pub enum AcmeCode {
    /** -1: `Unavailable`, retry `Backoff`

 - en: `system busy`
 - zh: `系统繁忙`*/
    #[doc(alias = "-1")]
    SystemBusy,
    /** 0: `Ok`

 - en: `ok`
 - zh: `请求成功`*/
    #[doc(alias = "0")]
    Ok,
    /** 40001: `Unauthenticated`, retry `RefreshToken`

 - en: `access_token expired`
 - en: `token expired`
 - zh: `access_token 已过期` (translated)

 Cause:

 - en: `A token is valid for two hours.`
 - zh: `token 的有效期为两小时。` (translated)

 Fix:

 - en: `Request a new token.`
 - zh: `请重新获取 token。` (translated)*/
    #[doc(alias = "40001")]
    TokenExpired,
    #[deprecated(note = "replaced by `OutOfStock`")]
    /** 40900: `FailedPrecondition`

 - en: `sold out`
 - zh: `已售罄`*/
    #[doc(alias = "40900")]
    SoldOut,
    /** 40901: `FailedPrecondition`, HTTP 409

 - en: `only {left} left of {sku}`
 - zh: `{sku} 仅剩 {left} 件`*/
    #[doc(alias = "40901")]
    OutOfStock,
    /// A code that the table does not list.
    Unlisted(errcodes::Unlisted<AcmeCode>),
}
#[allow(deprecated)]
const _: () = {
    static CODES: [[::core::primitive::u8; 4]; 5] = errcodes::__private::numbers(
        b"\xFF\xFF\xFF\xFF\0\0\0\0A\x9C\0\0\xC4\x9F\0\0\xC5\x9F\0\0",
    );
    static HASH: ([[::core::primitive::u8; 2]; 8], [[::core::primitive::u8; 2]; 2]) = (
        errcodes::__private::numbers(b"\x01\0\x03\0\x04\0\x02\0\0\0\0\0\0\0\0\0"),
        errcodes::__private::numbers(b"\0\0\0\0"),
    );
    const INDEX: errcodes::__private::Index = errcodes::__private::Index {
        seed: 5845836388043846949,
        slots: &HASH.0,
        displacements: &HASH.1,
        codes: errcodes::__private::Codes::Narrow(&CODES),
    };
    static OFFSETS: [[::core::primitive::u8; 4]; 16] = errcodes::__private::numbers(
        b"\0\0\0\0\n\0\0\0\x15\0\0\0!\0\0\0#\0\0\0%\0\0\x001\0\0\0=\0\0\0Q\0\0\0g\0\0\0n\0\0\0v\0\0\0\x7F\0\0\0\x89\0\0\0\xA2\0\0\0\xB9\0\0\0",
    );
    static ALTERNATIVES: [[::core::primitive::u8; 8]; 1] = errcodes::__private::numbers(
        b"\xB9\0\0\0\x04\0\0\0",
    );
    static TABLE: errcodes::Table = errcodes::Table::__new(errcodes::__private::Parts {
        key: "acme",
        type_name: "AcmeCode",
        module: ::core::module_path!(),
        reexport: ::core::option::Option::None,
        docs: "https://open.acme.example/errors?code={code}",
        platform: ::core::option::Option::None,
        columns: &[errcodes::Locale::new("en"), errcodes::Locale::new("zh")],
        index: INDEX,
        text: "SystemBusysystem busy系统繁忙Okok请求成功TokenExpiredaccess_token expiredaccess_token 已过期SoldOutsold out已售罄OutOfStockonly {left} left of {sku}{sku} 仅剩 {left} 件token expired",
        offsets: &OFFSETS,
        alternatives: &ALTERNATIVES,
        traits: b".\0P\t\t",
        translated: b" \0",
        deprecated: b"\x08",
        extras: ::core::option::Option::Some(
            &errcodes::__private::Extras {
                http: &[(4, 409)],
                fields: &[(4, &[("sku", "&str"), ("left", "u32")])],
                notes: &[(3, "replaced by `OutOfStock`")],
                ranges: &[(-1, 0), (40000, 49999)],
                reserved: &[(40002, 40002)],
                advice: errcodes::__advice! {
                    [(2, 0, false, false, "A token is valid for two hours."), (2, 1,
                    false, true, "token 的有效期为两小时。"), (2, 0, true,
                    false, "Request a new token."), (2, 1, true, true,
                    "请重新获取 token。")]
                },
            },
        ),
    });
    #[inline]
    const fn row(code: AcmeCode) -> ::core::primitive::usize {
        match code {
            AcmeCode::SystemBusy => 0,
            AcmeCode::Ok => 1,
            AcmeCode::TokenExpired => 2,
            AcmeCode::SoldOut => 3,
            AcmeCode::OutOfStock => 4,
            AcmeCode::Unlisted(_) => 5,
        }
    }
    #[inline]
    const fn at(
        row: ::core::primitive::usize,
        code: ::core::primitive::i64,
    ) -> AcmeCode {
        match row {
            0 => AcmeCode::SystemBusy,
            1 => AcmeCode::Ok,
            2 => AcmeCode::TokenExpired,
            3 => AcmeCode::SoldOut,
            4 => AcmeCode::OutOfStock,
            _ => AcmeCode::Unlisted(errcodes::Unlisted::__new(code, &Seal(()))),
        }
    }
    /// A token that only generated code can construct; required to build an `Unlisted`.
    pub struct Seal(());
    impl AcmeCode {
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
    impl errcodes::__private::GeneratedCode for AcmeCode {
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
    impl errcodes::ErrorCode for AcmeCode {
        const TABLE: &'static errcodes::Table = &TABLE;
        #[inline]
        fn __code(self) -> ::core::primitive::i64 {
            self.code()
        }
    }
    impl ::core::convert::From<::core::primitive::i64> for AcmeCode {
        #[inline]
        fn from(code: ::core::primitive::i64) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::i32> for AcmeCode {
        #[inline]
        fn from(code: ::core::primitive::i32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for AcmeCode {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u16> for AcmeCode {
        #[inline]
        fn from(code: ::core::primitive::u16) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<AcmeCode> for ::core::primitive::i64 {
        #[inline]
        fn from(code: AcmeCode) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for AcmeCode {
        type Err = errcodes::table::ParseCodeError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, errcodes::table::ParseCodeError> {
            errcodes::__private::parse(text)
        }
    }
    impl ::core::fmt::Display for AcmeCode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            errcodes::__private::display(*self, f)
        }
    }
    impl ::core::fmt::Debug for AcmeCode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            errcodes::__private::debug(*self, f)
        }
    }
    impl ::core::error::Error for AcmeCode {}
    impl ::core::cmp::Ord for AcmeCode {
        #[inline]
        fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
            ::core::cmp::Ord::cmp(&self.code(), &other.code())
        }
    }
    impl ::core::cmp::PartialOrd for AcmeCode {
        #[inline]
        fn partial_cmp(
            &self,
            other: &Self,
        ) -> ::core::option::Option<::core::cmp::Ordering> {
            ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
        }
    }
    impl ::core::hash::Hash for AcmeCode {
        #[inline]
        fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
            ::core::hash::Hash::hash(&self.code(), state);
        }
    }
};
errcodes::__constructors! {
    impl AcmeCode {
        /** Raises `OutOfStock`.

     - en: `only {left} left of {sku}`
     - zh: `{sku} 仅剩 {left} 件`*/
        /**
     - `sku`:*/
        /// The article that is missing.
        #[must_use]
        pub fn out_of_stock(sku: &str, left: u32) -> errcodes::ApiError<Self> {
            errcodes::__private::raise(Self::OutOfStock, &[&(sku), &(left)])
        }
    }
}
