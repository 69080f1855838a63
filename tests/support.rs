//! The application under test: the real router on a real database, asked
//! without a socket.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use birtereze::server::{AppState, Configuration, MailSettings, router};
use domain::{LegalForm, Locale, Localized, Organization, Role};
use serde_json::Value;
use std::sync::{Arc, OnceLock};
use test_support::{FixedClock, TestDatabase, database_for_test};
use tower::ServiceExt;
use usecases::Ctx;
use usecases::accounts::{Origin, create_account, reset_password};
use usecases::organizations::{SaveAction, SaveOrganization, Saved, save_organizations};

/// Where readers would find it.
const PUBLIC_URL: &str = "https://birtereze.example";

/// The application, its database and the context of whoever sets it up.
pub struct TestApp {
    pub ctx: Ctx,
    pub clock: Arc<FixedClock>,
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
        Self::start_with(None).await
    }

    /// With a mail server that the outbox is sent through.
    pub async fn with_mail_server(smtp_url: &str) -> Self {
        let mail = MailSettings::parse(smtp_url, PUBLIC_URL);
        Self::start_with(Some(mail.unwrap())).await
    }

    async fn start_with(mail: Option<MailSettings>) -> Self {
        let database = database_for_test().await;
        let ctx = database.ctx();
        let configuration = Configuration {
            database_url: String::new(),
            storage_url: String::new(),
            storage_key: None,
            address: ([127, 0, 0, 1], 0).into(),
            public_url: PUBLIC_URL.to_owned(),
            site: site().to_owned(),
            mail,
            request_retention_days: 365,
        };
        let state = AppState::start(&configuration, ctx.clone()).await.unwrap();
        Self {
            router: router(state.clone()),
            state,
            ctx,
            clock: Arc::clone(&database.clock),
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

    /// Has the outbox looked into now.
    pub fn nudge_mail(&self) {
        self.state.nudge_mail();
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

    /// Sends a form as a browser does, with a session if there is one.
    pub async fn post(
        &self,
        address: &str,
        session: Option<&str>,
        form: &[(&str, &str)],
    ) -> TestResponse {
        let body = form
            .iter()
            .fold(
                url::form_urlencoded::Serializer::new(String::new()),
                |mut body, (name, value)| {
                    body.append_pair(name, value);
                    body
                },
            )
            .finish();
        let mut request = Request::post(address)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        if let Some(session) = session {
            request = request.header("cookie", format!("session={session}"));
        }
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a form with a file, as a browser does.
    pub async fn post_file(
        &self,
        address: &str,
        session: Option<&str>,
        form: &[(&str, &str)],
        file: (&str, &str, &[u8]),
    ) -> TestResponse {
        self.post_files(address, session, form, &[file]).await
    }

    /// Sends a form with files: field, name and content of each.
    pub async fn post_files(
        &self,
        address: &str,
        session: Option<&str>,
        form: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> TestResponse {
        const BOUNDARY: &str = "----between";
        let mut body = Vec::new();
        for (name, value) in form {
            let part = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend(part.into_bytes());
        }
        for (field, name, bytes) in files {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            );
            body.extend(head.into_bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
        let mut request = Request::post(address)
            .header(
                "content-type",
                format!("multipart/form-data; boundary={BOUNDARY}"),
            )
            .header("sec-fetch-site", "same-origin");
        if let Some(session) = session {
            request = request.header("cookie", format!("session={session}"));
        }
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Makes an account with this role and signs it in; answers the session's token.
    pub async fn signed_in(&self, email: &str, role: Role) -> String {
        let path = create_account(&self.ctx, email, role, Locale::Kk)
            .await
            .unwrap();
        let token = path.split_once("token=").unwrap().1;
        let origin = Origin {
            remote: "192.0.2.1",
            user_agent: "test",
        };
        reset_password(&self.ctx, token, "тал бойында алтын күз", &origin)
            .await
            .unwrap()
            .token
    }

    /// A page as a reader with this session sees it.
    pub async fn get_as(&self, address: &str, session: &str) -> TestResponse {
        let own = format!("session={session}");
        self.get_with(address, &[("cookie", &own)]).await
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
pub fn site() -> &'static std::path::Path {
    static SITE: OnceLock<std::path::PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let folder = std::env::temp_dir().join(format!("birtereze-site-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("pkg")).unwrap();
        let manifest = r#"{"main":{"js":"a.js","wasm":"a.wasm"},"desk":{"js":"b.js","wasm":"b.wasm"},"css":"a.css"}"#;
        std::fs::write(folder.join("pkg/bundles.json"), manifest).unwrap();
        std::fs::write(folder.join("pkg/a.css"), "main { color: black }").unwrap();
        for name in ["theme.js", "site.js", "boot.js", "rooms.css", "sw.js"] {
            let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(name);
            std::fs::copy(source, folder.join(name)).unwrap();
        }
        std::fs::create_dir_all(folder.join("fonts")).unwrap();
        for name in ["fonts/onest-400.ttf", "fonts/onest-700.ttf"] {
            let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(name);
            std::fs::copy(source, folder.join(name)).unwrap();
        }
        folder
    })
}
