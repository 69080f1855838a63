//! Who keeps an organisation: seeing, changing, dismissing, leaving.

use crate::keepers::{Who, refusal, town, wrong};
use domain::{ErrorCode, Role};
use usecases::members::{change_member_role, list_members, my_organizations, remove_member};

#[tokio::test]
async fn owners_see_each_other_and_the_editors() {
    let town = town().await;
    let members = list_members(&town.ctx(Who::Owner), town.umit.id)
        .await
        .unwrap();
    let mut shown: Vec<_> = members
        .iter()
        .map(|member| (member.email.as_str(), member.role, member.is_self))
        .collect();
    shown.sort_by_key(|(email, ..)| *email);
    assert_eq!(
        shown,
        [
            ("editor@example.kz", Role::Editor, false),
            ("owner@example.kz", Role::Owner, true)
        ]
    );
    assert!(members[0].name.starts_with("Person of "));
    for who in Who::ALL {
        let may = matches!(who, Who::Owner | Who::Moderator | Who::Administrator);
        let listed = list_members(&town.ctx(who), town.umit.id).await;
        let expected = (!may).then_some(ErrorCode::Forbidden);
        assert_eq!(refusal(listed), expected, "{who:?}");
    }
}

#[tokio::test]
async fn ownership_is_passed_on() {
    let town = town().await;
    let owner = town.ctx(Who::Owner);
    let (umit, editor) = (town.umit.id, Who::Editor.id());
    let only = change_member_role(&owner, umit, Who::Owner.id(), Role::Editor).await;
    assert_eq!(refusal(only), Some(ErrorCode::LastOwner));
    change_member_role(&owner, umit, editor, Role::Owner)
        .await
        .unwrap();
    change_member_role(&owner, umit, editor, Role::Owner)
        .await
        .unwrap();
    change_member_role(&owner, umit, Who::Owner.id(), Role::Editor)
        .await
        .unwrap();
    assert_eq!(town.role(umit, editor).await, Some(Role::Owner));
    assert_eq!(town.role(umit, Who::Owner.id()).await, Some(Role::Editor));
    let late = change_member_role(&owner, umit, editor, Role::Editor).await;
    assert_eq!(refusal(late), Some(ErrorCode::Forbidden));
    assert_eq!(
        town.audit(umit.0).await,
        [
            "organization.created",
            "organization.member_role_changed",
            "organization.member_role_changed"
        ]
    );
}

#[tokio::test]
async fn only_owners_and_moderators_change_roles() {
    let town = town().await;
    let umit = town.umit.id;
    for who in Who::ALL {
        let may = matches!(who, Who::Owner | Who::Moderator | Who::Administrator);
        let expected = (!may).then_some(ErrorCode::Forbidden);
        for role in [Role::Owner, Role::Editor] {
            let changed = change_member_role(&town.ctx(who), umit, Who::Editor.id(), role).await;
            assert_eq!(refusal(changed), expected, "{who:?}");
        }
    }
    let owner = town.ctx(Who::Owner);
    let stranger = change_member_role(&owner, umit, Who::Holder.id(), Role::Owner).await;
    assert_eq!(refusal(stranger), Some(ErrorCode::NotFound));
    let other = change_member_role(&owner, umit, Who::Editor.id(), Role::Moderator).await;
    assert_eq!(wrong(other), ["role unknown-value"]);
}

#[tokio::test]
async fn members_leave_but_not_the_last_owner() {
    let town = town().await;
    let umit = town.umit.id;
    let (editor, owner) = (town.ctx(Who::Editor), town.ctx(Who::Owner));
    let last = remove_member(&owner, umit, Who::Owner.id()).await;
    assert_eq!(refusal(last), Some(ErrorCode::LastOwner));
    remove_member(&editor, umit, Who::Editor.id())
        .await
        .unwrap();
    assert_eq!(town.role(umit, Who::Editor.id()).await, None);
    let again = remove_member(&editor, umit, Who::Editor.id()).await;
    assert_eq!(refusal(again), Some(ErrorCode::Forbidden));
    town.join(umit, Who::Holder.id(), Role::Owner).await;
    remove_member(&owner, umit, Who::Owner.id()).await.unwrap();
    assert_eq!(
        town.audit(umit.0).await,
        [
            "organization.created",
            "organization.member_left",
            "organization.member_left"
        ]
    );
}

#[tokio::test]
async fn only_owners_and_moderators_dismiss() {
    let town = town().await;
    let umit = town.umit.id;
    for who in Who::ALL {
        let dismissed = town.newcomer(&format!("{who:?}@guest.kz")).await;
        let dismissed = dismissed.actor.account().unwrap();
        town.join(umit, dismissed, Role::Editor).await;
        let may = matches!(who, Who::Owner | Who::Moderator | Who::Administrator);
        let removed = remove_member(&town.ctx(who), umit, dismissed).await;
        let expected = (!may).then_some(ErrorCode::Forbidden);
        assert_eq!(refusal(removed), expected, "{who:?}");
        assert_eq!(town.role(umit, dismissed).await.is_none(), may);
    }
    let owner = town.ctx(Who::Owner);
    let stranger = remove_member(&owner, umit, Who::Holder.id()).await;
    assert_eq!(refusal(stranger), Some(ErrorCode::NotFound));
}

#[tokio::test]
async fn a_moderator_may_undo_an_approval() {
    let town = town().await;
    let moderator = town.ctx(Who::Moderator);
    remove_member(&moderator, town.umit.id, Who::Owner.id())
        .await
        .unwrap();
    assert_eq!(town.role(town.umit.id, Who::Owner.id()).await, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_owners_who_leave_at_once_do_not_both() {
    let town = town().await;
    let umit = town.umit.id;
    town.join(umit, Who::Holder.id(), Role::Owner).await;
    let (first, second) = (town.ctx(Who::Owner), town.ctx(Who::Holder));
    let (first, second) = tokio::join!(
        tokio::spawn(async move { remove_member(&first, umit, Who::Owner.id()).await }),
        tokio::spawn(async move { remove_member(&second, umit, Who::Holder.id()).await }),
    );
    let refused = [first.unwrap(), second.unwrap()].map(refusal);
    assert!(
        refused == [None, Some(ErrorCode::LastOwner)]
            || refused == [Some(ErrorCode::LastOwner), None],
        "{refused:?}"
    );
}

#[tokio::test]
async fn everybody_sees_what_they_keep() {
    let town = town().await;
    let owner = town.ctx(Who::Owner);
    town.test.clock.advance(jiff::SignedDuration::from_secs(1));
    town.join(town.other.id, Who::Owner.id(), Role::Editor)
        .await;
    let kept = my_organizations(&owner).await.unwrap();
    let shown: Vec<_> = kept
        .iter()
        .map(|kept| (kept.id, kept.slug.as_str(), kept.role))
        .collect();
    assert_eq!(
        shown,
        [
            (town.umit.id, "umit", Role::Owner),
            (town.other.id, "baska", Role::Editor)
        ]
    );
    usecases::organizations::remove_organization(&town.test.ctx(), town.umit.id, String::new())
        .await
        .unwrap();
    assert_eq!(my_organizations(&owner).await.unwrap().len(), 1);
    let holder = my_organizations(&town.ctx(Who::Holder)).await;
    assert!(holder.unwrap().is_empty());
    assert!(my_organizations(&town.test.ctx()).await.unwrap().is_empty());
    let visitor = my_organizations(&town.ctx(Who::Visitor)).await;
    assert_eq!(refusal(visitor), Some(ErrorCode::Forbidden));
}
