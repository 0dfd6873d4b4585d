//! Errors that are served, and read by a caller.

use errcodes::platform::EnvelopeSpec;
use errcodes::reply::{self, ReplyError};
use errcodes::table::ApiCode;
use errcodes::{ApiError, wechat};
use serde_json::Value;

errcodes::define_errcodes! {
    #[table("served")]
    #[docs("https://served.example/{code}")]
    enum Served(en, zh) {
        -7 => Negative { name: &str }("negative {name}", "负 {name}") as Aborted,
        0 => Zero("zero", "零") as Internal,
        1 => Fine("fine", "好") as Ok,
        40401 => Absent { order: &str }("order {order} not found", "订单 {order} 不存在") as NotFound,
        40901 => Few { sku: &str, left: &str }("only {left} left of {{{sku}}}", "{sku} 仅剩 {left} 件") as FailedPrecondition,
    }
}

/// The members of problem details, read as an envelope.
const PROBLEM: EnvelopeSpec = EnvelopeSpec::new(&["code"], &["detail"]);

/// Serves an error: the first byte chooses the row and the language, the rest are two arguments, separated
/// by a NUL byte.
pub fn read_back(bytes: &[u8]) {
    let Some((&first, rest)) = bytes.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    let (one, two) = text.split_once('\0').unwrap_or((&text, ""));
    let locale = if first & 1 == 0 { "en" } else { "zh" };
    match first / 2 % 8 {
        0 => of_error(&Served::negative(one), locale, &[("name", one)]),
        1 => of_error(&Served::absent(one), locale, &[("order", one)]),
        2 => of_error(
            &Served::few(one, two),
            locale,
            &[("sku", one), ("left", two)],
        ),
        3 => of_error(&ApiError::from(Served::Zero), locale, &[]),
        4 => of_error(&ApiError::from(Served::Fine), locale, &[]),
        5 => of_error(&ApiError::from(Served::from(number(rest))), locale, &[]),
        6 => of_error(
            &ApiError::from(wechat::Code::from(number(rest))),
            locale,
            &[],
        ),
        _ => {
            let codes = wechat::Code::iter().len();
            let code = wechat::Code::iter().nth(number(rest).unsigned_abs() as usize % codes);
            of_error(
                &ApiError::from(code.expect("it is one of them")),
                locale,
                &[],
            );
        }
    }
}

fn number(bytes: &[u8]) -> i64 {
    let mut number = [0; 8];
    let len = bytes.len().min(8);
    number[..len].copy_from_slice(&bytes[..len]);
    i64::from_le_bytes(number)
}

/// Asserts that an envelope and problem details are read back as the error: its code, its message and its
/// arguments, which letters and digits cannot hide.
fn of_error<C: ApiCode>(error: &ApiError<C>, locale: &str, arguments: &[(&str, &str)]) {
    let message = error.message_in(locale).to_string();
    let code = error.code().code();
    let is_success = code == 0 || error.kind() == errcodes::Kind::Ok;
    let is_plain =
        |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_alphanumeric());
    match serde_json::to_vec(&error.envelope_in(locale)) {
        Err(_) => assert!(is_success, "{error:?} is not served"),
        Ok(body) => {
            assert!(!is_success, "{error:?} is served");
            let read = failure::<C>(reply::from_slice(&body));
            assert_eq!(
                (read.code(), read.errmsg()),
                (error.code(), Some(message.as_str()))
            );
            if arguments.iter().all(|(_, value)| is_plain(value)) {
                for &(name, value) in arguments {
                    assert_eq!(read.argument(name), Some(value), "{name} of {message:?}");
                }
                assert_eq!(read.message_in(locale).to_string(), message);
            }
        }
    }
    let body = serde_json::to_vec(&error.problem(locale)).expect("every problem is served");
    let problem: Value = serde_json::from_slice(&body).expect("a problem is JSON");
    assert_eq!(problem["detail"], message);
    assert!((200..=599).contains(&problem["status"].as_u64().expect("it is a number")));
    for &(name, value) in arguments.iter().filter(|(name, _)| *name != "name") {
        assert_eq!(problem[name], value);
    }
    if !is_success {
        let read = failure::<C>(PROBLEM.from_slice(&body));
        assert_eq!(
            (read.code(), read.errmsg()),
            (error.code(), Some(message.as_str()))
        );
    }
}

fn failure<C: ApiCode>(read: Result<Value, ReplyError<C>>) -> ApiError<C> {
    match read {
        Err(ReplyError::Api(error)) => error,
        other => panic!("not a failure: {other:?}"),
    }
}
