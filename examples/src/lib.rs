//! Two clients of an API, [`blocking`] and [`asynchronous`], and a [`platform`] on loopback for them.

pub mod asynchronous;
pub mod blocking;
pub mod platform;

use std::time::{SystemTime, UNIX_EPOCH};

use errcodes::RetryPolicy;
use errcodes::reply::ReplyError;
use errcodes::wechat::{self, Code};

/// The payload of a token request.
#[derive(serde::Deserialize)]
pub(crate) struct Token {
    pub(crate) access_token: String,
}

/// The payload of `/cgi-bin/user/get`.
#[derive(Debug, serde::Deserialize)]
pub struct Users {
    /// The number of users.
    pub total: u64,
}

/// The error of a call.
#[derive(Debug)]
pub enum Failure<H> {
    /// The transport failed. Such a failure has no platform code.
    Http(H),
    /// The platform reported a failure, or the body is not a reply.
    Reply(ReplyError<Code>),
}

impl<H> From<ReplyError<Code>> for Failure<H> {
    fn from(error: ReplyError<Code>) -> Self {
        Self::Reply(error)
    }
}

/// The policy of both clients. Daily quotas are renewed at midnight in China.
pub fn policy() -> RetryPolicy {
    RetryPolicy::new().with_utc_offset(wechat::PLATFORM.utc_offset())
}

/// Returns the time, in seconds since the Unix epoch.
pub(crate) fn now() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs() as i64)
}
