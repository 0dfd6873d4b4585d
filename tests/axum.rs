//! Answers of an axum service, by HTTP over loopback.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Path;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use errcodes::axum::ErrorLayer;
use errcodes::platform::EnvelopeSpec;
use errcodes::reply::ReplyError;
use errcodes::{ApiError, Kind, define_errcodes, reply, wechat};
use http_body_util::BodyExt;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tower::{Layer, ServiceBuilder, ServiceExt, service_fn};
use tracing_subscriber::fmt::MakeWriter;

define_errcodes! {
    /// Errors of the shop's API.
    #[table("shop")]
    #[docs("https://shop.example/errors#{code}")]
    pub enum ShopCode(en, zh) {
        0     => Done("done", "完成") as Ok,
        40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
        40499 => NoSuchOrder("no such order", ~"没有该订单") as NotFound,
        42901 => TooManyOrders("too many orders", "下单过于频繁") as ResourceExhausted retry NextMinute,
        50001 => StoreUnavailable { store: &str }("store {store} failed", "存储 {store} 出错") as Internal,
        50003 => Early("early", _) as Unavailable http 103,
    }
}

define_errcodes! {
    /// A table without English.
    #[table("laden")]
    pub enum Laden(de, zh) { 1 => Leer("leer", "空") as Internal }
}

const SECRET: &str = "password=hunter2";

/// A source with a source, all of which a caller must not see.
#[derive(Debug)]
struct StoreError(io::Error);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("connection to 10.0.0.7 lost")
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

async fn order(Path(order): Path<u64>) -> Result<Json<u64>, ApiError<ShopCode>> {
    if order == 7 {
        Err(ShopCode::order_not_found(7))?;
    }
    Ok(Json(order))
}

async fn limited() -> Result<(), ApiError<ShopCode>> {
    Err(ShopCode::TooManyOrders)?
}

async fn translated() -> Result<(), ApiError<ShopCode>> {
    Err(ShopCode::NoSuchOrder)?
}

async fn internal() -> Result<(), ApiError<ShopCode>> {
    let load = || Err(StoreError(io::Error::other(SECRET)));
    load().map_err(|error| ShopCode::store_unavailable("s3").with_source(error))
}

async fn unlisted() -> Result<(), ApiError<ShopCode>> {
    Err(ShopCode::from(77))?
}

async fn success() -> Result<(), ApiError<ShopCode>> {
    Err(ShopCode::Done)?
}

async fn early() -> Result<(), ApiError<ShopCode>> {
    Err(ShopCode::Early)?
}

async fn with_headers() -> impl IntoResponse {
    let headers = [
        ("content-type", "application/vnd.shop+json"),
        ("content-language", "en-GB"),
        ("retry-after", "600"),
        ("vary", "Origin"),
        ("x-request-id", "r1"),
    ];
    let error: ApiError<ShopCode> = ShopCode::TooManyOrders.into();
    (StatusCode::SERVICE_UNAVAILABLE, headers, error)
}

async fn in_chinese() -> Result<(), ApiError<ShopCode>> {
    Err(ShopCode::order_not_found(7).with_locale("zh"))
}

async fn forwarded() -> Result<(), ApiError<wechat::Code>> {
    let body = br#"{"errcode":40164,"errmsg":"invalid ip 10.0.0.7 ipv6 ::ffff:10.0.0.7, not in whitelist rid: 65ffe934-2355113d-79ef0b31"}"#;
    match reply::check(body) {
        Err(ReplyError::Api(error)) => Err(error)?,
        other => panic!("{other:?}"),
    }
}

async fn without_english() -> Result<(), ApiError<Laden>> {
    Err(Laden::Leer)?
}

fn routes() -> Router {
    Router::new()
        .route("/orders/{order}", get(order))
        .route("/limited", get(limited))
        .route("/translated", get(translated))
        .route("/internal", get(internal))
        .route("/unlisted", get(unlisted))
        .route("/success", get(success))
        .route("/early", get(early))
        .route("/headers", get(with_headers))
        .route("/chinese", get(in_chinese))
        .route("/forwarded", get(forwarded))
        .route("/laden", get(without_english))
}

/// An answer, as a client on loopback receives it.
#[derive(Debug)]
struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// Serves `app` on loopback, and sends it one request.
async fn send(app: Router, request: Request<Body>) -> Answer {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move { axum::serve(listener, app).await });
    let stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let (mut client, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .unwrap();
    let connection = tokio::spawn(connection);
    let (head, body) = client.send_request(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    server.abort();
    connection.abort();
    Answer {
        status: head.status.as_u16(),
        headers: head.headers,
        body,
    }
}

fn request(path: &str, accept_language: &str) -> Request<Body> {
    let mut request = Request::get(path).header("host", "shop.example");
    if !accept_language.is_empty() {
        request = request.header("accept-language", accept_language);
    }
    request.body(Body::empty()).unwrap()
}

async fn get_in(app: Router, path: &str, accept_language: &str) -> Answer {
    send(app, request(path, accept_language)).await
}

#[tokio::test]
async fn error_is_answered_in_the_language_of_the_request() {
    let app = || routes().layer(ErrorLayer::new());
    for (accept_language, language, detail) in [
        ("zh-CN,zh;q=0.9,en;q=0.5", "zh", "订单 7 不存在"),
        ("fr, en;q=0.3", "en", "order 7 not found"),
        ("fr", "en", "order 7 not found"),
        ("", "en", "order 7 not found"),
    ] {
        let answer = get_in(app(), "/orders/7", accept_language).await;
        assert_eq!(answer.status, 404);
        assert_eq!(answer.header("content-language"), Some(language));
        assert_eq!(
            answer.header("content-type"),
            Some("application/problem+json")
        );
        assert_eq!(answer.header("vary"), Some("Accept-Language"));
        assert_eq!(answer.header("retry-after"), None);
        let title = if language == "zh" {
            "订单 {order} 不存在"
        } else {
            "order {order} not found"
        };
        let expected = json!({
            "type": "https://shop.example/errors#40401",
            "title": title,
            "status": 404,
            "detail": detail,
            "code": 40401,
            "name": "OrderNotFound",
            "order": "7",
        });
        assert_eq!(answer.json(), expected);
    }
}

#[tokio::test]
async fn several_values_of_accept_language_count_as_one_list() {
    let mut request = request("/orders/7", "fr");
    request
        .headers_mut()
        .append("accept-language", "zh".parse().unwrap());
    let answer = send(routes().layer(ErrorLayer::new()), request).await;
    assert_eq!(answer.header("content-language"), Some("zh"));
}

#[tokio::test]
async fn malformed_accept_language_is_as_good_as_none() {
    for bytes in [&b"\xff\xfe"[..], b"zh\xff", b";;q=", b"*;q=zh", b",,,"] {
        let mut request = request("/orders/7", "");
        let value = HeaderValue::from_bytes(bytes).unwrap();
        request.headers_mut().insert("accept-language", value);
        let answer = send(routes().layer(ErrorLayer::new()), request).await;
        assert_eq!(answer.status, 404, "{bytes:?}");
        assert_eq!(answer.json()["code"], 40401, "{bytes:?}");
    }
}

#[tokio::test]
async fn translation_is_answered_with_its_language_only() {
    let app = routes().layer(ErrorLayer::new());
    let answer = get_in(app, "/translated", "zh").await;
    assert_eq!(answer.header("content-language"), Some("zh"));
    assert_eq!(answer.json()["detail"], "没有该订单");
}

#[tokio::test]
async fn renewed_quota_is_answered_with_seconds_to_wait() {
    for app in [routes(), routes().layer(ErrorLayer::new())] {
        let answer = get_in(app, "/limited", "zh").await;
        assert_eq!(answer.status, 429);
        let seconds: u64 = answer.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=60).contains(&seconds), "{seconds}");
    }
}

#[tokio::test]
async fn error_without_the_layer_is_answered_in_the_first_language_of_its_table() {
    let answer = get_in(routes(), "/orders/7", "zh").await;
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("content-language"), Some("en"));
    assert_eq!(answer.header("vary"), None);
    assert_eq!(answer.json()["detail"], "order 7 not found");
    let answer = get_in(routes(), "/laden", "zh").await;
    assert_eq!(answer.header("content-language"), Some("de"));
    assert_eq!(answer.json()["detail"], "leer");
}

#[tokio::test]
async fn language_of_the_error_precedes_that_of_the_request() {
    for app in [routes(), routes().layer(ErrorLayer::new())] {
        let answer = get_in(app, "/chinese", "en").await;
        assert_eq!(answer.header("content-language"), Some("zh"));
        assert_eq!(answer.json()["detail"], "订单 7 不存在");
    }
}

#[tokio::test]
async fn source_is_never_sent() {
    let layers = [
        ErrorLayer::new(),
        ErrorLayer::new().envelope(),
        ErrorLayer::new().mask([Kind::Internal]),
    ];
    let apps = layers
        .map(|layer| routes().layer(layer))
        .into_iter()
        .chain([routes()]);
    for app in apps {
        let answer = get_in(app, "/internal", "zh").await;
        assert_eq!(answer.status, 500);
        let shown = format!("{answer:?}");
        assert!(!shown.contains("hunter2"), "{shown}");
        assert!(!shown.contains("10.0.0.7"), "{shown}");
    }
}

#[tokio::test]
async fn source_is_not_in_the_debug_text_of_a_response() {
    let response = routes().oneshot(request("/internal", "")).await.unwrap();
    let shown = format!("{response:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[tokio::test]
async fn errmsg_of_a_forwarded_reply_is_not_sent() {
    for layer in [ErrorLayer::new(), ErrorLayer::new().envelope()] {
        let answer = get_in(routes().layer(layer), "/forwarded", "en").await;
        let shown = format!("{answer:?}");
        for part in ["10.0.0.7", "65ffe934", "whitelist rid"] {
            assert!(!shown.contains(part), "{shown}");
        }
        let message = wechat::Code::from(40164).message();
        assert!(shown.contains(message), "{shown}");
    }
}

#[tokio::test]
async fn masked_kind_is_answered_with_a_general_message_and_the_code() {
    let layer = ErrorLayer::new().mask([Kind::Unknown, Kind::Internal]);
    for (accept_language, message) in [("zh", "发生内部错误"), ("en", "an internal error occurred")]
    {
        let answer = get_in(routes().layer(layer), "/internal", accept_language).await;
        assert_eq!(answer.status, 500);
        assert_eq!(answer.header("content-language"), Some(accept_language));
        let expected = json!({
            "type": "https://shop.example/errors#50001",
            "title": message,
            "status": 500,
            "detail": message,
            "code": 50001,
            "name": "StoreUnavailable",
        });
        assert_eq!(answer.json(), expected);
        let envelope = get_in(
            routes().layer(layer.envelope()),
            "/internal",
            accept_language,
        )
        .await;
        assert_eq!(
            envelope.json(),
            json!({"errcode": 50001, "errmsg": message})
        );
    }
    let other = get_in(routes().layer(layer), "/orders/7", "en").await;
    assert_eq!(other.json()["detail"], "order 7 not found");
    let unlisted = get_in(routes().layer(layer), "/unlisted", "zh").await;
    assert_eq!(unlisted.json()["detail"], "an unknown error occurred");
    // The general message is English where the table has another language.
    let masked = get_in(routes().layer(layer), "/laden", "de").await;
    assert_eq!(masked.header("content-language"), Some("en"));
    assert_eq!(masked.json()["detail"], "an internal error occurred");
}

#[tokio::test]
async fn envelope_has_the_names_that_are_chosen() {
    const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]);
    let message = "order 7 not found";
    for (layer, expected) in [
        (
            ErrorLayer::new().envelope(),
            json!({"errcode": 40401, "errmsg": message}),
        ),
        (
            ErrorLayer::new().with_envelope(SPEC),
            json!({"ret": 40401, "msg": message}),
        ),
    ] {
        let answer = get_in(routes().layer(layer), "/orders/7", "en").await;
        assert_eq!(answer.status, 404);
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert_eq!(answer.header("content-language"), Some("en"));
        assert_eq!(answer.json(), expected);
    }
    let answer = get_in(
        routes().layer(ErrorLayer::new().envelope()),
        "/orders/7",
        "zh",
    )
    .await;
    let error = reply::check::<ShopCode>(&answer.body).unwrap_err();
    let error = error.api().unwrap();
    assert_eq!(error.code(), ShopCode::OrderNotFound);
    assert_eq!(error.argument("order"), Some("7"));
}

#[tokio::test]
async fn error_never_answers_a_success() {
    for layer in [ErrorLayer::new(), ErrorLayer::new().envelope()] {
        let answer = get_in(routes().layer(layer), "/success", "en").await;
        assert_eq!(answer.status, 500);
        assert_eq!(
            answer.header("content-type"),
            Some("application/problem+json")
        );
        assert_eq!(
            (&answer.json()["status"], &answer.json()["code"]),
            (&500.into(), &0.into())
        );
        assert_eq!(
            get_in(routes().layer(layer), "/unlisted", "").await.status,
            500
        );
    }
}

#[tokio::test]
async fn informational_status_is_not_sent() {
    let answer = get_in(routes().layer(ErrorLayer::new()), "/early", "en").await;
    assert_eq!(answer.status, 500);
    assert_eq!(answer.json()["status"], 500);
}

#[tokio::test]
async fn status_and_headers_of_a_handler_take_precedence() {
    for layer in [ErrorLayer::new(), ErrorLayer::new().envelope()] {
        let answer = get_in(routes().layer(layer), "/headers", "zh").await;
        assert_eq!(answer.status, 503);
        // A problem's status is that of its response.
        assert!([&json!(503), &Value::Null].contains(&&answer.json()["status"]));
        assert_eq!(
            answer.header("content-type"),
            Some("application/vnd.shop+json")
        );
        assert_eq!(answer.header("content-language"), Some("en-GB"));
        assert_eq!(answer.header("retry-after"), Some("600"));
        assert_eq!(answer.header("x-request-id"), Some("r1"));
        let vary: Vec<_> = answer.headers.get_all(VARY).iter().collect();
        assert_eq!(vary, ["Origin", "Accept-Language"]);
    }
}

#[tokio::test]
async fn vary_names_accept_language_once() {
    for (sent, expected) in [
        ("accept-language", vec!["accept-language"]),
        ("Origin ,Accept-Language", vec!["Origin ,Accept-Language"]),
        ("*", vec!["*"]),
        ("Accept", vec!["Accept", "Accept-Language"]),
    ] {
        let handler =
            move || async move { ([(VARY, sent)], ApiError::from(ShopCode::NoSuchOrder)) };
        let app = Router::new()
            .route("/", get(handler))
            .layer(ErrorLayer::new());
        let answer = get_in(app, "/", "").await;
        let vary: Vec<_> = answer.headers.get_all(VARY).iter().collect();
        assert_eq!(vary, expected);
    }
}

#[tokio::test]
async fn answer_to_head_has_the_headers_of_get_and_no_body() {
    let apps: [fn() -> Router; 3] = [
        routes,
        || routes().layer(ErrorLayer::new()),
        || Router::new().fallback_service(ErrorLayer::new().layer(routes())),
    ];
    for app in apps {
        let answer = get_in(app(), "/orders/7", "zh").await;
        let length = answer.body.len().to_string();
        assert_eq!(answer.header("content-length"), Some(&*length));
        let mut request = request("/orders/7", "zh");
        *request.method_mut() = Method::HEAD;
        let head = send(app(), request).await;
        assert_eq!((head.status, head.body.len()), (404, 0));
        assert_eq!(head.header("content-length"), Some(&*length));
        assert_eq!(
            head.header("content-language"),
            answer.header("content-language")
        );
    }
}

#[tokio::test]
async fn answer_to_head_outside_of_a_router_has_no_body() {
    let mut request = request("/orders/7", "zh");
    *request.method_mut() = Method::HEAD;
    let service = ErrorLayer::new().layer(routes());
    let response = service.oneshot(request).await.unwrap();
    assert_ne!(response.headers()[CONTENT_LENGTH], "0");
    let body = to_bytes(response.into_body(), 1024).await.unwrap();
    assert_eq!(body.len(), 0);
}

/// The places of a layer: all answer in Chinese.
#[tokio::test]
async fn layer_works_wherever_it_is() {
    let apps: [Router; 7] = [
        routes().layer(ErrorLayer::new()),
        routes().route_layer(ErrorLayer::new()),
        Router::new()
            .nest("/api", routes())
            .layer(ErrorLayer::new()),
        Router::new().nest("/api", routes().layer(ErrorLayer::new())),
        Router::new()
            .nest_service("/api", routes())
            .layer(ErrorLayer::new()),
        routes()
            .layer(ErrorLayer::new())
            .layer(ErrorLayer::new().envelope()),
        Router::new().fallback_service(ErrorLayer::new().layer(routes())),
    ];
    for (i, app) in apps.into_iter().enumerate() {
        let path = if (2..5).contains(&i) {
            "/api/orders/7"
        } else {
            "/orders/7"
        };
        let answer = get_in(app, path, "zh").await;
        assert_eq!(answer.status, 404, "{i}");
        assert_eq!(answer.header("content-language"), Some("zh"), "{i}");
        assert_eq!(answer.json()["detail"], "订单 7 不存在", "{i}");
        let vary: Vec<_> = answer.headers.get_all(VARY).iter().collect();
        assert_eq!(vary, ["Accept-Language"], "{i}");
    }
}

#[tokio::test]
async fn other_responses_pass_untouched() {
    async fn stream() -> Response<Body> {
        Response::builder()
            .header("x-own", "1")
            .body(Body::new(Slow(3)))
            .unwrap()
    }
    let app = |layer: Option<ErrorLayer>| {
        let app = routes()
            .route("/stream", get(stream))
            .route("/missing", get(|| async { StatusCode::NOT_FOUND }));
        match layer {
            Some(layer) => app.layer(layer),
            None => app,
        }
    };
    let layer = ErrorLayer::new().mask(Kind::ALL.iter().copied());
    for path in ["/orders/8", "/stream", "/missing", "/nowhere"] {
        let mut with = get_in(app(Some(layer)), path, "zh").await;
        let mut without = get_in(app(None), path, "zh").await;
        with.headers.remove("date");
        without.headers.remove("date");
        assert_eq!(with.status, without.status, "{path}");
        assert_eq!(with.headers, without.headers, "{path}");
        assert_eq!(with.body, without.body, "{path}");
        assert_eq!(with.header("vary"), None, "{path}");
    }
    let streamed = get_in(app(Some(layer)), "/stream", "").await;
    assert_eq!(
        (streamed.header("content-length"), &*streamed.body),
        (None, &b"xxx"[..])
    );
}

/// A body that sends one byte at a time.
struct Slow(u8);

impl axum::body::HttpBody for Slow {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<hyper::body::Frame<Bytes>, Infallible>>> {
        let frame = self.0.checked_sub(1).map(|left| {
            self.0 = left;
            Ok(hyper::body::Frame::data(Bytes::from_static(b"x")))
        });
        std::task::Poll::Ready(frame)
    }
}

#[tokio::test]
async fn layer_works_on_any_service_of_http() {
    let service = service_fn(|_: Request<String>| async {
        let error = ApiError::from(ShopCode::NoSuchOrder);
        Ok::<_, Infallible>(error.into_response().map(BodyExt::boxed_unsync))
    });
    let service = ServiceBuilder::new()
        .layer(ErrorLayer::new())
        .service(service);
    let request = Request::get("/")
        .header("accept-language", "zh")
        .body(String::new());
    let response = service.oneshot(request.unwrap()).await.unwrap();
    assert_eq!(response.headers()["content-language"], "zh");
    assert_eq!(response.headers()[CONTENT_TYPE], "application/problem+json");
}

#[tokio::test]
async fn body_that_is_rendered_anew_is_neither_encoded_nor_of_the_old_length() {
    let encode = |mut response: Response<Body>| async move {
        response
            .headers_mut()
            .insert("content-encoding", "gzip".parse().unwrap());
        response.headers_mut().insert(CONTENT_LENGTH, 3.into());
        response
    };
    let app = routes()
        .layer(axum::middleware::map_response(encode))
        .layer(ErrorLayer::new());
    let answer = get_in(app, "/orders/7", "zh").await;
    assert_eq!(answer.header("content-encoding"), None);
    assert_eq!(answer.json()["detail"], "订单 7 不存在");
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

/// Returns what is logged when `app` answers to a request.
async fn logged(app: Router, path: &str) -> String {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(log.clone())
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .without_time()
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    app.oneshot(request(path, "zh")).await.unwrap();
    drop(guard);
    let log = log.0.lock().unwrap();
    let lines = String::from_utf8_lossy(&log);
    lines
        .lines()
        .filter(|line| line.contains(" errcodes: "))
        .collect()
}

#[tokio::test]
async fn error_is_logged_once_with_its_sources_at_a_level_by_kind() {
    let app = || {
        routes()
            .layer(ErrorLayer::new().mask([Kind::Internal]))
            .layer(ErrorLayer::new())
    };
    let expected = concat!(
        r#"ERROR errcodes: store s3 failed (shop 50001) table="shop" code=50001 name="StoreUnavailable" "#,
        r#"kind="Internal" status=500 source=connection to 10.0.0.7 lost: password=hunter2"#
    );
    assert_eq!(logged(app(), "/internal").await, expected);
    let expected = concat!(
        r#"DEBUG errcodes: order 7 not found (shop 40401) table="shop" code=40401 name="OrderNotFound" "#,
        r#"kind="NotFound" status=404"#
    );
    assert_eq!(logged(app(), "/orders/7").await, expected);
    for path in ["/unlisted", "/success", "/early"] {
        let line = logged(app(), path).await;
        assert!(line.trim_start().starts_with("ERROR errcodes: "), "{line}");
    }
    assert!(logged(app(), "/headers").await.contains("status=503"));
    assert!(
        logged(app(), "/forwarded")
            .await
            .contains("rid: 65ffe934-2355113d-79ef0b31")
    );
    assert_eq!(logged(app(), "/orders/8").await, "");
    assert_eq!(logged(routes(), "/orders/7").await, "");
}

#[tokio::test]
async fn layer_keeps_what_others_put_into_the_extensions() {
    #[derive(Clone)]
    struct Own;
    let handler = || async { (axum::Extension(Own), ApiError::from(ShopCode::NoSuchOrder)) };
    let app: Router = Router::new()
        .route("/", get(handler))
        .layer(ErrorLayer::new());
    let response = app.oneshot(request("/", "")).await.unwrap();
    assert!(response.extensions().get::<Own>().is_some());
    to_bytes(response.into_body(), 1024).await.unwrap();
}

#[tokio::test]
async fn concurrent_requests_get_answers_of_their_own() {
    let app = routes()
        .route(
            "/slow",
            get(|| async {
                tokio::task::yield_now().await;
                ApiError::from(ShopCode::NoSuchOrder)
            }),
        )
        .layer(ErrorLayer::new());
    let requests = (0..20).map(|i| {
        let (app, language) = (app.clone(), if i % 2 == 0 { "zh" } else { "en" });
        let answer = async move { app.oneshot(request("/slow", language)).await.unwrap() };
        (language, tokio::spawn(answer))
    });
    for (language, answer) in requests.collect::<Vec<_>>() {
        assert_eq!(
            answer.await.unwrap().headers()["content-language"],
            language
        );
    }
}
