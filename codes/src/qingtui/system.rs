//! The section 系统错误码 of Qingtui's list: the codes of the system.

errcodes_core::define_errcodes! {
    /// A code of Qingtui's section 系统错误码: the codes of the system.
    ///
    /// ```
    /// use errcodes_codes::qingtui::SystemCode;
    ///
    /// assert_eq!(SystemCode::from(46100), SystemCode::DataNotFound);
    /// ```
    #[table("qingtui/system")]
    pub enum SystemCode(en, zh) {
        -1 => SystemError("system error", _) as Internal retry Backoff,
        0 => Ok("success", _) as Ok,
        45002 => BalanceInsufficient("balance has been insufficient, please call 400-161-0019 for help", _),
        45101 => RequestTooFrequent("reject by request too frequently", _),
        46100 => DataNotFound("data not exist", _),
        50401 => Unauthorized("unauthorized", _),
    }
}
