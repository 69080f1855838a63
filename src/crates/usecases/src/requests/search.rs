//! The search of those who handle requests: by number, and by words of the
//! request, its topic, district and centre. Rule: it looks only into what the
//! actor handles, answers what the queue shows and no more, and what was looked
//! for is stored nowhere.

use super::access::handled;
use super::list::RequestItem;
use crate::audit::event;
use crate::{Ctx, UseCaseError};
use domain::{
    CentreId, District, ErrorCode, Locale, Localized, RequestCode, RequestId, RequestState,
    RequestTopic,
};
use search::{FacetGroup, FacetValue, Language, Listing, Query, Record};
use serde_json::json;
use std::collections::{HashMap, HashSet};
use store::StoreError;
use store::requests::StoredRequest;
use uuid::Uuid;

/// How many requests, the newest, are looked into.
const LOOKED_INTO: u64 = 2_000;
/// How many are found by a number at most: a beginning of few signs is many.
const BY_NUMBER: u64 = 50;
/// The fewest signs that are taken for the beginning of a number.
const SIGNS: usize = 3;
/// The longest question, in characters.
const MAX_WORDS: usize = 200;

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct RequestSearch<'a> {
    /// A number, its beginning, or words in any spelling.
    pub words: &'a str,
    /// In which states; a number is found in any.
    pub states: &'a [RequestState],
    /// The reader's language.
    pub locale: Locale,
}

/// Finds requests that the actor handles: those with this number first, then
/// what fits best, of equals the newest first.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; the database's.
pub async fn search_requests(
    ctx: &Ctx,
    search: &RequestSearch<'_>,
) -> Result<Vec<RequestItem>, UseCaseError> {
    let words: String = search.words.chars().take(MAX_WORDS).collect();
    let connection = ctx.database.reader();
    let centres = handled(ctx, connection).await?;
    let own = centres.as_deref();
    let mut found = match RequestCode::beginning(&words).filter(|known| signs(known) >= SIGNS) {
        Some(beginning) => {
            store::requests::with_beginning(connection, &beginning, own, BY_NUMBER).await?
        }
        None => Vec::new(),
    };
    let looked_into = store::requests::newest(connection, search.states, own, LOOKED_INTO).await?;
    let names = store::centres::all(connection).await?.into_iter();
    let names: Vec<(CentreId, Localized)> = names
        .map(|centre| (centre.id, centre.document.names))
        .collect();
    let language = Language::ALL.get(search.locale.index()).copied();
    let query = Query {
        text: words,
        language: language.unwrap_or_default(),
        ..Query::default()
    };
    // Building the index takes a while; others are served meanwhile.
    let by_words = tokio::task::spawn_blocking(move || matching(looked_into, &names, &query));
    let by_words = by_words.await.map_err(|error| {
        tracing::error!(%error, "the requests could not be searched");
        ErrorCode::Internal
    })?;
    let known: HashSet<RequestId> = found.iter().map(|one| one.id).collect();
    found.extend(by_words.into_iter().filter(|one| !known.contains(&one.id)));
    let detail = json!({ "found": found.len() });
    let row = event(
        ctx,
        ctx.new_id(),
        "request",
        "searched",
        Uuid::nil(),
        detail,
    );
    let transaction = ctx.database.begin().await?;
    store::audit_events::add(&transaction, vec![row]).await?;
    transaction.commit().await.map_err(StoreError::from)?;
    let today = ctx.today();
    let item = |one| RequestItem::of(one, today);
    Ok(found.into_iter().map(item).collect())
}

fn signs(number: &str) -> usize {
    number.chars().filter(|sign| *sign != '-').count()
}

/// Those of the requests in which the words are found, in the order of the
/// search; they come newest first.
fn matching(
    requests: Vec<StoredRequest>,
    centres: &[(CentreId, Localized)],
    query: &Query,
) -> Vec<StoredRequest> {
    let records: Vec<Record> = requests
        .iter()
        .zip(0..)
        .map(|(one, place)| record(one, place, centres))
        .collect();
    let files = search::encode(&groups(centres), &[], &records);
    let listing = Listing::parse(&files.core).and_then(|mut listing| {
        listing.attach_text(&files.text)?;
        Ok(listing)
    });
    let listing = match listing {
        Ok(listing) => listing,
        Err(error) => {
            tracing::error!(%error, "the index of requests cannot be read");
            return Vec::new();
        }
    };
    let mut left: HashMap<String, StoredRequest> = requests
        .into_iter()
        .map(|one| (one.id.0.to_string(), one))
        .collect();
    let ids = listing.search(query).ids;
    let keys = ids
        .into_iter()
        .filter_map(|id| Some(listing.record(id)?.key().to_owned()));
    keys.filter_map(|key| left.remove(&key)).collect()
}

fn record(one: &StoredRequest, place: u32, centres: &[(CentreId, Localized)]) -> Record {
    let number = |position: Option<usize>| -> Vec<u16> {
        let number = position.and_then(|position| u16::try_from(position).ok());
        number.into_iter().collect()
    };
    let mut descriptions = [None, None, None];
    if let Some(slot) = descriptions.get_mut(one.locale.index()) {
        *slot = Some(one.need.clone());
    }
    let topic = RequestTopic::ALL
        .iter()
        .position(|topic| *topic == one.topic);
    let district = one
        .district
        .and_then(|own| District::ALL.iter().position(|district| *district == own));
    let centre = centres.iter().position(|(id, _)| *id == one.centre);
    Record {
        key: one.id.0.to_string(),
        descriptions,
        facets: vec![number(topic), number(district), number(centre)],
        name_ranks: [place; 3],
        ..Record::default()
    }
}

/// What every request is about, from where and at which centre, in words.
fn groups(centres: &[(CentreId, Localized)]) -> Vec<FacetGroup> {
    let topics = RequestTopic::ALL.iter().map(|topic| {
        let labels = Locale::ALL.map(|locale| topic.label(locale).to_owned());
        (topic.code().to_owned(), labels)
    });
    let districts = District::ALL.iter().map(|district| {
        let labels = Locale::ALL.map(|locale| district.label(locale).to_owned());
        (district.code().to_owned(), labels)
    });
    let centres = centres.iter().map(|(id, names)| {
        let labels = Locale::ALL.map(|locale| names.get(locale).unwrap_or_default().to_owned());
        (id.0.to_string(), labels)
    });
    [
        group("topic", topics),
        group("district", districts),
        group("centre", centres),
    ]
    .into()
}

fn group(key: &str, values: impl Iterator<Item = (String, [String; 3])>) -> FacetGroup {
    let value = |(key, labels)| FacetValue {
        key,
        labels,
        synonyms: Vec::new(),
    };
    FacetGroup {
        key: key.to_owned(),
        searched: true,
        values: values.map(value).collect(),
    }
}
