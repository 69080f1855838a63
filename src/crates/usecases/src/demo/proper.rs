//! Proper names as organisations of the region bear them. Russian keeps the
//! Kazakh word and English spells it in Latin, as registers do, unless the name
//! says something that reads better translated. All are common words: a demo
//! organisation is none of the real ones that may bear the same name.

use super::text::Tri;
use domain::Slug;

/// What kind of work a name suits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    General,
    Children,
    Youth,
    Women,
    Care,
    Culture,
    Land,
    Sport,
    Learning,
    Rights,
    Faith,
}

/// A proper name in three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ProperName {
    pub(super) texts: [String; 3],
    /// Whether it was a Russian word first.
    pub(super) russian: bool,
}

/// The Kazakh names that suit a tag.
pub(super) fn suited(tag: Tag) -> Vec<ProperName> {
    NAMES
        .iter()
        .filter(|(tags, _)| tags.contains(&tag))
        .map(|(_, texts)| read(*texts))
        .collect()
}

/// Names that Russian-speaking founders gave.
pub(super) fn russian() -> Vec<ProperName> {
    RUSSIAN_NAMES
        .iter()
        .map(|[name, english]| ProperName {
            texts: [
                (*name).to_owned(),
                (*name).to_owned(),
                if english.is_empty() {
                    in_latin(name)
                } else {
                    (*english).to_owned()
                },
            ],
            russian: true,
        })
        .collect()
}

fn read([kk, ru, en]: Tri) -> ProperName {
    ProperName {
        texts: [
            kk.to_owned(),
            if ru.is_empty() { kk } else { ru }.to_owned(),
            if en.is_empty() {
                in_latin(kk)
            } else {
                en.to_owned()
            },
        ],
        russian: false,
    }
}

/// The name in Latin letters, spelled as in addresses: Мейірім → Meyirim.
pub(super) fn in_latin(name: &str) -> String {
    Slug::from_name(name)
        .map(|slug| {
            slug.as_str()
                .split('-')
                .map(super::text::capitalised)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .unwrap_or_default()
}

use Tag::{Care, Children, Culture, Faith, General, Land, Learning, Rights, Sport, Women, Youth};

/// Tags; kk, ru («» keeps the Kazakh word), en («» spells it in Latin).
const NAMES: &[(&[Tag], Tri)] = &[
    // Hope, kindness, unity.
    (&[General, Care], ["Үміт", "", ""]),
    (&[General, Care], ["Мейірім", "", ""]),
    (&[General, Care, Faith], ["Шапағат", "", ""]),
    (&[General, Care, Faith], ["Ізгілік", "", ""]),
    (&[General, Care], ["Қамқор", "", ""]),
    (&[General, Youth], ["Болашақ", "", ""]),
    (&[General, Rights], ["Бірлік", "", ""]),
    (&[General, Land], ["Береке", "", ""]),
    (&[General], ["Ынтымақ", "", ""]),
    (&[General, Land], ["Ырыс", "", ""]),
    (&[General, Women], ["Мерей", "", ""]),
    (&[General, Land], ["Асар", "", ""]),
    (&[General, Care], ["Жанашыр", "", ""]),
    (&[Care, Faith], ["Рахым", "", ""]),
    (&[General, Learning], ["Парасат", "", ""]),
    (&[General], ["Нұрлы жол", "", ""]),
    (&[General, Care], ["Ақ ниет", "", ""]),
    (&[General], ["Ақ жол", "", ""]),
    (&[General, Learning], ["Шамшырақ", "", ""]),
    (
        &[General, Youth],
        ["Жарқын болашақ", "Светлое будущее", "Bright Future"],
    ),
    (&[General], ["Самал", "", ""]),
    (&[General, Rights], ["Сенім", "", ""]),
    (&[General, Sport], ["Қайрат", "", ""]),
    (&[General, Youth], ["Серпін", "", ""]),
    (&[General], ["Өрлеу", "", ""]),
    (&[General], ["Табыс", "", ""]),
    (&[General, Culture], ["Тұран", "", ""]),
    (&[General, Care], ["Жебеу", "", ""]),
    (&[General, Care], ["Шуақ", "", ""]),
    (&[General, Care], ["Ақ тілек", "", ""]),
    (&[General], ["Игілік", "", ""]),
    (&[General], ["Достық", "", ""]),
    (&[General], ["Татулық", "", ""]),
    (&[General], ["Сыр шуағы", "", ""]),
    (&[General], ["Сыр самалы", "", ""]),
    (&[General], ["Сыр үміті", "", ""]),
    (&[General, Culture], ["Ақмешіт", "", "Akmeshit"]),
    (&[General], ["Ақмешіт нұры", "", ""]),
    (
        &[General, Land],
        ["Туған жер", "Родная земля", "Native Land"],
    ),
    (&[General, Land], ["Дархан дала", "", ""]),
    (&[General], ["Жаңа ғасыр", "Новый век", "New Century"]),
    (&[General], ["Құт", "", ""]),
    // Children.
    (&[Children], ["Балдәурен", "", ""]),
    (&[Children], ["Балбұлақ", "", ""]),
    (&[Children], ["Құлыншақ", "", ""]),
    (&[Children], ["Ақбота", "", ""]),
    (&[Children], ["Қарлығаш", "", ""]),
    (&[Children], ["Балауса", "", ""]),
    (&[Children, Care], ["Күншуақ", "", ""]),
    (&[Children], ["Ертөстік", "", ""]),
    (&[Children], ["Алтын сақа", "", ""]),
    (&[Children, Youth], ["Жас қанат", "", ""]),
    (&[Children], ["Жұлдызай", "", ""]),
    (&[Children], ["Балапан", "", ""]),
    (&[Children, Youth], ["Арман", "", ""]),
    (&[Children, Youth], ["Самғау", "", ""]),
    (&[Children], ["Кемпірқосақ", "", ""]),
    (&[Children], ["Ботақан", "", ""]),
    (&[Children], ["Алтын ұя", "", ""]),
    (&[Children, Care], ["Ақ бесік", "", ""]),
    (&[Children], ["Күлімкөз", "", ""]),
    (
        &[Children, Learning],
        ["Сыр балалары", "Дети земли Сыр", "Children of Syr"],
    ),
    (
        &[Children],
        ["Арал балдырғандары", "Малыши Арала", "Little Ones of Aral"],
    ),
    // Youth.
    (&[Youth], ["Жас өркен", "", ""]),
    (&[Youth], ["Жас толқын", "", ""]),
    (&[Youth, Learning], ["Жас дарын", "", ""]),
    (&[Youth, Sport], ["Жігер", "", ""]),
    (&[Youth], ["Өрен", "", ""]),
    (
        &[Youth],
        ["Ақмешіт жастары", "Молодёжь Акмечети", "Akmeshit Youth"],
    ),
    (&[Youth, Sport], ["Намыс", "", ""]),
    (&[Youth, Rights], ["Көшбасшы", "", ""]),
    (&[Youth, Sport], ["Алау", "", ""]),
    (&[Youth, Sport], ["Қыран", "", ""]),
    (&[Youth, Learning, Culture], ["Сыр дарыны", "", ""]),
    (&[Youth], ["Жаңа леп", "", ""]),
    (&[Youth], ["Жаңа толқын", "Новая волна", "New Wave"]),
    (
        &[Youth, Learning],
        [
            "Байқоңыр қанаттары",
            "Крылья Байконура",
            "Wings of Baikonur",
        ],
    ),
    (
        &[Youth, Sport],
        ["Сыр қырандары", "Беркуты земли Сыр", "Eagles of Syr"],
    ),
    (&[Youth], ["Ел ертеңі", "", ""]),
    (&[Youth], ["Дәуір", "", ""]),
    // Women and family.
    (&[Women], ["Сыр сұлуы", "", ""]),
    (
        &[Women, Care],
        ["Ана мейірімі", "Материнская доброта", "Mother’s Kindness"],
    ),
    (&[Women], ["Ақ ана", "", ""]),
    (&[Women], ["Ардақты ана", "", ""]),
    (
        &[Women],
        ["Бақытты отбасы", "Счастливая семья", "Happy Family"],
    ),
    (&[Women], ["Шаңырақ", "", ""]),
    (&[Women], ["Ақ босаға", "", ""]),
    (&[Women], ["Алтын босаға", "", ""]),
    (&[Women, Care], ["Айгөлек", "", ""]),
    (&[Women], ["Сыр аруы", "", ""]),
    (&[Women], ["Домалақ ана", "", ""]),
    (&[Women], ["Инжу", "", ""]),
    (&[Women], ["Маржан", "", ""]),
    (&[Women], ["Мөлдір", "", ""]),
    (
        &[Women, Children],
        ["Ана жүрегі", "Сердце матери", "Mother’s Heart"],
    ),
    (&[Women], ["Отбасы бақыты", "", ""]),
    (&[Women], ["Айбала", "", ""]),
    (&[Women], ["Сырға", "", ""]),
    // Care and health.
    (&[Care], ["Жүрек жылуы", "Тепло сердца", "Warmth of Heart"]),
    (&[Care], ["Жан жылуы", "", ""]),
    (&[Care, Children], ["Алақан", "", ""]),
    (&[Care], ["Ақ көгершін", "Белый голубь", "White Dove"]),
    (&[Care], ["Шипа", "", ""]),
    (&[Care], ["Өмір нұры", "", ""]),
    (&[Care], ["Тыныс", "", ""]),
    (&[Care], ["Саулық", "", ""]),
    (&[Care], ["Жомарт жан", "", ""]),
    (&[Care], ["Мейірбан", "", ""]),
    (&[Care, General], ["Қол ұшы", "", ""]),
    (&[Care, Faith], ["Қайырым", "", ""]),
    (&[Care, General], ["Сүйеніш", "", ""]),
    (&[Care, Rights], ["Тірек", "", ""]),
    (&[Care, General], ["Демеу", "", ""]),
    (&[Care], ["Медет", "", ""]),
    (&[Care], ["Өмірге құштарлық", "Жажда жизни", "Love of Life"]),
    (&[Care, Faith], ["Сауап", "", ""]),
    (&[Care, Children], ["Ерекше жандар", "", ""]),
    (
        &[Care],
        ["Аялы алақан", "Заботливые ладони", "Caring Hands"],
    ),
    // Culture and heritage.
    (&[Culture], ["Сыр сүлейлері", "", ""]),
    (
        &[Culture],
        ["Қорқыт үні", "Голос Коркыта", "Voice of Korkyt"],
    ),
    (
        &[Culture],
        ["Қорқыт мұрасы", "Наследие Коркыта", "Heritage of Korkyt"],
    ),
    (&[Culture], ["Асыл мұра", "", ""]),
    (&[Culture], ["Алтын қазына", "", ""]),
    (&[Culture], ["Сыр сазы", "", ""]),
    (&[Culture], ["Қобыз үні", "Звуки кобыза", "Sound of Kobyz"]),
    (&[Culture], ["Жыр маржаны", "", ""]),
    (&[Culture], ["Сығанақ", "", ""]),
    (&[Culture], ["Жент", "", ""]),
    (&[Culture], ["Сортөбе", "", ""]),
    (&[Culture], ["Асанас", "", ""]),
    (&[Culture], ["Ата жолы", "", ""]),
    (&[Culture], ["Салт-дәстүр", "", ""]),
    (&[Culture], ["Шертер", "", ""]),
    (
        &[Culture],
        ["Алтын домбыра", "Золотая домбра", "Golden Dombra"],
    ),
    (&[Culture], ["Ұлттық нақыш", "", ""]),
    (&[Culture], ["Қошқармүйіз", "", ""]),
    (&[Culture], ["Алаша", "", ""]),
    (&[Culture, Rights], ["Ұлағат", "", ""]),
    // Land and water.
    (&[Land, Youth], ["Арал перзенті", "", ""]),
    (&[Land], ["Арал толқыны", "Волна Арала", "Aral Wave"]),
    (&[Land], ["Арал тынысы", "Дыхание Арала", "Breath of Aral"]),
    (&[Land], ["Жасыл белдеу", "Зелёный пояс", "Green Belt"]),
    (&[Land], ["Жасыл өлке", "Зелёный край", "Green Country"]),
    (&[Land], ["Жиделі", "", ""]),
    (&[Land], ["Көгілдір Арал", "Голубой Арал", "Blue Aral"]),
    (&[Land], ["Көк теңіз", "", ""]),
    (&[Land], ["Ақ маржан", "", ""]),
    (&[Land], ["Сыр диқаны", "", ""]),
    (&[Land], ["Алтын дән", "Золотое зерно", "Golden Grain"]),
    (&[Land], ["Ақ күріш", "", ""]),
    (&[Land], ["Сыр суы", "", ""]),
    (&[Land], ["Дария", "", ""]),
    (&[Land], ["Тоғай", "", ""]),
    (&[Land], ["Жер-ана", "", ""]),
    (&[Land], ["Құмай", "", ""]),
    (&[Land], ["Бұлақ көзі", "", ""]),
    (&[Land, General], ["Ел ырысы", "", ""]),
    // Sport.
    (&[Sport], ["Барыс", "", ""]),
    (&[Sport], ["Батыр", "", ""]),
    (&[Sport], ["Сыр жолбарысы", "Тигр земли Сыр", "Syr Tiger"]),
    (&[Sport], ["Тұлпар", "", ""]),
    (&[Sport], ["Ақ сұңқар", "", ""]),
    (&[Sport], ["Алып", "", ""]),
    (&[Sport], ["Сыр барысы", "", ""]),
    (&[Sport], ["Жеңіс", "", ""]),
    (&[Sport, Youth], ["Саңлақ", "", ""]),
    (&[Sport], ["Жүйрік", "", ""]),
    (&[Sport], ["Арлан", "", ""]),
    // Learning.
    (&[Learning], ["Білім нұры", "", ""]),
    (
        &[Learning],
        ["Білім шыңы", "Вершина знаний", "Peak of Knowledge"],
    ),
    (&[Learning, Children], ["Зерде", "", ""]),
    (&[Learning], ["Кемел", "", ""]),
    (&[Learning, Children], ["Дана", "", ""]),
    (&[Learning], ["Ғылым қайнары", "", ""]),
    (&[Learning], ["Білім бастауы", "", ""]),
    (&[Learning, Rights], ["Ой-сана", "", ""]),
    (&[Learning], ["Зият", "", ""]),
    (&[Learning], ["Тілмаш", "", ""]),
    (&[Learning, Youth], ["Талап", "", ""]),
    (&[Learning], ["Өрелі ой", "", ""]),
    // Rights and public life.
    (
        &[Rights],
        ["Әділет жолы", "Путь справедливости", "Path of Justice"],
    ),
    (&[Rights], ["Ақиқат", "", ""]),
    (&[Rights], ["Қорған", "", ""]),
    (
        &[Rights],
        ["Заң және қоғам", "Закон и общество", "Law and Society"],
    ),
    (&[Rights], ["Қалқан", "", ""]),
    (&[Rights, General], ["Ел тірегі", "", ""]),
    (&[Rights, Youth], ["Азамат", "", ""]),
    (
        &[Rights],
        ["Халық үні", "Голос народа", "Voice of the People"],
    ),
    (&[Rights], ["Жаңа қоғам", "Новое общество", "New Society"]),
    (&[Rights], ["Ашық алаң", "", ""]),
    (&[Rights, General], ["Көпір", "", ""]),
    (&[Rights], ["Таразы", "", ""]),
    (&[Rights], ["Мәміле", "", ""]),
    (&[Rights], ["Үнқатысу", "Диалог", "Dialogue"]),
    // Faith.
    (&[Faith], ["Иман", "", ""]),
    (&[Faith], ["Нұр", "", ""]),
    (&[Faith], ["Рухани бастау", "", ""]),
    (&[Faith], ["Иман нұры", "", ""]),
];

/// Russian, and English where it is not only spelled in Latin.
const RUSSIAN_NAMES: &[[&str; 2]] = &[
    ["Надежда", ""],
    ["Милосердие", ""],
    ["Исток", ""],
    ["Содружество", ""],
    ["Гармония", ""],
    ["Доверие", ""],
    ["Перспектива", ""],
    ["Родник", ""],
    ["Согласие", ""],
    ["Забота", ""],
    ["Добрые сердца", "Kind Hearts"],
    ["Импульс", ""],
    ["Тёплый дом", "Warm Home"],
    ["Открытый мир", "Open World"],
    ["Золотой возраст", "Golden Age"],
    ["Поколение", ""],
    ["Вера и надежда", "Faith and Hope"],
    ["Шаг навстречу", "Step Forward"],
    ["Росток", ""],
    ["Луч света", "Ray of Light"],
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn names_are_many_and_different() {
        let names: HashSet<&str> = NAMES.iter().map(|(_, [kk, _, _])| *kk).collect();
        assert_eq!(names.len(), NAMES.len());
        assert!(names.len() >= 150, "{}", names.len());
        assert_eq!(in_latin("Жас қанат"), "Zhas Kanat");
        assert_eq!(suited(Faith).len(), 9);
    }
}
