//! The return codes of WeCom's list.
//!
//! Source: the list of global codes at <https://developer.work.weixin.qq.com/document/path/90313>, in
//! its state of April 2024. The platform publishes Chinese only; the English is translated.

crate::define_errcodes! {
    /// A return code of WeCom: the `errcode` of a reply.
    ///
    /// A code that the platform's list of April 2024 lacks is `Unlisted`.
    ///
    /// ```
    /// use errcodes::{wechat, wecom};
    ///
    /// assert_eq!(wecom::Code::from(40082).message_in("zh"), "不合法的suite_token");
    /// assert_eq!(wechat::Code::from(40082).message(), "invalid banner picture size");
    /// ```
    #[table("wecom")]
    #[platform(super::PLATFORM)]
    #[module(crate::wecom)]
    #[complete]
    #[deny(errcodes::unordered_rows)]
    #[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
    #[docs("https://developer.work.weixin.qq.com/document/path/90313#:~:text={code}")]
    pub enum Code(en, zh) {
        -1     => SystemBusy(~"system busy", "系统繁忙") as Unavailable retry Backoff,
        0      => Ok(~"request succeeded", "请求成功") as Ok,
        40001  => InvalidSecret(~"invalid secret", "不合法的secret参数") as Unauthenticated,
        40013  => InvalidCorpid(~"invalid corpid", "不合法的CorpID") as InvalidArgument,
        40014  => InvalidAccessToken(~"invalid access_token", "不合法的access_token") as Unauthenticated retry RefreshToken,
        40029  => InvalidOauthCode(~"invalid oauth_code", "不合法的oauth_code") as Unauthenticated,
        40054  => InvalidSubMenuUrlDomain(~"invalid domain of sub-menu url", "不合法的子菜单url域名") as InvalidArgument,
        40056  => InvalidAgentid(~"invalid agentid", "不合法的agentid") as InvalidArgument,
        40058  => InvalidArgument(~"invalid parameter", "不合法的参数") as InvalidArgument,
        40068  => InvalidTagId(~"invalid tag or tag group id", "不合法的标签/标签组ID") as InvalidArgument,
        40082  => InvalidSuiteToken(~"invalid suite_token", "不合法的suite_token") as Unauthenticated,
        40084  => InvalidPermanentCode(~"invalid permanent_code", "不合法的permanent_code参数") as Unauthenticated,
        40085  => InvalidSuiteTicket(~"invalid suite_ticket", "不合法的的suite_ticket参数") as Unauthenticated,
        41001  => MissingAccessToken(~"access_token missing", "缺少access_token参数") as Unauthenticated,
        42001  => AccessTokenExpired(~"access_token expired", "access_token已过期") as Unauthenticated retry RefreshToken,
        42009  => SuiteAccessTokenExpired(~"suite_access_token expired", "suite_access_token已过期") as Unauthenticated,
        45009  => ApiQuotaReached(~"api calls out of limit", "接口调用超过限制") as ResourceExhausted,
        48002  => ApiUnauthorized(~"no permission to call the api", "API接口无权限调用") as PermissionDenied,
        60011  => ContactPermissionDenied(~"no permission on the specified member, department or tag", "指定的成员/部门/标签参数无权限") as PermissionDenied,
        60020  => IpNotTrusted(~"not allowed to access from an unsafe IP", "不安全的访问IP") as PermissionDenied,
        60111  => UserNotFound(~"userid does not exist", "UserID不存在") as NotFound,
        81013  => InvalidRecipients(~"all of UserID, department ID and tag ID are invalid or without permission", "UserID、部门ID、标签ID全部非法或无权限") as InvalidArgument,
        82001  => EmptyRecipients(~"the specified members, departments and tags are all empty", "指定的成员/部门/标签全部为空") as InvalidArgument,
        93000  => InvalidWebhookUrl(~"robot webhookurl is invalid, or the robot has been removed from the group", "机器人webhookurl不合法或者机器人已经被移除出群") as InvalidArgument,
        301002 => AppPermissionDenied(~"no permission to operate the specified app", "无权限操作指定的应用") as PermissionDenied,
    }
}
