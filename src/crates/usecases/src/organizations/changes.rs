//! The rows that a batch of changes becomes: organisation with revision,
//! identifiers, redirect, audit event. Used by saving and removing only.

use super::save::{Outcome, SaveAction, SaveOrganization, Saved};
use crate::Ctx;
use crate::audit::organization_event;
use domain::{ExternalIdentifier, OrganizationId, RevisionId, Slug};
use jiff::Timestamp;
use serde_json::json;
use store::audit_events::AuditEvent;
use store::organizations::OrganizationWrite;
use store::redirects::Rename;
use store::{ConnectionTrait, StoreError, StoredOrganization};

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
        action: SaveAction,
        id: OrganizationId,
        slug: Slug,
        record: SaveOrganization,
    ) -> Saved {
        self.claim(id, &record.document.identifiers);
        let organization = StoredOrganization {
            id,
            slug: slug.clone(),
            document: record.document,
            revision: RevisionId(ctx.new_id()),
            revision_number: 1,
            created_at: self.now,
            updated_at: self.now,
            removed_at: None,
        };
        let detail = json!({ "by": action.label() });
        self.push(ctx, "created", organization, None, record.note, detail);
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
        action: SaveAction,
        known: StoredOrganization,
        slug: Option<Slug>,
        record: SaveOrganization,
    ) -> Saved {
        let id = known.id;
        if known.document.identifiers != record.document.identifiers {
            self.replaced.push(id);
            self.claim(id, &record.document.identifiers);
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
            document: record.document,
            ..self.next(ctx, known)
        };
        let detail = json!({ "by": action.label(), "revision": organization.revision_number });
        self.push(
            ctx,
            "updated",
            organization,
            Some(base),
            record.note,
            detail,
        );
        Saved {
            id,
            slug,
            outcome: Outcome::Updated,
        }
    }

    /// Takes an organisation out; its identifiers and slug stay its own.
    pub(super) fn remove(&mut self, ctx: &Ctx, known: StoredOrganization, note: String) {
        let base = known.revision;
        let organization = StoredOrganization {
            removed_at: Some(self.now),
            ..self.next(ctx, known)
        };
        let detail = json!({ "revision": organization.revision_number });
        self.push(ctx, "removed", organization, Some(base), note, detail);
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
        note: String,
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
            author: ctx.actor.label(),
            note,
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
