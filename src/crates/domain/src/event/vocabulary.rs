//! What kinds of events and sessions there are. Everybody may use it.

use crate::table::vocabulary;

vocabulary! {
    /// A kind of event.
    EventKind {
        Forum = "forum": "Форум", "Форум", "Forum";
        Conference = "conference": "Конференция", "Конференция", "Conference";
        Hearing = "hearing": "Қоғамдық тыңдау", "Общественные слушания", "Public hearing";
        RoundTable = "round_table": "Дөңгелек үстел", "Круглый стол", "Round table";
        Training = "training": "Тренинг", "Тренинг", "Training";
        Meeting = "meeting": "Кездесу", "Встреча", "Meeting";
        Other = "other": "Басқа іс-шара", "Другое мероприятие", "Other event";
    }
}

vocabulary! {
    /// Where an event stands in the calendar.
    When {
        Upcoming = "upcoming": "Алдағы", "Предстоящие", "Upcoming";
        Past = "past": "Өткен", "Прошедшие", "Past";
    }
}

vocabulary! {
    /// How a session is held.
    SessionFormat {
        Plenary = "plenary": "Пленарлық отырыс", "Пленарное заседание", "Plenary session";
        Talk = "talk": "Баяндама", "Доклад", "Talk";
        Panel = "panel": "Пікірталас", "Дискуссия", "Panel discussion";
        RoundTable = "round_table": "Дөңгелек үстел", "Круглый стол", "Round table";
        Workshop = "workshop": "Шеберлік сабағы", "Мастер-класс", "Workshop";
        Exhibition = "exhibition": "Көрме", "Выставка", "Exhibition";
        Ceremony = "ceremony": "Салтанатты рәсім", "Церемония", "Ceremony";
        Registration = "registration": "Қатысушыларды тіркеу", "Регистрация участников", "Registration of participants";
        Break = "break": "Үзіліс", "Перерыв", "Break";
    }
}

impl SessionFormat {
    /// Whether nothing is talked about then: shown quietly, and no reason for a
    /// calendar entry.
    #[must_use]
    pub const fn is_pause(self) -> bool {
        matches!(self, Self::Registration | Self::Break)
    }
}
