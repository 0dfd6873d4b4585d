//! Replies of every shape that platforms send, against a reader that builds a tree.

use std::error::Error;

use errcodes::errmsg::{Errmsg, Segment};
use errcodes::platform::EnvelopeSpec;
use errcodes::qingtui::{CommonCode, ParamCode, SystemCode, TokenCode, UserCode};
use errcodes::reply::{self, BodyError, BodyErrorKind, ReplyError};
use errcodes::table::ApiCode;
use errcodes::wechat::Code;
use errcodes::{ApiError, Kind, REGISTRY, Retry};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The names of every shipped platform.
const ANY: EnvelopeSpec = EnvelopeSpec::new(
    &[
        "errcode",
        "errCode",
        "error_code",
        "ret",
        "errno",
        "errode",
        "code",
    ],
    &["errmsg", "errMsg", "error_msg", "err_msg", "message"],
)
.with_nested(&["base_resp", "BaseResponse", "baseResponse", "baseresponse"])
.with_nested_fields(&["Ret"], &["ErrMsg"]);

errcodes::code_union! {
    /// Codes of Qingtui's user interfaces.
    pub enum UserApi {
        /// The interface's own codes.
        User(UserCode),
        Param(ParamCode),
        Token(TokenCode),
        System(SystemCode),
        Common(CommonCode),
    }
}

/// Shapes of failures in WeChat's replies, with CODE and ERRMSG for the values.
const SHAPES: [&str; 12] = [
    r#""errcode":CODE,"errmsg":ERRMSG"#,
    r#""errmsg":ERRMSG,"errcode":CODE"#,
    r#""base_resp":{"errcode":CODE,"errmsg":ERRMSG}"#,
    r#""error_code":CODE,"errmsg":ERRMSG"#,
    r#""error_code":CODE,"error_msg":ERRMSG"#,
    r#""errCode":CODE,"errMsg":ERRMSG"#,
    r#""ret":CODE,"err_msg":ERRMSG"#,
    r#""errno":CODE,"errMsg":ERRMSG"#,
    r#""base_resp":{"err_msg":ERRMSG,"ret":CODE}"#,
    r#""BaseResponse":{"Ret":CODE,"ErrMsg":ERRMSG}"#,
    r#""baseResponse":{"ret":CODE,"errMsg":ERRMSG}"#,
    r#""baseresponse":{"errcode":CODE,"errmsg":ERRMSG}"#,
];

/// The shapes of a failure, as in Qingtui's replies.
const QINGTUI_SHAPES: [&str; 3] = [
    r#""errcode":CODE,"errmsg":ERRMSG"#,
    r#""code":CODE,"message":ERRMSG"#,
    r#""errode":CODE,"errmsg":ERRMSG"#,
];

/// The ways in which a reply writes a code.
fn forms(code: i64) -> [String; 5] {
    [
        code.to_string(),
        format!("\"{code}\""),
        format!("\" {code} \""),
        format!("{code}.0"),
        format!("{code}.00E0"),
    ]
}

/// Reads a failure that a tree cannot hold.
fn failure_without_tree(body: &[u8]) -> ApiError<Code> {
    match reply::check::<Code>(body) {
        Err(ReplyError::Api(error)) => error,
        other => panic!("{other:?}"),
    }
}

fn failure<C: ApiCode>(body: &[u8]) -> ApiError<C> {
    match reply::from_slice::<Value, C>(body) {
        Err(ReplyError::Api(error)) => error,
        other => panic!("{}: {other:?}", String::from_utf8_lossy(body)),
    }
}

/// Reads the code of a reply that writes it in this form, or the value that the error shows.
fn code_of(form: &str) -> Result<i64, String> {
    match ANY.read(format!("{{\"errcode\":{form}}}").as_bytes()) {
        Ok(envelope) => Ok(envelope.code.unwrap()),
        Err(error) => match error.kind() {
            BodyErrorKind::Code {
                name: "errcode",
                value,
            } => Err(value.clone()),
            other => panic!("{form}: {other:?}"),
        },
    }
}

fn body_error(body: &[u8]) -> BodyError {
    match (
        reply::from_slice::<Value, Code>(body),
        reply::check::<Code>(body),
    ) {
        (Err(ReplyError::Body(error)), Err(ReplyError::Body(same)))
            if error.kind() == same.kind() =>
        {
            error
        }
        other => panic!(
            "{}: {other:?}",
            String::from_utf8_lossy(&body[..body.len().min(200)])
        ),
    }
}

#[test]
fn every_shipped_code_reads_back_in_every_shape() {
    for code in Code::iter().filter(|code| code.kind() != Kind::Ok) {
        for form in forms(code.code()) {
            for shape in SHAPES {
                let errmsg = serde_json::to_string(code.message()).unwrap();
                let body = format!(
                    "{{{}}}",
                    shape.replace("CODE", &form).replace("ERRMSG", &errmsg)
                );
                let error = failure::<Code>(body.as_bytes());
                assert_eq!(
                    (error.code(), error.errmsg()),
                    (code, Some(code.message())),
                    "{body}"
                );
                assert_eq!((error.kind(), error.retry()), (code.kind(), code.retry()));
            }
        }
    }
}

#[test]
fn qingtui_code_reads_back_in_every_shape() {
    for code in CommonCode::iter().filter(|code| code.kind() != Kind::Ok) {
        for form in forms(code.code()) {
            for shape in QINGTUI_SHAPES {
                let body = shape.replace("CODE", &form).replace("ERRMSG", "\"a\"");
                let error = failure::<CommonCode>(format!("{{{body}}}").as_bytes());
                assert_eq!((error.code(), error.errmsg()), (code, Some("a")), "{body}");
            }
        }
    }
}

#[test]
fn field_name_of_another_platform_is_payload() {
    for body in [
        r#"{"code":"7512","openid":"x"}"#,
        r#"{"errode":50002}"#,
        r#"{"errcode":0,"code":40001}"#,
    ] {
        assert!(reply::check::<Code>(body.as_bytes()).is_ok(), "{body}");
    }
    let nested = br#"{"base_resp":{"errcode":-1}}"#;
    assert!(reply::check::<Code>(nested).is_err());
    assert!(reply::check::<CommonCode>(nested).is_ok());
}

#[test]
fn zero_or_missing_code_is_a_success() {
    let payload = r#""openid":"o6_bmjrPTlm6_2sgVt7hMZOPfL2M""#;
    for head in [
        r#""errcode":0,"errmsg":"ok","#,
        r#""errcode":"0","#,
        r#""errcode":0.0,"#,
        "",
        r#""base_resp":{"errcode":0},"#,
    ] {
        let body = format!("\u{feff}{{{head}{payload}}}");
        let payload: Value = reply::from_str::<_, Code>(&body).unwrap();
        assert_eq!(payload["openid"], "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");
        assert!(reply::check::<Code>(body.as_bytes()).is_ok());
    }
}

#[test]
fn nested_failure_overrides_outer_success() {
    let error = failure::<Code>(
        br#"{"errcode":0,"errmsg":"ok","base_resp":{"errcode":-1,"errmsg":"system error"}}"#,
    );
    assert_eq!(
        (error.code().code(), error.errmsg()),
        (-1, Some("system error"))
    );
    let error = failure::<Code>(
        br#"{"errcode":-1,"errmsg":"system error","base_resp":{"errcode":0,"errmsg":"ok"}}"#,
    );
    assert_eq!(
        (error.code().code(), error.errmsg()),
        (-1, Some("system error"))
    );
    assert!(reply::check::<Code>(br#"{"errcode":0,"base_resp":{"errcode":0}}"#).is_ok());
}

#[test]
fn failure_under_any_name_is_a_failure() {
    const SPEC: EnvelopeSpec =
        EnvelopeSpec::new(&["ret", "code", "status"], &["msg"]).with_nested(&["head"]);
    for (body, code) in [
        (r#"{"ret":0,"code":7}"#, 7),
        (r#"{"code":7,"ret":0}"#, 7),
        (r#"{"code":8,"ret":7}"#, 7),
        (r#"{"status":8,"code":7,"ret":0}"#, 7),
        (r#"{"ret":null,"code":7}"#, 7),
        (r#"{"code":7,"ret":"x"}"#, 7),
        (r#"{"ret":0,"head":{"ret":0,"code":"7"}}"#, 7),
        (r#"{"ret":null,"head":{"ret":7}}"#, 7),
        (r#"{"ret":0,"code":8,"head":{"ret":7}}"#, 8),
    ] {
        assert_eq!(
            SPEC.read(body.as_bytes()).unwrap().code,
            Some(code),
            "{body}"
        );
        let error = SPEC.check::<Code>(body.as_bytes()).unwrap_err();
        assert_eq!(error.api().unwrap().code().code(), code, "{body}");
    }
    let error = failure::<Code>(br#"{"error_code":-1,"errcode":0,"errmsg":"busy"}"#);
    assert_eq!((error.code().code(), error.errmsg()), (-1, Some("busy")));
}

#[test]
fn unreadable_code_is_malformed_unless_it_follows_a_readable_one() {
    const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret", "code"], &["msg"]).with_nested(&["head"]);
    for body in [
        r#"{"ret":null}"#,
        r#"{"ret":null,"code":0}"#,
        r#"{"code":0,"ret":"x"}"#,
        r#"{"code":null}"#,
        r#"{"ret":0,"head":{"ret":null}}"#,
    ] {
        assert!(SPEC.read(body.as_bytes()).is_err(), "{body}");
        let error = SPEC.check::<Code>(body.as_bytes()).unwrap_err();
        assert!(matches!(error, ReplyError::Body(_)), "{body}");
    }
    for body in [
        r#"{"ret":0,"code":"x"}"#,
        r#"{"code":null,"ret":0}"#,
        r#"{"ret":0,"head":null}"#,
    ] {
        assert_eq!(SPEC.read(body.as_bytes()).unwrap().code, Some(0), "{body}");
        assert!(SPEC.check::<Code>(body.as_bytes()).is_ok(), "{body}");
    }
}

#[test]
fn other_code_name_next_to_errcode_is_payload() {
    let card: Value =
        reply::from_str::<_, Code>(r#"{"code":"110201201245","errcode":0,"message":{"a":1}}"#)
            .unwrap();
    assert_eq!(card["code"], "110201201245");
    let error =
        failure::<Code>(br#"{"code":"x","base_resp":{"errcode":1},"errcode":40001,"errmsg":"a"}"#);
    assert_eq!((error.code().code(), error.errmsg()), (40001, Some("a")));
}

#[test]
fn failure_without_errmsg_is_a_failure() {
    let error = failure::<Code>(br#"{"query":"?","errcode":20703}"#);
    assert_eq!((error.code().code(), error.errmsg()), (20703, None));
    assert_eq!(error.rid(), None);
    for errmsg in ["null", "[]", "{}"] {
        assert_eq!(
            failure::<Code>(format!(r#"{{"errcode":-1,"errmsg":{errmsg}}}"#).as_bytes()).errmsg(),
            None
        );
    }
    assert_eq!(
        failure::<Code>(br#"{"errcode":-1,"errmsg":17}"#).errmsg(),
        Some("17")
    );
}

#[test]
fn errors_are_padded_like_their_text() {
    let api = reply::check::<UserApi>(br#"{"errcode":7,"errmsg":"no"}"#).unwrap_err();
    let body = reply::check::<UserApi>(b"[]").unwrap_err();
    let wording = Errmsg::new("invalid openid hint: [a], not known").wording();
    let texts: [(&dyn std::fmt::Display, _); 4] = [
        (&api, "unlisted code (7): no"),
        (&body, "the body is JSON, but not an object: []"),
        (&UserApi::Unlisted(7), "unlisted code (7)"),
        (&wording, "invalid openid, not known"),
    ];
    for (error, text) in texts {
        assert_eq!(format!("{error}"), text);
        assert_eq!(
            format!("{error:>50}|{error:*^50.9}"),
            format!("{text:>50}|{text:*^50.9}")
        );
    }
}

#[test]
fn unlisted_code_keeps_its_number() {
    for number in [i64::MIN, 9_999_999, i64::MAX] {
        for form in forms(number) {
            let error =
                failure::<Code>(format!(r#"{{"errcode":{form},"errmsg":"new"}}"#).as_bytes());
            assert_eq!((error.code().code(), error.entry()), (number, None));
            assert_eq!(
                error.to_string(),
                format!("unlisted code (wechat {number}): new")
            );
            assert_eq!((error.kind(), error.retry()), (Kind::Unknown, Retry::Never));
        }
    }
}

#[test]
fn body_that_is_not_a_reply_is_described() {
    let cases: [(&[u8], &str, Option<&str>); 18] = [
        (b"", "the body is empty; a reply is a JSON object", None),
        (
            b" \n\t ",
            "the body is empty; a reply is a JSON object",
            None,
        ),
        (
            "\u{feff}".as_bytes(),
            "the body is empty; a reply is a JSON object",
            None,
        ),
        (
            b"<html><head>",
            "the body is HTML, not JSON: <html><head>",
            None,
        ),
        (
            b"\n <!DOCTYPE html>",
            "the body is HTML, not JSON: \n <!DOCTYPE html>",
            None,
        ),
        (
            b"502 Bad Gateway",
            "the body is not JSON: 502 Bad Gateway",
            Some("trailing characters at line 1 column 5"),
        ),
        (
            b"{\"errcode\":0,\"a\":\"\xff\"}",
            "the body is not UTF-8 from byte 18 on",
            None,
        ),
        (b"[]", "the body is JSON, but not an object: []", None),
        (b"null", "the body is JSON, but not an object: null", None),
        (b"0", "the body is JSON, but not an object: 0", None),
        (b"0.0", "the body is JSON, but not an object: 0.0", None),
        (
            b" 40001.5",
            "the body is JSON, but not an object:  40001.5",
            None,
        ),
        (
            b"\"ok\"",
            "the body is JSON, but not an object: \"ok\"",
            None,
        ),
        (
            br#"{"errcode":0"#,
            "the body is not JSON",
            Some("EOF while parsing an object at line 1 column 12"),
        ),
        (
            br#"{"errcode":0}}"#,
            "the body is not JSON",
            Some("trailing characters at line 1 column 14"),
        ),
        (
            br#"{"errcode":0,"errcode":0}"#,
            "the name `errcode` appears twice in the reply",
            None,
        ),
        (
            br#"{"base_resp":{"errcode":0,"errc\u006fde":1}}"#,
            "the name `errcode` appears twice in the reply",
            None,
        ),
        (
            br#"{"base_resp":1,"base_resp":{"errcode":1}}"#,
            "the name `base_resp` appears twice in the reply",
            None,
        ),
    ];
    for (body, message, source) in cases {
        let error = body_error(body);
        assert_eq!(error.to_string(), message);
        assert_eq!(
            error.source().map(ToString::to_string).as_deref(),
            source,
            "{error}"
        );
        let error = ReplyError::<Code>::Body(error);
        assert_eq!(error.to_string(), message);
        assert_eq!(error.source().map(ToString::to_string).as_deref(), source);
    }
}

#[test]
fn page_is_called_html_or_xml_in_any_encoding() {
    for (body, message) in [
        (
            &b"<html>\xb4\xed</html>"[..],
            "the body is HTML, not JSON: <html>\u{fffd}\u{fffd}</html>",
        ),
        (
            b"<xml><return_code>FAIL</return_code></xml>",
            "the body is XML, not JSON",
        ),
        (
            b"\xef\xbb\xbf<?xml version='1.0'?><a>\xff",
            "the body is XML, not JSON",
        ),
        (b"<", "the body is not JSON: <"),
    ] {
        assert_eq!(body_error(body).to_string(), message);
    }
}

#[test]
fn nesting_depth_is_limited_in_every_position() {
    for name in ["errcode", "errmsg", "base_resp", "BaseResponse", "a"] {
        for (open, close) in [("[", "]"), (r#"{"b":"#, "}")] {
            let body = |depth: usize| {
                format!(
                    r#"{{"{name}":{}0{}}}"#,
                    open.repeat(depth),
                    close.repeat(depth)
                )
            };
            let error = body_error(body(100_000).as_bytes());
            assert_eq!(*error.kind(), BodyErrorKind::Json, "{name}");
            let source = error.source().unwrap().to_string();
            assert!(source.starts_with("recursion limit exceeded"), "{source}");
            let is_rejected = name == "errcode";
            assert_eq!(
                ANY.read(body(120).as_bytes()).is_err(),
                is_rejected,
                "{name}"
            );
        }
    }
}

#[test]
fn api_error_has_no_source() {
    let error = reply::check::<Code>(br#"{"errcode":-1}"#).unwrap_err();
    assert!(error.source().is_none() && error.api().unwrap().source().is_none());
}

#[test]
fn invalid_code_error_shows_value_and_expectation() {
    let cases = [
        ("\"ok\"", "\"ok\""),
        ("\"\"", "\"\""),
        ("\"40001.0\"", "\"40001.0\""),
        ("\"\\ud800\"", "\"\\\\ud800\""),
        ("40001.5", "40001.5"),
        ("1e-400", "1e-400"),
        ("9223372036854775808", "9223372036854775808"),
        ("1e400", "1e400"),
        ("false", "false"),
        ("null", "null"),
        ("[0]", "an array"),
        ("{}", "an object"),
        (r#"{"$serde_json::private::Number":"0"}"#, "an object"),
    ];
    for (code, shown) in cases {
        let message = format!(
            "the code under `error_code` is {shown}; expected a 64-bit integer, as a number or in a string"
        );
        assert_eq!(
            body_error(format!("{{\"error_code\":{code}}}").as_bytes()).to_string(),
            message
        );
    }
    let long = code_of(&format!("1{}", "0".repeat(1000))).unwrap_err();
    assert_eq!(long.len(), 40);
}

#[test]
fn integral_number_is_read_from_its_digits() {
    for (number, code) in [
        ("-0", 0),
        ("-0.0", 0),
        ("0e9", 0),
        ("4.0001e4", 40001),
        ("40001.000000", 40001),
        ("1808565692088417.0", 1_808_565_692_088_417),
        ("9007199254740993.0", 9_007_199_254_740_993),
        ("1e18", 1_000_000_000_000_000_000),
        ("-9223372036854775808.0", i64::MIN),
        ("\"4000\\u0031\"", 40001),
    ] {
        assert_eq!(code_of(number), Ok(code), "{number}");
    }
}

#[test]
fn errmsg_at_the_top_comes_first_without_a_code() {
    let envelope = ANY
        .read(br#"{"base_resp":{"errmsg":"nested"},"errmsg":"top"}"#)
        .unwrap();
    assert_eq!(
        (envelope.code, envelope.errmsg.as_deref()),
        (None, Some("top"))
    );
    let envelope = ANY.read(br#"{"base_resp":{"errmsg":"nested"}}"#).unwrap();
    assert_eq!(
        (envelope.code, envelope.errmsg.as_deref()),
        (None, Some("nested"))
    );
}

#[test]
fn errmsg_that_is_a_number_is_kept_in_json() {
    for errmsg in ["17", "-1", "17.5", "17.0"] {
        assert_eq!(
            failure::<Code>(format!(r#"{{"errcode":-1,"errmsg":{errmsg}}}"#).as_bytes()).errmsg(),
            Some(errmsg)
        );
    }
}

#[test]
fn errmsg_that_cannot_be_decoded_is_kept_as_sent() {
    let error = failure_without_tree(br#"{"errcode":40001,"errmsg":"a\n \ud800"}"#);
    assert_eq!(
        (error.code(), error.errmsg()),
        (Code::InvalidCredential, Some(r"a\n \ud800"))
    );
    let error = failure_without_tree(br#"{"errcode":40001,"errmsg":"a\n \ud83d\ude00"}"#);
    assert_eq!(error.errmsg(), Some("a\n \u{1f600}"));
}

#[test]
fn failure_in_any_nested_object_is_a_failure() {
    const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]).with_nested(&["head", "base"]);
    for (body, code, errmsg) in [
        (r#"{"head":{},"base":{"ret":7}}"#, 7, None),
        (r#"{"base":{"ret":7},"head":{}}"#, 7, None),
        (r#"{"head":null,"base":{"ret":7}}"#, 7, None),
        (r#"{"head":1.5,"base":{"ret":7}}"#, 7, None),
        (r#"{"head":{"ret":0,"msg":"ok"},"base":{"ret":7}}"#, 7, None),
        (
            r#"{"ret":0,"msg":"ok","head":{"ret":0},"base":{"ret":7,"msg":"no"}}"#,
            7,
            Some("no"),
        ),
        (r#"{"base":{"ret":8},"head":{"ret":7}}"#, 7, None),
        (r#"{"ret":0,"base":{"ret":8},"head":{"ret":7}}"#, 7, None),
        (r#"{"ret":9,"base":{"ret":8},"head":{"ret":7}}"#, 9, None),
        (
            r#"{"msg":"no","head":{"msg":"head"},"base":{"ret":7}}"#,
            7,
            Some("no"),
        ),
        (r#"{"head":{"msg":"no"},"base":{"ret":7}}"#, 7, Some("no")),
    ] {
        let envelope = SPEC.read(body.as_bytes()).unwrap();
        assert_eq!(
            (envelope.code, envelope.errmsg.as_deref()),
            (Some(code), errmsg),
            "{body}"
        );
        let error = SPEC.check::<Code>(body.as_bytes()).unwrap_err();
        let error = error.api().unwrap();
        assert_eq!(
            (error.code().code(), error.errmsg()),
            (code, errmsg),
            "{body}"
        );
    }
    for body in [
        r#"{"ret":0,"head":{"ret":[]}}"#,
        r#"{"head":{"ret":0},"base":{"ret":"x"}}"#,
    ] {
        assert!(
            SPEC.read(body.as_bytes()).is_err() && SPEC.check::<Code>(body.as_bytes()).is_err()
        );
    }
    for body in [
        r#"{"head":{"head":{"ret":7}}}"#,
        r#"{"head":{"ret":0},"base":{"ret":0}}"#,
    ] {
        assert!(SPEC.check::<Code>(body.as_bytes()).is_ok(), "{body}");
    }
}

#[test]
fn name_of_nested_objects_is_payload_at_the_top() {
    const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["errcode"], &["errmsg"])
        .with_nested_fields(&["Ret", "errmsg"], &["ErrMsg"])
        .with_nested(&["head", "body"]);
    for body in [
        r#"{"Ret":7}"#,
        r#"{"errcode":0,"Ret":7,"errmsg":"8"}"#,
        r#"{"Ret":null,"Ret":1,"ErrMsg":[],"ErrMsg":"x"}"#,
        r#"{"data":{"Ret":7}}"#,
        r#"{"head":{"head":{"Ret":7}}}"#,
    ] {
        assert!(SPEC.check::<Code>(body.as_bytes()).is_ok(), "{body}");
    }
    for (body, code, errmsg) in [
        (r#"{"head":{"Ret":7,"ErrMsg":"no"}}"#, 7, Some("no")),
        (r#"{"Ret":8,"ErrMsg":"a","head":{"Ret":7}}"#, 7, None),
        (r#"{"errmsg":"top","body":{"Ret":7}}"#, 7, Some("top")),
        (r#"{"head":{"Ret":7,"errcode":8}}"#, 8, None),
        (r#"{"head":{"errcode":0,"errmsg":7}}"#, 7, None),
    ] {
        let envelope = SPEC.read(body.as_bytes()).unwrap();
        let read = (envelope.code, envelope.errmsg.as_deref());
        assert_eq!(read, (Some(code), errmsg), "{body}");
    }
    for (body, message) in [
        (
            r#"{"head":{"Ret":1,"Ret":1}}"#,
            "the name `Ret` appears twice in the reply",
        ),
        (
            r#"{"head":{"ErrMsg":"a","ErrMsg":"b"}}"#,
            "the name `ErrMsg` appears twice in the reply",
        ),
        (
            r#"{"head":{"Ret":null}}"#,
            "the code under `Ret` is null; expected a 64-bit integer, as a number or in a string",
        ),
    ] {
        let error = SPEC.read(body.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn nested_failure_overrides_outer_code_of_kind_ok() {
    errcodes::define_errcodes! {
        enum Acme(en) { 200 => Success("success") as Ok, 404 => NotFound("not found") as NotFound }
    }
    const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]).with_nested(&["head"]);
    let check = |body: &str| SPEC.check::<Acme>(body.as_bytes());
    let error = check(r#"{"ret":200,"head":{"ret":404}}"#).unwrap_err();
    assert_eq!(error.api().unwrap().code(), Acme::NotFound);
    assert!(check(r#"{"ret":200,"head":{"ret":200}}"#).is_ok());
    assert!(check(r#"{"ret":0,"head":{"ret":200}}"#).is_ok());
}

#[test]
fn long_body_is_cut_to_a_snippet() {
    let body = format!("{}{}", "接".repeat(67), "x".repeat(10_000_000));
    let error = body_error(body.as_bytes());
    assert_eq!(error.snippet(), "接".repeat(66));
    assert_eq!(error.body_len(), body.len());
    assert!(error.to_string().ends_with("接…"));
}

#[test]
fn reply_of_ten_megabytes_is_read() {
    let users: Vec<_> = (0..400_000)
        .map(|number| format!("o6_bmjrPTlm6_{number:012}"))
        .collect();
    let body = json!({ "errcode": 0, "data": { "openid": users } }).to_string();
    assert!(body.len() > 10_000_000);
    let payload: Value = reply::from_str::<_, Code>(&body).unwrap();
    assert_eq!(
        payload["data"]["openid"].as_array().unwrap().len(),
        users.len()
    );
}

#[test]
fn payload_error_shows_no_secret() {
    #[derive(Debug, PartialEq)]
    struct Never;
    impl<'de> serde::Deserialize<'de> for Never {
        fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
            Err(serde::de::Error::custom("never"))
        }
    }
    let Err(ReplyError::Payload(error)) =
        reply::from_str::<Never, Code>(r#"{"access_token":"secret"}"#)
    else {
        panic!()
    };
    assert_eq!(*error.kind(), BodyErrorKind::Payload);
    assert_eq!(
        error.to_string(),
        "the call succeeded, but its payload does not deserialize"
    );
    assert_eq!(error.source().unwrap().to_string(), "never");
    assert_eq!(error.snippet(), r#"{"access_token":"secret"}"#);
    let cut = body_error(br#"{"access_token":"secret","expires_in"#);
    let xml = body_error(b"<xml><sandbox_signkey>secret</sandbox_signkey></xml>");
    assert_eq!(*xml.kind(), BodyErrorKind::Xml);
    for text in [
        xml.to_string(),
        format!("{xml:?}"),
        error.to_string(),
        format!("{error:?}"),
        cut.to_string(),
        format!("{cut:?}"),
    ] {
        assert!(!text.contains("secret"), "{text}");
    }
}

#[test]
fn payload_under_a_name_is_read_alone() {
    const TEAM: EnvelopeSpec = EnvelopeSpec::new(&["code"], &["message"]).with_payload("data");
    let read = |body: &'static str| TEAM.from_str::<Vec<u32>, UserApi>(body);
    assert_eq!(
        read(r#"{"code":0,"data":[1,2],"more":{"data":3}}"#).unwrap(),
        [1, 2]
    );
    for (body, problem) in [
        (r#"{"code":0}"#, "missing field `data` at line 1 column 10"),
        (
            r#"{"data":[],"data":[1]}"#,
            "duplicate field `data` at line 1 column 17",
        ),
        (
            r#"{"data":{}}"#,
            "invalid type: map, expected a sequence at line 1 column 8",
        ),
    ] {
        let error = read(body).unwrap_err();
        assert_eq!(error.source().unwrap().to_string(), problem);
        let message = "the call succeeded, but its payload does not deserialize";
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn wording_selects_the_section() {
    let sections = UserApi::TABLES;
    for table in sections {
        for entry in table.entries().filter(|entry| entry.kind() != Kind::Ok) {
            let own = table
                .locales()
                .iter()
                .filter(|&&locale| !entry.is_translated(locale));
            for wording in own.flat_map(|&locale| entry.wordings(locale)) {
                let body = json!({ "code": entry.code(), "message": wording }).to_string();
                let found = failure::<UserApi>(body.as_bytes());
                let named = found.entry().unwrap();
                let same = table
                    .locales()
                    .iter()
                    .flat_map(|&locale| named.wordings(locale))
                    .any(|other| other == wording);
                assert!(same, "{body} is {named:?}");
                assert_eq!(found.code().code(), entry.code());
            }
        }
    }
}

#[test]
fn union_displays_the_table_of_its_code() {
    let error = failure::<UserApi>(br#"{"code":40100,"message":"org_id is required"}"#);
    assert_eq!(error.code(), UserApi::Param(ParamCode::from(40100)));
    assert_eq!(error.entry().unwrap().table().key(), "qingtui/param");
    assert_eq!(error.code().to_string(), ParamCode::from(40100).to_string());
    let error = failure::<UserApi>(br#"{"code":123456789,"message":"?"}"#);
    assert_eq!(error.code(), UserApi::Unlisted(123_456_789));
    assert_eq!(error.to_string(), "unlisted code (123456789): ?");
    assert_eq!((error.kind(), error.retry()), (Kind::Unknown, Retry::Never));
}

/// An envelope with two nested objects.
const NESTED: EnvelopeSpec = EnvelopeSpec::new(&CODES, &ERRMSGS)
    .with_nested(&["base_resp", "data"])
    .with_nested_fields(&NESTED_CODES, &NESTED_ERRMSGS);
const CODES: [&str; 4] = ["errcode", "errCode", "ret", "code"];
const ERRMSGS: [&str; 3] = ["errmsg", "err_msg", "message"];
/// `message` is an errmsg at the top and a code in a nested object.
const NESTED_CODES: [&str; 2] = ["Ret", "message"];
const NESTED_ERRMSGS: [&str; 1] = ["ErrMsg"];

/// Reads an envelope from a tree, as [`NESTED`] does. An unreadable code is an error.
fn naive_envelope(tree: &Value) -> Result<(Option<i64>, Option<String>), ()> {
    let top = tree.as_object().ok_or(())?;
    let nested = ["base_resp", "data"].map(|name| top.get(name).and_then(Value::as_object));
    let places: Vec<_> = [Some(top)].into_iter().chain(nested).flatten().collect();
    let integer = |value: &Value| match value {
        Value::String(text) => text.trim().parse().map_err(|_| ()),
        Value::Number(number) => {
            let text = number.to_string();
            let integer = text.strip_suffix(".0").unwrap_or(&text);
            integer.parse::<i64>().map_err(|_| ())
        }
        _ => Err(()),
    };
    let codes = |object: &serde_json::Map<String, Value>| -> Vec<Result<i64, ()>> {
        let nested: &[_] = if std::ptr::eq(object, top) {
            &[]
        } else {
            &NESTED_CODES
        };
        let names = CODES.iter().chain(nested);
        let values = names.filter_map(|&name| object.get(name));
        let codes = values.map(integer).enumerate();
        codes
            .filter(|(i, code)| *i == 0 || code.is_ok())
            .map(|(_, code)| code)
            .collect()
    };
    let errmsg = |object: &serde_json::Map<String, Value>| {
        let nested = !std::ptr::eq(object, top);
        let names = ERRMSGS.iter().chain(&NESTED_ERRMSGS).filter(|name| {
            let is_code = nested && NESTED_CODES.contains(name);
            !is_code && (nested || ERRMSGS.contains(name))
        });
        let mut values = names.filter_map(|&name| object.get(name));
        values.find_map(|value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
            _ => None,
        })
    };
    let mut all = Vec::new();
    for &place in &places {
        all.extend(codes(place).into_iter().map(|code| (place, code)));
    }
    // A failure, else an unreadable code, else a success.
    let rank = |code: Result<i64, ()>| match code {
        Ok(0) => 2,
        Ok(_) => 0,
        Err(()) => 1,
    };
    let chosen = all.into_iter().min_by_key(|&(_, code)| rank(code));
    let mut without_code = places.iter().filter(|place| codes(place).is_empty());
    let errmsg = errmsg(chosen.map_or(top, |(place, _)| place))
        .or_else(|| without_code.find_map(|place| errmsg(place)));
    Ok((chosen.map(|(_, code)| code).transpose()?, errmsg))
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1.0e9_f64..1.0e9).prop_map(Value::from),
        (-60_000_i64..100_000).prop_map(Value::from),
        (-60_000_i64..100_000).prop_map(|code| Value::from(code.to_string())),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any_name(), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn any_name() -> impl Strategy<Value = String> {
    const KNOWN: [&str; 11] = [
        "errcode",
        "errCode",
        "ret",
        "code",
        "errmsg",
        "err_msg",
        "message",
        "base_resp",
        "data",
        "Ret",
        "ErrMsg",
    ];
    prop_oneof![3 => prop::sample::select(&KNOWN[..]).prop_map(str::to_owned), 1 => "[a-z_\"\u{e9}]{0,6}"]
}

/// A JSON object that often has objects within it.
fn any_reply() -> impl Strategy<Value = Value> {
    let top = prop::collection::btree_map(any_name(), any_json(), 0..4);
    let nested = || {
        let values = vec![json!(null), json!(0), json!("0"), json!(7), json!([])];
        let value = prop::sample::select(values);
        prop::option::of(prop::collection::btree_map(any_name(), value, 0..4))
    };
    (top, nested(), nested()).prop_map(|(top, base_resp, data)| {
        let mut top = json!(top);
        for (name, object) in [("base_resp", base_resp), ("data", data)] {
            if let Some(object) = object {
                top[name] = json!(object);
            }
        }
        top
    })
}

fn any_errmsg() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}".prop_map(|rid| format!("rid: {rid}")),
        "[A-Za-z0-9.!_-]{1,20}".prop_map(|hint| format!("hint: [{hint}]")),
        "[A-Za-z0-9.!_-]{1,20}".prop_map(|hint| format!("hints: [ req_id: {hint} ]")),
        "https?://[a-z./?=]{0,12}".prop_map(|link| format!("more details at {link}")),
        prop::sample::select(
            &[
                "rid",
                "hint",
                "[",
                "]",
                ":",
                "http://",
                "，",
                "令牌",
                "invalid openid"
            ][..]
        )
        .prop_map(str::to_owned),
        ".{0,8}",
    ];
    let separator = prop::sample::select(&["", " ", ", ", "，", "; ", "  "][..]);
    prop::collection::vec((separator, pieces), 0..8).prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(separator, piece)| separator.to_owned() + &piece)
            .collect()
    })
}

proptest! {
    #[test]
    fn any_envelope_reads_back(code: i64, errmsg in any_errmsg(), shape in 0..SHAPES.len(), form in 0..5_usize, payload in any_json()) {
        let form = &forms(code)[form];
        let text = serde_json::to_string(&errmsg).unwrap();
        let payload_text = serde_json::to_string(&payload).unwrap();
        let body = format!("{{\"payload\":{payload_text},{}}}", SHAPES[shape].replace("CODE", form).replace("ERRMSG", &text));
        let envelope = ANY.read(body.as_bytes()).unwrap();
        prop_assert_eq!((envelope.code, envelope.errmsg.as_deref()), (Some(code), Some(&*errmsg)));
        match reply::from_str::<Value, Code>(&body) {
            Ok(read) => {
                prop_assert_eq!(code, 0);
                prop_assert_eq!(&read["payload"], &payload);
            }
            Err(ReplyError::Api(error)) => {
                prop_assert_eq!((error.code().code(), error.code(), error.errmsg()), (code, Code::from(code), Some(&*errmsg)));
                prop_assert!(error.to_string().contains(&code.to_string()));
            }
            Err(other) => prop_assert!(false, "{}", other),
        }
        // A reply that is cut off is not a reply.
        let cut = body.char_indices().map(|(at, _)| at).nth(body.chars().count() / 2).unwrap();
        prop_assert!(matches!(reply::from_str::<Value, Code>(&body[..cut]), Err(ReplyError::Body(_))));
    }

    #[test]
    fn any_json_reads_as_a_tree_based_reader_does(body in prop_oneof![any_json(), any_reply()], pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&body) } else { serde_json::to_string(&body) }.unwrap();
        let envelope = NESTED.read(text.as_bytes());
        let expected = naive_envelope(&body);
        prop_assert_eq!(envelope.map(|it| (it.code, it.errmsg.map(String::from))).map_err(drop), expected.clone());
        let is_failure = !matches!(expected, Ok((None | Some(0), _)));
        prop_assert_eq!(NESTED.check::<Code>(text.as_bytes()).is_err(), is_failure);
    }

    #[test]
    fn any_integral_number_is_its_integer(code: i64, scale in 0..64_u32, zeros in 1..30_usize, exponent in 0..18_usize) {
        let code = code >> scale;
        let float = format!("{code}.{}", "0".repeat(zeros));
        prop_assert_eq!(code_of(&float), Ok(code));
        let zeros = if code == 0 { String::new() } else { "0".repeat(exponent) };
        let shifted = format!("{code}{zeros}.0e-{exponent}");
        prop_assert_eq!(code_of(&shifted), Ok(code), "{}", shifted);
    }

    #[test]
    fn any_fraction_is_rejected(whole: i64, fraction in 1..1_000_000_u32) {
        let float = format!("{whole}.{fraction:06}");
        prop_assert_eq!(code_of(&float), Err(float));
    }

    #[test]
    fn segments_of_any_errmsg_concatenate_to_it(errmsg in any_errmsg()) {
        let parts: Vec<Segment<'_>> = Errmsg::new(&errmsg).segments().collect();
        prop_assert_eq!(parts.iter().map(|part| part.as_str()).collect::<String>(), &*errmsg);
        prop_assert!(parts.iter().all(|part| !part.as_str().is_empty()));
        prop_assert!(!parts.windows(2).any(|pair| matches!(pair, [Segment::Wording(_), Segment::Wording(_)])));
    }

    #[test]
    fn any_wording_with_suffixes_reads_back(row in 0..Code::TABLE.len(), rid in "[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}", hint in "[A-Za-z0-9.!_-]{1,20}") {
        let wording = Code::iter().nth(row).unwrap().message();
        prop_assume!(Errmsg::new(wording).segments().count() == 1 && !wording.ends_with([' ', ',', ';', '，', '；']));
        let errmsg = format!("{wording}, hint: [{hint}], more info at https://a.example/b?e=1 rid: {rid}");
        let read = Errmsg::new(&errmsg);
        prop_assert_eq!(read.wording().to_string(), wording);
        prop_assert_eq!(read.rid().map(|rid| rid.as_str()), Some(&*rid));
        prop_assert_eq!(read.rid().map(|rid| rid.time()), i64::from_str_radix(&rid[..8], 16).ok());
        prop_assert!(read.hints().eq([&*hint]));
        prop_assert_eq!(read.link(), Some("https://a.example/b?e=1"));
    }

    #[test]
    fn any_bytes_do_not_panic(body: Vec<u8>, start in 0..3_usize) {
        let mut bytes = [&b""[..], b"{\"errcode\":", b"{\"base_resp\":{\"errmsg\":"][start].to_vec();
        bytes.extend(body);
        let _ = reply::from_slice::<Value, Code>(&bytes);
        let _ = reply::check::<UserApi>(&bytes);
        let text = String::from_utf8_lossy(&bytes);
        prop_assert_eq!(Errmsg::new(&text).segments().map(Segment::as_str).collect::<String>(), &*text);
        prop_assert!([0, 3].contains(&REGISTRY.identify(40001, &text).count()));
    }
}

#[test]
fn failure_without_a_code_is_never_a_success() {
    for (errmsg, is_failure) in [
        ("login:fail", true),
        ("login:fail ", true),
        ("login:fail the user canceled", true),
        ("cloud.callFunction:fail Error: timeout", true),
        ("get_brand_wcpay_request:cancel", true),
        ("request:fail:ssl handshake", true),
        ("login:ok", false),
        ("ok", false),
        ("", false),
        (":fail", false),
        ("login:failover done", false),
        ("sent to: login:fail", false),
    ] {
        for name in ["errmsg", "errMsg", "err_msg"] {
            for body in [
                json!({ name: errmsg }),
                json!({ name: errmsg, "errcode": 0 }),
                json!({ "base_resp": { name: errmsg } }),
            ] {
                let body = body.to_string();
                let checked = reply::check::<Code>(body.as_bytes());
                let read = reply::from_str::<Value, Code>(&body);
                let bytes = reply::check_bytes::<Code>(body.as_bytes());
                assert_eq!(checked.is_err(), is_failure, "{body}");
                assert_eq!(read.is_err(), is_failure, "{body}");
                assert_eq!(bytes.is_err(), is_failure, "{body}");
                let Err(ReplyError::Body(error)) = checked else {
                    continue;
                };
                let expected = BodyErrorKind::NoCode {
                    errmsg: errmsg.to_owned(),
                };
                assert_eq!(*error.kind(), expected);
                assert_eq!(
                    error.to_string(),
                    format!("the reply reports a failure without a code: {errmsg}")
                );
            }
        }
    }
    // A code says more, and Qingtui has no such convention.
    let coded = reply::check::<Code>(br#"{"errno":600009,"errMsg":"request:fail a"}"#);
    assert!(matches!(coded, Err(ReplyError::Api(_))));
    assert!(reply::check::<UserCode>(br#"{"errmsg":"login:fail"}"#).is_ok());
}
