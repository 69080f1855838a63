//! The audit row that each write leaves, in its own transaction. Used by the
//! use cases of this crate only. `detail` never holds personal data.

use crate::Ctx;
use domain::OrganizationId;
use serde_json::Value;
use store::audit_events::AuditEvent;
use uuid::Uuid;

/// An event about an organisation; `action` is a verb in the past: `created`.
pub(crate) fn organization_event(
    ctx: &Ctx,
    id: Uuid,
    action: &str,
    organization: OrganizationId,
    detail: Value,
) -> AuditEvent {
    event(ctx, id, "organization", action, organization.0, detail)
}

/// An event about anything that has an id.
pub(crate) fn event(
    ctx: &Ctx,
    id: Uuid,
    kind: &str,
    action: &str,
    subject: Uuid,
    detail: Value,
) -> AuditEvent {
    AuditEvent {
        id,
        at: ctx.now(),
        actor: ctx.actor.label(),
        action: format!("{kind}.{action}"),
        subject_kind: kind.to_owned(),
        subject_id: Some(subject),
        detail,
    }
}
