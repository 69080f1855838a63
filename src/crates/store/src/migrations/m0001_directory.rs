//! Organisations with their revisions, identifiers and former slugs; people and
//! their posts; the audit log, which can only grow; the content version.

use super::tables::index;
use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, pk_uuid, string, string_null, text, uuid,
    uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[derive(DeriveIden)]
enum Organization {
    Table,
    Id,
    Slug,
    MatchKey,
    Kind,
    Listed,
    Status,
    LegalForm,
    District,
    RegisteredOn,
    Demonstration,
    VerifiedAt,
    ConfirmedAt,
    Document,
    RevisionId,
    RevisionNumber,
    CreatedAt,
    UpdatedAt,
    RemovedAt,
}

#[derive(DeriveIden)]
enum OrganizationRevision {
    Table,
    Id,
    OrganizationId,
    Number,
    BaseId,
    Author,
    Note,
    Document,
    CreatedAt,
}

#[derive(DeriveIden)]
enum ExternalIdentifier {
    Table,
    OrganizationId,
    Scheme,
    Value,
    UniqueValue,
}

#[derive(DeriveIden)]
enum SlugRedirect {
    Table,
    Slug,
    OrganizationId,
    CreatedAt,
}

#[derive(DeriveIden)]
enum Person {
    Table,
    Id,
    Slug,
    Names,
    Document,
    Demonstration,
    CreatedAt,
    UpdatedAt,
}

#[derive(DeriveIden)]
enum Affiliation {
    Table,
    Id,
    PersonId,
    OrganizationId,
    Roles,
    Head,
    FromOn,
    ToOn,
}

#[derive(DeriveIden)]
enum AuditEvent {
    Table,
    Id,
    At,
    Actor,
    Action,
    SubjectKind,
    SubjectId,
    Detail,
}

#[derive(DeriveIden)]
enum ContentVersion {
    Table,
    Id,
    Value,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        organizations(manager).await?;
        people(manager).await?;
        audit(manager).await?;
        content_version(manager).await
    }
}

/// A slug is looked up by ranges, which need the order of bytes.
fn slug(column: impl IntoIden, backend: DbBackend) -> ColumnDef {
    let mut column = string(column);
    if backend == DbBackend::Postgres {
        column.extra("COLLATE \"C\"");
    }
    column
}

async fn organizations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let backend = manager.get_database_backend();
    let organization = Table::create()
        .table(Organization::Table)
        .col(pk_uuid(Organization::Id))
        .col(slug(Organization::Slug, backend).unique_key())
        .col(string(Organization::MatchKey))
        .col(string(Organization::Kind))
        .col(boolean(Organization::Listed))
        .col(string(Organization::Status))
        .col(string(Organization::LegalForm))
        .col(string_null(Organization::District))
        .col(string_null(Organization::RegisteredOn))
        .col(boolean(Organization::Demonstration))
        .col(big_integer_null(Organization::VerifiedAt))
        .col(big_integer_null(Organization::ConfirmedAt))
        .col(text(Organization::Document))
        .col(uuid(Organization::RevisionId))
        .col(integer(Organization::RevisionNumber))
        .col(big_integer(Organization::CreatedAt))
        .col(big_integer(Organization::UpdatedAt))
        .col(big_integer_null(Organization::RemovedAt))
        .to_owned();
    manager.create_table(organization).await?;
    index(
        manager,
        "organization_match_key",
        Organization::Table,
        [Organization::MatchKey],
    )
    .await?;

    let revision = Table::create()
        .table(OrganizationRevision::Table)
        .col(pk_uuid(OrganizationRevision::Id))
        .col(uuid(OrganizationRevision::OrganizationId))
        .col(integer(OrganizationRevision::Number))
        .col(uuid_null(OrganizationRevision::BaseId))
        .col(string(OrganizationRevision::Author))
        .col(text(OrganizationRevision::Note))
        .col(text(OrganizationRevision::Document))
        .col(big_integer(OrganizationRevision::CreatedAt))
        .foreign_key(
            ForeignKey::create()
                .from(
                    OrganizationRevision::Table,
                    OrganizationRevision::OrganizationId,
                )
                .to(Organization::Table, Organization::Id),
        )
        .to_owned();
    manager.create_table(revision).await?;
    let numbers = Index::create()
        .name("organization_revision_number")
        .table(OrganizationRevision::Table)
        .col(OrganizationRevision::OrganizationId)
        .col(OrganizationRevision::Number)
        .unique()
        .to_owned();
    manager.create_index(numbers).await?;

    let identifier = Table::create()
        .table(ExternalIdentifier::Table)
        .col(uuid(ExternalIdentifier::OrganizationId))
        .col(string(ExternalIdentifier::Scheme))
        .col(string(ExternalIdentifier::Value))
        .col(string_null(ExternalIdentifier::UniqueValue).unique_key())
        .primary_key(
            Index::create()
                .col(ExternalIdentifier::OrganizationId)
                .col(ExternalIdentifier::Scheme)
                .col(ExternalIdentifier::Value),
        )
        .foreign_key(
            ForeignKey::create()
                .from(
                    ExternalIdentifier::Table,
                    ExternalIdentifier::OrganizationId,
                )
                .to(Organization::Table, Organization::Id),
        )
        .to_owned();
    manager.create_table(identifier).await?;

    let redirect = Table::create()
        .table(SlugRedirect::Table)
        .col(slug(SlugRedirect::Slug, backend).primary_key())
        .col(uuid(SlugRedirect::OrganizationId))
        .col(big_integer(SlugRedirect::CreatedAt))
        .foreign_key(
            ForeignKey::create()
                .from(SlugRedirect::Table, SlugRedirect::OrganizationId)
                .to(Organization::Table, Organization::Id),
        )
        .to_owned();
    manager.create_table(redirect).await
}

async fn people(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let person = Table::create()
        .table(Person::Table)
        .col(pk_uuid(Person::Id))
        .col(slug(Person::Slug, manager.get_database_backend()).unique_key())
        .col(text(Person::Names))
        .col(text(Person::Document))
        .col(boolean(Person::Demonstration))
        .col(big_integer(Person::CreatedAt))
        .col(big_integer(Person::UpdatedAt))
        .to_owned();
    manager.create_table(person).await?;

    let affiliation = Table::create()
        .table(Affiliation::Table)
        .col(pk_uuid(Affiliation::Id))
        .col(uuid(Affiliation::PersonId))
        .col(uuid(Affiliation::OrganizationId))
        .col(text(Affiliation::Roles))
        .col(boolean(Affiliation::Head))
        .col(string_null(Affiliation::FromOn))
        .col(string_null(Affiliation::ToOn))
        .foreign_key(
            ForeignKey::create()
                .from(Affiliation::Table, Affiliation::PersonId)
                .to(Person::Table, Person::Id),
        )
        .foreign_key(
            ForeignKey::create()
                .from(Affiliation::Table, Affiliation::OrganizationId)
                .to(Organization::Table, Organization::Id),
        )
        .to_owned();
    manager.create_table(affiliation).await?;
    index(
        manager,
        "affiliation_person",
        Affiliation::Table,
        [Affiliation::PersonId],
    )
    .await?;
    index(
        manager,
        "affiliation_organization",
        Affiliation::Table,
        [Affiliation::OrganizationId],
    )
    .await
}

async fn audit(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let event = Table::create()
        .table(AuditEvent::Table)
        .col(pk_uuid(AuditEvent::Id))
        .col(big_integer(AuditEvent::At))
        .col(string(AuditEvent::Actor))
        .col(string(AuditEvent::Action))
        .col(string(AuditEvent::SubjectKind))
        .col(uuid_null(AuditEvent::SubjectId))
        .col(text(AuditEvent::Detail))
        .to_owned();
    manager.create_table(event).await?;
    index(
        manager,
        "audit_event_subject",
        AuditEvent::Table,
        [AuditEvent::SubjectId],
    )
    .await?;

    let only_grows = match manager.get_database_backend() {
        DbBackend::Postgres => {
            "CREATE FUNCTION audit_event_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN RAISE EXCEPTION 'audit_event only grows'; END $$;
             CREATE TRIGGER audit_event_only_grows BEFORE UPDATE OR DELETE ON audit_event
             FOR EACH ROW EXECUTE FUNCTION audit_event_only_grows();"
        }
        _ => {
            "CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
             BEGIN SELECT RAISE(ABORT, 'audit_event only grows'); END;
             CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
             BEGIN SELECT RAISE(ABORT, 'audit_event only grows'); END;"
        }
    };
    manager
        .get_connection()
        .execute_unprepared(only_grows)
        .await?;
    Ok(())
}

async fn content_version(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let version = Table::create()
        .table(ContentVersion::Table)
        .col(integer(ContentVersion::Id).primary_key())
        .col(big_integer(ContentVersion::Value))
        .to_owned();
    manager.create_table(version).await?;
    let first = Query::insert()
        .into_table(ContentVersion::Table)
        .columns([ContentVersion::Id, ContentVersion::Value])
        .values_panic([1.into(), 0i64.into()])
        .to_owned();
    manager.execute(first).await
}
