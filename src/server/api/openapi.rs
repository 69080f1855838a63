//! `/api/v1/openapi.json`.

use axum::Json;
use utoipa::OpenApi;

/// The description of the API, made from the handlers themselves.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Bir Tereze",
        description = "Public data of the civil sector of Kyzylorda region, Kazakhstan. \
                       Records with `demonstration: true` are invented and carry no BIN.",
        license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later"),
    ),
    paths(
        super::organizations::list,
        super::organizations::show,
        super::csv::list,
        super::events::list,
        super::events::show,
        super::resolutions::list,
        super::resolutions::table,
        super::resolutions::show,
        super::centres::list,
        super::centres::show
    )
)]
struct ApiDocument;

/// Answers the description.
pub(super) async fn document() -> Json<utoipa::openapi::OpenApi> {
    Json(ApiDocument::openapi())
}
