//! What a reply's code becomes: a code of one table, or of one of several sections.

use core::fmt;

use crate::table::{Entry, ErrorCode, Table};

/// What the code of a reply becomes: every enum of codes, and every set of sections that [`sections!`](crate::sections)
/// has declared.
///
/// ```
/// use errcodes::reply::ReplyCode;
/// use errcodes::wechat::Code;
///
/// assert_eq!(Code::from_reply(40029, ""), Code::InvalidOauthCode);
/// ```
pub trait ReplyCode: Copy + fmt::Debug + Send + Sync + 'static {
    /// The tables that the call can answer from, in the order in which they are asked.
    const TABLES: &'static [&'static Table];

    /// The code that a reply means; `errmsg` decides where several tables list it.
    fn from_reply(code: i64, errmsg: &str) -> Self;

    /// The code as a number, listed or not.
    fn number(self) -> i64;

    /// The row of the code, which names its table; `None` for an unlisted code.
    fn listed(self) -> Option<Entry>;
}

impl<C: ErrorCode> ReplyCode for C {
    const TABLES: &'static [&'static Table] = &[C::TABLE];

    fn from_reply(code: i64, _errmsg: &str) -> Self {
        Self::from(code)
    }

    fn number(self) -> i64 {
        self.code()
    }

    fn listed(self) -> Option<Entry> {
        self.entry()
    }
}

/// Declares the sections that an interface can answer from, in their order, for a platform on which one number means
/// different things in different sections.
///
/// The enum has a variant for each section, which holds a code of it, and `Unlisted` with the number of a code that none of
/// them lists. A reply becomes the code of the section whose wording fits the reply's errmsg best; where the wording
/// does not decide, of the section that stands first. So put the section of the called interface first, and the
/// general one last.
///
/// ```
/// use errcodes::qingtui::{CommonCode, TokenCode, UserCode};
/// use errcodes::reply::{self, ReplyError};
///
/// errcodes::sections! {
///     /// What the user interfaces of Qingtui answer.
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
/// assert_eq!(code(r#"{"code":46001}"#), UserApi::User(UserCode::UserNotFound)); // nothing decides: the first
/// assert_eq!(code(r#"{"code":99999}"#), UserApi::Unlisted(99999));
/// ```
///
/// Two sections of one table are a compile error:
///
/// ```compile_fail
/// use errcodes::qingtui::UserCode;
///
/// errcodes::sections! {
///     enum Twice { One(UserCode), Other(UserCode) } // error: the key `qingtui/user` is that of both
/// }
/// ```
#[macro_export]
macro_rules! sections {
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

        impl $crate::reply::ReplyCode for $name {
            const TABLES: &'static [&'static $crate::Table] = {
                const SECTIONS: $crate::Registry = $crate::Registry::new(&[$(<$code as $crate::ErrorCode>::TABLE),+]);
                SECTIONS.tables()
            };

            fn from_reply(code: ::core::primitive::i64, errmsg: &::core::primitive::str) -> Self {
                let best = $crate::__private::best(Self::TABLES, code, errmsg);
                $(
                    if best == ::core::option::Option::Some(<$code as $crate::ErrorCode>::TABLE.key()) {
                        return Self::$section(<$code as $crate::ErrorCode>::from_code(code));
                    }
                )+
                Self::Unlisted(code)
            }

            fn number(self) -> ::core::primitive::i64 {
                match self {
                    $(Self::$section(code) => $crate::ErrorCode::code(code),)+
                    Self::Unlisted(code) => code,
                }
            }

            fn listed(self) -> ::core::option::Option<$crate::Entry> {
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
                    Self::Unlisted(code) => ::core::write!(f, "unlisted code ({code})"),
                }
            }
        }
    };
}
