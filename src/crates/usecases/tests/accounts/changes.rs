use super::common::*;
use domain::{ErrorCode, Locale};
use test_support::database_for_test;
use usecases::accounts::{change_account, request_email_change, show_account};

#[tokio::test]
async fn name_and_language_are_changed() {
    let test = database_for_test().await;
    let here = joined(&test, EMAIL).await;
    let ctx = holder(&test, &here);
    change_account(&ctx, "  Айгүл\tС. ", Locale::En)
        .await
        .unwrap();
    let account = show_account(&ctx).await.unwrap();
    assert_eq!(
        (account.name.as_str(), account.locale),
        ("АйгүлС.", Locale::En)
    );
    assert_eq!(account.email, EMAIL);
    request_email_change(&ctx, "new@umit.kz").await.unwrap();
    assert!(
        take_mails(&test)
            .await
            .iter()
            .all(|mail| mail.locale == "en")
    );
    for (name, expected) in [
        (" ".to_owned(), ErrorCode::Required),
        ("ә".repeat(101), ErrorCode::TooLong),
    ] {
        let refused = change_account(&ctx, &name, Locale::Kk).await;
        assert_eq!(violations(refused), wrong("name", expected));
    }
    change_account(&ctx, &"ә".repeat(100), Locale::Kk)
        .await
        .unwrap();
}
