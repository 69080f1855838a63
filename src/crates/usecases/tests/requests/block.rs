//! Who is blocked, by what, for how long, and by whom.

use super::files::{PDF, upload};
use super::{ORIGIN, Region, code, input};
use domain::request::{BlockId, BlockKind};
use domain::{ErrorCode, Locale, MailKind, RequestId, Role, Satisfaction};
use jiff::SignedDuration;
use usecases::accounts::Origin;
use usecases::requests::{
    OwnStep, RequestInput, add_request_files, block_sender, change_own_request, erase_own_request,
    lift_block, list_blocks, send_request, show_own_request,
};
use usecases::{Ctx, UseCaseError};

const ELSEWHERE: Origin<'static> = Origin {
    remote: "198.51.100.4",
    user_agent: "test",
};

impl Region {
    async fn tried(&self, input: &RequestInput, origin: &Origin<'_>) -> Option<ErrorCode> {
        let sent = send_request(&self.visitor(), input, Vec::new(), Locale::Kk, origin).await;
        sent.err().map(code)
    }

    async fn to_block(&self) -> RequestId {
        let sent = self.send(&input()).await;
        self.id(&sent).await
    }
}

fn with(phone: &str, email: &str, messenger: &str) -> RequestInput {
    RequestInput {
        phone: phone.to_owned(),
        email: email.to_owned(),
        messenger: messenger.to_owned(),
        ..input()
    }
}

async fn blocked_by(ctx: &Ctx, id: RequestId, by: &str, days: &str) -> Vec<(String, ErrorCode)> {
    match block_sender(ctx, id, by, days).await {
        Err(UseCaseError::Invalid(violations)) => violations
            .into_iter()
            .map(|one| (one.field, one.code))
            .collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_contact_is_known_again_in_any_spelling_and_field_until_its_time_is_over() {
    let region = Region::begin().await;
    let moderator = region.test.ctx_as(Role::Moderator);
    let id = region.to_block().await;
    block_sender(&moderator, id, "contact", "7").await.unwrap();
    let blocked = Some(ErrorCode::SenderBlocked);
    for (one, expected) in [
        (input(), blocked),
        (with("+7 777 123-45-67", "", ""), blocked),
        (with("", "", "8(777)1234567"), blocked),
        (with("", "AIGUL@EXAMPLE.KZ", ""), blocked),
        (with("8 777 123 45 68", "other@example.kz", ""), None),
    ] {
        assert_eq!(region.tried(&one, &ELSEWHERE).await, expected, "{one:?}");
    }
    let blocks = list_blocks(&moderator).await.unwrap();
    let mut shown: Vec<&str> = blocks.iter().map(|one| one.masked.as_str()).collect();
    shown.sort_unstable();
    assert_eq!(shown, ["+7…67", "a…@e….kz"]);
    for one in &blocks {
        assert_eq!((one.kind, one.request), (BlockKind::Contact, id));
        assert!(one.digest.len() == 64 && !one.digest.contains("777"));
    }
    region
        .test
        .clock
        .advance(SignedDuration::from_hours(24 * 7 - 1));
    assert_eq!(region.tried(&input(), &ELSEWHERE).await, blocked);
    region.test.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(region.tried(&input(), &ELSEWHERE).await, None);
    assert!(list_blocks(&moderator).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_network_is_blocked_for_whoever_sends_from_it() {
    let region = Region::begin().await;
    let moderator = region.test.ctx_as(Role::Administrator);
    let id = region.to_block().await;
    block_sender(&moderator, id, "network", "1").await.unwrap();
    let other = with("8 777 123 45 68", "", "");
    let blocked = Some(ErrorCode::SenderBlocked);
    assert_eq!(region.tried(&other, &ORIGIN).await, blocked);
    assert_eq!(region.tried(&input(), &ELSEWHERE).await, None);
    let block = list_blocks(&moderator).await.unwrap().remove(0);
    assert_eq!(block.masked, "192.0.…");
    lift_block(&moderator, block.id).await.unwrap();
    assert_eq!(region.tried(&other, &ORIGIN).await, None);
    let again = lift_block(&moderator, block.id).await;
    assert_eq!(code(again.unwrap_err()), ErrorCode::NotFound);
    assert_eq!(
        region.audit(RequestId(block.id.0)).await,
        ["sender.blocked", "sender.unblocked"]
    );
}

#[tokio::test]
async fn blocking_again_is_one_block_with_the_new_time() {
    let region = Region::begin().await;
    let moderator = region.test.ctx_as(Role::Moderator);
    let id = region.to_block().await;
    for days in ["30", "1"] {
        block_sender(&moderator, id, "network", days).await.unwrap();
    }
    let blocks = list_blocks(&moderator).await.unwrap();
    assert_eq!(blocks.len(), 1);
    let span = blocks[0].until.duration_since(blocks[0].at);
    assert_eq!(span, SignedDuration::from_hours(24));
}

#[tokio::test]
async fn only_moderators_block_and_only_for_the_times_there_are() {
    let region = Region::begin().await;
    let moderator = region.test.ctx_as(Role::Moderator);
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    for ctx in [region.visitor(), region.operator(region.at_point)] {
        let refused = block_sender(&ctx, id, "contact", "1").await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
        let refused = list_blocks(&ctx).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
        let refused = lift_block(&ctx, BlockId(id.0)).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
    let (required, unknown) = (ErrorCode::Required, ErrorCode::UnknownValue);
    for (by, days, expected) in [
        ("", "", vec![("by", required), ("days", required)]),
        ("name", "7", vec![("by", unknown)]),
        ("contact", "8", vec![("days", unknown)]),
        ("contact", "-1", vec![("days", unknown)]),
    ] {
        let told = blocked_by(&moderator, id, by, days).await;
        let told: Vec<_> = told
            .iter()
            .map(|(field, code)| (field.as_str(), *code))
            .collect();
        assert_eq!(told, expected);
    }
    let nobody = block_sender(&moderator, RequestId(uuid::Uuid::nil()), "contact", "1").await;
    assert_eq!(code(nobody.unwrap_err()), ErrorCode::NotFound);
    assert!(list_blocks(&moderator).await.unwrap().is_empty());
    // Of an erased request nobody is known any more.
    erase_own_request(&region.visitor(), &sent.key, true)
        .await
        .unwrap();
    for by in ["contact", "network"] {
        let told = blocked_by(&moderator, id, by, "1").await;
        assert_eq!(told, [("by".to_owned(), unknown)]);
    }
}

#[tokio::test]
async fn who_is_blocked_writes_no_more_and_may_still_take_back_and_erase() {
    let region = Region::begin().await;
    let visitor = region.visitor();
    let sent = region.send(&input()).await;
    let id = region.id(&sent).await;
    let moderator = region.test.ctx_as(Role::Moderator);
    let reply = || OwnStep::Reply("Тағы да".to_owned());
    let reopen = || OwnStep::Reopen("Қайтадан".to_owned());
    let change = async |step, origin: &Origin<'_>| {
        let done = change_own_request(&visitor, &sent.key, step, origin).await;
        done.err().map(code)
    };
    let add = async || {
        let file = vec![upload("a.pdf", PDF)];
        let done = add_request_files(&visitor, &sent.key, file, &ORIGIN).await;
        done.err().map(code)
    };
    let blocked = Some(ErrorCode::SenderBlocked);
    block_sender(&moderator, id, "network", "1").await.unwrap();
    assert_eq!(change(reply(), &ORIGIN).await, blocked);
    assert_eq!(change(reply(), &ELSEWHERE).await, None, "not the contact");
    block_sender(&moderator, id, "contact", "1").await.unwrap();
    assert_eq!(change(reply(), &ELSEWHERE).await, blocked);
    assert_eq!(add().await, blocked);
    assert_eq!(change(OwnStep::Withdraw, &ORIGIN).await, None);
    assert_eq!(change(reopen(), &ORIGIN).await, blocked);
    let mark = OwnStep::Rate(Satisfaction::try_from(1).unwrap());
    assert_eq!(change(mark, &ORIGIN).await, None);
    assert!(show_own_request(&visitor, &sent.key).await.is_ok());
    assert_eq!(region.kept_files().await, 0);
    erase_own_request(&visitor, &sent.key, true).await.unwrap();
}

#[tokio::test]
async fn who_writes_again_and_again_is_stopped_and_may_still_take_back() {
    let region = Region::begin().await;
    let visitor = region.visitor();
    let sent = region.send(&input()).await;
    let reply = || OwnStep::Reply("Тағы да".to_owned());
    let change = async |step, origin: &Origin<'_>| {
        let done = change_own_request(&visitor, &sent.key, step, origin).await;
        done.err().map(code)
    };
    for _ in 0..20 {
        assert_eq!(change(reply(), &ORIGIN).await, None);
    }
    let stopped = Some(ErrorCode::TooManyAttempts);
    assert_eq!(change(reply(), &ORIGIN).await, stopped);
    assert_eq!(change(reply(), &ELSEWHERE).await, stopped);
    let mail = region.mail().await;
    let told = mail
        .iter()
        .filter(|(kind, _)| *kind == MailKind::RequestReplied);
    assert_eq!(told.count(), 20);
    // Another request of the same network is not concerned.
    let other = region.send(&input()).await;
    let done = change_own_request(&visitor, &other.key, reply(), &ORIGIN).await;
    assert!(done.is_ok());
    assert_eq!(change(OwnStep::Withdraw, &ORIGIN).await, None);
}
