//! Registration for an edition of a forum: kinds and states, how many places
//! there are, who moves up next, what a ticket's code is. Everybody may use it.

mod places;
mod questions;
#[cfg(test)]
mod tests;
mod ticket;

pub use places::{MAX_PLACES, RegistrationSettings, Taken, Waiting, moving_up};
pub use questions::{Answer, Given, MAX_ANSWER, MAX_CHOICES, MAX_QUESTIONS, Question};
pub use ticket::TicketCode;

use crate::table::vocabulary;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The id of a registration (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RegistrationId(pub Uuid);

vocabulary! {
    /// As what somebody takes part.
    RegistrationKind {
        /// Sent by an organisation, with a mandate.
        Delegate = "delegate": "Делегат", "Делегат", "Delegate";
        /// Anybody.
        Participant = "participant": "Қатысушы", "Участник", "Participant";
        /// Reports on it.
        Press = "press": "Баспасөз өкілі", "Пресса", "Press";
        /// From afar.
        Online = "online": "Онлайн қатысушы", "Онлайн-участник", "Online participant";
    }
}

vocabulary! {
    /// Where a registration stands.
    RegistrationState {
        /// Has a place.
        Registered = "registered": "Орны бар", "Место есть", "Has a place";
        /// Waits until a place is free.
        Waiting = "waiting": "Кезекте", "В очереди", "Waiting";
        /// Gave the place up, or it was taken back.
        Cancelled = "cancelled": "Бас тартылған", "Отменено", "Cancelled";
        /// Came.
        CheckedIn = "checked_in": "Келді", "Пришёл", "Checked in";
    }
}

vocabulary! {
    /// What the organiser says about a delegate's mandate.
    Mandate {
        /// Nothing yet.
        Pending = "pending": "Мандаты расталмаған", "Мандат не подтверждён", "Mandate not confirmed";
        /// It is right.
        Confirmed = "confirmed": "Мандаты расталған", "Мандат подтверждён", "Mandate confirmed";
        /// It is not.
        Refused = "refused": "Мандаты қабылданбаған", "Мандат отклонён", "Mandate refused";
    }
}

impl RegistrationKind {
    /// Whether it needs a mandate of an organisation and counts for a district.
    #[must_use]
    pub const fn is_delegate(self) -> bool {
        matches!(self, Self::Delegate)
    }
}

impl RegistrationState {
    /// Whether it takes a place.
    #[must_use]
    pub const fn has_place(self) -> bool {
        matches!(self, Self::Registered | Self::CheckedIn)
    }

    /// Whether it can be cancelled: who came, came.
    #[must_use]
    pub const fn may_be_cancelled(self) -> bool {
        matches!(self, Self::Registered | Self::Waiting)
    }

    /// Whether what it says can be changed by its holder: badges are made of
    /// what those who came said.
    #[must_use]
    pub const fn may_be_changed(self) -> bool {
        self.may_be_cancelled()
    }
}
