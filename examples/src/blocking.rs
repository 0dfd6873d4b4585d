//! A blocking client on ureq.

use std::thread;

use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
use serde::de::DeserializeOwned;

use crate::{CallError, Token, read};

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
    pub fn call<T: DeserializeOwned>(&mut self, path: &str) -> Result<T, CallError<ureq::Error>> {
        let mut attempt = Attempt::FIRST.idempotent(); // a GET
        loop {
            let result = match self.token() {
                Ok(token) => self.get(path, "access_token", &token),
                Err(error) => {
                    // The failed request was itself the refresh.
                    attempt = attempt.without_refresh();
                    Err(error)
                }
            };
            let error = match result {
                Ok(payload) => return Ok(payload),
                Err(error) => error,
            };
            attempt = match self.policy.decide(&error, attempt) {
                RetryDecision::Refresh(next) => {
                    self.token = None;
                    next
                }
                RetryDecision::Wait(wait, next) => {
                    thread::sleep(wait);
                    next
                }
                RetryDecision::GiveUp | RetryDecision::Later(_) => return Err(error),
            };
        }
    }

    fn token(&mut self) -> Result<String, CallError<ureq::Error>> {
        if let Some(token) = &self.token {
            return Ok(token.clone());
        }
        let path = "/cgi-bin/token";
        let token: Token = self.get(path, "grant_type", "client_credential")?;
        Ok(self.token.insert(token.access_token).clone())
    }

    fn get<T: DeserializeOwned>(
        &self,
        path: &str,
        name: &str,
        value: &str,
    ) -> Result<T, CallError<ureq::Error>> {
        let request = self.agent.get(format!("{}{path}", self.address));
        let reply = request.query(name, value).call();
        let mut reply = reply.map_err(CallError::Transport)?;
        let body = reply
            .body_mut()
            .read_to_vec()
            .map_err(CallError::Transport)?;
        read(reply.status().as_u16(), &body)
    }
}
