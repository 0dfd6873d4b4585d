//! Errors as envelopes, the form in which platforms such as WeChat report failures.

use alloc::string::{String, ToString};

use serde_core::ser::{Error as _, SerializeMap};
use serde_core::{Serialize, Serializer};

use crate::error::ApiError;
use crate::platform::EnvelopeSpec;
use crate::table::{ApiCode, Entry};
use crate::vocabulary::{Kind, Locale};

/// An error as an envelope, from [`ApiError::envelope`]: `Serialize` writes the code and the
/// message under the first names of an [`EnvelopeSpec`], such as `{"errcode":40901,"errmsg":"…"}`.
///
/// Both are at the top level, where every specification is read first; nested objects and the
/// payload are not written. The message is left out if the specification has no name for it but
/// those of the code. A reader with the same specification gets the same code and message.
///
/// An envelope never reports a success. Serializing fails if the code is 0 or of [`Kind::Ok`],
/// which a reader takes for a success, and if the specification has no name for the code.
///
/// ```
/// use errcodes::platform::EnvelopeSpec;
/// use errcodes::{ApiError, define_errcodes};
///
/// define_errcodes! {
///     enum Shop(en, zh) { 0 => Ok("ok", "成功") as Ok, 40401 => OrderNotFound("order not found", "订单不存在") as NotFound }
/// }
///
/// let json = |envelope| serde_json::to_string(&envelope);
/// let error = ApiError::from(Shop::OrderNotFound);
/// assert_eq!(json(error.envelope()).unwrap(), r#"{"errcode":40401,"errmsg":"order not found"}"#);
///
/// const ACME: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]);
/// let envelope = error.envelope_in("zh").with_spec(ACME);
/// assert_eq!(json(envelope).unwrap(), r#"{"ret":40401,"msg":"订单不存在"}"#);
///
/// let error = json(ApiError::from(Shop::Ok).envelope()).unwrap_err();
/// assert_eq!(error.to_string(), "code 0 reports a success; raise a code that is not 0 or of kind Ok");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorEnvelope {
    spec: EnvelopeSpec,
    code: i64,
    kind: Kind,
    pub(super) errmsg: String,
}

impl<C: ApiCode> ApiError<C> {
    /// Returns the error as an envelope with its [message](Self::message), under the names of the
    /// code's platform or else of [`EnvelopeSpec::DEFAULT`].
    ///
    /// Neither the source nor the errmsg of a reply is in it.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// let envelope = ApiError::from(Code::InvalidOauthCode).envelope();
    /// assert_eq!(serde_json::to_string(&envelope).unwrap(), r#"{"errcode":40029,"errmsg":"invalid code"}"#);
    /// ```
    #[must_use]
    pub fn envelope(&self) -> ErrorEnvelope {
        self.envelope_of(self.as_served().message().to_string())
    }

    /// Returns the error as an envelope, as [`envelope`](Self::envelope) does, with the message in
    /// the language closest to `locale`.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// let envelope = ApiError::from(Code::InvalidAppid).envelope_in("zh");
    /// assert_eq!(serde_json::to_string(&envelope).unwrap(), r#"{"errcode":40013,"errmsg":"不合法的appid"}"#);
    /// ```
    #[must_use]
    pub fn envelope_in(&self, locale: impl Into<Locale>) -> ErrorEnvelope {
        self.envelope_of(self.as_served().message_in(locale).to_string())
    }

    fn envelope_of(&self, errmsg: String) -> ErrorEnvelope {
        let table = self.entry().map(Entry::table);
        let table = table.or_else(|| C::TABLES.first().copied());
        ErrorEnvelope {
            spec: table.map_or(EnvelopeSpec::DEFAULT, EnvelopeSpec::from_table),
            code: self.code().code(),
            kind: self.kind(),
            errmsg,
        }
    }
}

impl ErrorEnvelope {
    /// Sets the names of the code and the message.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    /// use errcodes::{ApiError, wechat::Code};
    ///
    /// const ACME: EnvelopeSpec = EnvelopeSpec::new(&["ret", "code"], &["msg"]);
    /// let envelope = ApiError::from(Code::SystemBusy).envelope().with_spec(ACME);
    /// assert_eq!(serde_json::to_string(&envelope).unwrap(), r#"{"ret":-1,"msg":"system error"}"#);
    /// ```
    #[must_use]
    pub fn with_spec(self, spec: EnvelopeSpec) -> Self {
        Self { spec, ..self }
    }
}

impl Serialize for ErrorEnvelope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code = self.code;
        if code == 0 || self.kind == Kind::Ok {
            return Err(S::Error::custom(format_args!(
                "code {code} reports a success; raise a code that is not 0 or of kind Ok"
            )));
        }
        let Some(code_name) = self.spec.code.first() else {
            return Err(S::Error::custom(format_args!(
                "the envelope has no name for code {code}; add one to its specification"
            )));
        };
        // A name of both is read as a code.
        let is_free = |name: &&&str| !self.spec.code.contains(*name);
        let errmsg_name = self.spec.errmsg.iter().find(is_free);
        let mut map = serializer.serialize_map(Some(1 + usize::from(errmsg_name.is_some())))?;
        map.serialize_entry(code_name, &code)?;
        if let Some(name) = errmsg_name {
            map.serialize_entry(name, self.errmsg.as_str())?;
        }
        map.end()
    }
}
