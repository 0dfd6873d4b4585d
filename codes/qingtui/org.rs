//! Section 组织机构错误码 of Qingtui's list: codes of organizations.

crate::define_errcodes! {
    /// A code of section 组织机构错误码 of Qingtui's list: codes of organizations.
    ///
    /// ```
    /// use errcodes::qingtui::OrgCode;
    ///
    /// assert_eq!(OrgCode::from(40299), OrgCode::OrganizationNameExists);
    /// ```
    #[table("qingtui/org")]
    #[platform(super::PLATFORM)]
    #[module(crate::qingtui)]
    #[complete]
    #[deny(errcodes::unordered_rows)]
    #[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
    pub enum OrgCode(en, zh) {
        40299 => OrganizationNameExists("org name exists in this parent node", ~"该父节点下组织名称已存在") as AlreadyExists {
            fix("Choose another name or another parent node. If the call was a repeat, use the organization that exists.", "换一个名称或父节点。如果是重复调用，直接使用已有的组织。"),
        },
        40300 => ParentDomainMismatch("different domain between parent and child", ~"父级与子级的企业域不一致") as InvalidArgument {
            fix("Pass a parent_id of the same domain as the child organization.", "parent_id 使用与子级组织同一企业域的组织。"),
        },
        40301 => OrganizationNameNotChanged("org name must be difference with before", ~"组织名称不能与之前相同") as InvalidArgument {
            fix("Skip the renaming when the name is unchanged.", "名称没有变化时，不要调用改名。"),
        },
        45001 => OrganizationTreeTooDeep("org grade is over 15", ~"组织层级超过 15 级") as InvalidArgument {
            fix("Create the organization under a node higher in the tree.", "把组织创建在层级更高的节点下。"),
        },
        46306 => OrganizationNotFound("org is not exists", ~"组织不存在") as NotFound,
        48300 => OrganizationDeletionForbidden("this org is not allowed to be delete", ~"不允许删除该组织") as PermissionDenied,
        50210 => OrganizationForbidden("organization is not allowed", ~"不允许访问该组织") as PermissionDenied,
    }
}
