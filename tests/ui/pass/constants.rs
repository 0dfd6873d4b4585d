//! Constants and patterns.

use errcodes::{Kind, Registry, Retry, wechat::Code};

const EXPIRED: Code = Code::from_code(42001);
const NUMBER: i64 = EXPIRED.code();
const NAME: &str = EXPIRED.name();
const MESSAGE: &str = EXPIRED.message();
const KIND: Kind = EXPIRED.kind();
const RETRY: Retry = EXPIRED.retry();
const IS_SUCCESS: bool = EXPIRED.is_success();
const IS_LISTED: bool = EXPIRED.is_listed();
const OK: Result<(), Code> = EXPIRED.ok();
const UNLISTED: i64 = Code::from_code(123_456).code();
const ROW: Option<errcodes::Entry> = Code::TABLE.get(42001);
static REGISTRY: Registry = Registry::new(&[Code::TABLE]);

fn main() {
    assert_eq!(NUMBER, 42001);
    assert_eq!((NAME, MESSAGE), ("AccessTokenExpired", "access_token expired"));
    assert_eq!((KIND, RETRY), (Kind::Unauthenticated, Retry::RefreshToken));
    assert_eq!((IS_SUCCESS, IS_LISTED, OK), (false, true, Err(EXPIRED)));
    assert_eq!(UNLISTED, 123_456);
    assert_eq!(ROW.unwrap().name(), NAME);
    assert_eq!(REGISTRY.tables().len(), 1);
    match Code::from(42001) {
        EXPIRED => {}
        other => unreachable!("{other}"),
    }
}
