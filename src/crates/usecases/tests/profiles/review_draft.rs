use super::support::{EDITOR, MODERATOR, OWNER, Story};
use domain::profile::{Choices, DraftId, DraftState, ProfileGroup, RevisionKind, Side, Value};
use domain::{ErrorCode, FieldGroup, Locale, Origin, Violation};
use jiff::SignedDuration;
use serde_json::json;
use usecases::content_version;
use usecases::organizations::{Shown, show_organization};
use usecases::profiles::{
    SubmissionView, Verdict, count_submissions, list_submissions, open_draft, review_draft,
    show_submission, submit_draft, withdraw_draft,
};
use uuid::Uuid;

async fn submitted(story: &Story) -> SubmissionView {
    let moderator = story.as_account(MODERATOR);
    let row = list_submissions(&moderator).await.unwrap().remove(0);
    show_submission(&moderator, row.id).await.unwrap()
}

#[tokio::test]
async fn approving_publishes_redirects_signs_and_tells_the_author() {
    let story = Story::begin().await;
    let editor = story.as_account(EDITOR);
    let moderator = story.as_account(MODERATOR);
    story.rename(EDITOR, "Жарық", "Свет").await;
    let pairs = [("phones.0", "26-12-34")];
    story.save(EDITOR, ProfileGroup::Contacts, &pairs).await;
    submit_draft(&editor, story.organization, "атауымыз өзгерді")
        .await
        .unwrap();
    let rows = list_submissions(&moderator).await.unwrap();
    assert_eq!((rows.len(), rows[0].changed, rows[0].conflicts), (1, 3, 0));
    assert_eq!(count_submissions(&moderator).await.unwrap(), 1);
    let view = submitted(&story).await;
    assert_eq!(view.note, "атауымыз өзгерді");
    assert_eq!(view.author_name, "Айгүл Серікқызы");
    assert_eq!(view.changes[0].field, "names.kk");
    assert_eq!(view.changes[0].before, Value::Text("Үміт".to_owned()));

    story.test.clock.advance(SignedDuration::from_secs(1));
    let before = content_version(&moderator).await.unwrap();
    let verdict = Verdict::Approve(Choices::new());
    review_draft(
        &moderator,
        view.id,
        view.version,
        verdict.clone(),
        "Тексерілді",
    )
    .await
    .unwrap();
    assert_eq!(content_version(&moderator).await.unwrap(), before + 1);
    let live = story.live().await;
    assert_eq!(live.slug.as_str(), "zharyk");
    assert_eq!(live.document.phones.len(), 1);
    for group in [FieldGroup::Names, FieldGroup::Contacts] {
        assert_eq!(live.document.provenance[&group].origin, Origin::Staff);
    }
    assert_eq!(live.document.provenance.get(&FieldGroup::Place), None);
    let shown = show_organization(&moderator, &story.slug).await.unwrap();
    assert_eq!(shown, Shown::Moved(live.slug.clone()));

    let reader = story.test.database.reader();
    let revisions = store::revisions::of_organization(reader, live.id)
        .await
        .unwrap();
    let last = revisions.last().unwrap();
    assert_eq!(
        (last.kind, last.note.as_str()),
        (RevisionKind::Approval, "Тексерілді")
    );
    assert_eq!(last.author, editor.actor.label());
    let events = store::audit_events::of_subject(reader, view.id.0)
        .await
        .unwrap();
    let last = events.last().unwrap();
    assert_eq!(
        (last.action.as_str(), &last.actor),
        ("draft.approved", &moderator.actor.label())
    );

    let mails = story.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(
        (
            mails[0].kind.as_str(),
            mails[0].locale.as_str(),
            mails[0].recipient.as_str()
        ),
        ("profile-approved", "ru", "person2@example.kz")
    );
    let arguments: serde_json::Value = serde_json::from_str(&mails[0].arguments).unwrap();
    let expected = json!({
        "link": "/ru/orgs/zharyk", "organization": "Надежда", "note": "Тексерілді",
    });
    assert_eq!(arguments, expected);
    // Somebody was first.
    let error = review_draft(&moderator, view.id, view.version, verdict, "")
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::AlreadyDecided);
    assert_eq!(list_submissions(&moderator).await.unwrap(), []);
    assert_eq!(count_submissions(&moderator).await.unwrap(), 0);
}

#[tokio::test]
async fn what_is_returned_is_written_on_and_what_is_refused_is_closed() {
    let story = Story::begin().await;
    let owner = story.as_account(OWNER);
    let moderator = story.as_account(MODERATOR);
    story.rename(OWNER, "Жарық", "Надежда").await;
    submit_draft(&owner, story.organization, "").await.unwrap();
    let view = submitted(&story).await;
    for verdict in [Verdict::Return, Verdict::Reject] {
        let error = review_draft(&moderator, view.id, view.version, verdict, " ").await;
        let violation = Violation::new("note", ErrorCode::ReasonRequired);
        assert_eq!(error.unwrap_err().violations(), [violation]);
    }
    let note = "Орысша атауын да өзгертіңіз";
    let before = content_version(&moderator).await.unwrap();
    review_draft(&moderator, view.id, view.version, Verdict::Return, note)
        .await
        .unwrap();
    assert_eq!(content_version(&moderator).await.unwrap(), before);
    let opened = open_draft(&owner, story.organization).await.unwrap();
    assert_eq!(
        (opened.state, opened.review_note.as_str()),
        (DraftState::Returned, note)
    );
    story.test.clock.advance(SignedDuration::from_secs(1));
    story.rename(OWNER, "Жарық", "Свет").await;
    let opened = open_draft(&owner, story.organization).await.unwrap();
    assert_eq!(
        (opened.state, opened.review_note.as_str()),
        (DraftState::Draft, note)
    );
    submit_draft(&owner, story.organization, "").await.unwrap();
    // What was read is no longer what waits.
    let error = review_draft(&moderator, view.id, view.version, Verdict::Reject, "жоқ").await;
    assert_eq!(error.unwrap_err().code(), ErrorCode::Conflict);
    let view = submitted(&story).await;
    review_draft(
        &moderator,
        view.id,
        view.version,
        Verdict::Reject,
        "Жарғыға сай емес",
    )
    .await
    .unwrap();
    assert_eq!(
        story.live().await.document.names.get(Locale::Kk),
        Some("Үміт")
    );
    let opened = open_draft(&owner, story.organization).await.unwrap();
    assert_eq!((opened.state, opened.saved_at), (DraftState::Draft, None));
    let kinds: Vec<String> = story
        .mails()
        .await
        .into_iter()
        .map(|mail| mail.kind)
        .collect();
    assert_eq!(kinds, ["profile-returned", "profile-rejected"]);
}

#[tokio::test]
async fn approving_after_the_base_moved_joins_and_lets_choose() {
    let story = Story::begin().await;
    let moderator = story.as_account(MODERATOR);
    for account in [OWNER, EDITOR] {
        let names: [&str; 2] = if account == OWNER {
            ["Жарық", "Надежда"]
        } else {
            ["Сәуле", "Свет"]
        };
        story.rename(account, names[0], names[1]).await;
        let phone = if account == OWNER {
            "26-12-34"
        } else {
            "26-12-35"
        };
        story
            .save(account, ProfileGroup::Contacts, &[("phones.0", phone)])
            .await;
        story.test.clock.advance(SignedDuration::from_secs(1));
        submit_draft(&story.as_account(account), story.organization, "")
            .await
            .unwrap();
    }
    let first = submitted(&story).await;
    let none = || Verdict::Approve(Choices::new());
    review_draft(&moderator, first.id, first.version, none(), "")
        .await
        .unwrap();
    let second = submitted(&story).await;
    assert_ne!(first.id, second.id);
    let fields: Vec<&str> = second
        .conflicts
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["names.kk"]);
    let before = content_version(&moderator).await.unwrap();
    let error = review_draft(&moderator, second.id, second.version, none(), "")
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::Conflict);
    assert_eq!(content_version(&moderator).await.unwrap(), before);
    let choices = Choices::from([("names.kk".to_owned(), Side::Theirs)]);
    let verdict = Verdict::Approve(choices);
    review_draft(&moderator, second.id, second.version, verdict, "")
        .await
        .unwrap();
    let live = story.live().await.document;
    assert_eq!(live.names.get(Locale::Kk), Some("Жарық"));
    assert_eq!(live.names.get(Locale::Ru), Some("Свет"));
    assert_eq!(live.phones.len(), 2, "nothing either of them typed is lost");
}

#[tokio::test]
async fn what_was_taken_back_or_never_sent_is_not_decided() {
    let story = Story::begin().await;
    let moderator = story.as_account(MODERATOR);
    let nothing = DraftId(Uuid::from_u128(9));
    let error = show_submission(&moderator, nothing).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound);
    let error = review_draft(&moderator, nothing, 1, Verdict::Return, "x")
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound);
    story.rename(EDITOR, "Жарық", "").await;
    let editor = story.as_account(EDITOR);
    submit_draft(&editor, story.organization, "").await.unwrap();
    let view = submitted(&story).await;
    withdraw_draft(&editor, story.organization).await.unwrap();
    let verdict = Verdict::Approve(Choices::new());
    let error = review_draft(&moderator, view.id, view.version, verdict, "")
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::AlreadyDecided);
    let error = show_submission(&moderator, view.id).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound, "drafts are private");
}
