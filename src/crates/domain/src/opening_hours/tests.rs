//! What people type is read, what is said is answered.

use super::*;
use jiff::civil::{DateTime, date};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::read(text).unwrap()
}

#[test]
fn people_type_hours_in_their_own_way() {
    for (typed, normal) in [
        ("9:00–13:00, 14:00–18:00", "9:00–13:00, 14:00–18:00"),
        ("9.00-18.00", "9:00–18:00"),
        ("9-18", "9:00–18:00"),
        (" 09 : 00 — 18:00 ", "9:00–18:00"),
        ("с 9 до 18 часов", "9:00–18:00"),
        ("с 9-00 до 18-00", "9:00–18:00"),
        ("9-00-18-00", "9:00–18:00"),
        ("9:00-ден 18:00-ге дейін", "9:00–18:00"),
        ("сағат 9-дан 18-ге дейін", "9:00–18:00"),
        ("from 9 am to 5:30 p.m.", "9:00–17:30"),
        ("9:00am-5:00pm", "9:00–17:00"),
        ("0900-1800", "9:00–18:00"),
        ("14-18; 9-13", "9:00–13:00, 14:00–18:00"),
        ("9-13 и 14-18", "9:00–13:00, 14:00–18:00"),
        ("9-13 және 14-18", "9:00–13:00, 14:00–18:00"),
        ("9-13/14-18", "9:00–13:00, 14:00–18:00"),
        ("9-13, 13-18", "9:00–18:00"),
        ("22-2", "22:00–2:00"),
        ("20:00-24:00", "20:00–24:00"),
        ("20:00-00:00", "20:00–24:00"),
        ("Тәулік бойы", "0:00–24:00"),
        ("круглосуточно", "0:00–24:00"),
        ("24/7", "0:00–24:00"),
        ("ЖАБЫҚ", "closed"),
        ("закрыто.", "closed"),
        ("Выходной", "closed"),
        ("Closed", "closed"),
        ("—", "closed"),
        ("по записи", "by appointment"),
        ("Алдын ала жазылу бойынша", "by appointment"),
        ("", ""),
        ("   ", ""),
    ] {
        assert_eq!(day(typed).to_string(), normal, "{typed}");
        assert_eq!(day(normal), day(typed), "{normal}");
    }
}

#[test]
fn what_is_no_time_is_refused() {
    for typed in [
        "9",
        "25-26",
        "9:60-18",
        "9-18-20",
        "кешке",
        "9:00",
        "9–18 кейде",
        "13 pm - 14",
        "9:0-18",
        "24:00-8:00",
        "1-2-3-4-5",
        "12345-18",
    ] {
        assert_eq!(Day::read(typed), Err(ErrorCode::HoursMalformed), "{typed}");
    }
    for typed in ["9-13, 12-18", "9-18, 9-18", "22-4, 2-5", "8-12, 20-9"] {
        assert_eq!(Day::read(typed), Err(ErrorCode::HoursOverlap), "{typed}");
    }
    let many = "1-2, 3-4, 5-6, 7-8, 9-10, 11-12, 13-14";
    assert_eq!(Day::read(many), Err(ErrorCode::TooLong));
}

#[test]
fn exceptions_are_read_with_one_date_or_two() {
    for (typed, normal) in [
        ("16.12.2026 жабық", "2026-12-16: closed"),
        (
            "2026-12-16: closed; Тәуелсіздік  күні",
            "2026-12-16: closed; Тәуелсіздік күні",
        ),
        (
            "31.12.2026 – 2.1.2027: 10-14",
            "2026-12-31/2027-01-02: 10:00–14:00",
        ),
        (
            "2026-12-31/2027-01-02, по записи",
            "2026-12-31/2027-01-02: by appointment",
        ),
        ("1/9/2026 - 9-13", "2026-09-01: 9:00–13:00"),
    ] {
        let read = Exception::read(typed).unwrap();
        assert_eq!(read.to_string(), normal, "{typed}");
        assert_eq!(Exception::read(normal), Ok(read));
    }
    for (typed, code) in [
        ("жабық", ErrorCode::DateMalformed),
        ("30.2.2026 жабық", ErrorCode::DateMalformed),
        ("16.12.26 жабық", ErrorCode::DateMalformed),
        ("2.1.2027 – 31.12.2026: closed", ErrorCode::DateMalformed),
        ("1.1.2026 – 31.12.2027: closed", ErrorCode::TooLong),
        ("16.12.2026", ErrorCode::HoursMalformed),
        ("16.12.2026: мереке", ErrorCode::HoursMalformed),
    ] {
        assert_eq!(Exception::read(typed), Err(code), "{typed}");
    }
}

fn hours(week: [&str; 7], exceptions: &[&str]) -> OpeningHours {
    let mut hours = OpeningHours::default();
    for ((_, weekday), text) in WEEK.into_iter().zip(week) {
        hours.set_weekday(weekday, day(text));
    }
    let exceptions = exceptions.iter();
    hours.set_exceptions(
        exceptions
            .map(|text| Exception::read(text).unwrap())
            .collect(),
    );
    hours
}

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

#[test]
fn it_is_open_when_it_says_so_and_changes_when_it_should() {
    // 23 November 2026 is a Monday.
    let usual = hours(
        [
            "9-13, 14-18",
            "9-18",
            "9-18",
            "9-18",
            "9-17",
            "22-2",
            "по записи",
        ],
        &["16.12.2026–18.12.2026: жабық", "17.12.2026: 10-12"],
    );
    for (now, open, change) in [
        ("2026-11-23T08:59", false, "2026-11-23T09:00"),
        ("2026-11-23T09:00", true, "2026-11-23T13:00"),
        ("2026-11-23T13:00", false, "2026-11-23T14:00"),
        ("2026-11-23T18:00", false, "2026-11-24T09:00"),
        // Across midnight into a day on which nobody is there.
        ("2026-11-29T01:59", true, "2026-11-29T02:00"),
        ("2026-11-28T23:00", true, "2026-11-29T02:00"),
        ("2026-11-29T02:00", false, "2026-11-30T09:00"),
        // The shorter exception is the more exact one.
        ("2026-12-16T10:00", false, "2026-12-17T10:00"),
        ("2026-12-17T11:00", true, "2026-12-17T12:00"),
        ("2026-12-17T12:00", false, "2026-12-19T22:00"),
    ] {
        assert_eq!(usual.is_open_at(at(now)), open, "{now}");
        assert_eq!(usual.next_change(at(now)), Some(at(change)), "{now}");
    }
}

#[test]
fn always_and_never_do_not_change() {
    let always = hours(["24/7"; 7], &[]);
    assert!(always.is_open_at(at("2026-11-23T00:00")));
    assert_eq!(always.next_change(at("2026-11-23T12:00")), None);
    let never = hours(["closed"; 7], &[]);
    assert!(!never.is_open_at(at("2026-11-23T12:00")));
    assert_eq!(never.next_change(at("2026-11-23T12:00")), None);
    // A night that reaches into the next one's morning is one time.
    let nights = hours(["20-8"; 7], &[]);
    let joined = hours(["8-20", "0-24", "0-5", "", "", "", ""], &[]);
    assert_eq!(
        nights.next_change(at("2026-11-23T21:00")),
        Some(at("2026-11-24T08:00"))
    );
    let until = joined.next_change(at("2026-11-24T01:00"));
    assert_eq!(until, Some(at("2026-11-25T05:00")));
}

#[test]
fn it_is_stored_as_people_would_write_it() {
    let hours = hours(
        ["9-18", "", "", "", "", "", "жабық"],
        &["16.12.2026: 10-12; x"],
    );
    let stored = serde_json::to_string(&hours).unwrap();
    assert_eq!(
        stored,
        r#"{"monday":"9:00–18:00","sunday":"closed","exceptions":["2026-12-16: 10:00–12:00; x"]}"#
    );
    assert_eq!(
        serde_json::from_str::<OpeningHours>(&stored).unwrap(),
        hours
    );
    assert_eq!(
        serde_json::from_str::<OpeningHours>("{}").unwrap(),
        OpeningHours::default()
    );
    assert!(serde_json::from_str::<OpeningHours>(r#"{"monday":"x"}"#).is_err());
}

#[test]
fn equal_intervals_are_told_once() {
    let hours = hours(["9-13, 14-18", "9-13", "", "", "", "22-2", ""], &[]);
    let told: Vec<String> = hours
        .by_interval()
        .into_iter()
        .map(|(one, days)| format!("{} {} {days:?}", one.opens(), one.closes()))
        .collect();
    assert_eq!(
        told,
        [
            "09:00 13:00 [Monday, Tuesday]",
            "14:00 18:00 [Monday]",
            "22:00 02:00 [Saturday]"
        ]
    );
}

proptest! {
    #[test]
    fn the_normal_form_is_read_back(times in proptest::collection::vec((0u16..1440, 0u16..=1440), 1..5)) {
        let intervals: Vec<Interval> = times
            .into_iter()
            .map(|(opens, closes)| Interval::new(opens, closes).unwrap())
            .collect();
        if let Ok(day) = Day::open(intervals) {
            prop_assert_eq!(Day::read(&day.to_string()), Ok(day));
        }
    }

    #[test]
    fn no_text_breaks_the_reading(text in "\\PC{0,30}") {
        let _ = Day::read(&text);
        let _ = Exception::read(&text);
    }

    #[test]
    fn a_change_is_a_change(week in proptest::array::uniform7("(0|9-13, 14-18|22-2|24/7|closed|20-9|0-24)"), minute in 0i64..20_000) {
        let week = week.map(|text| if text == "0" { String::new() } else { text });
        let hours = hours(week.each_ref().map(String::as_str), &[]);
        let now = date(2026, 11, 23).at(0, 0, 0, 0);
        let now = now.checked_add(jiff::SignedDuration::from_mins(minute)).unwrap();
        let open = hours.is_open_at(now);
        if let Some(change) = hours.next_change(now) {
            prop_assert!(change > now);
            prop_assert_eq!(hours.is_open_at(change), !open);
            let before = change.checked_sub(jiff::SignedDuration::from_mins(1)).unwrap();
            prop_assert_eq!(hours.is_open_at(before), open);
        }
    }
}
