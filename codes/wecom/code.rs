//! The return codes of WeCom's list.
//!
//! Source: the list of global codes at <https://developer.work.weixin.qq.com/document/path/90313>, in
//! its state of April 2024, and 175 codes that two public SDKs add. The platform publishes Chinese
//! only, but for a few rows; the English is translated. A long wording is cut to its first clause.

crate::define_errcodes! {
    /// A return code of WeCom: the `errcode` of a reply.
    ///
    /// Codes newer than the list of April 2024 are `Unlisted`.
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
        // General
        -1   => SystemBusy(~"system busy", "系统繁忙") as Unavailable retry Backoff {
            cause("The server is temporarily unavailable.", "服务器暂时不可用。"),
            fix("Try again after a short wait, at most three times.", "稍等片刻再重试，最多重试 3 次。"),
        },
        0    => Ok(~"request succeeded", "请求成功") as Ok,
        6000 => DataVersionConflict(~"data version conflict", "数据版本冲突") as Aborted retry Backoff {
            cause("Several callers may have changed the same data at the same time.", "可能有多个调用方同时修改了同一份数据。"),
            fix("Try again later, and let one caller at a time change the data.", "稍后重试，并避免多个调用方同时修改同一份数据。"),
        },

        // Invalid values
        40001 => InvalidSecret(~"invalid secret", "不合法的secret参数") as Unauthenticated {
            cause("The secret was not sent, does not belong to the corpid, was reset, or its app is disabled.", "未传入 secret，或 secret 与 corpid 不匹配、已被重置，或应用已停用。"),
            fix("Check that both corpid and secret are sent, and that the secret is the app's current one. Then check in the admin console that the app is enabled.", "先确认 corpid 和 secret 均已传入，且 secret 为应用当前的 secret；再到管理后台确认应用未停用。"),
        },
        40002 => InvalidGrantType(~"invalid credential type", "不合法的凭证类型") as InvalidArgument,
        40003 => InvalidUserid(~"invalid UserID", "无效的UserID") as InvalidArgument {
            cause("The userid is malformed, is not in the address book, or its member has left or was deleted.", "userid 格式不正确、不在通讯录中，或成员已离职或被删除。"),
            fix("Check the userid: 1 to 64 letters, digits, `-`, `_` or `.`, plain for the enterprise's own app, encrypted for a third-party app. If the call requires POST, do not send GET.", "检查 userid：1 至 64 个字母、数字、`-`、`_` 或 `.`；自建应用用明文，第三方应用用密文。要求 POST 的接口不要用 GET。"),
        },
        40004 => InvalidMediaType(~"invalid media file type", "不合法的媒体文件类型") as InvalidArgument {
            cause("The file does not meet the platform's requirements for uploaded media.", "文件不满足系统对上传媒体文件的要求。"),
            fix("Compare the file's type with the limits for uploading temporary material, and convert the file.", "对照上传临时素材接口的文件限制检查文件类型，并转换文件。"),
        },
        40005 => InvalidType(~"invalid type", "不合法的type参数") as InvalidArgument {
            fix("Set type to one of the values listed for uploading temporary material.", "将 type 设为上传临时素材接口所列的取值之一。"),
        },
        40006 => InvalidFileSize(~"invalid file size", "不合法的文件大小") as InvalidArgument {
            fix("Compare the file's size with the limits for uploaded media of its type, and upload a file within them.", "对照该类型上传媒体文件的大小限制，上传符合限制的文件。"),
        },
        40007 => InvalidMediaId(~"invalid media_id", "不合法的media_id参数") as InvalidArgument {
            cause("The media_id comes from another upload call, is older than 3 days, or is of another media type.", "media_id 来自其他上传接口、已超过 3 天有效期，或媒体类型不符。"),
            fix("Upload the file again with the call meant for the purpose: attachment resources for a moment, temporary material for a mass-send message. Do not send an audio file's media_id as an image.", "用对应的接口重新上传：朋友圈用上传附件资源，企业群发用上传临时素材。不要把音频的 media_id 用于图片消息。"),
        },
        40008 => InvalidMessageType(~"invalid msgtype", "不合法的msgtype参数") as InvalidArgument {
            fix("Set msgtype to one of the message types that the documentation of sending app messages lists.", "将 msgtype 设为发送应用消息文档中所列的消息类型之一。"),
        },
        40009 => InvalidImageSize(~"invalid size of uploaded image", "上传图片大小不是有效值") as InvalidArgument {
            fix("Compare the image's size with the limits for uploaded media, and upload an image within them.", "对照上传媒体文件的图片大小限制，上传符合限制的图片。"),
        },
        40011 => InvalidVideoSize(~"invalid size of uploaded video", "上传视频大小不是有效值") as InvalidArgument {
            fix("Compare the video's size with the limits for uploaded media, and upload a video within them.", "对照上传媒体文件的视频大小限制，上传符合限制的视频。"),
        },
        40013 => InvalidCorpid(~"invalid CorpID", "不合法的CorpID") as InvalidArgument {
            fix("Compare corpid with the CorpID that the admin console shows under Settings.", "将 corpid 与管理后台“设置”中显示的 CorpID 核对。"),
        },
        40014 => InvalidAccessToken(~"invalid access_token", "不合法的access_token") as Unauthenticated retry RefreshToken {
            cause("The token expired, has invalid characters, belongs to another type of app, or is another kind of token.", "token 已失效、含非法字符，或属于其他类型的应用或 token。"),
            fix("Get a new access_token first. If it fails again, check that no suite_access_token or provider_access_token is sent, and that the token's app fits the call.", "先重新获取 access_token。仍失败则检查是否误传了 suite_access_token 或 provider_access_token，以及 token 所属应用是否适用于该接口。"),
        },
        40015 => InvalidMenuType(~"invalid menu type", "不合法的菜单类型") as InvalidArgument,
        40016 => InvalidButtonCount(~"invalid number of buttons", "不合法的按钮个数") as InvalidArgument {
            fix("Send between 1 and 3 first-level buttons.", "传入 1 至 3 个一级菜单按钮。"),
        },
        40017 => InvalidButtonType(~"invalid button type", "不合法的按钮类型") as InvalidArgument {
            fix("Set the button's type to one of the types that the documentation of app menus lists.", "将按钮的 type 设为应用菜单文档所列的按钮类型之一。"),
        },
        40018 => InvalidButtonNameLength(~"invalid length of button name", "不合法的按钮名字长度") as InvalidArgument {
            fix("Shorten the button's name to at most 16 bytes.", "将按钮名字缩短到 16 个字节以内。"),
        },
        40019 => InvalidButtonKeyLength(~"invalid length of button KEY", "不合法的按钮KEY长度") as InvalidArgument {
            fix("Shorten the button's key to at most 128 bytes.", "将按钮的 key 缩短到 128 个字节以内。"),
        },
        40020 => InvalidButtonUrlLength(~"invalid length of button URL", "不合法的按钮URL长度") as InvalidArgument {
            fix("Shorten the button's URL to at most 1024 bytes.", "将按钮的 URL 缩短到 1024 个字节以内。"),
        },
        40021 => InvalidMenuVersion(~"invalid menu version", "不合法的菜单版本号") as InvalidArgument,
        40022 => InvalidSubMenuLevel(~"invalid level of submenu", "不合法的子菜单级数") as InvalidArgument {
            cause("A menu has two levels at most.", "菜单最多只能有两级。"),
            fix("Remove the buttons below the second level.", "删除二级菜单以下的按钮。"),
        },
        40023 => InvalidSubButtonCount(~"invalid number of submenu buttons", "不合法的子菜单按钮个数") as InvalidArgument {
            fix("Send between 1 and 5 buttons in each submenu.", "每个子菜单传入 1 至 5 个按钮。"),
        },
        40024 => InvalidSubButtonType(~"invalid type of submenu button", "不合法的子菜单按钮类型") as InvalidArgument {
            fix("Set the type of the submenu's button to one of the types that the documentation of app menus lists.", "将子菜单按钮的 type 设为应用菜单文档所列的按钮类型之一。"),
        },
        40025 => InvalidSubButtonNameLength(~"invalid length of submenu button name", "不合法的子菜单按钮名字长度") as InvalidArgument,
        40026 => InvalidSubButtonKeyLength(~"invalid length of submenu button KEY", "不合法的子菜单按钮KEY长度") as InvalidArgument,
        40027 => InvalidSubButtonUrlLength(~"invalid length of submenu button URL", "不合法的子菜单按钮URL长度") as InvalidArgument {
            fix("Shorten the URL to at most 1024 bytes.", "将 URL 缩短到 1024 个字节以内。"),
        },
        40028 => InvalidMenuMember(~"invalid member of custom menu", "不合法的自定义菜单使用成员") as InvalidArgument,
        40029 => InvalidOauthCode(~"invalid oauth_code", "不合法的oauth_code") as Unauthenticated {
            cause("The code has been used, or is older than 5 minutes.", "code 已被使用，或已超过 5 分钟有效期。"),
            fix("Start the authorization again for a new code, and exchange it at once. Check that no second server consumes the same code.", "重新发起授权获取新的 code 并立即使用。检查是否有多台服务器使用同一个 code。"),
        },
        40031 => InvalidUseridList(~"invalid UserID list", "不合法的UserID列表") as InvalidArgument {
            cause("A userid of the list is misspelled or outside the app's visible range.", "列表中有 userid 拼写错误或不在应用可见范围内。"),
            fix("Check the spelling of every userid, then the app's visible range in the admin console.", "先核对每个 userid 的拼写，再到管理后台检查应用可见范围。"),
        },
        40032 => InvalidUseridListLength(~"invalid length of UserID list", "不合法的UserID列表长度") as InvalidArgument {
            cause("Sending a message takes at most 1000 userids, deleting members at most 200.", "发消息最多指定 1000 人，批量删除成员最多 200 人。"),
            fix("Split the list into calls of at most 1000 userids for messages and 200 for deletions.", "拆分列表分多次调用：发消息每次不超过 1000 人，删除成员每次不超过 200 人。"),
        },
        40033 => InvalidCharset(~"invalid request characters", "不合法的请求字符") as InvalidArgument {
            cause("The request contains characters written as \\uxxxx.", "请求中含有 \\uxxxx 格式的字符。"),
            fix("Write the characters themselves instead of \\uxxxx escapes.", "直接写字符本身，不要使用 \\uxxxx 转义。"),
        },
        40035 => InvalidArguments(~"invalid arguments", "不合法的参数") as InvalidArgument {
            cause("userlist and partylist are both empty, too long, or strings instead of arrays.", "userlist 和 partylist 同时为空、过长，或以字符串代替了数组。"),
            fix("Send at least one of the two as a JSON array: at most 1000 members in userlist, 100 departments in partylist.", "以 JSON 数组传入至少一项：userlist 不超过 1000 个成员，partylist 不超过 100 个部门。"),
        },
        40036 => InvalidTemplateIdLength(~"invalid length of template id", "不合法的模板id长度") as InvalidArgument,
        40037 => InvalidTemplateId(~"invalid template id", "无效的模板id") as InvalidArgument,
        40038 => InvalidRequestFormat(~"invalid request format", "不合法的请求格式") as InvalidArgument,
        40039 => InvalidUrlLength(~"invalid length of url", "不合法的url长度") as InvalidArgument {
            fix("Shorten the url to at most 1024 bytes.", "将 url 缩短到 1024 个字节以内。"),
        },
        40040 => InvalidPluginToken(~"invalid plugin token", "不合法的插件token") as Unauthenticated,
        40041 => InvalidPluginId(~"invalid plugin id", "不合法的插件id") as InvalidArgument,
        40042 => InvalidPluginSession(~"invalid plugin session", "不合法的插件会话") as Unauthenticated,
        40048 => InvalidUrlDomain(~"url contains an invalid domain", "url中包含不合法domain") as InvalidArgument,
        40050 => ChatidNotFound(~"chatid does not exist", "chatid不存在") as NotFound {
            cause("The chat was not created before it was changed or used.", "会话尚未创建就被修改或用于发起聊天。"),
            fix("Create the chat first, and use the chatid of that call's reply.", "先创建会话，再使用创建时返回的 chatid。"),
        },
        40052 => InvalidActionName("invalid_action_name", ~"不合法的 action_name") as InvalidArgument,
        40054 => InvalidSubMenuUrlDomain(~"invalid url domain of submenu", "不合法的子菜单url域名") as InvalidArgument,
        40055 => InvalidMenuUrlDomain(~"invalid url domain of menu", "不合法的菜单url域名") as InvalidArgument,
        40056 => InvalidAgentid(~"invalid agentid", "不合法的agentid") as InvalidArgument {
            cause("The agentid is not an integer, or no app in the admin console has it.", "agentid 不是整数，或管理后台中没有对应的应用。"),
            fix("Send agentid as an integer, and compare it with the app's page in the admin console.", "以整数传入 agentid，并与管理后台中该应用的 agentid 核对。"),
        },
        40057 => InvalidCallbackUrl(~"invalid callbackurl, or verification of callbackurl failed", "不合法的callbackurl或者callbackurl验证失败") as InvalidArgument {
            fix("Repeat the verification with WeCom's online development and debugging tool, and correct what it reports.", "用企业微信的开发调试工具重现验证，并根据其结果修正。"),
        },
        40058 => InvalidRequestArguments(~"invalid parameter", "不合法的参数") as InvalidArgument {
            cause("The JSON is malformed, a value is empty or too long, an array too long, or GET was used instead of POST.", "JSON 不合法、值为空或过长、数组元素过多，或误用 GET 代替 POST。"),
            fix("Check the request method, then the JSON, then each value against its limits, such as 64 bytes for a userid. Recall a message with the app that sent it.", "依次检查请求方式、JSON 语法和各参数的长度限制（如 userid 不超过 64 字节）。撤回消息须使用发送该消息的应用。"),
        },
        40059 => InvalidLocationReportFlag(~"invalid flag of location reporting", "不合法的上报地理位置标志位") as InvalidArgument {
            fix("Set the flag to 0 or 1.", "将标志位设为 0 或 1。"),
        },
        40060 => LocationReportCallbackUrlRequired(~"callbackurl is not set while setting the flag of location reporting", "设置上报地理位置标志位时没有设置callbackurl") as FailedPrecondition,
        40061 => AppAvatarSettingFailed(~"setting the app's avatar failed", "设置应用头像失败") as Internal,
        40062 => InvalidAppMode(~"invalid app mode", "不合法的应用模式") as InvalidArgument,
        40063 => EmptyArgument(~"parameter is empty", "参数为空") as InvalidArgument {
            cause("A required parameter is missing, or was sent in a way that the call does not read.", "缺少必填参数，或传参方式与接口要求不符。"),
            fix("Check the method and where the parameters are sent: a POST call with a JSON body ignores URL parameters and form-data. Then check the required fields.", "先检查请求方法和传参位置：要求 POST JSON 的接口不能用 URL 参数或 form-data；再核对必填字段。"),
        },
        40064 => AdminGroupNameExists(~"name of the management group already exists", "管理组名字已存在") as AlreadyExists,
        40065 => InvalidAdminGroupNameLength(~"invalid length of management group name", "不合法的管理组名字长度") as InvalidArgument,
        40066 => InvalidDepartmentList(~"invalid department list", "不合法的部门列表") as InvalidArgument {
            cause("The list is empty, or one of its department IDs is not in the address book.", "部门列表为空，或其中有部门 ID 不在通讯录中。"),
            fix("Send at least one department, and compare each ID with the address book's department list.", "至少传入一个部门，并与通讯录的部门列表核对每个 ID。"),
        },
        40067 => InvalidTitleLength(~"invalid length of title", "标题长度不合法") as InvalidArgument,
        40068 => InvalidTagId(~"invalid ID of tag or tag group", "不合法的标签/标签组ID") as InvalidArgument {
            cause("The ID of the tag or tag group is not sent or does not exist.", "未指定标签或标签组 ID，或指定的 ID 不存在。"),
            fix("List the tags, and send the ID of an existing tag or tag group.", "拉取标签列表，传入已有标签或标签组的 ID。"),
        },
        40069 => InvalidTagIdList(~"invalid list of tag IDs", "不合法的标签ID列表") as InvalidArgument,
        40070 => InvalidTagScope(~"all given nodes of the tag's scope are invalid", "指定的标签范围节点全部无效") as InvalidArgument {
            cause("The lists have the wrong format, or none of the members and departments exists.", "参数格式不正确，或指定的成员和部门均不在通讯录中。"),
            fix("Send userlist as a JSON array, not as a string, and check that its members and departments are in the address book.", "以 JSON 数组而非字符串传入 userlist，并确认成员或部门在通讯录中。"),
        },
        40071 => TagNameExists(~"invalid tag name", "不合法的标签名字") as AlreadyExists {
            cause("Another tag has this name.", "已有同名标签。"),
            fix("Choose another name, or use the existing tag.", "换一个名字，或使用已有的标签。"),
        },
        40072 => InvalidTagNameLength(~"invalid length of tag name", "不合法的标签名字长度") as InvalidArgument {
            cause("The tag's name is empty or longer than 32 characters.", "标签名字为空或超过 32 个字。"),
            fix("Send a name of 1 to 32 characters; a Chinese character counts as one.", "传入 1 至 32 个字的名字，汉字和英文字母均计一个字。"),
        },
        40073 => InvalidOpenid(~"invalid openid", "不合法的openid") as InvalidArgument {
            cause("The openid does not exist.", "openid 不存在。"),
            fix("Check where the openid was obtained, and get it again from there.", "确认 openid 的获取来源，并重新获取。"),
        },
        40074 => NewsConfidentialityNotSupported(~"news messages do not support confidential messages", "news消息不支持保密消息类型") as InvalidArgument {
            fix("Send the articles as mpnews if they must be confidential, or turn off confidentiality.", "如需保密请改用 mpnews，否则取消保密设置。"),
        },
        40077 => InvalidPreAuthCode(~"invalid pre_auth_code", "不合法的pre_auth_code参数") as Unauthenticated {
            cause("The pre_auth_code does not exist.", "预授权码不存在。"),
            fix("Get a new pre_auth_code, and use it unchanged.", "重新获取预授权码，并原样使用。"),
        },
        40078 => InvalidAuthCode(~"invalid auth_code", "不合法的auth_code参数") as Unauthenticated {
            cause("The auth_code comes from another source or has been used; it can be used once.", "auth_code 来源不对，或已被使用过，只能使用一次。"),
            fix("Check where the auth_code was obtained, and let the enterprise authorize again if it has been used.", "确认 auth_code 的获取来源；若已使用过，请企业重新授权。"),
        },
        40079 => InvalidAuthorizationInfo(~"invalid authorization info", "不合法的授权信息") as InvalidArgument,
        40080 => InvalidSuiteSecret(~"invalid suite_secret", "不合法的suite_secret") as Unauthenticated {
            fix("Compare suite_secret with the secret on the suite's page in the provider console.", "将 suite_secret 与服务商后台套件详情页中的 secret 核对。"),
        },
        40082 => InvalidSuiteAccessToken(~"invalid suite_token", "不合法的suite_token") as Unauthenticated {
            cause("The suite_access_token is older than 2 hours, or has invalid characters around it.", "suite_access_token 已超过 2 小时有效期，或前后有非法字符。"),
            fix("Get a new suite_access_token, and send it without spaces or line breaks around it.", "重新获取 suite_access_token，传入时前后不要带空格或换行等字符。"),
        },
        40083 => InvalidSuiteId(~"invalid suite_id", "不合法的suite_id") as InvalidArgument {
            cause("The suite_id does not exist.", "suite_id 不存在。"),
            fix("Compare suite_id with the suite's page in the provider console.", "将 suite_id 与服务商后台的套件详情核对。"),
        },
        40084 => InvalidPermanentCode(~"invalid permanent_code", "不合法的permanent_code参数") as Unauthenticated {
            cause("The code is wrong, belongs to another provider, or the enterprise withdrew its authorization.", "永久授权码填写有误、属于其他服务商，或企业已取消授权。"),
            fix("Check the stored permanent_code of this enterprise and suite. If the enterprise withdrew its authorization, let it authorize the suite again.", "核对该企业和套件对应的永久授权码；若企业已取消授权，请其重新授权。"),
        },
        40085 => InvalidSuiteTicket(~"invalid suite_ticket", "不合法的的suite_ticket参数") as Unauthenticated {
            cause("The suite_ticket does not exist or is no longer valid.", "suite_ticket 不存在或已失效。"),
            fix("Use the suite_ticket that WeCom pushed last, not an older one.", "使用企业微信最近一次推送的 suite_ticket，不要用旧的。"),
        },
        40086 => InvalidThirdPartyAppid(~"invalid appid of third-party app", "不合法的第三方应用appid") as InvalidArgument {
            cause("At least one of the app IDs does not exist.", "至少有一个应用 ID 不存在。"),
            fix("Compare each appid with the suite's apps, and remove those that do not exist.", "逐个核对套件中的应用 appid，去掉不存在的。"),
        },
        40088 => JobIdNotFound(~"jobid does not exist", "jobid不存在") as NotFound {
            fix("Check where the jobid comes from: send the one that the reply to the batch job gave.", "检查 jobid 的来源，应使用提交批量任务时返回的 jobid。"),
        },
        40089 => JobResultCleared(~"result of the batch job has been cleared", "批量任务的结果已清理") as NotFound {
            cause("Only the results of the last 5 batch jobs are kept.", "系统只保存最近 5 次批量任务的结果。"),
            fix("Look at the address book for what was imported. Do not submit the job again only for its result.", "到通讯录查看实际导入情况，不要仅为获取结果而重复提交任务。"),
        },
        40091 => InvalidCorpSecret(~"invalid secret", "secret不合法") as Unauthenticated {
            cause("The secret may be that of another enterprise.", "可能使用了其他企业的 secret。"),
            fix("Check that the secret belongs to the enterprise of the call.", "确认 secret 属于本次调用的企业。"),
        },
        40092 => InvalidImportFile(~"imported file has invalid content", "导入文件存在不合法的内容") as InvalidArgument {
            cause("The file is empty or lacks a required field.", "文件为空，或缺少必填字段。"),
            fix("Upload a file with content, and fill in mobile or email, name, UserID and department for every member.", "不要上传空文件，并为每个成员填写手机或邮箱、姓名、UserID 和部门。"),
        },
        40093 => InvalidJsapiSignature(~"invalid jsapi signature", "jsapi签名错误") as Unauthenticated {
            cause("The jsapi_ticket is wrong or expired, or the signed URL or timestamp differs from the page's.", "jsapi_ticket 错误或过期，或签名所用的 URL、时间戳不正确。"),
            fix("Compare the jsapi_ticket with the latest one. Sign the current page's URL with its path but without `#` and what follows, and a timestamp in seconds.", "与最新的 jsapi_ticket 比对。用当前页面 URL 签名（含路径，不含 `#` 及其后部分），时间戳以秒为单位。"),
        },
        40094 => InvalidUrl(~"invalid URL", "不合法的URL") as InvalidArgument {
            cause("The home page's URL is missing, or does not start with http:// or https://.", "缺少主页 URL，或 URL 未以 http:// 或 https:// 开头。"),
            fix("Send the URL of the home page with its protocol.", "传入带协议头的主页 URL。"),
        },
        40095 => ConcurrentModification(~"modification failed, concurrent conflict", "修改失败，并发冲突") as Aborted,
        40096 => InvalidExternalUserid(~"invalid userid of external contact", "不合法的外部联系人userid") as InvalidArgument {
            cause("The external_userid is another principal's, or its member is outside the app's visible range.", "external_userid 属于其他主体，或跟进成员不在应用可见范围内。"),
            fix("Send the external_userid under the caller's own principal: the enterprise's or the provider's. Then check that the member who follows the contact is visible to the app.", "企业使用企业主体下的 external_userid，服务商使用服务商主体下的；再确认跟进成员在应用可见范围内。"),
        },
        40097 => MemberNotResigned(~"member has not left yet", "该成员尚未离职") as FailedPrecondition {
            cause("This call transfers the external contacts of members who have left.", "该接口仅用于转移已离职成员的外部联系人。"),
            fix("Check the userid of the member who hands over, and call only once that member has left.", "核对转出成员的 userid，待其离职后再调用。"),
        },
        40098 => MemberRealNameVerificationRequired(~"member has no real-name verification", "成员尚未实名认证") as PermissionDenied {
            fix("Check the userid, and send only members who have completed the real-name verification.", "核对 userid，只传入已实名认证的成员。"),
        },
        40099 => ExternalContactLimitReached(~"reach limit of external contacts", "外部联系人的数量已达上限") as ResourceExhausted,
        40100 => ExternalContactTransferInProgress(~"external contact of this user is being transferred already", "此用户的外部联系人已经在转移流程中") as Aborted,
        40102 => DomainOrIpInUse(~"domain or IP is not allowed to be the same as that of an app listed in the app market", "域名或IP不可与应用市场上架应用重复") as AlreadyExists,
        40106 => InvalidDeviceAccessToken(~"invalid device_access_token", "device_access_token非法") as Unauthenticated,
        40123 => InvalidTemporaryImage(~"invalid format of image uploaded as temporary material", "上传临时图片素材，图片格式非法") as InvalidArgument {
            cause("The content is not an image, is damaged, or its size differs from the size sent.", "上传的内容不是图片、图片已损坏，或传入的大小与实际不一致。"),
            fix("Open the file to check that it is an intact image, and send its actual size.", "先确认文件是完好的图片，再核对传入的大小与实际大小一致。"),
        },
        40124 => PromotionSnBindingForbidden(~"sn of a promotion activity is not allowed to be bound", "推广活动里的sn禁止绑定") as FailedPrecondition,
        40125 => InvalidOpenUserid(~"invalid openuserid", "无效的openuserid参数") as InvalidArgument,
        40126 => CorpTagLimitReached(~"reach limit of enterprise tags, at most 3000", "企业标签个数达到上限，最多为3000个") as ResourceExhausted,
        40127 => UriSchemeNotSupported(~"uri schema is not supported", "不支持的uri schema") as InvalidArgument {
            fix("Change the link's scheme to one that the parameter's description allows.", "将链接的 schema 改为参数说明中允许的取值。"),
        },
        40128 => CustomerTransferTooFrequent(~"customer is transferred too frequently (within 90 calendar days, each customer of a member in service can be transferred only twice)", "客户转接过于频繁（90个自然日内，在职成员的每位客户仅可被转接2次）") as ResourceExhausted,
        40129 => CustomerTransferInProgress(~"customer is being transferred", "当前客户正在转接中") as Aborted,
        40130 => HandoverTakeoverIdentical(~"member who follows and member who takes over are the same, handover is not allowed", "原跟进人与接手人一样，不可继承") as InvalidArgument,
        40131 => HandoverUseridMismatch(~"handover_userid is not the member who follows the external contact", "handover_userid 并不是外部联系人的跟进人") as InvalidArgument,
        40132 => TeamAccountNotSupported(~"team accounts do not support this operation", "团队号不支持此操作") as PermissionDenied,
        40133 => MemberAuthorizationForbidden(~"enterprise does not allow members to authorize", "当前企业禁止成员授权") as PermissionDenied,
        40134 => MemberAuthorizationDisabled(~"app authorized by this member has been disabled", "此成员授权应用已被禁用") as PermissionDenied,
        40135 => SimilarAppAuthorizationForbidden(~"not allowed to authorize similar apps", "禁止授权相似应用") as PermissionDenied,
        40136 => AppTrialExpired(~"app's trial has ended", "应用试用到期") as FailedPrecondition,
        40137 => AppServiceExpired(~"app's service has ended", "应用服务到期") as FailedPrecondition,
        40138 => AppPaidSeatLimitReached(~"paid users of the app out of limit", "应用付费可用人数超限") as ResourceExhausted,
        40139 => MemberAuthorizationLimitReached(~"users by member authorization out of limit", "成员授权使用人数超限") as ResourceExhausted,
        40140 => OtherSuiteAppInstalled(~"enterprise has installed another app of the suite", "企业安装了套件中其它应用") as FailedPrecondition,
        40141 => CorpAccountAbnormal(~"enterprise account is abnormal", "企业账号异常") as PermissionDenied,
        40142 => InvalidPlaceCode(~"invalid place code", "无效的场所码") as InvalidArgument,
        40143 => TransferMemberBanned(~"member of the transfer is banned, customers cannot be handed over", "转接成员被封禁，无法进行客户继承操作") as PermissionDenied,
        40155 => OtherHomePageUrlForbidden(~"do not add home page links of other official accounts", "请勿添加其他公众号的主页链接") as InvalidArgument,
        40165 => GroupChatIdAlreadyUpgraded(~"group chat IDs have been upgraded, not allowed to upgrade again", "已经升级了客户群ID，无法再次升级") as FailedPrecondition,
        40166 => GroupChatIdNotUpgraded(~"group chat IDs have not been upgraded, api cannot be called", "还未升级客户群ID，无法调用接口") as FailedPrecondition,
        40167 => InvalidUpgradeTime(~"invalid upgrade time", "指定的升级时间不合法") as InvalidArgument,
        40201 => RequestForbiddenContent(~"operation contains sensitive information, intercepted by antispam", "当前操作包含敏感信息，被反垃圾拦截") as InvalidArgument,
        40203 => ArgumentDiscontinued(~"request parameter has been discontinued", "请求参数已废弃") as InvalidArgument {
            cause("The call sends a parameter that was withdrawn, such as userid in Drive calls.", "调用传入了已废弃的参数，例如微盘接口的 userid。"),
            fix("Remove the parameter from the request. In Drive calls, check userid first.", "从请求中去掉该参数；微盘接口先检查 userid。"),
        },
        40204 => AntispamForbiddenContent(~"caught by WeChat antispam", "微信反垃圾") as InvalidArgument,
        40205 => MemberWechatTicketExpired(~"member's WeChat ticket expired", "成员微信票据过期") as Unauthenticated {
            cause("The member has not logged in with WeChat authorization in the last year, or the year before leaving.", "成员最近一年内或离职前一年内未登录企业微信并进行微信授权。"),
            fix("Let the member log in to WeCom and authorize with WeChat.", "请成员登录企业微信并进行微信授权。"),
        },
        40206 => RequestBodyTooLarge(~"byte size of request body out of limit", "请求body字节数超过限制") as InvalidArgument,
        40207 => InvalidTfaCode(~"invalid tfa_code", "不合法的tfa_code") as Unauthenticated,
        40208 => SecondVerificationUserOutOfScope(~"verified user is not in the scope of second verification", "验证的用户不在二次验证生效范围内") as FailedPrecondition,
        40209 => SecondVerificationDomainMismatch(~"domain of the oauth redirect does not match the domain of second verification", "oauth跳转域名与二次验证的域名不匹配") as InvalidArgument,
        40210 => SecondVerificationUrlRequired(~"url of second verification is not configured", "未配置二次验证url") as FailedPrecondition,
        40211 => InvalidRsaPublicKey(~"invalid RSA public key", "不合法的RSA公钥") as InvalidArgument,
        40212 => PublicKeyVersionTooLow(~"version of the public key is not allowed to be lower than that of the old one", "公钥版本号不能低于旧公钥的版本号") as InvalidArgument,

        // Missing values
        41001 => MissingAccessToken(~"access_token missing", "缺少access_token参数") as Unauthenticated {
            cause("The access_token is empty, or was sent in the body.", "access_token 为空，或放在了请求包体中。"),
            fix("Append access_token to the URL's query, and check that it is not empty. Do not send it in the body.", "将 access_token 拼接在 URL 中，并确认不为空，不要放在请求包体中。"),
        },
        41002 => MissingCorpid(~"corpid missing", "缺少corpid参数") as InvalidArgument,
        41003 => MissingRefreshToken(~"refresh_token missing", "缺少refresh_token参数") as Unauthenticated,
        41004 => MissingSecret(~"secret missing", "缺少secret参数") as Unauthenticated,
        41005 => MissingMediaData(~"media file data missing", "缺少多媒体文件数据") as InvalidArgument,
        41006 => MissingMediaId(~"media_id missing", "缺少media_id参数") as InvalidArgument,
        41007 => MissingSubMenuData(~"submenu data missing", "缺少子菜单数据") as InvalidArgument,
        41008 => MissingAuthCode(~"auth code missing", "缺少auth code参数") as Unauthenticated,
        41009 => MissingUserid(~"userid missing", "缺少userid参数") as InvalidArgument,
        41010 => MissingUrl(~"url missing", "缺少url参数") as InvalidArgument,
        41011 => MissingAgentid(~"agentid missing", "缺少agentid参数") as InvalidArgument,
        41012 => MissingAppAvatarMediaId(~"mediaid of app avatar missing", "缺少应用头像mediaid") as InvalidArgument,
        41013 => MissingAppName(~"app name missing", "缺少应用名字") as InvalidArgument,
        41014 => MissingAppDescription(~"app description missing", "缺少应用描述") as InvalidArgument,
        41015 => MissingContent(~"Content missing", "缺少Content") as InvalidArgument,
        41016 => MissingTitle(~"title missing", "缺少title参数") as InvalidArgument {
            fix("Send title for every article of the news message.", "图文消息的每篇文章都要传入 title。"),
        },
        41017 => MissingTagId(~"tagid missing", "缺少tagid参数") as InvalidArgument,
        41018 => MissingTagName(~"tag name missing", "缺少标签名") as InvalidArgument,
        41019 => MissingDepartment(~"department missing", "缺少 department 参数") as InvalidArgument {
            cause("Creating a member requires department, as an array of numbers.", "创建成员必须指定 department，且为数字数组。"),
            fix("Send department as an array of numbers, such as [1, 2], not as a string.", "以数字数组传入 department，例如 [1, 2]，不要用字符串。"),
        },
        41021 => MissingSuiteId(~"suite_id missing", "缺少suite_id参数") as InvalidArgument,
        41022 => MissingSuiteAccessToken(~"suite_access_token missing", "缺少suite_access_token参数") as Unauthenticated,
        41023 => MissingSuiteTicket(~"suite_ticket missing", "缺少suite_ticket参数") as Unauthenticated,
        41024 => MissingSuiteSecret(~"secret missing", "缺少secret参数") as Unauthenticated,
        41025 => MissingPermanentCode(~"permanent_code missing", "缺少permanent_code参数") as Unauthenticated,
        41033 => MissingDescription(~"description missing", "缺少 description 参数") as InvalidArgument {
            fix("Send description, which a text card message requires.", "传入 description，文本卡片消息必填。"),
        },
        41034 => MissingLoginTicket(~"login_ticket missing", "缺少login_ticket") as Unauthenticated,
        41035 => MissingExternalUserid(~"userid of external contact missing", "缺少外部联系人userid参数") as InvalidArgument,
        41036 => InvalidCorpExternalShortName(~"invalid external short name of the enterprise", "不合法的企业对外简称") as InvalidArgument {
            cause("The short name is not a verified one.", "对外简称未经过认证。"),
            fix("Send a verified short name, or an empty string to return to the default one.", "传入经过认证的对外简称；如要恢复默认简称，传空字符串。"),
        },

        // Contact Me
        41037 => MissingContactWayType(~"type of \"contact me\" missing", "缺少「联系我」type参数") as InvalidArgument,
        41038 => MissingContactWayScene(~"scene of \"contact me\" missing", "缺少「联系我」scene参数") as InvalidArgument,
        41039 => InvalidContactWayType(~"invalid type of \"contact me\"", "无效的「联系我」type参数") as InvalidArgument,
        41040 => InvalidContactWayScene(~"invalid scene of \"contact me\"", "无效的「联系我」scene参数") as InvalidArgument,
        41041 => TooManyContactWayUsers(~"users of \"contact me\" out of limit", "「联系我」使用人数超过限制") as InvalidArgument {
            cause("At most 100 members are allowed by default, including those of the departments.", "默认不超过 100 人，包括部门展开后的人数。"),
            fix("Reduce the members and departments, counting each department's members.", "减少成员和部门，部门按展开后的人数计算。"),
        },
        41042 => InvalidContactWayStyle(~"invalid style of \"contact me\"", "无效的「联系我」style参数") as InvalidArgument,
        41043 => MissingContactWayConfigId(~"config_id of \"contact me\" missing", "缺少「联系我」config_id参数") as InvalidArgument,
        41044 => InvalidContactWayConfigId(~"invalid config_id of \"contact me\"", "无效的「联系我」config_id参数") as InvalidArgument,
        41045 => ContactWayLimitReached(~"reach limit of \"contact me\" added by API", "API添加「联系我」达到数量上限") as ResourceExhausted,

        // Mass-send messages to customers
        41046 => MissingMassSendMessageId(~"id of enterprise mass-send message missing", "缺少企业群发消息id") as InvalidArgument,
        41047 => InvalidMassSendMessageId(~"invalid id of enterprise mass-send message", "无效的企业群发消息id") as InvalidArgument,
        41048 => NoMassSendCustomers(~"no customers to send to", "无可发送的客户") as FailedPrecondition,

        // Welcome messages and contacts of customers
        41049 => MissingWelcomeCode(~"welcome code missing", "缺少欢迎语code参数") as InvalidArgument,
        41050 => InvalidWelcomeCode(~"invalid welcome code", "无效的欢迎语code") as InvalidArgument {
            cause("The welcome_code is wrong, or more than 20 seconds have passed since the contact was added.", "welcome_code 不正确，或添加好友后已超过 20 秒。"),
            fix("Send the welcome message within 20 seconds of the event that contains the welcome_code. Do not store the code for later.", "收到带 welcome_code 的事件后，在 20 秒内发送欢迎语，不要留待以后使用。"),
        },
        41051 => CustomerChatAlreadyStarted(~"customer and service staff have already started chatting", "客户和服务人员已经开始聊天了") as FailedPrecondition {
            cause("A welcome message cannot be sent to a customer whose chat has started.", "已开始聊天的客户不能再发送欢迎语。"),
            fix("Send the welcome message before anyone writes in the chat, and skip it for this customer.", "在双方开始聊天前发送欢迎语，该客户不必再发。"),
        },
        41052 => InvalidSendTime(~"invalid send time", "无效的发送时间") as InvalidArgument,
        41053 => ChatArchiveConsentRequired(~"customer has not agreed to the chat archive", "客户未同意聊天存档") as FailedPrecondition {
            cause("A member can send a welcome message only after the contact agreed to the service notice.", "外部联系人同意服务须知后，成员才能发送欢迎语。"),
            fix("Wait until the customer has agreed, and send the welcome message then.", "等客户同意服务须知后再发送欢迎语。"),
        },
        41054 => ContactWayUserNotActivated(~"user is not activated yet", "该用户尚未激活") as FailedPrecondition {
            cause("A member of the way to contact has never logged in to WeCom, or has no real-name verification.", "「联系我」的成员从未登录过企业微信，或未实名认证。"),
            fix("Let the member log in to WeCom and complete the real-name verification, or choose another member.", "请该成员登录企业微信并完成实名认证，或改选其他成员。"),
        },
        41055 => GroupWelcomeTemplateLimitReached(~"reach limit of group welcome templates", "群欢迎语模板数量达到上限") as ResourceExhausted,
        41056 => InvalidExternalContactIdType(~"invalid type of external contact id", "外部联系人id类型不正确") as InvalidArgument,
        41057 => WechatDeveloperAccountNotBound(~"enterprise or service provider has not bound a WeChat developer account", "企业或服务商未绑定微信开发者账号") as FailedPrecondition,
        41058 => GroupWelcomeTemplateEditForbidden(~"no permission to edit this group welcome template", "无此群欢迎语模板的编辑权限") as PermissionDenied,

        // Moments and attachments
        41059 => MissingMomentId(~"moment_id missing", "缺少moment_id参数") as InvalidArgument,
        41060 => InvalidMomentId(~"invalid moment_id", "不合法的moment_id参数") as InvalidArgument,
        41061 => InvalidMomentUserid(~"invalid userid of the moment's sender, this user has not published the moment", "不合法朋友圈发送成员userid，当前朋友圈并非此用户发表") as InvalidArgument,
        41062 => MomentNotPublished(~"moment created by the enterprise has not been published by the member userid", "企业创建的朋友圈尚未被成员userid发表") as FailedPrecondition,
        41063 => MassSendDispatchInProgress(~"mass-send message is being dispatched, please try again later", "群发消息正在被派发中，请稍后再试") as Aborted retry Backoff {
            cause("The records of a mass-send message were queried right after it was created.", "创建企业群发后立刻查询了群发记录。"),
            fix("Wait a while after creating the message, then query its records again. Do not create it a second time.", "创建后稍等片刻再查询群发记录，不要重复创建。"),
        },
        41064 => TooManyAttachments(~"number of attachments out of limit", "附件数量超过限制") as InvalidArgument,
        41065 => InvalidAttachmentType(~"invalid attachment type", "无效的附件类型") as InvalidArgument,
        41066 => InvalidChannelsName(~"invalid name of the user's Channels account", "用户视频号名称错误") as InvalidArgument,
        41067 => InvalidMomentIdType(~"invalid type of moment_id", "朋友圈moment_id类型错误") as InvalidArgument {
            cause("The moment was created in a way that this call does not accept.", "该朋友圈的创建类型不符合接口的调用要求。"),
            fix("Check whether the enterprise or a member created the moment, and use a call for that type.", "确认该朋友圈由企业还是成员创建，并调用适用于该类型的接口。"),
        },

        // Sensitive words of chats, product albums and attachments of messages
        41068 => TooManyChatSensitiveWords(~"list of chat sensitive words out of limit", "聊天敏感词列表超过了限制") as InvalidArgument,
        41069 => ChatSensitiveWordRuleLimitReached(~"total number of chat sensitive word rules out of limit", "聊天敏感词规则总数超过了限制") as ResourceExhausted,
        41070 => InvalidChatSensitiveWordRuleId(~"invalid id of chat sensitive word rule", "无效的聊天敏感词规则id") as InvalidArgument,
        41071 => ChatSensitiveWordRuleAlreadyDeleted(~"chat sensitive word rule has been deleted", "聊天敏感词规则已经被删除") as NotFound,
        41072 => InvalidAttachmentScene(~"invalid scene of attachment resource", "资源附件场景使用错误") as InvalidArgument {
            cause("The media_type or attachment_type of the upload does not suit the resource's use.", "上传附件资源时的 media_type 或 attachment_type 与使用场景不符。"),
            fix("Upload the attachment resource again with the media_type and attachment_type that suit its use.", "按使用场景设置 media_type 和 attachment_type，重新上传附件资源。"),
        },
        41073 => InvalidProductAlbumDescription(~"description of the product album does not meet the standard", "商品图册描述不符合标准") as InvalidArgument,
        41074 => ProductAlbumAlreadyDeleted(~"data of the product album has been deleted", "商品图册数据已经被删除") as NotFound,
        41075 => ProductAlbumNotFound(~"invalid id of product album, or the data does not exist", "无效的商品图册id或者数据不存在") as NotFound,
        41076 => ChatSensitiveWordRuleScopeTooLarge(~"scope of the chat sensitive word rule out of limit", "聊天敏感词规则适用范围超过限制") as InvalidArgument {
            fix("Name departments by their IDs instead of single members.", "改用部门 ID 指定适用范围，不要逐个列出成员。"),
        },
        41077 => DuplicateChatSensitiveWordRuleName(~"name of the chat sensitive word rule is not unique", "聊天敏感词规则名称不唯一") as AlreadyExists,
        41078 => MomentTaskLimitReached(~"total number of running asynchronous tasks that create moments out of limit", "创建朋友圈正在进行的异步任务总数超过了限制") as ResourceExhausted,
        41079 => MomentDispatchInProgress(~"moment is being dispatched, please try again later", "朋友圈正在被派发中，请稍后再试") as Aborted retry Backoff,
        41080 => AttachmentTooLarge(~"size of attachment resource out of limit", "附件资源大小超过限制") as InvalidArgument {
            fix("Compare the file's size with the limits for uploading attachment resources, and upload a smaller file.", "对照上传附件资源接口的大小限制，上传更小的文件。"),
        },
        41081 => AttachmentImageResolutionTooLarge(~"image resolution of attachment resource out of limit", "附件资源的图片分辨率超过限制") as InvalidArgument {
            fix("Compare the image's resolution with the limits for uploading attachment resources, and scale the image down.", "对照上传附件资源接口的分辨率限制，缩小图片后重新上传。"),
        },
        41082 => AttachmentVideoTooLong(~"video duration of attachment resource out of limit", "附件资源的视频时长超过限制") as InvalidArgument {
            fix("Compare the video's duration with the limits for uploading attachment resources, and shorten the video.", "对照上传附件资源接口的时长限制，剪短视频后重新上传。"),
        },
        41083 => InvalidChatSensitiveWordKeyword(~"invalid keyword of sensitive word", "敏感词关键字错误") as InvalidArgument,
        41084 => InvalidChatSensitiveWordSemanticRule(~"invalid semantic rule of sensitive word interception", "敏感词拦截语义规则错误") as InvalidArgument,
        41085 => InvalidAlbumProductCode(~"invalid product code", "无效商品编码") as InvalidArgument,
        41086 => InvalidAlbumProductPrice(~"invalid product price", "无效商品价格") as InvalidArgument,
        41087 => InvalidAlbumProductDescription(~"invalid product description", "无效商品描述") as InvalidArgument,
        41088 => EmptyAttachmentList(~"attachment list is empty", "附件列表为empty") as InvalidArgument,
        41089 => EmptyMomentContent(~"attachments and content of a moment are not allowed to both be empty", "朋友圈附件与内容不能同时为empty") as InvalidArgument,
        41090 => InvalidVideoFormat(~"invalid video format", "视频格式不合法") as InvalidArgument {
            cause("The video is not an mp4 file, or its data is damaged.", "视频不是 mp4 格式，或数据已损坏。"),
            fix("Play the file to check that it is intact, and convert it to mp4.", "先播放文件确认数据完好，再转换为 mp4 格式。"),
        },
        41091 => TooManyJoinWayGroupChats(~"a way to join group chats can be linked to at most 5 groups", "配置客户群进群方式最多只能关联5个群") as InvalidArgument,
        41093 => MassSendTaskCanceled(~"mass-send task has been canceled", "群发任务已取消") as FailedPrecondition,
        41094 => MassSendReminderTooFrequent(~"mass-send reminders out of frequency limit", "群发提醒超过频率限制") as ResourceExhausted,
        41095 => CustomerAcquisitionLinkLimitReached(~"number of customer acquisition links out of limit", "获客链接数量超过上限") as ResourceExhausted,
        41096 => WelcomeMessageInProgress(~"welcome message is already being sent", "欢迎语已在发送中") as Aborted,
        41098 => CustomerAcquisitionLinkOfOtherComponent(~"customer acquisition link created by the component's linked app has been authorized to another component", "组件关联应用创建的获客链接授权给了其他组件") as PermissionDenied,
        41099 => ProviderPaymentModeRequired(~"not in the mode in which the service provider pays", "不是服务商代支付模式") as FailedPrecondition,
        41102 => MissingMenuName(~"menu name missing", "缺少菜单名") as InvalidArgument,

        // Expired and used credentials
        42001 => AccessTokenExpired(~"access_token expired", "access_token已过期") as Unauthenticated retry RefreshToken {
            fix("Get a new access_token, cache it for its lifetime, and repeat the call with it once.", "重新获取 access_token，在其有效期内缓存，并用它重试一次。"),
        },
        42002 => RefreshTokenExpired(~"refresh_token expired", "refresh_token过期") as Unauthenticated,
        42003 => OauthCodeExpired(~"code expired", "code已过期") as Unauthenticated,
        42004 => PluginTokenExpired(~"plugin token expired", "插件token过期") as Unauthenticated,
        42007 => PreAuthCodeExpired(~"pre_auth_code expired", "pre_auth_code已过期") as Unauthenticated {
            fix("Get a new pre_auth_code, and use it within its lifetime.", "重新获取 pre_auth_code，并在有效期内使用。"),
        },
        42008 => TemporaryAuthCodeExpired(~"temporary authorization code is no longer valid", "临时授权码失效") as Unauthenticated,
        42009 => SuiteAccessTokenExpired(~"suite_access_token expired", "suite_access_token已过期") as Unauthenticated {
            fix("Get a new suite_access_token, cache it for its lifetime, and repeat the call with it once.", "重新获取 suite_access_token，在其有效期内缓存，并用它重试一次。"),
        },
        42012 => JsapiTicketUnavailable(~"jsapi_ticket is unavailable", "jsapi_ticket不可用") as Unauthenticated {
            cause("The jsapi_ticket was not created with the right call, or is that of another app.", "没有正确调用接口来创建 jsapi_ticket，或跨应用使用了 jsapi_ticket。"),
            fix("For agentConfig, get the ticket with the call for the app's own jsapi_ticket. Do not share tickets between apps.", "用于 agentConfig 时，用获取应用的 jsapi_ticket 的接口获取；不要跨应用使用。"),
        },
        42013 => MiniProgramSessionExpired(~"mini program is not logged in, or its login session expired", "小程序未登陆或登录态已经过期") as Unauthenticated {
            fix("Run the mini program's login again.", "重新走小程序的登录流程。"),
        },

        // Task cards and buttons
        42014 => InvalidTaskCardTaskId(~"invalid task_id of task card message", "任务卡片消息的task_id不合法") as InvalidArgument,
        42015 => UpdatedMessageAppMismatch(~"app of the updated message does not match the app that sent the message", "更新的消息的应用与发送消息的应用不匹配") as InvalidArgument {
            fix("Update the message with the app that sent it.", "用发送该消息的应用来更新消息。"),
        },
        42016 => TaskCardTaskIdNotFound(~"task_id to update does not exist", "更新的task_id不存在") as NotFound,
        42017 => ButtonKeyNotFound(~"button key does not exist", "按钮key值不存在") as NotFound,
        42018 => InvalidButtonKey(~"invalid button key", "按钮key值不合法") as InvalidArgument,
        42019 => MissingButtonKey(~"button key missing or invalid", "缺少按钮key值不合法") as InvalidArgument,
        42020 => MissingButtonName(~"button name missing", "缺少按钮名称") as InvalidArgument,

        // Expired and used credentials, continued
        42021 => DeviceAccessTokenExpired(~"device_access_token expired", "device_access_token 过期") as Unauthenticated,
        42022 => OauthCodeUsed(~"code has been used and can be used only once", "code已经被使用过。只能使用一次") as Unauthenticated {
            fix("Start the authorization again for a new code, and exchange each code once.", "重新发起授权获取新的 code，每个 code 只使用一次。"),
        },

        // Template cards
        42027 => MissingTemplateCardKeyname(~"Template_Card.horizontal_content_list.keyname missing", "Template_Card.horizontal_content_list.keyname 字段缺失") as InvalidArgument,
        42028 => MissingTemplateCardUrl(~"Url of Template_Card missing", "Template_Card 缺失 Url") as InvalidArgument {
            cause("The URL is missing in card_action, horizontal_content_list or jump_list.", "card_action、horizontal_content_list 或 jump_list 缺少 url 字段。"),
            fix("Check these three parts in turn, and fill in the URL.", "依次检查这三处，补上 url 字段。"),
        },
        42029 => MissingTemplateCardMediaId(~"mediaid of Template_Card missing", "Template_Card 缺失 mediaid") as InvalidArgument {
            cause("The field is missing in Template_Card.horizontal_content_list.", "Template_Card.horizontal_content_list 缺少 mediaid 字段。"),
            fix("Fill in the media ID in horizontal_content_list.", "在 horizontal_content_list 中补上 mediaid 字段。"),
        },
        42030 => MissingTemplateCardAppid(~"appid of Template_Card missing", "Template_Card 缺失 appid") as InvalidArgument {
            cause("The appid is missing in card_action or jump_list.", "card_action 或 jump_list 缺少 appid 字段。"),
            fix("Check both parts, and fill in the appid.", "检查这两处，补上 appid 字段。"),
        },
        42031 => InvalidTemplateCardType(~"invalid Template_Card.CardType", "Template_Card.CardType 字段不合法") as InvalidArgument,
        42033 => MissingTemplateCardTitle(~"Title of Template_Card missing", "Template_Card.缺失 Title") as InvalidArgument {
            cause("The title is missing in vertical_content_list or jump_list.", "vertical_content_list 或 jump_list 缺少 title 字段。"),
            fix("Check both parts, and fill in the title.", "检查这两处，补上 title 字段。"),
        },
        42035 => InvalidTemplateCardHorizontalListLength(~"invalid array length of Template_Card.horizontal_content_list", "Template_Card.horizontal_content_list 数组长度不合法") as InvalidArgument,
        42036 => InvalidTemplateCardVerticalListLength(~"invalid array length of Template_Card.vertical_content_list", "Template_Card.vertical_content_list 数组长度不合法") as InvalidArgument,
        42037 => InvalidTemplateCardOptionListLength(~"invalid array length of Template_Card.option_list", "Template_Card.option_list 数组长度不合法") as InvalidArgument,
        42038 => InvalidTemplateCardButtonText(~"Template_Card.button_list.text missing or invalid", "Template_Card.button_list.text 缺失或不合法") as InvalidArgument,
        42039 => InvalidTemplateCardButtonKey(~"Template_Card.button_list.key missing or invalid", "Template_Card.button_list.key 缺失或不合法") as InvalidArgument,
        42040 => InvalidTemplateCardOptionId(~"Template_Card.option_list.id missing or invalid", "Template_Card.option_list.id 缺失或不合法") as InvalidArgument,
        42041 => InvalidTemplateCardOptionText(~"Template_Card.option_list.text missing or invalid", "Template_Card.option_list.text 缺失或不合法") as InvalidArgument,
        42042 => InvalidTemplateCardJumpListLength(~"invalid array length of Template_Card.jump_list", "Template_Card.jump_list 数组长度不合法") as InvalidArgument,
        42043 => InvalidTemplateCardQuestionKey(~"Template_Card.question_Key missing or invalid", "Template_Card.question_Key 缺失或不合法") as InvalidArgument,
        42044 => InvalidTemplateCardImageUrl(~"Template_Card.card_image.url missing or invalid", "Template_Card.card_image.url 缺失或不合法") as InvalidArgument,
        42045 => InvalidTemplateCardAction(~"Template_Card.card_action missing or invalid", "Template_Card.card_action 缺失或不合法") as InvalidArgument,
        42046 => InvalidTemplateCardSubmitKey(~"Template_Card.submit_button.key missing or invalid", "Template_Card.submit_button.key 缺失或不合法") as InvalidArgument,
        42047 => InvalidTemplateCardSelectListLength(~"invalid array length of Template_Card.select_list", "Template_Card.select_list 数组长度不合法") as InvalidArgument,
        42049 => InvalidTemplateCardSubmitText(~"Template_Card.submit_button.text missing or invalid", "Template_Card.submit_button.text 缺失或不合法") as InvalidArgument,
        42050 => InvalidTemplateCardUserid(~"Template_Card.horizontal_content_list.userid missing or invalid", "Template_Card.horizontal_content_list.userid 缺失或不合法") as InvalidArgument,
        42051 => DuplicateTemplateCardActionKey(~"key conflict in Template_Card.action_menu.action_list.key", "Template_Card.action_menu.action_list.key key冲突") as AlreadyExists {
            fix("Give every entry of action_menu.action_list a key of its own.", "为 action_menu.action_list 中的每一项设置不同的 key。"),
        },
        42052 => MessageIdExpired(~"msgid expired", "msgid已过期") as FailedPrecondition {
            cause("The message is older than 24 hours and can no longer be recalled.", "消息发送已超过 24 小时，不能再撤回。"),
            fix("Recall a message within 24 hours, and skip older ones.", "在 24 小时内撤回消息，更早的消息不再撤回。"),
        },

        // Requirements of calls
        43001 => GetMethodRequired(~"require GET request", "需要GET请求") as InvalidArgument,
        43002 => PostMethodRequired(~"require POST request", "需要POST请求") as InvalidArgument,
        43003 => HttpsRequired(~"require HTTPS", "需要HTTPS") as InvalidArgument,
        43004 => UseridWechatNotBound(~"given userid is not bound to WeChat or does not follow the WeChat plugin (formerly the enterprise account)", "指定的userid未绑定微信或未关注微信插件（原企业号）") as FailedPrecondition {
            cause("A member has an openid only after logging in to WeCom with WeChat or following the WeChat plugin.", "成员使用微信登录企业微信或关注微信插件后，才能获取 openid。"),
            fix("Let the member log in to WeCom with WeChat or follow the WeChat plugin, then call again.", "请该成员使用微信登录企业微信或关注微信插件，再调用接口。"),
        },
        43005 => FriendshipRequired(~"require friend relations", "需要好友关系") as FailedPrecondition,
        43006 => SubscriptionRequired(~"require subscription", "需要订阅") as FailedPrecondition,
        43007 => AuthorizationRequired(~"require authorization", "需要授权") as PermissionDenied,
        43008 => PayAuthorizationRequired(~"require pay authorization", "需要支付授权") as PermissionDenied,
        43009 => CorpVerificationRequired(~"enterprise has not verified its principal", "企业未验证主体") as PermissionDenied,
        43010 => MessageReceivingModeRequired(~"require message receiving mode", "需要处于接收消息模式") as FailedPrecondition,
        43011 => CorpAuthorizationRequired(~"require authorization of the enterprise", "需要企业授权") as PermissionDenied,
        43012 => CallbackUrlRequired(~"app needs a callback url", "应用需配置回调url") as FailedPrecondition,
        43013 => AppNotVisibleToMember(~"app is not visible to the member", "应用对成员不可见") as PermissionDenied,
        43016 => OpenDataLoginRequired(~"login information of the user was not obtained", "未获取到用户登录信息") as Unauthenticated {
            cause("The user has to log in before opendata can be accessed.", "用户登录后才能访问 opendata。"),
            fix("Let the user log in first, then access opendata.", "先让用户登录，再访问 opendata。"),
        },
        43017 => OpenDataVerificationFailed(~"verification of the user's OpenData request failed", "用户OpenData请求校验失败") as Unauthenticated,

        // Empty values
        44001 => EmptyMedia(~"media file is empty", "多媒体文件为空") as InvalidArgument {
            cause("The upload's header or body is wrong, so that no file was found in it.", "上传请求的 header 或 body 不正确，未读取到文件。"),
            fix("Compare the header and body with the example for uploading temporary material, and check that the file has content.", "对照上传临时素材接口的示例检查 header 和 body，并确认文件有内容。"),
        },
        44002 => EmptyRequestBody(~"empty POST data", "POST的数据包为空") as InvalidArgument,
        44003 => EmptyNewsContent(~"content of news message is empty", "图文消息内容为空") as InvalidArgument,
        44004 => EmptyTextContent(~"content of text message is empty", "文本消息content参数为空") as InvalidArgument,

        // Sizes, counts and frequencies
        45001 => MediaTooLarge(~"size of media file out of limit", "多媒体文件大小超过限制") as InvalidArgument {
            cause("An image or voice is larger than 5 MB, or a file larger than 20 MB.", "图片或音频超过 5M，或文件超过 20M。"),
            fix("Reduce an image or voice to at most 5 MB, and a file to at most 20 MB.", "将图片和音频缩小到 5M 以内，文件缩小到 20M 以内。"),
        },
        45002 => ContentTooLong(~"size of message content out of limit", "消息内容大小超过限制") as InvalidArgument {
            cause("A text message is longer than 2048 bytes, or a news message than 666 KB.", "文本消息超过 2048 个字节，或图文消息超过 666k 个字节。"),
            fix("Shorten the content, counting bytes instead of characters, or split it into several messages.", "缩短内容（按字节计算，不是字符数），或拆成多条消息。"),
        },
        45003 => TitleTooLong(~"size of title out of limit", "标题大小超过限制") as InvalidArgument,
        45004 => InvalidAppDescriptionLength(~"length of the app's description is not within the system's limits", "应用description参数长度不符合系统限制") as InvalidArgument {
            cause("A description has to be 4 to 120 characters long.", "description 长度必须为 4 至 120 个字符。"),
            fix("Send a description of 4 to 120 characters, or leave it out.", "传入 4 至 120 个字符的 description，或不传该参数。"),
        },
        45005 => UrlTooLong(~"length of link out of limit", "链接长度超过限制") as InvalidArgument,
        45006 => ImageUrlTooLong(~"length of image link out of limit", "图片链接长度超过限制") as InvalidArgument,
        45007 => VoicePlayTimeTooLong(~"voice play time out of limit", "语音播放时间超过限制") as InvalidArgument {
            fix("Shorten the voice to at most 60 seconds.", "将语音缩短到 60 秒以内。"),
        },
        45008 => InvalidArticleCount(~"number of articles of the news message is not within the system's limits", "图文消息的文章数量不符合系统限制") as InvalidArgument {
            fix("Send at most 8 articles in a message.", "每条图文消息最多包含 8 条文章。"),
        },
        45009 => ApiCallLimitReached(~"api calls out of limit", "接口调用超过限制") as ResourceExhausted {
            cause("The calls exceed a limit per minute, hour, day or month.", "调用次数超过每分钟、小时、天或月的频率限制。"),
            fix("Wait until the window of the limit ends instead of repeating the call at once. Retry only system failures, and cache access_token and jsapi_ticket on the server.", "等到该频率限制的时间窗口结束。只重试系统失败，并在服务端缓存 access_token 和 jsapi_ticket，不要立即重试。"),
        },
        45010 => MenuLimitReached(~"number of created menus out of limit", "创建菜单个数超过限制") as ResourceExhausted,
        45015 => ReplyWindowExpired(~"reply time out of limit", "回复时间超过限制") as FailedPrecondition,
        45016 => SystemGroupModificationForbidden(~"system group, not allowed to modify", "系统分组，不允许修改") as PermissionDenied,
        45017 => GroupNameTooLong(~"group name too long", "分组名字过长") as InvalidArgument,
        45018 => GroupLimitReached(~"number of groups out of limit", "分组数量超过上限") as ResourceExhausted,
        45022 => InvalidAppNameLength(~"length of the app's name is not within the system's limits", "应用name参数长度不符合系统限制") as InvalidArgument {
            cause("The name is empty or longer than 32 characters.", "name 为空或超过 32 个字符。"),
            fix("Send a name of 1 to 32 characters, or leave it out.", "传入 1 至 32 个字符的 name，或不传该参数。"),
        },
        45024 => AccountLimitReached(~"number of accounts out of limit", "账号数量超过上限") as ResourceExhausted {
            cause("The enterprise has reached its limit of members.", "企业人数已达到上限，不能再添加成员。"),
            fix("Let an administrator verify the enterprise in the admin console, or apply there for a higher limit if it is verified already.", "由管理员到管理后台认证企业；若已认证或已验证，则在管理后台申请扩容。"),
        },
        45025 => MemberInvitationTooFrequent(~"the same member can be invited only once a week", "同一个成员每周只能邀请一次") as ResourceExhausted,
        45026 => MemberDeletionProtectionTriggered(~"protection against deleting too many users was triggered", "触发删除用户数的保护") as FailedPrecondition {
            cause("Replacing all members with this file would delete more members than allowed.", "全量覆盖成员时将删除的成员数超过限制。"),
            fix("Check that the file lists every member that has to stay. Compare the deletions with the limits of replacing all members.", "先检查文件是否列出了所有需保留的成员，再对照全量覆盖成员接口的限制。"),
        },
        45027 => DailyMpnewsQuotaReached(~"mpnews can be sent only 100 times a day", "mpnews每天只能发送100次") as ResourceExhausted retry NextDay,
        45028 => MaterialLimitReached(~"number of materials out of limit", "素材数量超过上限") as ResourceExhausted,
        45029 => ResponseTooLarge(~"size of response out of limit", "回包大小超过上限") as InvalidArgument {
            cause("The call asks for too much data at once, such as the members of a large enterprise.", "一次请求的数据过多，例如通讯录组织架构庞大。"),
            fix("Ask for less at once. With /cgi-bin/user/list, fetch department by department without fetch_child=1.", "减少一次请求的数据；/cgi-bin/user/list 应按部门分别拉取，且不要指定 fetch_child=1。"),
        },
        45031 => CorpSecretResetRequired(~"enterprise's corpsecret is not secure enough, please reset it", "企业corpsecret不够安全，请重置") as Unauthenticated {
            fix("Reset the corpsecret, and get a new access_token with it.", "重置 corpsecret，并用新的 corpsecret 获取 access_token。"),
        },
        45032 => NewsAuthorTooLong(~"length of author of news message out of limit", "图文消息author参数长度超过限制") as InvalidArgument {
            fix("Shorten author to at most 64 bytes.", "将 author 缩短到 64 个字节以内。"),
        },
        45033 => ConcurrentCallLimitReached(~"concurrent api calls out of limit", "接口并发调用超过限制") as ResourceExhausted {
            cause("One enterprise makes too many concurrent calls of one API, or fetches one resource over and over.", "同一企业对同一接口的并发调用过多，或持续获取同一资源。"),
            fix("Lower the number of concurrent calls. Check for a bug that fetches the same resource repeatedly, such as one media_id.", "调低并发数，并检查程序是否反复获取同一资源，例如同一个 media_id。"),
        },
        45034 => UrlSchemeRequired(~"url must have a protocol header", "url必须有协议头") as InvalidArgument {
            fix("Put http:// or https:// in front of the url.", "在 url 前加上 http:// 或 https://。"),
        },
        45104 => MonthlyDomainChangeQuotaReached("reach_max_domain_quota_limit", "每个月只可以修改50次，超次数了") as ResourceExhausted retry NextMonth,

        // Things that do not exist
        46001 => MediaDataNotFound(~"media data does not exist", "不存在媒体数据") as NotFound,
        46002 => MenuVersionNotFound(~"menu version does not exist", "不存在的菜单版本") as NotFound,
        46003 => MenuNotSet(~"menu is not set", "菜单未设置") as FailedPrecondition {
            cause("The app has no published menu.", "应用的菜单尚未发布。"),
            fix("Publish a menu first, then get it.", "先发布菜单，再获取菜单数据。"),
        },
        46004 => UserNotFound(~"given user does not exist", "指定的用户不存在") as NotFound {
            cause("The userid is misspelled, or the mobile or email is not in the address book or the app's visible range.", "userid 拼写错误，或手机号、邮箱不在企业通讯录或应用可见范围内。"),
            fix("Check the spelling first, then look the member up in the address book, then check the app's visible range.", "先核对拼写，再到通讯录查找该成员，最后检查应用的可见范围。"),
        },
        47001 => InvalidJsonOrXml(~"error parsing JSON/XML content", "解析JSON/XML内容错误") as InvalidArgument,

        // Permissions
        48001 => ApiUnauthorized(~"api unauthorized", "API功能未授权") as PermissionDenied {
            cause("The enterprise does not meet the API's conditions, or has not authorized the provider.", "企业不满足接口的使用条件，或与服务商之间没有授权关系。"),
            fix("For invoice calls, check that the enterprise is verified and has 200 activated members. For encrypting a corpid, check that the enterprise has authorized the provider.", "发票接口：确认企业已认证且激活人数达到 200；明文 corpid 转密文：确认企业与服务商之间有授权关系。"),
        },
        48002 => ApiCallForbidden(~"no permission to call the api", "API接口无权限调用") as PermissionDenied {
            cause("The permissions of the app whose access_token was sent do not include this API.", "access_token 所属应用的权限不包含所调用的接口。"),
            fix("Read the API's permission notes first. Write the address book with the sync assistant's access_token, and call customer contact with its own app or one listed as allowed to call it.", "先看接口的权限说明。写通讯录用通讯录同步助手的 access_token；客户联系用该系统应用或“可调用应用”列表中的应用。"),
        },
        48003 => SuiteIdTokenMismatch(~"invalid suite_id", "不合法的suite_id") as InvalidArgument {
            cause("The suite_access_token was not made with this suite_id.", "suite_access_token 不是由该 suite_id 生成的。"),
            fix("Send the suite_id with which the suite_access_token was obtained.", "传入获取该 suite_access_token 时所用的 suite_id。"),
        },
        48004 => InvalidAuthorization(~"invalid authorization relation", "授权关系无效") as PermissionDenied {
            cause("There is no authorization, or it has been withdrawn.", "没有授权，或授权已被取消。"),
            fix("Check whether the enterprise still authorizes the app, and let it authorize again.", "确认企业对应用的授权是否仍有效，必要时请企业重新授权。"),
        },
        48005 => ApiDiscontinued(~"api has been discontinued", "API接口已废弃") as Unimplemented {
            cause("The API is no longer supported.", "接口已不再支持。"),
            fix("Move to the newer API or solution that replaces it. Do not retry.", "改用新接口或新方案，不要重试。"),
        },
        48006 => ApiPermissionRevoked(~"permission for the api has been revoked", "接口权限被收回") as PermissionDenied {
            cause("The enterprise has not used the app for a long time.", "企业长时间未使用应用。"),
            fix("Let an administrator of the enterprise enable the app again.", "由企业管理员重新启用应用。"),
        },
        48007 => CustomerServiceAccountUnauthorized(~"no permission to call the api, since the customer service account has not been authorized", "API接口无权限调用，由于对应的客服账号未授权") as PermissionDenied {
            cause("The app may not manage this customer service account.", "该客服账号未授权给应用。"),
            fix("In the admin console under WeChat Customer Service, grant the app the permission to manage accounts, sessions and messages, and authorize the account to it.", "在管理后台“微信客服”中，为应用开启管理账号、分配会话和收发消息权限，并授权对应的客服账号。"),
        },
        48008 => AddressBookEditorApiForbidden(~"no permission to call the api, authorization to edit the address book allows only some address book apis", "API接口无权限调用，通讯录编辑授权只能调用部分通讯录接口") as PermissionDenied {
            fix("Compare the call with the list of address book calls that this authorization allows.", "将所调用的接口与该授权的可调用接口列表核对。"),
        },
        48009 => AddressBookSyncIpForbidden(~"no permission to call the api, to protect enterprise data the address book sync assistant is no longer allowed to read address book details from newly added IPs", "API接口无权限调用，为保障企业数据安全，不再允许通讯录同步助手从新增IP读取通讯录详情") as PermissionDenied {
            fix("Read the announcement on the change of the address book sync API. Do not read address book details with the sync assistant from a new IP.", "查看通讯录同步接口调整的说明，不要再用同步助手从新增 IP 读取通讯录详情。"),
        },

        // Signatures, group chats and buyers
        49004 => SignatureMismatch(~"signature does not match", "签名不匹配") as Unauthenticated,
        49008 => GroupChatDismissed(~"group has been dismissed", "群已经解散") as FailedPrecondition {
            cause("The group's owner has dismissed it.", "群主已解散群聊。"),
            fix("Stop sending requests for this group, and do not retry.", "停止对该群的调用，不要重试。"),
        },
        49009 => InvalidBuyerUserid(~"invalid buyer_userid", "buyer_userid非法") as InvalidArgument {
            cause("The buyer_userid could not be parsed.", "buyer_userid 无法解析。"),
            fix("Check the format of buyer_userid and where it was obtained.", "检查 buyer_userid 的格式和获取来源。"),
        },

        // Scopes and domains of apps
        50001 => RedirectUrlDomainNotTrusted(~"domain of redirect_url is not registered as trusted", "redirect_url未登记可信域名") as PermissionDenied {
            cause("The domain of redirect_url is not among the trusted domains of the app whose access_token was sent.", "redirect_url 的域名不在 access_token 所属应用的可信域名中。"),
            fix("Check first that the access_token belongs to the app that issued the code. Then add the redirect_url's domain, spelled exactly alike, to the app's trusted domains in the admin console.", "先确认 access_token 属于颁发 code 的应用；再到管理后台将 redirect_url 的域名加入该应用的可信域名，须完全一致。"),
        },
        50002 => MemberOutsidePermissionScope(~"member is not in the scope of permissions", "成员不在权限范围") as PermissionDenied {
            fix("Check the scope of the app or management group in the admin console, and add the member to it.", "到管理后台检查应用或管理组的权限范围，将该成员加入。"),
        },
        50003 => AppDisabled(~"app has been disabled", "应用已禁用") as PermissionDenied {
            cause("A disabled app cannot call the API.", "应用禁用后不能再调用接口。"),
            fix("Enable the app again in the admin console under app management.", "在管理后台的“应用管理”中重新启用该应用。"),
        },

        // Members, enterprises and system apps
        50004 => MemberStatusNotAllowed(~"member status is incorrect, the member must be in the state of enterprise verification in progress", "成员状态不正确，需要成员为企业验证中状态") as FailedPrecondition,
        50005 => CorpDisabled(~"enterprise is disabled", "企业已禁用") as PermissionDenied,
        50006 => SystemAppDisabled(~"system app is disabled", "系统应用已禁用") as PermissionDenied,
        50100 => InvalidPageCursor(~"invalid cursor of paged query", "分页查询的游标无效") as InvalidArgument,

        // Address book: departments
        60001 => InvalidDepartmentNameLength(~"department length does not meet the limit", "部门长度不符合限制") as InvalidArgument {
            cause("The department name is empty or longer than 32 characters.", "部门名称为空，或超过 32 个字。"),
            fix("Send a department name of 1 to 32 characters.", "将部门名称改为 1 到 32 个字。"),
        },
        60002 => DepartmentTooDeep(~"depth of departments out of limit", "部门层级深度超过限制") as InvalidArgument,
        60003 => DepartmentNotFound(~"department id does not exist", "部门ID不存在") as NotFound {
            fix("Check that the request contains the department ID and that the address book has this department.", "检查请求是否带有部门 ID，以及该部门是否在通讯录中。"),
        },
        60004 => ParentDepartmentNotFound(~"parent department does not exist", "父部门不存在") as NotFound {
            fix("Check that the request contains the ID of the parent department and that the address book has this department.", "检查请求是否带有父部门 ID，以及该父部门是否在通讯录中。"),
        },
        60005 => DepartmentHasMembers(~"department has members", "部门下存在成员") as FailedPrecondition {
            cause("A department that has members cannot be deleted.", "有成员的部门不能删除。"),
            fix("Move its members to another department, then delete it.", "先将成员移到其他部门，再删除该部门。"),
        },
        60006 => DepartmentHasSubdepartments(~"department has subdepartments", "部门下存在子部门") as FailedPrecondition {
            cause("A department that has subdepartments cannot be deleted.", "有子部门的部门不能删除。"),
            fix("Move or delete its subdepartments first, then delete it.", "先移走或删除子部门，再删除该部门。"),
        },
        60007 => RootDepartmentDeletionForbidden(~"not allowed to delete the root department", "不允许删除根部门") as PermissionDenied,
        60008 => DepartmentExists(~"department already exists", "部门已存在") as AlreadyExists {
            cause("Another department has the same ID or the same name.", "已有部门使用相同的部门 ID 或部门名称。"),
            fix("Choose another ID or name, or update the existing department.", "换用其他部门 ID 或名称，或更新已有的部门。"),
        },
        60009 => InvalidDepartmentNameCharacters(~"department name contains invalid characters", "部门名称含有非法字符") as InvalidArgument {
            fix("Remove characters such as : ? * \" < > | from the department name.", "去掉部门名称中的 : ? * \" < > | 等字符。"),
        },
        60010 => DepartmentCycle(~"department relations form a cycle", "部门存在循环关系") as InvalidArgument {
            cause("The parentid is the department itself or one of its subdepartments.", "parentid 是该部门自身或其子部门的 ID。"),
            fix("Set parentid to a department outside the subtree of the department to create or update.", "将 parentid 改为该部门及其子部门以外的部门。"),
        },

        // Address book: permissions, apps and calls
        60011 => MemberDepartmentOrTagUnauthorized(~"no permission for the specified member/department/tag", "指定的成员/部门/标签参数无权限") as PermissionDenied {
            cause("The object is outside the app's visible range, or the app may see it but not edit it.", "对象不在应用可见范围内，或应用可见但没有编辑权限。"),
            fix("Check the app's visible range first. Edit only tags that this app created, and check that the app meets the permissions that the API requires.", "先检查应用的可见范围。只编辑本应用创建的标签，并核对应用是否满足接口的权限要求。"),
        },
        60012 => DefaultAppDeletionForbidden(~"not allowed to delete the default app", "不允许删除默认应用") as PermissionDenied {
            cause("The app with ID 0 is the default app.", "ID 为 0 的应用是默认应用。"),
            fix("Check the app ID of the call; do not send 0.", "检查请求中的应用 ID，不要传 0。"),
        },
        60013 => AppDisablingForbidden(~"not allowed to disable the app", "不允许关闭应用") as PermissionDenied,
        60014 => AppEnablingForbidden(~"not allowed to enable the app", "不允许开启应用") as PermissionDenied,
        60015 => DefaultAppVisibilityEditForbidden(~"not allowed to modify the visible range of the default app", "不允许修改默认应用可见范围") as PermissionDenied,
        60016 => TagWithMembersDeletionForbidden(~"not allowed to delete a tag that has members", "不允许删除存在成员的标签") as FailedPrecondition,
        60017 => CorpSettingForbidden(~"not allowed to change the settings of the enterprise", "不允许设置企业") as PermissionDenied,
        60019 => AppLocationReportSettingForbidden(~"not allowed to set the location report switch of the app", "不允许设置应用地理位置上报开关") as PermissionDenied,
        60020 => IpNotTrusted(~"access from an unsafe IP", "不安全的访问IP") as PermissionDenied {
            cause("The caller's IP is not in the list of trusted IPs; a provider's IP may not call for an app built by the enterprise.", "调用方的 IP 不在可信名单中；服务商的 IP 不能为企业自建应用发起调用。"),
            fix("Add the server's IP to the trusted IPs in the app's details, or, for a provider's app, to the IP whitelist in the provider console's basic information. Then wait one minute.", "在应用详情的企业可信 IP 中添加服务器 IP；服务商的应用则在服务商后台基本信息的 IP 白名单中添加。1 分钟后生效。"),
        },
        60021 => UseridNotVisible(~"userid is not within the visible range of the app", "userid不在应用可见范围内") as PermissionDenied,
        60023 => AuthorizedAppMenuEditForbidden(~"management groups of the enterprise are not allowed to modify the menu of an authorized app by api", "已授权的应用不允许企业管理组调用接口修改菜单") as PermissionDenied,
        60025 => HomePageAppMessageTypeNotSupported(~"message type is not supported by home page apps", "主页型应用不支持的消息类型") as InvalidArgument,
        60027 => HomePageAppEditForbidden(~"modifying fields of home page apps by third parties is not supported", "不支持第三方修改主页型应用字段") as PermissionDenied,
        60028 => ThirdPartyAppHomeUrlEditForbidden(~"not allowed to modify the home url of a third-party app", "不允许修改第三方应用的主页 URL") as PermissionDenied {
            cause("The home URL of a third-party app cannot be modified through the API.", "第三方应用的主页 URL 不能通过接口修改。"),
            fix("Leave the home URL out of the request when the app is a third-party app.", "应用为第三方应用时，请求中不要带主页 URL。"),
        },
        60029 => AppTrustedDomainEditForbidden(~"app is authorized to a third party, not allowed to modify trusted domains by api", "应用已授权予第三方，不允许通过接口修改可信域名") as PermissionDenied,
        60030 => TargetNotVisible(~"outside the visible range of the app", "已超出应用可见范围") as PermissionDenied {
            cause("The visible range of the app does not cover the object, such as a rule group or a meeting room.", "应用可见范围没有覆盖所操作的规则组、会议室等对象。"),
            fix("Extend the app's visible range so that it covers the object.", "调整应用可见范围，使其覆盖所操作的对象。"),
        },
        60031 => AppApiCallForbidden(~"the current app is not allowed to call the api", "当前应用已禁止调用API") as PermissionDenied,

        // Address book: members
        60102 => UseridExists(~"userid already exists", "UserID已存在") as AlreadyExists,
        60103 => InvalidPhone(~"invalid phone number", "手机号码不合法") as InvalidArgument {
            cause("The number is longer than 32 characters or has characters other than digits, + and -.", "号码超过 32 位，或含有数字、加号和减号以外的字符。"),
            fix("Send at most 32 characters: digits, + and - only.", "号码不超过 32 位，只使用数字、加号和减号。"),
        },
        60104 => PhoneExists(~"phone number already exists", "手机号码已存在") as AlreadyExists {
            cause("Another member of the enterprise has this phone number.", "企业内已有其他成员使用该手机号。"),
            fix("Use another number, or update the member that has it.", "换用其他手机号，或更新已使用该手机号的成员。"),
        },
        60105 => InvalidEmail(~"invalid email", "邮箱不合法") as InvalidArgument {
            fix("Send a well-formed email address of at most 64 characters.", "传入格式有效且不超过 64 位的邮箱地址。"),
        },
        60106 => EmailExists(~"email already exists", "邮箱已存在") as AlreadyExists {
            cause("Another member of the enterprise has this email address.", "企业内已有其他成员使用该邮箱。"),
            fix("Use another address, or update the member that has it.", "换用其他邮箱，或更新已使用该邮箱的成员。"),
        },
        60107 => InvalidWechatId(~"invalid wechat id", "微信号不合法") as InvalidArgument {
            fix("Send 3 to 20 bytes of letters, digits, - and _, with a letter, - or _ first.", "使用 3 到 20 字节的字母、数字、- 和 _，首字符为字母、- 或 _。"),
        },
        60108 => WechatIdExists(~"wechat id already exists", "微信号已存在") as AlreadyExists,
        60109 => QqNumberExists(~"qq number already exists", "QQ号已存在") as AlreadyExists,
        60110 => TooManyMemberDepartments(~"number of departments of the user out of limit", "用户所属部门数量超过限制") as InvalidArgument {
            cause("A member can belong to at most 20 departments.", "一个成员最多同时属于 20 个部门。"),
            fix("Shorten the member's list of departments to 20 at most.", "将该成员的部门列表减少到 20 个以内。"),
        },
        60111 => UseridNotFound(~"userid does not exist", "UserID不存在") as NotFound {
            cause("The member left, was deleted or is not visible to the app, or the value is not a userid of this enterprise.", "成员已退出、被删除或不在应用可见范围内，或传入的不是合法的 userid。"),
            fix("Look the userid up in the address book and check the app's visible range. After the ID upgrade, a provider's app must not send plaintext userids.", "在通讯录中核对 userid，再检查应用可见范围。完成 ID 升级后，服务商的应用不要再传明文 userid。"),
        },
        60112 => InvalidMemberName(~"invalid member parameter name", "成员name参数不合法") as InvalidArgument {
            fix("Send a name of 1 to 64 characters.", "将 name 改为 1 到 64 个字符。"),
        },
        60113 => EmptyMemberIdentity(~"identity information (wechat id/phone/email) must not all be empty", "身份认证信息（微信号/手机/邮箱）不能同时为空") as InvalidArgument,
        60114 => InvalidGender(~"invalid gender", "性别不合法") as InvalidArgument,
        60115 => FollowedMemberWechatEditForbidden(~"the wechat of a member who has followed cannot be modified", "已关注成员微信不能修改") as FailedPrecondition,
        60116 => ExtendedAttributeExists(~"extended attribute already exists", "扩展属性已存在") as AlreadyExists,
        60118 => MemberInvitationFieldRequired(~"member has no valid invitation field", "成员无有效邀请字段") as FailedPrecondition {
            fix("See the description of the call that invites members to follow for the fields it needs, and fill one in for the member.", "查看“邀请成员关注”接口的说明，为该成员补充有效的邀请字段。"),
        },
        60119 => MemberAlreadyFollowed(~"member has already followed", "成员已关注") as AlreadyExists,
        60120 => MemberDisabled(~"member is disabled", "成员已禁用") as FailedPrecondition,
        60121 => MemberNotFound(~"member is not found", "找不到该成员") as NotFound,
        60122 => EmailInUseByExternalAdmin(~"email is used by an external administrator", "邮箱已被外部管理员使用") as AlreadyExists,
        60123 => InvalidDepartmentId(~"invalid department id", "无效的部门id") as InvalidArgument {
            cause("The address book has no department with this ID.", "通讯录中没有该 ID 的部门。"),
            fix("Take the department ID from the list of departments.", "从部门列表中获取部门 ID。"),
        },
        60124 => InvalidParentDepartmentId(~"invalid parent department id", "无效的父部门id") as InvalidArgument {
            cause("The address book has no department with the ID of the parent.", "通讯录中没有该 ID 的父部门。"),
            fix("Create the parent department first, or take its ID from the list of departments.", "先创建父部门，或从部门列表中获取其 ID。"),
        },
        60125 => InvalidDepartmentName(~"invalid department name", "非法部门名字") as InvalidArgument {
            cause("The name is empty, longer than 64 bytes or has a forbidden character.", "部门名称为空、超过 64 字节或含有禁用字符。"),
            fix("Send a name of 1 to 64 bytes without characters such as : * ? \" < > |.", "使用 1 到 64 字节的名称，不含 : * ? \" < > | 等字符。"),
        },
        60126 => DepartmentCreationFailed(~"department creation failed", "创建部门失败") as Internal,
        60127 => MissingMemberDepartment(~"department missing", "缺少department参数") as InvalidArgument,
        60128 => InvalidField(~"invalid field, the primary key may conflict or the format may be wrong", "字段不合法，可能存在主键冲突或者格式错误") as InvalidArgument,
        60129 => EmptyPhoneAndEmail(~"phone and email of the member are both empty", "成员手机和邮箱都为空") as InvalidArgument {
            fix("Send at least one of the member's phone number and email.", "成员的手机号和邮箱至少填写一个。"),
        },
        60131 => InvalidPositionLength(~"invalid position length", "不合法的职位长度") as InvalidArgument,
        60132 => DepartmentLeaderCountMismatch(~"is_leader_in_dept and department differ in the number of elements", "is_leader_in_dept和department的元素个数不一致") as InvalidArgument,
        60136 => RecordNotFound(~"record does not exist", "记录不存在") as NotFound,
        60137 => DuplicateParentPhone(~"duplicate phone number of parent", "家长手机号重复") as AlreadyExists {
            cause("Another parent in the same school address book has this phone number.", "同一家校通讯录中已有家长使用该手机号。"),
            fix("Use another number, or update the parent that has it.", "换用其他手机号，或更新已使用该手机号的家长。"),
        },
        60140 => InvalidResponseCode(~"invalid response_code", "无效的response_code") as InvalidArgument {
            cause("The response_code may have expired.", "response_code 可能已过期。"),
            fix("Get a new response_code and use it before it expires; do not send the old one again.", "获取新的 response_code 并在过期前使用，不要重复传入旧值。"),
        },
        60141 => InvalidPersonalEmailWithoutPhone(~"invalid personal email, and no phone number", "个人邮箱非法，且没有手机号") as InvalidArgument {
            cause("The personal email, which activates the account, failed the check and no phone number was sent.", "用于激活的个人邮箱检查未通过，且未传入手机号。"),
            fix("Correct the personal email or send a phone number.", "更正个人邮箱，或传入手机号。"),
        },
        60142 => PersonalEmailUpdateFailed(~"personal email update failed", "个人邮箱更新失败") as AlreadyExists {
            cause("The personal email, which activates the account, exists already and cannot be updated.", "用于激活的个人邮箱已存在，无法更新。"),
            fix("Leave the personal email out of the update.", "更新成员时不要再传个人邮箱。"),
        },
        60143 => InvalidBizMail(~"invalid enterprise email", "企业邮箱非法") as InvalidArgument {
            cause("The enterprise email is malformed or exists already.", "企业邮箱格式非法，或该邮箱已存在。"),
            fix("Check the address's format first, then whether another member has it.", "先检查邮箱格式，再检查是否已有成员使用该邮箱。"),
        },
        60144 => BizMailUpdateFailed(~"enterprise email update failed", "企业邮箱更新失败") as FailedPrecondition {
            cause("The enterprise email can no longer be updated.", "企业邮箱已不能再更新。"),
            fix("Leave the enterprise email out of the update.", "更新成员时不要再传企业邮箱。"),
        },
        60145 => BizMailExists(~"enterprise email already exists", "企业邮箱已存在") as AlreadyExists {
            cause("Another member of the enterprise has this enterprise email.", "企业内已有其他成员使用该企业邮箱。"),
            fix("Use another enterprise email.", "换用其他企业邮箱。"),
        },
        60146 => PhoneNotFound(~"phone number is not found", "未找到手机号") as NotFound,
        60147 => EmailNotFound(~"email is not found", "未找到邮箱") as NotFound,
        60148 => BizMailNotFound(~"enterprise email is not found", "未找到企业邮箱") as NotFound,
        60149 => StudentPhoneExists(~"student phone number already exists", "学生手机号已存在") as AlreadyExists,

        // Template messages and independent third-party apps
        60203 => InvalidTemplateMessageId(~"invalid template id", "不合法的模版ID") as InvalidArgument,
        60204 => TemplateMessageStatusNotAllowed(~"template status is not available", "模版状态不可用") as FailedPrecondition,
        60205 => TemplateMessageKeywordMismatch(~"template keywords do not match", "模版关键词不匹配") as InvalidArgument,
        60206 => IndependentAppRequired(~"messages of this type are only for independent third-party apps", "该种类型的消息只支持第三方独立应用使用") as PermissionDenied,
        60207 => IndependentAppMessageTypeForbidden(~"independent third-party apps are only allowed to send template messages", "第三方独立应用只允许发送模板消息") as PermissionDenied,
        60208 => IndependentAppRecipientNotSupported(~"independent third-party apps do not support @all, nor the parameters toparty and totag", "第三方独立应用不支持指定@all，不支持参数toparty和totag") as InvalidArgument,

        // Selected members and group creation
        60209 => MissingOperatorVid(~"vid of the operator missing", "缺少操作者vid") as InvalidArgument,
        60210 => EmptySelectedMembers(~"list of selected members is empty", "选择成员列表为空") as InvalidArgument,
        60211 => EmptySelectedTicket(~"parameter SelectedTicket is empty", "SelectedTicket为空") as Unauthenticated,
        60214 => ThirdPartyAppRequired(~"only third-party apps can call the api", "仅支持第三方应用调用") as PermissionDenied,
        60215 => TooManySelectedTickets(~"number of SelectedTicket out of limit (10)", "传入SelectedTicket数量超过最大限制（10个）") as InvalidArgument,
        60217 => OperatorUnauthorized(~"the current operator has no permission, the operator must be authorized or within the visible range", "当前操作者无权限，操作者需要授权或者在可见范围内") as PermissionDenied,
        60218 => MemberAuthorizationModeRequired(~"only apps in member authorization mode can call the api", "仅支持成员授权模式的应用可调用") as PermissionDenied,
        60219 => SelectedTicketAppidMismatch(~"appid of the app that uses the SelectedTicket does not match that of the app that created it", "消费SelectedTicket和创建SelectedTicket的应用appid不匹配") as InvalidArgument,
        60220 => MissingCorpAppid(~"corpappid missing", "缺少corpappid") as InvalidArgument,
        60221 => OpenUseridProviderMismatch(~"service provider of the open_userid is not the current service provider", "open_userid对应的服务商不是当前服务商") as PermissionDenied,
        60222 => InvalidSelectedTicket(~"invalid SelectedTicket", "非法SelectedTicket") as Unauthenticated,
        60223 => InvalidBundleId(~"invalid BundleId", "非法BundleId") as InvalidArgument,
        60224 => InvalidPackageName(~"invalid PackageName", "非法PackageName") as InvalidArgument,
        60225 => GroupChatCreationForbidden(~"the current operator is not related to the SelectedTicket and cannot create the group chat", "当前操作者并非SelectedTicket相关人，不能创建群聊") as PermissionDenied,
        60226 => TooManySelectedMembers(~"number of selected members out of limit (2000)", "选人数量超过最大限制（2000）") as InvalidArgument,
        60227 => MissingServiceCorpid(~"ServiceCorpid missing", "缺少ServiceCorpid") as InvalidArgument,
        60228 => MissingBindCorpid(~"bind_corpid missing", "缺少bind_corpid字段") as InvalidArgument,
        60229 => InvalidMemberOrDepartmentId(~"incorrect member or department id", "成员或者部门id不正确") as InvalidArgument,

        // Share tickets and payments to schools and enterprises
        60230 => MissingShareTicket(~"shareticket missing", "缺少shareticket") as Unauthenticated,
        60231 => InvalidShareTicket(~"invalid shareticket", "shareticket非法") as Unauthenticated {
            cause("The shareticket may be misspelled.", "shareticket 可能拼写错误。"),
            fix("Compare the shareticket character by character with the one that was issued.", "逐字核对 shareticket 与获取到的值是否一致。"),
        },
        60233 => InvalidShareTicketUse(~"invalid shareticket", "shareticket非法") as Unauthenticated {
            cause("The shareticket is misspelled, or it is used where it does not belong.", "shareticket 拼写错误，或用在了不该用的地方。"),
            fix("Check that this shareticket is the one meant for this call, then its spelling.", "先确认该 shareticket 是否用于本次调用，再检查拼写。"),
        },
        60234 => InvalidShareTicketApp(~"invalid shareticket", "shareticket非法") as Unauthenticated {
            cause("The shareticket was generated by another app, or it is misspelled.", "shareticket 由其他应用生成，或拼写错误。"),
            fix("Use a shareticket that this app generated.", "使用本应用生成的 shareticket。"),
        },
        60235 => MissingPaymentId(~"payment_id missing", "缺少payment_id字段") as InvalidArgument,
        60236 => MissingTradeNo(~"trade_no missing", "缺少trade_no字段") as InvalidArgument,
        60237 => PaymentAppMismatch(~"the payment of payment_id was not started by the current app", "传入的payment_id对应的收款项目不是由当前应用发起的") as PermissionDenied {
            cause("The payment_id is misspelled or belongs to a payment of another app.", "payment_id 拼写错误，或属于其他应用发起的收款项目。"),
            fix("Send the payment_id of a payment that this app started.", "传入由本应用发起的收款项目的 payment_id。"),
        },
        60238 => InvalidPaymentPartyid(~"incorrect partyid", "传入的partyid有误") as InvalidArgument,
        60239 => PayeeRealNameRequired(~"payee has no real-name verification", "收款人未实名") as PermissionDenied,
        60240 => PayeeCorpVerificationRequired(~"payee enterprise is not verified or certified", "收款企业尚未验证或者认证") as PermissionDenied,
        60241 => InvalidPayerStudentOrDepartmentId(~"incorrect id of the paying student or department", "付款学生或者部门id不正确") as InvalidArgument,
        60242 => ShareTicketDomainMismatch(~"shareticket cannot be used across domains", "shareticket不能跨域名使用") as Unauthenticated {
            cause("The page that was shared and the page that uses the shareticket have different domains.", "分享出去的页面与使用 shareticket 的页面域名不一致。"),
            fix("Use the shareticket on a page with the domain of the shared page.", "在与分享页面相同域名的页面上使用 shareticket。"),
        },
        60243 => InvalidTradeNo(~"invalid trade_no", "trade_no不合法") as InvalidArgument {
            cause("The trade_no is misspelled or belongs to another payment.", "trade_no 拼写错误，或属于其他收款项目。"),
            fix("Send the trade_no of the payment that the request specifies.", "传入请求所指收款项目的 trade_no。"),
        },
        60244 => ShareTicketAppidMismatch(~"shareticket cannot be used across apps", "shareticket不能跨APP使用") as Unauthenticated {
            cause("The mini program that was shared and the one that uses the shareticket have different appids.", "分享出去的小程序与使用 shareticket 的小程序 appid 不一致。"),
            fix("Use the shareticket in the mini program that was shared.", "在被分享的小程序中使用 shareticket。"),
        },
        60246 => ThirdPartyAppNotPublished(~"third-party app is not online", "第三方应用未上线") as FailedPrecondition {
            fix("Check the state of the third-party app and put it online before the call.", "检查第三方应用的上线状态，上线后再调用。"),
        },

        // Customer service reception and direct leaders
        60251 => MissingReceptionCustomerServiceAccount(~"openkfid missing", "缺少openkfid") as InvalidArgument,
        60252 => InvalidReceptionCustomerServiceAccount(~"invalid openkfid", "非法的openkfid") as InvalidArgument {
            fix("Check the spelling of the openkfid.", "检查 openkfid 的拼写。"),
        },
        60253 => CustomerServiceNotReceptionist(~"customer service staff is not in the list of receptionists", "客服不在接待人员列表中") as InvalidArgument {
            fix("Check the customer service ID of the request against the list of receptionists.", "核对请求中的客服 id 是否在接待人员列表中。"),
        },
        60257 => TooManyDirectLeaders(~"number of direct leaders out of limit (5)", "设置直属上级数量超过最大数量限制（5个）") as InvalidArgument,

        // Third-party platforms
        61028 => ComponentNotPublished(~"third-party platform is not published", "第三方平台未发布") as FailedPrecondition,

        // Schools, students and parents
        65000 => SchoolAlreadyMigrated(~"school has already been migrated", "学校已经迁移") as FailedPrecondition,
        65001 => InvalidSchoolFollowMode(~"invalid follow mode", "无效的关注模式") as InvalidArgument,
        65002 => TooManyImportedParents(~"too many parents to import", "导入家长信息数量过多") as InvalidArgument {
            cause("One import can hold at most 1000 parents.", "批量导入家长每次最多 1000 个。"),
            fix("Split the import into calls of at most 1000 parents.", "分批导入，每次不超过 1000 个家长。"),
        },
        65003 => SchoolNotMigrated(~"school has not been migrated yet", "学校尚未迁移") as FailedPrecondition,
        65004 => SchoolOrganizationNotFound(~"organization structure does not exist", "组织架构不存在") as NotFound,
        65005 => InvalidSchoolSyncMode(~"invalid sync mode", "无效的同步模式") as InvalidArgument,
        65006 => InvalidSchoolAdminType(~"invalid administrator type", "无效的管理员类型") as InvalidArgument,
        65007 => InvalidSchoolDepartmentType(~"invalid school department type", "无效的家校部门类型") as InvalidArgument,
        65008 => InvalidEnrollmentYear(~"invalid enrollment year", "无效的入学年份") as InvalidArgument,
        65009 => InvalidStandardGradeType(~"invalid standard grade type", "无效的标准年级类型") as InvalidArgument,
        65010 => UseridNotStudent(~"this userid is not a student", "此userid并不是学生") as InvalidArgument,
        65011 => TooManyParentUserids(~"number of parent userids out of limit", "家长userid数量超过限制") as InvalidArgument {
            cause("One call can process at most 100 parents.", "每次最多批量处理 100 个家长。"),
            fix("Split the list into calls of at most 100 parents.", "分批调用，每次不超过 100 个家长。"),
        },
        65012 => TooManyStudentUserids(~"number of student userids out of limit", "学生userid数量超过限制") as InvalidArgument {
            cause("One call can process at most 10 students.", "每次最多批量处理 10 个学生。"),
            fix("Split the list into calls of at most 10 students.", "分批调用，每次不超过 10 个学生。"),
        },
        65013 => StudentParentExists(~"student already has a parent", "学生已有家长") as AlreadyExists,
        65014 => SchoolCorpRequired(~"not a school enterprise", "非学校企业") as PermissionDenied,
        65015 => SchoolParentDepartmentTypeMismatch(~"types of parent department do not match", "父部门类型不匹配") as InvalidArgument {
            cause("School departments follow a hierarchy: the parent of a class is a grade.", "学校部门需满足层级关系：班级以年级为父部门。"),
            fix("Add the class below a department of the type grade.", "将班级添加到年级部门下。"),
        },
        65018 => ParentLimitReached(~"reach limit of parents", "家长人数达到上限") as ResourceExhausted {
            cause("A school or enterprise can have 2,000 parents before verification and 20,000 after it.", "未验证的学校或企业最多 2000 名家长，验证后最多 20000 名。"),
            fix("Verify the school or enterprise to raise the limit.", "完成学校或企业的验证，以提高上限。"),
        },
        65022 => SchoolAddressBookUnauthorized(~"no permission for the school address book", "家校通迅录无权限") as PermissionDenied,
        65023 => StudentOrParentUnauthorized(~"no permission for the school address book", "家校通迅录无权限") as PermissionDenied {
            cause("The caller has no permission to read this student or parent.", "调用方没有获取该学生或家长的权限。"),
        },
        65024 => ParentTeacherNotVisible(~"teachers related to the parent are not within the visible range of the app", "家长关联的老师不在应用可见范围") as PermissionDenied {
            cause("The app cannot see the student's head teacher, subject teachers or the owner of the parent's class group.", "班主任、任课教师或家长所在班级群的群主不在应用可见范围内。"),
            fix("Add the student's head teacher, a subject teacher or the owner of the parent's class group to the visible range of the app.", "将学生的班主任、任课教师或家长所在班级群的群主加入应用可见范围。"),
        },

        // Conditional menus
        65316 => ConditionalMenuDomainLimitReached("domain count reach limit", "该公众号的菜单设置了过多的域名外跳（最多跳转到 3 个域名的链接）") as ResourceExhausted,

        // Hardware: devices, access control, printing and scanning
        71044 => HardwareAlreadyBound(~"device is bound, deletion failed", "设备已绑定，删除失败") as FailedPrecondition {
            cause("The registration of a bound device cannot be canceled.", "设备绑定时无法取消登记。"),
            fix("Unbind the device, then cancel its registration.", "先解除设备绑定，再取消登记。"),
        },
        71045 => InvalidHardwareOperid(~"invalid operid", "operid非法") as InvalidArgument,
        71046 => HardwareDataUnauthorized(~"no permission for device data", "无设备数据权限") as PermissionDenied,
        71047 => InvalidHardwareOpenUserid(~"invalid openuserid", "openuserid参数非法") as InvalidArgument,
        71048 => AppHardwareUnauthorized(~"app has no authorized device", "应用无授权设备") as PermissionDenied,
        71049 => HardwareCheckinRuleLimitReached(~"attendance rules reach the limit that can be set through the app", "考勤规则达到通过APP设置的上限") as ResourceExhausted,
        71050 => InvalidAccessControlRuleName(~"invalid access control rule name", "门禁规则名称非法") as InvalidArgument,
        71051 => InvalidAccessControlRule(~"invalid access control rule", "门禁规则非法") as InvalidArgument,
        71052 => TemperatureDataFetchFailed(~"failed to get temperature data", "获取测温数据错误") as Internal,
        71056 => HardwareUseridNotVisible(~"userid is not within the visible range of the device", "userid不在设备可见范围内") as PermissionDenied,
        71057 => InvalidAccessControlRuleId(~"invalid access control rule id", "门禁规则id非法") as InvalidArgument,
        71058 => HardwareAppUseridNotVisible(~"userid is not within the visible range of the app", "userid不在应用可见范围内") as PermissionDenied,
        71059 => AccessControlRuleEditForbidden(~"scope of the access control rule exceeds the visible range of the authorized app, it cannot be deleted or modified", "门禁规则的配置范围超过授权应用可见范围，不可删除和修改") as PermissionDenied,
        71060 => AccessControlRuleEditForbidden2(~"scope of the access control rule exceeds the visible range of the authorized app, it cannot be deleted or modified", "门禁规则的配置范围超过授权应用可见范围，不可删除和修改") as PermissionDenied,
        71062 => InvalidHardwareFileName(~"invalid file name", "文件名称非法") as InvalidArgument,
        71063 => MissingMediaIdAndDownloadUrl(~"media_id and download_url both missing", "同时缺少media_id和download_url参数") as InvalidArgument,
        71064 => InvalidDownloadUrl(~"invalid download_url, or download of the file from download_url failed", "download_url非法或者从download_url下载文件失败") as InvalidArgument,
        71065 => PrintingNotSupported(~"hardware does not support printing, not allowed to call", "硬件不支持打印功能禁止调用") as FailedPrecondition,
        71066 => PrinterScanningNotSupported(~"hardware does not support scanning, not allowed to call", "硬件不支持扫描功能禁止调用") as FailedPrecondition,
        71067 => InvalidPrintTranscodingVersion(~"invalid transcoding configuration version of the print file", "打印文件转码配置版本不合法") as InvalidArgument,
        71068 => PrintTranscodingVersionExpired(~"transcoding configuration version of the print file expired", "打印文件转码配置版本过期") as FailedPrecondition,
        71069 => InvalidPrintTranscodingPage(~"invalid transcoding page number of the print file", "打印文件转码页码不合法") as InvalidArgument,
        71070 => HardwareUseForbidden(~"userid is not within the range of users of the device", "userid 不在设备使用范围内") as PermissionDenied,
        71071 => InvalidHardwareTimestamp(~"invalid timestamp", "时间戳不合法") as InvalidArgument,
        71072 => HardwareModelNotPublished(~"device model is not published, not allowed to call this api", "设备型号未发布，禁止调用此接口") as FailedPrecondition {
            fix("Publish the device model, then call again.", "发布该设备型号后再调用。"),
        },
        71075 => InvalidScanUploadAuthCode(~"invalid authorization code of the scan upload", "扫描上传文件授权码不合法") as Unauthenticated,
        71076 => DefaultDenyRuleEditForbidden(~"not allowed to modify or delete the default no-pass rule", "禁止修改或者删除默认不可通行规则") as PermissionDenied,

        // Invoices
        72023 => InvoiceLockedByOthers(~"invoice is locked by another official account", "发票已被其他公众号锁定") as Aborted {
            cause("The invoice is being reimbursed: the official account, WeCom or app of the reimbursing enterprise has locked it.", "发票已进入报销流程，被报销企业的公众号、企业微信或 App 锁定。"),
            fix("Let the reimbursing party release or finish the invoice; do not lock it again meanwhile.", "由报销方解锁或完成报销，在此之前不要再次锁定。"),
        },
        72024 => InvalidInvoiceStatus(~"invoice status error", "发票状态错误") as InvalidArgument {
            cause("The value of reimburse_status is wrong.", "reimburse_status 的值错误。"),
            fix("Check reimburse_status against the description of the call that updates the status of an invoice.", "对照“更新发票状态”接口的说明检查 reimburse_status。"),
        },
        72037 => InvoiceOwnerMismatch(~"some of the invoices do not belong to the user", "存在发票不属于该用户") as PermissionDenied {
            cause("A batch can only update invoices of the openid it specifies.", "批量更新只能包含该 openid 的发票。"),
            fix("Remove the invoices of other users, or send one batch per openid.", "去掉其他用户的发票，或按 openid 分批更新。"),
        },

        // Request IDs (rid)
        76001 => RidNotFound(~"rid does not exist", "rid不存在") as NotFound,
        76002 => InvalidRid(~"rid is empty or malformed", "rid为空或者格式错误") as InvalidArgument,
        76003 => OtherAccountRidForbidden(~"the current account has no permission to query the rid, which a call of another account produced", "当前账号无权查询该rid，该rid属于其他账号调用所产生") as PermissionDenied,
        76004 => RidExpired(~"rid expired, only rids of the last 7 days are supported", "rid过期，仅支持持续7天内的rid") as FailedPrecondition,
        76021 => InvalidCgiPath(~"invalid cgi_path", "cgi_path填错了") as InvalidArgument,
        76022 => TokenAccountMismatch(~"token of the call does not match the account that the api belongs to", "当前调用接口使用的token与api所属账号不符") as Unauthenticated {
            fix("Call with a token of the account that the API belongs to, and compare the notes in the API's description.", "使用 API 所属账号的 token 调用，并核对接口说明中的注意事项。"),
        },

        // Trusted domains
        80001 => InvalidTrustedDomain(~"incorrect trusted domain, or no ICP filing", "可信域名不正确，或者无ICP备案") as FailedPrecondition {
            cause("The domain does not match in full, its ownership is not verified, or it has no ICP filing.", "域名未完全匹配、未校验所有权归属，或没有 ICP 备案。"),
            fix("Set the full domain, not a parent domain, IP, port or short-link domain, and verify its ownership. If the ICP filing exists, set the domain again.", "填写完整域名，不能用父域、IP、端口号或短链域名，并校验所有权。若已备案，重新设置该域名。"),
        },

        // Address book: limits and tags
        81001 => DepartmentNodeLimitReached(~"number of nodes of the department out of limit (30000)", "部门下的节点数超过限制（3W）") as ResourceExhausted,
        81002 => DepartmentLevelOutOfRange(~"departments have at most 15 levels", "部门最多15层") as InvalidArgument,
        81003 => TagNodeLimitReached(~"number of nodes of the tag exceeds 30000", "标签下节点个数超过30000个") as ResourceExhausted,
        81004 => DepartmentLimitReached(~"number of departments out of limit", "部门数量超过上限") as ResourceExhausted,
        81011 => TagOperationForbidden(~"no permission to operate on the tag", "无权限操作标签") as PermissionDenied {
            cause("Apps and management groups can only operate on tags that they created themselves.", "应用和管理组只能操作自己创建的标签。"),
            fix("Call as the creator of the tag. The address book sync assistant and the address book app can also operate on tags of the super management group.", "由标签的创建者调用。通讯录同步助手和通讯录应用还可操作超级管理组创建的标签。"),
        },
        81012 => MissingVisibleRange(~"visible range missing", "缺失可见范围") as InvalidArgument {
            cause("The request does not specify a userid, department ID or tag ID.", "请求没有填写 UserID、部门 ID 或标签 ID。"),
            fix("Fill in at least one of userid, department ID and tag ID.", "至少填写 UserID、部门 ID、标签 ID 中的一项。"),
        },
        81013 => InvalidOrUnauthorizedRecipients(~"userids, department ids and tag ids are all invalid or without permission", "UserID、部门ID、标签ID全部非法或无权限") as PermissionDenied {
            cause("All recipients were deleted or are outside the visible range of the app.", "接收人已全部被删除，或被移出应用的可见范围。"),
            fix("Correct the recipients of the call if they were deleted; otherwise add them to the visible range of the app in the admin console.", "接收人已删除时调整调用参数；被移出时在管理后台将其加入应用的可见范围。"),
        },
        81014 => TooManyTagMembers(~"too many users or parties in one call that adds tag members", "标签添加成员，单次添加user或party过多") as InvalidArgument,
        81015 => EmailDomainMismatch(~"email domain must be the same as the domain of the enterprise email", "邮箱域名需要跟企业邮箱域名一致") as InvalidArgument,

        // Contact ID translation and lookups by providers
        81016 => MissingLoggedInUserid(~"field logined_userid missing", "logined_userid字段缺失") as InvalidArgument,
        81017 => TooManyRequestItems(~"number of requests out of limit", "请求个数超过限制") as InvalidArgument,
        81018 => ProviderNameQuotaInsufficient(~"quota of names that the service provider can get is insufficient", "该服务商可获取名字数量配额不足") as ResourceExhausted,
        81019 => MissingItemId(~"id missing in an element of the array items", "items数组成员缺少id字段") as InvalidArgument,
        81020 => MissingItemType(~"type missing in an element of the array items", "items数组成员缺少type字段") as InvalidArgument,
        81021 => InvalidItemType(~"invalid field type in an element of the array items", "items数组成员的type字段不合法") as InvalidArgument,
        81023 => InvalidLoggedInUserid(~"invalid logined_userid", "logined_userid 不合法") as InvalidArgument,
        81024 => InvalidLoggedInUserid2(~"invalid logined_userid", "logined_userid 不合法") as InvalidArgument,
        81026 => FeatureInMaintenance(~"the feature is in system maintenance and cannot be called for now", "相关功能处于系统维护状态，暂时无法调用") as Unavailable,

        // Messages
        82001 => EmptyRecipients(~"specified members/departments/tags are all empty", "指定的成员/部门/标签全部为空") as InvalidArgument {
            fix("Check that the recipients are sent and that at least one of members, departments and tags is not empty.", "检查是否传递了成员、部门、标签参数，且至少有一个非空。"),
        },
        82002 => InvalidPartyidListLength(~"invalid length of the PartyID list", "不合法的PartyID列表长度") as InvalidArgument {
            cause("One message can go to at most 100 departments.", "发消息单次不能超过 100 个部门。"),
            fix("Split the list: send to at most 100 departments at a time.", "拆分部门列表，每次不超过 100 个部门。"),
        },
        82003 => InvalidTagIdListLength(~"invalid length of the TagID list", "不合法的TagID列表长度") as InvalidArgument {
            cause("One message can go to at most 100 tags.", "发消息单次不能超过 100 个标签。"),
            fix("Split the list: send to at most 100 tags at a time.", "拆分标签列表，每次不超过 100 个标签。"),
        },
        82004 => InvalidMessageContent(~"invalid message content", "不合法的消息内容") as InvalidArgument {
            cause("The message may contain content that crashes clients.", "消息中可能存在使客户端崩溃的内容。"),
            fix("Remove unusual content from the message; do not send it again unchanged.", "去掉消息中的异常内容，不要原样重发。"),
        },
        82101 => EmptyUpdateTargets(~"specified objects to update are empty", "指定的更新对象为空") as InvalidArgument,
        82102 => UpdateTargetNotInMessage(~"specified objects to update are not in the multi-person message", "指定的更新对象不在多人消息内") as InvalidArgument,

        // Third-party apps: user tickets and registration
        84005 => ThirdPartyAppNotFound(~"third-party app does not exist", "第三方应用不存在") as NotFound {
            fix("Check that the access_token and the app ID are correct.", "检查 access_token 和应用 id 是否正确。"),
        },
        84014 => UserTicketExpired(~"member ticket expired", "成员票据过期") as Unauthenticated {
            cause("The user_ticket is older than the expires_in returned with it.", "user_ticket 超过了 expires_in 指定的有效时长。"),
            fix("Let the user open the link again and get a new user_ticket with the new code; do not retry with the old one.", "让用户重新点击链接，用新的 code 获取新的 user_ticket，不要用旧值重试。"),
        },
        84015 => InvalidUserTicket(~"invalid member ticket", "成员票据无效") as Unauthenticated {
            fix("Check that the user_ticket comes from the call that gets the identity of the visiting user.", "确认 user_ticket 是否来自“获取访问用户身份”接口。"),
        },
        84019 => MissingRegistrationTemplateId(~"templateid missing", "缺少templateid参数") as InvalidArgument,
        84020 => RegistrationTemplateIdNotFound(~"templateid does not exist", "templateid不存在") as NotFound {
            fix("Check that the request contains the templateid and that this template was created.", "检查请求是否带有 templateid，以及该模板是否已创建。"),
        },
        84021 => MissingRegisterCode(~"register_code missing", "缺少register_code参数") as Unauthenticated,
        84022 => InvalidRegisterCode(~"invalid register_code", "无效的register_code参数") as Unauthenticated,
        84023 => SyncCompletionCallForbidden(~"not allowed to call the api that sets the address book sync as completed", "不允许调用设置通讯录同步完成接口") as PermissionDenied,
        84024 => RegistrationNotFound(~"no registration information", "无注册信息") as NotFound {
            cause("The registration is not finished, or it succeeded more than 24 hours ago.", "注册流程未完成，或注册成功已超过 24 小时。"),
            fix("Check that the registration has finished, and query it within 24 hours of its success.", "确认注册流程已完成，并在注册成功后 24 小时内查询。"),
        },
        84025 => InvalidRegistrationState(~"parameter state does not meet the requirements", "不符合的state参数") as InvalidArgument {
            fix("Send a state of at most 128 bytes that has only letters and digits.", "state 只使用字母和数字，长度不超过 128 字节。"),
        },

        // Company-paid calls
        84052 => MissingCaller(~"caller missing", "缺少caller参数") as InvalidArgument,
        84053 => MissingCallee(~"callee missing", "缺少callee参数") as InvalidArgument,
        84054 => MissingAuthCorpid(~"auth_corpid missing", "缺少auth_corpid参数") as InvalidArgument,
        84055 => CompanyCallTooFrequent(~"company-paid calls are too frequent", "超过拨打公费电话频率") as ResourceExhausted {
            cause("A customer service agent can make one company-paid call every 5 seconds through the API.", "同一个客服 5 秒内只能调用接口拨打一次公费电话。"),
            fix("Leave 5 seconds between two calls of the same customer service agent.", "同一个客服两次拨打之间间隔 5 秒。"),
        },
        84056 => CompanyCallUnauthorized(~"the called user did not authorize company-paid calls when installing the app", "被拨打用户安装应用时未授权拨打公费电话权限") as PermissionDenied,
        84057 => CompanyCallBalanceInsufficient(~"insufficient balance for company-paid calls", "公费电话余额不足") as FailedPrecondition,
        84058 => CallerNumberNotSupported(~"number of the caller is not supported", "caller 呼叫号码不支持") as InvalidArgument,
        84059 => InvalidCallNumber(~"invalid number", "号码非法") as InvalidArgument,
        84060 => CalleeNumberNotSupported(~"number of the callee is not supported", "callee 呼叫号码不支持") as InvalidArgument,
        84061 => ExternalContactRelationNotFound(~"external contact relation does not exist", "不存在外部联系人的关系") as NotFound {
            cause("The staff member deleted the customer from the external contacts, or only chats with the customer without adding them.", "服务人员已将客户从外部联系人中删除，或仅与客户会话而未添加。"),
            fix("Let the staff member add the customer as a contact. If only the customer deleted the staff member, the relation remains and this code does not occur.", "由服务人员添加该客户为好友后再调用。客户单方删除服务人员不会导致此错误。"),
        },
        84062 => CompanyCallAppNotEnabled(~"company-paid call app is not enabled", "未开启公费电话应用") as FailedPrecondition,
        84063 => CallerNotFound(~"caller does not exist", "caller不存在") as NotFound,
        84064 => CalleeNotFound(~"callee does not exist", "callee不存在") as NotFound,
        84065 => SelfCallForbidden(~"caller and callee have the same phone number", "caller跟callee电话号码一致") as InvalidArgument {
            cause("A caller cannot call their own number.", "不允许自己拨打给自己。"),
            fix("Send different numbers as caller and callee.", "caller 和 callee 使用不同的号码。"),
        },
        84066 => ProviderCallLimitReached(~"number of calls by the service provider out of limit", "服务商拨打次数超过限制") as ResourceExhausted {
            cause("A service provider can call one administrator of an enterprise 4 times a day; the day starts at 10:00.", "每个服务商对单个企业管理员一天（自 10:00 起）只能呼叫 4 次。"),
            fix("Wait until 10:00 before calling this administrator again.", "等到 10:00 之后再呼叫该管理员。"),
        },
        84067 => AdminProviderCallLimitReached(~"number of service providers' company-paid calls to the administrator out of limit", "管理员收到的服务商公费电话个数超过限制") as ResourceExhausted {
            cause("At most 3 service providers can reach one administrator of an enterprise in a day, which starts at 10:00.", "单个企业管理员一天（自 10:00 起）一共只能被 3 个服务商成功呼叫。"),
            fix("Wait until 10:00 before calling this administrator again.", "等到 10:00 之后再呼叫该管理员。"),
        },
        84069 => CallerBanned(~"caller is restricted from making company-paid calls", "拨打方被限制拨打公费电话") as PermissionDenied,
        84070 => PhoneNumberNotSupported(~"phone number is not supported", "不支持的电话号码") as InvalidArgument {
            cause("The number of the caller or of the callee is not supported.", "拨打方或被拨打方的电话号码不受支持。"),
            fix("Check the numbers of both; the code does not say which one is meant.", "同时检查拨打方和被拨打方的号码，该错误码未指明是哪一个。"),
        },

        // External contacts and customer service of apps
        84071 => InvalidExternalContactAuthCode(~"invalid external contact authorization code", "不合法的外部联系人授权码") as Unauthenticated {
            cause("The authorization code is invalid or was used already.", "授权码非法或已经使用过。"),
            fix("Get a new authorization code and use it once only.", "重新获取授权码，且只使用一次。"),
        },
        84072 => AppCustomerServiceNotConfigured(~"customer service is not configured for the app", "应用未配置客服") as FailedPrecondition,
        84073 => CustomerServiceUseridNotListed(~"customer service userid is not in the customer service list configured for the app", "客服userid不在应用配置的客服列表中") as InvalidArgument,
        84074 => ExternalContactUnauthorized(~"no permission for external contacts", "没有外部联系人权限") as PermissionDenied,
        84075 => InvalidContactAuthcode(~"invalid or expired authcode", "不合法或过期的authcode") as Unauthenticated,
        84076 => MissingContactAuthcode(~"authcode missing", "缺失authcode") as Unauthenticated,

        // App orders, also placed by providers for their customers (proxy orders)
        84077 => AppOrderPriceTooLarge(~"order price is too high to be accepted", "订单价格过高，无法受理") as InvalidArgument,
        84078 => InvalidAppOrderUserCount(~"incorrect number of users to purchase for", "购买人数不正确") as InvalidArgument,
        84079 => PricingPolicyNotFound(~"pricing policy does not exist", "价格策略不存在") as NotFound,
        84080 => AppOrderNotFound(~"order does not exist", "订单不存在") as NotFound,
        84081 => AppOrderUnpaidOrderExists(~"there is an unpaid order", "存在未支付订单") as FailedPrecondition,
        84082 => AppOrderRefundInProgress(~"there is an order with a refund requested", "存在申请退款中的订单") as Aborted,
        84083 => ServiceStaffRequired(~"not service staff", "非服务人员") as PermissionDenied,
        84084 => FollowUserRequired(~"not a follow-up user", "非跟进用户") as PermissionDenied {
            cause("The WeChat user is not a contact of the enterprise's member, or the member is not visible to the app.", "微信用户与授权企业成员没有好友关系，或成员不在应用可见范围内。"),
            fix("Check first that the member is within the visible range of the app, then that the member has the user as a contact.", "先检查成员是否在应用可见范围内，再检查该成员与用户是否为好友。"),
        },
        84085 => AppDelisted(~"app has been taken down", "应用已下架") as FailedPrecondition,
        84086 => AppOrderUserCountTooLarge(~"number of users of the order exceeds the maximum that can be purchased", "订单人数超过可购买最大人数") as InvalidArgument,
        84087 => UnopenedAppOrderClosureForbidden(~"not allowed to close the order before its payment is opened", "打开订单支付前禁止关闭订单") as FailedPrecondition,
        84088 => PaidAppOrderClosureForbidden(~"not allowed to close a paid order", "禁止关闭已支付的订单") as FailedPrecondition,
        84089 => AppOrderAlreadyPaid(~"order has already been paid", "订单已支付") as FailedPrecondition,
        84090 => MissingUserTicket(~"user_ticket missing", "缺失user_ticket") as Unauthenticated,
        84091 => AppOrderPriceTooSmall(~"order price must not be below the lower limit", "订单价格不可低于下限") as InvalidArgument,
        84092 => ProxyOrderForbidden(~"cannot start an order on behalf of a customer", "无法发起代下单操作") as FailedPrecondition,
        84093 => ProxyOrderAgencyInUse(~"agency relation is taken, cannot place an order on behalf of the customer", "代理关系已占用，无法代下单") as AlreadyExists,
        84094 => AppAgencyProfitRuleNotConfigured(~"profit sharing rule for agents is not configured for the app", "该应用未配置代理分润规则") as FailedPrecondition {
            fix("Ask the service provider of the app to configure the rule.", "联系应用服务商配置代理分润规则。"),
        },
        84095 => TrialAppExpansionForbidden(~"free trial edition cannot be expanded", "免费试用版，无法扩容") as FailedPrecondition,
        84096 => TrialAppRenewalForbidden(~"free trial edition cannot be renewed", "免费试用版，无法续期") as FailedPrecondition,
        84097 => AppOrderPendingOrderExists(~"the current enterprise has an order waiting to take effect, cannot place a new order", "当前企业有等待生效的订单，无法下新单") as FailedPrecondition,
        84098 => FixedQuantityExpansionForbidden(~"total quantity is fixed and cannot be expanded", "固定总量，无法扩容") as FailedPrecondition,
        84099 => UnpurchasedAppExpansionForbidden(~"not in the purchased state, cannot be expanded", "非购买状态，无法扩容") as FailedPrecondition,
        84100 => UnpurchasedAppRenewalForbidden(~"this app has never been purchased, cannot be renewed", "未购买过此应用，无法续期") as FailedPrecondition,
        84101 => TrialedAppNewPurchaseForbidden(~"enterprise has tried the paid version, cannot make a new purchase", "企业已试用付费版本，无法全新购买") as FailedPrecondition,
        84102 => ExpiredAppExpansionForbidden(~"current app of the enterprise is expired, cannot be expanded", "企业当前应用状态已过期，无法扩容") as FailedPrecondition,
        84103 => UnpaidAppOrderRequired(~"only unpaid orders can be modified", "仅可修改未支付订单") as FailedPrecondition,
        84104 => PaidAppOrderEditForbidden(~"order has been paid, cannot be modified", "订单已支付，无法修改") as FailedPrecondition,
        84105 => CanceledAppOrderEditForbidden(~"order has been canceled, cannot be modified", "订单已被取消，无法修改") as FailedPrecondition,
        84106 => ProxyOrderUnpaidOrderExists(~"enterprise has an order of this app to be paid, cannot place an order on behalf of the customer", "企业含有该应用的待支付订单，无法代下单") as FailedPrecondition,
        84107 => ProxyOrderRefundInProgress(~"enterprise has an order of this app in refund, cannot place an order on behalf of the customer", "企业含有该应用的退款中订单，无法代下单") as Aborted,
        84108 => ProxyOrderPendingOrderExists(~"enterprise has an order of this app waiting to take effect, cannot place an order on behalf of the customer", "企业含有该应用的待生效订单，无法代下单") as FailedPrecondition,
        84109 => ZeroAppOrderPriceForbidden(~"order price must not be 0", "订单定价不能未0") as InvalidArgument,
        84110 => AppUpgradeTrialRequired(~"newly installed app is not in trial, cannot be upgraded to the paid version", "新安装应用不在试用状态，无法升级为付费版") as FailedPrecondition,
        84111 => CouponInsufficient(~"not enough usable coupons", "无足够可用优惠券") as FailedPrecondition,
        84112 => UnpaidAppOrderClosureForbidden(~"cannot close the unpaid order", "无法关闭未支付订单") as FailedPrecondition,
        84113 => PaymentInfoNotFound(~"no payment information", "无付费信息") as NotFound,
        84114 => VirtualVersionOrderNotSupported(~"virtual version does not support orders", "虚拟版本不支持下单") as FailedPrecondition,
        84115 => VirtualVersionExpansionNotSupported(~"virtual version does not support expansion", "虚拟版本不支持扩容") as FailedPrecondition,
        84116 => VirtualVersionRenewalNotSupported(~"virtual version does not support renewal", "虚拟版本不支持续期") as FailedPrecondition,
        84117 => VirtualPeriodExpansionForbidden(~"cannot be expanded during the period of the virtual official version", "在虚拟正式版期内不能扩容") as FailedPrecondition,
        84118 => VirtualPeriodVersionChangeForbidden(~"version cannot be changed during the period of the virtual official version", "虚拟正式版期内不能变更版本") as FailedPrecondition,
        84119 => ProxyOrderCorpNotReported(~"the current enterprise is not reported, cannot place an order on its behalf", "当前企业未报备，无法进行代下单") as FailedPrecondition,
        84120 => AppVersionDeleted(~"current app version has been deleted", "当前应用版本已删除") as FailedPrecondition,
        84121 => DeletedAppVersionExpansionForbidden(~"app version has been deleted, cannot be expanded", "应用版本已删除，无法扩容") as FailedPrecondition,
        84122 => DeletedAppVersionRenewalForbidden(~"app version has been deleted, cannot be renewed", "应用版本已删除，无法续期") as FailedPrecondition,
        84123 => VirtualVersionRequired(~"not a virtual version, cannot be upgraded", "非虚拟版本，无法升级") as FailedPrecondition,
        84124 => IndustrySolutionOrderRequired(~"not an order of an industry solution, cannot add orders of some app versions", "非行业方案订单，不能添加部分应用版本的订单") as FailedPrecondition,
        84125 => AppPurchaseUserCountTooSmall(~"number of users to purchase for must not be less than the minimum", "购买人数不能少于最少购买人数") as InvalidArgument,
        84126 => AppPurchaseUserCountTooLarge(~"number of users to purchase for must not be more than the maximum", "购买人数不能多于最大购买人数") as InvalidArgument,
        84127 => AppManagementUnauthorized(~"no permission to manage the app", "无应用管理权限") as PermissionDenied,
        84128 => IndustrySolutionAppsUnauthorized(~"no permission to manage all apps of the industry solution", "无该行业方案下全部应用的管理权限") as PermissionDenied,
        84129 => PricingPolicyDeleted(~"payment policy has been deleted, cannot place an order", "付费策略已被删除，无法下单") as FailedPrecondition,
        84130 => InvalidAppOrderEffectiveTime(~"invalid effective time of the order", "订单生效时间不合法") as InvalidArgument,
        84131 => AppRenewalPeriodTooLong(~"cannot be renewed for more than five years", "超过五年不能续期") as InvalidArgument,
        84132 => MissingIndustrySolutionExpansion(~"expansion of an industry solution must expand at least one app", "行业方案扩容，至少需要有一个应用扩容") as InvalidArgument,
        84133 => DiscountedPriceTooSmall(~"discounted amount must not be below the lowest price in history", "优惠后金额不能低于历史最低价") as InvalidArgument,
        84134 => ExpiredAppVersionChangeForbidden(~"current app of the enterprise is expired, version cannot be changed", "企业当前应用状态已过期，无法变更版本") as FailedPrecondition,
        84135 => AppInstallationForbidden(~"installation of the app is disabled", "应用被禁用安装") as PermissionDenied,
        84136 => AgentPromotedAppOrderForbidden(~"this app was installed through the promotion of an app agent", "此应用通过应用代理商推广安装") as PermissionDenied {
            fix("Place the order through the app agent.", "联系应用代理商进行下单。"),
        },
        84137 => AgentReportedCustomerOrderForbidden(~"this customer was reported by an app agent", "该客户为应用代理商报备的客户") as PermissionDenied {
            fix("Place the order through the app agent.", "联系应用代理商进行下单。"),
        },
        84138 => ProxyOrderCustomerNotReported(~"this customer is not a reported customer of your app, you cannot place an order on behalf of the customer", "该客户非您的应用报备客户，您无法代下单") as PermissionDenied,
        84139 => LicenseGrayReleaseProxyOrderForbidden(~"cannot place an order on behalf of an enterprise in the license gray release", "License灰度企业不能代下单") as PermissionDenied,
        84140 => CorpGroupChatToolbarRequired(~"only the entry in the toolbar of upstream and downstream group chats is supported", "仅支持上下游群会话工具栏的入口") as FailedPrecondition,
        84141 => CorpGroupSingleChatToolbarRequired(~"only the entry in the toolbar of upstream and downstream single chats is supported", "仅支持上下游群单聊工具栏的入口") as FailedPrecondition,
        84142 => GiftedTimeExpansionForbidden(~"all remaining time is gifted, cannot be expanded", "剩余时间都是赠送时间，不能扩容") as FailedPrecondition,
        84143 => ContractConfirmationUnauthorized(~"no permission to confirm the contract", "没权限确认合同") as PermissionDenied {
            cause("The confirmer is neither a super administrator nor a sub-administrator of the provider's app.", "确认者不是超级管理员，也不是服务商应用的分级管理员。"),
            fix("Let a super administrator confirm, or a sub-administrator of the provider's third-party or customized app.", "由超级管理员，或服务商第三方应用、代开发应用的分级管理员确认。"),
        },
        84144 => ContractConfirmerNotFound(~"gid of the confirmer is not in the address book of the current service provider", "确认者的gid不在当前服务商的通讯录中") as NotFound,
        84145 => ContractConfirmerCorpLimitReached(~"the confirmer's gid must not be in more than 5 enterprises", "确认者gid所在的企业数不能超过5个") as ResourceExhausted,
        84146 => ContractConfirmationLimitReached(~"the confirmer's gid can confirm contracts under at most 3 enterprises", "确认者gid最多只能在3个企业下确认合同") as ResourceExhausted,
        84147 => PreorderExpired(~"preorder expired", "预下单已经过期") as FailedPrecondition,
        84148 => PreorderStatusNotAllowed(~"preorder status has changed, cannot place an order", "预下单状态已经变更，无法下单") as FailedPrecondition,
        84149 => PreorderCanceled(~"preorder has been canceled", "预下单已经取消") as FailedPrecondition,
        84150 => PreorderCorpMismatch(~"preorder does not match the specified enterprise", "预下单与指定的企业不符") as InvalidArgument,
        84151 => PreorderAppNotInstalled(~"app specified by the preorder is not installed", "预下单指定的应用未安装") as FailedPrecondition,
        84152 => PreorderInUse(~"preorder has been ordered by another enterprise", "预下单已经被其他企业下单") as AlreadyExists,
        84153 => MeetingAlreadyPurchased(~"meeting has already been purchased", "已经购买过会议") as AlreadyExists,
        84154 => K12CorpRequired(~"not a k12 enterprise, cannot purchase", "不是k12企业，无法购买") as PermissionDenied,
        84155 => ProxyOrderPeriodTooLong(~"order placed by the service provider on behalf of a customer must not exceed 90 days", "服务商代下单不能超过90天") as InvalidArgument,
        84156 => PreorderStatusChanged(~"preorder status has changed, please refresh", "预下单状态已发生变更，请刷新") as FailedPrecondition,
        84157 => AppOrderVerificationRequired(~"not verified/certified", "没有验证/认证") as PermissionDenied,
        84158 => ProxyOrderMerchantAccountRequired(~"service provider has not opened a merchant account (mchid), cannot place an order on behalf of the customer", "服务商未开通商户号，无法代下单") as FailedPrecondition,
        84159 => ProxyOrderCustomerUnauthorized(~"this customer has no past authorization, cannot place an order on behalf of the customer", "该客户没有历史授权，无法代下单") as PermissionDenied,
        84160 => PastAppOrderTimeForbidden(~"cannot specify a time of today or earlier", "不能指定今天及以前的时间") as InvalidArgument,
        84161 => AppTestOrderForbidden(~"not a test enterprise, cannot add test orders", "不是测试企业，不能添加测试订单") as PermissionDenied,
        84162 => ProxyOrderMerchantAccountRequired2(~"service provider has not opened a merchant account (mchid), cannot place an order on behalf of the customer", "服务商未开通商户号，无法代下单") as FailedPrecondition,
        84163 => AppNotPurchased(~"no app has been purchased, cannot be renewed or expanded", "没有购买过应用，无法续期或扩容") as FailedPrecondition,
        84172 => PaidVersionRequired(~"not a paid version", "不是付费版本") as FailedPrecondition,
        84175 => InvalidAppOrderEffectiveDate(~"invalid specified effective date", "指定的生效日期不合法") as InvalidArgument,
        84178 => AppUnpaidOrderExists(~"the app has an unpaid order", "该应用存在未支付订单") as FailedPrecondition,
        84180 => CustomAppInstallationUnauthorized(~"customer enterprise has not authorized the installation of custom apps", "客户企业没有授权安装自定义应用") as PermissionDenied,
        84186 => NewPurchaseRemainingTimeTooLong(~"remaining time of the current version exceeds one year, new purchase is not supported", "当前版本的剩余时长超过一年，不支持新购") as FailedPrecondition,
        84188 => PreorderPaidVersionNotPublished(~"a preorder cannot be created if the paid version is not published", "如果付费版本未发布，就不能创建预下单") as FailedPrecondition,

        // Contact ID translation
        84200 => FileTranslationParsingFailed(~"file translation parse error", "文件转译解析错误") as InvalidArgument {
            cause("The file is not UTF-8, or its type or format is not supported.", "文件不是 UTF-8 编码，或其类型、格式不受支持。"),
            fix("Save the file as UTF-8 first; if that does not help, use another type of file.", "先将文件存为 UTF-8 编码；仍失败时换用其他文件类型。"),
        },

        // Settings of apps: trusted domains, IPs, callbacks and permissions
        85002 => TextForbiddenContent(~"contains invalid words", "包含不合法的词语") as InvalidArgument,
        85004 => MonthlyTrustedDomainQuotaReached(~"at most 20 trusted domains can be set per enterprise per month", "每企业每个月设置的可信域名不可超过20个") as ResourceExhausted retry NextMonth,
        85005 => TrustedDomainOwnershipNotVerified(~"trusted domain did not pass the ownership verification", "可信域名未通过所有权校验") as FailedPrecondition {
            cause("The ownership of the domain is not verified; OAuth2 works, but JS-SDK functions are limited.", "域名所有权未校验：仅 OAuth2 生效，JS-SDK 功能受限。"),
            fix("Open the app's details in the admin console, or in the provider console for a third-party app, and follow the steps to verify the domain's ownership.", "在管理后台（第三方应用在服务商后台）打开应用详情，按指引完成域名所有权校验。"),
        },
        85006 => TooManyIps(~"ip list out of limit", "IP列表超过限制") as InvalidArgument,
        85007 => InvalidIp(~"invalid ip address", "不合法的IP地址") as InvalidArgument,
        85008 => TrustedDomainIcpFilingFailed(~"trusted domain did not pass the ICP filing check", "可信域名ICP备案不通过") as FailedPrecondition,
        85009 => AppInfoIncomplete(~"app information is incomplete", "应用信息不完整") as FailedPrecondition {
            fix("Fill in the callback parameters and the trusted domain of the app.", "填写应用的回调参数和可信域名。"),
        },
        85010 => InvalidCallbackArguments(~"callback parameters do not meet the requirements", "回调参数填写不符合要求") as InvalidArgument,
        85011 => CallbackUrlVerificationFailed(~"verification of the callback address failed", "校验回调地址失败") as InvalidArgument,
        85012 => InvalidPermissionName(~"contains an invalid permission name", "存在不合法的权限名称") as InvalidArgument {
            cause("A permission name is misspelled or appears twice.", "权限名称拼写错误或重复。"),
            fix("Check the spelling of each permission name, then remove duplicates.", "检查每个权限名称的拼写，并去掉重复项。"),
        },
        85111 => ProviderTrustedDomainForbidden(~"trusted domain is a domain of a third-party service provider", "可信域名是第三方服务商域名") as PermissionDenied {
            cause("An app built by the enterprise may not use the domain of a third-party service provider.", "企业自建应用不能使用第三方服务商的域名。"),
            fix("Use a domain of the enterprise. To have a provider build the app for the enterprise, follow the guide to custom development by providers.", "改用企业自己的域名；由服务商代为开发时，按企业应用代开发指引操作。"),
        },

        // Group chats of apps
        86001 => InvalidChatid(~"invalid chatid", "参数 chatid 不合法") as InvalidArgument,
        86003 => GroupChatidNotFound(~"chatid does not exist", "参数 chatid 不存在") as NotFound,
        86004 => InvalidGroupChatName(~"invalid group name", "参数 群名不合法") as InvalidArgument,
        86005 => InvalidGroupChatOwner(~"invalid group owner", "参数 群主不合法") as InvalidArgument,
        86006 => GroupChatMemberCountOutOfRange(~"too many or too few group members", "群成员数过多或过少") as InvalidArgument,
        86007 => InvalidGroupChatMember(~"invalid group member", "不合法的群成员") as InvalidArgument,
        86008 => OtherAppGroupChatForbidden(~"not allowed to operate on a group that was not created by the caller", "非法操作非自己创建的群") as PermissionDenied {
            cause("The group of this chatid was created by another app.", "chatid 所代表的群由其他应用创建。"),
            fix("Check which app created the group, and call with that app's access_token.", "检查群由哪个应用创建，使用该应用的 access_token 调用。"),
        },
        86101 => GroupChatOwnerRequired(~"only the group owner has permission for the operation", "仅群主才有操作权限") as PermissionDenied,
        86201 => MissingChatid(~"chatid is required", "参数 需要chatid") as InvalidArgument,
        86202 => MissingGroupChatName(~"group name is required", "参数 需要群名") as InvalidArgument,
        86203 => MissingGroupChatOwner(~"group owner is required", "参数 需要群主") as InvalidArgument,
        86204 => MissingGroupChatMembers(~"group members are required", "参数 需要群成员") as InvalidArgument,
        86205 => ChatidTooLong(~"chatid as a string is too long", "参数 字符串chatid过长") as InvalidArgument,
        86206 => ChatidTooLarge(~"chatid as a number is too large", "参数 数字chatid过大") as InvalidArgument,
        86207 => GroupChatOwnerNotMember(~"group owner is not in the list of group members", "群主不在群成员列表") as InvalidArgument,

        // Sessions: sender, recipients and members
        86208 => MessageServiceNotEnabled(~"message service is not enabled", "消息服务未开启") as FailedPrecondition,
        86209 => MissingOperator(~"operator missing", "缺少操作者") as InvalidArgument,
        86210 => MissingSessionArgument(~"session parameter missing", "缺少会话参数") as InvalidArgument,
        86211 => MissingSessionType(~"session type missing (single or group chat)", "缺少会话类型（单聊或者群聊）") as InvalidArgument,
        86213 => MissingSessionSender(~"sender missing", "缺少发件人") as InvalidArgument,
        86214 => InvalidMassSendType(~"invalid mass-send type", "群发类型不合法") as InvalidArgument,
        86215 => SessionIdExists(~"session id already exists", "会话ID已经存在") as AlreadyExists,
        86216 => InvalidSessionMemberId(~"contains an invalid session member id", "存在非法会话成员ID") as InvalidArgument {
            cause("A member to add is not in the address book, or a member to remove is not in the session.", "要添加的成员不在通讯录中，或要删除的成员不在会话中。"),
            fix("Check members to add against the address book and members to remove against the session's member list.", "添加时在通讯录中核对成员 ID，删除时在会话成员列表中核对。"),
        },
        86217 => SessionSenderNotMember(~"session sender is not in the list of session members", "会话发送者不在会话成员列表中") as InvalidArgument {
            fix("Send as a member of the session, or add the sender to its member list first.", "以会话成员的身份发送，或先将发送者加入会话成员列表。"),
        },
        86218 => InvalidSessionSender(~"invalid session sender", "非法会话发件人") as InvalidArgument,
        86219 => InvalidSessionRecipient(~"invalid session recipient", "非法会话收件人") as InvalidArgument,
        86220 => InvalidSessionArguments(~"invalid specified session parameters", "指定的会话参数不合法") as InvalidArgument {
            cause("The type or the msgtype has a value that is not permitted.", "type 或 msgtype 的取值不在允许范围内。"),
            fix("Set type to single or group, and msgtype to text, image, file, voice or link.", "type 只能为 single 或 group，msgtype 只能为 text、image、file、voice 或 link。"),
        },
        86221 => SessionSelfMessageForbidden(~"sender and recipient must not be the same person in a single chat", "单聊模式下，发件人与收件人不能为同一人") as InvalidArgument,
        86222 => DownstreamMemberRequired(~"members of the app's multi-person message must include at least one employee of a downstream enterprise", "应用多人消息成员必须要包含至少一个下游企业员工") as InvalidArgument,

        // Group chats of apps, continued
        86224 => GroupChatNotRestricted(~"not a restricted group, not allowed to use this interface", "不是受限群，不允许使用该接口") as InvalidArgument,

        // Customer service of the old enterprise account
        86304 => InvalidCustomerServiceMessageType(~"invalid message type", "不合法的消息类型") as InvalidArgument,
        86305 => CustomerServiceNotEnabled(~"customer service is not enabled", "客服服务未启用") as FailedPrecondition,
        86306 => MissingCustomerServiceSender(~"sender missing", "缺少发送人") as InvalidArgument,
        86307 => MissingCustomerServiceSenderType(~"sender type missing", "缺少发送人类型") as InvalidArgument,
        86308 => MissingCustomerServiceSenderId(~"sender id missing", "缺少发送人id") as InvalidArgument,
        86309 => MissingCustomerServiceReceiver(~"receiver missing", "缺少接收人") as InvalidArgument,
        86310 => MissingCustomerServiceReceiverType(~"receiver type missing", "缺少接收人类型") as InvalidArgument,
        86311 => MissingCustomerServiceReceiverId(~"receiver id missing", "缺少接收人id") as InvalidArgument,
        86312 => MissingCustomerServiceMessageType(~"message type missing", "缺少消息类型") as InvalidArgument,
        86313 => MissingCustomerServiceParty(~"customer service missing, either sender type or receiver type must be kf", "缺少客服，发送人或接收人类型，必须有一个为kf") as InvalidArgument,
        86314 => TooManyCustomerServiceParties(~"customer service is not unique, exactly one of sender type and receiver type must be kf", "客服不唯一，发送人或接收人类型，必须只有一个为kf") as InvalidArgument,
        86315 => InvalidCustomerServiceSenderType(~"invalid sender type", "不合法的发送人类型") as InvalidArgument,
        86316 => CustomerServiceSenderIdNotFound(~"invalid sender id, the userid, openid or kf does not exist", "不合法的发送人id。Userid不存在、openid不存在、kf不存在") as NotFound,
        86317 => InvalidCustomerServiceReceiverType(~"invalid receiver type", "不合法的接收人类型") as InvalidArgument,
        86318 => CustomerServiceReceiverIdNotFound(~"invalid receiver id, the userid, openid or kf does not exist", "不合法的接收人id。Userid不存在、openid不存在、kf不存在") as NotFound,
        86319 => CustomerServiceNotListed(~"invalid customer service, kf is not in the customer service list", "不合法的客服，kf不在客服列表中") as InvalidArgument,
        86320 => InvalidCustomerServiceType(~"invalid customer service type", "不合法的客服类型") as InvalidArgument,

        // Paging by sequence number
        88001 => MissingSeq(~"seq missing", "缺少seq参数") as InvalidArgument,
        88002 => MissingSeqOffset(~"offset missing", "缺少offset参数") as InvalidArgument,
        88003 => InvalidSeq(~"invalid seq", "非法seq") as InvalidArgument,

        // Shake nearby
        90001 => ShakeNotVerified(~"not certified for shake nearby", "未认证摇一摇周边") as PermissionDenied,
        90002 => MissingShakeTicket(~"ticket of shake nearby missing", "缺少摇一摇周边ticket参数") as Unauthenticated,
        90003 => InvalidShakeTicket(~"invalid ticket of shake nearby", "摇一摇周边ticket参数不合法") as Unauthenticated,
        90004 => ShakeTicketExpired(~"ticket of shake nearby expired", "摇一摇周边ticket过期") as Unauthenticated,
        90005 => ShakeNotEnabled(~"shake nearby is not enabled", "未开启摇一摇周边服务") as FailedPrecondition,

        // External attributes of members
        90100 => InvalidExternalAttributeType(~"invalid external attribute type", "非法的对外属性类型") as InvalidArgument,
        90101 => InvalidExternalTextLength(~"external attribute: invalid length of text", "对外属性：文本类型长度不合法") as InvalidArgument {
            fix("Shorten the text of the external attribute to at most 12 UTF-8 characters.", "将对外属性的文本缩短到 12 个 UTF-8 字符以内。"),
        },
        90102 => InvalidExternalWebTitleLength(~"external attribute: invalid length of web page title", "对外属性：网页类型标题长度不合法") as InvalidArgument {
            fix("Shorten the title of the web page attribute to at most 12 UTF-8 characters.", "将网页类型属性的标题缩短到 12 个 UTF-8 字符以内。"),
        },
        90103 => InvalidExternalWebUrl(~"external attribute: invalid url of web page", "对外属性：网页url不合法") as InvalidArgument,
        90104 => InvalidExternalMiniProgramTitleLength(~"external attribute: invalid length of mini program title", "对外属性：小程序类型标题长度不合法") as InvalidArgument {
            fix("Shorten the title of the mini program attribute to at most 12 UTF-8 characters.", "将小程序类型属性的标题缩短到 12 个 UTF-8 字符以内。"),
        },
        90105 => InvalidExternalMiniProgramPagePath(~"external attribute: invalid pagepath of mini program", "对外属性：小程序类型pagepath不合法") as InvalidArgument,
        90106 => InvalidExternalAttributeArguments(~"external attribute: invalid request parameters", "对外属性：请求参数不合法") as InvalidArgument,

        // Place codes
        90142 => InvalidPlaceCodeId(~"invalid place code id", "无效的场所码id") as InvalidArgument,

        // Mini programs
        90200 => MissingMiniProgramAppid(~"appid of mini program missing", "缺少小程序appid参数") as InvalidArgument,
        90201 => TooManyMiniProgramNoticeItems(~"count of content_item of mini program notice out of limit", "小程序通知的content_item个数超过限制") as InvalidArgument {
            fix("Send at most 10 items in content_item of a notice.", "一条通知的 content_item 最多填写 10 项。"),
        },
        90202 => InvalidMiniProgramNoticeKeyLength(~"invalid length of key in mini program notice", "小程序通知中的key长度不合法") as InvalidArgument {
            cause("A key of the notice is empty or longer than 10 Chinese characters.", "通知中有 key 为空，或超过 10 个汉字。"),
            fix("Make every key in content_item 1 to 10 Chinese characters long.", "将 content_item 中每个 key 的长度改为 1 到 10 个汉字。"),
        },
        90203 => InvalidMiniProgramNoticeValueLength(~"invalid length of value in mini program notice", "小程序通知中的value长度不合法") as InvalidArgument {
            cause("A value of the notice is empty or longer than 30 Chinese characters.", "通知中有 value 为空，或超过 30 个汉字。"),
            fix("Make every value in content_item 1 to 30 Chinese characters long.", "将 content_item 中每个 value 的长度改为 1 到 30 个汉字。"),
        },
        90204 => InvalidMiniProgramNoticePage(~"invalid page in mini program notice", "小程序通知中的page参数不合法") as InvalidArgument,
        90206 => MiniProgramNotBound(~"mini program is not linked to the enterprise", "小程序未关联到企业中") as FailedPrecondition,
        90207 => InvalidMiniProgramAppid(~"invalid appid of mini program", "不合法的小程序appid") as InvalidArgument,
        90208 => MiniProgramAppidMismatch(~"appid of mini program does not match", "小程序appid不匹配") as InvalidArgument {
            cause("The mini program is not linked to the enterprise, or the mobile SDK's agentid is not that of the mini program's app.", "小程序未关联到企业，或移动端 SDK 的 agentid 不是该小程序应用的 agentid。"),
            fix("Link the mini program to the enterprise before sending it in a message. To share it, set the agentid of the mini program's app in the mobile SDK.", "发送小程序消息前，先将小程序关联到企业。分享小程序时，在移动端 SDK 中设置该小程序应用的 agentid。"),
        },
        90210 => MemberAuthorizationRequired(~"authorization by the member is required", "需要用户进行成员授权") as PermissionDenied,
        90211 => InvalidLoginSuiteId(~"invalid suiteid passed at login", "登录时传入的suiteid不合法") as InvalidArgument,
        90212 => LoginSuiteMiniProgramMismatch(~"suiteid passed at login does not match the third-party app bound to the mini program", "登录时传入的suiteid和使用的小程序绑定的第三方应用不匹配") as InvalidArgument,

        // Payment and orders
        90300 => InvalidPayOrderId(~"invalid orderid", "orderid 不合法") as InvalidArgument,
        90302 => PaidAppExpired(~"paid app expired", "付费应用已过期") as FailedPrecondition,
        90303 => PaidAppUserLimitReached(~"paid app exceeds the maximum number of users", "付费应用超过最大使用人数") as ResourceExhausted,
        90304 => PayOrderCenterServiceError(~"order center service error, please try again later", "订单中心服务异常，请稍后重试") as Internal retry Backoff,
        90305 => InvalidPayArgument(~"invalid parameter, errmsg names it", "参数错误，errmsg中有提示具体哪个参数有问题") as InvalidArgument,
        90306 => InvalidPayMerchantSettings(~"invalid merchant settings, see errmsg for details", "商户设置不合法，详情请见errmsg") as FailedPrecondition,
        90307 => PayLoginExpired(~"login state expired", "登录态过期") as Unauthenticated,
        90308 => InvalidPayIp(~"request ip is identified as invalid while ip authentication is on", "在开启IP鉴权的前提下，识别为无效的请求IP") as PermissionDenied,
        90309 => PayOrderExists(~"order already exists, do not order again", "订单已经存在，请勿重复下单") as AlreadyExists,
        90310 => PayOrderNotFound(~"order not found", "找不到订单") as NotFound,
        90311 => PayOrderClosingFailed(~"closing the order failed", "关单失败") as FailedPrecondition {
            cause("No payment page was opened for the order, the order is closed, paid or protected, or the payment channel failed.", "订单未拉起支付页面，已关闭、已支付或处于保护状态，或支付渠道失败。"),
            fix("Check the state of the order. Do not close an order that is closed or paid.", "检查订单状态，不要再关闭已关闭或已支付的订单。"),
        },
        90312 => PayRefundFailed(~"refund request failed, see errmsg for details", "退款请求失败，详情请看errmsg") as Internal,
        90313 => PayRefundTooFrequent(~"refund calls exceed the frequency limit", "退款调用频率限制，超过规定的阈值") as ResourceExhausted,
        90314 => PayOrderStatusNotAllowed(~"wrong order status, the order may be unpaid or its status limits the operation", "订单状态错误，可能未支付，或者当前状态操作受限") as FailedPrecondition,
        90315 => DuplicatePayRefundId(~"refund request failed, primary key conflict, check whether refund_id has been used", "退款请求失败，主键冲突，请核实退款refund_id是否已使用") as AlreadyExists,
        90316 => InvalidPayRefundReason(~"invalid refund reason number", "退款原因编号不对") as InvalidArgument,
        90317 => PaySupplierNotRegistered(~"not yet registered as a supplier", "尚未注册成为供应商") as FailedPrecondition,
        90318 => InvalidPayNonce(~"nonce_str is empty or repeated, regarded as a replay attack", "参数nonce_str 为空或者重复，判定为重放攻击") as InvalidArgument,
        90319 => InvalidPayTimestamp(~"timestamp is empty or too far from the system time", "时间戳为空或者与系统时间间隔太大") as InvalidArgument,
        90320 => InvalidPayOrderToken(~"invalid order token", "订单token无效") as Unauthenticated,
        90321 => PayOrderTokenExpired(~"order token expired", "订单token已过有效时间") as Unauthenticated,
        90322 => PayOldSuiteNotSupported(~"old suite (a suite of several apps) does not support the payment system", "旧套件（包含多个应用的套件）不支持支付系统") as Unimplemented,
        90323 => PayUnitPriceTooLarge(~"unit price out of limit", "单价超过限额") as InvalidArgument,
        90324 => PayProductQuantityTooLarge(~"product quantity out of limit", "商品数量超过限额") as InvalidArgument,
        90325 => PayAdvanceOrderExists(~"advance order already exists", "预支单已经存在") as AlreadyExists,
        90326 => InvalidPayAdvanceOrderId(~"invalid advance order number", "预支单单号非法") as InvalidArgument,
        90327 => PayAdvanceOrderAlreadySettled(~"advance order has been settled", "该预支单已经结算下单") as FailedPrecondition,
        90328 => PaySettlementFailed(~"settling the order failed, see errmsg for details", "结算下单失败，详情请看errmsg") as Internal,
        90329 => PayOrderIdInUse(~"order number is in use by an advance order", "该订单号已经被预支单占用") as AlreadyExists,
        90330 => PaySupplierCreationFailed(~"creating the supplier failed", "创建供应商失败") as Internal,
        90331 => PaySupplierUpdateFailed(~"updating the supplier failed", "更新供应商失败") as Internal,
        90332 => PayContractNotSigned(~"contract is not signed yet", "还没签署合同") as FailedPrecondition,
        90333 => PayContractCreationFailed(~"creating the contract failed", "创建合同失败") as Internal,
        90338 => PayRefundPeriodExpired(~"refund period is over", "已经过了可退款期限") as FailedPrecondition,
        90339 => InvalidPaySupplierPrincipalName(~"supplier principal name contains invalid characters", "供应商主体名包含非法字符") as InvalidArgument,
        90340 => PayCustomerCreationFailed(~"creating the customer failed, the authenticity check of its information may have failed", "创建客户失败，可能信息真实性校验失败") as InvalidArgument,
        90341 => PayRefundAmountTooLarge(~"refund amount exceeds the amount paid", "退款金额大于付款金额") as InvalidArgument,
        90342 => PayRefundBalanceInsufficient(~"refund amount exceeds the account balance", "退款金额超过账户余额") as FailedPrecondition,
        90343 => PayRefundExists(~"refund number already exists", "退款单号已经存在") as AlreadyExists,
        90344 => InvalidPayChannel(~"invalid payment channel", "指定的付款渠道无效") as InvalidArgument,
        90345 => PayWechatChannelAmountTooLarge(~"not allowed to specify the WeChat Pay channel for more than 50000 yuan", "超过5w人民币不可指定微信支付渠道") as InvalidArgument,
        90346 => PayRefundLimitReached(~"number of refunds of an order out of limit", "同一单的退款次数超过限制") as ResourceExhausted,
        90347 => PayZeroRefundForbidden(~"refund amount must not be 0", "退款金额不可为0") as InvalidArgument,
        90348 => PayKeyNotConfigured(~"payment key is not configured in the admin console", "管理端没配置支付密钥") as FailedPrecondition,
        90349 => TooManyPayRecords(~"too many records", "记录数量太大") as InvalidArgument,
        90350 => PayBankVerificationFailed(~"authenticity check of the bank information failed", "银行信息真实性校验失败") as InvalidArgument,
        90351 => PayAppStatusNotAllowed(~"abnormal app status", "应用状态异常") as FailedPrecondition,
        90352 => PayTrialExtensionTooLong(~"days of trial extension out of limit", "延迟试用期天数超过限制") as InvalidArgument,
        90353 => EmptyPayAdvanceOrderList(~"advance order list must not be empty", "预支单列表不可为空") as InvalidArgument,
        90354 => TooManyPayAdvanceOrders(~"count of advance orders in the list out of limit", "预支单列表数量超过限制") as InvalidArgument,
        90355 => PayAdvanceOrderDeletionForbidden(~"not allowed to delete an advance order that is linked to a refund advance order", "关联有退款预支单，不可删除") as FailedPrecondition,
        90356 => PayZeroOrderForbidden(~"not allowed to order with amount 0", "不能0金额下单") as InvalidArgument,
        90357 => MissingPayChannel(~"payment channel must be specified when ordering on behalf of a customer", "代下单必须指定支付渠道") as InvalidArgument,
        90358 => PayPartialRefundNotSupported(~"partial refund is not supported for an advance order or an order placed on behalf of a customer", "预支单或代下单，不支持部分退款") as Unimplemented,
        90359 => PayAdvanceOrderCorpMismatch(~"advance order does not match the enterprise of the orderer", "预支单与下单者企业不匹配") as InvalidArgument,
        90381 => InvalidPayRefundedCreditOrderId(~"invalid refunded_credit_orderid", "参数 refunded_credit_orderid 不合法") as InvalidArgument,

        // Applications for a merchant account
        90405 => InvalidMchApplicationImageType(~"invalid image type", "图片类型不合法") as InvalidArgument,
        90406 => InvalidMchApplicationImageSize(~"invalid image size", "图片大小不合法") as InvalidArgument,
        90407 => MchApplicationK12NotSupported(~"enterprise is a K12 enterprise", "企业属于K12企业") as PermissionDenied,
        90408 => InvalidMchApplicationImage(~"invalid image", "图片不合法") as InvalidArgument,
        90409 => MchApplicationImageUploadFailed(~"uploading the image failed", "图片上传错误") as Internal,
        90410 => MchApplicationExists(~"number of an application in progress already exists", "已存在进行中的申请单编号") as AlreadyExists,
        90412 => MchApplicationAdminLimitReached(~"reach limit of applications of a super administrator", "达到超级管理员申请单数量上限") as ResourceExhausted,
        90413 => MchApplicationCorpLimitReached(~"reach limit of applications of an enterprise", "达到企业申请单数量上限") as ResourceExhausted,
        90414 => InvalidMchApplicationArguments(~"invalid parameters", "参数错误") as InvalidArgument,
        90415 => MchApplicationNotFound(~"application number does not exist", "不存在的申请单编号") as NotFound,
        90416 => MchApplicationAdminForbidden(~"super administrator has no permission", "超级管理员没有权限") as PermissionDenied,
        90418 => WithdrawerRealNameRequired(~"specified withdrawer has not completed real-name verification", "指定的提现人员未实名认证") as PermissionDenied,
        90419 => MchApplicationImageError(~"error in an uploaded image", "上传图片出现错误") as Internal {
            fix("Upload the image again and submit the new mediaid. If that fails as well, submit under a new application number.", "重新上传图片并提交新的 mediaid，仍失败时换一个新的申请单号提交。"),
        },
        90420 => WithdrawerAdminMismatch(~"real-name verification of the specified withdrawer differs from that of the super administrator", "指定的提现人员的实名认证信息与超级管理员不符") as InvalidArgument,
        90421 => BusinessScopePrincipalMismatch(~"business scope does not fit the principal type", "所选择的经营范围与主体类型不符") as InvalidArgument,

        // Free orders and recharge accounts
        90431 => DailyFreeOrderLimitReached(~"an app can create at most 3 free orders a day for an enterprise", "一个应用一个企业一天内最多只能创建3个免支付订单") as ResourceExhausted retry NextDay,
        90432 => RechargeAccountNotOpened(~"recharge account is not opened", "充值账户未开通") as FailedPrecondition,
        90433 => RechargeBalanceInsufficient(~"account balance is insufficient", "账户余额不足") as FailedPrecondition,

        // Calendars and schedules
        90456 => MissingScheduleOrganizer(~"organizer must be specified", "必须指定组织者") as InvalidArgument,
        90457 => InvalidCalendarId(~"invalid calendar id", "日历ID异常") as InvalidArgument,
        90458 => EmptyCalendarIdList(~"calendar id list must not be empty", "日历ID列表不能为空") as InvalidArgument,
        90459 => CalendarAlreadyDeleted(~"calendar has been deleted", "日历已删除") as NotFound,
        90460 => ScheduleAlreadyDeleted(~"schedule has been deleted", "日程已删除") as NotFound,
        90461 => InvalidScheduleId(~"invalid schedule id", "日程ID异常") as InvalidArgument,
        90462 => EmptyScheduleIdList(~"schedule id list must not be empty", "日程ID列表不能为空") as InvalidArgument,
        90463 => OrganizerChangeForbidden(~"not allowed to change the organizer", "不能变更组织者") as FailedPrecondition,
        90464 => TooManyScheduleAttendees(~"count of attendees out of limit", "参与者数量超过限制") as InvalidArgument,
        90465 => ScheduleRepeatTypeNotSupported(~"unsupported repeat type", "不支持的重复类型") as InvalidArgument,
        90466 => OtherAppCalendarForbidden(~"not allowed to operate on a calendar or schedule created by another app", "不能操作别的应用创建的日历/日程") as PermissionDenied,
        90467 => InvalidScheduleWeekday(~"invalid weekday parameter", "星期参数异常") as InvalidArgument,
        90468 => ScheduleOrganizerChangeForbidden(~"not allowed to change the organizer", "不能变更组织者") as FailedPrecondition,
        90469 => SchedulePageSizeTooLarge(~"page size out of limit", "每页大小超过限制") as InvalidArgument,
        90470 => InvalidSchedulePage(~"invalid page number", "页数异常") as InvalidArgument,
        90471 => InvalidScheduleReminderTime(~"invalid reminder time", "提醒时间异常") as InvalidArgument,
        90472 => CalendarOperationForbidden(~"no permission to operate on the calendar or schedule", "没有日历/日程操作权限") as PermissionDenied,
        90473 => InvalidCalendarColor(~"invalid color parameter", "颜色参数异常") as InvalidArgument,
        90474 => ScheduleOrganizerAttendeeOverlap(~"organizer must not be an attendee", "组织者不能与参与者重叠") as InvalidArgument,
        90475 => NotOrganizerCalendar(~"not a calendar of the organizer", "不是组织者的日历") as PermissionDenied,
        90477 => UserScheduleAccessForbidden(~"only the system app \"schedule\" is allowed to access schedules created by users", "仅系统应用“日程”允许访问用户创建的日程") as PermissionDenied,
        90479 => UserScheduleOperationForbidden(~"not allowed to operate on schedules created by users", "不允许操作用户创建的日程") as PermissionDenied,
        90480 => InvalidScheduleTimezone(~"invalid timezone", "非法的timezone") as InvalidArgument,
        90481 => CalendarLimitReached(~"count of calendars of the organizer out of limit", "组织者的日历数量超过限制") as ResourceExhausted,
        90482 => InvalidScheduleOpStartTime(~"invalid op_start_time", "非法的op_start_time") as InvalidArgument,
        90483 => MissingCalendarPublicRange(~"public calendar or calendar of all members requires public_range", "公共日历或全员日历需要提供public_range") as InvalidArgument,
        90484 => RepeatingScheduleRequired(~"mode \"modify this schedule only\" is for repeating schedules only", "“仅修改此日程”模式，仅可用于重复日程") as InvalidArgument,
        90485 => InvalidScheduleOpMode(~"invalid op_mode", "非法的op_mode") as InvalidArgument,
        90486 => MissingScheduleRepeatInterval(~"repeate_interval missing", "缺失repeate_interval参数") as InvalidArgument,
        90487 => InvalidScheduleDayOfMonth(~"invalid day_of_month", "非法的day_of_month") as InvalidArgument,
        90488 => ScheduleStartTimeTooEarly(~"start_time must be after op_start_time", "start_time需要在op_start_time之后") as InvalidArgument,
        90489 => CalendarAutoSubscriptionNotSupported(~"only public calendars support automatic subscription", "仅公共日历支持设置自动订阅") as InvalidArgument,
        90490 => CalendarSubscriberLimitReached(~"reach limit of subscribers", "订阅人数超过上限") as ResourceExhausted,
        90491 => CalendarSubscriptionForbidden(~"userid is not within the range allowed to subscribe", "userid不在可订阅范围内") as PermissionDenied,
        90492 => CalendarAdminNotMember(~"administrator is not in the member list", "管理员不在成员列表中") as InvalidArgument,
        90493 => ScheduleArgumentDiscontinued(~"a discontinued parameter was used", "使用了废弃的参数") as InvalidArgument {
            fix("Compare the fields of the request with the interface's documentation and remove the discontinued one.", "对照接口文档检查请求中的字段，去掉已废弃的字段。"),
        },
        90494 => NotCreatorCalendar(~"not a calendar of the creator", "不是创建者所属日历") as PermissionDenied,
        90495 => CalendarAdminFieldNotSupported(~"this app type does not support the administrator field", "此应用类型不支持使用管理员字段") as InvalidArgument,
        90496 => ReadOnlyCalendarAdminForbidden(~"not allowed to specify an administrator in a read-only calendar", "不允许在只读日历中指定管理员") as InvalidArgument,
        90497 => MailScheduleUpdateForbidden(~"not allowed to update a schedule created by mail", "不允许更新邮件创建的日程") as FailedPrecondition,
        90498 => ScheduleMeetingRoomAlreadyBooked(~"schedule has booked another meeting room", "日程已预定其他会议室") as AlreadyExists,
        90499 => OtherAppMeetingRoomForbidden(~"not allowed to cancel a meeting room booked by another app", "不可取消其由他应用预定的会议室") as PermissionDenied,

        // Transfers of customer groups
        90500 => GroupChatOwnerNotResigned(~"group owner has not resigned", "群主并未离职") as FailedPrecondition,
        90501 => CustomerGroupChatRequired(~"group is not a customer group", "该群不是客户群") as InvalidArgument,
        90502 => GroupChatOwnerAlreadyResigned(~"group owner has resigned", "群主已经离职") as FailedPrecondition,
        90503 => GroupChatMemberLimitReached(~"group is full and has 99 WeChat members, none can be removed, confirm in the client", "满人 & 99个微信成员，没办法踢，要客户端确认") as ResourceExhausted,
        90504 => GroupChatOwnerUnchanged(~"group owner is unchanged", "群主没变") as InvalidArgument,
        90507 => GroupChatTransferInProgress(~"group of a resigned owner is being transferred", "离职群正在继承处理中") as Aborted,
        90508 => GroupChatAlreadyTransferred(~"group of a resigned owner has been transferred", "离职群已经继承") as FailedPrecondition,
        90509 => NotCorpGroupChat(~"not a customer group of the enterprise in WeCom", "非企业微信客户群") as InvalidArgument,
        90510 => NoCorpActiveUser(~"enterprise has had no active user within a year", "企业一年内无活跃用户") as FailedPrecondition,
        90511 => OpengidNotFound(~"opengid does not exist or is invalid", "opengid不存在或者无效") as NotFound,

        // Meetings and grids
        90602 => InvalidMeetingId(~"invalid meeting id", "会议Id不合法") as InvalidArgument {
            fix("Check the spelling of the meeting ID, and that this app created the meeting.", "检查会议 id 是否拼写正确，以及会议是否由本应用创建。"),
        },
        90603 => InvalidGridEventCategoryId(~"invalid event category id", "事件分类id不合法") as InvalidArgument,
        90604 => InvalidGridId(~"invalid grid cell id", "网格单元id不合法") as InvalidArgument,
        90606 => GridAdminLimitReached(~"reach limit of administrators of the grid cell, a grid cell has at most 20 administrators", "该网格单元管理员达到上限，一个网格单元最多有20个管理员") as ResourceExhausted,
        90607 => GridWithMembersDeletionForbidden(~"not allowed to delete a grid cell that has members", "含有成员的网格单元不能被删除") as FailedPrecondition,
        90608 => DuplicateGridName(~"duplicate name of the grid cell", "网格单元的名字重复了") as AlreadyExists,
        90609 => GridMemberLimitReached(~"reach limit of members of the grid cell", "网格单元的成员数超过上限") as ResourceExhausted,
        90610 => GridCellMemberLimitReached(~"reach limit of members of the grid cell", "网格单元的成员数超过上限") as ResourceExhausted,
        90613 => MemberGridLimitReached(~"reach limit of grids managed by the member", "成员管理的网格超过上限") as ResourceExhausted,

        // Schedules, continued
        90700 => ScheduleMeetingRoomCancellationRequired(~"booking of the meeting room must be canceled before updating the schedule", "更新日程前需要取消会议室预定") as FailedPrecondition,
        90704 => InvalidScheduleReminderTimeDiffs(~"remind_time_diffs contains invalid values", "remind_time_diffs数组包含不合法的值") as InvalidArgument,
        90705 => ScheduleCreatorAlreadyResigned(~"creator of the schedule has resigned, not allowed to delete", "日程的创建者已经离职，不可删除") as FailedPrecondition,
        90706 => ScheduleStartTimeBeforeNow(~"start time of a non-repeating schedule cannot be changed to before the current time", "无法将非周期日程的起始时间修改成早于当前时间") as InvalidArgument,
        90707 => ScheduleMeetingInProgress(~"meeting of the schedule is in progress, not allowed to modify", "日程关联的会议正在进行中，无法修改") as Aborted,
        90708 => MissingScheduleCalendar(~"creator of the schedule has no default calendar, a calendar parameter is required", "日程创建者没有默认日历，需要传日历参数") as InvalidArgument,
        90710 => ScheduleMeetingAlreadyEnded(~"meeting of the schedule has ended, not allowed to modify", "日程关联的会议已经结束，无法修改") as FailedPrecondition,

        // Cards and coupons
        91004 => CardAlreadyConsumed(~"card has been consumed", "卡券已被核销") as FailedPrecondition,
        91011 => InvalidCardCode(~"invalid code", "无效的code") as InvalidArgument,
        91014 => MissingCardDetail(~"card detail missing", "缺少卡券详情") as InvalidArgument,
        91015 => MissingCashCouponCost(~"least_cost or reduce_cost of the coupon missing", "代金券缺少least_cost或者reduce_cost参数") as InvalidArgument,
        91016 => MissingDiscountCouponDiscount(~"discount of the discount coupon missing", "折扣券缺少discount参数") as InvalidArgument,
        91017 => MissingGiftCouponGift(~"gift of the gift coupon missing", "礼品券缺少gift参数") as InvalidArgument,
        91019 => MissingCardSku(~"sku of the card missing", "缺少卡券sku参数") as InvalidArgument,
        91020 => MissingCardValidity(~"validity period of the card missing", "缺少卡券有效期") as InvalidArgument,
        91021 => MissingCardValidityType(~"validity period type of the card missing", "缺少卡券有效期类型") as InvalidArgument,
        91022 => MissingCardLogoUrl(~"logo_url of the card missing", "缺少卡券logo_url") as InvalidArgument,
        91023 => MissingCardCodeType(~"code type of the card missing", "缺少卡券code类型") as InvalidArgument,
        91025 => MissingCardTitle(~"title of the card missing", "缺少卡券title") as InvalidArgument,
        91026 => MissingCardColor(~"color of the card missing", "缺少卡券color") as InvalidArgument,
        91027 => MissingCardOffset(~"offset missing", "缺少offset参数") as InvalidArgument,
        91028 => MissingCardCount(~"count missing", "缺少count参数") as InvalidArgument,
        91029 => MissingCardId(~"card_id missing", "缺少card_id") as InvalidArgument,
        91030 => MissingCardCode(~"code of the card missing", "缺少卡券code") as InvalidArgument,
        91031 => MissingCardNotice(~"notice of the card missing", "缺少卡券notice") as InvalidArgument,
        91032 => MissingCardDescription(~"description of the card missing", "缺少卡券description") as InvalidArgument,
        91033 => MissingTicketType(~"ticket type missing", "缺少ticket类型") as InvalidArgument,
        91036 => InvalidCardValidity(~"invalid validity period", "不合法的有效期") as InvalidArgument,
        91038 => InvalidCardStockChange(~"invalid value of stock change", "变更库存值不合法") as InvalidArgument,
        91039 => InvalidCardId(~"invalid card id", "不合法的卡券id") as InvalidArgument,
        91040 => InvalidTicketType(~"invalid type of the ticket to get", "获取ticket的类型无效") as InvalidArgument {
            cause("The type parameter does not belong to the ticket that is requested.", "type 参数与要获取的 ticket 不对应。"),
            fix("For jsapi_ticket, pass only access_token and leave out type. For the ticket of electronic invoices, pass access_token and type=wx_card.", "获取 jsapi_ticket 时只传 access_token，不传 type。获取电子发票 ticket 时传 access_token 和 type=wx_card。"),
        },
        91041 => CardCreationForbidden(~"no permission to create cards, upload their logos or consume them", "没有创建，上传卡券logo，以及核销卡券的权限") as PermissionDenied,
        91042 => CardDistributionForbidden(~"no permission to distribute the card", "没有该卡券投放权限") as PermissionDenied,
        91043 => CardChangeForbidden(~"no permission to modify or delete the card", "没有修改或者删除该卡券的权限") as PermissionDenied,
        91044 => InvalidCardArguments(~"invalid card parameters", "不合法的卡券参数") as InvalidArgument,
        91045 => MissingGroupCoupon(~"groupon structure of the group purchase coupon missing", "缺少团购券groupon结构") as InvalidArgument,
        91046 => MissingCashCoupon(~"cash structure of the cash coupon missing", "缺少现金券cash结构") as InvalidArgument,
        91047 => MissingDiscountCoupon(~"discount structure of the discount coupon missing", "缺少折扣券discount结构") as InvalidArgument,
        91048 => MissingGiftCoupon(~"gift structure of the gift coupon missing", "缺少礼品券gift结构") as InvalidArgument,
        91049 => MissingGeneralCoupon(~"coupon structure of the general coupon missing", "缺少优惠券coupon结构") as InvalidArgument,
        91050 => MissingCardArgument(~"required field of the card missing", "缺少卡券必填字段") as InvalidArgument,
        91051 => CardMerchantNameTooLong(~"merchant name exceeds 12 Chinese characters", "商户名称超过12个汉字") as InvalidArgument,
        91052 => CardTitleTooLong(~"card title exceeds 9 Chinese characters", "卡券标题超过9个汉字") as InvalidArgument,
        91053 => CardNoticeTooLong(~"card notice exceeds 16 Chinese characters", "卡券提醒超过16个汉字") as InvalidArgument,
        91054 => CardDescriptionTooLong(~"card description exceeds 1024 Chinese characters", "卡券描述超过1024个汉字") as InvalidArgument,
        91055 => CardSubtitleTooLong(~"card subtitle exceeds 18 Chinese characters", "卡券副标题长度超过18个汉字") as InvalidArgument,

        // Access of apps
        92000 => MemberNotVisible(~"member is not within the visible range of the app", "成员不在应用可见范围之内") as PermissionDenied,
        92001 => SensitiveInfoForbidden(~"app has no permission for sensitive information", "应用没有敏感信息权限") as PermissionDenied,
        92002 => CrossCorpCallForbidden(~"not allowed to call across enterprises", "不允许跨企业调用") as PermissionDenied {
            cause("The corpid in agentConfig is not the member's enterprise, or another enterprise created the group of the chat archive.", "agentConfig 的 corpid 与成员所在企业不符，或会话存档中的群由其他企业创建。"),
            fix("Pass the corpid of the calling member's enterprise to agentConfig. Query the chat archive only for groups that your enterprise created.", "agentConfig 传入当前成员所在企业的 corpid。会话存档只查询本企业创建的群聊。"),
        },
        92003 => CrossAppCallForbidden(~"not allowed to call across apps", "不允许跨应用调用") as PermissionDenied,

        // Live
        92006 => LiveAlreadyStartedOrCanceled(~"live has started or been canceled", "该直播已经开始或取消") as FailedPrecondition,
        92007 => LiveReplayDeletionForbidden(~"not allowed to delete the replay of this live", "该直播回放不能被删除") as FailedPrecondition,
        92008 => LiveOperationForbidden(~"this app has no permission to operate on this live", "当前应用没权限操作这个直播") as PermissionDenied,

        // Group robots
        93000 => InvalidRobotWebhookUrl(~"webhookurl of the robot is invalid, or the robot has been removed from the group", "机器人webhookurl不合法或者机器人已经被移除出群") as InvalidArgument,
        93004 => RobotDisabled(~"robot is disabled", "机器人被停用") as FailedPrecondition,
        93006 => InvalidRobotChatid(~"invalid group id", "不合法的群ID") as InvalidArgument,
        93008 => NotInGroupChat(~"not in the group", "不在群里") as FailedPrecondition,

        // Workbench
        94000 => WorkbenchCustomModeDisabled(~"app has not enabled the custom workbench mode", "应用未开启工作台自定义模式") as FailedPrecondition {
            fix("Open the app's details in the admin console and enable the custom workbench mode.", "在管理后台的应用详情中开启自定义工作台模式。"),
        },
        94001 => InvalidWorkbenchType(~"invalid type", "不合法的type类型") as InvalidArgument,
        94002 => MissingWorkbenchKeydata(~"keydata missing", "缺少keydata字段") as InvalidArgument,
        94003 => TooManyWorkbenchKeydataItems(~"length of the items list of keydata out of limit", "keydata的items列表长度超出限制") as InvalidArgument,
        94005 => MissingWorkbenchList(~"list missing", "缺少list字段") as InvalidArgument,
        94006 => TooManyWorkbenchListItems(~"length of the items list of list out of limit", "list的items列表长度超出限制") as InvalidArgument,
        94007 => MissingWorkbenchWebview(~"webview missing", "缺少webview字段") as InvalidArgument,
        94008 => WorkbenchTemplateTypeNotSet(~"app has not set a custom workbench template type", "应用未设置自定义工作台模版类型") as FailedPrecondition,

        // WeChat customer service
        95000 => InvalidCustomerServiceAccount(~"invalid open_kfid", "不合法的open_kfid") as InvalidArgument,
        95001 => CustomerServiceMessageLimitReached(~"number of customer service messages out of limit", "发送客服消息次数限制") as ResourceExhausted {
            cause("The enterprise can send at most 5 messages after each message from the customer.", "客户每次主动发消息后，企业最多可发送 5 条消息。"),
            fix("Wait until the customer sends another message. Do not retry before that.", "等客户再次发来消息后再发送，此前不要重试。"),
        },
        95002 => CustomerServiceMessageTimeExpired(~"time to send customer service messages out of limit", "发送客服消息时间限制") as FailedPrecondition {
            cause("More than 48 hours have passed since the customer's last message.", "距客户上次主动发消息已超过 48 小时。"),
            fix("Send messages within 48 hours of the customer's message. Wait until the customer writes again.", "在客户发消息后的 48 小时内发送，超时则等客户再次发来消息。"),
        },
        95003 => CustomerServiceInquiryLimitReached(~"number of customer service inquiries that can be received out of limit", "发送客服消息可接待客户咨询数限制") as ResourceExhausted {
            cause("The enterprise is not verified, so the number of customers it can serve is limited.", "企业未验证，可接待的客户咨询数受限。"),
            fix("Get the enterprise verified, then send again.", "先完成企业验证，再发送消息。"),
        },
        95004 => CustomerServiceAccountNotFound(~"open_kfid does not exist", "open_kfid不存在") as NotFound {
            cause("The open_kfid belongs to another enterprise, or its account has been deleted.", "open_kfid 属于其他企业，或对应的客服账号已被删除。"),
            fix("Use the open_kfid of an existing account of the enterprise that the access_token belongs to.", "使用 access_token 所属企业现有客服账号的 open_kfid。"),
        },
        95005 => CustomerServiceAccountLimitReached(~"number of customer service accounts out of limit", "客服账号数超过限制") as ResourceExhausted {
            cause("An enterprise must have at least one account and may not exceed the maximum.", "客服账号数至少为一个，且不能超过最大数量限制。"),
            fix("Delete accounts that are not needed before creating another. Keep at least one.", "先删除不用的客服账号再新建，并至少保留一个。"),
        },
        95006 => InvalidCustomerServiceAccountName(~"invalid customer service account name", "不合法的客服账号名") as InvalidArgument,
        95007 => InvalidMsgtoken(~"invalid msgtoken", "不合法的msgtoken") as Unauthenticated {
            cause("The msgtoken has expired or is invalid.", "msgtoken 已失效或非法。"),
            fix("Use a fresh msgtoken: it is valid for a limited time. Do not keep an old one for later calls.", "msgtoken 有时效性，使用新的 msgtoken，不要留存旧值供以后调用。"),
        },
        95008 => TooManyMenuMessageItems(~"count of items of the menu message out of limit", "菜单消息的菜单项个数超过上限") as InvalidArgument {
            fix("Send at most 10 items in a menu message.", "一条菜单消息最多填写 10 个菜单项。"),
        },
        95009 => InvalidMenuMessageItemType(~"invalid type of a menu message item", "不合法的菜单消息的菜单项类型") as InvalidArgument,
        95011 => CustomerServiceInJointMode(~"the enterprise already uses WeChat customer service in WeCom", "已在企业微信使用微信客服") as FailedPrecondition {
            cause("Customer service is in joint mode, but the access_token was obtained with the secret of the standalone edition.", "微信客服处于联合版模式，但 access_token 由独立版 secret 获取。"),
            fix("Get the access_token with the secret of the joint edition.", "用联合版 secret 获取 access_token。"),
        },
        95012 => CustomerServiceInStandaloneMode(~"the enterprise does not use WeChat customer service in WeCom", "未在企业微信使用微信客服") as FailedPrecondition {
            cause("Customer service is in standalone mode, but the access_token was obtained with the secret of the joint edition.", "微信客服处于独立版模式，但 access_token 由联合版 secret 获取。"),
            fix("Get the access_token with the secret of the standalone edition.", "用独立版 secret 获取 access_token。"),
        },
        95013 => CustomerServiceSessionEnded(~"session has ended", "会话已经结束") as FailedPrecondition,
        95014 => NotCustomerServiceServicer(~"user is not a servicer", "用户不是接待人员") as FailedPrecondition {
            cause("The user is not a servicer of the account, or has not been activated in WeCom.", "该用户不是接待人员，或未在企业微信激活。"),
            fix("Check that the userid is that of a servicer of the account and that the user has activated WeCom.", "检查 userid 是否为该客服账号的接待人员，以及该用户是否已激活企业微信。"),
        },
        95015 => DedicatedServiceConfigured(~"dedicated service has been configured in the admin console", "管理端已经配置了专属服务") as FailedPrecondition,
        95016 => CustomerServiceStateChangeForbidden(~"this state change is not allowed", "不允许这种状态转移") as FailedPrecondition {
            fix("Check the current state of the session against the state diagram in the overview of the customer service documentation.", "对照微信客服文档概述中的状态流转图，检查会话当前状态。"),
        },
        95017 => CustomerServiceApiDisabled(~"with basic app permissions, the api switch is off", "基础应用权限下，api开关处于关闭状态") as FailedPrecondition,
        95018 => CustomerServiceSessionStateNotAllowed(~"current session state does not allow sending customer service messages", "发送客服消息时当前会话状态不允许发送") as FailedPrecondition {
            cause("Messages cannot be sent by API in this session state, or the session is older than 48 hours.", "该会话状态不能通过 API 发送消息，或会话已超过 48 小时。"),
            fix("Check the state of the session before sending. If it is older than 48 hours, wait until the customer writes again.", "发送前检查会话状态。会话超过 48 小时的，等客户再次发来消息。"),
        },
        95019 => CustomerServiceServicerNotServing(~"servicer has stopped or suspended serving, the operation cannot be completed", "接待人员已停止接待或暂时挂起，无法完成指定的操作") as FailedPrecondition {
            fix("Get the states of the servicers with the servicer list call, and choose one who is serving.", "调用获取接待人员列表接口查看状态，选择正在接待的人员。"),
        },
        95022 => InvalidCustomerServiceLocationType(~"invalid location_type", "location_type非法") as InvalidArgument,
        95023 => CustomerServiceApiInUse(~"with basic app permissions, the api switch has been granted to a customized app", "基础应用权限下，api开关已经授权给代开发自建应用") as PermissionDenied {
            fix("Switch the permission over on the WeChat customer service page of the admin console.", "在管理后台的“微信客服”页面切换权限。"),
        },
        95026 => CustomerServiceAccountUsageTooLow(~"usage of customer service accounts is low, none can be created for now", "客服账号使用率较低，暂无法创建") as FailedPrecondition {
            fix("Make more use of the existing accounts before creating another.", "先提高现有客服账号的使用率，再创建新账号。"),
        },
        95027 => UnverifiedCustomerServiceLimitReached(~"enterprise is not certified and can create only 10 customer service accounts", "企业未认证，仅可创建10个客服账号") as ResourceExhausted {
            fix("Get the enterprise certified to create more accounts.", "认证企业后再继续创建客服账号。"),
        },
        95030 => CustomerServiceMessageTypeForbidden(~"message type is forbidden by the customer service component", "客服组件设置的禁发消息类型") as PermissionDenied,
        95031 => CustomerInquiryRequired(~"customer has not started an inquiry within 48 hours", "客户48小时内未发起过咨询") as FailedPrecondition {
            fix("Wait until the customer starts an inquiry, then call again.", "等客户发起咨询后再调用。"),
        },
        95032 => CustomerServiceHistoryPermissionExpired(~"permission of the customer service component to get chat records expired", "客服组件获取客服聊天记录权限已失效") as PermissionDenied {
            fix("Ask your contact at WeCom to restore the permission. Do not retry before that.", "联系企业微信官方对接人员恢复权限，此前不要重试。"),
        },

        // Apps and members
        301001 => AppExists(~"app id already exists", "应用id已存在") as AlreadyExists,
        301002 => AppOperationForbidden(~"no permission to operate on the specified app", "无权限操作指定的应用") as PermissionDenied {
            cause("The access_token was obtained for another app than the agentid in the request.", "access_token 由另一个应用获取，与请求中的 agentid 不一致。"),
            fix("Get the access_token with the secret of the app whose agentid you pass. Check the token's permissions in the error code query tool.", "用 agentid 对应应用的 secret 获取 access_token，可在错误码查询工具中查看 token 的权限。"),
        },
        301004 => SuperAdminDeletionForbidden(~"not allowed to delete the super administrator", "不允许删除超级管理员") as PermissionDenied,
        301005 => CreatorDeletionForbidden(~"not allowed to delete the creator", "不允许删除创建者") as FailedPrecondition {
            cause("The creator of the enterprise cannot be deleted from the address book.", "企业的创建者不能从通讯录中删除。"),
            fix("Transfer the role of the creator in the admin console first, then delete the member.", "先在管理后台转移创建者身份，再删除该成员。"),
        },
        301006 => SuperAdminDisablingForbidden(~"not allowed to disable the super administrator", "不允许禁用超级管理员") as PermissionDenied,
        301007 => CorpUnavailable(~"enterprise is unavailable, it may have been dissolved or banned", "企业不可用，可能已经被解散或者被禁封") as PermissionDenied,
        301008 => HomePageAppOperationForbidden(~"not allowed for a home page app", "主页型应用不允许做此操作") as PermissionDenied,
        301009 => MissingAppMessageReceiver(~"message sent by the app has no receiving principal", "应用发送消息没有接收主体") as InvalidArgument,
        301010 => DepartmentNameExists(~"department name already exists", "部门名已存在") as AlreadyExists,
        301012 => InvalidPosition(~"invalid position", "参数 position 不合法") as InvalidArgument {
            fix("Shorten position to at most 128 characters.", "将 position 缩短到 128 个字符以内。"),
        },
        301013 => InvalidTelephone(~"invalid telephone", "参数 telephone 不合法") as InvalidArgument {
            fix("Set telephone to 1 to 32 characters, only digits and hyphens.", "将 telephone 改为 1 到 32 位，只含数字和“-”。"),
        },
        301014 => InvalidEnglishName(~"invalid english_name", "参数 english_name 不合法") as InvalidArgument {
            fix("Set english_name to 1 to 64 bytes of letters, digits, dots, hyphens, spaces or underscores. Leave it out instead of sending an empty string.", "english_name 须为 1 到 64 字节，只含字母、数字、点、减号、空格或下划线。不需要时不传，不要传空字符串。"),
        },
        301015 => InvalidImageMediaId(~"invalid mediaid", "参数 mediaid 不合法") as InvalidArgument {
            fix("Pass a mediaid that you got by uploading a temporary media file of type image.", "传入通过“上传临时素材”以图片类型上传得到的 mediaid。"),
        },
        301016 => InvalidVoiceFile(~"uploaded voice file does not meet the requirements of the system", "上传语音文件不符合系统要求") as InvalidArgument {
            fix("Check the voice file against the limits for uploaded media files.", "对照上传的媒体文件限制检查语音文件。"),
        },
        301017 => VoiceFormatNotSupported(~"only AMR format is supported for uploaded voice files", "上传语音文件仅支持AMR格式") as InvalidArgument {
            fix("Convert the voice file to AMR. Check it against the other limits for uploaded media files too.", "将语音文件转为 AMR 格式，并对照上传的媒体文件限制检查其他要求。"),
        },
        301019 => InvalidFileMd5(~"invalid md5 of the file", "文件的md5不合法") as InvalidArgument {
            fix("Compute the MD5 of the file's content again and compare it with the value in the request.", "重新计算文件内容的 MD5，与请求中的值比对。"),
        },

        // Check-in and approval
        301021 => InvalidCheckinUserid(~"invalid userid", "参数 userid 无效") as InvalidArgument {
            cause("At least one userid does not exist in the address book.", "至少有一个 userid 不在通讯录中。"),
            fix("Check every userid in the request against the address book.", "对照通讯录逐个检查请求中的 userid。"),
        },
        301022 => CheckinDataFetchFailed(~"getting check-in data failed", "获取打卡数据失败") as Internal retry Backoff {
            cause("The platform's system failed while it read the data.", "平台系统在读取数据时失败。"),
            fix("Try again after a short wait.", "稍等片刻再重试。"),
        },
        301023 => InvalidCheckinUseridList(~"useridlist is invalid or out of limit", "useridlist非法或超过限额") as InvalidArgument {
            fix("Pass 1 to 100 userids in useridlist. Split a longer list over several calls.", "useridlist 填写 1 到 100 个 userid，超出时分多次调用。"),
        },
        301024 => CheckinTimeRangeTooLong(~"time range of check-in records out of limit", "获取打卡记录时间间隔超限") as InvalidArgument {
            fix("Set a start time and an end time above 0, the end after the start, less than a month apart.", "开始时间和结束时间都须大于 0，结束晚于开始，且间隔少于一个月。"),
        },
        301025 => InvalidApprovalArguments(~"invalid parameters of the approval interface", "审批开放接口参数错误") as InvalidArgument {
            cause("A parameter is empty or null, or the submitted data does not have the format of the template.", "有参数值为空或 null，或提交的数据格式与模板不一致。"),
            fix("Fill in every parameter. Compare your data with the details of an existing approval request of the same template.", "填写所有参数的值，并与同一模板的审批申请详情对比数据格式。"),
        },
        301026 => ApprovalTemplateFetchFailed(~"getting approval template data failed", "获取审批模板数据失败") as Internal {
            cause("The approval template may not have passed its audit.", "审批模板可能未通过审核。"),
            fix("Check the audit state of the template before you call again.", "检查模板的审核状态后再调用。"),
        },

        // Members, continued
        301036 => UseridChangeForbidden(~"not allowed to update the userid of this user", "不允许更新该用户的userid") as FailedPrecondition {
            cause("Only a userid that the system generated can be changed, and only once.", "只有系统自动生成的 userid 可以修改，且只能修改一次。"),
            fix("Keep the present userid. Change a userid only after the system has assigned it, as when a member joins by an approved application.", "保留现有 userid。仅当 userid 由系统自动分配（如成员申请加入并通过审批）时才修改。"),
        },

        // Chat archive
        301039 => InvalidChatArchiveArguments(~"invalid request parameters, check the input parameters", "请求参数错误，请检查输入参数") as InvalidArgument,
        301042 => ChatArchiveIpNotWhitelisted(~"request ip is not in the ip whitelist", "ip白名单限制，请求ip不在设置白名单范围") as PermissionDenied,
        301048 => ChatArchiveFileNotFound(~"file of sdkfileid does not exist or has expired", "sdkfileid对应的文件不存在或已过期") as NotFound,
        301052 => ChatArchiveExpired(~"chat archive service expired", "会话存档服务已过期") as FailedPrecondition,
        301053 => ChatArchiveNotEnabled(~"chat archive service is not enabled", "会话存档服务未开启") as FailedPrecondition,

        // Approvals
        301055 => ApprovalForbidden(~"no permission for the approval app or for getting its data", "无审批应用权限/无审批应用数据拉取权限") as PermissionDenied,
        301056 => ApprovalAppDisabled(~"approval app is disabled", "审批应用已停用") as FailedPrecondition,
        301057 => ApprovalSubmissionFailed(~"common error code, internal interface for submitting the approval failed", "通用错误码，提交审批单内部接口失败") as Internal,

        // Chat archive, continued
        301058 => ChatArchiveRequestTooLarge(~"size of the request for chat data out of limit", "拉取会话数据请求超过大小限制") as InvalidArgument {
            fix("Lower the limit parameter.", "减小 limit 参数。"),
        },
        301059 => InternalGroupChatRequired(~"not an internal group, no data provided", "非内部群，不提供数据") as InvalidArgument,
        301060 => TooManyChatArchiveConsentQueries(~"request for consent states is too large", "拉取同意情况请求量过大") as InvalidArgument {
            fix("Query fewer than 100 entries in one call and split longer lists.", "每次查询少于 100 个，超出时分多次调用。"),
        },
        301061 => ChatArchiveUserNotFound(~"user of userid or exteropenid does not exist", "userid或者exteropenid用户不存在") as NotFound,

        // Leave and attendance
        301062 => AttendanceForbidden(~"no permission for leave and attendance", "没有假勤权限") as PermissionDenied,
        301063 => InvalidAttendanceArguments(~"invalid parameters", "参数错误") as InvalidArgument,
        301064 => AttendanceInternalError(~"internal error", "内部错误") as Internal,

        // Check-in, continued
        301069 => CheckinMemberNotFound(~"no member has this userid", "输入userid无对应成员") as NotFound,
        301070 => CheckinSystemError(~"system error, please try again later", "系统错误，请稍后再试") as Internal retry Backoff,
        301071 => SimilarFaceExists(~"another person in the enterprise has a similar face, the face is recorded all the same", "企业内有其他人员有相似人脸，此情况下人脸仍然会录入成功") as AlreadyExists {
            fix("Do not submit the face again: it has been recorded.", "人脸已录入成功，不要重复提交。"),
        },
        301072 => InvalidFaceImage(~"invalid face image data, use another picture", "人脸图像数据错误请更换图片") as InvalidArgument,
        301073 => InvalidCheckinShiftTime(~"invalid time parameter of the shift schedule", "设置排班的时间参数不合法") as InvalidArgument {
            fix("Schedule shifts by API only for dates in the future.", "通过 API 只能对未来日期设置排班。"),
        },
        301075 => InvalidCheckinArguments(~"invalid input parameters", "输入参数错误") as InvalidArgument,
        301079 => ApprovalAttendanceTimeConflict(~"leave and attendance time of the approval conflicts", "审批单假勤时间有冲突") as FailedPrecondition,
        301080 => InvalidScheduledCheckinTime(~"invalid scheduled check-in time", "应打卡时间非法") as InvalidArgument {
            cause("No check-in is required at this time, or the schedule has no such time.", "该卡点不需要打卡，或没有这个应打卡时间的卡点。"),
            fix("Pass a scheduled time of the member's check-in rule at which a check-in is required.", "传入成员打卡规则中需要打卡的应打卡时间。"),
        },
        301081 => InvalidCheckinTime(~"invalid check-in time", "打卡时间非法") as InvalidArgument {
            cause("The check-in time lies outside the range in which checking in is possible.", "打卡时间不在可打卡时间范围内。"),
            fix("Pass a check-in time within the range that the check-in rule allows.", "传入打卡规则允许的时间范围内的打卡时间。"),
        },
        301082 => InvalidScheduledCheckinDate(~"invalid scheduled check-in date", "应打卡日期非法") as InvalidArgument {
            cause("The date is not a workday, and overtime on other days is not allowed.", "当天不上班，且不允许非工作日加班。"),
            fix("Pass a workday of the check-in rule, or allow overtime on non-workdays first.", "传入打卡规则中的工作日，或先允许非工作日加班。"),
        },
        301083 => InvalidCheckinCallArguments(~"invalid parameters of the check-in interface", "打卡接口调用参数非法") as InvalidArgument {
            fix("Check the parameters of the call. The actual check-in time must not be later than now.", "检查接口参数，如实际打卡时间不能晚于当前时间。"),
        },

        // Journals and documents
        301084 => InvalidJournalUuid(~"invalid journal_uuid", "journal_uuid非法") as InvalidArgument,
        301085 => InvalidDocid(~"invalid docid", "docid非法") as InvalidArgument,

        // Approval templates
        301086 => InvalidApprovalTemplateArguments(~"invalid parameters", "参数错误") as InvalidArgument {
            fix("Read errmsg, which says what is wrong.", "查看返回的 errmsg，其中说明了错误内容。"),
        },
        301087 => ApprovalTemplateLimitReached(~"reach limit of approval templates", "审批模板数超过上限") as ResourceExhausted,
        301088 => ApprovalOperationForbidden(~"no permission for the operation", "无操作权限") as PermissionDenied,

        // Check-in rules
        301089 => InvalidCheckinGroupid(~"invalid groupid", "groupid非法") as InvalidArgument,
        301090 => CheckinRuleIdForbidden(~"check-in rule contains an id without permission", "打卡规则包含无权限id") as PermissionDenied {
            cause("The rule names a userid, tagid or partyid that is not within the visible range of the app.", "打卡规则中包含不在应用可见范围内的 userid、tagid 或 partyid。"),
            fix("Take the ID out of the rule, or add it to the visible range of the app first.", "从规则中去掉该 id，或先将其加入应用可见范围。"),
        },
        301091 => CheckinRuleRangeInUse(~"range of the check-in rule conflicts", "打卡规则range冲突") as AlreadyExists {
            cause("The range parameter conflicts with an existing check-in rule.", "range 参数与已有打卡规则冲突。"),
            fix("Compare range with the ranges of the existing rules and remove the conflict.", "将 range 与已有打卡规则的范围对比，消除冲突后再提交。"),
        },
        301092 => CheckinRuleUpdateForbidden(~"app cannot modify this check-in rule", "应用无法修改此打卡规则") as PermissionDenied {
            cause("Another app created the rule, and only the app that created it can change it.", "打卡规则只能由创建该规则的应用修改。"),
            fix("Change the rule with the access_token of the app that created it.", "用创建该规则的应用的 access_token 修改。"),
        },
        301093 => InvalidCheckinRuleField(~"invalid field of the check-in rule", "打卡规则字段非法") as InvalidArgument {
            fix("Look up the message of the reply in the list of error messages in the check-in rule documentation, then correct the field.", "对照打卡规则文档的错误信息列表，按返回的错误信息修正字段。"),
        },
        301094 => UnknownCheckinRuleField(~"invalid field of the check-in rule", "打卡规则字段非法") as InvalidArgument {
            cause("The rule contains fields that are not allowed.", "打卡规则中包含非法字段。"),
            fix("Remove the fields that the list of error messages in the check-in rule documentation names.", "对照打卡规则文档的错误信息列表，去掉非法字段。"),
        },
        301095 => CheckinRuleLimitReached(~"total of check-in rules of the enterprise out of limit", "企业打卡规则总数超限") as ResourceExhausted {
            fix("Delete check-in rules that are not needed before you add another.", "先删除不用的打卡规则，再添加新规则。"),
        },
        301096 => CheckinRuleConcurrencyLimitReached(~"concurrent creation of check-in rules out of limit", "创建打卡规则并发超限") as ResourceExhausted retry Backoff {
            fix("Try again later, and create check-in rules one after another, not at the same time.", "稍后重试，并逐个创建打卡规则，不要并发创建。"),
        },
        301097 => MissingCheckinRuleLocation(~"invalid field of the check-in rule", "打卡规则字段非法") as InvalidArgument {
            cause("The check-in rule has neither a location nor Wi-Fi information.", "打卡规则中位置和 Wi-Fi 信息同时为空。"),
            fix("Give the rule a location, Wi-Fi information or both.", "为规则填写位置信息或 Wi-Fi 信息。"),
        },
        301099 => CheckinLateCorrectionForbidden(~"check-in rule does not allow submitting a make-up check-in for [late]", "所属的打卡规则，不可提交【迟到】补卡") as PermissionDenied,
        301101 => CheckinEarlyCorrectionForbidden(~"check-in rule does not allow submitting a make-up check-in for [early leave]", "所属的打卡规则，不可提交【早退】补卡") as PermissionDenied,
        301102 => CheckinMissedCorrectionForbidden(~"check-in rule does not allow submitting a make-up check-in for [missed check-in]", "所属的打卡规则，不可提交【缺卡】补卡") as PermissionDenied,
        301103 => CheckinOtherCorrectionForbidden(~"check-in rule does not allow submitting a make-up check-in for [other anomalies]", "所属的打卡规则，不可提交【其他异常】补卡") as PermissionDenied,
        301104 => CheckinLateOrOtherCorrectionForbidden(~"check-in rule does not allow submitting a make-up check-in for [late] or [other anomalies]", "所属的打卡规则，不可提交【迟到】、【其他异常】补卡") as PermissionDenied,
        301105 => CheckinEarlyOrOtherCorrectionForbidden(~"check-in rule does not allow submitting a make-up check-in for [early leave] or [other anomalies]", "所属的打卡规则，不可提交【早退】、【其他异常】补卡") as PermissionDenied,

        // Batch imports of the address book
        302001 => EmptyBatchUserid(~"batch synchronization of members contains a user whose userid is empty", "批量同步成员存在userid为空的用户") as InvalidArgument,
        302002 => AdminUseridNotFound(~"userid of the administrator does not exist", "管理员userid不存在") as NotFound,
        302003 => DuplicateBatchUserid(~"file of the batch import contains duplicate userids", "批量导入任务的文件中userid有重复") as AlreadyExists,
        302004 => InvalidBatchDepartmentTree(~"invalid organization structure", "组织架构不合法") as InvalidArgument {
            cause("The departments do not form a tree, a partyid is empty or duplicate, or a name is empty or repeated under one parent.", "部门不构成一棵树，partyid 为空或重复，部门名为空，或同一父部门下有同名部门。"),
            fix("Check the department file for these cases one by one before you import again.", "逐项排查部门文件中的上述情况，再重新导入。"),
        },
        302005 => BatchImportFailed(~"batch import system failed, please import again", "批量导入系统失败，请重新尝试导入") as Internal retry Backoff,
        302006 => DuplicateBatchPartyid(~"file of the batch import contains duplicate partyids", "批量导入任务的文件中partyid有重复") as AlreadyExists,
        302007 => DuplicateBatchDepartmentName(~"file of the batch import contains two subdepartments of the same name in a department", "批量导入任务的文件中，同一个部门下有两个子部门名字一样") as AlreadyExists,
        302008 => BatchImportInProgress(~"an import task is already in progress", "已经有一个导入任务在进行中") as Aborted {
            fix("Wait until the running import has finished, then start the next one.", "等上一个导入任务完成后再调用。"),
        },

        // Blocks
        400010 => InvalidBlockHint(~"invalid block_hint", "block_hint非法") as InvalidArgument,
        400011 => BlockHintExpired(~"block of block_hint expired", "block_hint对应的拦截已过期") as FailedPrecondition,
        400012 => BlockHintReleaseForbidden(~"not allowed to release a block by this block_hint", "不允许通过该block_hint解除拦截") as PermissionDenied,
        400013 => BlockReleaseLimitReached(~"number of block releases out of limit", "解拦截次数超过限制") as ResourceExhausted,

        // Meetings
        400020 => TooManyMeetingAttendees(~"count of meeting attendees out of limit", "会议参与人超过限制") as InvalidArgument,
        400021 => InvalidMeetingAttendeeOrHost(~"attendee or host of the meeting is invalid or not within the visible range of the app", "会议参与人或者主持人不合法，或者不在应用可见范围") as InvalidArgument {
            cause("For an external contact, the member who follows up is not within the visible range of the app.", "若为外部联系人，则其跟进人不在应用可见范围内。"),
            fix("Check the userids of attendees and hosts, and add the members, or those who follow up external contacts, to the visible range of the app.", "检查参与人和主持人，并将这些成员或外部联系人的跟进人加入应用可见范围。"),
        },
        400025 => InvalidMeetingRemindScope(~"invalid remind_scope", "remind_scope参数不合法") as InvalidArgument,
        400026 => InvalidMeetingRepeatType(~"invalid repeat_type", "repeat_type参数不合法") as InvalidArgument,
        400027 => TooManyMeetingHosts(~"number of hosts exceeds the limit of a meeting", "主持人超过会议主持人上限") as InvalidArgument,
        400028 => MeetingAppDisabled(~"meeting system app is off, not allowed to call meeting interfaces", "会议系统应用关闭，不允许调用会议相关接口") as FailedPrecondition,
        400029 => MeetingHostNotAttendee(~"host must be in the attendee list", "主持人必须在参与人列表中") as InvalidArgument,
        400030 => InvalidMeetingPassword(~"invalid meeting password", "不合法的会议密码") as InvalidArgument,
        400031 => InvalidMeetingSettings(~"invalid settings of the meeting", "不合法的会议settings") as InvalidArgument,
        400032 => InvalidMeetingRepeatUntil(~"invalid repeat_until", "不合法的repeat_until参数") as InvalidArgument,
        400033 => InvalidMeetingRepeatInterval(~"invalid repeat_interval", "不合法的repeat_interval参数") as InvalidArgument,
        400034 => InvalidMeetingStart(~"invalid meeting_start", "不合法的meeting_start参数") as InvalidArgument,
        400035 => InvalidMeetingDuration(~"invalid meeting_duration", "不合法的meeting_duration参数") as InvalidArgument,
        400036 => MeetingCalendarForbidden(~"creator of the meeting has no permission for the specified calendar", "会议的创建者不具备指定的日历权限") as PermissionDenied,
        400037 => MeetingRingUserNotAttendee(~"specified user to ring is not in the attendee list of the meeting", "指定的响铃用户不在会议参与人列表中") as InvalidArgument,
        400038 => MissingMeetingUserid(~"userid missing", "缺少userid参数") as InvalidArgument,
        400039 => MeetingAdminNotAttendee(~"administrator of the meeting is not in the attendee list", "会议管理员不在参与者列表") as InvalidArgument {
            fix("Add the administrator's userid to the attendee list, or pass an attendee in admin_userid.", "将管理员的 userid 加入参与者列表，或在 admin_userid 中传入参与者。"),
        },
        400040 => MissingMeetingAdminUserid(~"admin_userid missing", "缺少admin_userid参数") as InvalidArgument,
        400041 => MeetingAlreadyCanceled(~"meeting has been canceled", "会议已取消") as FailedPrecondition,
        400042 => InvalidMeetingTitle(~"invalid title of the meeting", "会议title不合法") as InvalidArgument {
            cause("The length of title does not meet the requirements.", "title 的长度不符合要求。"),
            fix("Check the length of title against the limit in the interface's documentation.", "对照接口文档的长度限制检查 title。"),
        },
        400043 => MeetingArgumentDiscontinued(~"parameter is discontinued, use admin_userid", "已废弃该参数，请使用admin_userid") as InvalidArgument,
        400044 => MeetingCreatorUseridRequired(~"system app supports only the creator_userid parameter", "系统应用仅支持creator_userid参数") as InvalidArgument {
            fix("Replace admin_userid with creator_userid when a system app makes the call.", "系统应用调用时，将 admin_userid 参数替换为 creator_userid。"),
        },
        400045 => QuickMeetingChangeForbidden(~"not allowed to update or cancel a quick meeting", "不允许更新或者取消快速会议") as FailedPrecondition,
        400218 => MeetingAttendeeProfessionalRequired(~"an attendee has not purchased a professional account", "有参会成员未购买专业版账号") as FailedPrecondition,
        400219 => MeetingCreatorProfessionalRequired(~"initiator of the meeting has not purchased a professional account", "会议发起人未购买专业版账号") as FailedPrecondition,
        400220 => MeetingCreationBanned(~"abnormal creation of meetings, blocked by risk control", "创建会议行为异常，被风控策略拦截") as PermissionDenied,
        400221 => MeetingUpdateForbidden(~"not allowed to update a meeting that is in progress or has ended", "正在进行中或者已经结束的会议不允许更新") as FailedPrecondition,
        400222 => MeetingStartBeforeNow(~"start time of the meeting must not be before the current time", "会议开始时间不允许小于当前时间") as InvalidArgument,
        400223 => InvalidMeetingStartOrEndTime(~"invalid start time or end time", "开始时间或者结束时间不合法") as InvalidArgument,
        400224 => MeetingCancellationForbidden(~"not allowed to cancel a meeting that is in progress or has ended", "会中或者已经结束的会议不能取消") as FailedPrecondition,
        400226 => MeetingAdvancedFeaturesRequired(~"this field can be used only after the enterprise has purchased \"advanced meeting features\"", "企业购买「会议高级功能」后才可以使用该字段") as FailedPrecondition,
        400227 => InvalidMeetingRecurrenceType(~"invalid repeat type", "非法的重复类型") as InvalidArgument,
        400228 => InvalidMeetingRepeatCount(~"invalid repeat count", "重复次数不合法") as InvalidArgument,
        400237 => MeetingLocationTooLong(~"length of location out of limit", "location的长度超过最大限制") as InvalidArgument,
        400301 => MeetingCreationInProgress(~"creation of the same meeting started within 5 minutes and is in progress, it cannot be created again for now", "5分钟内有相同的会议正在创建中，暂不可再创建") as Aborted {
            fix("If that meeting was not created, create it again 5 minutes after the first attempt, not earlier.", "若相同的会议未创建成功，在首次创建 5 分钟后再创建，不要提前重试。"),
        },
        400302 => MeetingExists(~"the same meeting has been created", "相同的会议已经创建成功") as AlreadyExists {
            fix("Use the existing meeting. To create another one with the same details, set \"skip_duplicate_check\": true in the request.", "使用已有的会议。确需创建相同的会议时，在请求中设置 \"skip_duplicate_check\": true。"),
        },

        // Hardware
        600001 => InvalidHardwareSn(~"invalid sn", "不合法的sn") as InvalidArgument {
            cause("The sn may not have been registered yet.", "sn 可能尚未登记。"),
            fix("Check the spelling of the sn, and register the device's sn before the call.", "检查 sn 是否正确，并在调用前先登记该 sn。"),
        },
        600002 => HardwareAlreadyRegistered(~"device is already registered", "设备已注册") as AlreadyExists {
            cause("The device may have set up a long connection before.", "该设备之前可能已经建立过长连接。"),
        },
        600003 => InvalidHardwareActiveCode(~"invalid activecode of the hardware", "不合法的硬件activecode") as Unauthenticated,
        600004 => HardwareUnauthorized(~"hardware is not authorized for any enterprise", "该硬件尚未授权任何企业") as PermissionDenied,
        600005 => InvalidHardwareSecret(~"invalid secret of the hardware", "硬件Secret无效") as Unauthenticated,
        600006 => InvalidHardwareDeviceId(~"invalid deviceid of the hardware", "硬件deviceid无效") as InvalidArgument,
        600007 => MissingHardwareSn(~"sn of the hardware missing", "缺少硬件sn") as InvalidArgument,
        600008 => MissingHardwareNonce(~"nonce missing", "缺少nonce参数") as InvalidArgument,
        600009 => MissingHardwareTimestamp(~"timestamp missing", "缺少timestamp参数") as InvalidArgument,
        600010 => MissingHardwareSignature(~"signature missing", "缺少signature参数") as Unauthenticated,
        600011 => HardwareSignatureVerificationFailed(~"signature verification failed", "签名校验失败") as Unauthenticated,
        600012 => HardwareConnectionAlreadyRegistered(~"a device is already registered on the long connection", "长连接已经注册过设备") as AlreadyExists,
        600013 => MissingHardwareActiveCode(~"activecode missing", "缺少activecode参数") as Unauthenticated,
        600014 => HardwareNotRegistered(~"device is not registered with the network", "设备未网络注册") as FailedPrecondition,
        600015 => MissingHardwareSecret(~"secret missing", "缺少secret参数") as Unauthenticated,
        600016 => HardwareNotActivated(~"device is not activated", "设备未激活") as FailedPrecondition,
        600017 => InvalidHardwareCheckinTime(~"invalid check-in time", "无效打卡时间") as InvalidArgument,
        600018 => InvalidHardwareTimeRange(~"invalid start and end time", "无效的起始结束时间") as InvalidArgument,
        600019 => InvalidHardwareEndTime(~"invalid end time", "无效结束时间") as InvalidArgument,
        600020 => HardwareNotLoggedIn(~"device is not logged in", "设备未登录") as Unauthenticated,
        600021 => HardwareSnExists(~"sn of the device already exists", "设备sn已存在") as AlreadyExists,
        600023 => HardwareTimestampExpired(~"timestamp is no longer valid", "时间戳已失效") as InvalidArgument,
        600024 => FirmwareTooLarge(~"size of the firmware exceeds 5 MB", "固件大小超过5M") as InvalidArgument,
        600025 => InvalidFirmwareNameLength(~"firmware name is empty or longer than 20 bytes", "固件名为空或者超过20字节") as InvalidArgument,
        600026 => FirmwareNotFound(~"firmware information does not exist", "固件信息不存在") as NotFound,
        600027 => InvalidFirmwareArguments(~"invalid firmware parameter", "非法的固件参数") as InvalidArgument,
        600028 => FirmwareVersionExists(~"firmware version already exists", "固件版本已存在") as AlreadyExists,
        600029 => InvalidFirmwareVersion(~"invalid firmware version", "非法的固件版本") as InvalidArgument,
        600030 => MissingFirmwareVersion(~"firmware version missing", "缺少固件版本参数") as InvalidArgument,
        600031 => FirmwareUpgradeForbidden(~"not allowed to upgrade the firmware of the hardware", "硬件固件不允许升级") as PermissionDenied,
        600032 => HardwareQrcodeParsingFailed(~"unable to parse the qrcode of the hardware", "无法解析硬件二维码") as InvalidArgument,
        600033 => DuplicateHardwareModelId(~"model id of the device conflicts with another one", "设备型号id冲突") as AlreadyExists,
        600034 => FingerprintDataTooLarge(~"size of the fingerprint data out of limit", "指纹数据大小超过限制") as InvalidArgument,
        600035 => FaceDataTooLarge(~"size of the face data out of limit", "人脸数据大小超过限制") as InvalidArgument,
        600036 => DuplicateHardwareSn(~"sn of the device conflicts with another one", "设备sn冲突") as AlreadyExists,
        600037 => MissingHardwareModelId(~"model id of the device missing", "缺失设备型号id") as InvalidArgument,
        600038 => HardwareModelNotFound(~"device model does not exist", "设备型号不存在") as NotFound,
        600039 => HardwareTypeNotSupported(~"unsupported device type", "不支持的设备类型") as InvalidArgument,
        600040 => PrintTaskNotFound(~"print task id does not exist", "打印任务id不存在") as NotFound,
        600041 => InvalidHardwareOffsetOrLimit(~"invalid value of the parameter offset or limit", "无效的offset或limit参数值") as InvalidArgument,
        600042 => InvalidHardwareModelId(~"invalid device model id", "无效的设备型号id") as InvalidArgument,
        600043 => HardwareAccessControlRuleNotSet(~"access control rule is not set", "门禁规则未设置") as FailedPrecondition,
        600044 => InvalidHardwareAccessControlRule(~"invalid access control rule", "门禁规则不合法") as InvalidArgument,
        600045 => HardwareCorpInfoAlreadySubscribed(~"device has already subscribed to the enterprise's information", "设备已订阅企业信息") as AlreadyExists,
        600046 => HardwareOperationIdUseridMismatch(~"operation id does not match the user's userid", "操作id和用户userid不匹配") as InvalidArgument,
        600047 => HardwareSecretnoStatusNotAllowed(~"invalid status of secretno", "secretno的status非法") as Unauthenticated {
            cause("A device with the shared initial secretno has not properly exchanged it for its own.", "使用统一初始 secretno 的设备没有正确更换 secretno。"),
            fix("Check whether the device uses the shared initial secretno. If so, run the exchange of the secretno in full before other calls.", "先确认设备是否使用统一初始 secretno；如果是，先完整执行更换 secretno 的流程，再发起其他调用。"),
        },
        600048 => InvalidFingerprintAlgorithm(~"invalid fingerprint algorithm", "无效的指纹算法") as InvalidArgument,
        600049 => InvalidFaceRecognitionAlgorithm(~"invalid face recognition algorithm", "无效的人脸识别算法") as InvalidArgument,
        600050 => InvalidHardwareAlgorithmLength(~"invalid algorithm length", "无效的算法长度") as InvalidArgument,
        600051 => HardwareExpired(~"device is expired", "设备过期") as FailedPrecondition,
        600052 => InvalidHardwareFileChunk(~"invalid file chunk", "无效的文件分块") as InvalidArgument,
        600053 => HardwareLinkAlreadyActivated(~"link is already activated", "该链接已经激活") as FailedPrecondition,
        600054 => HardwareLinkAlreadySubscribed(~"link is already subscribed", "该链接已经订阅") as AlreadyExists,
        600055 => InvalidHardwareUserType(~"invalid user type", "无效的用户类型") as InvalidArgument,
        600056 => InvalidHardwareHealthStatus(~"invalid health status", "无效的健康状态") as InvalidArgument,
        600057 => MissingHardwareBodyTemperature(~"body temperature missing", "缺少体温参数") as InvalidArgument,
        600063 => HardwareScanningNotSupported(~"hardware does not support scanning, not allowed to call", "硬件不支持扫描功能，禁止调用") as Unimplemented,

        // Customers, by unionid and openid
        610001 => PermanentQrcodeLimitReached(~"permanent qrcodes out of limit, at most 5000 per employee", "永久二维码超过每个员工5000的限制") as ResourceExhausted,
        610003 => InvalidQrcodeScene(~"invalid scene", "scene参数不合法") as InvalidArgument {
            fix("Set scene to 1 to 64 characters: only English letters, digits, hyphens, underscores and dots.", "将 scene 设为 1 到 64 个字符，只使用英文字母、数字、中划线、下划线和点号。"),
        },
        610004 => NotCorpCustomer(~"input is not a customer of the enterprise", "输入参数不是企业客户") as InvalidArgument,
        610014 => InvalidUnionid(~"invalid unionid", "无效的unionid") as InvalidArgument,
        610015 => MiniProgramOpenAccountNotVerified(~"open platform account of the mini program is not certified", "小程序对应的开放平台账号未认证") as PermissionDenied {
            cause("The open platform account to which the mini program is bound is not certified.", "小程序绑定的开放平台账号没有完成认证。"),
            fix("Check on the WeChat Open Platform whether the account is certified. If it was registered by API on behalf of its owner, complete WeChat's certification for such accounts.", "先在微信开放平台确认该账号是否已认证；如果账号由 API 代注册创建，需通过微信对代注册账号的认证流程完成认证。"),
        },
        610016 => UnionidCorpNotVerified(~"enterprise is not certified", "企业未认证") as PermissionDenied,
        610017 => MiniProgramCorpPrincipalMismatch(~"principal of the mini program differs from that of the enterprise", "小程序和企业主体不一致") as InvalidArgument {
            cause("The principals of the mini program, its open platform account and the enterprise are not all the same.", "小程序、其绑定的开放平台账号与企业三者的主体不相同。"),
            fix("Compare the principal names of all three. If they are the same, check that openid and unionid were obtained from this mini program.", "先核对三者的主体名称；如果一致，再确认传入的 openid 和 unionid 是由该小程序获取的。"),
        },
        610018 => OpenidUnionidMismatch(~"openid and unionid are not under the same open platform account", "openid和unionid不在同一个开放平台账号下") as InvalidArgument,
        610019 => ThirdPartyAppNotInstalled(~"no third-party app is installed", "没有安装第三方应用") as FailedPrecondition,
        610020 => ProviderThirdPartyAppNotInstalled(~"no third-party app of the same service provider as the customized app is installed", "没有安装与待开发应用是同一个服务商的第三方应用") as FailedPrecondition,
        610021 => ThirdPartyAppCustomerUnauthorized(~"the installed third-party app of the same service provider as the customized app has no permission for the enterprise's customers yet", "已经安装的与待开发应用为同一个服务商的第三方应用暂无企业客户权限") as PermissionDenied,
        610022 => ProviderOwnCorpMigrationNotRequired(~"the authorizing enterprise and the service provider are the same enterprise, no migration is needed", "授权企业与服务商为同一企业，无需设置迁移") as FailedPrecondition,

        // Drive
        640001 => DriveSpaceNotFound(~"space does not exist in the drive", "微盘不存在当前空间") as NotFound {
            fix("Compare spaceid with the ID returned when the space was created.", "将 spaceid 与新建空间时返回的 ID 核对。"),
        },
        640002 => DriveFileNotFound(~"file does not exist", "文件不存在") as NotFound {
            fix("Check that fileid is the ID of the file you mean.", "确认 fileid 是否为目标文件的 ID。"),
        },
        640003 => DriveFileAlreadyDeleted(~"file is already deleted", "文件已删除") as NotFound {
            fix("Check in the drive whether the file of this fileid still exists. Do not call again with the same fileid.", "在微盘中确认该 fileid 对应的文件是否还在，不要继续使用这个 fileid。"),
        },
        640004 => DriveAccessForbidden(~"no permission to access", "无权限访问") as PermissionDenied {
            fix("Check which permissions the operating member has in the drive.", "检查当前操作成员在微盘中有哪些访问权限。"),
        },
        640005 => DriveMemberNotInSpace(~"member is not in the space", "成员不在空间内") as PermissionDenied {
            fix("Add the member to the space first, or call as a member of the space.", "先将该成员加入空间，或改用空间内的成员调用。"),
        },
        640006 => DriveMemberCapacityLimitReached(~"capacity of the current member out of limit", "超出当前成员拥有的容量") as ResourceExhausted {
            fix("Check how much of the member's own capacity is used, and free some of it.", "检查该成员的个人容量使用情况，并清理出空间。"),
        },
        640007 => DriveCapacityLimitReached(~"capacity of the drive out of limit", "超出微盘的容量") as ResourceExhausted {
            fix("Check the remaining capacity of the drive in the admin console, and free some of it.", "在管理后台查看微盘剩余容量，并清理出空间。"),
        },
        640008 => DriveSpaceAccessForbidden(~"no permission for the space", "没有空间权限") as PermissionDenied {
            fix("Give the member of userid permission for this space, or call as a member who has it.", "为 userid 对应的成员授予该空间的权限，或改用有权限的成员。"),
        },
        640009 => InvalidDriveFileName(~"invalid file name", "非法文件名") as InvalidArgument {
            fix("Set file_name; it must not be empty.", "填写 file_name，不能为空。"),
        },
        640010 => DriveSpaceMemberLimitReached(~"maximum number of members of the space out of limit", "超出空间的最大成员数") as ResourceExhausted {
            cause("The space has more members than the maximum set in the admin console.", "空间的成员数超过了管理后台设置的最大成员数。"),
            fix("Remove members from the space, or raise its maximum in the admin console.", "减少空间成员，或在管理后台调高空间的最大成员数。"),
        },
        640011 => InvalidDriveJson(~"JSON format does not match", "json格式不匹配") as InvalidArgument {
            fix("Check that the request body is valid JSON.", "检查请求体的 JSON 格式是否有误。"),
        },
        640012 => InvalidDriveUserid(~"invalid userid", "非法的userid") as InvalidArgument,
        640013 => InvalidDriveDepartmentId(~"invalid departmentid", "非法的departmentid") as InvalidArgument,
        640014 => DriveSpaceAdminRequired(~"space has no valid administrator", "空间没有有效的管理员") as FailedPrecondition,
        640015 => DrivePreviewPermissionNotSupported(~"setting the preview permission is not supported", "不支持设置预览权限") as PermissionDenied {
            cause("Only a VIP account may set the preview permission of a file.", "只有 VIP 用户才能设置文件预览权限。"),
            fix("Call as a VIP account, or leave the preview permission out of the call.", "改用 VIP 用户调用，或不设置文件预览权限。"),
        },
        640016 => DriveWatermarkNotSupported(~"setting a file watermark is not supported", "不支持设置文件水印") as PermissionDenied {
            cause("Only a VIP account may set the watermark of a file.", "只有 VIP 用户才能设置文件水印。"),
            fix("Call as a VIP account, or leave the watermark out of the call.", "改用 VIP 用户调用，或不设置文件水印。"),
        },
        640017 => DriveApiUnauthorized(~"api permission is not enabled in the drive's admin console", "微盘管理端未开通API权限") as PermissionDenied {
            fix("Enable the API permission on the drive's page of the admin console.", "在管理后台的微盘管理页面开通 API 权限。"),
        },
        640018 => DriveEditPermissionNotSet(~"edit permission is not set in the drive's admin console", "微盘管理端未设置编辑权限") as PermissionDenied {
            fix("Enable the edit permission on the drive's page of the admin console.", "在管理后台的微盘管理页面打开编辑权限。"),
        },
        640019 => DriveApiQuotaReached(~"number of api calls out of limit", "API 调用次数超出限制") as ResourceExhausted {
            cause("An enterprise has 1,000 calls a month in the free edition and 100,000 in the paid one.", "免费版每个企业每月 1000 次，付费版每个企业每月 100000 次。"),
            fix("Wait for the next month, or upgrade to the paid edition. Do not repeat the call before that.", "等到下个月再调用，或升级为付费版；在此之前不要重试。"),
        },
        640020 => InvalidDrivePermissionType(~"invalid permission type", "非法的权限类型") as InvalidArgument {
            cause("The permission does not suit the file: each kind of file has two of its own.", "权限与文件类型不符，两类文件各有两种权限。"),
            fix("Give an ordinary file the permission to download or to preview only, and an online document the permission to edit or to view only.", "普通文件设为可下载或仅预览，微文档设为可编辑或仅浏览。"),
        },
        640021 => InvalidDriveFatherId(~"invalid fatherid", "非法的fatherid") as InvalidArgument {
            fix("Set fatherid to the fileid of the file's folder, or of the root folder for a file there. It must not be empty.", "将 fatherid 设为文件所在目录的 fileid，在根目录时设为根目录的 fileid，不能为空。"),
        },
        640022 => InvalidDriveFileContent(~"invalid base64 of the file content", "非法的文件内容的base64") as InvalidArgument {
            fix("Send the file's content as base64; the field must not be empty.", "以 base64 传入文件内容，该字段不能为空。"),
        },
        640023 => InvalidDrivePermissionScope(~"invalid permission scope", "非法的权限范围") as InvalidArgument {
            fix("Set auth_scope to 1 (named people), 2 (within the enterprise) or 3 (outside the enterprise).", "将 auth_scope 设为 1（指定人）、2（企业内）或 3（企业外）。"),
        },
        640024 => InvalidDriveFileId(~"invalid fileid", "非法的fileid") as InvalidArgument {
            fix("Set fileid; it must not be empty.", "填写 fileid，不能为空。"),
        },
        640025 => InvalidDriveSpaceName(~"invalid space_name", "非法的space_name") as InvalidArgument {
            fix("Set space_name; it must not be empty.", "填写 space_name，不能为空。"),
        },
        640026 => InvalidDriveSpaceId(~"invalid spaceid", "非法的spaceid") as InvalidArgument {
            fix("Set spaceid; it must not be empty.", "填写 spaceid，不能为空。"),
        },
        640027 => InvalidDriveArguments(~"invalid parameter", "参数错误") as InvalidArgument,
        640028 => DriveSpaceInvitationDisabled(~"invitation links for members are disabled in the space", "空间设置了关闭成员邀请链接") as FailedPrecondition {
            fix("Turn on the invitation link for members in the security settings of the space.", "在空间的安全设置中打开成员邀请链接。"),
        },
        640029 => DriveDownloadTypeNotSupported(~"only ordinary files can be downloaded, folders and other entities that are not files are not supported", "只支持下载普通文件，不支持下载文件夹等其他非文件实体类型") as InvalidArgument {
            fix("Check that fileid names an ordinary file, and download the files of a folder one by one.", "确认 fileid 对应的是普通文件；文件夹中的文件需逐个下载。"),
        },
        640032 => DriveSpaceCreationForbidden(~"the enterprise's administrator has forbidden this member to create spaces", "企业管理员已禁止此成员创建空间") as PermissionDenied,
        640035 => MonthlyDriveQuotaReached(~"free accounts are limited to 1000 calls of the drive api per month", "免费账号调用微盘api累计上限为1000次/月") as ResourceExhausted retry NextMonth {
            cause("All free accounts of the enterprise share this quota, and it is used up.", "企业内所有免费账号共用该次数，目前已用完。"),
            fix("Wait for the next month, or upgrade to a paid account, which has no such limit.", "等到下个月再调用，或升级为付费账号，付费账号不受此限制。"),
        },
        640044 => DriveSpaceConfidentialModeEnabled(~"confidential mode of the space is on", "空间已开启保密模式") as FailedPrecondition {
            fix("Check the confidential mode in the settings of the space.", "在空间的设置中检查保密模式。"),
        },
        640045 => DriveTransferPermissionForbidden(~"no permission to set the permission \"can upload and download\"", "没有权限设置“可上传下载”权限") as PermissionDenied {
            fix("Check the operator's account type, or set another permission.", "检查操作者的账号类型，或改设其他权限。"),
        },
        640046 => DriveCustomPermissionForbidden(~"no permission to set the permission \"custom\"", "没有权限设置“自定义”权限") as PermissionDenied {
            fix("Check the operator's account type, or set another permission.", "检查操作者的账号类型，或改设其他权限。"),
        },
        640047 => DriveFileTooLarge(~"size of the uploaded file out of limit", "上传文件大小超过限制") as InvalidArgument {
            cause("A single file may have at most 20 GB.", "单个文件最大为 20G。"),
            fix("Split the file or compress it before the upload.", "先拆分或压缩文件再上传。"),
        },
        640048 => DriveUploadFailed(~"upload flow is abnormal", "上传流程异常") as FailedPrecondition {
            cause("file_upload_finish was called more than once for the same upload.", "同一次上传重复调用了 file_upload_finish。"),
            fix("Call file_upload_finish only once for each upload.", "每次上传只调用一次 file_upload_finish。"),
        },

        // Documents
        640051 => InvalidDocArguments(~"invalid parameter", "参数错误") as InvalidArgument {
            fix("Compare each parameter with the API documentation of the call.", "逐个参数对照该接口的 API 文档检查。"),
        },
        640052 => InvalidDocName(~"invalid document name", "文档名不合法") as InvalidArgument {
            fix("Compare the document name with the rules of the API documentation.", "对照 API 文档的要求检查文档名。"),
        },
        640053 => DocAdminLimitReached(~"reach limit of administrators", "管理员数量达到上限") as ResourceExhausted {
            cause("A document has at most 3 administrators.", "一个文档最多 3 个管理员。"),
            fix("Name at most 3 administrators in the call.", "减少传入的管理员，最多 3 个。"),
        },
        640054 => InvalidDocType(~"invalid document type", "文档类型不合法") as InvalidArgument {
            fix("Use a document type that the API documentation lists.", "使用 API 文档列出的文档类型。"),
        },
        640055 => DocMemberLimitReached(~"reach limit of members of the document", "文档成员达到上限") as ResourceExhausted {
            fix("Remove members from the document before you add others.", "先减少文档成员，再添加其他成员。"),
        },
        640056 => DocMemberNotFound(~"member to delete is not in the member list of the document", "欲删除的成员当前不在文档成员列表中") as NotFound {
            fix("Compare the members to delete with the document's current members, and leave out those who are not among them.", "将欲删除的成员与文档现有成员核对，去掉不在其中的成员。"),
        },

        // Files of the drive
        640060 => DriveSpaceFileLimitReached(~"reach limit of files of the space", "空间文件数已达上限") as ResourceExhausted {
            fix("Delete files of the space that are no longer used.", "清理空间中不再使用的文件。"),
        },

        // Payments to the enterprise
        660001 => InvalidPayMchId(~"invalid merchant id (mchid)", "无效的商户号") as InvalidArgument,
        660002 => InvalidPayeeUserid(~"invalid id of the enterprise's payee", "无效的企业收款人id") as InvalidArgument {
            fix("Check that payee_userid is the userid of the payee.", "检查 payee_userid 是否为收款人的 userid。"),
        },
        660003 => PayUseridNotVisible(~"userid is outside the app's visible range", "userid不在应用的可见范围") as PermissionDenied,
        660004 => PayPartyIdNotVisible(~"partyid is outside the app's visible range", "partyid不在应用的可见范围") as PermissionDenied,
        660005 => PayTagIdNotVisible(~"tagid is outside the app's visible range", "tagid不在应用的可见范围") as PermissionDenied,
        660006 => PayMchIdNotFound(~"merchant id (mchid) is not found", "找不到该商户号") as NotFound,
        660007 => PayApplicationExists(~"application already exists", "申请已经存在") as AlreadyExists {
            fix("Do not apply again; use the existing application.", "不需要重复申请，使用已有的申请即可。"),
        },
        660008 => PayMchIdAlreadyBound(~"merchant id (mchid) is already bound", "商户号已经绑定") as AlreadyExists {
            fix("Do not submit the application again.", "不需要重新提交申请。"),
        },
        660009 => PayMchIdPrincipalMismatch(~"principal of the merchant id (mchid) differs from that of the merchant", "商户号主体和商户主体不一致") as InvalidArgument,
        660010 => PayMchIdBindingLimitReached(~"number of bindings of the merchant id (mchid) out of limit", "超过商户号绑定数量限制") as ResourceExhausted,
        660011 => PayMchIdNotBound(~"merchant id (mchid) is not bound", "商户号未绑定") as FailedPrecondition,
        660012 => InvalidPaymentId(~"invalid paymentid", "无效的paymentid") as InvalidArgument,
        660013 => PayAppDisabled(~"system app for external payments is disabled", "对外收款系统应用被关闭了") as FailedPrecondition,
        660014 => PayApiDiscontinued(~"this api is discontinued", "接口已废弃") as Unimplemented {
            fix("Create or delete the merchant ID in the admin console, under app management, external payments.", "在管理后台的“应用管理-对外收款”中创建或删除商户号。"),
        },

        // Corp groups (upstream and downstream enterprises)
        670001 => CorpGroupAppNotShared(~"app is not in the shared scope", "应用不在共享范围") as PermissionDenied {
            cause("An upstream enterprise asked for a downstream enterprise's access_token with an app that it does not share.", "上游企业获取下游企业的 access_token 时，应用不在共享范围内。"),
            fix("Check that access_token belongs to the upstream enterprise's app, and that corpid and agentid were returned when you listed the shared scope.", "确认 access_token 属于上游企业的应用，corpid 和 agentid 由获取共享范围的接口返回。"),
        },
        670002 => InvalidCorpGroupChainId(~"invalid chain_id of the corp group", "无效上下游chain_id") as InvalidArgument,
        670003 => InvalidCorpGroupGroupId(~"invalid group id of the corp group", "无效上下游分组id") as InvalidArgument,
        670004 => CorpNotInCorpGroup(~"enterprise is outside the corp group", "企业不在上下游范围内") as PermissionDenied,
        670005 => CorpGroupCorpLimitReached(~"number of people and enterprises of the corp group out of limit", "超过上下游人企业数上限") as ResourceExhausted,
        670006 => InvalidCorpGroupRuleId(~"invalid rule id of the corp group", "无效上下游规则id") as InvalidArgument,
        670007 => TooManyCorpGroupRuleIds(~"number of rule ids of the corp group out of limit", "上下游规则id数量超出限制") as InvalidArgument,
        670008 => DuplicateCorpGroupGroup(~"group is not unique", "分组不唯一") as AlreadyExists,
        670009 => DuplicateCorpGroupCustomId(~"custom id is not unique", "自定义id不唯一") as AlreadyExists,
        670010 => TooManyCorpGroupLeaders(~"number of people in charge out of limit", "负责人数量超出限制") as InvalidArgument,
        670011 => InvalidCorpGroupCustomId(~"invalid custom id", "不合法的自定义id") as InvalidArgument {
            fix("Give each enterprise of the corp group a custom ID of at most 64 letters and digits.", "为上下游企业设置不超过 64 个字符的自定义 id，只使用字母和数字。"),
        },
        670012 => EmptyCorpGroupCorpName(~"name of the enterprise to import is empty", "导入企业名称为空") as InvalidArgument,
        670013 => InvalidCorpGroupCorpName(~"invalid enterprise name", "不合法的企业名称") as InvalidArgument {
            fix("Use a name of at most 30 characters: Chinese or English letters, digits and permitted signs.", "企业名不超过 30 个字符，只使用中英文、数字和合法字符。"),
        },
        670014 => EmptyCorpGroupContactName(~"name of the corp group's contact is empty", "上下游联系人姓名为空") as InvalidArgument,
        670015 => InvalidCorpGroupContactName(~"invalid name of the corp group's contact", "不合法的上下游联系人姓名") as InvalidArgument,
        670016 => InvalidCorpGroupIdentity(~"invalid identity field", "不合法的身份字段") as InvalidArgument {
            fix("Set the identity field to the Chinese word for \"person in charge\" or for \"member\".", "身份字段只填写“负责人”或“成员”。"),
        },
        670017 => CorpGroupGroupNameInUse(~"group name is the same as the name of an enterprise of the same level", "分组名和同层级企业名重复") as AlreadyExists,
        670018 => CorpGroupContactInvitationForbidden(~"account of this contact is abnormal, unable to invite it to the corp group", "该联系人账号异常，无法邀请其加入上下游") as PermissionDenied,
        670019 => CorpGroupMemberLimitReached(~"number of people of a single enterprise out of limit after the import into the corp group", "导入上下游后单个企业人数超出限制") as ResourceExhausted,
        670020 => TooManyCorpGroupLevels(~"groups must not have more than 9 levels", "分组层级不可超过9层") as InvalidArgument,
        670021 => InvalidCorpGroupGroupName(~"invalid group name", "不合法的分组名称") as InvalidArgument,
        670022 => CorpGroupImportInProgress(~"an import task is in progress", "有导入任务正在进行") as Aborted,
        670023 => DailyCorpGroupImportQuotaReached(~"daily number of people to import out of limit", "超过每日导入人数限制") as ResourceExhausted retry NextDay,
        670024 => CorpGroupImportForbidden(~"account is abnormal, not allowed to import", "账号异常，不能进行导入") as PermissionDenied,
        670025 => CorpGroupImportTooLarge(~"imported data out of limit", "导入数据超出限制") as InvalidArgument {
            fix("Check three numbers of the data against their limits: people of a single enterprise, enterprises, and people in total.", "检查导入数据的单个企业人数、企业数和总人数是否超出限制。"),
        },
        670026 => CorpGroupJoinedCorpLimitReached(~"number of enterprises that joined the corp group's space out of limit", "上下游空间加入企业超出限制") as ResourceExhausted,
        670027 => CorpGroupCreatorRemovalForbidden(~"not allowed to remove the creator of the corp group", "不可以移除上下游创建者") as PermissionDenied,
        670028 => DuplicateCorpGroupCorpName(~"enterprise name is not unique", "企业名称不唯一") as AlreadyExists,
        670029 => MemberNotInCorpGroup(~"member or department is outside the corp group", "成员、部门不在上下游范围") as PermissionDenied,
        670030 => CorpGroupGroupOperationForbidden(~"no permission to operate on this groupid", "无权限操作此groupid") as PermissionDenied {
            fix("Check that groupid is in the shared scope of the app.", "检查 groupid 是否在应用共享范围内。"),
        },
        670031 => CorpGroupContactJoiningForbidden(~"by the administrator's settings, some contacts may not join corp groups created by other enterprises", "根据管理员设置，存在联系人无权加入其他企业创建的上下游") as PermissionDenied,
        670032 => InvalidCorpGroupMemberCustomId(~"invalid custom id of the member", "成员自定义id不合法") as InvalidArgument,
        670033 => TooManyCorpGroupMemberCustomIds(~"the current member has multiple custom ids", "当前成员填写了多个自定义id") as InvalidArgument,
        670034 => DuplicateCorpGroupMemberCustomId(~"custom id of the member is the same as that of another member of the current downstream enterprise", "成员自定义id跟当前下游企业其他成员重复") as AlreadyExists,
        670035 => CorpGroupMemberCustomIdNotSet(~"member has no custom id", "成员没有设置自定义id") as FailedPrecondition,

        // Mail: groups
        680000 => InvalidMailArguments(~"invalid parameter", "参数错误") as InvalidArgument {
            fix("Read the errmsg of the reply to find the parameter.", "根据返回的 errmsg 找出有误的参数。"),
        },
        680001 => InvalidMailGroupAddress(~"invalid address of the mail group", "邮件群组地址非法") as InvalidArgument {
            fix("Check the format of the address, and that its domain is one of this enterprise.", "检查邮箱地址的格式，并确认其域名属于本企业。"),
        },
        680002 => InvalidMailGroupName(~"invalid name of the mail group", "邮件群组名称非法") as InvalidArgument {
            cause("The name is empty or too long.", "名称为空或过长。"),
            fix("Set a shorter name that is not empty.", "填写不为空且更短的名称。"),
        },
        680003 => InvalidMailGroupMembers(~"invalid group members", "群组成员非法") as InvalidArgument {
            fix("Check the format of each member's mail address.", "逐个检查群组成员邮箱的格式。"),
        },
        680004 => InvalidMailGroupNestedGroups(~"invalid nested group", "群组中的群组非法") as InvalidArgument {
            fix("Check the format of each group's mail address, and that it is a group of this enterprise.", "检查群组邮箱的格式，并确认它是本企业的群组。"),
        },
        680006 => InvalidMailGroupPermission(~"permission to use the group", "群组使用权限") as InvalidArgument {
            cause("The value for who may use the group is not a permitted one.", "群组使用权限的取值不受支持。"),
            fix("Set it to 0 (members of the enterprise), 1 (anyone), 2 (members of the group) or 3 (chosen members).", "设为 0（企业成员）、1（任何人）、2（组内成员）或 3（自定义成员）。"),
        },
        680007 => InvalidMailGroupAllowedMembers(~"invalid mail address of a member who may use the group", "允许使用群组成员邮箱非法") as InvalidArgument {
            fix("Check the format of the mail address of each member who may use the group.", "逐个检查允许使用群组的成员邮箱的格式。"),
        },
        680008 => EmptyMailGroupMembers(~"group members are empty", "群组成员为空") as InvalidArgument {
            cause("The lists userlist, grouplist and department are all empty.", "userlist、grouplist 和 department 都为空。"),
            fix("Fill at least one of userlist, grouplist and department.", "userlist、grouplist 和 department 至少填写一个。"),
        },
        680010 => MailGroupAddressInUseByMember(~"duplicate address of the mail group", "邮件群组地址重复") as AlreadyExists {
            cause("The address is taken by a member of the enterprise.", "该地址已被企业内的成员占用。"),
            fix("Use an address that no member of the enterprise has.", "更换为企业内没有成员使用的地址。"),
        },
        680011 => MailGroupAddressInUseByGroup(~"duplicate address of the mail group", "邮件群组地址重复") as AlreadyExists {
            cause("Another group of the enterprise has this address.", "该地址已被企业内的其他群组占用。"),
            fix("Use an address that no other group of the enterprise has.", "更换为企业内没有其他群组使用的地址。"),
        },
        680012 => MailGroupNotFound(~"mail group does not exist", "邮件群组不存在") as NotFound {
            fix("Check the group's address, and that the group belongs to this enterprise.", "检查群组地址是否有误，并确认该群组属于本企业。"),
        },
        680015 => InvalidMailFuzzy(~"invalid fuzzy value of the fuzzy search", "模糊搜索fuzzy参数非法") as InvalidArgument {
            fix("Set fuzzy to 0 or 1.", "将 fuzzy 设为 0 或 1。"),
        },

        // Mail: business mailboxes
        680032 => InvalidBusinessMailAddress(~"invalid address of the business mailbox", "业务邮箱地址非法") as InvalidArgument {
            fix("Check the format of the address, and that its domain is one of this enterprise.", "检查邮箱地址的格式，并确认其域名属于本企业。"),
        },
        680033 => BusinessMailAddressInUse(~"duplicate address of the business mailbox", "业务邮箱地址重复") as AlreadyExists {
            fix("Use an address that is not taken within the enterprise.", "更换为企业内未被占用的地址。"),
        },
        680034 => InvalidBusinessMailName(~"invalid name of the business mailbox", "业务邮箱名称非法") as InvalidArgument {
            cause("The name is empty or too long.", "名称为空或过长。"),
            fix("Set a shorter name that is not empty.", "填写不为空且更短的名称。"),
        },
        680035 => BusinessMailIdNotFound(~"business mailbox id does not exist", "业务邮箱ID不存在") as NotFound {
            fix("Check that id names a business mailbox that exists.", "检查 id 对应的业务邮箱是否存在。"),
        },
        680036 => InvalidBusinessMailId(~"invalid business mailbox id", "业务邮箱ID非法") as InvalidArgument {
            cause("The parameter id is absent or of the wrong data type.", "没有传入 id，或 id 的数据类型不正确。"),
            fix("Send id with the data type that the API documentation gives.", "按 API 文档要求的数据类型传入 id。"),
        },
        680037 => MailVidAccountsInsufficient(~"not enough vid accounts left", "vid账号余量不足") as ResourceExhausted {
            cause("The enterprise's vid accounts are used up.", "企业的 vid 账号已用完。"),
        },
        680040 => BusinessMailNameInUse(~"duplicate name of the business mailbox", "业务邮箱名称重复") as AlreadyExists {
            cause("Another business mailbox has this name.", "该名称已被其他业务邮箱占用。"),
            fix("Use a name that no other business mailbox has.", "更换为其他业务邮箱没有使用的名称。"),
        },

        // Mail: options and mailboxes of members
        680041 => InvalidMailOptionType(~"invalid type when getting a user's feature options", "获取用户功能属性type字段非法") as InvalidArgument {
            fix("Set type to 1 (secure login forced), 2 (IMAP/SMTP service), 3 (POP/SMTP service) or 4 (whether secure login is enabled).", "将 type 设为 1（强制启用安全登录）、2（IMAP/SMTP 服务）、3（POP/SMTP 服务）或 4（是否启用安全登录）。"),
        },
        680042 => InvalidMailOptionUpdateType(~"invalid type when changing a user's feature options", "更改用户功能属性type字段非法") as InvalidArgument {
            fix("Set type to 1 (secure login forced), 2 (IMAP/SMTP service), 3 (POP/SMTP service) or 4 (whether secure login is enabled).", "将 type 设为 1（强制启用安全登录）、2（IMAP/SMTP 服务）、3（POP/SMTP 服务）或 4（是否启用安全登录）。"),
        },
        680043 => InvalidMailboxActionType(~"invalid type when disabling or enabling a mailbox", "禁用/启用邮箱时type参数非法") as InvalidArgument {
            fix("Set type to 1 to enable the mailbox, or to 2 to disable it.", "将 type 设为 1（启用）或 2（禁用）。"),
        },
        680044 => MailAdminDisablingForbidden(~"not allowed to disable a super administrator or the enterprise's creator", "不允许禁用超级管理员、企业创建者") as PermissionDenied {
            fix("Leave the userid of super administrators and of the enterprise's creator out of the call.", "从调用中去掉超级管理员和企业创建者的 userid。"),
        },
        680045 => MailboxAlreadyClosed(~"unable to disable a mailbox that is closed", "无法禁用已关闭的邮箱") as FailedPrecondition {
            fix("Check whether the mailbox account is closed already, and leave it out of the call.", "检查该邮箱账号是否已关闭，已关闭的不要再禁用。"),
        },
        680046 => EnabledMailboxLimitReached(~"reach limit of enabled mailboxes", "启用邮箱数量达到最大限制") as ResourceExhausted {
            fix("Check how many mailboxes of the enterprise are enabled, and disable one that is not needed.", "检查企业中已启用的邮箱数量，并禁用不需要的邮箱。"),
        },

        // Meetings
        680106 => CorpMeetingAppDisabled(~"meeting app of the enterprise is disabled, audio and video meetings are unavailable", "当前企业会议应用已关闭，音视频会议不可用") as FailedPrecondition {
            fix("Ask the enterprise's administrator to enable the meeting app.", "联系企业的管理员开启会议应用。"),
        },

        // Licenses of interfaces
        701001 => NotLicenseBasicAccount(~"not a basic license account", "不是license基础账号") as PermissionDenied,
        701002 => InvalidLicenseAccount(~"invalid license account", "不合法的license账号") as InvalidArgument,
        701003 => LicenseActiveCodeAlreadyBound(~"activation code is already bound", "激活码已绑定") as AlreadyExists,
        701004 => LicenseTypeNotActivated(~"user has not activated an activation code of this type, not allowed to renew", "用户未激活该类型激活码，不允许续期") as FailedPrecondition {
            fix("Activate a code of this type for the user before the renewal.", "先为该用户激活该类型的激活码，再续期。"),
        },
        701005 => InvalidLicenseOrder(~"invalid license order", "无效的license订单") as InvalidArgument,
        701006 => InvalidLicenseType(~"invalid type of the license account", "不合法的license账号类型") as InvalidArgument,
        701007 => InvalidLicenseAccountType(~"invalid account type", "不合法的账号类型") as InvalidArgument,
        701008 => InterconnectionLicenseRequired(~"no valid user with an interconnection license", "没有合法的有互通license的用户") as FailedPrecondition {
            cause("No interconnection account has been activated for this userid.", "该 userid 没有激活互通账号。"),
            fix("Activate an interconnection account for the userid, then call again.", "先为该 userid 激活互通账号，再重新调用。"),
        },
        701009 => InvalidLicenseGrayReleaseMonths(~"month must be 1 during the gray release", "灰度期间，month只能为1个月") as InvalidArgument,
        701010 => InvalidLicenseAccountCodes(~"every account_code is invalid", "所有的account_code都非法") as InvalidArgument,
        701011 => LicenseUseridAlreadyBound(~"userid is already bound", "userid已经绑定") as AlreadyExists,
        701012 => LicenseActiveCodeExpired(~"active_code is past its period for binding", "active_code 超过绑定有效期") as FailedPrecondition,
        701013 => LicenseGrayReleaseRenewalLimitReached(~"only one renewal is allowed during the gray release", "灰度期间只允许续期一次") as ResourceExhausted,
        701014 => LicenseJobUseridLimitReached(~"a jobid can have at most 1 million userids", "jobid最多关联100w个userid") as ResourceExhausted {
            fix("Create another jobid for the remaining userids.", "为其余的 userid 另建 jobid。"),
        },
        701015 => LicenseOrderUnauthorized(~"no authorization of a third-party or customized app, not allowed to order", "没有第三方或者代开发授权，不允许下单") as PermissionDenied {
            fix("Have the enterprise authorize a third-party or a customized app before the order.", "先让企业授权第三方应用或代开发应用，再下单。"),
        },
        701016 => LicenseAccountNotActivated(~"account is not activated or has expired", "账号未激活或者已经过期") as FailedPrecondition,
        701017 => LicenseAccountAlreadyMigrated(~"account was migrated within the last 30 days", "账号30天内迁移过") as FailedPrecondition {
            fix("Wait until 30 days have passed since the account's last migration.", "等距上次迁移满 30 天后再迁移该账号。"),
        },
        701018 => LicenseReceiverAccountExists(~"migrated accounts overlap, the receiver already has an account of the same type", "迁移账号重叠，接收账号已有相同类型的账号") as AlreadyExists,
        701019 => InvalidLicenseUserid(~"userid is invalid or of another enterprise", "用户userid非法或者跨企业") as InvalidArgument,
        701020 => DuplicateLicenseUserid(~"duplicate userid", "有重复的userid") as AlreadyExists,
        701021 => InvalidLicenseActiveCode(~"invalid activation code", "非法的激活码") as InvalidArgument,
        701022 => LicenseActiveCodeNotReady(~"activation code is still being generated, please try again later", "激活码还在生成中，稍后再试") as Aborted retry Backoff,
        701023 => DuplicateLicenseActiveCode(~"duplicate activation code", "有重复的激活码") as AlreadyExists,
        701024 => LicenseBatchFailed(~"the whole batch operation failed", "批量操作全部失败了") as Internal,
        701025 => EmptyLicenseBatch(~"list of the batch operation is empty", "批量操作传了空列表") as InvalidArgument,
        701026 => TooManyLicenseListItems(~"number of list items exceeds the maximum", "列表数量超过最大值") as InvalidArgument,
        701027 => TestCorpLicenseLimitReached(~"number of accounts bought for the test enterprise out of limit", "测试企业购买账号个数超限") as ResourceExhausted,
        701028 => TestCorpLicenseDurationTooLong(~"months bought for the test enterprise out of limit, at most one month can be bought", "测试企业购买月份超限，最多只能购买一个月") as InvalidArgument {
            fix("Order one month for a test enterprise.", "测试企业只购买一个月。"),
        },
        701029 => TestCorpLicenseRenewalLimitReached(~"a test enterprise can be renewed only once", "测试企业只允许续期一次") as ResourceExhausted,
        701030 => LicenseValidityTooLong(~"validity of the new activation code plus that of the user's bound old code exceeds 5 years", "新激活码有效期累加用户绑定的旧激活码有效期超过5年") as FailedPrecondition,
        701031 => LicenseOrderMigrationInProgress(~"an order is being migrated, please order after the migration is finished", "有订单在迁移中，请迁移完成后再下单") as Aborted,
        701032 => UnpaidLicenseOrderExists(~"an order is not paid, please order after it is finished", "有订单未支付，请完成后再下单") as FailedPrecondition {
            fix("Pay the open order first, then order again.", "先支付未完成的订单，再重新下单。"),
        },
        701033 => LicenseActiveCodeGenerationInProgress(~"activation codes of an order are being generated, please try again later", "有订单正在生成激活码中，请稍后重试") as Aborted retry Backoff,
        701034 => LicenseCorpMigrationRequired(~"historical enterprise, license orders can be bought only after the migration is finished", "历史企业，需迁移完成后才能购买license订单") as FailedPrecondition {
            fix("Start the migration on the page for buying license orders in the provider console, and order when it is finished.", "在服务商后台的购买 license 订单页面点击主动迁移，迁移完成后再下单。"),
        },
        701035 => FormalLicenseOrderExists(~"a formal order exists, unable to add a test order", "有正式订单，所以无法添加测试订单") as FailedPrecondition,
        701036 => TestLicenseOrderExists(~"a test order is in effect, unable to add an order", "有生效中的测试订单，所以无法添加订单") as FailedPrecondition,
        701037 => LicenseOrderRefundInProgress(~"refund of an order is being applied for", "存在订单申请退款中") as Aborted,
        701038 => InvalidPublicServiceLicenseMonths(~"public service enterprise, only an order of 12 months is allowed", "民生企业，只允许下单12个月") as InvalidArgument {
            fix("Order exactly 12 months for an enterprise of the public service sector.", "民生企业下单时将时长设为 12 个月。"),
        },
        701039 => PublicServiceLicenseRenewalForbidden(~"public service enterprise, not allowed to renew", "民生企业，不允许续期") as PermissionDenied,
        701040 => PublicServiceLicenseLimitReached(~"public service enterprise, not allowed to buy more than a certain limit", "民生企业，不允许购买数量超过某个限制") as ResourceExhausted,
        701051 => LicenseAppNotShared(~"no app is shared with the downstream enterprise", "没有共享应用给下游企业") as FailedPrecondition {
            fix("Share the app with the downstream enterprise first.", "先将应用共享给该下游企业。"),
        },
        701054 => LicenseActiveCodeFromUpstreamCorp(~"activation code was shared by the upstream enterprise", "激活码分享自上游企业") as PermissionDenied,
        701055 => LicenseActiveCodeAlreadyShared(~"activation code was shared with a downstream enterprise", "激活码分享给了下游企业") as FailedPrecondition,
        701056 => LicenseSharingLimitReached(~"number of shared activation codes exceeds twice the people in the corp group's address book", "总分享激活码数超上下游通讯录人数2倍") as ResourceExhausted,
        701057 => LicenseUpstreamCorpUnauthorized(~"service provider has not authorized the upstream enterprise", "服务商没有授权上游企业") as PermissionDenied,
        701058 => LicenseCorpGroupRelationRequired(~"source enterprise and target enterprise are not upstream and downstream of each other", "来源企业和目标企业没有上下游关系") as FailedPrecondition,
        701070 => InvalidLicenseAutoActivationStatus(~"invalid auto activation status", "无效的自动激活状态") as InvalidArgument,
        701071 => LicenseNotPurchased(~"no api license has ever been bought for the authorizing enterprise", "从未为授权企业购买过接口许可") as FailedPrecondition {
            fix("Buy an API license for the authorizing enterprise first.", "先为该授权企业购买接口许可。"),
        },
        701081 => LicenseActiveCodeUpdateConflict(~"write conflict while the activation code is updated", "更新激活码的时候写冲突") as Aborted {
            fix("Get the latest details of the activation code and act on its current state. Do not simply repeat the call.", "获取激活码的最新详情，再根据最新情况处理，不要直接重复调用。"),
        },
        701082 => LicenseOldCodeRemainingTimeTooLong(~"if a user who is already activated is activated again with a new code, the old code must not have more than 20 days left", "该用户已经激活的情况下，使用新码重新激活的场景，旧码剩余的时长不能超过20天") as FailedPrecondition {
            fix("Activate the new code when the old one has at most 20 days left.", "等旧码剩余时长不超过 20 天时，再用新码激活。"),
        },
        701083 => LicenseOrderNotPaid(~"order is not paid", "订单未支付") as FailedPrecondition,
        701084 => LicenseOrderStatusNotAllowed(~"order is not unpaid", "订单不是未支付") as FailedPrecondition,
        701085 => LicenseOrderBusy(~"not possible to operate on the order, please try again later", "订单无法操作，请稍后再试") as Unavailable retry Backoff,
        701086 => LicenseOrderNotOwned(~"order does not belong to the enterprise", "订单不属于该企业") as PermissionDenied,
        701087 => InterconnectionAppNotInstalled(~"the authorizing enterprise has not installed any app with an interconnection permission (\"customer contact\" or \"WeChat customer service\")", "授权企业没有安装任何互通权限应用（「客户联系」或「微信客服」权限）") as FailedPrecondition,
        701088 => LicenseUserNotVisible(~"user is outside the visible range of the service provider's app", "用户不在服务商应用的可见范围内") as PermissionDenied,
        701089 => InterconnectionAppUserNotVisible(~"user is outside the visible range of the service provider's apps with an interconnection permission (\"customer contact\" or \"WeChat customer service\")", "用户不在服务商互通权限（「客户联系」或「微信客服」权限）应用的可见范围内") as PermissionDenied,
        701090 => InvalidLicenseRenewalDays(~"days to renew are 0 for every account of the renewal order", "续期订单中全部账号的续期天数都等于0") as InvalidArgument,
        701099 => UserLicenseRequired(~"user has no valid api license", "用户没有有效的接口许可") as FailedPrecondition {
            fix("Check for every user of the call whether the API license is valid, and activate one for each user who has none.", "逐个检查本次涉及的用户是否都有有效的接口许可，并为没有的用户激活。"),
        },

        // Operation records
        701100 => InvalidOperationRecordTimestamps(~"invalid timestamps", "时间戳不合法") as InvalidArgument {
            cause("The times are in the wrong order, more than 14 days apart, or too long ago.", "时间顺序有误、跨度超过 14 天，或超出可查询的时间。"),
            fix("Set a start before the end and a range of at most 14 days. Without the drive's professional edition, query only the last 90 days.", "开始时间必须早于结束时间，范围不超过 14 天；非微盘专业版的企业只能查询 90 天内的数据。"),
        },
        701101 => OperationRecordLimitTooLarge(~"limit exceeds the maximum of 1000", "limit大小超过上限1000") as InvalidArgument,
        701102 => TooManyOperationRecordUsers(~"number of users to query exceeds the maximum of 100", "查询用户数超过上限100") as InvalidArgument,
        701103 => InvalidOperationRecordType(~"invalid operation type", "操作类型不合法") as InvalidArgument,
        701104 => InvalidOperationRecordSource(~"invalid operation source", "操作来源不合法") as InvalidArgument,
        701105 => InvalidOperationRecordCursor(~"invalid cursor", "cursor不合法") as InvalidArgument {
            fix("Send the cursor exactly as the previous reply of WeCom returned it.", "原样传入上一次返回的 cursor。"),
        },

        // Licenses of interfaces: orders
        701112 => PublicServiceDiscountExpired(~"preferential policy for the public service sector has expired", "民生行业优惠政策已到期") as FailedPrecondition,
        701120 => LicenseParentOrderIdNotSupported(~"this api does not support the id of a parent order", "该接口不支持传父订单id") as InvalidArgument {
            fix("Send the ID of a sub-order instead of the parent order's.", "改传子订单的 id，不要传父订单的 id。"),
        },
        701121 => TestCorpMultiCorpOrderForbidden(~"test enterprise is not allowed to call the api for orders of multiple enterprises", "测试企业不允许调用多企业下单接口") as PermissionDenied,
        701122 => InvalidMultiCorpOrderCorps(~"every enterprise of the order of multiple enterprises is invalid", "多企业下单接口全部企业无效") as InvalidArgument,
        701123 => MultiCorpOrderCorpLimitReached(~"each jobid can have at most 100 thousand enterprises in the api for orders of multiple enterprises", "多企业下单接口每个jobid最多关联10万个企业") as ResourceExhausted {
            fix("Create another jobid for the remaining enterprises.", "为其余的企业另建 jobid。"),
        },
        701124 => DuplicateMultiCorpOrderCorpid(~"duplicate corpid", "corpid重复") as AlreadyExists,
        701125 => LicenseJobNotSubmitted(~"jobid is not submitted", "jobid未提交") as FailedPrecondition,
        701126 => LicenseJobAlreadySubmitted(~"jobid is already submitted", "jobid已提交") as FailedPrecondition,
        701127 => TestLicenseOrderForbidden(~"customer is not a test enterprise, not allowed to add a test order", "客户非测试企业，不能添加测试订单") as PermissionDenied,
        701128 => NonTestLicenseOrderForbidden(~"customer is a test enterprise, not allowed to add an order that is not a test order", "客户是测试企业，不能添加非测试订单") as PermissionDenied,
        701129 => LicenseAppOrderRequired(~"enterprise has no app order of the service provider", "企业下无服务商的应用订单") as FailedPrecondition,
        701130 => LicenseAppOrderExpired(~"every app order of the service provider has expired in the enterprise", "企业下服务商应用订单均已过期") as FailedPrecondition,
        701131 => FreeTrialLicenseLimitReached(~"no app order, in the free trial, but the number of account codes to buy exceeds the number of people allowed in the free trial", "无应用订单，处于免费试用状态，但购买账号码数超过免费试用的人数上限") as ResourceExhausted,
        701132 => ShortTermLicenseLimitReached(~"for a duration of at most 3 months, not allowed to buy more accounts than twice the people in the address book", "购买时长不大于3个月，购买账号数不允许超过通讯录人数的2倍") as ResourceExhausted {
            fix("Buy fewer accounts, or a duration of more than 3 months.", "减少购买账号数，或购买 3 个月以上的时长。"),
        },
        701133 => FreeTrialLicenseDurationTooLong(~"no app order, in the free trial, not allowed to buy a duration of more than 3 months (93 days)", "无应用订单，处于免费试用状态，购买时长不允许超过3个月（93天）") as InvalidArgument,
        701134 => LicenseOperationTooFrequent(~"operation too frequent, please try again later", "操作过于频繁，请稍后再试") as ResourceExhausted retry Backoff,
        701135 => LicenseDurationTooShort(~"duration of the api license must not be shorter than that of the app order", "接口许可购买时长不可低于应用订单时长") as InvalidArgument,
        701150 => TestCorpLicenseAssignmentForbidden(~"test enterprise does not support assigning licenses", "测试企业不支持分配许可") as PermissionDenied,
        701160 => LicensePaymentCheckNotPassed(~"an enterprise has not passed the payment check", "存在未通过支付检查的企业") as FailedPrecondition,
        701161 => LicenseOrderPaymentMethodAlreadySet(~"payment of the order by WeChat online banking is already set", "订单已经指定使用微信网银支付") as FailedPrecondition,
        701170 => GroupChatQrcodeLicenseExpired(~"third party's time-limited free license of the group chat code has expired", "群活码第三方限免许可到期") as FailedPrecondition,

        // Data zone
        701200 => ZoneImageReleaseInProgress(~"another image is being released, not allowed to release", "其他镜像发布中，禁止发布") as Aborted {
            fix("Release this image when the release of the other one is finished.", "等其他镜像发布完成后，再发布本镜像。"),
        },

        // IDs of several interfaces
        710000 => InvalidOpenCorpid(~"invalid open_corpid", "非法的open_corpid") as InvalidArgument,
        710002 => InvalidOpenPendingCorpid(~"invalid open_pending_corpid", "非法的open_pending_corpid") as InvalidArgument,
        710003 => InvalidFormId(~"invalid formid", "非法的formid") as InvalidArgument,
        710004 => InvalidMailId(~"invalid mailid", "非法的mailid") as InvalidArgument,
        710006 => InvalidTmpExternalUserid(~"invalid tmp_external_userid", "非法的tmp_external_userid") as InvalidArgument,
        710007 => InvalidGatewayId(~"invalid gateway_id", "非法的gateway_id") as InvalidArgument,

        // Step counts
        710200 => InvalidStepCountCredential(~"invalid step count credential", "不合法的运动步数凭证") as Unauthenticated,
        710201 => StepCountReadingForbidden(~"user does not allow reading the step count", "用户不允许获取运动步数") as PermissionDenied,

        // Hardware: access from the cloud
        710400 => InvalidHardwareModelAccessToken(~"invalid model_accesstoken of the device with cloud access", "硬件云端接入设备model_accesstoken非法") as Unauthenticated,
        710401 => HardwareModelAccessTokenExpired(~"model_accesstoken of the device with cloud access has expired", "硬件云端接入设备model_accesstoken过期") as Unauthenticated {
            fix("Fetch a new model_access_token, and fetch another each time it expires.", "重新获取 model_access_token；它有时效性，失效后需再次获取。"),
        },
        710402 => InvalidHardwareModelTicket(~"invalid model_ticket of the device with cloud access", "硬件云端接入设备model_ticket非法") as Unauthenticated,
        710403 => MissingHardwareModelAccessToken(~"model_access_token missing", "缺少model_access_token参数") as Unauthenticated,

        // Meetings, continued
        730000 => InvalidMeetingTmpOpenid(~"invalid tmp_openid", "非法的tmp_openid") as InvalidArgument,
        730001 => InvalidMeetingRecordingFileId(~"invalid recording file id", "非法的录制文件id") as InvalidArgument,
        730002 => InvalidMeetingRecordingId(~"invalid recording id", "非法的录制id") as InvalidArgument,
        730003 => InvalidSubMeetingId(~"invalid sub-meeting id", "非法的子会议id") as InvalidArgument,
        730004 => InvalidMeetingCode(~"invalid meeting code", "非法的会议号") as InvalidArgument,
        730005 => OtherAppMeetingOperationForbidden(~"not allowed to operate on a meeting created by another app", "不能操作别的应用创建的会议") as PermissionDenied,
        730006 => InvalidMeetingEnrollmentId(~"invalid enrollment id", "非法的报名id") as InvalidArgument,
        730007 => MeetingProfessionalEditionRequired(~"enterprise does not have the professional edition", "企业不是专业版") as PermissionDenied,
        730008 => MeetingAlreadyDeleted(~"meeting is already deleted", "会议已删除") as NotFound,
        730009 => MeetingAdminRequired(~"participants of the meeting must include an administrator", "会议参与者必须包含管理员") as InvalidArgument,
        730010 => MeetingNotCreatedByApi(~"meeting was not created by api", "会议不是通过API创建的") as PermissionDenied,
        730011 => MeetingTypeNotSupported(~"unsupported type of meeting, not created by api", "不支持该类型的会议，不是通过API创建的") as PermissionDenied,

        // Security gateways
        740000 => GatewayHostPortInUse(~"<host,port> of the security gateway's gateway_info conflicts with another one", "安全网关gateway_info的<host,port>冲突") as AlreadyExists {
            cause("Another security gateway of the enterprise has the same host and port.", "企业内已有安全网关使用相同的 host 和 port。"),
            fix("Set a pair of host and port in gateway_info that is unique within the enterprise.", "在 gateway_info 中设置企业内唯一的 host 和 port 组合。"),
        },
        740001 => GatewayPathInUse(~"path of the security gateway's target_info conflicts with another one", "安全网关target_info的path冲突") as AlreadyExists {
            cause("Another target of the enterprise has the same path.", "企业内已有相同的 path。"),
            fix("Set a path in target_info that is unique within the enterprise.", "在 target_info 中设置企业内唯一的 path。"),
        },
        740002 => GatewayLimitReached(~"number of security gateways out of limit", "安全网关数量超过上限") as ResourceExhausted {
            cause("An enterprise may have at most 10 security gateways.", "一个企业最多 10 个安全网关。"),
            fix("Delete a security gateway that is not needed before you create another.", "先删除不需要的安全网关，再新建。"),
        },
        740003 => GatewayPathLimitReached(~"number of paths in a single security gateway out of limit", "单个安全网关内的path数量超过限制") as ResourceExhausted {
            cause("A single security gateway may have at most 100 paths.", "单个安全网关最多 100 个 path。"),
            fix("Remove paths that are not needed, or put the others into another security gateway.", "删除不需要的 path，或将其余 path 放到另一个安全网关。"),
        },
        740004 => GatewayNotFound(~"security gateway does not exist", "安全网关不存在") as NotFound {
            cause("The security gateway may have been deleted.", "该安全网关可能已被删除。"),
        },
        740005 => InvalidGatewayHost(~"host of the security gateway's gateway_info is not a domain", "安全网关gateway_info的host非域名") as InvalidArgument {
            fix("Set host in gateway_info to a domain; an IP is not accepted.", "将 gateway_info 的 host 设为域名，不能使用 IP。"),
        },
        740006 => GatewayHostVerificationFailed(~"verification of the host of the security gateway's gateway_info failed", "安全网关gateway_info的host验证失败") as InvalidArgument {
            cause("The ICP filing of the domain does not name the enterprise's principal.", "域名的 ICP 备案与企业主体不一致。"),
            fix("Use a domain whose ICP filing names the enterprise's principal.", "使用 ICP 备案与企业主体一致的域名。"),
        },

        // Mail: advanced features
        751001 => MailAdvancedFeatureNotActivated(~"enterprise has not activated the advanced features of mail", "企业未开通邮箱高级功能") as FailedPrecondition,
        751002 => MailAdvancedFeatureBalanceInsufficient(~"balance of advanced features of enterprise mail is not enough to assign", "企业邮箱高级功能分配余额不足") as ResourceExhausted,

        // Advanced features
        770001 => AdvancedFeatureQuotaInsufficient(~"quota of advanced features is not enough", "高级功能额度不足") as ResourceExhausted,
        770003 => AdvancedFeatureAssignmentForbidden(~"not allowed to assign or revoke accounts of advanced features if they were bought for the whole enterprise", "高级功能全企业购买模式不允许分配和撤销高级功能账户") as FailedPrecondition,
        770004 => NoValidAdvancedFeatureUsers(~"list of valid users does not exist", "不存在合法的用户列表") as InvalidArgument,
        770005 => AdvancedFeatureNotActivated(~"advanced features of the service are not activated", "未开通业务高级功能") as FailedPrecondition,
        770006 => InvalidAdvancedFeatureJobId(~"invalid jobid", "不合法的jobid") as InvalidArgument,
        770007 => AdvancedFeatureTaskInProgress(~"task is being processed", "任务正在处理中") as Aborted,
        770008 => AdvancedFeatureRevocationForbidden(~"a user account was assigned advanced features more than 7 days ago, not allowed to revoke", "存在用户账户分配高级功能超过7天，不允许撤销") as FailedPrecondition {
            fix("Leave accounts that were assigned more than 7 days ago out of the revocation.", "撤销时去掉分配已超过 7 天的账户。"),
        },
        770009 => AdvancedFeatureAlreadyAssigned(~"every valid user account of the request is already an account of advanced features", "请求中所有合法用户账户均是高级功能账户") as AlreadyExists,
        770010 => TencentMeetingFeatureAlreadyBought(~"advanced features were bought in Tencent Meeting, not allowed to change them by this api", "已在腾讯会议侧购买高级功能，不允许通过此接口操作") as FailedPrecondition,

        // Data zone: tasks and images
        790000 => InvalidZoneJobId(~"invalid jobid", "不合法的jobid") as InvalidArgument,
        790001 => InvalidZoneTaskStatus(~"invalid task status", "不合法的任务状态") as InvalidArgument,
        790002 => ZoneTaskInProgress(~"task is already running", "任务已经在执行") as Aborted,
        790003 => ZoneTaskResultAlreadyReported(~"result of the task is already reported", "任务执行结果已经上报") as AlreadyExists,
        790004 => ZoneChatComponentUnauthorized(~"chat component is not authorized", "未授权会话组件") as PermissionDenied,
        790005 => DuplicateZoneNonce(~"duplicate nonce", "nonce重复") as AlreadyExists,
        790006 => ZoneImageNotReleased(~"no image is released", "没有已发布的镜像") as FailedPrecondition,
        790007 => ZoneMessageDecryptionFailed(~"unable to decrypt the message", "无法解密消息") as Internal,
        790008 => ZoneTaskNotRunning(~"task is not running", "任务不在运行中") as FailedPrecondition,

        // Temporary materials by URL
        830001 => InvalidMediaUploadUrl(~"invalid url for uploading temporary material", "用于上传临时素材的url非法") as InvalidArgument {
            fix("Check that the server of the url supports chunked downloads by Range.", "确认 url 的服务器支持以 Range 分块下载。"),
        },
        830002 => MediaUploadFileTooLarge(~"file to download is too large, or the given Range is too large", "下载的文件太大，或指定的Range范围太大") as InvalidArgument {
            cause("The file, or the chunk that Range names, is larger than 20 MB.", "文件或 Range 指定的分块超过 20M。"),
            fix("Check the size of the file. Download a file of more than 20 MB by Range, in chunks of at most 20 MB.", "检查文件大小；超过 20M 时用 Range 分块下载，每块不超过 20M。"),
        },
        830003 => MediaUploadDownloadFailed(~"download of the data from the url for uploading temporary material failed", "用过上传临时素材的url下载数据失败") as InvalidArgument {
            fix("Check that the url itself can be opened and returns the file.", "检查该 url 本身能否正常访问并返回文件。"),
        },

        // Customized apps
        842002 => CustomizedAppTemplateNotPublished(~"template of the customized app is not online", "代开发应用模版未上线") as FailedPrecondition,
        842003 => NotCustomizedAppTemplate(~"not a template of a customized app", "不是代开发应用模版") as InvalidArgument,
        842004 => InvalidCustomizedAppTemplateCount(~"invalid number of templates of customized apps", "代开发应用模版数量不合法") as InvalidArgument,
        842005 => AppTypeNotSupported(~"unsupported app type", "不支持的应用类型") as InvalidArgument {
            fix("Compare the app type with the types that the API documentation lists.", "对照 API 文档的说明检查应用类型。"),
        },
        842006 => CustomizedAppAuthorizationExists(~"authorization of a customized app already exists", "已存在代开发应用授权") as AlreadyExists,

        // Output files and calls to administrators
        844001 => InvalidOutputFileFormat(~"invalid output_file_format", "非法的output_file_format") as InvalidArgument,
        844002 => AdminCallForbidden(~"the app was last installed more than 7 days ago, no longer allowed to contact the administrator by free phone call", "最近安装应用时间已超过7天，不再允许拨打公费电话联系管理员") as FailedPrecondition {
            fix("Check when the app was last installed. Call the administrator only within 7 days after that.", "检查最近一次安装应用的时间，只在安装后 7 天内拨打。"),
        },

        // Conversion of openid and unionid
        845001 => OpenidAccountTypeNotSupported(~"account type of the openid is neither official account nor mini program", "openid账号类型不是公众号或小程序") as InvalidArgument,
        845002 => OpenidCorpPrincipalMismatch(~"certified principal of the openid differs from that of the enterprise", "openid认证主体和企业认证主体不一致") as InvalidArgument {
            cause("The mini program or official account is not certified, or its principal differs from that of the enterprise.", "小程序或公众号未认证，或其认证主体与企业主体不同。"),
            fix("Get the mini program or official account certified under the same principal name as the enterprise.", "完成小程序或公众号的认证，并确保其主体名称与企业的主体名称一致。"),
        },
        845003 => UnionidCorpPrincipalMismatch(~"certified principal of the unionid differs from that of the enterprise", "unionid认证主体和企业认证主体不一致") as InvalidArgument {
            cause("The open platform account is not certified, or its principal differs from that of the enterprise.", "开放平台账号未认证，或其认证主体与企业主体不同。"),
            fix("Get the open platform account certified under the same principal name as the enterprise.", "完成开放平台账号的认证，并确保其主体名称与企业的主体名称一致。"),
        },
        846000 => NotThirdPartyApp(~"neither a customized app nor a third-party app", "不是代开发或者第三方应用") as PermissionDenied,

        // Hardware: access control
        2000002 => InvalidDoorCorpid(~"invalid CorpId", "CorpId参数无效") as InvalidArgument {
            cause("There is no enterprise with this CorpId.", "指定的 CorpId 不存在。"),
            fix("Compare CorpId with the enterprise ID in the admin console.", "将 CorpId 与管理后台中的企业 ID 核对。"),
        },
        2000003 => RemoteDoorDataNotFound(~"data for opening the door remotely does not exist", "不存在远程开门的数据") as NotFound,
        2000004 => RemoteDoorDeviceMismatch(~"device recorded in the data for opening the door remotely does not match the requesting device", "远程开门数据记录的设备与当前请求设备不匹配") as InvalidArgument,
        2000007 => InvalidRemoteDoorStatus(~"invalid door status reported for opening the door remotely", "远程开门上报开门状态错误") as InvalidArgument,
        2000009 => InvalidDoorScanOperId(~"invalid operid reported for opening the door by scanning", "门禁扫码开门上报开门operid非法") as InvalidArgument,
        2000010 => InvalidDoorScanStatus(~"invalid door status reported for opening the door by scanning", "门禁扫码开门上报开门状态错误") as InvalidArgument,

        // Resources
        2400001 => InvalidResourceArguments(~"invalid request parameter", "请求参数错误") as InvalidArgument,
        2400003 => ResourceNotFound(~"resource to access does not exist", "访问的资源不存在") as NotFound,
        2400004 => ResourceExists(~"resource to create already exists", "创建的资源已存在") as AlreadyExists,
        2400005 => ResourceAccessForbidden(~"not allowed to access this resource", "不允许访问该资源") as PermissionDenied,
        2400006 => ResourceOperationUnauthorized(~"operation on the resource is not authorized", "资源操作未授权") as PermissionDenied,
        2400007 => ResourceRequestLimitReached(~"number of requests out of limit", "请求数超过限制") as ResourceExhausted,
        2400008 => ResourceOutOfRange(~"resource to access is out of range", "访问了超过范围的资源") as OutOfRange,
    }
}
