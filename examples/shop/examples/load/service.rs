//! The process of the service: its address, memory, processor time and log.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::Result;

/// A started service, killed when it is dropped.
pub struct Service {
    process: Child,
    pub address: SocketAddr,
    log: Option<JoinHandle<Log>>,
}

/// The log of the service.
#[derive(Default)]
pub struct Log {
    pub lines: u64,
    /// The number of errors by code.
    pub errors: BTreeMap<i64, u64>,
    /// Lines that a log must not have.
    pub wrong: Vec<String>,
}

impl Service {
    pub fn start(program: &str, database: &Path) -> Result<Self> {
        let mut process = Command::new(program)
            .arg("127.0.0.1:0")
            .arg(database)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let (stdout, stderr) = (process.stdout.take(), process.stderr.take());
        let log = stderr.map(|stderr| thread::spawn(|| read_log(stderr)));
        let mut line = String::new();
        if let Some(stdout) = stdout {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        let address = line.trim().trim_start_matches("http://").parse()?;
        Ok(Self {
            process,
            address,
            log,
        })
    }

    /// Returns the resident memory in kB.
    pub fn memory(&self) -> Result<u64> {
        let status = fs::read_to_string(self.proc("status"))?;
        let size = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:")?.strip_suffix("kB"));
        Ok(size.ok_or("no VmRSS")?.trim().parse()?)
    }

    /// Returns the time of the process on processors.
    pub fn cpu_time(&self) -> Result<Duration> {
        let stat = fs::read_to_string(self.proc("stat"))?;
        // The name of the program is in parentheses; user and system time are fields 14 and 15.
        let (_, fields) = stat.rsplit_once(')').ok_or("no name in stat")?;
        let mut ticks = 0;
        for field in fields.split_whitespace().skip(11).take(2) {
            ticks += field.parse::<u64>()?;
        }
        Ok(Duration::from_millis(ticks * 10))
    }

    pub fn descriptors(&self) -> Result<usize> {
        Ok(fs::read_dir(self.proc("fd"))?.count())
    }

    fn proc(&self, file: &str) -> String {
        format!("/proc/{}/{file}", self.process.id())
    }

    /// Asks the service to stop, and returns its log.
    pub fn stop(mut self) -> Result<Log> {
        let id = self.process.id().to_string();
        Command::new("kill").args(["-INT", &id]).status()?;
        let status = self.process.wait()?;
        if !status.success() {
            return Err(format!("the service ended with {status}").into());
        }
        let log = self.log.take().ok_or("no log")?;
        log.join().map_err(|_| "the log is not readable".into())
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // Fails if the service has ended, as it should.
        let _ = self.process.kill();
    }
}

fn read_log(stderr: ChildStderr) -> Log {
    let mut log = Log::default();
    for line in BufReader::new(stderr).lines() {
        let line = line.unwrap_or_else(|error| format!("unreadable: {error}"));
        log.lines += 1;
        let code = line.split(" code=").nth(1);
        let code = code.and_then(|rest| rest.split(' ').next()?.parse().ok());
        match code {
            Some(code) if !line.contains("token-of-") => *log.errors.entry(code).or_default() += 1,
            _ => log.wrong.push(line),
        }
    }
    log
}
