//! `ApiError` as a service raises it.

mod common;

use std::error::Error;
use std::fmt;

use common::Forms;
use errcodes::table::ApiCode;
use errcodes::{ApiError, Kind, REGISTRY, Retry, reply, wechat};

/// An error whose text a caller must not see.
#[derive(Debug)]
struct Secret;

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("password=hunter2")
    }
}

impl Error for Secret {}

fn raise(code: Forms) -> Result<(), ApiError<Forms>> {
    Err(code)?
}

#[test]
fn question_mark_converts_every_code() {
    for code in Forms::iter().chain([Forms::from(7)]) {
        let error = raise(code).unwrap_err();
        assert_eq!(error.code(), code);
        assert_eq!(error.entry(), code.entry());
        assert_eq!((error.kind(), error.retry()), (code.kind(), code.retry()));
        assert_eq!(error.http_status(), code.kind().http_status());
        assert_eq!(error.to_string(), code.to_string());
        assert_eq!((error.errmsg(), error.rid()), (None, None));
        assert!(error.source().is_none());
    }
}

#[test]
fn display_of_every_shipped_code_is_that_of_its_row() {
    for entry in REGISTRY.table("wechat").unwrap().entries() {
        let error = ApiError::from(wechat::Code::from_code(entry.code()));
        assert_eq!(error.to_string(), entry.to_string());
        assert_eq!(
            error.with_locale("zh").to_string(),
            format!("{} (wechat {})", entry.message_in("zh"), entry.code())
        );
    }
}

#[test]
fn source_is_returned_and_never_displayed() {
    let error = ApiError::from(Forms::Binary).with_source(Secret);
    assert!(error.source().unwrap().is::<Secret>());
    for shown in [
        error.to_string(),
        error.clone().with_locale("zh").to_string(),
    ] {
        assert!(!shown.contains("hunter2"), "{shown}");
    }
    let text = ApiError::from(Forms::Binary).with_source("disk full");
    assert_eq!(text.source().unwrap().to_string(), "disk full");
    let replaced = text.with_source(Secret);
    assert!(replaced.source().unwrap().is::<Secret>());
}

#[test]
fn source_survives_a_change_of_locale_and_a_clone() {
    let error = ApiError::from(Forms::Binary)
        .with_source(Secret)
        .with_locale("zh")
        .clone();
    assert!(error.source().unwrap().is::<Secret>());
}

#[test]
fn failure_in_a_reply_takes_a_source() {
    let error = reply::check::<wechat::Code>(br#"{"errcode":-1,"errmsg":"busy"}"#).unwrap_err();
    let reply::ReplyError::Api(error) = error else {
        panic!("{error}")
    };
    let error = error.with_source(Secret);
    assert_eq!(error.errmsg(), Some("busy"));
    assert_eq!(
        (error.kind(), error.retry()),
        (Kind::Unavailable, Retry::Backoff)
    );
    assert_eq!(error.to_string(), "system error (wechat -1): busy");
}

#[test]
fn error_is_small_and_crosses_threads() {
    fn is_error<E: Error + Send + Sync + Clone + 'static>() {}
    is_error::<ApiError<Forms>>();
    let pointer = size_of::<usize>();
    assert_eq!(
        size_of::<ApiError<Forms>>(),
        size_of::<Forms>() + pointer,
        "a pointer besides the code"
    );
    assert_eq!(
        size_of::<Result<(), ApiError<Forms>>>(),
        size_of::<ApiError<Forms>>()
    );
}

#[test]
fn boxed_error_downcasts_to_its_code() {
    let boxed: Box<dyn Error + Send + Sync> = ApiError::from(Forms::Binary).into();
    let error = boxed.downcast::<ApiError<Forms>>().unwrap();
    assert_eq!(ApiCode::code(error.code()), 3);
}
