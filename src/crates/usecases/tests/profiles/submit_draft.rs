use super::support::{EDITOR, MODERATOR, OWNER, Story};
use domain::profile::{Choices, ProfileGroup, RevisionKind};
use domain::{ErrorCode, FieldGroup, Locale, Origin, Violation};
use jiff::SignedDuration;
use test_support::OrganizationBuilder;
use usecases::content_version;
use usecases::organizations::remove_organization;
use usecases::profiles::{
    Submission, Verdict, list_submissions, open_draft, review_draft, set_trust, submit_draft,
    trust_of,
};

async fn decide(story: &Story, verdict: Verdict, note: &str) {
    let moderator = story.as_account(MODERATOR);
    let row = list_submissions(&moderator).await.unwrap().remove(0);
    let reader = story.test.database.reader();
    let draft = store::drafts::find(reader, row.id).await.unwrap().unwrap();
    review_draft(&moderator, row.id, draft.version, verdict, note)
        .await
        .unwrap();
}

async fn is_trusted(story: &Story) -> bool {
    let moderator = story.as_account(MODERATOR);
    trust_of(&moderator, story.organization)
        .await
        .unwrap()
        .trusted
}

#[tokio::test]
async fn staff_wait_and_trusted_owners_publish_at_once() {
    let story = Story::begin().await;
    let owner = story.as_account(OWNER);
    let moderator = story.as_account(MODERATOR);
    for (number, name) in ["Үміт 1", "Үміт 2"].into_iter().enumerate() {
        assert!(!is_trusted(&story).await, "{number}");
        story.rename(OWNER, name, "").await;
        let before = content_version(&owner).await.unwrap();
        let outcome = submit_draft(&owner, story.organization, "").await.unwrap();
        assert_eq!(outcome, Submission::Queued);
        assert_eq!(content_version(&owner).await.unwrap(), before);
        assert_ne!(
            story.live().await.document.names.get(Locale::Kk),
            Some(name)
        );
        decide(&story, Verdict::Approve(Choices::new()), "").await;
        assert_eq!(
            story.live().await.document.names.get(Locale::Kk),
            Some(name)
        );
    }
    assert!(is_trusted(&story).await);
    story.rename(OWNER, "Үміт 3", "").await;
    assert!(
        open_draft(&owner, story.organization)
            .await
            .unwrap()
            .publishes_at_once
    );
    let before = content_version(&owner).await.unwrap();
    let outcome = submit_draft(&owner, story.organization, "жаңа атау")
        .await
        .unwrap();
    let Submission::Published(saved) = outcome else {
        panic!("owners of trusted organisations publish");
    };
    assert_eq!(saved.slug.as_str(), "umit-3");
    assert_eq!(content_version(&owner).await.unwrap(), before + 1);
    let live = story.live().await;
    let origin = &live.document.provenance[&FieldGroup::Names].origin;
    assert_eq!(*origin, Origin::Staff);
    let reader = story.test.database.reader();
    let revisions = store::revisions::of_organization(reader, live.id)
        .await
        .unwrap();
    let last = revisions.last().unwrap();
    assert_eq!(last.kind, RevisionKind::Publication);
    assert_eq!(last.author, owner.actor.label());
    // An editor of the same organisation still waits.
    story.rename(EDITOR, "Үміт 4", "").await;
    let outcome = submit_draft(&story.as_account(EDITOR), story.organization, "").await;
    assert_eq!(outcome.unwrap(), Submission::Queued);
    // One refusal, and owners wait for a year.
    decide(&story, Verdict::Reject, "Атауы тізілімдегідей емес").await;
    assert!(!is_trusted(&story).await);
    story
        .test
        .clock
        .advance(SignedDuration::from_hours(366 * 24));
    assert!(is_trusted(&story).await);
    set_trust(&moderator, story.organization, Some(false))
        .await
        .unwrap();
    assert!(!is_trusted(&story).await);
    set_trust(&moderator, story.organization, None)
        .await
        .unwrap();
    assert!(is_trusted(&story).await);
}

#[tokio::test]
async fn moderators_publish_and_verification_ends_with_the_bin() {
    let story = Story::begin().await;
    let verified = Some(story.test.ctx().now());
    OrganizationBuilder::named("Үміт")
        .name(Locale::Ru, "Надежда")
        .bin_body("94014000038")
        .with(|document| document.verified_at = verified)
        .save_as(&story.test.ctx(), story.organization)
        .await;
    let moderator = story.as_account(MODERATOR);
    story.rename(MODERATOR, "Үміт", "Вера").await;
    let outcome = submit_draft(&moderator, story.organization, "")
        .await
        .unwrap();
    assert!(matches!(outcome, Submission::Published(_)));
    let live = story.live().await.document;
    assert_eq!(live.verified_at, verified);
    assert_eq!(
        live.provenance[&FieldGroup::Names].origin,
        Origin::Moderator
    );

    set_trust(&moderator, story.organization, Some(true))
        .await
        .unwrap();
    story.rename(OWNER, "Үміт", "Любовь").await;
    submit_draft(&story.as_account(OWNER), story.organization, "")
        .await
        .unwrap();
    assert_eq!(story.live().await.document.verified_at, None);
}

#[tokio::test]
async fn a_draft_that_says_nothing_new_or_takes_a_bin_is_refused() {
    let story = Story::begin().await;
    let ctx = story.as_account(EDITOR);
    let error = submit_draft(&ctx, story.organization, "")
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound);
    story.rename(EDITOR, "Үміт шуағы", "Надежда").await;
    story.rename(EDITOR, "Үміт", "Надежда").await;
    let error = submit_draft(&ctx, story.organization, "")
        .await
        .unwrap_err();
    assert_eq!(
        error.violations(),
        [Violation::new("draft", ErrorCode::Required)]
    );
    let long = "а".repeat(2_001);
    let error = submit_draft(&ctx, story.organization, &long)
        .await
        .unwrap_err();
    assert_eq!(
        error.violations(),
        [Violation::new("note", ErrorCode::TooLong)]
    );

    OrganizationBuilder::named("Басқа")
        .bin_body("95034100005")
        .save(&story.test.ctx())
        .await;
    let pairs = [("legal_form", "public_fund"), ("bin", "950341000052")];
    story
        .save(EDITOR, ProfileGroup::Classification, &pairs)
        .await;
    let error = submit_draft(&ctx, story.organization, "")
        .await
        .unwrap_err();
    assert_eq!(
        error.violations(),
        [Violation::new("bin", ErrorCode::IdentifierTaken)]
    );
}

#[tokio::test]
async fn publishing_over_another_change_asks_first() {
    let story = Story::begin().await;
    let moderator = story.as_account(MODERATOR);
    set_trust(&moderator, story.organization, Some(true))
        .await
        .unwrap();
    story.rename(OWNER, "Үміт шуағы", "Надежда").await;
    story.rename(MODERATOR, "Үміт сәулесі", "Надежда").await;
    submit_draft(&moderator, story.organization, "")
        .await
        .unwrap();
    let owner = story.as_account(OWNER);
    let before = content_version(&owner).await.unwrap();
    let outcome = submit_draft(&owner, story.organization, "").await.unwrap();
    let Submission::Conflicts(conflicts) = outcome else {
        panic!("both changed the Kazakh name");
    };
    assert_eq!(conflicts.len(), 1);
    assert_eq!(content_version(&owner).await.unwrap(), before);
    let opened = open_draft(&owner, story.organization).await.unwrap();
    assert_eq!(opened.document.names.get(Locale::Kk), Some("Үміт шуағы"));

    remove_organization(&moderator, story.organization, String::new())
        .await
        .unwrap();
    let error = submit_draft(&owner, story.organization, "")
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::Gone);
    assert_eq!(list_submissions(&moderator).await.unwrap(), []);
}
