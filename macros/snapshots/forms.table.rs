define_errcodes! {
    /// Documented.
    #[complete]
    #[warn(errcodes::unordered_rows)]
    pub(crate) enum Forms(en, zh-Hant) {
        /// A row with documentation of its own.
        #[deprecated(note = "no longer sent")]
        0x10 => Hexadecimal("hexadecimal", ~"十六進位") as InvalidArgument,
        -1 => Minus("minus", "負") as Unknown,
    }
}
