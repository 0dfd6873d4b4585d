// pub enum Code(en, zh)
40001 => InvalidCredential("invalid credential", "不合法的凭证") as Unauthenticated, // proposed
40003 => InvalidOpenid("invalid openid", "不合法的OpenID") as InvalidArgument, // proposed
41001 => MissingAccessToken("access_token missing", "缺失access_token参数") as Unauthenticated retry RefreshToken, // proposed
42001 => AccessTokenExpired("access_token expired", "access_token超时") as Unauthenticated retry RefreshToken, // proposed
43003 => HttpsRequired("require https", "需要使用HTTPS") as InvalidArgument, // proposed
50002 => UserLimited("user limited", "用户受限") as PermissionDenied, // proposed
