//! `/api/v1/orgs.csv`: the whole directory as a table (RFC 4180, UTF-8 with a
//! byte order mark so that spreadsheets read Kazakh letters right).

use super::super::response::{Content, Keep};
use super::super::state::AppState;
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
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let mut written = writer.write_record(COLUMNS);
    let length = u32::try_from(snapshot.listing.len()).unwrap_or(u32::MAX);
    for record in (0..length).filter_map(|id| snapshot.listing.record(id)) {
        let row = summary(&snapshot, &state.public_url, &record);
        let flag = |set: bool| if set { "1" } else { "0" }.to_owned();
        written = written.and(
            writer.write_record(
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
                .map(without_formula),
            ),
        );
    }
    match written
        .map_err(std::io::Error::from)
        .and_then(|()| writer.into_inner().map_err(csv::IntoInnerError::into_error))
    {
        Ok(table) => Content::new("text/csv; charset=utf-8", table, 5).respond(
            &headers,
            StatusCode::OK,
            Keep::Revalidate,
        ),
        Err(error) => {
            tracing::error!(%error, "the table cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe before
/// it (OWASP, CSV injection).
fn without_formula(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::without_formula;

    #[test]
    fn formulas_become_text() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2", "'-2"),
            ("«Үміт» ҚҚ", "«Үміт» ҚҚ"),
        ] {
            assert_eq!(without_formula(cell.to_owned()), safe);
        }
    }
}
