//! Answers that centres give often; a centre has a few dozen.

use crate::StoreError;
use crate::entities::answer_template::{Column, Entity, Model};
use crate::values::{instant, read_count, read_instant};
use domain::CentreId;
use domain::request::{AnswerTemplate, TemplateId};
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

/// A template as it stands in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTemplate {
    /// Its id.
    pub id: TemplateId,
    /// Of which centre.
    pub centre: CentreId,
    /// The answer.
    pub template: AnswerTemplate,
    /// How often it was written.
    pub version: u32,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// The templates of these centres, or of all, the oldest first.
///
/// # Errors
/// The database's.
pub async fn templates(
    connection: &impl ConnectionTrait,
    centres: Option<&[CentreId]>,
) -> Result<Vec<StoredTemplate>, StoreError> {
    let mut query = Entity::find().order_by_asc(Column::Id);
    if let Some(centres) = centres {
        query = query.filter(Column::CentreId.is_in(centres.iter().map(|centre| centre.0)));
    }
    let rows = query.all(connection).await?;
    rows.iter().map(read).collect()
}

/// A template that nobody else changes until the transaction is over.
///
/// # Errors
/// The database's.
pub async fn find_template_locked(
    transaction: &impl ConnectionTrait,
    id: TemplateId,
) -> Result<Option<StoredTemplate>, StoreError> {
    let row = Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(transaction)
        .await?;
    row.as_ref().map(read).transpose()
}

/// Adds a template or replaces the one of this id.
///
/// # Errors
/// The database's.
pub async fn write_template(
    connection: &impl ConnectionTrait,
    known: &StoredTemplate,
) -> Result<(), StoreError> {
    let row = Model {
        id: known.id.0,
        centre_id: known.centre.0,
        document: serde_json::to_string(&known.template)?,
        version: i32::try_from(known.version).unwrap_or(i32::MAX),
        updated_at: instant(known.updated_at),
    };
    let replace = OnConflict::column(Column::Id)
        .update_columns([Column::Document, Column::Version, Column::UpdatedAt])
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Takes a template away.
///
/// # Errors
/// The database's.
pub async fn remove_template(
    connection: &impl ConnectionTrait,
    id: TemplateId,
) -> Result<(), StoreError> {
    Entity::delete_by_id(id.0).exec(connection).await?;
    Ok(())
}

fn read(row: &Model) -> Result<StoredTemplate, StoreError> {
    Ok(StoredTemplate {
        id: TemplateId(row.id),
        centre: CentreId(row.centre_id),
        template: serde_json::from_str(&row.document)?,
        version: read_count("version", row.version)?,
        updated_at: read_instant("updated_at", row.updated_at)?,
    })
}
