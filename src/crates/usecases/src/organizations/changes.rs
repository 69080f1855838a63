//! The rows that a batch of changes becomes: organisation with revision,
//! identifiers, redirect, audit event. Used by saving, publishing
//! and removing only.

use super::save::{Outcome, Saved};
use crate::Ctx;
use crate::audit::organization_event;
use domain::profile::RevisionKind;
use domain::{ExternalIdentifier, Organization, OrganizationId, RevisionId, Slug};
use jiff::Timestamp;
use serde_json::json;
use store::audit_events::AuditEvent;
use store::organizations::OrganizationWrite;
use store::redirects::Rename;
use store::{ConnectionTrait, StoreError, StoredOrganization};

/// What the history says beside the document.
#[derive(Clone, Debug)]
pub(crate) struct Reason {
    /// What the revision is written for.
    pub(crate) kind: RevisionKind,
    /// `Actor::label` of who wrote it.
    pub(crate) author: String,
    /// Why.
    pub(crate) note: String,
}

impl Reason {
    /// That of the one who acts.
    pub(crate) fn of(ctx: &Ctx, kind: RevisionKind, note: String) -> Self {
        Self {
            kind,
            author: ctx.actor.label(),
            note,
        }
    }
}

/// Rows to write.
pub(super) struct Changes {
    now: Timestamp,
    writes: Vec<OrganizationWrite>,
    identifiers: Vec<(OrganizationId, ExternalIdentifier)>,
    replaced: Vec<OrganizationId>,
    renames: Vec<Rename>,
    events: Vec<AuditEvent>,
}

impl Changes {
    pub(super) const fn new(now: Timestamp) -> Self {
        Self {
            now,
            writes: Vec::new(),
            identifiers: Vec::new(),
            replaced: Vec::new(),
            renames: Vec::new(),
            events: Vec::new(),
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.writes.is_empty()
    }

    pub(super) fn create(
        &mut self,
        ctx: &Ctx,
        id: OrganizationId,
        slug: Slug,
        document: Organization,
        reason: Reason,
    ) -> Saved {
        self.claim(id, &document.identifiers);
        let organization = StoredOrganization {
            id,
            slug: slug.clone(),
            document,
            revision: RevisionId(ctx.new_id()),
            revision_number: 1,
            created_at: self.now,
            updated_at: self.now,
            removed_at: None,
        };
        let detail = json!({ "by": reason.kind.code() });
        self.push(ctx, "created", organization, None, reason, detail);
        Saved {
            id,
            slug,
            outcome: Outcome::Created,
        }
    }

    /// `slug` is the new one, if the name asks for another.
    pub(super) fn update(
        &mut self,
        ctx: &Ctx,
        known: StoredOrganization,
        slug: Option<Slug>,
        document: Organization,
        reason: Reason,
    ) -> Saved {
        let id = known.id;
        if known.document.identifiers != document.identifiers {
            self.replaced.push(id);
            self.claim(id, &document.identifiers);
        }
        let slug = match slug {
            Some(slug) if slug != known.slug => {
                self.renames.push(Rename {
                    organization: id,
                    former: known.slug.clone(),
                    current: slug.clone(),
                });
                slug
            }
            _ => known.slug.clone(),
        };
        let base = known.revision;
        let organization = StoredOrganization {
            slug: slug.clone(),
            document,
            ..self.next(ctx, known)
        };
        let detail = json!({
            "by": reason.kind.code(),
            "revision": organization.revision_number,
        });
        self.push(ctx, "updated", organization, Some(base), reason, detail);
        Saved {
            id,
            slug,
            outcome: Outcome::Updated,
        }
    }

    /// Takes a record out that was joined with another, which gets its
    /// identifiers; its slug stays its own and leads there.
    pub(super) fn merge_away(&mut self, ctx: &Ctx, known: StoredOrganization, note: String) {
        self.replaced.push(known.id);
        let base = known.revision;
        let organization = StoredOrganization {
            removed_at: Some(self.now),
            ..self.next(ctx, known)
        };
        let detail = json!({ "revision": organization.revision_number });
        let reason = Reason::of(ctx, RevisionKind::Merge, note);
        self.push(ctx, "merged_away", organization, Some(base), reason, detail);
    }

    /// Writes the joined state, even if it says what was known already: the
    /// history tells of the merge. The slug stays.
    pub(super) fn merge_into(
        &mut self,
        ctx: &Ctx,
        known: StoredOrganization,
        document: Organization,
        note: String,
    ) -> StoredOrganization {
        self.replaced.push(known.id);
        self.claim(known.id, &document.identifiers);
        let base = known.revision;
        let organization = StoredOrganization {
            document,
            ..self.next(ctx, known)
        };
        let detail = json!({ "revision": organization.revision_number });
        let reason = Reason::of(ctx, RevisionKind::Merge, note);
        let written = organization.clone();
        self.push(ctx, "merged", organization, Some(base), reason, detail);
        written
    }

    /// Takes an organisation out; its identifiers and slug stay its own.
    pub(super) fn remove(&mut self, ctx: &Ctx, known: StoredOrganization, note: String) {
        let base = known.revision;
        let organization = StoredOrganization {
            removed_at: Some(self.now),
            ..self.next(ctx, known)
        };
        let detail = json!({ "revision": organization.revision_number });
        let reason = Reason::of(ctx, RevisionKind::Removal, note);
        self.push(ctx, "removed", organization, Some(base), reason, detail);
    }

    fn next(&self, ctx: &Ctx, known: StoredOrganization) -> StoredOrganization {
        StoredOrganization {
            revision: RevisionId(ctx.new_id()),
            revision_number: known.revision_number + 1,
            updated_at: self.now,
            ..known
        }
    }

    fn claim(&mut self, id: OrganizationId, identifiers: &[ExternalIdentifier]) {
        let rows = identifiers
            .iter()
            .map(|identifier| (id, identifier.clone()));
        self.identifiers.extend(rows);
    }

    fn push(
        &mut self,
        ctx: &Ctx,
        action: &str,
        organization: StoredOrganization,
        base: Option<RevisionId>,
        reason: Reason,
        detail: serde_json::Value,
    ) {
        self.events.push(organization_event(
            ctx,
            ctx.new_id(),
            action,
            organization.id,
            detail,
        ));
        self.writes.push(OrganizationWrite {
            organization,
            base,
            kind: reason.kind,
            author: reason.author,
            note: reason.note,
        });
    }

    /// Writes all rows.
    pub(super) async fn write(self, connection: &impl ConnectionTrait) -> Result<(), StoreError> {
        store::organizations::write(connection, self.writes).await?;
        store::identifiers::replace(
            connection,
            &self.replaced,
            self.identifiers
                .iter()
                .map(|(id, identifier)| (*id, identifier)),
        )
        .await?;
        store::redirects::record(connection, &self.renames, self.now).await?;
        store::audit_events::add(connection, self.events).await
    }
}
