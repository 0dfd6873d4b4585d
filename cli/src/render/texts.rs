//! Phrases about an entry, by language.

use errcodes::{Entry, Locale, Retry};

pub(crate) struct Texts {
    /// Follows a wording that is our translation.
    pub(crate) our_translation: &'static str,
    pub(crate) deprecated: &'static str,
    never: &'static str,
    backoff: &'static str,
    refresh_token: &'static str,
    next_minute: &'static str,
    /// The text before and after the offset from UTC.
    next_day: [&'static str; 2],
    next_month: [&'static str; 2],
    /// Precedes the author's note.
    pub(crate) deprecated_note: &'static str,
    /// Instead of the name of a code that no table lists.
    pub(crate) unlisted: &'static str,
    /// Heads of the columns: the code, its name, the number, share, first and last of its replies.
    pub(crate) columns: [&'static str; 6],
    /// Describes the numbers of replies, failures, their codes, and successes.
    pub(crate) totals: fn(u64, u64, u64, u64) -> String,
    /// Describes a number of replies without a time.
    pub(crate) untimed: fn(u64) -> String,
}

impl Texts {
    const ENGLISH: Self = Self {
        our_translation: "  (our translation)",
        deprecated: "deprecated: the platform no longer sends this code",
        never: "no: the same call keeps failing until something else changes",
        backoff: "after a short and growing wait",
        refresh_token: "once, with a new access token",
        next_minute: "in the next minute",
        next_day: ["on the next day, from midnight ", ""],
        next_month: ["in the next month, from midnight ", " of its first day"],
        deprecated_note: "deprecated: ",
        unlisted: "no table lists this code",
        columns: ["code", "name", "count", "share", "first", "last"],
        totals: english_totals,
        untimed: |replies| format!("{} without a time", count(replies, "reply", "replies")),
    };

    const CHINESE: Self = Self {
        our_translation: "（我们的译文）",
        deprecated: "已弃用：平台不再返回此错误码",
        never: "否：在其他条件改变之前，重复调用结果相同",
        backoff: "稍候重试，并逐次延长等待时间",
        refresh_token: "换用新的访问令牌后重试一次",
        next_minute: "下一分钟重试",
        next_day: ["次日重试，自零点（", "）起"],
        next_month: ["下月重试，自次月一日零点（", "）起"],
        deprecated_note: "已弃用：",
        unlisted: "没有任何表收录此错误码",
        columns: ["错误码", "名称", "次数", "占比", "首次", "末次"],
        totals: chinese_totals,
        untimed: |replies| format!("{replies} 条回复没有时间"),
    };

    pub(crate) fn new(locale: Locale) -> &'static Self {
        if locale.language() == "zh" {
            &Self::CHINESE
        } else {
            &Self::ENGLISH
        }
    }

    /// Returns the advice on retrying a row's call, by the clock of its platform.
    pub(crate) fn advice(&self, entry: Entry) -> String {
        let platform = entry.table().platform();
        let clock = || utc_offset(platform.map_or(0, |platform| platform.utc_offset()));
        match entry.retry() {
            Retry::Backoff => self.backoff.to_owned(),
            Retry::RefreshToken => self.refresh_token.to_owned(),
            Retry::NextMinute => self.next_minute.to_owned(),
            Retry::NextDay => self.next_day.join(&clock()),
            Retry::NextMonth => self.next_month.join(&clock()),
            _ => self.never.to_owned(),
        }
    }
}

fn english_totals(replies: u64, failures: u64, codes: u64, successes: u64) -> String {
    format!(
        "{}: {} of {}, {}",
        count(replies, "reply", "replies"),
        count(failures, "failure", "failures"),
        count(codes, "code", "codes"),
        count(successes, "success", "successes"),
    )
}

fn chinese_totals(replies: u64, failures: u64, codes: u64, successes: u64) -> String {
    format!("{replies} 条回复：{failures} 条失败（{codes} 种错误码），{successes} 条成功")
}

fn count(count: u64, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

/// Formats an offset from UTC in seconds as `UTC`, `UTC+8` or `UTC-9:30`.
fn utc_offset(seconds: i64) -> String {
    let minutes = seconds.unsigned_abs() / 60;
    let sign = if seconds < 0 { '-' } else { '+' };
    match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use errcodes::platform::Platform;

    use super::*;

    errcodes::define_errcodes! {
        #[table("berlin")]
        #[platform(BERLIN)]
        enum Berlin(en) {
            1 => Daily("daily") retry NextDay,
            2 => Monthly("monthly") retry NextMonth
        }

        enum Utc(en) { 1 => Daily("daily") retry NextDay }
    }

    static BERLIN: Platform = Platform::new("berlin", &[Berlin::TABLE]).with_utc_offset(60 * 60);

    #[test]
    fn quota_is_renewed_by_the_clock_of_the_platform() {
        let advice =
            |entry: Option<Entry>, locale| Texts::new(Locale::new(locale)).advice(entry.unwrap());
        let day = Berlin::Daily.entry();
        assert_eq!(advice(day, "en"), "on the next day, from midnight UTC+1");
        assert_eq!(advice(day, "zh"), "次日重试，自零点（UTC+1）起");
        let month = Berlin::Monthly.entry();
        assert_eq!(
            advice(month, "en"),
            "in the next month, from midnight UTC+1 of its first day"
        );
        assert_eq!(advice(month, "zh"), "下月重试，自次月一日零点（UTC+1）起");
        let day = Utc::Daily.entry();
        assert_eq!(advice(day, "en"), "on the next day, from midnight UTC");
    }

    #[test]
    fn utc_offset_has_sign_hours_and_minutes() {
        let minutes = [0, 8 * 60, -9 * 60 - 30, 5 * 60 + 45];
        let offsets = minutes.map(|minutes| utc_offset(minutes * 60));
        assert_eq!(offsets, ["UTC", "UTC+8", "UTC-9:30", "UTC+5:45"]);
    }
}
