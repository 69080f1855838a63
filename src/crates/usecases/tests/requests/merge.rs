//! Requests that are the same as another one: what becomes of them, and what
//! nobody learns by it.

use super::files::{PDF, upload};
use super::{ORIGIN, Region, code, input};
use domain::{ErrorCode, MailKind, RequestCode, RequestId, RequestState};
use jiff::SignedDuration;
use usecases::mail::list_outbox;
use usecases::requests::{
    Cell, Handling, MergeRequest, OwnStep, RequestInput, SentRequest, change_own_request,
    handle_request, list_requests, merge_request, pass_request, read_request_file,
    remind_of_deadlines, separate_request, show_own_request, show_request, staff_request_numbers,
};
use usecases::{Ctx, UseCaseError};

async fn merge(ctx: &Ctx, id: RequestId, version: u32, other: &str) -> Result<(), UseCaseError> {
    let merge = MergeRequest {
        id,
        version,
        other,
        word: "",
    };
    merge_request(ctx, &merge).await
}

fn from(email: &str, district: &str) -> RequestInput {
    RequestInput {
        email: email.to_owned(),
        district: district.to_owned(),
        ..input()
    }
}

impl Region {
    /// Two requests of these, with their ids.
    async fn pair(&self, inputs: [RequestInput; 2]) -> [(SentRequest, RequestId); 2] {
        let [one, other] = inputs;
        let one = self.send(&one).await;
        self.tick();
        let other = self.send(&other).await;
        let ids = (self.id(&one).await, self.id(&other).await);
        [(one, ids.0), (other, ids.1)]
    }

    /// The letters to the person about merging: kind, address, all values.
    async fn told_of_merging(&self) -> Vec<(MailKind, String, String)> {
        let mail = list_outbox(&self.test.ctx()).await.unwrap();
        mail.into_iter()
            .map(|one| one.mail)
            .filter(|one| {
                matches!(
                    one.kind,
                    MailKind::RequestMerged | MailKind::RequestMergedOwn
                )
            })
            .map(|one| (one.kind, one.recipient, format!("{:?}", one.arguments)))
            .collect()
    }
}

#[tokio::test]
async fn a_duplicate_is_closed_read_from_the_other_and_late_no_more() {
    let region = Region::begin().await;
    let [(kept, kept_id), (double, double_id)] = region.pair([input(), input()]).await;
    let operator = region.operator(region.at_point);
    region
        .test
        .clock
        .advance(SignedDuration::from_hours(24 * 20));
    let queue = list_requests(&operator, &[RequestState::New])
        .await
        .unwrap();
    assert!(queue.iter().all(|one| one.late));
    let typed = kept.code.as_str().replace('-', " ").to_lowercase();
    let word = MergeRequest {
        id: double_id,
        version: 1,
        other: &typed,
        word: "Бірге қараймыз",
    };
    merge_request(&operator, &word).await.unwrap();
    region.test.clock.advance(SignedDuration::from_secs(1));

    let view = show_request(&operator, double_id).await.unwrap();
    assert_eq!(view.request.state, RequestState::Closed);
    assert_eq!(view.request.merged_into, Some(kept_id));
    assert_eq!(view.together.into, Some((kept_id, kept.code.clone())));
    assert_eq!(view.messages[0].body, "Бірге қараймыз");
    let view = show_request(&operator, kept_id).await.unwrap();
    assert_eq!(view.request.state, RequestState::New);
    assert_eq!(view.request.version, 2, "who has its page open is told");
    assert_eq!(view.together.merged, [(double_id, double.code.clone())]);
    let audit = region.audit(double_id).await;
    assert_eq!(audit, ["request.sent", "request.merged", "request.read"]);
    let audit = region.audit(kept_id).await;
    assert_eq!(audit, ["request.sent", "request.took_in", "request.read"]);

    let over = list_requests(&operator, &[RequestState::Closed]).await;
    assert!(!over.unwrap()[0].late);
    let moderator = region.test.ctx();
    let told = remind_of_deadlines(&moderator).await.unwrap();
    assert_eq!(told, 1, "of the other one only");
    // One is late; the duplicate is neither late nor in time.
    let numbers = staff_request_numbers(&operator).await.unwrap();
    assert_eq!(numbers.total.in_time, Cell::Shown(0));
    handle_request(&operator, kept_id, 2, Handling::Answer, "Жауап")
        .await
        .unwrap();
    let numbers = staff_request_numbers(&operator).await.unwrap();
    assert_eq!(numbers.total.in_time, Cell::Shown(0));
    assert_eq!(numbers.total.requests, Cell::Shown(2));
}

#[tokio::test]
async fn the_number_of_the_other_goes_to_the_same_mailbox_and_nowhere_else() {
    let region = Region::begin().await;
    let operator = region.operator(region.at_point);
    for (email, is_own) in [
        ("AIGUL@example.kz", true),
        ("stranger@example.kz", false),
        ("", false),
    ] {
        let [(kept, _), (double, id)] = region.pair([input(), from(email, "aral")]).await;
        merge(&operator, id, 1, kept.code.as_str()).await.unwrap();
        let letters = region.told_of_merging().await;
        let letters: Vec<_> = letters
            .into_iter()
            .filter(|(_, _, values)| values.contains(double.code.as_str()))
            .collect();
        assert_eq!(letters.len(), usize::from(!email.is_empty()), "{email}");
        for (kind, to, values) in letters {
            assert_eq!(to, email.to_lowercase());
            assert_eq!(kind == MailKind::RequestMergedOwn, is_own, "{email}");
            assert_eq!(values.contains(kept.code.as_str()), is_own, "{email}");
        }
        // The key was got by what anybody can type: it shows that there is
        // another one and not which, even to whom the mail says it.
        region.test.clock.advance(SignedDuration::from_secs(1));
        let own = show_own_request(&region.visitor(), &double.key)
            .await
            .unwrap();
        assert!(own.request.merged_into.is_some());
        let words: Vec<&str> = own.messages.iter().map(|one| one.body.as_str()).collect();
        assert!(!words.concat().contains(kept.code.as_str()));
    }
}

#[tokio::test]
async fn what_cannot_be_merged_is_refused_beside_its_field() {
    let region = Region::begin().await;
    let operator = region.operator(region.at_point);
    let [(kept, kept_id), (double, id)] = region.pair([input(), input()]).await;
    let far = region.send(&from("far@example.kz", "shieli")).await;
    let over = region.send(&input()).await;
    let over_id = region.id(&over).await;
    handle_request(&operator, over_id, 1, Handling::Refuse, "Басқа іс")
        .await
        .unwrap();
    let unknown = RequestCode::from_random(7);
    for (other, expected) in [
        (" ", ErrorCode::Required),
        ("ACDE", ErrorCode::RequestCodeMalformed),
        (unknown.as_str(), ErrorCode::RequestUnknown),
        // Of another centre: no more is told than of one that there is not.
        (far.code.as_str(), ErrorCode::RequestUnknown),
        (double.code.as_str(), ErrorCode::RequestItself),
        (over.code.as_str(), ErrorCode::RequestOver),
    ] {
        let refused = merge(&operator, id, 1, other).await;
        let Err(UseCaseError::Invalid(violations)) = refused else {
            panic!("{other} was taken");
        };
        assert_eq!(violations.len(), 1);
        assert_eq!(violations[0].field, "other");
        assert_eq!(violations[0].code, expected, "{other}");
    }
    let number = kept.code.as_str();
    let stale = merge(&operator, id, 9, number).await;
    assert_eq!(code(stale.unwrap_err()), ErrorCode::Conflict);
    let finished = merge(&operator, over_id, 2, number).await;
    assert_eq!(code(finished.unwrap_err()), ErrorCode::MoveNotAllowed);
    let stranger = region.operator(region.at_hub);
    for ctx in [region.visitor(), stranger] {
        let refused = merge(&ctx, id, 1, number).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
    assert_eq!(region.audit(id).await, ["request.sent"]);

    merge(&operator, id, 1, number).await.unwrap();
    let again = merge(&operator, id, 2, number).await;
    assert_eq!(code(again.unwrap_err()), ErrorCode::MoveNotAllowed);
    let into_merged = merge(&operator, kept_id, 2, double.code.as_str()).await;
    assert_eq!(code(into_merged.unwrap_err()), ErrorCode::RequestOver);
}

#[tokio::test]
async fn of_two_merged_into_each_other_at_once_one_remains() {
    let region = Region::begin().await;
    let operator = region.operator(region.at_point);
    let [(one, one_id), (other, other_id)] = region.pair([input(), input()]).await;
    let (first, second) = tokio::join!(
        merge(&operator, one_id, 1, other.code.as_str()),
        merge(&operator, other_id, 1, one.code.as_str()),
    );
    assert_eq!(usize::from(first.is_ok()) + usize::from(second.is_ok()), 1);
    let open = list_requests(&operator, &[RequestState::New]).await;
    assert_eq!(open.unwrap().len(), 1);
}

#[tokio::test]
async fn staff_of_the_other_centre_read_what_was_merged_into_theirs_and_no_more() {
    let region = Region::begin().await;
    let moderator = region.test.ctx();
    let [(first, first_id), (kept, kept_id)] = region
        .pair([input(), from("far@example.kz", "shieli")])
        .await;
    let with_photo = region.send_with(vec![upload("a.pdf", PDF)]).await;
    let photo_id = region.id(&with_photo).await;
    let at_hub = region.operator(region.at_hub);
    for id in [first_id, photo_id] {
        let refused = show_request(&at_hub, id).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
    // One into the other, and both along into a third.
    merge(&moderator, photo_id, 1, first.code.as_str())
        .await
        .unwrap();
    merge(&moderator, first_id, 2, kept.code.as_str())
        .await
        .unwrap();
    let view = show_request(&at_hub, kept_id).await.unwrap();
    assert!(view.together.handles);
    let merged: Vec<RequestId> = view.together.merged.iter().map(|one| one.0).collect();
    assert_eq!(merged, [first_id, photo_id]);
    for id in merged {
        let view = show_request(&at_hub, id).await.unwrap();
        assert!(!view.together.handles);
        let version = view.request.version;
        let done = handle_request(&at_hub, id, version, Handling::Note, "Сөз").await;
        assert_eq!(code(done.unwrap_err()), ErrorCode::Forbidden);
    }
    assert!(read_request_file(&at_hub, photo_id, 1).await.is_ok());
    let own = region.operator(region.at_point);
    let refused = show_request(&own, kept_id).await;
    assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);

    // Opened again it is its own again, and the other centre's no more.
    region.tick();
    let reopen = OwnStep::Reopen("Бұл басқа мәселе".to_owned());
    change_own_request(&region.visitor(), &with_photo.key, reopen, &ORIGIN)
        .await
        .unwrap();
    let refused = show_request(&at_hub, photo_id).await;
    assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    let view = show_request(&own, photo_id).await.unwrap();
    assert_eq!(view.request.state, RequestState::New);
    assert_eq!(view.together.into, None);
}

#[tokio::test]
async fn what_was_merged_by_mistake_stands_again_where_it_stood() {
    for (handling, state) in [
        (None, RequestState::New),
        (Some(Handling::Take), RequestState::Accepted),
        (Some(Handling::Ask), RequestState::Waiting),
        (Some(Handling::Answer), RequestState::Answered),
    ] {
        let region = Region::begin().await;
        let operator = region.operator(region.at_point);
        let [(kept, kept_id), (_, id)] = region.pair([input(), input()]).await;
        let mut version = 1;
        if let Some(handling) = handling {
            handle_request(&operator, id, version, handling, "Сөз")
                .await
                .unwrap();
            version += 1;
        }
        let number = kept.code.as_str();
        merge(&operator, id, version, number).await.unwrap();
        region.tick();
        handle_request(&operator, kept_id, 2, Handling::Answer, "Екеуіне де")
            .await
            .unwrap();
        region.tick();
        let view = show_request(&operator, kept_id).await.unwrap();
        assert_eq!(view.together.separable, [(id, version + 1)]);
        let view = show_request(&operator, id).await.unwrap();
        assert_eq!(view.together.separable, [(id, version + 1)]);
        let before = region.mail().await;
        separate_request(&operator, id, version + 1).await.unwrap();
        region.tick();
        let view = show_request(&operator, id).await.unwrap();
        assert_eq!(view.request.state, state);
        assert_eq!(view.request.merged_into, None);
        assert_eq!(view.request.closed_at, None);
        assert_eq!(view.together.separable, []);
        assert!(view.messages.iter().all(|one| one.body != "Екеуіне де"));
        let view = show_request(&operator, kept_id).await.unwrap();
        assert_eq!(view.request.state, RequestState::Answered);
        assert_eq!(view.messages.len(), 1);
        assert_eq!(view.together.merged, []);
        assert_eq!(region.mail().await, before, "nobody is told twice");
        let audit = region.audit(id).await;
        assert!(audit.contains(&"request.separated".to_owned()));
        let audit = region.audit(kept_id).await;
        assert!(audit.contains(&"request.gave_back".to_owned()));
        let again = separate_request(&operator, id, version + 2).await;
        assert_eq!(code(again.unwrap_err()), ErrorCode::MoveNotAllowed);
    }
}

#[tokio::test]
async fn only_who_handles_both_separates_and_only_what_they_saw() {
    let region = Region::begin().await;
    let moderator = region.test.ctx();
    let [(_, id), (kept, kept_id)] = region
        .pair([input(), from("far@example.kz", "shieli")])
        .await;
    merge(&moderator, id, 1, kept.code.as_str()).await.unwrap();
    let (here, there) = (
        region.operator(region.at_point),
        region.operator(region.at_hub),
    );
    for ctx in [region.visitor(), here.clone(), there.clone()] {
        let refused = separate_request(&ctx, id, 2).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
    for (ctx, shown) in [(&here, id), (&there, id), (&there, kept_id)] {
        region.tick();
        let view = show_request(ctx, shown).await.unwrap();
        assert_eq!(view.together.separable, []);
    }
    let stale = separate_request(&moderator, id, 1).await;
    assert_eq!(code(stale.unwrap_err()), ErrorCode::Conflict);
    let not_merged = separate_request(&moderator, kept_id, 2).await;
    assert_eq!(code(not_merged.unwrap_err()), ErrorCode::MoveNotAllowed);
    let (one, other) = tokio::join!(
        separate_request(&moderator, id, 2),
        separate_request(&moderator, id, 2),
    );
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1);
    let late = if one.is_ok() { other } else { one };
    assert_eq!(code(late.unwrap_err()), ErrorCode::Conflict);
}

#[tokio::test]
async fn the_organisation_that_has_a_request_is_told_when_it_is_merged_and_separated() {
    let region = Region::begin().await;
    let operator = region.operator(region.at_point);
    let (slug, _) = region.organization().await;
    let [(kept, _), (_, id)] = region.pair([input(), input()]).await;
    pass_request(&operator, id, 1, &slug, "").await.unwrap();
    region.tick();
    merge(&operator, id, 2, kept.code.as_str()).await.unwrap();
    let told = region.told(MailKind::RequestTakenBack).await;
    assert_eq!(told, ["hub@example.kz"]);
    region.tick();
    separate_request(&operator, id, 3).await.unwrap();
    assert_eq!(region.stored(id).await.state, RequestState::PassedOn);
    let told = region.told(MailKind::RequestForOrganization).await;
    assert_eq!(told, ["hub@example.kz"; 2]);
}
