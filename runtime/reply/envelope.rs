//! Where a reply keeps its code and its errmsg.

use alloc::borrow::Cow;

use crate::platform::EnvelopeSpec;
use crate::vocabulary::Kind;
use serde_core::Deserialize;

use super::code::ReplyCode;
use super::error::{ApiError, BodyError, BodyErrorKind, ReplyError};
use super::read::{Integer, Object, read_object, read_payload};

/// The code and errmsg of a reply, whichever platform it is of: from [`EnvelopeSpec::read`].
///
/// ```
/// use errcodes::reply::EnvelopeSpec;
///
/// let head = EnvelopeSpec::DEFAULT.read(br#"{"error_code":"40007","data":[1,2,3]}"#).unwrap();
/// assert_eq!((head.code, head.errmsg), (Some(40007), None));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Envelope<'a> {
    /// The code; `None` if the reply has none.
    pub code: Option<i64>,
    /// The errmsg as it was sent; `None` if the reply has none.
    pub errmsg: Option<Cow<'a, str>>,
}

impl EnvelopeSpec {
    /// The payload of a successful reply in this envelope. See [`reply::from_slice`](super::from_slice).
    ///
    /// # Errors
    /// As [`reply::from_slice`](super::from_slice).
    pub fn from_slice<'de, T, C>(&self, body: &'de [u8]) -> Result<T, ReplyError<C>>
    where
        T: Deserialize<'de>,
        C: ReplyCode,
    {
        self.from_str(text(body).map_err(ReplyError::Body)?)
    }

    /// The payload of a successful reply in this envelope, from text. See [`reply::from_str`](super::from_str).
    ///
    /// # Errors
    /// As [`reply::from_slice`](super::from_slice).
    pub fn from_str<'de, T, C>(&self, body: &'de str) -> Result<T, ReplyError<C>>
    where
        T: Deserialize<'de>,
        C: ReplyCode,
    {
        self.check_text(body)?;
        let json = without_mark(body);
        let payload = match self.payload {
            Some(name) => read_payload(json, name),
            None => serde_json::from_str(json),
        };
        payload.map_err(|error| {
            ReplyError::Payload(BodyError::new(
                BodyErrorKind::Payload,
                body.as_bytes(),
                Some(error),
            ))
        })
    }

    /// Whether the reply in this envelope is a success. See [`reply::check`](super::check).
    ///
    /// # Errors
    /// As [`reply::check`](super::check).
    pub fn check<C: ReplyCode>(&self, body: &[u8]) -> Result<(), ReplyError<C>> {
        self.check_text(text(body).map_err(ReplyError::Body)?)
    }

    fn check_text<C: ReplyCode>(&self, body: &str) -> Result<(), ReplyError<C>> {
        let head = self.read_text(body).map_err(ReplyError::Body)?;
        let Some(number) = head.code else {
            return Ok(());
        };
        let code = C::from_reply(number, head.errmsg.as_deref().unwrap_or_default());
        let is_success = number == 0 || code.listed().is_some_and(|entry| entry.kind() == Kind::Ok);
        if is_success {
            Ok(())
        } else {
            Err(ReplyError::Api(ApiError::new(
                code,
                head.errmsg.map(Cow::into_owned),
            )))
        }
    }

    /// The code and the errmsg, for those who do not know the platform yet.
    ///
    /// See [`Envelope`] for an example.
    ///
    /// # Errors
    /// If the body is no JSON object, is not UTF-8, is nested deeper than 128 levels, has one of the envelope's names twice,
    /// or a code that is no integer.
    pub fn read<'a>(&self, body: &'a [u8]) -> Result<Envelope<'a>, BodyError> {
        self.read_text(text(body)?)
    }

    fn read_text<'a>(&self, body: &'a str) -> Result<Envelope<'a>, BodyError> {
        let error = |kind, source| BodyError::new(kind, body.as_bytes(), source);
        let json = without_mark(body);
        match json.trim_start().bytes().next() {
            None => return Err(error(BodyErrorKind::Empty, None)),
            Some(b'<') => return Err(error(BodyErrorKind::Html, None)),
            Some(_) => {}
        }
        let object =
            read_object(json, self).map_err(|source| error(BodyErrorKind::Json, Some(source)))?;
        let Some(object) = object else {
            return Err(error(BodyErrorKind::NotAnObject, None));
        };
        if let Some(name) = object.twice {
            return Err(error(BodyErrorKind::NameTwice(name), None));
        }
        let (code, errmsg) = outer_first(object);
        match code {
            None => Ok(Envelope { code: None, errmsg }),
            Some((_, Integer::Is(code))) => Ok(Envelope {
                code: Some(code),
                errmsg,
            }),
            Some((name, Integer::Not(value))) => Err(error(
                BodyErrorKind::Code {
                    name: self.code[name],
                    value,
                },
                None,
            )),
        }
    }
}

/// The code of the object, or that of the one within it where the object has none, or 0 and the other has not: what says
/// that it failed is believed. The errmsg is the one that stands beside the code, or else the other; without a code, that of
/// the object before the one within it.
fn outer_first(object: Object<'_>) -> (Option<(usize, Integer)>, Option<Cow<'_, str>>) {
    let Some((_, within)) = object.within else {
        return (object.code, object.errmsg.map(|(_, errmsg)| errmsg));
    };
    let is_within = match (&object.code, &within.code) {
        (None, code) => code.is_some(),
        (Some((_, Integer::Is(0))), Some((_, code))) => !matches!(code, Integer::Is(0)),
        _ => false,
    };
    let (code, errmsg) = if is_within {
        (within.code, within.errmsg.or(object.errmsg))
    } else {
        (object.code, object.errmsg.or(within.errmsg))
    };
    (code, errmsg.map(|(_, errmsg)| errmsg))
}

fn text(body: &[u8]) -> Result<&str, BodyError> {
    core::str::from_utf8(body)
        .map_err(|error| BodyError::new(BodyErrorKind::NotUtf8(error.valid_up_to()), body, None))
}

/// The text without a byte order mark, which JSON forbids and some servers send.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
