errcodes::define_errcodes! {
    /// Return codes of the Acme open platform.
    #[table("acme")]
    #[docs("https://open.acme.example/errors?code={code}")]
    pub enum AcmeCode(en, zh) {
        -1 => SystemBusy("system busy", "系统繁忙") as Unavailable retry Backoff,
        0 => Ok("ok", "请求成功") as Ok,
        40001 => TokenExpired("access_token expired" | "token expired", ~"access_token 已过期") as Unauthenticated retry RefreshToken,
    }
}
