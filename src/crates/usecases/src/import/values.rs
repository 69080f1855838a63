//! Single values of a row: dates, status, identifiers damaged by spreadsheets.
//! Used by the import only.

use super::reject::{RejectReason, Rejection};
use super::text;
use domain::{Bin, ErrorCode, OrganizationStatus};
use jiff::civil::Date;

/// The first year a register may name.
const FIRST_YEAR: i16 = 1900;

/// Reads dd.mm.yyyy (also with `/` and `-`), yyyy-mm-dd (also with `/`, `.`, a
/// time behind it), yyyymmdd, and the day number of a spreadsheet.
#[must_use]
pub(super) fn date(cell: &str) -> Option<Date> {
    let day = cell.split(['T', ' ']).next()?.trim_end_matches('Z');
    let parts: Vec<&str> = day.split(['.', '/', '-']).collect();
    let numbers: Vec<i16> = parts
        .iter()
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()
        .unwrap_or_default();
    match (
        numbers.as_slice(),
        parts.first().map_or(0, |part| part.len()),
    ) {
        ([year, month, day], 4) => civil(*year, *month, *day),
        ([day, month, year], 1..=2) => civil(*year, *month, *day),
        _ => match (day.len(), day.parse::<i64>()) {
            (8, Ok(number)) => civil(
                i16::try_from(number / 10_000).ok()?,
                i16::try_from(number / 100 % 100).ok()?,
                i16::try_from(number % 100).ok()?,
            ),
            // Day 1 is 1 January 1900, and 29 February 1900 is counted.
            (5, Ok(number @ 20_000..=80_000)) => {
                let epoch = Date::new(1899, 12, 30).ok()?;
                epoch
                    .checked_add(jiff::Span::new().try_days(number).ok()?)
                    .ok()
            }
            _ => None,
        },
    }
}

fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Whether an organisation can have been registered on this day.
#[must_use]
pub(super) fn is_plausible(date: Date, today: Date) -> bool {
    date.year() >= FIRST_YEAR && date <= today
}

/// Words of a status that say it is over, folded. Looked for before the words
/// that say it goes on, for «недействующая» holds «действующая».
const OVER: [&str; 23] = [
    "исключ",
    "ликвидирован",
    "прекра",
    "снят",
    "недейств",
    "не действ",
    "закрыт",
    "упразд",
    "таратыл",
    "жойыл",
    "шыгарыл",
    "токтат",
    "жабыл",
    "есептен",
    "алынды",
    "dissolv",
    "liquidated",
    "struck",
    "closed",
    "inactive",
    "terminat",
    "defunct",
    "removed",
];
const ONGOING: [&str; 12] = [
    "зарегистр",
    "действ",
    "ликвидац",
    "активн",
    "работа",
    "тиркел",
    "жумыс",
    "белсенди",
    "арекет",
    "active",
    "registered",
    "liquidation",
];

/// The status a word stands for; `None` for an unknown word.
#[must_use]
pub(super) fn status(cell: &str) -> Option<OrganizationStatus> {
    let folded = text::fold(cell);
    let holds = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if holds(&OVER) {
        Some(OrganizationStatus::Dissolved)
    } else if holds(&ONGOING) {
        Some(OrganizationStatus::Active)
    } else {
        None
    }
}

/// An identifier without what spreadsheets put around it: `="0709…"`, a leading
/// apostrophe, `.0` at the end.
#[must_use]
pub(super) fn identifier(cell: &str) -> String {
    let bare = text::line(cell);
    let bare = bare
        .trim_start_matches(['=', '\'', '"', '’'])
        .trim_end_matches(['"', '\'']);
    let bare = bare.strip_suffix(".0").unwrap_or(bare);
    bare.trim().to_owned()
}

/// Whether a spreadsheet shortened a long number: `7,09E+10`.
#[must_use]
pub(super) fn is_shortened(identifier: &str) -> bool {
    let upper = identifier.to_uppercase().replace('Е', "E");
    upper.split_once('E').is_some_and(|(mantissa, exponent)| {
        let digits = |part: &str, signs: &str| {
            part.chars().any(|letter| letter.is_ascii_digit())
                && part
                    .chars()
                    .all(|letter| letter.is_ascii_digit() || signs.contains(letter))
        };
        digits(mantissa, ",.") && digits(exponent, "+")
    })
}

/// Reads a BIN, which may have lost its leading zeros.
///
/// # Errors
/// Why the row cannot be taken.
pub(super) fn bin(cell: &str) -> Result<Option<Bin>, Rejection> {
    let bare = identifier(cell);
    if bare.is_empty() || bare.chars().all(|sign| matches!(sign, '-' | '–' | '0')) {
        return Ok(None);
    }
    if is_shortened(&bare) {
        return Err(Rejection::new(
            RejectReason::BinSpreadsheet,
            format!("«{bare}»: a spreadsheet shortened the BIN; export the column as text"),
        ));
    }
    Bin::parse(&bare).map(Some).map_err(|code| {
        let reason = if code == ErrorCode::BinCheckDigit {
            RejectReason::BinCheckDigit
        } else {
            RejectReason::BinMalformed
        };
        Rejection::new(reason, format!("«{bare}»: {code}"))
    })
}

/// What is wrong with a Russian main state registration number, if anything is.
#[must_use]
pub(super) fn ogrn_fault(number: &str) -> Option<OgrnFault> {
    if number.len() != 13 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(OgrnFault::Malformed);
    }
    let body: u64 = number.get(..12)?.parse().ok()?;
    let check = (body % 11 % 10).to_string();
    (!number.ends_with(&check)).then_some(OgrnFault::CheckDigit)
}

/// What may be wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OgrnFault {
    /// Not thirteen digits: not carried.
    Malformed,
    /// The register itself has it so: carried.
    CheckDigit,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_notation() {
        for (cell, expected) in [
            ("18.10.2002", Some((2002, 10, 18))),
            ("1.2.2003", Some((2003, 2, 1))),
            ("18/10/2002", Some((2002, 10, 18))),
            ("18-10-2002", Some((2002, 10, 18))),
            ("18.10.2002 0:00:00", Some((2002, 10, 18))),
            ("2002-10-18", Some((2002, 10, 18))),
            ("2002/10/18", Some((2002, 10, 18))),
            ("2002-10-18T09:30:00Z", Some((2002, 10, 18))),
            ("20021018", Some((2002, 10, 18))),
            ("37547", Some((2002, 10, 18))),
            ("31.02.2002", None),
            ("18.13.2002", None),
            ("18.10", None),
            ("2002", None),
            ("вчера", None),
            ("", None),
        ] {
            let expected = expected.map(|(year, month, day)| Date::new(year, month, day).unwrap());
            assert_eq!(date(cell), expected, "{cell}");
        }
    }

    #[test]
    fn statuses_are_read_in_three_languages() {
        use OrganizationStatus::{Active, Dissolved};
        for (cell, expected) in [
            ("Зарегистрирована", Some(Active)),
            ("Исключена", Some(Dissolved)),
            ("Действующее", Some(Active)),
            ("Недействующее", Some(Dissolved)),
            ("Не действует", Some(Dissolved)),
            ("Ликвидировано", Some(Dissolved)),
            ("В процессе ликвидации", Some(Active)),
            ("Тіркелген", Some(Active)),
            ("Таратылған", Some(Dissolved)),
            ("Қызметін тоқтатқан", Some(Dissolved)),
            ("Inactive", Some(Dissolved)),
            ("active", Some(Active)),
            ("?", None),
        ] {
            assert_eq!(status(cell), expected, "{cell}");
        }
    }

    #[test]
    fn bins_survive_spreadsheets() {
        for cell in [
            "070941024691",
            "70941024691",
            "'070941024691",
            "=\"070941024691\"",
            "70941024691.0",
        ] {
            assert_eq!(
                bin(cell).unwrap().unwrap().as_str(),
                "070941024691",
                "{cell}"
            );
        }
        for cell in ["", " ", "-", "0"] {
            assert!(bin(cell).unwrap().is_none(), "{cell}");
        }
        for (cell, reason) in [
            ("7,09E+10", RejectReason::BinSpreadsheet),
            ("7.0941E10", RejectReason::BinSpreadsheet),
            ("7,09Е+10", RejectReason::BinSpreadsheet),
            ("940140000386", RejectReason::BinCheckDigit),
            ("12345", RejectReason::BinMalformed),
            ("нет", RejectReason::BinMalformed),
        ] {
            assert_eq!(bin(cell).unwrap_err().reason, reason, "{cell}");
        }
    }

    #[test]
    fn registration_numbers_of_russia_have_a_check_digit() {
        assert_eq!(ogrn_fault("1022200000006"), Some(OgrnFault::CheckDigit));
        assert_eq!(ogrn_fault("102220000000"), Some(OgrnFault::Malformed));
        let body = 102_220_000_000_u64;
        assert_eq!(ogrn_fault(&format!("{body}{}", body % 11 % 10)), None);
    }
}
