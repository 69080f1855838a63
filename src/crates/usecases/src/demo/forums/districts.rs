//! Invented events in districts: hearings, round tables, trainings, ahead and
//! behind.

use super::{Plan, Stage, at, invented};
use crate::demo::text::Tri;
use domain::event::{Event, EventDate, EventKind, EventState, SessionFormat};
use domain::{District, FieldOfActivity};
use jiff::Span;

struct Row {
    /// Days from today.
    days: i32,
    kind: EventKind,
    state: EventState,
    district: District,
    field: FieldOfActivity,
    titles: Tri,
    summaries: Tri,
}

const ROWS: [Row; 9] = [
    Row {
        days: 6,
        kind: EventKind::Hearing,
        state: EventState::Announced,
        district: District::Aral,
        field: FieldOfActivity::Environment,
        titles: [
            "Ауылдарға ауыз су жеткізу: қоғамдық тыңдау",
            "Питьевая вода в сёлах: общественные слушания",
            "Drinking water for villages: a public hearing",
        ],
        summaries: [
            "Су құбырының жоспары таныстырылады, тұрғындардың ұсынысы жазылып алынады.",
            "Представят план водопровода и запишут предложения жителей.",
            "The plan of the water main is presented and residents' proposals are taken down.",
        ],
    },
    Row {
        days: 11,
        kind: EventKind::Training,
        state: EventState::Announced,
        district: District::Shieli,
        field: FieldOfActivity::CivilSociety,
        titles: [
            "Гранттық өтінім жазу тренингі",
            "Тренинг: как написать заявку на грант",
            "Training: writing a grant application",
        ],
        summaries: [
            "Жаңадан ашылған ұйымдарға арналған. Өз жобаңызбен келіңіз.",
            "Для недавно созданных организаций. Приходите со своим проектом.",
            "For newly founded organisations. Come with a project of your own.",
        ],
    },
    Row {
        days: 16,
        kind: EventKind::RoundTable,
        state: EventState::Announced,
        district: District::Kazaly,
        field: FieldOfActivity::Youth,
        titles: [
            "Жастар ауылда қалуы үшін не керек",
            "Что нужно, чтобы молодёжь оставалась в селе",
            "What young people need to stay in the village",
        ],
        summaries: [
            "Жұмыс, бос уақыт және интернет туралы ашық әңгіме.",
            "Открытый разговор о работе, досуге и интернете.",
            "An open talk about work, free time and the internet.",
        ],
    },
    Row {
        days: 19,
        kind: EventKind::Training,
        state: EventState::Cancelled,
        district: District::Zhanakorgan,
        field: FieldOfActivity::Vulnerable,
        titles: [
            "Алғашқы көмек көрсету тренингі",
            "Тренинг по первой помощи",
            "First aid training",
        ],
        summaries: [
            "Еріктілерге арналған бір күндік сабақ.",
            "Однодневное занятие для волонтёров.",
            "A one-day class for volunteers.",
        ],
    },
    Row {
        days: 47,
        kind: EventKind::Conference,
        state: EventState::Announced,
        district: District::Kyzylorda,
        field: FieldOfActivity::Family,
        titles: [
            "Отбасын қолдайтын ұйымдардың конференциясы",
            "Конференция организаций поддержки семьи",
            "Conference of organisations that support families",
        ],
        summaries: [
            "Облыс ұйымдары бір жылдың жұмысын қорытындылайды.",
            "Организации области подведут итоги года.",
            "Organisations of the region look back at a year of work.",
        ],
    },
    Row {
        days: -9,
        kind: EventKind::RoundTable,
        state: EventState::Held,
        district: District::Karmakshy,
        field: FieldOfActivity::Heritage,
        titles: [
            "Тарихи орындарды бірге сақтаймыз",
            "Сохраним исторические места вместе",
            "Keeping historical places together",
        ],
        summaries: [
            "Өлкетанушылар мен мектептер ортақ күнтізбе жасады.",
            "Краеведы и школы составили общий календарь.",
            "Local historians and schools made a common calendar.",
        ],
    },
    Row {
        days: -34,
        kind: EventKind::Hearing,
        state: EventState::Held,
        district: District::Zhalagash,
        field: FieldOfActivity::Rights,
        titles: [
            "Аудан бюджеті: қоғамдық тыңдау",
            "Бюджет района: общественные слушания",
            "The district budget: a public hearing",
        ],
        summaries: [
            "Жолға, мектепке және жарыққа бөлінетін қаражат талқыланды.",
            "Обсудили средства на дороги, школы и освещение.",
            "Money for roads, schools and street lights was discussed.",
        ],
    },
    Row {
        days: -62,
        kind: EventKind::Training,
        state: EventState::Held,
        district: District::Syrdariya,
        field: FieldOfActivity::Employment,
        titles: [
            "Қолөнершілерге арналған тренинг",
            "Тренинг для мастеров-ремесленников",
            "Training for craftspeople",
        ],
        summaries: [
            "Бұйымды бағалау, суретке түсіру және сату үйретілді.",
            "Учились оценивать, снимать и продавать изделия.",
            "How to price, photograph and sell one's work.",
        ],
    },
    Row {
        days: -95,
        kind: EventKind::Meeting,
        state: EventState::Held,
        district: District::Aral,
        field: FieldOfActivity::Environment,
        titles: [
            "Сексеуіл егетін еріктілердің кездесуі",
            "Встреча волонтёров, сажающих саксаул",
            "Meeting of volunteers who plant saxaul",
        ],
        summaries: [
            "Күзгі егуге дайындық және көшет бөлу.",
            "Подготовка к осенней посадке и раздача саженцев.",
            "Preparing the autumn planting and handing out saplings.",
        ],
    },
];

const VENUE: Tri = [
    "Аудандық мәдениет үйі",
    "Районный дом культуры",
    "District house of culture",
];

const FIRST: Tri = ["Кіріспе сөз", "Вступительное слово", "Introduction"];
const MAIN: Tri = [
    "Негізгі бөлім: сұрақ-жауап, пікір алмасу",
    "Основная часть: вопросы, ответы, обмен мнениями",
    "Main part: questions, answers, exchange of views",
];

/// The events.
pub(super) fn events(stage: &mut Stage<'_>) -> Vec<Event> {
    ROWS.iter()
        .map(|row| {
            let mut event = invented(Event::named(row.kind, stage.text(row.titles)));
            let day = stage
                .today
                .checked_add(Span::new().days(row.days))
                .unwrap_or(stage.today);
            let details = &mut event.details;
            details.state = row.state;
            details.date = EventDate::day(day);
            details.summaries = stage.text(row.summaries);
            details.fields = vec![row.field];
            details.venue.district = Some(row.district);
            details.venue.addresses = stage.text(row.district.facts().centre);
            if row.district != District::Kyzylorda {
                details.venue.names = stage.text(VENUE);
            }
            details.hosts = stage.host(Some(row.district));
            for (from, to, titles, format, speakers) in [
                (at(10, 0), at(10, 20), FIRST, SessionFormat::Talk, 1),
                (at(10, 20), at(12, 0), MAIN, SessionFormat::Panel, 1),
            ] {
                let plan = Plan {
                    titles,
                    format,
                    hall: None,
                    track: None,
                    speakers,
                };
                let session = stage.session(day, (from, to), plan);
                event.agenda.sessions.push(session);
            }
            event
        })
        .collect()
}
