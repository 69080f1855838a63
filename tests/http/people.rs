//! An organisation and everybody who may try something on it.

use crate::support::{TestApp, TestResponse, fund, text};
use domain::event::{Event, EventDate, EventKind, EventState};
use domain::profile::{DraftId, ProfileGroup, Values};
use domain::{AccountId, Locale, OrganizationId, Role, Slug};
use usecases::Ctx;
use usecases::events::{EventSaveAction, SaveEvent, change_event_state, save_event};
use usecases::profiles::{list_submissions, open_draft, save_draft_group, submit_draft};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Visitor,
    Holder,
    OtherEditor,
    Editor,
    Owner,
    /// Of the forum, once there is one.
    Organizer,
    /// Of a centre, once there is one.
    Operator,
    Moderator,
    Administrator,
}

impl Who {
    pub const ALL: [Self; 7] = [
        Self::Visitor,
        Self::Holder,
        Self::OtherEditor,
        Self::Editor,
        Self::Owner,
        Self::Moderator,
        Self::Administrator,
    ];

    /// With those who have a part in one forum or one centre.
    pub const EVERYBODY: [Self; 9] = [
        Self::Visitor,
        Self::Holder,
        Self::OtherEditor,
        Self::Editor,
        Self::Owner,
        Self::Organizer,
        Self::Operator,
        Self::Moderator,
        Self::Administrator,
    ];

    pub fn email(self) -> String {
        format!("{self:?}@orda.example").to_lowercase()
    }

    const fn role(self) -> Role {
        match self {
            Self::Moderator => Role::Moderator,
            Self::Administrator => Role::Administrator,
            _ => Role::AccountHolder,
        }
    }
}

/// «Үміт», which has an editor and an owner, and another organisation.
pub struct Town {
    pub app: TestApp,
    pub organization: OrganizationId,
    pub slug: Slug,
    sessions: Vec<(Who, String)>,
}

impl Town {
    pub async fn begin() -> Self {
        Self::begin_in(TestApp::start().await).await
    }

    /// In an application made otherwise.
    pub async fn begin_in(app: TestApp) -> Self {
        let saved = app.save(fund("Үміт")).await;
        let other = app.save(fund("Сенім")).await;
        let mut town = Self {
            app,
            organization: saved.id,
            slug: saved.slug,
            sessions: Vec::new(),
        };
        for who in Who::EVERYBODY {
            if who != Who::Visitor {
                let session = town.app.signed_in(&who.email(), who.role()).await;
                town.sessions.push((who, session));
            }
        }
        for (who, organization, role) in [
            (Who::Editor, saved.id, Role::Editor),
            (Who::Owner, saved.id, Role::Owner),
            (Who::OtherEditor, other.id, Role::Editor),
        ] {
            let account = town.account(who).await;
            let transaction = town.app.ctx.database.begin().await.unwrap();
            let now = town.app.ctx.now();
            store::members::set(&transaction, organization, account, role, now)
                .await
                .unwrap();
            transaction.commit().await.unwrap();
        }
        town
    }

    pub async fn account(&self, who: Who) -> AccountId {
        let reader = self.app.ctx.database.reader();
        let found = store::accounts::find_by_email(reader, &who.email()).await;
        found.unwrap().unwrap().id
    }

    pub async fn ctx(&self, who: Who) -> Ctx {
        let id = self.account(who).await;
        self.app.ctx.acting_as(domain::Actor::Account {
            id,
            role: who.role(),
        })
    }

    pub fn session(&self, who: Who) -> Option<&str> {
        self.sessions
            .iter()
            .find(|(one, _)| *one == who)
            .map(|(_, session)| session.as_str())
    }

    pub async fn get(&self, who: Who, address: &str) -> TestResponse {
        match self.session(who) {
            Some(session) => self.app.get_as(address, session).await,
            None => self.app.get(address).await,
        }
    }

    pub async fn post(&self, who: Who, address: &str, form: &[(&str, &str)]) -> TestResponse {
        self.app.post(address, self.session(who), form).await
    }

    /// Sends the names as somebody's proposal; answers the draft.
    pub async fn propose(&self, who: Who, kk: &str, ru: &str, note: &str) -> DraftId {
        let ctx = self.ctx(who).await;
        let stamp = open_draft(&ctx, self.organization).await.unwrap().stamp;
        let pairs = [("names.kk", kk), ("names.ru", ru)]
            .map(|(name, text)| (name.to_owned(), text.to_owned()));
        let values = Values::from_form(ProfileGroup::Names, pairs);
        let group = ProfileGroup::Names;
        save_draft_group(&ctx, self.organization, stamp, group, values)
            .await
            .unwrap();
        submit_draft(&ctx, self.organization, note).await.unwrap();
        let waiting = list_submissions(&self.app.ctx).await.unwrap();
        waiting.last().unwrap().id
    }

    /// A forum that the owner and the organiser prepare and a moderator announced.
    pub async fn forum(&self) -> Slug {
        let mut document = Event::named(EventKind::Forum, text(Locale::Kk, "Азаматтық форум"));
        document.details.hosts = vec![self.organization];
        document.details.date = EventDate::day(self.app.ctx.today().tomorrow().unwrap());
        let save = SaveEvent {
            id: None,
            document,
            note: String::new(),
            expected_revision: None,
        };
        let owner = self.ctx(Who::Owner).await;
        let saved = save_event(&owner, EventSaveAction::Write, save).await;
        let saved = saved.unwrap();
        let organizer = self.account(Who::Organizer).await;
        let transaction = self.app.ctx.database.begin().await.unwrap();
        let now = self.app.ctx.now();
        store::events::organizers::add(&transaction, saved.id, (organizer, Role::Organizer), now)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        let moderator = self.ctx(Who::Moderator).await;
        change_event_state(&moderator, saved.id, EventState::Announced, None)
            .await
            .unwrap();
        self.app.refresh().await;
        saved.slug
    }

    pub async fn name(&self, locale: Locale) -> String {
        let reader = self.app.ctx.database.reader();
        let found = store::organizations::find_by_ids(reader, &[self.organization]).await;
        let document = found.unwrap().remove(0).document;
        document.names.get(locale).unwrap_or_default().to_owned()
    }
}

/// Whether a page shows the id of a message instead of its words.
pub fn has_raw_message(html: &str) -> bool {
    [
        "review-",
        "revision-",
        "duplicate-",
        "freshness-",
        "accounts-",
        "manage-",
    ]
    .iter()
    .any(|prefix| html.contains(&format!(">{prefix}")))
}
