// pub enum Code(zh)
-1 => CodeMinus1("系统繁忙，此时请开发者稍候再试") as Unavailable retry Backoff, // name: propose one; proposed
0 => Ok("请求成功") as Ok, // proposed
40002 => Code40002("不合法的凭证类型") as InvalidArgument, // name: propose one; proposed
40033 => Code40033("不合法的请求字符，不能包含\\uxxxx格式的字符") as InvalidArgument, // name: propose one; proposed
45009 => Code45009("接口调用超过限制") as InvalidArgument, // name: propose one; proposed
