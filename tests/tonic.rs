//! Errors as `tonic::Status`, from a server to a client and back.

mod common;

use std::collections::HashSet;
use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::future::{Future, ready};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use common::Forms;
use errcodes::table::ApiCode;
use errcodes::tonic::{from_status, status_for, status_in};
use errcodes::{ApiError, ErrorCode, Kind, Retry, define_errcodes, qingtui, reply, wechat};
use proptest::prelude::*;
use tonic::body::Body;
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::codegen::http;
use tonic::metadata::MetadataMap;
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Channel, Server};
use tonic::{Code, Request, Response, Status};
use tonic_types::{ErrorDetail, ErrorDetails, ErrorInfo, StatusExt};
use tower::Service;

define_errcodes! {
    #[table("shop")]
    #[docs("https://shop.example/errors#{code}")]
    pub enum ShopCode(en, zh) {
        -1    => Ox("ox", "牛"),
        0     => Ok("ok", "成功") as Ok,
        40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
        40901 => OutOfStock { sku: &str, left: u32 }(
            "only {left} left of {sku}" | "{sku} is out of stock",
            "{sku} 仅剩 {left} 件"
        ) as FailedPrecondition http 409,
        42901 => OrderLimitReached("daily order limit reached", "今日下单次数已达上限") as ResourceExhausted retry NextDay {
            cause("The account has used up its orders for the day.", "账户当日下单次数已用完。"),
            fix("Wait until midnight, or ask for a higher limit.", "请等到次日零点，或申请提高上限。"),
        },
        50001 => StoreUnavailable("store unavailable", ~"商店不可用") as Unavailable retry Backoff,
    }
}

define_errcodes! {
    #[table("shop/payment")]
    pub enum PaymentCode(zh, en) {
        40401 => PaymentNotFound("付款不存在", "payment not found") as NotFound,
        40402 => PaymentExpired("付款已过期", _) as FailedPrecondition,
    }
}

define_errcodes! {
    /// Fields and names that gRPC does not allow as keys and reasons.
    #[table("awkward")]
    pub enum Awkward(en) {
        1 => AwkwardFields { code: u8, r#type: &str, x: u8, long_long_long_long_long_long_long_long_long_long_long_long_name_: u8, größe: u8 }(
            "{code} {type}, {x}; {long_long_long_long_long_long_long_long_long_long_long_long_name_}: {größe}"
        ),
        2 => Größe("size"),
        3 => HTTP2Timeout("timeout"),
        4 => Base64Invalid("invalid"),
        5 => NameThatHasSixtyFourCharactersInScreamingSnakeCasexxxxx("too long"),
        7 => NameThatHasSixtyThreeCharactersInScreamingSnakeCasexxx("long"),
        6 => Repeated { text: String, other: String }("{text}, {other}, {text}"),
    }
}

errcodes::code_union! {
    /// Codes of the whole shop.
    pub enum ShopApi { Payment(PaymentCode), Order(ShopCode) }
}

/// Calls a generic function for every enum.
macro_rules! for_every_table {
    ($check:ident) => {
        $check::<wechat::Code>();
        $check::<qingtui::CommonCode>();
        $check::<qingtui::SystemCode>();
        $check::<qingtui::ParamCode>();
        $check::<qingtui::TokenCode>();
        $check::<qingtui::OrgCode>();
        $check::<qingtui::DomainCode>();
        $check::<qingtui::UserCode>();
        $check::<Forms>();
        $check::<ShopCode>();
        $check::<PaymentCode>();
        $check::<Awkward>();
    };
}

/// Returns the status as a client receives it.
fn received(status: Status) -> Status {
    let response = status.into_http::<()>();
    Status::from_header_map(response.headers()).unwrap()
}

/// Returns the length of the status's headers as HTTP/2 counts it.
fn header_len(status: Status) -> usize {
    let response = status.into_http::<()>();
    let headers = response.headers().iter();
    headers
        .map(|(name, value)| name.as_str().len() + value.len() + 32)
        .sum()
}

fn info(status: &Status) -> ErrorInfo {
    status.get_details_error_info().unwrap()
}

fn localized(status: &Status) -> (String, String) {
    let localized = status.get_details_localized_message().unwrap();
    (localized.locale, localized.message)
}

fn round_trip<C: ApiCode>(error: &ApiError<C>) -> ApiError<C> {
    from_status(&received(Status::from(error.clone()))).unwrap()
}

fn listed_codes_round_trip<C: ErrorCode>() {
    let mut reasons = HashSet::new();
    for (i, entry) in C::TABLE.entries().enumerate() {
        let error = ApiError::from(C::from_code(entry.code()));
        let status = received(Status::from(error.clone()));
        let grpc_code = match entry.kind() {
            Kind::Ok => Code::Unknown,
            kind => Code::from_i32(kind.grpc_code()),
        };
        assert_eq!(status.code(), grpc_code, "{entry}");
        assert_eq!(status.message(), entry.message_in("en"));

        let ErrorInfo {
            reason,
            domain,
            metadata,
        } = info(&status);
        assert_eq!(domain, C::TABLE.key());
        assert_eq!(metadata["code"], entry.code().to_string());
        assert_eq!(metadata.len(), 1);
        let (first, last) = (reason.as_bytes()[0], *reason.as_bytes().last().unwrap());
        assert!(first.is_ascii_uppercase() && last != b'_', "{reason}");
        assert!(
            reason
                .bytes()
                .all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_'))
        );
        assert!((3..=63).contains(&reason.len()), "{reason}");
        assert!(
            reason.replace('_', "").eq_ignore_ascii_case(entry.name())
                || reason == format!("CODE_{}", entry.code()).replace('-', "MINUS_"),
            "{reason}"
        );
        assert!(reasons.insert(reason.clone()), "{reason} appears twice");

        let (locale, message) = localized(&status);
        assert_eq!(message, entry.message_in(C::TABLE.locales()[0]));
        assert!(
            entry.wordings(&locale).any(|wording| wording == message),
            "{locale}"
        );
        let delay = status
            .get_details_retry_info()
            .and_then(|info| info.retry_delay);
        assert_eq!(delay.is_some(), error.retry_after().is_some());
        let url = status
            .get_details_help()
            .map(|help| help.links[0].url.clone());
        assert_eq!(url, entry.docs_url().map(|url| url.to_string()));

        let read: ApiError<C> = from_status(&status).unwrap();
        assert_eq!(read.code(), error.code());
        assert_eq!(read.arguments().count(), 0);
        assert_eq!(read.errmsg(), Some(status.message()));
        assert!(
            header_len(Status::from(error.clone())) < 2 * 1024,
            "{entry}"
        );

        // A sender without a numeric code. The reader searches all rows, so a sample has to do.
        if i >= 100 && i % 50 != 0 {
            continue;
        }
        let details = ErrorDetails::with_error_info(reason, domain, []);
        let status = Status::with_error_details(Code::Internal, "", details);
        let read: ApiError<C> = from_status(&status).unwrap();
        assert_eq!((read.code(), read.errmsg()), (error.code(), None));
    }
}

#[test]
fn every_listed_code_round_trips() {
    for_every_table!(listed_codes_round_trip);
}

fn unlisted_codes_round_trip<C: ErrorCode>() {
    for code in [i64::MIN + 1, 77_777_777, i64::MAX - 1] {
        let status = received(Status::from(ApiError::from(C::from_code(code))));
        assert_eq!(
            (status.code(), status.message()),
            (Code::Unknown, "unlisted code")
        );
        let info = info(&status);
        assert_eq!((&*info.reason, &*info.domain), ("UNLISTED", C::TABLE.key()));
        assert_eq!(localized(&status).0, "en");
        assert!(status.get_details_help().is_none());
        let read: ApiError<C> = from_status(&status).unwrap();
        assert_eq!((read.code(), read.entry()), (C::from_code(code), None));
    }
}

#[test]
fn unlisted_code_keeps_its_number() {
    for_every_table!(unlisted_codes_round_trip);
    let error = ApiError::<ShopApi>::from(ShopApi::Unlisted(7));
    assert_eq!(round_trip(&error).code(), ShopApi::Unlisted(7));
}

#[test]
fn success_code_is_not_sent_as_a_success() {
    let status = Status::from(ApiError::from(ShopCode::Ok));
    assert_eq!(status.code(), Code::Unknown);
    assert_eq!(
        round_trip(&ApiError::from(ShopCode::Ok)).code(),
        ShopCode::Ok
    );
}

#[test]
fn reason_has_the_words_of_the_name() {
    let reason = |code: i64| info(&Status::from(ApiError::from(Awkward::from(code)))).reason;
    assert_eq!(reason(1), "AWKWARD_FIELDS");
    assert_eq!(reason(2), "CODE_2");
    assert_eq!(reason(3), "HTTP2_TIMEOUT");
    assert_eq!(reason(4), "BASE64_INVALID");
    assert_eq!(reason(5), "CODE_5");
    assert_eq!(
        reason(7),
        "NAME_THAT_HAS_SIXTY_THREE_CHARACTERS_IN_SCREAMING_SNAKE_CASEXXX"
    );
    let shop = |code: ShopCode| info(&Status::from(ApiError::from(code))).reason;
    assert_eq!(shop(ShopCode::Ox), "CODE_MINUS_1");
    assert_eq!(shop(ShopCode::Ok), "CODE_0");
    assert_eq!(shop(ShopCode::OrderLimitReached), "ORDER_LIMIT_REACHED");
}

#[test]
fn status_of_another_domain_is_not_read() {
    let status = Status::from(ApiError::from(ShopCode::OrderLimitReached));
    assert!(from_status::<ShopCode>(&status).is_some());
    assert!(from_status::<PaymentCode>(&status).is_none());
    for status in [
        Status::internal("order 7 not found"),
        Status::with_details(Code::Internal, "", vec![0xff; 40].into()),
        Status::with_error_details(
            Code::Internal,
            "",
            ErrorDetails::with_error_info("NO_SUCH_REASON", "shop", []),
        ),
        Status::with_error_details(
            Code::Internal,
            "",
            ErrorDetails::with_error_info("", "shop", [("code".into(), "seven".into())]),
        ),
    ] {
        assert!(from_status::<ShopCode>(&status).is_none(), "{status:?}");
    }
}

#[test]
fn error_is_found_beside_that_of_a_proxy() {
    let info = |domain: &str, code: i64| {
        let metadata = [("code".to_owned(), code.to_string())];
        ErrorDetail::from(ErrorInfo::new("REASON", domain, metadata))
    };
    let details = [info("proxy.example", 1), info("shop", 42901)];
    let status = Status::with_error_details_vec(Code::Unavailable, "", details);
    let error = from_status::<ShopCode>(&received(status)).unwrap();
    assert_eq!(error.code(), ShopCode::OrderLimitReached);
}

#[test]
fn error_is_found_beside_a_malformed_detail() {
    let field = |tag: u8, content: &[u8]| {
        let len = u8::try_from(content.len()).unwrap();
        [&[tag, len], content].concat()
    };
    let type_url = field(0x0a, b"type.googleapis.com/google.rpc.RetryInfo");
    let malformed = field(0x1a, &[type_url, field(0x12, &[0xff])].concat());
    let sent = Status::from(ShopCode::order_not_found(7));
    let details = [&malformed, sent.details(), &malformed].concat();
    let status = Status::with_details(Code::NotFound, sent.message(), details.into());
    assert!(status.check_error_details().is_err());
    let error = from_status::<ShopCode>(&received(status)).unwrap();
    assert_eq!(error.argument("order"), Some("7"));
}

#[test]
fn reason_selects_the_row_of_its_table_without_a_number() {
    let details = ErrorDetails::with_error_info("OUT_OF_STOCK", "shop", []);
    let status = Status::with_error_details(Code::FailedPrecondition, "", details);
    let error = from_status::<ShopApi>(&received(status)).unwrap();
    assert_eq!(error.code(), ShopApi::Order(ShopCode::OutOfStock));
}

#[test]
fn domain_selects_the_table_of_a_union() {
    let sent = |error: Status| from_status::<ShopApi>(&received(error)).unwrap().code();
    let order = ShopCode::order_not_found(7);
    let read: ApiError<ShopApi> = from_status(&Status::from(order.clone())).unwrap();
    assert_eq!(read.code(), ShopApi::Order(ShopCode::OrderNotFound));
    assert_eq!(read.argument("order"), Some("7"));
    assert_eq!(
        sent(Status::from(ApiError::from(PaymentCode::PaymentNotFound))),
        ShopApi::Payment(PaymentCode::PaymentNotFound)
    );
    assert_eq!(
        sent(Status::from(ApiError::from(ShopApi::Order(ShopCode::Ok)))),
        ShopApi::Order(ShopCode::Ok)
    );
    // The number of another section is not the code of this one.
    let unlisted = PaymentCode::from(42901);
    assert_eq!(
        sent(Status::from(ApiError::from(unlisted))),
        ShopApi::Payment(unlisted)
    );
    // No section lists it.
    assert_eq!(
        sent(Status::from(ApiError::from(PaymentCode::from(7)))),
        ShopApi::Unlisted(7)
    );
}

#[test]
fn localized_message_is_in_the_language_asked_for() {
    let error = ShopCode::out_of_stock("A1", 3);
    let chinese = ("zh".to_owned(), "A1 仅剩 3 件".to_owned());
    let english = ("en".to_owned(), "only 3 left of A1".to_owned());
    assert_eq!(localized(&Status::from(error.clone())), english);
    assert_eq!(
        localized(&Status::from(error.clone().with_locale("zh-CN"))),
        chinese
    );
    assert_eq!(localized(&status_in(&error, "zh")), chinese);
    assert_eq!(localized(&status_in(&error, "fr")), english);
    assert_eq!(status_in(&error, "zh").message(), "only 3 left of A1");

    let translated = ApiError::from(ShopCode::StoreUnavailable);
    assert_eq!(localized(&status_in(&translated, "zh")).0, "zh");
    let missing = ApiError::from(PaymentCode::PaymentExpired);
    assert_eq!(status_in(&missing, "en").message(), "付款已过期");
    assert_eq!(localized(&status_in(&missing, "en")).0, "zh");
    let payment = Status::from(ApiError::from(PaymentCode::PaymentNotFound));
    assert_eq!(payment.message(), "payment not found");
    assert_eq!(
        localized(&payment),
        ("zh".to_owned(), "付款不存在".to_owned())
    );
}

#[test]
fn metadata_of_the_request_selects_the_language() {
    let error = ShopCode::out_of_stock("A1", 3);
    let language = |headers: &[&'static str]| {
        let mut metadata = MetadataMap::new();
        for header in headers {
            metadata.append("accept-language", header.parse().unwrap());
        }
        localized(&status_for(&error, &metadata)).0
    };
    assert_eq!(language(&["zh-CN,zh;q=0.9,en;q=0.5"]), "zh");
    assert_eq!(language(&["fr, en;q=0.3"]), "en");
    assert_eq!(language(&["fr", "zh;q=0.4"]), "zh");
    assert_eq!(language(&["zh;q=0.4, fr", "en;q=0.5"]), "en");
    assert_eq!(language(&["fr"]), "en");
    assert_eq!(language(&[]), "en");

    let error = error.with_locale("zh");
    assert_eq!(localized(&status_for(&error, &MetadataMap::new())).0, "zh");
}

#[test]
fn delay_and_help_follow_the_row() {
    let status = Status::from(ApiError::from(ShopCode::StoreUnavailable));
    let retry = status.get_details_retry_info().unwrap();
    assert_eq!(retry.retry_delay, Some(Duration::from_secs(1)));
    let help = |status: &Status| status.get_details_help().unwrap().links[0].clone();
    assert_eq!(help(&status).description, "About shop 50001");
    assert_eq!(help(&status).url, "https://shop.example/errors#50001");

    let limit = ApiError::from(ShopCode::OrderLimitReached);
    assert_eq!(limit.retry(), Retry::NextDay);
    assert_eq!(
        help(&status_in(&limit, "zh")).description,
        "请等到次日零点，或申请提高上限。"
    );
    let status = Status::from(ShopCode::order_not_found(7));
    assert!(status.get_details_retry_info().is_none());
    let status = Status::from(ApiError::from(PaymentCode::PaymentNotFound));
    assert!(status.get_details_help().is_none());
}

#[test]
fn names_that_are_not_keys_are_numbered() {
    let error = Awkward::awkward_fields(1, "t", 2, 3, 4);
    let info = info(&Status::from(error.clone()));
    let mut metadata: Vec<_> = info
        .metadata
        .iter()
        .map(|(key, value)| (&**key, &**value))
        .collect();
    metadata.sort_unstable();
    assert_eq!(
        metadata,
        [
            ("argument-0", "1"),
            ("argument-2", "2"),
            ("argument-3", "3"),
            ("argument-4", "4"),
            ("code", "1"),
            ("type", "t"),
        ]
    );
    let read = round_trip(&error);
    assert_eq!(read.code(), Awkward::AwkwardFields);
    assert!(read.arguments().eq(error.arguments()));
}

#[test]
fn arguments_of_a_relayed_reply_are_sent() {
    for (errmsg, sku, left) in [
        (
            "only 3 left of A1 rid: 65ffe934-2355113d-79ef0b31",
            Some("A1"),
            Some("3"),
        ),
        ("A1 is out of stock", Some("A1"), None),
        ("sold out to 10.0.0.7", None, None),
    ] {
        let body = format!("{{\"errcode\":40901,\"errmsg\":\"{errmsg}\"}}");
        let error = reply::check::<ShopCode>(body.as_bytes()).unwrap_err();
        let reply::ReplyError::Api(error) = error else {
            panic!("{error}")
        };
        let status = Status::from(error.clone());
        let sent = format!("{:?}", status.get_error_details_vec()) + status.message();
        assert!(
            !sent.contains("rid") && !sent.contains("10.0.0.7"),
            "{sent}"
        );
        let read = round_trip(&error);
        assert_eq!(
            (read.argument("sku"), read.argument("left")),
            (sku, left),
            "{errmsg}"
        );
    }
}

#[test]
fn placeholder_of_an_error_without_arguments_is_not_an_argument() {
    let error = round_trip(&ApiError::from(ShopCode::OutOfStock));
    assert_eq!(error.arguments().count(), 0);
    assert_eq!(error.to_string(), "only {left} left of {sku} (shop 40901)");
}

#[test]
fn long_arguments_are_cut_to_fit_the_headers() {
    for text in ["x".repeat(100_000), "订".repeat(50_000), "\n".repeat(9_000)] {
        let error = ShopCode::out_of_stock(&text, 3);
        let status = Status::from(error.clone());
        let sku = info(&status).metadata["sku"].clone();
        assert!(text.starts_with(sku.strip_suffix('…').unwrap()));
        assert!(sku.len() > 500, "{}", sku.len());
        assert_eq!(info(&status).metadata["left"], "3");
        assert_eq!(status.message(), format!("only 3 left of {sku}"));
        assert!(header_len(status) < 8 * 1024);
        assert!(header_len(status_in(&error, "zh")) < 8 * 1024);
        assert_eq!(error.argument("sku"), Some(&*text));
    }
    let whole = "x".repeat(1000);
    let error = round_trip(&ShopCode::out_of_stock(&whole, 3));
    assert_eq!(error.argument("sku"), Some(&*whole));
}

proptest! {
    #[test]
    fn any_argument_round_trips(sku in any::<String>(), left: u32, other in "\\PC{0,200}") {
        for error in [ShopCode::out_of_stock(&sku, left), ShopCode::out_of_stock(&other, left)] {
            let read = round_trip(&error);
            prop_assert_eq!(read.code(), ShopCode::OutOfStock);
            prop_assert!(read.arguments().eq(error.arguments()));
            prop_assert_eq!(read.to_string(), error.to_string());
        }
        let error = Awkward::repeated(sku, other);
        prop_assert!(round_trip(&error).arguments().eq(error.arguments()));
    }

    #[test]
    fn any_length_of_arguments_fits_the_headers(text in "\\PC{0,3000}", other in "[%{}订]{0,3000}") {
        let error = Awkward::repeated(text, other);
        let status = Status::from(error.clone());
        prop_assert!(header_len(status.clone()) < 8 * 1024);
        let read = from_status::<Awkward>(&status).unwrap();
        for ((_, read), (_, whole)) in read.arguments().zip(error.arguments()) {
            let start = read.strip_suffix('…').unwrap_or(read);
            prop_assert!(read == whole || whole.starts_with(start) && read.len() < whole.len());
        }
    }

    #[test]
    fn any_details_are_read_without_a_panic(details: Vec<u8>, message: String) {
        let status = Status::with_details(Code::Internal, message, details.into());
        prop_assert!(from_status::<ShopApi>(&status).is_none());
    }
}

/// An error whose text a caller must not see.
#[derive(Debug)]
struct Secret;

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("password=hunter2")
    }
}

impl Error for Secret {}

#[test]
fn source_is_kept_for_logs_and_not_sent() {
    let error = ApiError::from(ShopCode::StoreUnavailable).with_source(Secret);
    for status in [
        Status::from(error.clone()),
        status_in(&error, "zh"),
        status_for(&error, &MetadataMap::new()),
        Status::from_error(Box::new(Status::from(error.clone()))),
    ] {
        assert!(status.source().unwrap().is::<Secret>());
        let details = String::from_utf8_lossy(status.details()).into_owned();
        let response = status.clone().into_http::<()>();
        let sent = format!("{details} {:?}", response.headers());
        assert!(
            !sent.contains("hunter2") && !sent.contains("Secret"),
            "{sent}"
        );
        let status = received(status);
        assert!(status.source().is_none());
        assert!(from_status::<ShopCode>(&status).unwrap().source().is_none());
    }
}

/// Messages without content: the tests are about statuses.
#[derive(Clone, Default)]
struct Empty;

impl Codec for Empty {
    type Encode = ();
    type Decode = ();
    type Encoder = Self;
    type Decoder = Self;

    fn encoder(&mut self) -> Self {
        Self
    }

    fn decoder(&mut self) -> Self {
        Self
    }
}

impl Encoder for Empty {
    type Item = ();
    type Error = Status;

    fn encode(&mut self, (): (), _: &mut EncodeBuf<'_>) -> Result<(), Status> {
        Ok(())
    }
}

impl Decoder for Empty {
    type Item = ();
    type Error = Status;

    fn decode(&mut self, _: &mut DecodeBuf<'_>) -> Result<Option<()>, Status> {
        Ok(Some(()))
    }
}

/// The shop's handlers, by path.
fn handle(path: &str, request: &Request<()>) -> Result<Response<()>, Status> {
    let store = || Err(ApiError::from(ShopCode::StoreUnavailable).with_source(Secret));
    match path {
        "/shop.Shop/Ping" => {}
        "/shop.Shop/GetOrder" => Err(ShopCode::order_not_found(7))?,
        "/shop.Shop/PlaceOrder" => store()?,
        "/shop.Shop/Describe" => Err(ShopCode::out_of_stock(&"订单 100%\n".repeat(20_000), 3))?,
        "/shop.Shop/Checkout" => {
            let error = ShopCode::out_of_stock("A1", 3);
            return Err(status_for(&error, request.metadata()));
        }
        path => return Err(Status::unimplemented(path)),
    }
    Ok(Response::new(()))
}

struct Handler(String);

impl tonic::server::UnaryService<()> for Handler {
    type Response = ();
    type Future = std::future::Ready<Result<Response<()>, Status>>;

    fn call(&mut self, request: Request<()>) -> Self::Future {
        ready(handle(&self.0, &request))
    }
}

#[derive(Clone)]
struct Shop;

impl Service<http::Request<Body>> for Shop {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        Box::pin(async move {
            let handler = Handler(request.uri().path().to_owned());
            Ok(tonic::server::Grpc::new(Empty)
                .unary(handler, request)
                .await)
        })
    }
}

/// Serves the shop on loopback and returns a client of it.
async fn client() -> tonic::client::Grpc<Channel> {
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = incoming.local_addr().unwrap();
    tokio::spawn(Server::builder().serve_with_incoming(Shop, incoming));
    let endpoint = Channel::from_shared(format!("http://{address}")).unwrap();
    tonic::client::Grpc::new(endpoint.connect().await.unwrap())
}

async fn call(
    client: &mut tonic::client::Grpc<Channel>,
    path: &'static str,
    accept_language: &'static str,
) -> Result<(), Status> {
    let mut request = Request::new(());
    let value = accept_language.parse().unwrap();
    request.metadata_mut().insert("accept-language", value);
    client.ready().await.unwrap();
    let path = http::uri::PathAndQuery::from_static(path);
    client
        .unary(request, path, Empty)
        .await
        .map(Response::into_inner)
}

#[tokio::test]
async fn client_receives_what_the_server_raises() {
    let client = &mut client().await;
    assert!(call(client, "/shop.Shop/Ping", "zh").await.is_ok());

    let status = call(client, "/shop.Shop/GetOrder", "zh").await.unwrap_err();
    assert_eq!(
        (status.code(), status.message()),
        (Code::NotFound, "order 7 not found")
    );
    let error = from_status::<ShopCode>(&status).unwrap();
    assert_eq!(error.code(), ShopCode::OrderNotFound);
    assert_eq!(error.argument("order"), Some("7"));
    assert_eq!(error.to_string(), "order 7 not found (shop 40401)");

    let status = call(client, "/shop.Shop/Checkout", "zh-CN,zh;q=0.9")
        .await
        .unwrap_err();
    assert_eq!(
        localized(&status),
        ("zh".to_owned(), "A1 仅剩 3 件".to_owned())
    );
    assert_eq!(info(&status).reason, "OUT_OF_STOCK");

    let status = call(client, "/shop.Shop/None", "zh").await.unwrap_err();
    assert!(from_status::<ShopCode>(&status).is_none());
}

#[tokio::test]
async fn client_never_receives_the_source() {
    let client = &mut client().await;
    let status = call(client, "/shop.Shop/PlaceOrder", "en")
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    let delay = status.get_details_retry_info().unwrap().retry_delay;
    assert_eq!(delay, Some(Duration::from_secs(1)));
    let details = String::from_utf8_lossy(status.details());
    let received = format!("{status:?} {details}");
    assert!(
        !received.contains("hunter2") && !received.contains("Secret"),
        "{received}"
    );
}

#[tokio::test]
async fn error_with_a_long_argument_arrives() {
    let client = &mut client().await;
    let status = call(client, "/shop.Shop/Describe", "zh").await.unwrap_err();
    let error = from_status::<ShopCode>(&status).unwrap();
    assert_eq!(
        (error.code(), status.code()),
        (ShopCode::OutOfStock, Code::FailedPrecondition)
    );
    assert_eq!(error.argument("left"), Some("3"));
}
