//! The public API, `/api/v1`: read-only, described by OpenAPI, open to other
//! sites (CORS `*`), since everything in it is public.

mod centres;
mod commitments;
mod csv;
mod events;
mod openapi;
mod organizations;
mod published;
mod resolutions;
mod schedules;

use super::state::AppState;
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use axum::response::Response;
use axum::routing::get;

/// The routes below `/api/v1`.
pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route("/orgs", get(organizations::list))
        .route("/orgs/{slug}", get(organizations::show))
        .route("/orgs.csv", get(csv::list))
        .route("/forums", get(events::list))
        .route("/forums/{slug}", get(events::show))
        .route("/resolutions", get(resolutions::list))
        .route("/resolutions.csv", get(resolutions::table))
        .route("/resolutions/{slug}", get(resolutions::show))
        .route("/centres", get(centres::list))
        .route("/centres/{slug}", get(centres::show))
        .route("/openapi.json", get(openapi::document))
        .layer(axum::middleware::map_response(
            async |mut response: Response| {
                response
                    .headers_mut()
                    .insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
                response
            },
        ))
}
