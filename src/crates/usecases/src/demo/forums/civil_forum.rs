//! The regional Civil Forum: its editions I to XII as far as they are known
//! (data/seed_facts.md). III to VII and IX are not known and therefore not here.

use super::Stage;
use crate::demo::seed_facts;
use crate::demo::text::Tri;
use domain::event::{Event, EventDate, EventKind, EventState, Series, Speaker, roman};
use domain::{District, FieldOfActivity, Locale, Localized, Source};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const NAMES: Tri = [
    "Жергілікті Азаматтық форум",
    "Региональный Гражданский форум",
    "Regional Civil Forum",
];

const DESCRIPTIONS: Tri = [
    "Қызылорда облысының Азаматтық форумы алғаш рет 2003 жылы өтті. Содан бері екі жылда бір рет өтіп келеді.",
    "Гражданский форум Кызылординской области впервые прошёл в 2003 году. С тех пор он проходит раз в два года.",
    "The Civil Forum of Kyzylorda region was first held in 2003 and has met every two years since.",
];

/// The series.
pub(super) fn series(at: Timestamp) -> Series {
    let text = |texts| Localized::from_texts(Locale::Kk, texts, at);
    Series {
        names: text(NAMES),
        descriptions: text(DESCRIPTIONS),
        demonstration: false,
    }
}

/// The number of an edition, and when it was, as far as that is known.
const EDITIONS: [(u16, EventDate); 6] = [
    (1, EventDate::Year(2003)),
    (2, EventDate::Month(date(2005, 9, 1))),
    (8, EventDate::Month(date(2018, 11, 1))),
    (10, EventDate::Year(2021)),
    (11, EventDate::day(date(2023, 10, 18))),
    (12, EventDate::Year(2025)),
];

/// The edition of 2021, of which a newspaper told.
const TENTH: u16 = 10;

const THEMES: Tri = [
    "Қоғам мен мемлекеттің тұрақты дамуы мүддесіндегі әріптестіктің 30 жылдығы",
    "30 лет партнёрства в интересах устойчивого развития общества и государства",
    "30 years of partnership for the sustainable development of society and state",
];

const SUMMARIES: Tri = [
    "Тәуелсіздіктің 30 жылдығына тұспа-тұс келген форумда белсенділер, жастар және азаматтық қоғам өкілдері баяндама жасап, пікірлері мен ұсыныстарын айтты.",
    "В год 30-летия независимости активисты, молодёжь и представители гражданского общества выступили с докладами, мнениями и предложениями.",
    "In the year of the 30th anniversary of independence activists, youth and representatives of civil society gave talks and brought opinions and proposals.",
];

const WHAT_HAPPENED: Tri = [
    "Форумға облыс әкімінің орынбасары Серік Ахмет қатысты.\n\nТәуелсіздік алған жылдары облыста 15 қоғамдық ұйым болса, 2021 жылы олардың саны мыңға жуықтады.\n\n## Марапаттар\n\n- «Қазақстан Республикасының Тәуелсіздігіне 30 жыл» медалі – Анар Ізден.\n- «Халық алғысы» медалі, Президент жанындағы Әйелдер істері және отбасылық-демографиялық саясат жөніндегі ұлттық комиссияның және облыс әкімінің алғыс хаттары – бірнеше азамат.\n\n## «Жомарт жүрек» байқауының облыстық жеңімпаздары\n\n- «Жыл меценаты» – кәсіпкер Ляйля Ризванова\n- «Жыл тұлғасы» – дәрігер Әлия Қартабаева\n- «Жылдың үздік ұйымы» – «Қызылорда қалалық мүгедектер қоғамы» қоғамдық бірлестігі, жетекшісі Сәкен Алдашбаев\n- «Туған өлке» – «Ер-Әлі» шаруа қожалығы, жетекшісі Әліби Бекжанов\n- «Жылдың үздік қамқоршысы» – «Самұрық инновациялық идеяларды дамыту орталығы» қоғамдық қоры, директоры Жандос Тұсмағанбетов",
    "В форуме участвовал заместитель акима области Серік Ахмет.\n\nВ годы обретения независимости в области было 15 общественных организаций, в 2021 году – около тысячи.\n\n## Награды\n\n- Медаль «Қазақстан Республикасының Тәуелсіздігіне 30 жыл» – Анар Ізден.\n- Медаль «Халық алғысы», благодарственные письма Национальной комиссии по делам женщин и семейно-демографической политике при Президенте и акима области – несколько граждан.\n\n## Областные победители конкурса «Жомарт жүрек»\n\n- «Жыл меценаты» – предприниматель Ляйля Ризванова\n- «Жыл тұлғасы» – врач Әлия Қартабаева\n- «Жылдың үздік ұйымы» – общественное объединение «Қызылорда қалалық мүгедектер қоғамы», руководитель Сәкен Алдашбаев\n- «Туған өлке» – крестьянское хозяйство «Ер-Әлі», глава Әліби Бекжанов\n- «Жылдың үздік қамқоршысы» – общественный фонд «Самұрық инновациялық идеяларды дамыту орталығы», директор Жандос Тұсмағанбетов",
    "The deputy akim of the region, Серік Ахмет, attended.\n\nThere were 15 public organisations in the region when independence came, and about a thousand in 2021.\n\n## Awards\n\n- Medal «Қазақстан Республикасының Тәуелсіздігіне 30 жыл»: Анар Ізден.\n- Medal «Халық алғысы», letters of thanks of the National Commission for Women's Affairs and Family-Demographic Policy under the President and of the akim of the region: several citizens.\n\n## Regional winners of the contest «Жомарт жүрек»\n\n- «Жыл меценаты»: entrepreneur Ляйля Ризванова\n- «Жыл тұлғасы»: doctor Әлия Қартабаева\n- «Жылдың үздік ұйымы»: «Қызылорда қалалық мүгедектер қоғамы» public association, head Сәкен Алдашбаев\n- «Туған өлке»: «Ер-Әлі» farm, head Әліби Бекжанов\n- «Жылдың үздік қамқоршысы»: «Самұрық инновациялық идеяларды дамыту орталығы» public foundation, director Жандос Тұсмағанбетов",
];

/// The name of an edition.
pub(super) fn titles(stage: &Stage<'_>, number: u16) -> Localized {
    let number = roman(number);
    let titles = [
        format!("{number} жергілікті Азаматтық форум"),
        format!("{number} региональный Гражданский форум"),
        format!("{number} regional Civil Forum"),
    ];
    Localized::from_texts(Locale::Kk, titles.each_ref().map(String::as_str), stage.at)
}

/// The editions that are known.
pub(super) fn editions(stage: &Stage<'_>) -> Vec<Event> {
    EDITIONS
        .into_iter()
        .map(|(number, date)| {
            let mut event = Event::named(EventKind::Forum, titles(stage, number));
            let details = &mut event.details;
            details.edition = Some(number);
            details.date = date;
            details.state = state(date, stage.today);
            details.fields = vec![FieldOfActivity::CivilSociety];
            if number == TENTH {
                details.themes = stage.text(THEMES);
                details.summaries = stage.text(SUMMARIES);
                details.descriptions = stage.text(WHAT_HAPPENED);
                details.venue.names =
                    stage.text(["Достық үйі", "Дом дружбы", "House of Friendship"]);
                details.venue.addresses = stage.text(["Қызылорда", "Кызылорда", "Kyzylorda"]);
                details.venue.district = Some(District::Kyzylorda);
                details.guests = stage
                    .cast
                    .deputy_akim
                    .map(|person| Speaker {
                        person: Some(person),
                        roles: stage.text([
                            "облыс әкімінің орынбасары",
                            "заместитель акима области",
                            "deputy akim of the region",
                        ]),
                        ..Speaker::default()
                    })
                    .into_iter()
                    .collect();
                details.source = Source {
                    name: seed_facts::SOURCE.to_owned(),
                    address: None,
                };
            }
            event
        })
        .collect()
}

fn state(date: EventDate, today: Date) -> EventState {
    if date.last_day().is_some_and(|last| last < today) {
        EventState::Held
    } else {
        EventState::Announced
    }
}
