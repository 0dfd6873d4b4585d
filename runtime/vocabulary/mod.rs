//! Kinds, retries and locales: the words that every table shares.

pub(crate) mod kind;
pub(crate) mod locale;
pub(crate) mod retry;

pub use kind::Kind;
pub use locale::Locale;
pub use retry::Retry;
