//! The error of reading a reply.

use core::error::Error;
use core::fmt;

use super::body_error::BodyError;
use crate::error::ApiError;
use crate::table::ApiCode;
use crate::vocabulary::Locale;

/// The reason why a reply has no payload.
///
/// `Display` and `source` delegate to the inner error. Exhaustive on purpose: a caller must
/// handle each reason.
///
/// ```
/// use errcodes::reply::{self, BodyErrorKind, ReplyError};
/// use errcodes::wechat::Code;
///
/// match reply::from_slice::<serde_json::Value, Code>(b"") {
///     Err(ReplyError::Api(error)) => panic!("the platform reported an error: {error}"),
///     Err(ReplyError::Body(error)) => assert_eq!(*error.kind(), BodyErrorKind::Empty),
///     Err(ReplyError::Payload(error)) => panic!("the call succeeded, do not repeat it: {error}"),
///     Ok(payload) => panic!("{payload}"),
/// }
/// ```
#[derive(Debug)]
pub enum ReplyError<C: ApiCode> {
    /// The platform reported a failure.
    Api(ApiError<C>),
    /// The body is not a reply, and the outcome of the call is unknown; or it reports a failure
    /// without a code.
    Body(BodyError),
    /// The call succeeded, but its payload does not deserialize. A retry would repeat the call.
    Payload(BodyError),
}

impl<C: ApiCode> ReplyError<C> {
    /// Returns the failure that the platform reported, if it did.
    ///
    /// ```
    /// use errcodes::{Retry, reply, wechat::Code};
    ///
    /// let error = reply::check::<Code>(br#"{"errcode":42001}"#).unwrap_err();
    /// assert_eq!(error.api().unwrap().retry(), Retry::RefreshToken);
    /// ```
    #[must_use]
    pub const fn api(&self) -> Option<&ApiError<C>> {
        match self {
            Self::Api(error) => Some(error),
            Self::Body(_) | Self::Payload(_) => None,
        }
    }

    /// Sets the language of `Display`, as [`ApiError::with_locale`] does.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let error = reply::check::<Code>(br#"{"errcode":45009}"#).unwrap_err();
    /// assert_eq!(error.with_locale("zh").to_string(), "接口调用超过限制 (wechat 45009)");
    /// ```
    #[must_use]
    pub fn with_locale(self, locale: impl Into<Locale>) -> Self {
        match self {
            Self::Api(error) => Self::Api(error.with_locale(locale)),
            other => other,
        }
    }
}

impl<C: ApiCode> fmt::Display for ReplyError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Body(error) | Self::Payload(error) => error.fmt(f),
        }
    }
}

impl<C: ApiCode> Error for ReplyError<C> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Api(error) => error.source(),
            Self::Body(error) | Self::Payload(error) => error.source(),
        }
    }
}
