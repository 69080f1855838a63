//! Where a request goes: the rules as data, and what they say of a question.

use super::access::kept;
use super::rules::lock_rules;
use crate::audit::event;
use crate::{Ctx, UseCaseError, day_of};
use domain::request::{Mismatch, Route, RoutingQuestion, RoutingRule, route};
use domain::{Action, CentreId, CentreKind, ErrorCode, OpeningHours, RequestState};
use jiff::civil::{Date, Weekday};
use serde_json::json;
use store::centres::StoredCentre;
use store::requests::StoredRequest;
use store::{ConnectionTrait, StoreError};
use uuid::Uuid;

/// Where a request would go, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteView {
    /// Where it goes.
    pub route: Route,
    /// The position of the rule that says so; without one it goes to the hub.
    pub rule: Option<usize>,
    /// Why each rule before it does not.
    pub passed_over: Vec<Vec<Mismatch>>,
    /// The day by which it would be answered if it came today.
    pub due_on: Date,
}

/// Says where a request like this would go, and why.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NoCentre`]; the database's.
pub async fn show_route(ctx: &Ctx, question: &RoutingQuestion) -> Result<RouteView, UseCaseError> {
    let connection = ctx.database.reader();
    kept(ctx, connection).await?;
    let (route, due_on) = routed(ctx, connection, question).await?;
    let rules = store::requests::rules(connection).await?;
    let centres = store::centres::all(connection).await?;
    let fits = |rule: &RoutingRule| is_open(&centres, rule.centre) && rule.fits(question);
    let rule = rules.iter().position(fits);
    let before = rules.iter().take(rule.unwrap_or(rules.len()));
    Ok(RouteView {
        passed_over: before.map(|rule| rule.mismatches(question)).collect(),
        due_on,
        route,
        rule,
    })
}

/// Replaces the rules, the first to be asked first.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NoCentre`] when a rule names a centre
/// that there is not; the database's.
pub async fn set_routing_rules(ctx: &Ctx, rules: Vec<RoutingRule>) -> Result<(), UseCaseError> {
    ctx.authorize(Action::KeepCentres)?;
    let transaction = ctx.database.begin().await?;
    lock_rules(&transaction).await?;
    let centres = store::centres::all(&transaction).await?;
    if !rules.iter().all(|rule| is_open(&centres, rule.centre)) {
        return Err(ErrorCode::NoCentre.into());
    }
    write(ctx, &transaction, rules).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// Writes all rules with their audit row.
pub(super) async fn write(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    rules: Vec<RoutingRule>,
) -> Result<(), UseCaseError> {
    let count = rules.len();
    let rules: Vec<(Uuid, RoutingRule)> =
        rules.into_iter().map(|rule| (ctx.new_id(), rule)).collect();
    store::requests::write_rules(transaction, &rules).await?;
    let detail = json!({ "rules": count });
    let row = event(ctx, ctx.new_id(), "routing", "changed", Uuid::nil(), detail);
    store::audit_events::add(transaction, vec![row]).await?;
    Ok(())
}

/// By the first rule that fits, else to the hub, else to the oldest centre; and
/// the day by which it is to be answered.
pub(super) async fn routed(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    question: &RoutingQuestion,
) -> Result<(Route, Date), UseCaseError> {
    let centres = store::centres::all(connection).await?;
    let hub = centres
        .iter()
        .find(|centre| centre.document.kind == CentreKind::RegionalHub)
        .or_else(|| centres.first())
        .ok_or(ErrorCode::NoCentre)?;
    let mut rules = store::requests::rules(connection).await?;
    // One that came about while its centre closed leads nowhere.
    rules.retain(|rule| is_open(&centres, rule.centre));
    let route = route(&rules, hub.id, question);
    let centre = centres.iter().find(|centre| centre.id == route.centre);
    let hours = &centre.unwrap_or(hub).document.opening_hours;
    let due_on = working_days_after(ctx.today(), route.days, hours);
    Ok((route, due_on))
}

/// The same for a request that is written now: its centre does not close before
/// the transaction is over.
pub(super) async fn routed_locked(
    ctx: &Ctx,
    transaction: &impl ConnectionTrait,
    question: &RoutingQuestion,
) -> Result<(Route, Date), UseCaseError> {
    loop {
        let (route, due_on) = routed(ctx, transaction, question).await?;
        let centre = store::centres::find_shared(transaction, route.centre).await?;
        if centre.is_some_and(|centre| centre.document.successor.is_none()) {
            return Ok((route, due_on));
        }
        // It closed meanwhile: the rules lead elsewhere by now.
    }
}

fn is_open(centres: &[StoredCentre], id: CentreId) -> bool {
    centres.iter().any(|centre| centre.id == id)
}

/// The day by which a request that runs again is to be answered: as many working
/// days of its centre from now as the rules give such a request.
async fn due_again(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    request: &StoredRequest,
) -> Result<Date, UseCaseError> {
    let question = RoutingQuestion {
        topic: request.topic,
        district: request.district,
        requester: request.requester,
    };
    let rules = store::requests::rules(connection).await?;
    // It stays where it is, whatever the rules say of new ones.
    let days = route(&rules, request.centre, &question).days;
    let hours = hours_of(connection, request.centre).await?;
    Ok(working_days_after(ctx.today(), days, &hours))
}

/// Moves a request on. The time to answer does not run while the centre waits
/// for the person: once it waits no longer, it is due as many working days later
/// as it waited, from the day after the question to that of the reply. Whoever
/// waits again after the end waits for a new answer.
pub(super) async fn move_on(
    ctx: &Ctx,
    connection: &impl ConnectionTrait,
    request: &mut StoredRequest,
    after: RequestState,
) -> Result<(), UseCaseError> {
    if let Some(since) = request.waiting_since
        && after != RequestState::Waiting
    {
        let hours = hours_of(connection, request.centre).await?;
        let waited = working_days_between(day_of(since), ctx.today(), &hours);
        if waited > 0 {
            request.is_due_again(working_days_after(request.due_on, waited, &hours));
        }
    }
    let is_again = after.is_open() && !request.state.is_open();
    request.move_to(after, ctx.now());
    if is_again {
        let day = due_again(ctx, connection, request).await?;
        request.is_due_again(day);
    }
    Ok(())
}

async fn hours_of(
    connection: &impl ConnectionTrait,
    centre: CentreId,
) -> Result<OpeningHours, UseCaseError> {
    let centres = store::centres::all(connection).await?;
    let found = centres.into_iter().find(|one| one.id == centre);
    let hours = found.map(|one| one.document.opening_hours);
    Ok(hours.unwrap_or_default())
}

/// The day so many working days later: Saturdays, Sundays and the holidays of
/// the centre do not count.
pub(crate) fn working_days_after(from: Date, days: u16, hours: &OpeningHours) -> Date {
    let mut day = from;
    let mut left = days;
    while left > 0 {
        let Ok(next) = day.tomorrow() else {
            return day;
        };
        day = next;
        left -= u16::from(is_working_day(day, hours));
    }
    day
}

/// How many working days there are after a day until another one.
fn working_days_between(from: Date, until: Date, hours: &OpeningHours) -> u16 {
    let mut day = from;
    let mut days = 0;
    while day < until {
        let Ok(next) = day.tomorrow() else {
            return days;
        };
        day = next;
        days += u16::from(is_working_day(day, hours));
    }
    days
}

/// The last working day before a day.
pub(super) fn working_day_before(day: Date, hours: &OpeningHours) -> Date {
    let mut before = day;
    while let Ok(earlier) = before.yesterday() {
        before = earlier;
        if is_working_day(before, hours) {
            break;
        }
    }
    before
}

fn is_working_day(day: Date, hours: &OpeningHours) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && !hours.is_holiday(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::opening_hours::Exception;
    use jiff::civil::date;

    #[test]
    fn weekends_do_not_count() {
        let usual = OpeningHours::default();
        // A Friday.
        let friday = date(2026, 11, 20);
        for (from, days, expected) in [
            (friday, 0, friday),
            (friday, 1, date(2026, 11, 23)),
            (friday, 6, date(2026, 11, 30)),
            (date(2026, 11, 21), 1, date(2026, 11, 23)),
        ] {
            assert_eq!(working_days_after(from, days, &usual), expected);
        }
        for (until, days) in [
            (date(2026, 11, 19), 0),
            (friday, 0),
            (date(2026, 11, 22), 0),
            (date(2026, 11, 23), 1),
            (date(2026, 11, 30), 6),
        ] {
            assert_eq!(working_days_between(friday, until, &usual), days);
        }
        let monday = date(2026, 11, 23);
        assert_eq!(working_day_before(monday, &usual), friday);
    }

    #[test]
    fn holidays_of_the_centre_do_not_count() {
        let mut hours = OpeningHours::default();
        let nauryz = Exception::read("2026-03-21/2026-03-23: closed; Наурыз").unwrap();
        hours.set_exceptions(vec![nauryz]);
        let friday = date(2026, 3, 20);
        // Monday the 23rd is a holiday.
        let tuesday = date(2026, 3, 24);
        assert_eq!(working_days_after(friday, 1, &hours), tuesday);
        assert_eq!(working_day_before(tuesday, &hours), friday);
        assert_eq!(working_days_between(friday, tuesday, &hours), 1);
    }
}
