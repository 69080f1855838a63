//! The audit row that each write leaves, in its own transaction. Used by the
//! use cases of this crate only. `detail` never holds personal data.

use crate::Ctx;
use domain::{Actor, OrganizationId, RequestId};
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

/// An event about a request that its sender caused. It never says with which
/// account they are signed in: the log outlives what is erased, and would tell
/// for ever who asked for help.
pub(crate) fn sender_event(
    ctx: &Ctx,
    action: &str,
    request: RequestId,
    detail: Value,
) -> AuditEvent {
    AuditEvent {
        actor: Actor::Visitor.label(),
        ..event(ctx, ctx.new_id(), "request", action, request.0, detail)
    }
}
