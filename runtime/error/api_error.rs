//! The error that an API answers with.

use alloc::string::String;
use core::error::Error;
use core::fmt;
use core::net::IpAddr;

use super::ReplyCode;
use super::errmsg::{Errmsg, Rid, Wording};
use crate::registry::identify::Candidates;
use crate::table::Entry;
use crate::table::generated::UNLISTED_MESSAGE;
use crate::vocabulary::{Kind, Locale, Retry};

/// A failure reported by an API: the code, and the errmsg as sent.
///
/// `Display` writes the code's message, the table, the numeric code, and the errmsg where it
/// differs from the message.
///
/// ```
/// use errcodes::{Kind, Retry, reply, wechat::Code};
///
/// let body = br#"{"errcode":40001,"errmsg":"invalid credential rid: 62fa5928-4e8b95ea-7539a513"}"#;
/// let error = reply::check::<Code>(body).unwrap_err();
/// let error = error.api().unwrap();
///
/// assert_eq!(error.code(), Code::InvalidCredential);
/// assert_eq!((error.kind(), error.retry()), (Kind::Unauthenticated, Retry::RefreshToken));
/// assert_eq!(error.rid().unwrap().as_str(), "62fa5928-4e8b95ea-7539a513");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError<C> {
    code: C,
    errmsg: Option<String>,
    locale: Option<Locale>,
}

impl<C> ApiError<C> {
    pub(crate) const fn new(code: C, errmsg: Option<String>) -> Self {
        Self {
            code,
            errmsg,
            locale: None,
        }
    }

    /// Returns the errmsg as sent, or `None` if the reply had none.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let error = reply::check::<Code>(br#"{"errcode":-1,"errmsg":"system error"}"#).unwrap_err();
    /// assert_eq!(error.api().unwrap().errmsg(), Some("system error"));
    /// ```
    #[must_use]
    pub fn errmsg(&self) -> Option<&str> {
        self.errmsg.as_deref()
    }

    /// Returns the request ID in the errmsg, as [`Errmsg::rid`] does.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let body = br#"{"errcode":-1,"errmsg":"system error rid: 6311b0eb-2355113d-79ef0b31"}"#;
    /// let error = reply::check::<Code>(body).unwrap_err();
    /// assert_eq!(error.api().unwrap().rid().unwrap().time(), 1_662_103_787);
    /// ```
    #[must_use]
    pub fn rid(&self) -> Option<Rid<'_>> {
        self.parsed().rid()
    }

    /// Returns an iterator over the hints in the errmsg, as [`Errmsg::hints`] does.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let body = br#"{"errcode":40029,"errmsg":"invalid code hint: [qKhDWV0sf-0s77ta]"}"#;
    /// let error = reply::check::<Code>(body).unwrap_err();
    /// assert!(error.api().unwrap().hints().eq(["qKhDWV0sf-0s77ta"]));
    /// ```
    pub fn hints(&self) -> impl Iterator<Item = &str> {
        self.parsed().hints()
    }

    /// Returns the caller's address in the errmsg, as [`Errmsg::ip`] does.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let body = br#"{"errcode":40164,"errmsg":"invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist"}"#;
    /// let error = reply::check::<Code>(body).unwrap_err();
    /// assert_eq!(error.api().unwrap().ip().unwrap().to_string(), "1.2.3.4");
    /// ```
    #[must_use]
    pub fn ip(&self) -> Option<IpAddr> {
        self.parsed().ip()
    }

    /// Returns the link in the errmsg, as [`Errmsg::link`] does.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let body = br#"{"errcode":48001,"errmsg":"api unauthorized more details at https://mmbizurl.cn/s/JtxxFh33r"}"#;
    /// let error = reply::check::<Code>(body).unwrap_err();
    /// assert_eq!(error.api().unwrap().link(), Some("https://mmbizurl.cn/s/JtxxFh33r"));
    /// ```
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        self.parsed().link()
    }

    /// Returns the wording of the errmsg for display, as [`Errmsg::wording`] does; empty if the
    /// reply had no errmsg.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let body = br#"{"errcode":40029,"errmsg":"invalid code hint: [qKhDWV0sf-0s77ta]"}"#;
    /// let error = reply::check::<Code>(body).unwrap_err();
    /// assert_eq!(error.api().unwrap().wording().to_string(), "invalid code");
    /// ```
    #[must_use]
    pub fn wording(&self) -> Wording<'_> {
        self.parsed().wording()
    }

    /// Sets the language of `Display`.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let error = reply::check::<Code>(br#"{"errcode":45009}"#).unwrap_err();
    /// assert_eq!(error.with_locale("zh-CN").to_string(), "接口调用超过限制 (wechat 45009)");
    /// ```
    #[must_use]
    pub fn with_locale(self, locale: impl Into<Locale>) -> Self {
        Self {
            locale: Some(locale.into()),
            ..self
        }
    }

    fn parsed(&self) -> Errmsg<'_> {
        Errmsg::new(self.errmsg().unwrap_or_default())
    }
}

impl<C: ReplyCode> ApiError<C> {
    /// Returns the code, a value of the enum or union. Its `code()` is the numeric code.
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let error = reply::check::<Code>(br#"{"errcode":9999999}"#).unwrap_err();
    /// let code = error.api().unwrap().code();
    /// assert_eq!(code, Code::from(9_999_999));
    /// assert_eq!(code.code(), 9_999_999);
    /// ```
    #[must_use]
    pub const fn code(&self) -> C {
        self.code
    }

    /// Returns the row of the code, or `None` for an unlisted code.
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
        self.code.entry()
    }

    /// Returns the category of the failure: [`Kind::Unknown`] for an unlisted code.
    ///
    /// ```
    /// use errcodes::{Kind, reply, wechat::Code};
    ///
    /// let error = reply::check::<Code>(br#"{"errcode":45009}"#).unwrap_err();
    /// assert_eq!(error.api().unwrap().kind(), Kind::ResourceExhausted);
    /// ```
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.entry().map_or(Kind::Unknown, Entry::kind)
    }

    /// Returns when a retry can help: [`Retry::Never`] for an unlisted code. Pass it to
    /// [`RetryPolicy`](crate::RetryPolicy).
    ///
    /// ```
    /// use errcodes::{Retry, reply, wechat::Code};
    ///
    /// let error = reply::check::<Code>(br#"{"errcode":45009}"#).unwrap_err();
    /// assert_eq!(error.api().unwrap().retry(), Retry::NextDay);
    /// ```
    #[must_use]
    pub fn retry(&self) -> Retry {
        self.entry().map_or(Retry::Never, Entry::retry)
    }

    /// Returns an iterator over the rows that the code can mean, the best match of the errmsg
    /// first.
    ///
    /// ```
    /// use errcodes::{qingtui, reply};
    ///
    /// errcodes::sections! {
    ///     enum UserApi { User(qingtui::UserCode), Common(qingtui::CommonCode) }
    /// }
    ///
    /// let error = reply::check::<UserApi>(br#"{"errcode":46001,"errmsg":"user is not exists"}"#).unwrap_err();
    /// let candidates = error.api().unwrap().candidates();
    /// let scores: Vec<_> = candidates.map(|candidate| (candidate.entry().name(), candidate.score())).collect();
    /// assert_eq!(scores, [("UserNotFound", 100), ("MediaDataNotFound", 0)]);
    /// ```
    #[must_use]
    pub fn candidates(&self) -> Candidates<'_> {
        let errmsg = self.errmsg().unwrap_or_default();
        Candidates::new(C::TABLES, self.code.code(), errmsg)
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
        let code = self.code.code();
        f.write_str(message.unwrap_or(UNLISTED_MESSAGE))?;
        match table {
            Some(table) => write!(f, " ({} {code})", table.key())?,
            None => write!(f, " ({code})")?,
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

/// Writes an unlisted code that no table of a union lists.
///
/// # Errors
/// Returns the formatter's error.
pub fn display_unlisted(code: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{UNLISTED_MESSAGE} ({code})")
}
