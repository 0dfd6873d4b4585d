//! Facts about one platform, as data: its tables, the fields of its replies, its clock.
//!
//! `Platform` and `Table` refer to each other, in the one cycle of the modules: a platform lists
//! its tables, and a table answers which platform it belongs to without a registry.
//!
//! ```
//! use errcodes::wechat;
//!
//! assert_eq!(wechat::PLATFORM.key(), "wechat");
//! assert_eq!(wechat::PLATFORM.utc_offset(), 8 * 60 * 60);
//! ```

use crate::const_text::{Message, bytes_eq};
use crate::table::Table;

/// One platform: its tables, and the facts that reading its replies and retrying its calls needs.
///
/// A platform is declared once, as a `static` beside its tables, and collected in a
/// [`Registry`](crate::Registry):
///
/// ```
/// use errcodes::platform::{EnvelopeSpec, Platform};
/// use errcodes::{Registry, define_errcodes};
///
/// define_errcodes! {
///     #[table("acme/user")]
///     #[platform(ACME)]
///     pub enum UserCode(en) { 404 => UserNotFound("no such user") as NotFound }
/// }
/// define_errcodes! {
///     #[table("acme/order")]
///     #[platform(ACME)]
///     pub enum OrderCode(en) { 404 => OrderNotFound("no such order") as NotFound }
/// }
///
/// /// Acme sends `{"status":404,"reason":"no such user"}` and renews quotas at midnight in Berlin.
/// pub static ACME: Platform = Platform::new("acme", &[UserCode::TABLE, OrderCode::TABLE])
///     .with_envelope(EnvelopeSpec::new(&["status"], &["reason"]))
///     .with_utc_offset(60 * 60);
///
/// static CODES: Registry = Registry::new(ACME.tables());
///
/// assert_eq!(CODES.platform("acme").unwrap().utc_offset(), 3600);
/// assert_eq!(CODES.entries().count(), 2);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Platform {
    key: &'static str,
    names: &'static [&'static str],
    tables: &'static [&'static Table],
    envelope: EnvelopeSpec,
    utc_offset: i64,
    has_request_ids: bool,
    has_hints: bool,
    link_hosts: &'static [&'static str],
    common_codes: &'static [i64],
    as_of: Option<&'static str>,
}

impl Platform {
    /// Creates a platform with [`EnvelopeSpec::DEFAULT`], quotas renewed by UTC, and no request
    /// IDs, hints or links.
    ///
    /// `key` is the first segment of every table's key.
    ///
    /// ```
    /// use errcodes::platform::{EnvelopeSpec, Platform};
    ///
    /// errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok") } }
    ///
    /// static ACME: Platform = Platform::new("acme", &[Acme::TABLE]);
    ///
    /// assert_eq!(ACME.envelope(), EnvelopeSpec::DEFAULT);
    /// assert_eq!((ACME.utc_offset(), ACME.has_request_ids()), (0, false));
    /// ```
    ///
    /// ```compile_fail
    /// # use errcodes::platform::Platform;
    /// # errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok") } }
    /// // error: table `acme` is not of platform `shop`
    /// static SHOP: Platform = Platform::new("shop", &[Acme::TABLE]);
    /// ```
    ///
    /// # Panics
    /// If a table's key has another first segment. In a `static` this is a compile error that names
    /// the table.
    #[must_use]
    #[track_caller]
    pub const fn new(key: &'static str, tables: &'static [&'static Table]) -> Self {
        let mut i = 0;
        while i < tables.len() {
            if !is_first_segment(key, tables[i].key()) {
                other_platform(key, tables[i]);
            }
            i += 1;
        }
        Self {
            key,
            names: &[],
            tables,
            envelope: EnvelopeSpec::DEFAULT,
            utc_offset: 0,
            has_request_ids: false,
            has_hints: false,
            link_hosts: &[],
            common_codes: &[],
            as_of: None,
        }
    }

    /// Sets what people call the platform besides its key, in any language.
    ///
    /// ```
    /// use errcodes::platform::Platform;
    ///
    /// static ACME: Platform = Platform::new("acme", &[]).with_names(&["Acme Inc.", "爱克米"]);
    ///
    /// assert!(ACME.is_named("爱克米"));
    /// ```
    #[must_use]
    pub const fn with_names(self, names: &'static [&'static str]) -> Self {
        Self { names, ..self }
    }

    /// Sets the field names of the platform's replies.
    ///
    /// ```
    /// use errcodes::platform::{EnvelopeSpec, Platform};
    ///
    /// static ACME: Platform =
    ///     Platform::new("acme", &[]).with_envelope(EnvelopeSpec::new(&["ret"], &["msg"]));
    ///
    /// assert_eq!(ACME.envelope().code_names(), ["ret"]);
    /// ```
    #[must_use]
    pub const fn with_envelope(self, envelope: EnvelopeSpec) -> Self {
        Self { envelope, ..self }
    }

    /// Sets the offset from UTC, in seconds, of the clock by which the platform renews its quotas.
    ///
    /// ```
    /// use errcodes::platform::Platform;
    ///
    /// static ACME: Platform = Platform::new("acme", &[]).with_utc_offset(-5 * 60 * 60);
    ///
    /// assert_eq!(ACME.utc_offset(), -18_000);
    /// ```
    #[must_use]
    pub const fn with_utc_offset(self, seconds: i64) -> Self {
        Self {
            utc_offset: seconds,
            ..self
        }
    }

    /// Sets whether the platform's messages carry request IDs of the form
    /// `rid: 65ffe934-2355113d-79ef0b31`.
    ///
    /// An errmsg with such an ID identifies the platform.
    ///
    /// ```
    /// use errcodes::platform::Platform;
    ///
    /// static ACME: Platform = Platform::new("acme", &[]).with_request_ids(true);
    ///
    /// assert!(ACME.has_request_ids());
    /// ```
    #[must_use]
    pub const fn with_request_ids(self, has_request_ids: bool) -> Self {
        Self {
            has_request_ids,
            ..self
        }
    }

    /// Sets whether the platform's messages carry texts of the form `hint: [bbGmAa01044119]`,
    /// which identify the request to the platform.
    ///
    /// A hint beside a code identifies a platform that lists the code.
    ///
    /// ```
    /// use errcodes::platform::Platform;
    ///
    /// static ACME: Platform = Platform::new("acme", &[]).with_hints(true);
    ///
    /// assert!(ACME.has_hints());
    /// ```
    #[must_use]
    pub const fn with_hints(self, has_hints: bool) -> Self {
        Self { has_hints, ..self }
    }

    /// Sets the hosts of the links in the platform's messages, in lower case.
    ///
    /// An errmsg with a link to one of them identifies the platform: a code that the platform's
    /// tables lack is unlisted, even if a table of another platform lists it.
    ///
    /// ```
    /// use errcodes::platform::Platform;
    ///
    /// /// Acme sends `no such user, see https://errors.acme.example/404`.
    /// static ACME: Platform =
    ///     Platform::new("acme", &[]).with_link_hosts(&["errors.acme.example"]);
    ///
    /// assert_eq!(ACME.link_hosts(), ["errors.acme.example"]);
    /// ```
    #[must_use]
    pub const fn with_link_hosts(self, hosts: &'static [&'static str]) -> Self {
        Self {
            link_hosts: hosts,
            ..self
        }
    }

    /// Sets the date of the documentation that the platform's tables hold, such as `2026-07`.
    ///
    /// Codes that the platform added later are unlisted.
    ///
    /// ```
    /// use errcodes::platform::Platform;
    ///
    /// static ACME: Platform = Platform::new("acme", &[]).with_as_of("2026-07");
    ///
    /// assert_eq!(ACME.as_of(), Some("2026-07"));
    /// ```
    #[must_use]
    pub const fn with_as_of(self, date: &'static str) -> Self {
        Self {
            as_of: Some(date),
            ..self
        }
    }

    /// Sets the codes that callers meet most, most frequent first.
    ///
    /// A search ranks them before others.
    ///
    /// ```
    /// use errcodes::Registry;
    /// use errcodes::platform::Platform;
    ///
    /// errcodes::define_errcodes! {
    ///     #[platform(ACME)]
    ///     enum Acme(en) { 1 => PhoneUserLocked("user locked"), 2 => UserLocked("the user is locked") }
    /// }
    ///
    /// static ACME: Platform = Platform::new("acme", &[Acme::TABLE]).with_common_codes(&[2]);
    /// static CODES: Registry = Registry::new(ACME.tables());
    ///
    /// # #[cfg(feature = "search")]
    /// assert_eq!(CODES.search("locked").next().unwrap().code(), 2);
    /// ```
    ///
    /// ```compile_fail
    /// # use errcodes::platform::Platform;
    /// # errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok") } }
    /// // error: no table of platform `acme` lists the common code 404
    /// static ACME: Platform = Platform::new("acme", &[Acme::TABLE]).with_common_codes(&[404]);
    /// ```
    ///
    /// # Panics
    /// If no table of the platform lists one of the codes. In a `static` this is a compile error
    /// that names the code.
    #[must_use]
    #[track_caller]
    pub const fn with_common_codes(self, codes: &'static [i64]) -> Self {
        let mut i = 0;
        while i < codes.len() {
            if !is_listed(codes[i], self.tables) {
                unlisted_code(self.key, codes[i]);
            }
            i += 1;
        }
        Self {
            common_codes: codes,
            ..self
        }
    }

    /// Returns the key: the first segment of the keys of the platform's tables.
    ///
    /// ```
    /// assert_eq!(errcodes::wechat::PLATFORM.key(), "wechat");
    /// ```
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// Returns what people call the platform besides its key.
    ///
    /// ```
    /// assert!(errcodes::wechat::PLATFORM.names().contains(&"微信"));
    /// ```
    #[must_use]
    pub const fn names(&self) -> &'static [&'static str] {
        self.names
    }

    /// Returns whether `name` is the key or a name, ignoring ASCII case.
    ///
    /// ```
    /// use errcodes::wechat;
    ///
    /// assert!(wechat::PLATFORM.is_named("WeChat") && wechat::PLATFORM.is_named("微信"));
    /// assert!(!wechat::PLATFORM.is_named("企业微信"));
    /// ```
    #[must_use]
    pub fn is_named(&self, name: &str) -> bool {
        let mut names = core::iter::once(&self.key).chain(self.names);
        names.any(|it| it.eq_ignore_ascii_case(name))
    }

    /// Returns the tables, in the platform's order.
    ///
    /// ```
    /// assert_eq!(errcodes::qingtui::PLATFORM.tables()[0].key(), "qingtui/common");
    /// ```
    #[must_use]
    pub const fn tables(&self) -> &'static [&'static Table] {
        self.tables
    }

    /// Returns the field names of the platform's replies.
    ///
    /// ```
    /// assert_eq!(errcodes::qingtui::PLATFORM.envelope().code_names(), ["errcode", "errode", "code"]);
    /// ```
    #[must_use]
    pub const fn envelope(&self) -> EnvelopeSpec {
        self.envelope
    }

    /// Returns the offset from UTC, in seconds, of the clock by which the platform renews its
    /// quotas.
    ///
    /// ```
    /// use errcodes::{RetryPolicy, wechat};
    ///
    /// let policy = RetryPolicy::new().with_utc_offset(wechat::PLATFORM.utc_offset());
    /// # assert_ne!(policy, RetryPolicy::new());
    /// ```
    #[must_use]
    pub const fn utc_offset(&self) -> i64 {
        self.utc_offset
    }

    /// Returns whether the platform's messages carry request IDs.
    ///
    /// ```
    /// assert!(errcodes::wechat::PLATFORM.has_request_ids());
    /// assert!(!errcodes::qingtui::PLATFORM.has_request_ids());
    /// ```
    #[must_use]
    pub const fn has_request_ids(&self) -> bool {
        self.has_request_ids
    }

    /// Returns whether the platform's messages carry hints.
    ///
    /// ```
    /// assert!(errcodes::wecom::PLATFORM.has_hints());
    /// assert!(!errcodes::qingtui::PLATFORM.has_hints());
    /// ```
    #[must_use]
    pub const fn has_hints(&self) -> bool {
        self.has_hints
    }

    /// Returns the hosts of the links in the platform's messages.
    ///
    /// ```
    /// assert_eq!(errcodes::wecom::PLATFORM.link_hosts(), ["open.work.weixin.qq.com"]);
    /// assert!(errcodes::qingtui::PLATFORM.link_hosts().is_empty());
    /// ```
    #[must_use]
    pub const fn link_hosts(&self) -> &'static [&'static str] {
        self.link_hosts
    }

    /// Returns the date of the documentation that the platform's tables hold; `None` if unknown.
    ///
    /// ```
    /// assert_eq!(errcodes::wechat::PLATFORM.as_of(), Some("2026-07"));
    /// assert_eq!(errcodes::qingtui::PLATFORM.as_of(), None);
    /// ```
    #[must_use]
    pub const fn as_of(&self) -> Option<&'static str> {
        self.as_of
    }

    /// Returns the codes that callers meet most, most frequent first.
    ///
    /// ```
    /// assert_eq!(errcodes::wechat::PLATFORM.common_codes()[0], 40001);
    /// ```
    #[must_use]
    pub const fn common_codes(&self) -> &'static [i64] {
        self.common_codes
    }
}

/// Returns whether `segment` is `key` up to its first `/`, or all of it.
const fn is_first_segment(segment: &str, key: &str) -> bool {
    let key = key.as_bytes();
    let mut len = 0;
    while len < key.len() && key[len] != b'/' {
        len += 1;
    }
    bytes_eq(key.split_at(len).0, segment.as_bytes())
}

const fn is_listed(code: i64, tables: &[&'static Table]) -> bool {
    let mut i = 0;
    while i < tables.len() {
        if tables[i].get(code).is_some() {
            return true;
        }
        i += 1;
    }
    false
}

#[track_caller]
const fn unlisted_code(platform: &str, code: i64) -> ! {
    let message = Message::new()
        .text("no table of platform `")
        .text(platform)
        .text("` lists the common code ")
        .number(code)
        .text("; declare it, or remove it from the common codes");
    panic!("{}", message.as_str())
}

#[track_caller]
const fn other_platform(platform: &str, table: &Table) -> ! {
    let message = Message::new()
        .text("table `")
        .text(table.key())
        .text("` is not of platform `")
        .text(platform)
        .text("`; begin its key with `")
        .text(platform)
        .text("` in #[table(\"…\")]");
    panic!("{}", message.as_str())
}

/// The field names of a platform's replies: of the code, the errmsg, nested envelopes and the
/// payload.
///
/// Names are in order of precedence, and the top level precedes nested objects. The first failing
/// code counts: names of the code must not be those of the payload. The errmsg in the code's object
/// precedes other ones. A name has to match exactly: `errcode` is not `errCode`.
///
/// With feature `json`, a specification reads replies.
///
/// ```
/// # #[cfg(feature = "json")] {
/// use errcodes::define_errcodes;
/// use errcodes::platform::EnvelopeSpec;
///
/// define_errcodes! {
///     enum Acme(en) { 200 => Ok("success") as Ok, 404 => NotFound("no such thing") as NotFound }
/// }
///
/// /// Acme sends `{"status":200,"reason":"success","result":…}`.
/// const ACME: EnvelopeSpec = EnvelopeSpec::new(&["status"], &["reason"]).with_payload("result");
///
/// let body = br#"{"status":200,"result":["one","two"]}"#;
/// let things: Vec<String> = ACME.from_slice::<_, Acme>(body).unwrap();
/// assert_eq!(things, ["one", "two"]);
/// let error = ACME.check::<Acme>(br#"{"status":404,"reason":"gone"}"#).unwrap_err();
/// assert_eq!(error.to_string(), "no such thing (acme 404): gone");
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EnvelopeSpec {
    pub(crate) code: &'static [&'static str],
    pub(crate) errmsg: &'static [&'static str],
    pub(crate) nested: &'static [&'static str],
    pub(crate) nested_code: &'static [&'static str],
    pub(crate) nested_errmsg: &'static [&'static str],
    pub(crate) payload: Option<&'static str>,
    pub(crate) failure_marks: &'static [&'static str],
    pub(crate) filter: NameFilter,
}

impl EnvelopeSpec {
    /// The most common names, for tables without a platform.
    ///
    /// Beside `code`, these are names that only an error code has. `ret`, `status` and `result` are
    /// not among them, since payloads have them too. A platform that reports failures there, or
    /// whose payload has a number in one of the names below, needs a specification of its own.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// let names = EnvelopeSpec::DEFAULT.code_names();
    /// assert_eq!(names, ["errcode", "errCode", "error_code", "errno", "code"]);
    /// let names = EnvelopeSpec::DEFAULT.errmsg_names();
    /// assert_eq!(names, ["errmsg", "errMsg", "error_msg", "err_msg", "message"]);
    /// ```
    pub const DEFAULT: Self = Self::new(
        &["errcode", "errCode", "error_code", "errno", "code"],
        &["errmsg", "errMsg", "error_msg", "err_msg", "message"],
    );

    /// Creates a specification from the names of the code and of the errmsg.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// const ACME: EnvelopeSpec = EnvelopeSpec::new(&["status"], &["reason"]);
    /// assert_eq!((ACME.code_names()[0], ACME.errmsg_names()[0]), ("status", "reason"));
    /// ```
    ///
    /// # Panics
    /// With more than 32 names of either. In a `const` this is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn new(code: &'static [&'static str], errmsg: &'static [&'static str]) -> Self {
        check_count(code.len());
        check_count(errmsg.len());
        Self {
            code,
            errmsg,
            nested: &[],
            nested_code: &[],
            nested_errmsg: &[],
            payload: None,
            failure_marks: &[],
            filter: NameFilter::EMPTY,
        }
        .filtered()
    }

    /// Returns the specification of the table's platform, or the default.
    #[cfg(all(feature = "alloc", feature = "serde"))]
    pub(crate) fn from_table(table: &Table) -> Self {
        let platform = table.platform();
        platform.map_or(Self::DEFAULT, |platform| platform.envelope())
    }

    /// Sets the names of objects that may hold the code and the errmsg instead of the top level.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// const NESTED: EnvelopeSpec = EnvelopeSpec::new(&["ret"], &["msg"]).with_nested(&["head"]);
    /// # #[cfg(feature = "json")]
    /// assert_eq!(NESTED.read(br#"{"head":{"ret":7}}"#).unwrap().code, Some(7));
    /// ```
    ///
    /// # Panics
    /// With more than 32 names. In a `const` this is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn with_nested(self, names: &'static [&'static str]) -> Self {
        check_count(names.len());
        Self {
            nested: names,
            ..self
        }
        .filtered()
    }

    /// Adds names of the code and of the errmsg that count in nested objects only, after the other
    /// names. At the top level they are payload.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// const NESTED: EnvelopeSpec = EnvelopeSpec::new(&["errcode"], &["errmsg"])
    ///     .with_nested(&["head"])
    ///     .with_nested_fields(&["status"], &["reason"]);
    /// # #[cfg(feature = "json")] {
    /// assert_eq!(NESTED.read(br#"{"head":{"status":7}}"#).unwrap().code, Some(7));
    /// assert_eq!(NESTED.read(br#"{"status":7}"#).unwrap().code, None);
    /// # }
    /// ```
    ///
    /// # Panics
    /// With more than 32 names of either, those of [`new`](Self::new) included. In a `const` this
    /// is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn with_nested_fields(
        self,
        code: &'static [&'static str],
        errmsg: &'static [&'static str],
    ) -> Self {
        check_count(self.code.len() + code.len());
        check_count(self.errmsg.len() + errmsg.len());
        Self {
            nested_code: code,
            nested_errmsg: errmsg,
            ..self
        }
        .filtered()
    }

    const fn filtered(self) -> Self {
        let filter = NameFilter::EMPTY
            .with(self.code)
            .with(self.errmsg)
            .with(self.nested)
            .with(self.nested_code)
            .with(self.nested_errmsg);
        Self { filter, ..self }
    }

    /// Sets the name of the payload; without it, the payload is the whole reply.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// const ACME: EnvelopeSpec = EnvelopeSpec::new(&["code"], &["message"]).with_payload("data");
    /// assert_eq!(ACME.payload_name(), Some("data"));
    /// ```
    #[must_use]
    pub const fn with_payload(self, name: &'static str) -> Self {
        Self {
            payload: Some(name),
            ..self
        }
    }

    /// Sets what follows the name of a call in an errmsg that reports a failure by itself, even
    /// without a code.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// const SPEC: EnvelopeSpec =
    ///     EnvelopeSpec::new(&["ret"], &["msg"]).with_failure_marks(&[":fail"]);
    /// # #[cfg(feature = "json")] {
    /// # errcodes::define_errcodes! { enum Acme(en) { 0 => Ok("ok") as Ok } }
    /// assert!(SPEC.check::<Acme>(br#"{"msg":"login:ok"}"#).is_ok());
    /// let error = SPEC.check::<Acme>(br#"{"msg":"login:fail timeout"}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "the reply reports a failure without a code: login:fail timeout");
    /// # }
    /// ```
    #[must_use]
    pub const fn with_failure_marks(self, marks: &'static [&'static str]) -> Self {
        Self {
            failure_marks: marks,
            ..self
        }
    }

    /// Returns the names of the code, in order of precedence.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// assert_eq!(EnvelopeSpec::new(&["status"], &["reason"]).code_names(), ["status"]);
    /// ```
    #[must_use]
    pub const fn code_names(&self) -> &'static [&'static str] {
        self.code
    }

    /// Returns the names of the errmsg, in order of precedence.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// assert_eq!(EnvelopeSpec::new(&["status"], &["reason"]).errmsg_names(), ["reason"]);
    /// ```
    #[must_use]
    pub const fn errmsg_names(&self) -> &'static [&'static str] {
        self.errmsg
    }

    /// Returns the names of nested envelopes, in order of precedence.
    ///
    /// ```
    /// use errcodes::platform::EnvelopeSpec;
    ///
    /// assert_eq!(EnvelopeSpec::DEFAULT.with_nested(&["head"]).nested_names(), ["head"]);
    /// ```
    #[must_use]
    pub const fn nested_names(&self) -> &'static [&'static str] {
        self.nested
    }

    /// Returns the names of the code that count in nested objects only, in order of precedence.
    ///
    /// ```
    /// assert_eq!(errcodes::wechat::PLATFORM.envelope().nested_code_names(), ["Ret"]);
    /// ```
    #[must_use]
    pub const fn nested_code_names(&self) -> &'static [&'static str] {
        self.nested_code
    }

    /// Returns the names of the errmsg that count in nested objects only, in order of precedence.
    ///
    /// ```
    /// assert_eq!(errcodes::wechat::PLATFORM.envelope().nested_errmsg_names(), ["ErrMsg"]);
    /// ```
    #[must_use]
    pub const fn nested_errmsg_names(&self) -> &'static [&'static str] {
        self.nested_errmsg
    }

    /// Returns what follows the name of a call in an errmsg that reports a failure.
    ///
    /// ```
    /// assert_eq!(errcodes::wechat::PLATFORM.envelope().failure_marks(), [":fail", ":cancel"]);
    /// ```
    #[must_use]
    pub const fn failure_marks(&self) -> &'static [&'static str] {
        self.failure_marks
    }

    /// Returns whether an errmsg reports a failure by itself: `login:fail`, `login:fail timeout`.
    #[cfg(feature = "json")]
    pub(crate) fn reports_failure(&self, errmsg: &str) -> bool {
        let is_of_name = |ch: char| ch.is_ascii_alphanumeric() || matches!(ch, '_' | '.' | '-');
        let after_name = errmsg.trim_start().trim_start_matches(is_of_name);
        let mut marks = self.failure_marks.iter();
        after_name.len() < errmsg.trim_start().len()
            && marks.any(|mark| {
                let after = after_name.strip_prefix(mark);
                after.is_some_and(|after| !after.starts_with(is_of_name))
            })
    }

    /// Returns the name of the payload; `None` if the payload is the whole reply.
    ///
    /// ```
    /// assert_eq!(errcodes::platform::EnvelopeSpec::DEFAULT.payload_name(), None);
    /// ```
    #[must_use]
    pub const fn payload_name(&self) -> Option<&'static str> {
        self.payload
    }
}

impl Default for EnvelopeSpec {
    /// Returns [`EnvelopeSpec::DEFAULT`].
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The names of a specification as a Bloom filter: most keys of a payload are rejected by one bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct NameFilter(u64);

impl NameFilter {
    const EMPTY: Self = Self(0);

    const fn with(self, names: &[&str]) -> Self {
        let mut bits = self.0;
        let mut i = 0;
        while i < names.len() {
            bits |= Self::bit(names[i]);
            i += 1;
        }
        Self(bits)
    }

    /// Returns `false` only if `key` is not one of the names.
    #[cfg(feature = "json")]
    #[inline]
    pub(crate) const fn may_contain(self, key: &str) -> bool {
        self.0 & Self::bit(key) != 0
    }

    /// Mixes the length and the outer bytes, which differ between the names of most payloads.
    #[inline]
    const fn bit(name: &str) -> u64 {
        let (first, last) = match name.as_bytes() {
            [] => (0, 0),
            [only] => (*only, *only),
            [first, .., last] => (*first, *last),
        };
        let mixed = name.len() + first as usize * 2 + last as usize;
        1 << (mixed % 64)
    }
}

/// A reader marks the names that it has seen in 32 bits.
#[track_caller]
const fn check_count(names: usize) {
    assert!(
        names <= 32,
        "an envelope has at most 32 names of a field; remove some"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_segment_ends_at_a_slash_or_the_end() {
        for (segment, key, expected) in [
            ("acme", "acme", true),
            ("acme", "acme/user", true),
            ("acme", "acme/user/v2", true),
            ("acme", "acmeuser", false),
            ("acme/user", "acme", false),
            ("acme/user", "acme/user", false),
            ("", "acme", false),
            ("acme", "shop", false),
        ] {
            assert_eq!(is_first_segment(segment, key), expected, "{segment} {key}");
        }
    }

    crate::define_errcodes! {
        #[table("acme")]
        enum Acme(en) { 1 => One("one"), 2 => Two("two") }

        #[table("acme/user")]
        enum User(en) { 3 => Three("three") }
    }

    const ACME: Platform = Platform::new("acme", &[Acme::TABLE, User::TABLE]);

    #[test]
    fn parts_of_a_platform_are_those_set() {
        let envelope = EnvelopeSpec::new(&["no"], &["why"]);
        let platform = ACME
            .with_names(&["Acme Inc."])
            .with_envelope(envelope)
            .with_utc_offset(-3600)
            .with_request_ids(true)
            .with_hints(true)
            .with_link_hosts(&["acme.example"])
            .with_common_codes(&[3, 1])
            .with_as_of("2025-01-31");
        assert_eq!(platform.key(), "acme");
        assert_eq!(platform.tables().len(), 2);
        assert_eq!(platform.names(), ["Acme Inc."]);
        assert_eq!(platform.envelope(), envelope);
        assert_eq!(platform.utc_offset(), -3600);
        assert!(platform.has_request_ids() && platform.has_hints());
        assert_eq!(platform.link_hosts(), ["acme.example"]);
        assert_eq!(platform.common_codes(), [3, 1]);
        assert_eq!(platform.as_of(), Some("2025-01-31"));
        assert!(!ACME.has_request_ids() && !ACME.has_hints());
        assert!(!ACME.with_request_ids(true).has_hints());
        assert_eq!((ACME.as_of(), ACME.utc_offset()), (None, 0));
    }

    #[test]
    #[should_panic = "no table of platform `acme` lists the common code 4;"]
    fn common_code_of_no_table_is_refused() {
        let _ = ACME.with_common_codes(&[1, 2, 3, 4]);
    }

    #[cfg(feature = "json")]
    #[test]
    fn filter_contains_every_name_and_few_others() {
        const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["", "a"], &["bb"])
            .with_nested(&["replaced"])
            .with_nested(&["ccc"])
            .with_nested_fields(&["dddd"], &["eeeee", "错误"]);
        let names = [
            SPEC.code_names(),
            SPEC.errmsg_names(),
            SPEC.nested_names(),
            SPEC.nested_code_names(),
            SPEC.nested_errmsg_names(),
        ];
        for name in names.concat() {
            assert!(SPEC.filter.may_contain(name), "{name}");
        }
        for key in ["replaced", "openid", "session_key", "access_token", "错"] {
            assert!(!SPEC.filter.may_contain(key), "{key}");
        }
    }
}
