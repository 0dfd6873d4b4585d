//! Answers of an axum service.
//!
//! A handler returns `Result<T, ApiError<C>>` and raises errors with `?`. [`ErrorLayer`] answers in
//! the language of the request and logs the error.
//!
//! ```
//! use axum::extract::Path;
//! use axum::{Json, Router, routing::get};
//! use errcodes::axum::ErrorLayer;
//! use errcodes::{ApiError, define_errcodes};
//!
//! define_errcodes! {
//!     /// Errors of the shop's API.
//!     #[table("shop")]
//!     pub enum ShopCode(en, zh) {
//!         40401 => OrderNotFound { order: u64 }("order {order} not found", "订单 {order} 不存在") as NotFound,
//!         50001 => StoreUnavailable("store unavailable", "存储不可用") as Internal,
//!     }
//! }
//!
//! async fn order(Path(order): Path<u64>) -> Result<Json<String>, ApiError<ShopCode>> {
//!     if order == 7 {
//!         Err(ShopCode::order_not_found(order))?;
//!     }
//!     let load = || Err(std::io::Error::other("password=hunter2"));
//!     let loaded = load().map_err(|error| ApiError::from(ShopCode::StoreUnavailable).with_source(error))?;
//!     Ok(Json(loaded))
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let app: Router = Router::new().route("/orders/{order}", get(order)).layer(ErrorLayer::new());
//!
//! # use tower::ServiceExt;
//! let request = axum::http::Request::get("/orders/7").header("accept-language", "zh-CN,zh;q=0.9,en;q=0.5");
//! let response = app.oneshot(request.body(axum::body::Body::empty()).unwrap()).await.unwrap();
//! assert_eq!(response.status(), 404);
//! assert_eq!(response.headers()["content-language"], "zh");
//! assert_eq!(response.headers()["content-type"], "application/problem+json");
//! let body = axum::body::to_bytes(response.into_body(), 1024).await.unwrap();
//! let problem: serde_json::Value = serde_json::from_slice(&body).unwrap();
//! assert_eq!((&problem["detail"], &problem["order"]), (&"订单 7 不存在".into(), &"7".into()));
//! # }
//! ```
//!
//! # Answers
//! - The status is the row's HTTP status, and 500 for an unlisted code. A code of
//!   [`Kind::Ok`](crate::Kind::Ok) answers 500 too: no answer to an error reports a success.
//! - `Retry-After` has the seconds of [`ApiError::retry_after`](crate::ApiError::retry_after).
//! - The arguments of an error are sent. Its source is not, nor is the errmsg of an error that was
//!   read from a reply: only those arguments found in it are, that the message shows.
//! - Headers and a status that a handler sets, as in `(headers, error)`, take precedence.
//! - Without the layer, an error answers in the language of
//!   [`ApiError::with_locale`](crate::ApiError::with_locale), else in the first of its table.

mod layer;
mod response;

pub use layer::{ErrorLayer, ErrorService, ResponseFuture};
