//! Made-up organisations for tests, benches and `examples/measure`: deterministic, in three languages,
//! with names as uneven as real ones. The rule: no real organisation, person or number is in here.

use search::{FacetGroup, FacetValue, Language, Record};

/// A linear congruential generator: the same numbers everywhere.
pub struct Numbers(u64);

impl Numbers {
    /// Numbers from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(2).wrapping_add(1))
    }

    /// A number below `below`.
    pub fn below(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }

    /// One of a few.
    pub fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        let place = self.below(things.len());
        &things[place]
    }
}

type Three = [&'static str; 3];

/// Form: Kazakh with possessive, Russian, English; Kazakh abbreviation, Russian abbreviation; key.
const FORMS: &[(Three, Three, [&str; 2], &str)] = &[
    (
        ["қоғамдық қор", "общественный фонд", "public foundation"],
        ["қоғамдық қоры", "Общественный фонд", "Public Foundation"],
        ["ҚҚ", "ОФ"],
        "public_fund",
    ),
    (
        [
            "қоғамдық бірлестік",
            "общественное объединение",
            "public association",
        ],
        [
            "қоғамдық бірлестігі",
            "Общественное объединение",
            "Public Association",
        ],
        ["ҚБ", "ОО"],
        "public_association",
    ),
    (
        ["жеке мекеме", "частное учреждение", "private institution"],
        ["жеке мекемесі", "Частное учреждение", "Private Institution"],
        ["ЖМ", "ЧУ"],
        "private_institution",
    ),
    (
        ["жеке қор", "частный фонд", "private foundation"],
        ["жеке қоры", "Частный фонд", "Private Foundation"],
        ["ЖҚ", "ЧФ"],
        "private_fund",
    ),
    (
        [
            "корпоративтік қор",
            "корпоративный фонд",
            "corporate foundation",
        ],
        [
            "корпоративтік қоры",
            "Корпоративный фонд",
            "Corporate Foundation",
        ],
        ["КҚ", "КФ"],
        "corporate_fund",
    ),
    (
        [
            "заңды тұлғалар бірлестігі",
            "объединение юридических лиц",
            "association of legal entities",
        ],
        [
            "заңды тұлғалар бірлестігі",
            "Объединение юридических лиц",
            "Association of Legal Entities",
        ],
        ["ЗТБ", "ОЮЛ"],
        "association",
    ),
    (
        [
            "тұтыну кооперативі",
            "потребительский кооператив",
            "consumer cooperative",
        ],
        [
            "тұтыну кооперативі",
            "Потребительский кооператив",
            "Consumer Cooperative",
        ],
        ["ТК", "ПК"],
        "consumer_coop",
    ),
];

const DISTRICTS: &[(&str, Three, Three)] = &[
    (
        "kyzylorda",
        ["Қызылорда қаласы", "город Кызылорда", "Kyzylorda City"],
        ["Қызылорда", "Кызылординский", "Kyzylorda"],
    ),
    (
        "aral",
        ["Арал ауданы", "Аральский район", "Aral District"],
        ["Арал", "Аральский", "Aral"],
    ),
    (
        "kazaly",
        ["Қазалы ауданы", "Казалинский район", "Kazaly District"],
        ["Қазалы", "Казалинский", "Kazaly"],
    ),
    (
        "karmakshy",
        [
            "Қармақшы ауданы",
            "Кармакшинский район",
            "Karmakshy District",
        ],
        ["Қармақшы", "Кармакшинский", "Karmakshy"],
    ),
    (
        "zhalagash",
        ["Жалағаш ауданы", "Жалагашский район", "Zhalagash District"],
        ["Жалағаш", "Жалагашский", "Zhalagash"],
    ),
    (
        "syrdariya",
        [
            "Сырдария ауданы",
            "Сырдарьинский район",
            "Syrdariya District",
        ],
        ["Сырдария", "Сырдарьинский", "Syrdariya"],
    ),
    (
        "shieli",
        ["Шиелі ауданы", "Шиелийский район", "Shieli District"],
        ["Шиелі", "Шиелийский", "Shieli"],
    ),
    (
        "zhanakorgan",
        [
            "Жаңақорған ауданы",
            "Жанакорганский район",
            "Zhanakorgan District",
        ],
        ["Жаңақорған", "Жанакорганский", "Zhanakorgan"],
    ),
    (
        "baikonur",
        [
            "Байқоңыр қаласы",
            "город Байконыр (Байконур)",
            "Baikonur City",
        ],
        ["Байқоңыр", "Байконырский", "Baikonur"],
    ),
];

const FIELDS: &[(&str, Three)] = &[
    (
        "education",
        [
            "білім, ғылым, ақпарат, спорт",
            "образование, наука, информация, спорт",
            "education, science, information, sport",
        ],
    ),
    ("health", ["денсаулық сақтау", "охрана здоровья", "health"]),
    (
        "environment",
        [
            "қоршаған ортаны қорғау",
            "охрана окружающей среды",
            "environment",
        ],
    ),
    (
        "youth",
        [
            "жастар саясаты және балалар бастамалары",
            "молодёжная политика и детские инициативы",
            "youth policy and children's initiatives",
        ],
    ),
    (
        "family",
        [
            "отбасы, демография және гендер",
            "семья, демография и гендер",
            "family, demography and gender",
        ],
    ),
    (
        "vulnerable",
        [
            "әлеуметтік осал топтар",
            "социально уязвимые слои населения",
            "socially vulnerable groups",
        ],
    ),
    (
        "orphans",
        [
            "жетім балалар, толық емес және көпбалалы отбасылар",
            "дети-сироты, неполные и многодетные семьи",
            "orphans, single-parent and large families",
        ],
    ),
    (
        "employment",
        [
            "халықты жұмыспен қамту",
            "занятость населения",
            "employment",
        ],
    ),
    (
        "rights",
        [
            "азаматтардың құқықтары мен мүдделері",
            "права и интересы граждан",
            "rights and interests of citizens",
        ],
    ),
    (
        "culture",
        [
            "мәдениет және өнер",
            "культура и искусство",
            "culture and art",
        ],
    ),
    (
        "heritage",
        [
            "тарихи-мәдени мұра",
            "историко-культурное наследие",
            "historical and cultural heritage",
        ],
    ),
    (
        "unity",
        ["ұлттық бірлік", "национальное единство", "national unity"],
    ),
    (
        "civil_society",
        [
            "азаматтық қоғамды дамыту",
            "развитие гражданского общества",
            "development of civil society",
        ],
    ),
];

const BENEFICIARIES: &[(&str, Three)] = &[
    ("children", ["балалар", "дети", "children"]),
    ("youth", ["жастар", "молодёжь", "young people"]),
    ("women", ["әйелдер", "женщины", "women"]),
    ("elderly", ["қарттар", "пожилые люди", "older people"]),
    (
        "disabled",
        [
            "мүгедектігі бар адамдар",
            "люди с инвалидностью",
            "people with disabilities",
        ],
    ),
    ("veterans", ["ардагерлер", "ветераны", "veterans"]),
    (
        "families",
        ["көпбалалы отбасылар", "многодетные семьи", "large families"],
    ),
    ("kandas", ["қандастар", "кандасы", "kandas"]),
];

const SERVICES: &[Three] = &[
    ["заң кеңесі", "юридическая консультация", "legal advice"],
    [
        "психологиялық көмек",
        "психологическая помощь",
        "psychological help",
    ],
    [
        "оқыту және семинарлар",
        "обучение и семинары",
        "training and seminars",
    ],
    [
        "әлеуметтік оңалту",
        "социальная реабилитация",
        "social rehabilitation",
    ],
    [
        "жедел көмек қоры",
        "фонд экстренной помощи",
        "emergency aid",
    ],
    ["шағын гранттар", "малые гранты", "small grants"],
    ["көшет отырғызу", "посадка саженцев", "tree planting"],
    [
        "азық-түлік таратымы",
        "раздача продуктов",
        "food distribution",
    ],
    ["балалар үйірмелері", "детские кружки", "children's clubs"],
    [
        "еріктілерді дайындау",
        "подготовка волонтёров",
        "volunteer training",
    ],
    ["логопед сабақтары", "занятия с логопедом", "speech therapy"],
    [
        "ымдау тілі аудармасы",
        "сурдоперевод",
        "sign language interpreting",
    ],
];

/// Whom an organisation is of: Kazakh, Russian genitive plural, English.
const OF_WHOM: &[Three] = &[
    ["ардагерлер", "ветеранов", "Veterans"],
    ["мүгедектер", "инвалидов", "People with Disabilities"],
    ["жастар", "молодёжи", "Youth"],
    ["әйелдер", "женщин", "Women"],
    ["кәсіпкерлер", "предпринимателей", "Entrepreneurs"],
    ["фермерлер", "фермеров", "Farmers"],
    ["мұғалімдер", "учителей", "Teachers"],
    ["дәрігерлер", "врачей", "Doctors"],
    ["балықшылар", "рыбаков", "Fishers"],
    [
        "көпбалалы аналар",
        "многодетных матерей",
        "Mothers of Many Children",
    ],
    ["суретшілер", "художников", "Artists"],
    ["еріктілер", "волонтёров", "Volunteers"],
    ["журналистер", "журналистов", "Journalists"],
    ["заңгерлер", "юристов", "Lawyers"],
    ["ақындар", "поэтов", "Poets"],
    ["спортшылар", "спортсменов", "Athletes"],
];

const BODIES: &[Three] = &[
    ["ұйымы", "организация", "Organization"],
    ["орталығы", "центр", "Center"],
    ["қауымдастығы", "ассоциация", "Association"],
    ["одағы", "союз", "Union"],
    ["кеңесі", "совет", "Council"],
    ["клубы", "клуб", "Club"],
    ["федерациясы", "федерация", "Federation"],
    ["қоғамы", "общество", "Society"],
    ["альянсы", "альянс", "Alliance"],
    ["палатасы", "палата", "Chamber"],
];

/// Proper names: Kazakh, Russian spelling, English spelling.
const PROPER: &[Three] = &[
    ["Үміт", "Умит", "Umit"],
    ["Әділет", "Адилет", "Adilet"],
    ["Ынтымақ", "Ынтымак", "Yntymak"],
    ["Бірлік", "Бирлик", "Birlik"],
    ["Шапағат", "Шапагат", "Shapagat"],
    ["Мейірім", "Мейирим", "Meiirim"],
    ["Қамқор", "Камкор", "Kamkor"],
    ["Жанұя", "Жануя", "Zhanuya"],
    ["Болашақ", "Болашак", "Bolashak"],
    ["Өркен", "Оркен", "Orken"],
    ["Ғасыр", "Гасыр", "Gasyr"],
    ["Тірек", "Тирек", "Tirek"],
    ["Сенім", "Сеним", "Senim"],
    ["Рухани жол", "Рухани жол", "Rukhani Zhol"],
    ["Атамекен", "Атамекен", "Atameken"],
    ["Ақниет", "Акниет", "Akniet"],
    ["Ізгілік", "Изгилик", "Izgilik"],
    ["Асар", "Асар", "Asar"],
    ["Көмек", "Комек", "Komek"],
    ["Жүрек жылуы", "Журек жылуы", "Zhurek Zhyluy"],
    ["Сыр сұлуы", "Сыр сулуы", "Syr Suluy"],
    ["Сыр өңірі", "Сыр онири", "Syr Oniri"],
    ["Ана мен бала", "Ана мен бала", "Ana men Bala"],
    ["Дарын", "Дарын", "Daryn"],
    ["Қайнар", "Кайнар", "Kainar"],
    ["Арал теңізі", "Арал тенизи", "Aral Tenizi"],
    ["Жасыл ел", "Жасыл ел", "Zhasyl El"],
    ["Жас Отан", "Жас Отан", "Zhas Otan"],
    ["Парыз", "Парыз", "Paryz"],
    ["Қорғау", "Коргау", "Korgau"],
    ["Ұстаз", "Устаз", "Ustaz"],
    ["Зейін", "Зейин", "Zeiin"],
    ["Сауап", "Сауап", "Sauap"],
    ["Мәңгілік", "Мангилик", "Mangilik"],
    ["Айналайын", "Айналайын", "Ainalaiyn"],
    ["Құлыншақ", "Кулыншак", "Kulynshak"],
    ["Тұран", "Туран", "Turan"],
    ["Қорқыт мұрасы", "Коркыт мурасы", "Korkyt Murasy"],
    ["Ақмешіт", "Акмешит", "Akmeshit"],
    ["Сұңқар", "Сункар", "Sunkar"],
    ["Жетіген", "Жетиген", "Zhetigen"],
    ["Нұр", "Нур", "Nur"],
    ["Береке", "Береке", "Bereke"],
    ["Татулық", "Татулык", "Tatulyk"],
    ["Сабақтастық", "Сабактастык", "Sabaktastyk"],
    ["Ел ертеңі", "Ел ертени", "El Erteni"],
    ["Алтын ұя", "Алтын уя", "Altyn Uya"],
    ["Бәйтерек", "Байтерек", "Baiterek"],
    ["Қанат", "Канат", "Kanat"],
    ["Самғау", "Самгау", "Samgau"],
    ["Толқын", "Толкын", "Tolkyn"],
    ["Жол", "Жол", "Zhol"],
    ["Шаңырақ", "Шанырак", "Shanyrak"],
    ["Отбасы", "Отбасы", "Otbasy"],
];

/// What an organisation works on: Kazakh, Russian, English.
const TOPICS: &[Three] = &[
    [
        "экологиялық бастамалар",
        "экологических инициатив",
        "Environmental Initiatives",
    ],
    [
        "инновациялық идеяларды дамыту",
        "развития инновационных идей",
        "Development of Innovative Ideas",
    ],
    ["құқықтық көмек", "правовой помощи", "Legal Aid"],
    [
        "тұрақты даму",
        "устойчивого развития",
        "Sustainable Development",
    ],
    [
        "инклюзивті білім беру",
        "инклюзивного образования",
        "Inclusive Education",
    ],
    ["отбасы құндылықтары", "семейных ценностей", "Family Values"],
    ["ауыл шаруашылығы", "сельского хозяйства", "Agriculture"],
    [
        "цифрлық сауаттылық",
        "цифровой грамотности",
        "Digital Literacy",
    ],
    [
        "салауатты өмір салты",
        "здорового образа жизни",
        "Healthy Lifestyle",
    ],
    ["ұлттық спорт", "национального спорта", "National Sports"],
    [
        "қолөнер және дәстүр",
        "ремёсел и традиций",
        "Crafts and Traditions",
    ],
    ["су ресурстары", "водных ресурсов", "Water Resources"],
    [
        "әлеуметтік кәсіпкерлік",
        "социального предпринимательства",
        "Social Entrepreneurship",
    ],
    [
        "азаматтық бақылау",
        "гражданского контроля",
        "Civic Oversight",
    ],
];

const SYLLABLES: &[(&str, &str, &str)] = &[
    ("Ақ", "Ак", "Ak"),
    ("Бек", "Бек", "Bek"),
    ("Нұр", "Нур", "Nur"),
    ("Жан", "Жан", "Zhan"),
    ("Ер", "Ер", "Er"),
    ("Ай", "Ай", "Ai"),
    ("Сәр", "Сар", "Sar"),
    ("Дәу", "Дау", "Dau"),
    ("Қай", "Кай", "Kai"),
    ("Тал", "Тал", "Tal"),
    ("Мұр", "Мур", "Mur"),
    ("Серік", "Серик", "Serik"),
    ("бол", "бол", "bol"),
    ("сұлу", "сулу", "sulu"),
    ("мұхан", "мухан", "mukhan"),
    ("ғали", "гали", "gali"),
    ("гүл", "гуль", "gul"),
    ("тай", "тай", "tai"),
    ("лан", "лан", "lan"),
    ("дәулет", "даулет", "daulet"),
    ("мырза", "мырза", "myrza"),
    ("жар", "жар", "zhar"),
    ("кен", "кен", "ken"),
    ("шат", "шат", "shat"),
];

fn label(three: Three) -> [String; 3] {
    three.map(str::to_owned)
}

/// The filters of the made-up listing: form, district, field, beneficiary.
pub fn groups() -> Vec<FacetGroup> {
    let group = |key: &str, values: Vec<FacetValue>| FacetGroup {
        key: key.to_owned(),
        searched: true,
        values,
    };
    let plain = |values: &[(&str, Three)]| {
        values
            .iter()
            .map(|(key, labels)| FacetValue {
                key: (*key).to_owned(),
                labels: label(*labels),
                synonyms: Vec::new(),
            })
            .collect()
    };
    let forms = FORMS.iter().map(|(labels, _, short, key)| FacetValue {
        key: (*key).to_owned(),
        labels: label(*labels),
        synonyms: short.iter().map(|short| (*short).to_owned()).collect(),
    });
    let districts = DISTRICTS.iter().map(|(key, labels, _)| FacetValue {
        key: (*key).to_owned(),
        labels: label(*labels),
        synonyms: Vec::new(),
    });
    vec![
        group("form", forms.collect()),
        group("district", districts.collect()),
        group("field", plain(FIELDS)),
        group("beneficiary", plain(BENEFICIARIES)),
    ]
}

/// The flags of the made-up listing.
pub fn flags() -> Vec<String> {
    [
        "verified",
        "bin_confirmed",
        "contacts_checked",
        "services_written",
        "report_filed",
        "demo",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// So many organisations, the same for the same seed.
pub fn records(count: usize, seed: u64) -> Vec<Record> {
    let mut numbers = Numbers::new(seed);
    let mut records: Vec<Record> = (0..count)
        .map(|number| record(number, &mut numbers))
        .collect();
    for language in Language::ALL {
        let index = language.index();
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|number| {
            let name = records[*number].names[index]
                .as_deref()
                .or(records[*number].names[0].as_deref())
                .unwrap_or_default();
            name.to_lowercase().replace(['«', '»', '"'], "")
        });
        for (rank, number) in order.into_iter().enumerate() {
            records[number].name_ranks[index] = rank as u32;
        }
    }
    records
}

fn proper(numbers: &mut Numbers) -> [String; 3] {
    if numbers.below(10) < 3 {
        let parts = [
            numbers.one_of(SYLLABLES),
            numbers.one_of(SYLLABLES),
            numbers.one_of(SYLLABLES),
        ];
        let length = 2 + numbers.below(2);
        let join = |part: fn(&(&'static str, &'static str, &'static str)) -> &'static str| {
            let joined: String = parts
                .iter()
                .take(length)
                .map(|syllable| part(syllable).to_lowercase())
                .collect();
            let mut letters = joined.chars();
            letters
                .next()
                .map(|first| first.to_uppercase().chain(letters).collect())
                .unwrap_or_default()
        };
        return [
            join(|syllable| syllable.0),
            join(|syllable| syllable.1),
            join(|syllable| syllable.2),
        ];
    }
    let one = numbers.one_of(PROPER).map(str::to_owned);
    match numbers.below(6) {
        0 => {
            let other = numbers.one_of(PROPER);
            [0, 1, 2].map(|index| format!("{}-{}", one[index], other[index]))
        }
        1 => {
            let year = 1998 + numbers.below(26);
            one.map(|name| format!("{name}-{year}"))
        }
        _ => one,
    }
}

fn record(number: usize, numbers: &mut Numbers) -> Record {
    let form_index = [0, 1, 0, 1, 1, 0, 2, 3, 4, 5, 6, 1][numbers.below(12)];
    let (_, form, short, _) = FORMS[form_index];
    let district_index = numbers.below(DISTRICTS.len() + 4).saturating_sub(4);
    let (_, _, district) = DISTRICTS[district_index];
    let own = proper(numbers);
    let whom = numbers.one_of(OF_WHOM);
    let body = numbers.one_of(BODIES);
    let topic = numbers.one_of(TOPICS);
    let abbreviated = numbers.below(5) == 0;
    let (kk_form, ru_form) = if abbreviated {
        (short[0], short[1])
    } else {
        (form[0], form[1])
    };
    let names = match numbers.below(6) {
        0 => [
            format!(
                "«{} аудандық {} {}» {kk_form}",
                district[0], whom[0], body[0]
            ),
            format!("{ru_form} «{} {} {}»", district[1], body[1], whom[1]),
            format!(
                "\"{} {} {}\" {}",
                district[2],
                body[2],
                format_args!("of {}", whom[2]),
                form[2]
            ),
        ],
        1 => [
            format!("«{} {} {}» {kk_form}", own[0], topic[0], body[0]),
            format!("{ru_form} «{} {} «{}»", capital(body[1]), topic[1], own[1]),
            format!("{} {} for {} {}", own[2], body[2], topic[2], form[2]),
        ],
        2 => [
            format!("Қызылорда облысының «{} {}» {kk_form}", own[0], body[0]),
            format!(
                "{ru_form} «{} «{}» Кызылординской области",
                capital(body[1]),
                own[1]
            ),
            format!("{} {} of Kyzylorda Region, {}", own[2], body[2], form[2]),
        ],
        _ => [
            format!("«{}» {kk_form}", own[0]),
            format!("{ru_form} «{}»", own[1]),
            format!("{} {}", own[2], form[2]),
        ],
    };
    let [kk, ru, en] = names;
    let has_english = numbers.below(10) > 2;
    let services: Vec<&Three> = (0..numbers.below(4))
        .map(|_| numbers.one_of(SERVICES))
        .collect();
    let field = numbers.below(FIELDS.len());
    let fields = [field, numbers.below(FIELDS.len())];
    let beneficiaries: Vec<u16> = (0..numbers.below(3))
        .map(|_| numbers.below(BENEFICIARIES.len()) as u16)
        .collect();
    let year = 1992 + numbers.below(32);
    let month = 1 + numbers.below(12);
    let whole = |index: usize| {
        let service = services
            .first()
            .map_or(SERVICES[number % SERVICES.len()][index], |service| {
                service[index]
            });
        let field = FIELDS[field].1[index];
        match index {
            0 => format!(
                "{} өңірінде {} бойынша жұмыс істейміз: {service}. {} жылдан бері {} тұрғынға көмектестік.",
                district[0],
                field,
                year,
                40 + number % 900
            ),
            1 => format!(
                "Работаем в направлении «{field}»: {service}. С {year} года помогли {} жителям, район {}.",
                40 + number % 900,
                district[1]
            ),
            _ => format!(
                "We work on {field} in {}: {service}. Since {year} we have helped {} residents.",
                district[2],
                40 + number % 900
            ),
        }
    };
    let about = |index: usize| {
        let service = numbers_service(number, index);
        match index {
            0 => format!(
                "Ұйым {} мен {} үшін {} өткізеді. Жобалар Қызылорда облысы әкімдігінің және серіктестердің қолдауымен жүзеге асады.",
                whom[0], topic[0], service
            ),
            1 => format!(
                "Организация проводит {service} для {} и занимается вопросами {}. Проекты поддержаны акиматом Кызылординской области и партнёрами.",
                whom[1], topic[1]
            ),
            _ => format!(
                "The organisation offers {service} for {} and works on {}. Projects are supported by the akimat of Kyzylorda region and by partners.",
                whom[2].to_lowercase(),
                topic[2].to_lowercase()
            ),
        }
    };
    let descriptions = if numbers.below(3) == 0 {
        [None, None, None]
    } else {
        [
            Some(about(0)),
            Some(about(1)),
            has_english.then(|| about(2)),
        ]
    };
    Record {
        key: if number.is_multiple_of(3) {
            format!("{}-{number}", slug(&kk))
        } else {
            slug(&kk)
        },
        identifiers: vec![bin(year, month, numbers)],
        short_names: if numbers.below(4) == 0 {
            [Some(own[0].clone()), Some(own[1].clone()), None]
        } else {
            [None, None, None]
        },
        keywords: services
            .iter()
            .flat_map(|service| service.iter().map(|text| (*text).to_owned()))
            .collect(),
        summaries: [
            Some(whole(0)),
            Some(whole(1)),
            has_english.then(|| whole(2)),
        ],
        descriptions,
        names: [Some(kk), Some(ru), has_english.then_some(en)],
        facets: vec![
            vec![form_index as u16],
            vec![district_index as u16],
            fields.iter().map(|field| *field as u16).collect(),
            beneficiaries,
        ],
        flags: numbers.below(64) as u8,
        date: ((year - 1900) * 365 + month * 30 + numbers.below(28)) as u32,
        name_ranks: [0; 3],
        original: if numbers.below(4) == 0 {
            Language::Ru
        } else {
            Language::Kk
        },
        leads: [const { None }; 3],
        facts: [const { None }; 3],
    }
}

fn numbers_service(number: usize, index: usize) -> &'static str {
    SERVICES[number / 7 % SERVICES.len()][index]
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A sound BIN.
pub fn bin(year: usize, month: usize, numbers: &mut Numbers) -> String {
    loop {
        let body = format!("{:02}{month:02}40{:05}", year % 100, numbers.below(40_000));
        let digits: Vec<usize> = body.bytes().map(|byte| usize::from(byte - b'0')).collect();
        let sum = |first: usize| {
            digits
                .iter()
                .enumerate()
                .map(|(place, digit)| digit * ((place + first - 1) % 11 + 1))
                .sum::<usize>()
                % 11
        };
        let check = if sum(1) == 10 { sum(3) } else { sum(1) };
        if check < 10 {
            return format!("{body}{check}");
        }
    }
}

/// A slug as the site makes it, for the letters that occur here.
fn slug(name: &str) -> String {
    const LATIN: &[(&str, &str)] = &[
        ("аә", "a"),
        ("б", "b"),
        ("в", "v"),
        ("гғ", "g"),
        ("д", "d"),
        ("еэ", "e"),
        ("ё", "yo"),
        ("ж", "zh"),
        ("з", "z"),
        ("иі", "i"),
        ("йы", "y"),
        ("кқ", "k"),
        ("л", "l"),
        ("м", "m"),
        ("нң", "n"),
        ("оө", "o"),
        ("п", "p"),
        ("р", "r"),
        ("с", "s"),
        ("т", "t"),
        ("уұү", "u"),
        ("ф", "f"),
        ("х", "kh"),
        ("һ", "h"),
        ("ц", "ts"),
        ("ч", "ch"),
        ("ш", "sh"),
        ("щ", "shch"),
        ("ъь", ""),
        ("ю", "yu"),
        ("я", "ya"),
    ];
    let mut slug = String::new();
    for letter in name.to_lowercase().chars() {
        match LATIN.iter().find(|(letters, _)| letters.contains(letter)) {
            _ if letter.is_ascii_alphanumeric() => slug.push(letter),
            Some((_, latin)) => slug.push_str(latin),
            None if !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    slug.truncate(80);
    slug.trim_matches('-').to_owned()
}
