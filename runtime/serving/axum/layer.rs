//! The layer that answers in the language of the request.

use alloc::string::String;
use alloc::vec::Vec;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::header::{
    ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, VARY,
};
use http::{HeaderMap, HeaderValue, Method, Request};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use super::response::{Format, Handover, set};
use crate::platform::EnvelopeSpec;
use crate::serving::Problem;
use crate::vocabulary::Kind;

/// A layer that answers the errors of handlers in the language of `Accept-Language`, and logs them
/// with `tracing`.
///
/// - The language is that of [`ApiError::with_locale`](crate::ApiError::with_locale) if a handler
///   sets one, else the best for the request, else the first of the table. `Content-Language`
///   names the language of the text, and `Vary` has `Accept-Language`.
/// - An error of a server, of [`Kind::Unknown`] or of [`Kind::Ok`] is logged at the level `ERROR`,
///   an error of a client at `DEBUG`. The event has the target `errcodes` and the fields `table`,
///   `code`, `name`, `kind`, `status` and `source`: the chain of sources.
/// - Other responses pass untouched.
///
/// Works on routers, nested or not, with `layer` and `route_layer`, and on any tower service of
/// HTTP. Of two layers the inner one answers. Apply it inside of layers that encode bodies, such as
/// compression.
///
/// ```
/// use axum::{Router, routing::get};
/// use errcodes::axum::ErrorLayer;
/// use errcodes::{ApiError, Kind, define_errcodes};
///
/// define_errcodes! { pub enum Shop(en) { 40401 => OrderNotFound("order not found") as NotFound } }
///
/// async fn order() -> Result<(), ApiError<Shop>> {
///     Err(Shop::OrderNotFound)?
/// }
///
/// let layer = ErrorLayer::new().mask([Kind::Internal, Kind::Unknown, Kind::DataLoss]);
/// let app: Router = Router::new().route("/", get(order)).layer(layer);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct ErrorLayer {
    format: Format,
    /// A bit for each kind.
    masked: u32,
}

impl ErrorLayer {
    /// Creates a layer that answers with [problem details](Problem) and masks nothing.
    ///
    /// ```
    /// let app: axum::Router = axum::Router::new().layer(errcodes::axum::ErrorLayer::new());
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers with envelopes under the names of the platform of the code's table, else of
    /// [`EnvelopeSpec::DEFAULT`].
    ///
    /// A success code, whose envelope would report a success, answers with problem details.
    ///
    /// ```
    /// use errcodes::axum::ErrorLayer;
    ///
    /// let layer = ErrorLayer::new().envelope(); // {"errcode":40401,"errmsg":"order not found"}
    /// # let _: ErrorLayer = layer;
    /// ```
    #[must_use]
    pub fn envelope(self) -> Self {
        let format = Format::Envelope(None);
        Self { format, ..self }
    }

    /// Answers with envelopes under the names of `spec`, as [`envelope`](Self::envelope) does.
    ///
    /// ```
    /// use errcodes::axum::ErrorLayer;
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// const ACME: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]);
    /// let layer = ErrorLayer::new().with_envelope(ACME); // {"ret":40401,"msg":"order not found"}
    /// # let _: ErrorLayer = layer;
    /// ```
    #[must_use]
    pub fn with_envelope(self, spec: EnvelopeSpec) -> Self {
        let format = Format::Envelope(Some(spec));
        Self { format, ..self }
    }

    /// Answers errors of these kinds with the [general message](Kind::message_in) of the kind in
    /// place of the row's, and without arguments. The code, its name and the status stay.
    ///
    /// ```
    /// use errcodes::{Kind, axum::ErrorLayer};
    ///
    /// let layer = ErrorLayer::new().mask([Kind::Internal, Kind::Unknown, Kind::DataLoss]);
    /// # let _: ErrorLayer = layer;
    /// ```
    #[must_use]
    pub fn mask(mut self, kinds: impl IntoIterator<Item = Kind>) -> Self {
        for kind in kinds {
            self.masked |= bit(kind);
        }
        self
    }

    /// Logs the error and renders it anew.
    fn answer(
        self,
        handover: &Handover,
        accept_language: Option<&HeaderValue>,
        is_head: bool,
        response: &mut Response,
    ) {
        let Handover {
            error,
            content_language,
        } = handover;
        let status = response.status();
        error.log(status);
        let accept_language = accept_language.map(|it| String::from_utf8_lossy(it.as_bytes()));
        let is_masked = self.masked & bit(error.kind()) != 0;
        let answer = error.answer(
            accept_language.as_deref(),
            self.format,
            is_masked,
            Some(status),
        );

        let headers = response.headers_mut();
        add_vary(headers);
        if headers.get(CONTENT_LANGUAGE) == content_language.as_ref() {
            set(headers, CONTENT_LANGUAGE, answer.content_language);
        }
        if headers
            .get(CONTENT_TYPE)
            .is_some_and(|it| it == Problem::MEDIA_TYPE)
        {
            headers.insert(CONTENT_TYPE, answer.content_type);
        }
        headers.remove(CONTENT_ENCODING);
        // Outside of a router, which has set the length of the body that it had.
        if is_head || headers.contains_key(CONTENT_LENGTH) {
            headers.insert(CONTENT_LENGTH, answer.body.len().into());
        }
        let body = if is_head { Vec::new() } else { answer.body };
        *response.body_mut() = Body::from(body);
    }
}

const fn bit(kind: Kind) -> u32 {
    1 << kind.grpc_code()
}

/// Adds `Accept-Language` to `Vary`, unless that has it already.
fn add_vary(headers: &mut HeaderMap) {
    let has_it = headers.get_all(VARY).iter().any(|value| {
        let mut names = value.as_bytes().split(|&byte| byte == b',');
        names.any(|name| {
            let name = name.trim_ascii();
            name == b"*" || name.eq_ignore_ascii_case(ACCEPT_LANGUAGE.as_str().as_bytes())
        })
    });
    if !has_it {
        headers.append(VARY, HeaderValue::from_static("Accept-Language"));
    }
}

impl<S> Layer<S> for ErrorLayer {
    type Service = ErrorService<S>;

    fn layer(&self, inner: S) -> ErrorService<S> {
        ErrorService {
            inner,
            layer: *self,
        }
    }
}

/// The service of [`ErrorLayer`].
///
/// ```
/// use errcodes::axum::{ErrorLayer, ErrorService};
/// use tower::Layer;
///
/// let service: ErrorService<axum::Router> = ErrorLayer::new().layer(axum::Router::new());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ErrorService<S> {
    inner: S,
    layer: ErrorLayer,
}

impl<S, B> Service<Request<B>> for ErrorService<S>
where
    S: Service<Request<B>>,
    S::Response: IntoResponse,
{
    type Response = Response;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        ResponseFuture {
            accept_language: accept_language(request.headers()),
            is_head: request.method() == Method::HEAD,
            layer: self.layer,
            inner: self.inner.call(request),
        }
    }
}

/// Returns the value of `Accept-Language`, joined if there are several.
fn accept_language(headers: &HeaderMap) -> Option<HeaderValue> {
    let mut values = headers.get_all(ACCEPT_LANGUAGE).iter();
    let first = values.next()?;
    if values.next().is_none() {
        return Some(first.clone());
    }
    let values = headers.get_all(ACCEPT_LANGUAGE).iter();
    let values: Vec<_> = values.map(HeaderValue::as_bytes).collect();
    HeaderValue::from_bytes(&values.join(&b", "[..])).ok()
}

pin_project! {
    /// The future of [`ErrorService`].
    ///
    /// ```
    /// use axum::body::Body;
    /// use axum::http::Request;
    /// use errcodes::axum::{ErrorLayer, ResponseFuture};
    /// use tower::{Layer, Service};
    ///
    /// let mut service = ErrorLayer::new().layer(axum::Router::new());
    /// let response: ResponseFuture<_> = service.call(Request::new(Body::empty()));
    /// ```
    #[derive(Debug)]
    pub struct ResponseFuture<F> {
        #[pin]
        inner: F,
        layer: ErrorLayer,
        accept_language: Option<HeaderValue>,
        is_head: bool,
    }
}

impl<F, R, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<R, E>>,
    R: IntoResponse,
{
    type Output = Result<Response, E>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let mut response = ready!(this.inner.poll(cx))?.into_response();
        if let Some(handover) = response.extensions_mut().remove::<Handover>() {
            let accept_language = this.accept_language.as_ref();
            this.layer
                .answer(&handover, accept_language, *this.is_head, &mut response);
        }
        Poll::Ready(Ok(response))
    }
}
