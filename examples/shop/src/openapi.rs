//! The description of the API.

use axum::Json;
use serde_json::Value;

/// The routes, written by hand. Its failures are references to the responses of [`ERRORS`].
const API: &str = include_str!("../openapi/api.json");

/// The components of the failures: `shop-codes export --format openapi`. A test of `shop-codes`
/// keeps the file up to date.
const ERRORS: &str = include_str!("../openapi/errors.json");

/// Answers with the description of the API in OpenAPI 3.1.
pub(crate) async fn openapi() -> Json<Value> {
    let parse = |text| serde_json::from_str::<Value>(text).expect("the file is JSON");
    let (mut api, mut errors) = (parse(API), parse(ERRORS));
    for kind in ["schemas", "responses"] {
        let components = api["components"][kind].as_object_mut();
        let components = components.expect("the file has components of each kind");
        let errors = errors["components"][kind].as_object_mut();
        components.append(errors.expect("the export has components of each kind"));
    }
    Json(api)
}
