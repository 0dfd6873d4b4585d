//! Qingtui (轻推): seven tables, one for each section of its list of global codes.
//!
//! The same number has different meanings in different sections. The list carries no date; a code
//! that it lacks keeps its number as `Unlisted`.
//!
//! ```
//! use errcodes::qingtui::{CommonCode, UserCode};
//!
//! assert_eq!(CommonCode::from(46001), CommonCode::MediaDataNotFound);
//! assert_eq!(UserCode::from(46001), UserCode::UserNotFound);
//! ```

mod common;
mod domain;
mod org;
mod param;
mod system;
mod token;
mod user;

use crate::platform::{EnvelopeSpec, Platform};

pub use common::CommonCode;
pub use domain::DomainCode;
pub use org::OrgCode;
pub use param::ParamCode;
pub use system::SystemCode;
pub use token::TokenCode;
pub use user::UserCode;

/// Qingtui: its tables in the order of its list, the field names of its replies and its clock.
///
/// ```
/// use errcodes::qingtui;
///
/// assert_eq!(qingtui::PLATFORM.tables().len(), 7);
/// assert_eq!(qingtui::PLATFORM.envelope().errmsg_names(), ["errmsg", "message"]);
/// assert_eq!(qingtui::PLATFORM.utc_offset(), 8 * 60 * 60);
/// ```
pub static PLATFORM: Platform = Platform::new(
    "qingtui",
    &[
        CommonCode::TABLE,
        SystemCode::TABLE,
        ParamCode::TABLE,
        TokenCode::TABLE,
        OrgCode::TABLE,
        DomainCode::TABLE,
        UserCode::TABLE,
    ],
)
.with_names(&["轻推", "輕推"])
.with_envelope(EnvelopeSpec::new(
    // `/v1` sends `{"errcode":50002,"errmsg":"…"}`, which Qingtui's FAQ prints as `errode`;
    // `/team/…` sends `{"code":…,"message":"…","data":…}`.
    &["errcode", "errode", "code"],
    &["errmsg", "message"],
))
// A platform in China; no code of its list is a quota with a window.
.with_utc_offset(8 * 60 * 60)
// The codes that callers meet most, as far as we know: nobody has counted them.
.with_common_codes(&[40001, 40014, 42001, 40013, 50002, 50401, 45101]);
