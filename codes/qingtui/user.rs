//! Section 用户错误码 of Qingtui's list: codes of users.

crate::define_errcodes! {
    /// A code of section 用户错误码 of Qingtui's list: codes of users.
    ///
    /// ```
    /// use errcodes::qingtui::UserCode;
    ///
    /// assert_eq!(UserCode::from(43010), UserCode::PhoneExists);
    /// ```
    #[table("qingtui/user")]
    #[platform(super::PLATFORM)]
    #[module(crate::qingtui)]
    #[complete]
    #[deny(errcodes::unordered_rows)]
    #[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
    pub enum UserCode(en, zh) {
        0     => Ok { accounts: &str }("success and the accounts [account1] [account2] will not change password" | "success and the accounts {accounts} will not change password", ~"成功，且账号 [account1] [account2] 的密码不会被修改" | "成功，且账号 {accounts} 的密码不会被修改") as Ok,
        40009 => InvalidPassword("password is invalid", ~"不合法的密码") as InvalidArgument,
        40019 => UserNotFollower("user doesn't follow the app", ~"用户未关注该应用") as FailedPrecondition {
            fix("Have the user follow the app first, then repeat the call.", "先让用户关注该应用，再重新调用。"),
        },
        40090 => InvalidPhone("invalid mobile", ~"不合法的手机号") as InvalidArgument,
        40091 => InvalidEmail("invalid mail", ~"不合法的邮箱") as InvalidArgument,
        40092 => InvalidName("invalid name", ~"不合法的姓名") as InvalidArgument,
        40093 => InvalidPrivacy("invalid privacy", ~"不合法的隐私设置") as InvalidArgument,
        40094 => DuplicatePhone("duplicate mobiles", ~"手机号重复") as AlreadyExists {
            fix("Search users of the call for the repeated number and send each number once.", "在本次调用的 users 中找出重复的手机号，每个号码只传一次。"),
        },
        40095 => DuplicateEmail("duplicate mails", ~"邮箱重复") as AlreadyExists {
            fix("Search users of the call for the repeated address and send each address once.", "在本次调用的 users 中找出重复的邮箱，每个邮箱只传一次。"),
        },
        41101 => MissingAccountOrUserId("account_id or user_id is required", ~"需要 account_id 或 user_id") as InvalidArgument,
        43010 => PhoneExists("mobile is already existed", ~"手机号已存在") as AlreadyExists {
            fix("Use the account that has this number, or pass another number. Do not create the user again.", "使用该手机号已有的账号，或换一个手机号。不要重复创建用户。"),
        },
        43011 => EmailExists("mail is already existed", ~"邮箱已存在") as AlreadyExists,
        45003 => CommentTooLong("comment is too long", ~"备注长度超过限制") as InvalidArgument,
        46001 => UserNotFound("user is not exists", ~"用户不存在") as NotFound,
        46002 => ManagerDeletionForbidden("manager user cannot to be deleted", ~"不允许删除管理员用户") as PermissionDenied,
        46200 => OpenidNotFound("open_id is not exists", ~"open_id 不存在") as NotFound,
        46320 => DomainOpenidNotFound("open_id is not exists in this domain", ~"该企业域中 open_id 不存在") as NotFound {
            fix("Check that domain_id and open_id belong together: pass the domain in which the user is.", "核对 domain_id 与 open_id 是否对应，传用户所在的企业域。"),
        },
        46321 => OpenidNotFollower("open_id is not follow the app", ~"open_id 未关注该应用") as FailedPrecondition {
            fix("Have the owner of the open_id follow the app first, then repeat the call.", "先让该 open_id 的用户关注应用，再重新调用。"),
        },
        50211 => NicknameEditForbidden("domain not agree edit nickname", ~"企业域不允许修改昵称") as PermissionDenied,
    }
}
