//! Replies, from their bytes to a typed result.
//!
//! A reply is a JSON object that holds an envelope, the code and its errmsg, and on success a
//! payload. [`from_slice`] reads the envelope first. A failure becomes an
//! [`ApiError`](crate::ApiError); only a success is deserialized.
//!
//! ```
//! use errcodes::reply::{self, ReplyError};
//! use errcodes::wechat::Code;
//!
//! #[derive(Debug, serde::Deserialize)]
//! struct Session {
//!     openid: String,
//! }
//!
//! let success = br#"{"session_key":"tiihtNczf5v6AKRyjwEUhQ==","openid":"oGZUI0egBJY1zhBYw2KhdUfwVJJE"}"#;
//! let session: Session = reply::from_slice::<_, Code>(success).unwrap();
//! assert_eq!(session.openid, "oGZUI0egBJY1zhBYw2KhdUfwVJJE");
//!
//! let failure = br#"{"errcode":40029,"errmsg":"invalid code rid: 6311b0eb-2355113d-79ef0b31"}"#;
//! match reply::from_slice::<Session, Code>(failure) {
//!     Err(ReplyError::Api(error)) if error.code() == Code::InvalidOauthCode => {
//!         assert_eq!(error.rid().unwrap().time(), 1_662_103_787);
//!     }
//!     other => panic!("{other:?}"),
//! }
//! ```
//!
//! # Successes
//! A reply is a success if every code in it is 0 or has [`Kind::Ok`](crate::Kind::Ok), or if it has
//! no code. Codes are the values of the names in the [`EnvelopeSpec`], in the reply itself and in
//! its nested objects. A failing code under any of the names makes the reply a failure.
//!
//! A code is a 64-bit integer, as a number (`40001`, `40001.0`) or in a string. Numbers are read
//! from their digits, so they are exact. A reply with another value, such as `null`, is a
//! [`BodyError`]. Beside a readable code under a preceding name, another value is payload:
//! `{"errcode":0,"code":"A-17"}` is a success.

mod body_error;
mod envelope;
mod error;
mod object;
mod start;

pub use body_error::{BodyError, BodyErrorKind};
pub use envelope::Envelope;
pub use error::ReplyError;

use serde_core::Deserialize;

use crate::platform::EnvelopeSpec;
use crate::table::ApiCode;

/// Returns the spec of the platform that the first table declares, or the default.
fn spec_of<C: ApiCode>() -> EnvelopeSpec {
    let table = C::TABLES.first();
    table.map_or(EnvelopeSpec::DEFAULT, |table| {
        EnvelopeSpec::from_table(table)
    })
}

/// Reads the payload of a successful reply.
///
/// `C` is an enum of codes, or a union that [`code_union!`](crate::code_union) declares. To read
/// other envelopes, use [`EnvelopeSpec::from_slice`].
///
/// ```
/// use errcodes::{reply, wechat};
///
/// let error = reply::from_slice::<serde_json::Value, wechat::Code>(br#"{"base_resp":{"errcode":"-1"}}"#).unwrap_err();
/// assert_eq!(error.to_string(), "system error (wechat -1)");
///
/// let error = reply::from_slice::<serde_json::Value, wechat::Code>(b"<html>502 Bad Gateway</html>").unwrap_err();
/// assert_eq!(error.to_string(), "the body is HTML, not JSON: <html>502 Bad Gateway</html>");
/// ```
///
/// # Errors
/// Returns [`ReplyError::Api`] if the platform reported a failure, [`ReplyError::Body`] if the body
/// is not a reply, and [`ReplyError::Payload`] if the call succeeded but the payload is not a `T`.
pub fn from_slice<'de, T, C>(body: &'de [u8]) -> Result<T, ReplyError<C>>
where
    T: Deserialize<'de>,
    C: ApiCode,
{
    spec_of::<C>().from_slice(body)
}

/// Reads the payload of a successful reply from text, as [`from_slice`] does.
///
/// ```
/// use errcodes::{reply, wechat};
///
/// let body = r#"{"errcode":0,"errmsg":"ok","ticket":"bxLdikRXVbTPdHSM"}"#;
/// let payload: serde_json::Value = reply::from_str::<_, wechat::Code>(body).unwrap();
/// assert_eq!(payload["ticket"], "bxLdikRXVbTPdHSM");
/// ```
///
/// # Errors
/// Returns the errors of [`from_slice`].
pub fn from_str<'de, T, C>(body: &'de str) -> Result<T, ReplyError<C>>
where
    T: Deserialize<'de>,
    C: ApiCode,
{
    spec_of::<C>().from_str(body)
}

/// Checks that a reply is a success, for calls without a payload.
///
/// ```
/// use errcodes::{reply, wechat::Code};
///
/// assert!(reply::check::<Code>(br#"{"errcode":0,"errmsg":"ok"}"#).is_ok());
/// let error = reply::check::<Code>(br#"{"errcode":45009}"#).unwrap_err();
/// assert_eq!(error.api().unwrap().code(), Code::DailyQuotaReached);
/// ```
///
/// # Errors
/// Returns [`ReplyError::Api`] if the platform reported a failure, and [`ReplyError::Body`] if the
/// body is not a reply.
pub fn check<C: ApiCode>(body: &[u8]) -> Result<(), ReplyError<C>> {
    spec_of::<C>().check(body)
}

/// Checks that a reply whose success is not JSON is a success, and returns its bytes: a QR code, a
/// media file, a bill.
///
/// Such an interface reports a failure as JSON, often with HTTP status 200. A body that starts with
/// `{` is read as [`check`] does, except RTF. Any other body is a success unless it is empty, HTML
/// or XML. A gateway's page in plain text is not recognized: check the HTTP status first.
///
/// ```
/// use errcodes::reply::{self, BodyErrorKind, ReplyError};
/// use errcodes::wechat::Code;
///
/// let png = b"\x89PNG\r\n\x1a\n";
/// assert_eq!(reply::check_bytes::<Code>(png).unwrap(), png);
///
/// let error = reply::check_bytes::<Code>(br#"{"errcode":41030,"errmsg":"invalid page"}"#).unwrap_err();
/// assert_eq!(error.api().unwrap().code(), Code::InvalidPagePath);
///
/// let Err(ReplyError::Body(error)) = reply::check_bytes::<Code>(b"<html>502</html>") else { panic!() };
/// assert_eq!(*error.kind(), BodyErrorKind::Html);
/// ```
///
/// # Errors
/// Returns [`ReplyError::Api`] if the platform reported a failure, and [`ReplyError::Body`] if the
/// body is empty, HTML, XML, or starts with `{` but is not a reply.
pub fn check_bytes<C: ApiCode>(body: &[u8]) -> Result<&[u8], ReplyError<C>> {
    spec_of::<C>().check_bytes(body)
}
