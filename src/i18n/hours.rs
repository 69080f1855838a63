//! Opening hours in words. Rule: what is shown is what may be typed, so every
//! text made here is read back by `domain::opening_hours`.

use super::Text;
use domain::opening_hours::{Day, Exception};
use jiff::civil::Date;

/// What is said of a day: «9:00–13:00, 14:00–18:00», «жабық»; empty when
/// nothing is said.
#[must_use]
pub fn day_hours(text: Text, day: &Day) -> String {
    match day {
        Day::Closed => text.get("hours-closed"),
        Day::ByAppointment => text.get("hours-by-appointment"),
        Day::Open(intervals) if intervals.iter().any(|one| one.is_all_day()) => {
            text.get("hours-all-day")
        }
        Day::Unstated | Day::Open(_) => day.to_string(),
    }
}

/// The dates of an exception: «31.12.2026», «31.12.2026 – 02.01.2027».
#[must_use]
pub fn exception_dates(exception: &Exception) -> String {
    let date = |date: Date| date.strftime("%d.%m.%Y").to_string();
    let (from, until) = (exception.from(), exception.until());
    if from == until {
        date(from)
    } else {
        format!("{} – {}", date(from), date(until))
    }
}

/// What stands in a field of `opening_hours`, in the reader's words; what is
/// not understood stays as it was typed.
#[must_use]
pub fn typed_hours(text: Text, typed: &str) -> String {
    if let Ok(exception) = Exception::read(typed) {
        let note = exception.note();
        let semicolon = if note.is_empty() { "" } else { "; " };
        let hours = day_hours(text, exception.day());
        return format!("{}: {hours}{semicolon}{note}", exception_dates(&exception));
    }
    Day::read(typed).map_or_else(|_| typed.to_owned(), |day| day_hours(text, &day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn what_is_shown_is_read_back() {
        for locale in Locale::ALL {
            let text = Text::for_locale(locale);
            for typed in [
                "closed",
                "by appointment",
                "24/7",
                "9:00–13:00, 14:00–18:00",
                "",
            ] {
                let shown = typed_hours(text, typed);
                assert_eq!(Day::read(&shown), Day::read(typed), "{locale:?} {shown}");
                let typed = format!("2026-12-31/2027-01-02: {typed}; x");
                let shown = typed_hours(text, &typed);
                assert_eq!(Exception::read(&shown), Exception::read(&typed), "{shown}");
            }
            assert_eq!(typed_hours(text, "кешке"), "кешке");
        }
        let text = Text::for_locale(Locale::Ru);
        assert_eq!(
            typed_hours(text, "2026-12-31: closed; x"),
            "31.12.2026: закрыто; x"
        );
    }
}
