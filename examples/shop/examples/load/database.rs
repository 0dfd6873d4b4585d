//! The database of the service, through a connection of its own.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::{Connection, TransactionBehavior};

use crate::Result;

/// Orders of Ann: one that is fine, and two whose records are damaged.
pub const ORDER_OF_ANN: u32 = 1;
pub const UNKNOWN_STATE: u32 = 2;
pub const NEGATIVE_QUANTITY: u32 = 3;

/// What the workers order, and what clients order that do not wait for the answer.
pub const ORDERED: &str = "L1";
pub const ABANDONED: &str = "L2";

/// Pieces of each of them.
const STOCK: i64 = 2_000_000_000;

/// The first of the customers that order.
const FIRST: u32 = 1_000;

/// Longer than the service waits.
const LOCK: Duration = Duration::from_secs(1);
const BEFORE_LOCK: Duration = Duration::from_secs(2);
const AFTER_LOCK: Duration = Duration::from_secs(7);

pub struct Database {
    path: PathBuf,
    customers: AtomicU32,
    /// Begin and end of each lock.
    locks: Mutex<Vec<(Instant, Option<Instant>)>>,
}

/// The orders that were answered with a success.
#[derive(Default)]
pub struct Orders {
    pub placed: i64,
    pub cancelled: i64,
    /// At most: their clients did not wait for an answer.
    pub abandoned: i64,
}

impl Database {
    /// Adds customers, products and damaged records to the database of a started service.
    pub fn prepare(path: &Path) -> Result<Self> {
        let mut connection = open(path)?;
        let transaction = connection.transaction()?;
        let sql =
            "WITH RECURSIVE n (n) AS (VALUES (?1) UNION ALL SELECT n + 1 FROM n WHERE n < 200000)
            INSERT INTO customers SELECT n, 'token-of-' || n, 1000 FROM n";
        transaction.execute(sql, [FIRST])?;
        for sku in [ORDERED, ABANDONED] {
            transaction.execute("INSERT INTO products VALUES (?1, ?2)", (sku, STOCK))?;
        }
        for (id, quantity, state) in [
            (ORDER_OF_ANN, 1, "open"),
            (UNKNOWN_STATE, 1, "password=hunter2"),
            (NEGATIVE_QUANTITY, -1, "open"),
        ] {
            let sql = "INSERT INTO orders (id, customer, sku, quantity, state) VALUES (?1, 1, 'B2', ?2, ?3)";
            transaction.execute(sql, (id, quantity, state))?;
        }
        transaction.commit()?;
        Ok(Self {
            path: path.to_owned(),
            customers: AtomicU32::new(FIRST),
            locks: Mutex::default(),
        })
    }

    /// Returns the token of a customer who has not ordered yet.
    pub fn new_customer(&self) -> String {
        let id = self.customers.fetch_add(1, Ordering::Relaxed);
        format!("Bearer token-of-{id}")
    }

    /// Locks the database for a while, again and again. Returns how often.
    pub fn lock_now_and_then(&self, end: Instant) -> Result<usize> {
        let mut connection = open(&self.path)?;
        let locks = || self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        while Instant::now() + BEFORE_LOCK + LOCK < end {
            sleep(BEFORE_LOCK);
            locks().push((Instant::now(), None));
            let lock = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
            sleep(LOCK);
            lock.commit()?;
            if let Some(last) = locks().last_mut() {
                last.1 = Some(Instant::now());
            }
            sleep(AFTER_LOCK.min(end.saturating_duration_since(Instant::now())));
        }
        Ok(locks().len())
    }

    /// Whether the database was locked at a time since `begin`.
    pub fn was_locked(&self, begin: Instant) -> bool {
        let locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        locks
            .last()
            .is_some_and(|(_, end)| end.is_none_or(|end| end > begin))
    }

    /// Compares the database with what the service answered.
    pub fn differences(&self, orders: &Orders) -> Result<Vec<String>> {
        let connection = open(&self.path)?;
        let number = |sql: &str, sku: &str| -> Result<i64> {
            Ok(connection.query_row(sql, [sku], |row| row.get(0))?)
        };
        let mut differences = Vec::new();
        let mut expect = |what: &str, expected, found| {
            if expected != found {
                differences.push(format!("{what}: {expected} answered, {found} stored"));
            }
        };
        let count = "SELECT count(*) FROM orders WHERE sku = ?1";
        let cancelled = "SELECT count(*) FROM orders WHERE sku = ?1 AND state = 'cancelled'";
        expect("orders", orders.placed, number(count, ORDERED)?);
        expect("cancelled", orders.cancelled, number(cancelled, ORDERED)?);
        let abandoned = number(count, ABANDONED)?;
        expect("abandoned", abandoned.min(orders.abandoned), abandoned);
        for sku in [ORDERED, ABANDONED] {
            let stock = "SELECT stock + (SELECT coalesce(sum(quantity), 0) FROM orders WHERE sku = ?1 AND state = 'open')
                FROM products WHERE sku = ?1";
            expect("pieces", STOCK, number(stock, sku)?);
        }
        let check: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if check != "ok" {
            differences.push(check);
        }
        Ok(differences)
    }
}

fn open(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(60))?;
    Ok(connection)
}
