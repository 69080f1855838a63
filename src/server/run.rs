//! Listening, and stopping without losing a request.

use super::router;
use super::state::AppState;
use axum::serve::ListenerExt;
use std::net::SocketAddr;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Serves until SIGINT or SIGTERM, then finishes the requests under way.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(state: AppState, address: SocketAddr) -> std::io::Result<()> {
    // Without TCP_NODELAY a small response waits for the reader's delayed ACK.
    let listener = TcpListener::bind(address).await?.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    tracing::info!(url = %format!("http://{address}/"), "serving");
    axum::serve(
        listener,
        router(state).into_make_service_with_connect_info::<SocketAddr>(),
    )
    .with_graceful_shutdown(stopped())
    .await
}

async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupted.await;
        }
    }
    tracing::info!("stopping; requests under way are finished first");
}
