//! Section 参数错误码 of Qingtui's list: codes of invalid parameters.

crate::define_errcodes! {
    /// A code of section 参数错误码 of Qingtui's list: codes of invalid parameters.
    ///
    /// ```
    /// use errcodes::qingtui::ParamCode;
    ///
    /// assert_eq!(ParamCode::from(40100), ParamCode::InvalidArgument);
    /// ```
    #[table("qingtui/param")]
    #[platform(super::PLATFORM)]
    #[module(crate::qingtui)]
    #[complete]
    #[deny(errcodes::unordered_rows)]
    #[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
    pub enum ParamCode(en, zh) {
        40100 => InvalidArgument { parameter: &str, requirement: &str }("invalid param" | "accessToken is required" | "app_id is required" | "account_id is required" | "secret is required" | "org_id is required" | "domain_id is required" | "refresh_token is required" | "page_size must be an integer less than or equals to 100" | "page_size must be an integer greater than 1" | "page_size is required" | "request_page must be an integer" | "request_page must be an integer greater than or equal to 1" | "request_page is required" | "users is required" | "mobile phone is required" | "name is required" | "domain_number is required" | "password is required" | "parent_id is required" | "sync_time must be a number greater than or equal to 0" | "sync_time is required" | "open_id is required" | "{parameter} is required" | "{parameter} must be {requirement}", ~"不合法的参数" | "需要 {parameter}" | "{parameter} 必须为 {requirement}") as InvalidArgument {
            fix("Read the errmsg, which names the parameter. page_size is at most 100, request_page at least 1 and sync_time at least 0.", "查看 errmsg 中指出的参数。page_size 最大为 100，request_page 最小为 1，sync_time 最小为 0。"),
        },
    }
}
