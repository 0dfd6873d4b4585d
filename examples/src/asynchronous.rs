//! An asynchronous client on reqwest.

use errcodes::reply::{self, ReplyError};
use errcodes::retrying::{Attempt, RetryDecision, RetryPolicy};
use errcodes::wechat::Code;
use serde::de::DeserializeOwned;

use crate::{Failure, Token, now};

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
    ) -> Result<T, Failure<reqwest::Error>> {
        let mut attempt = Attempt::FIRST;
        loop {
            let error = match self.call_once(path).await {
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
                    tokio::time::sleep(wait).await;
                    attempt = next;
                }
                RetryDecision::GiveUp | RetryDecision::Later(_) => {
                    return Err(ReplyError::Api(error).into());
                }
            }
        }
    }

    async fn call_once<T: DeserializeOwned>(
        &mut self,
        path: &str,
    ) -> Result<T, Failure<reqwest::Error>> {
        let token = match self.token.take() {
            Some(token) => token,
            None => {
                let body = self
                    .get("/cgi-bin/token", "grant_type", "client_credential")
                    .await?;
                reply::from_slice::<Token, Code>(&body)?.access_token
            }
        };
        let body = self.get(path, "access_token", &token).await;
        self.token = Some(token);
        Ok(reply::from_slice::<T, Code>(&body?)?)
    }

    async fn get(
        &self,
        path: &str,
        name: &str,
        value: &str,
    ) -> Result<Vec<u8>, Failure<reqwest::Error>> {
        let request = self
            .http
            .get(format!("{}{path}", self.address))
            .query(&[(name, value)]);
        let reply = request.send().await.map_err(Failure::Http)?;
        Ok(reply.bytes().await.map_err(Failure::Http)?.to_vec())
    }
}
