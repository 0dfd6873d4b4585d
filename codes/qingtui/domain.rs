//! Section 企业域错误码 of Qingtui's list: codes of enterprise domains.

crate::define_errcodes! {
    /// A code of section 企业域错误码 of Qingtui's list: codes of enterprise domains.
    ///
    /// ```
    /// use errcodes::qingtui::DomainCode;
    ///
    /// assert_eq!(DomainCode::from(46100), DomainCode::DomainNotFound);
    /// ```
    #[table("qingtui/domain")]
    #[platform(super::PLATFORM)]
    #[module(crate::qingtui)]
    #[complete]
    #[deny(errcodes::unordered_rows)]
    #[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
    pub enum DomainCode(en, zh) {
        46095 => OrganizationNotFound("organization is not exists", ~"组织不存在") as NotFound,
        46100 => DomainNotFound("domain is not exists", ~"企业域不存在") as NotFound,
        50210 => OrganizationForbidden("organization is not allowed", ~"不允许访问该组织") as PermissionDenied,
        60037 => TeamMemberLimitReached("team members over limit with team auth", ~"团队成员数超过团队认证的上限") as ResourceExhausted,
        60038 => TeamGuestLimitReached("team guest over limit with team auth", ~"团队访客数超过团队认证的上限") as ResourceExhausted,
    }
}
