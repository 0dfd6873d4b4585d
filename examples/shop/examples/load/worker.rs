//! Clients that send one request after another, and what they report.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::http::Response;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::Result;
use crate::answer::{check, find_secret};
use crate::database::{ABANDONED, Database, Orders};
use crate::request::{Expected, Order, Request};
use crate::service::Log;

/// The longest wait for an answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// The number of a customer's orders in a day, below the limit.
const ORDERS: u32 = 900;

/// A client with a connection that it keeps.
pub struct Worker {
    address: SocketAddr,
    database: Arc<Database>,
    /// Of the customer, who has placed this many orders, and this one last.
    token: String,
    orders: u32,
    order: Option<Order>,
    connection: Option<SendRequest<Full<Bytes>>>,
    report: Report,
}

/// What a worker sent and received.
#[derive(Default)]
pub struct Report {
    sent: u64,
    answered: u64,
    abandoned: u64,
    connections: u64,
    /// Latencies in microseconds.
    latencies: Vec<u32>,
    kinds: BTreeMap<&'static str, u64>,
    /// The number of answers with an error of the table, by code.
    errors: BTreeMap<i64, u64>,
    pub orders: Orders,
    wrong: u64,
}

impl Worker {
    pub fn new(address: SocketAddr, database: Arc<Database>) -> Self {
        Self {
            address,
            token: database.new_customer(),
            database,
            orders: 0,
            order: None,
            connection: None,
            report: Report::default(),
        }
    }

    /// Sends requests until `end`.
    pub async fn run(mut self, end: Instant) -> Report {
        while Instant::now() < end {
            match fastrand::u32(..1000) {
                0..10 => self.abandon().await,
                10..12 => self.send_garbage().await,
                _ => self.send().await,
            }
        }
        self.report
    }

    async fn send(&mut self) {
        if self.orders == ORDERS {
            self.token = self.database.new_customer();
            (self.orders, self.order) = (0, None);
        }
        let request = Request::random(&self.token, self.order);
        *self.report.kinds.entry(request.kind).or_default() += 1;
        self.report.sent += 1;
        let begin = Instant::now();
        let answer = match timeout(PATIENCE, self.answer(&request)).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => return self.lose(&request, &error.to_string()),
            Err(_) => return self.lose(&request, "no answer in time"),
        };
        let latency = begin.elapsed().as_micros();
        self.report
            .latencies
            .push(u32::try_from(latency).unwrap_or(u32::MAX));
        self.report.answered += 1;
        match check(&request, &answer, self.database.was_locked(begin)) {
            Ok((order, error)) => {
                if let (Some(_), Expected::Placed(_)) = (order, &request.expected) {
                    self.orders += 1;
                    self.report.orders.placed += 1;
                }
                if let (Some(_), Expected::Cancelled(_)) = (order, &request.expected) {
                    self.report.orders.cancelled += 1;
                }
                self.order = order.or(self.order);
                if let Some(code) = error {
                    *self.report.errors.entry(code).or_default() += 1;
                }
            }
            Err(error) => self.report.wrong(format!("{}: {error}", request.kind)),
        }
    }

    fn lose(&mut self, request: &Request, error: &str) {
        self.connection = None;
        self.report
            .wrong(format!("{}: lost: {error}", request.kind));
    }

    /// Sends a request on the connection that is kept, and receives the whole answer.
    async fn answer(&mut self, request: &Request) -> Result<Response<Bytes>> {
        let mut connection = match self.connection.take() {
            Some(connection) if !connection.is_closed() => connection,
            _ => self.connect().await?,
        };
        connection.ready().await?;
        let answer = connection.send_request(request.to_http()?).await?;
        let (parts, body) = answer.into_parts();
        let body = body.collect().await?.to_bytes();
        // hyper closes a connection with the rest of a body, but does not announce it.
        self.connection = Some(connection).filter(|_| !request.is_oversized());
        Ok(Response::from_parts(parts, body))
    }

    async fn connect(&mut self) -> Result<SendRequest<Full<Bytes>>> {
        self.report.connections += 1;
        let stream = TcpStream::connect(self.address).await?;
        stream.set_nodelay(true)?;
        let (connection, driver) = handshake(TokioIo::new(stream)).await?;
        // Its error reaches the request as well.
        tokio::spawn(async { drop(driver.await) });
        Ok(connection)
    }

    /// Disconnects in the middle of a request, or before the answer.
    async fn abandon(&mut self) {
        self.report.abandoned += 1;
        let order = format!(r#"{{"sku":"{ABANDONED}","quantity":1}}"#);
        let head = format!(
            "POST /orders HTTP/1.1\r\nHost: shop.example\r\nAuthorization: {}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            self.token,
            order.len(),
        );
        let text = match fastrand::u32(..4) {
            0 => head[..head.len() / 2].to_owned(),
            1 => format!("{head}{}", &order[..order.len() / 2]),
            2 => "GET /products/B2 HTTP/1.1\r\nHost: shop.example\r\n\r\n".to_owned(),
            _ => {
                // It may count towards the limit of the customer.
                self.orders = (self.orders + 1).min(ORDERS);
                self.report.orders.abandoned += 1;
                head + &order
            }
        };
        let write = async {
            let mut stream = TcpStream::connect(self.address).await?;
            stream.write_all(text.as_bytes()).await?;
            if fastrand::bool() {
                // Closes while the service works on the request.
                tokio::time::sleep(Duration::from_micros(fastrand::u64(..2000))).await;
            }
            Result::Ok(())
        };
        if let Err(error) = write.await {
            self.report.wrong(format!("abandoned: {error}"));
        }
    }

    /// Sends what is not HTTP, or more headers than a server reads.
    async fn send_garbage(&mut self) {
        let (text, status) = match fastrand::bool() {
            true => ("SELECT * FROM orders;\r\n\r\n".to_owned(), "HTTP/1.1 400 "),
            false => {
                let headers = "X: y\r\n".repeat(200);
                (
                    format!("GET /products/B2 HTTP/1.1\r\n{headers}\r\n"),
                    "HTTP/1.1 431 ",
                )
            }
        };
        let talk = async {
            let mut stream = TcpStream::connect(self.address).await?;
            stream.write_all(text.as_bytes()).await?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).await?;
            Result::Ok(String::from_utf8_lossy(&answer).to_lowercase())
        };
        self.report.sent += 1;
        *self.report.kinds.entry("garbage").or_default() += 1;
        match timeout(PATIENCE, talk).await {
            Ok(Ok(answer)) => {
                self.report.answered += 1;
                let is_whole = answer.ends_with("\r\n\r\n");
                if !answer.starts_with(&status.to_lowercase())
                    || !is_whole
                    || find_secret(&answer).is_some()
                {
                    self.report.wrong(format!("garbage: {answer}"));
                }
            }
            Ok(Err(error)) => self.report.wrong(format!("garbage: {error}")),
            Err(_) => self.report.wrong("garbage: no answer in time"),
        }
    }
}

impl Report {
    /// Counts what is wrong, and prints the first of it.
    pub fn wrong(&mut self, what: impl AsRef<str>) {
        self.wrong += 1;
        if self.wrong <= 3 {
            eprintln!("{}", what.as_ref());
        }
    }

    pub fn is_wrong(&self) -> bool {
        self.wrong > 0 || self.sent != self.answered || self.answered == 0
    }

    pub fn add(&mut self, other: Self) {
        self.sent += other.sent;
        self.answered += other.answered;
        self.abandoned += other.abandoned;
        self.connections += other.connections;
        self.latencies.extend(other.latencies);
        for (kind, count) in other.kinds {
            *self.kinds.entry(kind).or_default() += count;
        }
        for (code, count) in other.errors {
            *self.errors.entry(code).or_default() += count;
        }
        self.orders.placed += other.orders.placed;
        self.orders.cancelled += other.orders.cancelled;
        self.orders.abandoned += other.orders.abandoned;
        self.wrong += other.wrong;
    }

    /// Checks that the log has each error that was answered, and no other. Those of abandoned
    /// requests may be in it.
    pub fn compare_log(&mut self, log: &Log) {
        for line in &log.wrong {
            self.wrong(format!("log: {line}"));
        }
        let mut unanswered = 0;
        for (&code, &logged) in &log.errors {
            let answered = *self.errors.entry(code).or_default();
            unanswered += logged.saturating_sub(answered);
        }
        if unanswered > self.abandoned {
            self.wrong(format!("{unanswered} errors logged, but not answered"));
        }
        for (code, answered) in self.errors.clone() {
            let logged = log.errors.get(&code).copied().unwrap_or_default();
            if logged < answered {
                self.wrong(format!("{code}: {answered} answered, {logged} logged"));
            }
        }
    }

    pub fn print(&mut self, elapsed: Duration, cpu: Duration) {
        for (kind, count) in &self.kinds {
            println!("{count:>10}  {kind}");
        }
        for (code, count) in &self.errors {
            println!("{count:>10}  {code}");
        }
        let seconds = elapsed.as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "it is printed")]
        let answered = self.answered as f64;
        println!(
            "{} requests sent, {} answered, {} abandoned, {} wrong, over {} connections",
            self.sent, self.answered, self.abandoned, self.wrong, self.connections
        );
        println!(
            "{:.0} requests a second for {seconds:.0} s, {:.0} µs of the service each",
            answered / seconds,
            cpu.as_secs_f64() * 1e6 / answered.max(1.0)
        );
        self.latencies.sort_unstable();
        let latency = |share: usize| {
            let place = self.latencies.len() * share / 1000;
            let place = place.min(self.latencies.len().saturating_sub(1));
            f64::from(self.latencies.get(place).copied().unwrap_or_default()) / 1000.0
        };
        println!(
            "latency: p50 {:.1} ms, p99 {:.1} ms, at most {:.1} ms",
            latency(500),
            latency(990),
            latency(1000)
        );
    }
}
