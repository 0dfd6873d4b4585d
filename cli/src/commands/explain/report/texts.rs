//! The words of the report, by language.

use errcodes::Locale;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Texts {
    pub(super) language: &'static str,
    title: &'static str,
    period: &'static str,
    replies: &'static str,
    failures: &'static str,
    successes: &'static str,
    codes: &'static str,
    unlisted: &'static str,
    untimed: &'static str,
    over_time: &'static str,
    /// The text before and after the width of a bar.
    each_bar: [&'static str; 2],
    numbers: &'static str,
    time: &'static str,
    pub(super) others: &'static str,
    frequent: &'static str,
    unknown: &'static str,
    /// Describes the unknown codes.
    about_unknown: &'static str,
    code: &'static str,
    count: &'static str,
    share: &'static str,
    first: &'static str,
    last: &'static str,
    kind: &'static str,
    retry: &'static str,
    cause: &'static str,
    fix: &'static str,
    sent: &'static str,
    candidates: &'static str,
    docs: &'static str,
    files: &'static str,
    file: &'static str,
    pub(super) standard_input: &'static str,
    pub(super) line: &'static str,
    more: &'static str,
    none: &'static str,
    /// Seconds, minutes, hours and days.
    pub(super) units: [&'static str; 4],
}

static ENGLISH: Texts = Texts {
    language: "en",
    title: "Failures in logs",
    period: "Period",
    replies: "Replies",
    failures: "Failures",
    successes: "Successes",
    codes: "Codes that failed",
    unlisted: "Failures with unknown codes",
    untimed: "Replies without a time",
    over_time: "Failures over time (UTC)",
    each_bar: ["", " a bar"],
    numbers: "Numbers of the chart",
    time: "Time",
    others: "other codes",
    frequent: "Failures by code",
    unknown: "Unknown codes",
    about_unknown: "No table lists these codes, or their errmsg contradicts the tables that do.",
    code: "Code",
    count: "Count",
    share: "Share of replies",
    first: "First",
    last: "Last",
    kind: "Kind",
    retry: "Retry",
    cause: "Cause",
    fix: "Fix",
    sent: "Sent",
    candidates: "Candidates",
    docs: "Documentation",
    files: "Files",
    file: "File",
    standard_input: "standard input",
    line: "line",
    more: "More codes that are not shown:",
    none: "No failure was found.",
    units: ["s", "min", "h", "d"],
};

static CHINESE: Texts = Texts {
    language: "zh",
    title: "日志中的失败",
    period: "时段",
    replies: "回复",
    failures: "失败",
    successes: "成功",
    codes: "失败的错误码",
    unlisted: "未知错误码的失败",
    untimed: "没有时间的回复",
    over_time: "失败次数随时间变化（UTC）",
    each_bar: ["每柱 ", ""],
    numbers: "图表数据",
    time: "时间",
    others: "其他错误码",
    frequent: "各错误码的失败",
    unknown: "未知错误码",
    about_unknown: "没有任何表收录这些错误码，或其 errmsg 与收录它的表不符。",
    code: "错误码",
    count: "次数",
    share: "占回复比例",
    first: "首次",
    last: "末次",
    kind: "种类",
    retry: "重试",
    cause: "原因",
    fix: "解决办法",
    sent: "收到的 errmsg",
    candidates: "可能的含义",
    docs: "文档",
    files: "文件",
    file: "文件",
    standard_input: "标准输入",
    line: "行",
    more: "未显示的错误码数：",
    none: "没有发现失败。",
    units: ["秒", "分钟", "小时", "天"],
};

impl Texts {
    pub(super) fn new(locale: Locale) -> &'static Self {
        if locale.language() == "zh" {
            &CHINESE
        } else {
            &ENGLISH
        }
    }
}
