//! Replies found in logs: a corpus of real shapes, and lines of other systems.

use errcodes::logs::{Finder, find};
use errcodes::platform::{EnvelopeSpec, Platform};
use errcodes::{REGISTRY, Registry};

errcodes::define_errcodes! {
    #[table("acme")]
    #[platform(ACME)]
    enum Acme(en) { 7 => Lost("the parcel is lost"), 7001 => Late("the parcel is late") }

    #[table("bank/user")]
    #[platform(BANK)]
    enum Bank(en) { 7 => Lost("lost") }

    #[table("plain")]
    enum Plain(en) { 7 => Lost("lost") }
}

static ACME: Platform = Platform::new("acme", &[Acme::TABLE])
    .with_envelope(EnvelopeSpec::new(&["ret"], &["reason"]).with_nested(&["head"]));
static BANK: Platform = Platform::new("bank", &[Bank::TABLE])
    .with_envelope(EnvelopeSpec::new(&["Err(No)", "错误"], &["why?"]).with_nested(&["subhead"]));
static CODES: Registry = Registry::new(&[Acme::TABLE, Bank::TABLE, Plain::TABLE]);

const RID: &str = "65ffe934-2355113d-79ef0b31";

/// Lines, with `RID` for a request ID, and the codes and number of request IDs in them.
#[rustfmt::skip]
const REPLIES: &[(&str, &[i64])] = &[
    // JSON.
    (r#"{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest rid: RID"}"#, &[40001]),
    (r#"{"errcode":0,"errmsg":"ok"}"#, &[0]),
    (r#"{"errmsg":"invalid code, rid: RID","errcode":40029}"#, &[40029]),
    (r#"{"query":"a","errcode":20703}"#, &[20703]),
    (r#"{"errcode":"40007","errmsg":"invalid media_id"}"#, &[40007]),
    (r#"{"errcode":40001.0,"errmsg":"invalid credential"}"#, &[40001]),
    (r#"{"errcode" : 99999 , "errmsg" : "a new code"}"#, &[99999]),
    (r#"{"base_resp":{"errcode":40001,"errmsg":"invalid credential"}}"#, &[40001]),
    (r#"{"errode":50002,"errmsg":"未授权的域名"}"#, &[50002]),
    (r#"2026-11-22 08:15:00 INFO reply={"errcode":0,"errmsg":"ok","msgid":5} in 3 ms"#, &[0]),
    (r#"{"level":"info","code":200,"reply":{"errcode":40029,"errmsg":"invalid code rid: RID"}}"#, &[40029]),
    (r#"[{"errcode":40001},{"errcode":40003,"errmsg":"invalid openid"}]"#, &[40001, 40003]),
    (r#"{"errcode":0,"errmsg":"ok","results":[{"openid":"a","errcode":40003,"errmsg":"invalid openid"},{"openid":"b","errcode":0}]}"#, &[0, 40003]),
    (r#"{"log":"{\"errcode\":45009,\"errmsg\":\"reach max api daily quota limit rid: RID\"}\n","stream":"stdout"}"#, &[45009]),
    (r#"{"msg":"{\"body\":\"{\\\"errcode\\\":40163,\\\"errmsg\\\":\\\"code been used, rid: RID\\\"}\"}"}"#, &[40163]),
    (r#"{"errcode":-1,"errmsg":"system error"}"#, &[-1]),
    (r#"{"errcode":9410003,"errmsg":"x"}"#, &[9_410_003]),
    (r#"{"errcode":40013,"errmsg":"invalid appid hint: [a.b-c!d_e] rid: RID"}"#, &[40013]),
    (r#"resp body: {"errcode":40164,"errmsg":"invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: RID"}, status 200"#, &[40164]),
    (r#"{"errcode":48001,"errmsg":"api unauthorized rid: RID","access_token":"x"} {"errcode":41001,"errmsg":"access_token missing rid: RID2"}"#, &[48001, 41001]),
    (r#"{"errcode":61007,"errmsg":"api is unauthorized to component","#, &[61007]),
    (r#"{"errcode":40001,"errmsg":"invalid crede"#, &[40001]),
    // Escaped in other ways.
    (r#"{\"errcode\":40125,\"errmsg\":\"invalid appsecret, rid: RID\"}"#, &[40125]),
    (r#"{\\\"errcode\\\":40125,\\\"errmsg\\\":\\\"invalid appsecret, rid: RID\\\"}"#, &[40125]),
    (r"{\u0022errcode\u0022:40029,\u0022errmsg\u0022:\u0022invalid code, rid: RID\u0022}", &[40029]),
    (r#"body="{\x22errcode\x22:41002,\x22errmsg\x22:\x22appid missing, rid: RID\x22}""#, &[41002]),
    ("&quot;{&quot;errcode&quot;:40037,&quot;errmsg&quot;:&quot;invalid template_id rid: RID&quot;}", &[40037]),
    ("{&#34;errcode&#34;:40037,&#34;errmsg&#34;:&#34;invalid template_id rid: RID&#34;}", &[40037]),
    ("body=%7B%22errcode%22%3A40001%2C%22errmsg%22%3A%22invalid%20credential%20rid:%20RID%22%7D", &[40001]),
    ("%7B%22errcode%22:40003,%22errmsg%22:%22invalid openid rid: RID%22%7D", &[40003]),
    ("\u{1b}[31mERROR\u{1b}[0m errcode=\u{1b}[33m40001\u{1b}[0m errmsg=\u{1b}[33minvalid credential rid: RID\u{1b}[0m", &[40001]),
    ("{\u{1b}[34m\"errcode\"\u{1b}[0m: \u{1b}[33m40001\u{1b}[0m, \u{1b}[34m\"errmsg\"\u{1b}[0m: \u{1b}[32m\"invalid credential rid: RID\"\u{1b}[0m}", &[40001]),
    ("\u{1b}[1;31merrcode\u{1b}[0m: 40001", &[40001]),
    (r"\u001b[31merrcode\u001b[0m=40001, errmsg=invalid credential", &[40001]),
    ("#033[31merrcode#033[0m: 40001", &[40001]),
    // Words.
    ("errcode=40029 errmsg=invalid code rid: RID", &[40029]),
    ("errcode=40029, errmsg=invalid code rid: RID, elapsed=3ms", &[40029]),
    ("errcode: 40029, errmsg: invalid code rid: RID", &[40029]),
    ("errcode:40029 errmsg:invalid code rid: RID", &[40029]),
    ("errcode 40001", &[40001]),
    ("errcode 40001 errmsg invalid credential", &[40001]),
    ("the errcode is 40001", &[40001]),
    ("errcode is 40001, errmsg is invalid credential", &[40001]),
    ("[errcode:40001] [errmsg:invalid credential rid: RID]", &[40001]),
    ("ERRCODE=40001", &[40001]),
    ("errcode(40001) errmsg(invalid credential)", &[40001]),
    ("Error code: 40029, message: invalid code rid: RID", &[40029]),
    ("error code: 48001", &[48001]),
    ("Error Code:40013,Error Message:invalid appid", &[40013]),
    ("ErrorCode=40013", &[40013]),
    ("err_code=40013 err_msg=invalid appid", &[40013]),
    ("errMsg: invalid appid, rid: RID, errCode: 40013", &[40013]),
    ("{ErrCode:40029 ErrMsg:invalid code rid: RID}", &[40029]),
    ("&{CommonError:{ErrCode:40029 ErrMsg:invalid code rid: RID} OpenID:}", &[40029]),
    ("WeixinError: Error code: 40001, message: invalid credential rid: RID", &[40001]),
    ("WeChatClientException: Error code: 40001, message: invalid credential", &[40001]),
    ("me.chanjar.weixin.common.error.WxErrorException: 错误代码：40001, 错误信息：不合法的access_token，微信原始报文：{\"errcode\":40001,\"errmsg\":\"invalid credential rid: RID\"}", &[40001]),
    ("错误代码：45009，说明：reach max api daily quota limit rid: RID", &[45009]),
    ("错误代码: 45009, 错误信息: reach max api daily quota limit", &[45009]),
    ("微信接口调用失败，错误码：40013", &[40013]),
    ("错误码：40029，invalid code, rid: RID", &[40029]),
    ("错误码 40029", &[40029]),
    ("错误码是40029", &[40029]),
    ("错误码为 40029", &[40029]),
    ("错误码【40029】", &[40029]),
    ("返回码：48001 说明：api unauthorized, rid: RID", &[48001]),
    ("返回码＝48001", &[48001]),
    ("全局返回码：40001", &[40001]),
    ("【返回码:41001】access_token missing", &[41001]),
    // PHP, Python, Ruby, Elixir, Go, Rust.
    ("Array ( [errcode] => 40001 [errmsg] => invalid credential, access_token is invalid or not latest rid: RID )", &[40001]),
    ("Array\n(\n    [errcode] => 40001\n    [errmsg] => invalid credential rid: RID\n)\n", &[40001]),
    ("array(2) { [\"errcode\"]=> int(40001) [\"errmsg\"]=> string(18) \"invalid credential\" }", &[40001]),
    ("array ( 'errcode' => 40001, 'errmsg' => 'invalid credential rid: RID', )", &[40001]),
    ("{'errcode': 40001, 'errmsg': 'invalid credential rid: RID'}", &[40001]),
    ("{'errcode': 40001, 'errmsg': \"it's invalid, rid: RID\"}", &[40001]),
    (r#"{"errcode"=>40001, "errmsg"=>"invalid credential rid: RID"}"#, &[40001]),
    (r#"{:errcode=>40001, :errmsg=>"invalid credential rid: RID"}"#, &[40001]),
    (r#"{errcode: 40001, errmsg: "invalid credential rid: RID"}"#, &[40001]),
    (r#"%{"errcode" => 40001, "errmsg" => "invalid credential rid: RID"}"#, &[40001]),
    ("map[errcode:40001 errmsg:invalid credential rid: RID]", &[40001]),
    ("map[errcode:40003 errmsg:invalid openid hint: [abc] rid: RID]", &[40003]),
    (r#"Reply { errcode: Some(40001), errmsg: Some("invalid credential rid: RID") }"#, &[40001]),
    (r#"Object {"errcode": Number(40001), "errmsg": String("invalid credential rid: RID")}"#, &[40001]),
    (r#"Reply { errcode: 40001, errmsg: "invalid credential rid: RID" }"#, &[40001]),
    ("{ errcode: 40001, errmsg: 'invalid credential rid: RID' }", &[40001]),
    ("{ WeChatAPIError: api unauthorized rid: RID\n    at Object.<anonymous> name: 'WeChatAPIError', code: 48001 }", &[48001]),
    ("{ WeChatAPIError: api unauthorized, code: 48001 }", &[48001]),
    ("WeChatAPIError: api unauthorized, hints: [ req_id: MJbACoLoRa-CktJaA ], code: 48001", &[48001]),
    // Numbers without a name.
    ("[40164] invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: RID", &[40164]),
    ("[40164] invalid ip 1.2.3.4, not in whitelist", &[40164]),
    ("reply[40003]: invalid openid rid: RID", &[40003]),
    ("reply[40003]: invalid openid", &[40003]),
    ("WechatError: 40001: invalid credential, access_token is invalid or not latest rid: RID", &[40001]),
    ("ApiError: 40029: invalid code", &[40029]),
    ("Request Error: 48001, api unauthorized rid: RID", &[48001]),
    ("Request Error: 48001, api unauthorized", &[48001]),
    ("EasyWeChat\\Exceptions\\HttpException: Request AccessToken fail. 40013 invalid appid rid: RID", &[40013]),
    ("{40001 invalid credential rid: RID}", &[40001]),
    ("40001 invalid credential rid: RID", &[40001]),
    ("(40001, 'invalid credential rid: RID')", &[40001]),
    ("wx: 40001-invalid credential rid: RID", &[40001]),
    ("failed (40003): invalid openid hint: [bbGmAa01044119]", &[40003]),
    ("invalid credential (wechat 40001)", &[40001]),
    ("invalid credential (wechat 40001): invalid credential, access_token is invalid rid: RID", &[40001]),
    ("user does not exist (qingtui/user 46001)", &[46001]),
    ("#<Wechat::ResponseError: invalid media_id(40007)>", &[40007]),
    ("Request failed: invalid media_id (40007), trying again in 5 seconds", &[40007]),
    // Generic names with a request ID or hint, or the platform's wording.
    (r#"{"code":40029,"message":"invalid code, rid: RID"}"#, &[40029]),
    (r#"{"error_code":40029,"error_msg":"invalid code, rid: RID"}"#, &[40029]),
    (r#"{"code":40003,"msg":"invalid openid hint: [bbGmAa01044119]"}"#, &[40003]),
    ("code=40029 msg=invalid code rid: RID", &[40029]),
    ("code: 40164, message: invalid ip 1.2.3.4, not in whitelist", &[40164]),
    // Twice in a line.
    (r#"failed, errcode=40001: {"errcode":40001,"errmsg":"invalid credential rid: RID"}"#, &[40001]),
    (r#"{"errcode":40001,"errmsg":"invalid credential rid: RID"} (errcode: 40001)"#, &[40001]),
    ("Error: errcode: 40003 errmsg: invalid openid rid: RID; errcode: 40003 errmsg: invalid openid rid: RID", &[40003]),
    // Around it.
    (r#"2026-11-22T08:15:00Z stdout F {"errcode":40001,"errmsg":"invalid credential rid: RID"}"#, &[40001]),
    (r#"10.0.0.1 - - [22/Nov/2026:08:15:00 +0800] "POST /cgi-bin/token HTTP/1.1" 200 68 "{\x22errcode\x22:40125,\x22errmsg\x22:\x22invalid appsecret rid: RID\x22}""#, &[40125]),
    (r#"<13>Nov 22 08:15:00 web php[40211]: {"errcode":40125,"errmsg":"invalid appsecret rid: RID"}"#, &[40125]),
    (r#"ts=2026-11-22 level=error msg="send failed" err="errcode: 43004, errmsg: require subscribe rid: RID""#, &[43004]),
    (r#"callback({"errcode":40001,"errmsg":"invalid credential rid: RID"})"#, &[40001]),
    ("\u{feff}{\"errcode\":40001,\"errmsg\":\"invalid credential rid: RID\"}", &[40001]),
    (r#"{"errcode":0,"errmsg":"ok","template_list":[{"template_id":"a","title":"b {c}"}]}"#, &[0]),
    ("errcode=0 errmsg=ok", &[0]),
    ("Exception: [errcode: 61004, errmsg: access clientip is not registered requestIP: 1.2.3.4 rid: RID]", &[61004]),
    ("DEBUG - {\"errcode\":40097,\"errmsg\":\"invalid args rid: RID\"}\r\n", &[40097]),
    (r#"GET https://api.weixin.qq.com/sns/jscode2session?appid=a&js_code=b -> {"errcode":40029,"errmsg":"invalid code, rid: RID"}"#, &[40029]),
    (r#"{"time":"x","errcode":42001,"errmsg":"access_token expired rid: RID","n":{"a":[1,2]}}"#, &[42001]),
    ("java.lang.RuntimeException: {errcode=40001, errmsg=invalid credential rid: RID}", &[40001]),
    (r#"WxError(errorCode=40001, errorMsg=invalid credential rid: RID, json={"errcode":40001,"errmsg":"invalid credential rid: RID"})"#, &[40001]),
    // Cloud functions, the client, advertising APIs, web WeChat.
    (r#"{"BaseResponse":{"Ret":1102,"ErrMsg":""},"Count":0}"#, &[1102]),
    (r#"{\"BaseResponse\":{\"Ret\":1102,\"ErrMsg\":\"\"}}"#, &[1102]),
    (r#"{"errCode":-501007,"errMsg":"openapi.x:fail invalid parameters"}"#, &[-501_007]),
    (r"Error: errCode: -501007 invalid parameters | errMsg: openapi.x:fail invalid parameters", &[-501_007]),
    (r#"{"errno":600009,"errMsg":"request:fail invalid url"}"#, &[600_009]),
    (r#"{"ret":2061,"err_msg":"not configured"}"#, &[2061]),
    (r#"{"base_resp":{"ret":200003,"err_msg":"invalid session"}}"#, &[200_003]),
    ("BaseResponse.Ret = 1101", &[1101]),
    ("{'BaseResponse': {'Ret': 1101, 'ErrMsg': ''}}", &[1101]),
    // As SDKs of several languages print them.
    ("[ERROR] 获取用户信息失败,返回码:40001,错误信息:invalid credential, access_token is invalid or not latest rid: RID", &[40001]),
    (r#"微信登录失败：{"errcode":40013,"errmsg":"invalid appid, rid: RID"}"#, &[40013]),
    ("微信请求发生错误！错误代码：45009，说明：reach max api daily quota limit, rid: RID", &[45009]),
    ("微信请求发生错误！错误代码：40013，说明：invalid appid hints: [ req_id: MJbACoLoRa-CktJaA ] rid: RID", &[40013]),
    (r#"{"errcode":-1,"errmsg":"system error"}"#, &[-1]),
    ("<pre>{&quot;errcode&quot;:40001,&quot;errmsg&quot;:&quot;invalid credential, access_token is invalid or not latest rid: RID&quot;}</pre>", &[40001]),
    ("cloud.callFunction:fail Error: errCode: 40003 | errMsg: openapi.subscribeMessage.send:fail invalid openid rid: RID", &[40003]),
    ("Fatal error: Uncaught Exception: [40001] invalid credential, access_token is invalid or not latest rid: RID in /var/www/a.php:40", &[40001]),
    ("Error: WeixinAPIError 40029: invalid code, rid: RID", &[40029]),
    ("wechat login failed: code=40029, err=invalid code, rid: RID", &[40029]),
    (r#"overtrue/wechat: Request access_token fail: {"errcode":40164,"errmsg":"invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: RID"}"#, &[40164]),
    (r#"{"type":"Buffer","error":{"name":"WeChatAPIError","code":48001,"message":"api unauthorized rid: RID"}}"#, &[48001]),
    (r#"time="x" level=error msg="{\"errcode\":40001,\"errmsg\":\"invalid credential rid: RID\"}" app=a"#, &[40001]),
    ("E/wx: onError {code=40001, msg='invalid credential rid: RID'}", &[40001]),
    (r#"b'{"errcode":41030,"errmsg":"invalid page hint: [a] rid: RID"}'"#, &[41030]),
    (r#"{"errcode":87014,"errmsg":"risky content rid: RID"}"#, &[87014]),
    (r#"{"errcode":40001,"errmsg":"\u65e0\u6548 invalid credential rid: RID"}"#, &[40001]),
    ("errcode=40001&errmsg=invalid credential rid: RID", &[40001]),
    ("Response: {errcode=40001.0, errmsg=invalid credential, access_token is invalid or not latest rid: RID}", &[40001]),
    (r#""errcode": 40001,  "errmsg": "invalid credential rid: RID""#, &[40001]),
    (r#"  "errcode": 40001,"#, &[40001]),
    ("errcode:40001,errmsg:invalid credential rid: RID", &[40001]),
    ("Err: invalid credential rid: RID (errcode 40001)", &[40001]),
    ("invalid credential rid: RID [errcode=40001]", &[40001]),
    ("subscribeMessage.send fail: 43101 user refuse to accept the msg rid: RID", &[43101]),
    (r#"{"errCode":43101,"errMsg":"openapi.subscribeMessage.send:fail user refuse to accept the msg rid: RID"}"#, &[43101]),
    ("stdClass Object ( [errcode] => 40001 [errmsg] => invalid credential rid: RID )", &[40001]),
    (r#"object(stdClass)#3 (2) { ["errcode"]=> int(40001) ["errmsg"]=> string(80) "invalid credential rid: RID" }"#, &[40001]),
    ("{u'errcode': 40001, u'errmsg': u'invalid credential rid: RID'}", &[40001]),
    ("OrderedDict([('errcode', 40001), ('errmsg', 'invalid credential rid: RID')])", &[40001]),
    (r#"{:errcode, 40001}, {:errmsg, "invalid credential rid: RID"}"#, &[40001]),
    (r#"%{errcode: 40001, errmsg: "invalid credential rid: RID"}"#, &[40001]),
    (r#"#<WeixinAuthorize::ResultHandler @code=40001, @cn_msg="x", @en_msg="invalid credential rid: RID">"#, &[40001]),
    (r#"ApiError { code: Known(40001), message: "invalid credential rid: RID" }"#, &[40001]),
    (r#"Err(Api { errcode: 40001, errmsg: Some("invalid credential rid: RID") })"#, &[40001]),
    (r#"Optional({ errcode = 40001; errmsg = "invalid credential rid: RID"; })"#, &[40001]),
    (r#"{errcode:"40001",errmsg:"invalid credential rid: RID"}"#, &[40001]),
    (r#"[wechat] code=40001 msg="invalid credential rid: RID""#, &[40001]),
    (r#"WxErrorException: {"errcode":40001,"errmsg":"invalid credential rid: RID"} at me.chanjar"#, &[40001]),
    (r#"WxErrorException: 错误代码：40001, 错误信息：获取 access_token 时 AppSecret 错误，或者 access_token 无效。，微信原始报文：{"errcode":40001,"errmsg":"invalid credential rid: RID"}"#, &[40001]),
    ("errcode=40001 (invalid credential rid: RID)", &[40001]),
    ("code: '40001', errmsg: 'invalid credential rid: RID'", &[40001]),
    (r#""errcode"\:40001,"errmsg"\:"invalid credential rid: RID""#, &[40001]),
    (r#"{"message":"wechat: invalid credential rid: RID","errcode":40001}"#, &[40001]),
    ("failed! ret: 40001 msg: invalid credential rid: RID", &[40001]),
    ("40001|invalid credential rid: RID", &[40001]),
    (r#""40001","invalid credential rid: RID""#, &[40001]),
    ("errcode	40001	errmsg	invalid credential rid: RID", &[40001]),
    ("wechat api minute-quota reached errcode 45011", &[45011]),
    (r#"\u001b[31m{"errcode":40001,"errmsg":"invalid credential rid: RID"}\u001b[0m"#, &[40001]),
    (r#"{"log":"\u001b[31merrcode=40001 errmsg=invalid credential rid: RID\u001b[0m\n","stream":"stderr"}"#, &[40001]),
    (r#"{"errcode":40001,"errmsg":"invalid credential rid:RID"}"#, &[40001]),
    ("错误码:40001 错误描述:invalid credential rid: RID", &[40001]),
    ("错误码（40001）：invalid credential rid: RID", &[40001]),
    ("微信返回错误码 40001", &[40001]),
    ("errcode：40001，errmsg：invalid credential", &[40001]),
    ("errcode：40001，errmsg：invalid credential rid: RID", &[40001]),
    ("errCode=40001, errMsg=invalid credential rid: RID", &[40001]),
];

/// Lines of other systems.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    r#"{"code":200,"level":"info","message":"GET /login"}"#,
    r#"{"level":"info","ts":1,"msg":"request","code":404,"path":"/a"}"#,
    r#"{"level":"error","code":500,"message":"internal error","status":500}"#,
    r#"{"code":0,"level":"info","message":"ok"}"#,
    r#"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#,
    r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 5","parameters":{"retry_after":5}}"#,
    r#"{"ok":true,"result":{"message_id":40001}}"#,
    "Error Code: 1062. Duplicate entry '1' for key 'PRIMARY'",
    "ERROR 1045 (28000): Access denied for user 'root'@'localhost'",
    "ERROR 2002 (HY000): Can't connect to local MySQL server",
    "Last_SQL_Error: Error_code: 1032; handler error HA_ERR_KEY_NOT_FOUND",
    "错误代码： 1062 Duplicate entry",
    r#"{"ok":0,"errmsg":"E11000 duplicate key error collection: a.b","code":11000,"codeName":"DuplicateKey"}"#,
    r#"{"ok":0,"errmsg":"not authorized on admin to execute command","code":13,"codeName":"Unauthorized"}"#,
    r#"WriteError({"index":0,"code":11000,"errmsg":"E11000 duplicate key error"})"#,
    r#"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"pods \"a\" not found","reason":"NotFound","code":404}"#,
    r#"{"kind":"Status","status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}"#,
    r#"{"jsonrpc":"2.0","error":{"code":-32601,"message":"Method not found"},"id":1}"#,
    r#"{"jsonrpc":"2.0","error":{"code":-32000,"message":"execution reverted"},"id":1}"#,
    r#"{"jsonrpc":"2.0","error":{"code":-1,"message":"system error"},"id":1}"#,
    r#"{"error":{"code":403,"message":"The caller does not have permission","status":"PERMISSION_DENIED"}}"#,
    r#"{"error":{"code":40001,"message":"Quota exceeded for metric","status":"RESOURCE_EXHAUSTED"}}"#,
    "[2026-11-22 08:15:00,000] ERROR Error while reading, error_code=3, topic=a (kafka.server)",
    "[AdminClient] errorCode=0 throttleTimeMs=0",
    "Kafka response: {error_code: -1, error_message: null}",
    "ProduceResponse partition=0 error_code=0 offset=40001",
    r#"{"code":99991663,"msg":"Invalid access token for authorization. Please make a test attempt"}"#,
    r#"{"code":230002,"msg":"Bot can NOT be out of the chat"}"#,
    r#"{"code":10003,"msg":"invalid param"}"#,
    r#"{"code":500,"msg":"未知异常，请联系管理员","data":null}"#,
    r#"{"code":0,"msg":"success","data":{}}"#,
    r#"{"code":-1,"msg":"system error","data":null}"#,
    r#"{"code":40001,"msg":"用户名或密码错误","data":null}"#,
    r#"10.0.0.1 - - [22/Nov/2026:08:15:00 +0800] "GET /cb?errcode=0&state=a HTTP/1.1" 200 5"#,
    r#"10.0.0.1 - - [22/Nov/2026:08:15:00 +0800] "GET /cb?a=1&errcode=40001 HTTP/1.1" 302 5"#,
    r#""GET /login?redirect=%2Fcb%3Ferrcode%3D40001%26errcode%3D1 HTTP/1.1" 200"#,
    r#"href="/cb?a=1&amp;errcode=40001""#,
    r#"10.0.0.1 - - [22/Nov/2026:08:15:00 +0800] "GET /wechat/code=40001 HTTP/1.1" 200 40001"#,
    r#"{"message":"Missing Access","code":50001}"#,
    r#"{"message":"Unknown Message","code":10008}"#,
    r#"{"message":"You are being rate limited.","retry_after":0.3,"code":40062}"#,
    "DiscordAPIError[50013]: Missing Permissions",
    "DiscordAPIError[50001]: Missing Access",
    r#"{"errno":-111,"code":"ECONNREFUSED","syscall":"connect","address":"127.0.0.1","port":40001}"#,
    "Error: connect ECONNREFUSED 127.0.0.1:40001",
    "ERROR: 40001: could not serialize access due to concurrent update",
    "ERROR:  could not serialize access (SQLSTATE 40001)",
    "org.postgresql.util.PSQLException: ERROR: deadlock detected; Error code: 40001; could not obtain lock",
    "sshd[40013]: Accepted publickey for root from 10.0.0.1 port 40001 ssh2",
    "kernel: [40029.123456] usb 1-1: new device",
    "php-fpm[41001]: WARNING: [pool www] child 42001 exited with code 0",
    "process exited with code 1",
    "exit code: 137",
    "exit status 40001",
    "status code: 404, request id: 0a1b2c3d",
    "HTTP status code 200 for /a in 40001 us",
    "An error occurred (ThrottlingException) when calling: Rate exceeded, status code: 400",
    r#"{"error":{"type":"card_error","code":"card_declined","message":"Your card was declined."}}"#,
    r#"{"error":{"message":"Error validating access token","type":"OAuthException","code":190,"fbtrace_id":"a"}}"#,
    r#"{"errors":[{"code":89,"message":"Invalid or expired token."}]}"#,
    "rpc error: code = Unavailable desc = connection refused",
    "grpc-status: 14, code: 14, details: transport",
    r#"{"errcode":"M_FORBIDDEN","error":"You are not invited to this room."}"#,
    r#"{"error_code":110,"error_msg":"Access token invalid or no longer valid"}"#,
    r#"{"error_code":0,"log_id":1,"result":[]}"#,
    "error[E0308]: mismatched types --> src/main.rs:40001:5",
    "error: 40001 is not a valid port",
    "zip code 40001, Kentucky",
    "the return code was fine, the errcode was bad",
    "barcode: 40001, qrcode: 40029, encode=40003",
    r#"{"postcode":40001,"countrycode":86,"opcode":40003}"#,
    "ret=0 secret=40001 retry=40003 return 40029",
    "x-request-rid: abc grid: 40001",
    r#"{"level":"info","hint":"a","code":40001,"msg":"listening"}"#,
    "psql: HINT:  No function matches 40001",
    "",
    "\u{0}\u{1}",
    r#"{"code":"#,
    "[40001",
    r#"{"ErrCode":99999,"base_resp":1}"#,
    r#"{"status":404,"error":"Not Found","message":"No message available","path":"/a"}"#,
    r#"{"error":{"code":"invalid_api_key","message":"Incorrect API key provided"}}"#,
    r#"{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST","sub_msg":"交易不存在"}"#,
    r#"{"alipay_trade_query_response":{"code":"40004","msg":"Business Failed"}}"#,
    r#"{"code":40300,"msg":"forbidden"}"#,
    r#"{"ret":0,"msg":"","data":{}}"#,
    r#"{"ret":-1,"msg":"system error"}"#,
    r#"{"errno":0,"errmsg":"","list":[]}"#,
    r#"{"errno":-6,"errmsg":"Invalid Bduss"}"#,
    r#"{"error_code":17,"error_msg":"Open api daily request limit reached"}"#,
    r#"{"error_code":10012,"error":"Illegal request!","request":"/statuses/home_timeline.json"}"#,
    r#"{"msg":"ok","code":0,"data":{"code":40001}}"#,
    "ORA-00942: table or view does not exist, error code: 942",
    "SQL Error [40001]: deadlock detected",
    "SQL Error: 1213, SQLState: 40001",
    "com.mysql.jdbc.exceptions: Deadlock found; error code [1213]; SQLState [40001]",
    "ERROR 40001 (serialization_failure) at character 5",
    "redis: MOVED 40001 10.0.0.1:6379",
    "[40001] starting worker",
    "[pid 40013] connect failed (40029)",
    "worker (41001) exited",
    "nginx: 2026/11/22 08:15:00 [error] 40001#40001: *40029 connect() failed (111: Connection refused)",
    r#"{"level":"error","error":"rpc error: code = NotFound desc = x","code":5}"#,
    "twilio error code: 20003 Authenticate",
    r#"{"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003","status":401}"#,
    r#"{"Code":"InvalidParameter","Message":"x","RequestId":"a"}"#,
    r#"{"Response":{"Error":{"Code":"AuthFailure","Message":"x"},"RequestId":"a"}}"#,
    r#"{"code":1000,"message":"Invalid signature","request_id":"65ffe934-2355113d-79ef0b31"}"#,
    "Error 1040: Too many connections",
    "Error: 40001 ETIMEDOUT",
    "panic: exit code 40001: unknown",
    "HTTP error 40300: forbidden",
    r#"{"errorCode":40001,"errorMessage":"user not found"}"#,
    r#"{"errCode":"0","errMsg":""}"#,
    r#"{"errCode":500,"errMsg":"系统异常"}"#,
    r#"{"url":"/callback?errcode=40001&errmsg=x","status":200}"#,
    "kafka: error code 40: GROUP_SUBSCRIBED_TO_TOPIC",
    r#"{"error":"invalid_grant","error_description":"hint: [a] expired","error_code":7000215}"#,
    r#"{"statusCode":40001,"error":"Bad Request"}"#,
    "return code: 40001",
    r#"{"code":40029,"msg":"验证码错误"}"#,
    r#"{"code":41001,"message":"token missing"}"#,
    r#"{"code":50002,"message":"stock not enough"}"#,
    "DiscordAPIError: Unknown Channel, code: 10003",
    r#"{"retcode":0,"status":"ok"}"#,
    // Small and common numbers.
    "Error code: 404",
    "Error code: 1000",
    "error code 10012",
    "错误码：500",
    "错误码：1001",
    "状态码：404",
    "返回码：1，处理失败",
    "ret=1",
    "ret=1000",
    "ret=10001 msg=timeout",
    "code=1000",
    "code=2",
    "[1000] worker started",
    "Error: 1000: out of memory",
    "ApiError: 404: not found",
    "wechat-gateway upstream error code: 404",
    "wechat proxy errno=2 No such file or directory",
    r#"{"ret":1,"msg":"failed"}"#,
    r#"{"errno":2,"message":"No such file or directory"}"#,
    r#"{"errCode":1001,"errMsg":"用户不存在"}"#,
    r#"{"errCode":10001,"errMsg":"系统繁忙"}"#,
    // Weibo.
    r#"{"error":"expired_token","error_code":21327,"request":"/2/statuses/user_timeline.json"}"#,
    r#"{"error_code":10001,"error":"System error","request":"/2/users/show.json"}"#,
    r#"{"error_code":10023,"error":"User requests out of rate limit!","request":"/2/users/show.json"}"#,
    r#"{"error_code":20003,"error":"User does not exists!","request":"/2/users/show.json"}"#,
    r#"{"error_code":20101,"error":"Target weibo does not exist!","request":"/2/comments/create.json"}"#,
    // Feishu and DingTalk.
    r#"{"code":10012,"msg":"invalid tenant","error":{"log_id":"20261122081500"}}"#,
    r#"{"code":1254040,"msg":"BaseTokenNotFound"}"#,
    r#"{"code":99991672,"msg":"Access denied. One of the following scopes is required","data":{}}"#,
    r#"{"code":1000,"msg":"system error","log_id":"02"}"#,
    r#"{"code":"InvalidAuthentication","requestid":"B0E5C5","message":"不合法的access_token"}"#,
    r#"{"ret":33012,"retmsg":"无效的USERID","success":false}"#,
    // Alipay.
    r#"{"alipay_trade_pay_response":{"code":"10000","msg":"Success","trade_no":"2026"},"sign":"x"}"#,
    r#"{"alipay_trade_pay_response":{"code":"10003","msg":"order success pay inprocess"}}"#,
    r#"{"error_response":{"code":"20000","msg":"Service Currently Unavailable","sub_code":"isp.unknow-error"}}"#,
    r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid"}}"#,
    // Twitter, Telegram, Slack, Discord.
    r#"{"errors":[{"code":32,"message":"Could not authenticate you."}]}"#,
    r#"{"errors":[{"code":187,"message":"Status is a duplicate."}]}"#,
    r#"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"#,
    r#"{"ok":false,"error_code":404,"description":"Not Found"}"#,
    r#"{"message":"401: Unauthorized","code":0}"#,
    r#"{"message":"Invalid Form Body","code":50035,"errors":{}}"#,
    r#"{"message":"Unknown Channel","code":10003}"#,
    "discord.errors.Forbidden: 403 Forbidden (error code: 50013): Missing Permissions",
    "discord.errors.NotFound: 404 Not Found (error code: 10008): Unknown Message",
    // Databases and queues.
    "ERROR 1062 (23000) at line 5: Duplicate entry 'a' for key 'users.email'",
    "Error Code: 1045. Access denied for user 'root'@'localhost' (using password: YES)",
    "(1045, \"Access denied for user 'a'@'10.0.0.1' (using password: YES)\")",
    "pymysql.err.IntegrityError: (1062, \"Duplicate entry '7' for key 'PRIMARY'\")",
    "SQLSTATE[HY000] [2002] Connection refused",
    "SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry",
    "[Err] 1146 - Table 'a.b' doesn't exist",
    "MySqlException: Error: 1213: Deadlock found when trying to get lock",
    r"MongoServerError: E11000 duplicate key error collection { code: 11000, keyValue: { a: 1 } }",
    r#"{"ok":0,"errmsg":"command find requires authentication","code":13,"codeName":"Unauthorized"}"#,
    r#"{"ok":0.0,"errmsg":"interrupted at shutdown","code":11600,"codeName":"InterruptedAtShutdown"}"#,
    r#"{"ok":0,"errmsg":"not master","code":10107,"codeName":"NotWritablePrimary"}"#,
    "ORA-01000: maximum open cursors exceeded",
    "ORA-12154: TNS:could not resolve the connect identifier, error code 12154",
    "Caused by: Error : 1017, Position : 0, Sql = null, OriginalSql = null, Error Msg = ORA-01017: invalid username/password",
    "kafka.common.KafkaException: error_code=15 error_message=The coordinator is not available.",
    "%3|1600000000.000|FAIL|rdkafka#producer-1| Connect failed (after 1ms): error code 111",
    "CassandraError: error code=2200 [Invalid query] message=\"unconfigured table\"",
    "redis: ERR error code: 10000",
    // Kubernetes, gRPC, web servers, frameworks.
    r#"{"kind":"Status","apiVersion":"v1","status":"Failure","message":"the object has been modified","reason":"Conflict","code":409}"#,
    "rpc error: code = DeadlineExceeded desc = context deadline exceeded",
    r#"{"code":2,"message":"unknown","details":[]}"#,
    r#"{"code":16,"message":"missing token","details":[]}"#,
    "2026/11/22 08:15:00 [error] 1000#1000: *2 open() \"/a\" failed (2: No such file or directory)",
    "2026/11/22 08:15:00 [crit] 404#0: *40001 SSL_do_handshake() failed",
    r#"{"timestamp":"2026-11-22","status":500,"error":"Internal Server Error","code":500,"path":"/wechat/pay"}"#,
    r#"{"success":false,"code":1001,"msg":"参数错误","data":null}"#,
    r#"{"code":10001,"message":"token 无效","data":null}"#,
    r#"{"code":2,"msg":"参数错误"}"#,
    r#"{"jsonrpc":"2.0","id":7,"error":{"code":-32600,"message":"Invalid Request"}}"#,
    r#"{"jsonrpc":"2.0","id":7,"error":{"code":1000,"message":"system error"}}"#,
    // Windows and others.
    "connection pool exhausted (40001)",
    "request took (40007) microseconds: slow",
    "[WinError 10061] No connection could be made because the target machine actively refused it",
    "WSAGetLastError: error code 10054",
    "Win32Exception (10060): A connection attempt failed, error code: 10060",
    "OSError: [Errno 2] No such file or directory: '/a'",
    "Error code: 1000 (CLOSE_NORMAL) websocket closed",
    "websocket: close 1006 (abnormal closure), code=1006",
    "curl: (7) Failed to connect, error code: 7",
    "Process finished with return code 1",
];

/// A code, an errmsg, and the platform of the row that they mean, without and with WeCom's table.
#[rustfmt::skip]
const MEANINGS: &[(i64, &str, Option<&str>, Option<&str>)] = &[
    // WeCom's own wordings.
    (82001, "all list invalid", None, None),
    (40013, "invalid corpid", None, Some("wecom")),
    (40082, "invalid suite access token", None, Some("wecom")),
    (40085, "invalid suite ticket", None, Some("wecom")),
    (40084, "invalid permanent code", None, Some("wecom")),
    (42009, "suite_access_token expired", None, Some("wecom")),
    (40056, "invalid agentid", None, Some("wecom")),
    (40058, "invalid Request Parameter", None, Some("wecom")),
    (60011, "no privilege to access/modify contact/party/agent", None, Some("wecom")),
    (40056, "不合法的agentid", None, Some("wecom")),
    // With WeCom's additions.
    (40001, "invalid credential, hint: [1741842467591810604040261], from ip: 1.2.3.4, more info at https://open.work.weixin.qq.com/devtool/query?e=40001", None, Some("wecom")),
    (40014, "invalid access_token, hint: [1741842467591810604040261], from ip: 1.2.3.4, more info at https://open.work.weixin.qq.com/devtool/query?e=40014", None, Some("wecom")),
    (48002, "api forbidden, more info at https://open.work.weixin.qq.com/devtool/query?e=48002", None, Some("wecom")),
    (60020, "not allow to access from your ip, from ip: 1.2.3.4, more info at HTTPS://Open.Work.weixin.qq.com/devtool/query?e=60020", None, Some("wecom")),
    (45001, "x, more info at https://open.work.weixin.qq.com/devtool/query?e=45001", None, Some("wecom")),
    (40163, "x, more info at https://open.work.weixin.qq.com/devtool/query?e=40163", None, None), // WeCom lacks it.
    // WeChat's, as tables have them and otherwise.
    (40001, "invalid credential, access_token is invalid or not latest", Some("wechat"), Some("wechat")),
    (40001, "access_token is invalid", Some("wechat"), Some("wechat")),
    (40001, "invalid crede", Some("wechat"), Some("wechat")),
    (40013, "invalid appid", Some("wechat"), Some("wechat")),
    (40013, "appid is wrong", Some("wechat"), Some("wechat")),
    (40014, "invalid access token", Some("wechat"), Some("wechat")),
    (40029, "invalid code, hints: [ req_id: MJbACoLoRa-CktJaA ]", Some("wechat"), Some("wechat")),
    (40163, "code been used", Some("wechat"), Some("wechat")),
    (40163, "oauth code was used already", Some("wechat"), Some("wechat")),
    (40164, "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist", Some("wechat"), Some("wechat")),
    (40003, "openapi.subscribeMessage.send:fail invalid openid", Some("wechat"), Some("wechat")),
    (43101, "openapi.subscribeMessage.send:fail user refuse to accept the msg", Some("wechat"), Some("wechat")),
    (47003, "argument invalid! data.thing01.value is empty", Some("wechat"), Some("wechat")),
    (45009, "reach max api daily quota limit", Some("wechat"), Some("wechat")),
    (45009, "api minute-quota reach limit  must slower", Some("wechat"), Some("wechat")),
    (48001, "api unauthorized, more details at https://mmbizurl.cn/s/JtxxFh33r", Some("wechat"), Some("wechat")),
    (61004, "access clientip is not registered requestIP: 1.2.3.4", Some("wechat"), Some("wechat")),
    (40001, "anything, rid: 65ffe934-2355113d-79ef0b31", Some("wechat"), Some("wechat")),
    (40013, "invalid corpid, more details at https://mmbizurl.cn/s/a", Some("wechat"), Some("wechat")),
    // What says nothing about the failure contradicts nothing.
    (40013, "", Some("wechat"), Some("wechat")),
    (40013, "ok", Some("wechat"), Some("wechat")),
    (40013, "success", Some("wechat"), Some("wechat")),
    (40013, "fail", Some("wechat"), Some("wechat")),
    (40013, "error: 40013", Some("wechat"), Some("wechat")),
    (40013, "Invalid.", Some("wechat"), Some("wechat")),
    (40013, "アプリがありません", Some("wechat"), Some("wechat")),
    (-1, "system error", Some("wechat"), Some("wechat")),
    // Qingtui's.
    (46001, "user is not exists", Some("qingtui"), Some("qingtui")),
    (50002, "未授权的域名", Some("qingtui"), Some("qingtui")),
    // Successes.
    (0, "ok", Some("wechat"), Some("wechat")),
    (0, "success", Some("wechat"), Some("wechat")),
    (0, "create group success", Some("wechat"), Some("wechat")),
    (0, "", Some("wechat"), Some("wechat")),
];

static WITHOUT_WECOM: Registry = Registry::new(&[
    errcodes::wechat::Code::TABLE,
    errcodes::qingtui::CommonCode::TABLE,
    errcodes::qingtui::SystemCode::TABLE,
    errcodes::qingtui::ParamCode::TABLE,
    errcodes::qingtui::TokenCode::TABLE,
    errcodes::qingtui::OrgCode::TABLE,
    errcodes::qingtui::DomainCode::TABLE,
    errcodes::qingtui::UserCode::TABLE,
]);

#[test]
fn errmsg_decides_which_platforms_row_is_meant_or_none() {
    let finders = [&WITHOUT_WECOM, &REGISTRY].map(Finder::new);
    let mut wrong = Vec::new();
    for &(code, errmsg, without, with) in MEANINGS {
        let line = serde_json::json!({"errcode": code, "errmsg": errmsg}).to_string();
        for (finder, expected) in finders.iter().zip([without, with]) {
            let found = finder.find(line.as_bytes()).next().expect(&line);
            let platform = found.entry().map(|it| it.table().platform_key());
            if platform != expected {
                wrong.push(format!("{line}: {platform:?}, not {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reply_without_a_row_keeps_every_row_of_its_code() {
    let tables = |line: &str| -> Vec<&str> {
        let found = find(line.as_bytes()).next().expect(line);
        assert_eq!(found.entry(), None, "{line}");
        found.others().map(|it| it.table().key()).collect()
    };
    let contradicted = r#"{"errcode":82001,"errmsg":"all list invalid"}"#;
    assert_eq!(tables(contradicted), ["wechat", "wecom"]);
    let linked = r#"{"errcode":45101,"errmsg":"a, more info at https://open.work.weixin.qq.com/devtool/query?e=45101"}"#;
    assert_eq!(tables(linked), ["wechat", "qingtui/system"]);
    assert_eq!(
        tables(r#"{"errcode":99999,"errmsg":"a new code"}"#),
        [""; 0]
    );
}

#[test]
fn platform_that_was_asked_for_is_not_contradicted_by_a_wording() {
    let wechat = Finder::new(&REGISTRY).with_platforms(["wechat"]);
    let key = |errmsg: &str| {
        let line = serde_json::json!({"errcode": 40013, "errmsg": errmsg}).to_string();
        let found = wechat.find(line.as_bytes()).next().expect("a reply");
        found.entry().map(|it| it.table().key())
    };
    assert_eq!(key("invalid corpid"), Some("wechat"));
    assert_eq!(
        key("invalid corpid, more info at https://open.work.weixin.qq.com/devtool/query?e=40013"),
        None
    );
}

#[test]
fn platform_that_was_asked_for_overrules_a_request_id() {
    let line = format!(r#"{{"errcode":46001,"errmsg":"user is not exists rid: {RID}"}}"#);
    let key = |finder: &Finder| {
        let found = finder.find(line.as_bytes()).next().expect("a reply");
        found.entry().map(|it| it.table().key())
    };
    let any = Finder::new(&REGISTRY);
    assert_eq!(key(&any), Some("wechat"));
    assert_eq!(key(&any.with_platforms(["qingtui"])), Some("qingtui/user"));
}

#[test]
fn common_number_counts_with_evidence_only() {
    let any = Finder::new(&REGISTRY);
    let wechat = any.clone().with_platforms(["wechat"]);
    for (line, without, asked) in [
        ("error code: 10012", false, false),
        ("errcode: 10012", true, true),
        (r#"{"error_code":10012}"#, false, false),
        (
            r#"{"error_code":10012,"error_msg":"stock is low"}"#,
            false,
            false,
        ),
        (
            r#"{"error_code":10012,"error_msg":"x, rid: 65ffe934-2355113d-79ef0b31"}"#,
            true,
            true,
        ),
        (r#"{"ret":1000}"#, false, false),
        (r#"{"ret":40001}"#, false, true),
        (r#"{"ret":40001,"msg":"stock is low"}"#, false, true),
        (r#"{"ret":40001,"error_msg":"stock is low"}"#, false, false),
        (r#"{"code":1001,"msg":"参数错误"}"#, false, false),
    ] {
        let found = [&any, &wechat].map(|finder| !codes(finder, line).is_empty());
        assert_eq!(found, [without, asked], "{line}");
    }
}

#[test]
fn links_and_hints_of_own_platforms_identify_them() {
    errcodes::define_errcodes! {
        #[table("post")]
        #[platform(POST)]
        enum Post(en) { 7001 => Lost("the parcel is lost") }

        #[table("ferry")]
        #[platform(FERRY)]
        enum Ferry(en) { 7001 => Lost("the ferry is lost") }
    }
    const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["reason"]);
    static POST: Platform = Platform::new("post", &[Post::TABLE]).with_envelope(SPEC);
    static FERRY: Platform = Platform::new("ferry", &[Ferry::TABLE])
        .with_envelope(SPEC)
        .with_hints(true)
        .with_link_hosts(&["errors.ferry.example"]);
    static BOTH: Registry = Registry::new(&[Post::TABLE, Ferry::TABLE]);
    static ONLY: Registry = Registry::new(&[Post::TABLE]);

    let key = |registry: &Registry, line: &str| {
        let finder = Finder::new(registry);
        let found = finder.find(line.as_bytes()).next();
        found.map(|it| it.entry().map(|it| it.table().key()))
    };
    let linked =
        r#"{"ret":7001,"reason":"the parcel is lost, see https://errors.ferry.example:8443/7001"}"#;
    assert_eq!(key(&BOTH, linked), Some(Some("ferry")));
    // The registry does not know the link's platform.
    assert_eq!(key(&ONLY, linked), Some(Some("post")));
    let hinted = r#"{"ret":7001,"reason":"gone hint: [a]"}"#;
    assert!(key(&BOTH, hinted).is_some());
    assert_eq!(key(&ONLY, hinted), None);
}

#[test]
fn name_of_the_code_chooses_among_rows_that_match_equally() {
    for (line, table) in [
        (r#"{"errcode":0,"errmsg":"success"}"#, "wechat"),
        (r#"{"errcode":46001}"#, "wechat"),
        (r#"{"errode":46001}"#, "qingtui/common"),
    ] {
        let found = find(line.as_bytes()).next().expect(line);
        let entry = found.entry().expect(line);
        assert_eq!(entry.table().key(), table, "{line}");
    }
    let asked = Finder::new(&REGISTRY).with_platforms(["wechat", "qingtui"]);
    let line = br#"{"code":46001,"message":""}"#;
    let found = asked.find(line).next().expect("a name of Qingtui");
    let entry = found.entry().expect("three tables list the code");
    assert_eq!(entry.table().key(), "qingtui/common");
}

fn codes(finder: &Finder, line: &str) -> Vec<i64> {
    finder.find(line.as_bytes()).map(|it| it.code()).collect()
}

#[test]
fn corpus_is_large() {
    assert!(
        REPLIES.len() >= 120 && OTHERS.len() >= 200,
        "{} {}",
        REPLIES.len(),
        OTHERS.len()
    );
}

#[test]
fn replies_of_every_shape_are_found_with_code_and_rid() {
    let any = Finder::new(&REGISTRY);
    let mut wrong = Vec::new();
    for (line, expected) in REPLIES {
        let line = line
            .replace("RID2", "65ffe934-2355113d-00000000")
            .replace("RID", RID);
        let found: Vec<_> = find(line.as_bytes()).collect();
        let found_codes: Vec<i64> = found.iter().map(|it| it.code()).collect();
        let rids = found.iter().filter(|it| it.rid().is_some()).count();
        let expected_rids = usize::from(line.contains(RID)) + line.matches("-00000000").count();
        if found_codes != *expected || rids != expected_rids || codes(&any, &line) != *expected {
            wrong.push(format!("{line}\n  {found_codes:?}, {rids} rids: {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn lines_of_other_systems_have_no_reply() {
    let any = Finder::new(&REGISTRY);
    let wechat = any.clone().with_platforms(["wechat"]);
    let mut wrong = Vec::new();
    for line in OTHERS {
        let found = (codes(&any, line), codes(&wechat, line));
        if found != (Vec::new(), Vec::new()) {
            wrong.push(format!("{line}\n  {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Returns the number of lines without a candidate. In each line, the candidates have its replies.
fn without_candidate(finder: &Finder, text: &str) -> usize {
    let candidates: Vec<_> = finder.candidates(text.as_bytes()).collect();
    assert!(candidates.is_sorted_by_key(|it| it.position()));
    let (mut start, mut without) = (0, 0);
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        let own = candidates
            .iter()
            .filter(|it| range.contains(&it.position()));
        without += usize::from(own.clone().next().is_none());
        let found = finder.find_at(line.as_bytes(), start, own.cloned());
        assert!(found.eq(finder.find(line.as_bytes())), "{line}");
        start = range.end;
    }
    without
}

#[test]
fn candidates_of_a_line_have_its_replies() {
    let replies = REPLIES.iter().map(|(line, _)| line.replace('\n', " "));
    let others = OTHERS.iter().map(|line| line.replace('\n', " "));
    let text: String = replies.chain(others).map(|line| line + "\n").collect();
    let text = text
        .replace("RID2", "65ffe934-2355113d-00000000")
        .replace("RID", RID);
    let any = Finder::new(&REGISTRY);
    let without = without_candidate(&any, &text);
    assert!(without > OTHERS.len() / 4, "{without} lines have none");
    for platform in ["wechat", "qingtui"] {
        let asked = any.clone().with_platforms([platform]);
        assert!(without_candidate(&asked, &text) > without, "{platform}");
    }
}

#[test]
fn label_ends_with_its_line() {
    let finder = Finder::new(&REGISTRY);
    for text in [
        "errcode:\n40001\n",
        "errcode: 4000\n1\n",
        "errcode=40001.\n0\n",
        "errcode\n=40001\n",
        "(wechat\n40001)\n",
        "[40001\n] invalid credential\n",
        "err\ncode=40001\n",
        "?\nerrcode=40001\n",
        "rid:\n65ffe934-2355113d-00000000 [40001]\n",
    ] {
        without_candidate(&finder, text);
    }
}

#[test]
fn range_ends_in_the_line_where_the_closing_quote_lacks_its_backslash() {
    let line = br#""{"errcode:50002,"errmsg":\"rejected""#;
    let ranges: Vec<_> = find(line).map(|found| found.range()).collect();
    assert!(!ranges.is_empty());
    assert!(
        ranges.iter().all(|range| range.end <= line.len()),
        "{ranges:?}"
    );
}

#[test]
fn range_is_that_of_the_reply_in_the_line() {
    for (line, reply) in [
        (
            r#"a {"errcode":1,"errmsg":"b"} c"#,
            r#"{"errcode":1,"errmsg":"b"}"#,
        ),
        ("a errcode=1 errmsg=b c=d", "errcode=1 errmsg=b"),
        (
            r#"a "{\"errcode\":1,\"errmsg\":\"b\"}" c"#,
            r#"errcode\":1,\"errmsg\":\"b\""#,
        ),
        ("a [40003] invalid openid", "[40003] invalid openid"),
    ] {
        let found = find(line.as_bytes()).next().expect(line);
        assert_eq!(&line[found.range()], reply);
    }
    let invalid = b"\xff\xfe errcode=1 \xff";
    let found = find(invalid).next().expect("invalid UTF-8 is no obstacle");
    assert_eq!(&invalid[found.range()], b"errcode=1");
}

#[test]
fn names_of_own_platforms_are_found() {
    let any = Finder::new(&CODES);
    for (line, code, table) in [
        (
            r#"{"ret":7001,"reason":"the parcel is late"}"#,
            7001,
            "acme",
        ),
        (r#"INFO {"head":{"ret":7,"reason":"x"}} in 3 ms"#, 7, "acme"),
        (r#"{"Err(No)":7,"why?":"lost"}"#, 7, "bank/user"),
        (r#"{"错误":7,"why?":"lost"}"#, 7, "bank/user"),
        ("Err(No)=7 why?=lost", 7, "bank/user"),
    ] {
        let found = any.find(line.as_bytes()).next().expect(line);
        let entry = found.entry().expect("a table lists the code");
        assert_eq!((found.code(), entry.table().key()), (code, table), "{line}");
        assert!(found.errmsg().is_some(), "{line}");
    }
    for line in [
        r#"{"ret":7}"#,
        r#"{"ret":7001}"#,
        "ret=7 reason=x",
        r#"{"ret":8,"reason":"x"}"#,
    ] {
        assert_eq!(codes(&any, line), [0_i64; 0], "{line}");
    }
}

#[test]
fn nested_name_is_not_taken_for_a_shorter_one_of_another_platform() {
    let line = r#"{"subhead":{"Err(No)":7,"why?":"lost"}}"#;
    let any = Finder::new(&CODES);
    let found = any.find(line.as_bytes()).next().unwrap();
    assert_eq!((found.code(), found.range()), (7, 0..line.len()));
}

#[test]
fn generic_name_counts_for_the_platform_that_was_asked_for() {
    let asked = |key| Finder::new(&CODES).with_platforms([key]);
    assert_eq!(codes(&asked("acme"), r#"{"ret":7}"#), [7]);
    assert_eq!(codes(&asked("acme"), r#"{"ret":8}"#), [0_i64; 0]);
    assert_eq!(codes(&asked("bank"), r#"{"ret":7}"#), [0_i64; 0]);
    assert_eq!(codes(&asked("bank/user"), r#"{"Err(No)":7}"#), [7]);
}

proptest::proptest! {
    #[test]
    fn reply_in_any_escapes_is_found_as_it_was_sent(
        code in -99_999_i64..100_000,
        errmsg in "[ -~\u{e9}令牌]{0,40}",
        levels in 0_usize..3,
        before in "[ a-z0-9=:,.]{0,20}",
    ) {
        let reply = serde_json::json!({"errcode": code, "errmsg": errmsg}).to_string();
        let mut line = reply;
        for _ in 0..levels {
            line = serde_json::json!({ "log": line }).to_string();
        }
        let line = format!("{before} {line} 3 ms");
        let found: Vec<_> = find(line.as_bytes()).collect();
        proptest::prop_assert_eq!(found.len(), 1, "{}", line);
        proptest::prop_assert_eq!(found[0].code(), code);
        proptest::prop_assert_eq!(found[0].errmsg(), Some(&*errmsg), "{}", line);
        proptest::prop_assert!(line.get(found[0].range()).is_some_and(|it| it.contains("errcode")));
    }

    #[test]
    fn any_bytes_are_searched_without_a_panic(
        parts in proptest::collection::vec("errcode|[\"\\\\{}:=\\[\\]' ]|40001|errmsg|rid: 65ffe934-2355113d-79ef0b31|hint: \\[|错误码|：|%22|&quot;|\u{1b}\\[31m|\\PC", 0..24),
        cut in 0_usize..64,
    ) {
        let line = parts.concat().into_bytes();
        // Cut within a character as well.
        let line = &line[cut.min(line.len())..];
        for found in find(line) {
            proptest::prop_assert!(found.range().start < found.range().end);
            proptest::prop_assert!(found.range().end <= line.len());
        }
    }

    #[test]
    fn candidates_of_any_line_have_its_replies(
        parts in proptest::collection::vec("errcode|code|[\"\\\\{}:=\\[\\]' ]|\\[4|40001|:-1|errmsg|rid: 65ffe934-2355113d-79ef0b31|hint: \\[a\\]|错误码|\\(wechat |Error: |invalid code|%22|\\PC|\n", 0..32),
    ) {
        without_candidate(&Finder::new(&REGISTRY), &parts.concat());
    }
}
