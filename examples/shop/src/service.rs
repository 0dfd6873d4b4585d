//! The routes and their handlers.

use axum::extract::{Path, State};
use axum::http::header::WWW_AUTHENTICATE;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use errcodes::axum::ErrorLayer;
use errcodes::{ApiError, Kind};

use crate::ShopCode;
use crate::checked::Checked;
use crate::openapi::openapi;
use crate::store::{Customer, NewOrder, Order, Product, Store};

/// The largest number of pieces in one order.
const MAX_QUANTITY: u32 = 99;

type Result<T> = std::result::Result<T, ApiError<ShopCode>>;

/// Returns the service over a store.
pub fn service(store: Store) -> Router {
    Router::new()
        .route("/products/{sku}", get(product))
        .route("/orders", post(place_order))
        .route("/orders/{order}", get(order))
        .route("/orders/{order}", delete(cancel_order))
        .with_state(store)
        .layer(map_response(challenge))
        .layer(ErrorLayer::new().mask([Kind::Internal, Kind::Unknown]))
        .route("/openapi.json", get(openapi))
}

async fn product(
    State(store): State<Store>,
    Checked(Path(sku)): Checked<Path<String>>,
) -> Result<Json<Product>> {
    Ok(Json(store.product(sku).await?))
}

async fn place_order(
    State(store): State<Store>,
    customer: Customer,
    Checked(Json(order)): Checked<Json<NewOrder>>,
) -> Result<(StatusCode, Json<Order>)> {
    if !(1..=MAX_QUANTITY).contains(&order.quantity) {
        Err(ShopCode::invalid_quantity(order.quantity, MAX_QUANTITY))?;
    }
    let order = store.place_order(customer, order).await?;
    Ok((StatusCode::CREATED, Json(order)))
}

async fn order(
    State(store): State<Store>,
    customer: Customer,
    Checked(Path(order)): Checked<Path<u32>>,
) -> Result<Json<Order>> {
    Ok(Json(store.order(customer, order).await?))
}

async fn cancel_order(
    State(store): State<Store>,
    customer: Customer,
    Checked(Path(order)): Checked<Path<u32>>,
) -> Result<Json<Order>> {
    Ok(Json(store.cancel_order(customer, order).await?))
}

/// Names the scheme of authentication, as RFC 9110 requires of every answer with status 401.
async fn challenge(mut response: Response) -> Response {
    if response.status() == StatusCode::UNAUTHORIZED {
        let scheme = HeaderValue::from_static("Bearer");
        response.headers_mut().insert(WWW_AUTHENTICATE, scheme);
    }
    response
}
