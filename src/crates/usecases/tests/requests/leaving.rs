//! Staff who leave: what they had waits for others.

use super::{Region, input};
use domain::{AccountId, CentreId, RequestId, Role};
use usecases::accounts::delete_account;
use usecases::centres::close_centre;
use usecases::requests::{
    Handling, add_operator, assign_request, handle_request, remove_operator, show_request,
};

impl Region {
    /// A request that somebody took.
    async fn taken(&self, by: AccountId) -> RequestId {
        let sent = self.send(&input()).await;
        let id = self.id(&sent).await;
        handle_request(&self.operator(by), id, 1, Handling::Take, "")
            .await
            .unwrap();
        assert_eq!(self.stored(id).await.operator, Some(by));
        id
    }

    /// Nobody has it, it is at this centre, and who had it open is told.
    async fn assert_free(&self, id: RequestId, at: CentreId) {
        let stored = self.stored(id).await;
        assert_eq!((stored.operator, stored.centre), (None, at));
        assert_eq!(stored.version, 3);
    }
}

#[tokio::test]
async fn what_a_removed_operator_had_is_offered_to_colleagues() {
    let region = Region::begin().await;
    let ctx = region.test.ctx();
    add_operator(&ctx, region.point, region.at_hub)
        .await
        .unwrap();
    let taken = region.taken(region.at_point).await;
    let over = region.taken(region.at_point).await;
    let leaving = region.operator(region.at_point);
    handle_request(&leaving, over, 2, Handling::Close, "")
        .await
        .unwrap();
    let kept = region.taken(region.at_hub).await;
    remove_operator(&ctx, region.point, region.at_point)
        .await
        .unwrap();
    region.assert_free(taken, region.point).await;
    let over = region.stored(over).await;
    assert_eq!(over.operator, None, "it can be opened again");
    let kept = region.stored(kept).await;
    assert_eq!((kept.operator, kept.version), (Some(region.at_hub), 2));
    let colleague = region.operator(region.at_hub);
    let view = show_request(&colleague, kept.id).await.unwrap();
    assert_eq!(view.desk.unwrap().next, Some(taken));
}

#[tokio::test]
async fn whoever_leaves_one_centre_keeps_what_they_have_at_another() {
    let region = Region::begin().await;
    let ctx = region.test.ctx();
    let mut elsewhere = input();
    elsewhere.district = "kyzylorda".to_owned();
    let sent = region.send(&elsewhere).await;
    let at_hub = region.id(&sent).await;
    add_operator(&ctx, region.hub, region.at_point)
        .await
        .unwrap();
    let colleague = region.at_point.0.to_string();
    assign_request(&ctx, at_hub, 1, &colleague).await.unwrap();
    let at_point = region.taken(region.at_point).await;
    remove_operator(&ctx, region.point, region.at_point)
        .await
        .unwrap();
    region.assert_free(at_point, region.point).await;
    let kept = region.stored(at_hub).await;
    assert_eq!(kept.operator, Some(region.at_point));
}

#[tokio::test]
async fn what_staff_of_a_closed_centre_had_is_free_at_the_successor() {
    let region = Region::begin().await;
    let taken = region.taken(region.at_point).await;
    let moderator = region.test.ctx_as(Role::Moderator);
    close_centre(&moderator, region.point, &region.hub.0.to_string())
        .await
        .unwrap();
    region.assert_free(taken, region.hub).await;
}

#[tokio::test]
async fn what_a_deleted_account_had_is_free() {
    let region = Region::begin().await;
    let taken = region.taken(region.at_point).await;
    delete_account(&region.operator(region.at_point))
        .await
        .unwrap();
    region.assert_free(taken, region.point).await;
}
