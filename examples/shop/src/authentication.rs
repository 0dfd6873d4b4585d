//! The customer who sends a request, as an extractor.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use errcodes::ApiError;

use crate::ShopCode;
use crate::store::{Customer, Store};

/// From the token in the header `Authorization`.
impl FromRequestParts<Store> for Customer {
    type Rejection = ApiError<ShopCode>;

    async fn from_request_parts(parts: &mut Parts, store: &Store) -> Result<Self, Self::Rejection> {
        let value = parts.headers.get(AUTHORIZATION);
        let value = value.and_then(|value| value.to_str().ok());
        let token = value.and_then(|value| value.strip_prefix("Bearer "));
        let token = token.ok_or(ShopCode::InvalidToken)?;
        Ok(store.customer(token.to_owned()).await?)
    }
}
