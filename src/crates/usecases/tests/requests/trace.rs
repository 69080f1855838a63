//! What the log keeps of whoever sent a request: what was done and read, and
//! never by which account.

use super::files::{PDF, upload};
use super::{ORIGIN, Region, input};
use domain::{AccountId, Locale, RequestId, Role, Satisfaction};
use usecases::requests::{
    Handling, HistoryWho, OwnStep, add_request_files, change_own_request, erase_own_request,
    export_own_request, handle_request, read_own_file, send_request, show_own_request,
    show_request, track_request,
};

impl Region {
    /// Who did what to a request, as the log says.
    async fn logged(&self, id: RequestId) -> Vec<(String, String)> {
        let reader = self.test.database.reader();
        let found = store::audit_events::of_subject(reader, id.0).await.unwrap();
        found
            .into_iter()
            .map(|one| (one.actor, one.action))
            .collect()
    }
}

#[tokio::test]
async fn each_opening_by_number_and_each_download_is_logged_and_no_look() {
    let region = Region::begin().await;
    let visitor = region.visitor();
    let sent = region.send_with(vec![upload("a.pdf", PDF)]).await;
    let id = region.id(&sent).await;
    region.tick();
    let number = sent.code.as_str();
    let key = track_request(&visitor, number, "4567", &ORIGIN).await;
    let key = key.unwrap();
    let wrong = track_request(&visitor, number, "0000", &ORIGIN).await;
    assert!(wrong.is_err());
    for _ in 0..2 {
        show_own_request(&visitor, &key).await.unwrap();
    }
    region.tick();
    let file = export_own_request(&visitor, &key).await.unwrap();
    let page = show_own_request(&visitor, &key).await.unwrap();
    assert_eq!(file, page);
    assert!(export_own_request(&visitor, number).await.is_err());
    region.tick();
    read_own_file(&visitor, &key, 1).await.unwrap();
    assert!(read_own_file(&visitor, &key, 2).await.is_err());
    let expected = [
        "request.sent",
        "request.opened",
        "request.exported",
        "request.file_read",
    ];
    assert_eq!(region.audit(id).await, expected);
    let moderator = region.test.ctx_as(Role::Moderator);
    let desk = show_request(&moderator, id).await.unwrap().desk.unwrap();
    assert_eq!(desk.history.len(), expected.len());
    for item in desk.history {
        assert_eq!(item.who, HistoryWho::Person, "{}", item.verb);
    }
}

#[tokio::test]
async fn the_log_never_says_which_account_asked_nor_about_what() {
    let region = Region::begin().await;
    let asker = region.operator(AccountId(uuid::Uuid::from_u128(9)));
    let mut violence = input();
    violence.topic = "violence".to_owned();
    let sent = send_request(&asker, &violence, Vec::new(), Locale::Kk, &ORIGIN).await;
    let Ok(sent) = sent else {
        panic!("it was refused");
    };
    let id = region.id(&sent).await;
    let key = track_request(&asker, sent.code.as_str(), "4567", &ORIGIN).await;
    let key = key.unwrap();
    let files = vec![upload("a.pdf", PDF)];
    add_request_files(&asker, &key, files, &ORIGIN)
        .await
        .unwrap();
    read_own_file(&asker, &key, 1).await.unwrap();
    let version = region.stored(id).await.version;
    let moderator = region.test.ctx_of(region.at_point, Role::Moderator);
    handle_request(&moderator, id, version, Handling::Answer, "Жауап")
        .await
        .unwrap();
    for step in [
        OwnStep::Rate(Satisfaction::try_from(5).unwrap()),
        OwnStep::Reply("Тағы бір сөз".to_owned()),
        OwnStep::Withdraw,
        OwnStep::Reopen("Жауап келмеді".to_owned()),
    ] {
        change_own_request(&asker, &key, step, &ORIGIN)
            .await
            .unwrap();
    }
    export_own_request(&asker, &key).await.unwrap();
    erase_own_request(&asker, &key, true).await.unwrap();
    let mut logged = region.logged(id).await;
    assert_eq!(logged.len(), 11, "{logged:?}");
    logged.retain(|(_, action)| action != "request.answered");
    for (actor, action) in logged {
        assert_eq!(actor, "visitor", "{action}");
    }
    let reader = region.test.database.reader();
    let events = store::audit_events::of_subject(reader, id.0).await.unwrap();
    for event in events {
        let detail = event.detail.to_string();
        assert!(!detail.contains("violence"), "{detail}");
    }
}
