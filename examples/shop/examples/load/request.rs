//! Requests of every kind, each with the answer that it must get.

use axum::http::{HeaderValue, Method, Request as HttpRequest};
use errcodes::ApiError;
use http_body_util::Full;
use hyper::body::Bytes;
use serde_json::json;
use shop::ShopCode as Code;

use crate::Result;
use crate::database::{NEGATIVE_QUANTITY, ORDER_OF_ANN, ORDERED, UNKNOWN_STATE};

/// Values of `Accept-Language`, and the language that each must be answered in.
const LANGUAGES: [(&[&[u8]], &str); 14] = [
    (&[], "en"),
    (&[b"en"], "en"),
    (&[b"en-GB, zh;q=0.9"], "en"),
    (&[b"zh"], "zh"),
    (&[b"zh-CN,zh;q=0.9,en;q=0.5"], "zh"),
    (&[b"zh-Hant-TW"], "zh"),
    (&[b"ZH-hans"], "zh"),
    (&[b"fr, de;q=0.7, zh;q=0.1"], "zh"),
    (&[b"fr"], "en"),
    (&[b"*"], "en"),
    (&[b"fr", b"zh;q=0.5"], "zh"),
    (&[b""], "en"),
    (&[b";;q=,=\t,,"], "en"),
    (&[b"\xff\xfe\x80"], "en"),
];

/// A byte more than axum reads by default.
static OVERSIZED: [u8; 2 * 1024 * 1024 + 1] = [b' '; 2 * 1024 * 1024 + 1];

const ANN: &str = "Bearer token-of-ann";
const BOB: &str = "Bearer token-of-bob";

/// A request and the answer to it.
pub struct Request {
    pub kind: &'static str,
    method: Method,
    path: String,
    token: Option<String>,
    content_type: Option<&'static str>,
    body: Bytes,
    languages: &'static [&'static [u8]],
    /// The language of the answer.
    pub language: &'static str,
    pub expected: Expected,
}

/// An answer.
pub enum Expected {
    Product(&'static str),
    Placed(u32),
    Order(Order),
    Cancelled(Order),
    Description,
    Problem(u16, ApiError<Code>),
    /// An error with a general text in place of its own.
    Masked(u16, Code),
    /// A status without a body, and without an error of the table.
    Bare(u16),
}

/// An order of a worker.
#[derive(Clone, Copy)]
pub struct Order {
    pub id: u32,
    pub quantity: u32,
    pub state: &'static str,
}

/// How often a kind of request is sent, its name, and how the customer of an order makes it.
type Kind = (u32, &'static str, fn(&str, Order) -> Request);

const PLACE: Kind = (40, "place", |token, _| {
    let quantity = fastrand::u32(1..=99);
    post(ORDERED, quantity, Expected::Placed(quantity)).by(token)
});

const KINDS: &[Kind] = &[
    PLACE,
    (80, "order", |token, order| {
        get_order(order.id, Expected::Order(order)).by(token)
    }),
    (40, "cancel", |token, order| {
        let expected = match order.state {
            "open" => Expected::Cancelled(order),
            _ => problem(409, Code::order_already_cancelled(order.id)),
        };
        let request = get_order(order.id, expected).by(token);
        Request {
            method: Method::DELETE,
            ..request
        }
    }),
    (40, "order of another", |token, _| {
        let error = Code::order_of_another_customer(ORDER_OF_ANN);
        get_order(ORDER_OF_ANN, problem(403, error)).by(token)
    }),
    (40, "unknown order", |_, _| {
        get_order(u32::MAX, problem(404, Code::order_not_found(u32::MAX)))
    }),
    (20, "unreadable order", |_, _| {
        get_order(UNKNOWN_STATE, Expected::Masked(500, Code::OrderUnreadable))
    }),
    (20, "failing store", |_, _| {
        get_order(NEGATIVE_QUANTITY, Expected::Masked(500, Code::StoreFailed))
    }),
    (20, "malformed order", |_, _| {
        get(
            "/orders/4294967296",
            malformed("Cannot parse `4294967296` to a `u32`"),
        )
        .by(ANN)
    }),
    (40, "no token", |_, _| get("/orders/1", unauthenticated())),
    (40, "bad token", |_, _| {
        get("/orders/1", unauthenticated()).by("Bearer token-of-mallory")
    }),
    (10, "bad scheme", |_, _| {
        get("/orders/1", unauthenticated()).by("Basic token-of-ann")
    }),
    (10, "bytes as token", |_, _| {
        get("/orders/1", unauthenticated()).by("Bearer token-of-änn")
    }),
    (40, "out of stock", |_, _| {
        post("A1", 50, problem(409, Code::out_of_stock("A1", 3)))
    }),
    (20, "unknown in order", |_, _| {
        post("Z9", 5, problem(404, Code::product_not_found("Z9")))
    }),
    (20, "no piece", |_, _| {
        post("A1", 0, problem(400, Code::invalid_quantity(0, 99)))
    }),
    (20, "too many", |_, _| {
        post("A1", 100, problem(400, Code::invalid_quantity(100, 99)))
    }),
    (40, "daily limit", |_, _| {
        post("B2", 1, problem(429, Code::order_limit_reached(0))).by(BOB)
    }),
    (30, "cut JSON", |_, _| {
        rejected(
            r#"{"sku":"A1","quantity":1"#,
            "EOF while parsing an object at line 1 column 24",
        )
    }),
    (10, "no JSON", |_, _| {
        rejected("sku=A1", "expected value at line 1 column 1")
    }),
    (20, "missing field", |_, _| {
        rejected(
            r#"{"sku":"A1"}"#,
            "missing field `quantity` at line 1 column 12",
        )
    }),
    (20, "negative", |_, _| {
        let reason = "quantity: invalid value: integer `-1`, expected u32 at line 1 column 25";
        rejected(r#"{"sku":"A1","quantity":-1}"#, reason)
    }),
    (20, "content type", |_, _| {
        let reason = "Expected request with `Content-Type: application/json`";
        let content_type = fastrand::choice(["text/plain", "application/x-www-form-urlencoded"]);
        Request {
            content_type,
            ..rejected("sku=A1", reason)
        }
    }),
    (1, "oversized", |_, _| {
        let body = Bytes::from_static(&OVERSIZED);
        Request {
            body,
            ..rejected("", "length limit exceeded")
        }
    }),
    (200, "product", |_, _| {
        get("/products/B2", Expected::Product("B2"))
    }),
    (40, "unknown product", |_, _| {
        let sku = fastrand::u32(..).to_string();
        get(
            &format!("/products/{sku}"),
            problem(404, Code::product_not_found(&sku)),
        )
    }),
    (10, "hostile product", |_, _| {
        let error = Code::product_not_found(r#"B2' OR "1"='1 --\"#);
        get(
            "/products/B2%27%20OR%20%221%22=%271%20--%5C",
            problem(404, error),
        )
    }),
    (10, "malformed product", |_, _| {
        get("/products/%FF", malformed("Invalid UTF-8 in `sku`"))
    }),
    (2, "description", |_, _| {
        get("/openapi.json", Expected::Description)
    }),
    (10, "unknown route", |_, _| {
        get("/nowhere", Expected::Bare(404))
    }),
    (10, "path of a file", |_, _| {
        get("/..%2f..%2fetc%2fpasswd", Expected::Bare(404))
    }),
    (20, "wrong method", |_, _| {
        let request = get("/orders/1", Expected::Bare(405));
        Request {
            method: Method::PATCH,
            ..request
        }
    }),
];

impl Request {
    /// Makes a request of any kind. The first of a customer places an order.
    pub fn random(token: &str, order: Option<Order>) -> Self {
        let total = KINDS.iter().map(|(weight, ..)| weight).sum::<u32>();
        let mut place = fastrand::u32(..total);
        let reached = |(weight, ..): &&Kind| match place.checked_sub(*weight) {
            Some(rest) => {
                place = rest;
                false
            }
            None => true,
        };
        let none = Order {
            id: 0,
            quantity: 0,
            state: "",
        };
        let any = KINDS.iter().find(reached).filter(|_| order.is_some());
        let (_, kind, make) = any.unwrap_or(&PLACE);
        Self {
            kind,
            ..make(token, order.unwrap_or(none))
        }
    }

    /// Whether the service refuses the body before it has read all of it.
    pub fn is_oversized(&self) -> bool {
        self.body.len() == OVERSIZED.len()
    }

    fn by(mut self, token: &str) -> Self {
        self.token = Some(token.to_owned());
        self
    }

    pub fn to_http(&self) -> Result<HttpRequest<Full<Bytes>>> {
        let mut request = HttpRequest::builder()
            .method(self.method.clone())
            .uri(&self.path)
            .header("Host", "shop.example");
        if let Some(token) = &self.token {
            request = request.header("Authorization", HeaderValue::from_bytes(token.as_bytes())?);
        }
        if let Some(content_type) = self.content_type {
            request = request.header("Content-Type", content_type);
        }
        for language in self.languages {
            request = request.header("Accept-Language", HeaderValue::from_bytes(language)?);
        }
        Ok(request.body(Full::new(self.body.clone()))?)
    }
}

fn get(path: &str, expected: Expected) -> Request {
    let (languages, language) = LANGUAGES[fastrand::usize(..LANGUAGES.len())];
    Request {
        kind: "",
        method: Method::GET,
        path: path.to_owned(),
        token: None,
        content_type: None,
        body: Bytes::new(),
        languages,
        language,
        expected,
    }
}

fn get_order(id: u32, expected: Expected) -> Request {
    get(&format!("/orders/{id}"), expected).by(ANN)
}

fn post(sku: &str, quantity: u32, expected: Expected) -> Request {
    post_text(
        &json!({"sku": sku, "quantity": quantity}).to_string(),
        expected,
    )
}

fn post_text(body: &str, expected: Expected) -> Request {
    Request {
        method: Method::POST,
        content_type: Some("application/json"),
        body: Bytes::copy_from_slice(body.as_bytes()),
        ..get("/orders", expected).by(ANN)
    }
}

fn rejected(body: &str, reason: &str) -> Request {
    post_text(body, malformed(reason))
}

fn malformed(reason: &str) -> Expected {
    problem(400, Code::malformed_request(reason))
}

fn unauthenticated() -> Expected {
    problem(401, Code::InvalidToken)
}

fn problem(status: u16, error: impl Into<ApiError<Code>>) -> Expected {
    Expected::Problem(status, error.into())
}
