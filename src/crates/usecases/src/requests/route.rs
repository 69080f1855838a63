//! Where a request goes: the rules as data, and what they say of a question.

use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::request::{Route, RoutingQuestion, RoutingRule, route};
use domain::{Action, CentreId, CentreKind, ErrorCode};
use jiff::civil::{Date, Weekday};
use serde_json::json;
use store::{ConnectionTrait, StoreError};
use uuid::Uuid;

/// Says where a request like this would go.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NoCentre`]; the database's.
pub async fn show_route(ctx: &Ctx, question: &RoutingQuestion) -> Result<Route, UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    routed(ctx.database.reader(), question).await
}

/// Replaces the rules, the first to be asked first.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NoCentre`] when a rule names a centre
/// that there is not; the database's.
pub async fn set_routing_rules(ctx: &Ctx, rules: Vec<RoutingRule>) -> Result<(), UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    let transaction = ctx.database.begin().await?;
    let centres = store::centres::all(&transaction).await?;
    let is_known = |id: CentreId| centres.iter().any(|centre| centre.id == id);
    if !rules.iter().all(|rule| is_known(rule.centre)) {
        return Err(ErrorCode::NoCentre.into());
    }
    let count = rules.len();
    let rules: Vec<(Uuid, RoutingRule)> =
        rules.into_iter().map(|rule| (ctx.new_id(), rule)).collect();
    store::requests::write_rules(&transaction, &rules).await?;
    let detail = json!({ "rules": count });
    let row = event(ctx, ctx.new_id(), "routing", "changed", Uuid::nil(), detail);
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// By the first rule that fits, else to the hub, else to the oldest centre.
pub(super) async fn routed(
    connection: &impl ConnectionTrait,
    question: &RoutingQuestion,
) -> Result<Route, UseCaseError> {
    let centres = store::centres::all(connection).await?;
    let hub = centres
        .iter()
        .find(|centre| centre.document.kind == CentreKind::RegionalHub)
        .or_else(|| centres.first())
        .ok_or(ErrorCode::NoCentre)?;
    let rules = store::requests::rules(connection).await?;
    Ok(route(&rules, hub.id, question))
}

/// The day so many working days later: Saturdays and Sundays do not count.
pub(super) fn working_days_after(from: Date, days: u16) -> Date {
    let mut day = from;
    let mut left = days;
    while left > 0 {
        let Ok(next) = day.tomorrow() else {
            return day;
        };
        day = next;
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use super::working_days_after;
    use jiff::civil::date;

    #[test]
    fn weekends_do_not_count() {
        // A Friday.
        let friday = date(2026, 11, 20);
        assert_eq!(working_days_after(friday, 0), friday);
        assert_eq!(working_days_after(friday, 1), date(2026, 11, 23));
        assert_eq!(working_days_after(friday, 6), date(2026, 11, 30));
        assert_eq!(
            working_days_after(date(2026, 11, 21), 1),
            date(2026, 11, 23)
        );
    }
}
