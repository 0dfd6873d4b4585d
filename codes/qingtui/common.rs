//! Section 通用错误码 of Qingtui's list: codes that every interface can return.

crate::define_errcodes! {
    /// A code of section 通用错误码 of Qingtui's list: codes that every interface can return.
    ///
    /// ```
    /// use errcodes::qingtui::CommonCode;
    ///
    /// assert_eq!(CommonCode::from(40001), CommonCode::InvalidCredential);
    /// ```
    #[table("qingtui/common")]
    #[platform(super::PLATFORM)]
    #[module(crate::qingtui)]
    #[complete]
    #[deny(errcodes::unordered_rows)]
    #[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
    pub enum CommonCode(en, zh) {
        -1    => SystemBusy(~"system busy", "系统繁忙。") as Unavailable retry Backoff {
            fix("Retry a few times with a growing delay. Before repeating a call that sends or creates something, query whether it took effect.", "逐次延长间隔，最多重试几次。重复发送或创建类调用之前，先查询上一次是否已生效。"),
        },
        0     => Ok(~"request succeeded", "请求成功。") as Ok,
        40001 => InvalidCredential(~"invalid AppSecret when getting access_token, or invalid access_token", "获取access_token时AppSecret错误，或者access_token无效。") as Unauthenticated retry RefreshToken {
            fix("Check that AppSecret belongs to this appid, then fetch a new access_token once. Do not fetch tokens in a loop.", "核对 AppSecret 是否属于该 appid，再重新获取一次 access_token。不要循环获取。"),
        },
        40002 => InvalidGrantType(~"invalid grant type", "不合法的凭证类型") as InvalidArgument,
        40003 => InvalidOpenid(~"invalid openid", "不合法的openid") as InvalidArgument,
        40004 => InvalidMediaType(~"invalid media file type", "不合法的媒体文件类型") as InvalidArgument,
        40005 => InvalidFileType(~"invalid file type", "不合法的文件类型") as InvalidArgument,
        40006 => InvalidFileSize(~"invalid file size", "不合法的文件大小") as InvalidArgument,
        40007 => InvalidMediaId(~"invalid media file id", "不合法的媒体文件id") as InvalidArgument,
        40008 => InvalidMessageType(~"invalid message type", "不合法的消息类型") as InvalidArgument,
        40009 => InvalidImageSize(~"invalid image file size", "不合法的图片文件大小") as InvalidArgument,
        40013 => InvalidAppid(~"invalid appid", "不合法的appid") as InvalidArgument,
        40014 => InvalidAccessToken(~"invalid access_token", "不合法的access_token") as Unauthenticated retry RefreshToken {
            fix("Fetch a new access_token and repeat the call once. Check that the token was copied whole and belongs to this app.", "重新获取 access_token，再调用一次。检查 token 是否完整、是否属于该应用。"),
        },
        40015 => InvalidMenuType(~"invalid menu type", "不合法的菜单类型") as InvalidArgument,
        40016 => InvalidButtonCount(~"invalid button count", "不合法的按钮个数") as InvalidArgument,
        40017 => InvalidButtonType(~"invalid button type", "不合法的按钮类型") as InvalidArgument,
        40018 => InvalidButtonNameLength(~"invalid button name length", "不合法的按钮名字长度") as InvalidArgument,
        40020 => InvalidButtonUrlLength(~"invalid button url length", "不合法的按钮URL长度") as InvalidArgument,
        40022 => InvalidSubMenuLevel(~"invalid sub-menu level", "不合法的子菜单级数") as InvalidArgument,
        40029 => InvalidQtCode(~"invalid qt_code", "不合法的qt_code") as Unauthenticated {
            fix("Send the user through the authorization again and use the new qt_code. A new access_token does not help.", "让用户重新授权，使用新的 qt_code。重新获取 access_token 没有作用。"),
        },
        40030 => InvalidRefreshToken(~"invalid refresh_token", "不合法的refresh_token") as Unauthenticated {
            fix("Check the refresh_token that was sent. If it is the stored one, have the user authorize again; do not retry with it.", "检查实际发送的 refresh_token。与所存的一致时，由用户重新授权，不要用它重试。"),
        },
        40031 => InvalidOpenidList(~"invalid openid list", "不合法的openid列表") as InvalidArgument,
        40032 => InvalidOpenidListLength(~"invalid openid list length", "不合法的openid列表长度") as InvalidArgument,
        40035 => InvalidArguments(~"invalid parameter", "不合法的参数") as InvalidArgument,
        40038 => InvalidRequestFormat(~"invalid request format", "不合法的请求格式") as InvalidArgument,
        40039 => InvalidUrlLength(~"invalid url length", "不合法的URL长度") as InvalidArgument,
        40050 => InvalidGroupId(~"invalid group id", "不合法的分组id") as InvalidArgument,
        40051 => InvalidGroupName(~"invalid group name", "分组名字不合法") as InvalidArgument,
        40052 => MessageIdNotFound(~"message id does not exist", "不存在的消息id") as NotFound,
        41001 => MissingAccessToken(~"access_token missing", "缺少access_token参数") as Unauthenticated,
        41002 => MissingAppid(~"appid missing", "缺少appid参数") as InvalidArgument,
        41003 => MissingRefreshToken(~"refresh_token missing", "缺少refresh_token参数") as Unauthenticated,
        41004 => MissingAppSecret(~"appsecret missing", "缺少appsecret参数") as Unauthenticated,
        41005 => MissingMediaData(~"multimedia file data missing", "缺少多媒体文件数据") as InvalidArgument,
        41006 => MissingMediaId(~"media_id missing", "缺少media_id参数") as InvalidArgument,
        41007 => MissingSubMenuData(~"sub-menu data missing", "缺少子菜单数据") as InvalidArgument,
        41008 => MissingQtCode(~"qt_code missing", "缺少qt_code") as Unauthenticated,
        41009 => MissingOpenid(~"openid missing", "缺少openid") as InvalidArgument,
        41010 => InvalidRichTextMessage(~"rich text message does not meet the requirements", "富文本消息不满足要求") as InvalidArgument,
        42001 => AccessTokenExpired(~"access_token expired", "access_token超时") as Unauthenticated retry RefreshToken {
            fix("Fetch a new access_token and repeat the call once. Store it with its expiry time and renew it before then.", "重新获取 access_token，再调用一次。保存 token 及其过期时间，到期前更新。"),
        },
        42002 => RefreshTokenExpired(~"refresh_token expired", "refresh_token超时") as Unauthenticated {
            fix("Have the user authorize again to get a new refresh_token. Do not retry with the old one.", "由用户重新授权，取得新的 refresh_token。不要用旧的重试。"),
        },
        42003 => QtCodeExpired(~"qt_code expired", "qt_code超时") as Unauthenticated {
            fix("Send the user through the authorization again and exchange the new qt_code at once.", "让用户重新授权，拿到新的 qt_code 后立即使用。"),
        },
        43001 => GetMethodRequired(~"require GET method", "需要GET请求") as InvalidArgument,
        43002 => PostMethodRequired(~"require POST method", "需要POST请求") as InvalidArgument,
        43003 => HttpsRequired(~"require https", "需要HTTPS请求") as InvalidArgument,
        43004 => SubscriptionRequired(~"require the receiver to follow", "需要接收者关注") as FailedPrecondition {
            fix("Have the receiver follow the subscription account or light app in Qingtui, then send the message again.", "让接收者在轻推中关注该订阅号或轻应用，再重新发送。"),
        },
        44001 => EmptyMediaData(~"multimedia file is empty", "多媒体文件为空") as InvalidArgument,
        44002 => EmptyRequestBody(~"post data is empty", "POST的数据包为空") as InvalidArgument {
            fix("Put the parameters into the body of the POST request, not into the query string.", "把参数放在 POST 请求体中，不要放在查询字符串里。"),
        },
        44003 => EmptyNewsData(~"news message content is empty", "图文消息内容为空") as InvalidArgument,
        44004 => EmptyContent(~"text message content is empty", "文本消息内容为空") as InvalidArgument,
        45001 => MediaTooLarge(~"multimedia file size out of limit", "多媒体文件大小超过限制") as InvalidArgument,
        45002 => ContentTooLong(~"content size out of limit", "消息内容超过限制") as InvalidArgument,
        45003 => TitleTooLong(~"title size out of limit", "标题字段超过限制") as InvalidArgument,
        45004 => DescriptionTooLong(~"description size out of limit", "描述字段超过限制") as InvalidArgument,
        45005 => UrlTooLong(~"url size out of limit", "链接字段超过限制") as InvalidArgument,
        45006 => PictureUrlTooLong(~"picurl size out of limit", "图片链接字段超过限制") as InvalidArgument,
        45008 => TooManyArticles(~"article size out of limit", "图文消息超过限制") as InvalidArgument,
        45009 => ApiQuotaReached(~"api calls out of limit", "接口调用超过限制") as ResourceExhausted {
            fix("Spread the calls over time and cache what does not change. Do not retry at once.", "把调用分散到不同时间，并缓存不变的数据。不要立即重试。"),
        },
        45010 => MenuLimitReached(~"count of menus created out of limit", "创建菜单个数超过限制") as ResourceExhausted,
        46001 => MediaDataNotFound(~"media data does not exist", "不存在媒体数据") as NotFound,
        46003 => MenuNotFound(~"menu data does not exist", "不存在的菜单数据") as NotFound,
        46004 => UserNotFound(~"user does not exist", "不存在的用户") as NotFound,
        47001 => InvalidJson(~"JSON content parse error", "解析JSON内容错误") as InvalidArgument {
            fix("Check the body with a JSON parser and send exactly that text.", "用 JSON 解析器检查请求体，并原样发送。"),
        },
        48001 => ApiUnauthorized(~"api unauthorized", "api功能未授权") as PermissionDenied {
            fix("Check that the interface is enabled for the app that the access_token belongs to. A new token does not help.", "检查 access_token 所属的应用是否已开通该接口。重新获取 token 没有作用。"),
        },
        50001 => UserUnauthorized(~"user has not authorized this api", "用户未授权该api") as PermissionDenied,
        50002 => DomainUnauthorized(~"domain unauthorized", "未授权的域名") as PermissionDenied {
            cause("The page's domain is not a safe domain of the app, or the Qingtui app holds an old cache.", "页面域名不是应用的安全域名，或轻推 APP 使用了旧缓存。"),
            fix("Check the safe domains of the app. If they are right, end the process of the Qingtui app and open it again.", "检查应用的安全域名配置。配置无误时，结束轻推进程后重新进入。"),
        },
    }
}
