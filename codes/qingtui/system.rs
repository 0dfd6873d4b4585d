//! Section 系统错误码 of Qingtui's list: codes of the system.

crate::define_errcodes! {
    /// A code of section 系统错误码 of Qingtui's list: codes of the system.
    ///
    /// ```
    /// use errcodes::qingtui::SystemCode;
    ///
    /// assert_eq!(SystemCode::from(46100), SystemCode::DataNotFound);
    /// ```
    #[table("qingtui/system")]
    #[platform(super::PLATFORM)]
    #[module(crate::qingtui)]
    #[complete]
    #[deny(errcodes::unordered_rows)]
    #[cfg_attr(feature = "serde", derive(Serialize, Deserialize))]
    pub enum SystemCode(en, zh) {
        -1    => SystemError("system error", ~"系统错误") as Internal retry Backoff {
            fix("Retry a few times with a growing delay. Before repeating a call that sends or creates something, query whether it took effect.", "逐次延长间隔，最多重试几次。重复发送或创建类调用之前，先查询上一次是否已生效。"),
        },
        0     => Ok("success", ~"成功") as Ok,
        45002 => BalanceInsufficient("balance has been insufficient, please call 400-161-0019 for help", ~"余额不足，请致电 400-161-0019 获取帮助") as FailedPrecondition,
        45101 => RequestTooFrequent("reject by request too frequently", ~"请求过于频繁，已被拒绝") as ResourceExhausted {
            fix("Slow the calls down and wait before the next one. Do not retry at once.", "降低调用频率，等待一段时间再调用。不要立即重试。"),
        },
        46100 => DataNotFound("data not exist", ~"数据不存在") as NotFound,
        50401 => Unauthorized("unauthorized", ~"未授权") as PermissionDenied,
    }
}
