//! An asynchronous client on reqwest.

use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
use serde::de::DeserializeOwned;

use crate::{CallError, Token, read};

/// A client that caches its access token.
pub struct Client {
    http: reqwest::Client,
    address: String,
    token: Option<String>,
    policy: RetryPolicy,
}

impl Client {
    /// Creates a client of the platform at `address`.
    pub fn new(address: &str, policy: RetryPolicy) -> Self {
        Self {
            http: reqwest::Client::new(),
            address: address.to_owned(),
            token: None,
            policy,
        }
    }

    /// Calls an API, and retries as the policy decides.
    ///
    /// # Errors
    /// Returns the failure of the last attempt.
    pub async fn call<T: DeserializeOwned>(
        &mut self,
        path: &str,
    ) -> Result<T, CallError<reqwest::Error>> {
        let mut attempt = Attempt::FIRST.idempotent(); // a GET
        loop {
            let result = match self.token().await {
                Ok(token) => self.get(path, "access_token", &token).await,
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
                    tokio::time::sleep(wait).await;
                    next
                }
                RetryDecision::GiveUp | RetryDecision::Later(_) => return Err(error),
            };
        }
    }

    async fn token(&mut self) -> Result<String, CallError<reqwest::Error>> {
        if let Some(token) = &self.token {
            return Ok(token.clone());
        }
        let path = "/cgi-bin/token";
        let token: Token = self.get(path, "grant_type", "client_credential").await?;
        Ok(self.token.insert(token.access_token).clone())
    }

    async fn get<T: DeserializeOwned>(
        &self,
        path: &str,
        name: &str,
        value: &str,
    ) -> Result<T, CallError<reqwest::Error>> {
        let request = self.http.get(format!("{}{path}", self.address));
        let reply = request.query(&[(name, value)]).send().await;
        let reply = reply.map_err(CallError::Transport)?;
        let status = reply.status().as_u16();
        read(status, &reply.bytes().await.map_err(CallError::Transport)?)
    }
}
