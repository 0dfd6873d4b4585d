//! Kinds and retries, proposed from words by the rules of codes/KINDS.md.

use std::sync::LazyLock;

use errcodes::{Kind, Retry};
use regex::Regex;

use super::records::Record;

/// The first rule that matches a wording in lower case gives its kind. The order is that of
/// KINDS.md, but `NotFound` precedes `AlreadyExists`, whose word it contains.
const RULES: &[(Kind, &str)] = &[
    (Kind::Ok, r"^(ok|success|succeed|succeeded|请求成功|成功)$"),
    (
        Kind::Cancelled,
        r"cancel+ed by (the )?user|user cancel|用户取消",
    ),
    (
        Kind::Unauthenticated,
        r"(\b|_)(token|ticket|secret|signature|sign|credential|session|session_?key|password|oauth_code|qt_code|login)\b.*(invalid|missing|expired|wrong|empty|used|required|error|fail|unauthenticated|mismatch|not match)|(invalid|missing|expired|wrong|empty|illegal|incorrect|error) .*(\b|_)(token|ticket|secret|signature|sign|credential|session|session_?key|password|oauth_code|qt_code)\b|not logg?ed? ?in|code (has )?been used|unauthenticated|(token|ticket|secret|session|oauth_code|qt_code|令牌|签名|凭证|密码|登录态|票据) ?.*(无效|不合法|过期|超时|错误|失效|失败)|(无效|不合法|缺少|过期|错误)的? ?.*(token|ticket|secret|session|oauth_code|qt_code|令牌|签名|调用凭证|密码|票据)|未登录|登录(失败|超时|已过期)",
    ),
    (Kind::DeadlineExceeded, r"time(d|s)? ?-?out|超时"),
    (
        Kind::Unavailable,
        r"\bbusy\b|maintenance|unavailable|unreachable|try again|retry later|繁忙|维护中|稍[候后](再|重)试",
    ),
    (
        Kind::Unimplemented,
        r"(api|interface|method|function|operation).* (un|not )support|not implemented|no longer|discontinued|已下线|未实现|unsupported (api|method|operation)",
    ),
    (
        Kind::ResourceExhausted,
        r"quota|rate.?limit|out of stock|sold out|frequen|too fast|(reach|exceed|over|beyond|hit)\w* .*limit|limit .*(reach|exceed)|too many (request|group|call|user|tag|account)|(max|maximum) (num|count|number)|频繁|频率|上限|缺货|库存不足|配额|额度|次数(超|已达|过)|超过.*次数|售罄",
    ),
    (
        Kind::PermissionDenied,
        r"unauthori[sz]ed|permission|privilege|forbidden|denied|den(y|ied)|not allow|no (right|auth|authority|power)|banned|blocked|black.?list|white.?list|certified|not (the )?owner|refuse|have no access|no access|未授权|无权|权限|禁止|不允许|封禁|封号|黑名单|白名单|拒绝|未认证|被限制|受限",
    ),
    (
        Kind::NotFound,
        r"not? (be )?(found|exist)|not? ?exsits?|(n't|not) exist|no such|cannot find|can't find|不存在|找不到|未找到|没有找到|查无|没有该",
    ),
    (
        Kind::AlreadyExists,
        r"already|\bexist|\bexsit|duplicat|repeat|occupied|in use|has (been )?bound|has bound|has been (add|used|taken)|已存在|已经存在|重复|占用|已绑定|已被",
    ),
    (
        Kind::Aborted,
        r"being (processed|audited|reviewed)|in progress|processing|auditing|\block(ed)?\b|concurren|conflict|审核中|处理中|进行中|并发|冲突|正在",
    ),
    (
        Kind::FailedPrecondition,
        r"not (yet )?(been )?(publish|bind|bound|paid|pay|subscri|follow|ready|start|open|enough|activ|releas)|has (been |already )?(clos|cancel|finish|delet|expir|end|refund)|must first|require subscribe|insufficient|expire|finished|\bstatus|余额不足|已?过期|已失效|已关闭|已结束|已取消|已下架|未(发布|绑定|支付|关注|开通|启用|激活|发放|提交|完成)|需要先|请先|尚未|还没|状态",
    ),
    (
        Kind::OutOfRange,
        r"history ends|past the end|beyond the end",
    ),
    (
        Kind::Unknown,
        r"^(unknown|other)( error)?$|^(其他|其它|未知)错误$",
    ),
    (
        Kind::InvalidArgument,
        r"(id|type|date|range|number|no|num|code|name|amount|args?|account|status|index|time|format|info|count|item|path|url)s? err(or)?$|invalid|illegal|invaild|wrong|incorrect|malformed|missing|\bmiss\b|lack|empty|null|require|too (long|short|large|small|many|big|high|low)|out of (limit|range)|must|\bneed|should|match|format|parse|param|\barg|length|risky|不合法|非法|无效|有误|不正确|参数|缺少|缺失|空|超过|超出|过长|过大|过多|格式|不匹配|不一致|不符|必须|需要|必填|违规|违法|敏感|不能|只能|不支持|不可",
    ),
    (
        Kind::Internal,
        r"system error|internal|server|fail|error|exception|系统|内部|失败|异常|错误|服务",
    ),
];

/// Words for each retry, of wordings in lower case.
const RETRIES: &[(Retry, &str)] = &[
    (
        Retry::NextMinute,
        r"per minute|minute.?(quota|limit)|next minute|wait (a|one) minute|每分钟|一分钟",
    ),
    (
        Retry::NextMonth,
        r"per month|monthly|month.?(quota|limit)|next month|每月|本月|当月",
    ),
    (
        Retry::NextDay,
        r"per day|daily|day.?(quota|limit)|tomorrow|today|每天|每日|今日|当日|当天|今天|明天",
    ),
    (
        Retry::RefreshToken,
        r"(^|\s)access_?token (is )?(invalid|expired|missing)|(invalid|expired) access_?token|access_?token ?(超时|无效|过期|失效)|(不合法|无效)的 ?access_?token",
    ),
    (
        Retry::Backoff,
        r"\bbusy\b|try again|retry later|internal error|^system error$|繁忙|稍[候后](再|重)试|系统内部错误|^系统错误$",
    ),
];

/// The call may have had an effect that a second one would double.
const EFFECTS: &str = r"\bpay|refund|\border|\bsend|submit|支付|退款|下单|发送|提交";

fn compile<T: Copy>(rules: &[(T, &str)]) -> Vec<(T, Regex)> {
    let rule =
        |(value, pattern): &(T, &str)| (*value, Regex::new(pattern).expect("the pattern is valid"));
    rules.iter().map(rule).collect()
}

/// Proposes a kind; none if no word tells.
pub(super) fn kind(record: &Record) -> Option<Kind> {
    static KINDS: LazyLock<Vec<(Kind, Regex)>> = LazyLock::new(|| compile(RULES));
    let wordings = wordings(record);
    if record.code == 0 && KINDS[0].1.is_match(wordings.first()?) {
        return Some(Kind::Ok);
    }
    // A rule of one language precedes a later rule of the other.
    let matches = |pattern: &Regex| wordings.iter().any(|wording| pattern.is_match(wording));
    KINDS
        .iter()
        .find(|(_, pattern)| matches(pattern))
        .map(|(kind, _)| *kind)
}

/// Proposes a retry; none if no word asks for one.
pub(super) fn retry(record: &Record) -> Option<Retry> {
    static PATTERNS: LazyLock<Vec<(Retry, Regex)>> = LazyLock::new(|| compile(RETRIES));
    static EFFECT: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(EFFECTS).expect("the pattern is valid"));
    static LIMIT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("quota|limit|频|上限|次数|额度|稍|try again|retry")
            .expect("the pattern is valid")
    });
    let wordings = wordings(record);
    let matches = |pattern: &Regex| wordings.iter().any(|wording| pattern.is_match(wording));
    let retry = PATTERNS
        .iter()
        .find(|(_, pattern)| matches(pattern))
        .map(|(retry, _)| *retry)?;
    match retry {
        Retry::NextMinute | Retry::NextDay | Retry::NextMonth => matches(&LIMIT).then_some(retry),
        Retry::Backoff => (!matches(&EFFECT) || matches(&LIMIT)).then_some(retry),
        retry => Some(retry),
    }
}

/// Returns the main wordings in lower case.
fn wordings(record: &Record) -> Vec<String> {
    let main = record
        .messages
        .iter()
        .filter_map(|text| text.wordings.first());
    main.map(|wording| wording.to_lowercase()).collect()
}
