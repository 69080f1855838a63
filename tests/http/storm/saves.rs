//! A dozen people publish changes of profiles while the server is killed twice:
//! each change that was answered is in the history, on the page, in the audit log.

use super::{Client, Size, form, storm};
use crate::support::{fund, text};
use domain::{Locale, OrganizationId, Role};
use std::collections::HashSet;
use std::sync::Arc;
use test_support::database_for_test;
use usecases::accounts::{Origin, create_account, reset_password};
use usecases::organizations::{SaveAction, SaveOrganization, Saved, save_organizations};
use usecases::{Ctx, SystemClock};

const SIZE: Size = Size {
    clients: 12,
    each: 10,
};

/// A change that its author was told is published.
struct Acknowledged {
    client: usize,
    mission: String,
}

/// Writes a mission and publishes it.
fn save(client: &Client, attempt: usize, address: &str, cookie: &str) -> Option<Acknowledged> {
    let mission = format!("Мақсат {}-{attempt}", client.number);
    let about = format!("{address}/about");
    let page = client.ask(&format!("GET {about}"), cookie, "")?;
    let stamp = page.split_once("name=\"stamp\" value=\"")?.1;
    let stamp = stamp.split_once('"')?.0;
    let fields = [
        ("stamp", stamp),
        ("task", "keep"),
        ("missions.kk", &mission),
    ];
    let answer = client.ask(&format!("POST {about}"), cookie, &form(&fields))?;
    let saved = answer.contains("\r\n\r\nsaved ");
    assert!(saved || answer.ends_with("joined"), "{answer}");
    let send = form(&[("task", "send")]);
    let answer = client.ask(&format!("POST {address}"), cookie, &send)?;
    assert!(answer.contains("done=published"), "{answer}");
    let client = client.number;
    Some(Acknowledged { client, mission })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_save_that_was_answered_is_there() {
    let test = Arc::new(database_for_test().await);
    // The session has to last by the clock of the server.
    let ctx = Ctx {
        clock: Arc::new(SystemClock),
        ..test.ctx()
    };
    let documents = (0..SIZE.clients).map(|number| {
        let mut document = fund(&format!("«Үміт {number}» қоғамдық қоры"));
        document.missions = text(Locale::Kk, "Әуелгі мақсат");
        SaveOrganization {
            id: None,
            document,
            note: String::new(),
            expected_revision: None,
        }
    });
    let saved: Vec<Saved> = save_organizations(&ctx, SaveAction::Write, documents.collect())
        .await
        .unwrap()
        .into_iter()
        .map(Result::unwrap)
        .collect();
    let path = create_account(&ctx, "m@orda.example", Role::Moderator, Locale::Kk)
        .await
        .unwrap();
    let origin = Origin {
        remote: "192.0.2.1",
        user_agent: "test",
    };
    let token = path.split_once("token=").unwrap().1;
    let session = reset_password(&ctx, token, "тал бойында алтын күз", &origin)
        .await
        .unwrap()
        .token;
    let organizations: Vec<OrganizationId> = saved.iter().map(|saved| saved.id).collect();
    let addresses: Vec<String> = saved
        .iter()
        .map(|saved| format!("/kk/orgs/{}/edit", saved.slug))
        .collect();
    let write = {
        let cookie = format!("session={session}");
        move |client: &Client, attempt| {
            save(client, attempt, addresses.get(client.number)?, &cookie)
        }
    };
    let stormed = Arc::clone(&test);
    let acknowledged = tokio::task::spawn_blocking(move || storm(&stormed, SIZE, write))
        .await
        .unwrap();
    assert_eq!(acknowledged.len(), SIZE.clients * SIZE.each);

    let reader = test.database.reader();
    for (number, organization) in organizations.into_iter().enumerate() {
        let history = store::revisions::of_organization(reader, organization)
            .await
            .unwrap();
        let missions: HashSet<String> = history
            .iter()
            .filter_map(|revision| revision.document.missions.get(Locale::Kk))
            .map(ToString::to_string)
            .collect();
        // Nothing was written twice, whether it was answered or not.
        assert_eq!(missions.len(), history.len());
        let mut own = acknowledged.iter().filter(|one| one.client == number);
        for one in own.clone() {
            assert!(missions.contains(&one.mission), "{}", one.mission);
        }
        let live = store::organizations::find_by_ids(reader, &[organization]).await;
        let live = live.unwrap().pop().unwrap();
        assert_eq!(
            usize::try_from(live.revision_number).unwrap(),
            history.len()
        );
        let last = own.next_back().unwrap();
        assert_eq!(
            live.document
                .missions
                .get(Locale::Kk)
                .map(ToString::to_string),
            Some(last.mission.clone())
        );
    }
}
