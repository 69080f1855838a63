//! An organisation with its owner and editor, strangers, and short words for
//! events.

use domain::event::{
    Event, EventDate, EventKind, EventState, Hall, HallId, Session, SessionFormat, SessionId,
    Speaker,
};
use domain::{AccountId, EventId, Locale, Localized, OrganizationId, Role};
use jiff::civil::{Date, Time, date};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{EntityTrait, IntoActiveModel};
use store::entities::account;
use store::events::StoredEvent;
use test_support::{OrganizationBuilder, TestDatabase, database_for_test};
use usecases::events::{EventSaveAction, SaveEvent, SavedEvent, change_event_state, save_event};
use usecases::{Ctx, UseCaseError};
use uuid::Uuid;

pub const OWNER: AccountId = AccountId(Uuid::from_u128(1));
pub const EDITOR: AccountId = AccountId(Uuid::from_u128(2));
/// Owns another organisation.
pub const STRANGER: AccountId = AccountId(Uuid::from_u128(3));
pub const MODERATOR: AccountId = AccountId(Uuid::from_u128(4));
pub const ADMINISTRATOR: AccountId = AccountId(Uuid::from_u128(5));
/// Has an account and nothing else.
pub const HOLDER: AccountId = AccountId(Uuid::from_u128(6));

pub const DAY: Date = date(2026, 12, 17);
pub const HALL: HallId = HallId(Uuid::from_u128(1));

pub struct Story {
    pub test: TestDatabase,
    pub organization: OrganizationId,
    pub other: OrganizationId,
}

impl Story {
    pub async fn begin() -> Self {
        let test = database_for_test().await;
        let console = test.ctx();
        let organization = OrganizationBuilder::named("Үміт").save(&console).await.id;
        let other = OrganizationBuilder::named("Сенім").save(&console).await.id;
        let transaction = test.database.begin().await.unwrap();
        for id in [OWNER, EDITOR, STRANGER, MODERATOR, ADMINISTRATOR, HOLDER] {
            let row = account::Model {
                id: id.0,
                email: Some(format!("person{}@example.kz", id.0.as_u128())),
                email_confirmed_at: Some(0),
                password_hash: None,
                role: Role::AccountHolder.code().to_owned(),
                name: String::new(),
                locale: "kk".to_owned(),
                created_at: 0,
                updated_at: 0,
                deleted_at: None,
            };
            account::Entity::insert(row.into_active_model())
                .exec_without_returning(&transaction)
                .await
                .unwrap();
        }
        for (organization, account, role) in [
            (organization, OWNER, Role::Owner),
            (organization, EDITOR, Role::Editor),
            (other, STRANGER, Role::Owner),
        ] {
            store::members::set(&transaction, organization, account, role, console.now())
                .await
                .unwrap();
        }
        transaction.commit().await.unwrap();
        Self {
            test,
            organization,
            other,
        }
    }

    pub fn as_account(&self, account: AccountId) -> Ctx {
        let role = match account {
            MODERATOR => Role::Moderator,
            ADMINISTRATOR => Role::Administrator,
            _ => Role::AccountHolder,
        };
        self.test.ctx_of(account, role)
    }

    /// An event that the organisation holds.
    pub fn event(&self, title: &str) -> Event {
        let mut event = Event::named(EventKind::Forum, text(title));
        event.details.hosts = vec![self.organization];
        event.details.date = EventDate::day(DAY);
        event.agenda.halls = vec![Hall {
            id: HALL,
            names: text("Үлкен зал"),
            places: Some(200),
        }];
        event
    }

    pub async fn try_save(
        &self,
        ctx: &Ctx,
        id: Option<EventId>,
        document: Event,
    ) -> Result<SavedEvent, UseCaseError> {
        let save = SaveEvent {
            id,
            document,
            note: String::new(),
            expected_revision: None,
        };
        let saved = save_event(ctx, EventSaveAction::Write, save).await;
        self.test.clock.advance(SignedDuration::from_mins(1));
        saved
    }

    pub async fn save(&self, account: AccountId, id: Option<EventId>, event: Event) -> SavedEvent {
        self.try_save(&self.as_account(account), id, event)
            .await
            .unwrap()
    }

    /// The owner's draft.
    pub async fn draft(&self, title: &str) -> SavedEvent {
        self.save(OWNER, None, self.event(title)).await
    }

    /// Moves an event on; a moderator does it.
    pub async fn go(&self, id: EventId, states: &[EventState]) {
        for state in states {
            change_event_state(&self.as_account(MODERATOR), id, *state, None)
                .await
                .unwrap();
            self.test.clock.advance(SignedDuration::from_mins(1));
        }
    }

    pub async fn live(&self, saved: &SavedEvent) -> StoredEvent {
        store::events::find_by_slug(self.test.database.reader(), &saved.slug)
            .await
            .unwrap()
            .unwrap()
    }
}

pub fn text(kk: &str) -> Localized {
    Localized::single(Locale::Kk, kk, Timestamp::UNIX_EPOCH)
}

pub fn session(number: u128, title: &str, starts: Time, ends: Time) -> Session {
    Session {
        id: SessionId(Uuid::from_u128(number)),
        titles: text(title),
        descriptions: Localized::default(),
        day: DAY,
        starts,
        ends,
        format: SessionFormat::Talk,
        languages: vec![Locale::Kk],
        hall: Some(HALL),
        track: None,
        speakers: Vec::<Speaker>::new(),
        documents: Vec::new(),
    }
}
