//! The error of a body that is not a reply or lacks the code of its failure, or whose payload does
//! not deserialize.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::error::Error;
use core::fmt;

use crate::padding::pad;

/// A body that is not a reply or lacks the code of its failure, or whose payload does not
/// deserialize.
///
/// Keeps a snippet of the body. `Display` and `Debug` omit snippets that look like JSON objects or
/// are XML, since those may contain credentials. [`source`](Error::source) is serde_json's error,
/// with line and column, where there is one.
///
/// ```
/// use std::error::Error;
/// use errcodes::{reply, wechat::Code};
///
/// let error = reply::check::<Code>(b"502 Bad Gateway").unwrap_err();
/// assert_eq!(error.to_string(), "the body is not JSON: 502 Bad Gateway");
/// assert_eq!(error.source().unwrap().to_string(), "trailing characters at line 1 column 5");
///
/// let error = reply::check::<Code>(br#"{"access_token":"SECRET","errcode":0,"errcode":0}"#).unwrap_err();
/// assert_eq!(error.to_string(), "the name `errcode` appears twice in the reply");
/// ```
pub struct BodyError {
    kind: BodyErrorKind,
    snippet: String,
    body_len: usize,
    json: Option<serde_json::Error>,
}

/// The reason for a [`BodyError`].
///
/// Non-exhaustive: more can be told apart later.
///
/// ```
/// use errcodes::reply::{self, BodyErrorKind, ReplyError};
/// use errcodes::wechat::Code;
///
/// let Err(ReplyError::Body(error)) = reply::check::<Code>(b"<html>502</html>") else { panic!() };
/// assert_eq!(*error.kind(), BodyErrorKind::Html);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyErrorKind {
    /// The body is empty or blank.
    Empty,
    /// The body is an HTML page, such as the error page of a gateway.
    Html,
    /// The body is XML, which some platforms send from their older interfaces.
    Xml,
    /// The body is not UTF-8. Holds the offset of the first invalid byte.
    NotUtf8(usize),
    /// The body is not JSON, is cut off, or nests deeper than 128 levels.
    Json,
    /// The body is JSON, but not an object.
    NotAnObject,
    /// A name of the envelope appears twice in one object.
    NameTwice(&'static str),
    /// The code is not a 64-bit integer, as a number or in a string.
    Code {
        /// The name of the field.
        name: &'static str,
        /// The value as JSON, cut to 40 characters; `an array` or `an object` for those.
        value: String,
    },
    /// The errmsg reports a failure, but no code does.
    NoCode {
        /// The errmsg as sent.
        errmsg: String,
    },
    /// The call succeeded, but its payload does not deserialize.
    Payload,
}

impl BodyError {
    /// The length limit of a snippet, in bytes.
    const LIMIT: usize = 200;

    #[cold]
    pub(super) fn new(kind: BodyErrorKind, body: &[u8], json: Option<serde_json::Error>) -> Self {
        let snippet = String::from_utf8_lossy(&body[..body.len().min(Self::LIMIT)]).into_owned();
        // A character that the limit cuts has become a replacement character.
        let snippet = match snippet.strip_suffix('\u{fffd}') {
            Some(whole) if body.len() > Self::LIMIT => whole.to_owned(),
            _ => snippet,
        };
        Self {
            kind,
            snippet,
            body_len: body.len(),
            json,
        }
    }

    /// Returns whether the body looks like a reply, whatever its format.
    fn may_hold_secrets(&self) -> bool {
        if self.kind == BodyErrorKind::Xml {
            return true;
        }
        let snippet = self.snippet.trim_start_matches('\u{feff}');
        snippet.trim_start().starts_with('{')
    }

    /// Returns the reason.
    ///
    /// ```
    /// use errcodes::reply::{self, BodyErrorKind, ReplyError};
    /// use errcodes::wechat::Code;
    ///
    /// let Err(ReplyError::Body(error)) = reply::check::<Code>(b"[]") else { panic!() };
    /// assert_eq!(*error.kind(), BodyErrorKind::NotAnObject);
    /// ```
    #[must_use]
    pub const fn kind(&self) -> &BodyErrorKind {
        &self.kind
    }

    /// Returns the start of the body: at most 200 bytes, with � for invalid UTF-8. It may contain
    /// credentials.
    ///
    /// ```
    /// use errcodes::{reply::{self, ReplyError}, wechat::Code};
    ///
    /// let Err(ReplyError::Body(error)) = reply::check::<Code>(b"502 Bad Gateway") else { panic!() };
    /// assert_eq!(error.snippet(), "502 Bad Gateway");
    /// ```
    #[must_use]
    pub fn snippet(&self) -> &str {
        &self.snippet
    }

    /// Returns the length of the body, in bytes.
    ///
    /// ```
    /// use errcodes::{reply::{self, ReplyError}, wechat::Code};
    ///
    /// let Err(ReplyError::Body(error)) = reply::check::<Code>(b"[]") else { panic!() };
    /// assert_eq!(error.body_len(), 2);
    /// ```
    #[must_use]
    pub const fn body_len(&self) -> usize {
        self.body_len
    }
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, |out| {
            match &self.kind {
                BodyErrorKind::Empty => {
                    return out.write_str("the body is empty; a reply is a JSON object");
                }
                BodyErrorKind::NoCode { errmsg } => {
                    return write!(out, "the reply reports a failure without a code: {errmsg}");
                }
                BodyErrorKind::Payload => {
                    out.write_str("the call succeeded, but its payload does not deserialize")?;
                }
                BodyErrorKind::Html => out.write_str("the body is HTML, not JSON")?,
                BodyErrorKind::Xml => out.write_str("the body is XML, not JSON")?,
                BodyErrorKind::NotUtf8(offset) => {
                    write!(out, "the body is not UTF-8 from byte {offset} on")?;
                }
                BodyErrorKind::Json => out.write_str("the body is not JSON")?,
                BodyErrorKind::NotAnObject => {
                    out.write_str("the body is JSON, but not an object")?;
                }
                BodyErrorKind::NameTwice(name) => {
                    write!(out, "the name `{name}` appears twice in the reply")?;
                }
                BodyErrorKind::Code { name, value } => write!(
                    out,
                    "the code under `{name}` is {value}; expected a 64-bit integer, as a number or in a string"
                )?,
            }
            if self.may_hold_secrets() {
                return Ok(());
            }
            let is_cut = self.body_len > Self::LIMIT;
            write!(out, ": {}{}", self.snippet, if is_cut { "…" } else { "" })
        })
    }
}

impl fmt::Debug for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let snippet = if self.may_hold_secrets() {
            "…"
        } else {
            &self.snippet
        };
        f.debug_struct("BodyError")
            .field("kind", &self.kind)
            .field("json", &self.json)
            .field("snippet", &snippet)
            .field("body_len", &self.body_len)
            .finish()
    }
}

impl Error for BodyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.json.as_ref().map(|error| error as _)
    }
}
