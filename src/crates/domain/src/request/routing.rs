//! Which centre a request goes to: rules kept as data, read from the top.

use super::{RequestTopic, RequesterKind};
use crate::{CentreId, CentreService, District};
use serde::{Deserialize, Serialize};

/// A rule. What it leaves open fits everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutingRule {
    /// About what.
    pub topic: Option<RequestTopic>,
    /// From where.
    pub district: Option<District>,
    /// From whom.
    pub requester: Option<RequesterKind>,
    /// To which centre.
    pub centre: CentreId,
    /// As a request for which service; else the topic's.
    pub service: Option<CentreService>,
    /// To be answered within how many days; else the service's.
    pub days: Option<u16>,
}

impl RoutingRule {
    /// Whether it is for such a request.
    #[must_use]
    pub fn fits(&self, question: &RoutingQuestion) -> bool {
        self.mismatches(question).is_empty()
    }

    /// Why it is not for such a request; nothing when it is.
    #[must_use]
    pub fn mismatches(&self, question: &RoutingQuestion) -> Vec<Mismatch> {
        let topic = self.topic.is_none_or(|topic| topic == question.topic);
        let district = self
            .district
            .is_none_or(|district| question.district == Some(district));
        let requester = self
            .requester
            .is_none_or(|requester| requester == question.requester);
        [
            (topic, Mismatch::Topic),
            (district, Mismatch::District),
            (requester, Mismatch::Requester),
        ]
        .into_iter()
        .filter_map(|(fits, mismatch)| (!fits).then_some(mismatch))
        .collect()
    }
}

/// What of a rule does not fit a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It is about something else.
    Topic,
    /// It is from another place.
    District,
    /// It is from somebody else.
    Requester,
}

impl Mismatch {
    /// As it stands in message ids.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::District => "district",
            Self::Requester => "requester",
        }
    }
}

/// What is known of a request when it is sent somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutingQuestion {
    /// About what.
    pub topic: RequestTopic,
    /// From where; `None` when it is from elsewhere or was not said.
    pub district: Option<District>,
    /// From whom.
    pub requester: RequesterKind,
}

/// Where a request goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// To which centre.
    pub centre: CentreId,
    /// As a request for which service.
    pub service: CentreService,
    /// To be answered within how many days.
    pub days: u16,
}

/// Where a request goes: by the first rule that fits, else to the hub.
#[must_use]
pub fn route(rules: &[RoutingRule], hub: CentreId, question: &RoutingQuestion) -> Route {
    let rule = rules.iter().find(|rule| rule.fits(question));
    let service = rule
        .and_then(|rule| rule.service)
        .unwrap_or_else(|| question.topic.service());
    let days = rule.and_then(|rule| rule.days);
    Route {
        centre: rule.map_or(hub, |rule| rule.centre),
        service,
        days: days.unwrap_or_else(|| service.answer_days()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const HUB: CentreId = CentreId(Uuid::from_u128(1));
    const ARAL: CentreId = CentreId(Uuid::from_u128(2));
    const CITY: CentreId = CentreId(Uuid::from_u128(3));

    fn rule(centre: CentreId) -> RoutingRule {
        RoutingRule {
            topic: None,
            district: None,
            requester: None,
            centre,
            service: None,
            days: None,
        }
    }

    #[test]
    fn the_first_rule_that_fits_decides() {
        let rules = [
            RoutingRule {
                topic: Some(RequestTopic::Violence),
                days: Some(1),
                ..rule(HUB)
            },
            RoutingRule {
                requester: Some(RequesterKind::Ngo),
                topic: Some(RequestTopic::Other),
                service: Some(CentreService::Training),
                ..rule(CITY)
            },
            RoutingRule {
                district: Some(District::Aral),
                ..rule(ARAL)
            },
        ];
        let (aral, city) = (Some(District::Aral), Some(District::Kyzylorda));
        use CentreService::{Consultation, DatabaseReport, Training};
        use RequestTopic::{Legal, Other, Violence};
        use RequesterKind::{Citizen, Ngo};
        for (topic, district, requester, expected) in [
            (Violence, aral, Citizen, (HUB, Consultation, 1)),
            (Other, aral, Ngo, (CITY, Training, 14)),
            (Other, aral, Citizen, (ARAL, Consultation, 14)),
            (Legal, aral, Ngo, (ARAL, Consultation, 14)),
            (
                RequestTopic::DatabaseReport,
                aral,
                Ngo,
                (ARAL, DatabaseReport, 7),
            ),
            (Legal, city, Citizen, (HUB, Consultation, 14)),
            (Legal, None, Citizen, (HUB, Consultation, 14)),
            (RequestTopic::Room, None, Ngo, (HUB, CentreService::Room, 3)),
        ] {
            let question = RoutingQuestion {
                topic,
                district,
                requester,
            };
            let route = route(&rules, HUB, &question);
            assert_eq!(
                (route.centre, route.service, route.days),
                expected,
                "{question:?}"
            );
        }
    }

    #[test]
    fn a_rule_says_why_it_does_not_fit() {
        let rule = RoutingRule {
            topic: Some(RequestTopic::Legal),
            district: Some(District::Aral),
            ..rule(ARAL)
        };
        let mut question = RoutingQuestion {
            topic: RequestTopic::Grants,
            district: None,
            requester: RequesterKind::Ngo,
        };
        assert_eq!(
            rule.mismatches(&question),
            [Mismatch::Topic, Mismatch::District]
        );
        question.topic = RequestTopic::Legal;
        question.district = Some(District::Aral);
        assert_eq!(rule.mismatches(&question), []);
        let rule = RoutingRule {
            requester: Some(RequesterKind::Citizen),
            ..rule
        };
        assert_eq!(rule.mismatches(&question), [Mismatch::Requester]);
    }

    #[test]
    fn without_rules_everything_goes_to_the_hub_in_time() {
        for topic in RequestTopic::ALL.iter().copied() {
            for requester in RequesterKind::ALL.iter().copied() {
                let districts = District::ALL.iter().copied().map(Some);
                for district in districts.chain([None]) {
                    let question = RoutingQuestion {
                        topic,
                        district,
                        requester,
                    };
                    let route = route(&[], HUB, &question);
                    assert_eq!(route.centre, HUB);
                    assert_eq!(route.service, topic.service());
                    assert_eq!(route.days, route.service.answer_days());
                    assert!(route.days > 0);
                }
            }
        }
    }
}
