//! The error that carries a code, in both directions: raised here, or read from a reply.

#[cfg(any(feature = "serde", feature = "tonic"))]
use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use core::error::Error;
use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use super::errmsg::{Errmsg, Rid, Wording};
use crate::padding::pad;
use crate::registry::identify::Candidates;
use crate::table::generated::{OfTable, OfUnion, SealedApiCode, UNLISTED_MESSAGE};
#[cfg(any(feature = "serde", feature = "tonic"))]
use crate::table::template::Template;
use crate::table::{ApiCode, Entry};
use crate::vocabulary::{Kind, Locale, Retry};

/// An error with a code: raised by a service, or read from a reply together with its errmsg.
///
/// `Display` writes the code's message, the table, the numeric code, and the errmsg where it
/// differs from the message. It never writes the source, which may hold what a caller must not see.
///
/// Raised with `?` or `into()`:
///
/// ```
/// use errcodes::{ApiError, Kind, define_errcodes};
///
/// define_errcodes! {
///     pub enum Shop(en) { 40401 => OrderNotFound("order not found") as NotFound }
/// }
///
/// fn order(id: u64) -> Result<(), ApiError<Shop>> {
///     if id == 0 {
///         Err(Shop::OrderNotFound)?;
///     }
///     Ok(())
/// }
///
/// let error = order(0).unwrap_err();
/// assert_eq!(error.to_string(), "order not found (shop 40401)");
/// assert_eq!((error.code(), error.http_status()), (Shop::OrderNotFound, 404));
/// ```
///
/// Read from a reply (feature `json`):
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
///
/// The error of a union of [`code_union!`](crate::code_union) converts with `?` from a code of a
/// member and from the error of a member, which keeps its arguments, errmsg and source. The second
/// parameter of the type makes that possible; leave it out.
pub struct ApiError<C: ApiCode, O = <C as SealedApiCode>::Origin> {
    code: C,
    /// Boxed, so that a `Result` stays small.
    details: Option<Box<Details>>,
    origin: PhantomData<fn() -> O>,
}

#[derive(Clone, Debug, Default)]
struct Details {
    errmsg: Option<String>,
    locale: Option<Locale>,
    source: Option<Arc<dyn Error + Send + Sync>>,
    /// The arguments of an error that was raised or received with some, in the order of the fields.
    arguments: Box<[Option<String>]>,
}

impl<C: ApiCode, O> Clone for ApiError<C, O> {
    fn clone(&self) -> Self {
        Self::new(self.code, self.details.clone())
    }
}

impl<C: ApiCode, O> fmt::Debug for ApiError<C, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("code", &self.code)
            .field("details", &self.details)
            .finish()
    }
}

impl<C: ApiCode, O> ApiError<C, O> {
    fn new(code: C, details: Option<Box<Details>>) -> Self {
        Self {
            code,
            details,
            origin: PhantomData,
        }
    }
}

impl<C: ApiCode> ApiError<C> {
    /// Creates an error of the code.
    ///
    /// Unlike the conversion of the trait `From`, this function has one type of code, which need
    /// not be named.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// let error = ApiError::from(Code::SystemBusy);
    /// assert_eq!(error.code(), Code::SystemBusy);
    /// ```
    #[must_use]
    pub fn from(code: C) -> Self {
        Self::new(code, None)
    }

    #[cfg(any(feature = "json", feature = "tonic"))]
    pub(crate) fn from_reply(code: C, errmsg: Option<String>) -> Self {
        let details = errmsg.map(|errmsg| {
            Box::new(Details {
                errmsg: Some(errmsg),
                ..Details::default()
            })
        });
        Self::new(code, details)
    }

    /// Sets the arguments, in the order of the fields.
    #[cfg(feature = "tonic")]
    pub(crate) fn with_arguments(mut self, arguments: Box<[Option<String>]>) -> Self {
        self.details_mut().arguments = arguments;
        self
    }

    /// Returns the error as other callers may see it: without the errmsg of a reply, and of the
    /// arguments found in it only those that the main message shows.
    #[cfg(any(feature = "serde", feature = "tonic"))]
    pub(crate) fn as_served(&self) -> Cow<'_, Self> {
        if self.errmsg().is_none() {
            return Cow::Borrowed(self);
        }
        let shown = |entry: Entry, name| {
            let mut shown = Template(entry.message()).fields();
            let argument = self.argument(name).map(ToOwned::to_owned);
            argument.filter(|_| shown.any(|it| it == name))
        };
        let arguments = self.entry().into_iter().flat_map(|entry| {
            let names = entry.fields().map(|field| field.name());
            names.map(move |name| shown(entry, name))
        });
        let arguments = arguments.collect();
        let mut served = self.clone();
        let details = served.details_mut();
        (details.errmsg, details.arguments) = (None, arguments);
        Cow::Owned(served)
    }

    #[cfg(feature = "tonic")]
    pub(crate) fn shared_source(&self) -> Option<Arc<dyn Error + Send + Sync>> {
        self.details.as_ref()?.source.clone()
    }

    /// Sets the cause, which [`source`](Error::source) returns. `Display` does not write it.
    ///
    /// ```
    /// use std::error::Error;
    /// use errcodes::{ApiError, define_errcodes};
    ///
    /// define_errcodes! { enum Shop(en) { 50001 => StoreUnavailable("store unavailable") } }
    ///
    /// let cause = std::io::Error::other("connection to 10.0.0.7 lost");
    /// let error = ApiError::from(Shop::StoreUnavailable).with_source(cause);
    /// assert_eq!(error.to_string(), "store unavailable (shop 50001)");
    /// assert_eq!(error.source().unwrap().to_string(), "connection to 10.0.0.7 lost");
    /// ```
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.details_mut().source = Some(source.into().into());
        self
    }

    fn details_mut(&mut self) -> &mut Details {
        self.details.get_or_insert_default()
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
        self.details.as_ref()?.errmsg.as_deref()
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
    #[must_use]
    pub fn hints(&self) -> impl FusedIterator<Item = &str> + Clone {
        self.parsed().hints()
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
    pub fn with_locale(mut self, locale: impl Into<Locale>) -> Self {
        self.details_mut().locale = Some(locale.into());
        self
    }

    /// Returns the language that [`with_locale`](Self::with_locale) has set.
    pub(crate) fn locale(&self) -> Option<Locale> {
        self.details.as_ref()?.locale
    }

    fn parsed(&self) -> Errmsg<'_> {
        Errmsg::new(self.errmsg().unwrap_or_default())
    }

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
    /// errcodes::code_union! {
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
        self.code.kind()
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
        self.code.retry()
    }

    /// Returns the HTTP status of the row, as [`Entry::http_status`] does; 500 for an unlisted
    /// code.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// assert_eq!(ApiError::from(Code::DailyQuotaReached).http_status(), 429);
    /// ```
    #[must_use]
    pub fn http_status(&self) -> u16 {
        self.code.http_status()
    }

    /// Returns the argument of a field: as it was raised with, or as found in the errmsg of a
    /// reply.
    ///
    /// The errmsg is compared with the row's wordings of every language, without its request ID,
    /// hints and links. The longest wording that matches counts.
    ///
    /// ```
    /// use std::net::IpAddr;
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let body = br#"{"errcode":40164,"errmsg":"invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist"}"#;
    /// let error = reply::check::<Code>(body).unwrap_err();
    /// let ip = error.api().unwrap().argument("ip");
    /// assert_eq!(ip.and_then(|ip| ip.parse().ok()), Some(IpAddr::from([1, 2, 3, 4])));
    /// ```
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        let entry = self.entry()?;
        let details = self.details.as_ref()?;
        if !details.arguments.is_empty() {
            let i = entry.fields().position(|field| field.name() == name)?;
            return details.arguments.get(i)?.as_deref();
        }
        self.parsed().argument(entry, name)
    }

    /// Returns an iterator over the fields that have an argument: their names and
    /// [arguments](Self::argument).
    ///
    /// ```
    /// use errcodes::{reply, wechat::Code};
    ///
    /// let body = br#"{"errcode":40164,"errmsg":"invalid ip 1.2.3.4, not in whitelist"}"#;
    /// let error = reply::check::<Code>(body).unwrap_err();
    /// assert!(error.api().unwrap().arguments().eq([("ip", "1.2.3.4")]));
    /// ```
    pub fn arguments(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let fields = self.entry().into_iter().flat_map(Entry::fields);
        fields.filter_map(|field| Some((field.name(), self.argument(field.name())?)))
    }

    /// Returns the message of the code, with the arguments in it: the first wording that shows
    /// exactly the arguments that the error has, or else the main one.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// assert_eq!(ApiError::from(Code::SystemBusy).message().to_string(), "system error");
    /// ```
    #[must_use]
    pub fn message(&self) -> Message<'_, C> {
        Message {
            error: self,
            locale: self.locale(),
        }
    }

    /// Returns the message in the language closest to `locale`, with the arguments in it.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// let error = ApiError::from(Code::InvalidAppid);
    /// assert_eq!(error.message_in("zh").to_string(), "不合法的appid");
    /// ```
    #[must_use]
    pub fn message_in(&self, locale: impl Into<Locale>) -> Message<'_, C> {
        Message {
            error: self,
            locale: Some(locale.into()),
        }
    }

    /// Returns an iterator over the rows that the code can mean, the best match of the errmsg
    /// first.
    ///
    /// ```
    /// use errcodes::{qingtui, reply};
    ///
    /// errcodes::code_union! {
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

impl<C: ApiCode> fmt::Display for ApiError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (message, code) = (self.message().to_string(), self.code.code());
        pad(f, |out| {
            out.write_str(&message)?;
            match self.code.table() {
                Some(table) => write!(out, " ({} {code})", table.key())?,
                None => write!(out, " ({code})")?,
            }
            match self.errmsg() {
                Some(errmsg) if !errmsg.is_empty() && errmsg != message => {
                    write!(out, ": {errmsg}")
                }
                _ => Ok(()),
            }
        })
    }
}

impl<C: ApiCode> Error for ApiError<C> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source = self.details.as_ref()?.source.as_ref()?;
        Some(&**source)
    }
}

/// From the code, and for a union from a code of a member.
impl<M: ApiCode, C: ApiCode + From<M>> From<M> for ApiError<C> {
    fn from(code: M) -> Self {
        Self::new(code.into(), None)
    }
}

/// From the error of a member, with its arguments, errmsg, language and source.
impl<M, U> From<ApiError<M, OfTable>> for ApiError<U, OfUnion>
where
    M: ApiCode,
    U: ApiCode + From<M>,
{
    fn from(error: ApiError<M, OfTable>) -> Self {
        Self::new(error.code.into(), error.details)
    }
}

/// The message of an error, from [`ApiError::message`] and [`ApiError::message_in`]: `Display`
/// writes it.
///
/// ```
/// use errcodes::{ApiError, wechat::Code};
///
/// let error = ApiError::from(Code::InvalidAppid);
/// assert_eq!(format!("{:>14}", error.message()), " invalid appid");
/// ```
pub struct Message<'e, C: ApiCode> {
    error: &'e ApiError<C>,
    locale: Option<Locale>,
}

impl<C: ApiCode> fmt::Display for Message<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(entry) = self.error.entry() else {
            return f.pad(UNLISTED_MESSAGE);
        };
        let has_argument = |name: &str| self.error.argument(name).is_some();
        let wording = entry.wording_with(self.locale, has_argument);
        pad(f, |out| {
            entry.fill(wording, out, |name, out| match self.error.argument(name) {
                Some(argument) => out.write_str(argument),
                None => write!(out, "{{{name}}}"),
            })
        })
    }
}

impl<C: ApiCode> fmt::Debug for Message<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({:?})", self.to_string())
    }
}

/// Raises a code with the arguments of its fields.
#[must_use]
pub fn raise<C: ApiCode>(code: C, arguments: &[&dyn fmt::Display]) -> ApiError<C> {
    let mut error = ApiError::from(code);
    let arguments = arguments.iter().map(|argument| Some(argument.to_string()));
    error.details_mut().arguments = arguments.collect();
    error
}
