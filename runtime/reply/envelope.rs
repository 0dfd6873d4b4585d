//! Reading a reply by an [`EnvelopeSpec`].

use alloc::borrow::Cow;

use serde_core::Deserialize;

use super::body_error::{BodyError, BodyErrorKind};
use super::error::ReplyError;
use super::object::{Code, Object, Place, code_name, read_object, read_payload, shown, text_of};
use super::start::Start;
use crate::error::ApiError;
use crate::platform::EnvelopeSpec;
use crate::table::ApiCode;
use crate::vocabulary::Kind;

/// The code and errmsg of a reply, from [`EnvelopeSpec::read`].
///
/// Non-exhaustive: replies can carry more.
///
/// ```
/// use errcodes::platform::EnvelopeSpec;
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
    /// use errcodes::{platform::EnvelopeSpec, wechat::Code};
    ///
    /// const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]).with_payload("data");
    /// let payload: Vec<u8> = SPEC.from_slice::<_, Code>(br#"{"ret":0,"data":[1,2]}"#).unwrap();
    /// assert_eq!(payload, [1, 2]);
    /// ```
    ///
    /// # Errors
    /// Returns the errors of [`reply::from_slice`](super::from_slice).
    pub fn from_slice<'de, T, C>(&self, body: &'de [u8]) -> Result<T, ReplyError<C>>
    where
        T: Deserialize<'de>,
        C: ApiCode,
    {
        self.from_str(text(body).map_err(ReplyError::Body)?)
    }

    /// Reads the payload of a successful reply from text.
    ///
    /// ```
    /// use errcodes::{platform::EnvelopeSpec, wechat::Code};
    ///
    /// const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]).with_payload("data");
    /// let error = SPEC.from_str::<(), Code>(r#"{"ret":-1,"msg":"busy"}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "system error (wechat -1): busy");
    /// ```
    ///
    /// # Errors
    /// Returns the errors of [`reply::from_slice`](super::from_slice).
    pub fn from_str<'de, T, C>(&self, body: &'de str) -> Result<T, ReplyError<C>>
    where
        T: Deserialize<'de>,
        C: ApiCode,
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
    /// use errcodes::{platform::EnvelopeSpec, wechat::Code};
    ///
    /// const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]);
    /// assert!(SPEC.check::<Code>(br#"{"ret":0}"#).is_ok());
    /// assert!(SPEC.check::<Code>(br#"{"ret":-1}"#).is_err());
    /// ```
    ///
    /// # Errors
    /// Returns the errors of [`reply::check`](super::check).
    pub fn check<C: ApiCode>(&self, body: &[u8]) -> Result<(), ReplyError<C>> {
        self.check_text(text(body).map_err(ReplyError::Body)?)
    }

    /// Checks that a reply whose success is not JSON is a success, as
    /// [`reply::check_bytes`](super::check_bytes) does, with this spec.
    ///
    /// ```
    /// use errcodes::{platform::EnvelopeSpec, wechat::Code};
    ///
    /// const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]);
    /// assert_eq!(SPEC.check_bytes::<Code>(b"GIF89a").unwrap(), b"GIF89a");
    /// assert!(SPEC.check_bytes::<Code>(br#"{"ret":-1}"#).is_err());
    /// ```
    ///
    /// # Errors
    /// Returns the errors of [`reply::check_bytes`](super::check_bytes).
    pub fn check_bytes<'b, C: ApiCode>(&self, body: &'b [u8]) -> Result<&'b [u8], ReplyError<C>> {
        let start = Start::of(body);
        if let Some(kind) = start.error() {
            return Err(ReplyError::Body(BodyError::new(kind, body, None)));
        }
        if start == Start::Object {
            self.check(body)?;
        }
        Ok(body)
    }

    fn check_text<C: ApiCode>(&self, body: &str) -> Result<(), ReplyError<C>> {
        let mut object = Object::default();
        self.read_object(body, &mut object)
            .map_err(ReplyError::Body)?;
        let mut unreadable = None;
        for (place, code) in object.codes() {
            match code.value {
                Ok(0) => {}
                Ok(number) => {
                    let errmsg = errmsg_of(&object, place);
                    let code = C::from_reply(number, errmsg.as_deref().unwrap_or_default());
                    if code.entry().is_none_or(|entry| entry.kind() != Kind::Ok) {
                        let errmsg = errmsg.map(Cow::into_owned);
                        return Err(ReplyError::Api(ApiError::from_reply(code, errmsg)));
                    }
                }
                Err(json) => unreadable = unreadable.or(Some((code.name, json))),
            }
        }
        match unreadable {
            Some((name, json)) => Err(ReplyError::Body(self.code_error(name, json, body))),
            None => self.check_errmsgs(&object, body).map_err(ReplyError::Body),
        }
    }

    /// Checks that no errmsg reports a failure that no code reports.
    fn check_errmsgs(&self, object: &Object<'_>, body: &str) -> Result<(), BodyError> {
        if self.failure_marks.is_empty() {
            return Ok(());
        }
        let errmsgs = object.places().filter_map(|place| place.errmsg);
        for errmsg in errmsgs.map(text_of) {
            if self.reports_failure(&errmsg) {
                let errmsg = errmsg.into_owned();
                let kind = BodyErrorKind::NoCode { errmsg };
                return Err(BodyError::new(kind, body.as_bytes(), None));
            }
        }
        Ok(())
    }

    /// Reads the code and errmsg of a reply of any platform.
    ///
    /// Of several codes, the first that is not 0 counts, or else the first. A code that cannot be
    /// read is an error unless another one is a failure.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
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
        let is_failure = |code: &Code<'_>| code.value.is_ok_and(|code| code != 0);
        let is_unreadable = |code: &Code<'_>| code.value.is_err();
        let chosen = (object.codes().find(|(_, code)| is_failure(code)))
            .or_else(|| object.codes().find(|(_, code)| is_unreadable(code)))
            .or_else(|| object.codes().next());
        let read = |code: Code<'a>| {
            let error = |json| self.code_error(code.name, json, body);
            code.value.map_err(error)
        };
        Ok(Envelope {
            code: chosen.map(|(_, code)| read(code)).transpose()?,
            errmsg: errmsg_of(&object, chosen.map_or(&object.top, |(place, _)| place)),
        })
    }

    fn read_object<'a>(&self, body: &'a str, object: &mut Object<'a>) -> Result<(), BodyError> {
        let error = |kind, source| BodyError::new(kind, body.as_bytes(), source);
        let start = Start::of(body.as_bytes());
        if let Some(kind) = start.error() {
            return Err(error(kind, None));
        }
        read_object(without_bom(body), self, object)
            .map_err(|source| error(BodyErrorKind::Json, Some(source)))?;
        match object.notes.duplicate {
            Some(name) => Err(error(BodyErrorKind::NameTwice(name), None)),
            None if start != Start::Object => Err(error(BodyErrorKind::NotAnObject, None)),
            None => Ok(()),
        }
    }

    fn code_error(&self, name: usize, json: &str, body: &str) -> BodyError {
        let (name, value) = (code_name(self, name), shown(json));
        BodyError::new(BodyErrorKind::Code { name, value }, body.as_bytes(), None)
    }
}

/// Returns the errmsg of a code's place, or else the first one in a place without a code. An errmsg
/// beside another code belongs to that one.
fn errmsg_of<'a>(object: &Object<'a>, place: &Place<'a>) -> Option<Cow<'a, str>> {
    let without_code = || {
        let mut places = object.places().filter(|place| place.code.is_none());
        places.find_map(|place| place.errmsg)
    };
    place.errmsg.or_else(without_code).map(text_of)
}

fn text(body: &[u8]) -> Result<&str, BodyError> {
    core::str::from_utf8(body).map_err(|error| {
        // A page in another encoding is still a page.
        let kind = Start::of(body).error();
        let kind = kind.unwrap_or(BodyErrorKind::NotUtf8(error.valid_up_to()));
        BodyError::new(kind, body, None)
    })
}

/// Strips a byte order mark, which JSON forbids and some servers send.
fn without_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
