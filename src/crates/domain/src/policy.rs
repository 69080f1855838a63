//! Who may do what: one table. Every use case that writes asks [`Actor::may`]
//! before it does anything else. Used by use cases.

use serde::{Deserialize, Serialize};

/// A role in the whole product. Roles tied to one organisation, forum or centre
/// come with the parts that give them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Anybody on the internet.
    Visitor,
    /// Somebody with an account.
    AccountHolder,
    /// Works for the alliance; keeps the directory trusted.
    Moderator,
    /// Runs the installation.
    Administrator,
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    /// A person, by role.
    Person(Role),
    /// The command line on the server itself: whoever may run it already holds
    /// the database.
    Console,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Read what is public.
    ReadPublic,
    /// Create or change organisations from a register.
    ImportOrganizations,
    /// Create or change one organisation directly.
    WriteOrganization,
    /// Fill an empty database with demonstration data.
    LoadDemonstration,
}

impl Action {
    /// Every action, for tests that enumerate the table.
    pub const ALL: [Self; 4] = [
        Self::ReadPublic,
        Self::ImportOrganizations,
        Self::WriteOrganization,
        Self::LoadDemonstration,
    ];
}

impl Actor {
    /// Whether the table allows it.
    #[must_use]
    pub const fn may(&self, action: Action) -> bool {
        let role = match self {
            Self::Console => return true,
            Self::Person(role) => *role,
        };
        match action {
            Action::ReadPublic => true,
            Action::ImportOrganizations | Action::WriteOrganization => {
                matches!(role, Role::Moderator | Role::Administrator)
            }
            Action::LoadDemonstration => matches!(role, Role::Administrator),
        }
    }

    /// How the audit log names the actor.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Person(Role::Visitor) => "visitor",
            Self::Person(Role::AccountHolder) => "account_holder",
            Self::Person(Role::Moderator) => "moderator",
            Self::Person(Role::Administrator) => "administrator",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visitors_and_account_holders_write_nothing() {
        for role in [Role::Visitor, Role::AccountHolder] {
            for action in Action::ALL {
                assert_eq!(
                    Actor::Person(role).may(action),
                    action == Action::ReadPublic,
                    "{role:?} {action:?}"
                );
            }
        }
        assert!(!Actor::Person(Role::Moderator).may(Action::LoadDemonstration));
    }
}
