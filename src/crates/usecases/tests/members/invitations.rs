//! Inviting, accepting, revoking.

use crate::keepers::{Who, refusal, town, wrong};
use domain::{ErrorCode, InvitationId, OrganizationId, Role};
use jiff::SignedDuration;
use usecases::members::{
    Accepted, accept_invitation, change_member_role, invite_member, list_invitations,
    remove_member, revoke_invitation, sweep_invitations,
};
use uuid::Uuid;

#[tokio::test]
async fn an_invitation_is_mailed_and_accepted_once() {
    let town = town().await;
    let owner = town.ctx(Who::Owner);
    let id = invite_member(&owner, town.umit.id, " New@Example.kz ", Role::Editor)
        .await
        .unwrap();
    let mail = town.mail().await;
    assert_eq!(
        (
            mail[0].kind.as_str(),
            mail[0].locale.as_str(),
            mail[0].to.as_str()
        ),
        ("invitation", "ru", "new@example.kz")
    );
    assert_eq!(mail[0].values["organization"], "Надежда");
    assert_eq!(mail[0].values["name"], "Person of owner@example.kz");
    assert!(mail[0].values["link"].starts_with("/ru/account/invitation?token="));
    let open = list_invitations(&owner, town.umit.id).await.unwrap();
    assert_eq!(
        (open[0].id, open[0].email.as_str(), open[0].role),
        (id, "new@example.kz", Role::Editor)
    );

    let token = town.token().await;
    for ctx in [town.ctx(Who::Visitor), town.test.ctx()] {
        let refused = accept_invitation(&ctx, &token).await;
        assert_eq!(refusal(refused), Some(ErrorCode::Forbidden));
    }
    for who in [Who::Editor, Who::Owner] {
        let refused = accept_invitation(&town.ctx(who), &token).await;
        assert_eq!(refusal(refused), Some(ErrorCode::AlreadyMember), "{who:?}");
    }
    // The address of the account may be another one.
    let ctx = town.ctx(Who::Holder);
    let accepted = accept_invitation(&ctx, &token).await.unwrap();
    let expected = Accepted {
        organization: town.umit.id,
        slug: town.umit.slug.clone(),
        role: Role::Editor,
    };
    assert_eq!(accepted, expected);
    let role = town.role(town.umit.id, Who::Holder.id()).await;
    assert_eq!(role, Some(Role::Editor));
    let again = accept_invitation(&town.ctx(Who::OtherOwner), &token).await;
    assert_eq!(refusal(again), Some(ErrorCode::LinkSpent));
    assert!(
        list_invitations(&owner, town.umit.id)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        town.audit(town.umit.id.0).await,
        [
            "organization.created",
            "organization.member_added",
            "organization.member_invited"
        ]
    );
}

#[tokio::test]
async fn an_editor_may_be_invited_to_own() {
    let town = town().await;
    // An editor's other mailbox: the owner need not know whose it is.
    invite_member(
        &town.ctx(Who::Owner),
        town.umit.id,
        "me@home.kz",
        Role::Owner,
    )
    .await
    .unwrap();
    accept_invitation(&town.ctx(Who::Editor), &town.token().await)
        .await
        .unwrap();
    let role = town.role(town.umit.id, Who::Editor.id()).await;
    assert_eq!(role, Some(Role::Owner));
}

#[tokio::test]
async fn an_address_with_an_account_is_answered_like_one_without() {
    let town = town().await;
    let owner = town.ctx(Who::Owner);
    for email in ["holder@example.kz", "nobody@example.kz"] {
        invite_member(&owner, town.umit.id, email, Role::Editor)
            .await
            .unwrap();
    }
    let mail = town.mail().await;
    let shown = |number: usize| {
        let values = &mail[number].values;
        (&mail[number].kind, &values["name"], values["link"].len())
    };
    assert_eq!(shown(0), shown(1));
}

#[tokio::test]
async fn what_is_wrong_is_told() {
    let town = town().await;
    let owner = town.ctx(Who::Owner);
    for (email, role, expected) in [
        ("", Role::Editor, "email required"),
        ("a@", Role::Editor, "email email-malformed"),
        ("Editor@example.kz", Role::Editor, "email already-member"),
        ("a@b.kz", Role::Moderator, "role unknown-value"),
    ] {
        let result = invite_member(&owner, town.umit.id, email, role).await;
        assert_eq!(wrong(result), [expected]);
    }
    for number in 0..20 {
        let email = format!("a{number}@b.kz");
        invite_member(&owner, town.umit.id, &email, Role::Editor)
            .await
            .unwrap();
    }
    let more = invite_member(&owner, town.umit.id, "b@b.kz", Role::Editor).await;
    assert_eq!(refusal(more), Some(ErrorCode::TooManyAttempts));
}

#[tokio::test]
async fn links_die_with_time_revocation_replacement_and_their_sender() {
    let town = town().await;
    let owner = town.ctx(Who::Owner);
    let ctx = town.ctx(Who::Holder);
    let invite = async |from: &usecases::Ctx| {
        let id = invite_member(from, town.umit.id, "new@example.kz", Role::Editor)
            .await
            .unwrap();
        // Mail of one instant has no order.
        town.test.clock.advance(SignedDuration::from_secs(1));
        (id, town.token().await)
    };
    let spent = async |token: &str| {
        refusal(accept_invitation(&ctx, token).await) == Some(ErrorCode::LinkSpent)
    };
    let (_, replaced) = invite(&owner).await;
    let (id, revoked) = invite(&owner).await;
    assert!(spent(&replaced).await);
    revoke_invitation(&owner, id).await.unwrap();
    assert!(spent(&revoked).await);
    let again = revoke_invitation(&owner, id).await;
    assert_eq!(refusal(again), Some(ErrorCode::NotFound));

    let (_, late) = invite(&owner).await;
    town.test.clock.advance(SignedDuration::from_hours(14 * 24));
    assert!(spent(&late).await);
    assert!(
        list_invitations(&owner, town.umit.id)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(sweep_invitations(&town.test.ctx()).await.unwrap(), 1);
    assert_eq!(sweep_invitations(&town.test.ctx()).await.unwrap(), 0);

    // Who may not invite any more has invited nobody.
    town.join(town.umit.id, Who::OtherOwner.id(), Role::Owner)
        .await;
    let (_, dismissed) = invite(&town.ctx(Who::OtherOwner)).await;
    remove_member(&owner, town.umit.id, Who::OtherOwner.id())
        .await
        .unwrap();
    assert!(spent(&dismissed).await);
    town.join(town.umit.id, Who::OtherOwner.id(), Role::Owner)
        .await;
    let (_, demoted) = invite(&town.ctx(Who::OtherOwner)).await;
    change_member_role(&owner, town.umit.id, Who::OtherOwner.id(), Role::Editor)
        .await
        .unwrap();
    assert!(spent(&demoted).await);
    assert!(spent("").await);
}

#[tokio::test]
async fn only_owners_and_moderators_invite() {
    let town = town().await;
    let id = invite_member(&town.ctx(Who::Owner), town.umit.id, "a@b.kz", Role::Editor)
        .await
        .unwrap();
    for who in Who::ALL {
        let ctx = town.ctx(who);
        let may = matches!(who, Who::Owner | Who::Moderator | Who::Administrator);
        let expected = (!may).then_some(ErrorCode::Forbidden);
        let email = format!("{who:?}@guest.kz");
        let invited = invite_member(&ctx, town.umit.id, &email, Role::Editor).await;
        assert_eq!(refusal(invited), expected, "{who:?}");
        let listed = list_invitations(&ctx, town.umit.id).await;
        assert_eq!(refusal(listed), expected, "{who:?}");
        if !may {
            let revoked = revoke_invitation(&ctx, id).await;
            assert_eq!(refusal(revoked), expected, "{who:?}");
        }
        let standing = matches!(who, Who::Moderator | Who::Administrator);
        assert_eq!(sweep_invitations(&ctx).await.is_ok(), standing, "{who:?}");
    }
    let moderator = town.ctx(Who::Moderator);
    revoke_invitation(&moderator, id).await.unwrap();
    let nowhere = OrganizationId(Uuid::from_u128(5));
    let nothing = invite_member(&moderator, nowhere, "a@b.kz", Role::Editor).await;
    assert_eq!(refusal(nothing), Some(ErrorCode::NotFound));
    let nothing = revoke_invitation(&moderator, InvitationId(Uuid::from_u128(5))).await;
    assert_eq!(refusal(nothing), Some(ErrorCode::NotFound));
}

#[tokio::test]
async fn nobody_joins_what_is_gone() {
    let town = town().await;
    let owner = town.ctx(Who::Owner);
    let id = invite_member(&owner, town.umit.id, "a@b.kz", Role::Editor)
        .await
        .unwrap();
    usecases::organizations::remove_organization(&town.test.ctx(), town.umit.id, String::new())
        .await
        .unwrap();
    let accepted = accept_invitation(&town.ctx(Who::Holder), &town.token().await).await;
    assert_eq!(refusal(accepted), Some(ErrorCode::Gone));
    let invited = invite_member(&owner, town.umit.id, "b@b.kz", Role::Editor).await;
    assert_eq!(refusal(invited), Some(ErrorCode::Gone));
    let revoked = revoke_invitation(&owner, id).await;
    assert_eq!(refusal(revoked), Some(ErrorCode::Gone));
}
