//! Reading a reply by an [`EnvelopeSpec`].

use alloc::borrow::Cow;

use serde_core::Deserialize;

use super::body_error::{BodyError, BodyErrorKind};
use super::error::ReplyError;
use super::object::{Code, Object, Place, read_object, read_payload, shown, text_of};
use super::{EnvelopeSpec, ReplyCode};
use crate::error::ApiError;
use crate::vocabulary::Kind;

/// The code and errmsg of a reply, from [`EnvelopeSpec::read`].
///
/// Non-exhaustive: replies can carry more.
///
/// ```
/// use errcodes::reply::EnvelopeSpec;
///
/// const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["errcode"], &["errmsg"]);
/// let envelope = SPEC.read(br#"{"errcode":"40007","data":[1,2,3]}"#).unwrap();
/// assert_eq!((envelope.code, envelope.errmsg), (Some(40007), None));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Envelope<'a> {
    /// The code, or `None` if the reply has none.
    pub code: Option<i64>,
    /// The errmsg as sent, or `None` if the reply has none.
    pub errmsg: Option<Cow<'a, str>>,
}

impl EnvelopeSpec {
    /// Reads the payload of a successful reply, as [`reply::from_slice`](super::from_slice) does,
    /// with this spec.
    ///
    /// ```
    /// use errcodes::{reply::EnvelopeSpec, wechat::Code};
    ///
    /// const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]).payload("data");
    /// let payload: Vec<u8> = SPEC.from_slice::<_, Code>(br#"{"ret":0,"data":[1,2]}"#).unwrap();
    /// assert_eq!(payload, [1, 2]);
    /// ```
    ///
    /// # Errors
    /// Returns the errors of [`reply::from_slice`](super::from_slice).
    pub fn from_slice<'de, T, C>(&self, body: &'de [u8]) -> Result<T, ReplyError<C>>
    where
        T: Deserialize<'de>,
        C: ReplyCode,
    {
        self.from_str(text(body).map_err(ReplyError::Body)?)
    }

    /// Reads the payload of a successful reply from text.
    ///
    /// ```
    /// use errcodes::{reply::EnvelopeSpec, wechat::Code};
    ///
    /// const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]).payload("data");
    /// let error = SPEC.from_str::<(), Code>(r#"{"ret":-1,"msg":"busy"}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "system error (wechat -1): busy");
    /// ```
    ///
    /// # Errors
    /// Returns the errors of [`reply::from_slice`](super::from_slice).
    pub fn from_str<'de, T, C>(&self, body: &'de str) -> Result<T, ReplyError<C>>
    where
        T: Deserialize<'de>,
        C: ReplyCode,
    {
        self.check_text(body)?;
        let json = without_bom(body);
        let payload = match self.payload {
            Some(name) => read_payload(json, name),
            None => serde_json::from_str(json),
        };
        payload.map_err(|error| {
            let kind = BodyErrorKind::Payload;
            ReplyError::Payload(BodyError::new(kind, body.as_bytes(), Some(error)))
        })
    }

    /// Checks that a reply is a success, as [`reply::check`](super::check) does, with this spec.
    ///
    /// ```
    /// use errcodes::{reply::EnvelopeSpec, wechat::Code};
    ///
    /// const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]);
    /// assert!(SPEC.check::<Code>(br#"{"ret":0}"#).is_ok());
    /// assert!(SPEC.check::<Code>(br#"{"ret":-1}"#).is_err());
    /// ```
    ///
    /// # Errors
    /// Returns the errors of [`reply::check`](super::check).
    pub fn check<C: ReplyCode>(&self, body: &[u8]) -> Result<(), ReplyError<C>> {
        self.check_text(text(body).map_err(ReplyError::Body)?)
    }

    fn check_text<C: ReplyCode>(&self, body: &str) -> Result<(), ReplyError<C>> {
        let mut object = Object::default();
        self.read_object(body, &mut object)
            .map_err(ReplyError::Body)?;
        for place in object.places() {
            let envelope = self.envelope_at(&object, place, body);
            let Envelope { code, errmsg } = envelope.map_err(ReplyError::Body)?;
            let Some(number) = code else { continue };
            let code = C::from_reply(number, errmsg.as_deref().unwrap_or_default());
            let is_success =
                number == 0 || code.entry().is_some_and(|entry| entry.kind() == Kind::Ok);
            if !is_success {
                let errmsg = errmsg.map(Cow::into_owned);
                return Err(ReplyError::Api(ApiError::from_reply(code, errmsg)));
            }
        }
        Ok(())
    }

    /// Reads the code and errmsg of a reply of any platform.
    ///
    /// The first code other than 0 takes precedence, else the first code.
    ///
    /// ```
    /// use errcodes::reply::EnvelopeSpec;
    ///
    /// const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["errcode"], &["errmsg"]);
    /// let envelope = SPEC.read(br#"{"errcode":40029,"errmsg":"invalid code"}"#).unwrap();
    /// assert_eq!((envelope.code, envelope.errmsg.as_deref()), (Some(40029), Some("invalid code")));
    /// ```
    ///
    /// # Errors
    /// Returns an error if the body is not a UTF-8 JSON object, nests deeper than 128 levels, has a
    /// name of the envelope twice in one object, or has a code that is not an integer.
    pub fn read<'a>(&self, body: &'a [u8]) -> Result<Envelope<'a>, BodyError> {
        let body = text(body)?;
        let mut object = Object::default();
        self.read_object(body, &mut object)?;
        let place = object
            .places()
            .find(|place| place.code.is_some_and(|code| code.value != Ok(0)))
            .or_else(|| object.places().find(|place| place.code.is_some()))
            .unwrap_or(&object.top);
        self.envelope_at(&object, place, body)
    }

    fn read_object<'a>(&self, body: &'a str, object: &mut Object<'a>) -> Result<(), BodyError> {
        let error = |kind, source| BodyError::new(kind, body.as_bytes(), source);
        let json = without_bom(body);
        match json.trim_start().bytes().next() {
            None => return Err(error(BodyErrorKind::Empty, None)),
            Some(b'<') => return Err(error(BodyErrorKind::Html, None)),
            Some(_) => {}
        }
        match read_object(json, self, object) {
            Err(source) => Err(error(BodyErrorKind::Json, Some(source))),
            Ok(false) => Err(error(BodyErrorKind::NotAnObject, None)),
            Ok(true) => match object.notes.duplicate {
                Some(name) => Err(error(BodyErrorKind::NameTwice(name), None)),
                None => Ok(()),
            },
        }
    }

    /// Returns the code of `place` and its errmsg: the one beside the code, or else the first in a
    /// place without a code. An errmsg beside another code belongs to that one.
    fn envelope_at<'a>(
        &self,
        object: &Object<'a>,
        place: &Place<'a>,
        body: &'a str,
    ) -> Result<Envelope<'a>, BodyError> {
        let integer = |code: Code<'a>| {
            code.value.map_err(|json| {
                let (name, value) = (self.code[code.name], shown(json));
                BodyError::new(BodyErrorKind::Code { name, value }, body.as_bytes(), None)
            })
        };
        let without_code = || {
            let mut places = object.places().filter(|place| place.code.is_none());
            places.find_map(|place| place.errmsg)
        };
        Ok(Envelope {
            code: place.code.map(integer).transpose()?,
            errmsg: place.errmsg.or_else(without_code).map(text_of),
        })
    }
}

fn text(body: &[u8]) -> Result<&str, BodyError> {
    core::str::from_utf8(body)
        .map_err(|error| BodyError::new(BodyErrorKind::NotUtf8(error.valid_up_to()), body, None))
}

/// Strips a byte order mark, which JSON forbids and some servers send.
fn without_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
