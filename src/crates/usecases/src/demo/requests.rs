//! Requests of the demonstration region, a year and a half of them. Rule: all
//! invented and without an address to write to; chance is that of the seed
//! alone, days are counted back from now.

use super::contacts::mobile;
use super::needs::{ANSWERS, NEEDS, REFUSAL};
use super::random::Random;
use crate::audit::event;
use crate::requests::working_days_after;
use crate::{Ctx, UseCaseError, day_of};
use domain::{
    CentreId, District, Locale, MessageAuthor, OpeningHours, RequestCode, RequestId, RequestState,
    RequesterContact, RequesterKind, Satisfaction,
};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::StoreError;
use store::requests::{StoredMessage, StoredRequest};
use uuid::Uuid;

/// How many there are at most.
const MOST: usize = 480;
/// How far back they go, in days.
const DAYS: usize = 540;
/// What invented people are called.
const NAMES: [&str; 8] = [
    "Айгүл",
    "Нұрлан",
    "Сәуле",
    "Ерлан",
    "Гүлнар",
    "Марат",
    "Динара",
    "Ольга",
];
/// How many of a hundred come from the city; the rest is spread evenly.
const FROM_CITY: usize = 35;
/// How many of a hundred come from outside of the region.
const ELSEWHERE: usize = 1;

/// Writes the requests of a region of so many organisations.
pub(super) async fn load(ctx: &Ctx, organizations: usize, seed: u64) -> Result<(), UseCaseError> {
    let transaction = ctx.database.begin().await?;
    let centres: Vec<(CentreId, Option<District>)> = store::centres::all(&transaction)
        .await?
        .into_iter()
        .map(|one| (one.id, one.document.place.district))
        .collect();
    let made = requests(&centres, organizations.min(MOST), seed, ctx.now());
    let messages: Vec<StoredMessage> = made.iter().flat_map(|one| one.messages.clone()).collect();
    let requests: Vec<StoredRequest> = made.into_iter().map(|one| one.request).collect();
    store::requests::add_all(&transaction, &requests, &messages).await?;
    // Pages that tell their numbers may have been printed already.
    store::content_version::bump(&transaction).await?;
    let detail = json!({ "requests": requests.len() });
    let subject = Uuid::nil();
    let row = event(
        ctx,
        ctx.new_id(),
        "request",
        "demonstrated",
        subject,
        detail,
    );
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    Ok(())
}

/// A request with what was written about it.
struct Made {
    request: StoredRequest,
    messages: Vec<StoredMessage>,
}

fn requests(
    centres: &[(CentreId, Option<District>)],
    count: usize,
    seed: u64,
    now: Timestamp,
) -> Vec<Made> {
    let mut random = Random::new(seed ^ 0x0072_6571_7565_7374);
    (0..count)
        .filter_map(|_| {
            let own = Random::new(random.next());
            made(own, centres, now)
        })
        .collect()
}

fn made(
    mut random: Random,
    centres: &[(CentreId, Option<District>)],
    now: Timestamp,
) -> Option<Made> {
    let weights: Vec<u32> = NEEDS.iter().map(|(_, weight, _)| *weight).collect();
    let (topic, _, needs) = NEEDS.get(random.weighted(&weights))?;
    let district = district(&mut random);
    let (centre, _) = centres
        .iter()
        .find(|(_, at)| district.is_some() && *at == district)
        .or_else(|| centres.first())?;
    let kinds = [60, 30, 10];
    let requester = *RequesterKind::ALL.get(random.weighted(&kinds))?;
    let locale = *Locale::ALL.get(random.weighted(&[70, 27, 3]))?;
    // More of them came lately than at the beginning.
    let day = random.below(DAYS).min(random.below(DAYS));
    let minutes = random.between(1, 24 * 60);
    let sent = earlier(
        now,
        hours(day * 24) + SignedDuration::from_mins(whole(minutes)),
    );
    let service = topic.service();
    let usual = OpeningHours::default();
    let due_on = working_days_after(day_of(sent), service.answer_days(), &usual);
    let mut request = StoredRequest {
        id: RequestId(id(&mut random, sent)),
        code: RequestCode::from_random(bits(&mut random)),
        centre: *centre,
        service,
        topic: *topic,
        requester,
        district,
        need: said(needs, locale),
        contact: RequesterContact {
            name: random.pick(&NAMES).to_owned(),
            phone: mobile(&mut random),
            email: None,
            messenger: None,
        },
        locale,
        state: RequestState::New,
        operator: None,
        organization: None,
        undertaken_at: None,
        version: 1,
        due_on,
        first_due_on: due_on,
        merged_into: None,
        merged_from: None,
        withdrawn: false,
        course: Vec::new(),
        network: None,
        token: None,
        rating: None,
        consented_at: sent,
        created_at: sent,
        updated_at: sent,
        answered_at: None,
        closed_at: None,
        reminded_at: None,
        escalated_at: None,
        organization_reminded_at: None,
        waiting_since: None,
        asked_again_at: None,
        erased_at: None,
    };
    let messages = lived(&mut random, &mut request, now);
    Some(Made { request, messages })
}

/// What became of a request until now.
fn lived(random: &mut Random, request: &mut StoredRequest, now: Timestamp) -> Vec<StoredMessage> {
    let age = now.duration_since(request.created_at);
    // One in twelve is answered late.
    let longest = usize::from(request.service.answer_days()) * 24;
    let answer = if random.percent(8) {
        longest * 2 + random.below(longest)
    } else {
        4 + random.below(longest).min(random.below(longest))
    };
    let answered = request.created_at + hours(answer);
    let go = |request: &mut StoredRequest, state, at| {
        request.move_to(state, at);
        request.version += 1;
        request.updated_at = at;
    };
    if hours(answer) >= age {
        if age > SignedDuration::from_hours(8) && random.percent(60) {
            let at = request.created_at + SignedDuration::from_hours(6);
            let state = if random.percent(25) {
                RequestState::Waiting
            } else {
                RequestState::Accepted
            };
            go(request, state, at);
        }
        return Vec::new();
    }
    let refused = random.percent(6);
    let words = if refused {
        REFUSAL
    } else {
        random.pick(&ANSWERS)
    };
    let messages = vec![StoredMessage {
        id: id(random, answered),
        request: request.id,
        author: MessageAuthor::Operator,
        account: None,
        internal: false,
        audience: None,
        body: said(&words, request.locale),
        at: answered,
    }];
    if refused {
        go(request, RequestState::Refused, answered);
        return messages;
    }
    go(request, RequestState::Answered, answered);
    if random.percent(60) {
        let mark = [1, 2, 3, 4, 5].get(random.weighted(&[2, 4, 12, 36, 46]));
        request.rating = mark.and_then(|mark| Satisfaction::try_from(*mark).ok());
    }
    let closed = answered + hours(12 + random.below(24 * 9));
    if closed < now && random.percent(85) {
        go(request, RequestState::Closed, closed);
    }
    messages
}

fn district(random: &mut Random) -> Option<District> {
    if random.percent(ELSEWHERE) {
        return None;
    }
    if random.percent(FROM_CITY) {
        return Some(District::Kyzylorda);
    }
    District::ALL
        .get(random.below(District::ALL.len()))
        .copied()
}

fn said(words: &[&str; 3], locale: Locale) -> String {
    let word = words.get(locale.index()).copied();
    word.unwrap_or_default().to_owned()
}

/// An id that sorts by the instant, as those of real requests do.
fn id(random: &mut Random, at: Timestamp) -> Uuid {
    let mut bytes = [0; 10];
    for (byte, chance) in bytes.iter_mut().zip(bits(random).to_le_bytes()) {
        *byte = chance;
    }
    let milliseconds = u64::try_from(at.as_millisecond()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &bytes).into_uuid()
}

fn bits(random: &mut Random) -> u128 {
    u128::from(random.next()) << 64 | u128::from(random.next())
}

fn earlier(now: Timestamp, span: SignedDuration) -> Timestamp {
    now.checked_sub(span).unwrap_or(now)
}

fn hours(count: usize) -> SignedDuration {
    SignedDuration::from_hours(whole(count))
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn requests_are_the_same_again_spread_and_nobodys() {
        let now: Timestamp = "2026-05-20T06:00:00Z".parse().unwrap();
        let centres: Vec<_> = District::ALL
            .iter()
            .zip(1..)
            .map(|(district, number)| (CentreId(Uuid::from_u128(number)), Some(*district)))
            .collect();
        let first = requests(&centres, MOST, 1, now);
        let again = requests(&centres, MOST, 1, now);
        assert_eq!(first.len(), MOST);
        let of = |made: &[Made]| -> Vec<StoredRequest> {
            made.iter().map(|one| one.request.clone()).collect()
        };
        assert_eq!(of(&first), of(&again));
        let codes: HashSet<&str> = first.iter().map(|one| one.request.code.as_str()).collect();
        assert_eq!(codes.len(), MOST);
        let count = |holds: &dyn Fn(&StoredRequest) -> bool| {
            first.iter().filter(|one| holds(&one.request)).count()
        };
        for state in RequestState::ALL {
            let expected = state != RequestState::PassedOn;
            assert_eq!(count(&|one| one.state == state) > 0, expected, "{state:?}");
        }
        for (topic, _, _) in NEEDS {
            assert!(count(&|one| one.topic == topic) > 0, "{topic:?}");
        }
        for district in District::ALL {
            assert!(
                count(&|one| one.district == Some(*district)) > 5,
                "{district:?}"
            );
        }
        for one in &first {
            let request = &one.request;
            assert!(request.created_at < now && request.updated_at <= now);
            assert!(request.contact.email.is_none(), "nobody is written to");
            let phone = request.contact.phone.as_ref().unwrap();
            assert!(phone.as_str().starts_with("+7700000"));
            assert_eq!(request.answered_at.is_some(), !request.state.is_open());
            assert_eq!(request.closed_at.is_some(), request.state.is_over());
        }
    }
}
