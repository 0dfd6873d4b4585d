//! Extractors of axum that reject a request with a code of the shop.

use std::error::Error;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use errcodes::ApiError;

use crate::ShopCode;

/// An extractor of axum whose rejection is [`ShopCode::MalformedRequest`] instead of plain text.
pub(crate) struct Checked<E>(pub(crate) E);

impl<S: Sync, E: FromRequest<S, Rejection: Error>> FromRequest<S> for Checked<E> {
    type Rejection = ApiError<ShopCode>;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let extracted = E::from_request(request, state).await;
        extracted.map(Self).map_err(|error| malformed(&error))
    }
}

impl<S: Sync, E: FromRequestParts<S, Rejection: Error>> FromRequestParts<S> for Checked<E> {
    type Rejection = ApiError<ShopCode>;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let extracted = E::from_request_parts(parts, state).await;
        extracted.map(Self).map_err(|error| malformed(&error))
    }
}

/// Names the cause, such as ``missing field `sku` at line 1 column 13``.
fn malformed(rejection: &dyn Error) -> ApiError<ShopCode> {
    let cause = rejection.source().map_or(rejection, |cause| cause);
    ShopCode::malformed_request(&cause.to_string())
}
