//! A form that is sent twice makes one request.

use super::{ORIGIN, Region, code, input};
use domain::{ErrorCode, Locale, RequestState};
use jiff::SignedDuration;
use usecases::requests::{
    RequestInput, erase_own_request, list_requests, new_request_token, send_request,
    show_own_request,
};

impl Region {
    fn form(&self) -> RequestInput {
        RequestInput {
            token: new_request_token(&self.visitor()),
            ..input()
        }
    }

    async fn count(&self) -> usize {
        let all = list_requests(&self.test.ctx(), &RequestState::ALL).await;
        all.unwrap().len()
    }
}

#[tokio::test]
async fn a_lost_acknowledgement_does_not_make_a_second_request() {
    let region = Region::begin().await;
    let form = region.form();
    let first = region.send(&form).await;
    let mail = region.mail().await;
    region.test.clock.advance(SignedDuration::from_hours(23));
    let again = region.send(&form).await;
    assert_eq!(again.code, first.code);
    let own = show_own_request(&region.visitor(), &again.key).await;
    assert_eq!(own.unwrap().request.code, first.code);
    assert_eq!(region.count().await, 1);
    assert_eq!(region.mail().await, mail, "and no second letter");
    // Its breaks of lines are the browser's own.
    let same = RequestInput {
        need: format!(" {}\r\n", form.need),
        ..form.clone()
    };
    assert_eq!(region.send(&same).await.code, first.code);

    let changed = RequestInput {
        need: "Басқа мәселе".to_owned(),
        ..form.clone()
    };
    let other = region.send(&changed).await;
    assert_ne!(other.code, first.code, "other words are never swallowed");
    assert_ne!(region.send(&region.form()).await.code, first.code);
    assert_ne!(region.send(&input()).await.code, first.code);
    assert_ne!(region.send(&input()).await.code, first.code);
    assert_eq!(region.count().await, 5);
}

#[tokio::test]
async fn a_form_that_was_sent_long_ago_or_erased_is_not_answered_again() {
    let region = Region::begin().await;
    let visitor = region.visitor();
    let form = region.form();
    region.send(&form).await;
    region.test.clock.advance(SignedDuration::from_hours(25));
    let late = send_request(&visitor, &form, Vec::new(), Locale::Kk, &ORIGIN).await;
    assert_eq!(late.err().map(code), Some(ErrorCode::RequestSentAlready));
    let erased = region.form();
    let sent = region.send(&erased).await;
    erase_own_request(&visitor, &sent.key, true).await.unwrap();
    let late = send_request(&visitor, &erased, Vec::new(), Locale::Kk, &ORIGIN).await;
    assert_eq!(late.err().map(code), Some(ErrorCode::RequestSentAlready));
    assert_eq!(region.count().await, 2);
}

#[tokio::test]
async fn one_form_that_is_sent_several_times_at_once_makes_one_request() {
    let region = Region::begin().await;
    let form = region.form();
    let (one, two, three, four) = tokio::join!(
        region.send(&form),
        region.send(&form),
        region.send(&form),
        region.send(&form),
    );
    for sent in [&two, &three, &four] {
        assert_eq!(sent.code, one.code);
        region.id(sent).await;
    }
    assert_eq!(region.count().await, 1);
    assert_eq!(region.mail().await.len(), 2, "one to each");
}
