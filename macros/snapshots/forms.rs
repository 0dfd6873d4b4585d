#[allow(unexpected_cfgs)]
const _: () = {
    #[cfg(rust_analyzer)]
    const _: () = {
        use errcodes::{Kind, Retry};
        Kind::Unknown;
        Kind::InvalidArgument;
        Kind::Unknown;
        Retry::Never;
    };
};
/// Documented.
///
/// The table `forms`: 2 codes with wordings in en, zh-Hant.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq
)]
#[non_exhaustive]
pub(crate) enum Forms {
    /** -1: `Unknown`

 - en: `minus`
 - zh-Hant: `負`*/
    #[doc(alias = "-1")]
    Minus,
    /// A row with documentation of its own.
    #[deprecated(note = "no longer sent")]
    ///
    /** 16: `InvalidArgument`

 - en: `hexadecimal`
 - zh-Hant: `十六進位` (translated)*/
    #[doc(alias = "16")]
    Hexadecimal,
    /// A code that the table does not list.
    Unlisted(errcodes::Unlisted<Forms>),
}
#[allow(deprecated)]
const _: () = {
    static CODES: [[::core::primitive::u8; 4]; 2] = errcodes::__private::numbers(
        b"\xFF\xFF\xFF\xFF\x10\0\0\0",
    );
    static HASH: ([[::core::primitive::u8; 2]; 2], [[::core::primitive::u8; 2]; 1]) = (
        errcodes::__private::numbers(b"\0\0\x01\0"),
        errcodes::__private::numbers(b"\0\0"),
    );
    const INDEX: errcodes::__private::Index = errcodes::__private::Index {
        seed: 16294208416658607535,
        slots: &HASH.0,
        displacements: &HASH.1,
        codes: errcodes::__private::Codes::Narrow(&CODES),
    };
    static OFFSETS: [[::core::primitive::u8; 4]; 7] = errcodes::__private::numbers(
        b"\0\0\0\0\x05\0\0\0\n\0\0\0\r\0\0\0\x18\0\0\0#\0\0\0/\0\0\0",
    );
    static ALTERNATIVES: [[::core::primitive::u8; 8]; 0] = errcodes::__private::numbers(
        b"",
    );
    static TABLE: errcodes::Table = errcodes::Table::__new(errcodes::__private::Parts {
        key: "forms",
        type_name: "Forms",
        module: ::core::module_path!(),
        reexport: ::core::option::Option::None,
        docs: "",
        platform: ::core::option::Option::None,
        columns: &[errcodes::Locale::new("en"), errcodes::Locale::new("zh-Hant")],
        index: INDEX,
        text: "Minusminus負Hexadecimalhexadecimal十六進位",
        offsets: &OFFSETS,
        alternatives: &ALTERNATIVES,
        traits: b"\x02\x03",
        translated: b"\x08",
        deprecated: b"\x02",
        extras: ::core::option::Option::Some(
            &errcodes::__private::Extras {
                http: &[],
                fields: &[],
                notes: &[(1, "no longer sent")],
                ranges: &[],
                reserved: &[],
                advice: errcodes::__advice! {
                    []
                },
            },
        ),
    });
    #[inline]
    const fn row(code: Forms) -> ::core::primitive::usize {
        match code {
            Forms::Minus => 0,
            Forms::Hexadecimal => 1,
            Forms::Unlisted(_) => 2,
        }
    }
    #[inline]
    const fn at(row: ::core::primitive::usize, code: ::core::primitive::i64) -> Forms {
        match row {
            0 => Forms::Minus,
            1 => Forms::Hexadecimal,
            _ => Forms::Unlisted(errcodes::Unlisted::__new(code, &Seal(()))),
        }
    }
    /// A token that only generated code can construct; required to build an `Unlisted`.
    pub struct Seal(());
    impl Forms {
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
    impl errcodes::__private::GeneratedCode for Forms {
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
    impl errcodes::ErrorCode for Forms {
        const TABLE: &'static errcodes::Table = &TABLE;
        #[inline]
        fn __code(self) -> ::core::primitive::i64 {
            self.code()
        }
    }
    impl ::core::convert::From<::core::primitive::i64> for Forms {
        #[inline]
        fn from(code: ::core::primitive::i64) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::i32> for Forms {
        #[inline]
        fn from(code: ::core::primitive::i32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for Forms {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<::core::primitive::u16> for Forms {
        #[inline]
        fn from(code: ::core::primitive::u16) -> Self {
            Self::from_code(::core::convert::From::from(code))
        }
    }
    impl ::core::convert::From<Forms> for ::core::primitive::i64 {
        #[inline]
        fn from(code: Forms) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for Forms {
        type Err = errcodes::table::ParseCodeError;
        #[inline]
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, errcodes::table::ParseCodeError> {
            errcodes::__private::parse(text)
        }
    }
    impl ::core::fmt::Display for Forms {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            errcodes::__private::display(*self, f)
        }
    }
    impl ::core::fmt::Debug for Forms {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            errcodes::__private::debug(*self, f)
        }
    }
    impl ::core::error::Error for Forms {}
    impl ::core::cmp::Ord for Forms {
        #[inline]
        fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
            ::core::cmp::Ord::cmp(&self.code(), &other.code())
        }
    }
    impl ::core::cmp::PartialOrd for Forms {
        #[inline]
        fn partial_cmp(
            &self,
            other: &Self,
        ) -> ::core::option::Option<::core::cmp::Ordering> {
            ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
        }
    }
    impl ::core::hash::Hash for Forms {
        #[inline]
        fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
            ::core::hash::Hash::hash(&self.code(), state);
        }
    }
};
#[warn(deprecated)]
const _: () = {
    #[deprecated(
        note = "the row `-1 => Minus` is below `16 => Hexadecimal`; sort the rows by code"
    )]
    const UNORDERED_ROWS: () = ();
    UNORDERED_ROWS
};
