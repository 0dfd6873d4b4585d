/// Return codes of the Acme open platform.
///
/// Table `acme`: 3 codes, with wordings in en, zh.
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
 - zh: `access_token 已过期` (translated)*/
    #[doc(alias = "40001")]
    TokenExpired,
    /// A code that the table does not list; it keeps its number.
    Unlisted(errcodes::Unlisted<AcmeCode>),
}
const _: () = {
    static CODES: [::core::primitive::i32; 3] = [-1, 0, 40001];
    static INDEX: errcodes::__private::Index<2391539541053276777, 4, 1> = errcodes::__private::Index {
        slots: [1, 0, 0, 2],
        displacements: [0],
    };
    static OFFSETS: [::core::primitive::u32; 13] = [
        0, 10, 21, 33, 35, 37, 49, 61, 81, 103, 111, 124, 124,
    ];
    static TABLE: errcodes::Table = errcodes::Table::__new(errcodes::__private::Parts {
        key: "acme",
        type_name: "AcmeCode",
        docs: "https://open.acme.example/errors?code={code}",
        columns: &[errcodes::Locale::new("en"), errcodes::Locale::new("zh")],
        seed: 2391539541053276777,
        codes: errcodes::__private::Codes::Narrow(&CODES),
        slots: &INDEX.slots,
        displacements: &INDEX.displacements,
        text: "SystemBusysystem busy系统繁忙Okok请求成功TokenExpiredaccess_token expiredaccess_token 已过期Unlistedunlisted codetoken expired",
        offsets: &OFFSETS,
        further_cells: &[4],
        further_offsets: &[124, 137],
        traits: b".\0P",
        translated: b" ",
        deprecated: b"\0",
    });
    #[inline]
    const fn row(code: AcmeCode) -> ::core::primitive::usize {
        match code {
            AcmeCode::SystemBusy => 0,
            AcmeCode::Ok => 1,
            AcmeCode::TokenExpired => 2,
            AcmeCode::Unlisted(_) => 3,
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
            _ => AcmeCode::Unlisted(errcodes::Unlisted::__new(code, &Seal(()))),
        }
    }
    /// What an unlisted code is made with; nothing outside this module can make one.
    pub struct Seal(());
    impl AcmeCode {
        /// The table: every row, found by code or by name.
        pub const TABLE: &'static errcodes::Table = &TABLE;
        /// The variant of this code; one that the table does not list keeps its number.
        #[inline]
        #[must_use]
        pub const fn from_code(code: ::core::primitive::i64) -> Self {
            let row = INDEX.candidate(code);
            at(
                if row < 3 && CODES[row] as ::core::primitive::i64 == code {
                    row
                } else {
                    3
                },
                code,
            )
        }
        /// The code; an unlisted one as it came.
        #[inline]
        #[must_use]
        pub const fn code(self) -> ::core::primitive::i64 {
            match self {
                Self::Unlisted(unlisted) => unlisted.code(),
                listed => CODES[row(listed)] as ::core::primitive::i64,
            }
        }
        /// The variant's name; `Unlisted` for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            TABLE.__text(&OFFSETS, row(self) * 3)
        }
        /// The main wording in the first language that has one; `unlisted code` for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            TABLE.__text(&OFFSETS, row(self) * 3 + 1)
        }
        /// The main wording in the language nearest to `locale`, or in the first that has one.
        #[must_use]
        pub fn message_in(
            self,
            locale: impl ::core::convert::Into<errcodes::Locale>,
        ) -> &'static ::core::primitive::str {
            self.localized(locale).text()
        }
        /// The main wording in the language nearest to `locale`, and which language that is.
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
        /// What kind of failure it is; `Unknown` for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn kind(self) -> errcodes::Kind {
            errcodes::__private::kind(&TABLE, row(self))
        }
        /// When calling again can help; `Never` for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn retry(self) -> errcodes::Retry {
            errcodes::__private::retry(&TABLE, row(self))
        }
        /// The address of a page about the code, listed or not, if the table names one.
        #[inline]
        #[must_use]
        pub const fn docs_url(self) -> ::core::option::Option<errcodes::table::DocsUrl> {
            errcodes::__private::docs(&TABLE, self.code())
        }
        /// The row; `None` for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn entry(self) -> ::core::option::Option<errcodes::Entry> {
            errcodes::__private::entry(&TABLE, row(self))
        }
        /// Every listed code, ascending.
        #[inline]
        #[must_use]
        pub const fn iter() -> errcodes::table::Iter<Self> {
            errcodes::table::Iter::__new()
        }
    }
    impl errcodes::ErrorCode for AcmeCode {
        const TABLE: &'static errcodes::Table = &TABLE;
        type Seal = Seal;
        #[inline]
        fn __row(self) -> ::core::primitive::usize {
            row(self)
        }
        #[inline]
        fn __at(row: ::core::primitive::usize, code: ::core::primitive::i64) -> Self {
            at(row, code)
        }
        #[inline]
        fn code(self) -> ::core::primitive::i64 {
            self.code()
        }
    }
    impl ::core::convert::From<::core::primitive::i64> for AcmeCode {
        #[inline]
        fn from(code: ::core::primitive::i64) -> Self {
            Self::from_code(code)
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
    errcodes::__serde! {
        AcmeCode
    }
};
