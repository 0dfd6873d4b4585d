//! Properties of replies and errmsgs, whatever their bytes.

use errcodes::errmsg::Errmsg;
use errcodes::platform::Platform;
use errcodes::qingtui::{CommonCode, UserCode};
use errcodes::reply::{self, ReplyError};
use errcodes::table::ApiCode;
use errcodes::wechat::Code;
use errcodes::{qingtui, wechat};
use serde_json::Value;

errcodes::code_union! {
    /// Two sections that share codes.
    pub enum Sections { User(UserCode), Common(CommonCode) }
}

/// Reads a reply and checks that every success is a JSON object without a failing code, that every
/// failure is in the body, and that an errmsg's segments concatenate to it.
pub fn read(body: &[u8]) {
    read_of::<Code>(&wechat::PLATFORM, body);
    read_of::<Sections>(&qingtui::PLATFORM, body);
    read_errmsg(body);
}

fn read_of<C: ApiCode>(platform: &Platform, body: &[u8]) {
    let json = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
    // Values with unpaired surrogates are JSON, but no `Value`.
    let is_object = serde_json::from_slice::<&serde_json::value::RawValue>(json)
        .is_ok_and(|json| json.get().starts_with('{'));
    let envelope = platform.envelope().read(body);
    let payload = reply::from_slice::<Value, C>(body);
    match &payload {
        Ok(payload) => {
            assert_eq!(Some(payload), serde_json::from_slice(json).ok().as_ref());
            assert!(is_object && matches!(envelope.as_ref().unwrap().code, None | Some(0)));
        }
        Err(ReplyError::Api(error)) => {
            assert!(is_object);
            assert_eq!(Some(error.code().code()), envelope.as_ref().unwrap().code);
            assert_eq!(error.errmsg(), envelope.as_ref().unwrap().errmsg.as_deref());
        }
        Err(ReplyError::Body(error) | ReplyError::Payload(error)) => {
            assert!(error.body_len() == body.len() && error.snippet().len() <= 600);
        }
    }
    // A JSON object is a success of either kind or of none.
    let bytes = reply::check_bytes::<C>(body);
    assert!(bytes.as_ref().is_ok_and(|bytes| *bytes == body) || bytes.is_err());
    if is_object {
        assert_eq!(bytes.is_ok(), reply::check::<C>(body).is_ok());
    }
    assert_eq!(
        reply::check::<C>(body).is_ok(),
        matches!(payload, Ok(_) | Err(ReplyError::Payload(_)))
    );
}

fn read_errmsg(body: &[u8]) {
    let text = String::from_utf8_lossy(body);
    let errmsg = Errmsg::new(&text);
    let joined: String = errmsg.segments().map(|segment| segment.as_str()).collect();
    assert_eq!(joined, text);
    let _ = (
        errmsg.rid().map(|rid| rid.time()),
        errmsg.hints().count(),
        errmsg.link(),
        errmsg.wording().to_string(),
    );
}

/// Seeds for [`mutated`].
pub const REPLIES: [&str; 14] = [
    r#"{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest rid: 65ffe934-2355113d-79ef0b31"}"#,
    r#"{"errcode":0,"errmsg":"ok","openid":"o6_bmjrPTlm6_2sgVt7hMZOPfL2M"}"#,
    r#"{"session_key":"tiihtNczf5v6AKRyjwEUhQ==","openid":"oGZUI0egBJY1zhBYw2KhdUfwVJJE"}"#,
    r#"{"query":"a","errcode":20703}"#,
    r#"{"errcode":"40007","errmsg":"invalid media_id hint: [bbGmAa01044119]"}"#,
    r#"{"base_resp":{"errcode":-1.0,"errmsg":"system error"}}"#,
    r#"{"error_code":50002,"error_msg":null}"#,
    r#"{"errode":50002,"errmsg":"未授权的域名"}"#,
    r#"{"code":40100,"message":"org_id is required","data":[[1.5,true,"\ud83d\ude00"],{}]}"#,
    r#"{"errCode":-501007,"errMsg":"collection.add:fail","errno":"x","ret":0}"#,
    r#"{"base_resp":{"ret":200003,"err_msg":"invalid session"},"ret":null}"#,
    r#"{"BaseResponse":{"Ret":1102,"ErrMsg":""},"Ret":1}"#,
    r#"<?xml version="1.0"?><!-- a --><xml><return_code>FAIL</return_code></xml>"#,
    r#"{"errcode":60020,"errmsg":"not allow, hint: [17], from ip: 1.2.3.4, more info at https://a.example/q?e=60020"}"#,
];

/// Returns one of [`REPLIES`] with bytes deleted, doubled, replaced, inserted or cut off. Each mutation
/// takes three bytes.
pub fn mutated(bytes: &[u8]) -> Vec<u8> {
    let Some((&first, rest)) = bytes.split_first() else {
        return Vec::new();
    };
    let mut reply = REPLIES[usize::from(first) % REPLIES.len()]
        .as_bytes()
        .to_vec();
    for mutation in rest.chunks_exact(3).take(8) {
        if reply.is_empty() {
            break;
        }
        let i = usize::from(mutation[1]) % reply.len();
        match mutation[0] % 5 {
            0 => drop(reply.remove(i)),
            1 => reply.insert(i, reply[i]),
            2 => reply[i] = mutation[2],
            3 => reply.insert(i, mutation[2]),
            _ => reply.truncate(i),
        }
    }
    reply
}
