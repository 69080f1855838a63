//! Invented resolutions of two editions of the Civil Forum, followed over the
//! years. Rule: every one is marked as invented, and nobody real is said to have
//! promised anything: bodies are named as examples, organisations are invented.
//! Laureates are those of [`crate::demo::seed_facts`]' source and no others.

use super::Stage;
use crate::demo::text::Tri;
use crate::instant_of;
use domain::proceedings::CommitmentState::{self, Done, Dropped, InProgress};
use domain::proceedings::{
    Commitment, CommitmentId, Evidence, Laureate, OwnerBody, Proceedings, Record, Resolution,
};
use domain::{Locale, Localized};
use jiff::Timestamp;
use jiff::civil::{Date, date, time};

/// Who keeps a promise.
#[derive(Clone, Copy)]
enum Keeper {
    /// A body of the region.
    Region,
    /// A body of a district.
    District,
    /// One of the invented organisations.
    Organization(usize),
}

/// What became of a promise.
#[derive(Clone, Copy)]
enum Step {
    /// It moved on; what was said about it.
    Move(CommitmentState, Tri),
    /// It was given more time.
    Postponed(Date),
    /// Something shows what was done.
    Proof(Tri),
}

struct Promise {
    texts: Tri,
    keeper: Keeper,
    deadline: Option<Date>,
    steps: &'static [(Date, Step)],
}

/// The states of one edition's proceedings, the first one first.
pub(super) type Versions = Vec<(Timestamp, Proceedings)>;

const NOTHING: Tri = ["", "", ""];

const REGION: Tri = [
    "Облыстық басқарма (мысал)",
    "Областное управление (пример)",
    "A regional department (example)",
];

const DISTRICT: Tri = [
    "Аудан әкімдігі (мысал)",
    "Акимат района (пример)",
    "A district akimat (example)",
];

const TENTH: Tri = [
    "Форумға қатысушылар азаматтық қоғам мен мемлекеттің әріптестігін жалғастыруды қолдап, мыналарды ұсынады:\n\n- ұйымдарға жұмыс істейтін орын мен тұрақты қолдау беру;\n- шешім қабылдамас бұрын тұрғындарды тыңдау;\n- еріктілерді үйретіп, еңбегін бағалау;\n- Арал өңірінің табиғатын бірге қалпына келтіру.",
    "Участники форума поддержали партнёрство гражданского общества и государства и предлагают:\n\n- дать организациям место для работы и постоянную поддержку;\n- выслушивать жителей до принятия решений;\n- обучать волонтёров и ценить их труд;\n- вместе восстанавливать природу Приаралья.",
    "The participants of the forum stand for the partnership of civil society and state and propose:\n\n- to give organisations a place to work and lasting support;\n- to hear residents before decisions are made;\n- to train volunteers and value their work;\n- to restore nature around the Aral Sea together.",
];

const EIGHTH: Tri = [
    "Форумға қатысушылар ауыл тұрғындарының қоғамдық жұмысқа қатысуын кеңейтуді ұсынады.",
    "Участники форума предлагают расширить участие сельских жителей в общественной жизни.",
    "The participants of the forum propose that villagers take a larger part in public life.",
];

const OF_TENTH: [Promise; 7] = [
    Promise {
        texts: [
            "Облыс орталығында азаматтық ұйымдарға арналған ортақ кеңсе ашу",
            "Открыть в областном центре общий офис для гражданских организаций",
            "Open a shared office for civil organisations in the regional centre",
        ],
        keeper: Keeper::Region,
        deadline: Some(date(2022, 12, 31)),
        steps: &[
            (date(2022, 3, 15), Step::Move(InProgress, NOTHING)),
            (
                date(2022, 12, 5),
                Step::Move(
                    Done,
                    [
                        "Кеңсе ашылды, оны 14 ұйым пайдаланады.",
                        "Офис открыт, им пользуются 14 организаций.",
                        "The office is open and used by 14 organisations.",
                    ],
                ),
            ),
            (
                date(2022, 12, 5),
                Step::Proof([
                    "Кеңсенің ашылуы туралы есеп",
                    "Отчёт об открытии офиса",
                    "Report on the opening of the office",
                ]),
            ),
        ],
    },
    Promise {
        texts: [
            "Әр ауданда жылына кемінде бір қоғамдық тыңдау өткізу",
            "Проводить в каждом районе не меньше одних общественных слушаний в год",
            "Hold at least one public hearing a year in each district",
        ],
        keeper: Keeper::District,
        deadline: Some(date(2023, 12, 31)),
        steps: &[
            (date(2022, 6, 10), Step::Move(InProgress, NOTHING)),
            (
                date(2023, 12, 20),
                Step::Move(
                    Done,
                    [
                        "Тыңдаулар барлық ауданда өтті.",
                        "Слушания прошли во всех районах.",
                        "Hearings were held in all districts.",
                    ],
                ),
            ),
        ],
    },
    Promise {
        texts: [
            "Еріктілерді үйрету бағдарламасын жасап, барлық ауданда бастау",
            "Разработать программу обучения волонтёров и начать её во всех районах",
            "Make a training programme for volunteers and begin it in all districts",
        ],
        keeper: Keeper::Organization(0),
        deadline: Some(date(2023, 6, 30)),
        steps: &[
            (
                date(2023, 2, 14),
                Step::Move(
                    InProgress,
                    [
                        "Бағдарлама дайын, екі ауданда басталды.",
                        "Программа готова и начата в двух районах.",
                        "The programme is ready and has begun in two districts.",
                    ],
                ),
            ),
            (date(2023, 6, 20), Step::Postponed(date(2024, 6, 30))),
        ],
    },
    Promise {
        texts: [
            "Мемлекеттік мекемелер сайттарының мүгедектігі бар адамдарға ыңғайлылығын тексеру",
            "Проверить, удобны ли сайты государственных учреждений людям с инвалидностью",
            "Check whether people with disabilities can use the sites of state bodies",
        ],
        keeper: Keeper::Region,
        deadline: Some(date(2023, 12, 31)),
        steps: &[],
    },
    Promise {
        texts: [
            "Азаматтық қоғамның облыстық газетін шығару",
            "Издавать областную газету гражданского общества",
            "Publish a regional newspaper of civil society",
        ],
        keeper: Keeper::Organization(1),
        deadline: Some(date(2022, 9, 30)),
        steps: &[(
            date(2022, 9, 12),
            Step::Move(
                Dropped,
                [
                    "Басып шығаруға қаржы табылмады. Жаңалықтар сайтта жарияланады.",
                    "На печать не нашлось денег. Новости выходят на сайте.",
                    "No money was found for printing. News is published on the site.",
                ],
            ),
        )],
    },
    Promise {
        texts: [
            "Арал өңірінде жыл сайын екі рет ағаш отырғызу",
            "Дважды в год сажать деревья в Приаралье",
            "Plant trees around the Aral Sea twice a year",
        ],
        keeper: Keeper::Organization(2),
        deadline: Some(date(2030, 12, 31)),
        steps: &[(
            date(2022, 4, 20),
            Step::Move(
                InProgress,
                [
                    "Алғашқы акция өтті.",
                    "Прошла первая акция.",
                    "The first planting took place.",
                ],
            ),
        )],
    },
    Promise {
        texts: [
            "Азаматтық ұйымдар туралы ашық деректерді жүйелі түрде жаңарту",
            "Регулярно обновлять открытые данные о гражданских организациях",
            "Keep the open data about civil organisations up to date",
        ],
        keeper: Keeper::Region,
        deadline: None,
        steps: &[],
    },
];

const OF_EIGHTH: [Promise; 4] = [
    Promise {
        texts: [
            "Ауылдарда қоғамдық кеңес беру күндерін өткізу",
            "Проводить в сёлах дни общественных консультаций",
            "Hold days of public advice in villages",
        ],
        keeper: Keeper::Organization(0),
        deadline: Some(date(2019, 12, 31)),
        steps: &[(
            date(2019, 11, 28),
            Step::Move(
                Done,
                [
                    "Күндер 12 ауылда өтті.",
                    "Дни прошли в 12 сёлах.",
                    "The days were held in 12 villages.",
                ],
            ),
        )],
    },
    Promise {
        texts: [
            "Ауыл жастарына арналған жазғы мектеп ашу",
            "Открыть летнюю школу для сельской молодёжи",
            "Open a summer school for village youth",
        ],
        keeper: Keeper::District,
        deadline: Some(date(2020, 8, 31)),
        steps: &[(
            date(2020, 5, 11),
            Step::Move(
                Dropped,
                [
                    "Карантинге байланысты өткізілмеді.",
                    "Не состоялась из-за карантина.",
                    "It did not take place because of the quarantine.",
                ],
            ),
        )],
    },
    Promise {
        texts: [
            "Ауылдық ұйымдарға құжат толтыруға көмектесу",
            "Помогать сельским организациям с документами",
            "Help village organisations with their papers",
        ],
        keeper: Keeper::Organization(1),
        deadline: None,
        steps: &[(date(2019, 2, 4), Step::Move(InProgress, NOTHING))],
    },
    Promise {
        texts: [
            "Аудан орталықтарында қоғамдық ұйымдарға бөлме беру",
            "Выделить комнаты общественным организациям в районных центрах",
            "Give rooms to public organisations in district centres",
        ],
        keeper: Keeper::District,
        deadline: Some(date(2020, 12, 31)),
        steps: &[],
    },
];

/// Whom the newspaper names as honoured at the X forum.
const LAUREATES: [(&str, Tri); 6] = [
    (
        "Анар Ізден",
        [
            "«Қазақстан Республикасының Тәуелсіздігіне 30 жыл» медалі",
            "Медаль «Қазақстан Республикасының Тәуелсіздігіне 30 жыл»",
            "Medal «Қазақстан Республикасының Тәуелсіздігіне 30 жыл»",
        ],
    ),
    (
        "Ляйля Ризванова",
        [
            "«Жомарт жүрек» байқауы: «Жыл меценаты»",
            "Конкурс «Жомарт жүрек»: «Жыл меценаты»",
            "Contest «Жомарт жүрек»: «Жыл меценаты»",
        ],
    ),
    (
        "Әлия Қартабаева",
        [
            "«Жомарт жүрек» байқауы: «Жыл тұлғасы»",
            "Конкурс «Жомарт жүрек»: «Жыл тұлғасы»",
            "Contest «Жомарт жүрек»: «Жыл тұлғасы»",
        ],
    ),
    (
        "«Қызылорда қалалық мүгедектер қоғамы» қоғамдық бірлестігі",
        [
            "«Жомарт жүрек» байқауы: «Жылдың үздік ұйымы»",
            "Конкурс «Жомарт жүрек»: «Жылдың үздік ұйымы»",
            "Contest «Жомарт жүрек»: «Жылдың үздік ұйымы»",
        ],
    ),
    (
        "«Ер-Әлі» шаруа қожалығы",
        [
            "«Жомарт жүрек» байқауы: «Туған өлке»",
            "Конкурс «Жомарт жүрек»: «Туған өлке»",
            "Contest «Жомарт жүрек»: «Туған өлке»",
        ],
    ),
    (
        "«Самұрық инновациялық идеяларды дамыту орталығы» қоғамдық қоры",
        [
            "«Жомарт жүрек» байқауы: «Жылдың үздік қамқоршысы»",
            "Конкурс «Жомарт жүрек»: «Жылдың үздік қамқоршысы»",
            "Contest «Жомарт жүрек»: «Жылдың үздік қамқоршысы»",
        ],
    ),
];

/// The resolutions, by number of the edition.
pub(super) fn all(stage: &mut Stage<'_>) -> [(u16, Versions); 2] {
    [
        (
            10,
            versions(stage, date(2021, 11, 26), (TENTH, &LAUREATES), &OF_TENTH),
        ),
        (
            8,
            versions(stage, date(2018, 11, 23), (EIGHTH, &[]), &OF_EIGHTH),
        ),
    ]
}

fn laureates(stage: &Stage<'_>, honoured: &[(&str, Tri)]) -> Vec<Laureate> {
    let honoured = honoured.iter();
    honoured
        .map(|(name, awards)| Laureate {
            names: Localized::single(Locale::Kk, name, stage.at),
            awards: stage.text(*awards),
        })
        .collect()
}

fn versions(
    stage: &mut Stage<'_>,
    day: Date,
    (texts, honoured): (Tri, &[(&str, Tri)]),
    promises: &[Promise],
) -> Versions {
    let mut document = Proceedings {
        resolution: Resolution {
            adopted_on: Some(day),
            texts: stage.text(texts),
            commitments: promises.iter().map(|one| planned(stage, one)).collect(),
            demonstration: true,
        },
        record: Record {
            laureates: laureates(stage, honoured),
            ..Record::default()
        },
    };
    let mut steps: Vec<(Date, usize, Step)> = Vec::new();
    for (position, promise) in promises.iter().enumerate() {
        let of_promise = promise.steps.iter();
        steps.extend(of_promise.map(|(day, step)| (*day, position, *step)));
    }
    // Stable: steps of one day stay in their order.
    steps.sort_by_key(|(day, ..)| *day);
    let noon = |day: Date| instant_of(day, time(12, 0, 0, 0));
    let mut versions = Vec::new();
    versions.extend(noon(day).map(|at| (at, document.clone())));
    for (day, position, step) in steps {
        let commitments = &mut document.resolution.commitments;
        if let Some(commitment) = commitments.get_mut(position) {
            take(stage, commitment, step);
        }
        versions.extend(noon(day).map(|at| (at, document.clone())));
    }
    versions
}

fn planned(stage: &mut Stage<'_>, promise: &Promise) -> Commitment {
    let organization = match promise.keeper {
        Keeper::Organization(number) => stage.cast.hosts.get(number).map(|(id, _)| *id),
        Keeper::Region | Keeper::District => None,
    };
    let names = match promise.keeper {
        Keeper::District => stage.text(DISTRICT),
        // Where there are too few organisations too.
        _ if organization.is_none() => stage.text(REGION),
        _ => Localized::default(),
    };
    Commitment {
        id: CommitmentId(stage.id()),
        texts: stage.text(promise.texts),
        owner: OwnerBody {
            organization,
            names,
        },
        deadline: promise.deadline,
        state: CommitmentState::Planned,
        notes: Localized::default(),
        evidence: Vec::new(),
    }
}

fn take(stage: &Stage<'_>, commitment: &mut Commitment, step: Step) {
    match step {
        Step::Move(to, notes) => {
            commitment.state = to;
            commitment.notes = stage.text(notes);
        }
        Step::Postponed(day) => commitment.deadline = Some(day),
        Step::Proof(texts) => commitment.evidence.push(Evidence {
            texts: stage.text(texts),
            address: None,
        }),
    }
}
