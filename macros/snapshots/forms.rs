/// Documented.
///
/// Table `forms`: 2 codes, with wordings in en, zh-Hant.
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
    /// A code that the table does not list; it keeps its number.
    Unlisted(errcodes::Unlisted<Forms>),
}
const _: () = {
    static CODES: [::core::primitive::i32; 2] = [-1, 16];
    static INDEX: errcodes::__private::Index<16294208416658607535, 2, 1> = errcodes::__private::Index {
        slots: [0, 1],
        displacements: [0],
    };
    static OFFSETS: [::core::primitive::u32; 10] = [
        0, 5, 10, 13, 24, 35, 47, 55, 68, 68,
    ];
    static TABLE: errcodes::Table = errcodes::Table::__new(errcodes::__private::Parts {
        key: "forms",
        type_name: "Forms",
        docs: "",
        columns: &[errcodes::Locale::new("en"), errcodes::Locale::new("zh-Hant")],
        seed: 16294208416658607535,
        codes: errcodes::__private::Codes::Narrow(&CODES),
        slots: &INDEX.slots,
        displacements: &INDEX.displacements,
        text: "Minusminus負Hexadecimalhexadecimal十六進位Unlistedunlisted code",
        offsets: &OFFSETS,
        further_cells: &[],
        further_offsets: &[68],
        traits: b"\x02\x03",
        translated: b"\x08",
        deprecated: b"\x02",
    });
    #[allow(deprecated)]
    #[inline]
    const fn row(code: Forms) -> ::core::primitive::usize {
        match code {
            Forms::Minus => 0,
            Forms::Hexadecimal => 1,
            Forms::Unlisted(_) => 2,
        }
    }
    #[allow(deprecated)]
    #[inline]
    const fn at(row: ::core::primitive::usize, code: ::core::primitive::i64) -> Forms {
        match row {
            0 => Forms::Minus,
            1 => Forms::Hexadecimal,
            _ => Forms::Unlisted(errcodes::Unlisted::__new(code, &Seal(()))),
        }
    }
    /// What an unlisted code is made with; nothing outside this module can make one.
    pub struct Seal(());
    impl Forms {
        /// The table: every row, found by code or by name.
        pub const TABLE: &'static errcodes::Table = &TABLE;
        /// The variant of this code; one that the table does not list keeps its number.
        #[inline]
        #[must_use]
        pub const fn from_code(code: ::core::primitive::i64) -> Self {
            let row = INDEX.candidate(code);
            at(
                if row < 2 && CODES[row] as ::core::primitive::i64 == code {
                    row
                } else {
                    2
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
    impl errcodes::ErrorCode for Forms {
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
    impl ::core::convert::From<::core::primitive::i64> for Forms {
        #[inline]
        fn from(code: ::core::primitive::i64) -> Self {
            Self::from_code(code)
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
    errcodes::__serde! {
        Forms
    }
};
const _: () = {
    #[deprecated(
        note = "the row `-1 => Minus` stands below `16 => Hexadecimal`; put rows in ascending order of their codes"
    )]
    const UNORDERED_ROWS: () = ();
    UNORDERED_ROWS
};
