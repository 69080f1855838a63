//! The refusal matrix: every form of `Form::all()` sent by everybody. A form
//! without a row does not compile.

use crate::support::{TestApp, TestResponse, fund};
use axum::http::StatusCode;
use birtereze::app::Form;
use birtereze::paths::{AccountPage, ManagePage, MembershipPage, Path};
use domain::{AccountId, ClaimId, Locale, OrganizationId, Role};
use usecases::accounts::find_session;
use uuid::Uuid;

/// Who sends forms, in the order of the columns of a row: a visitor, somebody
/// with an account, an editor of another organisation, an editor and an owner
/// of this one, a moderator, an administrator.
const COLUMNS: usize = 7;

/// What becomes of a form: `v` the sender is sent to the entrance, `f` is
/// forbidden, `t` it is taken, or refused for what stands in it.
type Row = [char; COLUMNS];

const EVERYBODY: Row = ['t'; COLUMNS];
const ACCOUNTS: Row = ['v', 't', 't', 't', 't', 't', 't'];
const OWNERS: Row = ['v', 'f', 'f', 'f', 't', 't', 't'];
const MODERATORS: Row = ['v', 'f', 'f', 'f', 'f', 't', 't'];
const ADMINISTRATORS: Row = ['v', 'f', 'f', 'f', 'f', 'f', 't'];

/// An organisation and everybody around it.
struct Town {
    app: TestApp,
    slug: domain::Slug,
    senders: [Option<String>; COLUMNS],
}

impl Town {
    async fn start() -> Self {
        let app = TestApp::start().await;
        let umit = app.save(fund("Үміт")).await;
        let other = app.save(fund("Басқа")).await;
        let mut senders = [const { None }; COLUMNS];
        for (sender, (name, role, kept)) in senders.iter_mut().skip(1).zip([
            ("holder", Role::AccountHolder, None),
            (
                "foreign",
                Role::AccountHolder,
                Some((other.id, Role::Editor)),
            ),
            ("editor", Role::AccountHolder, Some((umit.id, Role::Editor))),
            ("owner", Role::AccountHolder, Some((umit.id, Role::Owner))),
            ("moderator", Role::Moderator, None),
            ("administrator", Role::Administrator, None),
        ]) {
            let token = app.signed_in(&format!("{name}@orda.example"), role).await;
            if let Some((organization, role)) = kept {
                let session = find_session(&app.ctx, &token).await.unwrap().unwrap();
                keeps(&app, organization, session.account.id, role).await;
            }
            *sender = Some(token);
        }
        Self {
            app,
            slug: umit.slug,
            senders,
        }
    }
}

async fn keeps(app: &TestApp, organization: OrganizationId, account: AccountId, role: Role) {
    let transaction = app.ctx.database.begin().await.unwrap();
    store::members::set(&transaction, organization, account, role, app.ctx.now())
        .await
        .unwrap();
    transaction.commit().await.unwrap();
}

/// Where a form is sent, what stands in it, and what becomes of it.
fn row(form: Form, town: &Town) -> (Path, &'static [(&'static str, &'static str)], Row) {
    let slug = || town.slug.clone();
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
        Form::FailedMail => {
            let form = &[("mail", "01890000-0000-7000-8000-000000000000")];
            (Path::Manage(ManagePage::Mail), form, ADMINISTRATORS)
        }
    }
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
    let town = Town::start().await;
    // Whoever signs out is nobody in the rows after that.
    let (last, first): (Vec<Form>, Vec<Form>) = Form::all()
        .into_iter()
        .partition(|form| *form == Form::Account(AccountPage::SignOut));
    for form in first.into_iter().chain(last) {
        let (path, values, expected) = row(form, &town);
        let address = path.in_locale(Locale::Kk);
        let mut row = ['?'; COLUMNS];
        for (cell, sender) in row.iter_mut().zip(&town.senders) {
            let answer = town.app.post(&address, sender.as_deref(), values).await;
            assert!(
                answer.status != StatusCode::INTERNAL_SERVER_ERROR,
                "{form:?}"
            );
            assert!(answer.status != StatusCode::METHOD_NOT_ALLOWED, "{form:?}");
            *cell = outcome(&answer);
        }
        assert_eq!(row, expected, "{form:?}");
    }
    let unknown = town.app.post("/kk/no-such-form", None, &[]).await;
    assert_eq!(unknown.status, StatusCode::METHOD_NOT_ALLOWED);
}
