use super::common::*;
use domain::{ErrorCode, Locale};
use jiff::SignedDuration;
use test_support::database_for_test;
use usecases::accounts::{
    Origin, end_all_sessions, end_session, find_session, list_sessions, request_sign_in_link,
    sign_in, sign_in_by_link, sweep_accounts,
};
use uuid::Uuid;

#[tokio::test]
async fn a_session_slides_and_ends_when_it_is_not_used() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let signed_in = joined(&test, EMAIL).await;
    let found = async || find_session(&visitor, &signed_in.token).await.unwrap();
    for _ in 0..3 {
        test.clock.advance(SignedDuration::from_hours(29 * 24));
        assert_eq!(found().await.unwrap().account, signed_in.account);
    }
    test.clock.advance(SignedDuration::from_hours(30 * 24));
    assert_eq!(found().await, None);
    sweep_accounts(&visitor).await.unwrap();
    test.clock.advance(SignedDuration::from_hours(-24));
    assert_eq!(found().await, None);
    assert_eq!(find_session(&visitor, "").await.unwrap(), None);
}

#[tokio::test]
async fn that_a_session_is_used_is_written_every_ten_minutes() {
    let test = database_for_test().await;
    let signed_in = joined(&test, EMAIL).await;
    let (counting, statements) = test.ctx_counting();
    let mut writes = Vec::new();
    for minutes in [0, 9, 1, 9, 1] {
        test.clock.advance(SignedDuration::from_mins(minutes));
        drop(statements.take());
        find_session(&counting, &signed_in.token)
            .await
            .unwrap()
            .unwrap();
        let sent = statements.take();
        writes.push(sent.iter().filter(|sql| sql.contains("UPDATE")).count());
    }
    assert_eq!(writes, [0, 0, 1, 0, 1]);
}

#[tokio::test]
async fn ones_own_sessions_are_listed_and_ended() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let first = joined(&test, EMAIL).await;
    let other = joined(&test, "other@umit.kz").await;
    test.clock.advance(SignedDuration::from_mins(1));
    let phone = Origin {
        remote: "2001:db8::1",
        user_agent: &"ұялы ".repeat(100),
    };
    let second = sign_in(&visitor, EMAIL, PASSWORD, &phone).await.unwrap();
    let ctx = holder(&test, &first);
    let listed = list_sessions(&ctx).await.unwrap();
    assert_eq!(
        listed.iter().map(|one| one.id).collect::<Vec<_>>(),
        [second.session, first.session]
    );
    assert_eq!(listed[0].user_agent.chars().count(), 200);
    assert_eq!(listed[1].user_agent, "Firefox");
    assert!(listed[0].created_at > listed[1].last_seen_at);

    for not_ones_own in [other.session, Uuid::nil()] {
        let refused = end_session(&ctx, not_ones_own).await;
        assert_eq!(code(refused), ErrorCode::NotFound);
    }
    end_session(&ctx, first.session).await.unwrap();
    assert_eq!(find_session(&visitor, &first.token).await.unwrap(), None);
    assert_eq!(
        code(end_session(&ctx, first.session).await),
        ErrorCode::NotFound
    );
    for kept in [&second, &other] {
        assert!(find_session(&visitor, &kept.token).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn signing_out_everywhere_ends_sessions_and_sign_in_links() {
    let test = database_for_test().await;
    let visitor = visitor(&test);
    let first = joined(&test, EMAIL).await;
    let second = sign_in(&visitor, EMAIL, PASSWORD, &HERE).await.unwrap();
    let other = joined(&test, "other@umit.kz").await;
    request_sign_in_link(&visitor, EMAIL, Locale::Kk, &HERE)
        .await
        .unwrap();
    let link = take_mail(&test, "sign-in-link").await.token();
    end_all_sessions(&holder(&test, &first)).await.unwrap();
    for ended in [&first, &second] {
        assert_eq!(find_session(&visitor, &ended.token).await.unwrap(), None);
    }
    assert!(
        find_session(&visitor, &other.token)
            .await
            .unwrap()
            .is_some()
    );
    let spent = sign_in_by_link(&visitor, &link, &HERE).await;
    assert_eq!(code(spent), ErrorCode::LinkSpent);
}
