//! Two clients of an API, [`blocking`] and [`asynchronous`], and a [`platform`] on loopback for
//! them.

pub mod asynchronous;
pub mod blocking;
pub mod platform;

use errcodes::reply::{self, BodyError, ReplyError};
use errcodes::retrying::Failure;
use errcodes::wechat::Code;
use serde::de::DeserializeOwned;

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
pub enum CallError<H> {
    /// The transport failed, without a code of the platform.
    Transport(H),
    /// A gateway answered instead of the platform, with this HTTP status.
    Gateway(u16, BodyError),
    /// The platform reported a failure, or the body is not a reply.
    Reply(ReplyError<Code>),
}

/// Classifies every failure of a call, for the policy.
impl<H> From<&CallError<H>> for Failure {
    fn from(error: &CallError<H>) -> Self {
        match error {
            CallError::Transport(_) => Self::UNKNOWN_OUTCOME,
            CallError::Gateway(status, _) => Self::from_status(*status),
            CallError::Reply(error) => error.into(),
        }
    }
}

/// Reads a reply. The failure of the platform is in the body, whatever the HTTP status.
pub(crate) fn read<T: DeserializeOwned, H>(status: u16, body: &[u8]) -> Result<T, CallError<H>> {
    reply::from_slice(body).map_err(|error| match error {
        ReplyError::Body(error) if status >= 400 => CallError::Gateway(status, error),
        error => CallError::Reply(error),
    })
}
