//! From what people type to a day or an exception, in Kazakh, Russian or
//! English, with whatever dash, dot or space. Used by this module.

use super::{Day, Exception, Interval};
use crate::ErrorCode;
use jiff::civil::Date;

const CLOSED: [&str; 14] = [
    "closed",
    "жабық",
    "жабык",
    "демалыс",
    "демалыс күні",
    "жұмыс істемейді",
    "закрыто",
    "закрыт",
    "выходной",
    "вых",
    "не работает",
    "day off",
    "off",
    "-",
];
const BY_APPOINTMENT: [&str; 12] = [
    "by appointment",
    "by appointment only",
    "appointment",
    "алдын ала жазылу",
    "алдын ала жазылу бойынша",
    "жазылу бойынша",
    "алдын ала келісу бойынша",
    "келісім бойынша",
    "по записи",
    "по предварительной записи",
    "по договоренности",
    "по согласованию",
];
const ALL_DAY: [&str; 9] = [
    "тәулік бойы",
    "круглосуточно",
    "24 hours",
    "24 сағат",
    "24 часа",
    "24 ч",
    "24/7",
    "all day",
    "around the clock",
];
/// What stands between the times of an interval, in words.
const UNTIL: [&str; 7] = ["to", "till", "until", "до", "по", "дейін", "шейін"];
/// What stands beside times and says nothing more.
const FILLERS: [&str; 22] = [
    "from",
    "с",
    "со",
    "сағат",
    "часов",
    "час",
    "ч",
    "бастап",
    "ден",
    "дан",
    "тен",
    "тан",
    "нен",
    "нан",
    "ге",
    "ға",
    "ке",
    "қа",
    "га",
    "ка",
    "h",
    "hrs",
];
/// What stands between intervals, in words.
const AND: [&str; 6] = ["and", "и", "және", "мен", "бен", "пен"];

impl Day {
    /// Reads what somebody typed for a day; nothing typed is
    /// [`Day::Unstated`].
    ///
    /// # Errors
    /// [`ErrorCode::HoursMalformed`], [`ErrorCode::HoursOverlap`],
    /// [`ErrorCode::TooLong`].
    pub fn read(text: &str) -> Result<Self, ErrorCode> {
        let text = plain(text);
        let words = text.trim_end_matches('.');
        if words.is_empty() {
            return Ok(Self::Unstated);
        }
        if CLOSED.contains(&words) {
            return Ok(Self::Closed);
        }
        if BY_APPOINTMENT.contains(&words) {
            return Ok(Self::ByAppointment);
        }
        if ALL_DAY.contains(&words) {
            return Self::open(vec![Interval::new(0, 0)?]);
        }
        let parts = separated(words);
        let intervals: Result<Vec<Interval>, ErrorCode> =
            parts.iter().map(|part| interval(part)).collect();
        Self::open(intervals?)
    }
}

impl Exception {
    /// Reads what somebody typed: a date, or two with a dash, a colon, what it
    /// is then, and after a semicolon why: `16.12.2026: жабық; мереке`.
    ///
    /// # Errors
    /// [`ErrorCode::DateMalformed`] for the dates, for the rest what
    /// [`Day::read`] and [`Exception::new`] say.
    pub fn read(text: &str) -> Result<Self, ErrorCode> {
        let (from, rest) = leading_date(text.trim())?;
        let between = rest.trim_start();
        let second = between
            .strip_prefix(['-', '–', '—', '/'])
            .and_then(|rest| leading_date(rest.trim_start()).ok());
        let (until, rest) = second.unwrap_or((from, rest));
        let rest = rest.trim_start_matches([':', ',', ' ', '\u{a0}']);
        let (day, note) = rest.split_once(';').unwrap_or((rest, ""));
        Self::new(from, until, Day::read(day)?, note)
    }
}

/// Lower case, one kind of dash and of space, no ё.
fn plain(text: &str) -> String {
    let dashes = ['–', '—', '−', '‒', '‑', '~'];
    let plain: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|sign| match sign {
            sign if dashes.contains(&sign) => '-',
            'ё' => 'е',
            sign => sign,
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The intervals of a day, apart.
fn separated(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text
        .replace([',', ';', '|', '+', '&', '/'], " , ")
        .split_whitespace()
    {
        if word == "," || AND.contains(&word) {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(' ');
            part.push_str(word);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Reads `9:00-18:00`, `с 9 до 18`, `9-00 18-00`, `9am - 5pm`.
fn interval(text: &str) -> Result<Interval, ErrorCode> {
    let text = text
        .replace(" :", ":")
        .replace(": ", ":")
        .replace('-', " - ");
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let word = word.trim_end_matches('.');
        if UNTIL.contains(&word) || word == "-" || FILLERS.contains(&word) {
            continue;
        }
        // «9 am» is one time.
        match (word, words.last_mut()) {
            ("am" | "pm" | "a.m" | "p.m", Some(last)) => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
    }
    let times: Vec<String> = match words.as_slice() {
        [from, from_minutes, to, to_minutes] => vec![
            format!("{from}:{from_minutes}"),
            format!("{to}:{to_minutes}"),
        ],
        _ => words,
    };
    match times.as_slice() {
        [opens, closes] => Interval::new(time(opens)?, time(closes)?),
        _ => Err(ErrorCode::HoursMalformed),
    }
}

/// Reads a wall time as minutes from midnight: `9`, `09:00`, `9.00`, `0900`,
/// `9:00:00`, `5 pm`.
pub(super) fn time(text: &str) -> Result<u16, ErrorCode> {
    let malformed = ErrorCode::HoursMalformed;
    let letters = text.trim_start_matches(|sign: char| !sign.is_alphabetic());
    let figures = text.get(..text.len() - letters.len()).ok_or(malformed)?;
    let half = match letters.replace('.', "").as_str() {
        "" => None,
        "am" => Some(0),
        "pm" => Some(12),
        _ => return Err(malformed),
    };
    let figures = figures.trim_end_matches(['.', ' ']);
    let parts: Vec<&str> = figures.split([':', '.']).collect();
    let (hours, minutes) = match parts.as_slice() {
        [hours, minutes] | [hours, minutes, "00"] if minutes.len() == 2 => (*hours, *minutes),
        [whole] if whole.len() > 2 => whole.split_at_checked(whole.len() - 2).ok_or(malformed)?,
        [hours] => (*hours, "0"),
        _ => return Err(malformed),
    };
    let number = |text: &str| {
        let digits =
            (1..=2).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit());
        if digits {
            text.parse::<u16>().ok()
        } else {
            None
        }
    };
    let (hours, minutes) = number(hours).zip(number(minutes)).ok_or(malformed)?;
    let hours = match half {
        None => hours,
        Some(add) if (1..=12).contains(&hours) => hours % 12 + add,
        Some(_) => return Err(malformed),
    };
    if minutes > 59 || hours > 24 || hours == 24 && minutes > 0 {
        return Err(malformed);
    }
    Ok(hours * 60 + minutes)
}

/// Reads the date that a text begins with: `2026-12-16`, `16.12.2026`,
/// `16/12/2026`.
fn leading_date(text: &str) -> Result<(Date, &str), ErrorCode> {
    let malformed = ErrorCode::DateMalformed;
    let mut numbers: Vec<i16> = Vec::new();
    let mut rest = text;
    for position in 0..3 {
        if position > 0 {
            rest = rest.strip_prefix(['.', '-', '/']).ok_or(malformed)?;
        }
        let end = rest.find(|sign: char| !sign.is_ascii_digit());
        let (digits, after) = rest.split_at(end.unwrap_or(rest.len()));
        numbers.push(digits.parse().map_err(|_| malformed)?);
        rest = after;
    }
    let (year, month, day) = match numbers.as_slice() {
        [year, month, day] if *year > 31 => (*year, *month, *day),
        [day, month, year] => (*year, *month, *day),
        _ => return Err(malformed),
    };
    if !(1990..=2200).contains(&year) {
        return Err(malformed);
    }
    let narrow = |number: i16| i8::try_from(number).map_err(|_| malformed);
    let found = Date::new(year, narrow(month)?, narrow(day)?).map_err(|_| malformed)?;
    Ok((found, rest))
}
