//! Kinds, retries and locales: the values that every table shares.
//!
//! ```
//! use errcodes::vocabulary::{Kind, Locale, Retry};
//!
//! let kind: Kind = "NotFound".parse().unwrap();
//! let retry: Retry = "Never".parse().unwrap();
//! let locale: Locale = "zh_CN.UTF-8".parse().unwrap();
//! assert_eq!(format!("{kind} {retry} {locale}"), "NotFound Never zh-CN");
//! ```

mod kind;
mod locale;
mod retry;
#[cfg(feature = "serde")]
mod serde;

pub use kind::{Kind, ParseKindError};
pub use locale::{Locale, ParseLocaleError};
pub use retry::{ParseRetryError, Retry};

/// Writes `one of A, B, C`.
fn write_one_of(
    f: &mut core::fmt::Formatter<'_>,
    names: impl Iterator<Item = &'static str>,
) -> core::fmt::Result {
    for (i, name) in names.enumerate() {
        f.write_str(if i == 0 { "one of " } else { ", " })?;
        f.write_str(name)?;
    }
    Ok(())
}
