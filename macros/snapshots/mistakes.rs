#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    const _: () = {
        use errcodes::{Kind, Retry};
        Kind::Ok;
        Kind::NotFond;
        Kind::Unknown;
        Retry::Never;
    };
};
/// The table `mistakes`: 3 codes with wordings in en.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq
)]
#[non_exhaustive]
enum Mistakes {
    /** 0: `Ok`

 - en: `ok`*/
    #[doc(alias = "0")]
    Ok,
    /** 2: `Unknown`
*/
    #[doc(alias = "2")]
    Spaces,
    /** 3: `Unknown`

 - en: `a misspelt kind`*/
    #[doc(alias = "3")]
    Kind,
    #[allow(dead_code, non_camel_case_types)]
    /** 0: `Unknown`

 - en: `the same code`*/
    #[doc(alias = "0")]
    Again,
    #[allow(dead_code, non_camel_case_types)]
    /** 1: `Unknown`

 - en: `a name in lower case`*/
    #[doc(alias = "1")]
    lower,
    /// A code that the table does not list.
    Unlisted(errcodes::Unlisted<Mistakes>),
}
const _: () = {
    static CODES: [[::core::primitive::u8; 4]; 3] = errcodes::__private::numbers(
        b"\0\0\0\0\x02\0\0\0\x03\0\0\0",
    );
    static HASH: ([[::core::primitive::u8; 2]; 4], [[::core::primitive::u8; 2]; 1]) = (
        errcodes::__private::numbers(b"\0\0\x02\0\x01\0\0\0"),
        errcodes::__private::numbers(b"\0\0"),
    );
    const INDEX: errcodes::__private::Index = errcodes::__private::Index {
        seed: 12035550249420947055,
        slots: &HASH.0,
        displacements: &HASH.1,
        codes: errcodes::__private::Codes::Narrow(&CODES),
    };
    static OFFSETS: [[::core::primitive::u8; 4]; 7] = errcodes::__private::numbers(
        b"\0\0\0\0\x02\0\0\0\x04\0\0\0\n\0\0\0\n\0\0\0\x0E\0\0\0\x1D\0\0\0",
    );
    static ALTERNATIVES: [[::core::primitive::u8; 8]; 0] = errcodes::__private::numbers(
        b"",
    );
    static TABLE: errcodes::Table = errcodes::Table::__new(errcodes::__private::Parts {
        key: "mistakes",
        type_name: "Mistakes",
        module: ::core::module_path!(),
        reexport: ::core::option::Option::None,
        docs: "",
        platform: ::core::option::Option::None,
        columns: &[errcodes::Locale::new("en")],
        index: INDEX,
        text: "OkokSpacesKinda misspelt kind",
        offsets: &OFFSETS,
        alternatives: &ALTERNATIVES,
        traits: b"\0\x02\x02",
        translated: b"\0",
        deprecated: b"\0",
        extras: ::core::option::Option::None,
    });
    #[inline]
    const fn row(code: Mistakes) -> ::core::primitive::usize {
        match code {
            Mistakes::Ok => 0,
            Mistakes::Spaces => 1,
            Mistakes::Kind => 2,
            Mistakes::Again => 0,
            Mistakes::lower => 0,
            Mistakes::Unlisted(_) => 3,
        }
    }
    #[inline]
    const fn at(
        row: ::core::primitive::usize,
        code: ::core::primitive::i64,
    ) -> Mistakes {
        match row {
            0 => Mistakes::Ok,
            1 => Mistakes::Spaces,
            2 => Mistakes::Kind,
            _ => Mistakes::Unlisted(errcodes::Unlisted::__new(code, &Seal(()))),
        }
    }
    /// A token that only generated code can construct; required to build an `Unlisted`.
    pub struct Seal(());
    impl Mistakes {
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
                listed => TABLE.__text(&OFFSETS, row(listed) * 2),
            }
        }
        /// Returns the main wording in the first language that has one.
        #[inline]
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            match self {
                Self::Unlisted(_) => errcodes::__private::UNLISTED_MESSAGE,
                listed => errcodes::__private::message(&TABLE, row(listed)),
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
    impl errcodes::__private::GeneratedCode for Mistakes {
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
    impl errcodes::ErrorCode for Mistakes {
        const TABLE: &'static errcodes::Table = &TABLE;
        #[inline]
        fn __code(self) -> ::core::primitive::i64 {
            self.code()
        }
    }
    impl ::core::convert::From<::core::primitive::i64> for Mistakes {
        #[inline]
        fn from(code: ::core::primitive::i64) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::i32> for Mistakes {
        #[inline]
        fn from(code: ::core::primitive::i32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for Mistakes {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u16> for Mistakes {
        #[inline]
        fn from(code: ::core::primitive::u16) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<Mistakes> for ::core::primitive::i64 {
        #[inline]
        fn from(code: Mistakes) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for Mistakes {
        type Err = errcodes::table::ParseCodeError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, errcodes::table::ParseCodeError> {
            errcodes::__private::parse(text)
        }
    }
    impl ::core::fmt::Display for Mistakes {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            errcodes::__private::display(*self, f)
        }
    }
    impl ::core::fmt::Debug for Mistakes {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            errcodes::__private::debug(*self, f)
        }
    }
    impl ::core::error::Error for Mistakes {}
    impl ::core::cmp::Ord for Mistakes {
        #[inline]
        fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
            ::core::cmp::Ord::cmp(&self.code(), &other.code())
        }
    }
    impl ::core::cmp::PartialOrd for Mistakes {
        #[inline]
        fn partial_cmp(
            &self,
            other: &Self,
        ) -> ::core::option::Option<::core::cmp::Ordering> {
            ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
        }
    }
    impl ::core::hash::Hash for Mistakes {
        #[inline]
        fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
            ::core::hash::Hash::hash(&self.code(), state);
        }
    }
};
::core::compile_error! {
    "the code `0` is first used here, by `Ok`; it is used again below"
}
::core::compile_error! {
    "the code `0` of `Again` belongs to `Ok`; give `Again` another code, or add its wording to `Ok` with `|`"
}
::core::compile_error! {
    "the name `lower` is not in UpperCamelCase; write `Lower`"
}
::core::compile_error! {
    "the wording `\" a space too many\"` begins or ends with a space; write `\"a space too many\"`"
}
::core::compile_error! {
    "unknown kind `NotFond`; did you mean `NotFound`?"
}
