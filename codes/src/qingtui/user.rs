//! The section 用户错误码 of Qingtui's list: the codes of users.

errcodes_core::define_errcodes! {
    /// A code of Qingtui's section 用户错误码: the codes of users.
    ///
    /// ```
    /// use errcodes_codes::qingtui::UserCode;
    ///
    /// assert_eq!(UserCode::from(43010), UserCode::PhoneExists);
    /// ```
    #[table("qingtui/user")]
    pub enum UserCode(en, zh) {
        0 => Ok("success and the accounts [account1] [account2] will not change password", _) as Ok,
        40009 => InvalidPassword("password is invalid", _),
        40019 => UserNotFollower("user doesn't follow the app", _),
        40090 => InvalidPhone("invalid mobile", _),
        40091 => InvalidEmail("invalid mail", _),
        40092 => InvalidName("invalid name", _),
        40093 => InvalidPrivacy("invalid privacy", _),
        40094 => DuplicatePhone("duplicate mobiles", _),
        40095 => DuplicateEmail("duplicate mails", _),
        41101 => MissingAccountOrUserId("account_id or user_id is required", _),
        43010 => PhoneExists("mobile is already existed", _),
        43011 => EmailExists("mail is already existed", _),
        45003 => CommentTooLong("comment is too long", _),
        46001 => UserNotFound("user is not exists", _),
        46002 => ManagerDeletionForbidden("manager user cannot to be deleted", _),
        46200 => OpenidNotFound("open_id is not exists", _),
        46320 => DomainOpenidNotFound("open_id is not exists in this domain", _),
        46321 => OpenidNotFollower("open_id is not follow the app", _),
        50211 => NicknameEditForbidden("domain not agree edit nickname", _),
    }
}
