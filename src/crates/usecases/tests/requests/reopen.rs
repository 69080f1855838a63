//! What is opened again is due again, and what was counted stays counted.

use super::{ORIGIN, Region, input};
use domain::{RequestId, RequestState};
use jiff::SignedDuration;
use jiff::civil::date;
use usecases::requests::{
    Cell, Handling, OwnStep, SentRequest, change_own_request, handle_request, list_requests,
    remind_of_deadlines, staff_request_numbers, track_request,
};

impl Region {
    fn days_pass(&self, days: i64) {
        let span = SignedDuration::from_hours(24 * days);
        self.test.clock.advance(span);
    }

    async fn handled(&self, id: RequestId, handling: Handling) {
        let version = self.stored(id).await.version;
        handle_request(
            &self.operator(self.at_point),
            id,
            version,
            handling,
            "Жауап",
        )
        .await
        .unwrap();
    }

    async fn own(&self, sent: &SentRequest, step: OwnStep) {
        let visitor = self.visitor();
        let key = track_request(&visitor, sent.code.as_str(), "4567", &ORIGIN).await;
        change_own_request(&visitor, &key.unwrap(), step, &ORIGIN)
            .await
            .unwrap();
    }

    async fn in_time(&self) -> Cell<u64> {
        let numbers = staff_request_numbers(&self.operator(self.at_point)).await;
        numbers.unwrap().total.in_time
    }
}

fn again() -> OwnStep {
    OwnStep::Reopen("Мәселе шешілмеді".to_owned())
}

#[tokio::test]
async fn an_answer_in_time_stays_in_time_however_late_the_next_one_is() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    // Sent on Sunday the 22nd of March; five working days.
    let first = date(2026, 3, 27);
    assert_eq!(region.stored(id).await.first_due_on, first);
    region.days_pass(4);
    remind_of_deadlines(&region.test.ctx()).await.unwrap();
    assert!(region.stored(id).await.reminded_at.is_some());
    region.handled(id, Handling::Answer).await;
    region.handled(id, Handling::Close).await;
    assert_eq!(region.in_time().await, Cell::Shown(100));
    region.days_pass(26);
    region.own(&sent, again()).await;
    // Tuesday the 21st of April, and five working days.
    let reopened = region.stored(id).await;
    assert_eq!(reopened.state, RequestState::New);
    assert_eq!(reopened.due_on, date(2026, 4, 28));
    assert_eq!(reopened.first_due_on, first);
    assert_eq!((reopened.reminded_at, reopened.escalated_at), (None, None));
    assert_eq!(region.in_time().await, Cell::Shown(100));
    let operator = region.operator(region.at_point);
    let queue = list_requests(&operator, &[RequestState::New])
        .await
        .unwrap();
    assert!(!queue[0].late);
    region.days_pass(30);
    let queue = list_requests(&operator, &[RequestState::New])
        .await
        .unwrap();
    assert!(queue[0].late, "the new day counts for the queue");
    assert_eq!(region.in_time().await, Cell::Shown(100));
    let told = remind_of_deadlines(&region.test.ctx()).await.unwrap();
    assert_eq!(told, 1, "of the new day is told anew");
    region.handled(id, Handling::Answer).await;
    assert_eq!(region.in_time().await, Cell::Shown(100));
}

#[tokio::test]
async fn a_late_answer_stays_late_however_fast_the_next_one_is() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    region.days_pass(20);
    region.handled(id, Handling::Answer).await;
    assert_eq!(region.in_time().await, Cell::Shown(0));
    region.own(&sent, again()).await;
    assert_eq!(region.in_time().await, Cell::Shown(0));
    region.handled(id, Handling::Answer).await;
    assert_eq!(region.in_time().await, Cell::Shown(0));
}

#[tokio::test]
async fn a_word_after_the_answer_is_due_anew_and_one_before_it_as_much_later_as_it_was_waited_for()
{
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    region.handled(id, Handling::Ask).await;
    // Asked on Sunday, replied on Tuesday: two working days after Friday.
    region.days_pass(2);
    let first = date(2026, 3, 31);
    let word = || OwnStep::Reply("Тағы бір сұрақ".to_owned());
    region.own(&sent, word()).await;
    assert_eq!(region.stored(id).await.due_on, first);
    region.handled(id, Handling::Answer).await;
    region.days_pass(20);
    region.own(&sent, word()).await;
    let now = region.stored(id).await;
    assert!(now.due_on > region.test.ctx().today());
    assert_eq!(now.first_due_on, first);
    assert_eq!(region.in_time().await, Cell::Shown(100));
}

#[tokio::test]
async fn what_was_taken_back_unanswered_is_first_due_when_it_comes_again() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    region.own(&sent, OwnStep::Withdraw).await;
    region.days_pass(60);
    region.own(&sent, again()).await;
    let now = region.stored(id).await;
    assert_eq!(now.first_due_on, now.due_on);
    assert_eq!(region.in_time().await, Cell::Nothing);
    region.handled(id, Handling::Answer).await;
    assert_eq!(region.in_time().await, Cell::Shown(100));
}
