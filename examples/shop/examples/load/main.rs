//! Keeps the service busy with requests of every kind, and checks each answer:
//! `cargo run --release -p shop --example load -- PROGRAM SECONDS CONNECTIONS`.
//!
//! Fails if an answer is wrong, lost or tells a secret, if an error is not logged, if the database
//! differs from what was answered, or if the memory of the service grows.

mod answer;
mod database;
mod request;
mod service;
mod worker;

use std::env;
use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;
use tokio::time::{interval, sleep};

use database::Database;
use service::Service;
use worker::{Report, Worker};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [program, seconds, connections] = &arguments[..] else {
        return Err("usage: load PROGRAM SECONDS CONNECTIONS".into());
    };
    let (seconds, connections) = (seconds.parse()?, connections.parse()?);
    let duration = Duration::from_secs(seconds);

    let folder = tempfile::tempdir()?;
    let path = folder.path().join("shop.db");
    let service = Service::start(program, &path)?;
    let database = Arc::new(Database::prepare(&path)?);
    let descriptors = service.descriptors()?;

    let begin = Instant::now();
    let mut workers = JoinSet::new();
    for _ in 0..connections {
        let worker = Worker::new(service.address, Arc::clone(&database));
        workers.spawn(worker.run(begin + duration));
    }
    let locker = tokio::task::spawn_blocking({
        let database = Arc::clone(&database);
        move || database.lock_now_and_then(begin + duration)
    });
    let mut memory = Vec::new();
    let mut tick = interval(Duration::from_secs(1));
    while begin.elapsed() < duration {
        tick.tick().await;
        memory.push(service.memory()?);
    }
    let mut report = Report::default();
    while let Some(of_worker) = workers.join_next().await {
        report.add(of_worker?);
    }
    let elapsed = begin.elapsed();
    let locks = locker.await??;
    let cpu = service.cpu_time()?;

    // The service notices closed connections.
    sleep(Duration::from_secs(1)).await;
    let left = service.descriptors()?;
    if left > descriptors {
        report.wrong(format!(
            "{descriptors} descriptors at first, {left} at last"
        ));
    }
    let log = service.stop()?;
    report.compare_log(&log);
    for difference in database.differences(&report.orders)? {
        report.wrong(difference);
    }
    // A service that leaks grows after its first minute, which fills caches and pools.
    let minute = memory.get(60).copied();
    let last = memory.last().copied().unwrap_or_default();
    if minute.is_some_and(|minute| last > minute + minute / 4) {
        report.wrong(format!("memory grew from {minute:?} to {last} kB"));
    }

    report.print(elapsed, cpu);
    println!("locks of the database: {locks}");
    println!("log: {} lines", log.lines);
    println!(
        "memory: {} kB at first, {} after a minute, {last} at last, {} at most",
        memory.first().copied().unwrap_or_default(),
        minute.map_or_else(|| "-".to_owned(), |minute| minute.to_string()),
        memory.iter().max().copied().unwrap_or_default(),
    );
    if report.is_wrong() {
        return Err("the service failed under load".into());
    }
    Ok(())
}
