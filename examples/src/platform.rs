//! The platform: a server on this machine that answers with replies as WeChat sends them.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::thread;

use tiny_http::{Response, Server};

/// A server that answers calls of its API with recorded replies, one after the other, and hands out tokens.
pub struct Platform {
    address: String,
    calls: Arc<Mutex<Vec<String>>>,
    server: Arc<Server>,
}

impl Platform {
    /// Starts a server whose API answers with these bodies, in this order; after the last one with an empty body.
    ///
    /// # Panics
    /// If the machine has no port left.
    pub fn start(replies: &[&str]) -> Self {
        let server = Arc::new(Server::http("127.0.0.1:0").expect("a free port on loopback"));
        let address = format!("http://{}", server.server_addr());
        let calls = Arc::new(Mutex::new(Vec::new()));
        let mut replies: VecDeque<String> = replies.iter().map(|&reply| reply.to_owned()).collect();
        let (requests, seen) = (Arc::clone(&server), Arc::clone(&calls));
        thread::spawn(move || {
            let mut tokens = 0;
            for request in requests.incoming_requests() {
                let url = request.url().to_owned();
                let body = if url.starts_with("/cgi-bin/token") {
                    tokens += 1;
                    format!(r#"{{"access_token":"TOKEN{tokens}","expires_in":7200}}"#)
                } else {
                    replies.pop_front().unwrap_or_default()
                };
                seen.lock().expect("no other thread panics").push(url);
                // A client that has gone away is no business of the server's.
                let _ = request.respond(Response::from_string(body));
            }
        });
        Self {
            address,
            calls,
            server,
        }
    }

    /// The address, without a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The paths and queries that have been called, in order.
    ///
    /// # Panics
    /// If the server has panicked.
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
    /// Busy: try again after a short wait.
    pub const BUSY: &str =
        r#"{"errcode":-1,"errmsg":"system error rid: 62fa5928-4e8b95ea-7539a513"}"#;
    /// The token has expired: get a new one and try once more.
    pub const EXPIRED: &str =
        r#"{"errcode":42001,"errmsg":"access_token expired rid: 65ffe934-2355113d-79ef0b31"}"#;
    /// The token is refused.
    pub const INVALID: &str = r#"{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest rid: 65ffe935-2355113d-79ef0b31"}"#;
    /// The quota of the day is used up.
    pub const QUOTA: &str = r#"{"errcode":45009,"errmsg":"reach max api daily quota limit rid: 65ffe936-2355113d-79ef0b31"}"#;
    /// A success.
    pub const USERS: &str =
        r#"{"total":2,"count":2,"data":{"openid":["OPENID1","OPENID2"]},"next_openid":"OPENID2"}"#;
    /// What stands before the platform is out of order.
    pub const GATEWAY: &str = "<html><body>502 Bad Gateway</body></html>";
}
