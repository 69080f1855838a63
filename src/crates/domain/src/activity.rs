//! Fields of activity, as the national NGO database of Kazakhstan names them
//! (order of the Ministry of Information and Social Development; the same list
//! is used for state social orders and grants). Everybody may use it.

use crate::table::vocabulary;

vocabulary! {
    /// A field of activity.
    FieldOfActivity {
        Education = "education": "Білім, ғылым, ақпарат, спорт", "Образование, наука, информация, спорт", "Education, science, information, sport";
        Health = "health": "Денсаулық сақтау", "Охрана здоровья", "Health";
        Environment = "environment": "Қоршаған ортаны қорғау", "Охрана окружающей среды", "Environment";
        Youth = "youth": "Жастар саясаты және балалар бастамалары", "Молодёжная политика и детские инициативы", "Youth and children's initiatives";
        Family = "family": "Отбасы, демография, гендер", "Семья, демография, гендер", "Family, demography, gender";
        Vulnerable = "vulnerable": "Әлеуметтік осал топтар", "Социально уязвимые слои", "Socially vulnerable groups";
        Orphans = "orphans": "Жетім балалар, толық емес және көпбалалы отбасылар", "Дети-сироты, неполные и многодетные семьи", "Orphans, single-parent and large families";
        Employment = "employment": "Жұмыспен қамту", "Занятость населения", "Employment";
        Rights = "rights": "Азаматтардың құқықтары мен мүдделері", "Права и интересы граждан", "Rights and interests of citizens";
        Culture = "culture": "Мәдениет және өнер", "Культура и искусство", "Culture and art";
        Heritage = "heritage": "Тарихи-мәдени мұра", "Историко-культурное наследие", "Historical and cultural heritage";
        Unity = "unity": "Қоғамдық келісім және ұлттық бірлік", "Общественное согласие и национальное единство", "National unity";
        CivilSociety = "civil_society": "Азаматтық қоғамды дамыту", "Развитие гражданского общества", "Development of civil society";
        Other = "other": "Өзге әлеуметтік маңызды мақсаттар", "Иные социально значимые цели", "Other socially significant aims";
    }
}
