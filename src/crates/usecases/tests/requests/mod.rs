//! Requests: from the person to the centre and back, and who is refused.

mod block;
mod clock;
mod close_centre;
mod deadlines;
mod desk;
mod erase;
pub mod files;
mod heads;
mod leaving;
mod merge;
mod numbers;
mod passed;
mod read_files;
mod reopen;
mod routing;
mod search;
mod send_twice;
mod templates;
mod trace;
mod waiting;

use crate::centres::{centre, save};
use domain::request::{RoutingQuestion, RoutingRule};
use domain::{
    AccountId, Actor, CentreId, CentreKind, District, ErrorCode, Locale, MailKind, MessageAuthor,
    RequestCode, RequestId, RequestState, RequestTopic, RequesterKind, Role, Satisfaction,
};
use jiff::SignedDuration;
use store::requests::StoredRequest;
use test_support::{TestDatabase, database_for_test};
use usecases::accounts::{Origin, create_account};
use usecases::mail::list_outbox;
use usecases::requests::{
    Handling, OwnStep, RequestInput, SentRequest, add_operator, change_own_request, handle_request,
    list_requests, remove_operator, send_request, set_routing_rules, show_own_request,
    show_request, show_route, track_request,
};
use usecases::{Ctx, UseCaseError};

const ORIGIN: Origin<'static> = Origin {
    remote: "192.0.2.7",
    user_agent: "test",
};

/// A hub, a point in Aral, and an operator of each.
struct Region {
    test: TestDatabase,
    hub: CentreId,
    point: CentreId,
    at_hub: AccountId,
    at_point: AccountId,
}

fn input() -> RequestInput {
    RequestInput {
        topic: "legal".to_owned(),
        need: "Жалақы төленбеді".to_owned(),
        district: "aral".to_owned(),
        requester: "citizen".to_owned(),
        name: "Айгүл".to_owned(),
        phone: "8 777 123 45 67".to_owned(),
        email: "Aigul@example.kz".to_owned(),
        messenger: String::new(),
        consent: true,
        token: String::new(),
        website: String::new(),
    }
}

impl Region {
    /// A request as it stands in the database.
    async fn stored(&self, id: RequestId) -> StoredRequest {
        let reader = self.test.database.reader();
        store::requests::find(reader, id).await.unwrap().unwrap()
    }

    /// To whom letters of this kind were written.
    async fn told(&self, kind: MailKind) -> Vec<String> {
        let mail = self.mail().await.into_iter();
        mail.filter(|(one, _)| *one == kind)
            .map(|(_, to)| to)
            .collect()
    }

    async fn begin() -> Self {
        let test = database_for_test().await;
        let ctx = test.ctx();
        let mut hub = centre("Орталық", District::Kyzylorda);
        hub.kind = CentreKind::RegionalHub;
        let point = centre("Арал бөлімшесі", District::Aral);
        let point = save(&ctx, point, (None, None)).await.unwrap().id;
        let hub = save(&ctx, hub, (None, None)).await.unwrap().id;
        let mut operators = Vec::new();
        for (email, at) in [("hub@example.kz", hub), ("aral@example.kz", point)] {
            create_account(&ctx, email, Role::AccountHolder, Locale::Ru)
                .await
                .unwrap();
            let reader = ctx.database.reader();
            let found = store::accounts::find_by_email(reader, email).await.unwrap();
            let id = found.unwrap().id;
            add_operator(&ctx, at, id).await.unwrap();
            operators.push(id);
        }
        let rule = RoutingRule {
            topic: None,
            district: Some(District::Aral),
            requester: None,
            centre: point,
            service: None,
            days: Some(5),
        };
        set_routing_rules(&ctx, vec![rule]).await.unwrap();
        Self {
            test,
            hub,
            point,
            at_hub: operators[0],
            at_point: operators[1],
        }
    }

    /// A second goes by, so that what comes next is later.
    fn tick(&self) {
        self.test.clock.advance(SignedDuration::from_secs(1));
    }

    fn visitor(&self) -> Ctx {
        self.test.ctx().acting_as(Actor::Visitor)
    }

    async fn account(&self, email: &str, role: Role, locale: Locale) -> AccountId {
        let ctx = self.test.ctx();
        create_account(&ctx, email, role, locale).await.unwrap();
        let reader = ctx.database.reader();
        let found = store::accounts::find_by_email(reader, email).await.unwrap();
        found.unwrap().id
    }

    /// Nobody handles the requests of the point; answers the address of the
    /// moderator.
    async fn moderators_alone(&self) -> &'static str {
        let email = "moderator@example.kz";
        self.account(email, Role::Moderator, Locale::Kk).await;
        remove_operator(&self.test.ctx(), self.point, self.at_point)
            .await
            .unwrap();
        email
    }

    fn operator(&self, id: AccountId) -> Ctx {
        self.test.ctx_of(id, Role::AccountHolder)
    }

    async fn send(&self, input: &RequestInput) -> SentRequest {
        let sent = send_request(&self.visitor(), input, Vec::new(), Locale::Kk, &ORIGIN).await;
        sent.unwrap_or_else(|error| panic!("{error:?}"))
    }

    async fn id(&self, sent: &SentRequest) -> RequestId {
        let found = show_own_request(&self.visitor(), &sent.key).await;
        found.unwrap().request.id
    }

    /// What was mailed, the last first, to whom.
    async fn mail(&self) -> Vec<(MailKind, String)> {
        let mail = list_outbox(&self.test.ctx()).await.unwrap();
        let mut mail: Vec<_> = mail
            .into_iter()
            .filter(|one| one.mail.kind.is_about_request())
            .map(|one| (one.mail.kind, one.mail.recipient))
            .collect();
        mail.sort_by_key(|(kind, to)| (kind.code(), to.clone()));
        mail
    }

    async fn audit(&self, id: RequestId) -> Vec<String> {
        let reader = self.test.database.reader();
        let found = store::audit_events::of_subject(reader, id.0).await;
        found.unwrap().into_iter().map(|one| one.action).collect()
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for what unwrap_err gives")]
fn code(error: UseCaseError) -> ErrorCode {
    error.code()
}

#[tokio::test]
async fn a_request_goes_to_its_centre_and_its_answer_back() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    let queue = list_requests(&operator, &[RequestState::New])
        .await
        .unwrap();
    assert_eq!(queue.len(), 1);
    assert_eq!(queue[0].centre, region.point);
    // 22 March 2026 is a Sunday; five working days later it is Friday.
    assert_eq!(queue[0].due_on.to_string(), "2026-03-27");
    assert_eq!(
        region.mail().await,
        [
            (MailKind::RequestNew, "aral@example.kz".to_owned()),
            (MailKind::RequestReceived, "aigul@example.kz".to_owned()),
        ]
    );

    region.tick();
    let view = show_request(&operator, id).await.unwrap();
    assert_eq!(view.request.contact.name, "Айгүл");
    region.tick();
    handle_request(&operator, id, 1, Handling::Take, "")
        .await
        .unwrap();
    region.tick();
    handle_request(&operator, id, 2, Handling::Note, "Заңгермен сөйлестім")
        .await
        .unwrap();
    region.tick();
    handle_request(
        &operator,
        id,
        3,
        Handling::Answer,
        "Еңбек инспекциясына жазыңыз",
    )
    .await
    .unwrap();

    region.tick();
    let key = track_request(&region.visitor(), sent.code.as_str(), "4567", &ORIGIN)
        .await
        .unwrap();
    let own = show_own_request(&region.visitor(), &key).await.unwrap();
    assert_eq!(own.request.state, RequestState::Answered);
    let bodies: Vec<&str> = own.messages.iter().map(|one| one.body.as_str()).collect();
    assert_eq!(bodies, ["Еңбек инспекциясына жазыңыз"], "notes stay inside");

    let visitor = region.visitor();
    let reply = OwnStep::Reply("Қай мекенжайға?".to_owned());
    region.tick();
    change_own_request(&visitor, &key, reply, &ORIGIN)
        .await
        .unwrap();
    region.tick();
    let view = show_request(&operator, id).await.unwrap();
    assert_eq!(view.request.state, RequestState::Accepted);
    let last = view.messages.last().unwrap();
    assert_eq!(last.author, MessageAuthor::Requester);
    let version = view.request.version;
    region.tick();
    handle_request(&operator, id, version, Handling::Answer, "Абай, 1")
        .await
        .unwrap();
    let mark = Satisfaction::try_from(5).unwrap();
    region.tick();
    change_own_request(&visitor, &key, OwnStep::Rate(mark), &ORIGIN)
        .await
        .unwrap();
    region.tick();
    change_own_request(&visitor, &key, OwnStep::Withdraw, &ORIGIN)
        .await
        .unwrap();
    let own = show_own_request(&visitor, &key).await.unwrap();
    assert_eq!(own.request.state, RequestState::Closed);
    assert_eq!(own.request.rating, Some(mark));
    region.tick();
    let again = change_own_request(&visitor, &key, OwnStep::Withdraw, &ORIGIN).await;
    assert_eq!(code(again.unwrap_err()), ErrorCode::MoveNotAllowed);
    let reopen = OwnStep::Reopen("Жауап келмеді".to_owned());
    region.tick();
    change_own_request(&visitor, &key, reopen, &ORIGIN)
        .await
        .unwrap();
    let own = show_own_request(&visitor, &key).await.unwrap();
    assert_eq!(own.request.state, RequestState::New);
    assert_eq!(
        region.audit(id).await,
        [
            "request.sent",
            "request.read",
            "request.taken",
            "request.noted",
            "request.answered",
            "request.opened",
            "request.replied",
            "request.read",
            "request.answered",
            "request.rated",
            "request.withdrawn",
            "request.reopened",
        ]
    );
}

#[tokio::test]
async fn two_operators_never_answer_over_each_other() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let first = region.operator(region.at_point);
    let second = region.test.ctx_as(Role::Moderator);
    let (one, other) = tokio::join!(
        handle_request(&first, id, 1, Handling::Answer, "Бірінші"),
        handle_request(&first, id, 1, Handling::Answer, "Екінші"),
    );
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1);
    let late = handle_request(&second, id, 1, Handling::Close, "").await;
    assert_eq!(code(late.unwrap_err()), ErrorCode::Conflict);
    let view = show_request(&first, id).await.unwrap();
    assert_eq!(view.messages.len(), 1);
    assert_eq!(view.request.version, 2);
}

#[tokio::test]
async fn only_who_handles_requests_of_the_centre_sees_and_changes_them() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let stranger = AccountId(uuid::Uuid::from_u128(9));
    for (ctx, lists) in [
        (region.visitor(), false),
        (region.operator(stranger), false),
        // The operator of another centre has a queue, without this request.
        (region.operator(region.at_hub), true),
    ] {
        let listed = list_requests(&ctx, &RequestState::ALL).await;
        match listed {
            Ok(found) => assert!(lists && found.is_empty()),
            Err(error) => assert!(!lists && code(error) == ErrorCode::Forbidden),
        }
        let shown = show_request(&ctx, id).await;
        assert_eq!(code(shown.unwrap_err()), ErrorCode::Forbidden);
        for handling in Handling::ALL {
            let done = handle_request(&ctx, id, 1, handling, "Мәтін").await;
            assert_eq!(code(done.unwrap_err()), ErrorCode::Forbidden);
        }
        let added = add_operator(&ctx, region.hub, region.at_point).await;
        assert_eq!(code(added.unwrap_err()), ErrorCode::Forbidden);
        let rules = set_routing_rules(&ctx, Vec::new()).await;
        assert_eq!(code(rules.unwrap_err()), ErrorCode::Forbidden);
    }
    assert_eq!(region.audit(id).await, ["request.sent"]);
    for role in [Role::Moderator, Role::Administrator] {
        let ctx = region.test.ctx_as(role);
        assert!(show_request(&ctx, id).await.is_ok());
    }
    remove_operator(&region.test.ctx(), region.point, region.at_point)
        .await
        .unwrap();
    let former = show_request(&region.operator(region.at_point), id).await;
    assert_eq!(code(former.unwrap_err()), ErrorCode::Forbidden);
}

#[tokio::test]
async fn after_ten_wrong_guesses_an_hour_the_next_is_refused() {
    let region = Region::begin().await;
    let visitor = region.visitor();
    let sent = region.send(&input()).await;
    let own = sent.code.as_str();
    for number in 0..10_u128 {
        // Right guesses between wrong ones neither count nor forgive.
        let right = track_request(&visitor, own, "aigul@example.kz", &ORIGIN).await;
        assert!(right.is_ok(), "{number}");
        let (guess, fact) = if number % 2 == 0 {
            (RequestCode::from_random(number), "4567")
        } else {
            (sent.code.clone(), "0000")
        };
        let wrong = track_request(&visitor, guess.as_str(), fact, &ORIGIN).await;
        assert_eq!(code(wrong.unwrap_err()), ErrorCode::TrackingWrong);
    }
    for fact in ["0000", "4567"] {
        let refused = track_request(&visitor, own, fact, &ORIGIN).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::TooManyAttempts);
    }
    let elsewhere = Origin {
        remote: "198.51.100.4",
        user_agent: "test",
    };
    assert!(
        track_request(&visitor, own, "4567", &elsewhere)
            .await
            .is_ok()
    );
    region.test.clock.advance(SignedDuration::from_mins(61));
    assert!(track_request(&visitor, own, "4567", &ORIGIN).await.is_ok());
    let slip = track_request(&visitor, "ACDE", "4567", &ORIGIN).await;
    assert_eq!(code(slip.unwrap_err()), ErrorCode::RequestCodeMalformed);
}

#[tokio::test]
async fn a_key_opens_for_an_hour_and_no_other_does() {
    let region = Region::begin().await;
    let visitor = region.visitor();
    let sent = region.send(&input()).await;
    assert!(show_own_request(&visitor, &sent.key).await.is_ok());
    for wrong in ["", "0", sent.code.as_str()] {
        let shown = show_own_request(&visitor, wrong).await;
        assert_eq!(code(shown.unwrap_err()), ErrorCode::NotFound);
        let done = change_own_request(&visitor, wrong, OwnStep::Withdraw, &ORIGIN).await;
        assert_eq!(code(done.unwrap_err()), ErrorCode::NotFound);
    }
    region.test.clock.advance(SignedDuration::from_mins(61));
    let late = show_own_request(&visitor, &sent.key).await;
    assert_eq!(code(late.unwrap_err()), ErrorCode::NotFound);
}

#[tokio::test]
async fn a_key_opens_for_as_long_as_it_is_used() {
    let region = Region::begin().await;
    let visitor = region.visitor();
    let sent = region.send(&input()).await;
    for minutes in [5, 50, 59, 59, 0, 59] {
        region
            .test
            .clock
            .advance(SignedDuration::from_mins(minutes));
        let shown = show_own_request(&visitor, &sent.key).await;
        assert!(shown.is_ok(), "{minutes}");
    }
    region.test.clock.advance(SignedDuration::from_mins(60));
    let late = show_own_request(&visitor, &sent.key).await;
    assert_eq!(code(late.unwrap_err()), ErrorCode::NotFound);
}

#[tokio::test]
async fn each_rule_of_the_form_names_its_field() {
    type Spoil = fn(&mut RequestInput);
    let cases: [(&str, ErrorCode, Spoil); 9] = [
        ("topic", ErrorCode::Required, |one| one.topic.clear()),
        ("topic", ErrorCode::UnknownValue, |one| {
            one.topic = "x".to_owned();
        }),
        ("need", ErrorCode::Required, |one| {
            one.need = " \n".to_owned();
        }),
        ("need", ErrorCode::TooLong, |one| {
            one.need = "ы".repeat(5_001);
        }),
        ("district", ErrorCode::Required, |one| one.district.clear()),
        ("requester", ErrorCode::Required, |one| {
            one.requester.clear();
        }),
        ("phone", ErrorCode::PhoneMalformed, |one| {
            one.phone = "12".to_owned();
        }),
        ("email", ErrorCode::EmailMalformed, |one| {
            one.email = "a".to_owned();
        }),
        ("consent", ErrorCode::ConsentRequired, |one| {
            one.consent = false;
        }),
    ];
    let region = Region::begin().await;
    for (field, expected, spoil) in cases {
        let mut spoiled = input();
        spoil(&mut spoiled);
        let sent = send_request(&region.visitor(), &spoiled, Vec::new(), Locale::Kk, &ORIGIN).await;
        let Err(UseCaseError::Invalid(violations)) = sent else {
            panic!("{field} was taken");
        };
        assert_eq!(violations.len(), 1, "{violations:?}");
        assert_eq!(
            (violations[0].field.as_str(), violations[0].code),
            (field, expected)
        );
        assert_eq!(spoiled.violations(&[field]), violations);
        assert!(spoiled.violations(&["name"]).is_empty());
    }
    let mut nobody = input();
    nobody.phone.clear();
    nobody.email.clear();
    assert_eq!(nobody.violations(&["phone", "email"]).len(), 1);
    assert!(region.mail().await.is_empty());
}

#[tokio::test]
async fn what_a_machine_fills_in_is_not_kept() {
    let region = Region::begin().await;
    let mut machine = input();
    machine.website = "https://spam.example".to_owned();
    let sent = region.send(&machine).await;
    assert!(
        show_own_request(&region.visitor(), &sent.key)
            .await
            .is_err()
    );
    let all = list_requests(&region.test.ctx(), &RequestState::ALL).await;
    assert!(all.unwrap().is_empty());
    assert!(region.mail().await.is_empty());
}

#[tokio::test]
async fn rules_say_where_a_request_goes_and_without_a_centre_nobody_is_misled() {
    let region = Region::begin().await;
    let moderator = region.test.ctx_as(Role::Moderator);
    for (district, expected) in [
        (Some(District::Aral), region.point),
        (Some(District::Shieli), region.hub),
        (None, region.hub),
    ] {
        let question = RoutingQuestion {
            topic: RequestTopic::Legal,
            district,
            requester: RequesterKind::Citizen,
        };
        let route = show_route(&moderator, &question).await.unwrap();
        assert_eq!(route.route.centre, expected, "{district:?}");
    }
    let empty = database_for_test().await;
    let visitor = empty.ctx().acting_as(Actor::Visitor);
    let sent = send_request(&visitor, &input(), Vec::new(), Locale::Kk, &ORIGIN).await;
    assert_eq!(sent.err().map(code), Some(ErrorCode::NoCentre));
}
