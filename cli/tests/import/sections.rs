// pub enum Code(en, zh)
-1 => SystemError("system error", "系统繁忙.") as Unavailable retry Backoff, // proposed
40003 => Code40003(_, "不合法的openid") as InvalidArgument, // name: propose one; proposed
40100 => InvalidArgument("invalid param" | "app_id is required", _) as InvalidArgument, // proposed
45101 => RejectByRequestTooFrequent("reject by request too frequently", _) as ResourceExhausted, // proposed
46001 => UserNotFound("user is not exists", _) as NotFound, // proposed
