/// Table `mistakes`: 3 codes, with wordings in en.
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
    /// A code that the table does not list; it keeps its number.
    Unlisted(errcodes::Unlisted<Mistakes>),
}
const _: () = {
    static CODES: [::core::primitive::i32; 3] = [0, 2, 3];
    static INDEX: errcodes::__private::Index<12035550249420947055, 4, 1> = errcodes::__private::Index {
        slots: [0, 2, 1, 0],
        displacements: [0],
    };
    static OFFSETS: [::core::primitive::u32; 9] = [0, 2, 4, 10, 10, 14, 29, 37, 50];
    static TABLE: errcodes::Table = errcodes::Table::__new(errcodes::__private::Parts {
        key: "mistakes",
        type_name: "Mistakes",
        docs: "",
        columns: &[errcodes::Locale::new("en")],
        seed: 12035550249420947055,
        codes: errcodes::__private::Codes::Narrow(&CODES),
        slots: &INDEX.slots,
        displacements: &INDEX.displacements,
        text: "OkokSpacesKinda misspelt kindUnlistedunlisted code",
        offsets: &OFFSETS,
        further_cells: &[],
        further_offsets: &[50],
        traits: b"\0\x02\x02",
        translated: b"\0",
        deprecated: b"\0",
    });
    #[inline]
    const fn row(code: Mistakes) -> ::core::primitive::usize {
        match code {
            Mistakes::Ok => 0,
            Mistakes::Spaces => 1,
            Mistakes::Kind => 2,
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
    /// What an unlisted code is made with; nothing outside this module can make one.
    pub struct Seal(());
    impl Mistakes {
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
            TABLE.__text(&OFFSETS, row(self) * 2)
        }
        /// The main wording in the first language that has one; `unlisted code` for an unlisted code.
        #[inline]
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            errcodes::__private::message(&TABLE, row(self))
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
    impl errcodes::ErrorCode for Mistakes {
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
    impl ::core::convert::From<::core::primitive::i64> for Mistakes {
        #[inline]
        fn from(code: ::core::primitive::i64) -> Self {
            Self::from_code(code)
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
    errcodes::__serde! {
        Mistakes
    }
};
::core::compile_error! {
    "the code `0` of `Again` is taken by `Ok`; give `Again` another, or add its wording to `Ok` with `|`"
}
::core::compile_error! {
    "the name `lower` is not in UpperCamelCase; write `Lower`"
}
::core::compile_error! {
    "the wording \" a space too many\" begins or ends with a space; write \"a space too many\""
}
::core::compile_error! {
    "unknown kind `NotFond`, expected one of `Ok`, `Cancelled`, `Unknown`, `InvalidArgument`, `DeadlineExceeded`, `NotFound`, `AlreadyExists`, `PermissionDenied`, `ResourceExhausted`, `FailedPrecondition`, `Aborted`, `OutOfRange`, `Unimplemented`, `Internal`, `Unavailable`, `DataLoss`, `Unauthenticated`; did you mean `NotFound`?"
}
::core::compile_error! {
    "the code `0` is first used here, by `Ok`; it is used again below"
}
