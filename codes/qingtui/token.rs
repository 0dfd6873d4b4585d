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
        40401 => InvalidAppidOrAppSecret("app_id or app_secret is unauthenticated", ~"app_id 或 app_secret 未通过认证") as Unauthenticated {
            fix("Compare app_id and app_secret with those of the same app. Do not retry with the same values.", "核对 app_id 和 app_secret 是否属于同一应用。不要用相同的值重试。"),
        },
        40402 => InvalidToken("invalid token", ~"不合法的 token") as Unauthenticated retry RefreshToken {
            fix("Fetch a new token with app_id and app_secret and repeat the call once.", "用 app_id 和 app_secret 重新获取 token，再调用一次。"),
        },
        42403 => TokenExpired("expired token", ~"token 已过期") as Unauthenticated retry RefreshToken {
            fix("Fetch a new token and repeat the call once. Renew it before it expires, not in a loop.", "重新获取 token，再调用一次。在到期前更新，不要循环获取。"),
        },
    }
}
