//! The queue of those who handle requests. It holds nothing personal: whoever
//! wants to know more opens a request, and that is written down.

use super::access::handled;
use super::holders::{HolderView, holding};
use crate::{Ctx, UseCaseError};
use domain::{
    AccountId, CentreId, District, OrganizationId, RequestCode, RequestId, RequestState,
    RequestTopic, RequesterKind,
};
use jiff::Timestamp;
use jiff::civil::Date;
use store::requests::StoredRequest;

/// How many a list has at most.
const LIMIT: u64 = 500;

/// A request in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestItem {
    /// Its id.
    pub id: RequestId,
    /// Its number.
    pub code: RequestCode,
    /// At which centre.
    pub centre: CentreId,
    /// About what.
    pub topic: RequestTopic,
    /// From whom.
    pub requester: RequesterKind,
    /// From where.
    pub district: Option<District>,
    /// Where it stands.
    pub state: RequestState,
    /// Which operator has it.
    pub operator: Option<AccountId>,
    /// To which organisation it was passed, while that has it.
    pub organization: Option<OrganizationId>,
    /// Whether that organisation said that it will answer.
    pub undertaken: bool,
    /// What those two are called, where the list tells it.
    pub holder: HolderView,
    /// The day by which it is to be answered.
    pub due_on: Date,
    /// Whether that day is over and the centre still owes the answer.
    pub late: bool,
    /// When it was sent.
    pub created_at: Timestamp,
}

impl RequestItem {
    /// A request as it stands in a list of this day.
    pub(super) fn of(one: StoredRequest, today: Date) -> Self {
        let organization = holding(&one);
        Self {
            id: one.id,
            code: one.code,
            centre: one.centre,
            topic: one.topic,
            requester: one.requester,
            district: one.district,
            state: one.state,
            operator: one.operator,
            organization,
            undertaken: one.undertaken_at.is_some(),
            holder: HolderView::default(),
            due_on: one.due_on,
            late: one.state.is_running() && one.due_on < today,
            created_at: one.created_at,
        }
    }
}

/// Lists the requests in these states that the actor handles; what is due first
/// stands first.
///
/// # Errors
/// [`domain::ErrorCode::Forbidden`]; the database's.
pub async fn list_requests(
    ctx: &Ctx,
    states: &[RequestState],
) -> Result<Vec<RequestItem>, UseCaseError> {
    let connection = ctx.database.reader();
    let centres = handled(ctx, connection).await?;
    let found = store::requests::list(connection, states, centres.as_deref(), LIMIT).await?;
    let today = ctx.today();
    let item = |one| RequestItem::of(one, today);
    Ok(found.into_iter().map(item).collect())
}
