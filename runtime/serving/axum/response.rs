//! An error as a response, and what the layer needs of it.

use alloc::string::ToString;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use tracing::field::display;
use tracing::{Level, event};

use crate::error::ApiError;
use crate::platform::EnvelopeSpec;
use crate::serving::Problem;
use crate::serving::http::status_code;
use crate::table::{ApiCode, Entry};
use crate::vocabulary::{Kind, Locale};

/// The body of an answer.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Format {
    #[default]
    Problem,
    /// An envelope by the spec, or by that of the code's platform.
    Envelope(Option<EnvelopeSpec>),
}

/// The body of an answer and the headers that describe it.
pub(super) struct Answer {
    status: StatusCode,
    pub(super) body: Vec<u8>,
    pub(super) content_type: HeaderValue,
    /// `None` if the language is undetermined.
    pub(super) content_language: Option<HeaderValue>,
}

/// An error of any table.
pub(super) trait Raised: Send + Sync {
    fn kind(&self) -> Kind;

    /// Renders the error, in the language that the error sets, or else that the header prefers, or
    /// else the first of the table. The status is that of the error by default.
    fn answer(
        &self,
        accept_language: Option<&str>,
        format: Format,
        is_masked: bool,
        status: Option<StatusCode>,
    ) -> Answer;

    fn log(&self, status: StatusCode);
}

/// The error behind a response, for the layer.
#[derive(Clone)]
pub(super) struct Handover {
    pub(super) error: Arc<dyn Raised>,
    /// The language of the response as rendered: another one in its headers is the handler's.
    pub(super) content_language: Option<HeaderValue>,
}

/// Answers with problem details in the table's first language. With
/// [`ErrorLayer`](super::ErrorLayer), the layer decides about language and format.
///
/// ```
/// use axum::response::IntoResponse;
/// use errcodes::{ApiError, wechat::Code};
///
/// let response = ApiError::from(Code::DailyQuotaReached).into_response();
/// assert_eq!(response.status(), 429);
/// assert_eq!(response.headers()["content-language"], "en");
/// assert!(response.headers().contains_key("retry-after"));
/// ```
impl<C: ApiCode> IntoResponse for ApiError<C> {
    fn into_response(self) -> Response {
        let answer = self.answer(None, Format::default(), false, None);
        let mut response = Response::new(Body::from(answer.body));
        *response.status_mut() = answer.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, answer.content_type);
        set(headers, CONTENT_LANGUAGE, answer.content_language.clone());
        let delay = self.retry_after().map(|delay| delay.as_secs().into());
        set(headers, RETRY_AFTER, delay);
        response.extensions_mut().insert(Handover {
            error: Arc::new(self),
            content_language: answer.content_language,
        });
        response
    }
}

/// Sets or removes a header.
pub(super) fn set(headers: &mut HeaderMap, name: HeaderName, value: Option<HeaderValue>) {
    match value {
        Some(value) => headers.insert(name, value),
        None => headers.remove(name),
    };
}

impl<C: ApiCode> Raised for ApiError<C> {
    fn kind(&self) -> Kind {
        self.kind()
    }

    fn answer(
        &self,
        accept_language: Option<&str>,
        format: Format,
        is_masked: bool,
        status: Option<StatusCode>,
    ) -> Answer {
        let negotiated = || self.negotiate(accept_language?);
        let locale = self.locale().or_else(negotiated);
        let mut problem = self.problem(locale.unwrap_or(Locale::UNDETERMINED));
        if is_masked {
            problem = problem.masked(self.kind());
        }
        let status = status.unwrap_or_else(|| status_code(problem.status));
        problem.status = status.as_u16();
        let envelope = match format {
            Format::Problem => None,
            Format::Envelope(spec) => envelope(self, &problem, spec),
        };
        let (body, media_type) = match envelope {
            Some(envelope) => (envelope, "application/json"),
            None => (json(&problem).unwrap_or_default(), Problem::MEDIA_TYPE),
        };
        Answer {
            status,
            body,
            content_type: HeaderValue::from_static(media_type),
            content_language: content_language(problem.locale()),
        }
    }

    fn log(&self, status: StatusCode) {
        let kind = self.kind();
        let table = self.entry().map(Entry::table);
        let table = table.or_else(|| C::TABLES.first().copied());
        let source = self.source().map(|source| display(Chain(source)));
        macro_rules! log {
            ($level:ident) => {
                event!(
                    target: "errcodes",
                    Level::$level,
                    table = table.map(|table| table.key()),
                    code = self.code().code(),
                    name = self.code().name(),
                    kind = kind.name(),
                    status = status.as_u16(),
                    source,
                    "{self}"
                )
            };
        }
        if kind.is_client_fault() {
            log!(DEBUG);
        } else {
            log!(ERROR);
        }
    }
}

/// Renders an envelope with the message of `problem`. `None` if it would not report a failure.
fn envelope<C: ApiCode>(
    error: &ApiError<C>,
    problem: &Problem,
    spec: Option<EnvelopeSpec>,
) -> Option<Vec<u8>> {
    let mut envelope = error.envelope();
    envelope.errmsg = problem.detail().to_string();
    if let Some(spec) = spec {
        envelope = envelope.with_spec(spec);
    }
    json(&envelope)
}

fn json(value: &impl serde_core::Serialize) -> Option<Vec<u8>> {
    serde_json::to_vec(value).ok()
}

/// Returns the tag of a text's language. The source of a translation matters to nobody who chooses
/// by language.
fn content_language(locale: Locale) -> Option<HeaderValue> {
    if locale.language() == Locale::UNDETERMINED.language() {
        return None;
    }
    HeaderValue::try_from(locale.without_source().to_string()).ok()
}

/// An error and its sources, separated by colons.
struct Chain<'e>(&'e (dyn Error + 'static));

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut source = self.0.source();
        while let Some(error) = source {
            write!(f, ": {error}")?;
            source = error.source();
        }
        Ok(())
    }
}
