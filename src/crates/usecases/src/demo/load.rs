//! Loads the demonstration region into an empty database.

use super::centres;
use super::forums::{self, Cast};
use super::requests;
use super::{DemonstrationRegion, generate, seed_facts};
use crate::organizations::{MAX_BATCH, SaveAction, SaveOrganization, save_organizations};
use crate::people::{AddPerson, AddPost, add_people};
use crate::{Ctx, UseCaseError, demonstration};
use domain::{Action, ErrorCode, OrganizationId};

/// Fills an empty database with a region of `organizations` listed ones and
/// answers how many are listed. Batches of [`MAX_BATCH`] are committed one by
/// one: when the database fails midway, a new one is the way back.
///
/// # Errors
/// [`ErrorCode::Forbidden`]; [`ErrorCode::NotEmpty`] when there is any
/// organisation, removed ones included; the database's.
pub async fn load_demonstration(
    ctx: &Ctx,
    organizations: usize,
    seed: u64,
) -> Result<usize, UseCaseError> {
    ctx.authorize(Action::LoadDemonstration)?;
    if !demonstration::is_empty(ctx).await? {
        return Err(ErrorCode::NotEmpty.into());
    }
    let DemonstrationRegion {
        organizations,
        people,
    } = generate(organizations, seed, ctx.now());
    let listed = organizations.iter().filter(|one| one.listed).count();

    let districts: Vec<_> = organizations
        .iter()
        .map(|one| (one.demonstration && one.listed, one.place.district))
        .collect();
    let mut ids: Vec<OrganizationId> = Vec::with_capacity(organizations.len());
    let mut records = organizations.into_iter().map(|document| SaveOrganization {
        id: None,
        document,
        note: String::new(),
        expected_revision: None,
    });
    loop {
        let batch: Vec<SaveOrganization> = records.by_ref().take(MAX_BATCH).collect();
        if batch.is_empty() {
            break;
        }
        for saved in save_organizations(ctx, SaveAction::Demonstration, batch).await? {
            ids.push(saved.map_err(UseCaseError::Invalid)?.id);
        }
    }

    let mut cast = Cast::default();
    let invented = ids
        .iter()
        .zip(&districts)
        .filter(|(_, (invented, _))| *invented);
    cast.hosts = invented
        .map(|(id, (_, district))| (*id, *district))
        .collect();
    let headed: Vec<Option<OrganizationId>> = people
        .iter()
        .map(|one| {
            let post = one.posts.first().filter(|_| one.person.demonstration)?;
            ids.get(post.organization).copied()
        })
        .collect();
    let mut added = Vec::with_capacity(people.len());
    let mut people = people.into_iter().map(|one| AddPerson {
        document: one.person,
        posts: one
            .posts
            .into_iter()
            .filter_map(|post| {
                Some(AddPost {
                    organization: *ids.get(post.organization)?,
                    roles: post.roles,
                    head: post.head,
                    from: None,
                    to: None,
                })
            })
            .collect(),
    });
    loop {
        let batch: Vec<AddPerson> = people.by_ref().take(MAX_BATCH).collect();
        if batch.is_empty() {
            break;
        }
        added.extend(add_people(ctx, SaveAction::Demonstration, batch).await?);
    }
    cast.deputy_akim = added.get(seed_facts::DEPUTY_AKIM).map(|one| one.id);
    let heads = added.iter().zip(headed);
    cast.speakers = heads
        .filter_map(|(person, organization)| Some((person.id, organization?)))
        .collect();
    forums::load(ctx, &cast).await?;
    centres::load(ctx).await?;
    requests::load(ctx, listed, seed).await?;
    Ok(listed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Actor, Role};
    use std::path::PathBuf;
    use store::Database;

    async fn database(name: &str) -> (Ctx, PathBuf) {
        let folder = std::env::temp_dir().join(format!("birtereze_{name}_{}", std::process::id()));
        let url = format!("sqlite://{}/demo.db", folder.display());
        let database = Database::connect(&url).await.unwrap();
        database.migrate().await.unwrap();
        (
            Ctx::new(database, crate::Storage::memory(), Actor::Console),
            folder,
        )
    }

    #[tokio::test]
    async fn an_empty_database_is_filled_once_by_those_who_may() {
        let (ctx, folder) = database("load").await;
        for role in [Role::Visitor, Role::AccountHolder, Role::Moderator] {
            let refused = load_demonstration(
                &ctx.acting_as(Actor::Account {
                    id: domain::AccountId(uuid::Uuid::nil()),
                    role,
                }),
                10,
                1,
            )
            .await;
            assert_eq!(refused.unwrap_err().code(), ErrorCode::Forbidden);
        }
        // More than one batch, and none of them refused.
        assert_eq!(load_demonstration(&ctx, 1_200, 1).await.unwrap(), 1_200);
        assert!(demonstration::has_demonstration_data(&ctx).await.unwrap());
        let again = load_demonstration(&ctx, 10, 1).await.unwrap_err();
        assert_eq!(again.code(), ErrorCode::NotEmpty);
        drop(ctx);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
