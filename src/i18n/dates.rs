//! Dates in words. Month names: Unicode CLDR 48.2 (Unicode-3.0). The order of
//! the Kazakh date is that of official papers («2021 жылғы 18 қараша»), since
//! CLDR's abbreviated «2021 ж. 18 қараша» is not how people write it out.

use super::Locale;
use jiff::civil::Date;

const KK: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];
const KK_WHEN: [&str; 12] = [
    "қаңтарда",
    "ақпанда",
    "наурызда",
    "сәуірде",
    "мамырда",
    "маусымда",
    "шілдеде",
    "тамызда",
    "қыркүйекте",
    "қазанда",
    "қарашада",
    "желтоқсанда",
];
const RU: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const RU_ALONE: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(names: &[&'static str; 12], date: Date) -> &'static str {
    usize::try_from(date.month() - 1)
        .ok()
        .and_then(|index| names.get(index))
        .copied()
        .unwrap_or_default()
}

/// A day: «2021 жылғы 18 қараша», «18 ноября 2021 г.», "18 November 2021".
/// Numbers do not part from their word at a line's end.
#[must_use]
pub fn date(locale: Locale, date: Date) -> String {
    let (year, day) = (date.year(), date.day());
    match locale {
        Locale::Kk => format!("{year}\u{a0}жылғы {day}\u{a0}{}", month(&KK, date)),
        Locale::Ru => format!("{day}\u{a0}{} {year}\u{a0}г.", month(&RU, date)),
        Locale::En => format!("{day}\u{a0}{} {year}", month(&EN, date)),
    }
}

/// A day inside a sentence, where it says when: «2021 жылғы 18 қарашада»,
/// «18 ноября 2021 года», "18 November 2021".
#[must_use]
pub fn date_within(locale: Locale, date: Date) -> String {
    let (year, day) = (date.year(), date.day());
    match locale {
        Locale::Kk => format!("{year}\u{a0}жылғы {day}\u{a0}{}", month(&KK_WHEN, date)),
        Locale::Ru => format!("{day}\u{a0}{} {year}\u{a0}года", month(&RU, date)),
        Locale::En => self::date(locale, date),
    }
}

/// A month: «2021 жылғы қараша», «ноябрь 2021 г.», "November 2021".
#[must_use]
pub fn month_year(locale: Locale, date: Date) -> String {
    let year = date.year();
    match locale {
        Locale::Kk => format!("{year}\u{a0}жылғы {}", month(&KK, date)),
        Locale::Ru => format!("{} {year}\u{a0}г.", month(&RU_ALONE, date)),
        Locale::En => format!("{} {year}", month(&EN, date)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_write_them() {
        let day = jiff::civil::date(2021, 11, 18);
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!(plain(date(Locale::Kk, day)), "2021 жылғы 18 қараша");
        assert_eq!(plain(date(Locale::Ru, day)), "18 ноября 2021 г.");
        assert_eq!(plain(date(Locale::En, day)), "18 November 2021");
        assert_eq!(
            plain(date_within(Locale::Kk, day)),
            "2021 жылғы 18 қарашада"
        );
        assert_eq!(plain(date_within(Locale::Ru, day)), "18 ноября 2021 года");
        assert_eq!(plain(month_year(Locale::Kk, day)), "2021 жылғы қараша");
        assert_eq!(plain(month_year(Locale::Ru, day)), "ноябрь 2021 г.");
        assert_eq!(plain(month_year(Locale::En, day)), "November 2021");
    }
}
