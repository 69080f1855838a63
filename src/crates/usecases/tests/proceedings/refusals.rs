//! Who is refused, role by role.

use super::support::{commitment, edit, forum, id, live, move_to, promised, resolution};
use crate::events::support::{ADMINISTRATOR, EDITOR, HOLDER, MODERATOR, OWNER, STRANGER, Story};
use domain::proceedings::{CommitmentState, Proceedings, Record};
use domain::{Actor, ErrorCode, OrganizationId, Slug};
use usecases::Ctx;
use usecases::proceedings::{
    ProceedingsEdit, edit_proceedings, prepare_proceedings, show_resolution,
};
use uuid::Uuid;

fn everybody(story: &Story) -> [(&'static str, Ctx); 7] {
    [
        ("visitor", story.test.ctx().acting_as(Actor::Visitor)),
        ("holder", story.as_account(HOLDER)),
        ("stranger", story.as_account(STRANGER)),
        ("editor", story.as_account(EDITOR)),
        ("owner", story.as_account(OWNER)),
        ("moderator", story.as_account(MODERATOR)),
        ("administrator", story.as_account(ADMINISTRATOR)),
    ]
}

#[tokio::test]
async fn resolutions_are_written_by_organisers_owners_and_moderators() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    promised(&story, &slug, commitment(1, "Грант бөлу", None)).await;
    for (name, ctx) in everybody(&story) {
        let allowed = matches!(name, "owner" | "moderator" | "administrator");
        let before = live(&story, &slug).await;
        let new = Box::new(commitment(100 + name.len() as u128, name, None));
        let to = match before.resolution.commitments[0].state {
            CommitmentState::InProgress => CommitmentState::Done,
            _ => CommitmentState::InProgress,
        };
        for part in [
            resolution(name),
            ProceedingsEdit::Commitment(new),
            ProceedingsEdit::Record(Record {
                attendees: vec![story.organization],
                ..Record::default()
            }),
            move_to(1, to, name),
        ] {
            let written = edit(&story, &ctx, &slug, part).await;
            assert_eq!(written.is_ok(), allowed, "{name}");
            if let Err(error) = written {
                assert_eq!(error.code(), ErrorCode::Forbidden, "{name}");
            }
        }
        let after = live(&story, &slug).await;
        assert_eq!(before != after, allowed, "{name} writes");
        let seen = prepare_proceedings(&ctx, &slug).await;
        assert_eq!(seen.is_ok(), allowed, "{name} prepares");
    }
}

#[tokio::test]
async fn an_owner_who_does_not_organise_the_event_writes_its_resolution_only() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let transaction = story.test.database.begin().await.unwrap();
    let now = story.test.ctx().now();
    let role = domain::Role::Owner;
    store::members::set(&transaction, story.organization, HOLDER, role, now)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let second = story.as_account(HOLDER);
    let view = prepare_proceedings(&second, &slug).await.unwrap();
    assert!(!view.event.writes);
    assert!(view.event.moves.is_empty());
    edit(&story, &second, &slug, resolution("Қарар"))
        .await
        .unwrap();
    let first = story.as_account(OWNER);
    let view = prepare_proceedings(&first, &slug).await.unwrap();
    assert!(view.event.writes);
}

#[tokio::test]
async fn the_resolution_of_a_draft_is_for_those_who_prepare_it() {
    let story = Story::begin().await;
    let slug = story.draft("Жоба").await.slug;
    promised(&story, &slug, commitment(1, "Грант бөлу", None)).await;
    for (name, ctx) in everybody(&story) {
        let allowed = matches!(name, "owner" | "moderator" | "administrator");
        let shown = show_resolution(&ctx, &slug).await.unwrap();
        assert_eq!(shown.is_some(), allowed, "{name}");
    }
}

#[tokio::test]
async fn who_may_write_none_learns_nothing_of_events() {
    let story = Story::begin().await;
    let nothing = Slug::parse("nothing").unwrap();
    for (account, code) in [
        (HOLDER, ErrorCode::Forbidden),
        (MODERATOR, ErrorCode::NotFound),
    ] {
        let ctx = story.as_account(account);
        let refused = edit_proceedings(&ctx, &nothing, resolution("Қарар"), "").await;
        assert_eq!(refused.unwrap_err().code(), code);
        let refused = prepare_proceedings(&ctx, &nothing).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
}

#[tokio::test]
async fn what_was_changed_meanwhile_is_not_overwritten() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let owner = story.as_account(OWNER);
    edit(&story, &owner, &slug, resolution("Қарар"))
        .await
        .unwrap();
    promised(&story, &slug, commitment(1, "Грант бөлу", None)).await;
    let before = live(&story, &slug).await;
    for part in [
        resolution("Басқа"),
        ProceedingsEdit::Commitment(Box::new(commitment(1, "Басқа", None))),
        move_to(1, CommitmentState::Done, ""),
    ] {
        let refused = edit_proceedings(&owner, &slug, part, "").await;
        assert_eq!(refused.unwrap_err().code(), ErrorCode::Conflict);
    }
    let gone = move_to(9, CommitmentState::Done, "");
    let refused = edit_proceedings(&owner, &slug, gone, "").await;
    assert_eq!(refused.unwrap_err().code(), ErrorCode::NotFound);
    assert_eq!(live(&story, &slug).await, before);
}

#[tokio::test]
async fn what_breaks_a_rule_is_refused_by_its_field() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let owner = story.as_account(OWNER);
    promised(&story, &slug, commitment(1, "Грант бөлу", None)).await;
    promised(&story, &slug, commitment(2, "Орталық ашу", None)).await;
    let before = live(&story, &slug).await;
    let undated = ProceedingsEdit::Resolution {
        adopted_on: None,
        texts: domain::Localized::default(),
    };
    let mut nobodys = commitment(2, "Орталық ашу", None);
    nobodys.owner = domain::proceedings::OwnerBody::default();
    let mut unknown = commitment(3, "Үйрету", None);
    unknown.owner.organization = Some(OrganizationId(Uuid::from_u128(77)));
    let proof = ProceedingsEdit::Move {
        id: id(2),
        to: CommitmentState::Done,
        notes: domain::Localized::default(),
        evidence: Some(Box::new(domain::proceedings::Evidence {
            texts: domain::Localized::default(),
            address: None,
        })),
    };
    let written = |commitment| ProceedingsEdit::Commitment(Box::new(commitment));
    for (part, expected) in [
        (
            undated,
            vec![
                ("texts", ErrorCode::Required),
                ("adopted_on", ErrorCode::Required),
            ],
        ),
        (written(nobodys), vec![("owner", ErrorCode::Required)]),
        (written(unknown), vec![("owner", ErrorCode::NotFound)]),
        (
            move_to(2, CommitmentState::Dropped, ""),
            vec![("notes", ErrorCode::ReasonRequired)],
        ),
        (
            move_to(2, CommitmentState::Planned, ""),
            vec![("to", ErrorCode::MoveNotAllowed)],
        ),
        (proof, vec![("proof.texts", ErrorCode::Required)]),
        (
            ProceedingsEdit::Record(Record {
                attendees: vec![story.other, OrganizationId(Uuid::from_u128(77))],
                ..Record::default()
            }),
            vec![("attendees.1.organization", ErrorCode::NotFound)],
        ),
    ] {
        let refused = edit(&story, &owner, &slug, part).await.unwrap_err();
        let found: Vec<(&str, ErrorCode)> = refused
            .violations()
            .iter()
            .map(|violation| (violation.field.as_str(), violation.code))
            .collect();
        assert_eq!(found, expected);
    }
    let after: Proceedings = live(&story, &slug).await;
    assert_eq!(after, before);
}
