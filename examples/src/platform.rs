//! A loopback server that sends WeChat's replies.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::thread;

use tiny_http::{Response, Server};

/// A server that issues tokens and replays recorded replies to API calls.
pub struct Platform {
    address: String,
    calls: Arc<Mutex<Vec<String>>>,
    server: Arc<Server>,
}

impl Platform {
    /// Starts a server that sends `replies` in order, then empty bodies. A reply of HTML has the
    /// status 502.
    ///
    /// # Panics
    /// Panics if no port is free.
    pub fn start(replies: &[&str]) -> Self {
        Self::start_with_tokens(&[], replies)
    }

    /// Starts a server that also sends `tokens` to token requests in order, then tokens.
    ///
    /// # Panics
    /// Panics if no port is free.
    pub fn start_with_tokens(tokens: &[&str], replies: &[&str]) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port on loopback"));
        let address = format!("http://{}", server.server_addr());
        let calls = Arc::new(Mutex::new(Vec::new()));
        let queue = |bodies: &[&str]| -> VecDeque<String> {
            bodies.iter().map(|&body| body.to_owned()).collect()
        };
        let (mut tokens, mut replies) = (queue(tokens), queue(replies));
        let (requests, seen) = (Arc::clone(&server), Arc::clone(&calls));
        thread::spawn(move || {
            let mut count = 0;
            for request in requests.incoming_requests() {
                let url = request.url().to_owned();
                let body = if url.starts_with("/cgi-bin/token") {
                    tokens.pop_front().unwrap_or_else(|| {
                        count += 1;
                        format!(r#"{{"access_token":"TOKEN{count}","expires_in":7200}}"#)
                    })
                } else {
                    replies.pop_front().unwrap_or_default()
                };
                seen.lock().expect("no other thread panics").push(url);
                let status = if body.starts_with('<') { 502 } else { 200 };
                // A client may hang up.
                let _ = request.respond(Response::from_string(body).with_status_code(status));
            }
        });
        Self {
            address,
            calls,
            server,
        }
    }

    /// Returns the address, without a trailing slash.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Returns the paths and queries of the requests so far.
    ///
    /// # Panics
    /// Panics if the server has panicked.
    pub fn calls(&self) -> Vec<String> {
        self.calls
            .lock()
            .expect("the server does not panic")
            .clone()
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

/// Recorded replies.
pub mod recorded {
    /// A busy platform: back off.
    pub const BUSY: &str =
        r#"{"errcode":-1,"errmsg":"system error rid: 62fa5928-4e8b95ea-7539a513"}"#;
    /// An expired token: refresh it once.
    pub const EXPIRED: &str =
        r#"{"errcode":42001,"errmsg":"access_token expired rid: 65ffe934-2355113d-79ef0b31"}"#;
    /// A rejected token.
    pub const INVALID: &str = r#"{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest rid: 65ffe935-2355113d-79ef0b31"}"#;
    /// An exhausted daily quota.
    pub const QUOTA: &str = r#"{"errcode":45009,"errmsg":"reach max api daily quota limit rid: 65ffe936-2355113d-79ef0b31"}"#;
    /// A success.
    pub const USERS: &str =
        r#"{"total":2,"count":2,"data":{"openid":["OPENID1","OPENID2"]},"next_openid":"OPENID2"}"#;
    /// The error page of a gateway.
    pub const GATEWAY: &str = "<html><body>502 Bad Gateway</body></html>";
}
