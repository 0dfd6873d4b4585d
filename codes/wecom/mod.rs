//! WeCom (企业微信): its list of global return codes.
//!
//! WeChat gives some of the numbers other meanings: 40082 is a token here and a picture there. A
//! link to WeCom's query page in an errmsg tells them apart, with or without feature `wecom`.
//!
//! ```
//! use errcodes::wecom;
//!
//! assert_eq!(wecom::PLATFORM.link_hosts(), ["open.work.weixin.qq.com"]);
//! assert_eq!(wecom::PLATFORM.utc_offset(), 8 * 60 * 60);
//! ```

#[cfg(feature = "wecom")]
mod code;

use crate::platform::{EnvelopeSpec, Platform};

#[cfg(feature = "wecom")]
pub use code::Code;

/// WeCom: its table, the field names of its replies, its clock and its links.
///
/// Without feature `wecom` it has no table.
///
/// ```
/// use errcodes::wecom;
///
/// assert_eq!(wecom::PLATFORM.tables()[0].key(), "wecom");
/// assert_eq!(wecom::PLATFORM.envelope().code_names(), ["errcode"]);
/// ```
pub static PLATFORM: Platform = Platform::new(
    "wecom",
    &[
        #[cfg(feature = "wecom")]
        Code::TABLE,
    ],
)
.with_names(&["企业微信", "企業微信", "企微", "wework", "wxwork"])
.with_envelope(EnvelopeSpec::new(
    // `{"errcode":60020,"errmsg":"not allow to access from your ip, …"}`.
    &["errcode"],
    &["errmsg"],
))
// Limits per day and per month are renewed at midnight, China Standard Time.
.with_utc_offset(8 * 60 * 60)
.with_as_of("2024-04")
// `…, hint: [1741842467591810604040261], from ip: 1.2.3.4, more info at
// https://open.work.weixin.qq.com/devtool/query?e=60020` at the end of an errmsg. No rid.
.with_hints(true)
.with_link_hosts(&["open.work.weixin.qq.com"])
// The codes that callers meet most, as far as we know: nobody has counted them.
.with_common_codes(if cfg!(feature = "wecom") {
    &[
        40001, 60020, 40014, 42001, 60011, 81013, 48002, 40029, 45009, 40013, 60111, 301_002, 93000,
    ]
} else {
    &[]
});
