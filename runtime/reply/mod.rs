//! From the bytes of a reply to a typed result.
//!
//! A reply is a JSON object with an envelope, the code and its errmsg, and on success a payload beside it or in it.
//! [`from_slice`] reads the envelope first: a failure becomes an [`ApiError`] of the table's enum, and only a success is
//! deserialized as the payload.
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
//!         assert_eq!(
//!             error.to_string(),
//!             "invalid code (wechat 40029): invalid code rid: 6311b0eb-2355113d-79ef0b31"
//!         );
//!     }
//!     other => panic!("{other:?}"),
//! }
//! ```
//!
//! # What is a success
//! A body that is a JSON object whose code is 0, or one that the table lists as [`Kind::Ok`](crate::Kind::Ok), or that has
//! no code. The code may be an integer, an integral float (`40001.0`) below 10^15 either way, or a string that holds an
//! integer; it may stand under any name of the [`EnvelopeSpec`], at the top or in a nested object (`base_resp`). Everything
//! else is a [`BodyError`] that keeps the beginning of the body: nothing that cannot be read passes as a success, and no
//! failure on this side borrows a platform's number.
//!
//! A float is read alike whatever features of serde_json a program has on, as far as it has 15 digits. A longer integral
//! float is read exactly or refused, and never read as another integer.

mod code;
mod envelope;
mod error;
mod read;

pub use crate::platform::EnvelopeSpec;
pub use code::ReplyCode;
pub use envelope::Envelope;
pub use error::{ApiError, BodyError, BodyErrorKind, ReplyError};

use serde_core::Deserialize;

/// The payload of a successful reply.
///
/// The envelope is that of the platform, or [`EnvelopeSpec::DEFAULT`]; [`EnvelopeSpec::from_slice`] reads any other. `C` is an enum
/// of codes, or a set of sections that [`sections!`](crate::sections) has declared.
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
/// [`ReplyError::Api`] if the platform answered with a failure, [`ReplyError::Body`] if the body is no reply,
/// [`ReplyError::Payload`] if the call succeeded and the payload is not a `T`.
pub fn from_slice<'de, T, C>(body: &'de [u8]) -> Result<T, ReplyError<C>>
where
    T: Deserialize<'de>,
    C: ReplyCode,
{
    envelope_of::<C>().from_slice(body)
}

/// The payload of a successful reply, from text. See [`from_slice`].
///
/// ```
/// use errcodes::{reply, wechat};
///
/// let reply = r#"{"errcode":0,"errmsg":"ok","ticket":"bxLdikRXVbTPdHSM"}"#;
/// let reply: serde_json::Value = reply::from_str::<_, wechat::Code>(reply).unwrap();
/// assert_eq!(reply["ticket"], "bxLdikRXVbTPdHSM");
/// ```
///
/// # Errors
/// As [`from_slice`].
pub fn from_str<'de, T, C>(body: &'de str) -> Result<T, ReplyError<C>>
where
    T: Deserialize<'de>,
    C: ReplyCode,
{
    envelope_of::<C>().from_str(body)
}

/// Whether the reply is a success, for calls whose payload is of no interest.
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
/// [`ReplyError::Api`] if the platform answered with a failure, [`ReplyError::Body`] if the body is no reply.
pub fn check<C: ReplyCode>(body: &[u8]) -> Result<(), ReplyError<C>> {
    envelope_of::<C>().check(body)
}

/// The envelope of the platform that the first table belongs to.
fn envelope_of<C: ReplyCode>() -> EnvelopeSpec {
    let platform = C::TABLES[0].platform();
    platform.map_or(EnvelopeSpec::DEFAULT, |platform| platform.envelope())
}
