//! The section 组织机构错误码 of Qingtui's list: the codes of organizations.

errcodes_core::define_errcodes! {
    /// A code of Qingtui's section 组织机构错误码: the codes of organizations.
    ///
    /// ```
    /// use errcodes_codes::qingtui::OrgCode;
    ///
    /// assert_eq!(OrgCode::from(40299), OrgCode::OrganizationNameExists);
    /// ```
    #[table("qingtui/org")]
    pub enum OrgCode(en, zh) {
        40299 => OrganizationNameExists("org name exists in this parent node", _),
        40300 => ParentDomainMismatch("different domain between parent and child", _),
        40301 => OrganizationNameNotChanged("org name must be difference with before", _),
        45001 => OrganizationTreeTooDeep("org grade is over 15", _),
        46306 => OrganizationNotFound("org is not exists", _),
        48300 => OrganizationDeletionForbidden("this org is not allowed to be delete", _),
        50210 => OrganizationForbidden("organization is not allowed", _),
    }
}
