//! What is written to people by mail: the kind and the values, never the
//! words, which come from i18n when it is sent. Everybody may use it.

use crate::Locale;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// Confirm the address of a new account. `link`.
    ConfirmEmail,
    /// Somebody signed up with an address that has an account. `link`: sign-in.
    AccountExists,
    /// A one-time link to sign in. `link`.
    SignInLink,
    /// A link to choose a new password. `link`.
    ResetPassword,
    /// The password was changed. No values.
    PasswordChanged,
    /// Agree to a new address, sent to the old one. `link`, `email`.
    ChangeEmailFromOld,
    /// Confirm a new address, sent to it. `link`, `email`.
    ChangeEmailToNew,
    /// The account was deleted. No values.
    AccountDeleted,
    /// Confirm the work address of a claim. `link`, `organization`.
    ClaimConfirmEmail,
    /// A claim was approved. `link`, `organization`, `note` (may be empty).
    ClaimApproved,
    /// A claim was refused. `organization`, `note`.
    ClaimRejected,
    /// A claim ran out undecided or unconfirmed. `link`, `organization`.
    ClaimExpired,
    /// Invited to keep an organisation's profile. `link`, `organization`, `name` of the inviting person.
    Invitation,
    /// Invited to organise an event. `link`, `event`, `name` of the inviting person.
    EventInvitation,
    /// Invited to help at the door of an event. `link`, `event`, `name` of the inviting person.
    DoorInvitation,
    /// A profile was published. `link`, `organization`, `note`.
    ProfileApproved,
    /// Changes to a profile are asked for. `link`, `organization`, `note`.
    ProfileReturned,
    /// Changes to a profile were refused. `link`, `organization`, `note`.
    ProfileRejected,
    /// Confirm that the profile is still true. `link` (all is right), `edit_link`, `organization`.
    ConfirmProfile,
    /// Registered for an event, with a place. `link` of the ticket, `event`.
    RegistrationPlaced,
    /// Registered for an event, on the waiting list. `link`, `event`.
    RegistrationWaiting,
    /// Moved up from the waiting list. `link`, `event`.
    RegistrationMovedUp,
    /// Its holder changed a registration, which has a place. `link`, `event`.
    RegistrationChanged,
    /// Its holder changed a registration, which waits now. `link`, `event`.
    RegistrationChangedWaiting,
    /// The organiser cancelled a registration. `link` of the event, `event`, `note`.
    RegistrationCancelled,
    /// An event that one registered for does not take place. `link` of the event,
    /// `event`, `when`: its day and place.
    EventCancelled,
    /// What was cancelled takes place after all. `link`, `event`, `when`: its day and
    /// place.
    EventReinstated,
    /// Its day or its place changed. `link`, `event`, `before` and `after`: day and
    /// place.
    EventMoved,
    /// A delegate's mandate was confirmed. `link`, `event`.
    MandateConfirmed,
    /// A delegate's mandate was refused. `link` of the event, `event`, `note`.
    MandateRefused,
    /// A proposal came in; to its author. `link`, `event`, `title`.
    ProposalReceived,
    /// A proposal was accepted. `link`, `event`, `title`, `note`.
    ProposalAccepted,
    /// A proposal was not accepted. `link`, `event`, `title`, `note`.
    ProposalRefused,
    /// Its author took a proposal back. `link` of the event, `event`, `title`.
    ProposalWithdrawn,
    /// A proposal stands in the agenda. `link` of the agenda, `event`, `title`, `when`:
    /// day, hours, hall.
    ProposalScheduled,
    /// It has another time or hall there. `link` of the agenda, `event`, `title`,
    /// `when`.
    ProposalMoved,
    /// It stands there no more. `link`, `event`, `title`.
    ProposalUnscheduled,
    /// A request came in; to the person. `link` (tracking), `code`.
    RequestReceived,
    /// A centre works on a request; to the person. `link`, `code`.
    RequestAccepted,
    /// The centre asks the person something. `link`, `code`, `note`: the question.
    RequestQuestion,
    /// A request is answered; to the person. `link`, `code`, `note`: the answer.
    RequestAnswered,
    /// A request is refused; to the person. `link`, `code`, `note`: the reason.
    RequestRefused,
    /// A request is closed; to the person. `link`, `code`.
    RequestClosed,
    /// A request waits for an operator; to the centre. `link` (the desk), `code`.
    RequestNew,
    /// The person wrote or opened a request again; to the centre, and to the
    /// organisation that has it. `link`, `code`.
    RequestReplied,
    /// A request was passed to an organisation; to the person. `link`, `code`, `organization`.
    RequestPassedOn,
    /// The same; to its editors. `link`, `code`, `organization`.
    RequestForOrganization,
    /// A request is handled together with another one; to the person. `link`, `code`, `note`.
    RequestMerged,
    /// The same, when the other one was sent from the same address: `other` is its number.
    RequestMergedOwn,
    /// An organisation gave a request back; to the centre. `link`, `code`, `organization`.
    RequestReturned,
    /// A request is an organisation's no longer; to its editors. `link`, `code`, `organization`.
    RequestTakenBack,
    /// An organisation will answer a request; to who has it at the centre. `link`, `code`, `organization`.
    RequestUndertaken,
    /// A request was given to a colleague; to them. `link`, `code`.
    RequestAssigned,
    /// A request is due soon; to the centre. `link`, `code`.
    RequestDueSoon,
    /// A request is late; to moderators. `link`, `code`.
    RequestOverdue,
    /// The centre asked something a while ago; to the person. `link`, `code`.
    RequestStillWaiting,
    /// A request was closed, since the person did not reply. `link`, `code`.
    RequestLapsed,
    /// A request that was passed on is late; to the editors of the organisation.
    /// `link`, `code`, `organization`.
    RequestPassedOverdue,
    /// Is an operator of a centre now. `link` of the queue, `centre`.
    CentreOperator,
    /// Heads a centre now. `link` of its staff, `centre`.
    CentreHead,
}

impl MailKind {
    /// Every kind, for the test that each has its words.
    pub const ALL: [Self; 60] = [
        Self::ConfirmEmail,
        Self::AccountExists,
        Self::SignInLink,
        Self::ResetPassword,
        Self::PasswordChanged,
        Self::ChangeEmailFromOld,
        Self::ChangeEmailToNew,
        Self::AccountDeleted,
        Self::ClaimConfirmEmail,
        Self::ClaimApproved,
        Self::ClaimRejected,
        Self::ClaimExpired,
        Self::Invitation,
        Self::EventInvitation,
        Self::DoorInvitation,
        Self::ProfileApproved,
        Self::ProfileReturned,
        Self::ProfileRejected,
        Self::ConfirmProfile,
        Self::RegistrationPlaced,
        Self::RegistrationWaiting,
        Self::RegistrationMovedUp,
        Self::RegistrationChanged,
        Self::RegistrationChangedWaiting,
        Self::RegistrationCancelled,
        Self::EventCancelled,
        Self::EventReinstated,
        Self::EventMoved,
        Self::MandateConfirmed,
        Self::MandateRefused,
        Self::ProposalReceived,
        Self::ProposalAccepted,
        Self::ProposalRefused,
        Self::ProposalWithdrawn,
        Self::ProposalScheduled,
        Self::ProposalMoved,
        Self::ProposalUnscheduled,
        Self::RequestReceived,
        Self::RequestAccepted,
        Self::RequestQuestion,
        Self::RequestAnswered,
        Self::RequestRefused,
        Self::RequestClosed,
        Self::RequestMerged,
        Self::RequestMergedOwn,
        Self::RequestNew,
        Self::RequestReplied,
        Self::RequestPassedOn,
        Self::RequestForOrganization,
        Self::RequestReturned,
        Self::RequestTakenBack,
        Self::RequestUndertaken,
        Self::RequestAssigned,
        Self::RequestDueSoon,
        Self::RequestOverdue,
        Self::RequestStillWaiting,
        Self::RequestLapsed,
        Self::RequestPassedOverdue,
        Self::CentreOperator,
        Self::CentreHead,
    ];

    /// The kind as it is stored and stands in message ids (`mail-<code>-subject`).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ConfirmEmail => "confirm-email",
            Self::AccountExists => "account-exists",
            Self::SignInLink => "sign-in-link",
            Self::ResetPassword => "reset-password",
            Self::PasswordChanged => "password-changed",
            Self::ChangeEmailFromOld => "change-email-from-old",
            Self::ChangeEmailToNew => "change-email-to-new",
            Self::AccountDeleted => "account-deleted",
            Self::ClaimConfirmEmail => "claim-confirm-email",
            Self::ClaimApproved => "claim-approved",
            Self::ClaimRejected => "claim-rejected",
            Self::ClaimExpired => "claim-expired",
            Self::Invitation => "invitation",
            Self::EventInvitation => "event-invitation",
            Self::DoorInvitation => "door-invitation",
            Self::ProfileApproved => "profile-approved",
            Self::ProfileReturned => "profile-returned",
            Self::ProfileRejected => "profile-rejected",
            Self::ConfirmProfile => "confirm-profile",
            Self::RegistrationPlaced => "registration-placed",
            Self::RegistrationWaiting => "registration-waiting",
            Self::RegistrationMovedUp => "registration-moved-up",
            Self::RegistrationChanged => "registration-changed",
            Self::RegistrationChangedWaiting => "registration-changed-waiting",
            Self::RegistrationCancelled => "registration-cancelled",
            Self::EventCancelled => "event-cancelled",
            Self::EventReinstated => "event-reinstated",
            Self::EventMoved => "event-moved",
            Self::MandateConfirmed => "mandate-confirmed",
            Self::MandateRefused => "mandate-refused",
            Self::ProposalReceived => "proposal-received",
            Self::ProposalAccepted => "proposal-accepted",
            Self::ProposalRefused => "proposal-refused",
            Self::ProposalWithdrawn => "proposal-withdrawn",
            Self::ProposalScheduled => "proposal-scheduled",
            Self::ProposalMoved => "proposal-moved",
            Self::ProposalUnscheduled => "proposal-unscheduled",
            Self::RequestReceived => "request-received",
            Self::RequestAccepted => "request-accepted",
            Self::RequestQuestion => "request-question",
            Self::RequestAnswered => "request-answered",
            Self::RequestRefused => "request-refused",
            Self::RequestClosed => "request-closed",
            Self::RequestMerged => "request-merged",
            Self::RequestMergedOwn => "request-merged-own",
            Self::RequestNew => "request-new",
            Self::RequestReplied => "request-replied",
            Self::RequestPassedOn => "request-passed-on",
            Self::RequestForOrganization => "request-for-organization",
            Self::RequestReturned => "request-returned",
            Self::RequestTakenBack => "request-taken-back",
            Self::RequestUndertaken => "request-undertaken",
            Self::RequestAssigned => "request-assigned",
            Self::RequestDueSoon => "request-due-soon",
            Self::RequestOverdue => "request-overdue",
            Self::RequestStillWaiting => "request-still-waiting",
            Self::RequestLapsed => "request-lapsed",
            Self::RequestPassedOverdue => "request-passed-overdue",
            Self::CentreOperator => "centre-operator",
            Self::CentreHead => "centre-head",
        }
    }

    /// The values the text cannot do without. `note` may always be empty or missing.
    #[must_use]
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Self::ConfirmEmail | Self::AccountExists | Self::SignInLink | Self::ResetPassword => {
                &["link"]
            }
            Self::PasswordChanged | Self::AccountDeleted => &[],
            Self::ChangeEmailFromOld | Self::ChangeEmailToNew => &["link", "email"],
            Self::ClaimRejected => &["organization"],
            Self::ClaimConfirmEmail
            | Self::ClaimApproved
            | Self::ClaimExpired
            | Self::ProfileApproved
            | Self::ProfileReturned
            | Self::ProfileRejected => &["link", "organization"],
            Self::Invitation => &["link", "organization", "name"],
            Self::EventInvitation | Self::DoorInvitation => &["link", "event", "name"],
            Self::ConfirmProfile => &["link", "edit_link", "organization"],
            Self::RegistrationPlaced
            | Self::RegistrationWaiting
            | Self::RegistrationMovedUp
            | Self::RegistrationChanged
            | Self::RegistrationChangedWaiting
            | Self::RegistrationCancelled
            | Self::MandateConfirmed
            | Self::MandateRefused => &["link", "event"],
            Self::EventCancelled | Self::EventReinstated => &["link", "event", "when"],
            Self::EventMoved => &["link", "event", "before", "after"],
            Self::ProposalReceived
            | Self::ProposalAccepted
            | Self::ProposalRefused
            | Self::ProposalWithdrawn
            | Self::ProposalUnscheduled => &["link", "event", "title"],
            Self::ProposalScheduled | Self::ProposalMoved => &["link", "event", "title", "when"],
            Self::RequestReceived
            | Self::RequestAccepted
            | Self::RequestQuestion
            | Self::RequestAnswered
            | Self::RequestRefused
            | Self::RequestClosed
            | Self::RequestMerged
            | Self::RequestNew
            | Self::RequestReplied
            | Self::RequestAssigned
            | Self::RequestDueSoon
            | Self::RequestOverdue
            | Self::RequestStillWaiting
            | Self::RequestLapsed => &["link", "code"],
            Self::CentreOperator | Self::CentreHead => &["link", "centre"],
            Self::RequestMergedOwn => &["link", "code", "other"],
            Self::RequestPassedOn
            | Self::RequestForOrganization
            | Self::RequestPassedOverdue
            | Self::RequestReturned
            | Self::RequestTakenBack
            | Self::RequestUndertaken => &["link", "code", "organization"],
        }
    }

    /// Whether its `note` is what somebody wrote in a request, as against what
    /// a moderator wrote about a profile.
    #[must_use]
    pub const fn is_about_request(self) -> bool {
        matches!(
            self,
            Self::RequestReceived
                | Self::RequestAccepted
                | Self::RequestQuestion
                | Self::RequestAnswered
                | Self::RequestRefused
                | Self::RequestClosed
                | Self::RequestMerged
                | Self::RequestMergedOwn
                | Self::RequestNew
                | Self::RequestReplied
                | Self::RequestPassedOn
                | Self::RequestForOrganization
                | Self::RequestReturned
                | Self::RequestTakenBack
                | Self::RequestUndertaken
                | Self::RequestAssigned
                | Self::RequestDueSoon
                | Self::RequestOverdue
                | Self::RequestStillWaiting
                | Self::RequestLapsed
                | Self::RequestPassedOverdue
        )
    }

    /// Whether its `note` is what organisers wrote about a proposal.
    #[must_use]
    pub const fn is_about_proposal(self) -> bool {
        matches!(self, Self::ProposalAccepted | Self::ProposalRefused)
    }

    /// Reads [`MailKind::code`].
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A mail to be sent. Links in `arguments` are paths with their language
/// (`/kk/account/confirm?token=…`); the sender puts the public address before
/// them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Which text.
    pub kind: MailKind,
    /// In which language.
    pub locale: Locale,
    /// To which address.
    pub recipient: String,
    /// What the text is made with.
    pub arguments: BTreeMap<String, String>,
}

impl Mail {
    /// A mail without values.
    #[must_use]
    pub fn new(kind: MailKind, locale: Locale, recipient: impl Into<String>) -> Self {
        Self {
            kind,
            locale,
            recipient: recipient.into(),
            arguments: BTreeMap::new(),
        }
    }

    /// The first value that the text cannot do without and that is not there.
    #[must_use]
    pub fn missing_value(&self) -> Option<&'static str> {
        self.kind
            .values()
            .iter()
            .copied()
            .find(|name| self.arguments.get(*name).is_none_or(String::is_empty))
    }

    /// With a value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.arguments.insert(name.to_owned(), value.into());
        self
    }
}
