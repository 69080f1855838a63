//! Tables of places: villages, postal codes, streets. All of them exist; which
//! demonstration organisation stands at which house is invented.

use super::places::Unit;
use super::text::Tri;
use domain::District;

/// The villages and settlements of a district: kind, kk, ru, en.
pub(super) type VillageRow = (Unit, &'static str, &'static str, &'static str);

pub(super) const fn village_rows(district: District) -> &'static [VillageRow] {
    use Unit::{Settlement, Village};
    match district {
        District::Kyzylorda => &[
            (Settlement, "Тасбөгет", "Тасбогет", "Tasboget"),
            (Settlement, "Белкөл", "Белколь", "Belkol"),
            (Village, "Қызылжарма", "Кызылжарма", "Kyzylzharma"),
            (Village, "Ақжарма", "Акжарма", "Akzharma"),
            (Village, "Талсуат", "Талсуат", "Talsuat"),
            (Village, "Қарауылтөбе", "Карауылтобе", "Karauyltobe"),
            (Village, "Қызылөзек", "Кызылозек", "Kyzylozek"),
            (Village, "Ақсуат", "Аксуат", "Aksuat"),
        ],
        District::Aral => &[
            (Settlement, "Сексеуіл", "Саксаульск", "Sekseuil"),
            (Settlement, "Жақсықылыш", "Жаксыкылыш", "Zhaksykylysh"),
            (Village, "Қамыстыбас", "Камыстыбас", "Kamystybas"),
            (Village, "Бөген", "Боген", "Bogen"),
            (Village, "Қаратерең", "Каратерен", "Karateren"),
            (Village, "Аманөткел", "Аманоткель", "Amanotkel"),
        ],
        District::Kazaly => &[
            (Village, "Бозкөл", "Бозколь", "Bozkol"),
            (Village, "Арықбалық", "Арыкбалык", "Arykbalyk"),
            (Village, "Майдакөл", "Майдаколь", "Maidakol"),
            (Village, "Жалаңтөс", "Жалантос", "Zhalantos"),
            (Village, "Тасарық", "Тасарык", "Tasaryk"),
        ],
        District::Karmakshy => &[
            (Settlement, "Төретам", "Торетам", "Toretam"),
            (Village, "Қармақшы", "Кармакшы", "Karmakshy"),
            (Village, "Ақжар", "Акжар", "Akzhar"),
            (Village, "Иіркөл", "Ииркол", "Iirkol"),
            (Village, "Ақай", "Акай", "Akai"),
        ],
        District::Zhalagash => &[
            (Village, "Мәдениет", "Мадениет", "Madeniet"),
            (Village, "Аққұм", "Аккум", "Akkum"),
            (Village, "Таң", "Тан", "Tan"),
            (Village, "Аламесек", "Аламесек", "Alamesek"),
            (
                Village,
                "Бұхарбай батыр",
                "Бухарбай батыр",
                "Bukharbai Batyr",
            ),
        ],
        District::Syrdariya => &[
            (Village, "Қоғалыкөл", "Когалыколь", "Kogalykol"),
            (Village, "Шіркейлі", "Ширкейли", "Shirkeili"),
            (Village, "Іңкәрдария", "Инкардария", "Inkardariya"),
            (Village, "Бесарық", "Бесарык", "Besaryk"),
            (Village, "Қалжан ахун", "Калжан ахун", "Kalzhan Akhun"),
        ],
        District::Shieli => &[
            (Village, "Бәйгеқұм", "Байгекум", "Baigekum"),
            (Village, "Тартоғай", "Тартогай", "Tartogai"),
            (Village, "Бестам", "Бестам", "Bestam"),
            (Village, "Алғабас", "Алгабас", "Algabas"),
            (Village, "Ақмая", "Акмая", "Akmaya"),
            (Village, "Еңбекші", "Енбекши", "Enbekshi"),
        ],
        District::Zhanakorgan => &[
            (Settlement, "Шалқия", "Шалкия", "Shalkiya"),
            (Village, "Төменарық", "Томенарык", "Tomenaryk"),
            (Village, "Сунақата", "Сунаката", "Sunakata"),
            (Village, "Келінтөбе", "Келинтобе", "Kelintobe"),
            (Village, "Қожакент", "Кожакент", "Kozhakent"),
            (Village, "Ақүйік", "Акуюк", "Akuyik"),
        ],
        District::Baikonur => &[],
    }
}

/// Postal code of the main office, as printed in the classifier in use before
/// the seven-character codes.
pub(super) const fn postcode(district: District) -> &'static str {
    match district {
        District::Kyzylorda => "120000",
        District::Aral => "120100",
        District::Zhalagash => "120200",
        District::Zhanakorgan => "120300",
        District::Kazaly => "120400",
        District::Karmakshy => "120500",
        District::Syrdariya => "120600",
        District::Shieli => "120700",
        District::Baikonur => "468320",
    }
}

/// Streets found in most towns of the region; {n} is the house.
pub(super) const STREETS: &[Tri] = &[
    ["Абай көшесі, {n}", "улица Абая, {n}", "{n} Abai Street"],
    [
        "Қорқыт ата көшесі, {n}",
        "улица Коркыт ата, {n}",
        "{n} Korkyt Ata Street",
    ],
    [
        "Әйтеке би көшесі, {n}",
        "улица Айтеке би, {n}",
        "{n} Aiteke Bi Street",
    ],
    [
        "Асқар Тоқмағамбетов көшесі, {n}",
        "улица Аскара Токмагамбетова, {n}",
        "{n} Askar Tokmagambetov Street",
    ],
    [
        "Жібек жолы көшесі, {n}",
        "улица Жибек жолы, {n}",
        "{n} Zhibek Zholy Street",
    ],
    [
        "Желтоқсан көшесі, {n}",
        "улица Желтоксан, {n}",
        "{n} Zheltoksan Street",
    ],
    [
        "Жанқожа батыр көшесі, {n}",
        "улица Жанкожа батыра, {n}",
        "{n} Zhankozha Batyr Street",
    ],
    [
        "Мұстафа Шоқай көшесі, {n}",
        "улица Мустафы Шокая, {n}",
        "{n} Mustafa Shokai Street",
    ],
    [
        "Ғани Мұратбаев көшесі, {n}",
        "улица Гани Муратбаева, {n}",
        "{n} Gani Muratbayev Street",
    ],
    [
        "Абылай хан даңғылы, {n}",
        "проспект Абылай хана, {n}",
        "{n} Abylai Khan Avenue",
    ],
    [
        "Бейбарыс сұлтан көшесі, {n}",
        "улица Бейбарыс султана, {n}",
        "{n} Sultan Beibarys Street",
    ],
    [
        "Төле би көшесі, {n}",
        "улица Толе би, {n}",
        "{n} Tole Bi Street",
    ],
    [
        "Қазыбек би көшесі, {n}",
        "улица Казыбек би, {n}",
        "{n} Kazybek Bi Street",
    ],
    [
        "Тұрмағамбет көшесі, {n}",
        "улица Турмагамбета, {n}",
        "{n} Turmagambet Street",
    ],
    [
        "Бұқар жырау көшесі, {n}",
        "улица Бухар жырау, {n}",
        "{n} Bukhar Zhyrau Street",
    ],
    [
        "Жамбыл көшесі, {n}",
        "улица Жамбыла, {n}",
        "{n} Zhambyl Street",
    ],
    [
        "Әл-Фараби көшесі, {n}",
        "улица аль-Фараби, {n}",
        "{n} Al-Farabi Street",
    ],
    [
        "Шоқан Уәлиханов көшесі, {n}",
        "улица Шокана Уалиханова, {n}",
        "{n} Shokan Ualikhanov Street",
    ],
    [
        "Бауыржан Момышұлы көшесі, {n}",
        "улица Бауыржана Момышулы, {n}",
        "{n} Bauyrzhan Momyshuly Street",
    ],
    [
        "Тәуелсіздік көшесі, {n}",
        "улица Тауелсиздик, {n}",
        "{n} Tauelsizdik Street",
    ],
    [
        "Бейбітшілік көшесі, {n}",
        "улица Бейбитшилик, {n}",
        "{n} Beibitshilik Street",
    ],
    [
        "Достық көшесі, {n}",
        "улица Достык, {n}",
        "{n} Dostyk Street",
    ],
];
