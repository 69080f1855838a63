//! Who organises an event and who helps at its door: organisers see each other,
//! invite others and dismiss them. An invitation goes by mail, so that nobody
//! learns whether an address has an account.

use super::subject::{authorize_as, role_in};
use crate::audit::event as audit_event;
use crate::members::{INVITATION_DEADLINE, OPEN_INVITATIONS, address, inviter};
use crate::secret::{Secret, digest};
use crate::{Ctx, UseCaseError};
use domain::{
    AccountId, Action, ErrorCode, InvitationId, Mail, MailKind, Role, Slug, SubjectState, Violation,
};
use jiff::Timestamp;
use serde_json::{Value, json};
use store::events::invitations::StoredEventInvitation;
use store::events::{StoredEvent, invitations, organizers};
use store::{ConnectionTrait, StoreError};

/// Somebody who organises an event or helps at its door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizerView {
    /// Whose account.
    pub account: AccountId,
    /// What the person is called; may be empty.
    pub name: String,
    /// The address of the account.
    pub email: String,
    /// Organiser or volunteer.
    pub role: Role,
}

/// An invitation that can still be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventInvitationView {
    /// Its id.
    pub id: InvitationId,
    /// To which address it went.
    pub email: String,
    /// As what: organiser or volunteer.
    pub role: Role,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
}

/// Those who organise an event, and those who were asked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organizers {
    /// The first made first.
    pub organizers: Vec<OrganizerView>,
    /// The first made first.
    pub invitations: Vec<EventInvitationView>,
}

/// Who organises an event.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the database's.
pub async fn list_organizers(ctx: &Ctx, slug: &Slug) -> Result<Organizers, UseCaseError> {
    let connection = ctx.database.reader();
    let event = kept_by_actor(ctx, connection, slug).await?.id;
    let roles = organizers::of_event(connection, event).await?;
    let accounts: Vec<AccountId> = roles.iter().map(|(account, _)| *account).collect();
    let mut contacts = store::claims::contacts(connection, &accounts).await?;
    let people = roles.into_iter().filter_map(|(account, role)| {
        let contact = contacts.remove(&account)?;
        Some(OrganizerView {
            account,
            name: contact.name,
            email: contact.email.unwrap_or_default(),
            role,
        })
    });
    let open = invitations::of_event(connection, event, ctx.now()).await?;
    let open = open.into_iter().map(|invitation| EventInvitationView {
        id: invitation.id,
        email: invitation.email.into(),
        role: invitation.role,
        expires_at: invitation.expires_at,
    });
    Ok(Organizers {
        organizers: people.collect(),
        invitations: open.collect(),
    })
}

/// Mails an invitation to organise an event or to help at its door, in the
/// language of the inviting person. It takes the place of an earlier one to the
/// same address.
///
/// # Errors
/// [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`],
/// [`ErrorCode::TooManyAttempts`] when too many are open; of `email` what is
/// wrong with it, or [`ErrorCode::AlreadyMember`]; the database's.
pub async fn invite_organizer(
    ctx: &Ctx,
    slug: &Slug,
    email: &str,
    role: Role,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let known = kept_by_actor(ctx, &transaction, slug).await?;
    // One after another: the number of open invitations is counted.
    store::events::find_locked(&transaction, known.id).await?;
    let email = address(email)?;
    // A volunteer can become an organiser, but not the other way round.
    let there = organizers::of_event(&transaction, known.id).await?;
    let accounts: Vec<AccountId> = there
        .into_iter()
        .filter(|(_, known)| is_enough(*known, role))
        .map(|(account, _)| account)
        .collect();
    let contacts = store::claims::contacts(&transaction, &accounts).await?;
    let is_there = |known: &str| known == email.as_str();
    if contacts
        .values()
        .any(|contact| contact.email.as_deref().is_some_and(is_there))
    {
        let violation = Violation::new("email", ErrorCode::AlreadyMember);
        return Err(UseCaseError::Invalid(vec![violation]));
    }
    if invitations::count(&transaction, known.id).await? >= OPEN_INVITATIONS {
        return Err(ErrorCode::TooManyAttempts.into());
    }

    let now = ctx.now();
    let token = Secret::new(ctx);
    let invited_by = ctx.actor.account();
    let invitation = StoredEventInvitation {
        id: InvitationId(ctx.new_id()),
        event: known.id,
        role,
        email,
        invited_by,
        created_at: now,
        expires_at: now + INVITATION_DEADLINE,
    };
    invitations::put(&transaction, &invitation, token.hash).await?;
    let (name, locale) = inviter(&transaction, invited_by).await?;
    let link = format!("/{}/account/organizing?token={}", locale.code(), token.text);
    let titles = &known.document.details.titles;
    let title = titles.best(locale).map(|(title, _)| title);
    let kind = match role {
        Role::Volunteer => MailKind::DoorInvitation,
        _ => MailKind::EventInvitation,
    };
    let mail = Mail::new(kind, locale, invitation.email.as_str())
        .with("link", link)
        .with("event", title.unwrap_or(known.slug.as_str()))
        .with("name", name);
    crate::mail::post(ctx, &transaction, mail).await?;
    let detail = json!({ "invitation": invitation.id, "role": role.code() });
    audit(ctx, &transaction, &known, "organizer_invited", detail).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Takes an invitation back; its link leads nowhere from then on.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`] also when it was accepted
/// or taken back; the database's.
pub async fn revoke_event_invitation(
    ctx: &Ctx,
    slug: &Slug,
    id: InvitationId,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let known = kept_by_actor(ctx, &transaction, slug).await?;
    if !invitations::remove(&transaction, known.id, id).await? {
        return Err(ErrorCode::NotFound.into());
    }
    let detail = json!({ "invitation": id });
    let verb = "organizer_invitation_revoked";
    audit(ctx, &transaction, &known, verb, detail).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Accepts an invitation with the account that acts, whatever its address: the
/// link proves that it reached the one who was invited, and works once. Answers
/// the address of the event, and as what.
///
/// # Errors
/// [`ErrorCode::Forbidden`] without an account, [`ErrorCode::LinkSpent`],
/// [`ErrorCode::AlreadyMember`]; the database's.
pub async fn accept_event_invitation(ctx: &Ctx, token: &str) -> Result<(Slug, Role), UseCaseError> {
    ctx.authorize(Action::KeepAccount)?;
    let account = ctx.actor.account().ok_or(ErrorCode::Forbidden)?;
    let transaction = ctx.database.begin().await?;
    let invitation = invitations::find_by_token(&transaction, &digest(token))
        .await?
        .filter(|invitation| ctx.now() < invitation.expires_at)
        .ok_or(ErrorCode::LinkSpent)?;
    let known = store::events::find_locked(&transaction, invitation.event)
        .await?
        .ok_or(ErrorCode::LinkSpent)?;
    let there = organizers::role_of(&transaction, known.id, account).await?;
    if there.is_some_and(|there| is_enough(there, invitation.role)) {
        return Err(ErrorCode::AlreadyMember.into());
    }
    if !invitations::remove(&transaction, known.id, invitation.id).await? {
        return Err(ErrorCode::LinkSpent.into());
    }
    let added = (account, invitation.role);
    organizers::add(&transaction, known.id, added, ctx.now()).await?;
    let detail = json!({
        "account": account,
        "role": invitation.role.code(),
        "invitation": invitation.id,
        "invited_by": invitation.invited_by,
    });
    audit(ctx, &transaction, &known, "organizer_added", detail).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok((known.slug, invitation.role))
}

/// Whether whoever is this to an event need not be asked to be that.
fn is_enough(there: Role, asked: Role) -> bool {
    there == Role::Organizer || there == asked
}

/// Makes somebody an organiser or a volunteer no more, oneself included; what
/// they invited others to goes with them. The last organiser stays.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotFound`]; the violation `account`
/// with [`ErrorCode::LastOwner`]; the database's.
pub async fn remove_organizer(
    ctx: &Ctx,
    slug: &Slug,
    account: AccountId,
) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let known = kept_by_actor(ctx, &transaction, slug).await?;
    // One after another: two who leave at once would leave nobody.
    store::events::find_locked(&transaction, known.id).await?;
    let there = organizers::of_event(&transaction, known.id).await?;
    let Some((_, role)) = there.iter().find(|(known, _)| *known == account) else {
        return Err(ErrorCode::NotFound.into());
    };
    let organizers_left = there.iter().filter(|(_, role)| *role == Role::Organizer);
    if *role == Role::Organizer && organizers_left.count() == 1 {
        return Err(ErrorCode::LastOwner.into());
    }
    organizers::remove(&transaction, known.id, account).await?;
    invitations::remove_of_inviter(&transaction, known.id, account).await?;
    let detail = json!({ "account": account });
    audit(ctx, &transaction, &known, "organizer_removed", detail).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// The event at an address, for those who say who organises it.
async fn kept_by_actor(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    slug: &Slug,
) -> Result<StoredEvent, UseCaseError> {
    let Some(known) = store::events::find_by_slug(connection, slug).await? else {
        ctx.authorize(Action::KeepOrganizers)?;
        return Err(ErrorCode::NotFound.into());
    };
    let hosts = &known.document.details.hosts;
    let role = role_in(ctx, connection, known.id, hosts).await?;
    authorize_as(ctx, role, Action::KeepOrganizers, SubjectState::Open)?;
    Ok(known)
}

async fn audit(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    event: &StoredEvent,
    verb: &str,
    detail: Value,
) -> Result<(), UseCaseError> {
    let row = audit_event(ctx, ctx.new_id(), "event", verb, event.id.0, detail);
    store::audit_events::add(transaction, vec![row]).await?;
    Ok(())
}
