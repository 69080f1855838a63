//! Whom an organisation serves. Our own list, joined from the groups named in
//! the national NGO database and in HSDS service eligibility. Everybody may use it.

use crate::table::vocabulary;

vocabulary! {
    /// A group of people an organisation works for.
    Beneficiary {
        Everyone = "everyone": "Барлық тұрғындар", "Все жители", "Everyone";
        Children = "children": "Балалар", "Дети", "Children";
        Youth = "youth": "Жастар", "Молодёжь", "Young people";
        Women = "women": "Әйелдер", "Женщины", "Women";
        Families = "families": "Отбасылар", "Семьи", "Families";
        LargeFamilies = "large_families": "Көпбалалы және толық емес отбасылар", "Многодетные и неполные семьи", "Large and single-parent families";
        Orphans = "orphans": "Жетім балалар", "Дети-сироты", "Orphans";
        Disability = "disability": "Мүгедектігі бар адамдар", "Люди с инвалидностью", "People with disabilities";
        OlderPeople = "older_people": "Қарттар мен зейнеткерлер", "Пожилые люди и пенсионеры", "Older people";
        Veterans = "veterans": "Ардагерлер", "Ветераны", "Veterans";
        Unemployed = "unemployed": "Жұмыссыздар", "Безработные", "Unemployed people";
        Rural = "rural": "Ауыл тұрғындары", "Жители сёл", "Rural residents";
        Kandas = "kandas": "Қандастар мен көшіп келгендер", "Кандасы и переселенцы", "Returnees and migrants";
        Patients = "patients": "Науқастар", "Пациенты", "Patients";
        Organizations = "organizations": "Үкіметтік емес ұйымдар", "Неправительственные организации", "Non-governmental organisations";
    }
}
