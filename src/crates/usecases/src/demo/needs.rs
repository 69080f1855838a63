//! What invented people write to centres, by topic: how often, in which words.
//! Rule: needs of everyday life, nobody's own.

use super::text::Tri;
use domain::RequestTopic;

/// A topic, its weight, and a need in three languages.
pub(super) const NEEDS: [(RequestTopic, u32, Tri); 15] = [
    (
        RequestTopic::SocialSupport,
        16,
        [
            "Атаулы әлеуметтік көмекке қандай құжат керек екенін білгім келеді.",
            "Хочу узнать, какие документы нужны для адресной социальной помощи.",
            "I would like to know which papers are needed for social assistance.",
        ],
    ),
    (
        RequestTopic::Disability,
        9,
        [
            "Арбаға арналған пандус орнатуға кім көмектесе алады?",
            "Кто поможет установить пандус для коляски?",
            "Who can help to install a wheelchair ramp?",
        ],
    ),
    (
        RequestTopic::Family,
        8,
        [
            "Көп балалы отбасыларға арналған үйірмелер туралы айтып беріңізші.",
            "Расскажите о кружках для многодетных семей.",
            "Please tell me about clubs for families with many children.",
        ],
    ),
    (
        RequestTopic::Violence,
        1,
        [
            "Психологпен құпия сөйлескім келеді.",
            "Хочу поговорить с психологом конфиденциально.",
            "I would like to talk to a psychologist in confidence.",
        ],
    ),
    (
        RequestTopic::Health,
        6,
        [
            "Қант диабеті бар адамдарға арналған кездесулер бар ма?",
            "Есть ли встречи для людей с диабетом?",
            "Are there meetings for people with diabetes?",
        ],
    ),
    (
        RequestTopic::Education,
        9,
        [
            "Жасөспірімдерге арналған тегін ағылшын курсын іздеп жүрміз.",
            "Ищем бесплатные курсы английского для подростков.",
            "We are looking for free English lessons for teenagers.",
        ],
    ),
    (
        RequestTopic::Legal,
        14,
        [
            "Еңбек шартын бұзу туралы заңгердің кеңесі керек.",
            "Нужна консультация юриста о расторжении трудового договора.",
            "I need a lawyer's advice about ending a work contract.",
        ],
    ),
    (
        RequestTopic::Employment,
        8,
        [
            "Тігін цехын ашқым келеді, неден бастаған жөн?",
            "Хочу открыть швейный цех. С чего начать?",
            "I would like to open a sewing workshop. Where do I begin?",
        ],
    ),
    (
        RequestTopic::Environment,
        3,
        [
            "Ауылымызда сексеуіл егуді ұйымдастырғымыз келеді.",
            "Хотим организовать посадку саксаула в нашем ауле.",
            "We would like to plant saxaul in our village.",
        ],
    ),
    (
        RequestTopic::Founding,
        10,
        [
            "Қоғамдық қор тіркеу үшін жарғыны қарап беріңіздерші.",
            "Проверьте, пожалуйста, устав для регистрации общественного фонда.",
            "Please look through the charter of the fund that we are registering.",
        ],
    ),
    (
        RequestTopic::DatabaseReport,
        7,
        [
            "ҮЕҰ дерекқорына мәліметті қалай толтырамыз?",
            "Как заполнить сведения в базу данных НПО?",
            "How do we fill in the report to the NGO database?",
        ],
    ),
    (
        RequestTopic::Grants,
        11,
        [
            "Шағын грантқа өтінімнің бюджетін тексеріп беріңіздерші.",
            "Проверьте бюджет заявки на малый грант.",
            "Please check the budget of our small grant application.",
        ],
    ),
    (
        RequestTopic::Room,
        6,
        [
            "Сенбіде 20 адамға жиналыс өткізетін бөлме керек.",
            "Нужно помещение для встречи двадцати человек в субботу.",
            "We need a room for a meeting of twenty people on Saturday.",
        ],
    ),
    (
        RequestTopic::Training,
        6,
        [
            "Еріктілерге арналған алғашқы көмек тренингіне жазылғымыз келеді.",
            "Хотим записать волонтёров на тренинг по первой помощи.",
            "We would like first-aid training for our volunteers.",
        ],
    ),
    (
        RequestTopic::Other,
        4,
        [
            "Ауыл тарихы туралы кітап шығарғымыз келеді, кіммен ақылдасамыз?",
            "Хотим издать книгу об истории аула. С кем посоветоваться?",
            "We would like to publish a book about our village. Whom could we ask?",
        ],
    ),
];

/// What a centre answers.
pub(super) const ANSWERS: [Tri; 3] = [
    [
        "Құжаттар тізімін дайындап қойдық. Жұмыс уақытында орталыққа келіңіз.",
        "Мы подготовили список документов. Приходите в центр в рабочее время.",
        "We have prepared the list of papers. Please come during working hours.",
    ],
    [
        "Маманымыз сізге осы аптада хабарласады.",
        "Наш специалист свяжется с вами на этой неделе.",
        "Our specialist will get in touch with you this week.",
    ],
    [
        "Сұрағыңыз бойынша нұсқаулық пен үлгілер орталықта бар, бірге толтырамыз.",
        "В центре есть инструкция и образцы, заполним вместе.",
        "The centre has a guide and samples; we will fill them in together.",
    ],
];

/// Why a centre refuses.
pub(super) const REFUSAL: Tri = [
    "Бұл мәселе орталықтың құзыретіне кірмейді. Халыққа қызмет көрсету орталығына барыңыз.",
    "Этот вопрос не входит в работу центра. Обратитесь в ЦОН.",
    "This is not something the centre can do. Please turn to the public service centre.",
];
