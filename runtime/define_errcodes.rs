//! The macro `define_errcodes!`.

/// Turns tables of error codes into enums.
///
/// A table reads like the body of a `match`:
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
/// - `enum Name(en, zh-Hant)` declares the columns, as BCP 47 tags of language, script and region.
/// - `#[table("acme/user")]` sets the key in a registry; the default is the enum's name in
///   snake_case.
/// - `#[docs("https://…{code}…")]` sets the http or https address of a page about a code.
/// - `#[platform(acme::PLATFORM)]` names the `static` that describes the platform, a
///   [`Platform`](crate::platform::Platform).
/// - `#[module(crate::acme)]` names the module that re-exports an enum of a private module, for
///   [`Table::rust_path`](crate::Table::rust_path).
/// - `#[complete]` demands a wording in every cell, a kind in every row, and advice in every
///   language or in none.
/// - `#[range(40000..=49999, -1)]` rejects a row with a code outside of it.
/// - `#[reserved(40010, 40050..=40059)]` rejects a row with one of these codes.
/// - `#[derive(Serialize, Deserialize)]`, with the feature `serde`, serializes a code as its
///   number. `#[cfg_attr]` works too.
/// - `#[warn(errcodes::unordered_rows)]` or `#[deny(…)]` finds a row with a lower code than one
///   above it. Off by default.
/// - `#[warn(errcodes::shared_wordings)]` or `#[deny(…)]` finds a wording that two codes share in
///   one language. Off by default.
/// - `errcodes::swapped_wordings` finds a Chinese wording in the column of another language while
///   the Chinese one is Latin. It warns by default.
/// - `#[cfg]` removes the table with everything that belongs to it.
/// - Doc comments and other attributes go to the enum. One call may hold several tables.
///
/// # A row
/// - The code is any `i64`: `-1`, `40_001`, `0x9C41`.
/// - `Name { order: u64, sku: &str }` declares fields, of any type that is `Display`. In the
///   wordings of such a row `{order}` is a placeholder, and `{{` and `}}` are braces. The main
///   wordings of all languages use the same fields; an alternative may use any. With the feature
///   `alloc`, the function `Code::name(order, sku)` raises the code, unless its kind is `Ok`.
/// - A cell is `"wording"`; `"one" | "another"` for alternatives, the main one first; `~"wording"`
///   for your own translation, in a row with fields with alternatives; `_` for none.
/// - `as Kind` names a [`Kind`](crate::Kind); the default is `Unknown`.
/// - `http 409` sets the HTTP status; the default is the kind's.
/// - `retry When` names a [`Retry`](crate::Retry); the default is `Never`.
/// - `{ cause("…"), fix("…") }` gives advice, with a cell for each column. The texts are in the
///   binary only with the feature `advice`.
/// - `#[cfg]` removes the row: its code is then unlisted. Two rows may share a code or a name under
///   `#[cfg(x)]` and `#[cfg(not(x))]`. A table is expanded for each combination of the conditions
///   on its rows, at most three.
/// - Doc comments and attributes go to the variant. `#[allow(errcodes::…)]`, `#[warn]` and
///   `#[deny]` set a lint's level for the row.
/// - A wording is one line without invisible characters.
/// - `Unlisted`, `Self` and `TABLE` are reserved names. Do not write `use Code::*` if a row is
///   named `Ok`, `Err`, `Some` or `None`, since it shadows the prelude.
///
/// `macro_rules!` may pass any part as a fragment, such as `$(#[$attribute:meta])*`,
/// `$code:literal` or `$kind:ident`.
///
/// # Expansion
/// The macro generates an enum with a variant for each row and `Unlisted` for every other code. The
/// enum is ordered, compared and hashed by code. It is non-exhaustive, since tables grow. It has
/// the methods of [`ApiCode`](crate::table::ApiCode) as its own, a constant `TABLE`, and implements
/// `Display`, `Debug`, `Error`, `FromStr`, and `From` for `i64`, `i32`, `u32` and `u16`.
///
/// # Errors
/// All mistakes in all tables are reported in one run, in source order: duplicate codes, names and
/// wordings, missing wordings, misspelt kinds, names that are not UpperCamelCase identifiers, and
/// so on. The enum keeps the variant of a row with a mistake, so that uses of it compile.
#[macro_export]
macro_rules! define_errcodes {
    ($($tables:tt)*) => {
        $crate::__private::define_errcodes! { ($crate) $($tables)* }
    };
}
