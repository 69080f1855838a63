//! Files of a request: who reads them, and that they go.

use super::files::{PDF, picture, upload};
use super::{ORIGIN, Region, code, input};
use domain::{AccountId, ErrorCode, Locale, Role};
use image::ImageFormat;
use jiff::SignedDuration;
use test_support::OrganizationBuilder;
use usecases::requests::{
    Handling, PassedStep, answer_passed_request, erase_old_requests, erase_own_request,
    handle_request, pass_request, read_own_file, read_passed_file, read_request_file, send_request,
    show_own_request, show_passed_request, show_request, sweep_request_files,
};
use usecases::{Ctx, StorageKey};

impl Region {
    /// An organisation to which requests can be passed, and its editor.
    pub(super) async fn organization(&self) -> (String, Ctx) {
        let ctx = self.test.ctx();
        let saved = OrganizationBuilder::named("Үміт").save(&ctx).await;
        let transaction = ctx.database.begin().await.unwrap();
        store::members::set(&transaction, saved.id, self.at_hub, Role::Editor, ctx.now())
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        (saved.slug.to_string(), self.operator(self.at_hub))
    }
}

#[tokio::test]
async fn files_are_read_by_those_who_may_read_the_request_and_go_with_it() {
    let region = Region::begin().await;
    let sent = region.send_with(vec![upload("a.pdf", PDF)]).await;
    let id = region.id(&sent).await;
    let operator = region.operator(region.at_point);
    let stranger = AccountId(uuid::Uuid::from_u128(9));
    let (slug, editor) = region.organization().await;
    for ctx in [region.visitor(), region.operator(stranger), editor.clone()] {
        let read = read_request_file(&ctx, id, 1).await;
        assert_eq!(code(read.unwrap_err()), ErrorCode::Forbidden);
        let passed = read_passed_file(&ctx, id, 1).await;
        let expected = match ctx.actor.account() {
            Some(_) => ErrorCode::NotFound,
            None => ErrorCode::Forbidden,
        };
        assert_eq!(code(passed.unwrap_err()), expected);
        let own = read_own_file(&ctx, sent.code.as_str(), 1).await;
        assert_eq!(code(own.unwrap_err()), ErrorCode::NotFound);
    }
    assert_eq!(region.audit(id).await, ["request.sent"]);
    for ctx in [
        operator.clone(),
        region.test.ctx_as(Role::Moderator),
        region.test.ctx_as(Role::Administrator),
    ] {
        region.tick();
        assert!(read_request_file(&ctx, id, 1).await.is_ok());
        for position in [0, 2, u32::MAX] {
            let none = read_request_file(&ctx, id, position).await;
            assert_eq!(code(none.unwrap_err()), ErrorCode::NotFound);
        }
    }
    region.tick();
    pass_request(&operator, id, 1, &slug, "").await.unwrap();
    region.tick();
    let view = show_passed_request(&editor, id).await.unwrap();
    assert_eq!(view.files.len(), 1);
    region.tick();
    let file = read_passed_file(&editor, id, 1).await.unwrap();
    assert_eq!(file.bytes, PDF);
    let refused = read_passed_file(&region.operator(stranger), id, 1).await;
    assert_eq!(code(refused.unwrap_err()), ErrorCode::NotFound);
    region.tick();
    answer_passed_request(&editor, id, 2, PassedStep::Return, "Біздің іс емес")
        .await
        .unwrap();
    let former = read_passed_file(&editor, id, 1).await;
    assert_eq!(code(former.unwrap_err()), ErrorCode::NotFound);
    assert_eq!(
        region.audit(id).await,
        [
            "request.sent",
            "request.file_read",
            "request.file_read",
            "request.file_read",
            "request.passed_on",
            "request.read",
            "request.file_read",
            "request.returned_by_organization",
        ]
    );
    region.test.clock.advance(SignedDuration::from_hours(1));
    let late = read_own_file(&region.visitor(), &sent.key, 1).await;
    assert_eq!(
        code(late.unwrap_err()),
        ErrorCode::NotFound,
        "an hour later"
    );
}

#[tokio::test]
async fn a_file_that_was_changed_is_told_of_and_never_handed_out() {
    let region = Region::begin().await;
    let key = StorageKey::parse(&"5".repeat(64)).unwrap();
    let plain = region.test.storage.clone();
    let mut visitor = region.visitor();
    let before = region.send_with(vec![upload("a.pdf", PDF)]).await;
    visitor.storage = plain.clone().sealed_with(Some(key));
    let files = vec![upload("a.pdf", PDF)];
    let sent = send_request(&visitor, &input(), files, Locale::Kk, &ORIGIN).await;
    let Ok(sent) = sent else {
        panic!("it was refused");
    };
    for one in [&before, &sent] {
        let read = read_own_file(&visitor, &one.key, 1).await.unwrap();
        assert_eq!(read.bytes, PDF);
    }
    let own = show_own_request(&visitor, &sent.key).await.unwrap();
    let place = &own.files[0].key;
    assert!(plain.get(place).await.is_err(), "it is encrypted");
    for spoiled in [vec![1; 80], vec![2; 80], vec![1], Vec::new()] {
        plain.put(place, spoiled).await.unwrap();
        let read = read_own_file(&visitor, &sent.key, 1).await;
        assert_eq!(code(read.unwrap_err()), ErrorCode::FileUnreadable);
    }
    plain.delete(place).await.unwrap();
    let gone = read_own_file(&visitor, &sent.key, 1).await;
    assert_eq!(code(gone.unwrap_err()), ErrorCode::NotFound);
}

#[tokio::test]
async fn files_go_with_what_is_erased_and_what_a_crash_left_is_swept() {
    let region = Region::begin().await;
    let (visitor, ctx) = (region.visitor(), region.test.ctx());
    let operator = region.operator(region.at_point);
    let two = || {
        vec![
            upload("a.pdf", PDF),
            upload("b.png", &picture(ImageFormat::Png)),
        ]
    };
    let wished = region.send_with(two()).await;
    let old = region.send_with(two()).await;
    let open = region.send_with(two()).await;
    assert_eq!(region.kept_files().await, 6);
    erase_own_request(&visitor, &wished.key, true)
        .await
        .unwrap();
    assert_eq!(region.kept_files().await, 4);
    let id = region.id(&old).await;
    let open = region.id(&open).await;
    handle_request(&operator, id, 1, Handling::Answer, "Жауап")
        .await
        .unwrap();
    // Put there by a process that was killed before it wrote the row.
    let orphan = format!("requests/{}", ctx.new_id());
    ctx.storage.put(&orphan, PDF.to_vec()).await.unwrap();
    assert_eq!(
        sweep_request_files(&ctx).await.unwrap(),
        0,
        "it may be being made"
    );
    region
        .test
        .clock
        .advance(SignedDuration::from_hours(31 * 24));
    assert_eq!(erase_old_requests(&ctx, 30).await.unwrap(), 1);
    assert_eq!(region.kept_files().await, 3);
    assert!(show_request(&operator, id).await.unwrap().files.is_empty());
    let gone = read_request_file(&operator, id, 1).await;
    assert_eq!(code(gone.unwrap_err()), ErrorCode::NotFound);
    assert_eq!(sweep_request_files(&ctx).await.unwrap(), 1);
    assert_eq!(sweep_request_files(&ctx).await.unwrap(), 0);
    assert_eq!(show_request(&operator, open).await.unwrap().files.len(), 2);
    assert!(read_request_file(&operator, open, 2).await.is_ok());
    for ctx in [visitor, operator] {
        let refused = sweep_request_files(&ctx).await;
        assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    }
}
