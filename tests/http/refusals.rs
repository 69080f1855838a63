//! The refusal matrix: every form of `Form::all()` sent by everybody, and every
//! private file asked for. A form without a row does not compile.

use super::people::{Town, Who};
use super::request_files::sent_with_files;
use super::requests::{desk_of, sent, with_centre};
use crate::support::TestResponse;
use axum::http::StatusCode;
use birtereze::app::Form;
use birtereze::paths::{
    AccountPage, EventPart, ManagePage, MembershipPage, Path, PreparationPage, ProposalDeskPage,
    ProposalPage, RegistrationPage, SeriesDeskPage,
};
use domain::profile::DraftId;
use domain::{
    AccountId, CentreId, ClaimId, Locale, OrganizationId, ProposalId, RequestId, RequestState,
    Slug, TicketCode,
};
use usecases::centres::list_centres;
use usecases::requests::{add_operator, list_requests};
use uuid::Uuid;

/// Who sends forms, in the order of the columns of a row: a visitor, somebody
/// with an account, an editor of another organisation, an editor and an owner
/// of this one, an organiser of the forum, an operator of the centre, a
/// moderator, an administrator.
const COLUMNS: usize = Who::EVERYBODY.len();

/// What becomes of a form: `v` the sender is sent to the entrance, `f` is
/// forbidden, `t` it is taken, or refused for what stands in it.
type Row = [char; COLUMNS];

const EVERYBODY: Row = ['t'; COLUMNS];
const ACCOUNTS: Row = ['v', 't', 't', 't', 't', 't', 't', 't', 't'];
const STAFF: Row = ['v', 'f', 'f', 't', 't', 'f', 'f', 't', 't'];
const OWNERS: Row = ['v', 'f', 'f', 'f', 't', 'f', 'f', 't', 't'];
const ORGANIZERS: Row = ['v', 'f', 'f', 'f', 't', 't', 'f', 't', 't'];
const OPERATORS: Row = ['v', 'f', 'f', 'f', 'f', 'f', 't', 't', 't'];
const MODERATORS: Row = ['v', 'f', 'f', 'f', 'f', 'f', 'f', 't', 't'];
const ADMINISTRATORS: Row = ['v', 'f', 'f', 'f', 'f', 'f', 'f', 'f', 't'];

/// What the forms are about, beside the organisation.
struct Subjects {
    draft: DraftId,
    account: AccountId,
    forum: Slug,
    request: RequestId,
}

/// Where a form is sent, what stands in it, and what becomes of it.
fn row(
    form: Form,
    town: &Town,
    subjects: &Subjects,
) -> (Path, &'static [(&'static str, &'static str)], Row) {
    let slug = || town.slug.clone();
    let Subjects {
        draft,
        account,
        forum,
        request,
    } = subjects;
    match form {
        Form::Account(page) => {
            let row = if page.is_entrance() {
                EVERYBODY
            } else {
                ACCOUNTS
            };
            // Nothing that would end the session of the next row.
            let form: &[_] = match page {
                AccountPage::Sessions => &[("session", "01890000-0000-7000-8000-000000000000")],
                _ => &[],
            };
            (Path::Account(page), form, row)
        }
        Form::Membership(page) => {
            let form: &[_] = match page {
                MembershipPage::Claims => &[("claim", "01890000-0000-7000-8000-000000000000")],
                _ => &[],
            };
            (Path::Membership(page), form, ACCOUNTS)
        }
        Form::OrganizationLogo => (Path::OrganizationLogo(slug()), &[], STAFF),
        Form::Claim => (Path::OrganizationClaim(slug()), &[], ACCOUNTS),
        Form::Keepers => {
            let form = &[("task", "invite"), ("role", "editor")];
            (Path::OrganizationMembers(slug()), form, OWNERS)
        }
        Form::ClaimDecision => {
            let page = ManagePage::Claim(ClaimId(Uuid::nil()));
            let form = &[("decision", "approve")];
            (Path::Manage(page), form, MODERATORS)
        }
        Form::EditGroup(group) => {
            // A visitor's text comes back with the refusal: the session may
            // have ended while they typed.
            let row = ['f', 'f', 'f', 't', 't', 'f', 'f', 't', 't'];
            (
                Path::OrganizationEditGroup(slug(), group),
                &[("stamp", "1-0")],
                row,
            )
        }
        Form::Edit => (
            Path::OrganizationEdit(slug()),
            &[("task", "take-back")],
            STAFF,
        ),
        Form::EditMerge => (
            Path::OrganizationEditMerge(slug()),
            &[("stamp", "1-0")],
            STAFF,
        ),
        Form::Review => {
            let form = &[("version", "1"), ("verdict", "return")];
            (Path::Manage(ManagePage::Review(*draft)), form, MODERATORS)
        }
        Form::Duplicate => {
            let nobody = OrganizationId(Uuid::nil());
            let page = ManagePage::Duplicate(town.organization, nobody);
            (Path::Manage(page), &[("task", "dismiss")], MODERATORS)
        }
        Form::Trust => (
            Path::OrganizationTrust(slug()),
            &[("trust", "rule")],
            MODERATORS,
        ),
        Form::Revert => (Path::OrganizationRevision(slug(), 1), &[], MODERATORS),
        Form::Confirm => (Path::OrganizationConfirm(slug()), &[], STAFF),
        Form::ConfirmByLink => (Path::ConfirmByLink, &[("token", "none")], EVERYBODY),
        Form::Role => {
            let form = &[("role", "account_holder")];
            let page = ManagePage::Account(*account);
            (Path::Manage(page), form, ADMINISTRATORS)
        }
        // The owner is of the forum's host.
        Form::Registrations => {
            let form = &[
                ("task", "confirm"),
                ("registration", "01890000-0000-7000-8000-000000000000"),
            ];
            let page = RegistrationPage::List;
            (Path::Registrations(forum.clone(), page), form, ORGANIZERS)
        }
        Form::RegistrationSettings => {
            let form = &[("task", "save"), ("places.press", "1")];
            let page = RegistrationPage::Settings;
            (Path::Registrations(forum.clone(), page), form, ORGANIZERS)
        }
        Form::CheckIn => {
            let page = RegistrationPage::CheckIn;
            let form = &[("code", "0000-0000-0000-0000")];
            (Path::Registrations(forum.clone(), page), form, ORGANIZERS)
        }
        Form::NewEvent => (Path::Manage(ManagePage::NewEvent), &[], OWNERS),
        Form::NewSeries => (Path::SeriesDesk(SeriesDeskPage::New), &[], MODERATORS),
        // There is none: those who may learn it are told so.
        Form::Series => {
            let page = SeriesDeskPage::One(forum.clone());
            (Path::SeriesDesk(page), &[], MODERATORS)
        }
        Form::Preparation(page) => {
            let form: &[_] = match page {
                // A move that there is not, so that the next sender finds it as it was.
                PreparationPage::Overview => &[("to", "draft")],
                PreparationPage::Session(_) => &[("task", "remove")],
                _ => &[],
            };
            (Path::Preparation(forum.clone(), page), form, ORGANIZERS)
        }
        Form::Proceedings(page) => (Path::Proceedings(forum.clone(), page), &[], ORGANIZERS),
        Form::Register => (Path::EventRegister(forum.clone()), &[], EVERYBODY),
        Form::Ticket => {
            let code = TicketCode::from_bits([0; 10]);
            (Path::Ticket(code), &[], EVERYBODY)
        }
        Form::ChosenSession => {
            let form = &[
                ("task", "choose"),
                ("session", "01890000-0000-7000-8000-000000000000"),
            ];
            let path = Path::EventPart(forum.clone(), EventPart::Agenda);
            (path, form, ACCOUNTS)
        }
        Form::SendProposal => {
            let page = ProposalPage::New;
            (Path::Proposals(forum.clone(), page), &[], ACCOUNTS)
        }
        Form::Proposal => {
            let page = ProposalPage::One(ProposalId(Uuid::nil()));
            let path = Path::Proposals(forum.clone(), page);
            (path, &[("task", "support")], ACCOUNTS)
        }
        Form::ProposalCall => {
            let page = ProposalDeskPage::Settings;
            (Path::ProposalDesk(forum.clone(), page), &[], ORGANIZERS)
        }
        Form::ProposalReview => {
            let page = ProposalDeskPage::One(ProposalId(Uuid::nil()));
            let path = Path::ProposalDesk(forum.clone(), page);
            (path, &[("task", "accept")], ORGANIZERS)
        }
        Form::Ask => (Path::RequestNew, &[], EVERYBODY),
        Form::Track => (Path::Requests, &[], EVERYBODY),
        Form::OwnRequest => {
            let form = &[("task", "withdraw")];
            (Path::OwnRequest("0".repeat(64)), form, EVERYBODY)
        }
        Form::RequestDesk => {
            let page = ManagePage::Request(*request);
            (Path::Manage(page), &[("task", "take")], OPERATORS)
        }
        Form::CentreStaff => {
            let page = ManagePage::Centre(CentreId(Uuid::nil()));
            (Path::Manage(page), &[("email", "")], MODERATORS)
        }
        Form::NewCentre => {
            let form = &[("kind", "district_point")];
            (Path::Manage(ManagePage::NewCentre), form, MODERATORS)
        }
        Form::CentreDetails => {
            let page = ManagePage::CentreDetails(CentreId(Uuid::nil()));
            (Path::Manage(page), &[("version", "1")], MODERATORS)
        }
        Form::Blocks => {
            let form = &[("block", "01890000-0000-7000-8000-000000000000")];
            (Path::Manage(ManagePage::Blocks), form, MODERATORS)
        }
        Form::Templates => {
            let form = &[("task", "save")];
            (Path::Manage(ManagePage::Templates), form, OPERATORS)
        }
        Form::Routing => {
            let form = &[("task", "remove"), ("position", "0")];
            (Path::Manage(ManagePage::Routing), form, MODERATORS)
        }
        // Whom it was not passed to does not learn whether there is such a request.
        Form::PassedRequest => {
            let page = ManagePage::PassedRequest(RequestId(Uuid::nil()));
            (Path::Manage(page), &[("task", "accept")], ACCOUNTS)
        }
        Form::FailedMail => {
            let form = &[("mail", "01890000-0000-7000-8000-000000000000")];
            (Path::Manage(ManagePage::Mail), form, ADMINISTRATORS)
        }
    }
}

/// A request at a centre which the operator is of.
async fn asked(town: &Town) -> RequestId {
    with_centre(&town.app).await;
    town.app.refresh().await;
    sent(&town.app).await;
    with_operator(town).await;
    let all = list_requests(&town.app.ctx, &RequestState::ALL).await;
    all.unwrap()[0].id
}

async fn with_operator(town: &Town) {
    let centre = list_centres(&town.app.ctx).await.unwrap()[0].id;
    let operator = town.account(Who::Operator).await;
    add_operator(&town.app.ctx, centre, operator).await.unwrap();
}

fn outcome(answer: &TestResponse) -> char {
    let location = answer.header("location");
    if answer.status == StatusCode::SEE_OTHER && location.contains("/account/sign-in?next=") {
        'v'
    } else if answer.status == StatusCode::FORBIDDEN {
        'f'
    } else {
        't'
    }
}

#[tokio::test]
async fn every_form_refuses_whom_it_must() {
    let town = Town::begin().await;
    let draft = town.propose(Who::Editor, "Жарық", "", "").await;
    let account = town.account(Who::Holder).await;
    let forum = town.forum().await;
    let request = asked(&town).await;
    let subjects = Subjects {
        draft,
        account,
        forum,
        request,
    };
    // Whoever signs out is nobody in the rows after that.
    let (last, first): (Vec<Form>, Vec<Form>) = Form::all()
        .into_iter()
        .partition(|form| *form == Form::Account(AccountPage::SignOut));
    let mut wrong = Vec::new();
    for form in first.into_iter().chain(last) {
        let (path, values, expected) = row(form, &town, &subjects);
        let address = path.in_locale(Locale::Kk);
        let mut row = ['?'; COLUMNS];
        for (cell, sender) in row.iter_mut().zip(Who::EVERYBODY) {
            let answer = town.post(sender, &address, values).await;
            assert!(
                answer.status != StatusCode::INTERNAL_SERVER_ERROR,
                "{form:?}"
            );
            assert!(answer.status != StatusCode::METHOD_NOT_ALLOWED, "{form:?}");
            *cell = outcome(&answer);
        }
        if row != expected {
            wrong.push(format!("{form:?}: {row:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let unknown = town.app.post("/kk/no-such-form", None, &[]).await;
    assert_eq!(unknown.status, StatusCode::METHOD_NOT_ALLOWED);
}

/// Of a file: `v` and `f` as of forms, `n` the reader learns nothing of it, `t`
/// it is handed out.
#[tokio::test]
async fn every_private_file_is_kept_from_whom_it_must() {
    let town = Town::begin().await;
    with_centre(&town.app).await;
    town.app.refresh().await;
    let own = sent_with_files(&town.app).await;
    with_operator(&town).await;
    let (desk, passed) = desk_of(&town.app).await;
    let slug = town.slug.as_str();
    let pass = [("version", "1"), ("task", "pass"), ("organization", slug)];
    let (own, desk_file, passed_file) = (
        format!("{own}/files/1"),
        format!("{desk}/files/1"),
        format!("{passed}/files/1"),
    );
    let outcomes = async |address: &str| {
        let mut row = String::new();
        for who in Who::EVERYBODY {
            let answer = town.get(who, address).await;
            row.push(match answer.status {
                StatusCode::NOT_FOUND => 'n',
                _ => outcome(&answer),
            });
        }
        row
    };
    assert_eq!(outcomes(&own).await, "ttttttttt", "whoever has the key");
    assert_eq!(outcomes(&desk_file).await, "vfffffttt");
    assert_eq!(outcomes(&passed_file).await, "vnnnnnnnn");
    let done = town.post(Who::Moderator, &desk, &pass).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(outcomes(&desk_file).await, "vfffffttt");
    assert_eq!(outcomes(&passed_file).await, "vnnttnnnn");
    let claim = format!("/kk/manage/claims/{}/document", Uuid::nil());
    assert_eq!(outcomes(&claim).await, "vffffffnn");
}
