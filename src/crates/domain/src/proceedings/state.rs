//! The states of a commitment, and the moves between them, in one place.
//! Everybody may use it.

use crate::table::vocabulary;

vocabulary! {
    /// Where a commitment stands.
    CommitmentState {
        /// Nothing was begun.
        Planned = "planned": "Жоспарда", "Запланировано", "Planned";
        /// Somebody works on it.
        InProgress = "in_progress": "Орындалып жатыр", "Выполняется", "In progress";
        /// It was kept.
        Done = "done": "Орындалды", "Выполнено", "Done";
        /// It will not be kept.
        Dropped = "dropped": "Орындалмайтын болды", "Снято", "Dropped";
    }
}

impl CommitmentState {
    /// The states that may come next. What was said to be done may turn out not
    /// to be, and what was dropped may be taken up again: both are told.
    #[must_use]
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Planned => &[Self::InProgress, Self::Done, Self::Dropped],
            Self::InProgress => &[Self::Done, Self::Dropped],
            Self::Done => &[Self::InProgress],
            Self::Dropped => &[Self::Planned, Self::InProgress],
        }
    }

    /// Whether this state may come next.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// Whether it still has to be kept.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::InProgress)
    }
}
