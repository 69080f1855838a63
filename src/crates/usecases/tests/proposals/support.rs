//! A forum with a call for proposals, and people who send some.

use crate::events::support::{HOLDER, MODERATOR, OWNER, Story};
use domain::event::EventState;
use domain::proposal::{ProposalCall, ProposalState};
use domain::{AccountId, Decision, ErrorCode, MailKind, ProposalId, Slug};
use jiff::SignedDuration;
use usecases::accounts::Origin;
use usecases::mail::list_outbox;
use usecases::proposals::{
    CallInput, ProposalInput, TopicInput, decide_proposal, review_proposal, save_call,
    send_proposal, show_call,
};
use usecases::{Ctx, UseCaseError};

pub const ORIGIN: Origin<'static> = Origin {
    remote: "192.0.2.1",
    user_agent: "test",
};

pub struct Forum {
    pub story: Story,
    pub slug: Slug,
    pub id: domain::EventId,
}

/// From today for nine days, on water or on anything else.
pub fn call(ctx: &Ctx) -> CallInput {
    let topic = |kk: &str| TopicInput {
        id: String::new(),
        names: [kk.to_owned(), String::new(), String::new()],
    };
    CallInput {
        opens_on: ctx.today().to_string(),
        closes_on: (ctx.today() + jiff::Span::new().days(9)).to_string(),
        kinds: vec!["talk".to_owned(), "opinion".to_owned()],
        topics: vec![topic("Су"), TopicInput::default(), topic("Басқа")],
    }
}

impl Forum {
    /// Announced by its owner, who organises it.
    pub async fn announced() -> Self {
        let story = Story::begin().await;
        let saved = story.draft("Азаматтық форум").await;
        story.go(saved.id, &[EventState::Announced]).await;
        Self {
            story,
            slug: saved.slug,
            id: saved.id,
        }
    }

    /// The same with a call.
    pub async fn calling() -> Self {
        let forum = Self::announced().await;
        let organizer = forum.organizer();
        save_call(&organizer, &forum.slug, &call(&organizer))
            .await
            .unwrap();
        forum
    }

    pub fn organizer(&self) -> Ctx {
        self.story.as_account(OWNER)
    }

    pub fn moderator(&self) -> Ctx {
        self.story.as_account(MODERATOR)
    }

    pub async fn call(&self) -> ProposalCall {
        let view = show_call(&self.organizer(), &self.slug).await;
        view.unwrap().call.unwrap()
    }

    /// A talk on the first topic.
    pub async fn talk(&self, title: &str) -> ProposalInput {
        ProposalInput {
            kind: "talk".to_owned(),
            topic: self.call().await.topics[0].id.0.to_string(),
            title: title.to_owned(),
            body: "Сырдария **тартылып** барады.".to_owned(),
            language: "kk".to_owned(),
            name: "Айгүл Сыр".to_owned(),
            coauthors: "Ерлан Арал\n\n Сәуле Шиелі ".to_owned(),
            organization: "https://birtereze.example/kk/orgs/umit".to_owned(),
            public: true,
        }
    }

    pub async fn send_as(
        &self,
        account: AccountId,
        input: &ProposalInput,
    ) -> Result<ProposalId, UseCaseError> {
        let ctx = self.story.as_account(account);
        let sent = send_proposal(&ctx, &self.slug, input, &ORIGIN).await;
        self.later();
        sent
    }

    /// A talk of somebody with an account and nothing else.
    pub async fn sent(&self, title: &str) -> ProposalId {
        let talk = self.talk(title).await;
        self.send_as(HOLDER, &talk).await.unwrap()
    }

    pub async fn accepted(&self, title: &str) -> ProposalId {
        let id = self.sent(title).await;
        self.decide(id, Decision::Approve, "").await.unwrap();
        id
    }

    pub async fn decide(
        &self,
        id: ProposalId,
        decision: Decision,
        note: &str,
    ) -> Result<(), UseCaseError> {
        let decided = decide_proposal(&self.organizer(), &self.slug, id, decision, note).await;
        self.later();
        decided
    }

    pub async fn review(&self, ctx: &Ctx, id: ProposalId, score: &str) -> Result<(), UseCaseError> {
        let done = review_proposal(ctx, &self.slug, id, (score, "Жақсы")).await;
        self.later();
        done
    }

    pub fn later(&self) {
        self.story.test.clock.advance(SignedDuration::from_secs(1));
    }

    pub async fn state(&self, id: ProposalId) -> ProposalState {
        let found = store::proposals::find(self.story.test.database.reader(), id).await;
        found.unwrap().unwrap().state
    }

    /// What somebody was written, the oldest first.
    pub async fn mail(&self, account: AccountId) -> Vec<MailKind> {
        let address = format!("person{}@example.kz", account.0.as_u128());
        let mut mail = list_outbox(&self.story.test.ctx()).await.unwrap();
        mail.reverse();
        mail.into_iter()
            .filter(|one| one.mail.recipient == address)
            .map(|one| one.mail.kind)
            .collect()
    }
}

/// The fields and codes of what was refused.
pub fn refused<T: std::fmt::Debug>(answer: Result<T, UseCaseError>) -> Vec<(String, ErrorCode)> {
    let error = answer.unwrap_err();
    let violations = error.violations().iter();
    violations
        .map(|one| (one.field.clone(), one.code))
        .collect()
}
