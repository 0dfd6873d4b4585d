//! The macro that turns tables into enums.

/// Turns tables of error codes into enums.
///
/// A table reads like the body of a `match`, code ⇒ name(wordings) as kind:
///
/// ```
/// errcodes::define_errcodes! {
///     /// Return codes of the Acme open platform.
///     #[table("acme")]
///     #[docs("https://open.acme.example/errors?code={code}")]
///     pub enum AcmeCode(en, zh) {
///         -1    => SystemBusy("system busy", "系统繁忙") as Unavailable retry Backoff,
///         0     => Ok("ok", "请求成功") as Ok,
///         40001 => TokenExpired("access_token expired", ~"access_token 已过期") as Unauthenticated retry RefreshToken,
///         40100 => InvalidParam("invalid param" | "app_id is required", _) as InvalidArgument,
///         /// Rows take doc comments and attributes like any variant.
///         #[deprecated(note = "no longer sent since 2020")]
///         46101 => OldMessageApi("not supported, use subscribeMessage", _) as Unimplemented,
///     }
/// }
///
/// assert_eq!(AcmeCode::from(40001), AcmeCode::TokenExpired);
/// assert_eq!(AcmeCode::TokenExpired.to_string(), "access_token expired (acme 40001)");
/// assert_eq!(AcmeCode::TokenExpired.message_in("zh_CN.UTF-8"), "access_token 已过期");
/// assert_eq!(AcmeCode::from(7).code(), 7);
/// ```
///
/// # The table
/// - `enum Name(en, zh-Hant)`: the columns, as BCP 47 tags of language, script and region.
/// - `#[table("acme/user")]`: the key in a registry; without it, the enum's name in snake_case.
/// - `#[docs("https://…{code}…")]`: the http or https address of a page about a code.
/// - `#[complete]`: every row has a wording in every column.
/// - `#[warn(errcodes::unordered_rows)]`, `#[warn(errcodes::shared_wordings)]`, or `deny`: a row with a lower code than one
///   above it, a wording that two codes have in one language. Both are off unless a table switches them on.
/// - Doc comments and other attributes go to the enum. One call may hold several tables.
///
/// # A row
/// - The code is any `i64`: `-1`, `40_001`, `0x9C41`.
/// - A cell is `"wording"`; `"one" | "another"` where the platform documents several, the main one first;
///   `~"wording"` for a translation of your own; `_` for none.
/// - `as Kind` names a [`Kind`]; without it the row is [`Kind::Unknown`].
/// - `retry When` names a [`Retry`]; without it the row is [`Retry::Never`].
/// - Doc comments and attributes go to the variant.
///
/// # What it becomes
/// An enum with a variant for each row and `Unlisted` for every other code, ordered, compared and hashed by code, with the
/// methods of [`ErrorCode`] as its own, a constant `TABLE`, and `Display`, `Debug`, `Error`, `FromStr`, `From<i64>`.
///
/// # Errors
/// Every mistake of a table is reported in one run, on its own row: codes, names or wordings that stand twice, missing
/// wordings, misspelt kinds, names that are no UpperCamelCase identifiers, and so on. The enum is made of the other rows
/// all the same, so that a mistake in one row is not an error anywhere else.
#[macro_export]
macro_rules! define_errcodes {
    ($($tables:tt)*) => {
        $crate::__private::define_errcodes! { ($crate) $($tables)* }
    };
}
