errcodes::define_errcodes! {
    /// Return codes of the Acme open platform.
    #[table("acme")]
    #[docs("https://open.acme.example/errors?code={code}")]
    #[range(-1..=0, 40000..=49999)]
    #[reserved(40002)]
    pub enum AcmeCode(en, zh) {
        -1 => SystemBusy("system busy", "系统繁忙") as Unavailable retry Backoff,
        0 => Ok("ok", "请求成功") as Ok,
        40001 => TokenExpired("access_token expired" | "token expired", ~"access_token 已过期") as Unauthenticated retry RefreshToken {
            cause("A token is valid for two hours.", ~"token 的有效期为两小时。"),
            fix("Request a new token.", ~"请重新获取 token。"),
        },
        #[deprecated(note = "replaced by `OutOfStock`")]
        40900 => SoldOut("sold out", "已售罄") as FailedPrecondition,
        40901 => OutOfStock {
            /// The article that is missing.
            sku: &str,
            left: u32,
        }("only {left} left of {sku}", "{sku} 仅剩 {left} 件") as FailedPrecondition http 409,
    }
}
