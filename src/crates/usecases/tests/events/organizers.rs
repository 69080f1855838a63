//! Who organises an event: inviting, accepting, leaving.

use super::support::{EDITOR, HOLDER, MODERATOR, OWNER, STRANGER, Story};
use domain::event::EventState;
use domain::{Actor, ErrorCode, MailKind, Slug};
use jiff::SignedDuration;
use usecases::events::{
    accept_event_invitation, change_event_state, invite_organizer, list_organizers, my_events,
    remove_organizer, revoke_event_invitation,
};
use usecases::mail::list_outbox;
use usecases::members::sweep_invitations;
use usecases::{Ctx, UseCaseError};

fn refusal<T>(result: Result<T, UseCaseError>) -> Option<ErrorCode> {
    result.err().map(|error| error.code())
}

/// The word of the link that was mailed to an address.
async fn token(story: &Story, email: &str) -> String {
    let mail = list_outbox(&story.test.ctx()).await.unwrap();
    let mut mail = mail.into_iter().map(|one| one.mail);
    let mail = mail.find(|mail| mail.recipient == email).unwrap();
    assert_eq!(mail.kind, MailKind::EventInvitation);
    let (_, token) = mail.arguments["link"].split_once("token=").unwrap();
    token.to_owned()
}

async fn draft(story: &Story) -> Slug {
    story.draft("Форум").await.slug
}

#[tokio::test]
async fn an_invited_person_organises_this_event_and_sees_no_other() {
    let story = Story::begin().await;
    let slug = draft(&story).await;
    story.draft("Басқасы").await;
    let owner = story.as_account(OWNER);
    invite_organizer(&owner, &slug, " New@Example.kz ")
        .await
        .unwrap();
    let listed = list_organizers(&owner, &slug).await.unwrap();
    assert_eq!(listed.organizers.len(), 1);
    assert_eq!(listed.invitations[0].email, "new@example.kz");

    let token = token(&story, "new@example.kz").await;
    let visitor = story.test.ctx().acting_as(Actor::Visitor);
    let refused = accept_event_invitation(&visitor, &token).await;
    assert_eq!(refusal(refused), Some(ErrorCode::Forbidden));
    let refused = accept_event_invitation(&owner, &token).await;
    assert_eq!(refusal(refused), Some(ErrorCode::AlreadyMember));
    let holder = story.as_account(HOLDER);
    assert_eq!(
        accept_event_invitation(&holder, &token).await.unwrap(),
        slug
    );
    let again = accept_event_invitation(&story.as_account(STRANGER), &token).await;
    assert_eq!(refusal(again), Some(ErrorCode::LinkSpent));

    let theirs = my_events(&holder).await.unwrap().events;
    assert_eq!(theirs.len(), 1);
    assert_eq!(theirs[0].slug, slug);
    let listed = list_organizers(&holder, &slug).await.unwrap();
    assert_eq!(listed.organizers.len(), 2);
    assert!(listed.invitations.is_empty());
}

#[tokio::test]
async fn who_was_invited_to_a_public_event_still_has_their_first_own_one_moderated() {
    let story = Story::begin().await;
    let event = story.draft("Форум").await;
    story.go(event.id, &[EventState::Announced]).await;
    let owner = story.as_account(OWNER);
    invite_organizer(&owner, &event.slug, "new@example.kz")
        .await
        .unwrap();
    let token = token(&story, "new@example.kz").await;
    let stranger = story.as_account(STRANGER);
    accept_event_invitation(&stranger, &token).await.unwrap();

    let mut first = story.event("Өз форумы");
    first.details.hosts = vec![story.other];
    let first = story.save(STRANGER, None, first).await;
    assert!(!my_events(&stranger).await.unwrap().publishes);
    let refused = change_event_state(&stranger, first.id, EventState::Announced, None).await;
    assert_eq!(refusal(refused), Some(ErrorCode::Forbidden));
    // Not even when those who began the event leave it to them.
    remove_organizer(&owner, &event.slug, OWNER).await.unwrap();
    let refused = change_event_state(&stranger, first.id, EventState::Announced, None).await;
    assert_eq!(refusal(refused), Some(ErrorCode::Forbidden));
    // A moderator who publishes the own one is the one whose word counts.
    story.go(first.id, &[EventState::Announced]).await;
    assert!(my_events(&stranger).await.unwrap().publishes);
}

#[tokio::test]
async fn only_organisers_and_moderators_say_who_organises() {
    let story = Story::begin().await;
    let slug = draft(&story).await;
    invite_organizer(&story.as_account(OWNER), &slug, "new@example.kz")
        .await
        .unwrap();
    let id = list_organizers(&story.as_account(MODERATOR), &slug)
        .await
        .unwrap()
        .invitations[0]
        .id;
    let visitor = story.test.ctx().acting_as(Actor::Visitor);
    let others: [Ctx; 4] = [
        visitor,
        story.as_account(HOLDER),
        story.as_account(EDITOR),
        story.as_account(STRANGER),
    ];
    for ctx in others {
        let forbidden = Some(ErrorCode::Forbidden);
        assert_eq!(refusal(list_organizers(&ctx, &slug).await), forbidden);
        let invited = invite_organizer(&ctx, &slug, "x@example.kz").await;
        assert_eq!(refusal(invited), forbidden);
        let revoked = revoke_event_invitation(&ctx, &slug, id).await;
        assert_eq!(refusal(revoked), forbidden);
        let removed = remove_organizer(&ctx, &slug, OWNER).await;
        assert_eq!(refusal(removed), forbidden);
    }
}

#[tokio::test]
async fn the_last_organiser_stays_and_who_goes_takes_invitations_along() {
    let story = Story::begin().await;
    let slug = draft(&story).await;
    let owner = story.as_account(OWNER);
    let last = remove_organizer(&owner, &slug, OWNER).await;
    assert_eq!(refusal(last), Some(ErrorCode::LastOwner));
    invite_organizer(&owner, &slug, "new@example.kz")
        .await
        .unwrap();
    let holder = story.as_account(HOLDER);
    accept_event_invitation(&holder, &token(&story, "new@example.kz").await)
        .await
        .unwrap();
    let again = invite_organizer(&owner, &slug, "person6@example.kz").await;
    assert_eq!(
        again.unwrap_err().violations()[0].code,
        ErrorCode::AlreadyMember
    );

    invite_organizer(&holder, &slug, "third@example.kz")
        .await
        .unwrap();
    remove_organizer(&owner, &slug, HOLDER).await.unwrap();
    let gone = remove_organizer(&owner, &slug, HOLDER).await;
    assert_eq!(refusal(gone), Some(ErrorCode::NotFound));
    let listed = list_organizers(&owner, &slug).await.unwrap();
    assert_eq!((listed.organizers.len(), listed.invitations.len()), (1, 0));
    let refused = list_organizers(&holder, &slug).await;
    assert_eq!(refusal(refused), Some(ErrorCode::Forbidden));
}

#[tokio::test]
async fn an_old_invitation_leads_nowhere_and_is_forgotten() {
    let story = Story::begin().await;
    let slug = draft(&story).await;
    let owner = story.as_account(OWNER);
    invite_organizer(&owner, &slug, "new@example.kz")
        .await
        .unwrap();
    let token = token(&story, "new@example.kz").await;
    story
        .test
        .clock
        .advance(SignedDuration::from_hours(15 * 24));
    let late = accept_event_invitation(&story.as_account(HOLDER), &token).await;
    assert_eq!(refusal(late), Some(ErrorCode::LinkSpent));
    let listed = list_organizers(&owner, &slug).await.unwrap();
    assert!(listed.invitations.is_empty());
    assert_eq!(sweep_invitations(&story.test.ctx()).await.unwrap(), 1);
}
