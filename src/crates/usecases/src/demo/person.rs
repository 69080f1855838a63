//! Invented heads of demonstration organisations: common first names and
//! surnames, drawn independently.

use super::random::Random;
use super::seed_facts;
use super::text::{Languages, Tri, owned};
use domain::{LegalForm, Localized, Person};
use jiff::Timestamp;

/// An invented person.
pub(super) fn person(random: &mut Random, languages: Languages, at: Timestamp) -> Person {
    let woman = random.percent(56);
    let mut names = named(random, woman);
    while names.first().is_some_and(|name| seed_facts::is_real(name)) {
        names = named(random, woman);
    }
    Person {
        names: languages.text(&names, at),
        titles: Localized::default(),
        demonstration: true,
    }
}

fn named(random: &mut Random, woman: bool) -> [String; 3] {
    let first = random.pick(if woman { WOMEN } else { MEN });
    let last = random.pick(SURNAMES);
    let [kk, ru, en] = first;
    let [last_kk, last_ru, last_en] = if woman { feminine(last) } else { owned(last) };
    [
        format!("{kk} {last_kk}"),
        format!("{ru} {last_ru}"),
        format!("{en} {last_en}"),
    ]
}

/// Surnames in -ов and -ев change, all others stay.
fn feminine(surname: Tri) -> [String; 3] {
    let [kk, ru, en] = surname;
    if ru.ends_with("ов") || ru.ends_with("ев") || ru.ends_with("ин") {
        [format!("{kk}а"), format!("{ru}а"), format!("{en}a")]
    } else {
        owned(surname)
    }
}

/// What the head is called in an organisation of this form.
pub(super) fn role(random: &mut Random, form: LegalForm) -> [String; 3] {
    owned(match form {
        LegalForm::PublicFund | LegalForm::PrivateFund | LegalForm::CorporateFund => {
            if random.percent(25) {
                [
                    "қор президенті",
                    "президент фонда",
                    "president of the foundation",
                ]
            } else {
                ["директор", "директор", "director"]
            }
        }
        LegalForm::PrivateInstitution
        | LegalForm::Branch
        | LegalForm::Representation
        | LegalForm::NonprofitJointStockCompany => ["директор", "директор", "director"],
        LegalForm::Religious => [
            "қауым төрағасы",
            "председатель общины",
            "head of the community",
        ],
        _ => ["төраға", "председатель", "chair"],
    })
}

const MEN: &[Tri] = &[
    ["Ерлан", "Ерлан", "Yerlan"],
    ["Нұрлан", "Нурлан", "Nurlan"],
    ["Бауыржан", "Бауыржан", "Bauyrzhan"],
    ["Серікбай", "Серикбай", "Serikbai"],
    ["Талғат", "Талгат", "Talgat"],
    ["Қайрат", "Кайрат", "Kairat"],
    ["Марат", "Марат", "Marat"],
    ["Дәурен", "Даурен", "Dauren"],
    ["Асқар", "Аскар", "Askar"],
    ["Ержан", "Ержан", "Yerzhan"],
    ["Бекзат", "Бекзат", "Bekzat"],
    ["Олжас", "Олжас", "Olzhas"],
    ["Рүстем", "Рустем", "Rustem"],
    ["Абзал", "Абзал", "Abzal"],
    ["Мейрамбек", "Мейрамбек", "Meirambek"],
    ["Сырымбет", "Сырымбет", "Syrymbet"],
    ["Қуаныш", "Куаныш", "Kuanysh"],
    ["Жасұлан", "Жасулан", "Zhasulan"],
    ["Әділет", "Адилет", "Adilet"],
    ["Нұржан", "Нуржан", "Nurzhan"],
    ["Ғалымжан", "Галымжан", "Galymzhan"],
    ["Тимур", "Тимур", "Timur"],
    ["Біржан", "Биржан", "Birzhan"],
    ["Айдос", "Айдос", "Aidos"],
    ["Самат", "Самат", "Samat"],
    ["Руслан", "Руслан", "Ruslan"],
    ["Мақсат", "Максат", "Maksat"],
    ["Өмірзақ", "Омирзак", "Omirzak"],
    ["Бахытжан", "Бахытжан", "Bakhytzhan"],
    ["Дінмұхамед", "Динмухамед", "Dinmukhamed"],
];

const WOMEN: &[Tri] = &[
    ["Гүлнәр", "Гульнара", "Gulnar"],
    ["Айгүл", "Айгуль", "Aigul"],
    ["Салтанат", "Салтанат", "Saltanat"],
    ["Динара", "Динара", "Dinara"],
    ["Жанар", "Жанар", "Zhanar"],
    ["Баян", "Баян", "Bayan"],
    ["Гүлмира", "Гульмира", "Gulmira"],
    ["Ботагөз", "Ботагоз", "Botagoz"],
    ["Ақмарал", "Акмарал", "Akmaral"],
    ["Сәуле", "Сауле", "Saule"],
    ["Роза", "Роза", "Roza"],
    ["Мадина", "Мадина", "Madina"],
    ["Нұргүл", "Нургуль", "Nurgul"],
    ["Айнұр", "Айнур", "Ainur"],
    ["Клара", "Клара", "Klara"],
    ["Зәуреш", "Зауреш", "Zauresh"],
    ["Ұлжан", "Улжан", "Ulzhan"],
    ["Меруерт", "Меруерт", "Meruert"],
    ["Күлән", "Кулян", "Kulan"],
    ["Перизат", "Перизат", "Perizat"],
    ["Жұлдыз", "Жулдыз", "Zhuldyz"],
    ["Арайлым", "Арайлым", "Arailym"],
    ["Шынар", "Шынар", "Shynar"],
    ["Майра", "Майра", "Maira"],
    ["Қарлығаш", "Карлыгаш", "Karlygash"],
    ["Назгүл", "Назгуль", "Nazgul"],
    ["Лаура", "Лаура", "Laura"],
    ["Бибігүл", "Бибигуль", "Bibigul"],
    ["Толғанай", "Толганай", "Tolganai"],
    ["Эльмира", "Эльмира", "Elmira"],
];

const SURNAMES: &[Tri] = &[
    ["Әбдірахманов", "Абдрахманов", "Abdrakhmanov"],
    ["Сейітов", "Сеитов", "Seitov"],
    ["Нұрмағамбетов", "Нурмагамбетов", "Nurmagambetov"],
    ["Қалиев", "Калиев", "Kaliyev"],
    ["Оспанов", "Оспанов", "Ospanov"],
    ["Жүсіпов", "Жусупов", "Zhusupov"],
    ["Ибраев", "Ибраев", "Ibrayev"],
    ["Тілеуов", "Тлеуов", "Tleuov"],
    ["Байжанов", "Байжанов", "Baizhanov"],
    ["Шаймерденов", "Шаймерденов", "Shaimerdenov"],
    ["Ермеков", "Ермеков", "Yermekov"],
    ["Құлмағанбетов", "Кулмаганбетов", "Kulmaganbetov"],
    ["Досжанов", "Досжанов", "Doszhanov"],
    ["Мырзабеков", "Мырзабеков", "Myrzabekov"],
    ["Сүлейменов", "Сулейменов", "Suleimenov"],
    ["Қожахметов", "Кожахметов", "Kozhakhmetov"],
    ["Әлімбетов", "Алимбетов", "Alimbetov"],
    ["Исаев", "Исаев", "Isayev"],
    ["Бекенов", "Бекенов", "Bekenov"],
    ["Тұрсынов", "Турсынов", "Tursynov"],
    ["Рахымов", "Рахимов", "Rakhimov"],
    ["Жұмабаев", "Жумабаев", "Zhumabayev"],
    ["Есенов", "Есенов", "Yesenov"],
    ["Мұқанов", "Муканов", "Mukanov"],
    ["Әмірханов", "Амирханов", "Amirkhanov"],
    ["Қаржаубаев", "Каржаубаев", "Karzhaubayev"],
    ["Наурызбаев", "Наурызбаев", "Nauryzbayev"],
    ["Тәжібаев", "Тажибаев", "Tazhibayev"],
    ["Ысқақов", "Искаков", "Iskakov"],
    ["Көшербаев", "Кошербаев", "Kosherbayev"],
    ["Дәулетбай", "Даулетбай", "Dauletbai"],
    ["Ізтілеу", "Изтилеу", "Iztileu"],
    ["Қонысбай", "Конысбай", "Konysbai"],
    ["Сержан", "Сержан", "Serzhan"],
    ["Мұсабек", "Мусабек", "Musabek"],
    ["Жанғабыл", "Жангабыл", "Zhangabyl"],
    ["Әлиасқар", "Алиаскар", "Aliaskar"],
    ["Байділда", "Байдильда", "Baidilda"],
    ["Бисен", "Бисен", "Bisen"],
    ["Ким", "Ким", "Kim"],
    ["Пак", "Пак", "Pak"],
    ["Цой", "Цой", "Tsoi"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn women_bear_feminine_surnames() {
        let table = |kk| {
            SURNAMES
                .iter()
                .find(|surname| surname[0] == kk)
                .copied()
                .unwrap()
        };
        assert_eq!(feminine(table("Оспанов"))[0], "Оспанова");
        assert_eq!(feminine(table("Қалиев"))[2], "Kaliyeva");
        assert_eq!(feminine(table("Дәулетбай"))[0], "Дәулетбай");
    }
}
