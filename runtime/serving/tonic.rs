//! Errors as [`tonic::Status`] with the details of `google.rpc`, and back.
//!
//! A handler returns `Result<Response<T>, Status>` and raises errors with `?`:
//!
//! ```
//! use errcodes::{ApiError, define_errcodes};
//! use tonic::{Code, Response, Status};
//! use tonic_types::StatusExt;
//!
//! define_errcodes! {
//!     #[table("shop")]
//!     pub enum ShopCode(en, zh) {
//!         40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
//!     }
//! }
//!
//! fn get_order() -> Result<Response<()>, Status> {
//!     Err(ShopCode::order_not_found(7))?
//! }
//!
//! let status = get_order().unwrap_err();
//! assert_eq!((status.code(), status.message()), (Code::NotFound, "order 7 not found"));
//!
//! let info = status.get_details_error_info().unwrap();
//! assert_eq!((&*info.reason, &*info.domain), ("ORDER_NOT_FOUND", "shop"));
//! assert_eq!((&*info.metadata["code"], &*info.metadata["order"]), ("40401", "7"));
//!
//! let error: ApiError<ShopCode> = errcodes::tonic::from_status(&status).unwrap(); // in the client
//! assert_eq!((error.code(), error.argument("order")), (ShopCode::OrderNotFound, Some("7")));
//! ```
//!
//! | part of the status | value |
//! |---|---|
//! | code | the kind; `Unknown` instead of `Ok`, since an error is never a success |
//! | message | the message in English, else in the table's first language |
//! | `ErrorInfo.reason` | the name in `SCREAMING_SNAKE_CASE` |
//! | `ErrorInfo.domain` | the key of the table |
//! | `ErrorInfo.metadata` | the numeric code as `code`, and the arguments under the names of their fields |
//! | `LocalizedMessage` | the message in the language of the reader |
//! | `RetryInfo` | [`ApiError::retry_after`] |
//! | `Help` | the page of the code, described by its fix (feature `advice`) |
//!
//! A name that [AIP-193] does not allow as a reason becomes `CODE_40401`, or `CODE_MINUS_1` for a
//! negative code; the reason of an unlisted code is `UNLISTED`. A field whose name is not allowed
//! as a key, or is `code`, has the key `argument-0`, with its position.
//!
//! A status travels in HTTP headers, which many implementations limit to 8 KiB. Where it might not
//! fit, long arguments are cut, with an ellipsis at the end.
//!
//! The source of an error becomes the source of the status, for logs. It is not sent; `Display` and
//! `Debug` of the status show it.
//!
//! [AIP-193]: https://google.aip.dev/193

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ::tonic::metadata::MetadataMap;
use ::tonic::{Code, Status};
use tonic_types::{ErrorDetail, ErrorDetails, ErrorInfo, StatusExt};

use crate::error::ApiError;
use crate::table::{ApiCode, Entry};
use crate::vocabulary::{Kind, Locale};

/// The key of the numeric code in `ErrorInfo.metadata`.
const CODE: &str = "code";

/// The length of the message and the details as headers, in bytes. The limit of 8 KiB includes the
/// names of the headers, 32 bytes each, and what the server adds.
const MAX_HEADER_LEN: usize = 7 * 1024;

/// Converts to a status whose `LocalizedMessage` is in the language of
/// [`with_locale`](ApiError::with_locale), else in the table's first one.
///
/// ```
/// use errcodes::{ApiError, wechat::Code};
/// use tonic::Status;
///
/// let status = Status::from(ApiError::from(Code::SystemBusy));
/// assert_eq!((status.code(), status.message()), (tonic::Code::Unavailable, "system error"));
/// ```
impl<C: ApiCode> From<ApiError<C>> for Status {
    fn from(error: ApiError<C>) -> Self {
        status(&error, error.locale())
    }
}

/// Converts an error to a status whose `LocalizedMessage` is in the language closest to `locale`.
///
/// ```
/// use errcodes::{ApiError, wechat::Code};
/// use tonic_types::StatusExt;
///
/// let error = ApiError::from(Code::InvalidAppid);
/// let status = errcodes::tonic::status_in(&error, "zh-CN");
/// let localized = status.get_details_localized_message().unwrap();
/// assert_eq!((&*localized.locale, &*localized.message), ("zh", "不合法的appid"));
/// assert_eq!(status.message(), "invalid appid");
/// ```
#[must_use]
pub fn status_in<C: ApiCode>(error: &ApiError<C>, locale: impl Into<Locale>) -> Status {
    status(error, Some(locale.into()))
}

/// Converts an error to a status whose `LocalizedMessage` is in a language that the request
/// accepts, by its metadata `accept-language`; in that of `Status::from` if the table has none of
/// them.
///
/// ```
/// use errcodes::{ApiError, wechat::Code};
/// use tonic::{Request, Response, Status};
/// use tonic_types::StatusExt;
///
/// fn get_order(request: Request<()>) -> Result<Response<()>, Status> {
///     let error = ApiError::from(Code::InvalidAppid);
///     Err(errcodes::tonic::status_for(&error, request.metadata()))
/// }
///
/// let mut request = Request::new(());
/// request.metadata_mut().insert("accept-language", "fr, zh;q=0.5".parse().unwrap());
/// let status = get_order(request).unwrap_err();
/// assert_eq!(status.get_details_localized_message().unwrap().message, "不合法的appid");
/// ```
#[must_use]
pub fn status_for<C: ApiCode>(error: &ApiError<C>, request: &MetadataMap) -> Status {
    let headers = request.get_all("accept-language").iter();
    let headers: Vec<_> = headers.filter_map(|header| header.to_str().ok()).collect();
    let accepted = error.negotiate(&headers.join(", "));
    status(error, accepted.or_else(|| error.locale()))
}

/// Reads an error back from a status: its code, its arguments, and the status's message as errmsg.
///
/// Returns `None` unless the status has an `ErrorInfo` whose domain is the key of a table of `C`. The
/// `code` in its metadata counts; without one, its reason. A code that the table does not list
/// keeps its number.
///
/// ```
/// use errcodes::qingtui::{CommonCode, UserCode};
/// use errcodes::{ApiError, wechat};
/// use tonic::Status;
///
/// errcodes::code_union! {
///     enum UserApi { Common(CommonCode), User(UserCode) }
/// }
///
/// let status = Status::from(ApiError::from(UserCode::UserNotFound));
/// let error = errcodes::tonic::from_status::<UserApi>(&status).unwrap();
/// assert_eq!(error.code(), UserApi::User(UserCode::UserNotFound));
/// assert!(errcodes::tonic::from_status::<wechat::Code>(&status).is_none());
/// assert!(errcodes::tonic::from_status::<UserApi>(&Status::internal("")).is_none());
/// ```
#[must_use]
pub fn from_status<C: ApiCode>(status: &Status) -> Option<ApiError<C>> {
    let details = status.get_error_details_vec().into_iter();
    let mut infos = details.filter_map(|detail| match detail {
        ErrorDetail::ErrorInfo(info) => Some(info),
        _ => None,
    });
    infos
        .find_map(|info| read(&info, status.message()))
        // A malformed detail hides the others from `get_error_details_vec`.
        .or_else(|| read(&status.get_details_error_info()?, status.message()))
}

fn status<C: ApiCode>(error: &ApiError<C>, locale: Option<Locale>) -> Status {
    let error = &*error.as_served();
    let mut status = whole_status(error, locale);
    let mut max_len = MAX_HEADER_LEN;
    while header_len(&status) > MAX_HEADER_LEN && max_len > 0 {
        max_len /= 2;
        status = whole_status(&with_short_arguments(error, max_len), locale);
    }
    if let Some(source) = error.shared_source() {
        status.set_source(source);
    }
    status
}

fn whole_status<C: ApiCode>(error: &ApiError<C>, locale: Option<Locale>) -> Status {
    let entry = error.entry();
    let table = entry.map_or(C::TABLES[0], Entry::table);
    let locale = locale.unwrap_or(table.locales()[0]);
    let language = error.code().localized(locale).locale();

    let mut details = ErrorDetails::new();
    details
        .set_error_info(
            entry.map_or_else(|| "UNLISTED".to_owned(), reason),
            table.key(),
            metadata(error),
        )
        .set_localized_message(
            language.without_source().to_string(),
            error.message_in(locale).to_string(),
        );
    if let Some(delay) = error.retry_after() {
        details.set_retry_info(Some(delay));
    }
    if let Some((entry, url)) = entry.and_then(|entry| Some((entry, entry.docs_url()?))) {
        details.add_help_link(help(entry, locale), url.to_string());
    }

    let message = error.message_in("en").to_string();
    Status::with_error_details(grpc_code(error.kind()), message, details)
}

/// Returns the length of the message and the details as headers, or a little more.
fn header_len(status: &Status) -> usize {
    let percent_encoded = |byte: u8| if byte.is_ascii_alphanumeric() { 1 } else { 3 };
    let message: usize = status.message().bytes().map(percent_encoded).sum();
    let base64 = status.details().len().div_ceil(3) * 4;
    message + base64
}

fn grpc_code(kind: Kind) -> Code {
    match Code::from_i32(kind.grpc_code()) {
        Code::Ok => Code::Unknown,
        code => code,
    }
}

#[cfg(feature = "advice")]
fn help(entry: Entry, locale: Locale) -> String {
    let fix = entry.fix(locale).map(ToOwned::to_owned);
    fix.unwrap_or_else(|| about(entry))
}

#[cfg(not(feature = "advice"))]
fn help(entry: Entry, _locale: Locale) -> String {
    about(entry)
}

fn about(entry: Entry) -> String {
    format!("About {} {}", entry.table().key(), entry.code())
}

/// Returns the name in `SCREAMING_SNAKE_CASE` if it can be a reason, else one made of the code.
fn reason(entry: Entry) -> String {
    let reason = screaming_snake_case(entry.name());
    if is_reason(&reason) {
        return reason;
    }
    let (sign, code) = (entry.code() < 0, entry.code().unsigned_abs());
    format!("CODE_{}{code}", if sign { "MINUS_" } else { "" })
}

/// Returns whether AIP-193 allows the reason: `[A-Z][A-Z0-9_]+[A-Z0-9]`, at most 63 characters.
fn is_reason(reason: &str) -> bool {
    let is_valid = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    (3..=63).contains(&reason.len())
        && reason.starts_with(|ch: char| ch.is_ascii_uppercase())
        && reason.bytes().all(is_valid)
        && !reason.ends_with('_')
}

/// Converts `OutOfStock` to `OUT_OF_STOCK`, with the words that the macro sees in a name.
fn screaming_snake_case(name: &str) -> String {
    let mut shouted = String::new();
    let mut previous = '_';
    let mut chars = name.chars().peekable();
    while let Some(ch) = chars.next() {
        let begins_word =
            !previous.is_uppercase() || chars.peek().is_some_and(|next| next.is_lowercase());
        if ch.is_uppercase() && previous != '_' && begins_word {
            shouted.push('_');
        }
        previous = ch;
        shouted.extend(ch.to_uppercase());
    }
    shouted
}

fn metadata<C: ApiCode>(error: &ApiError<C>) -> std::collections::HashMap<String, String> {
    let fields = error.entry().into_iter().flat_map(keys);
    fields
        .filter_map(|(key, name)| Some((key.into_owned(), error.argument(name)?.to_owned())))
        .chain([(CODE.to_owned(), error.code().code().to_string())])
        .collect()
}

/// Returns the keys of a row's arguments in `ErrorInfo.metadata`, and the names of the fields.
fn keys(entry: Entry) -> impl Iterator<Item = (Cow<'static, str>, &'static str)> {
    let names = entry.fields().map(|field| field.name()).enumerate();
    names.map(|(i, name)| {
        let is_free = name != CODE && is_key(name);
        // The hyphen keeps it apart from every field.
        let key = if is_free {
            name.into()
        } else {
            format!("argument-{i}").into()
        };
        (key, name)
    })
}

/// Returns whether AIP-193 allows the key: `[a-z][a-zA-Z0-9-_]+`, at most 64 characters.
fn is_key(name: &str) -> bool {
    (2..=64).contains(&name.len())
        && name.starts_with(|ch: char| ch.is_ascii_lowercase())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn with_short_arguments<C: ApiCode>(error: &ApiError<C>, max_len: usize) -> ApiError<C> {
    let fields = error.entry().into_iter().flat_map(Entry::fields);
    let arguments = fields.map(|field| error.argument(field.name()));
    let arguments = arguments.map(|argument| Some(cut(argument?, max_len)));
    error.clone().with_arguments(arguments.collect())
}

/// Returns the text, or as much of it as fits in `max_len` bytes with an ellipsis.
fn cut(text: &str, max_len: usize) -> String {
    const ELLIPSIS: &str = "…";
    if text.len() <= max_len {
        return text.to_owned();
    }
    let mut end = max_len.saturating_sub(ELLIPSIS.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{ELLIPSIS}", &text[..end])
}

fn read<C: ApiCode>(info: &ErrorInfo, message: &str) -> Option<ApiError<C>> {
    let table = C::TABLES.iter().find(|table| table.key() == info.domain)?;
    let code = match info.metadata.get(CODE).and_then(|code| code.parse().ok()) {
        Some(code) => code,
        None => table
            .entries()
            .find(|&entry| reason(entry) == info.reason)?
            .code(),
    };
    // No table of a union may list the code.
    let is_listed = C::TABLES.iter().any(|table| table.get(code).is_some());
    let code = C::of_table(is_listed.then_some(*table), code);
    let errmsg = Some(message).filter(|message| !message.is_empty());
    let error = ApiError::from_reply(code, errmsg.map(ToOwned::to_owned));
    let keys = code.entry().into_iter().flat_map(keys);
    let arguments = keys.map(|(key, _)| info.metadata.get(&*key).cloned());
    Some(error.with_arguments(arguments.collect()))
}
