//! Errors as problem details, RFC 9457.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_core::ser::SerializeMap;
use serde_core::{Serialize, Serializer};

use crate::error::ApiError;
use crate::table::generated::docs_url;
use crate::table::{ApiCode, DocsUrl};
use crate::vocabulary::{Kind, Locale};

/// The members that an argument never replaces.
const MEMBERS: [&str; 7] = [
    "type", "title", "status", "detail", "instance", "code", "name",
];

/// An error as problem details of RFC 9457, from [`ApiError::problem`]. `Serialize` writes the
/// members:
///
/// | member | value |
/// |---|---|
/// | `type` | the code's [documentation](crate::table::DocsUrl), else `about:blank` |
/// | `title` | the message without arguments: placeholders stay, `order {order} not found` |
/// | `status` | the HTTP status; 500 where that is 1xx or the code is of [`Kind::Ok`] |
/// | `detail` | the message with the arguments in it |
/// | `instance` | what [`with_instance`](Self::with_instance) sets, else absent |
/// | `code`, `name` | the numeric code and the name of the row |
/// | each field | its argument as a string, unless the field is named like a member above |
///
/// ```
/// use errcodes::define_errcodes;
///
/// define_errcodes! {
///     #[docs("https://shop.example/errors#{code}")]
///     pub enum Shop(en, zh) {
///         40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
///     }
/// }
///
/// let problem = Shop::order_not_found(7).problem("zh").with_instance("/orders/7");
/// let expected = serde_json::json!({
///     "type": "https://shop.example/errors#40401",
///     "title": "订单 {order} 不存在",
///     "status": 404,
///     "detail": "订单 7 不存在",
///     "instance": "/orders/7",
///     "code": 40401,
///     "name": "OrderNotFound",
///     "order": "7",
/// });
/// assert_eq!(serde_json::to_value(&problem).unwrap(), expected);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    docs_url: Option<DocsUrl>,
    title: String,
    pub(super) status: u16,
    detail: String,
    instance: Option<String>,
    code: i64,
    name: &'static str,
    arguments: Vec<(&'static str, String)>,
    locale: Locale,
}

impl<C: ApiCode> ApiError<C> {
    /// Returns the error as problem details in the language closest to `locale`, else in the first
    /// that the row has.
    ///
    /// The source is not in it. Neither is the errmsg of a reply: only those arguments found in it
    /// are, that the message shows.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// let problem = ApiError::from(Code::DailyQuotaReached).problem("en");
    /// assert_eq!(problem.status(), 429);
    /// assert_eq!(problem.detail(), "reach max api daily quota limit");
    /// ```
    #[must_use]
    pub fn problem(&self, locale: impl Into<Locale>) -> Problem {
        let locale = locale.into();
        let (entry, code) = (self.entry(), self.code().code());
        let served = self.as_served();
        Problem {
            docs_url: match (entry, C::TABLES) {
                (Some(entry), _) => entry.docs_url(),
                (None, [table]) => docs_url(table, code),
                (None, _) => None,
            },
            title: Self::from(self.code()).message_in(locale).to_string(),
            status: match self.http_status() {
                status if status >= 200 && self.kind() != Kind::Ok => status,
                _ => Kind::Unknown.http_status(),
            },
            detail: served.message_in(locale).to_string(),
            instance: None,
            code,
            name: self.code().name(),
            arguments: served
                .arguments()
                .map(|(name, value)| (name, value.to_string()))
                .collect(),
            locale: self.code().localized(locale).locale(),
        }
    }
}

impl Problem {
    /// The media type of problem details in JSON, for `Content-Type`.
    ///
    /// ```
    /// assert_eq!(errcodes::serving::Problem::MEDIA_TYPE, "application/problem+json");
    /// ```
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// Sets the member `instance`: a URI reference of this occurrence.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// let problem = ApiError::from(Code::SystemBusy).problem("en").with_instance("/orders/7");
    /// assert_eq!(serde_json::to_value(&problem).unwrap()["instance"], "/orders/7");
    /// ```
    #[must_use]
    pub fn with_instance(self, instance: impl Into<String>) -> Self {
        Self {
            instance: Some(instance.into()),
            ..self
        }
    }

    /// Replaces the messages with the general message of the kind, and drops the arguments.
    #[cfg(feature = "axum")]
    pub(super) fn masked(self, kind: Kind) -> Self {
        let message = kind.message_in(self.locale);
        Self {
            title: message.to_string(),
            detail: message.to_string(),
            arguments: Vec::new(),
            locale: Kind::message_locale(self.locale),
            ..self
        }
    }

    /// Returns the HTTP status.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// assert_eq!(ApiError::from(Code::from(99999)).problem("en").status(), 500);
    /// ```
    #[must_use]
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// Returns the message without arguments.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// assert_eq!(ApiError::from(Code::InvalidAppid).problem("zh").title(), "不合法的appid");
    /// ```
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Returns the message with the arguments in it.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// assert_eq!(ApiError::from(Code::InvalidAppid).problem("zh").detail(), "不合法的appid");
    /// ```
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// Returns the actual locale of the title and the detail, for `Content-Language`.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// let problem = ApiError::from(Code::InvalidAppid).problem("fr");
    /// assert_eq!(problem.locale().language(), "en");
    /// ```
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_key("type")?;
        match self.docs_url {
            Some(url) => map.serialize_value(url.to_string().as_str())?,
            None => map.serialize_value("about:blank")?,
        }
        map.serialize_entry("title", self.title.as_str())?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("detail", self.detail.as_str())?;
        if let Some(instance) = &self.instance {
            map.serialize_entry("instance", instance.as_str())?;
        }
        map.serialize_entry("code", &self.code)?;
        map.serialize_entry("name", self.name)?;
        for (name, argument) in &self.arguments {
            if !MEMBERS.contains(name) {
                map.serialize_entry(name, argument.as_str())?;
            }
        }
        map.end()
    }
}
