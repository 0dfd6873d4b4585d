// pub enum Code(en, zh)
-1 => SystemError("system error", "系统繁忙,请稍候再试") as Unavailable retry Backoff, // proposed
0 => Ok("ok", "请求成功") as Ok, // proposed
41001 => MissingAccessToken("access_token missing", "缺少 access_token 参数") as Unauthenticated retry RefreshToken, // proposed
48001 => ApiUnauthorized("api unauthorized", "api 功能未授权") as PermissionDenied, // proposed
61016 => FunctionNeedConfirmed("function need be confirmed", _) as InvalidArgument, // proposed
20002 => Code20002(_, "商品id不存在") as NotFound, // name: propose one; proposed
