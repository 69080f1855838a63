//! The states of an event, and the moves between them, in one place. Everybody
//! may use it.

use crate::table::vocabulary;

vocabulary! {
    /// Where an event stands.
    EventState {
        /// Seen only by those who prepare it.
        Draft = "draft": "Дайындалып жатыр", "Готовится", "In preparation";
        /// Before the public.
        Announced = "announced": "Жарияланды", "Объявлено", "Announced";
        /// One can register.
        Open = "open": "Тіркелу жүріп жатыр", "Идёт регистрация", "Registration open";
        /// One can register no more.
        Closed = "closed": "Тіркелу аяқталды", "Регистрация закрыта", "Registration closed";
        /// It took place.
        Held = "held": "Өтті", "Состоялось", "Held";
        /// It does not take place.
        Cancelled = "cancelled": "Өткізілмейді", "Отменено", "Cancelled";
    }
}

impl EventState {
    /// The states that may come next. A draft may become one that was held: so
    /// are events of the past written down. What was cancelled may be announced
    /// again; what was held stays held.
    #[must_use]
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Announced, Self::Held],
            Self::Announced => &[Self::Open, Self::Held, Self::Cancelled],
            Self::Open => &[Self::Closed, Self::Held, Self::Cancelled],
            Self::Closed => &[Self::Open, Self::Held, Self::Cancelled],
            Self::Cancelled => &[Self::Announced],
            Self::Held => &[],
        }
    }

    /// Whether this state may come next.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// Whether everybody sees it.
    #[must_use]
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Draft)
    }
}
