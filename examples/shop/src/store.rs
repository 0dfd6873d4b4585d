//! Customers, products and orders in SQLite.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use errcodes::ApiError;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Transaction, TransactionBehavior};
use serde::{Deserialize, Serialize};
use tokio::task::{JoinError, spawn_blocking};

use crate::ShopCode;

/// The longest wait for another process that writes to the database.
const BUSY_TIMEOUT: Duration = Duration::from_millis(200);

/// The database.
#[derive(Clone, Debug)]
pub struct Store {
    connection: Arc<Mutex<Connection>>,
}

/// A customer of the shop.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Customer {
    id: i64,
    daily_limit: u32,
}

/// A product and the number of pieces that are left.
#[derive(Debug, Serialize)]
pub(crate) struct Product {
    sku: String,
    stock: u32,
}

/// An order as a customer sends it.
#[derive(Debug, Deserialize)]
pub(crate) struct NewOrder {
    pub(crate) sku: String,
    pub(crate) quantity: u32,
}

/// An order as it is stored.
#[derive(Debug, Serialize)]
pub(crate) struct Order {
    id: u32,
    sku: String,
    quantity: u32,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Open,
    Cancelled,
}

/// The failure of an operation.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A rule of the shop forbids it.
    #[error(transparent)]
    Refused(#[from] ApiError<ShopCode>),
    /// The record of an order has a state that does not exist.
    #[error("order {order} has the unknown state `{state}`")]
    UnknownState {
        /// The number of the order.
        order: u32,
        /// The state in the record.
        state: String,
    },
    /// SQLite failed.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// The thread of the operation panicked.
    #[error(transparent)]
    Panicked(#[from] JoinError),
}

/// Chooses the code of a failure, whose details become the source. With it, `?` converts.
impl From<StoreError> for ApiError<ShopCode> {
    fn from(error: StoreError) -> Self {
        let raised = match &error {
            StoreError::Refused(refusal) => return refusal.clone(),
            StoreError::UnknownState { order, .. } => ShopCode::order_unreadable(*order),
            StoreError::Sqlite(error) if is_busy(error) => ApiError::from(ShopCode::StoreBusy),
            StoreError::Sqlite(_) | StoreError::Panicked(_) => {
                ApiError::from(ShopCode::StoreFailed)
            }
        };
        raised.with_source(error)
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    matches!(
        code,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
    )
}

impl Store {
    /// Opens a database, and creates it with a few customers and products if it is empty.
    ///
    /// # Errors
    /// Returns the error of SQLite.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(BUSY_TIMEOUT)?; // for the schema
        connection.execute_batch(include_str!("schema.sql"))?;
        Ok(Self {
            connection: Arc::new(Mutex::new(connection)),
        })
    }

    pub(crate) async fn customer(&self, token: String) -> Result<Customer, StoreError> {
        self.transaction(move |transaction| {
            let sql = "SELECT id, daily_limit FROM customers WHERE token = ?1";
            let customer = transaction.query_row(sql, [token], |row| {
                Ok(Customer {
                    id: row.get(0)?,
                    daily_limit: row.get(1)?,
                })
            });
            let customer = customer.optional()?;
            Ok(customer.ok_or(ApiError::from(ShopCode::InvalidToken))?)
        })
        .await
    }

    pub(crate) async fn product(&self, sku: String) -> Result<Product, StoreError> {
        self.transaction(move |transaction| product(transaction, sku))
            .await
    }

    pub(crate) async fn order(&self, customer: Customer, id: u32) -> Result<Order, StoreError> {
        self.transaction(move |transaction| order(transaction, customer, id))
            .await
    }

    pub(crate) async fn place_order(
        &self,
        customer: Customer,
        new: NewOrder,
    ) -> Result<Order, StoreError> {
        self.transaction(move |transaction| {
            let sql = "SELECT count(*) FROM orders WHERE customer = ?1 AND day = date('now')";
            let count: u32 = transaction.query_row(sql, [customer.id], |row| row.get(0))?;
            if count >= customer.daily_limit {
                Err(ShopCode::order_limit_reached(customer.daily_limit))?;
            }
            let Product { sku, stock } = product(transaction, new.sku)?;
            if stock < new.quantity {
                Err(ShopCode::out_of_stock(&sku, stock))?;
            }
            let sql = "UPDATE products SET stock = stock - ?2 WHERE sku = ?1";
            transaction.execute(sql, (&sku, new.quantity))?;
            let sql = "INSERT INTO orders (customer, sku, quantity, state) VALUES (?1, ?2, ?3, 'open') RETURNING id";
            let values = (customer.id, sku, new.quantity);
            let id = transaction.query_row(sql, values, |row| row.get(0))?;
            order(transaction, customer, id)
        })
        .await
    }

    pub(crate) async fn cancel_order(
        &self,
        customer: Customer,
        id: u32,
    ) -> Result<Order, StoreError> {
        self.transaction(move |transaction| {
            let open = order(transaction, customer, id)?;
            if open.state == State::Cancelled {
                Err(ShopCode::order_already_cancelled(id))?;
            }
            let sql = "UPDATE orders SET state = 'cancelled' WHERE id = ?1";
            transaction.execute(sql, [id])?;
            let sql = "UPDATE products SET stock = stock + ?2 WHERE sku = ?1";
            transaction.execute(sql, (&open.sku, open.quantity))?;
            order(transaction, customer, id)
        })
        .await
    }

    /// Runs `work` in a transaction, on a thread that may block. Rolls back if it fails.
    async fn transaction<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let connection = Arc::clone(&self.connection);
        let begin = Instant::now();
        let run = move || {
            // A panic rolls its transaction back: the connection stays usable.
            let mut connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
            // Waiting for the connection counts: otherwise a lock delays each request by the sum of
            // the waits before it.
            connection.busy_timeout(BUSY_TIMEOUT.saturating_sub(begin.elapsed()))?;
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let result = work(&transaction)?;
            transaction.commit()?;
            Ok(result)
        };
        spawn_blocking(run).await?
    }
}

fn product(transaction: &Transaction<'_>, sku: String) -> Result<Product, StoreError> {
    let sql = "SELECT stock FROM products WHERE sku = ?1";
    let stock = transaction.query_row(sql, [&sku], |row| row.get(0));
    match stock.optional()? {
        Some(stock) => Ok(Product { sku, stock }),
        None => Err(ShopCode::product_not_found(&sku))?,
    }
}

fn order(transaction: &Transaction<'_>, customer: Customer, id: u32) -> Result<Order, StoreError> {
    let sql = "SELECT customer, sku, quantity, state FROM orders WHERE id = ?1";
    let record = transaction.query_row(sql, [id], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    });
    let record: Option<(i64, String, u32, String)> = record.optional()?;
    let (owner, sku, quantity, state) = record.ok_or_else(|| ShopCode::order_not_found(id))?;
    if owner != customer.id {
        Err(ShopCode::order_of_another_customer(id))?;
    }
    let state = match &*state {
        "open" => State::Open,
        "cancelled" => State::Cancelled,
        _ => return Err(StoreError::UnknownState { order: id, state }),
    };
    Ok(Order {
        id,
        sku,
        quantity,
        state,
    })
}
