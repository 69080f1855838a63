use super::support::{EDITOR, MODERATOR, Story};
use domain::profile::{Choices, ProfileGroup, RevisionKind, Value};
use domain::{ErrorCode, IdentifierScheme, Locale, Role, Slug, Violation};
use test_support::OrganizationBuilder;
use usecases::content_version;
use usecases::organizations::{Outcome, remove_organization};
use usecases::profiles::{
    AuthorKind, HistoryView, ShownHistory, Verdict, list_submissions, revert_to, review_draft,
    show_history, show_revision, show_submission, submit_draft,
};

async fn publish(story: &Story, note: &str) {
    let moderator = story.as_account(MODERATOR);
    submit_draft(
        &story.as_account(EDITOR),
        story.organization,
        "Айгүл, 8 777 123 45 67",
    )
    .await
    .unwrap();
    let id = list_submissions(&moderator).await.unwrap()[0].id;
    let version = show_submission(&moderator, id).await.unwrap().version;
    let verdict = Verdict::Approve(Choices::new());
    review_draft(&moderator, id, version, verdict, note)
        .await
        .unwrap();
}

async fn history(story: &Story, slug: &Slug) -> HistoryView {
    let visitor = story.test.ctx_as(Role::Visitor);
    match show_history(&visitor, slug).await.unwrap() {
        ShownHistory::Found(history) => *history,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_public_reads_what_changed_and_nothing_personal() {
    let story = Story::begin().await;
    let pairs = [
        ("phones.0", "8 777 123 45 67"),
        ("emails.0", "aigul@example.kz"),
    ];
    story.save(EDITOR, ProfileGroup::Contacts, &pairs).await;
    story.rename(EDITOR, "Жарық", "Свет").await;
    publish(&story, "Тексерілді").await;
    story
        .save(EDITOR, ProfileGroup::Contacts, &[("phones.0", "26-12-34")])
        .await;
    publish(&story, "Айгүлге жазыңыз: aigul@example.kz").await;

    let slug = story.live().await.slug;
    let history = history(&story, &slug).await;
    let told = format!("{history:?}");
    for secret in ["aigul", "777", "Айгүл", "account", "person"] {
        assert!(!told.contains(secret), "{secret} in {told}");
    }
    let seen: Vec<(u32, AuthorKind, Option<&str>, usize)> = history
        .entries
        .iter()
        .map(|entry| {
            (
                entry.number,
                entry.by,
                entry.note.as_deref(),
                entry.changes.len(),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            (3, AuthorKind::Organization, None, 2),
            (2, AuthorKind::Organization, Some("Тексерілді"), 4),
            (1, AuthorKind::Console, None, 0),
        ]
    );
    let change = &history.entries[1].changes[0];
    let text = |text: &str| Value::Text(text.to_owned());
    assert_eq!(change.field, "names.kk");
    assert_eq!(change.values, Some((text("Үміт"), text("Жарық"))));
    assert_eq!(history.entries[0].changes[0].values, None);

    let visitor = story.test.ctx_as(Role::Visitor);
    let old = show_revision(&visitor, &slug, 2).await.unwrap();
    assert_eq!(
        (old.document.phones.len(), old.document.emails.len()),
        (0, 0)
    );
    assert_eq!(old.document.names.get(Locale::Kk), Some("Жарық"));
    assert_eq!(old.entry, history.entries[1]);
    let now = show_revision(&visitor, &slug, 3).await.unwrap();
    assert_eq!(now.document.phones.len(), 1);
    for number in [0, 4, u32::MAX] {
        let error = show_revision(&visitor, &slug, number).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::NotFound);
    }
}

#[tokio::test]
async fn an_earlier_state_comes_back_as_a_new_revision() {
    let story = Story::begin().await;
    story.rename(EDITOR, "Жарық", "Свет").await;
    publish(&story, "").await;
    let moderator = story.as_account(MODERATOR);
    let before = content_version(&moderator).await.unwrap();
    let saved = revert_to(&moderator, story.organization, 1, "Қате атау")
        .await
        .unwrap();
    assert_eq!(
        (saved.outcome, &saved.slug),
        (Outcome::Updated, &story.slug)
    );
    assert_eq!(content_version(&moderator).await.unwrap(), before + 1);
    let live = story.live().await;
    assert_eq!(live.revision_number, 3);
    assert_eq!(live.document.names.get(Locale::Ru), Some("Надежда"));
    let history = history(&story, &story.slug).await;
    assert_eq!(history.entries[0].kind, RevisionKind::Revert);
    assert_eq!(history.entries[0].by, AuthorKind::Moderator);
    assert_eq!(history.entries[0].note.as_deref(), Some("Қате атау"));

    let again = revert_to(&moderator, story.organization, 3, "")
        .await
        .unwrap();
    assert_eq!(again.outcome, Outcome::Unchanged);
    assert_eq!(content_version(&moderator).await.unwrap(), before + 1);
    let error = revert_to(&moderator, story.organization, 9, "")
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::NotFound);
}

#[tokio::test]
async fn a_state_whose_bin_went_to_another_cannot_come_back() {
    let story = Story::begin().await;
    let moderator = story.as_account(MODERATOR);
    OrganizationBuilder::named("Үміт")
        .save_as(&moderator, story.organization)
        .await;
    OrganizationBuilder::named("Басқа")
        .bin_body("94014000038")
        .save(&moderator)
        .await;
    let error = revert_to(&moderator, story.organization, 1, "")
        .await
        .unwrap_err();
    assert_eq!(
        error.violations(),
        [Violation::new("bin", ErrorCode::IdentifierTaken)]
    );
    assert_eq!(
        story
            .live()
            .await
            .document
            .identifier(&IdentifierScheme::KzBin),
        None
    );
}

#[tokio::test]
async fn a_history_moves_and_goes_with_its_page() {
    let story = Story::begin().await;
    story.rename(EDITOR, "Жарық", "Свет").await;
    publish(&story, "").await;
    let visitor = story.test.ctx_as(Role::Visitor);
    let slug = story.live().await.slug;
    let moved = show_history(&visitor, &story.slug).await.unwrap();
    assert_eq!(moved, ShownHistory::Moved(slug.clone()));
    let unknown = Slug::parse("nobody").unwrap();
    assert_eq!(
        show_history(&visitor, &unknown).await.unwrap(),
        ShownHistory::Unknown
    );
    let moderator = story.as_account(MODERATOR);
    remove_organization(&moderator, story.organization, String::new())
        .await
        .unwrap();
    assert_eq!(
        show_history(&visitor, &slug).await.unwrap(),
        ShownHistory::Gone
    );
    let error = show_revision(&visitor, &slug, 1).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::Gone);
    let error = revert_to(&moderator, story.organization, 1, "")
        .await
        .unwrap_err();
    assert_eq!(error.code(), ErrorCode::Gone);
}
