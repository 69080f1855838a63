//! For the machine that watches the server.

use super::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;
use usecases::content_version;

/// `/healthz`: the process answers.
pub(super) async fn healthz() -> impl IntoResponse {
    ([(CACHE_CONTROL, "no-store")], "ok")
}

/// `/readyz`: the database answers too.
pub(super) async fn readyz(State(state): State<AppState>) -> impl IntoResponse {
    let (status, body) = match content_version(&state.ctx).await {
        Ok(_) => (StatusCode::OK, "ready"),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer",
        ),
    };
    (status, [(CACHE_CONTROL, "no-store")], body)
}
