//! The macro `code_union!`.

/// Turns several tables into one type, for an API that answers with codes of each.
///
/// The enum has a variant for each table, and `Unlisted` for the codes that none of them lists. It
/// has what the enum of a table has: kind, retry, messages, HTTP status, `Display`, `Error`,
/// `FromStr`, conversions from integers. No feature is needed.
///
/// ```
/// use errcodes::qingtui::{CommonCode, TokenCode, UserCode};
/// use errcodes::{Kind, code_union};
///
/// code_union! {
///     /// Codes of Qingtui's user interfaces.
///     pub enum UserApi {
///         User(UserCode),
///         Token(TokenCode),
///         Common(CommonCode),
///     }
/// }
///
/// let code = UserApi::from(UserCode::UserNotFound);
/// assert_eq!(code.to_string(), "user is not exists (qingtui/user 46001)");
/// assert_eq!((code.kind(), code.http_status()), (Kind::NotFound, 404));
/// assert_eq!(UserApi::from(42403), UserApi::Token(TokenCode::TokenExpired));
/// ```
///
/// # Reading
/// A reply becomes the code of the table whose wording matches the errmsg best; on a tie, or
/// without an errmsg, of the first table that lists it. So list the table of the called interface
/// first, and the general one last.
///
/// ```
/// # use errcodes::qingtui::{CommonCode, UserCode};
/// # errcodes::code_union! { pub enum UserApi { User(UserCode), Common(CommonCode) } }
/// use errcodes::reply::{self, ReplyError};
///
/// let code = |body: &str| match reply::from_str::<(), UserApi>(body) {
///     Err(ReplyError::Api(error)) => error.code(),
///     other => panic!("{other:?}"),
/// };
///
/// assert_eq!(code(r#"{"code":46001,"message":"user is not exists"}"#), UserApi::User(UserCode::UserNotFound));
/// assert_eq!(code(r#"{"errcode":46001,"errmsg":"不存在媒体数据"}"#), UserApi::Common(CommonCode::MediaDataNotFound));
/// assert_eq!(code(r#"{"code":46001}"#), UserApi::User(UserCode::UserNotFound)); // a tie: the first table
/// assert_eq!(code(r#"{"code":99999}"#), UserApi::Unlisted(99999));
/// ```
///
/// # Raising
/// Codes and errors of the tables become errors of the union with `?`. Arguments, source and errmsg
/// stay.
///
/// ```
/// use errcodes::{ApiError, code_union, define_errcodes};
///
/// define_errcodes! {
///     pub enum OrderCode(en) { 40401 => OrderNotFound { order: u64 }("order {order} not found") as NotFound }
///     pub enum LoginCode(en) { 40101 => LoginExpired("login expired") as Unauthenticated }
/// }
/// code_union! {
///     pub enum ShopCode { Order(OrderCode), Login(LoginCode) }
/// }
///
/// fn order(id: u64, has_login: bool) -> Result<(), ApiError<ShopCode>> {
///     if !has_login {
///         Err(LoginCode::LoginExpired)?;
///     }
///     Err(OrderCode::order_not_found(id))?
/// }
///
/// let error = order(7, true).unwrap_err();
/// assert_eq!(error.code(), ShopCode::Order(OrderCode::OrderNotFound));
/// assert_eq!(error.to_string(), "order 7 not found (order_code 40401)");
/// assert_eq!(order(7, false).unwrap_err().http_status(), 401);
/// ```
///
/// # The union
/// - A variant holds the path of an enum of [`define_errcodes!`](crate::define_errcodes). A table
///   appears once. Instead of another union, list its tables.
/// - `#[derive(Serialize, Deserialize)]`, with the feature `serde`, serializes a code as its
///   number, and deserializes it to the first table that lists it.
/// - `#[cfg]` works on the union and on its variants. Doc comments and other attributes go to the
///   enum and its variants.
/// - The enum is non-exhaustive, since an API grows. It is ordered by table, then by code.
///
/// A table that appears twice is a compile error:
///
/// ```compile_fail
/// use errcodes::qingtui::UserCode;
///
/// errcodes::code_union! {
///     enum Twice { One(UserCode), Other(UserCode) } // error: the table `UserCode` is in the union as `One`
/// }
/// ```
#[macro_export]
macro_rules! code_union {
    ($($unions:tt)*) => {
        $crate::__private::code_union! { ($crate) $($unions)* }
    };
}
