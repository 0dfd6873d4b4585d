//! A blocking client on ureq.

use std::thread;

use errcodes::reply::{self, ReplyError};
use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
use errcodes::wechat::Code;
use serde::de::DeserializeOwned;

use crate::{Failure, Token, now};

/// A client that caches its access token.
pub struct Client {
    agent: ureq::Agent,
    address: String,
    token: Option<String>,
    policy: RetryPolicy,
}

impl Client {
    /// Creates a client of the platform at `address`.
    pub fn new(address: &str, policy: RetryPolicy) -> Self {
        // A failure is in the body, whatever the HTTP status.
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        Self {
            agent,
            address: address.to_owned(),
            token: None,
            policy,
        }
    }

    /// Calls an API, and retries as the policy decides.
    ///
    /// # Errors
    /// Returns the failure of the last attempt.
    pub fn call<T: DeserializeOwned>(&mut self, path: &str) -> Result<T, Failure<ureq::Error>> {
        let mut attempt = Attempt::FIRST;
        loop {
            let error = match self.call_once(path) {
                Err(Failure::Reply(ReplyError::Api(error))) => error,
                other => return other,
            };
            match self
                .policy
                .decide_at(error.retry(), attempt, now(), fastrand::u64(..))
            {
                RetryDecision::Refresh(next) => {
                    self.token = None;
                    attempt = next;
                }
                RetryDecision::Wait(wait, next) => {
                    thread::sleep(wait);
                    attempt = next;
                }
                RetryDecision::GiveUp | RetryDecision::Later(_) => {
                    return Err(ReplyError::Api(error).into());
                }
            }
        }
    }

    fn call_once<T: DeserializeOwned>(&mut self, path: &str) -> Result<T, Failure<ureq::Error>> {
        let token = match self.token.take() {
            Some(token) => token,
            None => {
                let body = self.get("/cgi-bin/token", "grant_type", "client_credential")?;
                reply::from_slice::<Token, Code>(&body)?.access_token
            }
        };
        let body = self.get(path, "access_token", &token);
        self.token = Some(token);
        Ok(reply::from_slice::<T, Code>(&body?)?)
    }

    fn get(&self, path: &str, name: &str, value: &str) -> Result<Vec<u8>, Failure<ureq::Error>> {
        let request = self
            .agent
            .get(format!("{}{path}", self.address))
            .query(name, value);
        request
            .call()
            .and_then(|mut reply| reply.body_mut().read_to_vec())
            .map_err(Failure::Http)
    }
}
