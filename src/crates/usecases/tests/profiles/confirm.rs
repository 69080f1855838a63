use super::support::{EDITOR, OWNER, Story};
use domain::profile::RevisionKind;
use domain::{ErrorCode, Role};
use jiff::SignedDuration;
use usecases::content_version;
use usecases::organizations::remove_organization;
use usecases::profiles::{
    ask_for_confirmation, confirm_profile, confirm_profile_by_token, show_confirmation,
};

fn token(arguments: &str) -> String {
    let arguments: serde_json::Value = serde_json::from_str(arguments).unwrap();
    let link = arguments["link"].as_str().unwrap();
    link.split_once("?token=").unwrap().1.to_owned()
}

#[tokio::test]
async fn a_confirmation_is_a_revision_and_counts_once_a_day() {
    let story = Story::begin().await;
    let editor = story.as_account(EDITOR);
    confirm_profile(&editor, story.organization).await.unwrap();
    let live = story.live().await;
    assert_eq!(live.document.confirmed_at, Some(editor.now()));
    assert_eq!(live.revision_number, 2);
    let reader = story.test.database.reader();
    let revisions = store::revisions::of_organization(reader, live.id)
        .await
        .unwrap();
    assert_eq!(revisions[1].kind, RevisionKind::Confirmation);
    story.test.clock.advance(SignedDuration::from_hours(1));
    confirm_profile(&editor, story.organization).await.unwrap();
    assert_eq!(story.live().await.revision_number, 2);
    story.test.clock.advance(SignedDuration::from_hours(24));
    confirm_profile(&editor, story.organization).await.unwrap();
    assert_eq!(story.live().await.revision_number, 3);
}

#[tokio::test]
async fn members_are_asked_once_and_answer_by_link() {
    let story = Story::begin().await;
    let console = story.test.ctx();
    assert_eq!(
        ask_for_confirmation(&console).await.unwrap(),
        0,
        "written this year"
    );
    story
        .test
        .clock
        .advance(SignedDuration::from_hours(350 * 24));
    // 7 March of the next year: the reminder of the report.
    assert_eq!(ask_for_confirmation(&console).await.unwrap(), 2);
    assert_eq!(ask_for_confirmation(&console).await.unwrap(), 0);
    let mails = story.mails().await;
    let recipients: Vec<&str> = mails.iter().map(|mail| mail.recipient.as_str()).collect();
    assert_eq!(
        recipients,
        [
            "person1@example.kz",
            "person2@example.kz",
            "person3@example.kz"
        ]
    );
    assert!(
        mails[1]
            .arguments
            .contains("\"edit_link\":\"/ru/orgs/umit/edit\"")
    );
    assert!(mails[1].arguments.contains("\"organization\":\"Надежда\""));
    let (owners, editors) = (token(&mails[0].arguments), token(&mails[1].arguments));

    let visitor = story.test.ctx_as(Role::Visitor);
    let view = show_confirmation(&visitor, &owners).await.unwrap();
    assert_eq!(
        (view.slug.clone(), view.document.confirmed_at),
        (story.slug.clone(), None)
    );
    let before = content_version(&visitor).await.unwrap();
    let slug = confirm_profile_by_token(&visitor, &owners).await.unwrap();
    assert_eq!(slug, story.slug);
    assert_eq!(content_version(&visitor).await.unwrap(), before + 1);
    assert_eq!(
        story.live().await.document.confirmed_at,
        Some(visitor.now())
    );
    let reader = story.test.database.reader();
    let revisions = store::revisions::of_organization(reader, story.organization)
        .await
        .unwrap();
    assert_eq!(revisions[1].author, story.as_account(OWNER).actor.label());
    for spent in [owners.as_str(), "", "nonsense"] {
        let error = confirm_profile_by_token(&visitor, spent).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::LinkSpent);
        let error = show_confirmation(&visitor, spent).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::LinkSpent);
    }
    // Who is no member any more confirms nothing.
    let transaction = story.test.database.begin().await.unwrap();
    store::members::remove(&transaction, story.organization, EDITOR)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let error = confirm_profile_by_token(&visitor, &editors)
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::Forbidden);
    let strangers = token(&mails[2].arguments);
    story
        .test
        .clock
        .advance(SignedDuration::from_hours(61 * 24));
    let error = confirm_profile_by_token(&visitor, &strangers)
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::LinkSpent, "too old");
}

#[tokio::test]
async fn those_who_left_are_not_asked() {
    let story = Story::begin().await;
    let console = story.test.ctx();
    remove_organization(&console, story.organization, String::new())
        .await
        .unwrap();
    story
        .test
        .clock
        .advance(SignedDuration::from_hours(500 * 24));
    assert_eq!(ask_for_confirmation(&console).await.unwrap(), 1);
    let error = confirm_profile(&story.as_account(OWNER), story.organization)
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::Gone);
}
