//! The section 企业域错误码 of Qingtui's list: the codes of enterprise domains.

errcodes_core::define_errcodes! {
    /// A code of Qingtui's section 企业域错误码: the codes of enterprise domains.
    ///
    /// ```
    /// use errcodes_codes::qingtui::DomainCode;
    ///
    /// assert_eq!(DomainCode::from(46100), DomainCode::DomainNotFound);
    /// ```
    #[table("qingtui/domain")]
    pub enum DomainCode(en, zh) {
        46095 => OrganizationNotFound("organization is not exists", _),
        46100 => DomainNotFound("domain is not exists", _),
        50210 => OrganizationForbidden("organization is not allowed", _),
        60037 => TeamMemberLimitReached("team members over limit with team auth", _),
        60038 => TeamGuestLimitReached("team guest over limit with team auth", _),
    }
}
