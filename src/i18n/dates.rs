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

const KK_WEEKDAYS: [&str; 7] = [
    "дүйсенбі",
    "сейсенбі",
    "сәрсенбі",
    "бейсенбі",
    "жұма",
    "сенбі",
    "жексенбі",
];
const RU_WEEKDAYS: [&str; 7] = [
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
];
const EN_WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
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

/// A month alone: «қараша», «ноябрь», "November".
#[must_use]
pub fn month_name(locale: Locale, date: Date) -> &'static str {
    match locale {
        Locale::Kk => month(&KK, date),
        Locale::Ru => month(&RU_ALONE, date),
        Locale::En => month(&EN, date),
    }
}

/// Days from one to another: «2026 жылғы 17–18 желтоқсан»,
/// «17–18 декабря 2026 г.», "17–18 December 2026"; both whole when they are not
/// of one month.
#[must_use]
pub fn date_range(locale: Locale, from: Date, to: Date) -> String {
    if from == to {
        return date(locale, from);
    }
    if (from.year(), from.month()) != (to.year(), to.month()) {
        return format!("{} – {}", date(locale, from), date(locale, to));
    }
    let year = from.year();
    let days = format!("{}–{}", from.day(), to.day());
    match locale {
        Locale::Kk => format!("{year}\u{a0}жылғы {days}\u{a0}{}", month(&KK, from)),
        Locale::Ru => format!("{days}\u{a0}{} {year}\u{a0}г.", month(&RU, from)),
        Locale::En => format!("{days}\u{a0}{} {year}", month(&EN, from)),
    }
}

/// A day of an agenda: «17 желтоқсан, бейсенбі», «17 декабря, четверг»,
/// "Thursday, 17 December".
#[must_use]
pub fn weekday_and_day(locale: Locale, date: Date) -> String {
    let weekday = |names: &[&'static str; 7]| {
        let position = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
        names.get(position).copied().unwrap_or_default()
    };
    let day = date.day();
    match locale {
        Locale::Kk => format!("{day}\u{a0}{}, {}", month(&KK, date), weekday(&KK_WEEKDAYS)),
        Locale::Ru => format!("{day}\u{a0}{}, {}", month(&RU, date), weekday(&RU_WEEKDAYS)),
        Locale::En => format!("{}, {day}\u{a0}{}", weekday(&EN_WEEKDAYS), month(&EN, date)),
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
        let (first, second) = (
            jiff::civil::date(2026, 12, 17),
            jiff::civil::date(2026, 12, 18),
        );
        let range = |locale| plain(date_range(locale, first, second));
        assert_eq!(range(Locale::Kk), "2026 жылғы 17–18 желтоқсан");
        assert_eq!(range(Locale::Ru), "17–18 декабря 2026 г.");
        assert_eq!(range(Locale::En), "17–18 December 2026");
        assert_eq!(
            plain(date_range(Locale::En, first, first)),
            "17 December 2026"
        );
        assert_eq!(month_name(Locale::Ru, day), "ноябрь");
        let next_year = jiff::civil::date(2027, 1, 1);
        assert_eq!(
            plain(date_range(Locale::En, second, next_year)),
            "18 December 2026 – 1 January 2027"
        );
        let weekday = |locale| plain(weekday_and_day(locale, first));
        assert_eq!(weekday(Locale::Kk), "17 желтоқсан, бейсенбі");
        assert_eq!(weekday(Locale::Ru), "17 декабря, четверг");
        assert_eq!(weekday(Locale::En), "Thursday, 17 December");
        assert_eq!(plain(month_year(Locale::Kk, day)), "2021 жылғы қараша");
        assert_eq!(plain(month_year(Locale::Ru, day)), "ноябрь 2021 г.");
        assert_eq!(plain(month_year(Locale::En, day)), "November 2021");
    }
}
