//! Replies: every shape that the platforms send reads back, and nothing else passes as a success.

use errcodes::errmsg::{Errmsg, Segment};
use errcodes::qingtui::{CommonCode, ParamCode, SystemCode, TokenCode, UserCode};
use errcodes::reply::{
    self, ApiError, BodyError, BodyErrorKind, EnvelopeSpec, ReplyCode, ReplyError,
};
use errcodes::wechat::Code;
use errcodes::{Kind, REGISTRY, Retry};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The names of every shipped platform.
const ANY: EnvelopeSpec = EnvelopeSpec::new(
    &["errcode", "error_code", "errode", "code"],
    &["errmsg", "error_msg", "message"],
)
.nested(&["base_resp"]);

errcodes::sections! {
    /// What the user interfaces of Qingtui answer.
    #[derive(PartialOrd)]
    pub enum UserApi {
        /// The interface's own codes.
        User(UserCode),
        Param(ParamCode),
        Token(TokenCode),
        System(SystemCode),
        Common(CommonCode),
    }
}

/// The shapes of a failure, as in WeChat's replies: CODE and ERRMSG stand for the values.
const SHAPES: [&str; 5] = [
    r#""errcode":CODE,"errmsg":ERRMSG"#,
    r#""errmsg":ERRMSG,"errcode":CODE"#,
    r#""base_resp":{"errcode":CODE,"errmsg":ERRMSG}"#,
    r#""error_code":CODE,"errmsg":ERRMSG"#,
    r#""error_code":CODE,"error_msg":ERRMSG"#,
];

/// The shapes of a failure, as in Qingtui's replies.
const QINGTUI_SHAPES: [&str; 3] = [
    r#""errcode":CODE,"errmsg":ERRMSG"#,
    r#""code":CODE,"message":ERRMSG"#,
    r#""errode":CODE,"errmsg":ERRMSG"#,
];

/// No integer below it has more than 15 digits, which is as far as every parser reads a float alike.
const LONGEST_FLOAT: u64 = 1_000_000_000_000_000;

/// The code as an integer, a string, and a float where that is read exactly.
fn forms(code: i64) -> Vec<String> {
    let mut forms = vec![
        code.to_string(),
        format!("\"{code}\""),
        format!("\" {code} \""),
    ];
    if code.unsigned_abs() < LONGEST_FLOAT {
        forms.push(format!("{code}.0"));
    }
    forms
}

fn failure<C: ReplyCode>(body: &[u8]) -> ApiError<C> {
    match reply::from_slice::<Value, C>(body) {
        Err(ReplyError::Api(error)) => error,
        other => panic!("{}: {other:?}", String::from_utf8_lossy(body)),
    }
}

/// The code of a reply that holds it in this form, or how the error shows it.
fn code_of(form: &str) -> Result<i64, String> {
    match ANY.read(format!("{{\"errcode\":{form}}}").as_bytes()) {
        Ok(head) => Ok(head.code.unwrap()),
        Err(error) => match error.kind() {
            BodyErrorKind::Code {
                name: "errcode",
                value,
            } => Err(value.clone()),
            other => panic!("{form}: {other:?}"),
        },
    }
}

fn no_reply(body: &[u8]) -> BodyError {
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
fn name_of_another_platform_is_payload() {
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
fn a_success_has_code_zero_or_none() {
    let payload = r#""openid":"o6_bmjrPTlm6_2sgVt7hMZOPfL2M""#;
    for head in [
        r#""errcode":0,"errmsg":"ok","#,
        r#""errcode":"0","#,
        r#""errcode":0.0,"#,
        r#""errcode":null,"#,
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
fn what_says_that_it_failed_is_believed() {
    let error = failure::<Code>(
        br#"{"errcode":0,"errmsg":"ok","base_resp":{"errcode":-1,"errmsg":"system error"}}"#,
    );
    assert_eq!((error.number(), error.errmsg()), (-1, Some("system error")));
    let error = failure::<Code>(
        br#"{"errcode":-1,"errmsg":"system error","base_resp":{"errcode":0,"errmsg":"ok"}}"#,
    );
    assert_eq!((error.number(), error.errmsg()), (-1, Some("system error")));
    assert!(reply::check::<Code>(br#"{"errcode":0,"base_resp":{"errcode":0}}"#).is_ok());
}

#[test]
fn what_is_beside_the_errcode_is_payload() {
    let card: Value =
        reply::from_str::<_, Code>(r#"{"code":"110201201245","errcode":0,"message":{"a":1}}"#)
            .unwrap();
    assert_eq!(card["code"], "110201201245");
    let error =
        failure::<Code>(br#"{"code":"x","base_resp":{"errcode":1},"errcode":40001,"errmsg":"a"}"#);
    assert_eq!((error.number(), error.errmsg()), (40001, Some("a")));
}

#[test]
fn a_failure_without_errmsg_is_one() {
    let error = failure::<Code>(br#"{"query":"?","errcode":20703}"#);
    assert_eq!((error.number(), error.errmsg()), (20703, None));
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
fn an_unlisted_code_keeps_its_number() {
    for number in [i64::MIN, 9_999_999, i64::MAX] {
        for form in forms(number) {
            let error =
                failure::<Code>(format!(r#"{{"errcode":{form},"errmsg":"new"}}"#).as_bytes());
            assert_eq!((error.number(), error.entry()), (number, None));
            assert_eq!(
                error.to_string(),
                format!("unlisted code (wechat {number}): new")
            );
            assert_eq!((error.kind(), error.retry()), (Kind::Unknown, Retry::Never));
        }
    }
}

#[test]
fn what_is_no_reply_says_what_it_is() {
    let deep = format!(
        r#"{{"errcode":0,"a":{}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let cases: [(&[u8], &str); 17] = [
        (b"", "the body is empty; a reply is a JSON object"),
        (b" \n\t ", "the body is empty; a reply is a JSON object"),
        (
            "\u{feff}".as_bytes(),
            "the body is empty; a reply is a JSON object",
        ),
        (b"<html><head>", "the body is HTML, not JSON: <html><head>"),
        (
            b"\n <!DOCTYPE html>",
            "the body is HTML, not JSON: \n <!DOCTYPE html>",
        ),
        (
            b"502 Bad Gateway",
            "the body is not JSON: trailing characters at line 1 column 5: 502 Bad Gateway",
        ),
        (
            b"{\"errcode\":0,\"a\":\"\xff\"}",
            "the body is not UTF-8 from byte 18 on",
        ),
        (b"[]", "the body is JSON, but no object: []"),
        (b"null", "the body is JSON, but no object: null"),
        (b"0", "the body is JSON, but no object: 0"),
        (b"0.0", "the body is JSON, but no object: 0.0"),
        (b" 40001.5", "the body is JSON, but no object:  40001.5"),
        (b"\"ok\"", "the body is JSON, but no object: \"ok\""),
        (
            br#"{"errcode":0"#,
            "the body is not JSON: EOF while parsing an object at line 1 column 12",
        ),
        (
            br#"{"errcode":0}}"#,
            "the body is not JSON: trailing characters at line 1 column 14",
        ),
        (
            br#"{"errcode":0,"errcode":0}"#,
            "the name `errcode` stands twice in the reply",
        ),
        (
            br#"{"base_resp":{"errcode":0,"errc\u006fde":1}}"#,
            "the name `errcode` stands twice in the reply",
        ),
    ];
    for (body, message) in cases {
        assert_eq!(no_reply(body).to_string(), message);
    }
    let error = no_reply(deep.as_bytes());
    assert!(
        error.to_string().contains("recursion limit exceeded"),
        "{error}"
    );
}

#[test]
fn refused_code_is_named_with_what_was_expected() {
    let cases = [
        ("\"ok\"", "\"ok\""),
        ("\"40001.0\"", "\"40001.0\""),
        ("40001.5", "40001.5"),
        ("9223372036854775808", "9223372036854775808"),
        ("false", "false"),
        ("[0]", "an array"),
        ("{}", "an object"),
    ];
    for (code, shown) in cases {
        let message = format!(
            "the code under `error_code` is {shown}; expected a 64-bit integer, an integral float below 1e15, or an integer in a string"
        );
        assert_eq!(
            no_reply(format!("{{\"error_code\":{code}}}").as_bytes()).to_string(),
            message
        );
    }
}

#[test]
fn integral_float_of_15_digits_is_its_integer() {
    for code in [
        0,
        1,
        -1,
        40001,
        2_147_942_487,
        999_999_999_999_999,
        -999_999_999_999_999,
    ] {
        for float in [
            format!("{code}.0"),
            format!("{code}e0"),
            format!("{code}.0E0"),
        ] {
            assert_eq!(code_of(&float), Ok(code), "{float}");
        }
    }
    for float in ["-0", "-0.0", "0e9"] {
        assert_eq!(code_of(float), Ok(0), "{float}");
    }
    assert_eq!(code_of("4.0001e4"), Ok(40001));
    assert_eq!(code_of("40001.000000"), Ok(40001));
}

/// serde_json reads 1808565692088417.0 as 1808565692088417.25, and 9007199254740991.0 as its neighbor, unless its feature
/// `float_roundtrip` is on.
#[test]
fn float_of_more_than_15_digits_is_refused_whatever_its_value() {
    for (float, digits) in [
        ("1808565692088417.0", "1.80856569208842e15"),
        ("-1808565692088417.0", "-1.80856569208842e15"),
        ("9007199254740991.0", "9.00719925474099e15"),
        ("9007199254740993.0", "9.00719925474099e15"),
        ("1000000000000000.0", "1e15"),
        ("1e15", "1e15"),
        ("1e18", "1e18"),
        ("1e300", "1e300"),
    ] {
        let shown = code_of(float).unwrap_err();
        // serde_json leaves a number as it was written if its feature `arbitrary_precision` is on.
        assert!(
            shown == digits || shown == float || shown == float.replace('e', "e+"),
            "{float}: {shown}"
        );
    }
}

#[test]
fn errmsg_at_the_top_comes_first_without_a_code() {
    for code in ["", "\"errcode\":null,"] {
        let body = format!(r#"{{{code}"base_resp":{{{code}"errmsg":"nested"}},"errmsg":"top"}}"#);
        let head = ANY.read(body.as_bytes()).unwrap();
        assert_eq!((head.code, head.errmsg.as_deref()), (None, Some("top")));
    }
    let head = ANY.read(br#"{"base_resp":{"errmsg":"nested"}}"#).unwrap();
    assert_eq!((head.code, head.errmsg.as_deref()), (None, Some("nested")));
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

/// With its feature `arbitrary_precision`, serde_json hands a number out as an object of this shape, with the number as text.
/// An object of this shape in a text stands for it where the feature is off.
#[test]
fn number_handed_out_as_text_is_read_as_any_number() {
    let disguised = |number: &str| format!(r#"{{"$serde_json::private::Number":"{number}"}}"#);
    for number in [
        "0",
        "40001",
        "-1",
        "9223372036854775807",
        "40001.0",
        "4.0001e4",
        "999999999999999.0",
    ] {
        assert_eq!(code_of(&disguised(number)), code_of(number), "{number}");
    }
    for number in [
        "40001.5",
        "9223372036854775808",
        "1e15",
        "1808565692088417.0",
    ] {
        assert_eq!(code_of(&disguised(number)), Err(number.to_owned()));
    }
    for code in [r#"{"$serde_json::private::Number":[]}"#, r#"{"a":1}"#, "{}"] {
        assert_eq!(code_of(code), Err("an object".to_owned()));
    }
    let body = format!(r#"{{"errcode":-1,"errmsg":{}}}"#, disguised("17.50"));
    assert_eq!(failure::<Code>(body.as_bytes()).errmsg(), Some("17.50"));
}

#[test]
fn number_handed_out_as_text_is_not_an_object() {
    const NESTED: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]).nested(&["head", "base"]);
    for number in ["1.5", r#"{"$serde_json::private::Number":"1.5"}"#] {
        assert_eq!(
            *no_reply(number.as_bytes()).kind(),
            BodyErrorKind::NotAnObject
        );
        let body = format!(r#"{{"head":{number},"base":{{"ret":7}}}}"#);
        assert_eq!(
            NESTED.read(body.as_bytes()).unwrap().code,
            Some(7),
            "{body}"
        );
    }
}

#[test]
fn a_long_body_is_kept_by_its_beginning() {
    let body = format!("{}{}", "接".repeat(67), "x".repeat(10_000_000));
    let error = no_reply(body.as_bytes());
    assert_eq!(error.snippet(), "接".repeat(66));
    assert_eq!(error.length(), body.len());
    assert!(error.to_string().ends_with("接…"));
}

#[test]
fn ten_megabytes_are_no_obstacle() {
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
fn a_success_that_is_no_payload_shows_no_secret() {
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
        "the call succeeded, but its payload is not what was asked for: never"
    );
    assert_eq!(error.snippet(), r#"{"access_token":"secret"}"#);
    let cut = no_reply(br#"{"access_token":"secret","expires_in"#);
    for text in [
        error.to_string(),
        format!("{error:?}"),
        cut.to_string(),
        format!("{cut:?}"),
    ] {
        assert!(!text.contains("secret"), "{text}");
    }
}

#[test]
fn a_payload_under_a_name_is_read_alone() {
    const TEAM: EnvelopeSpec = EnvelopeSpec::new(&["code"], &["message"]).payload("data");
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
        let error = read(body).unwrap_err().to_string();
        assert_eq!(
            error,
            format!("the call succeeded, but its payload is not what was asked for: {problem}")
        );
    }
}

#[test]
fn the_wording_decides_between_sections() {
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
                assert_eq!(found.number(), entry.code());
            }
        }
    }
}

#[test]
fn sections_know_what_they_are() {
    let error = failure::<UserApi>(br#"{"code":40100,"message":"org_id is required"}"#);
    assert_eq!(error.code(), UserApi::Param(ParamCode::from(40100)));
    assert_eq!(error.entry().unwrap().table().key(), "qingtui/param");
    assert_eq!(error.code().to_string(), ParamCode::from(40100).to_string());
    let error = failure::<UserApi>(br#"{"code":123456789,"message":"?"}"#);
    assert_eq!(error.code(), UserApi::Unlisted(123_456_789));
    assert_eq!(error.to_string(), "unlisted code (123456789): ?");
    assert_eq!((error.kind(), error.retry()), (Kind::Unknown, Retry::Never));
}

/// What [`ANY`] finds, by way of a tree.
fn naive_head(body: &str) -> Option<(Option<i64>, Option<String>)> {
    let tree: Value = serde_json::from_str(body).ok()?;
    let tree = tree.as_object()?;
    let integer = |value: &Value| match value {
        Value::String(text) => text.trim().parse().ok(),
        Value::Number(number) => number.as_i64().or_else(|| {
            let float = number
                .as_f64()
                .filter(|float| float.fract() == 0.0 && float.abs() < 1e15)?;
            format!("{float:.0}").parse().ok()
        }),
        _ => None,
    };
    let find = |object: &serde_json::Map<String, Value>, names: &[&str]| {
        names
            .iter()
            .filter_map(|&name| object.get(name))
            .find(|value| !value.is_null())
            .cloned()
    };
    let errmsg_of = |object: &serde_json::Map<String, Value>| {
        let names = ["errmsg", "error_msg", "message"];
        names
            .iter()
            .filter_map(|&name| object.get(name))
            .find_map(|value| match value {
                Value::String(text) => Some(text.clone()),
                Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
                _ => None,
            })
    };
    let codes = ["errcode", "error_code", "errode", "code"];
    let empty = serde_json::Map::new();
    let nested = tree
        .get("base_resp")
        .and_then(Value::as_object)
        .unwrap_or(&empty);
    let (code, errmsg) = match (find(tree, &codes), find(nested, &codes)) {
        (None, Some(code)) => (Some(code), errmsg_of(nested).or(errmsg_of(tree))),
        (Some(outer), Some(code)) if integer(&outer) == Some(0) && integer(&code) != Some(0) => {
            (Some(code), errmsg_of(nested).or(errmsg_of(tree)))
        }
        (code, _) => (code, errmsg_of(tree).or(errmsg_of(nested))),
    };
    match code {
        None => Some((None, errmsg)),
        Some(code) => Some((Some(integer(&code)?), errmsg)),
    }
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
    const KNOWN: [&str; 9] = [
        "errcode",
        "error_code",
        "errode",
        "code",
        "errmsg",
        "error_msg",
        "message",
        "base_resp",
        "data",
    ];
    prop_oneof![3 => prop::sample::select(&KNOWN[..]).prop_map(str::to_owned), 1 => "[a-z_\"\u{e9}]{0,6}"]
}

fn any_errmsg() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}".prop_map(|rid| format!("rid: {rid}")),
        "[A-Za-z0-9.!_-]{1,20}".prop_map(|hint| format!("hint: [{hint}]")),
        "[A-Za-z0-9.!_-]{1,20}".prop_map(|hint| format!("hints: [ req_id: {hint} ]")),
        any::<std::net::IpAddr>().prop_map(|ip| format!("ip {ip}")),
        any::<std::net::IpAddr>().prop_map(|ip| format!("from ip: {ip}")),
        "https?://[a-z./?=]{0,12}".prop_map(|link| format!("more details at {link}")),
        prop::sample::select(
            &[
                "rid",
                "hint",
                "[",
                "]",
                ":",
                "ip",
                "ipv6",
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
    fn any_envelope_reads_back(code: i64, errmsg in any_errmsg(), shape in 0..SHAPES.len(), form in 0..4_usize, payload in any_json()) {
        let forms = forms(code);
        let form = &forms[form % forms.len()];
        let text = serde_json::to_string(&errmsg).unwrap();
        let payload_text = serde_json::to_string(&payload).unwrap();
        let body = format!("{{\"payload\":{payload_text},{}}}", SHAPES[shape].replace("CODE", form).replace("ERRMSG", &text));
        let head = ANY.read(body.as_bytes()).unwrap();
        prop_assert_eq!((head.code, head.errmsg.as_deref()), (Some(code), Some(&*errmsg)));
        match reply::from_str::<Value, Code>(&body) {
            Ok(read) => {
                prop_assert_eq!(code, 0);
                prop_assert_eq!(&read["payload"], &payload);
            }
            Err(ReplyError::Api(error)) => {
                prop_assert_eq!((error.number(), error.code(), error.errmsg()), (code, Code::from(code), Some(&*errmsg)));
                prop_assert!(error.to_string().contains(&code.to_string()));
            }
            Err(other) => prop_assert!(false, "{}", other),
        }
        // A reply that ends too early is none.
        let cut = body.char_indices().map(|(at, _)| at).nth(body.chars().count() / 2).unwrap();
        prop_assert!(matches!(reply::from_str::<Value, Code>(&body[..cut]), Err(ReplyError::Body(_))));
    }

    #[test]
    fn any_json_is_read_as_by_way_of_a_tree(body in any_json(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&body) } else { serde_json::to_string(&body) }.unwrap();
        let head = ANY.read(text.as_bytes()).ok().map(|head| (head.code, head.errmsg.map(String::from)));
        prop_assert_eq!(head, naive_head(&text));
    }

    #[test]
    fn any_integral_float_is_its_integer_or_refused(code: i64, scale in 0..64_u32, zeros in 1..30_usize) {
        let code = code >> scale;
    let float = format!("{code}.{}", "0".repeat(zeros));
        let read = code_of(&float);
        let length = code.unsigned_abs().to_string().len();
        if length <= 15 && (zeros == 1 || length + zeros <= 15) {
            prop_assert_eq!(read, Ok(code));
        } else if length <= 15 {
            // More than 15 digits: serde_json can misread it as a fraction, but not as another integer.
            prop_assert!(read.is_err() || read == Ok(code), "{float}: {read:?}");
        } else {
            prop_assert!(read.is_err(), "{float}: {read:?}");
        }
    }

    #[test]
    fn any_fraction_of_15_digits_is_refused(whole in -1_000_000_000_i64..1_000_000_000, fraction in 1..1_000_000_u32) {
        let float = format!("{whole}.{fraction:06}");
        prop_assert!(code_of(&float).is_err(), "{float}");
    }

    #[test]
    fn any_errmsg_splits_and_joins_to_itself(errmsg in any_errmsg()) {
        let parts: Vec<Segment<'_>> = Errmsg::new(&errmsg).segments().collect();
        prop_assert_eq!(parts.iter().map(|part| part.as_str()).collect::<String>(), &*errmsg);
        prop_assert!(parts.iter().all(|part| !part.as_str().is_empty()));
        prop_assert!(!parts.windows(2).any(|pair| matches!(pair, [Segment::Wording(_), Segment::Wording(_)])));
    }

    #[test]
    fn a_wording_with_suffixes_reads_back(row in 0..1833_usize, rid in "[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}", hint in "[A-Za-z0-9.!_-]{1,20}", ip: std::net::IpAddr) {
        let wording = Code::iter().nth(row).unwrap().message();
        prop_assume!(Errmsg::new(wording).segments().count() == 1 && !wording.ends_with([' ', ',', ';', '，', '；']));
        let errmsg = format!("{wording}, hint: [{hint}], from ip: {ip}, more info at https://a.example/b?e=1 rid: {rid}");
        let read = Errmsg::new(&errmsg);
        prop_assert_eq!(read.wording().to_string(), wording);
        prop_assert_eq!(read.rid().map(|rid| rid.as_str()), Some(&*rid));
        prop_assert_eq!(read.rid().map(|rid| rid.time()), i64::from_str_radix(&rid[..8], 16).ok());
        prop_assert!(read.hints().eq([&*hint]));
        prop_assert_eq!(read.ip(), Some(ip));
        prop_assert_eq!(read.link(), Some("https://a.example/b?e=1"));
    }

    #[test]
    fn no_bytes_panic(body: Vec<u8>, start in 0..3_usize) {
        let mut bytes = [&b""[..], b"{\"errcode\":", b"{\"base_resp\":{\"errmsg\":"][start].to_vec();
        bytes.extend(body);
        let _ = reply::from_slice::<Value, Code>(&bytes);
        let _ = reply::check::<UserApi>(&bytes);
        let text = String::from_utf8_lossy(&bytes);
        prop_assert_eq!(Errmsg::new(&text).segments().map(Segment::as_str).collect::<String>(), &*text);
        prop_assert!(REGISTRY.identify(40001, &text).count() == 2);
    }
}
