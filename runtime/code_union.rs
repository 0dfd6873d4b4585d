//! `code_union!`: several tables as one type.

/// Declares a union of tables for a platform on which one code means different things in different
/// sections.
///
/// The enum has a variant for each section and `Unlisted` for the other codes. A reply becomes the
/// code of the section whose wording matches the errmsg best; on a tie, of the first such section.
/// So list the section of the called interface first, and the general one last. The enum is
/// non-exhaustive: adding a section breaks no `match`.
///
/// ```
/// use errcodes::qingtui::{CommonCode, TokenCode, UserCode};
/// use errcodes::reply::{self, ReplyError};
///
/// errcodes::code_union! {
///     /// Codes of Qingtui's user interfaces.
///     pub enum UserApi {
///         User(UserCode),
///         Token(TokenCode),
///         Common(CommonCode),
///     }
/// }
///
/// let code = |body: &str| match reply::from_str::<(), UserApi>(body) {
///     Err(ReplyError::Api(error)) => error.code(),
///     other => panic!("{other:?}"),
/// };
///
/// assert_eq!(code(r#"{"code":46001,"message":"user is not exists"}"#), UserApi::User(UserCode::UserNotFound));
/// assert_eq!(code(r#"{"errcode":46001,"errmsg":"不存在媒体数据"}"#), UserApi::Common(CommonCode::MediaDataNotFound));
/// assert_eq!(code(r#"{"code":46001}"#), UserApi::User(UserCode::UserNotFound)); // a tie: the first section
/// assert_eq!(code(r#"{"code":99999}"#), UserApi::Unlisted(99999));
/// ```
///
/// A table that appears twice is a compile error:
///
/// ```compile_fail
/// use errcodes::qingtui::UserCode;
///
/// errcodes::code_union! {
///     enum Twice { One(UserCode), Other(UserCode) } // error: two tables have the key `qingtui/user`
/// }
/// ```
#[macro_export]
macro_rules! code_union {
    (
        $(#[$attribute:meta])*
        $visibility:vis enum $name:ident {
            $($(#[$section_attribute:meta])* $section:ident($code:ty)),+ $(,)?
        }
    ) => {
        $(#[$attribute])*
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[non_exhaustive]
        $visibility enum $name {
            $(
                $(#[$section_attribute])*
                #[doc = ::core::concat!("A code of `", ::core::stringify!($code), "`.")]
                $section($code),
            )+
            /// A code that no section lists.
            Unlisted(::core::primitive::i64),
        }

        impl $crate::__private::SealedApiCode for $name {}

        impl $crate::table::ApiCode for $name {
            const TABLES: &'static [&'static $crate::Table] = {
                const SECTIONS: $crate::Registry = $crate::Registry::new(&[$(<$code as $crate::ErrorCode>::TABLE),+]);
                SECTIONS.tables()
            };

            fn from_reply(code: ::core::primitive::i64, errmsg: &::core::primitive::str) -> Self {
                let best = $crate::__private::best(Self::TABLES, code, errmsg);
                best.and_then(|key| <Self as $crate::table::ApiCode>::from_table(code, key))
                    .unwrap_or(Self::Unlisted(code))
            }

            fn from_table(
                code: ::core::primitive::i64,
                key: &::core::primitive::str,
            ) -> ::core::option::Option<Self> {
                $(
                    if key == <$code as $crate::ErrorCode>::TABLE.key() {
                        let code = <$code as $crate::ErrorCode>::from_code(code);
                        return ::core::option::Option::Some(Self::$section(code));
                    }
                )+
                ::core::option::Option::None
            }

            fn code(self) -> ::core::primitive::i64 {
                match self {
                    $(Self::$section(code) => $crate::ErrorCode::code(code),)+
                    Self::Unlisted(code) => code,
                }
            }

            fn entry(self) -> ::core::option::Option<$crate::Entry> {
                match self {
                    $(Self::$section(code) => $crate::ErrorCode::entry(code),)+
                    Self::Unlisted(_) => ::core::option::Option::None,
                }
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $(Self::$section(code) => ::core::fmt::Display::fmt(code, f),)+
                    Self::Unlisted(code) => $crate::__private::display_unlisted(*code, f),
                }
            }
        }
    };
}
