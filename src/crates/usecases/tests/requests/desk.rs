//! The desk: who has a request, what the queue shows, what happened, and what
//! an organisation says that it will answer.

use super::{ORIGIN, Region, code, input};
use domain::{
    AccountId, CentreId, ErrorCode, Locale, MailKind, RequestCode, RequestId, RequestState, Role,
};
use jiff::civil::date;
use store::requests::StoredRequest;
use usecases::Ctx;
use usecases::requests::{
    Handling, HistoryAbout, HistoryWho, NOBODY, OwnStep, PassedStep, QueueFilter, QueueView,
    add_operator, answer_passed_request, assign_request, browse_requests, change_own_request,
    handle_request, pass_request, show_own_request, show_passed_request, show_request,
};

impl Region {
    /// Somebody else who handles the requests of the point.
    async fn colleague(&self) -> AccountId {
        let email = "colleague@example.kz";
        let id = self.account(email, Role::AccountHolder, Locale::Kk).await;
        let ctx = self.test.ctx();
        add_operator(&ctx, self.point, id).await.unwrap();
        id
    }

    /// Requests like this one, each changed by its number.
    async fn many(
        &self,
        like: &StoredRequest,
        count: u8,
        change: impl Fn(u8, &mut StoredRequest),
    ) -> Vec<RequestId> {
        let made: Vec<StoredRequest> = (1..=count)
            .map(|number| {
                let mut one = like.clone();
                one.id = RequestId(uuid::Uuid::from_u128(u128::from(number)));
                one.code = RequestCode::from_random(u128::from(number));
                change(number, &mut one);
                one
            })
            .collect();
        let transaction = self.test.database.begin().await.unwrap();
        store::requests::add_all(&transaction, &made, &[])
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        made.into_iter().map(|one| one.id).collect()
    }
}

async fn browse(ctx: &Ctx, filter: QueueFilter) -> QueueView {
    browse_requests(ctx, &filter, Locale::Kk).await.unwrap()
}

fn ids(view: &QueueView) -> Vec<RequestId> {
    view.rows.iter().map(|one| one.id).collect()
}

#[tokio::test]
async fn a_request_is_given_to_a_colleague_who_is_told_and_to_nobody() {
    let region = Region::begin().await;
    let colleague = region.colleague().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    let to = colleague.0.to_string();
    assign_request(&operator, id, 1, &to).await.unwrap();
    assert_eq!(
        region.told(MailKind::RequestAssigned).await,
        ["colleague@example.kz"]
    );
    let view = show_request(&operator, id).await.unwrap();
    assert_eq!(
        view.request.state,
        RequestState::New,
        "it stands where it stood"
    );
    let desk = view.desk.unwrap();
    assert_eq!(
        desk.holder.operator.as_deref(),
        Some("colleague@example.kz")
    );
    let colleagues: Vec<AccountId> = desk.colleagues.iter().map(|(id, _)| *id).collect();
    assert_eq!(colleagues, [region.at_point, colleague]);

    // Whoever takes it for themselves needs no letter, and doing it twice is nothing.
    let own = region.at_point.0.to_string();
    assign_request(&operator, id, 2, &own).await.unwrap();
    assign_request(&operator, id, 3, &own).await.unwrap();
    assert_eq!(region.stored(id).await.version, 3);
    assign_request(&operator, id, 3, NOBODY).await.unwrap();
    assert_eq!(region.stored(id).await.operator, None);
    assert_eq!(region.told(MailKind::RequestAssigned).await.len(), 1);
    let mut audit = region.audit(id).await;
    audit.retain(|action| action != "request.read");
    audit.sort();
    assert_eq!(
        audit,
        [
            "request.assigned",
            "request.assigned",
            "request.released",
            "request.sent",
        ]
    );
}

#[tokio::test]
async fn a_request_is_given_to_staff_of_its_centre_only_by_those_who_handle_it() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    let own = region.at_point.0.to_string();
    let stranger = AccountId(uuid::Uuid::from_u128(9));
    for ctx in [
        region.visitor(),
        region.operator(stranger),
        region.operator(region.at_hub),
    ] {
        let refused = assign_request(&ctx, id, 1, &own).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
    let elsewhere = region.at_hub.0.to_string();
    for (typed, expected) in [
        ("", ErrorCode::Required),
        ("x", ErrorCode::UnknownValue),
        (elsewhere.as_str(), ErrorCode::UnknownValue),
    ] {
        let refused = assign_request(&operator, id, 1, typed).await.unwrap_err();
        assert_eq!(refused.violations()[0].code, expected, "{typed}");
        assert_eq!(refused.violations()[0].field, "colleague");
    }
    let stale = assign_request(&operator, id, 0, &own).await;
    assert_eq!(code(stale.unwrap_err()), ErrorCode::Conflict);
    handle_request(&operator, id, 1, Handling::Refuse, "Бұл біздің іс емес")
        .await
        .unwrap();
    let over = assign_request(&operator, id, 2, NOBODY).await;
    assert_eq!(code(over.unwrap_err()), ErrorCode::MoveNotAllowed);
    let none = RequestId(uuid::Uuid::nil());
    let unknown = assign_request(&operator, none, 1, &own).await;
    assert_eq!(code(unknown.unwrap_err()), ErrorCode::NotFound);
    assert!(region.told(MailKind::RequestAssigned).await.is_empty());
}

/// The newest request was hidden once more than 500 were due before it.
#[tokio::test]
async fn the_queue_has_pages_and_hides_nothing() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let like = region.stored(region.id(&sent).await).await;
    let open = region
        .many(&like, 120, |number, one| {
            one.due_on = date(2026, 1, 1).saturating_add(jiff::Span::new().days(number));
            one.first_due_on = one.due_on;
        })
        .await;
    let operator = region.operator(region.at_point);
    let mut seen = Vec::new();
    for page in 1..=3 {
        let filter = QueueFilter {
            page,
            ..QueueFilter::default()
        };
        let view = browse(&operator, filter).await;
        assert_eq!((view.found, view.pages), (121, 3));
        seen.extend(ids(&view));
    }
    seen.retain(|id| *id != like.id);
    assert_eq!(seen, open, "what is due first stands first");
    let beyond = QueueFilter {
        page: usize::MAX,
        ..QueueFilter::default()
    };
    let last = browse(&operator, beyond).await;
    assert_eq!((last.filter.page, last.rows.len()), (3, 21));
    let next = show_request(&operator, open[0]).await.unwrap();
    assert_eq!(next.desk.unwrap().next, Some(open[1]));
    let last = show_request(&operator, open[119]).await.unwrap();
    assert_eq!(last.desk.unwrap().next, Some(open[0]), "begins anew");
}

#[tokio::test]
async fn the_queue_is_narrowed_to_ones_own_and_to_a_centre() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let like = region.stored(region.id(&sent).await).await;
    let (at_point, at_hub, hub) = (region.at_point, region.at_hub, region.hub);
    let made = region
        .many(&like, 6, |number, one| {
            one.operator = (number % 2 == 0).then_some(at_point);
            if number > 3 {
                one.state = RequestState::Closed;
                one.updated_at += jiff::SignedDuration::from_hours(i64::from(number));
            }
            if number == 3 {
                one.centre = hub;
                one.operator = Some(at_hub);
            }
        })
        .await;
    let operator = region.operator(at_point);
    let shown = async |ctx: &Ctx, closed, mine, centre, words: &str| {
        let filter = QueueFilter {
            closed,
            mine,
            centre,
            words: words.to_owned(),
            page: 1,
        };
        ids(&browse(ctx, filter).await)
    };
    let of = |numbers: &[usize]| numbers.iter().map(|at| made[at - 1]).collect::<Vec<_>>();
    assert_eq!(
        shown(&operator, true, false, None, "").await,
        of(&[6, 5, 4])
    );
    assert_eq!(shown(&operator, true, true, None, "").await, of(&[6, 4]));
    assert_eq!(shown(&operator, false, true, None, "").await, of(&[2]));
    let found = shown(&operator, false, true, None, "жалақы").await;
    assert_eq!(found, of(&[2]), "together with the search");
    let moderator = region.test.ctx_as(Role::Moderator);
    let one = shown(&moderator, false, false, Some(hub), "").await;
    assert_eq!(one, of(&[3]));
    let view = browse(&moderator, QueueFilter::default()).await;
    assert_eq!(view.centres.len(), 2);
    let held = view.rows.iter().find(|row| row.id == made[2]).unwrap();
    assert_eq!(held.holder.operator.as_deref(), Some("hub@example.kz"));
    let view = browse(&operator, QueueFilter::default()).await;
    let own: Vec<CentreId> = view.centres.iter().map(|(id, _)| *id).collect();
    assert_eq!(own, [region.point]);

    let stranger = region.operator(AccountId(uuid::Uuid::from_u128(9)));
    let foreign = QueueFilter {
        centre: Some(hub),
        ..QueueFilter::default()
    };
    for (ctx, filter) in [
        (region.visitor(), QueueFilter::default()),
        (stranger, QueueFilter::default()),
        (operator, foreign),
    ] {
        let refused = browse_requests(&ctx, &filter, Locale::Kk).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
}

#[tokio::test]
async fn an_organisation_accepts_once_and_the_centre_and_the_person_see_it() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    let (slug, editor) = region.organization().await;
    region.tick();
    pass_request(&operator, id, 1, &slug, "Құпия түсіндірме")
        .await
        .unwrap();
    region.tick();
    answer_passed_request(&editor, id, 2, PassedStep::Accept, "")
        .await
        .unwrap();
    assert_eq!(
        region.told(MailKind::RequestUndertaken).await,
        ["aral@example.kz"]
    );
    let again = answer_passed_request(&editor, id, 3, PassedStep::Accept, "").await;
    assert_eq!(code(again.unwrap_err()), ErrorCode::MoveNotAllowed);
    let own = show_own_request(&region.visitor(), &sent.key)
        .await
        .unwrap();
    let at = own.request.undertaken_at.unwrap();
    assert_eq!(own.organization.unwrap().slug.as_str(), slug);
    region.tick();
    let passed = show_passed_request(&editor, id).await.unwrap();
    assert_eq!(passed.desk, None, "the history is the centre's");
    let view = browse(&operator, QueueFilter::default()).await;
    assert!(view.rows[0].undertaken);
    let holder = &view.rows[0].holder;
    assert_eq!(holder.organization.as_ref().unwrap().slug.as_str(), slug);

    region.tick();
    let reply = OwnStep::Reply("Күтіп жүрмін".to_owned());
    change_own_request(&region.visitor(), &sent.key, reply, &ORIGIN)
        .await
        .unwrap();
    assert_eq!(region.stored(id).await.undertaken_at, Some(at));
    region.tick();
    handle_request(&operator, id, 4, Handling::Take, "")
        .await
        .unwrap();
    assert_eq!(region.stored(id).await.undertaken_at, None);
    let own = show_own_request(&region.visitor(), &sent.key)
        .await
        .unwrap();
    assert_eq!(own.organization, None, "the centre took it back");

    let desk = show_request(&operator, id).await.unwrap().desk.unwrap();
    let history: Vec<(&str, &HistoryWho)> = desk
        .history
        .iter()
        .map(|one| (one.verb.as_str(), &one.who))
        .collect();
    let account = HistoryWho::Account(String::new());
    assert_eq!(
        history,
        [
            ("sent", &HistoryWho::Person),
            ("passed_on", &account),
            ("accepted_by_organization", &account),
            ("read", &account),
            ("replied", &HistoryWho::Person),
            ("taken", &account),
        ]
    );
    let about = desk.history[1].about.as_ref();
    assert!(matches!(about, Some(HistoryAbout::Organization(one)) if one.slug.as_str() == slug));
    let all = format!("{:?}", desk.history);
    assert!(!all.contains("Құпия") && !all.contains("Күтіп"), "{all}");
}

#[tokio::test]
async fn where_nobody_handles_requests_moderators_are_told_of_each_step() {
    let region = Region::begin().await;
    let ctx = region.test.ctx();
    let moderator = region.moderators_alone().await;
    let (slug, editor) = region.organization().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    pass_request(&ctx, id, 1, &slug, "").await.unwrap();
    let reply = OwnStep::Reply("Тағы бір сұрақ".to_owned());
    change_own_request(&region.visitor(), &sent.key, reply, &ORIGIN)
        .await
        .unwrap();
    answer_passed_request(&editor, id, 3, PassedStep::Accept, "")
        .await
        .unwrap();
    answer_passed_request(&editor, id, 4, PassedStep::Return, "Себебі")
        .await
        .unwrap();
    let hub = "hub@example.kz";
    for (kind, expected) in [
        (MailKind::RequestNew, vec![moderator]),
        // The organisation that has it is told too.
        (MailKind::RequestReplied, vec![hub, moderator]),
        (MailKind::RequestUndertaken, vec![moderator]),
        (MailKind::RequestReturned, vec![moderator]),
    ] {
        assert_eq!(region.told(kind).await, expected, "{kind:?}");
    }
}

#[tokio::test]
async fn that_an_organisation_accepted_is_told_to_the_moderator_who_passed_it() {
    let region = Region::begin().await;
    let email = "moderator@example.kz";
    let id = region.account(email, Role::Moderator, Locale::Kk).await;
    let moderator = region.test.ctx_of(id, Role::Moderator);
    let (slug, editor) = region.organization().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    pass_request(&moderator, id, 1, &slug, "").await.unwrap();
    answer_passed_request(&editor, id, 2, PassedStep::Accept, "")
        .await
        .unwrap();
    let told = region.told(MailKind::RequestUndertaken).await;
    assert_eq!(told, [email]);
}
