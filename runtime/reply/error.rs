//! Why a reply gave no payload.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::error::Error;
use core::fmt;
use core::net::IpAddr;

use super::code::ReplyCode;
use crate::error::errmsg::{Errmsg, Rid, Wording};
use crate::registry::identify::Candidates;
use crate::table::Entry;
use crate::vocabulary::{Kind, Locale, Retry};

/// Why a reply gave no payload.
///
/// ```
/// use errcodes::reply::{self, BodyErrorKind, ReplyError};
/// use errcodes::wechat::Code;
///
/// match reply::from_slice::<serde_json::Value, Code>(b"") {
///     Err(ReplyError::Api(error)) => panic!("the platform refused: {error}"),
///     Err(ReplyError::Body(error)) => assert_eq!(*error.kind(), BodyErrorKind::Empty),
///     Err(ReplyError::Payload(error)) => panic!("the call was carried out, do not repeat it: {error}"),
///     Ok(payload) => panic!("{payload}"),
/// }
/// ```
#[derive(Debug)]
pub enum ReplyError<C> {
    /// The platform answered with a failure.
    Api(ApiError<C>),
    /// The body is no reply, and what became of the call is unknown.
    Body(BodyError),
    /// The call succeeded, and its payload is not what was asked for. Calling again would carry it out twice.
    Payload(BodyError),
}

impl<C> ReplyError<C> {
    /// The platform's failure, if it is one.
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

    /// The same, displayed in the reader's language. See [`ApiError::with_locale`].
    #[must_use]
    pub fn with_locale(self, locale: impl Into<Locale>) -> Self {
        match self {
            Self::Api(error) => Self::Api(error.with_locale(locale)),
            other => other,
        }
    }
}

impl<C: ReplyCode> fmt::Display for ReplyError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Body(error) | Self::Payload(error) => error.fmt(f),
        }
    }
}

impl<C: ReplyCode> Error for ReplyError<C> {}

/// A failure that a platform answered with: the code, and what the errmsg says beside the wording.
///
/// Its text is the wording of the code, the table, the number, and the errmsg as it was sent.
///
/// ```
/// use errcodes::{Kind, Retry, reply, wechat::Code};
///
/// let body = r#"{"errcode":40001,"errmsg":"invalid credential hint: [qKhDWV0sf-0s77ta] rid: 62fa5928-4e8b95ea-7539a513"}"#;
/// let error = reply::check::<Code>(body.as_bytes()).unwrap_err();
/// let error = error.api().unwrap();
///
/// assert_eq!(error.code(), Code::InvalidCredential);
/// assert_eq!((error.kind(), error.retry()), (Kind::Unauthenticated, Retry::RefreshToken));
/// assert_eq!(error.errmsg(), Some("invalid credential hint: [qKhDWV0sf-0s77ta] rid: 62fa5928-4e8b95ea-7539a513"));
/// assert_eq!(error.rid().unwrap().as_str(), "62fa5928-4e8b95ea-7539a513");
/// assert!(error.hints().eq(["qKhDWV0sf-0s77ta"]));
/// assert_eq!(error.wording().to_string(), "invalid credential");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError<C> {
    code: C,
    errmsg: Option<String>,
    locale: Option<Locale>,
}

impl<C> ApiError<C> {
    pub(super) const fn new(code: C, errmsg: Option<String>) -> Self {
        Self {
            code,
            errmsg,
            locale: None,
        }
    }

    /// The errmsg as it was sent, if there was one.
    ///
    /// See [`ApiError`] for an example.
    #[must_use]
    pub fn errmsg(&self) -> Option<&str> {
        self.errmsg.as_deref()
    }

    /// The id of the request. See [`Errmsg::rid`].
    ///
    /// See [`ApiError`] for an example.
    #[must_use]
    pub fn rid(&self) -> Option<Rid<'_>> {
        self.read().rid()
    }

    /// What stands in the brackets behind `hint:`. See [`Errmsg::hints`].
    ///
    /// See [`ApiError`] for an example.
    pub fn hints(&self) -> impl Iterator<Item = &str> {
        self.read().hints()
    }

    /// The address that the platform saw the call come from. See [`Errmsg::ip`].
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let body = r#"{"errcode":40164,"errmsg":"invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist"}"#;
    /// let error = reply::check::<Code>(body.as_bytes()).unwrap_err();
    /// assert_eq!(error.api().unwrap().ip().unwrap().to_string(), "1.2.3.4");
    /// ```
    #[must_use]
    pub fn ip(&self) -> Option<IpAddr> {
        self.read().ip()
    }

    /// The link to more about the failure. See [`Errmsg::link`].
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let body = r#"{"errcode":48001,"errmsg":"api unauthorized more details at https://mmbizurl.cn/s/JtxxFh33r"}"#;
    /// let error = reply::check::<Code>(body.as_bytes()).unwrap_err();
    /// assert_eq!(error.api().unwrap().link(), Some("https://mmbizurl.cn/s/JtxxFh33r"));
    /// ```
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        self.read().link()
    }

    /// The errmsg without these, to be displayed; nothing if there was none. See [`Errmsg::wording`].
    ///
    /// See [`ApiError`] for an example.
    #[must_use]
    pub fn wording(&self) -> Wording<'_> {
        self.read().wording()
    }

    /// The same, displayed in the reader's language.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let error = reply::check::<Code>(br#"{"errcode":45009,"errmsg":"reach max api daily quota limit"}"#).unwrap_err();
    /// assert_eq!(error.with_locale("zh-CN").to_string(), "接口调用超过限制 (wechat 45009): reach max api daily quota limit");
    /// ```
    #[must_use]
    pub fn with_locale(self, locale: impl Into<Locale>) -> Self {
        Self {
            locale: Some(locale.into()),
            ..self
        }
    }

    fn read(&self) -> Errmsg<'_> {
        Errmsg::new(self.errmsg().unwrap_or_default())
    }
}

impl<C: ReplyCode> ApiError<C> {
    /// The code: a variant of the table's enum, or of the set of sections.
    ///
    /// See [`ApiError`] for an example.
    #[must_use]
    pub const fn code(&self) -> C {
        self.code
    }

    /// The code as the number that was sent, listed or not.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let error = reply::check::<Code>(br#"{"errcode":9999999}"#).unwrap_err();
    /// assert_eq!(error.api().unwrap().number(), 9_999_999);
    /// ```
    #[must_use]
    pub fn number(&self) -> i64 {
        self.code.number()
    }

    /// The row of the code, which names its table; `None` for an unlisted code.
    ///
    /// ```
    /// use errcodes::{qingtui, reply};
    ///
    /// errcodes::sections! {
    ///     enum OrgApi { Org(qingtui::OrgCode), Common(qingtui::CommonCode) }
    /// }
    ///
    /// let error = reply::check::<OrgApi>(br#"{"errcode":40001}"#).unwrap_err();
    /// assert_eq!(error.api().unwrap().entry().unwrap().table().key(), "qingtui/common");
    /// ```
    #[must_use]
    pub fn entry(&self) -> Option<Entry> {
        self.code.listed()
    }

    /// What kind of failure it is; [`Kind::Unknown`] for an unlisted code.
    ///
    /// See [`ApiError`] for an example.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.entry().map_or(Kind::Unknown, Entry::kind)
    }

    /// When calling again can help; [`Retry::Never`] for an unlisted code. [`RetryPolicy`](crate::RetryPolicy) says what to do.
    ///
    /// See [`ApiError`] for an example.
    #[must_use]
    pub fn retry(&self) -> Retry {
        self.entry().map_or(Retry::Never, Entry::retry)
    }

    /// Every table of the set that lists the code, the one whose wording fits the errmsg best first.
    ///
    /// ```
    /// use errcodes::{qingtui, reply};
    ///
    /// errcodes::sections! {
    ///     enum UserApi { User(qingtui::UserCode), Common(qingtui::CommonCode) }
    /// }
    ///
    /// let error = reply::check::<UserApi>(br#"{"errcode":46001,"errmsg":"user is not exists"}"#).unwrap_err();
    /// let names = error.api().unwrap().candidates().map(|candidate| (candidate.entry().name(), candidate.score())).collect::<Vec<_>>();
    /// assert_eq!(names, [("UserNotFound", 100), ("MediaDataNotFound", 0)]);
    /// ```
    #[must_use]
    pub fn candidates(&self) -> Candidates<'_> {
        Candidates::new(C::TABLES, self.number(), self.errmsg().unwrap_or_default())
    }
}

impl<C: ReplyCode> fmt::Display for ApiError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entry = self.entry();
        let message = entry.map(|entry| match self.locale {
            Some(locale) => entry.message_in(locale),
            None => entry.message(),
        });
        let table = match C::TABLES {
            [table] => Some(*table),
            _ => entry.map(Entry::table),
        };
        f.write_str(message.unwrap_or("unlisted code"))?;
        match table {
            Some(table) => write!(f, " ({} {})", table.key(), self.number())?,
            None => write!(f, " ({})", self.number())?,
        }
        match self.errmsg() {
            Some(errmsg) if !errmsg.is_empty() && Some(errmsg) != message => {
                write!(f, ": {errmsg}")
            }
            _ => Ok(()),
        }
    }
}

impl<C: ReplyCode> Error for ApiError<C> {}

/// Why a body is no reply, or its payload not what was asked for; with the beginning of the body.
///
/// Its text shows a body only if that does not begin as an object does: a reply may hold tokens and keys, which have no
/// business in a log. [`snippet`](Self::snippet) has it all the same.
///
/// ```
/// use errcodes::reply::EnvelopeSpec;
///
/// let error = EnvelopeSpec::DEFAULT.read(b"502 Bad Gateway").unwrap_err();
/// assert_eq!(error.to_string(), "the body is not JSON: trailing characters at line 1 column 5: 502 Bad Gateway");
///
/// let error = EnvelopeSpec::DEFAULT.read(br#"{"access_token":"SECRET","errcode":0,"errcode":0}"#).unwrap_err();
/// assert_eq!(error.to_string(), "the name `errcode` stands twice in the reply");
/// assert_eq!(error.snippet(), r#"{"access_token":"SECRET","errcode":0,"errcode":0}"#);
/// ```
pub struct BodyError {
    kind: BodyErrorKind,
    beginning: String,
    length: usize,
    json: Option<serde_json::Error>,
}

/// What is wrong with a body.
///
/// See [`ReplyError`] for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyErrorKind {
    /// It is empty, or blank.
    Empty,
    /// It begins with `<`, as an error page of a proxy does.
    Html,
    /// It is not UTF-8, from the byte of this number on.
    NotUtf8(usize),
    /// It is not JSON, ends too early, or is nested deeper than 128 levels: [`BodyError::json`] says which and where.
    Json,
    /// It is JSON, but no object.
    NotAnObject,
    /// A name of the envelope stands twice.
    NameTwice(&'static str),
    /// The code is not a 64-bit integer, not an integral float below 10^15 either way, and not a string that holds an integer. A
    /// longer float is refused even where it is integral: not every parser reads it exactly.
    Code {
        /// The name that it stands under.
        name: &'static str,
        /// The value, in JSON, cut if it is long; a float to 15 digits.
        value: String,
    },
    /// The payload is not what was asked for: [`BodyError::json`] says why.
    Payload,
}

impl BodyError {
    /// The longest beginning of a body that is kept, in bytes.
    const LONGEST: usize = 200;

    pub(super) fn new(kind: BodyErrorKind, body: &[u8], json: Option<serde_json::Error>) -> Self {
        let beginning =
            String::from_utf8_lossy(&body[..body.len().min(Self::LONGEST)]).into_owned();
        // A character that was cut in two has become a replacement character.
        let beginning = match beginning.strip_suffix('\u{fffd}') {
            Some(whole) if body.len() > Self::LONGEST => whole.to_owned(),
            _ => beginning,
        };
        Self {
            kind,
            beginning,
            length: body.len(),
            json,
        }
    }

    /// Whether the body begins as a reply does.
    fn may_hold_secrets(&self) -> bool {
        self.beginning
            .trim_start_matches('\u{feff}')
            .trim_start()
            .starts_with('{')
    }

    /// What is wrong.
    ///
    /// See [`ReplyError`] for an example.
    #[must_use]
    pub const fn kind(&self) -> &BodyErrorKind {
        &self.kind
    }

    /// The beginning of the body: 200 bytes at most, with � for what is not UTF-8.
    ///
    /// ```
    /// use errcodes::{reply::EnvelopeSpec};
    ///
    /// let error = EnvelopeSpec::DEFAULT.read(b"502 Bad Gateway").unwrap_err();
    /// assert_eq!(error.snippet(), "502 Bad Gateway");
    /// ```
    #[must_use]
    pub fn snippet(&self) -> &str {
        &self.beginning
    }

    /// What serde_json says of it, with the line and column; its text is part of this error's.
    ///
    /// ```
    /// use errcodes::reply::EnvelopeSpec;
    ///
    /// let error = EnvelopeSpec::DEFAULT.read(br#"{"errcode":40001,"errmsg":"inv"#).unwrap_err();
    /// assert!(error.json().unwrap().is_eof());
    /// ```
    #[must_use]
    pub const fn json(&self) -> Option<&serde_json::Error> {
        self.json.as_ref()
    }

    /// The length of the body, in bytes.
    ///
    /// ```
    /// use errcodes::{reply::EnvelopeSpec};
    ///
    /// assert_eq!(EnvelopeSpec::DEFAULT.read(b"[]").unwrap_err().length(), 2);
    /// ```
    #[must_use]
    pub const fn length(&self) -> usize {
        self.length
    }
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            BodyErrorKind::Empty => {
                return f.write_str("the body is empty; a reply is a JSON object");
            }
            BodyErrorKind::Payload => {
                f.write_str("the call succeeded, but its payload is not what was asked for")?
            }
            BodyErrorKind::Html => f.write_str("the body is HTML, not JSON")?,
            BodyErrorKind::NotUtf8(byte) => write!(f, "the body is not UTF-8 from byte {byte} on")?,
            BodyErrorKind::Json => f.write_str("the body is not JSON")?,
            BodyErrorKind::NotAnObject => f.write_str("the body is JSON, but no object")?,
            BodyErrorKind::NameTwice(name) => {
                write!(f, "the name `{name}` stands twice in the reply")?
            }
            BodyErrorKind::Code { name, value } => {
                write!(
                    f,
                    "the code under `{name}` is {value}; expected a 64-bit integer, an integral float below 1e15, or an integer in a string"
                )?;
            }
        }
        if let Some(error) = &self.json {
            write!(f, ": {error}")?;
        }
        if self.may_hold_secrets() {
            return Ok(());
        }
        let ellipsis = if self.length > Self::LONGEST {
            "…"
        } else {
            ""
        };
        write!(f, ": {}{ellipsis}", self.beginning)
    }
}

impl fmt::Debug for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let beginning = if self.may_hold_secrets() {
            "{…"
        } else {
            &self.beginning
        };
        f.debug_struct("BodyError")
            .field("kind", &self.kind)
            .field("json", &self.json)
            .field("beginning", &beginning)
            .field("length", &self.length)
            .finish()
    }
}

impl Error for BodyError {}

/// The beginning of a text that may be long, for a message.
pub(super) fn excerpt(text: &str) -> &str {
    const LONGEST: usize = 40;
    text.char_indices()
        .nth(LONGEST)
        .map_or(text, |(end, _)| &text[..end])
}
