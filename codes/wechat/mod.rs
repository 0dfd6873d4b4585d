//! WeChat (微信): official accounts, mini programs and the open platform.
//!
//! The table holds the 1,833 codes of four public lists, from 2017 and later, and some 660 that the
//! documentation of July 2026, public SDKs or real replies add. [`Code`] keeps the number of a newer
//! code as [`Code::Unlisted`]. WeCom (企业微信) is another platform
//! that gives some of the numbers other meanings: [`wecom`](crate::wecom).
//!
//! ```
//! use errcodes::wechat::{self, Code};
//!
//! assert_eq!(Code::from(40029), Code::InvalidOauthCode);
//! assert_eq!(wechat::PLATFORM.utc_offset(), 8 * 60 * 60);
//! ```

mod code;

use crate::platform::{EnvelopeSpec, Platform};

pub use code::Code;

/// WeChat: its table, the field names of its replies, its clock and its request IDs.
///
/// ```
/// use errcodes::wechat;
///
/// assert_eq!(wechat::PLATFORM.tables()[0].key(), "wechat");
/// assert_eq!(wechat::PLATFORM.envelope().code_names()[0], "errcode");
/// ```
pub static PLATFORM: Platform = Platform::new("wechat", &[Code::TABLE])
    .with_names(&["微信", "weixin", "wx"])
    .with_envelope(
        EnvelopeSpec::new(
            // `{"errcode":40001,"errmsg":"…"}` is the usual failure. Cloud functions send
            // `{"errCode":-501007,"errMsg":"…"}`, the client `{"errno":600009,"errMsg":"…"}`, the
            // advertising APIs `{"ret":2061,"err_msg":"…"}`, some side APIs `error_code`. `code` is
            // not a name of the code: successes have it beside `openid`.
            &["errcode", "errCode", "error_code", "ret", "errno"],
            &["errmsg", "errMsg", "error_msg", "err_msg"],
        )
        // Device APIs: `{"base_resp":{"errcode":…,"errmsg":"…"}}`; mp.weixin.qq.com:
        // `{"base_resp":{"ret":…,"err_msg":"…"}}`; the developer tools: `{"baseresponse":{"errcode":…}}`;
        // the client's protocol: `{"baseResponse":{"ret":…,"errMsg":"…"}}`.
        .with_nested(&["base_resp", "BaseResponse", "baseResponse", "baseresponse"])
        // Web WeChat: `{"BaseResponse":{"Ret":1102,"ErrMsg":""}}`.
        .with_nested_fields(&["Ret"], &["ErrMsg"])
        // The client: `{"errMsg":"login:fail …"}` and `{"err_msg":"get_brand_wcpay_request:cancel"}`
        // without a code, `login:ok` for a success.
        .with_failure_marks(&[":fail", ":cancel"]),
    )
    // Daily quotas are renewed at midnight, China Standard Time.
    .with_utc_offset(8 * 60 * 60)
    .with_as_of("2026-07")
    // `… rid: 65ffe934-2355113d-79ef0b31` at the end of an errmsg.
    .with_request_ids(true)
    // `invalid openid hint: [bbGmAa01044119]`.
    .with_hints(true)
    // `… more details at https://mmbizurl.cn/s/JtxxFh33r`.
    .with_link_hosts(&["mmbizurl.cn", "developers.weixin.qq.com"])
    // The codes that callers meet most, as far as we know: nobody has counted them.
    .with_common_codes(&[
        40001, 42001, 40014, 40029, 45009, 48001, 40163, 40164, 45011, 40013, 40003, 40125, -1,
        43004, 43101, 45015, 45047, 40037, 41001, 47003, 41030, 40007, 47001, 87014, 50001, 42002,
        40030, 40066, 85009, 61024, 48004, 41008, 43019, 41028, 41029, 40009, 89501, 0,
    ]);
