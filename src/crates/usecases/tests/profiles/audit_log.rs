use super::support::Story;
use domain::Role;
use jiff::SignedDuration;
use test_support::OrganizationBuilder;
use usecases::profiles::{AUDIT_HEADER, export_audit_log, read_audit_log};

#[tokio::test]
async fn administrators_read_it_page_by_page_and_that_is_written_down() {
    let story = Story::begin().await;
    let console = story.test.ctx();
    for number in 0..105 {
        OrganizationBuilder::named(&format!("Ұйым {number}"))
            .save(&console)
            .await;
    }
    story.test.clock.advance(SignedDuration::from_secs(1));
    let administrator = story.test.ctx_as(Role::Administrator);
    let first = read_audit_log(&administrator, None).await.unwrap();
    assert_eq!(first.events.len(), 100);
    let second = read_audit_log(&administrator, first.next).await.unwrap();
    assert_eq!((second.events.len(), second.next), (7, None));
    assert!(
        second
            .events
            .iter()
            .all(|event| !first.events.contains(event))
    );
    assert_eq!(second.events.last().unwrap().action, "organization.created");

    story.test.clock.advance(SignedDuration::from_secs(1));
    let export = export_audit_log(&administrator, None).await.unwrap();
    assert_eq!((export.rows.len(), export.next), (109, None));
    assert_eq!(AUDIT_HEADER[3], "action");
    assert_eq!(export.rows[0][3], "audit_log.read");
    let last = read_audit_log(&administrator, None).await.unwrap();
    assert_eq!(last.events[0].action, "audit_log.exported");
    assert_eq!(last.events[0].actor, administrator.actor.label());
}
