//! The invented edition ahead: two days, three halls, a full agenda.

use super::civil_forum::titles;
use super::{Plan, Stage, at, invented};
use crate::demo::text::Tri;
use domain::event::SessionFormat::{
    Break, Ceremony, Exhibition, Panel, Plenary, Registration, RoundTable, Talk, Workshop,
};
use domain::event::{
    Event, EventDate, EventKind, EventState, Hall, HallId, SessionDocument, SessionFormat, Track,
    TrackId,
};
use domain::{Coordinates, District, FieldOfActivity, WebAddress};
use jiff::Span;
use jiff::civil::{Date, Time, Weekday};

/// The edition after the last one that is known.
pub(super) const NUMBER: u16 = 13;
/// It begins on the first Thursday this many days ahead.
const DAYS_AHEAD: i32 = 21;

const HALLS: [(Tri, u32); 3] = [
    (["Үлкен зал", "Большой зал", "Great Hall"], 300),
    (["1-зал", "Зал 1", "Hall 1"], 80),
    (["2-зал", "Зал 2", "Hall 2"], 60),
];

pub(super) const TRACKS: [Tri; 4] = [
    ["Азаматтық қоғам", "Гражданское общество", "Civil society"],
    ["Жастар", "Молодёжь", "Youth"],
    ["Қоршаған орта", "Окружающая среда", "Environment"],
    [
        "Қолдау мен қамқорлық",
        "Поддержка и забота",
        "Support and care",
    ],
];

/// Day, from, to, hall, track, format, speakers, title.
type Row = (
    usize,
    (i8, i8),
    (i8, i8),
    Option<usize>,
    Option<usize>,
    SessionFormat,
    usize,
    Tri,
);

const ROWS: [Row; 24] = [
    (
        0,
        (9, 0),
        (10, 0),
        None,
        None,
        Registration,
        0,
        [
            "Қатысушыларды тіркеу",
            "Регистрация участников",
            "Registration of participants",
        ],
    ),
    (
        0,
        (10, 0),
        (10, 40),
        Some(0),
        None,
        Ceremony,
        1,
        ["Форумның ашылуы", "Открытие форума", "Opening of the forum"],
    ),
    (
        0,
        (10, 40),
        (11, 40),
        Some(0),
        Some(0),
        Plenary,
        3,
        [
            "Азаматтық қоғам бес жылдан кейін: қандай болғымыз келеді",
            "Гражданское общество через пять лет: какими мы хотим стать",
            "Civil society in five years: what we want to become",
        ],
    ),
    (
        0,
        (11, 40),
        (12, 0),
        None,
        None,
        Break,
        0,
        ["Үзіліс", "Перерыв", "Break"],
    ),
    (
        0,
        (12, 0),
        (13, 0),
        Some(0),
        Some(0),
        Panel,
        3,
        [
            "Мемлекеттік әлеуметтік тапсырыс: сапасы мен нәтижесі",
            "Государственный социальный заказ: качество и результат",
            "State social orders: quality and results",
        ],
    ),
    (
        0,
        (12, 0),
        (13, 0),
        Some(1),
        Some(1),
        Talk,
        2,
        [
            "Ауыл жастарының бастамасы",
            "Инициативы сельской молодёжи",
            "Initiatives of rural youth",
        ],
    ),
    (
        0,
        (12, 0),
        (13, 0),
        Some(2),
        Some(2),
        RoundTable,
        2,
        [
            "Арал өңірі: су мен тұрғындар",
            "Приаралье: вода и жители",
            "The Aral region: water and people",
        ],
    ),
    (
        0,
        (13, 0),
        (14, 0),
        None,
        None,
        Break,
        0,
        ["Түскі үзіліс", "Обед", "Lunch"],
    ),
    (
        0,
        (14, 0),
        (15, 30),
        Some(0),
        Some(0),
        Panel,
        2,
        [
            "«Бір терезе»: қолдау орталығының бір күні",
            "«Бір терезе»: один день центра поддержки",
            "“Bir Tereze”: a day at the support centre",
        ],
    ),
    (
        0,
        (14, 0),
        (15, 30),
        Some(1),
        Some(3),
        Workshop,
        1,
        [
            "Кедергісіз қала: бірге тексереміз",
            "Город без барьеров: проверяем вместе",
            "A city without barriers: let us check together",
        ],
    ),
    (
        0,
        (14, 0),
        (15, 30),
        Some(2),
        Some(1),
        Workshop,
        1,
        [
            "Алғашқы жобаңды қалай жазасың",
            "Как написать первый проект",
            "How to write your first project",
        ],
    ),
    (
        0,
        (15, 45),
        (16, 45),
        Some(1),
        Some(0),
        Workshop,
        1,
        [
            "Шағын ұйымның есебі: 31 наурызға дейін не тапсырамыз",
            "Отчётность небольшой организации: что сдать до 31 марта",
            "Reports of a small organisation: what to hand in by 31 March",
        ],
    ),
    (
        0,
        (15, 45),
        (16, 45),
        Some(2),
        Some(3),
        RoundTable,
        2,
        [
            "Көпбалалы отбасына көмек: ұйымдар қалай бірігеді",
            "Помощь многодетным семьям: как объединяются организации",
            "Helping large families: how organisations join forces",
        ],
    ),
    (
        0,
        (17, 0),
        (18, 0),
        None,
        None,
        Exhibition,
        0,
        [
            "Ұйымдар көрмесі",
            "Выставка организаций",
            "Exhibition of organisations",
        ],
    ),
    (
        1,
        (9, 30),
        (10, 0),
        None,
        None,
        Registration,
        0,
        [
            "Қатысушыларды тіркеу",
            "Регистрация участников",
            "Registration of participants",
        ],
    ),
    (
        1,
        (10, 0),
        (11, 30),
        Some(0),
        Some(2),
        Panel,
        3,
        [
            "Сырдарияның суы: ауылдар не істей алады",
            "Вода Сырдарьи: что могут сёла",
            "The water of the Syrdarya: what villages can do",
        ],
    ),
    (
        1,
        (10, 0),
        (11, 30),
        Some(1),
        Some(1),
        Workshop,
        1,
        [
            "Еріктілер тобын құру",
            "Как собрать команду волонтёров",
            "Building a team of volunteers",
        ],
    ),
    (
        1,
        (10, 0),
        (11, 30),
        Some(2),
        Some(3),
        Talk,
        2,
        [
            "Үйде күтім: отбасына қандай қолдау керек",
            "Уход на дому: какая поддержка нужна семье",
            "Care at home: what support families need",
        ],
    ),
    (
        1,
        (11, 30),
        (12, 0),
        None,
        None,
        Break,
        0,
        ["Үзіліс", "Перерыв", "Break"],
    ),
    (
        1,
        (12, 0),
        (13, 0),
        Some(0),
        Some(0),
        Panel,
        2,
        [
            "Қоғамдық тыңдау: пікірдің шешімге жетуі",
            "Общественные слушания: как мнение становится решением",
            "Public hearings: how an opinion becomes a decision",
        ],
    ),
    (
        1,
        (12, 0),
        (13, 0),
        Some(1),
        Some(3),
        Talk,
        1,
        [
            "Ымдау тілінде қызмет көрсету",
            "Услуги на жестовом языке",
            "Services in sign language",
        ],
    ),
    (
        1,
        (13, 0),
        (14, 0),
        None,
        None,
        Break,
        0,
        ["Түскі үзіліс", "Обед", "Lunch"],
    ),
    (
        1,
        (14, 0),
        (15, 0),
        Some(0),
        Some(0),
        Plenary,
        1,
        [
            "Ұсыныстарды талқылап, қарар қабылдау",
            "Обсуждение предложений, принятие резолюции",
            "Discussing proposals, adopting the resolution",
        ],
    ),
    (
        1,
        (15, 0),
        (15, 40),
        Some(0),
        None,
        Ceremony,
        0,
        [
            "Марапаттау және жабылуы",
            "Награждение и закрытие",
            "Awards and closing",
        ],
    ),
];

/// What is told of some sessions: title in Kazakh, text, what there is to read.
type Told = (&'static str, Tri, Option<(Tri, &'static str)>);

const TOLD: [Told; 5] = [
    (
        "Мемлекеттік әлеуметтік тапсырыс: сапасы мен нәтижесі",
        [
            "Тапсырыс беруші мен орындаушы ұйымдар нәтижені қалай өлшейтінін айтады. Соңғы 20 минут – залдан сұрақтар.",
            "Заказчики и организации-исполнители расскажут, как измеряют результат. Последние 20 минут – вопросы из зала.",
            "Those who order and those who deliver tell how they measure results. The last 20 minutes are for questions.",
        ],
        Some((
            [
                "Талқыланатын сұрақтар",
                "Вопросы для обсуждения",
                "Questions to discuss",
            ],
            "https://forum.example.org/social-orders.pdf",
        )),
    ),
    (
        "Кедергісіз қала: бірге тексереміз",
        [
            "Қатысушылар үш топқа бөлініп, ғимараттың кіреберісін тексеру парағымен қарап шығады. Орын саны – 25.",
            "Участники разделятся на три группы и осмотрят входы в здание по листу проверки. Мест – 25.",
            "Participants split into three groups and go through the entrances of the building with a checklist. There are 25 places.",
        ],
        Some((
            ["Тексеру парағы", "Лист проверки", "Checklist"],
            "https://forum.example.org/checklist.pdf",
        )),
    ),
    (
        "Алғашқы жобаңды қалай жазасың",
        [
            "Бір сағатта идеядан бюджетке дейін: мақсат, іс-шара, шығын. Өз идеяңызды ала келіңіз.",
            "За час от идеи до бюджета: цель, действия, расходы. Возьмите с собой свою идею.",
            "",
        ],
        None,
    ),
    (
        "Шағын ұйымның есебі: 31 наурызға дейін не тапсырамыз",
        [
            "Есеп нысандары, жиі кететін қателер, кімнен сұрауға болады.",
            "Формы отчётов, частые ошибки, у кого спросить.",
            "",
        ],
        None,
    ),
    (
        "Ұсыныстарды талқылап, қарар қабылдау",
        [
            "Аудандардың ұсыныстары кезекпен оқылады, әрқайсысына үш минут беріледі. Соңында қарар дауысқа салынады.",
            "Предложения районов читают по очереди, на каждое – три минуты. В конце голосуют за резолюцию.",
            "Proposals from the districts are read one after another, three minutes each. At the end the resolution is put to the vote.",
        ],
        None,
    ),
];

/// The forum ahead.
pub(super) fn forum(stage: &mut Stage<'_>) -> Event {
    let mut event = invented(Event::named(EventKind::Forum, titles(stage, NUMBER)));
    let details = &mut event.details;
    details.state = EventState::Open;
    details.edition = Some(NUMBER);
    details.themes = stage.text([
        "Бірге шешеміз: ауылдан облысқа дейін",
        "Решаем вместе: от села до области",
        "Deciding together: from village to region",
    ]);
    details.summaries = stage.text([
        "Екі күн, үш зал: ұйымдар, ауыл белсенділері мен жастар тәжірибе бөлісіп, ортақ қарар қабылдайды.",
        "Два дня, три зала: организации, сельские активисты и молодёжь делятся опытом и принимают общую резолюцию.",
        "Two days, three halls: organisations, village activists and young people share experience and adopt a common resolution.",
    ]);
    details.descriptions = stage.text([
        "Бірінші күн – баяндамалар мен шеберлік сабақтары. Екінші күні аудандардан түскен ұсыныстар талқыланып, қарар қабылданады.\n\nКіру тегін. Залдарда ымдау тілінің аудармашысы болады, ғимаратқа арбамен кіруге болады.",
        "Первый день – доклады и мастер-классы. На второй день обсудят предложения районов и примут резолюцию.\n\nВход свободный. В залах работает переводчик жестового языка, здание доступно для колясок.",
        "The first day is for talks and workshops. On the second day proposals from the districts are discussed and the resolution is adopted.\n\nAdmission is free. There is a sign language interpreter in the halls, and the building is accessible by wheelchair.",
    ]);
    details.venue.names = stage.text(["Достық үйі", "Дом дружбы", "House of Friendship"]);
    details.venue.addresses = stage.text(["Қызылорда", "Кызылорда", "Kyzylorda"]);
    details.venue.district = Some(District::Kyzylorda);
    let centre = District::Kyzylorda.facts();
    details.venue.coordinates = Coordinates::new(centre.latitude, centre.longitude).ok();
    details.fields = vec![
        FieldOfActivity::CivilSociety,
        FieldOfActivity::Youth,
        FieldOfActivity::Environment,
        FieldOfActivity::Vulnerable,
    ];
    details.hosts = stage.host(Some(District::Kyzylorda));
    let first = first_day(stage.today);
    let second = first.tomorrow().unwrap_or(first);
    details.date = EventDate::Days {
        from: first,
        to: second,
    };
    agenda(stage, &mut event, [first, second]);
    event
}

fn agenda(stage: &mut Stage<'_>, event: &mut Event, days: [Date; 2]) {
    for (names, places) in HALLS {
        event.agenda.halls.push(Hall {
            id: HallId(stage.id()),
            names: stage.text(names),
            places: Some(places),
        });
    }
    for names in TRACKS {
        event.agenda.tracks.push(Track {
            id: TrackId(stage.id()),
            names: stage.text(names),
        });
    }
    for (day, from, to, hall, track, format, speakers, titles) in ROWS {
        let Some(day) = days.get(day) else {
            continue;
        };
        let halls = &event.agenda.halls;
        let tracks = &event.agenda.tracks;
        let plan = Plan {
            titles,
            format,
            hall: hall.and_then(|hall| halls.get(hall)).map(|hall| hall.id),
            track: track
                .and_then(|track| tracks.get(track))
                .map(|track| track.id),
            speakers,
        };
        let mut session = stage.session(*day, (time(from), time(to)), plan);
        let [kazakh, ..] = titles;
        if let Some((_, text, document)) = TOLD.into_iter().find(|(title, ..)| *title == kazakh) {
            session.descriptions = stage.text(text);
            session
                .documents
                .extend(document.and_then(|(titles, address)| {
                    Some(SessionDocument {
                        titles: stage.text(titles),
                        address: WebAddress::parse(address).ok()?,
                    })
                }));
        }
        event.agenda.sessions.push(session);
    }
}

fn time((hour, minute): (i8, i8)) -> Time {
    at(hour, minute)
}

/// The first Thursday that is [`DAYS_AHEAD`] days ahead or more.
fn first_day(today: Date) -> Date {
    today
        .checked_add(Span::new().days(DAYS_AHEAD - 1))
        .and_then(|day| day.nth_weekday(1, Weekday::Thursday))
        .unwrap_or(today)
}
