//! The rules of routing, changed one at a time. Rule: whoever keeps a centre
//! changes the rules that send requests to it, and none of others, nor moves
//! them past one of others. Whoever changes them says which rules they saw, and
//! holds the oldest centre before reading them.

use super::access::kept;
use super::route::write;
use crate::secret::digest;
use crate::{Ctx, UseCaseError};
use domain::request::RoutingRule;
use domain::{
    CentreId, CentreService, District, ErrorCode, Localized, RequestTopic, RequesterKind, Violation,
};
use store::{ConnectionTrait, StoreError};

/// The longest time to answer that a rule may give, in working days.
pub const MAX_DAYS: u16 = 365;

/// The rules as they are kept.
#[derive(Clone, Debug, PartialEq)]
pub struct RoutingView {
    /// The rules, the first to be asked first.
    pub rules: Vec<RoutingRule>,
    /// The centres to which they may send, by name.
    pub centres: Vec<(CentreId, Localized)>,
    /// Those whose rules the actor changes; `None` stands for all.
    pub own: Option<Vec<CentreId>>,
    /// What tells whether the rules changed.
    pub stamp: String,
}

impl RoutingView {
    /// Whether the actor changes the rules that send to this centre.
    #[must_use]
    pub fn is_own(&self, centre: CentreId) -> bool {
        self.own.as_ref().is_none_or(|own| own.contains(&centre))
    }

    /// Whether the actor changes the rule at this position.
    #[must_use]
    pub fn is_own_rule(&self, position: usize) -> bool {
        let rule = self.rules.get(position);
        rule.is_some_and(|rule| self.is_own(rule.centre))
    }
}

/// A rule as it was typed; what is empty fits everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleInput {
    /// [`RequestTopic::code`].
    pub topic: String,
    /// [`District::code`].
    pub district: String,
    /// [`RequesterKind::code`].
    pub requester: String,
    /// The id of the centre.
    pub centre: String,
    /// [`CentreService::code`]; empty for that of the topic.
    pub service: String,
    /// Working days; empty for those of the service.
    pub days: String,
}

/// What is done with the rules; positions count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleChange {
    /// Write a rule in the place of another one, or as the last one.
    Write(Option<usize>, RuleInput),
    /// Have it asked before the one above.
    Raise(usize),
    /// Have it asked after the one below.
    Lower(usize),
    /// Take it away.
    Remove(usize),
}

/// Lists the rules.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn list_routing_rules(ctx: &Ctx) -> Result<RoutingView, UseCaseError> {
    let connection = ctx.database.reader();
    let own = kept(ctx, connection).await?;
    let rules = store::requests::rules(connection).await?;
    let centres = store::centres::all(connection).await?.into_iter();
    Ok(RoutingView {
        stamp: stamp(&rules)?,
        centres: centres
            .map(|centre| (centre.id, centre.document.names))
            .collect(),
        rules,
        own,
    })
}

/// Changes the rules that had this stamp.
///
/// # Errors
/// [`ErrorCode::Forbidden`], also for a rule of another centre;
/// [`ErrorCode::Conflict`] when they were changed meanwhile; [`ErrorCode::NotFound`] for a rule that there is not;
/// [`ErrorCode::NoCentre`] without any centre; of `topic`, `district`,
/// `requester`, `service` [`ErrorCode::UnknownValue`], of `centre` also
/// [`ErrorCode::Required`], of `days` [`ErrorCode::NumberMalformed`]; the
/// database's.
pub async fn change_routing(ctx: &Ctx, seen: &str, change: RuleChange) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let own = kept(ctx, &transaction).await?;
    lock_rules(&transaction).await?;
    let centres = store::centres::all(&transaction).await?;
    if centres.is_empty() {
        return Err(ErrorCode::NoCentre.into());
    }
    let mut rules = store::requests::rules(&transaction).await?;
    if stamp(&rules)? != seen {
        return Err(ErrorCode::Conflict.into());
    }
    let mut ids: Vec<CentreId> = centres.iter().map(|centre| centre.id).collect();
    if let Some(own) = own {
        ids.retain(|id| own.contains(id));
    }
    apply(&mut rules, &ids, change)?;
    write(ctx, &transaction, rules).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// One at a time changes the rules: whoever holds the oldest centre. That stays
/// the same one when it closes; what is decided by centres is read after this.
pub(crate) async fn lock_rules(transaction: &impl ConnectionTrait) -> Result<(), UseCaseError> {
    let centres = store::centres::all_ever(transaction).await?;
    if let Some(oldest) = centres.first() {
        store::centres::find_locked(transaction, oldest.id).await?;
    }
    Ok(())
}

/// Changes rules that send to these centres.
fn apply(
    rules: &mut Vec<RoutingRule>,
    centres: &[CentreId],
    change: RuleChange,
) -> Result<(), UseCaseError> {
    let known = |position: usize, rules: &[RoutingRule]| {
        let rule = rules.get(position).ok_or(ErrorCode::NotFound)?;
        let own = centres.contains(&rule.centre);
        own.then_some(position).ok_or(ErrorCode::Forbidden)
    };
    match change {
        RuleChange::Write(position, input) => {
            let rule = input.read(centres).map_err(UseCaseError::Invalid)?;
            match position {
                None => rules.push(rule),
                Some(position) => {
                    known(position, rules)?;
                    *rules.get_mut(position).ok_or(ErrorCode::NotFound)? = rule;
                }
            }
        }
        RuleChange::Raise(position) => {
            let position = known(position, rules)?;
            let above = known(position.saturating_sub(1), rules)?;
            rules.swap(position, above);
        }
        RuleChange::Lower(position) => {
            let position = known(position, rules)?;
            let last = rules.len() - 1;
            let below = known((position + 1).min(last), rules)?;
            rules.swap(position, below);
        }
        RuleChange::Remove(position) => {
            rules.remove(known(position, rules)?);
        }
    }
    Ok(())
}

impl RuleInput {
    fn read(&self, centres: &[CentreId]) -> Result<RoutingRule, Vec<Violation>> {
        let mut violations = Vec::new();
        let mut wrong = |field: &str, code| violations.push(Violation::new(field, code));
        let centre = self.centre.parse().ok().map(CentreId);
        let centre = centre.filter(|centre| centres.contains(centre));
        if centre.is_none() {
            let code = if self.centre.is_empty() {
                ErrorCode::Required
            } else {
                ErrorCode::UnknownValue
            };
            wrong("centre", code);
        }
        let days = match self.days.trim() {
            "" => None,
            typed => {
                let days = typed
                    .parse()
                    .ok()
                    .filter(|days| (1..=MAX_DAYS).contains(days));
                if days.is_none() {
                    wrong("days", ErrorCode::NumberMalformed);
                }
                days
            }
        };
        let topic = chosen(&self.topic, RequestTopic::from_code);
        let district = chosen(&self.district, District::from_code);
        let requester = chosen(&self.requester, RequesterKind::from_code);
        let service = chosen(&self.service, CentreService::from_code);
        for (field, known) in [
            ("topic", topic.is_some()),
            ("district", district.is_some()),
            ("requester", requester.is_some()),
            ("service", service.is_some()),
        ] {
            if !known {
                wrong(field, ErrorCode::UnknownValue);
            }
        }
        match (centre, topic, district, requester, service) {
            (Some(centre), Some(topic), Some(district), Some(requester), Some(service))
                if violations.is_empty() =>
            {
                Ok(RoutingRule {
                    topic,
                    district,
                    requester,
                    centre,
                    service,
                    days,
                })
            }
            _ => Err(violations),
        }
    }
}

/// What was chosen, or that nothing was; `None` for what there is not.
fn chosen<T>(typed: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    match typed {
        "" => Some(None),
        typed => read(typed).map(Some),
    }
}

fn stamp(rules: &[RoutingRule]) -> Result<String, UseCaseError> {
    let text = serde_json::to_string(rules).map_err(StoreError::from)?;
    Ok(digest(&text))
}
