//! What must hold of a reply, whatever its bytes.

use errcodes::errmsg::Errmsg;
use errcodes::platform::Platform;
use errcodes::qingtui::{CommonCode, UserCode};
use errcodes::reply::{self, ReplyCode, ReplyError};
use errcodes::wechat::Code;
use errcodes::{qingtui, wechat};
use serde_json::Value;

errcodes::sections! {
    /// Two sections that have numbers in common.
    pub enum Sections { User(UserCode), Common(CommonCode) }
}

/// Reads the reply and checks what must hold of any: no panic, no success that is no JSON object, no failure that is not
/// in the body, no errmsg that falls apart into something else.
pub fn read(body: &[u8]) {
    read_of::<Code>(&wechat::PLATFORM, body);
    read_of::<Sections>(&qingtui::PLATFORM, body);
    read_errmsg(body);
}

fn read_of<C: ReplyCode>(platform: &Platform, body: &[u8]) {
    let tree =
        serde_json::from_slice::<Value>(body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body))
            .ok();
    let head = platform.envelope().read(body);
    let payload = reply::from_slice::<Value, C>(body);
    match &payload {
        Ok(payload) => {
            assert_eq!(Some(payload), tree.as_ref());
            assert!(payload.is_object() && matches!(head.as_ref().unwrap().code, None | Some(0)));
        }
        Err(ReplyError::Api(error)) => {
            assert!(tree.is_some_and(|tree| tree.is_object()));
            assert_eq!(Some(error.number()), head.as_ref().unwrap().code);
            assert_eq!(error.errmsg(), head.as_ref().unwrap().errmsg.as_deref());
        }
        Err(ReplyError::Body(error) | ReplyError::Payload(error)) => {
            assert!(error.length() == body.len() && error.snippet().len() <= 600);
        }
    }
    assert_eq!(
        reply::check::<C>(body).is_ok(),
        matches!(payload, Ok(_) | Err(ReplyError::Payload(_)))
    );
}

fn read_errmsg(body: &[u8]) {
    let errmsg = String::from_utf8_lossy(body);
    let joined: String = Errmsg::new(&errmsg)
        .segments()
        .map(|part| part.as_str())
        .collect();
    assert_eq!(joined, errmsg);
    let read = Errmsg::new(&errmsg);
    let _ = (
        read.rid().map(|rid| rid.time()),
        read.hints().count(),
        read.ip(),
        read.link(),
        read.wording().to_string(),
    );
}

/// Replies to begin with; `mutated` changes them.
pub const REPLIES: [&str; 10] = [
    r#"{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest rid: 65ffe934-2355113d-79ef0b31"}"#,
    r#"{"errcode":0,"errmsg":"ok","openid":"o6_bmjrPTlm6_2sgVt7hMZOPfL2M"}"#,
    r#"{"session_key":"tiihtNczf5v6AKRyjwEUhQ==","openid":"oGZUI0egBJY1zhBYw2KhdUfwVJJE"}"#,
    r#"{"query":"a","errcode":20703}"#,
    r#"{"errcode":"40007","errmsg":"invalid media_id hint: [bbGmAa01044119]"}"#,
    r#"{"base_resp":{"errcode":-1.0,"errmsg":"system error"}}"#,
    r#"{"error_code":50002,"error_msg":null}"#,
    r#"{"errode":50002,"errmsg":"未授权的域名"}"#,
    r#"{"code":40100,"message":"org_id is required","data":[[1.5,true,"\ud83d\ude00"],{}]}"#,
    r#"{"errcode":60020,"errmsg":"not allow, hint: [17], from ip: 1.2.3.4, more info at https://a.example/q?e=60020"}"#,
];

/// One of the replies with bytes deleted, doubled, replaced or cut off, as three bytes each say.
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
        let at = usize::from(mutation[1]) % reply.len();
        match mutation[0] % 5 {
            0 => drop(reply.remove(at)),
            1 => reply.insert(at, reply[at]),
            2 => reply[at] = mutation[2],
            3 => reply.insert(at, mutation[2]),
            _ => reply.truncate(at),
        }
    }
    reply
}
