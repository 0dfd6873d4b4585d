//! Bodies that platforms really send, each with the outcome that a caller must get.

use errcodes::qingtui::CommonCode;
use errcodes::reply::{self, BodyErrorKind, ReplyError};
use errcodes::table::ApiCode;
use errcodes::wechat::Code;
use serde_json::Value;

/// A failure: the body, its code and its errmsg.
type Failure = (&'static str, i64, Option<&'static str>);

const WECHAT_FAILURES: [Failure; 84] = [
    // The usual envelope.
    (
        r#"{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest rid: 65ffe934-2355113d-79ef0b31"}"#,
        40001,
        Some(
            "invalid credential, access_token is invalid or not latest rid: 65ffe934-2355113d-79ef0b31",
        ),
    ),
    (
        r#"{"errcode":40029,"errmsg":"invalid code hint: [qKhDWV0sf-0s77ta] rid: 62fa5928-4e8b95ea-7539a513"}"#,
        40029,
        Some("invalid code hint: [qKhDWV0sf-0s77ta] rid: 62fa5928-4e8b95ea-7539a513"),
    ),
    (
        r#"{"errcode":40163,"errmsg":"code been used, rid: 6311b0eb-2355113d-79ef0b31"}"#,
        40163,
        Some("code been used, rid: 6311b0eb-2355113d-79ef0b31"),
    ),
    (
        r#"{"errcode":40164,"errmsg":"invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: 65ffe934-2355113d-79ef0b31"}"#,
        40164,
        Some(
            "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: 65ffe934-2355113d-79ef0b31",
        ),
    ),
    (
        r#"{"errcode":40003,"errmsg":"invalid openid hint: [bbGmAa01044119]"}"#,
        40003,
        Some("invalid openid hint: [bbGmAa01044119]"),
    ),
    (
        r#"{"errcode":40013,"errmsg":"invalid appid, hints: [ req_id: MJbACoLoRa-CktJaA ]"}"#,
        40013,
        Some("invalid appid, hints: [ req_id: MJbACoLoRa-CktJaA ]"),
    ),
    (
        r#"{"errcode":-1,"errmsg":"system error"}"#,
        -1,
        Some("system error"),
    ),
    (
        r#"{"errcode":45009,"errmsg":"reach max api daily quota limit"}"#,
        45009,
        Some("reach max api daily quota limit"),
    ),
    (
        r#"{"errcode":9410003,"errmsg":"no such task"}"#,
        9_410_003,
        Some("no such task"),
    ),
    (r#"{"errcode":48003}"#, 48003, None),
    (r#"{"errcode":99999,"errmsg":"?"}"#, 99999, Some("?")),
    (
        r#"{"errcode":-604101,"errmsg":"function has no permission to call this API"}"#,
        -604_101,
        Some("function has no permission to call this API"),
    ),
    (r#"{"query":"weather","errcode":20703}"#, 20703, None),
    (
        r#"{"errcode":20703,"query":"weather","type":""}"#,
        20703,
        None,
    ),
    (
        r#"{"errcode":"40007","errmsg":"invalid media_id"}"#,
        40007,
        Some("invalid media_id"),
    ),
    (
        r#"{"errcode":"-1","errmsg":"system error"}"#,
        -1,
        Some("system error"),
    ),
    (r#"{"errcode":40001.0,"errmsg":"a"}"#, 40001, Some("a")),
    (r#"{"errcode":4.0001e4}"#, 40001, None),
    (
        r#"{"errmsg":"invalid appsecret","errcode":40125}"#,
        40125,
        Some("invalid appsecret"),
    ),
    (
        r#"{ "errcode" : 41001 , "errmsg" : "access_token missing" }"#,
        41001,
        Some("access_token missing"),
    ),
    (
        "{\n\t\"errcode\": 41002,\r\n\t\"errmsg\": \"appid missing\"\n}\n",
        41002,
        Some("appid missing"),
    ),
    (
        "\u{feff}{\"errcode\":41004,\"errmsg\":\"appsecret missing\"}",
        41004,
        Some("appsecret missing"),
    ),
    (
        r#"{"errcode":47001,"errmsg":"data format error \u4e0d\u5408\u6cd5"}"#,
        47001,
        Some("data format error 不合法"),
    ),
    (
        r#"{"errcode":87014,"errmsg":"risky content","result":{"suggest":"risky","label":20001}}"#,
        87014,
        Some("risky content"),
    ),
    (r#"{"errcode":42001,"errmsg":""}"#, 42001, Some("")),
    (r#"{"errcode":42001,"errmsg":null}"#, 42001, None),
    (
        r#"{"errcode":42001,"errmsg":"a","errmsg_cn":"b"}"#,
        42001,
        Some("a"),
    ),
    (
        r#"{"errcode":45047,"errmsg":"out of response count limit","ret":0}"#,
        45047,
        Some("out of response count limit"),
    ),
    (r#"{"\u0065rrcode":40001}"#, 40001, None),
    (
        r#"{"errcode":40001,"openid":"o6_bmjrPTlm6_2sgVt7hMZOPfL2M","session_key":"tiihtNczf5v6AKRyjwEUhQ=="}"#,
        40001,
        None,
    ),
    (
        r#"{"data":[[[{"errcode":0}]]],"errcode":40001}"#,
        40001,
        None,
    ),
    (r#"{"errcode":9223372036854775807}"#, i64::MAX, None),
    (r#"{"errcode":"-9223372036854775808"}"#, i64::MIN, None),
    // Cloud functions of mini programs.
    (
        r#"{"errCode":40003,"errMsg":"openapi.subscribeMessage.send:fail invalid openid rid: 65ffe934-2355113d-79ef0b31"}"#,
        40003,
        Some("openapi.subscribeMessage.send:fail invalid openid rid: 65ffe934-2355113d-79ef0b31"),
    ),
    (
        r#"{"errCode":-501007,"errMsg":"invalid parameters"}"#,
        -501_007,
        Some("invalid parameters"),
    ),
    (r#"{"errCode":-501007}"#, -501_007, None),
    (
        r#"{"errCode":"-502001","errMsg":"database request fail"}"#,
        -502_001,
        Some("database request fail"),
    ),
    (
        r#"{"errMsg":"cloud.callFunction:fail","errCode":-504002,"requestID":"17f1e6a1"}"#,
        -504_002,
        Some("cloud.callFunction:fail"),
    ),
    (
        r#"{"errCode":43101,"errMsg":"user refuse to accept the msg","stack":"Error: at a (b:1:2)"}"#,
        43101,
        Some("user refuse to accept the msg"),
    ),
    (
        r#"{"errCode":-404011,"errMsg":"cloud function execution error","result":{"errCode":0}}"#,
        -404_011,
        Some("cloud function execution error"),
    ),
    (
        r#"{"errcode":0,"errCode":-501000,"errMsg":"fail"}"#,
        -501_000,
        Some("fail"),
    ),
    (
        r#"{"errCode":87014.0,"errMsg":"risky content"}"#,
        87014,
        Some("risky content"),
    ),
    // Advertising APIs and mp.weixin.qq.com.
    (
        r#"{"ret":2061,"err_msg":"not configured"}"#,
        2061,
        Some("not configured"),
    ),
    (
        r#"{"ret":"2061","err_msg":"not configured"}"#,
        2061,
        Some("not configured"),
    ),
    (
        r#"{"err_msg":"not configured","ret":2061}"#,
        2061,
        Some("not configured"),
    ),
    (r#"{"ret":-1}"#, -1, None),
    (
        r#"{"ret":-3,"errmsg":"no session","cookie_count":1}"#,
        -3,
        Some("no session"),
    ),
    (
        r#"{"ret":200013,"data":null,"err_msg":"freq control"}"#,
        200_013,
        Some("freq control"),
    ),
    (
        r#"{"base_resp":{"ret":200003,"err_msg":"invalid session"}}"#,
        200_003,
        Some("invalid session"),
    ),
    (
        r#"{"base_resp":{"err_msg":"freq control","ret":200013}}"#,
        200_013,
        Some("freq control"),
    ),
    (
        r#"{"base_resp":{"ret":"200040","err_msg":"invalid csrf token"},"list":[]}"#,
        200_040,
        Some("invalid csrf token"),
    ),
    (
        r#"{"base_resp":{"ret":-3,"errmsg":"no session","cookie_count":1},"ret":-3,"errmsg":"no session","cookie_count":1}"#,
        -3,
        Some("no session"),
    ),
    (
        r#"{"base_resp":{"ret":64702,"err_msg":"title too long"},"ret":0}"#,
        64702,
        Some("title too long"),
    ),
    (r#"{"base_resp":{"ret":0,"err_msg":"ok"},"ret":7}"#, 7, None),
    (r#"{"base_resp":{"ret":200003}}"#, 200_003, None),
    (
        r#"{"app_msg_list":[],"base_resp":{"ret":200002,"err_msg":"invalid args"},"app_msg_cnt":0}"#,
        200_002,
        Some("invalid args"),
    ),
    // The gateway of chat bots sends both names.
    (
        r#"{"ret":-2,"errcode":0,"errmsg":"too many"}"#,
        -2,
        Some("too many"),
    ),
    (
        r#"{"ret":-14,"errcode":-14,"errmsg":"session timeout"}"#,
        -14,
        Some("session timeout"),
    ),
    (r#"{"errcode":0,"ret":5}"#, 5, None),
    // Device APIs.
    (
        r#"{"base_resp":{"errcode":-1,"errmsg":"system error"}}"#,
        -1,
        Some("system error"),
    ),
    (
        r#"{"base_resp":{"errcode":"100004","errmsg":"a"},"device_type":"gh_1"}"#,
        100_004,
        Some("a"),
    ),
    (
        r#"{"errcode":0,"errmsg":"ok","base_resp":{"errcode":40001,"errmsg":"a"}}"#,
        40001,
        Some("a"),
    ),
    (
        r#"{"errcode":40001,"errmsg":"a","base_resp":{"errcode":0,"errmsg":"ok"}}"#,
        40001,
        Some("a"),
    ),
    (
        r#"{"errmsg":"a","base_resp":{"errcode":40001}}"#,
        40001,
        Some("a"),
    ),
    // The developer tools and the client's protocol.
    (
        r#"{"baseresponse":{"errcode":40013,"errmsg":"invalid appid"},"qrcode_img":""}"#,
        40013,
        Some("invalid appid"),
    ),
    (
        r#"{"baseResponse":{"ret":-202,"errMsg":"not logged in"}}"#,
        -202,
        Some("not logged in"),
    ),
    (
        r#"{"baseResponse":{"ret":-104,"errMsg":{}},"userInfo":{}}"#,
        -104,
        None,
    ),
    // Web WeChat.
    (
        r#"{"BaseResponse":{"Ret":1102,"ErrMsg":""}}"#,
        1102,
        Some(""),
    ),
    (
        r#"{"BaseResponse":{"Ret":1101,"ErrMsg":""},"Count":0,"ContactList":[]}"#,
        1101,
        Some(""),
    ),
    (r#"{"BaseResponse":{"Ret":1205}}"#, 1205, None),
    (
        r#"{"BaseResponse":{"Ret":"1100","ErrMsg":"logged out"}}"#,
        1100,
        Some("logged out"),
    ),
    (
        r#"{"BaseResponse":{"ErrMsg":"","Ret":-1},"MsgID":"","LocalID":""}"#,
        -1,
        Some(""),
    ),
    (r#"{"BaseResponse":{"Ret":1,"errMsg":"a"}}"#, 1, Some("a")),
    (r#"{"Ret":0,"BaseResponse":{"Ret":1}}"#, 1, None),
    // The mini program client.
    (
        r#"{"errno":600009,"errMsg":"request:fail invalid URL"}"#,
        600_009,
        Some("request:fail invalid URL"),
    ),
    (
        r#"{"errMsg":"request:fail timeout","errno":5}"#,
        5,
        Some("request:fail timeout"),
    ),
    (
        r#"{"errno":"600001","errMsg":"request:fail errcode:-101"}"#,
        600_001,
        Some("request:fail errcode:-101"),
    ),
    (
        r#"{"errno":1509008,"errMsg":"a","errCode":0}"#,
        1_509_008,
        Some("a"),
    ),
    (r#"{"errno":103}"#, 103, None),
    // Side APIs.
    (r#"{"error_code":-1,"error_msg":"busy"}"#, -1, Some("busy")),
    (r#"{"error_code":"40001"}"#, 40001, None),
    (
        r#"{"error_code":50002,"errmsg":"user limited"}"#,
        50002,
        Some("user limited"),
    ),
    (r#"{"errcode":0,"error_code":7}"#, 7, None),
    (r#"{"ret":0,"error_code":7,"error_msg":"a"}"#, 7, Some("a")),
];

const WECHAT_SUCCESSES: [&str; 66] = [
    "{}",
    r#"{"errcode":0}"#,
    r#"{"errcode":0,"errmsg":"ok"}"#,
    r#"{"errcode":0,"errmsg":"success"}"#,
    r#"{"errcode":"0","errmsg":"ok"}"#,
    r#"{"errcode":0.0}"#,
    r#"{"errcode":-0}"#,
    "\u{feff}{\"errcode\":0}\r\n",
    r#"{"session_key":"tiihtNczf5v6AKRyjwEUhQ==","openid":"oGZUI0egBJY1zhBYw2KhdUfwVJJE"}"#,
    r#"{"access_token":"ACCESS_TOKEN","expires_in":7200}"#,
    r#"{"errcode":0,"errmsg":"ok","ticket":"bxLdikRXVbTPdHSM","expires_in":7200}"#,
    r#"{"ip_list":["127.0.0.1","127.0.0.2"]}"#,
    r#"{"subscribe":0,"openid":"o6_bmjrPTlm6_2sgVt7hMZOPfL2M"}"#,
    r#"{"total":2,"count":2,"data":{"openid":["a","b"]},"next_openid":""}"#,
    r#"{"media_id":"bbGmAa01044119","created_at":1380000000,"type":"image"}"#,
    r#"{"video_url":"http://a.example/v.mp4"}"#,
    r#"{"is_add_friend_reply_open":1,"keyword_autoreply_info":{"list":[]}}"#,
    r#"{"msg_id":201053012,"msg_status":"SEND_SUCCESS"}"#,
    // Fields of the payload with names of other platforms' codes.
    r#"{"code":"7512","openid":"x"}"#,
    r#"{"code":40001}"#,
    r#"{"errcode":0,"code":40001}"#,
    r#"{"errcode":0,"code":"110201201245","openid":"x"}"#,
    r#"{"errcode":0,"errmsg":"ok","card":{"code":"1"},"status":7,"result":-1}"#,
    r#"{"errode":50002}"#,
    r#"{"status":500,"error":"x"}"#,
    r#"{"errcode":0,"message":"fail","msg":"fail"}"#,
    r#"{"code":500,"message":"a","data":{}}"#,
    r#"{"ErrCode":1,"ERRCODE":2,"Errcode":3,"Errno":4,"RET":5}"#,
    r#"{"Ret":302,"ErrMsg":"/cgi-bin/home?t=home/index","ShowVerifyCode":0}"#,
    r#"{"ret_code":1,"retcode":"1102","result_code":"FAIL","error":1,"err_code":2}"#,
    r#"{"errcode ":1," errcode":2,"errcode\u0000":3,"":4}"#,
    r#"{"errors":1,"errmsg":"invalid credential"}"#,
    // Values that are not codes, after one that is.
    r#"{"errcode":0,"ret":"SUCCESS"}"#,
    r#"{"errcode":0,"ret":null}"#,
    r#"{"errcode":0,"ret":{"code":1}}"#,
    r#"{"errcode":0,"errno":"ENOENT"}"#,
    r#"{"errcode":0,"error_code":[]}"#,
    r#"{"errcode":0,"errCode":""}"#,
    r#"{"ret":null,"errcode":0}"#,
    // Codes of items, which are the caller's business.
    r#"{"errcode":0,"errmsg":"ok","results":[{"errcode":40001},{"errcode":0}]}"#,
    r#"{"resp":[{"base_info":{"device_id":"a"},"errcode":0,"errmsg":"ok"}]}"#,
    r#"{"errCode":0,"errMsg":"cloud.callFunction:ok","result":{"errCode":-1,"ret":5}}"#,
    r#"{"data":{"errcode":40001}}"#,
    r#"{"errcode":0,"resp_data":"{\"errcode\":40001}"}"#,
    r#"{"appmsgstat":{"ret":-1,"read_num":5},"base_resp":{"wxtoken":777}}"#,
    r#"{"BaseResponse":{"Ret":0,"ErrMsg":""},"User":{"Ret":5,"errno":1}}"#,
    r#"{"base_resp":{"ret":0,"detail":{"ret":5}}}"#,
    r#"{"base_resp":{"base_resp":{"ret":5}}}"#,
    // Other shapes.
    r#"{"errCode":0,"errMsg":"openapi.templateMessage.send:ok"}"#,
    r#"{"errMsg":"request:ok","statusCode":404,"data":"","header":{},"cookies":[]}"#,
    r#"{"errMsg":"login:ok","code":"0a3xyz"}"#,
    r#"{"errno":0,"errMsg":"request:ok"}"#,
    r#"{"ret":0,"err_msg":"ok","data":[]}"#,
    r#"{"ret":0,"ret_info":"this is ok"}"#,
    r#"{"ret":"0","msg":"ok"}"#,
    r#"{"ret":0,"errcode":0,"typing_ticket":"tk"}"#,
    r#"{"base_resp":{"errcode":0,"errmsg":"ok"},"deviceid":"a"}"#,
    r#"{"base_resp":{"ret":0,"err_msg":"ok"},"publish_page":"{\"total_count\":3}"}"#,
    r#"{"base_resp":{"err_msg":"ok","ret":0},"status":4,"user_category":1}"#,
    r#"{"base_resp":{}}"#,
    r#"{"base_resp":null,"errcode":0}"#,
    r#"{"base_resp":"40001","errcode":0}"#,
    r#"{"base_resp":[{"ret":5}]}"#,
    r#"{"baseresponse":{"errcode":0,"errmsg":"test source success."},"qrcode_img":"base64"}"#,
    r#"{"baseResponse":{"ret":0,"errMsg":""},"userInfo":{"userName":"a"}}"#,
    r#"{"error_code":0,"error_msg":"ok"}"#,
];

const QINGTUI_FAILURES: [Failure; 14] = [
    (
        r#"{"errcode":50002,"errmsg":"未授权的域名"}"#,
        50002,
        Some("未授权的域名"),
    ),
    (
        r#"{"errode":50002,"errmsg":"未授权的域名"}"#,
        50002,
        Some("未授权的域名"),
    ),
    (
        r#"{"code":46001,"message":"user is not exists"}"#,
        46001,
        Some("user is not exists"),
    ),
    (
        r#"{"code":40100,"message":"org_id is required","data":null}"#,
        40100,
        Some("org_id is required"),
    ),
    (
        r#"{"code":"40100","message":"org_id is required"}"#,
        40100,
        Some("org_id is required"),
    ),
    (r#"{"message":"a","code":-1}"#, -1, Some("a")),
    (r#"{"code":40014}"#, 40014, None),
    (
        r#"{"data":{"code":0},"code":40014,"message":"a"}"#,
        40014,
        Some("a"),
    ),
    (r#"{"errcode":0,"code":40014}"#, 40014, None),
    (r#"{"errcode":40014,"code":0}"#, 40014, None),
    (
        r#"{"errcode":40014,"errmsg":"a","message":"b"}"#,
        40014,
        Some("a"),
    ),
    (r#"{"code":40014.0}"#, 40014, None),
    (
        r#"{"code":123456789,"message":"?"}"#,
        123_456_789,
        Some("?"),
    ),
    ("\u{feff}{\n\"code\": 40014\n}", 40014, None),
];

const QINGTUI_SUCCESSES: [&str; 14] = [
    "{}",
    r#"{"errcode":0,"errmsg":"ok"}"#,
    r#"{"errcode":0,"errmsg":"ok","access_token":"a","expires_in":7200}"#,
    r#"{"code":0,"message":"success","data":{"list":[]}}"#,
    r#"{"code":"0"}"#,
    r#"{"code":0,"data":{"code":40014}}"#,
    r#"{"errcode":0,"code":"A-17"}"#,
    r#"{"openid":"a"}"#,
    // Names of other platforms.
    r#"{"ret":5}"#,
    r#"{"errCode":5,"errMsg":"a"}"#,
    r#"{"errno":5}"#,
    r#"{"error_code":5}"#,
    r#"{"base_resp":{"errcode":5}}"#,
    r#"{"BaseResponse":{"Ret":5}}"#,
];

/// Bodies that are not replies of any platform.
const NOT_REPLIES: [(&[u8], Expected); 44] = [
    (b"", Expected::Empty),
    (b" \r\n", Expected::Empty),
    (b"\xef\xbb\xbf", Expected::Empty),
    (
        b"<html><head><title>502 Bad Gateway</title></head></html>",
        Expected::Html,
    ),
    (
        b"\r\n<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">\n<html>",
        Expected::Html,
    ),
    (b"<h1>504 Gateway Time-out</h1>", Expected::Html),
    (b"<!-- a gateway --><html>", Expected::Html),
    (b"<html>\xb7\xfe\xce\xf1\xc6\xf7</html>", Expected::Html),
    (
        b"<?xml version=\"1.0\"?><!DOCTYPE html><html/>",
        Expected::Html,
    ),
    (b"<script>location.href='/login'</script>", Expected::Html),
    (
        b"<xml><return_code><![CDATA[FAIL]]></return_code></xml>",
        Expected::Xml,
    ),
    (
        b"<xml>\n<ToUserName><![CDATA[a]]></ToUserName>\n</xml>",
        Expected::Xml,
    ),
    (
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code></Error>",
        Expected::Xml,
    ),
    (
        b"<error><ret>1203</ret><message></message></error>",
        Expected::Xml,
    ),
    (
        b"<xml><return_msg>\xb2\xbb</return_msg></xml>",
        Expected::Xml,
    ),
    (b"502 Bad Gateway", Expected::Json),
    (b"upstream connect error", Expected::Json),
    (
        b"window.synccheck={retcode:\"0\",selector:\"2\"}",
        Expected::Json,
    ),
    (b"callback( {\"errcode\":0} );", Expected::Json),
    (b"errcode=40001&errmsg=a", Expected::Json),
    (b"{'errcode':40001}", Expected::Json),
    (b"{errcode:40001}", Expected::Json),
    (b"{", Expected::Json),
    (b"{\"errcode\":40001", Expected::Json),
    (b"{\"errcode\":40001,\"errm", Expected::Json),
    (b"{\"errcode\":40001,}", Expected::Json),
    (b"{\"errcode\":0}{\"errcode\":40001}", Expected::Json),
    (b"{\"errcode\":NaN}", Expected::Json),
    (b"{\"errcode\":040001}", Expected::Json),
    (b"\xff\xfe{\x00", Expected::NotUtf8),
    (
        b"{\"errcode\":40001,\"errmsg\":\"\xb2\xbb\"}",
        Expected::NotUtf8,
    ),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", Expected::NotUtf8),
    (b"[]", Expected::NotAnObject),
    (b"[{\"errcode\":40001}]", Expected::NotAnObject),
    (b"null", Expected::NotAnObject),
    (b"0", Expected::NotAnObject),
    (b"\"ok\"", Expected::NotAnObject),
    (b"{\"errcode\":null}", Expected::Code),
    (b"{\"errcode\":null,\"errmsg\":\"ok\"}", Expected::Code),
    (b"{\"errcode\":\"\"}", Expected::Code),
    (b"{\"errcode\":true}", Expected::Code),
    (b"{\"errcode\":40001.5}", Expected::Code),
    (b"{\"errcode\":9223372036854775808}", Expected::Code),
    (b"{\"errcode\":0,\"errcode\":40001}", Expected::NameTwice),
];

/// WeChat's bodies whose code is unreadable.
const WECHAT_MALFORMED: [&str; 11] = [
    r#"{"errCode":null}"#,
    r#"{"errCode":"FAIL","errMsg":"a"}"#,
    r#"{"errno":null,"errMsg":"a"}"#,
    r#"{"ret":null}"#,
    r#"{"ret":"SUCCESS"}"#,
    r#"{"error_code":{}}"#,
    r#"{"base_resp":{"ret":null}}"#,
    r#"{"base_resp":{"errcode":"x"},"errcode":0}"#,
    r#"{"BaseResponse":{"Ret":null,"ErrMsg":""}}"#,
    r#"{"baseResponse":{"ret":[0]}}"#,
    r#"{"errcode":null,"ret":0}"#,
];

/// Successes of interfaces that send files.
const FILES: [&[u8]; 17] = [
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    b"GIF89a\x01\x00",
    b"BM\x00{\"errcode\":40001}",
    b"RIFF\x00\x00\x00\x00WEBPVP8 ",
    b"#!AMR\n<html>",
    b"\x02#!SILK_V3",
    b"ID3\x03\x00{\"errcode\":1}",
    b"\x00\x00\x00\x18ftypmp42",
    b"OggS\x00",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"\x1f\x8b\x08\x00",
    b"{\\rtf1\\ansi}",
    "交易时间,公众账号ID\n`2024-01-01,`wx1\n".as_bytes(),
    b"BEGIN:VCARD\r\nEND:VCARD\r\n",
    b"\x00",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    Empty,
    Html,
    Xml,
    NotUtf8,
    Json,
    NotAnObject,
    NameTwice,
    Code,
}

impl Expected {
    fn of(kind: &BodyErrorKind) -> Self {
        match kind {
            BodyErrorKind::Empty => Self::Empty,
            BodyErrorKind::Html => Self::Html,
            BodyErrorKind::Xml => Self::Xml,
            BodyErrorKind::NotUtf8(_) => Self::NotUtf8,
            BodyErrorKind::Json => Self::Json,
            BodyErrorKind::NotAnObject => Self::NotAnObject,
            BodyErrorKind::NameTwice(_) => Self::NameTwice,
            BodyErrorKind::Code { .. } => Self::Code,
            other => panic!("{other:?}"),
        }
    }
}

/// The outcome of a reply: a failing code with its errmsg, or a reason why the body is not a reply.
type Outcome = Result<(), Result<(i64, Option<String>), Expected>>;

fn outcome<T, C: ApiCode>(result: Result<T, ReplyError<C>>) -> Outcome {
    match result {
        Ok(_) => Ok(()),
        Err(ReplyError::Api(error)) => {
            Err(Ok((error.code().code(), error.errmsg().map(str::to_owned))))
        }
        Err(ReplyError::Body(error)) => Err(Err(Expected::of(error.kind()))),
        Err(ReplyError::Payload(error)) => panic!("{error:?}"),
    }
}

/// Reads a body by every function. A file is a success of one of them only.
fn read<C: ApiCode>(body: &[u8]) -> Outcome {
    let read = outcome(reply::from_slice::<Value, C>(body));
    let shown = String::from_utf8_lossy(body);
    assert_eq!(outcome(reply::check::<C>(body)), read, "{shown}");
    if shown.trim_start_matches('\u{feff}').starts_with('{') {
        assert_eq!(outcome(reply::check_bytes::<C>(body)), read, "{shown}");
    }
    read
}

fn assert_failures<C: ApiCode>(failures: &[Failure]) {
    for &(body, code, errmsg) in failures {
        let expected = Err(Ok((code, errmsg.map(str::to_owned))));
        assert_eq!(read::<C>(body.as_bytes()), expected, "{body}");
        // Fields in another order, and layout.
        let tree: Value = serde_json::from_str(body.trim_start_matches('\u{feff}')).unwrap();
        for body in [
            tree.to_string(),
            serde_json::to_string_pretty(&tree).unwrap(),
        ] {
            assert_eq!(read::<C>(body.as_bytes()), expected, "{body}");
        }
    }
}

fn assert_successes<C: ApiCode>(successes: &[&str]) {
    for body in successes {
        assert_eq!(read::<C>(body.as_bytes()), Ok(()), "{body}");
        let payload: Value = reply::from_str::<_, C>(body).unwrap();
        assert!(payload.is_object(), "{body}");
    }
}

#[test]
fn failure_of_wechat_is_a_failure_in_every_shape() {
    assert_failures::<Code>(&WECHAT_FAILURES);
}

#[test]
fn success_of_wechat_is_a_success_whatever_its_payload() {
    assert_successes::<Code>(&WECHAT_SUCCESSES);
}

#[test]
fn failure_of_qingtui_is_a_failure_in_every_shape() {
    assert_failures::<CommonCode>(&QINGTUI_FAILURES);
}

#[test]
fn success_of_qingtui_is_a_success_whatever_its_payload() {
    assert_successes::<CommonCode>(&QINGTUI_SUCCESSES);
}

#[test]
fn body_that_is_not_a_reply_is_an_error_on_every_platform() {
    for (body, expected) in NOT_REPLIES {
        let shown = String::from_utf8_lossy(body);
        assert_eq!(read::<Code>(body), Err(Err(expected)), "{shown}");
        assert_eq!(read::<CommonCode>(body), Err(Err(expected)), "{shown}");
    }
}

#[test]
fn unreadable_code_is_malformed_under_every_name() {
    for body in WECHAT_MALFORMED {
        let expected = Err(Err(Expected::Code));
        assert_eq!(read::<Code>(body.as_bytes()), expected, "{body}");
    }
}

#[test]
fn file_is_a_success_of_check_bytes_alone() {
    for file in FILES {
        assert_eq!(reply::check_bytes::<Code>(file).unwrap(), file);
        assert!(reply::check::<Code>(file).is_err());
    }
}

#[test]
fn check_bytes_rejects_pages_and_empty_bodies() {
    for (body, expected) in NOT_REPLIES {
        let read = outcome(reply::check_bytes::<Code>(body));
        let is_page = matches!(expected, Expected::Empty | Expected::Html | Expected::Xml);
        if is_page || body.starts_with(b"{") {
            assert_eq!(read, Err(Err(expected)), "{body:?}");
        } else {
            assert_eq!(read, Ok(()), "{body:?}");
        }
    }
}
