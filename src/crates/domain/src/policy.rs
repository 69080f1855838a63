//! Who may do what: one table of role × action × state. Every use case that
//! writes asks it before it does anything else. Used by use cases.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The id of an account (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountId(pub Uuid);

/// What somebody is to the thing that is acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Anybody on the internet.
    Visitor,
    /// Somebody with an account and nothing to do with the thing: an editor of
    /// another organisation is this one's account holder.
    AccountHolder,
    /// Keeps this organisation's profile.
    Editor,
    /// Answers for this organisation's profile and its editors.
    Owner,
    /// Organises this forum.
    Organizer,
    /// Helps at the door of one event, and sees no more than that takes.
    Volunteer,
    /// Answers requests at this centre.
    Operator,
    /// Answers for this centre: what is said of it, its staff, which requests
    /// come to it.
    Head,
    /// Works for the alliance; keeps the directory trusted.
    Moderator,
    /// Runs the installation.
    Administrator,
}

impl Role {
    /// Every role, for tests that enumerate the table.
    pub const ALL: [Self; 10] = [
        Self::Visitor,
        Self::AccountHolder,
        Self::Editor,
        Self::Owner,
        Self::Organizer,
        Self::Volunteer,
        Self::Operator,
        Self::Head,
        Self::Moderator,
        Self::Administrator,
    ];

    /// The role as it is stored and stands in message ids.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::AccountHolder => "account_holder",
            Self::Editor => "editor",
            Self::Owner => "owner",
            Self::Organizer => "organizer",
            Self::Volunteer => "volunteer",
            Self::Operator => "operator",
            Self::Head => "head",
            Self::Moderator => "moderator",
            Self::Administrator => "administrator",
        }
    }

    /// Reads [`Role::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether an account can have it in the whole product, as against for one
    /// organisation, forum or centre.
    #[must_use]
    pub const fn is_standing(self) -> bool {
        matches!(
            self,
            Self::AccountHolder | Self::Moderator | Self::Administrator
        )
    }
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    /// Somebody who did not sign in.
    Visitor,
    /// Somebody who did, with their standing in the whole product
    /// ([`Role::is_standing`]).
    Account {
        /// Whose account.
        id: AccountId,
        /// Account holder, moderator or administrator.
        role: Role,
    },
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
    /// Make an account, sign in, ask for a link.
    EnterAccount,
    /// Change one's own account.
    KeepAccount,
    /// Give an account a role.
    GrantRoles,
    /// Say that an organisation is one's own, or propose a new one.
    ClaimOrganization,
    /// Decide claims and proposals.
    DecideClaims,
    /// Write a draft of a profile, and send it for review.
    DraftProfile,
    /// Put a profile before the public without review.
    PublishProfile,
    /// Say that a profile is still true.
    ConfirmProfile,
    /// Invite editors, dismiss them, pass ownership on.
    KeepEditors,
    /// Approve, return or refuse drafts; revert.
    ReviewProfiles,
    /// Join two records of one organisation.
    MergeOrganizations,
    /// Read the audit log.
    ReadAuditLog,
    /// See mail that could not be sent, and send it again.
    KeepMail,
    /// Create or change organisations from a register.
    ImportOrganizations,
    /// Create or change one organisation directly.
    WriteOrganization,
    /// Write any centre, make new ones, and all of the routing of requests.
    KeepCentres,
    /// Write this centre, its staff and the rules that send requests to it.
    KeepCentre,
    /// Send a request, and go on with it by its number.
    SendRequest,
    /// Handle the requests of this centre.
    HandleRequests,
    /// Block senders who abuse the one window, and lift that again.
    BlockSenders,
    /// Answer or return a request that was passed to this organisation.
    AnswerPassedRequests,
    /// Make a draft of an event, see it and change it.
    DraftEvent,
    /// Change an event that the public sees.
    WriteEvent,
    /// Put a draft of an event before the public.
    PublishEvent,
    /// Write what is left of an event: its resolution, and what became of it.
    WriteProceedings,
    /// Say who organises an event.
    KeepOrganizers,
    /// Make a series of events, and say which editions belong to it.
    KeepSeries,
    /// Register for an event, see and cancel one's own ticket.
    Register,
    /// Open registration for an event, and see who registered.
    KeepRegistrations,
    /// Check people in at the door of an event, by their tickets.
    CheckIn,
    /// Send a proposal for an event, support others, comment on them.
    SendProposal,
    /// Choose the sessions of an event that one will attend.
    ChooseSessions,
    /// Call for proposals, review and decide them, hide comments.
    ReviewProposals,
    /// Fill an empty database with demonstration data.
    LoadDemonstration,
}

/// The state of what is acted on, as far as the table looks at it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubjectState {
    /// Nothing special.
    #[default]
    Open,
    /// An organisation whose owners, or an event whose organiser has shown that
    /// they can be trusted.
    Trusted,
    /// Removed: only its history is left.
    Removed,
}

impl SubjectState {
    /// Every state, for tests that enumerate the table.
    pub const ALL: [Self; 3] = [Self::Open, Self::Trusted, Self::Removed];
}

impl Action {
    /// Every action, for tests that enumerate the table.
    pub const ALL: [Self; 35] = [
        Self::ReadPublic,
        Self::EnterAccount,
        Self::KeepAccount,
        Self::GrantRoles,
        Self::ClaimOrganization,
        Self::DecideClaims,
        Self::DraftProfile,
        Self::PublishProfile,
        Self::ConfirmProfile,
        Self::KeepEditors,
        Self::ReviewProfiles,
        Self::MergeOrganizations,
        Self::ReadAuditLog,
        Self::KeepMail,
        Self::ImportOrganizations,
        Self::WriteOrganization,
        Self::KeepCentres,
        Self::KeepCentre,
        Self::SendRequest,
        Self::HandleRequests,
        Self::BlockSenders,
        Self::AnswerPassedRequests,
        Self::DraftEvent,
        Self::WriteEvent,
        Self::PublishEvent,
        Self::WriteProceedings,
        Self::KeepOrganizers,
        Self::KeepSeries,
        Self::Register,
        Self::KeepRegistrations,
        Self::CheckIn,
        Self::SendProposal,
        Self::ChooseSessions,
        Self::ReviewProposals,
        Self::LoadDemonstration,
    ];

    /// The table.
    #[must_use]
    pub const fn is_allowed(self, role: Role, state: SubjectState) -> bool {
        use Role::{
            Administrator, Editor, Head, Moderator, Operator, Organizer, Owner, Visitor, Volunteer,
        };
        let removed = matches!(state, SubjectState::Removed);
        match self {
            Self::ReadPublic | Self::EnterAccount | Self::Register | Self::SendRequest => true,
            Self::KeepAccount | Self::SendProposal | Self::ChooseSessions => {
                !matches!(role, Visitor)
            }
            Self::ClaimOrganization => !removed && !matches!(role, Visitor),
            Self::DraftProfile | Self::ConfirmProfile => {
                !removed && matches!(role, Editor | Owner | Moderator | Administrator)
            }
            Self::PublishProfile => match role {
                Owner => matches!(state, SubjectState::Trusted),
                Moderator | Administrator => !removed,
                _ => false,
            },
            Self::KeepEditors => !removed && matches!(role, Owner | Moderator | Administrator),
            Self::HandleRequests => matches!(role, Operator | Head | Moderator | Administrator),
            Self::KeepCentre => matches!(role, Head | Moderator | Administrator),
            Self::AnswerPassedRequests => !removed && matches!(role, Editor | Owner),
            // Owners begin events of their organisation and become their organisers.
            // They answer for what their event resolved for as long as they hold it.
            Self::DraftEvent | Self::WriteProceedings => {
                matches!(role, Owner | Organizer | Moderator | Administrator)
            }
            Self::WriteEvent
            | Self::KeepOrganizers
            | Self::KeepRegistrations
            | Self::ReviewProposals => {
                matches!(role, Organizer | Moderator | Administrator)
            }
            // Owners too: they answer for who was let into their event.
            Self::CheckIn => matches!(
                role,
                Volunteer | Owner | Organizer | Moderator | Administrator
            ),
            // The first event of a new organiser is published by a moderator.
            Self::PublishEvent => match role {
                Organizer => matches!(state, SubjectState::Trusted),
                Moderator | Administrator => true,
                _ => false,
            },
            Self::DecideClaims
            | Self::KeepCentres
            | Self::BlockSenders
            | Self::KeepSeries
            | Self::ReviewProfiles
            | Self::MergeOrganizations
            | Self::ImportOrganizations
            | Self::WriteOrganization => matches!(role, Moderator | Administrator),
            Self::GrantRoles | Self::ReadAuditLog | Self::KeepMail | Self::LoadDemonstration => {
                matches!(role, Administrator)
            }
        }
    }
}

impl Actor {
    /// The role in the whole product; the console has all of them and so none.
    #[must_use]
    pub const fn role(&self) -> Option<Role> {
        match self {
            Self::Visitor => Some(Role::Visitor),
            Self::Account { role, .. } => Some(*role),
            Self::Console => None,
        }
    }

    /// Whose account acts, if it is one.
    #[must_use]
    pub const fn account(&self) -> Option<AccountId> {
        match self {
            Self::Account { id, .. } => Some(*id),
            Self::Visitor | Self::Console => None,
        }
    }

    /// Whether the table allows it by the role in the whole product.
    #[must_use]
    pub const fn may(&self, action: Action) -> bool {
        self.may_as(None, action, SubjectState::Open)
    }

    /// Whether the table allows it on a thing in this state, to which the actor
    /// has this role besides.
    #[must_use]
    pub const fn may_as(
        &self,
        membership: Option<Role>,
        action: Action,
        state: SubjectState,
    ) -> bool {
        let Some(standing) = self.role() else {
            return true;
        };
        if action.is_allowed(standing, state) {
            return true;
        }
        match membership {
            // Without an account nobody is a member of anything.
            Some(role) if !matches!(standing, Role::Visitor) => action.is_allowed(role, state),
            _ => false,
        }
    }

    /// How the audit log names the actor: the id of the account, which says
    /// nothing once the account is deleted.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Console => "console".to_owned(),
            Self::Visitor => "visitor".to_owned(),
            Self::Account { id, .. } => format!("account:{}", id.0),
        }
    }
}

#[cfg(test)]
mod tests;
