//! A forum with registration, and people who register.

use crate::events::support::{MODERATOR, Story};
use domain::event::EventState;
use domain::registration::RegistrationKind;
use domain::{Actor, District, Email, Locale, MailKind, Slug};
use jiff::SignedDuration;
use usecases::accounts::Origin;
use usecases::mail::list_outbox;
use usecases::registration::{
    QuestionInput, RegistrationFilter, RegistrationInput, RegistrationView, SettingsInput,
    list_registrations, register, save_registration_settings,
};
use usecases::{Ctx, UseCaseError};

pub struct Forum {
    pub story: Story,
    pub slug: Slug,
    pub id: domain::EventId,
}

/// Places by kind.
pub fn places(places: &[(RegistrationKind, u32)]) -> SettingsInput {
    SettingsInput {
        places: places
            .iter()
            .map(|(kind, places)| (*kind, places.to_string()))
            .collect(),
        ..SettingsInput::default()
    }
}

/// A question in Kazakh and Russian, or in Kazakh alone.
pub fn question(prompt: [&str; 2], choices: &[[&str; 2]]) -> QuestionInput {
    let text = |[kk, ru]: [&str; 2]| [kk.to_owned(), ru.to_owned(), String::new()];
    QuestionInput {
        prompt: text(prompt),
        required: false,
        choices: choices.iter().copied().map(text).collect(),
    }
}

/// What is eaten at noon.
pub fn meal() -> QuestionInput {
    let choices = [["ет", "мясо"], ["көкөніс", "овощи"]];
    question(["Түскі ас", "Обед"], &choices)
}

/// Somebody who wants to take part.
pub fn person(number: u32, kind: RegistrationKind) -> RegistrationInput {
    RegistrationInput {
        kind: kind.code().to_owned(),
        name: format!("Қатысушы {number}"),
        organization: "«Сыр» бірлестігі".to_owned(),
        district: District::Aral.code().to_owned(),
        email: format!("p{number}@example.kz"),
        answers: Vec::new(),
        consent: true,
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

    /// The same with registration open.
    pub async fn open(settings: &SettingsInput) -> Self {
        let forum = Self::announced().await;
        save_registration_settings(&forum.organizer(), &forum.slug, settings, true)
            .await
            .unwrap();
        forum
    }

    pub fn organizer(&self) -> Ctx {
        self.story.as_account(crate::events::support::OWNER)
    }

    pub fn visitor(&self) -> Ctx {
        self.story.test.ctx().acting_as(Actor::Visitor)
    }

    pub async fn register(&self, input: &RegistrationInput) -> Result<(), UseCaseError> {
        let origin = Origin {
            remote: "192.0.2.1",
            user_agent: "test",
        };
        let done = register(&self.visitor(), &self.slug, input, Locale::Kk, &origin).await;
        self.story.test.clock.advance(SignedDuration::from_secs(1));
        done
    }

    /// Registers people of a kind, by number.
    pub async fn come(&self, kind: RegistrationKind, numbers: std::ops::RangeInclusive<u32>) {
        for number in numbers {
            self.register(&person(number, kind)).await.unwrap();
        }
    }

    pub async fn rows(&self) -> Vec<RegistrationView> {
        let moderator = self.story.as_account(MODERATOR);
        let filter = RegistrationFilter::default();
        let list = list_registrations(&moderator, &self.slug, &filter).await;
        list.unwrap().rows
    }

    pub async fn row(&self, number: u32) -> RegistrationView {
        let email = Email::parse(&format!("p{number}@example.kz")).unwrap();
        let mut rows = self.rows().await.into_iter();
        rows.find(|row| row.email == email).unwrap()
    }

    /// State codes by order of registration.
    pub async fn states(&self) -> Vec<&'static str> {
        self.rows()
            .await
            .iter()
            .map(|row| row.state.code())
            .collect()
    }

    /// What somebody was written, the oldest first.
    pub async fn mail(&self, number: u32) -> Vec<MailKind> {
        let address = format!("p{number}@example.kz");
        let mut mail = list_outbox(&self.story.test.ctx()).await.unwrap();
        mail.reverse();
        mail.into_iter()
            .filter(|one| one.mail.recipient == address)
            .map(|one| one.mail.kind)
            .collect()
    }
}
