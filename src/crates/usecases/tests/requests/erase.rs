//! What a request holds of a person goes; the numbers stay.

use super::files::{PDF, upload};
use super::{ORIGIN, Region, code, input};
use domain::{ErrorCode, RequestId, RequestState, RequesterContact, Role, Satisfaction};
use jiff::SignedDuration;
use usecases::UseCaseError;
use usecases::requests::{
    Handling, OwnStep, add_request_files, change_own_request, erase_old_requests,
    erase_own_request, handle_request, show_own_request, show_request, staff_request_numbers,
    track_request,
};

const KEPT: u16 = 30;

impl Region {
    fn later(&self, days: i64) {
        let span = SignedDuration::from_hours(24 * days);
        self.test.clock.advance(span);
    }

    /// Nothing of the person is left anywhere.
    async fn assert_erased(&self, id: RequestId, code: &str) {
        let moderator = self.test.ctx_as(Role::Moderator);
        let view = show_request(&moderator, id).await.unwrap();
        assert_eq!(view.request.need, "");
        assert_eq!(view.request.contact, RequesterContact::default());
        assert!(view.messages.is_empty());
        assert!(view.request.erased_at.is_some());
        for fact in ["4567", "aigul@example.kz", ""] {
            assert!(
                track_request(&self.visitor(), code, fact, &ORIGIN)
                    .await
                    .is_err()
            );
        }
        let mail = self.mail().await;
        assert!(mail.iter().all(|(_, to)| to != "aigul@example.kz"));
        let version = view.request.version;
        for handling in Handling::ALL {
            let done = handle_request(&moderator, id, version, handling, "Мәтін").await;
            assert_eq!(super::code(done.unwrap_err()), ErrorCode::MoveNotAllowed);
        }
    }
}

#[tokio::test]
async fn requests_that_are_over_are_erased_after_their_time_and_still_count() {
    let region = Region::begin().await;
    let operator = region.operator(region.at_point);
    let (visitor, ctx) = (region.visitor(), region.test.ctx());
    let closed = region.send(&input()).await;
    let answered = region.send(&input()).await;
    let mut other = input();
    other.email = "other@example.kz".to_owned();
    let open = region.send(&other).await;
    let ids = [
        region.id(&closed).await,
        region.id(&answered).await,
        region.id(&open).await,
    ];
    for id in [ids[0], ids[1]] {
        handle_request(&operator, id, 1, Handling::Answer, "Жауап")
            .await
            .unwrap();
    }
    let mark = Satisfaction::try_from(4).unwrap();
    change_own_request(&visitor, &closed.key, OwnStep::Rate(mark), &ORIGIN)
        .await
        .unwrap();
    change_own_request(&visitor, &closed.key, OwnStep::Withdraw, &ORIGIN)
        .await
        .unwrap();
    let before = staff_request_numbers(&ctx).await.unwrap();
    region.later(i64::from(KEPT));
    assert_eq!(erase_old_requests(&ctx, KEPT).await.unwrap(), 0);
    region.later(1);
    assert_eq!(erase_old_requests(&ctx, KEPT).await.unwrap(), 2);
    assert_eq!(erase_old_requests(&ctx, KEPT).await.unwrap(), 0);
    for (id, sent) in [(ids[0], &closed), (ids[1], &answered)] {
        region.assert_erased(id, sent.code.as_str()).await;
        let audit = region.audit(id).await;
        assert!(audit.contains(&"request.erased".to_owned()));
    }
    let moderator = region.test.ctx_as(Role::Moderator);
    let kept = show_request(&moderator, ids[2]).await.unwrap();
    assert_eq!(kept.request.contact.name, "Айгүл");
    let after = staff_request_numbers(&ctx).await.unwrap();
    assert_eq!(before.total.requests, after.total.requests);
    assert_eq!(before.total.first_answer, after.total.first_answer);
    assert_eq!(before.total.satisfaction, after.total.satisfaction);
    assert_eq!(before.tables[0], {
        // The open one is late by now, which is told of its topic alone.
        let mut topics = after.tables[0].clone();
        for (row, earlier) in topics.iter_mut().zip(&before.tables[0]) {
            row.in_time = earlier.in_time;
        }
        topics
    });
}

#[tokio::test]
async fn a_person_has_their_request_erased_and_nobody_else_can() {
    let region = Region::begin().await;
    let visitor = region.visitor();
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let reply = OwnStep::Reply("Тағы бір сөз".to_owned());
    change_own_request(&visitor, &sent.key, reply, &ORIGIN)
        .await
        .unwrap();
    for wrong in ["", "0", sent.code.as_str()] {
        let erased = erase_own_request(&visitor, wrong, true).await;
        assert_eq!(code(erased.unwrap_err()), ErrorCode::NotFound);
    }
    let unsure = erase_own_request(&visitor, &sent.key, false).await;
    let Err(UseCaseError::Invalid(violations)) = unsure else {
        panic!("it was erased by mistake");
    };
    assert_eq!(violations[0].field, "sure");
    erase_own_request(&visitor, &sent.key, true).await.unwrap();
    let own = show_own_request(&visitor, &sent.key).await;
    assert_eq!(code(own.unwrap_err()), ErrorCode::NotFound);
    region.assert_erased(id, sent.code.as_str()).await;
    let moderator = region.test.ctx_as(Role::Moderator);
    let view = show_request(&moderator, id).await.unwrap();
    assert_eq!(view.request.state, RequestState::Closed);
    for ctx in [visitor, region.operator(region.at_point)] {
        let refused = erase_old_requests(&ctx, KEPT).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
}

#[tokio::test]
async fn a_key_that_outlives_the_erasure_changes_nothing() {
    let region = Region::begin().await;
    let (visitor, ctx) = (region.visitor(), region.test.ctx());
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    // A request that is answered takes any word.
    let operator = region.operator(region.at_point);
    handle_request(&operator, id, 1, Handling::Answer, "Жауап")
        .await
        .unwrap();
    region.later(i64::from(KEPT) + 1);
    assert_eq!(erase_old_requests(&ctx, KEPT).await.unwrap(), 1);
    // Whoever proved it while it was being erased has a key; this is the digest
    // of «abc».
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let until = ctx.now() + SignedDuration::from_hours(1);
    let transaction = ctx.database.begin().await.unwrap();
    store::requests::give_access(&transaction, id, digest.to_owned(), until)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let before = region.stored(id).await;
    for step in [
        OwnStep::Reply("Тағы бір сөз".to_owned()),
        OwnStep::Withdraw,
        OwnStep::Rate(Satisfaction::try_from(5).unwrap()),
    ] {
        let done = change_own_request(&visitor, "abc", step, &ORIGIN).await;
        assert_eq!(code(done.unwrap_err()), ErrorCode::NotFound);
    }
    let files = vec![upload("a.pdf", PDF)];
    let added = add_request_files(&visitor, "abc", files, &ORIGIN).await;
    assert_eq!(code(added.unwrap_err()), ErrorCode::NotFound);
    let erased = erase_own_request(&visitor, "abc", true).await;
    assert_eq!(code(erased.unwrap_err()), ErrorCode::NotFound);
    assert_eq!(region.stored(id).await, before);
    assert_eq!(region.kept_files().await, 0);
}
