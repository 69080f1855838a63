//! The table, row by row.

use super::*;

fn account(role: Role) -> Actor {
    Actor::Account {
        id: AccountId(Uuid::nil()),
        role,
    }
}

#[test]
fn a_visitor_only_reads_enters_and_registers() {
    for action in Action::ALL {
        for state in SubjectState::ALL {
            assert_eq!(
                action.is_allowed(Role::Visitor, state),
                matches!(
                    action,
                    Action::ReadPublic
                        | Action::EnterAccount
                        | Action::Register
                        | Action::SendRequest
                ),
                "{action:?} {state:?}"
            );
        }
    }
}

#[test]
fn a_membership_without_an_account_counts_for_nothing() {
    let owner = Some(Role::Owner);
    assert!(!Actor::Visitor.may_as(owner, Action::DraftProfile, SubjectState::Open));
    assert!(account(Role::AccountHolder).may_as(owner, Action::DraftProfile, SubjectState::Open));
}

#[test]
fn only_owners_of_trusted_organizations_publish_by_themselves() {
    let holder = account(Role::AccountHolder);
    for state in SubjectState::ALL {
        for role in Role::ALL {
            let expected = match role {
                Role::Owner => state == SubjectState::Trusted,
                Role::Moderator | Role::Administrator => state != SubjectState::Removed,
                _ => false,
            };
            assert_eq!(
                holder.may_as(Some(role), Action::PublishProfile, state),
                expected,
                "{role:?} {state:?}"
            );
        }
    }
}

#[test]
fn what_concerns_everybody_is_no_editors_business() {
    for role in [
        Role::AccountHolder,
        Role::Editor,
        Role::Owner,
        Role::Organizer,
        Role::Volunteer,
        Role::Operator,
        Role::Head,
    ] {
        for action in [
            Action::DecideClaims,
            Action::ReviewProfiles,
            Action::MergeOrganizations,
            Action::ImportOrganizations,
            Action::WriteOrganization,
            Action::KeepSeries,
            Action::GrantRoles,
            Action::ReadAuditLog,
            Action::KeepMail,
            Action::KeepCentres,
            Action::BlockSenders,
            Action::LoadDemonstration,
        ] {
            assert!(
                !action.is_allowed(role, SubjectState::Open),
                "{role:?} {action:?}"
            );
        }
    }
}

#[test]
fn requests_are_for_the_centre_and_for_those_they_were_passed_to() {
    let holder = account(Role::AccountHolder);
    for state in SubjectState::ALL {
        for role in Role::ALL {
            let keeps = matches!(role, Role::Head | Role::Moderator | Role::Administrator);
            let handles = keeps || role == Role::Operator;
            let answers =
                matches!(role, Role::Editor | Role::Owner) && state != SubjectState::Removed;
            for (action, expected) in [
                (Action::HandleRequests, handles),
                (Action::KeepCentre, keeps),
                (Action::AnswerPassedRequests, answers),
                (Action::SendRequest, true),
            ] {
                let allowed = holder.may_as(Some(role), action, state);
                assert_eq!(allowed, expected, "{role:?} {action:?} {state:?}");
            }
            let outside = Actor::Visitor.may_as(Some(role), Action::HandleRequests, state);
            assert!(!outside, "{role:?}");
        }
    }
}

#[test]
fn roles_are_read_back_from_their_codes() {
    for role in Role::ALL {
        assert_eq!(Role::from_code(role.code()), Some(role));
    }
}

#[test]
fn events_are_kept_by_their_organisers() {
    use Role::{Administrator, Moderator, Organizer, Owner};
    for state in SubjectState::ALL {
        for role in Role::ALL {
            let moderates = matches!(role, Moderator | Administrator);
            let trusted = role == Organizer && state == SubjectState::Trusted;
            for (action, expected) in [
                (
                    Action::DraftEvent,
                    moderates || matches!(role, Owner | Organizer),
                ),
                (
                    Action::WriteProceedings,
                    moderates || matches!(role, Owner | Organizer),
                ),
                (Action::WriteEvent, moderates || role == Organizer),
                (Action::PublishEvent, moderates || trusted),
                (Action::KeepRegistrations, moderates || role == Organizer),
                (Action::ReviewProposals, moderates || role == Organizer),
                (Action::SendProposal, role != Role::Visitor),
                (Action::ChooseSessions, role != Role::Visitor),
                (Action::KeepSeries, moderates),
            ] {
                assert_eq!(
                    action.is_allowed(role, state),
                    expected,
                    "{action:?} {role:?} {state:?}"
                );
            }
        }
    }
}
