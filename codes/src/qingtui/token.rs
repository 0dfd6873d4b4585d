//! The section token错误码 of Qingtui's list: the codes of tokens.

errcodes_core::define_errcodes! {
    /// A code of Qingtui's section token错误码: the codes of tokens.
    ///
    /// ```
    /// use errcodes_codes::qingtui::TokenCode;
    ///
    /// assert_eq!(TokenCode::from(42403), TokenCode::TokenExpired);
    /// ```
    #[table("qingtui/token")]
    pub enum TokenCode(en, zh) {
        40401 => InvalidAppidOrAppSecret("app_id or app_secret is unauthenticated", _),
        40402 => InvalidToken("invalid token", _) as Unauthenticated retry RefreshToken,
        42403 => TokenExpired("expired token", _) as Unauthenticated retry RefreshToken,
    }
}
