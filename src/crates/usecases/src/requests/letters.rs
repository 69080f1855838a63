//! What is written about requests: to the person in the language of the
//! request, to operators in theirs. Rule: only the person's letters hold the
//! whole number. Used by the verbs of requests.

use crate::{Ctx, UseCaseError};
use domain::{AccountId, CentreId, Localized, Mail, MailKind, OrganizationId, Role};
use store::ConnectionTrait;
use store::centres::StoredCentre;
use store::claims::AccountContact;
use store::requests::StoredRequest;

/// Writes to the person, if an address was left.
pub(super) async fn to_person(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    kind: MailKind,
    note: &str,
) -> Result<(), UseCaseError> {
    let Some(email) = &request.contact.email else {
        return Ok(());
    };
    let link = format!("/{}/requests", request.locale.code());
    let mail = Mail::new(kind, request.locale, email.as_str())
        .with("link", link)
        .with("code", request.code.as_str())
        .with("note", note);
    crate::mail::post(ctx, transaction, mail).await
}

/// Tells the person that the request goes on as another one, whose number stands
/// in the letter only if it was sent from the same address.
pub(super) async fn about_merging(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    other: &StoredRequest,
    note: &str,
) -> Result<(), UseCaseError> {
    let Some(email) = &request.contact.email else {
        return Ok(());
    };
    let is_own = other.contact.is_at(email);
    let kind = if is_own {
        MailKind::RequestMergedOwn
    } else {
        MailKind::RequestMerged
    };
    let link = format!("/{}/requests", request.locale.code());
    let mut mail = Mail::new(kind, request.locale, email.as_str())
        .with("link", link)
        .with("code", request.code.as_str())
        .with("note", note);
    if is_own {
        mail = mail.with("other", other.code.as_str());
    }
    crate::mail::post(ctx, transaction, mail).await
}

/// Writes to moderators, or to administrators where there are none.
pub(super) async fn to_moderators(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    kind: MailKind,
) -> Result<(), UseCaseError> {
    let people = moderators(transaction).await?;
    to_desk(ctx, transaction, request, (kind, &people, None)).await
}

/// Writes to those who handle the requests of the centre. Nothing of the
/// request stands in these letters but the beginning of its number.
pub(super) async fn to_operators(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    kind: MailKind,
) -> Result<(), UseCaseError> {
    let members = staff(transaction, request.centre).await?;
    to_desk(ctx, transaction, request, (kind, &members, None)).await
}

/// Writes to these people about what is on the page of the desk; some letters name
/// an organisation.
async fn to_desk(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    (kind, people, organization): (MailKind, &[AccountId], Option<&Localized>),
) -> Result<(), UseCaseError> {
    let page = format!("manage/requests/{}", request.id.0);
    let letter = (kind, people, page.as_str(), organization);
    to_staff(ctx, transaction, request, letter).await
}

/// Tells the person which organisation has it now, if an address was left.
pub(super) async fn about_organization(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    organization: &Localized,
) -> Result<(), UseCaseError> {
    let Some(email) = &request.contact.email else {
        return Ok(());
    };
    let link = format!("/{}/requests", request.locale.code());
    let name = organization.best(request.locale).map(|(name, _)| name);
    let mail = Mail::new(MailKind::RequestPassedOn, request.locale, email.as_str())
        .with("link", link)
        .with("code", request.code.as_str())
        .with("organization", name.unwrap_or_default());
    crate::mail::post(ctx, transaction, mail).await
}

/// Writes to the editors of the organisation that has the request, if one has.
pub(super) async fn to_organization(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    kind: MailKind,
) -> Result<(), UseCaseError> {
    match request.holder() {
        Some(organization) => {
            let page = format!("manage/passed/{}", request.id.0);
            to_editors(ctx, transaction, request, (kind, organization, &page)).await
        }
        None => Ok(()),
    }
}

/// Tells the operators that the organisation gave it back.
pub(super) async fn returned(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    organization: &Localized,
) -> Result<(), UseCaseError> {
    let operators = staff(transaction, request.centre).await?;
    let letter = (
        MailKind::RequestReturned,
        operators.as_slice(),
        Some(organization),
    );
    to_desk(ctx, transaction, request, letter).await
}

/// Tells those who have the request now that its sender wrote or added files:
/// the centre, and the organisation to which it was passed.
pub(super) async fn replied(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
) -> Result<(), UseCaseError> {
    let kind = MailKind::RequestReplied;
    to_operators(ctx, transaction, request, kind).await?;
    to_organization(ctx, transaction, request, kind).await
}

/// Tells the organisation that had the request until now that it is theirs no
/// longer. Who moved it on, and why, is not said.
pub(super) async fn taken_back(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    former: OrganizationId,
) -> Result<(), UseCaseError> {
    let kind = MailKind::RequestTakenBack;
    to_editors(ctx, transaction, request, (kind, former, "manage/passed")).await
}

async fn to_editors(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    (kind, organization, page): (MailKind, OrganizationId, &str),
) -> Result<(), UseCaseError> {
    let found = store::organizations::find_by_ids(transaction, &[organization]).await?;
    let names = found.into_iter().next().map(|found| found.document.names);
    let names = names.unwrap_or_default();
    let editors = store::members::of_organization(transaction, organization).await?;
    let editors: Vec<_> = editors.into_iter().map(|(account, _)| account).collect();
    let letter = (kind, editors.as_slice(), page, Some(&names));
    to_staff(ctx, transaction, request, letter).await
}

/// Tells whoever has it at the centre, or all who handle its requests, that the
/// organisation will answer.
pub(super) async fn undertaken(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    organization: &Localized,
) -> Result<(), UseCaseError> {
    let people = match request.operator {
        Some(operator) => vec![operator],
        None => staff(transaction, request.centre).await?,
    };
    let letter = (
        MailKind::RequestUndertaken,
        people.as_slice(),
        Some(organization),
    );
    to_desk(ctx, transaction, request, letter).await
}

/// Tells somebody that a colleague gave them a request.
pub(super) async fn to_holder(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    holder: AccountId,
) -> Result<(), UseCaseError> {
    let kind = MailKind::RequestAssigned;
    to_desk(ctx, transaction, request, (kind, &[holder], None)).await
}

/// Tells somebody that they are staff of a centre now.
pub(super) async fn to_member(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    person: &AccountContact,
    role: Role,
    centre: &StoredCentre,
) -> Result<(), UseCaseError> {
    let Some(email) = &person.email else {
        return Ok(());
    };
    let locale = person.locale.code();
    let (kind, link) = match role {
        Role::Head => {
            let link = format!("/{locale}/manage/centres/{}", centre.id.0);
            (MailKind::CentreHead, link)
        }
        _ => (
            MailKind::CentreOperator,
            format!("/{locale}/manage/requests"),
        ),
    };
    let name = centre.document.names.best(person.locale);
    let name = name.map_or(centre.slug.as_str(), |(name, _)| name);
    let mail = Mail::new(kind, person.locale, email)
        .with("link", link)
        .with("centre", name);
    crate::mail::post(ctx, transaction, mail).await
}

/// Whose accounts are staff of a centre; where nobody is, moderators handle its
/// requests.
async fn staff(
    connection: &impl ConnectionTrait,
    centre: CentreId,
) -> Result<Vec<AccountId>, UseCaseError> {
    let members = store::requests::members_of(connection, centre).await?;
    if members.is_empty() {
        return moderators(connection).await;
    }
    Ok(members.into_iter().map(|(account, _)| account).collect())
}

/// Whose accounts are moderators', or administrators' where there are none.
async fn moderators(connection: &impl ConnectionTrait) -> Result<Vec<AccountId>, UseCaseError> {
    let mut people = store::accounts::all(connection, Some(Role::Moderator)).await?;
    if people.is_empty() {
        people = store::accounts::all(connection, Some(Role::Administrator)).await?;
    }
    Ok(people.into_iter().map(|person| person.id).collect())
}

async fn to_staff(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    request: &StoredRequest,
    (kind, people, page, organization): (MailKind, &[AccountId], &str, Option<&Localized>),
) -> Result<(), UseCaseError> {
    let contacts = store::claims::contacts(transaction, people).await?;
    for person in people {
        let Some(contact) = contacts.get(person) else {
            continue;
        };
        let Some(email) = &contact.email else {
            continue;
        };
        let link = format!("/{}/{page}", contact.locale.code());
        let mut mail = Mail::new(kind, contact.locale, email)
            .with("link", link)
            .with("code", request.code.reference());
        if let Some(organization) = organization {
            let name = organization.best(contact.locale).map(|(name, _)| name);
            mail = mail.with("organization", name.unwrap_or_default());
        }
        crate::mail::post(ctx, transaction, mail).await?;
    }
    Ok(())
}
