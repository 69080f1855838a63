//! The application under test: the real router on a real database, asked
//! without a socket.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use birtereze::server::{AppState, Configuration, router};
use domain::{LegalForm, Locale, Localized, Organization};
use serde_json::Value;
use std::sync::OnceLock;
use test_support::{TestDatabase, database_for_test};
use tower::ServiceExt;
use usecases::Ctx;
use usecases::organizations::{SaveAction, SaveOrganization, Saved, save_organizations};

/// The application, its database and the context of whoever sets it up.
pub struct TestApp {
    pub ctx: Ctx,
    state: AppState,
    router: Router,
    _database: TestDatabase,
}

/// A finished response.
pub struct TestResponse {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl TestResponse {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

impl TestApp {
    pub async fn start() -> Self {
        let database = database_for_test().await;
        let ctx = database.ctx();
        let configuration = Configuration {
            database_url: String::new(),
            storage_url: String::new(),
            address: ([127, 0, 0, 1], 0).into(),
            public_url: "https://birtereze.example".to_owned(),
            site: site().to_owned(),
        };
        let state = AppState::start(&configuration, ctx.clone()).await.unwrap();
        Self {
            router: router(state.clone()),
            state,
            ctx,
            _database: database,
        }
    }

    /// With the demonstration region of so many organisations.
    pub async fn with_demonstration(organizations: usize) -> Self {
        let app = Self::start().await;
        usecases::demo::load_demonstration(&app.ctx, organizations, 1)
            .await
            .unwrap();
        app.state.refresh().await.unwrap();
        app
    }

    pub async fn refresh(&self) {
        self.state.refresh().await.unwrap();
    }

    pub async fn save(&self, document: Organization) -> Saved {
        let save = SaveOrganization {
            id: None,
            document,
            note: String::new(),
            expected_revision: None,
        };
        self.save_all(vec![save]).await.pop().unwrap()
    }

    pub async fn save_all(&self, batch: Vec<SaveOrganization>) -> Vec<Saved> {
        let saved = save_organizations(&self.ctx, SaveAction::Write, batch)
            .await
            .unwrap();
        self.refresh().await;
        saved.into_iter().map(Result::unwrap).collect()
    }

    pub async fn get(&self, address: &str) -> TestResponse {
        self.get_with(address, &[]).await
    }

    pub async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> TestResponse {
        let mut request = Request::get(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub async fn send(&self, request: Request<Body>) -> TestResponse {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        TestResponse {
            status: parts.status,
            headers: parts.headers,
            body,
        }
    }
}

/// A listed public fund that has a Kazakh name and nothing else.
pub fn fund(name: &str) -> Organization {
    Organization::named(text(Locale::Kk, name), LegalForm::PublicFund)
}

/// A text in one language, of the first instant.
pub fn text(locale: Locale, text: &str) -> Localized {
    Localized::single(locale, text, jiff::Timestamp::UNIX_EPOCH)
}

/// A built site as small as can be: its manifest and two scripts.
fn site() -> &'static std::path::Path {
    static SITE: OnceLock<std::path::PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let folder = std::env::temp_dir().join(format!("birtereze-site-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("pkg")).unwrap();
        let manifest = r#"{"main":{"js":"a.js","wasm":"a.wasm"},"desk":{"js":"b.js","wasm":"b.wasm"},"css":"a.css"}"#;
        std::fs::write(folder.join("pkg/bundles.json"), manifest).unwrap();
        std::fs::write(folder.join("pkg/a.css"), "main { color: black }").unwrap();
        for name in ["theme.js", "site.js", "boot.js", "sw.js"] {
            let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(name);
            std::fs::copy(source, folder.join(name)).unwrap();
        }
        folder
    })
}
