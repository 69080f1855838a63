//! The schema, step by step. A step that was released is never changed; the
//! next one is added below it. Each runs in a transaction of its own.

mod m0001_directory;
mod m0002_accounts;
mod m0003_mail;
mod m0004_claims;
mod m0005_drafts;
mod m0010_events;
mod m0011_logos;
mod m0013_registration;
mod m0014_centres;
mod m0015_requests;
mod m0016_duplicates;
mod m0017_proposals;
mod m0018_proceedings;
mod m0019_request_figures;
mod m0020_organizers;
mod m0021_request_attachments;
mod m0022_chosen_sessions;
mod m0023_request_courses;
mod m0024_centre_heads;
mod m0025_sender_blocks;
mod m0026_photos;
mod m0027_request_undertakings;
mod m0028_request_flow;
mod m0029_request_clock;
mod m0031_volunteers;
mod tables;

use sea_orm_migration::prelude::*;

pub(crate) struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_directory::Migration),
            Box::new(m0002_accounts::Migration),
            Box::new(m0003_mail::Migration),
            Box::new(m0004_claims::Migration),
            Box::new(m0005_drafts::Migration),
            Box::new(m0010_events::Migration),
            Box::new(m0011_logos::Migration),
            Box::new(m0013_registration::Migration),
            Box::new(m0014_centres::Migration),
            Box::new(m0015_requests::Migration),
            Box::new(m0016_duplicates::Migration),
            Box::new(m0017_proposals::Migration),
            Box::new(m0018_proceedings::Migration),
            Box::new(m0019_request_figures::Migration),
            Box::new(m0020_organizers::Migration),
            Box::new(m0021_request_attachments::Migration),
            Box::new(m0022_chosen_sessions::Migration),
            Box::new(m0023_request_courses::Migration),
            Box::new(m0024_centre_heads::Migration),
            Box::new(m0025_sender_blocks::Migration),
            Box::new(m0026_photos::Migration),
            Box::new(m0027_request_undertakings::Migration),
            Box::new(m0028_request_flow::Migration),
            Box::new(m0029_request_clock::Migration),
            Box::new(m0031_volunteers::Migration),
        ]
    }
}
