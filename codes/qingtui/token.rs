//! Section token错误码 of Qingtui's list: codes of tokens.

crate::define_errcodes! {
    /// A code of section token错误码 of Qingtui's list: codes of tokens.
    ///
    /// ```
    /// use errcodes::qingtui::TokenCode;
    ///
    /// assert_eq!(TokenCode::from(42403), TokenCode::TokenExpired);
    /// ```
    #[table("qingtui/token")]
    #[platform(super::PLATFORM)]
    #[module(crate::qingtui)]
    #[complete]
    #[deny(errcodes::unordered_rows)]
    #[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
    pub enum TokenCode(en, zh) {
        40401 => InvalidAppidOrAppSecret("app_id or app_secret is unauthenticated", ~"app_id 或 app_secret 未通过认证") as Unauthenticated,
        40402 => InvalidToken("invalid token", ~"不合法的 token") as Unauthenticated retry RefreshToken,
        42403 => TokenExpired("expired token", ~"token 已过期") as Unauthenticated retry RefreshToken,
    }
}
