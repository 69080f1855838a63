//! `/api/v1/orgs.csv`: the whole directory as a table.

use super::super::response::{Content, Keep};
use super::super::state::AppState;
use super::super::table;
use super::published::summary;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;

const COLUMNS: [&str; 12] = [
    "slug",
    "bin",
    "name_kk",
    "name_ru",
    "name_en",
    "form",
    "district",
    "fields",
    "verified",
    "dissolved",
    "demonstration",
    "url",
];

/// Downloads all organisations of the directory.
#[utoipa::path(get, path = "/api/v1/orgs.csv", responses((status = 200, content_type = "text/csv", body = String)))]
pub(super) async fn list(State(state): State<AppState>, headers: HeaderMap) -> Response<Body> {
    let snapshot = state.snapshots.current();
    let length = u32::try_from(snapshot.listing.len()).unwrap_or(u32::MAX);
    let records = (0..length).filter_map(|id| snapshot.listing.record(id));
    let organizations = records.map(|record| {
        let row = summary(&snapshot, &state.public_url, &record);
        let flag = |set: bool| if set { "1" } else { "0" }.to_owned();
        [
            row.slug,
            row.bin.unwrap_or_default(),
            row.name.kk.unwrap_or_default(),
            row.name.ru.unwrap_or_default(),
            row.name.en.unwrap_or_default(),
            row.form,
            row.district,
            row.fields.join(" "),
            flag(row.verified),
            flag(row.dissolved),
            flag(row.demonstration),
            row.url,
        ]
    });
    let header = std::iter::once(COLUMNS.map(ToOwned::to_owned));
    match table::rows(header.chain(organizations)) {
        Ok(rows) => {
            let body = [table::MARK.as_bytes(), &rows].concat();
            Content::new(table::MEDIA_TYPE, body, 5).respond(
                &headers,
                StatusCode::OK,
                Keep::Revalidate,
            )
        }
        Err(error) => {
            tracing::error!(%error, "the table cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
