//! The table of forms: which address takes which form. A form that is refused
//! is the same page again, with what was typed and a message beside each field;
//! one that is taken leads on. Used by `server`.

use super::accounts::{submit_account, to_sign_in};
use super::agenda::submit_choice;
use super::blocks::submit_block;
use super::centres::submit_centre;
use super::duplicates::submit_duplicate;
use super::editing::{submit_edit, submit_group, submit_merge};
use super::logo::submit_logo;
use super::manage::{submit_claim_decision, submit_mail};
use super::membership::{submit_claim, submit_keepers, submit_membership};
use super::preparation::{submit_begin, submit_prepared};
use super::proceedings::submit_written;
use super::profiles::{submit_confirmation, submit_confirmation_by_link, submit_revert};
use super::proposals::{submit_call, submit_proposal, submit_proposal_review, submit_sent};
use super::registration::{submit_registration, submit_ticket};
use super::registrations::{submit_check_in, submit_kept, submit_settings};
use super::requests::{
    submit_ask, submit_desk, submit_own, submit_passed, submit_staff, submit_track,
};
use super::reviews::{submit_review, submit_trust};
use super::roles::submit_role;
use super::routes::{Answer, context, error_page};
use super::routing::submit_routing;
use super::series::submit_series;
use super::services::Services;
use super::templates::submit_templates;
use crate::i18n::Locale;
use crate::paths::{
    AccountPage, MembershipPage, Path, PreparationPage, ProceedingsPage, ProposalDeskPage,
    ProposalPage, RegistrationPage, SeriesDeskPage,
};
use crate::ui::form::Submission;
use domain::event::SessionId;
use domain::proceedings::CommitmentId;
use domain::profile::{DraftId, ProfileGroup};
use domain::{
    AccountId, CentreId, ClaimId, ErrorCode, OrganizationId, ProposalId, RequestId, Slug,
};
use std::pin::Pin;
use usecases::UseCaseError;
use uuid::Uuid;

/// What becomes of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What is answered.
    pub answer: Answer,
    /// What happens to the reader's session.
    pub session: SessionChange,
}

/// What happens to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionChange {
    /// Nothing.
    Keep,
    /// One begins, with this token.
    Start(String),
    /// It ends.
    End,
}

impl From<Answer> for Outcome {
    fn from(answer: Answer) -> Self {
        Self {
            answer,
            session: SessionChange::Keep,
        }
    }
}

/// A form that can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A form of one's own account, or of the way into it.
    Account(AccountPage),
    /// Choose the logo of an organisation.
    OrganizationLogo,
    /// Say that an organisation is one's own.
    Claim,
    /// Invite, dismiss, leave: who keeps an organisation.
    Keepers,
    /// Claims, proposals and invitations of one's own.
    Membership(MembershipPage),
    /// Decide a claim.
    ClaimDecision,
    /// Send a mail again that was given up.
    FailedMail,
    /// Save a group of fields of a profile.
    EditGroup(ProfileGroup),
    /// Send, take back or give up the draft of a profile.
    Edit,
    /// Choose between one's own text and what others published.
    EditMerge,
    /// Decide on changes of a profile.
    Review,
    /// Join two records, or say that they are two organisations.
    Duplicate,
    /// Say whether an organisation is trusted.
    Trust,
    /// Bring an earlier state of a profile back.
    Revert,
    /// Say that a profile is still true.
    Confirm,
    /// The same, by a mailed link.
    ConfirmByLink,
    /// Give an account a role.
    Role,
    /// Register for an event.
    Register,
    /// Change a registration or give one's place up, by the ticket.
    Ticket,
    /// Decide mandates, take places back.
    Registrations,
    /// How many places there are; open and close registration.
    RegistrationSettings,
    /// Check somebody in.
    CheckIn,
    /// Begin an event.
    NewEvent,
    /// A form of those who prepare an event.
    Preparation(PreparationPage),
    /// Begin a series of events.
    NewSeries,
    /// Change what is said about a series.
    Series,
    /// A form of those who write what is left of an event.
    Proceedings(ProceedingsPage),
    /// Choose a session of an event, or take it out again.
    ChosenSession,
    /// Send a proposal for an event.
    SendProposal,
    /// Support a proposal, comment on it, hide comments, take one's own back.
    Proposal,
    /// Call for proposals.
    ProposalCall,
    /// Review a proposal, decide it, put it into the agenda.
    ProposalReview,
    /// Send a request to a centre.
    Ask,
    /// Ask for one's request by its number.
    Track,
    /// Go on with one's own request.
    OwnRequest,
    /// Handle a request.
    RequestDesk,
    /// Say who handles the requests of a centre.
    CentreStaff,
    /// Write a new centre.
    NewCentre,
    /// Change what is said about a centre.
    CentreDetails,
    /// Lift the block of a sender.
    Blocks,
    /// Keep the answers that centres give often.
    Templates,
    /// Change the rules by which requests go to centres.
    Routing,
    /// Answer or return a request that was passed on.
    PassedRequest,
}

impl Form {
    /// Every form, for the test that each has its row of refusals.
    #[must_use]
    pub fn all() -> Vec<Self> {
        AccountPage::ALL
            .into_iter()
            .filter(|page| *page != AccountPage::Overview)
            .map(Self::Account)
            .chain(MembershipPage::ALL.map(Self::Membership))
            .chain(ProfileGroup::ALL.map(Self::EditGroup))
            .chain(
                [
                    PreparationPage::Overview,
                    PreparationPage::Details,
                    PreparationPage::Agenda,
                    PreparationPage::NewSession,
                    PreparationPage::Session(SessionId(Uuid::nil())),
                    PreparationPage::Organizers,
                ]
                .map(Self::Preparation),
            )
            .chain(
                [
                    ProceedingsPage::Resolution,
                    ProceedingsPage::NewCommitment,
                    ProceedingsPage::Record,
                    ProceedingsPage::Photos,
                    ProceedingsPage::Commitment(CommitmentId(Uuid::nil())),
                ]
                .map(Self::Proceedings),
            )
            .chain([
                Self::OrganizationLogo,
                Self::Edit,
                Self::EditMerge,
                Self::Claim,
                Self::Keepers,
                Self::ClaimDecision,
                Self::FailedMail,
                Self::Review,
                Self::Duplicate,
                Self::Trust,
                Self::Revert,
                Self::Confirm,
                Self::ConfirmByLink,
                Self::Role,
                Self::Register,
                Self::Ticket,
                Self::Registrations,
                Self::RegistrationSettings,
                Self::CheckIn,
                Self::NewEvent,
                Self::NewSeries,
                Self::Series,
                Self::ChosenSession,
                Self::SendProposal,
                Self::Proposal,
                Self::ProposalCall,
                Self::ProposalReview,
                Self::Ask,
                Self::Track,
                Self::OwnRequest,
                Self::RequestDesk,
                Self::PassedRequest,
                Self::CentreStaff,
                Self::NewCentre,
                Self::CentreDetails,
                Self::Routing,
                Self::Templates,
                Self::Blocks,
            ])
            .collect()
    }

    /// The form at a path without its language.
    #[must_use]
    pub fn at(path: &str) -> Option<Self> {
        match segments(path).as_slice() {
            ["account", "confirm-profile"] => Some(Self::ConfirmByLink),
            ["account", segment] => AccountPage::from_segment(segment)
                .filter(|page| *page != AccountPage::Overview)
                .map(Self::Account)
                .or_else(|| MembershipPage::from_segment(segment).map(Self::Membership)),
            ["orgs", _, "claim"] => Some(Self::Claim),
            ["orgs", _, "edit"] => Some(Self::Edit),
            ["orgs", _, "edit", "logo"] => Some(Self::OrganizationLogo),
            ["orgs", _, "edit", "merge"] => Some(Self::EditMerge),
            ["orgs", _, "edit", group] => ProfileGroup::from_code(group).map(Self::EditGroup),
            ["orgs", _, "members"] => Some(Self::Keepers),
            ["manage", "claims", _] => Some(Self::ClaimDecision),
            ["manage", "mail"] => Some(Self::FailedMail),
            ["manage", "reviews", _] => Some(Self::Review),
            ["manage", "duplicates", _, _] => Some(Self::Duplicate),
            ["manage", "trust", _] => Some(Self::Trust),
            ["manage", "accounts", _] => Some(Self::Role),
            ["orgs", _, "history", _] => Some(Self::Revert),
            ["orgs", _, "confirm"] => Some(Self::Confirm),
            ["forums", _, "register"] => Some(Self::Register),
            ["forums", _, "agenda" | "my-agenda"] => Some(Self::ChosenSession),
            ["forums", _, "proposals", rest @ ..] => match ProposalPage::from_segments(rest)? {
                ProposalPage::List => None,
                ProposalPage::New => Some(Self::SendProposal),
                ProposalPage::One(_) => Some(Self::Proposal),
            },
            ["manage", "forums", "series", rest @ ..] => {
                match SeriesDeskPage::from_segments(rest)? {
                    SeriesDeskPage::List => None,
                    SeriesDeskPage::New => Some(Self::NewSeries),
                    SeriesDeskPage::One(_) => Some(Self::Series),
                }
            }
            ["manage", "forums", _, "proposals", rest @ ..] => {
                match ProposalDeskPage::from_segments(rest)? {
                    ProposalDeskPage::List => None,
                    ProposalDeskPage::Settings => Some(Self::ProposalCall),
                    ProposalDeskPage::One(_) => Some(Self::ProposalReview),
                }
            }
            ["requests"] => Some(Self::Track),
            ["requests", "new"] => Some(Self::Ask),
            ["requests", _] => Some(Self::OwnRequest),
            ["manage", "requests", _] => Some(Self::RequestDesk),
            ["manage", "centres", "new"] => Some(Self::NewCentre),
            ["manage", "centres", _, "edit"] => Some(Self::CentreDetails),
            ["manage", "centres", _] => Some(Self::CentreStaff),
            ["manage", "blocks"] => Some(Self::Blocks),
            ["manage", "templates"] => Some(Self::Templates),
            ["manage", "routing"] => Some(Self::Routing),
            ["manage", "passed", _] => Some(Self::PassedRequest),
            ["tickets", _] => Some(Self::Ticket),
            ["manage", "forums", "new"] => Some(Self::NewEvent),
            ["manage", "forums", _, rest @ ..] => match RegistrationPage::from_segments(rest) {
                Some(RegistrationPage::List) => Some(Self::Registrations),
                Some(RegistrationPage::Settings) => Some(Self::RegistrationSettings),
                Some(RegistrationPage::CheckIn) => Some(Self::CheckIn),
                Some(RegistrationPage::Badges | RegistrationPage::Table) => None,
                None => PreparationPage::from_segments(rest)
                    .map(Self::Preparation)
                    .or_else(|| ProceedingsPage::from_segments(rest).map(Self::Proceedings)),
            },
            _ => None,
        }
    }
}

/// The parts of a path.
fn segments(path: &str) -> Vec<&str> {
    path.split('/')
        .filter(|segment| !segment.is_empty())
        .collect()
}

/// What takes a form, on its way.
type Taking<'a> = Pin<Box<dyn Future<Output = Result<Outcome, UseCaseError>> + Send + 'a>>;

/// Makes a future in a frame of its own. A function keeps room on the stack for
/// every future that it makes, at least without optimisation; forms are so many
/// that this overflowed it.
#[inline(never)]
fn apart<'a, F>(make: impl FnOnce() -> F) -> Taking<'a>
where
    F: Future<Output = Result<Outcome, UseCaseError>> + Send + 'a,
{
    Box::pin(make())
}

/// Takes a form sent to `/{locale}{path}?{query}`.
///
/// # Errors
/// What the use cases could not do; the caller shows the error page.
pub async fn submit(
    services: &Services<'_>,
    locale: Locale,
    path: &str,
    query: &str,
    submission: &Submission,
) -> Result<Outcome, UseCaseError> {
    let segments = segments(path);
    let segment = |at: usize| segments.get(at).copied().unwrap_or_default();
    let id = |at| segment(at).parse().map_err(|_| ErrorCode::NotFound);
    // What the form is about, where its address names it.
    let subject = segment(1);
    let form = Form::at(path);
    // The island at the door is told in words of its own.
    let at_the_door = form == Some(Form::CheckIn) && submission.value("task") == "door";
    let is_visitor = services.reader.session.is_none();
    if form.is_some() && segment(0) == "manage" && is_visitor && !at_the_door {
        let here = Path::Other(path.to_owned());
        return Ok(to_sign_in(&context(services, locale), &here).into());
    }
    let taking = match form {
        Some(Form::Claim) => apart(|| submit_claim(services, locale, subject, submission)),
        Some(Form::Keepers) => apart(|| submit_keepers(services, locale, subject, submission)),
        Some(Form::Membership(page)) => {
            apart(|| submit_membership(services, locale, page, query, submission))
        }
        Some(Form::ClaimDecision) => {
            let of = ClaimId(id(2)?);
            apart(|| submit_claim_decision(services, locale, of, submission))
        }
        Some(Form::Account(page)) => {
            apart(|| submit_account(services, locale, page, query, submission))
        }
        Some(Form::OrganizationLogo) => {
            apart(|| submit_logo(services, locale, subject, submission))
        }
        Some(Form::FailedMail) => apart(|| submit_mail(services, locale, submission)),
        Some(Form::EditGroup(group)) => {
            apart(|| submit_group(services, locale, (subject, group), submission))
        }
        Some(Form::Edit) => apart(|| submit_edit(services, locale, subject, submission)),
        Some(Form::EditMerge) => apart(|| submit_merge(services, locale, subject, submission)),
        Some(Form::Review) => {
            let of = DraftId(id(2)?);
            apart(|| submit_review(services, locale, of, submission))
        }
        Some(Form::Duplicate) => {
            let pair = (OrganizationId(id(2)?), OrganizationId(id(3)?));
            apart(|| submit_duplicate(services, locale, pair, submission))
        }
        Some(Form::Trust) => apart(|| submit_trust(services, locale, segment(2), submission)),
        Some(Form::Revert) => {
            let revision = (subject, segment(3));
            apart(|| submit_revert(services, locale, revision, submission))
        }
        Some(Form::Confirm) => apart(|| submit_confirmation(services, locale, subject)),
        Some(Form::ConfirmByLink) => {
            apart(|| submit_confirmation_by_link(services, locale, submission))
        }
        Some(Form::Role) => {
            let of = AccountId(id(2)?);
            apart(|| submit_role(services, locale, of, submission))
        }
        Some(Form::Register) => {
            apart(|| submit_registration(services, locale, subject, submission))
        }
        Some(Form::Ticket) => apart(|| submit_ticket(services, locale, subject, submission)),
        Some(Form::Registrations) => {
            apart(|| submit_kept(services, locale, segment(2), submission))
        }
        Some(Form::RegistrationSettings) => {
            apart(|| submit_settings(services, locale, segment(2), submission))
        }
        Some(Form::NewEvent) => apart(|| submit_begin(services, locale, submission)),
        Some(Form::NewSeries) => {
            apart(|| submit_series(services, locale, SeriesDeskPage::New, submission))
        }
        Some(Form::Series) => {
            let slug = Slug::parse(segment(3)).map_err(|_| ErrorCode::NotFound)?;
            let page = SeriesDeskPage::One(slug);
            apart(|| submit_series(services, locale, page, submission))
        }
        Some(Form::Preparation(page)) => {
            apart(|| submit_prepared(services, locale, (segment(2), page), submission))
        }
        Some(Form::Proceedings(page)) => {
            apart(|| submit_written(services, locale, (segment(2), page), submission))
        }
        Some(Form::CheckIn) => apart(|| submit_check_in(services, locale, segment(2), submission)),
        Some(Form::ChosenSession) => {
            let page = (subject, segment(2));
            apart(|| submit_choice(services, locale, page, query, submission))
        }
        Some(Form::SendProposal) => apart(|| submit_sent(services, locale, subject, submission)),
        Some(Form::Proposal) => {
            let proposal = (subject, ProposalId(id(3)?));
            apart(|| submit_proposal(services, locale, proposal, submission))
        }
        Some(Form::ProposalCall) => apart(|| submit_call(services, locale, segment(2), submission)),
        Some(Form::ProposalReview) => {
            let proposal = (segment(2), ProposalId(id(4)?));
            apart(|| submit_proposal_review(services, locale, proposal, submission))
        }
        Some(Form::Ask) => apart(|| submit_ask(services, locale, submission)),
        Some(Form::Track) => apart(|| submit_track(services, locale, submission)),
        Some(Form::OwnRequest) => apart(|| submit_own(services, locale, subject, submission)),
        Some(Form::RequestDesk) => {
            let of = RequestId(id(2)?);
            apart(|| submit_desk(services, locale, of, submission))
        }
        Some(Form::CentreStaff) => {
            let of = CentreId(id(2)?);
            apart(|| submit_staff(services, locale, of, submission))
        }
        Some(Form::NewCentre) => apart(|| submit_centre(services, locale, None, submission)),
        Some(Form::CentreDetails) => {
            let of = Some(CentreId(id(2)?));
            apart(|| submit_centre(services, locale, of, submission))
        }
        Some(Form::Blocks) => apart(|| submit_block(services, locale, submission)),
        Some(Form::Templates) => apart(|| submit_templates(services, locale, submission)),
        Some(Form::Routing) => apart(|| submit_routing(services, locale, submission)),
        Some(Form::PassedRequest) => {
            let of = RequestId(id(2)?);
            apart(|| submit_passed(services, locale, of, submission))
        }
        None => return Ok(error_page(services, locale, path, ErrorCode::NotFound).into()),
    };
    taking.await
}
