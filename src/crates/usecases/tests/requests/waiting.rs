//! What the person leaves without a reply: reminded once, closed, erased.

use super::{ORIGIN, Region, code, input};
use domain::{ErrorCode, MailKind, RequestId, RequestState};
use jiff::SignedDuration;
use usecases::requests::{
    Handling, OwnStep, RequestInput, change_own_request, erase_old_requests, follow_up_questions,
    handle_request, list_requests, track_request,
};

impl Region {
    fn goes_by(&self, days: i64) {
        let span = SignedDuration::from_hours(24 * days);
        self.test.clock.advance(span);
    }

    /// Runs it on two servers at once; answers how many requests it was.
    async fn follow_up(&self) -> usize {
        let ctx = self.test.ctx();
        let (one, other) = tokio::join!(follow_up_questions(&ctx), follow_up_questions(&ctx));
        one.unwrap() + other.unwrap() + follow_up_questions(&ctx).await.unwrap()
    }

    async fn asked(&self, input: &RequestInput) -> (String, RequestId) {
        let sent = self.send(input).await;
        let id = self.id(&sent).await;
        self.test.clock.advance(SignedDuration::from_secs(1));
        let operator = self.operator(self.at_point);
        handle_request(&operator, id, 1, Handling::Ask, "Қай ай?")
            .await
            .unwrap();
        (sent.code.as_str().to_owned(), id)
    }

    async fn letters(&self, kind: MailKind) -> usize {
        let mail = self.mail().await.into_iter();
        mail.filter(|(one, _)| *one == kind).count()
    }

    async fn state(&self, id: RequestId) -> RequestState {
        let reader = self.test.database.reader();
        let found = store::requests::find(reader, id).await.unwrap();
        found.unwrap().state
    }
}

#[tokio::test]
async fn who_does_not_reply_is_reminded_once_and_the_request_closed_and_erased() {
    let region = Region::begin().await;
    let (number, id) = region.asked(&input()).await;
    region.goes_by(14);
    assert_eq!(region.follow_up().await, 0);
    region.goes_by(1);
    assert_eq!(region.follow_up().await, 1);
    region.goes_by(15);
    assert_eq!(region.follow_up().await, 0);
    assert_eq!(region.letters(MailKind::RequestStillWaiting).await, 1);
    assert_eq!(region.letters(MailKind::RequestLapsed).await, 0);
    region.goes_by(1);
    assert_eq!(region.follow_up().await, 1);
    assert_eq!(region.state(id).await, RequestState::Closed);
    assert_eq!(region.letters(MailKind::RequestLapsed).await, 1);
    assert_eq!(
        region.audit(id).await,
        [
            "request.sent",
            "request.asked",
            "request.asked_again",
            "request.lapsed"
        ]
    );
    // It can be opened again, and is erased when it is not.
    let visitor = region.visitor();
    let key = track_request(&visitor, &number, "4567", &ORIGIN).await;
    let again = OwnStep::Reopen("Енді білемін".to_owned());
    change_own_request(&visitor, &key.unwrap(), again, &ORIGIN)
        .await
        .unwrap();
    assert_eq!(region.follow_up().await, 0);
    let (_, other) = region.asked(&input()).await;
    for days in [15, 16] {
        region.goes_by(days);
        assert_eq!(region.follow_up().await, 1);
    }
    assert_eq!(region.state(other).await, RequestState::Closed);
    region.goes_by(31);
    assert_eq!(
        erase_old_requests(&region.test.ctx(), 30).await.unwrap(),
        1,
        "the one that was opened again is still open"
    );
}

#[tokio::test]
async fn without_an_address_nobody_is_reminded_and_the_request_is_closed_too() {
    let region = Region::begin().await;
    let silent = RequestInput {
        email: String::new(),
        ..input()
    };
    let (_, id) = region.asked(&silent).await;
    region.goes_by(20);
    assert_eq!(region.follow_up().await, 0);
    region.goes_by(11);
    assert_eq!(region.follow_up().await, 1);
    assert_eq!(region.state(id).await, RequestState::Closed);
    for kind in [MailKind::RequestStillWaiting, MailKind::RequestLapsed] {
        assert_eq!(region.letters(kind).await, 0);
    }
}

#[tokio::test]
async fn where_nothing_ran_for_long_nothing_is_closed_before_the_reminder() {
    let region = Region::begin().await;
    let (_, id) = region.asked(&input()).await;
    region.goes_by(90);
    assert_eq!(region.follow_up().await, 1);
    region.goes_by(13);
    assert_eq!(region.follow_up().await, 0);
    assert_eq!(region.state(id).await, RequestState::Waiting);
    region.goes_by(1);
    assert_eq!(region.follow_up().await, 1);
    assert_eq!(region.state(id).await, RequestState::Closed);
}

#[tokio::test]
async fn a_reply_ends_it_and_only_those_above_all_centres_run_it() {
    let region = Region::begin().await;
    let (number, id) = region.asked(&input()).await;
    region.goes_by(15);
    assert_eq!(region.follow_up().await, 1);
    let visitor = region.visitor();
    let key = track_request(&visitor, &number, "4567", &ORIGIN).await;
    let reply = OwnStep::Reply("Наурыз".to_owned());
    change_own_request(&visitor, &key.unwrap(), reply, &ORIGIN)
        .await
        .unwrap();
    region.goes_by(60);
    assert_eq!(region.follow_up().await, 0);
    let operator = region.operator(region.at_point);
    let open = list_requests(&operator, &[RequestState::Accepted]).await;
    assert_eq!(open.unwrap()[0].id, id);
    for ctx in [visitor, operator] {
        let refused = follow_up_questions(&ctx).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
}
