use super::support::{DAY, MODERATOR, OWNER, Story, session, text};
use crate::listings::names_found;
use domain::event::{
    EventChange, EventDate, EventKind, EventState, Series, SessionChange, Speaker,
};
use domain::{District, FieldOfActivity, Slug};
use jiff::civil::time;
use usecases::events::{
    SaveSeries, event_listing, list_calendar, list_events, my_events, save_series, show_event,
    show_event_history, show_series,
};

#[tokio::test]
async fn the_list_narrows_by_each_filter() {
    let story = Story::begin().await;
    let dated = |title: &str, day: &str, kind, district, field| {
        let mut event = story.event(title);
        event.details.kind = kind;
        event.details.date = EventDate::parse(day).unwrap();
        event.details.venue.district = district;
        event.details.fields = vec![field];
        event
    };
    let (aral, shieli) = (Some(District::Aral), Some(District::Shieli));
    let (youth, water) = (FieldOfActivity::Youth, FieldOfActivity::Environment);
    for event in [
        dated("Кейін", "2027-02-01", EventKind::Forum, aral, youth),
        dated("Жақында", "2026-06-01", EventKind::Hearing, shieli, youth),
        dated("Бұрын", "2024-01-10", EventKind::Forum, aral, water),
        dated("Көптен", "2003", EventKind::Forum, None, water),
        dated("Жылында", "2030", EventKind::Training, aral, water),
    ] {
        let saved = story.save(MODERATOR, None, event).await;
        story.go(saved.id, &[EventState::Announced]).await;
    }
    story.draft("Жасырын").await;
    let visitor = story.test.ctx_as(domain::Role::Visitor);
    let found = list_events(&visitor).await.unwrap();
    let titles = |text: &str, chosen: &[(&str, &str)]| {
        names_found(event_listing(&found), text, chosen, None)
    };
    assert_eq!(
        titles("", &[]),
        ["Жақында", "Кейін", "Жылында", "Бұрын", "Көптен"]
    );
    assert_eq!(titles("", &[("when", "past")]), ["Бұрын", "Көптен"]);
    let kinds = [
        ("kind", "hearing"),
        ("kind", "training"),
        ("when", "upcoming"),
    ];
    assert_eq!(titles("", &kinds), ["Жақында", "Жылында"]);
    let water = [("district", "aral"), ("field", water.code())];
    assert_eq!(titles("", &water), ["Жылында", "Бұрын"]);
    assert_eq!(titles("buryn aral", &[]), ["Бұрын"]);
    assert_eq!(titles(",ehsy", &[]), ["Бұрын"], "on a Latin keyboard");
    assert!(titles("жасырын", &[]).is_empty(), "drafts are not listed");
}

#[tokio::test]
async fn an_event_is_shown_in_five_statements() {
    let story = Story::begin().await;
    let moderator = story.as_account(MODERATOR);
    let document = Series {
        names: text("Азаматтық форум"),
        ..Series::default()
    };
    let series = SaveSeries {
        id: None,
        document,
        expected: None,
    };
    let series = save_series(&moderator, series).await.unwrap();
    let mut event = story.event("X форум");
    event.details.series = Some(series.id);
    event.details.edition = Some(10);
    event.details.guests = vec![Speaker {
        organization: Some(story.other),
        names: text("Қонақ"),
        ..Speaker::default()
    }];
    let saved = story.save(MODERATOR, None, event).await;
    story.go(saved.id, &[EventState::Announced]).await;
    let (ctx, statements) = story.test.ctx_counting();
    let view = show_event(&ctx, &saved.slug).await.unwrap().unwrap();
    let count = statements.take().len();
    assert!(count <= 5, "{count} statements");
    assert_eq!(view.series.unwrap().slug, series.slug);
    assert_eq!(view.organizations[&story.other].names, text("Сенім"));
    assert!(view.organizations.contains_key(&story.organization));
    assert!(!view.past);
    let shown = show_series(&ctx, &series.slug).await.unwrap().unwrap();
    assert_eq!(statements.take().len(), 2);
    assert_eq!(shown.editions[0].details.edition, Some(10));
    let nothing = Slug::parse("nothing").unwrap();
    assert_eq!(show_event(&ctx, &nothing).await.unwrap(), None);
    assert_eq!(show_series(&ctx, &nothing).await.unwrap(), None);
    assert_eq!(show_event_history(&ctx, &nothing).await.unwrap(), None);
}

#[tokio::test]
async fn the_changelog_begins_when_the_public_sees_the_event() {
    let story = Story::begin().await;
    let draft = story.draft("Форум").await;
    let mut event = story.event("Форум");
    event.agenda.sessions = vec![session(1, "Ашылу", time(9, 0, 0, 0), time(10, 0, 0, 0))];
    story.save(OWNER, Some(draft.id), event.clone()).await;
    let visitor = story.test.ctx_as(domain::Role::Visitor);
    let hidden = show_event_history(&visitor, &draft.slug).await.unwrap();
    assert_eq!(hidden, None);
    story.go(draft.id, &[EventState::Announced]).await;
    event.agenda.sessions[0].ends = time(11, 0, 0, 0);
    story.save(OWNER, Some(draft.id), event).await;
    let view = show_event_history(&visitor, &draft.slug)
        .await
        .unwrap()
        .unwrap();
    let numbers: Vec<u32> = view.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [4, 3]);
    assert!(view.rows[1].changes.is_empty());
    let [EventChange::Session(told)] = view.rows[0].changes.as_slice() else {
        panic!("{:?}", view.rows[0].changes);
    };
    assert!(
        matches!(&told.change, SessionChange::Moved { to, .. } if to.ends == time(11, 0, 0, 0))
    );
}

#[tokio::test]
async fn calendars_are_told_of_days_that_are_known() {
    let story = Story::begin().await;
    for (title, day, state) in [
        ("Алда", "2026-12-17/2026-12-18", Some(EventState::Announced)),
        ("Көптен", "2003-05-01", Some(EventState::Held)),
        ("Жылы ғана", "2027", Some(EventState::Announced)),
        ("Жоба", "2026-12-17", None),
    ] {
        let mut event = story.event(title);
        event.details.date = EventDate::parse(day).unwrap();
        let saved = story.save(MODERATOR, None, event).await;
        story.go(saved.id, state.as_slice()).await;
    }
    let visitor = story.test.ctx_as(domain::Role::Visitor);
    let told = list_calendar(&visitor).await.unwrap();
    let slugs: Vec<&str> = told.iter().map(|event| event.slug.as_str()).collect();
    assert_eq!(slugs, ["alda"]);
    assert!(told[0].event.details.date.known_days().contains(&DAY));
}

#[tokio::test]
async fn everybody_finds_what_they_work_on() {
    let story = Story::begin().await;
    story.draft("Менікі").await;
    let mut theirs = story.event("Басқанікі");
    theirs.details.hosts = vec![story.other];
    story.save(MODERATOR, None, theirs).await;
    let mine = my_events(&story.as_account(OWNER)).await.unwrap();
    assert_eq!(mine.events.len(), 1);
    assert_eq!(mine.hosts, [story.organization]);
    let all = my_events(&story.as_account(MODERATOR)).await.unwrap();
    assert_eq!(all.events.len(), 2);
    assert!(all.publishes);
    let nobody = my_events(&story.as_account(super::support::HOLDER))
        .await
        .unwrap();
    assert!(nobody.events.is_empty() && nobody.hosts.is_empty());
}
