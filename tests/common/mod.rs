//! A table with every form of row.
#![deny(warnings, clippy::all, clippy::pedantic, clippy::nursery)]

errcodes::define_errcodes! {
    /// Every form of row.
    #[table("tests/forms")]
    #[docs("https://example.com/{code}?also={code}")]
    pub enum Forms(en, zh-Hans, zh-Hant, pt-BR) {
        9_000 => Underscored("underscored", "下划线", _, _),
        -0x10 => Hexadecimal("hexadecimal" | "sixteens", _, ~"十六進位", _) as InvalidArgument retry Backoff,
        0b11  => Binary(_, "二进制", _, ~"binário") as OutOfRange,

        -9223372036854775808 => Least("least", _, _, _) as Ok,
        9223372036854775807  => Most("most", _, _, _) retry NextMonth,

        /// A row with its own documentation, `[not a link]`, `<not a tag>`.
        #[deprecated = "see `Underscored`"]
        40001 => Old("old \"quoted\" `wording` \\ with [brackets] and <tags>", r"原始\字符串", _, _) as Unimplemented,
    }
}
