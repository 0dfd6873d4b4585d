//! Phrases about an entry, by language.

use errcodes::{Locale, Retry};

pub(crate) struct Texts {
    /// Follows a wording that is our translation.
    pub(crate) our_translation: &'static str,
    pub(crate) deprecated: &'static str,
    never: &'static str,
    backoff: &'static str,
    refresh_token: &'static str,
    next_minute: &'static str,
    next_day: &'static str,
    next_month: &'static str,
    /// Precedes the author's note.
    pub(crate) deprecated_note: &'static str,
}

impl Texts {
    const ENGLISH: Self = Self {
        our_translation: "  (our translation)",
        deprecated: "deprecated: the platform no longer sends this code",
        never: "no: the same call keeps failing until something else changes",
        backoff: "after a short and growing wait",
        refresh_token: "once, with a new access_token",
        next_minute: "in the next minute",
        next_day: "on the next day, from midnight China Standard Time",
        next_month: "in the next month, from midnight China Standard Time of its first day",
        deprecated_note: "deprecated: ",
    };

    const CHINESE: Self = Self {
        our_translation: "（我们的译文）",
        deprecated: "已弃用：平台不再返回此错误码",
        never: "否：在其他条件改变之前，重复调用结果相同",
        backoff: "稍候重试，并逐次延长等待时间",
        refresh_token: "换用新的 access_token 后重试一次",
        next_minute: "下一分钟重试",
        next_day: "次日重试，自北京时间零点起",
        next_month: "下月重试，自北京时间次月一日零点起",
        deprecated_note: "已弃用：",
    };

    pub(crate) fn new(locale: Locale) -> &'static Self {
        if locale.language() == "zh" {
            &Self::CHINESE
        } else {
            &Self::ENGLISH
        }
    }

    /// Returns the advice for a retry.
    pub(crate) const fn advice(&self, retry: Retry) -> &'static str {
        match retry {
            Retry::Backoff => self.backoff,
            Retry::RefreshToken => self.refresh_token,
            Retry::NextMinute => self.next_minute,
            Retry::NextDay => self.next_day,
            Retry::NextMonth => self.next_month,
            _ => self.never,
        }
    }
}
