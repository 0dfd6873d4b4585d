//! Tests across the crates of `errcodes`.
//!
//! This library is itself one: a crate without the standard library that declares tables, re-exports the macro, and lets
//! no lint pass.
#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, clippy::all, clippy::pedantic, clippy::nursery)]

/// The macro under another path: the tests use it from here as well.
pub use errcodes::define_errcodes as define_codes;

errcodes::define_errcodes! {
    /// Every form that a row can have.
    ///
    /// ```
    /// assert_eq!(errcodes_tests::Forms::from(-0x10).name(), "Hexadecimal");
    /// ```
    #[table("tests/forms")]
    #[docs("https://example.com/{code}?also={code}")]
    pub enum Forms(en, zh-Hans, zh-Hant, pt-BR) {
        9_000   => Underscored("underscored", "下划线", _, _),
        -0x10   => Hexadecimal("hexadecimal" | "sixteens", _, ~"十六進位", _) as InvalidArgument retry Backoff,
        0b11    => Binary(_, "二进制", _, ~"binário") as OutOfRange,
        -9223372036854775808 => Least("least", _, _, _) as Ok,
        9223372036854775807 => Most("most", _, _, _) retry NextMonth,
        /// A row with documentation of its own, `[not a link]`, `<not a tag>`.
        #[deprecated = "see `Underscored`"]
        40001 => Old("old \"quoted\" `wording` \\ with [brackets] and <tags>", r"原始\字符串", _, _) as Unimplemented,
    }
}

errcodes::sections! {
    /// A set of two sections.
    ///
    /// ```
    /// use errcodes::reply::ReplyCode;
    /// use errcodes_tests::Sections;
    ///
    /// assert_eq!(Sections::from_reply(40001, "").listed().unwrap().table().key(), "tests/forms");
    /// ```
    pub enum Sections {
        Forms(Forms),
        /// The general ones.
        Common(errcodes::qingtui::CommonCode),
    }
}
