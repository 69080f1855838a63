//! Resolutions and commitments are written, moved, and told of.

use super::support::{
    ADOPTED, commitment, edit, edited, forum, id, kept_by, live, move_to, promised, resolution,
};
use crate::events::support::{OWNER, Story, text};
use domain::Localized;
use domain::proceedings::{CommitmentChange, CommitmentState, Evidence};
use jiff::civil::date;
use usecases::events::show_event;
use usecases::proceedings::{ProceedingsEdit, show_resolution};

#[tokio::test]
async fn a_commitment_is_made_moved_and_told_of() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let version = usecases::content_version(&story.test.ctx()).await.unwrap();
    let owner = story.as_account(OWNER);
    let written = edit(&story, &owner, &slug, resolution("# Қарар"))
        .await
        .unwrap();
    assert_eq!(written.adopted_on, Some(ADOPTED));
    let now = usecases::content_version(&story.test.ctx()).await.unwrap();
    assert!(now > version, "cached pages are dropped");

    // A new one is planned, whatever it says.
    let mut first = commitment(1, "Грант бөлу", Some(date(2026, 12, 31)));
    first.state = CommitmentState::Done;
    promised(&story, &slug, first).await;
    let second = kept_by(story.other, commitment(2, "Орталық ашу", None));
    promised(&story, &slug, second).await;
    let proved = ProceedingsEdit::Move {
        id: id(1),
        to: CommitmentState::Done,
        notes: text("12 грант бөлінді"),
        evidence: Some(Box::new(Evidence {
            texts: text("Есеп"),
            address: domain::WebAddress::parse("https://example.kz/report").ok(),
        })),
    };
    edited(&story, &slug, proved).await;
    // To change the text changes neither state nor order.
    let mut first = live(&story, &slug).await.resolution.commitments[0].clone();
    first.texts = text("Жыл сайын грант бөлу");
    first.state = CommitmentState::Planned;
    first.notes = Localized::default();
    promised(&story, &slug, first).await;

    let ctx = story.test.ctx();
    let view = show_resolution(&ctx, &slug).await.unwrap().unwrap();
    let commitments = &view.event.proceedings.resolution.commitments;
    assert_eq!(commitments[0].id, id(1));
    assert_eq!(commitments[0].state, CommitmentState::Done);
    assert_eq!(commitments[0].notes, text("12 грант бөлінді"));
    assert_eq!(commitments[0].evidence.len(), 1);
    assert!(view.event.organizations.contains_key(&story.other));
    let told: Vec<&CommitmentChange> = view.steps[&id(1)]
        .iter()
        .flat_map(|step| &step.changes)
        .collect();
    let former = text("Грант бөлу");
    assert_eq!(
        told,
        [
            &CommitmentChange::Made(CommitmentState::Planned),
            &CommitmentChange::State {
                to: CommitmentState::Done,
                notes: text("12 грант бөлінді"),
            },
            &CommitmentChange::Evidence,
            &CommitmentChange::Text { former },
        ]
    );
    let days: Vec<_> = view.steps[&id(1)].iter().map(|step| step.at).collect();
    assert!(days.is_sorted() && days.len() == 3);
    assert_eq!(view.updated_at, days.last().copied());
}

#[tokio::test]
async fn writing_the_same_again_makes_no_revision() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    for _ in 0..2 {
        edited(&story, &slug, resolution("Қарар")).await;
    }
    let reader = story.test.database.reader();
    let event = store::events::find_by_slug(reader, &slug).await.unwrap();
    let event = event.unwrap().id;
    let revisions = store::proceedings::revisions_of(reader, event)
        .await
        .unwrap();
    assert_eq!(revisions.len(), 1);
    edited(&story, &slug, resolution("Басқа қарар")).await;
    let revisions = store::proceedings::revisions_of(reader, event)
        .await
        .unwrap();
    let numbers: Vec<u32> = revisions.iter().map(|one| one.number).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(revisions[0].document.resolution.texts, text("Қарар"));
}

#[tokio::test]
async fn a_resolution_is_shown_in_one_statement_more_than_its_event() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let (ctx, statements) = story.test.ctx_counting();
    assert_eq!(show_resolution(&ctx, &slug).await.unwrap(), None);
    for number in 1..=6 {
        let one = commitment(number, "Уәде", None);
        promised(&story, &slug, kept_by(story.other, one)).await;
    }
    edited(
        &story,
        &slug,
        move_to(3, CommitmentState::Dropped, "Қаржы жоқ"),
    )
    .await;
    let _ = statements.take();
    show_event(&ctx, &slug).await.unwrap().unwrap();
    let event = statements.take().len();
    let view = show_resolution(&ctx, &slug).await.unwrap().unwrap();
    assert_eq!(statements.take().len(), event + 1);
    assert_eq!(view.steps.len(), 6);
    assert_eq!(view.steps[&id(3)].len(), 2);
}
