//! What counts as in time, what stands still, and what is published when.

use super::{ORIGIN, Region, input};
use domain::{RequestId, RequestState, Satisfaction};
use jiff::SignedDuration;
use jiff::civil::date;
use usecases::requests::{
    Cell, Handling, MergeRequest, OwnStep, RequestNumbers, SentRequest, change_own_request,
    erase_own_request, handle_request, merge_request, public_request_numbers, separate_request,
    staff_request_numbers, track_request,
};

impl Region {
    fn time_passes(&self, days: i64) {
        let span = SignedDuration::from_hours(24 * days);
        self.test.clock.advance(span);
    }

    async fn does(&self, id: RequestId, handling: Handling) {
        let version = self.stored(id).await.version;
        let operator = self.operator(self.at_point);
        handle_request(&operator, id, version, handling, "Жауап")
            .await
            .unwrap();
    }

    async fn person(&self, sent: &SentRequest, step: OwnStep) {
        let visitor = self.visitor();
        let key = track_request(&visitor, sent.code.as_str(), "4567", &ORIGIN).await;
        change_own_request(&visitor, &key.unwrap(), step, &ORIGIN)
            .await
            .unwrap();
    }

    async fn share_in_time(&self) -> Cell<u64> {
        let numbers = staff_request_numbers(&self.operator(self.at_point)).await;
        numbers.unwrap().total.in_time
    }

    async fn published(&self) -> RequestNumbers {
        public_request_numbers(&self.visitor()).await.unwrap()
    }
}

fn reply() -> OwnStep {
    OwnStep::Reply("Міне, жауабым".to_owned())
}

fn mark(mark: u8) -> OwnStep {
    OwnStep::Rate(Satisfaction::try_from(mark).unwrap())
}

#[tokio::test]
async fn what_the_centre_closes_without_an_answer_is_judged_by_the_day_of_closing() {
    for (days, expected) in [(3, 100), (20, 0)] {
        let region = Region::begin().await;
        let sent = region.send(&input()).await;
        let id = region.id(&sent).await;
        region.does(id, Handling::Take).await;
        region.time_passes(days);
        region.does(id, Handling::Close).await;
        assert_eq!(region.share_in_time().await, Cell::Shown(expected));
        region.time_passes(100);
        assert_eq!(region.share_in_time().await, Cell::Shown(expected));
    }
}

#[tokio::test]
async fn what_the_person_took_back_or_erased_unanswered_is_not_judged() {
    let region = Region::begin().await;
    let [withdrawn, erased] = [region.send(&input()).await, region.send(&input()).await];
    let id = region.id(&withdrawn).await;
    region.time_passes(20);
    assert_eq!(region.share_in_time().await, Cell::Shown(0));
    region.person(&withdrawn, OwnStep::Withdraw).await;
    assert!(region.stored(id).await.withdrawn);
    let visitor = region.visitor();
    let key = track_request(&visitor, erased.code.as_str(), "4567", &ORIGIN).await;
    erase_own_request(&visitor, &key.unwrap(), true)
        .await
        .unwrap();
    assert_eq!(region.share_in_time().await, Cell::Nothing);
    // Wanted again, it is owed an answer again.
    let again = OwnStep::Reopen("Мәселе шешілмеді".to_owned());
    region.person(&withdrawn, again).await;
    assert!(!region.stored(id).await.withdrawn);
    region.does(id, Handling::Take).await;
    region.does(id, Handling::Close).await;
    assert_eq!(region.share_in_time().await, Cell::Shown(100));
}

#[tokio::test]
async fn a_question_that_comes_late_hides_nothing() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    region.time_passes(20);
    region.does(id, Handling::Ask).await;
    assert_eq!(region.share_in_time().await, Cell::Shown(0));
    region.time_passes(20);
    region.does(id, Handling::Close).await;
    assert_eq!(region.share_in_time().await, Cell::Shown(0));
}

#[tokio::test]
async fn the_clock_stands_still_while_the_centre_waits_for_the_person() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    // Sent on Sunday the 22nd of March, due on Friday.
    region.time_passes(4);
    region.does(id, Handling::Ask).await;
    region.does(id, Handling::Take).await;
    assert_eq!(region.stored(id).await.due_on, date(2026, 3, 27));
    // From Thursday to the Wednesday after: four working days.
    region.time_passes(6);
    assert_eq!(region.share_in_time().await, Cell::Nothing);
    region.person(&sent, reply()).await;
    let now = region.stored(id).await;
    assert_eq!(now.state, RequestState::Accepted);
    assert_eq!(now.due_on, date(2026, 4, 2));
    assert_eq!(now.first_due_on, now.due_on);
    assert_eq!(now.waiting_since, None);
    region.time_passes(1);
    region.does(id, Handling::Answer).await;
    assert_eq!(region.share_in_time().await, Cell::Shown(100));
}

#[tokio::test]
async fn a_reply_of_the_same_day_moves_nothing_and_one_after_the_answer_no_number() {
    let region = Region::begin().await;
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let first = region.stored(id).await.due_on;
    region.does(id, Handling::Ask).await;
    region.person(&sent, reply()).await;
    assert_eq!(region.stored(id).await.due_on, first);
    region.does(id, Handling::Answer).await;
    region.person(&sent, reply()).await;
    let again = region.stored(id).await.due_on;
    region.does(id, Handling::Ask).await;
    region.time_passes(10);
    region.person(&sent, reply()).await;
    let now = region.stored(id).await;
    assert!(now.due_on > again);
    assert_eq!(now.first_due_on, first);
}

#[tokio::test]
async fn nothing_that_happens_in_a_month_changes_what_is_published_before_it_is_over() {
    let region = Region::begin().await;
    let mut sent = Vec::new();
    for _ in 0..9 {
        region.tick();
        sent.push(region.send(&input()).await);
    }
    let mut ids = Vec::new();
    for one in &sent {
        ids.push(region.id(one).await);
    }
    for id in &ids[..6] {
        region.does(*id, Handling::Answer).await;
    }
    for one in &sent[..5] {
        region.person(one, mark(4)).await;
        region.person(one, OwnStep::Withdraw).await;
    }
    region.does(ids[6], Handling::Ask).await;
    // Of March nothing is told in March.
    assert_eq!(region.published().await.before, date(2026, 3, 1));
    assert_eq!(region.published().await.total.requests, Cell::Hidden);

    region.time_passes(12);
    let march = region.published().await;
    assert_eq!(march.before, date(2026, 4, 1));
    assert_eq!(march.total.requests, Cell::Shown(9));
    // Six answered in time, two late; one waits for the person.
    assert_eq!(march.total.in_time, Cell::Shown(75));
    assert_eq!(march.total.satisfaction, Cell::Shown(40));
    let unchanged = async |what: &str| {
        region.tick();
        assert_eq!(region.published().await, march, "{what}");
    };
    region.does(ids[7], Handling::Answer).await;
    unchanged("an answer").await;
    region.does(ids[5], Handling::Close).await;
    unchanged("a closing").await;
    region.person(&sent[5], mark(1)).await;
    region.person(&sent[4], mark(1)).await;
    unchanged("a mark and one that is changed").await;
    let again = OwnStep::Reopen("Мәселе шешілмеді".to_owned());
    region.person(&sent[0], again).await;
    unchanged("one that is opened again").await;
    region.person(&sent[6], reply()).await;
    unchanged("a reply").await;
    let operator = region.operator(region.at_point);
    let merge = MergeRequest {
        id: ids[8],
        version: 1,
        other: sent[6].code.as_str(),
        word: "",
    };
    merge_request(&operator, &merge).await.unwrap();
    unchanged("one that is merged").await;
    separate_request(&operator, ids[8], 2).await.unwrap();
    unchanged("one that is separated").await;
    region.person(&sent[8], OwnStep::Withdraw).await;
    unchanged("one that is taken back").await;
    region.send(&input()).await;
    unchanged("a new one").await;
    region.time_passes(26);
    unchanged("time").await;

    region.time_passes(2);
    let april = region.published().await;
    assert_eq!(april.before, date(2026, 5, 1));
    assert_eq!(april.total.requests, Cell::Shown(10));
    assert_ne!(april.total.satisfaction, march.total.satisfaction);
    assert_ne!(april.total.in_time, march.total.in_time);
}
