//! The audit log as a table, for administrators: sent part by part as it is
//! read, so that a long log needs no more memory than a short one. Each part
//! that is read is itself an event of the log.

use super::pages::{redirect, send};
use super::state::AppState;
use super::{forms, sessions, table};
use crate::app::error_page;
use crate::i18n::Locale;
use crate::paths::{Path, sign_in_first};
use axum::body::Body;
use axum::extract::{Path as Segment, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, Response, StatusCode};
use domain::ErrorCode;
use futures_util::stream::{self, Stream};
use usecases::profiles::{AUDIT_HEADER, AuditExport, export_audit_log};
use usecases::{Ctx, UseCaseError};
use uuid::Uuid;

/// What stands at an address that names no language of ours.
const HERE: &str = "/manage/audit.csv";

/// Sends the log, the last event first.
pub(super) async fn log(
    State(state): State<AppState>,
    Segment(language): Segment<String>,
    request: Request,
) -> Response<Body> {
    let headers = request.headers();
    let locale = Locale::from_code(&language).unwrap_or_default();
    let (reader, ctx) =
        match sessions::reader(&state, headers, forms::peer(request.extensions())).await {
            Ok(known) => known,
            Err(error) => return failed(&error),
        };
    if reader.session.is_none() {
        let entrance = sign_in_first(locale, &Path::AuditTable);
        return redirect(StatusCode::SEE_OTHER, &entrance);
    }
    // The first part is read before anything is sent: a refusal is still a page.
    let first = match export_audit_log(&ctx, None).await {
        Ok(first) => first,
        Err(error) if error.code() == ErrorCode::Forbidden => {
            let snapshot = state.snapshots.current();
            let services = state.services(&snapshot, &ctx, &reader);
            let page = error_page(&services, locale, HERE, error.code());
            return send(headers, page, 2, true).0;
        }
        Err(error) => return failed(&error),
    };
    let mut response = Response::new(Body::from_stream(parts(ctx, first)));
    for (name, value) in [
        (CONTENT_TYPE, table::MEDIA_TYPE),
        (CACHE_CONTROL, "no-store"),
        (CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""),
    ] {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    response
}

fn failed(error: &UseCaseError) -> Response<Body> {
    tracing::error!(%error, "the audit log could not be exported");
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}

/// What is sent next.
enum Next {
    Header(AuditExport),
    Part(Uuid),
    End,
}

/// The table in pieces. An error in the middle breaks the download off, so that
/// half a log is not taken for a whole one.
fn parts(ctx: Ctx, first: AuditExport) -> impl Stream<Item = std::io::Result<Vec<u8>>> {
    stream::try_unfold((ctx, Next::Header(first)), async |(ctx, next)| {
        let (mut piece, export) = match next {
            Next::Header(first) => {
                let header = table::rows([AUDIT_HEADER.map(ToOwned::to_owned)])?;
                ([table::MARK.as_bytes(), &header].concat(), first)
            }
            Next::Part(before) => {
                let part = export_audit_log(&ctx, Some(before)).await;
                (Vec::new(), part.map_err(std::io::Error::other)?)
            }
            Next::End => return Ok(None),
        };
        piece.extend(table::rows(export.rows)?);
        let next = export.next.map_or(Next::End, Next::Part);
        Ok(Some((piece, (ctx, next))))
    })
}
