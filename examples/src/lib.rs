//! Two clients of an API, one [`blocking`] and one [`asynchronous`], and the [`platform`] that answers them on loopback.

pub mod asynchronous;
pub mod blocking;
pub mod platform;

use std::time::{SystemTime, UNIX_EPOCH};

use errcodes::reply::ReplyError;
use errcodes::wechat::Code;

/// The reply to a request for a token.
#[derive(serde::Deserialize)]
pub(crate) struct Token {
    pub(crate) access_token: String,
}

/// The reply of `/cgi-bin/user/get`.
#[derive(Debug, serde::Deserialize)]
pub struct Users {
    /// How many users there are.
    pub total: u64,
}

/// Why a call failed.
#[derive(Debug)]
pub enum Failure<H> {
    /// The request or its reply was lost on the way. Nothing here is a code of the platform's.
    Http(H),
    /// The platform refused, or its answer is no reply.
    Reply(ReplyError<Code>),
}

impl<H> From<ReplyError<Code>> for Failure<H> {
    fn from(error: ReplyError<Code>) -> Self {
        Self::Reply(error)
    }
}

/// The time, in seconds since the Unix epoch.
pub(crate) fn now() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs() as i64)
}
