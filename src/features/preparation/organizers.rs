//! Who organises an event and who helps at its door: who is there, who was asked
//! to, and asking others.

use super::{event_page, notice, summary};
use crate::i18n::date;
use crate::paths::{Path, PreparationPage};
use crate::ui::form::{ChoiceField, FormState, InputKind, Submission, TextField};
use crate::ui::page::{Page, PageContext};
use domain::{AccountId, ErrorCode, InvitationId, Role};
use leptos::prelude::*;
use usecases::calendar::day_of;
use usecases::events::{
    EventInvitationView, EventPreparation, OrganizerView, Organizers, invite_organizer,
    remove_organizer, revoke_event_invitation,
};
use usecases::{Ctx, UseCaseError};

/// The page; `done` names what was done.
#[must_use]
pub fn organizers_page(
    context: &PageContext<'_>,
    view: &EventPreparation,
    organizers: &Organizers,
    state: &FormState,
    done: &str,
) -> Page {
    let here = PreparationPage::Organizers;
    let action = context.link(&Path::Preparation(view.slug.clone(), here));
    // The last one stays.
    let is_organizer = |one: &&OrganizerView| one.role == Role::Organizer;
    let more_than_one = organizers.organizers.iter().filter(is_organizer).count() > 1;
    let people: Vec<AnyView> = organizers
        .organizers
        .iter()
        .map(|one| {
            let may_go = more_than_one || one.role != Role::Organizer;
            organizer(context, &action, one, may_go)
        })
        .collect();
    let state = if state.is_refused() {
        state.clone()
    } else {
        let role = Role::Organizer.code().to_owned();
        FormState::filled(vec![("role".to_owned(), role)])
    };
    let roles: Vec<(String, String)> = [Role::Organizer, Role::Volunteer]
        .map(|role| {
            let label = format!("prepare-role-{}", role.code());
            (role.code().to_owned(), context.t(&label))
        })
        .to_vec();
    let people = if people.is_empty() {
        view! { <p>{context.t("prepare-organizers-none")}</p> }.into_any()
    } else {
        view! { <ul class="sash">{people}</ul> }.into_any()
    };
    let open: Vec<AnyView> = organizers
        .invitations
        .iter()
        .map(|one| invitation(context, &action, one))
        .collect();
    let open = (!open.is_empty()).then(|| {
        view! {
            <h2>{context.t("prepare-invited")}</h2>
            <ul class="sash">{open}</ul>
        }
    });
    let body = view! {
        <div class="wrap stack narrow">
            {notice(context, done)}
            {summary(context, &state)}
            <p class="muted">{context.t("prepare-organizers-lead")}</p>
            {people}
            {open}
            <form class="pane" method="post" action=action.clone() novalidate>
                <TextField
                    state=state.clone()
                    name="email"
                    label=context.t("prepare-organizer-email")
                    hint=context.t("prepare-organizer-email-hint")
                    kind=InputKind::Email
                    required=true
                />
                <ChoiceField
                    state=state.clone()
                    name="role"
                    label=context.t("prepare-role")
                    options=roles
                    single=true
                />
                <button class="btn">{context.t("prepare-organizer-invite")}</button>
            </form>
        </div>
    }
    .into_any();
    event_page(context, view, here, body)
}

/// A row with a button that takes it away; `label` is the button's whole name.
fn row(
    action: &str,
    (name, email): (String, String),
    note: Option<String>,
    button: Option<(&'static str, String, String, String)>,
) -> AnyView {
    let note = note.map(|note| view! { <span class="small muted">" " {note}</span> });
    let button = button.map(|(field, value, word, label)| {
        view! {
            <button class="btn line" name=field value=value aria-label=label>
                {word}
            </button>
        }
    });
    view! {
        <li>
            <form class="row" method="post" action=action.to_owned()>
                <p class="typed">
                    <b>{name}</b>
                    " "
                    {email}
                    {note}
                </p>
                {button}
            </form>
        </li>
    }
    .into_any()
}

fn organizer(
    context: &PageContext<'_>,
    action: &str,
    one: &OrganizerView,
    may_go: bool,
) -> AnyView {
    let named = [("name", one.email.clone().into())];
    let button = may_go.then(|| {
        (
            "remove",
            one.account.0.to_string(),
            context.t("prepare-organizer-remove"),
            context.text.with("prepare-organizer-remove-named", &named),
        )
    });
    let note = (one.role == Role::Volunteer).then(|| context.t("role-volunteer"));
    row(action, (one.name.clone(), one.email.clone()), note, button)
}

fn invitation(context: &PageContext<'_>, action: &str, one: &EventInvitationView) -> AnyView {
    let until = day_of(one.expires_at);
    let until = [("date", date(context.locale, until).into())];
    let named = [("email", one.email.clone().into())];
    let button = (
        "revoke",
        one.id.0.to_string(),
        context.t("prepare-invitation-revoke"),
        context.text.with("prepare-invitation-revoke-named", &named),
    );
    let mut note = context.text.with("prepare-invited-until", &until);
    if one.role == Role::Volunteer {
        note = format!("{}, {note}", context.t("role-volunteer"));
    }
    let who = (String::new(), one.email.clone());
    row(action, who, Some(note), Some(button))
}

/// Invites somebody, takes an invitation back or dismisses an organiser; answers
/// the word of its notice.
///
/// # Errors
/// What the use cases refuse.
pub async fn submit_organizers(
    ctx: &Ctx,
    view: &EventPreparation,
    form: &Submission,
) -> Result<&'static str, UseCaseError> {
    let id = |name: &str| form.value(name).parse().map_err(|_| ErrorCode::NotFound);
    if !form.value("remove").is_empty() {
        remove_organizer(ctx, &view.slug, AccountId(id("remove")?)).await?;
        return Ok("organizer-removed");
    }
    if !form.value("revoke").is_empty() {
        revoke_event_invitation(ctx, &view.slug, InvitationId(id("revoke")?)).await?;
        return Ok("invitation-revoked");
    }
    let role = match form.value("role") {
        code if code == Role::Volunteer.code() => Role::Volunteer,
        _ => Role::Organizer,
    };
    invite_organizer(ctx, &view.slug, form.value("email"), role).await?;
    Ok("invited")
}
