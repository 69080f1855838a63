//! What requests are about and who sends them.

use crate::table::vocabulary;
use crate::{CentreService, FieldOfActivity};

vocabulary! {
    /// What a request is about.
    RequestTopic {
        SocialSupport = "social_support": "Әлеуметтік көмек", "Социальная помощь", "Social support";
        Disability = "disability": "Мүгедектігі бар адамдарды қолдау", "Поддержка людей с инвалидностью", "Support for people with disabilities";
        Family = "family": "Отбасы және балалар", "Семья и дети", "Family and children";
        Violence = "violence": "Зорлық-зомбылық, қысым көру", "Насилие и давление", "Violence and abuse";
        Health = "health": "Денсаулық", "Здоровье", "Health";
        Education = "education": "Білім және жастар", "Образование и молодёжь", "Education and youth";
        Legal = "legal": "Заң көмегі", "Юридическая помощь", "Legal help";
        Employment = "employment": "Жұмыс және кәсіп", "Работа и своё дело", "Work and business";
        Environment = "environment": "Экология және су", "Экология и вода", "Environment and water";
        Founding = "founding": "ҮЕҰ құру және тіркеу", "Создание и регистрация НПО", "Founding and registering an NGO";
        DatabaseReport = "database_report": "ҮЕҰ дерекқорына мәлімет тапсыру", "Сведения в базу данных НПО", "Report to the national NGO database";
        Grants = "grants": "Гранттар мен жобалар", "Гранты и проекты", "Grants and projects";
        Room = "room": "Жиналысқа бөлме керек", "Помещение для встречи", "A room for a meeting";
        Training = "training": "Оқу және тренинг", "Обучение и тренинги", "Training";
        Other = "other": "Басқа мәселе", "Другое", "Something else";
    }
}

vocabulary! {
    /// Who sends a request.
    RequesterKind {
        Citizen = "citizen": "Азамат", "Гражданин", "Citizen";
        Ngo = "ngo": "ҮЕҰ", "НПО", "NGO";
        InitiativeGroup = "initiative_group": "Бастамашыл топ", "Инициативная группа", "Initiative group";
    }
}

impl RequestTopic {
    /// The service it asks for, unless a routing rule says otherwise.
    #[must_use]
    pub const fn service(self) -> CentreService {
        match self {
            Self::DatabaseReport => CentreService::DatabaseReport,
            Self::Grants => CentreService::Grants,
            Self::Room => CentreService::Room,
            Self::Training => CentreService::Training,
            _ => CentreService::Consultation,
        }
    }

    /// The fields of those who may help, for suggestions.
    #[must_use]
    pub const fn fields(self) -> &'static [FieldOfActivity] {
        use FieldOfActivity as Field;
        match self {
            Self::SocialSupport => &[Field::Vulnerable, Field::Orphans],
            Self::Disability => &[Field::Vulnerable],
            Self::Family => &[Field::Family, Field::Orphans],
            Self::Violence => &[Field::Family, Field::Rights],
            Self::Health => &[Field::Health],
            Self::Education => &[Field::Education, Field::Youth],
            Self::Legal => &[Field::Rights],
            Self::Employment => &[Field::Employment],
            Self::Environment => &[Field::Environment],
            Self::Founding | Self::DatabaseReport | Self::Grants | Self::Room | Self::Training => {
                &[Field::CivilSociety]
            }
            Self::Other => &[],
        }
    }

    /// Whether somebody who looks over a shoulder must not see it: the form
    /// then offers a quick way out.
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Self::Violence)
    }
}
