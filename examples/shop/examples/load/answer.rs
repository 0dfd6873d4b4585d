//! Checks of answers.

use axum::http::{HeaderMap, Response};
use errcodes::ApiError;
use hyper::body::Bytes;
use serde_json::{Value, json};
use shop::ShopCode;

use crate::Result;
use crate::database::ORDERED;
use crate::request::{Expected, Order, Request};

/// Texts of SQLite, the store, its files and records, which no answer may have.
const SECRETS: [&str; 15] = [
    "sqlite",
    "select ",
    "insert ",
    "update ",
    "begin ",
    "database",
    "transaction",
    "no such",
    "hunter2",
    "token-of-",
    "unknown state",
    "out of range",
    "shop.db",
    ".rs",
    "panic",
];

/// Headers that an answer may have.
const HEADERS: [&str; 8] = [
    "content-type",
    "content-language",
    "content-length",
    "vary",
    "date",
    "retry-after",
    "www-authenticate",
    "allow",
];

/// Checks the answer to a request. The store may be busy if the database is locked. Returns the order
/// or the code of the error that it has.
pub fn check(
    request: &Request,
    answer: &Response<Bytes>,
    is_locked: bool,
) -> Result<(Option<Order>, Option<i64>)> {
    check_secrets(answer, request)?;
    let status = answer.status().as_u16();
    let busy = Expected::Problem(503, ShopCode::StoreBusy.into());
    let expected = match &request.expected {
        _ if status == 503 && is_locked => &busy,
        expected => expected,
    };
    match expected {
        Expected::Problem(expected, error) => {
            same("status", &status, expected)?;
            check_problem(answer, error, request.language, None)
        }
        Expected::Masked(expected, code) => {
            same("status", &status, expected)?;
            let text = match request.language {
                "zh" => "发生内部错误",
                _ => "an internal error occurred",
            };
            check_problem(answer, &ApiError::from(*code), request.language, Some(text))
        }
        Expected::Bare(expected) => {
            same("status", &status, expected)?;
            same("length of the body", &answer.body().len(), &0)?;
            Ok((None, None))
        }
        Expected::Product(sku) => {
            let body = success(answer, 200)?;
            same(
                "body",
                &body,
                &json!({"sku": sku, "stock": body["stock"].as_u64()}),
            )?;
            Ok((None, None))
        }
        Expected::Description => {
            let body = success(answer, 200)?;
            same("version", &body["openapi"], &json!("3.1.0"))?;
            Ok((None, None))
        }
        Expected::Placed(quantity) => {
            let id = success(answer, 201)?["id"]
                .as_u64()
                .ok_or("no id")?
                .try_into()?;
            let order = Order {
                id,
                quantity: *quantity,
                state: "open",
            };
            check_order(answer, 201, order)
        }
        Expected::Order(order) => check_order(answer, 200, *order),
        Expected::Cancelled(order) => {
            let state = "cancelled";
            check_order(answer, 200, Order { state, ..*order })
        }
    }
}

/// Checks that no header and no body has a secret.
fn check_secrets(answer: &Response<Bytes>, request: &Request) -> Result<()> {
    let mut texts = Vec::new();
    for (name, value) in answer.headers() {
        if !HEADERS.contains(&name.as_str()) {
            return Err(format!("header {name}").into());
        }
        texts.push(String::from_utf8_lossy(value.as_bytes()).to_lowercase());
    }
    // The description of the API has words of every kind, and is the same in every answer.
    if !matches!(request.expected, Expected::Description) {
        texts.push(String::from_utf8_lossy(answer.body()).to_lowercase());
    }
    match find_secret(&texts.join("\n")) {
        Some(secret) => Err(format!("the answer has `{secret}`").into()),
        None => Ok(()),
    }
}

/// Returns a secret that a text in lower case has.
pub fn find_secret(text: &str) -> Option<&'static str> {
    SECRETS.into_iter().find(|secret| text.contains(secret))
}

/// Checks problem details as the guide documents them, with a text in place of the error's if it is
/// masked.
fn check_problem(
    answer: &Response<Bytes>,
    error: &ApiError<ShopCode>,
    language: &str,
    masked: Option<&str>,
) -> Result<(Option<Order>, Option<i64>)> {
    let (code, headers) = (error.code(), answer.headers());
    check_header(headers, "content-type", Some("application/problem+json"))?;
    check_header(headers, "content-language", Some(language))?;
    check_header(headers, "vary", Some("Accept-Language"))?;
    let challenge = (code == ShopCode::InvalidToken).then_some("Bearer");
    check_header(headers, "www-authenticate", challenge)?;
    if code == ShopCode::OrderLimitReached {
        let wait = headers.get("retry-after").ok_or("no Retry-After")?;
        let wait: u32 = wait.to_str()?.parse()?;
        same("wait within a day", &(1..=86_400).contains(&wait), &true)?;
    } else {
        let wait = (code == ShopCode::StoreBusy).then_some("1");
        check_header(headers, "retry-after", wait)?;
    }
    let mut body = json!({
        "type": format!("https://shop.example/errors#{}", code.code()),
        "title": masked.unwrap_or(code.message_in(language)),
        "status": answer.status().as_u16(),
        "detail": masked.map_or_else(|| error.message_in(language).to_string(), str::to_owned),
        "code": code.code(),
        "name": code.name(),
    });
    for (name, value) in error.arguments() {
        body[name] = value.into();
    }
    same(
        "body",
        &serde_json::from_slice::<Value>(answer.body())?,
        &body,
    )?;
    Ok((None, Some(code.code())))
}

fn check_order(
    answer: &Response<Bytes>,
    status: u16,
    order: Order,
) -> Result<(Option<Order>, Option<i64>)> {
    let Order {
        id,
        quantity,
        state,
    } = order;
    let body = json!({"id": id, "sku": ORDERED, "quantity": quantity, "state": state});
    same("body", &success(answer, status)?, &body)?;
    Ok((Some(order), None))
}

/// Returns the body of a success.
fn success(answer: &Response<Bytes>, status: u16) -> Result<Value> {
    same("status", &answer.status().as_u16(), &status)?;
    check_header(answer.headers(), "content-type", Some("application/json"))?;
    Ok(serde_json::from_slice(answer.body())?)
}

fn check_header(headers: &HeaderMap, name: &str, expected: Option<&str>) -> Result<()> {
    let values: Vec<_> = headers.get_all(name).iter().collect();
    let expected: Vec<_> = expected.into_iter().collect();
    same(name, &values, &expected)
}

fn same<T: std::fmt::Debug + PartialEq<U>, U: std::fmt::Debug>(
    what: &str,
    found: &T,
    expected: &U,
) -> Result<()> {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what} {found:?} instead of {expected:?}").into())
}
